/* tender.h - invitations to quote: what a buyer's system sends is a program's mail, and yet
 * somebody wants to buy. */
#pragma once

#include "parsers/signals.h"
#include "parsers/wording.h"

/* Whether it names a request for quotation, and enough of its terms that we are asked for a price:
 * not a digest of tenders, and not what became of an offer of ours. own_domains may be NULL. */
bool tender_says(const struct mail *mail, const struct signals *signals,
                 const struct wording *wording, const char *const *own_domains);
