/* message.c - messages, their contents, raw mail, and the leads that hold them. */
#include "store/message.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/mail_json.h"
#include "base/limits.h"
#include "store/statement.h"
#include "store/visible.h"

#include <stddef.h>

#define AT(member) offsetof(struct message, member)

static const struct record_field message_fields[] = {
    {"id", FIELD_ID, AT(id)},
    {"verdict", FIELD_TEXT, AT(verdict)},
    {"reason", FIELD_TEXT, AT(reason)},
    {"provisional", FIELD_TEXT, AT(provisional), FIELD_HIDDEN},
    {"message_id", FIELD_TEXT, AT(message_id)},
    {"subject", FIELD_TEXT, AT(subject)},
    {"from_name", FIELD_TEXT, AT(from_name), FIELD_HIDDEN},
    {"from_email", FIELD_TEXT, AT(from_email), FIELD_HIDDEN},
    {"date", FIELD_TIME, AT(date)},
    {"received_at", FIELD_TIME, AT(received_at)},
    {"recorded_at", FIELD_TIME, AT(recorded_at)},
    {"language", FIELD_TEXT, AT(language)},
    {"size_bytes", FIELD_INT, AT(size_bytes)},
    {"mailbox_id", FIELD_ID, AT(mailbox_id), FIELD_HIDDEN},
    {"mailbox", FIELD_TEXT, AT(mailbox), FIELD_DERIVED, "m.name"},
    {"team_id", FIELD_ID, AT(team_id), FIELD_HIDDEN},
    {"raw_id", FIELD_ID, AT(raw_id), FIELD_HIDDEN},
    {NULL},
};

static void free_message(gpointer message)
{
    record_free(&message_type, message);
}

const struct record_type message_type = {
    "message",
    "messages",
    "messages JOIN mailboxes AS m ON m.id = messages.mailbox_id",
    sizeof(struct message),
    message_fields,
    free_message,
};

void message_free(struct message *message)
{
    record_free(&message_type, message);
}

bool store_message_by_identity(struct store *store, const guint8 identity[SHA256_BYTES],
                               int64_t *ret_id, enum verdict *ret_verdict, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error, "SELECT id, verdict FROM messages WHERE identity = ?", "b",
                       identity, (gsize)SHA256_BYTES);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return false;
    *ret_id = row ? sqlite3_column_int64(stmt, 0) : 0;
    if (row && !verdict_parse((const char *)sqlite3_column_text(stmt, 1), ret_verdict))
        *ret_verdict = VERDICT_UNPARSABLE;
    return true;
}

bool store_message_known_raw(struct store *store, const guint8 sha256[SHA256_BYTES], bool *ret,
                             GError **error)
{
    int64_t found;
    if (!statement_int(store, &found, 0, error, "SELECT 1 FROM raw_mails WHERE sha256 = ?", "b",
                       sha256, (gsize)SHA256_BYTES))
        return false;
    *ret = found != 0;
    return true;
}

static bool insert_row(struct store *store, struct message *m, const guint8 identity[SHA256_BYTES],
                       GError **error)
{
    bool ok = statement_run(
        store, error,
        "INSERT INTO messages (identity, message_id, verdict, reason, provisional, date, "
        "received_at, recorded_at, subject, from_name, from_email, language, size_bytes, "
        "mailbox_id, team_id, raw_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "bssssttissssiinn", identity, (gsize)SHA256_BYTES, m->message_id, m->verdict, m->reason,
        m->provisional, m->date, m->received_at, m->recorded_at, m->subject, m->from_name,
        m->from_email, m->language, m->size_bytes, m->mailbox_id, m->team_id, m->raw_id);
    if (ok)
        m->id = store_last_id(store);
    return ok;
}

static const char *text_unless_body(const struct mail *mail)
{
    return g_strcmp0(mail->text, mail->body) == 0 ? NULL : mail->text;
}

static bool write_contents(struct store *store, int64_t id, const struct mail *mail, GError **error)
{
    g_autoptr(json_t) details = mail_details_to_json(mail);
    g_autofree char *text = json_to_text(details);
    return statement_run(store, error,
                         "INSERT OR REPLACE INTO message_contents (message_id, text, body, quoted, "
                         "signature, details) VALUES (?, ?, ?, ?, ?, ?)",
                         "isssss", id, text_unless_body(mail), mail->body, mail->quoted,
                         mail->signature, text);
}

bool store_message_insert(struct store *store, struct message *message,
                          const guint8 identity[SHA256_BYTES], const struct mail *mail,
                          GError **error)
{
    if (!insert_row(store, message, identity, error))
        return false;
    return !mail || write_contents(store, message->id, mail, error);
}

bool store_message_reparsed(struct store *store, int64_t id, const struct mail *mail,
                            GError **error)
{
    return write_contents(store, id, mail, error) &&
           statement_run(store, error,
                         "UPDATE messages SET provisional = ?, language = ?, subject = ?, "
                         "from_name = ?, from_email = ?, date = ?, message_id = ? WHERE id = ?",
                         "ssssstsi", verdict_name(mail->verdict), mail->language, mail->subject,
                         mail->from.name, mail->from.email, mail->date, mail->message_id, id);
}

bool store_message_set_verdict(struct store *store, int64_t id, enum verdict verdict,
                               const char *reason, GError **error)
{
    return statement_run(store, error, "UPDATE messages SET verdict = ?, reason = ? WHERE id = ?",
                         "ssi", verdict_name(verdict), reason, id);
}

struct message *store_message_by_id(struct store *store, int64_t id, struct visibility visible,
                                    GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "messages.id = ?", "i", id);
    visible_messages(condition, visible);
    g_autoptr(GPtrArray) found = record_select_where(store, &message_type, condition, "", error);
    return found && found->len > 0 ? g_ptr_array_steal_index(found, 0) : NULL;
}

GPtrArray *store_message_list(struct store *store, const struct message_filter *filter,
                              GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    if (filter->verdict)
        condition_add(condition, "messages.verdict = ?", "s", filter->verdict);
    if (filter->mailbox)
        condition_add(condition, "m.name = ?", "s", filter->mailbox);
    if (filter->before_id)
        condition_add(condition, "messages.id < ?", "i", filter->before_id);
    visible_messages(condition, filter->visible);
    condition_add_values(condition, "i", filter->limit);
    return record_select_where(store, &message_type, condition, "ORDER BY messages.id DESC LIMIT ?",
                               error);
}

static void set_column(json_t *object, const char *key, statement *stmt, int column)
{
    json_set_text(object, key, (const char *)sqlite3_column_text(stmt, column));
}

json_t *store_message_content(struct store *store, int64_t id, GError **error)
{
    g_autoptr(statement) stmt =
        statement_bind(store, error,
                       "SELECT coalesce(text, body), body, quoted, signature, details "
                       "FROM message_contents WHERE message_id = ?",
                       "i", id);
    int row = stmt ? statement_step(store, stmt, error) : -1;
    if (row < 0)
        return NULL;
    if (row == 0)
        return json_object();
    const char *details = (const char *)sqlite3_column_text(stmt, 4);
    json_t *content = json_from_text(details, (gsize)sqlite3_column_bytes(stmt, 4), error);
    if (!content)
        return NULL;
    set_column(content, "text", stmt, 0);
    set_column(content, "body", stmt, 1);
    set_column(content, "quoted", stmt, 2);
    set_column(content, "signature", stmt, 3);
    return content;
}

/* ---- the leads that hold a message ---- */

static void message_lead_free(gpointer data)
{
    struct message_lead *held = data;
    g_free(held->name);
    g_free(held->team);
    g_free(held->salesperson);
    g_free(held);
}

GPtrArray *store_message_leads(struct store *store, int64_t message_id, struct visibility visible,
                               GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "ml.message_id = ?", "i", message_id);
    visible_leads(condition, visible);
    g_autofree char *sql = g_strconcat(
        "SELECT leads.id, leads.name, leads.team_id, t.name, u.login, ml.origin, leads.archived "
        "FROM message_leads ml JOIN leads ON leads.id = ml.lead_id "
        "LEFT JOIN teams t ON t.id = leads.team_id "
        "LEFT JOIN users u ON u.id = leads.salesperson_id",
        condition->sql->str, " ORDER BY leads.id", NULL);
    g_autoptr(statement) stmt = statement_bind(store, error, sql, "");
    if (!stmt)
        return NULL;
    condition_bind(stmt, condition);
    g_autoptr(GPtrArray) leads = g_ptr_array_new_with_free_func(message_lead_free);
    int row;
    while ((row = statement_step(store, stmt, error)) == 1) {
        struct message_lead *held = g_new0(struct message_lead, 1);
        held->lead_id = sqlite3_column_int64(stmt, 0);
        held->name = column_text(stmt, 1);
        held->team_id = sqlite3_column_int64(stmt, 2);
        held->team = column_text(stmt, 3);
        held->salesperson = column_text(stmt, 4);
        held->origin = sqlite3_column_int(stmt, 5) != 0;
        held->archived = sqlite3_column_int(stmt, 6) != 0;
        g_ptr_array_add(leads, held);
    }
    return row < 0 ? NULL : g_steal_pointer(&leads);
}

bool store_message_link(struct store *store, int64_t message_id, int64_t lead_id, bool origin,
                        GError **error)
{
    return statement_run(store, error,
                         "INSERT INTO message_leads (message_id, lead_id, origin) VALUES (?, ?, ?) "
                         "ON CONFLICT DO NOTHING",
                         "iii", message_id, lead_id, (int64_t)origin);
}

bool store_message_of_lead(struct store *store, int64_t lead_id, int64_t *ret_message_id,
                           GError **error)
{
    return statement_int(store, ret_message_id, 0, error,
                         "SELECT max(message_id) FROM message_leads "
                         "WHERE lead_id = ? AND origin = 1",
                         "i", lead_id);
}

GPtrArray *store_lead_messages(struct store *store, int64_t lead_id, GError **error)
{
    return record_select(store, &message_type, error,
                         "WHERE messages.id IN (SELECT message_id FROM message_leads "
                         "WHERE lead_id = ? ORDER BY message_id DESC LIMIT ?) ORDER BY messages.id",
                         "ii", lead_id, (int64_t)LIMIT_PAGE);
}

bool store_message_verdicts(struct store *store, int64_t ret_counts[VERDICT_COUNT], GError **error)
{
    enum verdict verdict;
    memset(ret_counts, 0, VERDICT_COUNT * sizeof *ret_counts);
    g_autoptr(statement) stmt =
        statement_bind(store, error, "SELECT verdict, count(*) FROM messages GROUP BY verdict", "");
    int row = stmt ? 1 : -1;
    while (row == 1 && (row = statement_step(store, stmt, error)) == 1) {
        if (verdict_parse((const char *)sqlite3_column_text(stmt, 0), &verdict))
            ret_counts[verdict] = sqlite3_column_int64(stmt, 1);
    }
    return row == 0;
}

bool store_message_count(struct store *store, int64_t since, const char *verdict, int64_t *ret,
                         GError **error)
{
    if (verdict)
        return statement_int(store, ret, 0, error,
                             "SELECT count(*) FROM messages WHERE recorded_at >= ? AND verdict = ?",
                             "is", since, verdict);
    return statement_int(store, ret, 0, error,
                         "SELECT count(*) FROM messages WHERE recorded_at >= ?", "i", since);
}

bool store_message_count_visible(struct store *store, int64_t since, struct visibility visible,
                                 int64_t *ret, GError **error)
{
    g_autoptr(condition_handle) condition = condition_new();
    condition_add(condition, "messages.recorded_at >= ?", "i", since);
    visible_messages(condition, visible);
    return condition_count(store, "messages", condition, ret, error);
}
