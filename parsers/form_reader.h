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
};

/* Whether it is worth reading: a cheap look for labels of somebody's name or words and of a way to
 * answer them; of a program's mail, for any of these. */
bool form_reading_worth(const char *text, const struct form_labels *labels, bool by_program);

/* Reads the start of a text, which it borrows. (transfer full) */
struct form_reading *form_reading_new(const char *text, const struct form_labels *labels);
void form_reading_free(struct form_reading *reading);
typedef struct form_reading form_reading_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(form_reading_handle, form_reading_free)

/* The first value of that meaning that is not empty, or NULL. (borrowed from reading) */
const struct form_value *form_reading_find(const struct form_reading *reading,
                                           enum form_label meaning);

/* Line i, and the i-th of the loose lines. */
const struct form_line *form_reading_line(const struct form_reading *reading, guint i);
guint form_reading_loose(const struct form_reading *reading, guint i);
