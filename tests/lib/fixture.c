/* fixture.c - see fixture.h. */
#include "tests/lib/fixture.h"
#include "base/clock.h"
#include "base/util.h"
#include "crm/team.h"
#include "crm/user.h"
#include "store/mailbox.h"
#include "store/statement.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

void test_register(const char *room, const char *function, void (*run)(void))
{
    g_autofree char *sentence = g_strdelimit(g_strdup(function), "_", ' ');
    g_autofree char *path = g_strdup_printf("/%s/%s", room, sentence);
    g_test_add_func(path, run);
}

/* ---- the database ---- */

void fixture_open(struct fixture *fixture)
{
    g_autoptr(GError) error = NULL;
    fixture->store = store_open(fixture->path, STORE_WRITE, &error);
    g_assert_no_error(error);
    fixture->crm = (struct crm){.store = fixture->store, .now = FIXTURE_NOW};
}

void fixture_close(struct fixture *fixture)
{
    g_clear_pointer(&fixture->store, store_close);
}

struct fixture *fixture_new(void)
{
    g_autoptr(GError) error = NULL;
    struct fixture *fixture = g_new0(struct fixture, 1);
    fixture->folder = g_dir_make_tmp("crmd-test-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->path = g_build_filename(fixture->folder, "crmd.db", NULL);
    fixture->callers = g_ptr_array_new_with_free_func((GDestroyNotify)crm_user_free);
    fixture_open(fixture);
    fixture_run(fixture, "INSERT INTO settings (name, value) VALUES ('thread_window_days', '0')");
    return fixture;
}

void fixture_free(struct fixture *fixture)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal", ".lock"};
    if (!fixture)
        return;
    fixture_close(fixture);
    for (gsize i = 0; i < G_N_ELEMENTS(suffixes); i++) {
        g_autofree char *path = g_strconcat(fixture->path, suffixes[i], NULL);
        (void)g_unlink(path); /* not every one is there */
    }
    g_assert_cmpint(g_rmdir(fixture->folder), ==, 0);
    g_ptr_array_unref(fixture->callers);
    g_free(fixture->path);
    g_free(fixture->folder);
    g_free(fixture);
}

int64_t fixture_int(struct fixture *fixture, const char *sql)
{
    g_autoptr(GError) error = NULL;
    int64_t value = 0;
    g_assert_true(statement_int(fixture->store, &value, 0, &error, sql, ""));
    g_assert_no_error(error);
    return value;
}

char *fixture_text(struct fixture *fixture, const char *sql)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(statement) stmt = statement_bind(fixture->store, &error, sql, "");
    g_assert_no_error(error);
    int row = statement_step(fixture->store, stmt, &error);
    g_assert_no_error(error);
    return row ? column_text(stmt, 0) : NULL;
}

void fixture_run(struct fixture *fixture, const char *sql)
{
    g_autoptr(GError) error = NULL;
    (void)statement_run(fixture->store, &error, sql, "");
    g_assert_no_error(error);
}

/* ---- people ---- */

int64_t fixture_user(struct fixture *fixture, const char *login, const char *groups)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *email = g_strconcat(login, "@example.com", NULL);
    json_t *names = json_array();
    g_auto(GStrv) words = g_strsplit(groups, " ", 0);
    for (gsize i = 0; words[i]; i++)
        json_array_append_new(names, json_string(words[i]));
    g_autoptr(json_t) fields =
        json_pack("{s:s, s:s, s:o}", "login", login, "email", email, "groups", names);
    int64_t id = 0;
    (void)catalogue_create(&fixture->crm, &user_catalogue, fields, &id, &error);
    g_assert_no_error(error);
    return id;
}

int64_t fixture_team(struct fixture *fixture, const char *json)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    (void)catalogue_create(&fixture->crm, &team_catalogue, fields, &id, &error);
    g_assert_no_error(error);
    return id;
}

struct crm fixture_as(struct fixture *fixture, const char *login)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(user_handle) user = store_user_by_login(fixture->store, login, &error);
    g_assert_no_error(error);
    g_assert_nonnull(user);
    struct crm_user *caller = crm_user_load(fixture->store, user->id, login, false, &error);
    g_assert_no_error(error);
    g_ptr_array_add(fixture->callers, caller);
    return (struct crm){.store = fixture->store, .user = caller, .now = FIXTURE_NOW};
}

/* ---- mail ---- */

static void add_words(GPtrArray *into, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text ? text : "", " ", 0);
    for (gsize i = 0; words[i]; i++)
        g_ptr_array_add(into, g_strdup(words[i]));
}

static void add_addresses(GPtrArray *into, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text ? text : "", " ", 0);
    for (gsize i = 0; words[i]; i++)
        g_ptr_array_add(into, mail_address_new(NULL, words[i]));
}

static const char *or_default(const char *text, const char *otherwise)
{
    return text ? text : otherwise;
}

static void fill_texts(struct mail *mail, const struct letter *letter)
{
    mail->subject = g_strdup(or_default(letter->subject, "Enquiry"));
    mail->body = g_strdup(or_default(letter->body, "Please send an offer."));
    mail->text = g_strdup(mail->body);
    mail->language = g_strdup("en");
    mail->date = FIXTURE_NOW - 60;
    mail->verdict = letter->verdict;
    mail->reason =
        g_strdup(letter->verdict == VERDICT_LEAD ? "asks for an offer" : "by its header");
    mail->size_bytes = strlen(mail->body);
    mail->contact.name = g_strdup(letter->name);
    mail->contact.email = g_strdup(or_default(letter->contact, mail->from.email));
    if (letter->is_form)
        g_ptr_array_add(mail->form, mail_field_new("email", mail->contact.email));
    mail->contact.company = g_strdup(letter->company);
    mail->contact.phone = g_strdup(letter->phone);
    mail->contact.phone_e164 = g_strdup(letter->phone_e164);
    mail->contact.job_title = g_strdup(letter->job_title);
    mail->contact.website = g_strdup(letter->website);
    mail->contact.country = g_strdup(letter->country);
    if (letter->bounced) {
        mail->bounce = mail_bounce_new();
        mail->bounce->recipient = g_strdup(letter->bounced);
        mail->bounce->action = g_strdup(util_nonempty(or_default(letter->action, "failed")));
        mail->bounce->status = g_strdup("5.1.1");
        mail->bounce->sender =
            g_strdup(util_nonempty(or_default(letter->written_by, "sales@example.com")));
    }
}

/* Over what the parsers take it over, so that the same letter is the same mail in every mailbox. */
static void find_identity(struct mail *mail)
{
    struct sha256_state *state = sha256_begin();
    const char *const parts[] = {mail->message_id, mail->from.email, mail->subject, mail->body};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
        sha256_add(state, parts[i], strlen(parts[i]) + 1);
    sha256_end(state, mail->identity);
}

static struct mail *mail_of(const struct letter *letter)
{
    struct mail *mail = mail_new();
    mail->message_id =
        letter->id ? g_strdup(letter->id) : g_strdup_printf("%u@example.net", letter->uid);
    mail->from.email = g_strdup(or_default(letter->from, "customer@example.net"));
    mail->from.name = g_strdup(letter->name);
    add_addresses(mail->to, or_default(letter->to, "sales@example.com"));
    add_addresses(mail->cc, letter->cc);
    add_words(mail->delivered_to, letter->delivered_to);
    add_words(mail->in_reply_to, letter->answers);
    add_words(mail->references, letter->refers);
    fill_texts(mail, letter);
    find_identity(mail);
    return mail;
}

static void add_raw(struct batch_message *message, GByteArray *raw, const struct letter *letter)
{
    g_autofree char *id =
        letter->id ? g_strdup(letter->id) : g_strdup_printf("%u@example.net", letter->uid);
    g_autofree char *text = g_strdup_printf("Subject: %s\r\nMessage-ID: <%s>\r\n\r\n%s\r\n",
                                            or_default(letter->subject, "Enquiry"), id,
                                            or_default(letter->body, "Please send an offer."));
    g_autoptr(GBytes) frame = blob_compress(text, strlen(text));
    message->size_bytes = strlen(text);
    message->offset = raw->len;
    message->length = g_bytes_get_size(frame);
    sha256(text, strlen(text), message->sha256);
    g_byte_array_append(raw, g_bytes_get_data(frame, NULL), (guint)message->length);
}

struct batch *fixture_batch(uint32_t mailbox, uint32_t uidvalidity, const struct letter *letters,
                            gsize count)
{
    struct batch *batch = batch_new();
    GByteArray *raw = g_byte_array_new();
    batch->id = 1;
    batch->mailbox = mailbox;
    batch->uidvalidity = uidvalidity;
    for (gsize i = 0; i < count; i++) {
        struct batch_message *message = batch_message_new();
        message->uid = letters[i].uid;
        message->received = letters[i].received ? letters[i].received : FIXTURE_NOW - 30;
        batch->up_to_uid = MAX(batch->up_to_uid, message->uid);
        if (!letters[i].unfetched)
            add_raw(message, raw, &letters[i]);
        if (!letters[i].unparsed && !letters[i].unfetched)
            message->mail = mail_of(&letters[i]);
        else
            message->reason = g_strdup("killed the parsers");
        g_ptr_array_add(batch->messages, message);
    }
    batch->raw = g_byte_array_free_to_bytes(raw);
    return batch;
}

uint32_t fixture_mailbox(struct fixture *fixture, const char *name, uint32_t uidvalidity)
{
    g_autoptr(GError) error = NULL;
    struct mailbox_place place = {name, "mail.example.com", name, "INBOX"};
    g_autoptr(mailbox_row) row = store_mailbox(fixture->store, &place, &error);
    g_assert_no_error(error);
    struct position *position =
        capture_position(&fixture->crm, (uint32_t)row->id, uidvalidity, false, &error);
    g_assert_no_error(error);
    position_free(position);
    return (uint32_t)row->id;
}

bool fixture_try_capture(struct fixture *fixture, const char *mailbox, uint32_t uidvalidity,
                         const struct letter *letters, gsize count, struct capture_counts *ret,
                         GError **error)
{
    uint32_t id = fixture_mailbox(fixture, mailbox, uidvalidity);
    g_autoptr(batch_handle) batch = fixture_batch(id, uidvalidity, letters, count);
    g_autoptr(GPtrArray) settled = g_ptr_array_new();
    struct capture_mailbox known = {mailbox, fixture->fallback_team};
    return capture_batch(&fixture->crm, batch, &known, settled, NULL, ret, error);
}

struct capture_counts fixture_capture(struct fixture *fixture, const char *mailbox,
                                      uint32_t uidvalidity, const struct letter *letters,
                                      gsize count)
{
    g_autoptr(GError) error = NULL;
    struct capture_counts counts = {0};
    (void)fixture_try_capture(fixture, mailbox, uidvalidity, letters, count, &counts, &error);
    g_assert_no_error(error);
    return counts;
}

/* ---- JSON and errors ---- */

json_t *json_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *quoted = g_strdelimit(g_strdup(text), "'", '"');
    json_t *value = json_from_text(quoted, strlen(quoted), &error);
    g_assert_no_error(error);
    return value;
}

json_t *json_at(json_t *value, const char *path)
{
    g_auto(GStrv) steps = g_strsplit(path, ".", 0);
    for (gsize i = 0; steps[i] && value; i++) {
        value = json_is_array(value) ? json_array_get(value, (size_t)atol(steps[i]))
                                     : json_object_get(value, steps[i]);
    }
    return value;
}

const char *json_text_at(json_t *value, const char *path)
{
    return json_string_value(json_at(value, path));
}

int64_t json_number_at(json_t *value, const char *path)
{
    json_t *number = json_at(value, path);
    return json_is_integer(number) ? json_integer_value(number) : -1;
}

static char *sorted(const json_t *value)
{
    char *dumped = json_dumps(value, JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_INDENT(1));
    char *copy = g_strdup(dumped);
    free(dumped);
    return copy;
}

void assert_json(json_t *actual, const char *expected)
{
    g_autoptr(json_t) wanted = json_of(expected);
    g_autofree char *wanted_text = sorted(wanted);
    g_autofree char *actual_text = sorted(actual);
    g_assert_cmpstr(actual_text, ==, wanted_text);
}

void assert_error(GError **error, enum error_code code, const char *field, const char *says)
{
    g_assert_nonnull(*error);
    if (error_code_of(*error) != code)
        g_test_message("the error is: %s", (*error)->message);
    g_assert_cmpstr(error_code_name(error_code_of(*error)), ==, error_code_name(code));
    g_assert_cmpstr(error_field(*error), ==, field);
    if (says && !strstr((*error)->message, says)) {
        g_test_message("the error is: %s", (*error)->message);
        g_assert_cmpstr((*error)->message, ==, says);
    }
    g_clear_error(error);
}

struct fixture *fixture_office(void)
{
    struct fixture *f = fixture_new();
    fixture_user(f, "maria", "leader");
    fixture_user(f, "anna", "user");
    fixture_user(f, "carl", "user");
    fixture_user(f, "zoe", "");
    fixture_team(f, "{'name': 'Europe', 'aliases': ['europe@example.com'], 'leader': 'maria', "
                    "'members': ['anna']}");
    fixture_team(f, "{'name': 'Asia', 'aliases': ['asia@example.com'], 'members': ['carl']}");
    return f;
}

void fixture_office_mail(struct fixture *f)
{
    fixture_capture(f, "sales", 1,
                    LETTERS({.uid = 1, .id = "e", .to = "europe@example.com", .name = "Ana"},
                            {.uid = 2, .id = "a", .to = "asia@example.com"},
                            {.uid = 3, .id = "b", .to = "europe@example.com asia@example.com"},
                            {.uid = 4, .to = "europe@example.com", .verdict = VERDICT_BULK},
                            {.uid = 5, .to = "x@y.z", .verdict = VERDICT_BULK},
                            {.uid = 6, .to = "x@y.z", .answers = "e"}));
}

/* ---- processes ---- */

int run_in_child(void (*run)(void *data), void *data)
{
    pid_t pid = fork();
    g_assert_cmpint(pid, >=, 0);
    if (pid == 0) {
        run(data);
        _exit(0);
    }
    int status;
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    return status;
}
