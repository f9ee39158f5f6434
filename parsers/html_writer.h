/* html_writer.h - words into lines: what is owed between them is written when the next word comes,
 * so that no white space is doubled and none ends a line. */
#pragma once

#include "parsers/text_marks.h"
#include "base/limits.h"

#include <glib.h>
#include <stdbool.h>

#define HTML_OWED_MARK_BYTES 16 /* "2. " and the like */

struct html_writer {
    GString *out;
    struct text_marks marks;
    bool owed_quote, owed_signature; /* the next word is where the mark goes */
    unsigned lines;                  /* begun so far */
    unsigned breaks;                 /* line ends owed, at most 2 */
    unsigned spaces;                /* owed within a line; at its start only in preformatted text */
    bool filler;                    /* the line that is owed held a no-break space and no word */
    bool keeps_lines, keeps_spaces; /* as preformatted text does */
    unsigned quotes;                /* depth, now */
    unsigned line_quotes;           /* of the line written last */
    unsigned indent;                /* of a list item */
    char owed_mark[HTML_OWED_MARK_BYTES]; /* of a list item, with its space; empty: none */
    gsize *anchor; /* set to where the next line's words start, then forgotten; or NULL */
};

void html_writer_init(struct html_writer *writer, gsize expected_bytes);

/* Ends the line, and with count 2 leaves an empty one; not more for being said twice. */
void html_writer_owe(struct html_writer *writer, unsigned count);

/* A <br>, or the end of a line of preformatted text. */
void html_writer_break(struct html_writer *writer);

/* The end of a block: one that held only a no-break space is an empty line. */
void html_writer_end_block(struct html_writer *writer, unsigned count);

/* Text as it stands in HTML, entities and all; true: there was a word in it. */
bool html_writer_text(struct html_writer *writer, const char *text, gsize length);

/* Words as they are, behind a space if a word stands before. */
void html_writer_words(struct html_writer *writer, const char *words, gsize length);

/* What belongs to the words before, whatever is owed. */
void html_writer_append(struct html_writer *writer, const char *text, gsize length);

/* Replaces what was written; the marks behind move along. length is what is there now. */
void html_writer_replace(struct html_writer *writer, gsize at, gsize length, const char *text);

/* LIMIT_TEXT_BYTES are written: no more is needed. */
static inline bool html_writer_is_full(const struct html_writer *writer)
{
    return writer->out->len >= LIMIT_TEXT_BYTES;
}

/* The text. (transfer full) */
char *html_writer_finish(struct html_writer *writer);
