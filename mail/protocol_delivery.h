/* protocol_delivery.h - the frames for mail that is handed in rather than fetched: by LMTP, which
 * crmd-mail speaks and crmd records, and by imports, which crmd has crmd-mail read. */
#pragma once

#include "mail/protocol.h"

/* In the ledger such mail is a message of no mailbox that has a row, named by its content. */
#define MAILBOX_LMTP UINT32_MAX
#define MAILBOX_IMPORT (UINT32_MAX - 1)

/* A mail in the ledger and among suspects: 64 bits of its SHA-256 stand for UIDVALIDITY and UID. */
struct delivery_key {
    uint32_t uidvalidity;
    uint32_t uid;
};
struct delivery_key delivery_key_of(const guint8 sha256[SHA256_BYTES]);

/* ---- LISTEN ---- */

/* A mail that crmd-mail died over. */
struct delivery_suspect {
    struct delivery_key key;
    bool condemned; /* not to be parsed any more; else alone */
};

/* The socket goes beside it; without one there is to be no LMTP. */
struct listen_order {
    uint64_t max_message_bytes;
    GArray *suspects; /* of struct delivery_suspect */
};
GVariant *listen_order_to_variant(const struct listen_order *order);
/* ret->suspects is the caller's. */
bool listen_order_from_frame(const struct frame *frame, struct listen_order *ret, GError **error);

/* ---- RECIPIENT, DELIVERY and DELIVERED ---- */

struct recipient {
    uint64_t request;
    char *address;
};
GVariant *recipient_to_variant(const struct recipient *recipient);
/* ret->address is the caller's. */
bool recipient_from_frame(const struct frame *frame, struct recipient *ret, GError **error);

#define DELIVERY_RECIPIENTS 100 /* of one mail: what RFC 5321 asks for, and clients split by */

struct delivery {
    uint64_t request;
    GPtrArray *recipients; /* of char* */
    struct batch *batch;   /* one message; its id is the request */
};
GVariant *delivery_to_variant(const struct delivery *delivery);
/* ret's members are the caller's. ERROR_UNAVAILABLE as batch_from_frame(). */
bool delivery_from_frame(const struct frame *frame, struct delivery *ret, GError **error);
/* Its request alone. */
bool delivery_id_from_frame(const struct frame *frame, uint64_t *ret_id, GError **error);
void delivery_clear(struct delivery *delivery);

enum delivery_answer {
    DELIVERY_YES,     /* recorded durably; of a recipient: it is somebody's */
    DELIVERY_UNKNOWN, /* the recipient is nobody's */
    DELIVERY_LATER,   /* it cannot be recorded now */
    DELIVERY_SHUT,    /* nothing can: the database takes no writes */
    DELIVERY_ANSWER_COUNT
};

/* One answer a recipient. */
struct delivered {
    uint64_t request;
    int64_t message_id; /* of what was recorded */
    GArray *answers;    /* of guint8: enum delivery_answer */
};
GVariant *delivered_to_variant(const struct delivered *delivered);
/* ret->answers is the caller's. */
bool delivered_from_frame(const struct frame *frame, struct delivered *ret, GError **error);

/* ---- SESSIONS ---- */

GVariant *sessions_to_variant(uint32_t count);
bool sessions_from_frame(const struct frame *frame, uint32_t *ret, GError **error);

/* ---- IMPORT and IMPORTED ---- */

enum import_how {
    IMPORT_WHOLE,
    IMPORT_ALONE,  /* with nothing parsed beside it: a suspect */
    IMPORT_UNREAD, /* not at all: it killed */
    IMPORT_HEADER, /* its header is all that is here: it is refused for its size */
    IMPORT_HOW_COUNT
};

struct import_mail {
    uint64_t offset, length; /* in raw */
    uint64_t size_bytes;     /* of the mail; more than length where only its header is here */
    int64_t received;        /* UTC seconds, or CLOCK_NONE: the mail's own date counts */
    enum import_how how;
};

/* The raw mail goes beside it, as batch_seal() makes it. */
struct import_order {
    uint64_t request;
    GArray *mails; /* of struct import_mail, at most LIMIT_BATCH_MESSAGES */
    GBytes *raw;   /* mapped */
};
GVariant *import_order_to_variant(const struct import_order *order);
/* ret's members are the caller's. ERROR_UNAVAILABLE where there is no memory to map the mail. */
bool import_order_from_frame(const struct frame *frame, struct import_order *ret, GError **error);
/* The request of one that cannot be read. */
bool import_id_from_frame(const struct frame *frame, uint64_t *ret_id, GError **error);
void import_order_clear(struct import_order *order);

/* What was read, one message a mail in their order, or none where they cannot be read now; the
 * batch's id is the request. ERROR_UNAVAILABLE as batch_from_frame(). (transfer full) */
struct batch *imported_from_frame(const struct frame *frame, GError **error);
