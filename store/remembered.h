/* remembered.h - senders and domains whose mail people have said what it is. */
#pragma once

#include "base/mail.h"
#include "base/record.h"
#include "store/store.h"

struct remembered {
    int64_t id;
    char *kind;  /* "sender", "domain" */
    char *value; /* an address or a domain, in its key form */
    char *verdict;
    int64_t user_id;
    char *user; /* login; NULL: crmd itself */
    int64_t at;
    int64_t correction_id; /* that it came with; 0: none, or undone */
    int64_t hits;          /* messages that it decided */
    int64_t last_hit_at;
};
extern const struct record_type remembered_type;
typedef struct remembered remembered_handle;
void remembered_free(struct remembered *remembered);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(remembered_handle, remembered_free)

/* Remembers, in place of what was remembered of the same sender or domain; sets its id. What comes
 * with a correction hides the older word, which counts again when the correction is undone; other
 * words replace it for good. */
bool store_remember(struct store *store, struct remembered *remembered, GError **error);

/* What is remembered under exactly that value, and by its id; NULL without an error where nothing
 * is. Here and in lists, what a newer word hides does not count. (transfer full) */
struct remembered *store_remembered(struct store *store, const char *kind, const char *value,
                                    GError **error);
struct remembered *store_remembered_by_id(struct store *store, int64_t id, GError **error);

/* By id, oldest first. (transfer full) */
GPtrArray *store_remembered_list(struct store *store, int64_t after_id, int64_t limit,
                                 GError **error);

/* Whether anything is remembered at all. */
bool store_remembered_any(struct store *store, bool *ret, GError **error);

/* It decided one more message. */
bool store_remembered_hit(struct store *store, int64_t id, int64_t at, GError **error);

/* With all that it hides. */
bool store_forget(struct store *store, const struct remembered *remembered, GError **error);

/* What came with a correction, hidden or not. (transfer full) */
GPtrArray *store_remembered_by_correction(struct store *store, int64_t correction_id,
                                          GError **error);
/* Forgets that, and nothing beside it. */
bool store_forget_correction(struct store *store, int64_t correction_id, GError **error);

/* Whether one of our users or aliases has an address in the domain. */
bool store_domain_is_ours(struct store *store, const char *domain, bool *ret, GError **error);

/* The same of the domain or one below it. */
bool store_domain_holds_ours(struct store *store, const char *domain, bool *ret, GError **error);
