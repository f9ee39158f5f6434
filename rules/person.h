/* person.h - whether two mails may be the same person's. */
#pragma once

#include <stdbool.h>

/* Whether two display names may be one person's: they share a word of two letters or more, or one
 * of them says nothing. An address that many write from (a portal's, a front office's) tells them
 * apart by their names. Pure. */
bool person_may_be_same(const char *name, const char *other);
