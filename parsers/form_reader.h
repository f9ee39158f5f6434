/* form_reader.h - the lines of a notice to labelled values: which line begins a value, which goes
 * on with it, and which belongs to none. */
#pragma once

#include "parsers/form_layout.h"

struct form_value {
    enum form_label meaning;
    enum form_separator separator;
    char *label; /* as written, without marks and colon */
    GString *text;
    guint line; /* where its label stands */
};

struct form_reading {
    GArray *lines;     /* of struct form_line: those that were looked at */
    GPtrArray *values; /* of struct form_value*, in order, at most LIMIT_FORM_FIELDS */
    GArray *loose;     /* of guint: lines that belong to no value, blank ones and rules left out */
    guint end;         /* line at which quoted history begins, or the number of lines */
    guint footer;      /* the rule that ended the enquiry, or end */
};

/* Whether a text is worth reading as a form. */
enum form_worth {
    FORM_WORTH_NOTHING,
    FORM_WORTH_IF_TOLD,    /* lines that may have labels nobody knows */
    FORM_WORTH_IF_PROGRAM, /* one label of who wrote, which letters have as well */
    FORM_WORTH_IF_NOTICE,  /* several */
    FORM_WORTH_READING,    /* labels of somebody's name or words and of a way to answer them */
};

/* Tells it by a cheap look for labels. */
enum form_worth form_reading_worth(const char *text, const struct form_labels *labels);

/* How sure it is that no person wrote the whole of a text, so that labels nobody knows mean what
 * their values look like. */
enum form_trust {
    FORM_TRUST_NONE,
    FORM_TRUST_PROGRAM, /* a program sent it */
    FORM_TRUST_TOLD,    /* it says that it is a form's or portal's */
};

/* Reads the start of a text, which it borrows. (transfer full) */
struct form_reading *form_reading_new(const char *text, const struct form_labels *labels,
                                      enum form_trust trust);
void form_reading_free(struct form_reading *reading);
typedef struct form_reading form_reading_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(form_reading_handle, form_reading_free)

/* The first value of that meaning that is not empty, or NULL. (borrowed from reading) */
const struct form_value *form_reading_find(const struct form_reading *reading,
                                           enum form_label meaning);

/* Line i, and the i-th of the loose lines. */
const struct form_line *form_reading_line(const struct form_reading *reading, guint i);
guint form_reading_loose(const struct form_reading *reading, guint i);
