/* test_trouble.c - the database cannot be written, and can again. */
#include "daemon/trouble.h"
#include "store/store.h"
#include "tests/lib/fixture.h"

#define LOOK_S 2

/* A trouble with a writer of its own; what its hooks are told is a line of text. */
struct desk {
    struct fixture *fixture;
    sd_event *loop;
    struct post_box *box;
    struct worker_pool *writer;
    struct trouble *trouble;
    GString *told;
};

static void *open_writer(void *arg, GError **error)
{
    return store_open(arg, STORE_WRITE, error);
}

static void close_writer(void *store)
{
    store_close(store);
}

static void on_began(void *context, const char *why)
{
    g_string_append_printf(context, "began(%s) ", why);
}

static void on_try(void *context, uint32_t mailbox)
{
    g_string_append_printf(context, "try(%u) ", mailbox);
}

static void on_over(void *context)
{
    g_string_append(context, "over ");
}

static void desk_open(struct desk *desk)
{
    g_autoptr(GError) error = NULL;
    desk->fixture = fixture_new();
    fixture_close(desk->fixture);
    g_assert_cmpint(sd_event_new(&desk->loop), >=, 0);
    desk->box = post_box_new(desk->loop, &error);
    g_assert_no_error(error);
    desk->writer =
        worker_pool_new("writer", 1, open_writer, close_writer, desk->fixture->path, &error);
    g_assert_no_error(error);
    desk->told = g_string_new(NULL);
    struct trouble_hooks hooks = {desk->told, on_began, on_try, on_over};
    desk->trouble = trouble_new(desk->loop, desk->box, desk->writer, &hooks);
}

static void desk_close(struct desk *desk)
{
    trouble_stop(desk->trouble);
    worker_pool_free(desk->writer);
    post_box_drain(desk->box);
    trouble_free(desk->trouble);
    post_box_free(desk->box);
    (void)sd_event_unref(desk->loop);
    (void)g_string_free(desk->told, TRUE);
    fixture_open(desk->fixture);
    fixture_free(desk->fixture);
}

/* Runs the loop until the hooks were told that, a few looks at most. */
static void assert_told(struct desk *desk, const char *told)
{
    gint64 end = g_get_monotonic_time() + (gint64)10 * LOOK_S * G_USEC_PER_SEC;
    while (!g_str_equal(desk->told->str, told) && g_get_monotonic_time() < end)
        g_assert_cmpint(sd_event_run(desk->loop, G_USEC_PER_SEC / 10), >=, 0);
    g_assert_cmpstr(desk->told->str, ==, told);
    (void)g_string_truncate(desk->told, 0);
}

static void note(struct desk *desk, enum error_code code, const char *why, uint32_t mailbox)
{
    g_autoptr(GError) error = NULL;
    error_set(&error, code, "%s", why);
    trouble_note(desk->trouble, error, mailbox);
}

static void it_is_over_when_the_database_is_written_and_nobody_waits(void)
{
    struct desk desk;
    desk_open(&desk);
    g_assert_null(trouble_to_json(desk.trouble));
    note(&desk, ERROR_UNAVAILABLE, "full", 0);
    note(&desk, ERROR_UNAVAILABLE, "still full", 0);
    g_autofree char *text = trouble_text(desk.trouble);
    g_autoptr(json_t) json = trouble_to_json(desk.trouble);
    g_assert_cmpstr(text, ==, "still full");
    g_assert_cmpstr(json_string_value(json_object_get(json, "message")), ==, "still full");
    assert_told(&desk, "began(full) ");
    assert_told(&desk, "over ");
    g_assert_null(trouble_text(desk.trouble));
    g_assert_false(trouble_holds_back(desk.trouble, 1));
    desk_close(&desk);
}

static void one_mailbox_tries_first_and_then_all(void)
{
    struct desk desk;
    desk_open(&desk);
    note(&desk, ERROR_UNAVAILABLE, "full", 1);
    g_assert_true(trouble_holds_back(desk.trouble, 1));
    g_assert_true(trouble_holds_back(desk.trouble, 2));
    g_assert_true(trouble_holds_back(desk.trouble, 3));
    assert_told(&desk, "began(full) ");
    assert_told(&desk, "try(1) ");
    g_assert_true(trouble_holds_back(desk.trouble, 2));
    g_assert_false(trouble_holds_back(desk.trouble, 1));
    trouble_recorded(desk.trouble, 1);
    assert_told(&desk, "try(2) try(3) ");
    g_assert_false(trouble_holds_back(desk.trouble, 2));
    trouble_recorded(desk.trouble, 3);
    trouble_recorded(desk.trouble, 2);
    assert_told(&desk, "over ");
    desk_close(&desk);
}

static void a_mailbox_whose_turn_is_in_vain_does_not_stop_the_others(void)
{
    struct desk desk;
    desk_open(&desk);
    note(&desk, ERROR_UNAVAILABLE, "full", 1);
    g_assert_true(trouble_holds_back(desk.trouble, 2));
    assert_told(&desk, "began(full) ");
    assert_told(&desk, "try(1) ");
    note(&desk, ERROR_UNAVAILABLE, "too large", 1);
    assert_told(&desk, "try(2) ");
    trouble_forget(desk.trouble, 2); /* its session ended */
    trouble_forget(desk.trouble, 1);
    assert_told(&desk, "over ");
    desk_close(&desk);
}

static void a_database_that_is_held_is_not_tried(void)
{
    struct desk desk;
    desk_open(&desk);
    fixture_open(desk.fixture);
    g_assert_true(store_begin(desk.fixture->store, NULL));
    note(&desk, ERROR_UNAVAILABLE, "held", 1);
    assert_told(&desk, "began(held) ");
    gint64 end = g_get_monotonic_time() + (gint64)3 * LOOK_S * G_USEC_PER_SEC / 2;
    while (g_get_monotonic_time() < end)
        g_assert_cmpint(sd_event_run(desk.loop, G_USEC_PER_SEC / 10), >=, 0);
    assert_told(&desk, "");
    g_autofree char *text = trouble_text(desk.trouble);
    g_assert_nonnull(strstr(text, "another program holds the database"));
    store_rollback(desk.fixture->store);
    fixture_close(desk.fixture);
    assert_told(&desk, "try(1) ");
    desk_close(&desk);
}

static void what_is_wrong_with_one_mail_is_no_trouble(void)
{
    static const struct {
        enum error_code code;
        bool cause;
    } cases[] = {{ERROR_UNAVAILABLE, true},
                 {ERROR_CORRUPT, true},
                 {ERROR_INTERNAL, false},
                 {ERROR_CONFLICT, false},
                 {ERROR_INVALID, false}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        error_set(&error, cases[i].code, "x");
        g_assert_cmpint(trouble_is_cause(error), ==, cases[i].cause);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("trouble", it_is_over_when_the_database_is_written_and_nobody_waits);
    TEST("trouble", one_mailbox_tries_first_and_then_all);
    TEST("trouble", a_mailbox_whose_turn_is_in_vain_does_not_stop_the_others);
    TEST("trouble", a_database_that_is_held_is_not_tried);
    TEST("trouble", what_is_wrong_with_one_mail_is_no_trouble);
    return g_test_run();
}
