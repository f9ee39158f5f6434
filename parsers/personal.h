/* personal.h - how plainly a person writes to us: by grammar and layout rather than by set phrases.
 */
#pragma once

#include "parsers/wording.h"

/* Of a greeting, the first person, a sign-off, a want, a question, a telephone number and the
 * sender's own name beneath the text, how many there are. */
unsigned personal_signs(const struct mail *mail, const struct wording *wording);

/* Whether a person says of himself that he wants or asks something, and can be told by it whatever
 * words he greets with. */
bool personal_is_plain(const struct mail *mail, const struct wording *wording);
