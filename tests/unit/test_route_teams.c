/* test_route_teams.c - which teams a mail is addressed to, and which leads its thread leads to. */
#include "crm/route.h"
#include "crm/team.h"
#include "tests/lib/fixture.h"

struct world {
    struct fixture *f;
    int64_t europe, asia, old;
};

static struct world world_new(void)
{
    struct world w = {.f = fixture_new()};
    fixture_user(w.f, "anna", "user");
    w.europe = fixture_team(
        w.f, "{'name': 'Europe', 'aliases': ['sales@example.com', 'europe@example.com']}");
    w.asia = fixture_team(w.f, "{'name': 'Asia', 'aliases': ['Asia@Example.COM']}");
    w.old = fixture_team(w.f, "{'name': 'Old', 'aliases': ['old@example.com'], 'archived': true}");
    return w;
}

/* The teams that a letter reaches, as "europe asia ". (transfer full) */
static char *teams_of(struct world *w, const struct letter *letter, const char *fallback)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(batch_handle) batch = fixture_batch(1, 1, letter, 1);
    const struct batch_message *message = batch->messages->pdata[0];
    const struct route_given given = {.fallback_team = fallback};
    struct route route = {0};
    (void)route_find(&w->f->crm, message->mail, &given, &route, &error);
    g_assert_no_error(error);
    g_assert_cmpint(route.accepts->len, ==, route.teams->len);
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < route.teams->len; i++) {
        int64_t id = g_array_index(route.teams, int64_t, i);
        g_string_append(names, id == w->europe ? "europe " : id == w->asia ? "asia " : "other ");
    }
    route_clear(&route);
    return g_string_free(names, FALSE);
}

static void teams_are_found_by_full_address_each_once_in_the_order_of_delivery(void)
{
    static const struct {
        struct letter letter;
        const char *fallback, *teams;
    } cases[] = {
        {{.to = "sales@example.com"}, NULL, "europe "},
        {{.to = "SALES@Example.Com"}, NULL, "europe "},
        {{.to = "x@y.z asia@example.com"}, NULL, "asia "},
        {{.to = "x@y.z", .cc = "asia@example.com"}, NULL, "asia "},
        {{.to = "asia@example.com sales@example.com"}, NULL, "asia europe "},
        {{.to = "sales@example.com europe@example.com"}, NULL, "europe "},
        {{.to = "sales@example.com", .delivered_to = "asia@example.com"}, NULL, "asia europe "},
        {{.to = "sales+tag@example.com"}, NULL, "europe "}, /* RFC 5233 */
        {{.to = "sales@example.com.evil.net"}, NULL, ""},
        {{.to = "x@sales@example.com"}, NULL, ""},
        {{.to = "old@example.com"}, NULL, ""},
        {{.to = "x@y.z"}, "asia", "asia "},
        {{.to = "x@y.z"}, "Nowhere", ""},
        {{.to = "x@y.z"}, "Old", ""},
        {{.to = "old@example.com"}, "Asia", "asia "},
        {{.to = "sales@example.com"}, "Asia", "europe "},
        {{.unparsed = true}, "Asia", "asia "},
        {{.unparsed = true}, NULL, ""},
    };
    struct world w = world_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s, %s", cases[i].letter.to, cases[i].fallback);
        g_autofree char *teams = teams_of(&w, &cases[i].letter, cases[i].fallback);
        g_assert_cmpstr(teams, ==, cases[i].teams);
    }
    fixture_free(w.f);
}

static struct route route_of(struct world *w, const struct letter *letter)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(batch_handle) batch = fixture_batch(1, 1, letter, 1);
    const struct batch_message *message = batch->messages->pdata[0];
    struct route route = {0};
    (void)route_find(&w->f->crm, message->mail, &(struct route_given){0}, &route, &error);
    g_assert_no_error(error);
    return route;
}

static void a_user_is_known_by_address_while_active(void)
{
    struct world w = world_new();
    static const struct {
        const char *from;
        bool is_user;
    } cases[] = {{"anna@example.com", true},
                 {"Anna@EXAMPLE.com", true},
                 {"ben@example.com", false},
                 {"anna@example.com.evil.net", false},
                 {"no address", false}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct route route = route_of(&w, &(struct letter){.from = cases[i].from});
        g_assert_cmpint(route.from_user != 0, ==, cases[i].is_user);
        route_clear(&route);
    }
    fixture_run(w.f, "UPDATE users SET active = 0 WHERE login = 'anna'");
    struct route route = route_of(&w, &(struct letter){.from = "anna@example.com"});
    g_assert_cmpint(route.from_user, ==, 0);
    route_clear(&route);
    fixture_free(w.f);
}

static void a_thread_leads_to_one_lead_a_team_the_newest(void)
{
    struct world w = world_new();
    fixture_capture(w.f, "sales", 1,
                    LETTERS({.uid = 1, .id = "a", .to = "sales@example.com"},
                            {.uid = 2, .id = "b", .to = "asia@example.com"},
                            {.uid = 3, .id = "c", .to = "sales@example.com"},
                            {.uid = 4, .id = "d", .to = "x@y.z"}));
    static const struct {
        const char *answers, *refers;
        guint count;
        int64_t first;
    } cases[] = {
        {"a", NULL, 1, 1},       {"a b", NULL, 2, 1}, {NULL, "a c", 1, 3},
        {"a", "c", 1, 1}, /* what it answers comes before what it refers to */
        {"a b c d", NULL, 3, 1}, {"x", "y", 0, 0},    {NULL, NULL, 0, 0},
        {"A", NULL, 0, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s, %s", cases[i].answers, cases[i].refers);
        struct route route =
            route_of(&w, &(struct letter){.answers = cases[i].answers, .refers = cases[i].refers});
        g_assert_cmpint(route.thread->len, ==, cases[i].count);
        if (cases[i].count > 0)
            g_assert_cmpint(g_array_index(route.thread, int64_t, 0), ==, cases[i].first);
        route_clear(&route);
    }
    fixture_free(w.f);
}

static void those_that_refuse_are_counted(void)
{
    struct world w = world_new();
    fixture_team(w.f, "{'name': 'Staff', 'aliases': ['staff@example.com'], 'accept': 'employees'}");
    struct route route =
        route_of(&w, &(struct letter){.to = "sales@example.com staff@example.com"});
    g_assert_cmpint(route.teams->len, ==, 2);
    g_assert_cmpint(route_refusing(&route), ==, 1);
    route_clear(&route);
    route_clear(&route); /* clear already */
    fixture_free(w.f);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("route teams", teams_are_found_by_full_address_each_once_in_the_order_of_delivery);
    TEST("route teams", a_user_is_known_by_address_while_active);
    TEST("route teams", a_thread_leads_to_one_lead_a_team_the_newest);
    TEST("route teams", those_that_refuse_are_counted);
    return g_test_run();
}
