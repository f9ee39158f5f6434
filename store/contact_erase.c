/* contact_erase.c - see contact_erase.h. */
#include "store/contact_erase.h"
#include "store/statement.h"

#include <string.h>

#define MESSAGES_A_LOOK 500 /* with their texts: some 10 MB */
#define EVENTS_A_LOOK 5000
#define ERASED "'(erased)'"

/* The contact and those merged into it. */
#define SELVES "(SELECT ?1 UNION SELECT id FROM contacts WHERE merged_into_id = ?1)"

void erased_terms_clear(struct erased_terms *terms)
{
    g_clear_pointer(&terms->addresses, g_strfreev);
    g_clear_pointer(&terms->numbers, g_strfreev);
    g_clear_pointer(&terms->names, g_strfreev);
}

/* ---- what is known ---- */

static char **names_of(struct store *store, const char *sql, int64_t contact_id, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "i", contact_id);
    return stmt ? statement_names(store, stmt, error) : NULL;
}

bool store_erase_terms(struct store *store, int64_t contact_id, struct erased_terms *ret,
                       GError **error)
{
    struct erased_terms terms = {0};
    terms.addresses = names_of(store,
                               "SELECT address FROM contact_emails WHERE contact_id IN " SELVES
                               " UNION SELECT lower(email) FROM leads WHERE contact_id IN " SELVES
                               " AND email IS NOT NULL",
                               contact_id, error);
    terms.numbers =
        !terms.addresses
            ? NULL
            : names_of(store,
                       "SELECT number FROM contact_phones WHERE contact_id IN " SELVES
                       " UNION SELECT e164 FROM contact_phones WHERE contact_id IN " SELVES
                       " AND e164 IS NOT NULL"
                       " UNION SELECT phone FROM leads WHERE contact_id IN " SELVES
                       " AND phone IS NOT NULL UNION SELECT phone_e164 FROM leads "
                       "WHERE contact_id IN " SELVES " AND phone_e164 IS NOT NULL",
                       contact_id, error);
    terms.names =
        !terms.numbers
            ? NULL
            : names_of(store,
                       "SELECT name FROM contacts WHERE id IN " SELVES " AND name IS NOT NULL"
                       " UNION SELECT contact_name FROM leads WHERE contact_id IN " SELVES
                       " AND contact_name IS NOT NULL UNION SELECT m.from_name "
                       "FROM contact_emails AS e JOIN messages AS m "
                       "ON lower(m.from_email) = e.address AND m.from_email IS NOT NULL "
                       "WHERE e.contact_id IN " SELVES " AND m.from_name IS NOT NULL",
                       contact_id, error);
    if (!terms.names) {
        erased_terms_clear(&terms);
        return false;
    }
    *ret = terms;
    return true;
}

/* ---- where it stands ---- */

/* Adds the ids that a statement gives. */
static bool add_ids(struct store *store, GArray *ids, statement *stmt, GError **error)
{
    int row = stmt ? 1 : -1;
    while (row == 1 && (row = statement_step(store, stmt, error)) == 1) {
        int64_t id = sqlite3_column_int64(stmt, 0);
        g_array_append_val(ids, id);
    }
    return row == 0;
}

GArray *store_erase_leads(struct store *store, int64_t contact_id, const char *const *addresses,
                          GError **error)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(statement) named = statement_bind(
        store, error, "SELECT id FROM leads WHERE contact_id IN " SELVES, "i", contact_id);
    if (!add_ids(store, ids, named, error))
        return NULL;
    for (gsize i = 0; addresses[i]; i++) {
        g_autoptr(statement) stmt = statement_bind(
            store, error, "SELECT id FROM leads WHERE lower(email) = ? AND email IS NOT NULL", "s",
            addresses[i]);
        if (!add_ids(store, ids, stmt, error))
            return NULL;
    }
    return g_steal_pointer(&ids);
}

static const char *text_at(statement *stmt, int column)
{
    return (const char *)sqlite3_column_text(stmt, column);
}

struct search {
    const char *const *addresses;
    store_means means;
    void *arg;
};

/* Whether one of some columns mentions an address. What is found quickly is asked about then. */
static bool mentions(const struct search *search, statement *stmt, int first, int count)
{
    for (int i = first; i < first + count; i++) {
        const char *text = text_at(stmt, i);
        for (gsize a = 0; text && search->addresses[a]; a++) {
            if (strcasestr(text, search->addresses[a]) && search->means(search->arg, text))
                return true;
        }
    }
    return false;
}

static bool is_one_of(const char *text, const char *const *terms)
{
    for (gsize i = 0; text && terms[i]; i++) {
        if (g_ascii_strcasecmp(text, terms[i]) == 0)
            return true;
    }
    return false;
}

GArray *store_erase_find_messages(struct store *store, const char *const *addresses,
                                  store_means means, void *arg, int64_t *after, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(
        store, error,
        "SELECT m.id, m.from_email, json_extract(c.details, '$.contact.email'), m.reason, c.text, "
        "c.body, c.quoted, c.signature, c.details FROM messages AS m "
        "LEFT JOIN message_contents AS c ON c.message_id = m.id WHERE m.id > ? ORDER BY m.id "
        "LIMIT ?",
        "ii", *after, (int64_t)MESSAGES_A_LOOK);
    if (!stmt)
        return NULL;
    const struct search search = {addresses, means, arg};
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct erased_row));
    int row, looked = 0;
    int64_t last = 0;
    for (; (row = statement_step(store, stmt, error)) == 1; looked++) {
        struct erased_row hit = {last = sqlite3_column_int64(stmt, 0), false};
        hit.is_own =
            is_one_of(text_at(stmt, 1), addresses) || is_one_of(text_at(stmt, 2), addresses);
        if (hit.is_own || mentions(&search, stmt, 3, 6))
            g_array_append_val(found, hit);
    }
    *after = looked == MESSAGES_A_LOOK ? last : 0;
    return row < 0 ? NULL : g_steal_pointer(&found);
}

/* Whether an event is about the contact: it names the number; or it names none, but the address, or
 * without one the name. */
static bool is_of_contact(statement *stmt, const struct erased_terms *terms, int64_t contact_id)
{
    if (sqlite3_column_type(stmt, 3) != SQLITE_NULL)
        return sqlite3_column_int64(stmt, 3) == contact_id;
    const char *address = text_at(stmt, 4);
    return address ? is_one_of(address, (const char *const *)terms->addresses)
                   : is_one_of(text_at(stmt, 5), (const char *const *)terms->names);
}

#define OF_CONTACTS(member) "iif(type LIKE 'contact.%', json_extract(data, '$." member "'), NULL)"

GArray *store_erase_find_events(struct store *store, const struct erased_terms *terms,
                                const struct erased_about *about, store_means means, void *arg,
                                int64_t *after, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT id, lead_id, message_id, " OF_CONTACTS("contact") ", " OF_CONTACTS(
                           "email") ", " OF_CONTACTS("name") ", data FROM events WHERE id > ? "
                                                             "ORDER BY id LIMIT ?",
                       "ii", *after, (int64_t)EVENTS_A_LOOK);
    if (!stmt)
        return NULL;
    const struct search search = {(const char *const *)terms->addresses, means, arg};
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct erased_row));
    int row, looked = 0;
    int64_t last = 0;
    for (; (row = statement_step(store, stmt, error)) == 1; looked++) {
        int64_t lead = sqlite3_column_int64(stmt, 1), message = sqlite3_column_int64(stmt, 2);
        struct erased_row hit = {last = sqlite3_column_int64(stmt, 0), false};
        hit.is_own = g_hash_table_contains(about->leads, &lead) ||
                     g_hash_table_contains(about->messages, &message) ||
                     is_of_contact(stmt, terms, about->contact_id);
        if (hit.is_own || mentions(&search, stmt, 6, 1))
            g_array_append_val(found, hit);
    }
    *after = looked == EVENTS_A_LOOK ? last : 0;
    return row < 0 ? NULL : g_steal_pointer(&found);
}

/* ---- texts ---- */

#define COLUMNS_MAX 6

static const struct {
    const char *select, *update; /* of the row ?1; new values from ?2 on, NULL: as it is */
    int columns;
    guint json; /* bits: which hold JSON */
} texts_of[ERASED_TEXTS_COUNT] = {
    [ERASED_MESSAGE] = {"SELECT subject, from_name, from_email, reason FROM messages WHERE id = ?1",
                        "UPDATE messages SET subject = coalesce(?2, subject), from_name = "
                        "coalesce(?3, from_name), from_email = coalesce(?4, from_email), reason = "
                        "coalesce(?5, reason) WHERE id = ?1",
                        4, 0},
    [ERASED_CONTENT] = {"SELECT text, body, quoted, signature, details FROM message_contents "
                        "WHERE message_id = ?1",
                        "UPDATE message_contents SET text = coalesce(?2, text), body = "
                        "coalesce(?3, body), quoted = coalesce(?4, quoted), signature = "
                        "coalesce(?5, signature), details = coalesce(?6, details) "
                        "WHERE message_id = ?1",
                        5, 1 << 4},
    [ERASED_LEAD] = {"SELECT name, description, lost_remark, custom FROM leads WHERE id = ?1",
                     "UPDATE leads SET name = coalesce(?2, name), description = coalesce(?3, "
                     "description), lost_remark = coalesce(?4, lost_remark), custom = "
                     "coalesce(?5, custom) WHERE id = ?1",
                     4, 1 << 3},
    [ERASED_EVENT] = {"SELECT data FROM events WHERE id = ?1",
                      "UPDATE events SET data = coalesce(?2, data) WHERE id = ?1", 1, 1},
};

/* What the row's texts become; *ret_changed says whether any does. */
static bool rewrite_texts(struct store *store, enum erased_texts which, int64_t id,
                          store_rewrite rewrite, void *arg, char *ret[COLUMNS_MAX],
                          bool *ret_changed, GError **error)
{
    *ret_changed = false;
    g_autoptr(statement) stmt = statement_bind(store, error, texts_of[which].select, "i", id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    for (int i = 0; row == 1 && i < texts_of[which].columns; i++) {
        const char *text = text_at(stmt, i);
        ret[i] = text ? rewrite(arg, text, texts_of[which].json & (1u << i)) : NULL;
        *ret_changed = *ret_changed || ret[i];
    }
    return row >= 0;
}

bool store_erase_rewrite(struct store *store, enum erased_texts which, int64_t id,
                         store_rewrite rewrite, void *arg, GError **error)
{
    char *become[COLUMNS_MAX] = {0};
    bool changed;
    bool ok = rewrite_texts(store, which, id, rewrite, arg, become, &changed, error);
    if (ok && changed) {
        g_autofree char *format = g_strnfill((gsize)texts_of[which].columns + 1, 's');
        format[0] = 'i';
        ok = statement_run(store, error, texts_of[which].update, format, id, become[0], become[1],
                           become[2], become[3], become[4], become[5]);
    }
    for (int i = 0; i < COLUMNS_MAX; i++)
        g_free(become[i]);
    return ok;
}

/* ---- rows ---- */

/* Runs statements over one id, ?1. */
static bool run_all(struct store *store, const char *const *sql, int64_t id, GError **error)
{
    for (; *sql; sql++) {
        if (!statement_run(store, error, *sql, "i", id))
            return false;
    }
    return true;
}

bool store_erase_raw(struct store *store, int64_t id, GError **error)
{
    int64_t raw_id;
    return statement_int(store, &raw_id, 0, error, "SELECT raw_id FROM messages WHERE id = ?", "i",
                         id) &&
           statement_run(store, error, "UPDATE messages SET raw_id = NULL WHERE id = ?", "i", id) &&
           statement_run(store, error,
                         "DELETE FROM raw_mails WHERE id = ?1 "
                         "AND NOT EXISTS (SELECT 1 FROM messages WHERE raw_id = ?1)",
                         "i", raw_id);
}

bool store_erase_message(struct store *store, int64_t id, GError **error)
{
    static const char *const sql[] = {
        "UPDATE leads SET name = " ERASED " WHERE id IN (SELECT lead_id FROM message_leads "
        "WHERE message_id = ?1 AND origin = 1)",
        "DELETE FROM message_contents WHERE message_id = ?1",
        "UPDATE corrections SET reason = NULL WHERE message_id = ?1",
        "UPDATE undeliverable_addresses SET diagnostic = NULL WHERE message_id = ?1",
        "UPDATE messages SET message_id = NULL, reason = " ERASED ", subject = NULL, "
        "from_name = NULL, from_email = NULL WHERE id = ?1",
        NULL,
    };
    return store_erase_raw(store, id, error) && run_all(store, sql, id, error);
}

bool store_erase_lead(struct store *store, int64_t id, int64_t at, GError **error)
{
    static const char *const sql[] = {
        "UPDATE notes SET text = " ERASED " WHERE lead_id = ?1",
        "UPDATE activities SET summary = NULL, note = NULL, place = NULL, feedback = NULL "
        "WHERE lead_id = ?1",
        "UPDATE leads SET contact_id = NULL, contact_name = NULL, email = NULL, phone = NULL, "
        "phone_e164 = NULL, company = NULL, job_title = NULL, website = NULL, email_domain = NULL, "
        "site_domain = NULL, company_key = NULL, version = version + 1 WHERE id = ?1",
        NULL,
    };
    return run_all(store, sql, id, error) &&
           statement_run(store, error, "UPDATE leads SET updated_at = ? WHERE id = ?", "ii", at,
                         id);
}

/* ---- the contact ---- */

static bool erase_address(struct store *store, const char *address, GError **error)
{
    return statement_run(store, error, "DELETE FROM remembered WHERE kind = 'sender' AND value = ?",
                         "s", address) &&
           statement_run(store, error, "DELETE FROM undeliverable_addresses WHERE address = ?", "s",
                         address);
}

bool store_erase_contact(struct store *store, int64_t contact_id, const char *const *addresses,
                         int64_t at, GError **error)
{
    static const char *const sql[] = {
        "DELETE FROM activities WHERE contact_id IN " SELVES,
        "DELETE FROM contact_emails WHERE contact_id IN " SELVES,
        "DELETE FROM contact_phones WHERE contact_id IN " SELVES,
        "DELETE FROM contact_tags WHERE contact_id IN " SELVES,
        "UPDATE contacts SET parent_id = NULL, company = NULL WHERE parent_id IN " SELVES,
        "UPDATE contacts SET name = " ERASED ", company = NULL, job_title = NULL, website = NULL, "
        "street = NULL, street2 = NULL, postcode = NULL, city = NULL, state = NULL, "
        "country = NULL, language = NULL, tax_id = NULL, industry = NULL, employees = NULL, "
        "comment = NULL, parent_id = NULL, salesperson_id = NULL, customer = 0, archived = 1, "
        "version = version + 1 WHERE id IN " SELVES,
        NULL,
    };
    for (gsize i = 0; addresses[i]; i++) {
        if (!erase_address(store, addresses[i], error))
            return false;
    }
    return run_all(store, sql, contact_id, error) &&
           statement_run(store, error, "UPDATE contacts SET updated_at = ? WHERE id = ?", "ii", at,
                         contact_id);
}

bool store_erase_log(struct store *store, bool *ret, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(store, error, "PRAGMA wal_checkpoint(TRUNCATE)", "");
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret = row == 1 && sqlite3_column_int(stmt, 0) == 0;
    return true;
}
