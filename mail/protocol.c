/* protocol.c - see protocol.h. Each frame has one type string; reading lays it over the bytes, lets
 * GLib check the form, and then checks what the values may be. */
#include "mail/protocol.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define WIRE_MAILBOX "(ussuybmssssymsutums)"
#define WIRE_LABELS "a(ys)"
#define WIRE_CONFIG "(a" WIRE_MAILBOX "as" WIRE_LABELS "msi)"
#define WIRE_OPENED "(uuu)"
#define WIRE_POSITION "(uuuauauauau)"
#define WIRE_MESSAGE "(uxtttaym" MAIL_WIRE_TYPE "ms)"
#define WIRE_BATCH "(tuuua" WIRE_MESSAGE ")"
#define WIRE_COMMITTED "(tbms)"
#define WIRE_SETTLED "(uuau)"
#define WIRE_REPORT "(uymsx)"
#define WIRE_COMMAND "(yut)"
#define WIRE_CHECKED "(tbmsbms)"
#define WIRE_REPARSE "(tu)"
#define WIRE_REPARSED "(t" MAIL_WIRE_TYPE ")"
#define WIRE_HELLO "(s)"
#define WIRE_LOG "(ius)"

#define HOST_BYTES 255         /* RFC 1035 */
#define PEM_BYTES (1 << 20)    /* the system's whole bundle is 200 KB */
#define SECRET_BYTES (8 << 10) /* OAuth2 tokens reach some KB */
#define RAW_BYTES (1LL << 30)  /* of one batch; the largest max_message_bytes there may be */
#define POLL_MAX_S (7 * 24 * 3600)
#define LOG_TEXT_BYTES (4 << 10)

static const char *const tls_names[MAILBOX_TLS_COUNT] = {
    [MAILBOX_TLS_IMPLICIT] = "implicit",
    [MAILBOX_TLS_STARTTLS] = "starttls",
    [MAILBOX_TLS_NONE] = "none",
};

static const char *const state_names[MAILBOX_STATE_COUNT] = {
    [MAILBOX_STARTING] = "starting", [MAILBOX_CONNECTING] = "connecting",
    [MAILBOX_FETCHING] = "fetching", [MAILBOX_IDLE] = "idle",
    [MAILBOX_POLLING] = "polling",   [MAILBOX_FAILED] = "failed",
};

const char *mailbox_tls_name(enum mailbox_tls tls)
{
    return (unsigned)tls < MAILBOX_TLS_COUNT ? tls_names[tls] : "implicit";
}

const char *mailbox_state_name(enum mailbox_state state)
{
    return (unsigned)state < MAILBOX_STATE_COUNT ? state_names[state] : "failed";
}

/* ---- what all frames share ---- */

static GVariant *maybe_string(const char *text)
{
    return g_variant_new_maybe(G_VARIANT_TYPE_STRING, text ? g_variant_new_string(text) : NULL);
}

/* Text a server or library gave us, made fit to cross. */
static GVariant *maybe_foreign(const char *text, gsize max_bytes)
{
    g_autofree char *clean = util_clean(text, max_bytes, false);
    return maybe_string(clean);
}

static GVariant *wire_uids(const GArray *uids)
{
    return g_variant_new_fixed_array(G_VARIANT_TYPE_UINT32, uids->data, uids->len,
                                     sizeof(uint32_t));
}

static bool corrupt(GError **error, const char *what)
{
    error_set(error, ERROR_CORRUPT, "a frame between crmd and crmd-mail is wrong: %s", what);
    return false;
}

/* The payload as a value of that type, checked through and through; NULL with error set. */
static GVariant *payload(const struct frame *frame, enum frame_type type, const char *wire,
                         GError **error)
{
    if (frame->type != type || !frame->payload) {
        (void)corrupt(error, "its type");
        return NULL;
    }
    g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes(frame->payload);
    g_autoptr(GVariant) value =
        g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE(wire), bytes, FALSE));
    if (!g_variant_is_normal_form(value)) {
        (void)corrupt(error, "its form");
        return NULL;
    }
    return g_steal_pointer(&value);
}

static bool fits(const char *text, gsize max_bytes)
{
    return !text || strlen(text) <= max_bytes;
}

/* Text for people, a line of at most max_bytes: it goes into logs, answers and systemd's status.
 * (transfer full) */
static char *take_line(char *text, gsize max_bytes)
{
    g_autofree char *taken = text;
    return util_clean(taken, max_bytes, false);
}

static bool no_zero(const uint32_t *uids, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (uids[i] == 0)
            return false;
    }
    return true;
}

static bool is_priority(int priority) /* syslog's */
{
    return priority >= 0 && priority <= 7;
}

/* Child i, an "au" of UIDs, appended to into. */
static bool read_uids(GVariant *tuple, gsize i, GArray *into, GError **error)
{
    g_autoptr(GVariant) array = g_variant_get_child_value(tuple, i);
    gsize count;
    const uint32_t *uids = g_variant_get_fixed_array(array, &count, sizeof(uint32_t));
    if (!no_zero(uids, count))
        return corrupt(error, "a UID of 0");
    g_array_append_vals(into, uids, (guint)count);
    return true;
}

/* ---- CONFIG ---- */

struct mailbox_settings *mailbox_settings_new(void)
{
    return g_new0(struct mailbox_settings, 1);
}

struct mailbox_settings *mailbox_settings_copy(const struct mailbox_settings *settings)
{
    struct mailbox_settings *copy = g_memdup2(settings, sizeof(*settings));
    copy->name = g_strdup(settings->name);
    copy->host = g_strdup(settings->host);
    copy->ca_pem = g_strdup(settings->ca_pem);
    copy->user = g_strdup(settings->user);
    copy->password = g_strdup(settings->password);
    copy->folder = g_strdup(settings->folder);
    copy->move_to = g_strdup(settings->move_to);
    copy->region = g_strdup(settings->region);
    return copy;
}

void mailbox_settings_free(struct mailbox_settings *settings)
{
    if (!settings)
        return;
    if (settings->password)
        explicit_bzero(settings->password, strlen(settings->password));
    g_free(settings->name);
    g_free(settings->host);
    g_free(settings->ca_pem);
    g_free(settings->user);
    g_free(settings->password);
    g_free(settings->folder);
    g_free(settings->move_to);
    g_free(settings->region);
    g_free(settings);
}

bool mailbox_settings_equal(const struct mailbox_settings *a, const struct mailbox_settings *b)
{
    return a->id == b->id && a->port == b->port && a->tls == b->tls &&
           a->tls_verify == b->tls_verify && a->after == b->after &&
           a->poll_interval_s == b->poll_interval_s &&
           a->max_message_bytes == b->max_message_bytes && a->start_delay_s == b->start_delay_s &&
           g_strcmp0(a->name, b->name) == 0 && g_strcmp0(a->host, b->host) == 0 &&
           g_strcmp0(a->ca_pem, b->ca_pem) == 0 && g_strcmp0(a->user, b->user) == 0 &&
           g_strcmp0(a->password, b->password) == 0 && g_strcmp0(a->folder, b->folder) == 0 &&
           g_strcmp0(a->move_to, b->move_to) == 0 && g_strcmp0(a->region, b->region) == 0;
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
        g_variant_builder_add(
            &mailboxes, WIRE_MAILBOX, s->id, s->name, s->host, s->port, (guchar)s->tls,
            (gboolean)s->tls_verify, s->ca_pem, s->user, s->password, s->folder, (guchar)s->after,
            s->move_to, s->poll_interval_s, s->max_message_bytes, s->start_delay_s, s->region);
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
        maybe_string(config->region),
        g_variant_new_int32(config->log_priority),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

static bool is_region(const char *region)
{
    return !region || (g_ascii_isupper(region[0]) && g_ascii_isupper(region[1]) && !region[2]);
}

static bool settings_valid(const struct mailbox_settings *s, guint tls, guint after)
{
    return s->id > 0 && tls < MAILBOX_TLS_COUNT && after < MAILBOX_AFTER_COUNT && s->port >= 1 &&
           s->port <= 65535 && *s->name && fits(s->name, LIMIT_NAME_BYTES) && *s->host &&
           fits(s->host, HOST_BYTES) && fits(s->ca_pem, PEM_BYTES) && fits(s->user, SECRET_BYTES) &&
           fits(s->password, SECRET_BYTES) && *s->folder && fits(s->folder, LIMIT_NAME_BYTES) &&
           fits(s->move_to, LIMIT_NAME_BYTES) &&
           (after != MAILBOX_AFTER_MOVE || (s->move_to && *s->move_to)) &&
           s->poll_interval_s >= 1 && s->poll_interval_s <= POLL_MAX_S &&
           s->max_message_bytes >= 1 && s->max_message_bytes <= RAW_BYTES && is_region(s->region);
}

static struct mailbox_settings *read_settings(GVariant *mailboxes, gsize i, GError **error)
{
    struct mailbox_settings *s = mailbox_settings_new();
    guchar tls, after;
    gboolean verify;
    g_variant_get_child(mailboxes, i, WIRE_MAILBOX, &s->id, &s->name, &s->host, &s->port, &tls,
                        &verify, &s->ca_pem, &s->user, &s->password, &s->folder, &after,
                        &s->move_to, &s->poll_interval_s, &s->max_message_bytes, &s->start_delay_s,
                        &s->region);
    if (!settings_valid(s, tls, after)) {
        (void)corrupt(error, "a mailbox's settings");
        mailbox_settings_free(s);
        return NULL;
    }
    s->tls = tls;
    s->tls_verify = verify;
    s->after = after;
    return s;
}

static bool read_mailboxes(GVariant *mailboxes, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(mailboxes);
    if (count > LIMIT_MAILBOXES)
        return corrupt(error, "the number of mailboxes");
    g_autoptr(GHashTable) ids = g_hash_table_new(NULL, NULL);
    for (gsize i = 0; i < count; i++) {
        struct mailbox_settings *s = read_settings(mailboxes, i, error);
        if (!s)
            return false;
        g_ptr_array_add(into, s);
        if (!g_hash_table_add(ids, GUINT_TO_POINTER(s->id)))
            return corrupt(error, "two mailboxes of one id");
    }
    return true;
}

static bool read_domains(GVariant *domains, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(domains);
    for (gsize i = 0; i < count; i++) {
        const char *domain;
        g_variant_get_child(domains, i, "&s", &domain);
        if (!*domain || !fits(domain, HOST_BYTES))
            return corrupt(error, "a domain");
        g_ptr_array_add(into, g_strdup(domain));
    }
    return true;
}

static bool read_labels(GVariant *labels, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(labels);
    if (count > FORM_LABELS_MAX)
        return corrupt(error, "the number of labels");
    for (gsize i = 0; i < count; i++) {
        guchar field;
        const char *label;
        g_variant_get_child(labels, i, "(y&s)", &field, &label);
        if (field >= FORM_FIELD_COUNT || !*label || !fits(label, FORM_LABEL_BYTES))
            return corrupt(error, "a label");
        g_ptr_array_add(into, label_setting_new(field, label));
    }
    return true;
}

static bool read_region(GVariant *value, gsize i, char **ret, GError **error)
{
    g_variant_get_child(value, i, "ms", ret);
    return is_region(*ret) || corrupt(error, "a region");
}

struct mail_config *mail_config_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_CONFIG, WIRE_CONFIG, error);
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
              (is_priority(config->log_priority) || corrupt(error, "the log's level"));
    if (ok)
        return config;
    mail_config_free(config);
    return NULL;
}

/* ---- OPENED and POSITION ---- */

GVariant *opened_to_variant(const struct opened *opened)
{
    return g_variant_new(WIRE_OPENED, opened->mailbox, opened->uidvalidity, opened->exists);
}

bool opened_from_frame(const struct frame *frame, struct opened *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_OPENED, WIRE_OPENED, error);
    if (!value)
        return false;
    struct opened opened;
    g_variant_get(value, WIRE_OPENED, &opened.mailbox, &opened.uidvalidity, &opened.exists);
    if (opened.uidvalidity == 0)
        return corrupt(error, "a UIDVALIDITY of 0");
    *ret = opened;
    return true;
}

struct position *position_new(void)
{
    struct position *position = g_new0(struct position, 1);
    position->recorded = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    position->unsettled = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    position->suspects = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    position->quarantine = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    return position;
}

void position_free(struct position *position)
{
    if (!position)
        return;
    g_array_unref(position->recorded);
    g_array_unref(position->unsettled);
    g_array_unref(position->suspects);
    g_array_unref(position->quarantine);
    g_free(position);
}

GVariant *position_to_variant(const struct position *position)
{
    GVariant *members[] = {
        g_variant_new_uint32(position->mailbox),  g_variant_new_uint32(position->uidvalidity),
        g_variant_new_uint32(position->last_uid), wire_uids(position->recorded),
        wire_uids(position->unsettled),           wire_uids(position->suspects),
        wire_uids(position->quarantine),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

struct position *position_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_POSITION, WIRE_POSITION, error);
    if (!value)
        return NULL;
    struct position *position = position_new();
    g_variant_get_child(value, 0, "u", &position->mailbox);
    g_variant_get_child(value, 1, "u", &position->uidvalidity);
    g_variant_get_child(value, 2, "u", &position->last_uid);
    if (!read_uids(value, 3, position->recorded, error) ||
        !read_uids(value, 4, position->unsettled, error) ||
        !read_uids(value, 5, position->suspects, error) ||
        !read_uids(value, 6, position->quarantine, error)) {
        position_free(position);
        return NULL;
    }
    return position;
}

/* ---- BATCH and COMMITTED ---- */

struct batch_message *batch_message_new(void)
{
    struct batch_message *message = g_new0(struct batch_message, 1);
    message->received = CLOCK_NONE;
    return message;
}

static void batch_message_free(struct batch_message *message)
{
    mail_free(message->mail);
    g_free(message->reason);
    g_free(message);
}

struct batch *batch_new(void)
{
    struct batch *batch = g_new0(struct batch, 1);
    batch->messages = g_ptr_array_new_with_free_func((GDestroyNotify)batch_message_free);
    return batch;
}

void batch_free(struct batch *batch)
{
    if (!batch)
        return;
    g_ptr_array_unref(batch->messages);
    g_clear_pointer(&batch->raw, g_bytes_unref);
    g_free(batch);
}

static GVariant *wire_message(const struct batch_message *message)
{
    GVariant *mail = message->mail ? mail_to_variant(message->mail) : NULL;
    GVariant *members[] = {
        g_variant_new_uint32(message->uid),
        g_variant_new_int64(message->received),
        g_variant_new_uint64(message->size_bytes),
        g_variant_new_uint64(message->offset),
        g_variant_new_uint64(message->length),
        g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, message->sha256, SHA256_BYTES, 1),
        g_variant_new_maybe(G_VARIANT_TYPE(MAIL_WIRE_TYPE), mail),
        maybe_foreign(message->reason, LIMIT_REASON_BYTES),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

GVariant *batch_to_variant(const struct batch *batch)
{
    GVariantBuilder messages;
    g_variant_builder_init(&messages, G_VARIANT_TYPE("a" WIRE_MESSAGE));
    for (guint i = 0; i < batch->messages->len; i++)
        g_variant_builder_add_value(&messages, wire_message(batch->messages->pdata[i]));
    GVariant *members[] = {
        g_variant_new_uint64(batch->id),          g_variant_new_uint32(batch->mailbox),
        g_variant_new_uint32(batch->uidvalidity), g_variant_new_uint32(batch->up_to_uid),
        g_variant_builder_end(&messages),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

static bool write_all(int fd, const guint8 *data, gsize length)
{
    while (length > 0) {
        ssize_t written = write(fd, data, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        length -= (gsize)written;
    }
    return true;
}

int batch_seal(const void *data, gsize length, GError **error)
{
    int fd = memfd_create("crmd-batch", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd >= 0 && write_all(fd, data, length) && fcntl(fd, F_ADD_SEALS, SEALS) == 0)
        return fd;
    error_set(error, ERROR_INTERNAL, "cannot put raw mail into memory to share: %s",
              g_strerror(errno));
    if (fd >= 0)
        (void)close(fd);
    return -1;
}

/* The memfd's content; only one that can never change any more is mapped. (transfer full) */
static GBytes *map_raw(int fd, GError **error)
{
    struct stat st;
    int seals = fd >= 0 ? fcntl(fd, F_GET_SEALS) : -1;
    if (seals < 0 || (seals & SEALS) != SEALS || fstat(fd, &st) != 0 || st.st_size < 0 ||
        st.st_size > RAW_BYTES) {
        (void)corrupt(error, "its raw mail is not sealed memory of a sensible size");
        return NULL;
    }
    g_autoptr(GMappedFile) file = g_mapped_file_new_from_fd(fd, FALSE, NULL);
    if (!file) {
        (void)corrupt(error, "its raw mail cannot be mapped");
        return NULL;
    }
    return g_mapped_file_get_bytes(file);
}

static bool take_digest(GVariant *bytes, guint8 digest[SHA256_BYTES])
{
    gsize length;
    const void *data = g_variant_get_fixed_array(bytes, &length, 1);
    if (length != SHA256_BYTES)
        return false;
    memcpy(digest, data, SHA256_BYTES);
    return true;
}

static bool read_parsed(GVariant *tuple, struct batch_message *message, GError **error)
{
    g_autoptr(GVariant) maybe_mail = g_variant_get_child_value(tuple, 6);
    g_autoptr(GVariant) mail = g_variant_get_maybe(maybe_mail);
    g_variant_get_child(tuple, 7, "ms", &message->reason);
    if (!fits(message->reason, LIMIT_REASON_BYTES))
        return corrupt(error, "a reason");
    if (!mail)
        return message->reason || corrupt(error, "an unread mail without a reason");
    message->mail = mail_from_variant(mail, error);
    return message->mail != NULL;
}

static bool read_message(GVariant *tuple, gsize raw_bytes, struct batch_message *message,
                         GError **error)
{
    g_variant_get_child(tuple, 0, "u", &message->uid);
    g_variant_get_child(tuple, 1, "x", &message->received);
    g_variant_get_child(tuple, 2, "t", &message->size_bytes);
    g_variant_get_child(tuple, 3, "t", &message->offset);
    g_variant_get_child(tuple, 4, "t", &message->length);
    /* what is kept will be decompressed to that size; what is not may be of any */
    if (message->uid == 0 || message->size_bytes > (message->length > 0 ? RAW_BYTES : INT64_MAX))
        return corrupt(error, "a message's UID or size");
    if (message->offset > raw_bytes || message->length > raw_bytes - message->offset)
        return corrupt(error, "where a message's raw mail lies");
    g_autoptr(GVariant) digest = g_variant_get_child_value(tuple, 5);
    if (!take_digest(digest, message->sha256))
        return corrupt(error, "a digest");
    return read_parsed(tuple, message, error);
}

static bool read_messages(GVariant *messages, struct batch *batch, GError **error)
{
    gsize count = g_variant_n_children(messages);
    if (count > LIMIT_BATCH_MESSAGES)
        return corrupt(error, "the number of messages");
    uint32_t last_uid = 0;
    for (gsize i = 0; i < count; i++) {
        g_autoptr(GVariant) tuple = g_variant_get_child_value(messages, i);
        struct batch_message *message = batch_message_new();
        g_ptr_array_add(batch->messages, message);
        if (!read_message(tuple, g_bytes_get_size(batch->raw), message, error))
            return false;
        if (message->uid <= last_uid)
            return corrupt(error, "UIDs that do not ascend");
        last_uid = message->uid;
    }
    return true;
}

struct batch *batch_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_BATCH, WIRE_BATCH, error);
    if (!value)
        return NULL;
    g_autoptr(batch_handle) batch = batch_new();
    g_variant_get_child(value, 0, "t", &batch->id);
    g_variant_get_child(value, 1, "u", &batch->mailbox);
    g_variant_get_child(value, 2, "u", &batch->uidvalidity);
    g_variant_get_child(value, 3, "u", &batch->up_to_uid);
    if (batch->uidvalidity == 0) {
        (void)corrupt(error, "a UIDVALIDITY of 0");
        return NULL;
    }
    batch->raw = map_raw(frame->fd, error);
    g_autoptr(GVariant) messages = g_variant_get_child_value(value, 4);
    if (!batch->raw || !read_messages(messages, batch, error))
        return NULL;
    return g_steal_pointer(&batch);
}

GVariant *committed_to_variant(const struct committed *committed)
{
    GVariant *members[] = {
        g_variant_new_uint64(committed->batch),
        g_variant_new_boolean(committed->ok),
        maybe_foreign(committed->why_not, LIMIT_REASON_BYTES),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool committed_from_frame(const struct frame *frame, struct committed *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_COMMITTED, WIRE_COMMITTED, error);
    if (!value)
        return false;
    gboolean ok;
    g_variant_get(value, WIRE_COMMITTED, &ret->batch, &ok, &ret->why_not);
    ret->ok = ok;
    return true;
}

/* ---- SETTLED ---- */

GVariant *settled_to_variant(const struct settled *settled)
{
    GVariant *members[] = {
        g_variant_new_uint32(settled->mailbox),
        g_variant_new_uint32(settled->uidvalidity),
        wire_uids(settled->uids),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool settled_from_frame(const struct frame *frame, struct settled *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_SETTLED, WIRE_SETTLED, error);
    if (!value)
        return false;
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    if (!read_uids(value, 2, uids, error))
        return false;
    g_variant_get_child(value, 0, "u", &ret->mailbox);
    g_variant_get_child(value, 1, "u", &ret->uidvalidity);
    ret->uids = g_steal_pointer(&uids);
    return true;
}

/* ---- STATE ---- */

GVariant *mailbox_report_to_variant(const struct mailbox_report *report)
{
    GVariant *members[] = {
        g_variant_new_uint32(report->mailbox),
        g_variant_new_byte((guchar)report->state),
        maybe_foreign(report->error, LIMIT_REASON_BYTES),
        g_variant_new_int64(report->retry_at),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool mailbox_report_from_frame(const struct frame *frame, struct mailbox_report *ret,
                               GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_STATE, WIRE_REPORT, error);
    if (!value)
        return false;
    uint32_t mailbox;
    guchar state;
    g_autofree char *text = NULL;
    int64_t retry_at;
    g_variant_get(value, WIRE_REPORT, &mailbox, &state, &text, &retry_at);
    if (state >= MAILBOX_STATE_COUNT || !fits(text, LIMIT_REASON_BYTES))
        return corrupt(error, "a mailbox's state");
    *ret = (struct mailbox_report){mailbox, state,
                                   take_line(g_steal_pointer(&text), LIMIT_REASON_BYTES), retry_at};
    return true;
}

/* ---- COMMAND and CHECKED ---- */

GVariant *mail_command_to_variant(const struct mail_command *command)
{
    return g_variant_new(WIRE_COMMAND, (guchar)command->verb, command->mailbox, command->request);
}

bool mail_command_from_frame(const struct frame *frame, struct mail_command *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_COMMAND, WIRE_COMMAND, error);
    if (!value)
        return false;
    guchar verb;
    uint32_t mailbox;
    uint64_t request;
    g_variant_get(value, WIRE_COMMAND, &verb, &mailbox, &request);
    if (verb >= MAIL_VERB_COUNT)
        return corrupt(error, "a command");
    *ret = (struct mail_command){verb, mailbox, request};
    return true;
}

GVariant *check_step_to_variant(const struct check_step *step)
{
    GVariant *members[] = {
        g_variant_new_uint64(step->request),
        g_variant_new_boolean(step->last),
        maybe_foreign(step->step, LIMIT_NAME_BYTES),
        g_variant_new_boolean(step->ok),
        maybe_foreign(step->detail, LIMIT_REASON_BYTES),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool check_step_from_frame(const struct frame *frame, struct check_step *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_CHECKED, WIRE_CHECKED, error);
    if (!value)
        return false;
    uint64_t request;
    gboolean last, ok;
    g_autofree char *step = NULL, *detail = NULL;
    g_variant_get(value, WIRE_CHECKED, &request, &last, &step, &ok, &detail);
    if (!fits(step, LIMIT_NAME_BYTES) || !fits(detail, LIMIT_REASON_BYTES) || (!last && !step))
        return corrupt(error, "a step of a check");
    *ret = (struct check_step){request, last, take_line(g_steal_pointer(&step), LIMIT_NAME_BYTES),
                               ok, take_line(g_steal_pointer(&detail), LIMIT_REASON_BYTES)};
    return true;
}

/* ---- REPARSE and REPARSED ---- */

GVariant *reparse_to_variant(uint64_t request, uint32_t mailbox)
{
    return g_variant_new(WIRE_REPARSE, request, mailbox);
}

bool reparse_from_frame(const struct frame *frame, struct reparse *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_REPARSE, WIRE_REPARSE, error);
    GBytes *raw = value ? map_raw(frame->fd, error) : NULL;
    if (!raw)
        return false;
    ret->raw = raw;
    g_variant_get(value, WIRE_REPARSE, &ret->request, &ret->mailbox);
    return true;
}

GVariant *reparsed_to_variant(const struct reparsed *reparsed)
{
    GVariant *members[] = {g_variant_new_uint64(reparsed->request),
                           mail_to_variant(reparsed->mail)};
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool reparsed_from_frame(const struct frame *frame, struct reparsed *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_REPARSED, WIRE_REPARSED, error);
    if (!value)
        return false;
    g_autoptr(GVariant) variant = g_variant_get_child_value(value, 1);
    struct mail *mail = mail_from_variant(variant, error);
    if (!mail)
        return false;
    ret->mail = mail;
    g_variant_get_child(value, 0, "t", &ret->request);
    return true;
}

/* ---- HELLO and LOG ---- */

GVariant *hello_to_variant(const char *version)
{
    return g_variant_new(WIRE_HELLO, version);
}

char *hello_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_HELLO, WIRE_HELLO, error);
    if (!value)
        return NULL;
    const char *version;
    g_variant_get(value, "(&s)", &version);
    if (!fits(version, LIMIT_NAME_BYTES)) {
        (void)corrupt(error, "a version");
        return NULL;
    }
    return g_strdup(version);
}

GVariant *mail_log_to_variant(const struct mail_log *log)
{
    g_autofree char *clean = util_clean(log->text, LOG_TEXT_BYTES, false);
    return g_variant_new(WIRE_LOG, (gint32)log->priority, log->mailbox, clean);
}

bool mail_log_from_frame(const struct frame *frame, struct mail_log *ret, GError **error)
{
    g_autoptr(GVariant) value = payload(frame, FRAME_LOG, WIRE_LOG, error);
    if (!value)
        return false;
    gint32 priority;
    uint32_t mailbox;
    const char *text;
    g_variant_get(value, "(iu&s)", &priority, &mailbox, &text);
    if (!is_priority(priority) || !fits(text, LOG_TEXT_BYTES))
        return corrupt(error, "a log line");
    *ret = (struct mail_log){priority, mailbox, g_strdup(text)};
    return true;
}
