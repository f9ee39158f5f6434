/* command.h - a command as a row of a table. Dispatch, checks of usage, help, completion and the
 * manual page all come from these rows. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct ctl;
struct call;
struct collection;

/* What an argument or an option takes. value.h checks it, completes it and makes JSON of it. */
enum value_kind {
    VALUE_NONE, /* an option that is there or not */
    VALUE_TEXT,
    VALUE_NUMBER, /* 0 and up */
    VALUE_COUNT,  /* 1 and up */
    VALUE_BOOL,   /* yes or no */
    VALUE_CHOICE,
    VALUE_MONEY,
    VALUE_CURRENCY, /* ISO 4217 */
    VALUE_COUNTRY,  /* ISO 3166 alpha-2 */
    VALUE_FILE,
    VALUE_LEAD,     /* a lead's number */
    VALUE_MESSAGE,  /* a message's number */
    VALUE_CONTACT,  /* a contact's number */
    VALUE_ACTIVITY, /* an activity's number */
    VALUE_TEAM,     /* names that crmd knows */
    VALUE_USER,
    VALUE_GROUP,
    VALUE_COMPANY,
    VALUE_STAGE,
    VALUE_FIELD,
    VALUE_TAG,
    VALUE_TAG_CATEGORY,
    VALUE_LOST_REASON,
    VALUE_SOURCE,
    VALUE_MEDIUM,
    VALUE_CAMPAIGN,
    VALUE_ACTIVITY_TYPE,
    VALUE_MAILBOX,
    VALUE_SETTING,
    VALUE_KIND_COUNT
};

struct command_argument {
    const char *name; /* as help shows it: "ID"; NULL ends a list */
    enum value_kind kind;
    const char *const *choices; /* with VALUE_CHOICE: NULL-terminated */
    bool optional;
    bool repeats; /* takes all that follow; the last argument only */
    const char *help;
};

struct command_option {
    const char *name; /* without its dashes; NULL ends a list */
    enum value_kind kind;
    const char *const *choices;
    const char *takes; /* what help calls its value; NULL: the kind's own name for it */
    const char *field; /* the API's name for it, in a query or a body; NULL: not handed on */
    bool repeats;      /* with a field: a JSON array */
    bool required;
    const char *help;
};

enum { FORMAT_HAS_JSON = 1, FORMAT_HAS_CSV = 2 };

struct command {
    const char *verb; /* NULL: the noun alone is the command */
    const struct command_argument *arguments;
    const struct command_option *options;
    unsigned formats; /* FORMAT_HAS_*, besides a person's */
    bool (*run)(struct ctl *ctl, const struct call *call, GError **error);
    const char *summary; /* one line, no full stop */
    const char *details; /* paragraphs, or NULL */
};

/* A noun and its commands, ended by one without `run`. */
struct noun {
    const char *name; /* NULL ends the list */
    const struct command *commands;
    const char *summary;
    bool hidden; /* for programs: not in help, completion or the manual page */
    const struct collection *collection; /* of nouns whose commands are collection.c's */
};

/* Every noun, in the order in which help shows them. */
extern const struct noun nouns[];

/* The options that every command takes. */
extern const struct command_option global_options[];

/* NULL where there is none. */
const struct noun *noun_find(const char *name);
const struct command *command_find(const struct noun *noun, const char *verb);

/* A noun that is one command: "status", "watch". */
bool noun_is_command(const struct noun *noun);

/* An option of command (which may be NULL) or a global one, or NULL. */
const struct command_option *option_find(const struct command *command, const char *name);

/* "lead note ID TEXT...". (transfer full) */
char *command_usage(const struct noun *noun, const struct command *command);

/* "lead note". (transfer full) */
char *command_title(const struct noun *noun, const struct command *command);

/* "--team=TEAM", "--all". (transfer full) */
char *option_usage(const struct command_option *option);
