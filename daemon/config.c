/* config.c - from crmd.conf, by way of libconfig and the table in options.c, to struct config. The
 * only file that knows libconfig. */
#include "daemon/config.h"
#include "base/error.h"
#include "base/form_field.h"
#include "base/limits.h"
#include "base/util.h"
#include "daemon/options.h"
#include "daemon/secret.h"

#include <libconfig.h>

#include <errno.h>
#include <grp.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define FILE_BYTES (1 << 20) /* a thousand mailboxes need a third of it */
#define PEM_BYTES (1 << 20)  /* the system's whole bundle is 200 KB */
#define INCLUDE_DEPTH 10     /* libconfig refuses what is deeper */

struct loader {
    const char *path;
    GPtrArray *errors, *warnings;
    struct config *config;
};

static void report(GPtrArray *lines, const config_setting_t *at, const char *format, ...)
    G_GNUC_PRINTF(3, 4);
static void report(GPtrArray *lines, const config_setting_t *at, const char *format, ...)
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

/* Checks that path and what it includes can be read; names are relative to directory. */
static bool check_files(const char *path, const char *directory, const char *where, unsigned depth,
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
        ok = check_files(file, directory, at, depth + 1, errors) && ok;
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

static void read_value(struct loader *loader, const struct option *option,
                       const config_setting_t *setting, void *target)
{
    g_autoptr(GError) error = NULL;
    char *text = setting_text(option, setting);
    if (!text) {
        g_autofree char *domain = option_domain(option);
        bool unquoted = option->type != OPTION_INTEGER && option->type != OPTION_BOOLEAN;
        report(loader->errors, setting, "%s has a value of the wrong kind; give %s%s", option->name,
               domain, unquoted ? ", in double quotes" : ", without quotes");
        return;
    }
    if (!option_set(option, text, target, &error))
        report(loader->errors, setting, "%s %s", option->name, error->message);
    secret_free(text);
}

static void read_list(struct loader *loader, const struct option *option,
                      const config_setting_t *setting, void *target)
{
    if (!config_setting_is_array(setting) && !config_setting_is_list(setting)) {
        report(loader->errors, setting, "%s is not a list; write %s = [ \"%s\" ];", option->name,
               option->name, option->example);
        return;
    }
    for (int i = 0; i < config_setting_length(setting); i++)
        read_value(loader, option, config_setting_get_elem(setting, (unsigned)i), target);
}

static void read_option(struct loader *loader, const struct option *option,
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

static void report_unknown(struct loader *loader, enum option_section section,
                           const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    g_autofree const char **known = option_names(section);
    const char *near = util_nearest(name, known);
    g_autofree char *elsewhere = near ? NULL : find_elsewhere(name);
    if (near)
        report(loader->errors, setting, "there is no option \"%s\" here; did you mean \"%s\"?",
               name, near);
    else if (elsewhere)
        report(loader->errors, setting, "there is no option \"%s\" here; it belongs to %s", name,
               elsewhere);
    else
        report(loader->errors, setting,
               "there is no option \"%s\"; see crmd.conf(5) for those there are", name);
}

/* Reads the options of one section from a group's members; target has its defaults. */
static void read_group(struct loader *loader, enum option_section section,
                       const config_setting_t *group, void *target)
{
    for (int i = 0; i < config_setting_length(group); i++) {
        const config_setting_t *setting = config_setting_get_elem(group, (unsigned)i);
        const struct option *option = options_find(section, config_setting_name(setting));
        if (!option)
            report_unknown(loader, section, setting);
        else
            read_option(loader, option, setting, target);
    }
}

/* Names the options that an entry of a list cannot do without. */
static void report_missing(struct loader *loader, enum option_section section,
                           const config_setting_t *group)
{
    const char *what = section == SECTION_MAILBOX ? "the mailbox" : "the entry";
    for (const struct option *o = options; o->name; o++) {
        bool needed = o->section == section && (o->flags & OPTION_NEEDED);
        if (!needed || config_setting_get_member(group, o->name))
            continue;
        bool list = option_is_list(o);
        report(loader->errors, group, "%s has no %s; add %s = %s\"%s\"%s;", what, o->name, o->name,
               list ? "[ " : "", o->example, list ? " ]" : "");
    }
}

/* ---- what one option alone cannot tell ---- */

struct mailbox_check {
    struct loader *loader;
    const config_setting_t *group;
    struct config_mailbox *mailbox;
};

static const config_setting_t *member_of(const struct mailbox_check *check, const char *name)
{
    return config_setting_get_member(check->group, name);
}

static void check_needed(const struct mailbox_check *check)
{
    report_missing(check->loader, SECTION_MAILBOX, check->group);
}

static void check_one_password(const struct mailbox_check *check)
{
    static const char *const kinds[] = {"password_file", "credential", "password_command",
                                        "password"};
    const char *first = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        const config_setting_t *setting = member_of(check, kinds[i]);
        if (setting && first)
            report(check->loader->errors, setting, "%s is given beside %s; keep one of the two",
                   kinds[i], first);
        else if (setting)
            first = kinds[i];
    }
    if (!first)
        report(check->loader->errors, check->group,
               "the mailbox has no password; add password_file, credential or password_command");
}

/* Warns where everyone on the machine may read a file that holds a password. */
static void check_private(const struct mailbox_check *check, const config_setting_t *setting,
                          const char *path)
{
    struct stat st;
    if (stat(path, &st) == 0 && (st.st_mode & S_IROTH))
        report(check->loader->warnings, setting,
               "%s holds a password and everyone may read it; run chmod o= %s", path, path);
}

static void check_password(const struct mailbox_check *check)
{
    const struct config_mailbox *mailbox = check->mailbox;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = NULL;
    const char *option = NULL;
    char *secret = NULL;
    if (mailbox->password_file) {
        option = "password_file";
        secret = secret_from_file(mailbox->password_file, &error);
        check_private(check, member_of(check, option), mailbox->password_file);
    } else if (mailbox->password_command) {
        option = "password_command";
        (void)secret_check_command(mailbox->password_command, &error); /* error tells */
    } else if (mailbox->credential) {
        option = "credential";
        path = secret_credential_path(mailbox->credential, &error);
        secret = path ? secret_from_file(path, &error) : NULL;
        if (g_error_matches(error, CRMD_ERROR, ERROR_UNAVAILABLE) && !path)
            g_clear_error(
                &error); /* a check outside the unit: only systemd knows its credentials */
    } else if (mailbox->password) {
        const config_setting_t *setting = member_of(check, "password");
        check_private(check, setting, config_setting_source_file(setting));
    }
    if (error)
        report(check->loader->errors, member_of(check, option), "%s: %s", option, error->message);
    secret_free(secret);
}

static void check_tls(const struct mailbox_check *check)
{
    struct config_mailbox *mailbox = check->mailbox;
    bool implicit = mailbox->tls == MAILBOX_TLS_IMPLICIT;
    const config_setting_t *port = member_of(check, "port");
    const config_setting_t *tls = member_of(check, "tls");
    if (!port)
        mailbox->port = implicit ? 993 : 143;
    else if (mailbox->port == (implicit ? 143 : 993))
        report(check->loader->warnings, port, "port %u with tls = \"%s\" is unusual; %s",
               mailbox->port, mailbox_tls_name(mailbox->tls),
               implicit ? "did you mean tls = \"starttls\"?" : "did you mean tls = \"implicit\"?");
    if (mailbox->tls == MAILBOX_TLS_NONE)
        report(check->loader->warnings, tls,
               "tls = \"none\" sends the password and all mail unprotected; use \"implicit\" or "
               "\"starttls\"");
    else if (!mailbox->tls_verify)
        report(
            check->loader->warnings, member_of(check, "tls_verify"),
            "tls_verify = false accepts any server that answers; give its certificate in ca_file "
            "instead");
}

/* Certificates in PEM. (transfer full) */
static char *read_certificates(const char *path, GError **error)
{
    g_autofree char *pem = NULL;
    g_autoptr(GError) why = NULL;
    struct stat st;
    if (stat(path, &st) == 0 && (!S_ISREG(st.st_mode) || st.st_size > PEM_BYTES))
        error_set_field(error, "ca_file", "%s is no file of at most 1 MB; give certificates in PEM",
                        path);
    else if (!g_file_get_contents(path, &pem, NULL, &why))
        error_set_field(error, "ca_file", "%s; give a file that crmd's user may read",
                        why->message);
    else if (!strstr(pem, "-----BEGIN CERTIFICATE-----") || !g_utf8_validate(pem, -1, NULL))
        error_set_field(error, "ca_file", "%s holds no certificate in PEM; give one that does",
                        path);
    else
        return g_steal_pointer(&pem);
    return NULL;
}

static void check_ca_file(const struct mailbox_check *check)
{
    if (!check->mailbox->ca_file)
        return;
    g_autoptr(GError) error = NULL;
    g_autofree char *pem = read_certificates(check->mailbox->ca_file, &error);
    if (!pem)
        report(check->loader->errors, member_of(check, "ca_file"), "ca_file: %s", error->message);
}

static bool same_folder(const struct config_mailbox *a, const struct config_mailbox *b)
{
    return a->host && b->host && a->user && b->user && g_ascii_strcasecmp(a->host, b->host) == 0 &&
           a->port == b->port && g_str_equal(a->user, b->user) && g_str_equal(a->folder, b->folder);
}

static void check_unique(const struct mailbox_check *check)
{
    const GPtrArray *others = check->loader->config->mailboxes;
    for (guint i = 0; i < others->len; i++) {
        const struct config_mailbox *other = others->pdata[i];
        if (check->mailbox->name && g_strcmp0(other->name, check->mailbox->name) == 0)
            report(check->loader->errors, member_of(check, "name"),
                   "another mailbox is named \"%s\" already; give each a name of its own",
                   other->name);
        else if (same_folder(other, check->mailbox))
            report(check->loader->warnings, check->group,
                   "mailbox \"%s\" watches the same folder; remove one of the two", other->name);
    }
}

static void (*const mailbox_checks[])(const struct mailbox_check *check) = {
    check_needed,  check_one_password, check_password,
    check_ca_file, check_tls,          check_unique, /* after check_tls, which sets the port */
};

static void mailbox_free(void *data)
{
    option_clear(SECTION_MAILBOX, data);
    g_free(data);
}

static void read_mailbox(struct loader *loader, const config_setting_t *group)
{
    struct config_mailbox *mailbox = g_new0(struct config_mailbox, 1);
    option_set_defaults(SECTION_MAILBOX, mailbox);
    read_group(loader, SECTION_MAILBOX, group, mailbox);
    const struct mailbox_check check = {loader, group, mailbox};
    for (gsize c = 0; c < G_N_ELEMENTS(mailbox_checks); c++)
        mailbox_checks[c](&check);
    g_ptr_array_add(loader->config->mailboxes, mailbox);
}

/* ---- labels of forms ---- */

static void form_label_free(void *data)
{
    option_clear(SECTION_FORM_LABEL, data);
    g_free(data);
}

static void check_number_of_labels(struct loader *loader, const config_setting_t *group)
{
    const GPtrArray *entries = loader->config->form_labels;
    guint count = 0, before = 0;
    for (guint i = 0; i < entries->len; i++) {
        const struct config_form_label *entry = entries->pdata[i];
        before = count;
        count += entry->labels->len;
    }
    if (count > FORM_LABELS_MAX && before <= FORM_LABELS_MAX)
        report(loader->errors, group,
               "there are more than %d labels with this entry; leave out those that no form has",
               FORM_LABELS_MAX);
}

static void read_form_label(struct loader *loader, const config_setting_t *group)
{
    struct config_form_label *entry = g_new0(struct config_form_label, 1);
    option_set_defaults(SECTION_FORM_LABEL, entry);
    read_group(loader, SECTION_FORM_LABEL, group, entry);
    report_missing(loader, SECTION_FORM_LABEL, group);
    g_ptr_array_add(loader->config->form_labels, entry);
    check_number_of_labels(loader, group);
}

/* ---- lists of groups ---- */

static const struct list {
    enum option_section section;
    void (*read)(struct loader *loader, const config_setting_t *group);
    int max;
    const char *too_many; /* how to mend it */
    const char *entry, *example;
} lists[] = {
    {SECTION_FORM_LABEL, read_form_label, FORM_LABELS_MAX, "put a field's labels into one entry",
     "an entry of form_labels", "{ field = \"phone\"; labels = [ \"No. WA\" ]; }"},
    {SECTION_MAILBOX, read_mailbox, LIMIT_MAILBOXES, "run a second crmd for the others",
     "a mailbox", "{ name = \"sales\"; ... }"},
};

static void read_groups(struct loader *loader, enum option_section section,
                        const config_setting_t *groups)
{
    const struct list *list = lists;
    while (list->section != section)
        list++;
    const char *name = option_section_name(section);
    if (!config_setting_is_list(groups)) {
        report(loader->errors, groups, "%s is not a list; write %s = ( { ... } );", name, name);
        return;
    }
    if (config_setting_length(groups) > list->max) {
        report(loader->errors, groups, "there are more than %d %s; %s", list->max, name,
               list->too_many);
        return;
    }
    for (int i = 0; i < config_setting_length(groups); i++) {
        const config_setting_t *group = config_setting_get_elem(groups, (unsigned)i);
        if (config_setting_is_group(group))
            list->read(loader, group);
        else
            report(loader->errors, group, "%s is not a group; write %s", list->entry,
                   list->example);
    }
}

static void check_group_exists(struct loader *loader, const config_setting_t *control)
{
    const char *name = loader->config->control_group;
    if (name && !getgrnam(name))
        report(loader->errors, config_setting_get_member(control, "group"),
               "there is no group \"%s\"; create it with groupadd --system %s", name, name);
}

/* ---- the whole file ---- */

static void read_top(struct loader *loader, const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    const struct option *option = options_find(SECTION_TOP, name);
    unsigned section = SECTION_TOP + 1;
    while (section < SECTION_COUNT && !g_str_equal(name, option_section_name(section)))
        section++;
    if (option)
        read_option(loader, option, setting, loader->config);
    else if (section < SECTION_COUNT && option_section_is_list(section))
        read_groups(loader, section, setting);
    else if (section == SECTION_COUNT)
        report_unknown(loader, SECTION_TOP, setting);
    else if (!config_setting_is_group(setting))
        report(loader->errors, setting, "%s is not a group; write %s = { ... };", name, name);
    else
        read_group(loader, section, setting, loader->config);
    if (section == SECTION_CONTROL && config_setting_is_group(setting))
        check_group_exists(loader, setting);
}

/* Wipes the passwords among the strings that libconfig will free as they are. */
static void wipe_passwords(config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    if (config_setting_type(setting) == CONFIG_TYPE_STRING && name && g_str_equal(name, "password"))
        explicit_bzero(setting->value.sval, strlen(setting->value.sval));
    for (int i = 0; config_setting_is_aggregate(setting) && i < config_setting_length(setting); i++)
        wipe_passwords(config_setting_get_elem(setting, (unsigned)i));
}

static void read_file(struct loader *loader, config_t *file)
{
    if (!config_read_file(file, loader->path)) {
        const char *where = config_error_file(file);
        g_ptr_array_add(loader->errors,
                        g_strdup_printf("%s:%d: %s; mend this first, the rest is checked then",
                                        where ? where : loader->path, config_error_line(file),
                                        config_error_text(file)));
        return;
    }
    const config_setting_t *root = config_root_setting(file);
    for (int i = 0; i < config_setting_length(root); i++)
        read_top(loader, config_setting_get_elem(root, (unsigned)i));
    if (!config_lookup(file, "mailboxes"))
        g_ptr_array_add(
            loader->warnings,
            g_strdup_printf("%s:1: no mailboxes are given, so no mail is fetched; add a "
                            "list \"mailboxes\"",
                            loader->path));
    wipe_passwords(config_root_setting(file));
}

struct config *config_load(const char *path, GPtrArray *errors, GPtrArray *warnings)
{
    g_autofree char *directory = g_path_get_dirname(path);
    guint errors_before = errors->len;
    if (!check_files(path, directory, "", 0, errors))
        return NULL;

    g_autoptr(config_handle) config = g_atomic_rc_box_new0(struct config);
    config->mailboxes = g_ptr_array_new_with_free_func(mailbox_free);
    config->form_labels = g_ptr_array_new_with_free_func(form_label_free);
    for (unsigned section = 0; section < SECTION_COUNT; section++) {
        if (!option_section_is_list(section))
            option_set_defaults(section, config);
    }

    struct loader loader = {path, errors, warnings, config};
    config_t file;
    config_init(&file);
    config_set_include_dir(&file, directory);
    read_file(&loader, &file);
    config_destroy(&file);
    return errors->len == errors_before ? g_steal_pointer(&config) : NULL;
}

static void config_clear(void *config)
{
    for (unsigned section = 0; section < SECTION_COUNT; section++) {
        if (!option_section_is_list(section))
            option_clear(section, config);
    }
    g_ptr_array_unref(((struct config *)config)->form_labels);
    g_ptr_array_unref(((struct config *)config)->mailboxes);
}

struct config *config_ref(struct config *config)
{
    return g_atomic_rc_box_acquire(config);
}

void config_unref(struct config *config)
{
    if (config)
        g_atomic_rc_box_release_full(config, config_clear);
}

static char *fetch_password(const struct config_mailbox *mailbox, GError **error)
{
    if (mailbox->password_file)
        return secret_from_file(mailbox->password_file, error);
    if (mailbox->password_command)
        return secret_from_command(mailbox->password_command, SECRET_COMMAND_SECONDS, error);
    if (mailbox->credential)
        return secret_from_credential(mailbox->credential, error);
    return g_strdup(mailbox->password);
}

void config_mail_settings(const struct config *config, struct mail_config *mail)
{
    mail->log_priority = config->log_priority;
    mail->region = g_strdup(config->region);
    for (guint i = 0; i < config->own_domains->len; i++)
        g_ptr_array_add(mail->own_domains, g_strdup(config->own_domains->pdata[i]));
    for (guint i = 0; i < config->form_labels->len; i++) {
        const struct config_form_label *entry = config->form_labels->pdata[i];
        for (guint j = 0; j < entry->labels->len; j++)
            g_ptr_array_add(mail->form_labels,
                            label_setting_new(entry->field, entry->labels->pdata[j]));
    }
}

struct mailbox_settings *config_mailbox_settings(const struct config *config, guint i,
                                                 GError **error)
{
    const struct config_mailbox *mailbox = config->mailboxes->pdata[i];
    g_autofree char *ca_pem = NULL;
    if (mailbox->ca_file) {
        ca_pem = read_certificates(mailbox->ca_file, error);
        if (!ca_pem)
            return NULL;
    }
    char *password = fetch_password(mailbox, error);
    if (!password)
        return NULL;
    struct mailbox_settings *settings = mailbox_settings_new();
    settings->name = g_strdup(mailbox->name);
    settings->host = g_strdup(mailbox->host);
    settings->port = mailbox->port;
    settings->tls = mailbox->tls;
    settings->tls_verify = mailbox->tls_verify;
    settings->ca_pem = g_steal_pointer(&ca_pem);
    settings->user = g_strdup(mailbox->user);
    settings->password = password;
    settings->folder = g_strdup(mailbox->folder);
    settings->after = mailbox->after.what;
    settings->move_to = g_strdup(mailbox->after.folder);
    settings->poll_interval_s = mailbox->poll_interval_s;
    settings->max_message_bytes = config->max_message_bytes;
    settings->region = g_strdup(mailbox->region);
    return settings;
}
