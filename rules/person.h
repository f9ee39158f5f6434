/* person.h - whether mails may be one person's. */
#pragma once

#include <stdbool.h>

/* Whether two display names may be one person's: they share a word of two letters or more, or one
 * of them says nothing. An address that many write from (a portal's, a front office's) tells them
 * apart by their names. Pure. */
bool person_may_be_same(const char *name, const char *other);

/* Whether the address (in its key form) reads as one that a person writes from, not the one of a
 * web site, a form or a portal that passes on what many people write. Pure. */
bool person_may_own(const char *address);
