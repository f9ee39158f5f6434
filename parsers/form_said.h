/* form_said.h - notices that carry somebody's words without labels: "Anna Lind sent you a message"
 * in the subject or near the start, and what she wrote below. */
#pragma once

#include "parsers/form_judge.h"

/* Whether a mail is worth being looked at so: a program's or portal's that says this. */
bool form_said_worth(const struct form_origin *origin, const char *text);

/* The words; fills in the name of who wrote them. NULL: it is no such notice. (transfer full) */
char *form_said_find(struct form_notice *notice);
