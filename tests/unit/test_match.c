/* test_match.c - finding the route of a method and a raw path. */
#include "api/match.h"
#include "base/error.h"

#include <glib.h>

static const struct route lead_table[] = {
    {"GET", "/v1/leads", ROUTE_READ, NULL},
    {"POST", "/v1/leads", ROUTE_WRITE, NULL},
    {"GET", "/v1/leads/{id}", ROUTE_READ, NULL},
    {"POST", "/v1/leads/{id}/note", ROUTE_WRITE, NULL},
    {NULL},
};
static const struct route message_table[] = {
    {"GET", "/v1/messages/{id}/attachments/{index}", ROUTE_READ, NULL},
    {NULL},
};
static const struct route *const tables[] = {lead_table, message_table, NULL};

struct found {
    const struct route *route;
    char *args[API_ARGS_MAX];
    char *allow;
    GError *error;
};

static struct found find(const char *method, const char *path)
{
    struct found found = {0};
    found.route = match_route(tables, method, path, found.args, &found.allow, &found.error);
    g_assert_true((found.route != NULL) == (found.error == NULL));
    return found;
}

static void found_clear(struct found *found)
{
    for (unsigned i = 0; i < API_ARGS_MAX; i++)
        g_free(found->args[i]);
    g_free(found->allow);
    g_clear_error(&found->error);
}

static void paths_find_their_routes_and_arguments(void)
{
    static const struct {
        const char *method, *path, *pattern, *first, *second;
    } cases[] = {
        {"GET", "/v1/leads", "/v1/leads", NULL, NULL},
        {"POST", "/v1/leads", "/v1/leads", NULL, NULL},
        {"HEAD", "/v1/leads/7", "/v1/leads/{id}", "7", NULL},
        {"GET", "/v1/leads/a%2Fb", "/v1/leads/{id}", "a/b", NULL},
        {"GET", "/v1/leads/a+b%20c", "/v1/leads/{id}", "a+b c", NULL},
        {"GET", "/v1/leads/%E2%82%AC", "/v1/leads/{id}", "\u20ac", NULL},
        {"GET", "/v1/leads/{id}", "/v1/leads/{id}", "{id}", NULL},
        {"POST", "/v1/leads/7/note", "/v1/leads/{id}/note", "7", NULL},
        {"GET", "/v1/messages/7/attachments/2", "/v1/messages/{id}/attachments/{index}", "7", "2"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s %s", cases[i].method, cases[i].path);
        struct found found = find(cases[i].method, cases[i].path);
        g_assert_no_error(found.error);
        g_assert_cmpstr(found.route->path, ==, cases[i].pattern);
        g_assert_cmpstr(found.args[0], ==, cases[i].first);
        g_assert_cmpstr(found.args[1], ==, cases[i].second);
        found_clear(&found);
    }
}

static void paths_that_lead_nowhere_are_not_found(void)
{
    static const char *const paths[] = {
        "",
        "/",
        "v1/leads",
        "/v1/lead",
        "/v1/leadss",
        "/v1/leads/",
        "/v1/leads//",
        "/v1/leads/7/",
        "/v1/leads/7/notes",
        "/v1/leads//note",
        "//v1/leads",
        "/V1/leads",
        "/v1/messages/7/attachments/",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_test_message("%s", paths[i]);
        struct found found = find("GET", paths[i]);
        g_assert_error(found.error, CRMD_ERROR, ERROR_NOT_FOUND);
        g_assert_null(found.allow);
        found_clear(&found);
    }
}

static void a_wrong_method_is_told_the_right_ones(void)
{
    static const struct {
        const char *method, *path, *allow;
    } cases[] = {
        {"DELETE", "/v1/leads", "GET, HEAD, POST"},
        {"POST", "/v1/leads/7", "GET, HEAD"},
        {"HEAD", "/v1/leads/7/note", "POST"},
        {"get", "/v1/leads/7", "GET, HEAD"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct found found = find(cases[i].method, cases[i].path);
        g_assert_error(found.error, CRMD_ERROR, ERROR_INVALID);
        g_assert_cmpstr(found.allow, ==, cases[i].allow);
        found_clear(&found);
    }
}

static void arguments_that_do_not_decode_are_invalid(void)
{
    static const char *const paths[] = {
        "/v1/leads/%",    "/v1/leads/%4",        "/v1/leads/%zz",
        "/v1/leads/%00",  "/v1/leads/a%00b",     "/v1/leads/%c3",
        "/v1/leads/\xff", "/v1/leads/%ed%a0%80", "/v1/messages/7/attachments/%ff",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        struct found found = find("GET", paths[i]);
        g_assert_error(found.error, CRMD_ERROR, ERROR_INVALID);
        g_assert_null(found.allow);
        g_assert_null(found.args[0]);
        g_assert_null(found.args[1]);
        found_clear(&found);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/match/paths find their routes and arguments",
                    paths_find_their_routes_and_arguments);
    g_test_add_func("/match/paths that lead nowhere are not found",
                    paths_that_lead_nowhere_are_not_found);
    g_test_add_func("/match/a wrong method is told the right ones",
                    a_wrong_method_is_told_the_right_ones);
    g_test_add_func("/match/arguments that do not decode are invalid",
                    arguments_that_do_not_decode_are_invalid);
    return g_test_run();
}
