/* html_style.h - what a style attribute says of how text reads: hidden, apart, bold, framed. */
#pragma once

#include "parsers/html_slice.h"

enum html_display { HTML_DISPLAY_UNSAID, HTML_DISPLAY_INLINE, HTML_DISPLAY_BLOCK };
enum html_gap { HTML_GAP_UNSAID, HTML_GAP_NONE, HTML_GAP_LINE };
enum html_say { HTML_UNSAID, HTML_YES, HTML_NO };
enum html_lines { HTML_LINES_UNSAID, HTML_LINES_FOLD, HTML_LINES_KEEP, HTML_LINES_PRE };

struct html_style {
    enum html_display display;
    bool hidden;             /* with all that is in it */
    enum html_say tiny;      /* letters too small to read; the rest is inherited likewise */
    enum html_say invisible; /* visibility */
    bool has_color;          /* of letters or background */
    bool blank;              /* letters in the colour of their background */
    enum html_say bold;
    enum html_lines lines; /* white-space */
    enum html_gap top, bottom;
    bool indented;     /* a margin on the left or right */
    enum html_say bar; /* a border on the left */
    bool reply_rule;   /* the border that Outlook draws above a quoted mail's header */
    bool no_marks;     /* of a list */
    bool list_mark;    /* this is the mark of an item that Word wrote as a paragraph */
};

/* Reads "name: value; ...". */
void html_style_read(const char *text, gsize length, struct html_style *ret);

/* The margins that a style sheet gives to <p>, in top and bottom of ret. */
void html_style_of_paragraphs(const struct html_slice *sheet, struct html_style *ret);
