/* test_raw_mail.c - raw mail is kept once and goes when it is due. */
#include "store/raw_mail.h"
#include "tests/lib/fixture.h"

static int64_t expire(struct fixture *f, int64_t before, int64_t limit)
{
    int64_t messages = -1;
    g_autoptr(GError) error = NULL;
    g_assert_true(store_raw_expire(f->store, before, limit, &messages, &error));
    g_assert_no_error(error);
    return messages;
}

static struct fixture *with_three_mails(void)
{
    struct fixture *f = fixture_new();
    fixture_capture(f, "sales", 1, LETTERS({.uid = 1}, {.uid = 2}, {.uid = 3}));
    fixture_run(f, "UPDATE messages SET recorded_at = id * 100");
    return f;
}

static void the_oldest_go_first_and_a_few_at_a_time(void)
{
    g_autoptr(fixture_handle) f = with_three_mails();
    g_assert_cmpint(expire(f, 100, 10), ==, 0); /* recorded at 100 is not before 100 */
    g_assert_cmpint(expire(f, 1000, 2), ==, 2);
    g_assert_cmpint(fixture_int(f, "SELECT min(id) FROM messages WHERE raw_id IS NOT NULL"), ==, 3);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM raw_mails"), ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM messages"), ==, 3);
    g_assert_cmpint(expire(f, 1000, 2), ==, 1);
    g_assert_cmpint(expire(f, 1000, 2), ==, 0);
}

static void a_content_that_a_newer_message_holds_stays(void)
{
    g_autoptr(fixture_handle) f = with_three_mails();
    fixture_run(f, "UPDATE messages SET raw_id = (SELECT raw_id FROM messages WHERE id = 1) "
                   "WHERE id = 3");
    g_assert_cmpint(expire(f, 150, 10), ==, 1);
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM raw_mails r JOIN messages m "
                                   "ON m.raw_id = r.id WHERE m.id = 3"),
                    ==, 1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("raw mail", the_oldest_go_first_and_a_few_at_a_time);
    TEST("raw mail", a_content_that_a_newer_message_holds_stays);
    return g_test_run();
}
