/* config_read.c - from libconfig's settings to options, by the table in options_table.c. */
#include "daemon/config_private.h"
#include "base/util.h"
#include "daemon/secret.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define FILE_BYTES (1 << 20) /* a thousand mailboxes need a third of it */
#define INCLUDE_DEPTH 10     /* libconfig refuses what is deeper */

void config_report(GPtrArray *lines, const config_setting_t *at, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    g_ptr_array_add(lines, g_strdup_printf("%s:%d: %s", config_setting_source_file(at),
                                           (int)config_setting_source_line(at), text));
}

/* ---- before libconfig sees the file ---- */

/* libconfig ends the process when it is made to read a directory or a disk error, so every file is
 * read here first. NULL with a line added to errors. */
static char *read_config_file(const char *path, const char *where, GPtrArray *errors)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    struct stat st;
    const char *why = NULL;
    if (stat(path, &st) < 0)
        why = g_strerror(errno);
    else if (!S_ISREG(st.st_mode))
        why = "it is not a regular file";
    else if (st.st_size > FILE_BYTES)
        why = "it is larger than 1 MB";
    else if (!g_file_get_contents(path, &text, NULL, &error))
        why = error->message;
    if (why) {
        g_ptr_array_add(
            errors,
            g_strdup_printf("%s%s cannot be read: %s; make it a file that crmd's user may read",
                            where, path, why));
        return NULL;
    }
    return g_steal_pointer(&text);
}

static guint line_of(const char *text, int offset)
{
    guint line = 1;
    for (int i = 0; i < offset; i++)
        line += text[i] == '\n';
    return line;
}

bool config_check_files(const char *path, const char *directory, const char *where, unsigned depth,
                        GPtrArray *errors)
{
    char *text = read_config_file(path, where, errors);
    if (!text)
        return false;
    g_autoptr(GRegex) include = g_regex_new("^[ \\t]*@include[ \\t]+\"([^\"]*)\"",
                                            G_REGEX_MULTILINE | G_REGEX_RAW, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    bool ok = true;
    bool found = depth < INCLUDE_DEPTH && g_regex_match(include, text, 0, &match);
    for (; found; found = g_match_info_next(match, NULL)) {
        int start;
        (void)g_match_info_fetch_pos(match, 1, &start, NULL);
        g_autofree char *name = g_match_info_fetch(match, 1);
        g_autofree char *file = g_build_filename(directory, name, NULL);
        g_autofree char *at = g_strdup_printf("%s:%u: ", path, line_of(text, start));
        ok = config_check_files(file, directory, at, depth + 1, errors) && ok;
    }
    secret_free(text); /* it may hold passwords */
    return ok;
}

/* ---- settings to options ---- */

/* Text of a setting as option_set() reads it; NULL where its type in the file is not the option's.
 * Wipe it when it may be a secret. (transfer full) */
static char *setting_text(const struct option *option, const config_setting_t *setting)
{
    switch (config_setting_type(setting)) {
    case CONFIG_TYPE_INT:
    case CONFIG_TYPE_INT64:
        return option->type == OPTION_INTEGER
                   ? g_strdup_printf("%lld", config_setting_get_int64(setting))
                   : NULL;
    case CONFIG_TYPE_BOOL:
        return option->type == OPTION_BOOLEAN
                   ? g_strdup(config_setting_get_bool(setting) ? "true" : "false")
                   : NULL;
    case CONFIG_TYPE_STRING:
        return option->type == OPTION_INTEGER || option->type == OPTION_BOOLEAN
                   ? NULL
                   : g_strdup(config_setting_get_string(setting));
    default:
        return NULL;
    }
}

static void read_value(struct config_loader *loader, const struct option *option,
                       const config_setting_t *setting, void *target)
{
    g_autoptr(GError) error = NULL;
    char *text = setting_text(option, setting);
    if (!text) {
        g_autofree char *domain = option_domain(option);
        bool unquoted = option->type != OPTION_INTEGER && option->type != OPTION_BOOLEAN;
        config_report(loader->errors, setting, "%s has a value of the wrong kind; give %s%s",
                      option->name, domain, unquoted ? ", in double quotes" : ", without quotes");
        return;
    }
    if (!option_set(option, text, target, &error))
        config_report(loader->errors, setting, "%s %s", option->name, error->message);
    secret_free(text);
}

static void read_list(struct config_loader *loader, const struct option *option,
                      const config_setting_t *setting, void *target)
{
    if (!config_setting_is_array(setting) && !config_setting_is_list(setting)) {
        config_report(loader->errors, setting, "%s is not a list; write %s = [ \"%s\" ];",
                      option->name, option->name, option->example);
        return;
    }
    for (int i = 0; i < config_setting_length(setting); i++)
        read_value(loader, option, config_setting_get_elem(setting, (unsigned)i), target);
}

void config_read_option(struct config_loader *loader, const struct option *option,
                        const config_setting_t *setting, void *target)
{
    if (option_is_list(option))
        read_list(loader, option, setting, target);
    else
        read_value(loader, option, setting, target);
}

/* Where else an option of that name lives: "store.path"; NULL where nowhere. (transfer full) */
static char *find_elsewhere(const char *name)
{
    for (unsigned section = 0; section < SECTION_COUNT; section++) {
        if (!options_find(section, name))
            continue;
        return section == SECTION_TOP
                   ? g_strdup(name)
                   : g_strdup_printf("%s.%s", option_section_name(section), name);
    }
    return NULL;
}

void config_report_unknown(struct config_loader *loader, enum option_section section,
                           const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    g_autofree const char **known = option_names(section);
    const char *near = util_nearest(name, known);
    g_autofree char *elsewhere = near ? NULL : find_elsewhere(name);
    if (near)
        config_report(loader->errors, setting,
                      "there is no option \"%s\" here; did you mean \"%s\"?", name, near);
    else if (elsewhere)
        config_report(loader->errors, setting, "there is no option \"%s\" here; it belongs to %s",
                      name, elsewhere);
    else
        config_report(loader->errors, setting,
                      "there is no option \"%s\"; see crmd.conf(5) for those there are", name);
}

void config_read_group(struct config_loader *loader, enum option_section section,
                       const config_setting_t *group, void *target)
{
    for (int i = 0; i < config_setting_length(group); i++) {
        const config_setting_t *setting = config_setting_get_elem(group, (unsigned)i);
        const struct option *option = options_find(section, config_setting_name(setting));
        if (!option)
            config_report_unknown(loader, section, setting);
        else
            config_read_option(loader, option, setting, target);
    }
}

void config_report_missing(struct config_loader *loader, enum option_section section,
                           const config_setting_t *group)
{
    const char *what = section == SECTION_MAILBOX ? "the mailbox" : "the entry";
    for (const struct option *o = options; o->name; o++) {
        bool needed = o->section == section && (o->flags & OPTION_NEEDED);
        if (!needed || config_setting_get_member(group, o->name))
            continue;
        bool list = option_is_list(o);
        config_report(loader->errors, group, "%s has no %s; add %s = %s\"%s\"%s;", what, o->name,
                      o->name, list ? "[ " : "", o->example, list ? " ]" : "");
    }
}
