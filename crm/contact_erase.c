/* contact_erase.c - see contact_erase.h. */
#include "crm/contact_erase.h"
#include "base/clock.h"
#include "base/error.h"
#include "crm/contact.h"
#include "crm/event.h"
#include "crm/redact.h"
#include "store/contact_erase.h"

#include <string.h>

#define PIECE_MS 10 /* of a transaction's work */

struct erasure {
    int64_t contact_id;
    struct erased_terms terms;
    struct redaction *redaction; /* of all terms */
    struct redaction *by_address;
    GArray *leads;                      /* of int64_t */
    GArray *messages;                   /* of struct erased_row */
    GArray *events;                     /* likewise */
    GHashTable *lead_set, *message_set; /* int64_t* -> itself; of messages, own ones */
    bool has_messages, has_events;      /* all are looked through */
    int64_t after;
    guint next_message, next_lead, next_event;
};

static GHashTable *id_set(void)
{
    return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

static void add_id(GHashTable *set, int64_t id)
{
    (void)g_hash_table_add(set, g_memdup2(&id, sizeof id));
}

void erasure_free(struct erasure *erasure)
{
    if (!erasure)
        return;
    erased_terms_clear(&erasure->terms);
    redaction_free(erasure->redaction);
    redaction_free(erasure->by_address);
    g_clear_pointer(&erasure->leads, g_array_unref);
    g_clear_pointer(&erasure->messages, g_array_unref);
    g_clear_pointer(&erasure->events, g_array_unref);
    g_clear_pointer(&erasure->lead_set, g_hash_table_unref);
    g_clear_pointer(&erasure->message_set, g_hash_table_unref);
    g_free(erasure);
}

static const char *const *addresses_of(const struct erasure *erasure)
{
    return (const char *const *)erasure->terms.addresses;
}

struct erasure *erasure_new(struct crm *crm, int64_t contact_id, GError **error)
{
    g_autoptr(contact_handle) contact = contact_get(crm, contact_id, error);
    if (!contact || !rights_require(crm, RESOURCE_CONTACT, ACTION_DELETE, SCOPE_ALL, error))
        return NULL;
    g_autoptr(erasure_handle) erasure = g_new0(struct erasure, 1);
    erasure->contact_id = contact_id;
    erasure->redaction = redaction_new();
    erasure->by_address = redaction_new();
    erasure->messages = g_array_new(FALSE, FALSE, sizeof(struct erased_row));
    erasure->events = g_array_new(FALSE, FALSE, sizeof(struct erased_row));
    erasure->lead_set = id_set();
    erasure->message_set = id_set();
    if (!store_erase_terms(crm->store, contact_id, &erasure->terms, error))
        return NULL;
    erasure->leads = store_erase_leads(crm->store, contact_id, addresses_of(erasure), error);
    if (!erasure->leads)
        return NULL;
    for (guint i = 0; i < erasure->leads->len; i++)
        add_id(erasure->lead_set, g_array_index(erasure->leads, int64_t, i));
    redaction_add(erasure->by_address, addresses_of(erasure));
    redaction_add(erasure->redaction, addresses_of(erasure));
    redaction_add(erasure->redaction, (const char *const *)erasure->terms.numbers);
    redaction_add(erasure->redaction, (const char *const *)erasure->terms.names);
    return g_steal_pointer(&erasure);
}

/* ---- looking ---- */

static bool means_person(void *arg, const char *text)
{
    return redact_finds(((const struct erasure *)arg)->by_address, text);
}

static bool look_at_messages(struct erasure *erasure, struct store *store, GError **error)
{
    g_autoptr(GArray) found = store_erase_find_messages(store, addresses_of(erasure), means_person,
                                                        erasure, &erasure->after, error);
    if (!found)
        return false;
    for (guint i = 0; i < found->len; i++) {
        const struct erased_row *row = &g_array_index(found, struct erased_row, i);
        if (row->is_own)
            add_id(erasure->message_set, row->id);
    }
    if (found->len > 0)
        g_array_append_vals(erasure->messages, found->data, found->len);
    erasure->has_messages = erasure->after == 0;
    return true;
}

static bool look_at_events(struct erasure *erasure, struct store *store, GError **error)
{
    const struct erased_about about = {erasure->contact_id, erasure->lead_set,
                                       erasure->message_set};
    g_autoptr(GArray) found = store_erase_find_events(store, &erasure->terms, &about, means_person,
                                                      erasure, &erasure->after, error);
    if (!found)
        return false;
    if (found->len > 0)
        g_array_append_vals(erasure->events, found->data, found->len);
    erasure->has_events = erasure->after == 0;
    return true;
}

bool erasure_look(struct erasure *erasure, struct store *store, bool *ret_done, GError **error)
{
    if (!(erasure->has_messages ? look_at_events(erasure, store, error)
                                : look_at_messages(erasure, store, error)))
        return false;
    *ret_done = erasure->has_events;
    return true;
}

/* ---- taking away ---- */

struct rewriting {
    const struct redaction *redaction;
    bool personal;
};

static char *rewrite(void *arg, const char *text, bool is_json)
{
    const struct rewriting *rewriting = arg;
    if (!is_json)
        return redact_text(rewriting->redaction, text);
    g_autoptr(json_t) value = json_from_text(text, strlen(text), NULL);
    if (!value || !redact_json(rewriting->redaction, value, rewriting->personal))
        return NULL;
    return json_to_text(value);
}

static bool take_message(struct erasure *erasure, struct crm *crm, GError **error)
{
    const struct erased_row *row =
        &g_array_index(erasure->messages, struct erased_row, erasure->next_message++);
    struct rewriting rewriting = {erasure->redaction, false};
    if (row->is_own)
        return store_erase_message(crm->store, row->id, error);
    return store_erase_raw(crm->store, row->id, error) &&
           store_erase_rewrite(crm->store, ERASED_MESSAGE, row->id, rewrite, &rewriting, error) &&
           store_erase_rewrite(crm->store, ERASED_CONTENT, row->id, rewrite, &rewriting, error);
}

static bool take_lead(struct erasure *erasure, struct crm *crm, GError **error)
{
    int64_t id = g_array_index(erasure->leads, int64_t, erasure->next_lead++);
    struct rewriting rewriting = {erasure->redaction, false};
    return store_erase_rewrite(crm->store, ERASED_LEAD, id, rewrite, &rewriting, error) &&
           store_erase_lead(crm->store, id, crm->now, error);
}

static bool take_event(struct erasure *erasure, struct crm *crm, GError **error)
{
    const struct erased_row *row =
        &g_array_index(erasure->events, struct erased_row, erasure->next_event++);
    struct rewriting rewriting = {erasure->redaction, row->is_own};
    return store_erase_rewrite(crm->store, ERASED_EVENT, row->id, rewrite, &rewriting, error);
}

static bool take_contact(struct erasure *erasure, struct crm *crm, GError **error)
{
    return store_erase_contact(crm->store, erasure->contact_id, addresses_of(erasure), crm->now,
                               error) &&
           event_record(crm, "contact.erased", (struct event_about){0}, erasure_report(erasure),
                        error);
}

static bool take_piece(struct erasure *erasure, struct crm *crm, bool *ret_done, GError **error)
{
    int64_t until_ms = clock_monotonic_ms() + PIECE_MS;
    while (clock_monotonic_ms() < until_ms) {
        bool ok;
        if (erasure->next_message < erasure->messages->len) {
            ok = take_message(erasure, crm, error);
        } else if (erasure->next_lead < erasure->leads->len) {
            ok = take_lead(erasure, crm, error);
        } else if (erasure->next_event < erasure->events->len) {
            ok = take_event(erasure, crm, error);
        } else {
            *ret_done = true;
            return take_contact(erasure, crm, error);
        }
        if (!ok)
            return false;
    }
    return true;
}

bool erasure_step(struct erasure *erasure, struct crm *crm, bool *ret_done, GError **error)
{
    *ret_done = false;
    return crm_begin(crm, error) && crm_end(crm, take_piece(erasure, crm, ret_done, error), error);
}

json_t *erasure_report(const struct erasure *erasure)
{
    json_t *hashes = json_array();
    for (gsize i = 0; erasure->terms.addresses[i]; i++) {
        g_autofree char *hash =
            g_compute_checksum_for_string(G_CHECKSUM_SHA256, erasure->terms.addresses[i], -1);
        json_array_append_new(hashes, json_text(hash));
    }
    guint own = g_hash_table_size(erasure->message_set);
    return json_pack(
        "{s:I, s:o, s:i, s:i, s:i, s:i}", "contact", (json_int_t)erasure->contact_id, "addresses",
        hashes, "messages", (int)own, "mentions", (int)(erasure->messages->len - own), "leads",
        (int)g_hash_table_size(erasure->lead_set), "events", (int)erasure->events->len);
}
