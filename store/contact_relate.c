/* contact_relate.c - see contact_relate.h. */
#include "store/contact_relate.h"
#include "store/lead.h"
#include "store/message.h"
#include "store/statement.h"
#include "store/visible.h"

/* The contact and, of a company, its people. */
#define FAMILY "(SELECT ? UNION SELECT id FROM contacts WHERE parent_id = ?)"

/* ---- leads ---- */

static struct condition *of_family(int64_t id, struct visibility visible)
{
    struct condition *condition = condition_new();
    condition_add(condition, "leads.contact_id IN " FAMILY, "ii", id, id);
    condition_add(condition, "leads.archived = 0", "");
    visible_leads(condition, visible);
    return condition;
}

static void free_total(gpointer data)
{
    struct contact_total *total = data;
    g_free(total->status);
    g_free(total->currency);
    g_free(total);
}

GPtrArray *store_contact_totals(struct store *store, int64_t id, struct visibility visible,
                                GError **error)
{
    g_autoptr(condition_handle) condition = of_family(id, visible);
    g_autofree char *sql = g_strconcat(
        "SELECT leads.status, leads.currency, count(*), sum(leads.expected_revenue_minor) "
        "FROM leads",
        condition->sql->str, " GROUP BY leads.status, leads.currency ORDER BY 1, 2", NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return NULL;
    condition_bind(stmt, condition);
    g_autoptr(GPtrArray) totals = g_ptr_array_new_with_free_func(free_total);
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct contact_total *total = g_new0(struct contact_total, 1);
        total->status = column_text(stmt, 0);
        total->currency = column_text(stmt, 1);
        total->count = sqlite3_column_int64(stmt, 2);
        total->expected_revenue_minor = sqlite3_column_int64(stmt, 3);
        g_ptr_array_add(totals, total);
    }
    return row < 0 ? NULL : g_steal_pointer(&totals);
}

GPtrArray *store_contact_leads(struct store *store, int64_t id, struct visibility visible,
                               int64_t limit, GError **error)
{
    g_autoptr(condition_handle) condition = of_family(id, visible);
    condition_add_values(condition, "i", limit);
    return record_select_where(store, &lead_type, condition, "ORDER BY leads.id DESC LIMIT ?",
                               error);
}

/* ---- mail ---- */

GPtrArray *store_contact_messages(struct store *store, int64_t id, struct visibility visible,
                                  int64_t limit, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(
        condition,
        "messages.id IN (SELECT ml.message_id FROM leads AS l "
        "JOIN message_leads AS ml ON ml.lead_id = l.id WHERE l.contact_id IN " FAMILY
        " UNION SELECT m2.id FROM contact_emails AS e "
        "JOIN messages AS m2 ON lower(m2.from_email) = e.address AND m2.from_email IS NOT NULL "
        "WHERE e.contact_id IN " FAMILY ")",
        "iiii", id, id, id, id);
    visible_messages(condition, visible);
    condition_add_values(condition, "i", limit);
    return record_select_where(store, &message_type, condition, "ORDER BY messages.id DESC LIMIT ?",
                               error);
}

/* ---- who is alike ---- */

/* ?1 is the contact. The same name counts where the company, or the domain of an address, is the
 * same too; of companies it counts by itself. */
#define ALIKE                                                                                      \
    "SELECT theirs.contact_id, 'phone' FROM contact_phones AS mine "                               \
    "JOIN contact_phones AS theirs ON theirs.e164 = mine.e164 "                                    \
    "WHERE mine.contact_id = ?1 "                                                                  \
    "UNION SELECT theirs.id, 'tax_id' FROM contacts AS mine "                                      \
    "JOIN contacts AS theirs ON theirs.tax_id = mine.tax_id AND theirs.kind = mine.kind "          \
    "WHERE mine.id = ?1 AND mine.tax_id IS NOT NULL "                                              \
    "UNION SELECT theirs.id, 'name' FROM contacts AS mine "                                        \
    "JOIN contacts AS theirs ON lower(theirs.name) = lower(mine.name) AND theirs.name IS NOT "     \
    "NULL "                                                                                        \
    "AND theirs.kind = mine.kind WHERE mine.id = ?1 AND mine.name IS NOT NULL "                    \
    "AND (mine.kind = 'company' OR theirs.parent_id = mine.parent_id "                             \
    "OR lower(theirs.company) = lower(mine.company) OR EXISTS (SELECT 1 "                          \
    "FROM contact_emails AS a JOIN contact_emails AS b "                                           \
    "ON substr(b.address, instr(b.address, '@')) = substr(a.address, instr(a.address, '@')) "      \
    "WHERE a.contact_id = mine.id AND b.contact_id = theirs.id))"

static void free_likeness(gpointer data)
{
    struct contact_likeness *likeness = data;
    g_free(likeness->by);
    g_free(likeness);
}

GPtrArray *store_contact_alike(struct store *store, int64_t id, int64_t limit, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "WITH found (id, reason) AS (" ALIKE ") SELECT id, reason FROM found "
                       "WHERE id <> ?1 AND id IN (SELECT id FROM contacts WHERE archived = 0) "
                       "ORDER BY id LIMIT ?2",
                       "ii", id, limit);
    if (!stmt)
        return NULL;
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(free_likeness);
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct contact_likeness *likeness = g_new0(struct contact_likeness, 1);
        likeness->contact_id = sqlite3_column_int64(stmt, 0);
        likeness->by = column_text(stmt, 1);
        g_ptr_array_add(found, likeness);
    }
    return row < 0 ? NULL : g_steal_pointer(&found);
}

/* ---- merging ---- */

/* ?1 gets what ?2 has. Numbers that both have are there once. */
static const char *const moves[] = {
    "UPDATE leads SET contact_id = ?1, version = version + 1 WHERE contact_id = ?2",
    "UPDATE contact_emails SET contact_id = ?1, position = position + (SELECT "
    "coalesce(max(position), 0) + 1 FROM contact_emails WHERE contact_id = ?1) "
    "WHERE contact_id = ?2",
    "DELETE FROM contact_phones WHERE contact_id = ?2 AND number IN (SELECT number "
    "FROM contact_phones WHERE contact_id = ?1)",
    "UPDATE contact_phones SET contact_id = ?1, position = position + (SELECT "
    "coalesce(max(position), 0) + 1 FROM contact_phones WHERE contact_id = ?1) "
    "WHERE contact_id = ?2",
    "INSERT OR IGNORE INTO contact_tags (contact_id, tag_id) SELECT ?1, tag_id "
    "FROM contact_tags WHERE contact_id = ?2",
    "UPDATE contacts SET parent_id = ?1, version = version + 1 WHERE parent_id = ?2",
    "UPDATE contacts SET merged_into_id = ?1 WHERE merged_into_id = ?2",
    "UPDATE activities SET contact_id = ?1 WHERE contact_id = ?2",
};

bool store_contact_absorb(struct store *store, int64_t into_id, int64_t from_id, int64_t at,
                          GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++) {
        if (!statement_run(store, error, moves[i], "ii", into_id, from_id))
            return false;
    }
    return statement_run(store, error, "DELETE FROM contact_tags WHERE contact_id = ?", "i",
                         from_id) &&
           statement_run(store, error,
                         "UPDATE contacts SET merged_into_id = ?, archived = 1, updated_at = ?, "
                         "version = version + 1 WHERE id = ?",
                         "iii", into_id, at, from_id);
}
