/* lead_alike.c - see lead_alike.h. */
#include "store/lead_alike.h"
#include "base/util.h"
#include "store/statement.h"
#include "store/visible.h"

#define NEWEST 100 /* that have something in common: a big customer may have thousands */

void lead_alike_free(struct lead_alike *alike)
{
    if (!alike)
        return;
    g_free(alike->name);
    g_free(alike);
}

/* Adds a likeness to what was found; takes the name. */
static void add(GHashTable *by_id, GPtrArray *found, int64_t id, unsigned by, char *name)
{
    struct lead_alike *alike = g_hash_table_lookup(by_id, &id);
    if (alike) {
        alike->by |= by;
        g_free(name);
        return;
    }
    alike = g_new0(struct lead_alike, 1);
    *alike = (struct lead_alike){id, by, name};
    g_ptr_array_add(found, alike);
    g_hash_table_insert(by_id, &alike->id, alike);
}

/* A look at those whose column has a value, all that SQL knows of one likeness. */
struct lookup {
    unsigned by;
    const char *same; /* a condition with one '?' */
    const char *text; /* its value; or, where it is NULL, */
    int64_t number;   /* that, unless it is 0 */
};

static bool look(struct store *store, const struct lookup *lookup, const struct lead *lead,
                 struct visibility visible, GHashTable *by_id, GPtrArray *found, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    g_autofree char *newest =
        g_strdup_printf("leads.id IN (SELECT id FROM leads WHERE %s ORDER BY id DESC LIMIT %d)",
                        lookup->same, NEWEST);
    if (lookup->text)
        condition_add(condition, newest, "s", lookup->text);
    else
        condition_add(condition, newest, "i", lookup->number);
    condition_add(condition, "leads.id <> ? AND leads.archived = 0", "i", lead->id);
    visible_leads(condition, visible);
    g_autofree char *sql =
        g_strconcat("SELECT leads.id, leads.name FROM leads", condition->sql->str, NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return false;
    condition_bind(stmt, condition);
    int row;
    while ((row = statement_step(store, stmt, error)) == 1)
        add(by_id, found, sqlite3_column_int64(stmt, 0), lookup->by, column_text(stmt, 1));
    return row == 0;
}

static void free_alike(gpointer alike)
{
    lead_alike_free(alike);
}

GPtrArray *store_lead_alike(struct store *store, const struct lead *lead, struct visibility visible,
                            GError **error)
{
    g_autofree char *email = lead->email ? util_address_key(lead->email) : NULL;
    const struct lookup lookups[] = {
        {LIKE_EMAIL, "email IS NOT NULL AND lower(email) = ?", email, 0},
        {LIKE_PHONE, "phone_e164 = ?", lead->phone_e164, 0},
        {LIKE_DOMAIN, "email_domain = ?", lead->email_domain, 0},
        {LIKE_DOMAIN, "email_domain = ?", lead->site_domain, 0},
        {LIKE_DOMAIN, "site_domain = ?", lead->email_domain, 0},
        {LIKE_DOMAIN, "site_domain = ?", lead->site_domain, 0},
        {LIKE_COMPANY, "company_key = ?", lead->company_key, 0},
        {LIKE_CONTACT, "contact_id = ?", NULL, lead->contact_id},
    };
    g_autoptr(GHashTable) by_id = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(free_alike);
    for (gsize i = 0; i < G_N_ELEMENTS(lookups); i++) {
        bool is_known = lookups[i].text || lookups[i].number;
        if (is_known && !look(store, &lookups[i], lead, visible, by_id, found, error))
            return NULL;
    }
    return g_steal_pointer(&found);
}

/* ---- one in another ---- */

/* ?1 is the lead that takes up, ?2 the one that is taken up. */
static const char *const moves[] = {
    ("INSERT INTO message_leads (message_id, lead_id, origin) SELECT message_id, ?1, origin "
     "FROM message_leads WHERE lead_id = ?2 "
     "ON CONFLICT (message_id, lead_id) DO UPDATE SET origin = max(origin, excluded.origin)"),
    "DELETE FROM message_leads WHERE lead_id = ?2",
    "UPDATE notes SET lead_id = ?1 WHERE lead_id = ?2",
    "UPDATE events SET lead_id = ?1 WHERE lead_id = ?2",
    "UPDATE activities SET lead_id = ?1 WHERE lead_id = ?2",
    ("INSERT INTO lead_tags (lead_id, tag_id) SELECT ?1, tag_id FROM lead_tags WHERE lead_id = ?2 "
     "ON CONFLICT DO NOTHING"),
    "DELETE FROM lead_tags WHERE lead_id = ?2",
    "UPDATE leads SET merged_into_id = ?1 WHERE merged_into_id = ?2",
};

bool store_lead_absorb(struct store *store, int64_t into_id, int64_t from_id, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++) {
        if (!statement_run(store, error, moves[i], "ii", into_id, from_id))
            return false;
    }
    return true;
}
