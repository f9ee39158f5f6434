/* autoreply.h - answers that programs give on behalf of people: away, received, prove yourself. */
#pragma once

#include "parsers/signals.h"
#include "parsers/wording.h"

/* True, with the reason appended, where header, subject or text say so. */
bool autoreply_says(const struct mail *mail, const struct signals *signals,
                    const struct wording *wording, GString *reason);
