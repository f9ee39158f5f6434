/* protocol_delivery.c - see protocol_delivery.h. */
#include "mail/protocol_delivery.h"
#include "base/limits.h"
#include "mail/protocol_wire.h"

#define WIRE_SUSPECT "(uub)"
#define WIRE_LISTEN "(ta" WIRE_SUSPECT ")"
#define WIRE_RECIPIENT "(ts)"
#define WIRE_DELIVERY "(as" WIRE_BATCH ")"
#define WIRE_DELIVERED "(txay)"
#define WIRE_SESSIONS "(u)"
#define WIRE_IMPORT_MAIL "(tttxy)"
#define WIRE_IMPORT "(ta" WIRE_IMPORT_MAIL ")"

static uint32_t read_big_endian(const guint8 *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

struct delivery_key delivery_key_of(const guint8 sha256[SHA256_BYTES])
{
    return (struct delivery_key){read_big_endian(sha256), read_big_endian(sha256 + 4)};
}

/* ---- LISTEN ---- */

GVariant *listen_order_to_variant(const struct listen_order *order)
{
    GVariantBuilder suspects;
    g_variant_builder_init(&suspects, G_VARIANT_TYPE("a" WIRE_SUSPECT));
    for (guint i = 0; i < order->suspects->len; i++) {
        const struct delivery_suspect *s =
            &g_array_index(order->suspects, struct delivery_suspect, i);
        g_variant_builder_add(&suspects, WIRE_SUSPECT, s->key.uidvalidity, s->key.uid,
                              (gboolean)s->condemned);
    }
    return g_variant_new("(t@a" WIRE_SUSPECT ")", order->max_message_bytes,
                         g_variant_builder_end(&suspects));
}

bool listen_order_from_frame(const struct frame *frame, struct listen_order *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_LISTEN, WIRE_LISTEN, error);
    if (!value)
        return false;
    uint64_t max_message_bytes;
    g_variant_get_child(value, 0, "t", &max_message_bytes);
    if (max_message_bytes < 1 || max_message_bytes > WIRE_RAW_BYTES)
        return wire_corrupt(error, "the largest size of a mail");
    g_autoptr(GVariant) suspects = g_variant_get_child_value(value, 1);
    ret->max_message_bytes = max_message_bytes;
    ret->suspects = g_array_new(FALSE, FALSE, sizeof(struct delivery_suspect));
    for (gsize i = 0; i < g_variant_n_children(suspects); i++) {
        struct delivery_suspect s;
        gboolean condemned;
        g_variant_get_child(suspects, i, WIRE_SUSPECT, &s.key.uidvalidity, &s.key.uid, &condemned);
        s.condemned = condemned;
        g_array_append_val(ret->suspects, s);
    }
    return true;
}

/* ---- RECIPIENT, DELIVERY and DELIVERED ---- */

static bool is_recipient(const char *address)
{
    return *address && wire_fits(address, LIMIT_ADDRESS_BYTES);
}

GVariant *recipient_to_variant(const struct recipient *recipient)
{
    return g_variant_new(WIRE_RECIPIENT, recipient->request, recipient->address);
}

bool recipient_from_frame(const struct frame *frame, struct recipient *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_RECIPIENT, WIRE_RECIPIENT, error);
    if (!value)
        return false;
    const char *address;
    g_variant_get_child(value, 1, "&s", &address);
    if (!is_recipient(address))
        return wire_corrupt(error, "a recipient");
    g_variant_get_child(value, 0, "t", &ret->request);
    ret->address = g_strdup(address);
    return true;
}

GVariant *delivery_to_variant(const struct delivery *delivery)
{
    GVariant *members[] = {
        g_variant_new_strv((const char *const *)delivery->recipients->pdata,
                           (gssize)delivery->recipients->len),
        batch_to_variant(delivery->batch),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

void delivery_clear(struct delivery *delivery)
{
    g_clear_pointer(&delivery->recipients, g_ptr_array_unref);
    g_clear_pointer(&delivery->batch, batch_free);
}

static bool read_recipients(GVariant *texts, GPtrArray *into, GError **error)
{
    gsize count = g_variant_n_children(texts);
    if (count < 1 || count > DELIVERY_RECIPIENTS)
        return wire_corrupt(error, "the number of recipients");
    for (gsize i = 0; i < count; i++) {
        const char *address;
        g_variant_get_child(texts, i, "&s", &address);
        if (!is_recipient(address))
            return wire_corrupt(error, "a recipient");
        g_ptr_array_add(into, g_strdup(address));
    }
    return true;
}

bool delivery_id_from_frame(const struct frame *frame, uint64_t *ret_id, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_DELIVERY, WIRE_DELIVERY, error);
    if (!value)
        return false;
    g_autoptr(GVariant) batch = g_variant_get_child_value(value, 1);
    g_variant_get_child(batch, 0, "t", ret_id);
    return true;
}

bool delivery_from_frame(const struct frame *frame, struct delivery *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_DELIVERY, WIRE_DELIVERY, error);
    if (!value)
        return false;
    g_autoptr(GVariant) recipients = g_variant_get_child_value(value, 0);
    g_autoptr(GVariant) batch = g_variant_get_child_value(value, 1);
    struct delivery delivery = {.recipients = g_ptr_array_new_with_free_func(g_free)};
    bool ok = read_recipients(recipients, delivery.recipients, error) &&
              (delivery.batch = wire_read_batch(batch, frame, error)) != NULL &&
              (delivery.batch->messages->len == 1 ||
               wire_corrupt(error, "the number of messages delivered at once"));
    if (!ok) {
        delivery_clear(&delivery);
        return false;
    }
    delivery.request = delivery.batch->id;
    *ret = delivery;
    return true;
}

GVariant *delivered_to_variant(const struct delivered *delivered)
{
    GVariant *members[] = {
        g_variant_new_uint64(delivered->request),
        g_variant_new_int64(delivered->message_id),
        g_variant_new_fixed_array(G_VARIANT_TYPE_BYTE, delivered->answers->data,
                                  delivered->answers->len, 1),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool delivered_from_frame(const struct frame *frame, struct delivered *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_DELIVERED, WIRE_DELIVERED, error);
    if (!value)
        return false;
    g_autoptr(GVariant) bytes = g_variant_get_child_value(value, 2);
    gsize count;
    const guint8 *answers = g_variant_get_fixed_array(bytes, &count, 1);
    for (gsize i = 0; i < count; i++) {
        if (answers[i] >= DELIVERY_ANSWER_COUNT)
            return wire_corrupt(error, "an answer to a delivery");
    }
    g_variant_get_child(value, 0, "t", &ret->request);
    g_variant_get_child(value, 1, "x", &ret->message_id);
    ret->answers = g_array_new(FALSE, FALSE, 1);
    g_array_append_vals(ret->answers, answers, (guint)count);
    return true;
}

/* ---- SESSIONS ---- */

GVariant *sessions_to_variant(uint32_t count)
{
    return g_variant_new(WIRE_SESSIONS, count);
}

bool sessions_from_frame(const struct frame *frame, uint32_t *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_SESSIONS, WIRE_SESSIONS, error);
    if (!value)
        return false;
    uint32_t count;
    g_variant_get(value, WIRE_SESSIONS, &count);
    if (count > LIMIT_LMTP_SESSIONS)
        return wire_corrupt(error, "the number of sessions");
    *ret = count;
    return true;
}

/* ---- IMPORT and IMPORTED ---- */

GVariant *import_order_to_variant(const struct import_order *order)
{
    GVariantBuilder mails;
    g_variant_builder_init(&mails, G_VARIANT_TYPE("a" WIRE_IMPORT_MAIL));
    for (guint i = 0; i < order->mails->len; i++) {
        const struct import_mail *m = &g_array_index(order->mails, struct import_mail, i);
        g_variant_builder_add(&mails, WIRE_IMPORT_MAIL, m->offset, m->length, m->size_bytes,
                              m->received, (guchar)m->how);
    }
    return g_variant_new("(t@a" WIRE_IMPORT_MAIL ")", order->request,
                         g_variant_builder_end(&mails));
}

void import_order_clear(struct import_order *order)
{
    g_clear_pointer(&order->mails, g_array_unref);
    g_clear_pointer(&order->raw, g_bytes_unref);
}

static bool read_mail(GVariant *mails, gsize i, gsize raw_bytes, GArray *into, GError **error)
{
    struct import_mail m;
    guchar how;
    g_variant_get_child(mails, i, WIRE_IMPORT_MAIL, &m.offset, &m.length, &m.size_bytes,
                        &m.received, &how);
    if (how >= IMPORT_HOW_COUNT || m.offset > raw_bytes || m.length > raw_bytes - m.offset ||
        m.size_bytes < m.length)
        return wire_corrupt(error, "a mail to import");
    m.how = how;
    g_array_append_val(into, m);
    return true;
}

bool import_order_from_frame(const struct frame *frame, struct import_order *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_IMPORT, WIRE_IMPORT, error);
    if (!value)
        return false;
    g_autoptr(GVariant) mails = g_variant_get_child_value(value, 1);
    gsize count = g_variant_n_children(mails);
    if (count < 1 || count > LIMIT_BATCH_MESSAGES)
        return wire_corrupt(error, "the number of mails to import");
    struct import_order order = {.mails = g_array_new(FALSE, FALSE, sizeof(struct import_mail)),
                                 .raw = wire_map_raw(frame->fd, error)};
    g_variant_get_child(value, 0, "t", &order.request);
    bool ok = order.raw != NULL;
    for (gsize i = 0; ok && i < count; i++)
        ok = read_mail(mails, i, g_bytes_get_size(order.raw), order.mails, error);
    if (ok)
        *ret = order;
    else
        import_order_clear(&order);
    return ok;
}

bool import_id_from_frame(const struct frame *frame, uint64_t *ret_id, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_IMPORT, WIRE_IMPORT, error);
    if (!value)
        return false;
    g_variant_get_child(value, 0, "t", ret_id);
    return true;
}

struct batch *imported_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_IMPORTED, WIRE_BATCH, error);
    return value ? wire_read_batch(value, frame, error) : NULL;
}
