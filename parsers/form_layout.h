/* form_layout.h - one line of a web form's notice taken apart: label, separator, value. */
#pragma once

#include "parsers/form_phrases.h"
#include "parsers/lines.h"

enum form_kind {
    FORM_LINE_BLANK,
    FORM_LINE_RULE,
    FORM_LINE_TEXT,
    FORM_LINE_LABELLED, /* with a value behind the label or not */
};

/* What stands between a label and its value. */
enum form_separator {
    FORM_ALONE, /* the line ends without a colon: its value is below */
    FORM_COLON,
    FORM_QUOTED, /* "name": "Anna" */
    FORM_TAB,
    FORM_BAR,     /* "Name | Anna" */
    FORM_EQUALS,  /* "name = Anna", "name => Anna" */
    FORM_BRACKET, /* "[Name] Anna" */
    FORM_DASH,    /* "Name - Anna" */
    FORM_LEADER,  /* "Name ..... Anna" */
    FORM_GAP,     /* "Name      Anna" */
    FORM_SEPARATOR_COUNT
};

struct form_line {
    enum form_kind kind;
    enum form_separator separator; /* of a labelled line, as the others */
    enum form_label meaning;       /* FORM_NONE: it is no label that we know, but looks like one */
    struct line whole;             /* without white space around */
    struct line label;             /* without list, emphasis and required marks and colon */
    struct line value;
};

/* Takes a line apart. All slices borrow its text. */
void form_line_read(const struct line *line, const struct form_labels *labels,
                    struct form_line *ret);

/* What the label is with which the line begins, or that it is; found quickly, and only among
 * labels that are known as they stand. */
enum form_label form_line_quick(const struct line *line, const struct form_labels *labels);
