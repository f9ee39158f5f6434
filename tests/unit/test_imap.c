/* test_imap.c - sessions with a server that keeps to the protocol, and with some that do not. */
#include "mail/imap.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "tests/lib/fake_imap.h"

#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define USUAL "AUTH=PLAIN IDLE UIDPLUS MOVE"

struct session {
    struct fake_imap *fake;
    struct mailbox_settings *settings;
    struct imap *imap;
    int stop_fd, wake_fd;
};

static unsigned refused; /* secrets, so far */

static char *get_secret(void *context, enum credential_kind kind, GError **error)
{
    (void)context;
    (void)error;
    return kind == CREDENTIAL_SECRET ? g_strdup("se\"cret") : NULL;
}

static void count_refused(void *context)
{
    (void)context;
    refused++;
}

static const struct imap_secrets secrets = {NULL, get_secret, count_refused};

static struct session session_new(enum fake_fault fault, const char *capabilities)
{
    struct session s = {.fake = fake_imap_start(fault, capabilities, 3)};
    s.settings = mailbox_settings_new();
    s.settings->host = g_strdup("127.0.0.1");
    s.settings->port = fake_imap_port(s.fake);
    s.settings->tls = MAILBOX_TLS_NONE;
    s.settings->user = g_strdup("alice");
    s.settings->folder = g_strdup("INBOX");
    s.settings->move_to = g_strdup("Döne");
    s.settings->max_message_bytes = LIMIT_MESSAGE_BYTES;
    s.stop_fd = eventfd(0, EFD_NONBLOCK);
    s.wake_fd = eventfd(0, EFD_NONBLOCK);
    s.imap = imap_new(s.settings, &secrets, s.stop_fd, NULL, NULL);
    return s;
}

static void session_free(struct session *s)
{
    imap_free(s->imap);
    mailbox_settings_free(s->settings);
    fake_imap_stop(s->fake);
    (void)close(s->stop_fd);
    (void)close(s->wake_fd);
}

/* Runs all steps; the name of the one that failed, or NULL. */
static const char *open_session(struct session *s, GError **error)
{
    for (unsigned i = 0; i < IMAP_STEP_COUNT; i++) {
        g_autofree char *detail = NULL;
        if (!imap_steps[i].run(s->imap, &detail, error))
            return imap_steps[i].name;
        g_assert_nonnull(detail);
    }
    return NULL;
}

static struct session opened(enum fake_fault fault)
{
    struct session s = session_new(fault, USUAL);
    g_autoptr(GError) error = NULL;
    g_assert_cmpstr(open_session(&s, &error), ==, NULL);
    g_assert_no_error(error);
    return s;
}

static GArray *uids_1_to(uint32_t last)
{
    GArray *uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (uint32_t uid = 1; uid <= last; uid++)
        g_array_append_val(uids, uid);
    return uids;
}

static GHashTable *bodies_new(void)
{
    return g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_bytes_unref);
}

static void test_reads_a_folder(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GError) error = NULL;
    g_assert_cmpuint(imap_uidvalidity(s.imap), ==, 7);
    g_assert_cmpuint(imap_exists(s.imap), ==, 3);
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    g_assert_true(imap_fetch_heads(s.imap, 2, 0, heads, &error));
    g_assert_cmpuint(heads->len, ==, 2);
    const struct imap_head *head = &g_array_index(heads, struct imap_head, 0);
    g_assert_true(head->uid == 2 && head->size_bytes == 40);
    g_assert_cmpint(head->received, ==, 1706778000); /* 2024-02-01 09:00 UTC */
    g_autoptr(GArray) uids = uids_1_to(3);
    g_autoptr(GHashTable) bodies = bodies_new();
    g_assert_true(imap_fetch_bodies(s.imap, uids, 200, IMAP_WHOLE, bodies, &error));
    g_assert_cmpuint(g_hash_table_size(bodies), ==, 3);
    gsize length;
    const char *raw = g_bytes_get_data(g_hash_table_lookup(bodies, GUINT_TO_POINTER(3)), &length);
    g_assert_nonnull(g_strstr_len(raw, (gssize)length, "\r\n\r\nmessage 3\r\n"));
    session_free(&s);
}

static void test_nothing_new(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    /* "4:*" names message 3 as well, since it is the last */
    g_assert_true(imap_fetch_heads(s.imap, 4, 0, heads, NULL));
    g_assert_cmpuint(heads->len, ==, 0);
    session_free(&s);
}

static void test_reads_plainly(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) raw = NULL;
    g_assert_true(imap_fetch_plainly(s.imap, 2, &raw, &error));
    g_assert_no_error(error);
    g_assert_nonnull(raw);
    g_autoptr(GBytes) none = NULL;
    g_assert_true(imap_fetch_plainly(s.imap, 99, &none, &error));
    g_assert_null(none);
    session_free(&s);
}

static const struct {
    enum fake_fault fault;
    uint64_t size_bytes; /* as the server had it in the list */
    int code;
} large_mails[] = {
    {FAKE_NONE, FAKE_LARGE_BYTES, 0},
    {FAKE_NONE, FAKE_LARGE_BYTES - 1, 0},
    {FAKE_NONE, FAKE_LARGE_BYTES + 5000, 0},
    {FAKE_NONE, LIMIT_BATCH_BYTES, 0},
    {FAKE_SMALL_PARTS, FAKE_LARGE_BYTES, 0},
    {FAKE_CRUMBS, FAKE_LARGE_BYTES, ERROR_CORRUPT},
    {FAKE_ENDLESS_MESSAGE, FAKE_LARGE_BYTES, ERROR_CORRUPT},
};

static void assert_large(GBytes *raw)
{
    gsize length;
    const char *data = g_bytes_get_data(raw, &length);
    g_assert_cmpuint(length, ==, FAKE_LARGE_BYTES);
    for (gsize i = 0; i < length; i++) {
        if (data[i] != FAKE_LETTER(i))
            g_error("'%c' at %zu", data[i], i);
    }
}

static void test_reads_in_parts(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(large_mails); i++) {
        struct session s = opened(large_mails[i].fault);
        s.settings->max_message_bytes = 10000000;
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) raw = NULL;
        bool ok = imap_fetch_in_parts(s.imap, 2, large_mails[i].size_bytes, &raw, &error);
        g_assert_true(ok == (large_mails[i].code == 0));
        if (ok)
            assert_large(raw);
        else
            g_assert_error(error, CRMD_ERROR, large_mails[i].code);
        session_free(&s);
    }
}

static void test_no_parts_of_what_is_gone(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GBytes) raw = NULL;
    g_assert_true(imap_fetch_in_parts(s.imap, 99, FAKE_LARGE_BYTES, &raw, NULL));
    g_assert_null(raw);
    session_free(&s);
}

static void assert_commands(struct session *s, const char *expected)
{
    g_autofree char *commands = fake_imap_commands(s->fake);
    if (!strstr(commands, expected))
        g_test_message("no \"%s\" in:\n%s", expected, commands);
    g_assert_nonnull(strstr(commands, expected));
}

/* The day before, since a server compares days in a time zone of its own. */
static void test_searches_since(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    (void)imap_search(s.imap, 1, 1767225600, uids, NULL); /* the server here knows no SINCE */
    assert_commands(&s, "UID SEARCH UID 1:* SINCE 31-Dec-2025\n");
    session_free(&s);
}

static void test_a_refused_secret_is_told(void)
{
    struct session s = session_new(FAKE_REPEATS_LOGIN, USUAL);
    unsigned before = refused;
    g_assert_cmpstr(open_session(&s, NULL), ==, "login");
    g_assert_cmpuint(refused, ==, before + 1);
    session_free(&s);
}

static void test_settles(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) uids = uids_1_to(3);
    g_assert_true(imap_settle(s.imap, uids, MAILBOX_AFTER_SEEN, &error));
    assert_commands(&s, "UID STORE 1:3 +FLAGS.SILENT (\\Seen)\n");
    g_assert_true(imap_settle(s.imap, uids, MAILBOX_AFTER_MOVE, &error));
    assert_commands(&s, "UID MOVE 1:3 ");
    g_assert_true(imap_settle(s.imap, uids, MAILBOX_AFTER_DELETE, &error));
    assert_commands(&s, "UID STORE 1:3 +FLAGS.SILENT (\\Deleted)\nUID EXPUNGE 1:3\n");
    session_free(&s);
}

static void test_never_expunges_others(void)
{
    struct session s = session_new(FAKE_NONE, "AUTH=PLAIN");
    g_assert_cmpstr(open_session(&s, NULL), ==, NULL);
    g_autoptr(GArray) uids = uids_1_to(2);
    g_assert_true(imap_settle(s.imap, uids, MAILBOX_AFTER_MOVE, NULL));
    assert_commands(&s, "UID COPY 1:2 ");
    g_autofree char *commands = fake_imap_commands(s.fake);
    g_assert_null(strstr(commands, "EXPUNGE"));
    session_free(&s);
}

static void test_refusal_leaves_the_session(void)
{
    struct session s = opened(FAKE_REFUSES_STORE);
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) uids = uids_1_to(1);
    g_assert_false(imap_settle(s.imap, uids, MAILBOX_AFTER_SEEN, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_REFUSED);
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    g_assert_true(imap_fetch_heads(s.imap, 1, 0, heads, NULL));
    session_free(&s);
}

/* Fetches all bodies: how many came, or -1 with error set. */
static int fetch_all(struct session *s, GError **error)
{
    g_autoptr(GArray) uids = uids_1_to(3);
    g_autoptr(GHashTable) bodies = bodies_new();
    if (!imap_fetch_bodies(s->imap, uids, 200, IMAP_WHOLE, bodies, error))
        return -1;
    return (int)g_hash_table_size(bodies);
}

static const struct {
    enum fake_fault fault;
    int came, code;
} fetches[] = {
    {FAKE_CLOSE_IN_LITERAL, -1, ERROR_UNAVAILABLE},
    {FAKE_HUGE_LITERAL, -1, ERROR_CORRUPT},
    {FAKE_NIL_BODY, 2, 0},
    {FAKE_NO_AFTER_BODIES, 3, 0},
};

static void test_bad_answers(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(fetches); i++) {
        struct session s = opened(fetches[i].fault);
        g_autoptr(GError) error = NULL;
        g_assert_cmpint(fetch_all(&s, &error), ==, fetches[i].came);
        if (fetches[i].came < 0)
            g_assert_error(error, CRMD_ERROR, fetches[i].code);
        session_free(&s);
    }
}

static void test_bad_lists(void)
{
    static const enum fake_fault faults[] = {FAKE_ENDLESS_LINE, FAKE_ENDLESS_LIST,
                                             FAKE_UNKNOWN_ITEM};
    for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
        struct session s = opened(faults[i]);
        g_autoptr(GError) error = NULL;
        g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
        g_assert_false(imap_fetch_heads(s.imap, 1, 0, heads, &error));
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        g_assert_cmpuint(heads->len, ==, 0);
        session_free(&s);
    }
}

static const struct {
    enum fake_fault fault;
    const char *capabilities, *step, *message;
} refusals[] = {
    {FAKE_BYE_AT_GREETING, USUAL, "tls", "*too busy*"},
    {FAKE_NO_UIDVALIDITY, USUAL, "folder", "*UIDVALIDITY*"},
    {FAKE_REPEATS_LOGIN, USUAL, "login", "*refuses the login of alice: it repeats the password*"},
    {FAKE_REPEATS_LOGIN, "IDLE", "login", "*LOGIN: it repeats the password*"},
    {FAKE_NONE, "LOGINDISABLED STARTTLS", "login", "*set tls to*"},
};

static void test_opening_fails(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        struct session s = session_new(refusals[i].fault, refusals[i].capabilities);
        g_test_message("%s", refusals[i].message);
        g_autoptr(GError) error = NULL;
        g_assert_cmpstr(open_session(&s, &error), ==, refusals[i].step);
        g_assert_true(g_pattern_match_simple(refusals[i].message, error->message));
        session_free(&s);
    }
}

static void test_injected_plaintext(void)
{
    struct session s = session_new(FAKE_PLAINTEXT_AFTER_STARTTLS, USUAL);
    s.settings->tls = MAILBOX_TLS_STARTTLS;
    g_autoptr(GError) error = NULL;
    g_assert_cmpstr(open_session(&s, &error), ==, "tls");
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    g_autofree char *commands = fake_imap_commands(s.fake);
    g_assert_null(strstr(commands, "AUTHENTICATE"));
    session_free(&s);
}

static void test_idle_hears_of_news(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GError) error = NULL;
    fake_imap_deliver(s.fake); /* after SELECT said 3 */
    fake_imap_deliver(s.fake);
    g_assert_cmpint(imap_wait(s.imap, s.wake_fd, 100, &error), ==, IMAP_NEWS);
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    g_assert_true(imap_fetch_heads(s.imap, 4, 0, heads, &error));
    g_assert_cmpuint(heads->len, ==, 2);
    session_free(&s);
}

static void test_idle_is_woken_and_stopped(void)
{
    struct session s = opened(FAKE_NONE);
    g_autoptr(GError) error = NULL;
    uint64_t one = 1;
    g_assert_cmpint(write(s.wake_fd, &one, 8), ==, 8);
    g_assert_cmpint(imap_wait(s.imap, s.wake_fd, 60000, &error), ==, IMAP_WOKEN);
    g_assert_cmpint(write(s.stop_fd, &one, 8), ==, 8);
    g_assert_cmpint(imap_wait(s.imap, s.wake_fd, 60000, &error), !=, IMAP_NEWS);
    session_free(&s);
}

static void test_exists_before_idle(void)
{
    struct session s = opened(FAKE_EXISTS_BEFORE_IDLE);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(imap_wait(s.imap, s.wake_fd, 60000, &error), ==, IMAP_NEWS);
    g_assert_no_error(error);
    session_free(&s);
}

static void test_goodbye_in_idle(void)
{
    struct session s = opened(FAKE_BYE_IN_IDLE);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(imap_wait(s.imap, s.wake_fd, 60000, &error), ==, IMAP_BROKEN);
    g_assert_cmpstr(error->message, ==,
                    "the server ended the session: shutting down; " METER_REMEDY);
    session_free(&s);
}

static void test_stop_breaks_off(void)
{
    struct session s = session_new(FAKE_DRIPPING_LINE, USUAL);
    uint64_t one = 1;
    g_assert_cmpint(write(s.stop_fd, &one, 8), ==, 8);
    int64_t begun_ms = clock_monotonic_ms();
    g_autoptr(GError) error = NULL;
    g_assert_nonnull(open_session(&s, &error));
    g_assert_nonnull(error);
    g_assert_cmpint(clock_monotonic_ms() - begun_ms, <, 2000);
    session_free(&s);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/imap/a folder is listed and its mail fetched", test_reads_a_folder);
    g_test_add_func("/imap/a folder without news gives nothing", test_nothing_new);
    g_test_add_func("/imap/a suspect is fetched without libetpan", test_reads_plainly);
    g_test_add_func("/imap/a large mail comes in parts", test_reads_in_parts);
    g_test_add_func("/imap/a large mail that is gone gives no parts",
                    test_no_parts_of_what_is_gone);
    g_test_add_func("/imap/old mail is searched past", test_searches_since);
    g_test_add_func("/imap/who gave a password hears that it is refused",
                    test_a_refused_secret_is_told);
    g_test_add_func("/imap/messages are marked, moved and deleted", test_settles);
    g_test_add_func("/imap/without UIDPLUS nothing is expunged", test_never_expunges_others);
    g_test_add_func("/imap/a refusal leaves the session in order", test_refusal_leaves_the_session);
    g_test_add_func("/imap/bodies that come wrong are errors or missing", test_bad_answers);
    g_test_add_func("/imap/lists that come wrong are errors", test_bad_lists);
    g_test_add_func("/imap/the step that fails says what to do", test_opening_fails);
    g_test_add_func("/imap/plaintext after STARTTLS is refused before the password",
                    test_injected_plaintext);
    g_test_add_func("/imap/IDLE hears of new mail", test_idle_hears_of_news);
    g_test_add_func("/imap/IDLE is woken and stopped", test_idle_is_woken_and_stopped);
    g_test_add_func("/imap/EXISTS may come before IDLE begins", test_exists_before_idle);
    g_test_add_func("/imap/a goodbye in IDLE is an error that quotes it", test_goodbye_in_idle);
    g_test_add_func("/imap/a dripping server is broken off at once", test_stop_breaks_off);
    return g_test_run();
}
