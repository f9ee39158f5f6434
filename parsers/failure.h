/* failure.h - which mails are bounces: those with a report, and those of mail systems that have
 * none. Words alone make no bounce: customers write of parcels that did not come, too. */
#pragma once

#include "parsers/mime.h"
#include "parsers/signals.h"
#include "parsers/wording.h"

/* A machine-readable report of failure, delay or complaint, or what stands for one. Appends why to
 * reason where it returns true; so does the next. */
bool failure_is_reported(const struct mail *mail, const struct mime_content *content,
                         const struct signals *signals, const struct wording *wording,
                         GString *reason);

/* Words of failure, and a sign that no person wrote them: the sender, an empty return path, a
 * status, the address that failed. */
bool failure_is_told(const struct mail *mail, const struct signals *signals,
                     const struct wording *wording, GString *reason);

/* The return path is empty, as programs leave it (RFC 5321 4.5.5). */
bool failure_has_null_path(const struct mail *mail);
