/* form_ending.h - where the enquiry ends among the lines of a notice, and its next value begins. */
#pragma once

#include "parsers/form_state.h"

/* Fills tail and last, once the lines are read. */
void form_find_tail(struct form_state *state);

/* Whether the labelled line i ends the enquiry that is being read: people write "Budget: 500" in
 * theirs, too. */
bool form_ends_message(const struct form_state *state, guint i);

/* Whether line i, in a form whose labels stand above their values, is its next question, with an
 * answer of a line, "When should the job start?", or the first one under "Questions:". */
bool form_is_next_question(const struct form_state *state, guint i);

/* Whether line i, below the enquiry, is a heading above labelled values with which the form ends:
 * "Visitor details". */
bool form_is_heading_below(const struct form_state *state, guint i);

/* Whether what stands under a label for the enquiry is but a word or two: "Quotation". */
bool form_is_brief(const char *value);
