/* message.h - mail as it is kept: a message is one mail, however often it was delivered. */
#pragma once

#include "base/mail.h"
#include "base/record.h"
#include "store/scope.h"
#include "store/store.h"

struct message {
    int64_t id;
    char *message_id;
    char *verdict;
    char *reason;
    char *provisional; /* the verdict from the mail alone */
    int64_t date;
    int64_t received_at;
    int64_t recorded_at;
    char *subject;
    char *from_name;
    char *from_email;
    char *language;
    int64_t size_bytes;
    int64_t mailbox_id;
    char *mailbox; /* of the first delivery */
    int64_t team_id;
    int64_t raw_id;
};
extern const struct record_type message_type;
typedef struct message message_handle;
void message_free(struct message *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(message_handle, message_free)

struct message_filter {
    struct visibility visible;
    const char *verdict;
    const char *mailbox;
    int64_t before_id;
    int64_t limit;
};

/* id of the message with that identity, and its verdict; 0 where it is new. */
bool store_message_by_identity(struct store *store, const guint8 identity[SHA256_BYTES],
                               int64_t *ret_id, enum verdict *ret_verdict, GError **error);

/* Whether a mail of that SHA-256 is recorded and kept. */
bool store_message_known_raw(struct store *store, const guint8 sha256[SHA256_BYTES], bool *ret,
                             GError **error);

/* Inserts row and content. mail may be NULL (unparsable). Sets message->id. */
bool store_message_insert(struct store *store, struct message *message,
                          const guint8 identity[SHA256_BYTES], const struct mail *mail,
                          GError **error);

/* Writes what the parsers make of a known message today: text, details, language, provisional
 * verdict. Its final verdict stays. */
bool store_message_reparsed(struct store *store, int64_t id, const struct mail *mail,
                            GError **error);

bool store_message_set_verdict(struct store *store, int64_t id, enum verdict verdict,
                               const char *reason, GError **error);

/* The newest message that made the lead, 0 where none did. */
bool store_message_of_lead(struct store *store, int64_t lead_id, int64_t *ret_message_id,
                           GError **error);

/* NULL without an error where there is none that is visible. (transfer full) */
struct message *store_message_by_id(struct store *store, int64_t id, struct visibility visible,
                                    GError **error);
GPtrArray *store_message_list(struct store *store, const struct message_filter *filter,
                              GError **error);

/* Texts and details as a JSON object: text, body, quoted, signature, and the members of details. An
 * empty object where nothing is kept. (transfer full) */
json_t *store_message_content(struct store *store, int64_t id, GError **error);

/* Which leads hold a message. */
struct message_lead {
    int64_t lead_id;
    char *name;
    int64_t team_id;
    char *team;
    char *salesperson;
    bool origin;   /* the message made the lead */
    bool archived; /* the lead is out of sight */
};
GPtrArray *store_message_leads(struct store *store, int64_t message_id, struct visibility visible,
                               GError **error);
bool store_message_link(struct store *store, int64_t message_id, int64_t lead_id, bool origin,
                        GError **error);

/* The newest LIMIT_PAGE messages of a lead, oldest first. */
GPtrArray *store_lead_messages(struct store *store, int64_t lead_id, GError **error);

/* How many messages there are of each verdict. */
bool store_message_verdicts(struct store *store, int64_t ret_counts[VERDICT_COUNT], GError **error);

/* Messages recorded since a time (of all verdicts, or of one). */
bool store_message_count(struct store *store, int64_t since, const char *verdict, int64_t *ret,
                         GError **error);
/* The same of those that are visible. */
bool store_message_count_visible(struct store *store, int64_t since, struct visibility visible,
                                 int64_t *ret, GError **error);
