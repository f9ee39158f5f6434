/* help.c - crmctl help, and --help everywhere. */
#include "ctl/help.h"
#include "ctl/nouns.h"
#include "ctl/value.h"
#include "render/facts.h"

static void heading(struct screen *screen, const char *text)
{
    screen_end(screen);
    screen_line(screen, STYLE_BOLD, "%s", text);
}

static void add_option(struct facts *facts, const struct command_option *option)
{
    g_autofree char *usage = option_usage(option);
    facts_add(facts, usage, STYLE_PLAIN, option->help);
}

static void draw_options(struct screen *screen, const char *title,
                         const struct command_option *options)
{
    if (!options || !options->name)
        return;
    g_autoptr(facts_handle) facts = facts_new();
    for (const struct command_option *o = options; o->name; o++)
        add_option(facts, o);
    heading(screen, title);
    facts_draw_list(facts, screen, 2);
}

static void draw_arguments(struct screen *screen, const struct command_argument *arguments)
{
    if (!arguments || !arguments->name)
        return;
    g_autoptr(facts_handle) facts = facts_new();
    for (const struct command_argument *a = arguments; a->name; a++)
        facts_add(facts, a->name, STYLE_PLAIN, a->help);
    heading(screen, "Arguments");
    facts_draw_list(facts, screen, 2);
}

void help_draw_command(struct screen *screen, const struct noun *noun,
                       const struct command *command)
{
    g_autofree char *usage = command_usage(noun, command);
    bool has_options = command->options && command->options->name;
    g_autofree char *summary = g_strdup(command->summary);
    summary[0] = g_ascii_toupper(summary[0]);
    screen_line(screen, STYLE_PLAIN, "Usage: crmctl %s%s", usage,
                has_options ? " [OPTION...]" : "");
    screen_end(screen);
    screen_line(screen, STYLE_PLAIN, "%s.", summary);
    if (command->details) {
        screen_end(screen);
        screen_paragraph(screen, STYLE_PLAIN, command->details, 0);
    }
    draw_arguments(screen, command->arguments);
    draw_options(screen, "Options", command->options);
    screen_end(screen);
    screen_paragraph(screen, STYLE_DIM, "See crmctl help for the options that every command takes.",
                     0);
}

void help_draw_noun(struct screen *screen, const struct noun *noun)
{
    if (noun_is_command(noun)) {
        help_draw_command(screen, noun, &noun->commands[0]);
        return;
    }
    g_autoptr(facts_handle) facts = facts_new();
    for (const struct command *command = noun->commands; command->run; command++) {
        g_autofree char *usage = command_usage(noun, command);
        facts_add(facts, usage, STYLE_PLAIN, command->summary);
    }
    screen_line(screen, STYLE_PLAIN, "crmctl %s: %s", noun->name, noun->summary);
    heading(screen, "Commands");
    facts_draw_list(facts, screen, 2);
    screen_end(screen);
    screen_line(screen, STYLE_DIM, "See crmctl help %s VERB for the options of one.", noun->name);
}

/* "leads and opportunities: list, show, create". (transfer full) */
static char *overview_of(const struct noun *noun)
{
    GString *text = g_string_new(noun->summary);
    for (const struct command *command = noun->commands; command->verb; command++)
        g_string_append_printf(text, "%s%s", command == noun->commands ? ": " : ", ",
                               command->verb);
    return g_string_free(text, FALSE);
}

void help_draw_overview(struct screen *screen)
{
    g_autoptr(facts_handle) facts = facts_new();
    for (const struct noun *noun = nouns; noun->name; noun++) {
        g_autofree char *text = overview_of(noun);
        if (!noun->hidden)
            facts_add(facts, noun->name, STYLE_PLAIN, text);
    }
    screen_line(screen, STYLE_PLAIN, "Usage: crmctl [OPTION...] NOUN [VERB] [ARGUMENT...]");
    screen_end(screen);
    screen_paragraph(screen, STYLE_PLAIN,
                     "Shows and drives crmd, which turns the mail at sales teams' addresses into "
                     "leads.",
                     0);
    heading(screen, "Commands");
    facts_draw_list(facts, screen, 2);
    draw_options(screen, "Options, which may stand anywhere", global_options);
    screen_end(screen);
    screen_paragraph(screen, STYLE_DIM, "See crmctl help NOUN, or NOUN VERB, for more of each.", 0);
}

static bool run_help(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0);
    const char *verb = call_argument(call, 1);
    if (call_flag(call, "man")) {
        g_autofree char *manual = help_manual();
        fputs(manual, stdout);
        return true;
    }
    if (!name) {
        help_draw_overview(ctl->screen);
        return true;
    }
    const char *words[] = {name, verb, "--help", NULL};
    const char *noun_alone[] = {name, "--help", NULL};
    g_autoptr(call_handle) asked = call_parse(verb ? words : noun_alone, error);
    if (!asked)
        return false;
    if (call_command(asked))
        help_draw_command(ctl->screen, call_noun(asked), call_command(asked));
    else
        help_draw_noun(ctl->screen, call_noun(asked));
    return true;
}

static const struct command_argument help_arguments[] = {
    {"NOUN", VALUE_TEXT, .optional = true, .help = "what to tell about"},
    {"VERB", VALUE_TEXT, .optional = true, .help = "which of its commands"},
    {0}};
static const struct command_option help_options[] = {
    {"man", .help = "print the manual page instead, in troff"}, {0}};

const struct command help_commands[] = {
    {.arguments = help_arguments,
     .options = help_options,
     .run = run_help,
     .summary = "tell how a command is used"},
    {0},
};
