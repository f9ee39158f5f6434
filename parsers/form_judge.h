/* form_judge.h - whether a text with labelled values is the notice of a form. */
#pragma once

#include "parsers/form.h"
#include "parsers/form_reader.h"

/* A text that may be a notice. */
struct form_notice {
    const struct form_origin *origin;
    struct form_reading *reading;
    struct mail_contact contact; /* that its values name */
    bool is_told;                /* the subject or first lines say that it is one */
    guint first, last;           /* lines of the first and last value */
};

#define FORM_SENTENCE_LINES 8 /* what a notice says of itself stands within so many lines */

/* Weighs what speaks for a notice and against it: a person's own mail has labels too. */
bool form_judge_notice(const struct form_notice *notice);
