/* contact_erase.h - where a person's data stands, and taking it away. Texts are rewritten by a
 * function of the caller's; what is deleted is overwritten (secure_delete). */
#pragma once

#include "store/store.h"

/* What is known of a contact, of those merged into it, and of the leads that name it: addresses in
 * their key form, numbers, names. Each list (transfer full); false leaves them NULL. */
struct erased_terms {
    char **addresses;
    char **numbers;
    char **names;
};
void erased_terms_clear(struct erased_terms *terms);
bool store_erase_terms(struct store *store, int64_t contact_id, struct erased_terms *ret,
                       GError **error);

/* Leads that name the contact or have one of the addresses. (transfer full: of int64_t) */
GArray *store_erase_leads(struct store *store, int64_t contact_id, const char *const *addresses,
                          GError **error);

/* A row that says something of the person. */
struct erased_row {
    int64_t id;
    bool is_own; /* of a message: it came from the person; of an event: it is about the person */
};
/* Whether a text that has one of the addresses in it, somewhere, means the person. */
typedef bool (*store_means)(void *arg, const char *text);

/* Of the next rows behind *after, those that mention an address; and of events also those of the
 * leads, of messages that are own, and of the contact. *after becomes the last one looked at, or 0
 * at the end. (transfer full: of struct erased_row) */
GArray *store_erase_find_messages(struct store *store, const char *const *addresses,
                                  store_means means, void *arg, int64_t *after, GError **error);

/* Whose events: sets of int64_t*. */
struct erased_about {
    int64_t contact_id;
    GHashTable *leads;
    GHashTable *messages;
};
GArray *store_erase_find_events(struct store *store, const struct erased_terms *terms,
                                const struct erased_about *about, store_means means, void *arg,
                                int64_t *after, GError **error);

/* The texts of a row. rewrite gives what a text becomes, NULL for what stays. (transfer full) */
enum erased_texts { ERASED_MESSAGE, ERASED_CONTENT, ERASED_LEAD, ERASED_EVENT, ERASED_TEXTS_COUNT };
typedef char *(*store_rewrite)(void *arg, const char *text, bool is_json);
bool store_erase_rewrite(struct store *store, enum erased_texts texts, int64_t id,
                         store_rewrite rewrite, void *arg, GError **error);

/* A message from the person: its row stays, without what it says; its raw mail goes, and the name
 * of a lead that it made. */
bool store_erase_message(struct store *store, int64_t id, GError **error);
/* The raw mail of a message that only mentions the person. */
bool store_erase_raw(struct store *store, int64_t id, GError **error);
/* A lead's contact, notes and what is written in its activities. */
bool store_erase_lead(struct store *store, int64_t id, int64_t at, GError **error);
/* What is kept by addresses, and the contact itself, whose row stays empty. */
bool store_erase_contact(struct store *store, int64_t contact_id, const char *const *addresses,
                         int64_t at, GError **error);

/* Empties the log of what was written, so that it is in the database alone; false in *ret where
 * readers keep it for now. Outside of transactions. */
bool store_erase_log(struct store *store, bool *ret, GError **error);
