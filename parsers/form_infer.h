/* form_infer.h - what the values of a notice mean whose labels say nothing to us: by their shape,
 * and by what else the notice has. */
#pragma once

#include "parsers/form_state.h"

/* Makes the label above or before the longest sentences one of the enquiry, where no known label
 * has any; before the lines are read as values. is_told: it is a form's notice for certain, so that
 * a short sentence will do. */
void form_infer_message(struct form_state *state, bool is_told);

/* The same of the first address and the first number, each where no label is known to be one's. */
void form_infer_handles(struct form_state *state);

/* The same of these, a name and a company among the values, once they are read. */
void form_infer_person(struct form_reading *reading);
