/* signals.h - what header fields say of the program that wrote a mail, and of the filters it came
 * through. */
#pragma once

#include "base/mail.h"

enum signal_kind {
    SIGNAL_AUTO_REPLY, /* RFC 3834 and vendors' own */
    SIGNAL_SPAM,       /* as marked upstream */
    SIGNAL_LIST,       /* a mailing list, ours or another's */
    SIGNAL_BULK,       /* sent to many */
    SIGNAL_PROGRAM,    /* no person pressed a key */
    SIGNAL_SENDER, /* a service that sends for others: mass mail mostly, but forms' notices too */
    SIGNAL_KINDS
};

#define SIGNALS_NAMED 3 /* more signs of one kind tell a person no more */

struct signal_row;

struct signals {
    unsigned count[SIGNAL_KINDS];
    const struct signal_row *found[SIGNAL_KINDS][SIGNALS_NAMED]; /* the first of them */
};

/* One pass over mail->headers. */
void signals_read(const struct mail *mail, struct signals *ret);

/* Appends the signs of a kind to reason, "List-Id, Precedence: bulk"; false where there are none.
 */
bool signals_name(const struct signals *signals, enum signal_kind kind, GString *reason);

/* Whether the names of all fields of a kind that were found begin so. */
bool signals_only(const struct signals *signals, enum signal_kind kind, const char *prefix);
