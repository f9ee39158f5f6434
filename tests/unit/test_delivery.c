/* test_delivery.c - mail that is handed in: numbered, routed by its envelope, recorded exactly
 * once; and its frames. */
#include "crm/delivery.h"
#include "crm/message.h"
#include "daemon/suspects.h"
#include "tests/lib/fixture.h"

#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define EUROPE "{'name': 'Europe', 'aliases': ['europe@example.com']}"
#define ASIA "{'name': 'Asia', 'aliases': ['asia@example.com']}"

static GPtrArray *words_of(const char *text)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) split = g_strsplit(text, " ", -1);
    for (char **word = split; *word; word++)
        g_ptr_array_add(words, g_strdup(*word));
    return words;
}

/* Hands letters in for these recipients ("": no envelope); gives the first one's outcome. */
static struct capture_outcome hand_in(struct fixture *f, const char *name, const char *recipients,
                                      const struct letter *letters, gsize count)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(batch_handle) batch = fixture_batch(1, 1, letters, count);
    g_autoptr(GPtrArray) envelope = *recipients ? words_of(recipients) : NULL;
    g_autofree struct capture_outcome *outcomes = g_new0(struct capture_outcome, count);
    struct delivery_order order = {.name = name,
                                   .fallback_team = f->fallback_team,
                                   .recipients = envelope,
                                   .once = g_str_equal(name, "import"),
                                   .batch = batch,
                                   .ret_outcomes = outcomes};
    g_autoptr(GPtrArray) orders = g_ptr_array_new();
    g_ptr_array_add(orders, &order);
    g_assert_true(delivery_record(&f->crm, orders, &error));
    g_assert_no_error(error);
    return outcomes[0];
}

static struct fixture *office(void)
{
    struct fixture *f = fixture_new();
    fixture_team(f, EUROPE);
    fixture_team(f, ASIA);
    return f;
}

static void assert_teams(struct fixture *f, const char *expected)
{
    g_autofree char *teams = fixture_text(
        f, "SELECT group_concat(coalesce(t.name, 'none'), ' ') FROM (SELECT team_id FROM leads "
           "ORDER BY id) l LEFT JOIN teams t ON t.id = l.team_id");
    g_assert_cmpstr(teams, ==, expected);
}

static void the_envelope_decides_the_teams(void)
{
    g_autoptr(fixture_handle) f = office();
    struct capture_outcome outcome =
        hand_in(f, "lmtp", "asia@example.com", LETTERS({.uid = 1, .to = "europe@example.com"}));
    assert_teams(f, "Asia");
    g_assert_cmpint(outcome.message_id, ==, 1);
    g_assert_cmpint(outcome.leads, ==, 1);
    g_assert_true(outcome.is_new);
}

static void a_mail_to_two_recipients_is_one_message_and_two_leads(void)
{
    g_autoptr(fixture_handle) f = office();
    (void)hand_in(f, "lmtp", "asia@example.com nobody@example.com Europe+web@Example.com",
                  LETTERS({.uid = 1}));
    assert_teams(f, "Asia Europe");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM messages"), ==, 1);
}

static void an_envelope_that_names_no_team_leaves_it_to_the_header(void)
{
    g_autoptr(fixture_handle) f = office();
    f->fallback_team = "Asia";
    (void)hand_in(f, "lmtp", "info@example.com",
                  LETTERS({.uid = 1, .to = "europe@example.com", .from = "a@x.net"}));
    (void)hand_in(f, "lmtp", "info@example.com",
                  LETTERS({.uid = 1, .id = "b", .to = "info@example.com", .from = "b@x.net"}));
    assert_teams(f, "Europe Asia");
}

static void a_delivery_again_is_the_same_message(void)
{
    g_autoptr(fixture_handle) f = office();
    (void)hand_in(f, "lmtp", "asia@example.com", LETTERS({.uid = 1}));
    struct capture_outcome again = hand_in(f, "lmtp", "asia@example.com", LETTERS({.uid = 1}));
    g_assert_false(again.is_new);
    g_assert_cmpint(again.message_id, ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM leads"), ==, 1);
    g_autofree char *uids = fixture_text(f, "SELECT group_concat(uid, ' ') FROM deliveries");
    g_assert_cmpstr(uids, ==, "1 2");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM unsettled_deliveries"), ==, 0);
}

static void the_same_mail_for_another_recipient_reaches_that_team_too(void)
{
    g_autoptr(fixture_handle) f = office();
    (void)hand_in(f, "lmtp", "asia@example.com", LETTERS({.uid = 1}));
    (void)hand_in(f, "lmtp", "europe@example.com", LETTERS({.uid = 1}));
    assert_teams(f, "Asia Europe");
}

static void an_import_twice_changes_nothing(void)
{
    g_autoptr(fixture_handle) f = office();
    const struct letter letters[] = {{.uid = 1, .to = "europe@example.com"},
                                     {.uid = 2, .unparsed = true},
                                     {.uid = 3, .id = "c", .verdict = VERDICT_BULK}};
    (void)hand_in(f, "import", "", letters, 3);
    (void)hand_in(f, "import", "", letters, 3);
    g_autofree char *counts = fixture_text(
        f, "SELECT (SELECT count(*) FROM messages) || ' ' || (SELECT count(*) FROM deliveries) || "
           "' ' || (SELECT count(*) FROM leads)");
    g_assert_cmpstr(counts, ==, "3 3 1");
}

static void a_lead_of_old_mail_is_as_old_as_that(void)
{
    g_autoptr(fixture_handle) f = office();
    (void)hand_in(f, "import", "",
                  LETTERS({.uid = 1, .to = "europe@example.com", .received = 1600000000}));
    (void)hand_in(f, "import", "",
                  LETTERS({.uid = 2, .to = "europe@example.com", .received = FIXTURE_NOW + 5000}));
    g_assert_cmpint(fixture_int(f, "SELECT created_at FROM leads WHERE id = 1"), ==, 1600000000);
    g_assert_cmpint(fixture_int(f, "SELECT created_at FROM leads WHERE id = 2"), ==, FIXTURE_NOW);
    g_assert_cmpint(fixture_int(f, "SELECT min(at) FROM events"), ==, FIXTURE_NOW);
}

static void what_is_tried_leaves_nothing_behind(void)
{
    g_autoptr(fixture_handle) f = office();
    g_autoptr(GError) error = NULL;
    g_autoptr(batch_handle) batch =
        fixture_batch(1, 1, LETTERS({.uid = 1, .to = "europe@example.com"}));
    struct capture_outcome outcome;
    struct delivery_order order = {.name = "import", .batch = batch, .ret_outcomes = &outcome};
    g_assert_true(delivery_try(&f->crm, &order, &error));
    g_assert_cmpint(outcome.leads, ==, 1);
    g_assert_cmpint(outcome.verdict, ==, VERDICT_LEAD);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM messages"), ==, 0);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM mailboxes"), ==, 0);
}

static void recipients_are_known_by_their_alias(void)
{
    g_autoptr(fixture_handle) f = office();
    g_autoptr(GPtrArray) recipients =
        words_of("EUROPE@example.com europe+x@example.com europe@example.org postmaster");
    g_autoptr(GArray) known = delivery_known_recipients(&f->crm, recipients, NULL);
    g_assert_true(g_array_index(known, bool, 0) && g_array_index(known, bool, 1));
    g_assert_false(g_array_index(known, bool, 2) || g_array_index(known, bool, 3));
}

/* ---- a crash ---- */

static void open_and_hand_in(void *data)
{
    fixture_open(data);
    (void)hand_in(data, "lmtp", "europe@example.com asia@example.com", LETTERS({.uid = 1}));
}

static void a_crash_between_commit_and_answer_makes_no_double(void)
{
    static const char *const points[] = {"before-commit:1", "after-commit:1",
                                         "delivery-committed:1"};
    for (gsize i = 0; i < G_N_ELEMENTS(points); i++) {
        g_autoptr(fixture_handle) f = office();
        fixture_close(f);
        g_setenv("CRMD_FAULT", points[i], TRUE);
        int status = run_in_child(open_and_hand_in, f);
        g_unsetenv("CRMD_FAULT");
        g_assert_true(WIFSIGNALED(status));
        open_and_hand_in(f);
        assert_teams(f, "Europe Asia");
        g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM messages"), ==, 1);
    }
}

/* ---- suspects ---- */

static void suspects_are_known_by_their_content(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = g_array_new(FALSE, FALSE, sizeof(struct ledger_slot));
    struct ledger_slot slot = {LEDGER_PARSING, MAILBOX_LMTP, 7, 9, 9, 0};
    struct delivery_key key = {7, 9};
    g_array_append_val(slots, slot);
    g_assert_cmpint(suspects_how(suspects, MAILBOX_LMTP, key), ==, IMPORT_WHOLE);
    (void)suspects_judge(suspects, DEATH_FATAL, slots, 1000);
    g_assert_cmpint(suspects_how(suspects, MAILBOX_LMTP, key), ==, IMPORT_ALONE);
    g_assert_cmpint(suspects_how(suspects, MAILBOX_IMPORT, key), ==, IMPORT_WHOLE);
    g_array_index(slots, struct ledger_slot, 0).stage = LEDGER_PARSING_ALONE;
    (void)suspects_judge(suspects, DEATH_FATAL, slots, 1000);
    g_assert_cmpint(suspects_how(suspects, MAILBOX_LMTP, key), ==, IMPORT_UNREAD);
    g_autoptr(GArray) delivered = suspects_delivered(suspects, MAILBOX_LMTP);
    g_assert_cmpint(delivered->len, ==, 1);
    g_assert_true(g_array_index(delivered, struct delivery_suspect, 0).condemned);
    suspects_clear(suspects, MAILBOX_LMTP, 7, 9);
    g_assert_cmpint(suspects_how(suspects, MAILBOX_LMTP, key), ==, IMPORT_WHOLE);
    suspects_free(suspects);
}

/* ---- frames ---- */

/* As a frame that was received. */
static struct frame frame_of(enum frame_type type, GVariant *value, const char *raw)
{
    g_autoptr(GVariant) sunk = g_variant_ref_sink(value);
    g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes(sunk);
    return (struct frame){
        type, g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), bytes, FALSE)),
        raw ? batch_seal(raw, strlen(raw), NULL) : -1};
}

static void frames_come_as_they_went(void)
{
    g_autoptr(GArray) suspects = g_array_new(FALSE, FALSE, sizeof(struct delivery_suspect));
    struct delivery_suspect suspect = {{1, 2}, true};
    g_array_append_val(suspects, suspect);
    struct listen_order order = {4096, suspects}, got_order;
    struct frame listen = frame_of(FRAME_LISTEN, listen_order_to_variant(&order), NULL);
    g_assert_true(listen_order_from_frame(&listen, &got_order, NULL));
    g_assert_cmpint(got_order.max_message_bytes, ==, 4096);
    g_assert_cmpint(g_array_index(got_order.suspects, struct delivery_suspect, 0).key.uid, ==, 2);
    g_array_unref(got_order.suspects);
    frame_clear(&listen);

    g_autoptr(GArray) mails = g_array_new(FALSE, FALSE, sizeof(struct import_mail));
    struct import_mail mail = {2, 3, 30, -5, IMPORT_HEADER};
    g_array_append_val(mails, mail);
    struct import_order import = {7, mails, NULL}, got_import;
    struct frame sent = frame_of(FRAME_IMPORT, import_order_to_variant(&import), "abcdef");
    g_assert_true(import_order_from_frame(&sent, &got_import, NULL));
    const struct import_mail *got = &g_array_index(got_import.mails, struct import_mail, 0);
    g_assert_cmpuint(got->offset, ==, 2);
    g_assert_cmpuint(got->length, ==, 3);
    g_assert_cmpuint(got->size_bytes, ==, 30);
    g_assert_cmpint(got->received, ==, -5);
    g_assert_cmpint(got->how, ==, IMPORT_HEADER);
    import_order_clear(&got_import);
    frame_clear(&sent);
}

static void frames_that_lie_are_refused(void)
{
    static const struct {
        enum frame_type type;
        const char *value;
    } lies[] = {
        {FRAME_LISTEN, "(uint64 0, @a(uub) [])"},
        {FRAME_LISTEN, "(uint64 99999999999, @a(uub) [])"},
        {FRAME_RECIPIENT, "(uint64 1, '')"},
        {FRAME_DELIVERED, "(uint64 1, int64 1, @ay [0x04])"},
        {FRAME_IMPORT, "(uint64 1, @a(tttxy) [])"},
        {FRAME_IMPORT, "(uint64 1, [(uint64 7, uint64 0, uint64 0, int64 0, byte 0x00)])"},
        {FRAME_IMPORT, "(uint64 1, [(uint64 0, uint64 7, uint64 7, int64 0, byte 0x00)])"},
        {FRAME_IMPORT, "(uint64 1, [(uint64 0, uint64 6, uint64 5, int64 0, byte 0x00)])"},
        {FRAME_IMPORT, "(uint64 1, [(uint64 0, uint64 6, uint64 6, int64 0, byte 0x04)])"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lies); i++) {
        g_autoptr(GError) error = NULL;
        GVariant *value = g_variant_parse(NULL, lies[i].value, NULL, NULL, &error);
        g_assert_no_error(error);
        struct frame frame = frame_of(lies[i].type, value, "abcdef");
        struct listen_order listen;
        struct recipient recipient;
        struct delivered delivered;
        struct import_order import;
        bool taken = listen_order_from_frame(&frame, &listen, NULL) ||
                     recipient_from_frame(&frame, &recipient, NULL) ||
                     delivered_from_frame(&frame, &delivered, NULL) ||
                     import_order_from_frame(&frame, &import, NULL);
        g_assert_false(taken);
        frame_clear(&frame);
    }
}

static void a_delivery_has_one_message_and_some_recipients(void)
{
    const char *names[] = {"europe@example.com", "asia@example.com"};
    for (unsigned recipients = 0; recipients <= 2; recipients++) {
        for (unsigned count = 0; count <= 2; count++) {
            g_autoptr(batch_handle) batch =
                fixture_batch(1, 1, (const struct letter[]){{.uid = 1}, {.uid = 2}}, count);
            g_autoptr(GPtrArray) envelope = g_ptr_array_new();
            for (unsigned i = 0; i < recipients; i++)
                g_ptr_array_add(envelope, (void *)names[i]);
            struct delivery delivery = {1, envelope, batch}, got = {0};
            struct frame frame = frame_of(FRAME_DELIVERY, delivery_to_variant(&delivery), NULL);
            frame.fd =
                batch_seal(g_bytes_get_data(batch->raw, NULL), g_bytes_get_size(batch->raw), NULL);
            bool good = recipients > 0 && count == 1;
            g_assert_cmpint(delivery_from_frame(&frame, &got, NULL), ==, good);
            if (good)
                g_assert_cmpstr(got.recipients->pdata[0], ==, names[0]);
            delivery_clear(&got);
            frame_clear(&frame);
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("delivery", the_envelope_decides_the_teams);
    TEST("delivery", a_mail_to_two_recipients_is_one_message_and_two_leads);
    TEST("delivery", an_envelope_that_names_no_team_leaves_it_to_the_header);
    TEST("delivery", a_delivery_again_is_the_same_message);
    TEST("delivery", the_same_mail_for_another_recipient_reaches_that_team_too);
    TEST("delivery", an_import_twice_changes_nothing);
    TEST("delivery", a_lead_of_old_mail_is_as_old_as_that);
    TEST("delivery", what_is_tried_leaves_nothing_behind);
    TEST("delivery", recipients_are_known_by_their_alias);
    TEST("delivery", a_crash_between_commit_and_answer_makes_no_double);
    TEST("delivery", suspects_are_known_by_their_content);
    TEST("delivery", frames_come_as_they_went);
    TEST("delivery", frames_that_lie_are_refused);
    TEST("delivery", a_delivery_has_one_message_and_some_recipients);
    return g_test_run();
}
