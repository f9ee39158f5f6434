/* test_handlers.c - every route over a real database: what it answers, what it refuses, to whom. */
#include "api/handlers.h"
#include "api/match.h"
#include "base/limits.h"
#include "crm/delivery.h"
#include "crm/message.h"
#include "tests/lib/fixture.h"

#include <string.h>

/* ---- asking ---- */

static void host_status(void *daemon, json_t *status)
{
    (void)daemon;
    json_object_set_new(status, "pid", json_integer(4711));
    json_set_text(status, "last_error", "the server refuses the login of sales@example.com");
}

static json_t *host_mailboxes(void *daemon)
{
    (void)daemon;
    return json_of("[{'name': 'sales', 'state': 'idle'}]");
}

static bool is_sales(const char *name, GError **error)
{
    if (g_str_equal(name, "sales"))
        return true;
    error_set(error, ERROR_NOT_FOUND, "there is no mailbox \"%s\"", name);
    return false;
}

static bool host_poll(void *daemon, const char *name, GError **error)
{
    (void)daemon;
    return is_sales(name, error);
}

static bool host_has_mailbox(void *daemon, const char *name, GError **error)
{
    (void)daemon;
    return is_sales(name, error);
}

static void host_pause(void *daemon, const char *name, int64_t at, const char *by)
{
    (void)daemon;
    g_assert_cmpstr(name, ==, "sales");
    g_assert_cmpint(at, >, FIXTURE_NOW);
    g_assert_cmpstr(by, ==, "root");
}

static bool incoming_changed; /* host_incoming() was called */

static void host_resume(void *daemon, const char *name, const char *by)
{
    (void)daemon;
    g_assert_cmpstr(name, ==, "sales");
    g_assert_cmpstr(by, ==, "root");
}

static void host_incoming(void *daemon)
{
    incoming_changed = true;
    (void)daemon;
}

static json_t *host_check(void *daemon, const char *name, GError **error)
{
    (void)daemon;
    return is_sales(name, error) ? json_of("{'ok': true, 'steps': []}") : NULL;
}

static struct store *readers_store, *writers_store; /* of the call under way */

/* The mail as it is in the database, but in German. Meanwhile nothing is read there, or this would
 * be a transaction within one. */
static struct mail *host_reparse(void *daemon, uint32_t mailbox, GBytes *raw, GError **error)
{
    (void)daemon, (void)error;
    g_assert_true(store_begin_read(readers_store, NULL));
    store_rollback(readers_store);
    g_assert_cmpuint(mailbox, ==, 1);
    g_assert_nonnull(g_strstr_len(g_bytes_get_data(raw, NULL), -1, "Message-ID:"));
    struct mail *mail = mail_new();
    mail->body = g_strdup("Bitte ein Angebot.");
    mail->text = g_strdup(mail->body);
    mail->language = g_strdup("de");
    mail->from.email = g_strdup("customer@example.net");
    mail->contact.email = g_strdup("customer@example.net");
    mail->contact.company = g_strdup("X GmbH");
    return mail;
}

static bool host_write(void *daemon, host_job job, void *data, GError **error)
{
    (void)daemon;
    return job(writers_store, data, error);
}

/* Each mail becomes a lead, but one that is known by what it says. Meanwhile nothing is read. */
static bool host_import(void *daemon, struct import_request *request, GError **error)
{
    (void)daemon, (void)error;
    g_assert_true(store_begin_read(readers_store, NULL));
    store_rollback(readers_store);
    g_assert_cmpuint(request->digests->len, ==, request->mails->len);
    const char *raw = g_bytes_get_data(request->raw, NULL);
    for (guint i = 0; i < request->mails->len; i++) {
        const struct import_mail *mail = &g_array_index(request->mails, struct import_mail, i);
        bool known = g_strstr_len(raw + mail->offset, (gssize)mail->length, "known") != NULL;
        request->ret_outcomes[i] = (struct capture_outcome){
            .message_id = 1, .verdict = VERDICT_LEAD, .leads = !known, .is_new = !known};
    }
    return true;
}

static uint64_t host_max_message_bytes(void *daemon)
{
    (void)daemon;
    return 1000;
}

static const struct api_host host = {
    .status = host_status,
    .mailboxes = host_mailboxes,
    .mailbox_poll = host_poll,
    .mailbox_exists = host_has_mailbox,
    .mailbox_pause = host_pause,
    .mailbox_resume = host_resume,
    .incoming_mail = host_incoming,
    .mailbox_check = host_check,
    .reparse = host_reparse,
    .import = host_import,
    .max_message_bytes = host_max_message_bytes,
    .write = host_write,
};

static const char *const callers[] = {"stranger", "zoe", "anna", "carl", "maria", "root"};
#define CALLERS G_N_ELEMENTS(callers)

static uid_t uid_of(struct fixture *f, const char *login)
{
    g_autofree char *sql = g_strdup_printf("SELECT 1000 + id FROM users WHERE login = '%s'", login);
    return g_str_equal(login, "root")       ? 0
           : g_str_equal(login, "stranger") ? 999
                                            : (uid_t)fixture_int(f, sql);
}

static void read_query(struct api_call *call, const char *text)
{
    g_auto(GStrv) pairs = g_strsplit(text ? text : "", "&", 0);
    for (gsize i = 0; pairs[i]; i++) {
        g_auto(GStrv) pair = g_strsplit(pairs[i], "=", 2);
        g_hash_table_insert(call->query, g_uri_unescape_string(pair[0], NULL),
                            g_uri_unescape_string(pair[1] ? pair[1] : "", NULL));
    }
}

/* Finds the route of "METHOD /path?query". */
static struct api_call call_of(const char *request, const char *body)
{
    g_autoptr(GError) error = NULL;
    g_auto(GStrv) words = g_strsplit(request, " ", 2);
    g_auto(GStrv) target = g_strsplit(words[1], "?", 2);
    g_autofree char *allow = NULL;
    struct api_call call = {.host = &host};
    call.query = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    call.route = match_route(api_routes, words[0], target[0], call.args, &allow, &error);
    g_assert_no_error(error);
    read_query(&call, target[1]);
    if (call.route->takes_bytes)
        call.bytes = g_bytes_new(body ? body : "", body ? strlen(body) : 0);
    else
        call.body = json_of(body ? body : "{}");
    return call;
}

static void call_clear(struct api_call *call)
{
    for (unsigned i = 0; i < API_ARGS_MAX; i++)
        g_free(call->args[i]);
    g_hash_table_unref(call->query);
    json_decref(call->body);
    g_clear_pointer(&call->bytes, g_bytes_unref);
    api_answer_clear(&call->answer);
}

/* The JSON answered; NULL for other answers. Readers get a handle that cannot write. (transfer
 * full)
 */
static json_t *ask(struct fixture *f, const char *login, const char *request, const char *body,
                   unsigned *ret_status)
{
    g_autoptr(GError) error = NULL;
    struct api_call call = call_of(request, body);
    call.uid = uid_of(f, login);
    struct store *reader = NULL;
    writers_store = f->store;
    if (call.route->lane != ROUTE_WRITE) {
        reader = store_open(f->path, STORE_READ, &error);
        g_assert_no_error(error);
    }
    readers_store = reader;
    api_run(&call, reader ? reader : f->store);
    json_t *json = json_incref(call.answer.json);
    *ret_status = call.answer.status;
    call_clear(&call);
    store_close(reader);
    return json;
}

static json_t *get(struct fixture *f, const char *login, const char *request)
{
    unsigned status;
    json_t *json = ask(f, login, request, NULL, &status);
    g_assert_cmpint(status, ==, 200);
    return json;
}

/* Europe is led by maria, with anna; carl is in Asia. Message 1 is Europe's lead 1 of anna, 2 bulk
 * to Europe, 3 the lead of Europe and Asia: 2 of anna, 3 of carl. All are contact 1's; 2 is carl's.
 */
static struct fixture *office_new(void)
{
    struct fixture *f = fixture_new();
    g_assert_true(crm_prepare(f->store, NULL));
    fixture_user(f, "maria", "leader");
    fixture_user(f, "anna", "user");
    fixture_user(f, "carl", "user");
    fixture_user(f, "zoe", "");
    fixture_run(f, "UPDATE users SET uid = 1000 + id WHERE login <> 'root'");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['europe@example.com'], 'leader': 'maria', "
                    "'members': ['anna']}");
    fixture_team(f, "{'name': 'Asia', 'aliases': ['asia@example.com'], 'members': ['carl']}");
    fixture_run(f, "INSERT INTO companies (name, currency, created_at) VALUES ('Us', 'EUR', 0)");
    fixture_run(f, "INSERT INTO tag_categories (name) VALUES ('heat'), ('size')");
    fixture_run(f, "INSERT INTO tags (name, category_id) VALUES ('hot', 1), ('cold', 1)");
    fixture_run(f, "INSERT INTO campaigns (name) VALUES ('spring'), ('autumn')");
    fixture_run(f,
                "INSERT INTO custom_fields (name, label, type) VALUES ('area', 'Area', 'number')");
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "m1", .to = "europe@example.com", .name = "Ana"},
                            {.uid = 2, .to = "europe@example.com", .verdict = VERDICT_BULK},
                            {.uid = 3, .to = "europe@example.com asia@example.com"}));
    fixture_run(f, "INSERT INTO contacts (name, salesperson_id, created_at) "
                   "SELECT 'Cleo', id, 0 FROM users WHERE login = 'carl'");
    fixture_run(f, "INSERT INTO activities (uid, type_id, lead_id, contact_id, assignee_id, due, "
                   "created_at, updated_at) SELECT login, 1, iif(login = 'anna', 1, NULL), "
                   "iif(login = 'carl', 2, NULL), id, '2026-03-02', 0, 0 FROM users "
                   "WHERE login IN ('anna', 'carl') ORDER BY login");
    return f;
}

/* ---- who may ---- */

static const struct {
    const char *request, *body;
    unsigned statuses[CALLERS]; /* stranger, zoe without a group, anna, carl, maria, root */
} matrix[] = {
    {"GET /v1/status", NULL, {403, 200, 200, 200, 200, 200}},
    {"GET /v1/mailboxes", NULL, {403, 403, 403, 403, 200, 200}},
    {"POST /v1/mailboxes/sales/poll", NULL, {403, 403, 403, 403, 200, 200}},
    {"POST /v1/mailboxes/sales/check", NULL, {403, 403, 403, 403, 200, 200}},
    {"POST /v1/mailboxes/sales/pause", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/mailboxes/sales/resume", NULL, {403, 403, 403, 403, 403, 200}},
    {"GET /v1/inbox", NULL, {403, 200, 200, 200, 200, 200}},
    {"GET /v1/messages/1", NULL, {403, 404, 200, 404, 200, 200}},
    {"GET /v1/messages/2", NULL, {403, 404, 404, 404, 200, 200}},
    {"GET /v1/messages/3", NULL, {403, 404, 200, 200, 200, 200}},
    {"GET /v1/messages/1/raw", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/messages/2/promote", NULL, {403, 404, 404, 404, 200, 200}},
    {"POST /v1/messages/1/dismiss", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/messages/1/reparse", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/messages/1/remember", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/messages/1/undo", NULL, {403, 404, 409, 404, 409, 409}},
    {"GET /v1/imports", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/imports", "4 -\nA: b", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/remembered", NULL, {403, 403, 200, 200, 200, 200}},
    {"DELETE /v1/remembered/1", NULL, {403, 403, 404, 404, 404, 404}},
    {"GET /v1/leads", NULL, {403, 200, 200, 200, 200, 200}},
    {"POST /v1/leads", "{'name': 'x'}", {403, 403, 201, 201, 201, 201}},
    {"POST /v1/leads", "{'name': 'x', 'salesperson': 'carl'}", {403, 403, 403, 201, 403, 201}},
    {"GET /v1/leads/1", NULL, {403, 404, 200, 404, 200, 200}},
    {"GET /v1/leads/3", NULL, {403, 404, 404, 200, 404, 200}},
    {"POST /v1/leads/1/note", "{'text': 'x'}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/assign", "{'salesperson': 'carl'}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/stage", "{'stage': 'Won'}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/dismiss", NULL, {403, 404, 200, 404, 200, 200}},
    {"GET /v1/contacts", NULL, {403, 200, 200, 200, 200, 200}},
    {"POST /v1/contacts", "{'name': 'x'}", {403, 403, 201, 201, 201, 201}},
    {"POST /v1/contacts", "{'name': 'x', 'salesperson': 'carl'}", {403, 403, 403, 201, 403, 201}},
    {"GET /v1/contacts/1", NULL, {403, 404, 200, 200, 200, 200}},
    {"GET /v1/contacts/2", NULL, {403, 404, 404, 200, 404, 200}},
    {"PATCH /v1/contacts/1", "{'city': 'x'}", {403, 404, 200, 200, 200, 200}},
    {"PATCH /v1/contacts/2", "{'city': 'x'}", {403, 404, 404, 200, 404, 200}},
    {"GET /v1/contacts/1/duplicates", NULL, {403, 404, 200, 200, 200, 200}},
    {"GET /v1/contacts/2/duplicates", NULL, {403, 404, 404, 200, 404, 200}},
    {"POST /v1/contacts/1/erase", NULL, {403, 404, 403, 403, 403, 200}},
    {"POST /v1/contacts/2/erase", NULL, {403, 404, 404, 403, 404, 200}},
    {"POST /v1/contact-imports", "{\"name\": \"x\"}", {403, 403, 200, 200, 200, 200}},
    {"POST /v1/contacts/1/merge", "{'contacts': [2]}", {403, 404, 404, 200, 404, 200}},
    {"PATCH /v1/leads/1", "{'priority': 2}", {403, 404, 200, 404, 200, 200}},
    {"PATCH /v1/leads/3", "{'priority': 2}", {403, 404, 404, 200, 404, 200}},
    {"POST /v1/leads/1/tag", "{'add': ['hot']}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/convert", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/won", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/lost", "{'reason': 'No budget'}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/restore", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/archive", NULL, {403, 404, 200, 404, 200, 200}},
    {"GET /v1/leads/1/duplicates", NULL, {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/1/merge", "{'leads': [2]}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/leads/3/merge", "{'leads': [1]}", {403, 404, 404, 404, 404, 200}},
    {"GET /v1/pipeline", NULL, {403, 200, 200, 200, 200, 200}},
    {"GET /v1/teams", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/teams/Europe", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/teams", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/teams/Europe", "{'accept': 'customers'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/users", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/users/anna", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/users", "{'login': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/users/anna", "{'groups': ['leader']}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/groups", NULL, {403, 403, 403, 403, 403, 200}},
    {"GET /v1/groups/leader", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/groups", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/groups/user",
     "{'rights': {'lead': {'read': 'all'}}}",
     {403, 403, 403, 403, 403, 200}},
    {"DELETE /v1/groups/user", NULL, {403, 403, 403, 403, 403, 409}},
    {"GET /v1/companies", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/companies/1", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/companies", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/companies/1", "{'archived': false}", {403, 403, 403, 403, 403, 200}},
    {"DELETE /v1/companies/1", NULL, {403, 403, 403, 403, 403, 200}},
    {"GET /v1/companies/1/logo", NULL, {403, 403, 404, 404, 404, 404}},
    {"GET /v1/stages", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/stages/New", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/stages", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/stages/New", "{'archived': false}", {403, 403, 403, 403, 403, 200}},
    {"DELETE /v1/stages/New", NULL, {403, 403, 403, 403, 403, 409}},
    {"GET /v1/fields", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/fields/area", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/fields", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/fields/area", "{'archived': false}", {403, 403, 403, 403, 403, 200}},
    {"DELETE /v1/fields/area", NULL, {403, 403, 403, 403, 403, 200}},
    {"GET /v1/tags", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/tags/hot", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/tags", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/tags/hot", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/tags/hot", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/tags/hot/merge", "{'into': 'cold'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/tag-categories", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/tag-categories/heat", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/tag-categories", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/tag-categories/heat", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/tag-categories/size", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/tag-categories/heat/merge", "{'into': 'size'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/lost-reasons", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/lost-reasons/1", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/lost-reasons", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/lost-reasons/1", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/lost-reasons/1", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/lost-reasons/1/merge", "{'into': '2'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/sources", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/sources/mail", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/sources", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/sources/mail", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/sources/mail", NULL, {403, 403, 403, 403, 403, 409}},
    {"POST /v1/sources/mail/merge", "{'into': 'manual'}", {403, 403, 403, 403, 403, 409}},
    {"GET /v1/mediums", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/mediums/phone", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/mediums", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/mediums/phone", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/mediums/phone", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/mediums/phone/merge", "{'into': 'email'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/campaigns", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/campaigns/spring", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/campaigns", "{'name': 'x'}", {403, 403, 403, 403, 201, 201}},
    {"PATCH /v1/campaigns/spring", "{'archived': false}", {403, 403, 403, 403, 200, 200}},
    {"DELETE /v1/campaigns/spring", NULL, {403, 403, 403, 403, 403, 200}},
    {"POST /v1/campaigns/spring/merge", "{'into': 'autumn'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/activities", NULL, {403, 200, 200, 200, 200, 200}},
    {"POST /v1/activities", "{'type': 'call', 'lead_id': 1}", {403, 403, 201, 404, 201, 201}},
    {"POST /v1/activities", "{'type': 'call', 'contact_id': 2}", {403, 403, 404, 201, 404, 201}},
    {"GET /v1/activities/calendar", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/activities/1", NULL, {403, 404, 200, 404, 200, 200}},
    {"GET /v1/activities/2", NULL, {403, 404, 404, 200, 404, 200}},
    {"PATCH /v1/activities/1", "{'note': 'x'}", {403, 404, 200, 404, 200, 200}},
    {"PATCH /v1/activities/2", "{'note': 'x'}", {403, 404, 404, 200, 404, 200}},
    {"DELETE /v1/activities/1", NULL, {403, 404, 200, 404, 200, 200}},
    {"DELETE /v1/activities/2", NULL, {403, 404, 404, 200, 404, 200}},
    {"POST /v1/activities/1/done", "{'next': 'mail'}", {403, 404, 200, 404, 200, 200}},
    {"POST /v1/activities/2/done", NULL, {403, 404, 404, 200, 404, 200}},
    {"GET /v1/activity-types", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/activity-types/call", NULL, {403, 403, 200, 200, 200, 200}},
    {"POST /v1/activity-types", "{'name': 'x'}", {403, 403, 403, 403, 403, 201}},
    {"PATCH /v1/activity-types/call", "{'days': 3}", {403, 403, 403, 403, 403, 200}},
    {"DELETE /v1/activity-types/to-do", NULL, {403, 403, 403, 403, 403, 200}},
    {"GET /v1/settings", NULL, {403, 403, 200, 200, 200, 200}},
    {"GET /v1/settings/currency", NULL, {403, 403, 200, 200, 200, 200}},
    {"PUT /v1/settings/currency", "{'value': 'USD'}", {403, 403, 403, 403, 403, 200}},
    {"GET /v1/events", NULL, {403, 200, 200, 200, 200, 200}},
    {"GET /metrics", NULL, {403, 403, 403, 403, 200, 200}},
    {"GET /v1/backup", NULL, {403, 403, 403, 403, 403, 200}},
};

static void each_caller_may_what_the_matrix_says(void)
{
    unsigned cells = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(matrix); i++) {
        for (gsize c = 0; c < CALLERS; c++, cells++) {
            g_autoptr(fixture_handle) f = office_new();
            unsigned status;
            g_autoptr(json_t) json = ask(f, callers[c], matrix[i].request, matrix[i].body, &status);
            g_autofree char *expected = g_strdup_printf("%s by %s: %u", matrix[i].request,
                                                        callers[c], matrix[i].statuses[c]);
            g_autofree char *actual =
                g_strdup_printf("%s by %s: %u", matrix[i].request, callers[c], status);
            g_assert_cmpstr(actual, ==, expected);
            if (status >= 400)
                g_assert_cmpstr(json_text_at(json, "error.code"), ==,
                                status == 403   ? "refused"
                                : status == 409 ? "conflict"
                                                : "not_found");
        }
    }
    g_test_message("%u cells", cells);
}

static void assert_in_matrix(const struct route *route)
{
    bool found = false;
    for (gsize i = 0; i < G_N_ELEMENTS(matrix) && !found; i++) {
        struct api_call call = call_of(matrix[i].request, NULL);
        found = call.route == route;
        call_clear(&call);
    }
    if (!found)
        g_test_message("%s %s", route->method, route->path);
    g_assert_true(found);
}

static void the_matrix_has_every_route(void)
{
    for (gsize t = 0; api_routes[t]; t++) {
        for (const struct route *route = api_routes[t]; route->method; route++)
            assert_in_matrix(route);
    }
}

static json_t *imported(struct fixture *f, const char *query, const char *body,
                        unsigned *ret_status)
{
    g_autofree char *request = g_strconcat("POST /v1/imports", query, NULL);
    return ask(f, "root", request, body, ret_status);
}

static void mails_of_an_import_are_told_apart_and_counted(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    /* the first is known by what it says, the last one too large */
    g_autoptr(json_t) first =
        imported(f, "", "10 -\nA: known\n\n5 1700000000\nA: b\n4 - 5000\nA: c", &status);
    g_assert_cmpint(status, ==, 200);
    assert_json(first, "{'verdicts': {'lead': 1}, 'known': 1, 'too_large': 1, 'leads': 2}");
    g_autoptr(json_t) second = imported(f, "?team=Europe&dry_run=1", "0 -\n", &status);
    assert_json(second, "{'verdicts': {'lead': 1}, 'known': 0, 'too_large': 0, 'leads': 1}");
}

static void what_is_kept_is_not_read_again(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    g_autoptr(GBytes) raw = message_raw(&f->crm, 1, NULL);
    g_autofree char *text = g_strndup(g_bytes_get_data(raw, NULL), g_bytes_get_size(raw));
    g_autofree char *body = g_strdup_printf("%zu -\n%s", strlen(text), text);
    g_autoptr(json_t) answer = imported(f, "", body, &status);
    assert_json(answer, "{'verdicts': {}, 'known': 1, 'too_large': 0, 'leads': 0}");
}

static void a_body_that_is_no_mails_is_refused(void)
{
    static const char *const bodies[] = {
        "",          "x",           "4\nA: b",       "5 -\nA: b",       "-1 -\nA: b",
        "4 x\nA: b", "4 - 3\nA: b", "4 - 5 6\nA: b", "4 -\nA: b4 -\nA", "99999999999999999999 -\n",
    };
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++) {
        unsigned status;
        g_autoptr(json_t) answer = imported(f, "", bodies[i], &status);
        g_assert_cmpstr(json_text_at(answer, "error.code"), ==, "invalid");
    }
    g_autoptr(GString) large = g_string_new("1001 -\n");
    g_string_append_printf(large, "%01001d", 0);
    unsigned status;
    g_autoptr(json_t) too_large = imported(f, "", large->str, &status);
    g_assert_nonnull(strstr(json_text_at(too_large, "error.message"), "send its header"));
    g_string_truncate(large, 0);
    for (unsigned i = 0; i <= LIMIT_BATCH_MESSAGES; i++)
        g_string_append(large, "0 -\n");
    g_string_append(large, "and what comes behind is not looked at");
    g_autoptr(json_t) too_many = imported(f, "", large->str, &status);
    g_assert_nonnull(strstr(json_text_at(too_many, "error.message"), "1 to 100 mails"));
    g_autoptr(json_t) no_team = imported(f, "?team=Nowhere", "4 -\nA: b", &status);
    g_assert_cmpstr(json_text_at(no_team, "error.field"), ==, "team");
    g_autoptr(json_t) no_flag = imported(f, "?dry_run=perhaps", "4 -\nA: b", &status);
    g_assert_cmpstr(json_text_at(no_flag, "error.field"), ==, "dry_run");
}

/* The values at path in all items of a list, with spaces. (transfer full) */
static char *listed(struct fixture *f, const char *login, const char *request, const char *path)
{
    g_autoptr(json_t) list = get(f, login, request);
    GString *text = g_string_new(NULL);
    gsize i;
    json_t *item;
    json_array_foreach(json_at(list, "items"), i, item)
    {
        json_t *value = json_at(item, path);
        if (json_is_integer(value))
            g_string_append_printf(text, "%d ", (int)json_integer_value(value));
        else
            g_string_append_printf(text, "%s ", json_string_value(value));
    }
    return g_string_free(text, FALSE);
}

static void lists_show_each_caller_what_is_theirs(void)
{
    static const struct {
        const char *login, *messages, *leads, *types_seen;
    } cases[] = {
        {"zoe", "", "", ""},
        {"anna", "3 1 ", "2 1 ", "lead.created lead.assigned lead.created lead.assigned "},
        {"carl", "3 ", "3 ", "lead.created lead.assigned "},
        {"maria", "3 2 1 ", "2 1 ",
         "message.recorded lead.created lead.assigned message.recorded message.recorded "
         "lead.created lead.assigned lead.created "},
        {"root", "3 2 1 ", "3 2 1 ", NULL},
    };
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].login);
        g_autofree char *messages = listed(f, cases[i].login, "GET /v1/inbox", "id");
        g_autofree char *leads = listed(f, cases[i].login, "GET /v1/leads", "id");
        g_autofree char *types = listed(f, cases[i].login, "GET /v1/events", "type");
        g_assert_cmpstr(messages, ==, cases[i].messages);
        g_assert_cmpstr(leads, ==, cases[i].leads);
        if (cases[i].types_seen)
            g_assert_cmpstr(types, ==, cases[i].types_seen);
    }
}

static void a_message_names_no_lead_that_its_reader_may_not_see(void)
{
    static const struct {
        const char *login, *leads;
    } cases[] = {{"anna", "2"}, {"carl", "3"}, {"maria", "2"}, {"root", "2,3"}};
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(json_t) message = get(f, cases[i].login, "GET /v1/messages/3");
        g_autoptr(json_t) list = get(f, cases[i].login, "GET /v1/inbox?limit=1");
        json_t *leads = json_at(message, "leads");
        g_assert_true(json_equal(leads, json_at(list, "items.0.leads")));
        g_autoptr(GString) ids = g_string_new(NULL);
        for (gsize l = 0; l < json_array_size(leads); l++)
            g_string_append_printf(ids, "%s%d", l ? "," : "",
                                   (int)json_number_at(json_array_get(leads, l), "id"));
        g_assert_cmpstr(ids->str, ==, cases[i].leads);
    }
}

/* ---- what is answered ---- */

static void status_tells_each_caller_what_is_theirs(void)
{
    g_autoptr(fixture_handle) f = office_new();
    /* not before today, even if midnight is near */
    fixture_run(f, "UPDATE messages SET recorded_at = strftime('%s') + 86400");
    fixture_run(f, "UPDATE leads SET created_at = strftime('%s') + 86400");
    fixture_run(f, "UPDATE messages SET verdict = 'refused' WHERE id = 2");
    g_autoptr(json_t) anna = get(f, "anna", "GET /v1/status");
    assert_json(json_at(anna, "user"), "{'login': 'anna', 'groups': ['user']}");
    assert_json(json_at(anna, "today"), "{'messages': 2, 'leads': 2}");
    g_assert_cmpint(json_number_at(anna, "pid"), ==, 4711);
    static const char *const not_hers[] = {"mailboxes", "last_error", "database", "raw_mail",
                                           "totals"};
    for (gsize i = 0; i < G_N_ELEMENTS(not_hers); i++)
        g_assert_null(json_at(anna, not_hers[i]));
    g_autoptr(json_t) zoe = get(f, "zoe", "GET /v1/status");
    assert_json(json_at(zoe, "today"), "{'messages': 0, 'leads': 0}");
    g_autoptr(json_t) maria = get(f, "maria", "GET /v1/status");
    static const char all[] = "{'messages': 3, 'leads': 3, 'quarantined': 0, 'refused': 1}";
    assert_json(json_at(maria, "today"), all);
    assert_json(json_at(maria, "totals"), all);
    g_assert_cmpstr(json_text_at(maria, "database.path"), ==, f->path);
    g_assert_cmpint(json_number_at(maria, "raw_mail.days"), ==, 0);
    g_assert_nonnull(json_text_at(maria, "raw_mail.oldest_at"));
    g_assert_cmpstr(json_text_at(maria, "mailboxes.0.name"), ==, "sales");
    g_assert_nonnull(json_at(maria, "last_error"));
}

static void a_lead_of_a_flooded_thread_is_answered_within_bounds(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(
        f, "WITH RECURSIVE n(i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
           "INSERT INTO messages (id, identity, verdict, provisional, recorded_at, "
           "size_bytes, mailbox_id) SELECT i, randomblob(32), 'reply', 'lead', 1, 1, 1 FROM n");
    fixture_run(f, "INSERT INTO message_contents (message_id, body, details) "
                   "SELECT id, printf('%.*c', 200000, 'x'), '{}' FROM messages WHERE id > 2950");
    fixture_run(f, "INSERT INTO message_leads SELECT id, 1, 0 FROM messages WHERE id > 1000");
    fixture_run(f, "INSERT INTO events (at, type, lead_id, data) "
                   "SELECT 1, 'lead.reply', 1, '{}' FROM messages WHERE id > 1000");
    g_autoptr(json_t) lead = get(f, "root", "GET /v1/leads/1");
    g_assert_cmpint(json_array_size(json_at(lead, "messages")), ==, 1000);
    g_assert_cmpint(json_array_size(json_at(lead, "history")), ==, 1000);
    g_assert_cmpint(json_number_at(lead, "messages.999.id"), ==, 3000);
    g_assert_nonnull(json_at(lead, "messages.999.body"));
    g_assert_nonnull(json_at(lead, "messages.989.body"));
    g_assert_null(json_at(lead, "messages.988.body")); /* 11 times 400,000 bytes is enough */
    g_assert_cmpint(json_number_at(lead, "messages.988.id"), ==, 2989);
}

static void a_message_is_answered_whole_and_short_in_lists(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(json_t) message = get(f, "anna", "GET /v1/messages/1");
    assert_json(message,
                "{'id': 1, 'verdict': 'lead', 'reason': 'asks for an offer', 'message_id': 'm1', "
                "'subject': 'Enquiry', 'from': {'name': 'Ana', 'email': 'customer@example.net'}, "
                "'date': '2026-03-01T08:14:00Z', 'received_at': '2026-03-01T08:14:30Z', "
                "'recorded_at': '2026-03-01T08:15:00Z', 'size_bytes': 61, 'mailbox': 'sales', "
                "'language': 'en', 'leads': [{'id': 1, 'name': 'Enquiry', 'team': 'Europe', "
                "'salesperson': 'anna', 'archived': false}], "
                "'to': [{'email': 'europe@example.com'}], 'text': 'Please send an offer.', "
                "'body': 'Please send an offer.', "
                "'contact': {'name': 'Ana', 'email': 'customer@example.net'}, "
                "'deliveries': [{'mailbox': 'sales', 'uidvalidity': 1, 'uid': 1, "
                "'at': '2026-03-01T08:15:00Z'}]}");
    g_autoptr(json_t) list = get(f, "anna", "GET /v1/inbox?limit=1000");
    static const char *const left_out[] = {"text", "quoted", "to", "contact", "deliveries"};
    for (gsize i = 0; i < G_N_ELEMENTS(left_out); i++) {
        g_autofree char *path = g_strconcat("items.1.", left_out[i], NULL);
        g_assert_null(json_at(list, path));
    }
}

static void raw_mail_is_answered_as_it_was(void)
{
    g_autoptr(fixture_handle) f = office_new();
    struct api_call call = call_of("GET /v1/messages/1/raw", NULL);
    call.uid = uid_of(f, "anna");
    api_run(&call, f->store);
    g_assert_cmpint(call.answer.status, ==, 200);
    g_assert_cmpstr(call.answer.content_type, ==, "message/rfc822");
    g_autofree char *text =
        g_strndup(g_bytes_get_data(call.answer.bytes, NULL), g_bytes_get_size(call.answer.bytes));
    g_assert_true(g_str_has_prefix(text, "Subject: Enquiry\r\nMessage-ID: <m1>\r\n"));
    call_clear(&call);
}

static void a_lead_is_answered_with_messages_notes_and_history(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    g_autoptr(json_t) noted =
        ask(f, "anna", "POST /v1/leads/1/note", "{'text': 'called'}", &status);
    g_assert_cmpint(status, ==, 200);
    g_autoptr(json_t) lead = get(f, "anna", "GET /v1/leads/1");
    g_assert_true(json_equal(lead, noted));
    g_assert_cmpstr(json_text_at(lead, "messages.0.text"), ==, "Please send an offer.");
    g_assert_cmpstr(json_text_at(lead, "notes.0.text"), ==, "called");
    g_assert_cmpstr(json_text_at(lead, "notes.0.user"), ==, "anna");
    g_assert_cmpstr(json_text_at(lead, "history.0.type"), ==, "lead.created");
    g_assert_cmpstr(json_text_at(lead, "history.2.summary"), ==, "note: called");
}

static void who_gives_a_lead_away_is_told_that_it_is_done(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    g_autoptr(json_t) given =
        ask(f, "anna", "POST /v1/leads/1/assign", "{'salesperson': 'carl'}", &status);
    g_assert_cmpint(status, ==, 200);
    assert_json(given, "{'id': 1, 'out_of_sight': true}");
    g_autoptr(json_t) nobodys =
        ask(f, "maria", "POST /v1/leads/1/assign", "{'salesperson': null}", &status);
    g_assert_cmpint(status, ==, 200);
    g_assert_null(json_at(nobodys, "salesperson"));
    g_assert_cmpstr(json_text_at(nobodys, "name"), ==, "Enquiry");
}

static void the_board_adds_up_what_the_caller_sees(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    for (int i = 0; i < 25; i++)
        json_decref(ask(f, "root", "POST /v1/leads",
                        "{'name': 'x', 'stage': 'Qualified', 'expected_revenue_minor': 100}",
                        &status));
    json_decref(ask(f, "anna", "POST /v1/leads/1/stage", "{'stage': 'Won'}", &status));
    g_autoptr(json_t) all = get(f, "root", "GET /v1/pipeline");
    g_assert_cmpstr(json_text_at(all, "currency"), ==, "EUR");
    g_assert_cmpint(json_number_at(all, "count"), ==, 25);
    g_assert_cmpint(json_number_at(all, "leads"), ==, 2); /* not qualified yet: no cards */
    g_assert_cmpint(json_number_at(all, "unassigned"), ==, 25);
    g_assert_cmpint(json_number_at(all, "stages.0.count"), ==, 0);
    g_assert_cmpint(json_number_at(all, "stages.1.count"), ==, 25);
    g_autofree char *revenues = json_to_text(json_at(all, "stages.1.revenues"));
    g_assert_cmpstr(revenues, ==,
                    "[{\"currency\":\"EUR\",\"expected_revenue_minor\":2500,"
                    "\"prorated_revenue_minor\":750,\"recurring_revenue_minor\":0}]");
    g_assert_cmpint(json_array_size(json_at(all, "stages.1.cards")), ==, 20);
    g_assert_cmpint(json_number_at(all, "stages.3.count"), ==, 1); /* won this month */
    g_autoptr(json_t) annas = get(f, "anna", "GET /v1/pipeline?salesperson=me");
    g_assert_cmpint(json_number_at(annas, "leads"), ==, 1);
    g_assert_cmpint(json_number_at(annas, "count"), ==, 0);
    g_autoptr(json_t) asia = get(f, "root", "GET /v1/pipeline?team=asia&salesperson=carl");
    g_assert_cmpint(json_number_at(asia, "leads"), ==, 1);
    g_autoptr(json_t) none = get(f, "root", "GET /v1/pipeline?salesperson=none");
    g_assert_cmpint(json_number_at(none, "stages.1.count"), ==, 25);
}

static void pages_of_every_order_go_on_where_they_ended(void)
{
    static const char *const orders[] = {"newest", "created", "updated", "revenue", "closing"};
    g_autoptr(fixture_handle) f = office_new();
    for (int i = 0; i < 9; i++) {
        unsigned status;
        g_autofree char *body =
            g_strdup_printf("{'name': 'x', 'expected_revenue_minor': %d%s}", i % 3,
                            i % 2 ? ", 'closing_date': '2026-03-01'" : "");
        json_decref(ask(f, "root", "POST /v1/leads", body, &status));
        g_assert_cmpint(status, ==, 201);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
        g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
        g_autofree char *after = g_strdup("");
        for (int page = 0; after; page++) {
            g_autofree char *request = g_strdup_printf("GET /v1/leads?limit=5&order=%s%s%s",
                                                       orders[i], *after ? "&after=" : "", after);
            g_autoptr(json_t) answer = get(f, "root", request);
            for (gsize k = 0; k < json_array_size(json_at(answer, "items")); k++) {
                json_t *item = json_array_get(json_at(answer, "items"), k);
                g_assert_true(
                    g_hash_table_add(seen, GINT_TO_POINTER((int)json_number_at(item, "id"))));
            }
            g_free(after);
            after = g_strdup(json_text_at(answer, "next"));
            g_assert_cmpint(page, <, 3);
        }
        g_assert_cmpint(g_hash_table_size(seen), ==, 12);
    }
}

static void teams_and_users_are_made_and_edited(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    g_autoptr(json_t) team =
        ask(f, "root", "POST /v1/teams", "{'name': 'N\u00f6rd', 'members': ['anna']}", &status);
    g_assert_cmpint(status, ==, 201);
    g_assert_cmpstr(json_text_at(team, "members.0"), ==, "anna");
    g_autoptr(json_t) edited =
        ask(f, "root", "PATCH /v1/teams/N%C3%B6rd", "{'members': []}", &status);
    g_assert_cmpint(status, ==, 200);
    g_assert_cmpint(json_array_size(json_at(edited, "members")), ==, 0);
    g_autoptr(json_t) by_id = get(f, "anna", "GET /v1/teams/3");
    g_assert_true(json_equal(by_id, edited));
    g_autoptr(json_t) user =
        ask(f, "root", "POST /v1/users", "{'login': 'dora', 'uid': 77}", &status);
    g_assert_cmpint(status, ==, 201);
    g_assert_cmpint(json_number_at(user, "uid"), ==, 77);
    g_autoptr(json_t) renamed =
        ask(f, "root", "PATCH /v1/users/dora", "{'login': 'dorothea'}", &status);
    g_assert_cmpstr(json_text_at(renamed, "login"), ==, "dorothea");
    g_autoptr(json_t) shown = get(f, "anna", "GET /v1/users/dorothea");
    g_assert_true(json_equal(shown, renamed));
}

static void mail_is_promoted_and_dismissed(void)
{
    g_autoptr(fixture_handle) f = office_new();
    unsigned status;
    g_autoptr(json_t) promoted =
        ask(f, "maria", "POST /v1/messages/2/promote", "{'team': 'Asia'}", &status);
    g_assert_cmpint(status, ==, 200);
    g_assert_cmpstr(json_text_at(promoted, "verdict"), ==, "lead");
    g_autoptr(json_t) dismissed = ask(f, "anna", "POST /v1/messages/1/dismiss", NULL, &status);
    g_assert_cmpint(status, ==, 200);
    g_assert_cmpstr(json_text_at(dismissed, "verdict"), ==, "bulk");
    g_assert_true(json_is_true(json_at(dismissed, "leads.0.archived")));
    g_autofree char *archived = listed(f, "anna", "GET /v1/leads?status=archived", "id");
    g_assert_cmpstr(archived, ==, "1 ");
}

static void lists_are_narrowed_by_their_query(void)
{
    static const struct {
        const char *request, *ids;
    } cases[] = {
        {"GET /v1/leads?team=Europe", "2 1 "},
        {"GET /v1/leads?team=2", "3 "},
        {"GET /v1/leads?salesperson=anna", "2 1 "},
        {"GET /v1/leads?salesperson=none", ""},
        {"GET /v1/leads?stage=new", "3 2 1 "},
        {"GET /v1/leads?stage=Won", ""},
        {"GET /v1/leads?kind=opportunity", ""},
        {"GET /v1/leads?kind=lead&team=Asia", "3 "},
        {"GET /v1/leads?status=open", "3 2 1 "},
        {"GET /v1/leads?status=archived", ""},
        {"GET /v1/leads?query=ana", "1 "},
        {"GET /v1/leads?query=%25", ""},
        {"GET /v1/leads?query=", "3 2 1 "},
        {"GET /v1/inbox?verdict=bulk", "2 "},
        {"GET /v1/inbox?mailbox=sales&limit=2", "3 2 "},
        {"GET /v1/inbox?after=2", "1 "},
        {"GET /v1/events?after=999", ""},
        {"GET /v1/teams?after=1", "2 "},
        {"GET /v1/users?after=3&limit=1", "4 "},
    };
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].request);
        g_autofree char *ids = listed(f, "root", cases[i].request, "id");
        g_assert_cmpstr(ids, ==, cases[i].ids);
    }
}

/* ---- pages ---- */

/* Goes through a list by its cursors; gives how many pages and items it had. */
static void walk(struct fixture *f, const char *path, int limit, int *ret_pages, int *ret_items)
{
    g_autofree char *cursor = g_strdup("");
    int64_t last = -1;
    *ret_pages = *ret_items = 0;
    while (cursor) {
        g_autofree char *request =
            g_strdup_printf("GET %s?limit=%d%s%s", path, limit, *cursor ? "&after=" : "", cursor);
        g_autoptr(json_t) page = get(f, "root", request);
        json_t *items = json_at(page, "items");
        g_assert_cmpint(json_array_size(items), <=, limit);
        for (gsize i = 0; i < json_array_size(items); i++) {
            int64_t id = json_number_at(json_array_get(items, i), "id");
            g_assert_cmpint(id, !=, last);
            last = id;
        }
        *ret_items += (int)json_array_size(items);
        (*ret_pages)++;
        g_free(cursor);
        cursor = g_strdup(json_text_at(page, "next"));
        g_assert_cmpint(*ret_pages, <, 100);
    }
}

static void a_cursor_is_given_while_rows_follow_and_leads_through_all(void)
{
    static const char *const lists[] = {"/v1/leads", "/v1/inbox", "/v1/events", "/v1/teams",
                                        "/v1/users"};
    static const char *const tables[] = {"leads", "messages", "events", "teams", "users"};
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        g_autofree char *sql = g_strdup_printf("SELECT count(*) FROM %s", tables[i]);
        int count = (int)fixture_int(f, sql);
        for (int limit = 1; limit <= count + 1; limit++) {
            int pages, items;
            g_test_message("%s by %d", lists[i], limit);
            walk(f, lists[i], limit, &pages, &items);
            g_assert_cmpint(items, ==, count);
            g_assert_cmpint(pages, ==, (count + limit - 1) / limit);
        }
    }
}

/* ---- what is refused ---- */

static const struct {
    const char *request, *body;
    unsigned status;
    const char *code, *field;
} refusals[] = {
    {"GET /v1/leads?limit=0", NULL, 400, "invalid", "limit"},
    {"GET /v1/leads?limit=1001", NULL, 400, "invalid", "limit"},
    {"GET /v1/leads?limit=ten", NULL, 400, "invalid", "limit"},
    {"GET /v1/leads?limit=-1", NULL, 400, "invalid", "limit"},
    {"GET /v1/leads?after=x", NULL, 400, "invalid", "after"},
    {"GET /v1/leads?after=99999999999999999999", NULL, 400, "invalid", "after"},
    {"GET /v1/leads?limti=5", NULL, 400, "invalid", "limti"},
    {"GET /v1/leads?status=gone", NULL, 400, "invalid", "status"},
    {"GET /v1/leads?kind=Lead", NULL, 400, "invalid", "kind"},
    {"GET /v1/leads?team=Africa", NULL, 404, "not_found", NULL},
    {"GET /v1/leads?salesperson=nobody", NULL, 404, "not_found", NULL},
    {"GET /v1/inbox?verdict=junk", NULL, 400, "invalid", "verdict"},
    {"GET /v1/inbox?team=Europe", NULL, 400, "invalid", "team"},
    {"GET /v1/pipeline?limit=5", NULL, 400, "invalid", "limit"},
    {"GET /v1/leads?order=beauty", NULL, 400, "invalid", "order"},
    {"GET /v1/leads?priority=7", NULL, 400, "invalid", "priority"},
    {"GET /v1/leads?created_since=monday", NULL, 400, "invalid", "created_since"},
    {"GET /v1/leads?order=revenue&after=5", NULL, 400, "invalid", "after"},
    {"GET /v1/leads?after=5_5", NULL, 400, "invalid", "after"},
    {"GET /v1/leads?tag=warm", NULL, 404, "not_found", NULL},
    {"PATCH /v1/leads/1", "{'salesperson': 'carl'}", 400, "invalid", "salesperson"},
    {"PATCH /v1/leads/1", "{'version': 7, 'name': 'x'}", 409, "conflict", NULL},
    {"POST /v1/leads/1/stage", "{'stage': 'Won', 'version': 7}", 409, "conflict", NULL},
    {"POST /v1/leads/1/lost", "{}", 400, "invalid", "reason"},
    {"POST /v1/leads/1/merge", "{}", 400, "invalid", "leads"},
    {"POST /v1/leads/1/merge", "{'leads': ['2']}", 400, "invalid", "leads"},
    {"POST /v1/leads/1/merge", "{'leads': [1]}", 400, "invalid", "leads"},
    {"POST /v1/leads/1/merge", "{'leads': [{'id': 2, 'version': 9}]}", 409, "conflict", NULL},
    {"POST /v1/leads/1/convert", "{'contact': 'perhaps'}", 400, "invalid", "contact"},
    {"GET /v1/teams?query=x", NULL, 400, "invalid", "query"},
    {"GET /v1/users?limit=0", NULL, 400, "invalid", "limit"},
    {"GET /v1/events?after=yesterday", NULL, 400, "invalid", "after"},
    {"GET /v1/leads/abc", NULL, 400, "invalid", "id"},
    {"GET /v1/leads/0", NULL, 400, "invalid", "id"},
    {"GET /v1/leads/-1", NULL, 400, "invalid", "id"},
    {"GET /v1/leads/1.0", NULL, 400, "invalid", "id"},
    {"GET /v1/leads/99999999999999999999", NULL, 400, "invalid", "id"},
    {"GET /v1/leads/99", NULL, 404, "not_found", NULL},
    {"GET /v1/messages/99", NULL, 404, "not_found", NULL},
    {"GET /v1/messages/99/raw", NULL, 404, "not_found", NULL},
    {"GET /v1/messages/x/raw", NULL, 400, "invalid", "id"},
    {"GET /v1/teams/Africa", NULL, 404, "not_found", NULL},
    {"GET /v1/users/nobody", NULL, 404, "not_found", NULL},
    {"POST /v1/mailboxes/nowhere/poll", NULL, 404, "not_found", NULL},
    {"POST /v1/mailboxes/nowhere/check", NULL, 404, "not_found", NULL},
    {"POST /v1/mailboxes/nowhere/pause", NULL, 404, "not_found", NULL},
    {"POST /v1/mailboxes/nowhere/resume", NULL, 404, "not_found", NULL},
    {"POST /v1/messages/1/promote", NULL, 409, "conflict", NULL},
    {"POST /v1/messages/2/promote", "{'team': 'Africa'}", 400, "invalid", "team"},
    {"POST /v1/messages/2/promote", "{'team': 5}", 400, "invalid", "team"},
    {"POST /v1/messages/2/promote", "{'taem': 'Asia'}", 400, "invalid", "taem"},
    {"POST /v1/messages/2/dismiss", NULL, 409, "conflict", NULL},
    {"POST /v1/messages/1/dismiss", "{'why': 'junk'}", 400, "invalid", "why"},
    {"POST /v1/leads", NULL, 400, "invalid", "name"},
    {"POST /v1/leads", "{'name': 'x', 'team': 'Africa'}", 400, "invalid", "team"},
    {"POST /v1/leads", "{'name': 'x', 'version': 3}", 400, "invalid", "version"},
    {"POST /v1/leads/1/note", NULL, 400, "invalid", "text"},
    {"POST /v1/leads/1/note", "{'text': 5}", 400, "invalid", "text"},
    {"POST /v1/leads/1/note", "{'txt': 'x'}", 400, "invalid", "txt"},
    {"POST /v1/leads/99/note", "{'text': 'x'}", 404, "not_found", NULL},
    {"POST /v1/leads/x/note", "{'text': 'x'}", 400, "invalid", "id"},
    {"POST /v1/leads/1/assign", NULL, 400, "invalid", "salesperson"},
    {"POST /v1/leads/1/assign", "{'salesperson': 'nobody'}", 400, "invalid", "salesperson"},
    {"POST /v1/leads/1/assign", "{'salesperson': 7}", 400, "invalid", "salesperson"},
    {"POST /v1/leads/1/assign", "{'user': 'anna'}", 400, "invalid", "user"},
    {"POST /v1/leads/1/stage", NULL, 400, "invalid", "stage"},
    {"POST /v1/leads/1/stage", "{'stage': null}", 400, "invalid", "stage"},
    {"POST /v1/leads/1/stage", "{'stage': 'Nirvana'}", 400, "invalid", "stage"},
    {"POST /v1/teams", NULL, 400, "invalid", "name"},
    {"POST /v1/teams", "{'name': 'europe'}", 409, "conflict", NULL},
    {"PATCH /v1/teams/Africa", "{'name': 'x'}", 404, "not_found", NULL},
    {"PATCH /v1/teams/Europe", "{'members': ['nobody']}", 400, "invalid", "members"},
    {"POST /v1/users", NULL, 400, "invalid", "login"},
    {"POST /v1/users", "{'login': 'anna'}", 409, "conflict", NULL},
    {"PATCH /v1/users/nobody", "{'name': 'x'}", 404, "not_found", NULL},
    {"PATCH /v1/users/anna", "{'groups': ['emperor']}", 400, "invalid", "groups"},
};

static void errors_name_code_status_and_field(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autofree char *before = fixture_text(f, "SELECT count(*) || ' ' || max(id) FROM events");
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        unsigned status;
        g_test_message("%s %s", refusals[i].request, refusals[i].body);
        g_autoptr(json_t) json = ask(f, "root", refusals[i].request, refusals[i].body, &status);
        g_assert_cmpint(status, ==, refusals[i].status);
        g_assert_cmpstr(json_text_at(json, "error.code"), ==, refusals[i].code);
        g_assert_cmpstr(json_text_at(json, "error.field"), ==, refusals[i].field);
        g_assert_nonnull(json_text_at(json, "error.message"));
    }
    g_autofree char *after = fixture_text(f, "SELECT count(*) || ' ' || max(id) FROM events");
    g_assert_cmpstr(after, ==, before);
}

static void each_code_has_its_status(void)
{
    static const unsigned statuses[ERROR_CODE_COUNT] = {
        [ERROR_INVALID] = 400,     [ERROR_REFUSED] = 403, [ERROR_NOT_FOUND] = 404,
        [ERROR_CONFLICT] = 409,    [ERROR_CORRUPT] = 500, [ERROR_INTERNAL] = 500,
        [ERROR_UNAVAILABLE] = 503,
    };
    for (enum error_code code = 0; code < ERROR_CODE_COUNT; code++) {
        g_autoptr(GError) error = NULL;
        error_set(&error, code, "why");
        struct api_answer answer = {0};
        api_answer_error(&answer, error);
        g_assert_cmpint(answer.status, ==, statuses[code]);
        g_assert_cmpstr(json_text_at(answer.json, "error.code"), ==, error_code_name(code));
        g_assert_cmpstr(json_text_at(answer.json, "error.message"), ==, "why");
        api_answer_clear(&answer);
    }
}

static void a_reader_that_failed_can_be_asked_again(void)
{
    g_autoptr(fixture_handle) f = office_new();
    for (int twice = 0; twice < 2; twice++) {
        struct api_call bad = call_of("GET /v1/leads/99", NULL);
        api_run(&bad, f->store);
        g_assert_cmpint(bad.answer.status, ==, 404);
        call_clear(&bad);
        struct api_call good = call_of("POST /v1/leads/1/note", "{'text': 'x'}");
        api_run(&good, f->store);
        g_assert_cmpint(good.answer.status, ==, 200);
        call_clear(&good);
    }
}

/* ---- the stream of events ---- */

static void a_stream_begins_with_what_happens_next_or_where_it_is_told(void)
{
    g_autoptr(fixture_handle) f = office_new();
    int64_t newest = fixture_int(f, "SELECT max(id) FROM events");
    struct api_call next = call_of("GET /v1/events?follow=1", NULL);
    api_run(&next, f->store);
    g_assert_true(next.answer.follow_events);
    g_assert_cmpint(next.answer.after_event, ==, newest);
    call_clear(&next);
    struct api_call told = call_of("GET /v1/events?follow=1&after=0", NULL);
    api_run(&told, f->store);
    g_assert_true(told.answer.follow_events);
    g_assert_cmpint(told.answer.after_event, ==, 0);
    call_clear(&told);
}

static void a_stream_tells_each_event_once_and_only_what_may_be_seen(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(GError) error = NULL;
    uid_t carl = uid_of(f, "carl");
    int64_t after = 0;
    g_autofree char *first = api_events_lines(f->store, carl, &after, &error);
    g_auto(GStrv) lines = g_strsplit(first, "\n", 0);
    g_assert_cmpint(g_strv_length(lines), ==, 3); /* and an empty one after the last */
    g_assert_nonnull(strstr(lines[0], "\"lead.created\""));
    g_assert_cmpint(after, ==, fixture_int(f, "SELECT max(id) FROM events"));
    g_assert_null(api_events_lines(f->store, carl, &after, &error));
    g_assert_no_error(error);
    unsigned status;
    json_decref(ask(f, "anna", "POST /v1/leads/1/note", "{'text': 'x'}", &status));
    g_assert_null(api_events_lines(f->store, carl, &after, &error));
    json_decref(ask(f, "carl", "POST /v1/leads/3/note", "{'text': 'mine'}", &status));
    g_autofree char *own = api_events_lines(f->store, carl, &after, &error);
    g_assert_nonnull(strstr(own, "note: mine"));
    fixture_run(f, "UPDATE users SET active = 0 WHERE login = 'carl'");
    g_assert_null(api_events_lines(f->store, carl, &after, &error));
    assert_error(&error, ERROR_REFUSED, NULL, NULL);
}

static void a_long_stream_comes_in_pages_without_a_gap(void)
{
    g_autoptr(fixture_handle) f = office_new();
    fixture_run(f, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 950) "
                   "INSERT INTO events (at, type, data) SELECT 0, 'x', '{}' FROM n");
    int64_t total = fixture_int(f, "SELECT count(*) FROM events");
    int64_t after = 0, told = 0;
    for (;;) {
        g_autofree char *page = api_events_lines(f->store, 0, &after, NULL);
        if (!page)
            break;
        for (const char *p = page; (p = strchr(p, '\n')); p++)
            told++;
    }
    g_assert_cmpint(told, ==, total);
}

static json_t *post(struct fixture *f, const char *request, const char *body, unsigned expected)
{
    unsigned status;
    json_t *json = ask(f, "root", request, body, &status);
    g_assert_cmpint(status, ==, expected);
    return json;
}

static void a_correction_answers_the_message_with_what_may_be_remembered(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(json_t) promoted = post(f, "POST /v1/messages/2/promote", NULL, 200);
    g_assert_cmpstr(json_text_at(promoted, "verdict"), ==, "lead");
    g_assert_cmpstr(json_text_at(promoted, "offer.sender"), ==, "customer@example.net");
    g_assert_cmpstr(json_text_at(promoted, "offer.domain"), ==, "example.net");
    g_autoptr(json_t) learnt =
        post(f, "POST /v1/messages/2/remember", "{'remember': 'domain'}", 200);
    g_assert_cmpint(json_number_at(learnt, "id"), ==, 2);
    g_autofree char *values = listed(f, "anna", "GET /v1/remembered", "value");
    g_assert_cmpstr(values, ==, "example.net ");
    g_autoptr(json_t) forgotten = post(f, "DELETE /v1/remembered/example.net", NULL, 200);
    assert_json(forgotten, "{'forgotten': 'example.net'}");
    g_autoptr(json_t) undone = post(f, "POST /v1/messages/2/undo", NULL, 200);
    g_assert_cmpstr(json_text_at(undone, "verdict"), ==, "bulk");
}

static void while_no_mail_is_taken_in_no_mailbox_is_resumed(void)
{
    g_autoptr(fixture_handle) f = office_new();
    incoming_changed = false;
    json_decref(post(f, "PUT /v1/settings/leads", "{'value': false}", 200));
    g_assert_false(incoming_changed);
    json_decref(post(f, "PUT /v1/settings/incoming_mail", "{'value': false}", 200));
    g_assert_true(incoming_changed);
    g_autoptr(json_t) refused = post(f, "POST /v1/mailboxes/sales/resume", NULL, 409);
    g_assert_nonnull(strstr(json_text_at(refused, "error.message"), "incoming_mail yes"));
    json_decref(post(f, "PUT /v1/settings/incoming_mail", "{'value': null}", 200));
    json_decref(post(f, "POST /v1/mailboxes/sales/resume", NULL, 200));
}

static void a_wrong_correction_names_the_field(void)
{
    static const struct {
        const char *request, *body, *field;
    } cases[] = {
        {"POST /v1/messages/2/promote", "{'remember': 'everybody'}", "remember"},
        {"POST /v1/messages/2/promote", "{'as': 'bulk'}", "as"},
        {"POST /v1/messages/1/dismiss", "{'as': 'lead'}", "as"},
        {"POST /v1/messages/1/dismiss", "{'remember': 1}", "remember"},
        {"POST /v1/leads/1/dismiss", "{'team': 'Asia'}", "team"},
        {"POST /v1/messages/1/remember", "{'remember': ''}", "remember"},
        {"POST /v1/messages/1/undo", "{'remember': 'sender'}", "remember"},
        {"POST /v1/messages/1/reparse", "{'dry_run': 'yes'}", "dry_run"},
        {"PUT /v1/settings/currency", "{}", "value"},
        {"PUT /v1/settings/currency", "{'value': 'x', 'name': 'y'}", "name"},
    };
    g_autoptr(fixture_handle) f = office_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s %s", cases[i].request, cases[i].body);
        g_autoptr(json_t) json = post(f, cases[i].request, cases[i].body, 400);
        g_assert_cmpstr(json_text_at(json, "error.field"), ==, cases[i].field);
    }
}

static void a_lead_tells_its_own_address_and_whether_mail_reaches_it(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(json_t) before = get(f, "anna", "GET /v1/leads/1");
    g_assert_true(g_str_has_prefix(json_text_at(before, "reply_address"), "europe+b-"));
    g_assert_null(json_at(before, "email_undeliverable"));
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 9,
                             .from = "mailer-daemon@x.net",
                             .verdict = VERDICT_BOUNCE,
                             .bounced = "customer@example.net"}));
    g_autoptr(json_t) after = get(f, "anna", "GET /v1/leads/1");
    assert_json(json_at(after, "email_undeliverable"),
                "{'at': '2026-03-01T08:15:00Z', 'status': '5.1.1', 'message': 4}");
    unsigned status;
    g_autoptr(json_t) teamless = ask(f, "root", "POST /v1/leads", "{'name': 'x'}", &status);
    g_assert_null(json_at(teamless, "reply_address"));
}

static void a_mail_read_again_is_written_unless_it_is_a_dry_run(void)
{
    g_autoptr(fixture_handle) f = office_new();
    g_autoptr(json_t) dry = post(f, "POST /v1/messages/1/reparse", "{'dry_run': true}", 200);
    g_assert_cmpstr(json_text_at(dry, "after.language"), ==, "de");
    g_autoptr(json_t) as_was = get(f, "root", "GET /v1/messages/1");
    g_assert_cmpstr(json_text_at(as_was, "language"), ==, "en");
    g_autoptr(json_t) done = post(f, "POST /v1/messages/1/reparse", NULL, 200);
    g_assert_cmpstr(json_text_at(done, "before.language"), ==, "en");
    g_autoptr(json_t) lead = get(f, "root", "GET /v1/leads/1");
    g_assert_cmpstr(json_text_at(lead, "messages.0.body"), ==, "Bitte ein Angebot.");
    g_assert_cmpstr(json_text_at(lead, "company"), ==, "X GmbH");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("handlers", each_caller_may_what_the_matrix_says);
    TEST("handlers", the_matrix_has_every_route);
    TEST("handlers", mails_of_an_import_are_told_apart_and_counted);
    TEST("handlers", what_is_kept_is_not_read_again);
    TEST("handlers", a_body_that_is_no_mails_is_refused);
    TEST("handlers", lists_show_each_caller_what_is_theirs);
    TEST("handlers", a_message_names_no_lead_that_its_reader_may_not_see);
    TEST("handlers", status_tells_each_caller_what_is_theirs);
    TEST("handlers", a_lead_of_a_flooded_thread_is_answered_within_bounds);
    TEST("handlers", a_message_is_answered_whole_and_short_in_lists);
    TEST("handlers", raw_mail_is_answered_as_it_was);
    TEST("handlers", a_lead_is_answered_with_messages_notes_and_history);
    TEST("handlers", who_gives_a_lead_away_is_told_that_it_is_done);
    TEST("handlers", the_board_adds_up_what_the_caller_sees);
    TEST("handlers", pages_of_every_order_go_on_where_they_ended);
    TEST("handlers", teams_and_users_are_made_and_edited);
    TEST("handlers", mail_is_promoted_and_dismissed);
    TEST("handlers", lists_are_narrowed_by_their_query);
    TEST("handlers", a_cursor_is_given_while_rows_follow_and_leads_through_all);
    TEST("handlers", errors_name_code_status_and_field);
    TEST("handlers", each_code_has_its_status);
    TEST("handlers", a_reader_that_failed_can_be_asked_again);
    TEST("handlers", a_stream_begins_with_what_happens_next_or_where_it_is_told);
    TEST("handlers", a_stream_tells_each_event_once_and_only_what_may_be_seen);
    TEST("handlers", a_long_stream_comes_in_pages_without_a_gap);
    TEST("handlers", a_correction_answers_the_message_with_what_may_be_remembered);
    TEST("handlers", while_no_mail_is_taken_in_no_mailbox_is_resumed);
    TEST("handlers", a_wrong_correction_names_the_field);
    TEST("handlers", a_lead_tells_its_own_address_and_whether_mail_reaches_it);
    TEST("handlers", a_mail_read_again_is_written_unless_it_is_a_dry_run);
    return g_test_run();
}
