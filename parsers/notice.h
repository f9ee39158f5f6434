/* notice.h - programs that nobody has to answer: by how their notices read, and people who only
 * look like them. */
#pragma once

#include "parsers/mime.h"
#include "parsers/signals.h"
#include "parsers/wording.h"

/* Points for a notice, less those for a person who asks for something. */
void notice_score(const struct mail *mail, const struct signals *signals,
                  const struct wording *wording, struct wording_score *ret);

#define NOTICE_IS_PLAIN 5 /* points from which it is a notice */

/* Whether it reads as people write: greeting, first person, question, closing, and nothing of a
 * program. */
bool notice_is_personal(const struct mail *mail, const struct wording *wording);
