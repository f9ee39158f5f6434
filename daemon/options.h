/* options.h - every option of crmd.conf, declared once: reading, checking, the commented sample in
 * etc/ and the man page all come from this table. Knows nothing of the file's syntax. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

enum option_section {
    SECTION_TOP, /* options that stand in no group */
    SECTION_STORE,
    SECTION_CONTROL,
    SECTION_LMTP,
    SECTION_LOG,
    SECTION_LIMITS,
    SECTION_FORM_LABEL, /* one entry of the list "form_labels" */
    SECTION_MAILBOX,    /* one entry of the list "mailboxes" */
    SECTION_COUNT
};

enum option_type {                  /* written in the file as      kept as */
                   OPTION_TEXT,     /* "text"                      char * */
                   OPTION_SECRET,   /* "text", never shown         char * */
                   OPTION_PATH,     /* "/absolute/path"            char * */
                   OPTION_INTEGER,  /* 993                         uint32_t */
                   OPTION_BOOLEAN,  /* true                        bool */
                   OPTION_CHOICE,   /* "info"                      int */
                   OPTION_SIZE,     /* "64M"                       uint64_t, bytes */
                   OPTION_DURATION, /* "5m"                        uint32_t, seconds */
                   OPTION_MODE,     /* "0660"                      uint32_t */
                   OPTION_DOMAINS, /* [ "example.com", ... ]      GPtrArray of char *, lower case */
                   OPTION_LABELS,  /* [ "No. WA", ... ]           GPtrArray of char * */
                   OPTION_COUNTRY, /* "ID"                        char *, upper case */
                   OPTION_AFTER,   /* "move:Done"                 struct config_after */
                   OPTION_FOLDERS, /* [ "INBOX", ... ]            GPtrArray of char * */
                   OPTION_SINCE,   /* "2026-01-01" or "30d"       struct config_since */
                   OPTION_TYPE_COUNT
};

enum option_flags {
    OPTION_NEEDED = 1, /* there is no default */
    OPTION_SHOWN = 2,  /* the sample sets it although it is not needed */
};

struct option_choice {
    const char *name;
    int value;
};

struct option {
    enum option_section section;
    const char *name;
    enum option_type type;
    unsigned flags;
    const char
        *fallback; /* the default, as option_set() reads it; NULL: none, or none that is fixed */
    const char *example;                 /* what the sample shows where there is no default */
    int64_t min, max;                    /* figures: the value; texts: bytes; lists: how many */
    const struct option_choice *choices; /* up to one without a name */
    gsize offset; /* in struct config; in config_form_label or config_mailbox for lists' entries */
    const char *meaning; /* sentences for the man page and the sample */
};

/* Ends with an entry whose name is NULL; in the order in which people should read it. */
extern const struct option options[];

/* "store", "mailboxes"; "" for SECTION_TOP. */
const char *option_section_name(enum option_section section);

/* Whether the section is a list of groups, each entry having its own target. */
bool option_section_is_list(enum option_section section);

/* Whether the option takes several values, given to option_set() one after the other. */
bool option_is_list(const struct option *option);

/* The option of that name in the section, or NULL. */
const struct option *options_find(enum option_section section, const char *name);

/* Names of the section's options; for SECTION_TOP, the other sections' names too. Ends with NULL.
 * (transfer container) */
const char **option_names(enum option_section section);

/* Reads text as the option's type and puts it where it belongs in target (struct config,
 * config_form_label or config_mailbox), freeing what was there; a list gains one value. On a bad
 * value, false, target untouched, and an ERROR_INVALID "is ...; REMEDY". */
bool option_set(const struct option *option, const char *text, void *target, GError **error);

/* Every option of the section that has a default is set to it. */
void option_set_defaults(enum option_section section, void *target);

/* Frees and clears what option_set() allocated in target, wiping secrets. */
void option_clear(enum option_section section, void *target);

/* What may be written for the option: "a whole number from 1 to 65535". (transfer full) */
char *option_domain(const struct option *option);
