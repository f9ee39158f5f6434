/* mass.h - mass mail that says so only by how it reads: newsletters without List-* fields, cold
 * offers, and what no filter marked. */
#pragma once

#include "parsers/mime.h"
#include "parsers/signals.h"
#include "parsers/wording.h"

/* Points for mass mail, less those for a person who asks for something. */
void mass_score(const struct mail *mail, const struct mime_content *content,
                const struct signals *signals, const struct wording *wording,
                struct wording_score *ret);

/* Points from which it is mass mail: the longer a text, the more of its words mean nothing. */
int mass_is_plain(const struct wording *wording);

#define MASS_IS_SURE 10 /* points from which it is, even where a form names a person */
