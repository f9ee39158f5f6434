/* form_message.h - the enquiry itself in the notice of a form. */
#pragma once

#include "parsers/form_judge.h"

/* What was written under the labels for it; or else the words around the values that are not the
 * program's; or else the values. Takes what the program added below off the values for it. NULL
 * where there is nothing. (transfer full) */
char *form_message_find(struct form_notice *notice);

/* A portal that quotes the enquiry indents it: takes the marks away where every line has one.
 * (transfers text back) */
char *form_message_unquoted(char *text);
