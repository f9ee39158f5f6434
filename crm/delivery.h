/* delivery.h - mail that is handed in rather than fetched: delivered by LMTP, or imported. It is
 * numbered here, as no server does it, and its deliveries are those of a mailbox of that name which
 * has no server. */
#pragma once

#include "crm/capture.h"
#include "mail/protocol_delivery.h"

/* Mail handed in together, and what became of it. All but ret_* is the caller's to fill. */
struct delivery_order {
    const char *name;            /* "lmtp", "import" */
    const char *fallback_team;   /* name, or NULL */
    const GPtrArray *recipients; /* of char*, of the envelope, or NULL */
    bool once;                   /* what came this way before does not come again */
    struct batch *batch;
    struct capture_outcome *ret_outcomes; /* room for one a message */
    struct capture_counts ret_counts;
};

/* Records the orders (of struct delivery_order*), numbering their messages, in one transaction: on
 * failure nothing of them is recorded. Durable when it returns true. */
bool delivery_record(struct crm *crm, const GPtrArray *orders, GError **error);

/* What would become of an order; nothing is written. */
bool delivery_try(struct crm *crm, struct delivery_order *order, GError **error);

/* Which recipients are a team's, in an array (of bool) as long as theirs. (transfer full) */
GArray *delivery_known_recipients(struct crm *crm, const GPtrArray *recipients, GError **error);

/* ---- imports ---- */

/* Mails of an import on their way through crmd-mail into the store. All but ret_* is filled by who
 * asks. */
struct import_request {
    GBytes *raw;        /* what mails point into; taken over */
    GArray *mails;      /* of struct import_mail */
    GPtrArray *digests; /* of guint8[SHA256_BYTES]*, parallel to mails */
    const char *team;   /* of mail that names none, or NULL */
    bool dry_run;
    struct capture_outcome *ret_outcomes; /* room for one a mail */
    struct capture_counts ret_counts;
};

/* Refuses a caller who may not import, and a team that there is not (NULL: none was named). */
bool delivery_may_import(struct crm *crm, const char *team, GError **error);

/* Whether a mail of that SHA-256 is recorded and kept already. */
bool delivery_known_mail(struct crm *crm, const guint8 sha256[SHA256_BYTES], bool *ret,
                         GError **error);
