/* freemail.h - domains in which anybody can have an address: providers of free mail, of lines to
 * the Internet, and relays. They say nothing of a company. */
#pragma once

#include <stdbool.h>

/* Whether domain, in any case, or one it is a subdomain of, is such a domain. */
bool freemail_is(const char *domain);
