/* config.c - from crmd.conf, by way of libconfig, to struct config. */
#include "daemon/config_private.h"
#include "base/form_field.h"
#include "base/limits.h"
#include "daemon/secret.h"

#include <grp.h>
#include <string.h>

/* ---- mailboxes ---- */

static void mailbox_free(void *data)
{
    option_clear(SECTION_MAILBOX, data);
    g_free(data);
}

static void read_mailbox(struct config_loader *loader, const config_setting_t *group)
{
    struct config_mailbox *mailbox = g_new0(struct config_mailbox, 1);
    option_set_defaults(SECTION_MAILBOX, mailbox);
    config_read_group(loader, SECTION_MAILBOX, group, mailbox);
    config_check_mailbox(loader, group, mailbox);
    g_ptr_array_add(loader->config->mailboxes, mailbox);
}

/* ---- labels of forms ---- */

static void form_label_free(void *data)
{
    option_clear(SECTION_FORM_LABEL, data);
    g_free(data);
}

static void check_number_of_labels(struct config_loader *loader, const config_setting_t *group)
{
    const GPtrArray *entries = loader->config->form_labels;
    guint count = 0, before = 0;
    for (guint i = 0; i < entries->len; i++) {
        const struct config_form_label *entry = entries->pdata[i];
        before = count;
        count += entry->labels->len;
    }
    if (count > FORM_LABELS_MAX && before <= FORM_LABELS_MAX)
        config_report(
            loader->errors, group,
            "there are more than %d labels with this entry; leave out those that no form has",
            FORM_LABELS_MAX);
}

static void read_form_label(struct config_loader *loader, const config_setting_t *group)
{
    struct config_form_label *entry = g_new0(struct config_form_label, 1);
    option_set_defaults(SECTION_FORM_LABEL, entry);
    config_read_group(loader, SECTION_FORM_LABEL, group, entry);
    config_report_missing(loader, SECTION_FORM_LABEL, group);
    g_ptr_array_add(loader->config->form_labels, entry);
    check_number_of_labels(loader, group);
}

/* ---- lists of groups ---- */

static const struct list {
    enum option_section section;
    void (*read)(struct config_loader *loader, const config_setting_t *group);
    int max;
    const char *too_many; /* how to mend it */
    const char *entry, *example;
} lists[] = {
    {SECTION_FORM_LABEL, read_form_label, FORM_LABELS_MAX, "put a field's labels into one entry",
     "an entry of form_labels", "{ field = \"phone\"; labels = [ \"No. WA\" ]; }"},
    {SECTION_MAILBOX, read_mailbox, LIMIT_MAILBOXES, "run a second crmd for the others",
     "a mailbox", "{ name = \"sales\"; ... }"},
};

static void read_groups(struct config_loader *loader, enum option_section section,
                        const config_setting_t *groups)
{
    const struct list *list = lists;
    while (list->section != section)
        list++;
    const char *name = option_section_name(section);
    if (!config_setting_is_list(groups)) {
        config_report(loader->errors, groups, "%s is not a list; write %s = ( { ... } );", name,
                      name);
        return;
    }
    if (config_setting_length(groups) > list->max) {
        config_report(loader->errors, groups, "there are more than %d %s; %s", list->max, name,
                      list->too_many);
        return;
    }
    for (int i = 0; i < config_setting_length(groups); i++) {
        const config_setting_t *group = config_setting_get_elem(groups, (unsigned)i);
        if (config_setting_is_group(group))
            list->read(loader, group);
        else
            config_report(loader->errors, group, "%s is not a group; write %s", list->entry,
                          list->example);
    }
}

/* The group of a socket: name is what the setting's "group" says, or NULL. */
static void check_group_exists(struct config_loader *loader, const config_setting_t *socket,
                               const char *name)
{
    if (name && !getgrnam(name))
        config_report(loader->errors, config_setting_get_member(socket, "group"),
                      "there is no group \"%s\"; create it with groupadd --system %s", name, name);
}

/* ---- the whole file ---- */

static void read_top(struct config_loader *loader, const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    const struct option *option = options_find(SECTION_TOP, name);
    unsigned section = SECTION_TOP + 1;
    while (section < SECTION_COUNT && !g_str_equal(name, option_section_name(section)))
        section++;
    if (option)
        config_read_option(loader, option, setting, loader->config);
    else if (section < SECTION_COUNT && option_section_is_list(section))
        read_groups(loader, section, setting);
    else if (section == SECTION_COUNT)
        config_report_unknown(loader, SECTION_TOP, setting);
    else if (!config_setting_is_group(setting))
        config_report(loader->errors, setting, "%s is not a group; write %s = { ... };", name,
                      name);
    else
        config_read_group(loader, section, setting, loader->config);
    if (section == SECTION_CONTROL && config_setting_is_group(setting))
        check_group_exists(loader, setting, loader->config->control_group);
    if (section == SECTION_LMTP && config_setting_is_group(setting))
        check_group_exists(loader, setting, loader->config->lmtp_group);
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

static void read_file(struct config_loader *loader, config_t *file)
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
    if (!config_lookup(file, "mailboxes") && !loader->config->lmtp_path)
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
    if (!config_check_files(path, directory, "", 0, errors))
        return NULL;

    g_autoptr(config_handle) config = g_atomic_rc_box_new0(struct config);
    config->mailboxes = g_ptr_array_new_with_free_func(mailbox_free);
    config->form_labels = g_ptr_array_new_with_free_func(form_label_free);
    for (unsigned section = 0; section < SECTION_COUNT; section++) {
        if (!option_section_is_list(section))
            option_set_defaults(section, config);
    }

    struct config_loader loader = {path, errors, warnings, config};
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
