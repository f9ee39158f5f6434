/* address.h - address lists as they are written in the wild, RFC 5322 and worse. */
#pragma once

#include "base/mail.h"

/* Appends the addresses of a raw, unfolded field to into (of struct mail_address*), until it holds
 * max. Groups are flattened; what has no address is left out. Linear in time, no recursion. */
void address_list(const char *raw, guint max, GPtrArray *into);

/* The first mailbox of a raw field; its name even where it has no address ("MAILER-DAEMON <>").
 * Members of *ret that are not there are NULL; *ret's old members are not freed. */
void address_first(const char *raw, struct mail_address *ret);
