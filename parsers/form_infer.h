/* form_infer.h - what the values of a notice mean whose labels say nothing to us: by their shape,
 * and by what else the notice has. */
#pragma once

#include "parsers/form_state.h"

/* Makes the label above or before the longest sentences one of the enquiry, where no known label
 * has any; before the lines are read as values. is_told: it is a form's notice for certain, so that
 * a short sentence will do. */
void form_infer_message(struct form_state *state, bool is_told);

/* The same of an address, a number and a name among the values, each where none is known. */
void form_infer_person(struct form_reading *reading);
