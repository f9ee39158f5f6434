/* test_ctl_command.c - the table of commands, and what is written from it. */
#include "base/mail.h"
#include "ctl/call.h"
#include "ctl/completion.h"
#include "ctl/event.h"
#include "ctl/help.h"
#include "ctl/value.h"
#include "render/screen.h"
#include "render/width.h"

#include <string.h>

typedef void (*visitor)(const struct noun *noun, const struct command *command);

static void each_command(visitor visit)
{
    for (const struct noun *noun = nouns; noun->name; noun++) {
        for (const struct command *command = noun->commands; command->run; command++)
            visit(noun, command);
    }
}

static void check_option(const struct command_option *option)
{
    g_assert_nonnull(option->help);
    g_assert_true((option->kind == VALUE_CHOICE) == (option->choices != NULL));
    g_assert_null(strpbrk(option->name, " _="));
}

static void check_row(const struct noun *noun, const struct command *command)
{
    bool optional = false, repeats = false;
    g_test_message("crmctl %s %s", noun->name, command->verb ? command->verb : "");
    g_assert_nonnull(noun->summary);
    g_assert_nonnull(command->summary);
    g_assert_false(g_str_has_suffix(command->summary, "."));
    g_assert_true(noun_find(noun->name) == noun);
    g_assert_true(command_find(noun, command->verb) == command);
    for (const struct command_argument *a = command->arguments; a && a->name; a++) {
        g_assert_nonnull(a->help);
        g_assert_true((a->kind == VALUE_CHOICE) == (a->choices != NULL));
        g_assert_false(repeats);                 /* only the last one repeats */
        g_assert_true(!optional || a->optional); /* optional ones stand last */
        optional = a->optional;
        repeats = a->repeats;
    }
    for (const struct command_option *o = command->options; o && o->name; o++) {
        check_option(o);
        g_assert_true(option_find(command, o->name) == o);
    }
}

static void every_command_has_help_for_itself_and_all_it_takes(void)
{
    each_command(check_row);
    for (const struct command_option *o = global_options; o->name; o++)
        check_option(o);
}

static void check_help(const struct noun *noun, const struct command *command)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autofree char *usage = command_usage(noun, command);
    help_draw_command(screen, noun, command);
    g_assert_nonnull(strstr(screen_text(screen), usage));
    for (const struct command_option *o = command->options; o && o->name; o++) {
        g_autofree char *option = option_usage(o);
        g_assert_nonnull(strstr(screen_text(screen), option));
    }
    g_auto(GStrv) lines = g_strsplit(screen_text(screen), "\n", -1);
    for (char **line = lines; *line; line++)
        g_assert_cmpuint(width_of(*line), <=, 80);
}

static void help_tells_all_options_within_80_columns(void)
{
    each_command(check_help);
}

static void overview_and_manual_page_name_every_noun_that_is_not_hidden(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autofree char *manual = help_manual();
    help_draw_overview(screen);
    for (const struct noun *noun = nouns; noun->name; noun++) {
        g_autofree char *row = g_strdup_printf("\n  %s ", noun->name);
        g_auto(GStrv) words = g_strsplit(noun->name, "-", 0);
        g_autofree char *escaped = g_strjoinv("\\-", words); /* a hyphen, as roff wants it */
        g_autofree char *section = g_strdup_printf("\n.SS %s", escaped);
        g_assert_true(!strstr(screen_text(screen), row) == noun->hidden);
        g_assert_true(!strstr(manual, section) == noun->hidden);
    }
}

static void check_completion(const char *shell)
{
    g_autofree char *script = completion_script(shell);
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (noun->hidden)
            continue;
        g_assert_nonnull(strstr(script, noun->name));
        for (const struct command *command = noun->commands; command->run; command++) {
            g_assert_true(!command->verb || strstr(script, command->verb));
            for (const struct command_option *o = command->options; o && o->name; o++) {
                g_autofree char *option = g_strconcat("--", o->name, NULL);
                g_assert_nonnull(strstr(script, option));
            }
        }
    }
}

static void completion_knows_every_command_and_option(void)
{
    check_completion("bash");
    check_completion("zsh");
    g_assert_null(completion_script("fish"));
}

static void every_kind_of_value_has_a_placeholder_and_names_are_found_back(void)
{
    for (unsigned kind = 0; kind < VALUE_KIND_COUNT; kind++) {
        enum value_kind found = VALUE_KIND_COUNT;
        g_assert_nonnull(value_placeholder(kind));
        const char *names = value_names_kind(kind);
        if (!names)
            continue;
        g_assert_true(value_names_parse(names, &found));
        g_assert_cmpuint(found, ==, kind);
    }
}

static void verdicts_are_all_offered(void)
{
    const struct command *list = command_find(noun_find("inbox"), "list");
    const char *const *choices = option_find(list, "verdict")->choices;
    for (unsigned i = 0; i < VERDICT_COUNT; i++)
        g_assert_cmpstr(choices[i], ==, verdict_name(i));
    g_assert_null(choices[VERDICT_COUNT]);
}

static void an_event_is_told_in_one_line(void)
{
    g_autoptr(json_t) recorded =
        json_pack("{s:s, s:{s:s, s:s, s:s}}", "type", "message.recorded", "data", "verdict", "spam",
                  "from", "a@b.example", "subject", "Quote");
    g_autoptr(json_t) moved = json_pack("{s:s, s:s, s:i, s:s}", "type", "lead.stage", "summary",
                                        "moved from New to Won", "lead", 7, "user", "anna");
    g_autofree char *first = event_text(recorded);
    g_autofree char *second = event_text(moved);
    g_assert_cmpstr(event_word(recorded), ==, "spam");
    g_assert_cmpint(event_style(recorded), ==, STYLE_BAD);
    g_assert_cmpstr(first, ==, "a@b.example: Quote");
    g_assert_cmpstr(event_actor(recorded), ==, "crmd");
    g_assert_cmpstr(event_word(moved), ==, "stage");
    g_assert_cmpstr(second, ==, "#7 moved from New to Won");
    g_assert_cmpstr(event_actor(moved), ==, "anna");
}

static void a_lead_of_a_mail_is_told_with_whose_it_is(void)
{
    g_autoptr(json_t) mine = json_pack("{s:i, s:{s:s, s:s}}", "lead", 7, "data", "team", "Europe",
                                       "salesperson", "anna");
    g_autoptr(json_t) nobodys = json_pack("{s:i, s:{}}", "lead", 8, "data");
    g_autofree char *first = event_lead(mine);
    g_autofree char *second = event_lead(nobodys);
    g_assert_cmpstr(first, ==, "→ #7 Europe / anna");
    g_assert_cmpstr(second, ==, "→ #8 no team");
}

static void a_mailboxs_event_names_it(void)
{
    g_autoptr(json_t) failed = json_pack("{s:s, s:s, s:s}", "type", "mailbox.failed", "mailbox",
                                         "sales", "summary", "login refused");
    g_autofree char *text = event_text(failed);
    g_assert_cmpstr(text, ==, "sales: login refused");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/command/every command has help for itself and all it takes",
                    every_command_has_help_for_itself_and_all_it_takes);
    g_test_add_func("/command/help tells all options within 80 columns",
                    help_tells_all_options_within_80_columns);
    g_test_add_func("/command/overview and manual page name every noun that is not hidden",
                    overview_and_manual_page_name_every_noun_that_is_not_hidden);
    g_test_add_func("/command/completion knows every command and option",
                    completion_knows_every_command_and_option);
    g_test_add_func("/command/every kind of value has a placeholder and names are found back",
                    every_kind_of_value_has_a_placeholder_and_names_are_found_back);
    g_test_add_func("/command/verdicts are all offered", verdicts_are_all_offered);
    g_test_add_func("/command/an event is told in one line", an_event_is_told_in_one_line);
    g_test_add_func("/command/a lead of a mail is told with whose it is",
                    a_lead_of_a_mail_is_told_with_whose_it_is);
    g_test_add_func("/command/a mailbox's event names it", a_mailboxs_event_names_it);
    return g_test_run();
}
