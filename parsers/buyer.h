/* buyer.h - whom an invitation to quote names as the one to turn to. */
#pragma once

#include "base/mail.h"

#include <stdbool.h>

/* Places in the mail's text. */
struct buyer {
    const char *email;
    gsize email_length;
    const char *name; /* before or behind the address; NULL where none is found */
    gsize name_length;
};

/* The first address in the mail's own words that is another's than ours, and no program's nor the
 * sender's. Linear; of long texts only the start. own_domains may be NULL. */
bool buyer_find(const struct mail *mail, const char *const *own_domains, struct buyer *ret);

/* Makes the buyer the mail's contact where its sender is a system that sends for him, and none is
 * named by a form. */
void buyer_take(struct mail *mail, const char *const *own_domains);
