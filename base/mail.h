/* mail.h - what a mail says, as values: the result of parsers/, the input of crm/, and what crosses
 * from crmd-mail to crmd. All text is valid UTF-8 without NUL; a NULL string means "not there". */
#pragma once

#include "base/blob.h"
#include "base/mail_contact.h"
#include "base/variant_writer.h"

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/* What triage says of a message. parsers/ gives a provisional verdict from the mail alone; crm/
 * makes it final with what the database knows (threads, users, refused senders). */
enum verdict {
    VERDICT_LEAD,
    VERDICT_REPLY,
    VERDICT_AUTO_REPLY,
    VERDICT_BOUNCE,
    VERDICT_BULK,
    VERDICT_NOTIFICATION,
    VERDICT_SPAM,
    VERDICT_OUTGOING,
    VERDICT_REFUSED,
    VERDICT_UNPARSABLE,
    VERDICT_COUNT
};

/* "lead", "auto_reply", ...; parse returns false for anything else. */
const char *verdict_name(enum verdict verdict);
bool verdict_parse(const char *name, enum verdict *ret_verdict);

struct mail_address {
    char *name;  /* display name, decoded */
    char *email; /* as written, without brackets; never NULL in a list */
};

struct mail_field { /* one labelled value of a web form, or one header field */
    char *name;
    char *value;
};

struct mail_attachment {
    unsigned index; /* position among the MIME parts in depth-first order, the root being 0 */
    char *filename; /* safe: no path, no control characters; NULL where none is given */
    char *type;     /* "application/pdf" */
    uint64_t size_bytes;
    char sha256[SHA256_HEX_SIZE]; /* of the decoded content */
    bool is_inline;               /* the text shows it: logos and the like */
};

struct mail_bounce {
    char *recipient;
    char *status; /* "5.1.1", RFC 3463 */
    char *action; /* "failed", "delayed", ..., RFC 3464 2.3.3; "complaint" of a feedback report */
    char *diagnostic;
    char *sender; /* who had written what comes back, as far as that is shown */
};

struct mail {
    enum verdict verdict;
    char *reason; /* why, for a person: "List-Unsubscribe, Precedence: bulk" */

    char *message_id;       /* without angle brackets, as all ids here */
    GPtrArray *in_reply_to; /* of char* */
    GPtrArray *references;  /* of char*, oldest first */
    int64_t date;           /* of the Date field, UTC seconds, or CLOCK_NONE */
    struct mail_address from;
    struct mail_address reply_to;
    GPtrArray *to;           /* of struct mail_address* */
    GPtrArray *cc;           /* of struct mail_address* */
    GPtrArray *delivered_to; /* of char*: addresses in Delivered-To, X-Original-To, Envelope-To */
    char *subject;

    char *text;      /* all of it, decoded */
    char *body;      /* the new text only */
    char *quoted;    /* what was quoted below or between */
    char *signature; /* after the new text */
    char *language;  /* ISO 639-1 of body */

    struct mail_contact contact;
    GPtrArray *form;        /* of struct mail_field* */
    GPtrArray *attachments; /* of struct mail_attachment* */
    struct mail_bounce *bounce;

    uint64_t size_bytes; /* of the raw mail */
    /* SHA-256 over Message-ID, From, Date, Subject and body as they stand in the raw mail: the same
     * for every delivery of one mail, whatever transport headers each gained. */
    guint8 identity[SHA256_BYTES];

    /* Decoded header fields in order, for triage; not on the wire. Of struct mail_field*. */
    GPtrArray *headers;
};

/* An empty mail: verdict lead, empty lists, no date. (transfer full) */
struct mail *mail_new(void);
void mail_free(struct mail *mail);
typedef struct mail mail_handle; /* g_autoptr needs a one-word name: g_autoptr(mail_handle) */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(mail_handle, mail_free)

struct mail_address *mail_address_new(const char *name, const char *email);
void mail_address_free(struct mail_address *address);
struct mail_field *mail_field_new(const char *name, const char *value);
void mail_field_free(struct mail_field *field);
struct mail_attachment *mail_attachment_new(void);
void mail_attachment_free(struct mail_attachment *attachment);
struct mail_bounce *mail_bounce_new(void);
void mail_bounce_free(struct mail_bounce *bounce);

/* First decoded header field of that name (case-insensitive), or NULL. (borrowed from mail) */
const char *mail_header(const struct mail *mail, const char *name);

/* Wire form: a GVariant of MAIL_WIRE_TYPE; to_variant returns a floating reference. from_variant
 * takes nothing on trust: counts, lengths, numbers and encodings are checked against limits.h, and
 * ERROR_CORRUPT names what is wrong. (transfer full) */
#define MAIL_WIRE_TYPE                                                                             \
    "(yms"               /* verdict, reason */                                                     \
    "msasasx"            /* message_id, in_reply_to, references, date */                           \
    "(msms)(msms)"       /* from, reply_to */                                                      \
    "a(msms)a(msms)asms" /* to, cc, delivered_to, subject */                                       \
    "msmsmsmsms"         /* text, body, quoted, signature, language */                             \
    "(msmsmsmsmsmsmsms)" /* contact */                                                             \
    "ay"                 /* enum contact_source of each of its values */                           \
    "a(ss)"              /* form */                                                                \
    "a(umsmstsb)"        /* attachments */                                                         \
    "m(msmsmsmsms)"      /* bounce */                                                              \
    "tay)"               /* size, identity */
GVariant *mail_to_variant(const struct mail *mail);
/* The same as part of something larger. */
void mail_write(struct variant_writer *writer, const struct mail *mail);
struct mail *mail_from_variant(GVariant *variant, GError **error);
