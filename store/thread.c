/* thread.c - the leads that a mail may belong to. */
#include "store/thread.h"
#include "store/statement.h"

GArray *store_thread_leads(struct store *store, const GPtrArray *message_ids, GError **error)
{
    g_autoptr(GArray) leads = g_array_new(FALSE, FALSE, sizeof(int64_t));
    g_autoptr(GHashTable) teams = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    for (guint i = 0; i < message_ids->len; i++) {
        g_autoptr(statement) stmt = statement_bind(
            store, error,
            "SELECT l.id, coalesce(l.team_id, 0) FROM messages m "
            "JOIN message_leads ml ON ml.message_id = m.id JOIN leads l ON l.id = ml.lead_id "
            "WHERE m.message_id = ? AND l.archived = 0 ORDER BY l.id DESC LIMIT 20",
            "s", message_ids->pdata[i]);
        int row = stmt ? 1 : -1;
        while (stmt && (row = statement_step(store, stmt, error)) == 1) {
            int64_t lead_id = sqlite3_column_int64(stmt, 0);
            int64_t team_id = sqlite3_column_int64(stmt, 1);
            if (g_hash_table_add(teams, g_memdup2(&team_id, sizeof(team_id))))
                g_array_append_val(leads, lead_id);
        }
        if (row < 0)
            return NULL;
    }
    return g_steal_pointer(&leads);
}

bool store_thread_lead(struct store *store, int64_t lead_id, int64_t *ret_lead_id,
                       int64_t *ret_team_id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT l.id, coalesce(l.team_id, 0) FROM leads AS asked "
                       "JOIN leads AS l ON l.id = coalesce(asked.merged_into_id, asked.id) "
                       "WHERE asked.id = ? AND l.archived = 0",
                       "i", lead_id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret_lead_id = row == 1 ? sqlite3_column_int64(stmt, 0) : 0;
    *ret_team_id = row == 1 ? sqlite3_column_int64(stmt, 1) : 0;
    return true;
}

/* Among the newest 50 leads, by the newest message of each: however much a person who writes a
 * great deal has piled up, it is not looked through. */
#define NEWEST_OPEN(leads)                                                                         \
    "SELECT l.id, l.contact_name FROM (SELECT * FROM leads WHERE " leads                           \
    " ORDER BY id DESC LIMIT 50) l WHERE l.status = 'open' AND l.archived = 0 "                    \
    "AND coalesce(l.team_id, 0) = ?2 AND abs(?3 - coalesce("                                       \
    "(SELECT coalesce(m.received_at, m.recorded_at) FROM messages m WHERE m.id = "                 \
    "(SELECT message_id FROM message_leads WHERE lead_id = l.id "                                  \
    "ORDER BY message_id DESC LIMIT 1)), l.created_at)) <= ?4 LIMIT 1"

static const char by_contact[] =
    NEWEST_OPEN("contact_id = (SELECT contact_id FROM contact_emails WHERE address = ?1)");
static const char by_email[] = NEWEST_OPEN("email IS NOT NULL AND lower(email) = ?1");

/* Replaces what was found by what this finds, if it is newer. */
static bool find_newer(struct store *store, const char *sql, const struct sender *sender,
                       int64_t *lead_id, char **name, GError **error)
{
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "siii", sender->address,
                                               sender->team_id, sender->at, sender->window_s);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row == 1 && sqlite3_column_int64(stmt, 0) > *lead_id) {
        *lead_id = sqlite3_column_int64(stmt, 0);
        g_free(*name);
        *name = column_text(stmt, 1);
    }
    return row >= 0;
}

bool store_sender_lead(struct store *store, const struct sender *sender, int64_t *ret_lead_id,
                       char **ret_name, GError **error)
{
    int64_t lead_id = 0;
    g_autofree char *name = NULL;
    if (!find_newer(store, by_contact, sender, &lead_id, &name, error) ||
        !find_newer(store, by_email, sender, &lead_id, &name, error))
        return false;
    *ret_lead_id = lead_id;
    *ret_name = g_steal_pointer(&name);
    return true;
}
