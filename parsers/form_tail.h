/* form_tail.h - where an enquiry ends that came through a form or portal, and where what the
 * program wrote below it begins: buttons, consents, stamps, the portal's own closing. */
#pragma once

#include "parsers/form_judge.h"

/* Takes that off the text, of which at least a line stays. */
void form_tail_strip(const struct form_notice *notice, char *text);

/* Whether the line is a call to do something with a link, as programs write: "View entry
 * <https://...>"; people who fill in forms have no words to put a link under. */
bool form_tail_is_call(const struct line *line);
