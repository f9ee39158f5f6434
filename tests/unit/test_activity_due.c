/* test_activity_due.c - who is to be reminded of what, and when. */
#include "crm/activity_due.h"
#include "crm/activity_edit.h"
#include "tests/lib/fixture.h"

#define MORNING 7

static struct fixture *office_new(void)
{
    struct fixture *f = fixture_office();
    fixture_office_mail(f);
    fixture_run(f, "UPDATE users SET timezone = 'UTC'");
    return f;
}

static void plan(struct fixture *f, const char *login, const char *due)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *json = g_strdup_printf(
        "{'type': 'call', 'lead_id': 1, 'assignee': '%s', 'due': '%s'}", login, due);
    g_autoptr(json_t) fields = json_of(json);
    int64_t id;
    (void)activity_create(&f->crm, fields, &id, &error);
    g_assert_no_error(error);
}

/* "anna 2026-03-01: 1 overdue, 2 today, 3 told; carl ...", and marks them as told. (transfer full)
 */
static char *told(struct fixture *f, int64_t now)
{
    g_autoptr(GError) error = NULL;
    struct crm crm = {.store = f->store, .now = now};
    GString *text = g_string_new(NULL);
    g_autoptr(GPtrArray) all = activity_due(&crm, MORNING, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < all->len; i++) {
        const struct activity_due *due = all->pdata[i];
        g_string_append_printf(text, "%s%s <%s> %s: %d overdue, %d today, %u told",
                               text->len ? "; " : "", due->login, due->email, due->day,
                               (int)due->overdue, (int)due->today, due->activities->len);
        g_assert_true(activity_due_told(&crm, due, &error));
    }
    return g_string_free(text, FALSE);
}

static void everybody_is_told_once_a_day_of_what_is_due(void)
{
    g_autoptr(fixture_handle) f = office_new();
    plan(f, "anna", "2026-02-20");
    plan(f, "anna", "today");
    plan(f, "anna", "tomorrow");
    plan(f, "carl", "tomorrow");
    g_autofree char *first = told(f, FIXTURE_NOW);
    g_autofree char *again = told(f, FIXTURE_NOW + 3600);
    g_autofree char *next = told(f, FIXTURE_NOW + 86400);
    g_assert_cmpstr(first, ==, "anna <anna@example.com> 2026-03-01: 1 overdue, 1 today, 2 told");
    g_assert_cmpstr(again, ==, "");
    g_assert_cmpstr(next, ==,
                    "anna <anna@example.com> 2026-03-02: 2 overdue, 1 today, 3 told; "
                    "carl <carl@example.com> 2026-03-02: 0 overdue, 1 today, 1 told");
}

static void nobody_is_told_before_their_morning(void)
{
    g_autoptr(fixture_handle) f = office_new();
    plan(f, "anna", "today");
    plan(f, "carl", "today");
    fixture_run(f, "UPDATE users SET timezone = 'America/Denver' WHERE login = 'anna'");
    fixture_run(f, "UPDATE users SET timezone = 'Asia/Tokyo' WHERE login = 'carl'");
    g_autofree char *now = told(f, FIXTURE_NOW); /* 01:15 there, 17:15 in Tokyo */
    g_autofree char *later = told(f, FIXTURE_NOW + 6 * 3600);
    g_assert_cmpstr(now, ==, "carl <carl@example.com> 2026-03-01: 0 overdue, 1 today, 1 told");
    g_assert_cmpstr(later, ==, "anna <anna@example.com> 2026-03-01: 0 overdue, 1 today, 1 told");
}

static void who_has_left_or_has_no_address_is_told_nothing(void)
{
    g_autoptr(fixture_handle) f = office_new();
    plan(f, "anna", "today");
    plan(f, "carl", "today");
    fixture_run(f, "UPDATE users SET active = 0 WHERE login = 'anna'");
    fixture_run(f, "UPDATE users SET email = NULL WHERE login = 'carl'");
    g_autofree char *none = told(f, FIXTURE_NOW);
    g_assert_cmpstr(none, ==, "");
}

static void a_reminder_has_an_end(void)
{
    g_autoptr(fixture_handle) f = office_new();
    for (int i = 0; i < 45; i++)
        plan(f, "anna", "2026-02-20");
    for (int i = 0; i < 10; i++)
        plan(f, "anna", "today");
    g_autofree char *long_list = told(f, FIXTURE_NOW);
    g_assert_cmpstr(long_list, ==,
                    "anna <anna@example.com> 2026-03-01: 45 overdue, 10 today, 50 told");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("activity due", everybody_is_told_once_a_day_of_what_is_due);
    TEST("activity due", nobody_is_told_before_their_morning);
    TEST("activity due", who_has_left_or_has_no_address_is_told_nothing);
    TEST("activity due", a_reminder_has_an_end);
    return g_test_run();
}
