/* test_store_mailbox.c - where capture stands in each folder, and deliveries. */
#include "store/mailbox.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

static int64_t id_of(struct fixture *f, const char *name, const char *folder)
{
    g_autoptr(GError) error = NULL;
    struct mailbox_place place = {name, "mail.example.com", "sales", folder};
    g_autoptr(mailbox_row) row = store_mailbox(f->store, &place, &error);
    g_assert_no_error(error);
    return row->id;
}

static mailbox_row *row_of(struct fixture *f, int64_t id)
{
    mailbox_row *row = store_mailbox_by_id(f->store, id, NULL);
    g_assert_nonnull(row);
    return row;
}

/* A message for deliveries to be of. */
static void add_message(struct fixture *f, int64_t mailbox_id)
{
    g_autofree char *sql = g_strdup_printf("INSERT INTO messages (identity, verdict, provisional, "
                                           "recorded_at, size_bytes, mailbox_id) "
                                           "VALUES (x'00', 'lead', 'lead', 0, 0, %d)",
                                           (int)mailbox_id);
    fixture_run(f, sql);
}

static bool deliver(struct fixture *f, int64_t mailbox_id, int64_t uidvalidity, int64_t uid)
{
    g_autoptr(GError) error = NULL;
    bool is_new = false;
    (void)store_delivery_insert(f->store, mailbox_id, uidvalidity, uid, 1, FIXTURE_NOW, true,
                                &is_new, &error);
    g_assert_no_error(error);
    return is_new;
}

static void each_folder_of_a_name_has_one_row(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t inbox = id_of(f, "sales", "INBOX");
    g_assert_cmpint(id_of(f, "sales", "INBOX"), ==, inbox);
    g_assert_cmpint(id_of(f, "sales", "Junk"), !=, inbox);
    g_assert_cmpint(id_of(f, "info", "INBOX"), !=, inbox);
    g_autoptr(mailbox_row) row = row_of(f, inbox);
    g_assert_cmpint(row->numbering, ==, 0);
    g_assert_cmpint(row->last_uid, ==, 0);
    g_assert_cmpint(row->last_message_at, ==, CLOCK_NONE);
    g_autoptr(GError) error = NULL;
    g_assert_null(store_mailbox_by_id(f->store, 77, &error));
    g_assert_no_error(error);
}

static void a_mailbox_that_moves_to_another_server_or_account_begins_anew(void)
{
    static const struct mailbox_place places[] = {
        {"sales", "mail.example.com", "sales", "INBOX"},
        {"sales", "new.example.com", "sales", "INBOX"},
        {"sales", "mail.example.com", "sales2", "INBOX"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GHashTable) ids = g_hash_table_new(NULL, NULL);
    for (gsize i = 0; i < 2 * G_N_ELEMENTS(places); i++) {
        g_autoptr(mailbox_row) row =
            store_mailbox(f->store, &places[i % G_N_ELEMENTS(places)], NULL);
        g_hash_table_add(ids, GINT_TO_POINTER((int)row->id));
    }
    g_assert_cmpuint(g_hash_table_size(ids), ==, G_N_ELEMENTS(places));
}

static void a_position_advances_under_its_uidvalidity_only(void)
{
    static const struct {
        int64_t last_uid, expected;
    } steps[] = {{10, 10}, {3, 10}, {4294967295, 4294967295}};
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = id_of(f, "sales", "INBOX");
    g_assert_true(store_mailbox_reset(f->store, id, 5, NULL));
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        g_assert_true(
            store_mailbox_advance(f->store, id, 5, steps[i].last_uid, 2, FIXTURE_NOW, NULL));
        g_autoptr(mailbox_row) row = row_of(f, id);
        g_assert_cmpint(row->last_uid, ==, steps[i].expected);
    }
    g_assert_true(store_mailbox_reset(f->store, id, 6, NULL));
    g_assert_true(store_mailbox_advance(f->store, id, 5, 99, 1, CLOCK_NONE, NULL));
    g_autoptr(mailbox_row) row = row_of(f, id);
    g_assert_cmpint(row->last_uid, ==, 0);
    g_assert_cmpint(row->deliveries, ==, 7);
    g_assert_cmpint(row->last_message_at, ==, FIXTURE_NOW);
}

static void a_delivery_is_new_once(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t sales = id_of(f, "sales", "INBOX");
    int64_t info = id_of(f, "info", "INBOX");
    add_message(f, sales);
    g_assert_true(deliver(f, sales, 1, 7));
    g_assert_false(deliver(f, sales, 1, 7));
    g_assert_true(deliver(f, sales, 2, 7));
    g_assert_true(deliver(f, info, 1, 7));
    static const struct {
        int64_t uidvalidity, uid;
        bool known;
    } cases[] = {{1, 7, true}, {2, 7, true}, {3, 7, false}, {1, 8, false}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        bool known;
        g_assert_true(store_delivery_known(f->store, sales, cases[i].uidvalidity, cases[i].uid,
                                           &known, NULL));
        g_assert_cmpint(known, ==, cases[i].known);
    }
}

static char *unsettled(struct fixture *f, int64_t mailbox_id, int64_t uidvalidity, int64_t limit)
{
    g_autoptr(GArray) uids = store_unsettled(f->store, mailbox_id, uidvalidity, limit, NULL);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < uids->len; i++)
        g_string_append_printf(text, "%u ", g_array_index(uids, uint32_t, i));
    return g_string_free(text, FALSE);
}

static void unsettled_deliveries_are_told_in_order_and_up_to_a_limit(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = id_of(f, "sales", "INBOX");
    add_message(f, id);
    static const int64_t uids[] = {9, 4294967295, 2, 5};
    for (gsize i = 0; i < G_N_ELEMENTS(uids); i++)
        g_assert_true(deliver(f, id, 1, uids[i]));
    g_autofree char *all = unsettled(f, id, 1, 100);
    g_assert_cmpstr(all, ==, "2 5 9 4294967295 ");
    g_autofree char *some = unsettled(f, id, 1, 2);
    g_assert_cmpstr(some, ==, "2 5 ");
    g_assert_true(store_settle(f->store, id, 1, 5, NULL));
    g_assert_true(store_settle(f->store, id, 2, 9, NULL)); /* of another UIDVALIDITY */
    g_autofree char *rest = unsettled(f, id, 1, 100);
    g_assert_cmpstr(rest, ==, "2 9 4294967295 ");
    g_assert_false(deliver(f, id, 1, 5)); /* a settled one stays known, and settled */
    g_autofree char *same = unsettled(f, id, 1, 100);
    g_assert_cmpstr(same, ==, "2 9 4294967295 ");
}

static void a_reset_forgets_what_was_unsettled_under_the_old_numbers(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = id_of(f, "sales", "INBOX");
    int64_t other = id_of(f, "info", "INBOX");
    add_message(f, id);
    g_assert_true(deliver(f, id, 1, 7));
    g_assert_true(deliver(f, other, 1, 7));
    g_assert_true(store_mailbox_reset(f->store, id, 2, NULL));
    g_autofree char *old = unsettled(f, id, 1, 100);
    g_autofree char *others = unsettled(f, other, 1, 100);
    g_assert_cmpstr(old, ==, "");
    g_assert_cmpstr(others, ==, "7 ");
}

static void uids_given_anew_under_the_same_uidvalidity_are_others(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = id_of(f, "sales", "INBOX");
    add_message(f, id);
    g_assert_true(store_mailbox_reset(f->store, id, 4000000000, NULL));
    g_assert_true(deliver(f, id, 4000000000, 1));
    g_assert_false(deliver(f, id, 4000000000, 1));
    for (unsigned times = 0; times < 3; times++) {
        bool known = true;
        g_assert_true(store_mailbox_reset(f->store, id, 4000000000, NULL));
        g_assert_true(store_delivery_known(f->store, id, 4000000000, 1, &known, NULL));
        g_assert_false(known);
        g_autofree char *none = unsettled(f, id, 4000000000, 100);
        g_assert_cmpstr(none, ==, "");
        g_assert_true(deliver(f, id, 4000000000, 1));
        g_assert_true(store_mailbox_advance(f->store, id, 4000000000, 1, 1, CLOCK_NONE, NULL));
        g_autofree char *one = unsettled(f, id, 4000000000, 100);
        g_assert_cmpstr(one, ==, "1 ");
        g_autoptr(mailbox_row) row = row_of(f, id);
        g_assert_cmpuint(mailbox_row_uidvalidity(row), ==, 4000000000);
        g_assert_cmpint(row->last_uid, ==, 1);
    }
    g_autoptr(json_t) deliveries = store_message_deliveries(f->store, 1, NULL);
    g_assert_cmpuint(json_array_size(deliveries), ==, 4);
    for (gsize i = 0; i < 4; i++)
        g_assert_cmpint(
            json_integer_value(json_object_get(json_array_get(deliveries, i), "uidvalidity")), ==,
            4000000000);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("store mailbox", each_folder_of_a_name_has_one_row);
    TEST("store mailbox", a_mailbox_that_moves_to_another_server_or_account_begins_anew);
    TEST("store mailbox", uids_given_anew_under_the_same_uidvalidity_are_others);
    TEST("store mailbox", a_position_advances_under_its_uidvalidity_only);
    TEST("store mailbox", a_delivery_is_new_once);
    TEST("store mailbox", unsettled_deliveries_are_told_in_order_and_up_to_a_limit);
    TEST("store mailbox", a_reset_forgets_what_was_unsettled_under_the_old_numbers);
    return g_test_run();
}
