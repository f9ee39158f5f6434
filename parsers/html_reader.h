/* html_reader.h - what is open and what it says at one point of a document, on the way to its text.
 */
#pragma once

#include "parsers/html_marks.h"
#include "parsers/html_table.h"
#include "parsers/html_writer.h"

#define HTML_DEPTH 1024    /* of open elements; deeper ones make lines and no more */
#define HTML_LIST_DEPTH 16 /* deeper lists count on in this one */

/* What elements inherit from those around them; of a size that is copied at once. */
struct html_mode {
    _Alignas(16) guint8 quotes;
    guint8 list_depth;
    guint8 lines; /* enum html_lines */
    bool hidden;
    bool tiny, invisible, blank; /* the letters cannot be read; what is within may be readable */
    bool bold;
    bool list_mark;
    bool history, signature;
};

struct html_frame {
    guint8 element;
    guint8 after; /* line ends owed when it ends */
    struct html_mode saved;
};

struct html_list {
    bool numbered, unmarked;
    unsigned next;
};

/* The last <dt>: where it stands in the text, and the line it began on, as the writer counts. */
struct html_term {
    gsize start, end; /* end 0: there is none to define */
    unsigned line;
};

struct html_open_link {
    bool open;
    struct html_slice href, alt; /* alt: of the picture that is all the link shows so far */
    gsize start;                 /* of its words in the text */
    unsigned table_depth;
};

struct html_reader {
    struct html_writer writer;
    struct html_tables tables;
    struct html_mode mode;
    struct html_style paragraph; /* what the style sheet says of <p> */
    struct html_open_link link;
    struct html_list lists[HTML_LIST_DEPTH];
    struct html_term term;
    bool has_lines;        /* some markup made a line end */
    bool delimited;        /* all that follows is history */
    bool reply_rule;       /* the history mark stands where a border said so */
    gssize lost_signature; /* its mark before own words came below, and where those end */
    gsize lost_at;
    guint depth;
    guint16 open[HTML_ELEMENT_COUNT]; /* how many of each are on the stack */
    struct html_frame stack[HTML_DEPTH];
};

void html_reader_init(struct html_reader *reader, gsize expected_bytes, bool keep_lines);

/* A start tag, and an end tag, of an element that is not HTML_UNKNOWN. */
void html_reader_begin(struct html_reader *reader, struct html_token *token);
void html_reader_end(struct html_reader *reader, enum html_element element);

/* Text between tags. */
void html_reader_text(struct html_reader *reader, const struct html_slice *text);

/* The document is over: what is open ends. */
void html_reader_finish(struct html_reader *reader);

/* html_list.c: lists, and terms with their definitions. */
void html_list_begin(struct html_reader *reader, const struct html_token *token,
                     const struct html_style *style);
void html_item_begin(struct html_reader *reader, const struct html_token *token,
                     const struct html_style *style);
void html_item_end(struct html_reader *reader);
void html_term_begin(struct html_reader *reader);
void html_term_end(struct html_reader *reader);
void html_definition_begin(struct html_reader *reader);

/* html_inline.c: links and pictures. */
void html_link_begin(struct html_reader *reader, const struct html_token *token);
void html_link_end(struct html_reader *reader);
void html_image(struct html_reader *reader, const struct html_token *token);

/* html_history.c: where history and signature start. */
void html_history_note(struct html_reader *reader, const struct html_token *token,
                       enum html_mark mark);
void html_history_leave(struct html_reader *reader, const struct html_mode *outer);
void html_history_words(struct html_reader *reader);
void html_history_finish(struct html_reader *reader);
