/* manual.c - the manual page crmctl(1), written from the table of commands. */
#include "ctl/exit.h"
#include "ctl/help.h"

#include <string.h>

/* Text in which nothing means anything to troff. */
static void put(GString *out, const char *text)
{
    if (text[0] == '.' || text[0] == '\'')
        g_string_append(out, "\\&");
    for (const char *p = text; *p; p++) {
        if (*p == '\\')
            g_string_append(out, "\\e");
        else if (*p == '-')
            g_string_append(out, "\\-");
        else if (*p == '\'')
            g_string_append(out, "\\(aq");
        else
            g_string_append_c(out, *p);
    }
}

static void put_line(GString *out, const char *request, const char *text)
{
    g_string_append(out, request);
    put(out, text);
    g_string_append_c(out, '\n');
}

/* A tagged paragraph: "ID" with what it is. */
static void put_entry(GString *out, const char *tag, const char *text)
{
    put_line(out, ".TP\n.B ", tag);
    put_line(out, "", text);
}

/* "crmd's socket" stays as it is: programs are not written with a capital. */
static char *sentence(const char *words)
{
    char *text = g_strconcat(words, ".", NULL);
    if (!g_str_has_prefix(words, "crm"))
        text[0] = g_ascii_toupper(text[0]);
    return text;
}

static void put_options(GString *out, const struct command_option *options)
{
    for (const struct command_option *o = options; o && o->name; o++) {
        g_autofree char *usage = option_usage(o);
        g_autofree char *help = sentence(o->help);
        put_entry(out, usage, help);
    }
}

static void put_command(GString *out, const struct noun *noun, const struct command *command)
{
    g_autofree char *usage = command_usage(noun, command);
    g_autofree char *summary = sentence(command->summary);
    bool indented = (command->arguments && command->arguments->name) ||
                    (command->options && command->options->name);
    g_autofree char *tag =
        g_strconcat(usage, command->options && command->options->name ? " [OPTION...]" : "", NULL);
    put_entry(out, tag, summary);
    if (command->details)
        put_line(out, "", command->details);
    if (indented)
        g_string_append(out, ".RS\n");
    for (const struct command_argument *a = command->arguments; a && a->name; a++) {
        g_autofree char *help = sentence(a->help);
        put_entry(out, a->name, help);
    }
    put_options(out, command->options);
    if (indented)
        g_string_append(out, ".RE\n");
}

static void put_commands(GString *out)
{
    g_string_append(out, ".SH COMMANDS\n");
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (noun->hidden)
            continue;
        g_autofree char *title =
            noun_is_command(noun) ? NULL : g_strdup_printf("%s: %s", noun->name, noun->summary);
        if (title)
            put_line(out, ".SS ", title);
        else
            put_line(out, ".SS ", noun->name);
        for (const struct command *command = noun->commands; command->run; command++)
            put_command(out, noun, command);
    }
}

static void put_exit_statuses(GString *out)
{
    static const struct {
        enum exit_status status;
        const char *meaning;
    } statuses[] = {
        {EXIT_DONE, "Done."},
        {EXIT_FAILED, "Refused or failed."},
        {EXIT_USAGE, "The command line is wrong."},
        {EXIT_NO_DAEMON, "crmd does not run."},
        {EXIT_NOT_PERMITTED, "Not permitted."},
        {EXIT_NOT_FOUND, "Not found."},
    };
    g_string_append(out, ".SH EXIT STATUS\n");
    for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
        g_autofree char *number = g_strdup_printf("%d", (int)statuses[i].status);
        put_entry(out, number, statuses[i].meaning);
    }
}

static void put_paragraphs(GString *out, const char *section, const char *const *paragraphs)
{
    put_line(out, ".SH ", section);
    for (gsize i = 0; paragraphs[i]; i++)
        put_line(out, i > 0 ? ".PP\n" : "", paragraphs[i]);
}

char *help_manual(void)
{
    static const char *const description[] = {
        "crmctl shows and drives crmd(8), which turns the mail at sales teams' addresses into "
        "assigned leads. It speaks to the daemon over a Unix socket; who calls is the "
        "system's user, as crmd knows it.",
        "For a person, output fits the terminal: the least important columns are shortened or left "
        "out first. With --json, a command prints one JSON value with stable field names and "
        "nothing "
        "else; with --csv, lists print RFC 4180 with a header row, in which a cell that a "
        "spreadsheet would take for a formula begins with an apostrophe. Errors go to standard "
        "error as one sentence that says what to do.",
        NULL};
    static const struct {
        const char *name;
        const char *meaning;
    } variables[] = {
        {"CRMD_SOCKET", "The control socket, where --socket is not given."},
        {"NO_COLOR", "If set, output is not coloured unless --color says so."},
        {"COLUMNS, LINES", "The terminal's size, where the terminal's own is not to count."},
    };
    GString *out = g_string_new(".TH CRMCTL 1 \"\" \"crmd " CRMD_VERSION "\" \"User Commands\"\n"
                                ".SH NAME\ncrmctl \\- show and drive crmd\n"
                                ".SH SYNOPSIS\n.B crmctl\n[\\fIOPTION\\fR...] \\fINOUN\\fR "
                                "[\\fIVERB\\fR] [\\fIARGUMENT\\fR...]\n");
    put_paragraphs(out, "DESCRIPTION", description);
    g_string_append(out, ".SH OPTIONS\nThey may stand anywhere.\n");
    put_options(out, global_options);
    put_commands(out);
    put_exit_statuses(out);
    g_string_append(out, ".SH ENVIRONMENT\n");
    for (gsize i = 0; i < G_N_ELEMENTS(variables); i++)
        put_entry(out, variables[i].name, variables[i].meaning);
    g_string_append(out, ".SH FILES\n");
    put_entry(out, "/run/crmd/control.sock", "The control socket.");
    g_string_append(out, ".SH SEE ALSO\n.BR crmd (8),\n.BR crmd.conf (5)\n");
    return g_string_free(out, FALSE);
}
