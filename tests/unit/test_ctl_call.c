/* test_ctl_call.c - command lines, read and refused. */
#include "ctl/call.h"
#include "ctl/ctl.h"
#include "ctl/exit.h"

#include <string.h>

/* (transfer full) */
static struct call *parsed(const char *line, GError **error)
{
    g_auto(GStrv) words = NULL;
    g_assert_true(*line == '\0' || g_shell_parse_argv(line, NULL, &words, NULL));
    const char *none[] = {NULL};
    return call_parse(words ? (const char *const *)words : none, error);
}

static void options_stand_in_any_order_and_carry_their_value_in_two_ways(void)
{
    static const char *const lines[] = {
        "lead list --team Europe --json --limit=5",
        "--json lead list --limit 5 --team=Europe",
        "lead --json list --team X --team Europe --limit=5",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(call_handle) call = parsed(lines[i], &error);
        g_assert_no_error(error);
        g_assert_cmpstr(call_noun(call)->name, ==, "lead");
        g_assert_cmpstr(call_command(call)->verb, ==, "list");
        g_assert_cmpstr(call_option(call, "team"), ==, "Europe");
        g_assert_cmpstr(call_option(call, "limit"), ==, "5");
        g_assert_true(call_flag(call, "json"));
        g_assert_false(call_flag(call, "all"));
    }
}

static void arguments_come_in_order_and_the_last_may_repeat(void)
{
    g_autoptr(call_handle) call = parsed("lead note 3 called -- --him -", NULL);
    static const char *const expected[] = {"3", "called", "--him", "-", NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_cmpstr(call_argument(call, i), ==, expected[i]);
}

static void wrong_lines_are_refused_with_a_word_on_what_would_be_right(void)
{
    static const struct {
        const char *line, *hint;
    } cases[] = {
        {"laed list", "did you mean lead?"},
        {"frobnicate", "see crmctl help"},
        {"lead shwo 3", "did you mean lead show?"},
        {"lead frobnicate", "there are list, show"},
        {"lead list --taem x", "did you mean --team?"},
        {"lead list --frobnicate", "see crmctl lead list --help"},
        {"lead list -x", "no option --x"},
        {"lead list --team", "--team=TEAM"},
        {"lead list --all=yes", "takes no value"},
        {"lead list --limit 0", "a number from 1"},
        {"lead list --limit x", "a number from 1"},
        {"lead list --status opne", "did you mean open?"},
        {"lead list --json --csv", "exclude each other"},
        {"status --csv", "no CSV form"},
        {"help --json", "no JSON form"},
        {"lead show", "ID is missing; usage: crmctl lead show ID"},
        {"lead show x", "a lead's number"},
        {"lead show 0", "a lead's number"},
        {"lead show 3 4", "one argument too many"},
        {"lead create", "--name is missing"},
        {"lead create --name ''", "must not be empty"},
        {"lead create --name x --country Germany", "a country like DE"},
        {"lead create --name x --currency E1R", "a currency like EUR"},
        {"team show ''", "must not be empty"},
        {"team edit Europe --use-leads maybe", "yes or no"},
        {"--color sometimes status", "auto, always, never"},
        {"parse", "FILE is missing"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(call_handle) call = parsed(cases[i].line, &error);
        g_test_message("crmctl %s", cases[i].line);
        g_assert_null(call);
        g_assert_error(error, CTL_ERROR, EXIT_USAGE);
        g_assert_cmpint(exit_status_of(error), ==, 2);
        if (!strstr(error->message, cases[i].hint))
            g_error("\"%s\" does not say \"%s\"", error->message, cases[i].hint);
    }
}

static void who_asks_for_help_need_not_know_the_arguments(void)
{
    static const char *const lines[] = {"lead show --help", "lead -h",   "--help",
                                        "lead create -h",   "--version", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(call_handle) call = parsed(lines[i], &error);
        g_assert_no_error(error);
        g_assert_nonnull(call);
    }
}

static void check_body(const char *line, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(call_handle) call = parsed(line, &error);
    g_assert_no_error(error);
    g_autoptr(json_t) body = call_body(call);
    g_autofree char *text = json_to_text(body);
    g_assert_cmpstr(text, ==, expected);
}

static void options_become_the_fields_of_a_body(void)
{
    check_body("lead create --name Chairs --country de --priority 2 --job-title ''",
               "{\"name\":\"Chairs\",\"job_title\":null,\"country\":\"DE\",\"priority\":2}");
    check_body("team edit Europe --alias a@b --alias c@d --use-leads no",
               "{\"aliases\":[\"a@b\",\"c@d\"],\"use_leads\":false}");
    check_body("team edit Europe --alias '' --leader ''", "{\"leader\":null,\"aliases\":[]}");
    check_body("user create zoe --uid 1001 --active YES", "{\"uid\":1001,\"active\":true}");
}

static void options_become_a_query_in_which_nothing_breaks_out(void)
{
    g_autoptr(call_handle) call =
        parsed("lead list --team 'North & South=?' --query 'a b#é' --limit 3", NULL);
    g_autofree char *query = call_query(call);
    g_assert_cmpstr(query, ==, "team=North%20%26%20South%3D%3F&query=a%20b%23%C3%A9");
}

static void a_number_is_taken_with_the_hash_it_is_shown_with(void)
{
    g_autoptr(call_handle) call = parsed("lead show '#3'", NULL);
    g_autofree char *id = ctl_id(call, 0);
    g_assert_cmpstr(id, ==, "3");
}

static void json_is_harmless_on_a_terminal_and_means_the_same(void)
{
    g_autoptr(json_t) value = json_pack("{ss}", "a", "é\033\xc2\x9b\xe2\x80\xae\x7f\n山 \"");
    g_autofree char *text = ctl_json_text(value, false);
    g_assert_cmpstr(text, ==, "{\"a\":\"é\\u001B\\u009B\\u202E\\u007F\\n山 \\\"\"}");
    g_autoptr(json_t) again = json_from_text(text, strlen(text), NULL);
    g_assert_true(json_equal(value, again));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/call/options stand in any order and carry their value in two ways",
                    options_stand_in_any_order_and_carry_their_value_in_two_ways);
    g_test_add_func("/call/arguments come in order and the last may repeat",
                    arguments_come_in_order_and_the_last_may_repeat);
    g_test_add_func("/call/wrong lines are refused with a word on what would be right",
                    wrong_lines_are_refused_with_a_word_on_what_would_be_right);
    g_test_add_func("/call/who asks for help need not know the arguments",
                    who_asks_for_help_need_not_know_the_arguments);
    g_test_add_func("/call/options become the fields of a body",
                    options_become_the_fields_of_a_body);
    g_test_add_func("/call/options become a query in which nothing breaks out",
                    options_become_a_query_in_which_nothing_breaks_out);
    g_test_add_func("/call/a number is taken with the hash it is shown with",
                    a_number_is_taken_with_the_hash_it_is_shown_with);
    g_test_add_func("/call/JSON is harmless on a terminal and means the same",
                    json_is_harmless_on_a_terminal_and_means_the_same);
    return g_test_run();
}
