/* part_text.h - the text of one part as a person reads it: decoded, its HTML made text, its lines
 * put right. */
#pragma once

#include "parsers/html_facts.h"
#include "parsers/split.h"
#include "parsers/text_marks.h"

/* A part's own text, and what it is: some that call themselves plain are HTML, and the other way
 * round. */
struct part_text {
    char *source; /* UTF-8, of at most LIMIT_HTML_BYTES as they stand in the part */
    gsize length;
    bool is_html;
    bool is_flowed, deletes_space;
    GPtrArray *files; /* of struct embedded_file*, which stood uuencoded in it; or NULL */
};

/* Reads a leaf's content. */
void part_text_read(const struct part *part, struct part_text *ret);
void part_text_clear(struct part_text *text);

/* The text to read, clean UTF-8 with LF line ends of at most LIMIT_TEXT_BYTES; of HTML also what it
 * is made of, as html_to_text_and_facts() has it. May take text's source. (transfer full) */
char *part_text_readable(struct part_text *text, struct text_marks *ret_marks,
                         struct html_facts *facts, GHashTable *cids);

/* Makes any UTF-8 such text. Takes text. (transfer full) */
char *text_tidy(char *text);
