/* command.c - the table of nouns, and how its rows are found and named. */
#include "ctl/command.h"
#include "ctl/nouns.h"
#include "ctl/value.h"

static const char *const color_choices[] = {"auto", "always", "never", NULL};

const struct command_option global_options[] = {
    {"socket", VALUE_FILE, .takes = "PATH",
     .help = "crmd's control socket (else CRMD_SOCKET, else /run/crmd/control.sock)"},
    {"json", .help = "print one JSON value and nothing else"},
    {"csv", .help = "print rows as CSV, for lists"},
    {"color", VALUE_CHOICE, color_choices, "WHEN",
     .help = "when to use colours: auto (on a terminal), always or never"},
    {"help", .help = "say what the command does"},
    {"version", .help = "print crmctl's version"},
    {0},
};

const struct noun nouns[] = {
    {"status", status_commands, "how crmd and its mailboxes are"},
    {"watch", watch_commands, "what happens, as it happens"},
    {"mailbox", mailbox_commands, "the mailboxes that crmd reads"},
    {"inbox", inbox_commands, "the mail that came, and what became of it"},
    {"message", message_commands, "one mail, whole"},
    {"lead", lead_commands, "leads and opportunities"},
    {"contact", contact_commands, "people and companies"},
    {"activity", activity_commands, "calls, mails, meetings and what else is to be done"},
    {"pipeline", pipeline_commands, "the board of stages"},
    {"team", team_commands, "sales teams", .collection = &team_collection},
    {"user", user_commands, "who works with crmd", .collection = &user_collection},
    {"group", group_commands, "groups of users, and what each may do",
     .collection = &group_collection},
    {"company", company_commands, "our own companies", .collection = &company_collection},
    {"stage", stage_commands, "the stages of the pipeline", .collection = &stage_collection},
    {"field", field_commands, "fields added to leads", .collection = &field_collection},
    {"tag", tag_commands, "tags of leads and contacts", .collection = &tag_collection},
    {"tag-category", tag_category_commands, "categories of tags",
     .collection = &tag_category_collection},
    {"lost-reason", lost_reason_commands, "why leads are lost",
     .collection = &lost_reason_collection},
    {"source", source_commands, "where leads come from", .collection = &source_collection},
    {"medium", medium_commands, "by which means leads come", .collection = &medium_collection},
    {"campaign", campaign_commands, "what leads come of", .collection = &campaign_collection},
    {"activity-type", activity_type_commands, "the types of activities",
     .collection = &activity_type_collection},
    {"setting", setting_commands, "the business's settings"},
    {"import", import_commands, "mail from elsewhere"},
    {"backup", backup_commands, "a copy of the database"},
    {"parse", parse_commands, "what crmd would read out of a mail, without crmd"},
    {"completion", completion_commands, "completion for a shell"},
    {"help", help_commands, "how a command is used"},
    {"version", version_commands, "versions of crmctl and crmd"},
    {"complete-names", names_commands, "names for completion", .hidden = true},
    {0},
};

const struct noun *noun_find(const char *name)
{
    for (const struct noun *noun = nouns; noun->name; noun++) {
        if (g_str_equal(noun->name, name))
            return noun;
    }
    return NULL;
}

const struct command *command_find(const struct noun *noun, const char *verb)
{
    for (const struct command *command = noun->commands; command->run; command++) {
        if (g_strcmp0(command->verb, verb) == 0)
            return command;
    }
    return NULL;
}

bool noun_is_command(const struct noun *noun)
{
    return !noun->commands[0].verb;
}

static const struct command_option *find_in(const struct command_option *options, const char *name)
{
    for (; options && options->name; options++) {
        if (g_str_equal(options->name, name))
            return options;
    }
    return NULL;
}

const struct command_option *option_find(const struct command *command, const char *name)
{
    const struct command_option *own = command ? find_in(command->options, name) : NULL;
    return own ? own : find_in(global_options, name);
}

char *command_title(const struct noun *noun, const struct command *command)
{
    if (!command->verb)
        return g_strdup(noun->name);
    return g_strconcat(noun->name, " ", command->verb, NULL);
}

char *command_usage(const struct noun *noun, const struct command *command)
{
    g_autofree char *title = command_title(noun, command);
    GString *usage = g_string_new(title);
    for (const struct command_option *o = command->options; o && o->name; o++) {
        g_autofree char *option = o->required ? option_usage(o) : NULL;
        if (option)
            g_string_append_printf(usage, " %s", option);
    }
    for (const struct command_argument *a = command->arguments; a && a->name; a++) {
        const char *dots = a->repeats ? "..." : "";
        g_string_append_printf(usage, a->optional ? " [%s%s]" : " %s%s", a->name, dots);
    }
    return g_string_free(usage, FALSE);
}

char *option_usage(const struct command_option *option)
{
    if (option->kind == VALUE_NONE)
        return g_strconcat("--", option->name, NULL);
    const char *takes = option->takes ? option->takes : value_placeholder(option->kind);
    return g_strconcat("--", option->name, "=", takes, NULL);
}
