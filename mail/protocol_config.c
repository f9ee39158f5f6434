/* protocol_config.c - CONFIG: what crmd-mail is to watch, and how it reads mail. */
#include "mail/protocol_wire.h"
#include "base/clock.h"
#include "base/limits.h"

#include <string.h>

#define WIRE_MAILBOX "(ussuybmsmssysxymsutbums)"
#define WIRE_LABELS "a(ys)"
#define WIRE_CONFIG "(a" WIRE_MAILBOX "as" WIRE_LABELS "msi)"

#define HOST_BYTES 255      /* RFC 1035 */
#define PEM_BYTES (1 << 20) /* the system's whole bundle is 200 KB */
#define POLL_MAX_S (7 * 24 * 3600)

struct mailbox_settings *mailbox_settings_new(void)
{
    struct mailbox_settings *settings = g_new0(struct mailbox_settings, 1);
    settings->fetch_since = CLOCK_NONE;
    return settings;
}

struct mailbox_settings *mailbox_settings_copy(const struct mailbox_settings *settings)
{
    struct mailbox_settings *copy = g_memdup2(settings, sizeof(*settings));
    copy->name = g_strdup(settings->name);
    copy->host = g_strdup(settings->host);
    copy->ca_pem = g_strdup(settings->ca_pem);
    copy->cert_pem = g_strdup(settings->cert_pem);
    copy->user = g_strdup(settings->user);
    copy->folder = g_strdup(settings->folder);
    copy->move_to = g_strdup(settings->move_to);
    copy->region = g_strdup(settings->region);
    return copy;
}

void mailbox_settings_free(struct mailbox_settings *settings)
{
    if (!settings)
        return;
    g_free(settings->name);
    g_free(settings->host);
    g_free(settings->ca_pem);
    g_free(settings->cert_pem);
    g_free(settings->user);
    g_free(settings->folder);
    g_free(settings->move_to);
    g_free(settings->region);
    g_free(settings);
}

static bool texts_equal(const struct mailbox_settings *a, const struct mailbox_settings *b)
{
    return g_strcmp0(a->name, b->name) == 0 && g_strcmp0(a->host, b->host) == 0 &&
           g_strcmp0(a->ca_pem, b->ca_pem) == 0 && g_strcmp0(a->cert_pem, b->cert_pem) == 0 &&
           g_strcmp0(a->user, b->user) == 0 && g_strcmp0(a->folder, b->folder) == 0 &&
           g_strcmp0(a->move_to, b->move_to) == 0 && g_strcmp0(a->region, b->region) == 0;
}

bool mailbox_settings_equal(const struct mailbox_settings *a, const struct mailbox_settings *b)
{
    return a->id == b->id && a->port == b->port && a->tls == b->tls &&
           a->tls_verify == b->tls_verify && a->auth == b->auth && a->after == b->after &&
           a->fetch_since == b->fetch_since && a->poll_interval_s == b->poll_interval_s &&
           a->max_message_bytes == b->max_message_bytes && a->paused == b->paused &&
           a->start_delay_s == b->start_delay_s && texts_equal(a, b);
}

struct label_setting *label_setting_new(enum form_field field, const char *label)
{
    struct label_setting *setting = g_new(struct label_setting, 1);
    *setting = (struct label_setting){field, g_strdup(label)};
    return setting;
}

static void label_setting_free(void *data)
{
    struct label_setting *setting = data;
    g_free(setting->label);
    g_free(setting);
}

struct mail_config *mail_config_new(void)
{
    struct mail_config *config = g_new0(struct mail_config, 1);
    config->mailboxes = g_ptr_array_new_with_free_func((GDestroyNotify)mailbox_settings_free);
    config->own_domains = g_ptr_array_new_with_free_func(g_free);
    config->form_labels = g_ptr_array_new_with_free_func(label_setting_free);
    return config;
}

void mail_config_free(struct mail_config *config)
{
    if (!config)
        return;
    g_ptr_array_unref(config->mailboxes);
    g_ptr_array_unref(config->own_domains);
    g_ptr_array_unref(config->form_labels);
    g_free(config->region);
    g_free(config);
}

GVariant *mail_config_to_variant(const struct mail_config *config)
{
    GVariantBuilder mailboxes;
    g_variant_builder_init(&mailboxes, G_VARIANT_TYPE("a" WIRE_MAILBOX));
    for (guint i = 0; i < config->mailboxes->len; i++) {
        const struct mailbox_settings *s = config->mailboxes->pdata[i];
        g_variant_builder_add(&mailboxes, WIRE_MAILBOX, s->id, s->name, s->host, s->port,
                              (guchar)s->tls, (gboolean)s->tls_verify, s->ca_pem, s->cert_pem,
                              s->user, (guchar)s->auth, s->folder, s->fetch_since, (guchar)s->after,
                              s->move_to, s->poll_interval_s, s->max_message_bytes,
                              (gboolean)s->paused, s->start_delay_s, s->region);
    }
    GVariantBuilder labels;
    g_variant_builder_init(&labels, G_VARIANT_TYPE(WIRE_LABELS));
    for (guint i = 0; i < config->form_labels->len; i++) {
        const struct label_setting *label = config->form_labels->pdata[i];
        g_variant_builder_add(&labels, "(ys)", (guchar)label->field, label->label);
    }
    GVariant *members[] = {
        g_variant_builder_end(&mailboxes),
        g_variant_new_strv((const char *const *)config->own_domains->pdata,
                           (gssize)config->own_domains->len),
        g_variant_builder_end(&labels),
        wire_maybe_text(config->region),
        g_variant_new_int32(config->log_priority),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

static bool is_region(const char *region)
{
    return !region || (g_ascii_isupper(region[0]) && g_ascii_isupper(region[1]) && !region[2]);
}

/* The enumerations, as they came. */
struct wire_choices {
    guchar tls, auth, after;
};

static bool choices_valid(const struct wire_choices *choices)
{
    return choices->tls < MAILBOX_TLS_COUNT && choices->auth < MAILBOX_AUTH_COUNT &&
           choices->after < MAILBOX_AFTER_COUNT;
}

static bool texts_valid(const struct mailbox_settings *s)
{
    return *s->name && wire_fits(s->name, LIMIT_NAME_BYTES) && *s->host &&
           wire_fits(s->host, HOST_BYTES) && wire_fits(s->ca_pem, PEM_BYTES) &&
           wire_fits(s->cert_pem, PEM_BYTES) && wire_fits(s->user, LIMIT_ADDRESS_BYTES) &&
           *s->folder && wire_fits(s->folder, LIMIT_NAME_BYTES) &&
           wire_fits(s->move_to, LIMIT_NAME_BYTES) && is_region(s->region);
}

static bool settings_valid(const struct mailbox_settings *s, const struct wire_choices *choices)
{
    return s->id > 0 && choices_valid(choices) && s->port >= 1 && s->port <= 65535 &&
           texts_valid(s) &&
           (choices->after != MAILBOX_AFTER_MOVE || (s->move_to && *s->move_to)) &&
           s->poll_interval_s >= 1 && s->poll_interval_s <= POLL_MAX_S &&
           s->max_message_bytes >= 1 && s->max_message_bytes <= WIRE_RAW_BYTES;
}

static struct mailbox_settings *read_settings(GVariant *mailboxes, gsize i, GError **error)
{
    struct mailbox_settings *s = mailbox_settings_new();
    struct wire_choices choices;
    gboolean verify, paused;
    g_variant_get_child(mailboxes, i, WIRE_MAILBOX, &s->id, &s->name, &s->host, &s->port,
                        &choices.tls, &verify, &s->ca_pem, &s->cert_pem, &s->user, &choices.auth,
                        &s->folder, &s->fetch_since, &choices.after, &s->move_to,
                        &s->poll_interval_s, &s->max_message_bytes, &paused, &s->start_delay_s,
                        &s->region);
    if (!settings_valid(s, &choices)) {
        (void)wire_corrupt(error, "a mailbox's settings");
        mailbox_settings_free(s);
        return NULL;
    }
    s->tls = choices.tls;
    s->tls_verify = verify;
    s->paused = paused;
    s->auth = choices.auth;
    s->after = choices.after;
    return s;
}

static bool read_mailboxes(GVariant *mailboxes, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(mailboxes);
    if (count > LIMIT_MAILBOXES)
        return wire_corrupt(error, "the number of mailboxes");
    g_autoptr(GHashTable) ids = g_hash_table_new(NULL, NULL);
    for (gsize i = 0; i < count; i++) {
        struct mailbox_settings *s = read_settings(mailboxes, i, error);
        if (!s)
            return false;
        g_ptr_array_add(into, s);
        if (!g_hash_table_add(ids, GUINT_TO_POINTER(s->id)))
            return wire_corrupt(error, "two mailboxes of one id");
    }
    return true;
}

static bool read_domains(GVariant *domains, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(domains);
    for (gsize i = 0; i < count; i++) {
        const char *domain;
        g_variant_get_child(domains, i, "&s", &domain);
        if (!*domain || !wire_fits(domain, HOST_BYTES))
            return wire_corrupt(error, "a domain");
        g_ptr_array_add(into, g_strdup(domain));
    }
    return true;
}

static bool read_labels(GVariant *labels, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(labels);
    if (count > FORM_LABELS_MAX)
        return wire_corrupt(error, "the number of labels");
    for (gsize i = 0; i < count; i++) {
        guchar field;
        const char *label;
        g_variant_get_child(labels, i, "(y&s)", &field, &label);
        if (field >= FORM_FIELD_COUNT || !*label || !wire_fits(label, FORM_LABEL_BYTES))
            return wire_corrupt(error, "a label");
        g_ptr_array_add(into, label_setting_new(field, label));
    }
    return true;
}

static bool read_region(GVariant *value, gsize i, char **ret, GError **error)
{
    g_variant_get_child(value, i, "ms", ret);
    return is_region(*ret) || wire_corrupt(error, "a region");
}

struct mail_config *mail_config_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_CONFIG, WIRE_CONFIG, error);
    if (!value)
        return NULL;
    struct mail_config *config = mail_config_new();
    g_autoptr(GVariant) mailboxes = g_variant_get_child_value(value, 0);
    g_autoptr(GVariant) domains = g_variant_get_child_value(value, 1);
    g_autoptr(GVariant) labels = g_variant_get_child_value(value, 2);
    g_variant_get_child(value, 4, "i", &config->log_priority);
    bool ok = read_mailboxes(mailboxes, config->mailboxes, error) &&
              read_domains(domains, config->own_domains, error) &&
              read_labels(labels, config->form_labels, error) &&
              read_region(value, 3, &config->region, error) &&
              (wire_is_priority(config->log_priority) || wire_corrupt(error, "the log's level"));
    if (ok)
        return config;
    mail_config_free(config);
    return NULL;
}
