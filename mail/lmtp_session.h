/* lmtp_session.h - one LMTP session (RFC 2033) as a state machine: bytes of a client in, replies
 * out. Knows no sockets and waits for nobody: what takes time is asked of the caller by what
 * lmtp_session_take() returns. Every line, mail and list is bounded. */
#pragma once

#include "mail/protocol_delivery.h"

struct lmtp_settings {
    const char *host; /* our name in greetings; borrowed */
    uint64_t max_message_bytes;
    /* Makes room for so many bytes of mail, all in all; false: there is none. May wait a little. */
    bool (*grow)(void *context, uint64_t bytes);
    void *context;
};

struct lmtp_session;
/* The greeting is its first reply. */
struct lmtp_session *lmtp_session_new(const struct lmtp_settings *settings);
void lmtp_session_free(struct lmtp_session *session);

enum lmtp_wants {
    LMTP_INPUT,   /* all was taken: more */
    LMTP_CHECK,   /* whether a recipient is known: lmtp_session_checked() */
    LMTP_DELIVER, /* a mail is complete: lmtp_session_delivered() */
    LMTP_CLOSE,   /* the session is over once the replies are sent */
};

/* Takes bytes of the client, *ret_taken of them; replies gather in lmtp_session_replies(). */
enum lmtp_wants lmtp_session_take(struct lmtp_session *session, const char *bytes, gsize length,
                                  gsize *ret_taken);

/* What is to be sent; the caller truncates it when it has. (borrowed) */
GString *lmtp_session_replies(struct lmtp_session *session);

/* Whether a mail is on its way, which has a deadline of its own. */
bool lmtp_session_in_data(const struct lmtp_session *session);

/* After LMTP_CHECK: the recipient in question (borrowed); and the answer. */
const char *lmtp_session_recipient(const struct lmtp_session *session);
void lmtp_session_checked(struct lmtp_session *session, enum delivery_answer answer);

/* After LMTP_DELIVER: the mail, with a Return-Path of its sender (transfer full); its recipients
 * (of char*, borrowed); and the answers, one a recipient. */
GBytes *lmtp_session_mail(struct lmtp_session *session);
const GPtrArray *lmtp_session_recipients(const struct lmtp_session *session);
void lmtp_session_delivered(struct lmtp_session *session, const struct delivered *delivered);

/* The last word where we end the session: "4.3.2 shutting down". */
void lmtp_session_goodbye(struct lmtp_session *session, const char *why);
