/* login.h - ways to log in to an IMAP server: which to take of those that it offers, and what each
 * says (SASL: RFC 4616, 7628 and 4422, and XOAUTH2 of the large providers). Pure. */
#pragma once

#include "mail/protocol.h"

/* Who logs in. */
struct login_identity {
    const char *user;
    const char *host; /* of the server */
    uint32_t port;
    const char *secret; /* the password or access token; NULL where none is needed */
};

struct login_method {
    enum mailbox_auth auth;
    const char *needs;     /* a capability, or NULL */
    const char *rules_out; /* likewise: the server has forbidden this way */
    const char *mechanism; /* of AUTHENTICATE; NULL: the command LOGIN */
    void (*write)(GString *into, const struct login_identity *who); /* its message */
    const char *give_in; /* what answers a challenge that tells why the server refuses */
};

/* The first method that suits; NULL where the server offers none. has tells whether the server has
 * a capability. */
const struct login_method *login_choose(enum mailbox_auth auth,
                                        bool (*has)(const void *context, const char *capability),
                                        const void *context);

/* "PLAIN or LOGIN": what login_choose() looks for. (transfer full) */
char *login_methods_text(enum mailbox_auth auth);

/* What AUTHENTICATE sends, in base64. Wipe it. (transfer full) */
char *login_message(const struct login_method *method, const struct login_identity *who);

/* Whether a server's text holds the secret in any form in which it was sent. */
bool login_repeats_secret(const struct login_method *method, const struct login_identity *who,
                          const char *said);

/* A challenge in base64 that tells why a token is refused, for people: "status 400, scope mail".
 * NULL where it tells nothing. (transfer full) */
char *login_challenge_text(const char *base64);

/* What to do when the server refuses. */
const char *login_remedy(enum mailbox_auth auth);
