/* protocol_batch.c - a folder's mail on its way: OPENED and POSITION, BATCH and COMMITTED, SETTLED.
 */
#include "mail/protocol_wire.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define WIRE_OPENED "(uuub)"
#define WIRE_POSITION "(uuuauauauau)"
#define WIRE_COMMITTED "(tbms)"
#define WIRE_SETTLED "(uuau)"

/* ---- OPENED and POSITION ---- */

GVariant *opened_to_variant(const struct opened *opened)
{
    return g_variant_new(WIRE_OPENED, opened->mailbox, opened->uidvalidity, opened->exists,
                         opened->anew);
}

bool opened_from_frame(const struct frame *frame, struct opened *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_OPENED, WIRE_OPENED, error);
    if (!value)
        return false;
    struct opened opened;
    gboolean anew;
    g_variant_get(value, WIRE_OPENED, &opened.mailbox, &opened.uidvalidity, &opened.exists, &anew);
    if (opened.uidvalidity == 0)
        return wire_corrupt(error, "a UIDVALIDITY of 0");
    opened.anew = anew;
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
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_POSITION, WIRE_POSITION, error);
    if (!value)
        return NULL;
    struct position *position = position_new();
    g_variant_get_child(value, 0, "u", &position->mailbox);
    g_variant_get_child(value, 1, "u", &position->uidvalidity);
    g_variant_get_child(value, 2, "u", &position->last_uid);
    if (!wire_read_uids(value, 3, position->recorded, error) ||
        !wire_read_uids(value, 4, position->unsettled, error) ||
        !wire_read_uids(value, 5, position->suspects, error) ||
        !wire_read_uids(value, 6, position->quarantine, error)) {
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

static void put_message(struct variant_writer *writer, const struct batch_message *message)
{
    g_autofree char *reason = util_clean(message->reason, LIMIT_REASON_BYTES, false);
    variant_align(writer, 8);
    struct variant_container tuple = variant_open(writer);
    variant_put_uint32(writer, message->uid);
    variant_put_uint64(writer, (guint64)message->received);
    variant_put_uint64(writer, message->size_bytes);
    variant_put_uint64(writer, message->offset);
    variant_put_uint64(writer, message->length);
    variant_byte_array(writer, message->sha256, SHA256_BYTES);
    variant_align(writer, 8);
    if (message->mail) {
        mail_write(writer, message->mail);
        variant_close_just(writer);
    }
    variant_member_ends(writer);
    variant_put_maybe_string(writer, reason);
    variant_close_tuple(writer, tuple);
    variant_member_ends(writer);
}

GVariant *batch_to_variant(const struct batch *batch)
{
    struct variant_writer writer;
    variant_writer_init(&writer);
    variant_put_uint64(&writer, batch->id);
    variant_put_uint32(&writer, batch->mailbox);
    variant_put_uint32(&writer, batch->uidvalidity);
    variant_put_uint32(&writer, batch->up_to_uid);
    variant_align(&writer, 8);
    struct variant_container messages = variant_open(&writer);
    for (guint i = 0; i < batch->messages->len; i++)
        put_message(&writer, batch->messages->pdata[i]);
    variant_close_array(&writer, messages);
    return variant_writer_end(&writer, WIRE_BATCH);
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
    if (!wire_fits(message->reason, LIMIT_REASON_BYTES))
        return wire_corrupt(error, "a reason");
    if (!mail)
        return message->reason || wire_corrupt(error, "an unread mail without a reason");
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
    if (message->uid == 0 ||
        message->size_bytes > (message->length > 0 ? WIRE_RAW_BYTES : INT64_MAX))
        return wire_corrupt(error, "a message's UID or size");
    if (message->offset > raw_bytes || message->length > raw_bytes - message->offset)
        return wire_corrupt(error, "where a message's raw mail lies");
    g_autoptr(GVariant) digest = g_variant_get_child_value(tuple, 5);
    if (!take_digest(digest, message->sha256))
        return wire_corrupt(error, "a digest");
    return read_parsed(tuple, message, error);
}

static bool read_messages(GVariant *messages, struct batch *batch, GError **error)
{
    gsize count = g_variant_n_children(messages);
    if (count > LIMIT_BATCH_MESSAGES)
        return wire_corrupt(error, "the number of messages");
    uint32_t last_uid = 0;
    for (gsize i = 0; i < count; i++) {
        g_autoptr(GVariant) tuple = g_variant_get_child_value(messages, i);
        struct batch_message *message = batch_message_new();
        g_ptr_array_add(batch->messages, message);
        if (!read_message(tuple, g_bytes_get_size(batch->raw), message, error))
            return false;
        if (message->uid <= last_uid)
            return wire_corrupt(error, "UIDs that do not ascend");
        last_uid = message->uid;
    }
    return true;
}

static GBytes *map_raw(const struct frame *frame, bool is_empty, GError **error)
{
    if (frame->fd_lost) {
        error_set(
            error, ERROR_UNAVAILABLE,
            "crmd has no file descriptor left for mail that comes in: raise LimitNOFILE= of crmd");
        return NULL;
    }
    return is_empty && frame->fd < 0 ? g_bytes_new(NULL, 0) : wire_map_raw(frame->fd, error);
}

struct batch *wire_read_batch(GVariant *value, const struct frame *frame, GError **error)
{
    g_autoptr(batch_handle) batch = batch_new();
    g_variant_get_child(value, 0, "t", &batch->id);
    g_variant_get_child(value, 1, "u", &batch->mailbox);
    g_variant_get_child(value, 2, "u", &batch->uidvalidity);
    g_variant_get_child(value, 3, "u", &batch->up_to_uid);
    if (batch->uidvalidity == 0) {
        (void)wire_corrupt(error, "a UIDVALIDITY of 0");
        return NULL;
    }
    g_autoptr(GVariant) messages = g_variant_get_child_value(value, 4);
    batch->raw = map_raw(frame, g_variant_n_children(messages) == 0, error);
    if (!batch->raw || !read_messages(messages, batch, error))
        return NULL;
    return g_steal_pointer(&batch);
}

struct batch *batch_from_frame(const struct frame *frame, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_BATCH, WIRE_BATCH, error);
    return value ? wire_read_batch(value, frame, error) : NULL;
}

bool batch_id_from_frame(const struct frame *frame, uint64_t *ret_id, uint32_t *ret_mailbox,
                         GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_BATCH, WIRE_BATCH, error);
    if (!value)
        return false;
    g_variant_get_child(value, 0, "t", ret_id);
    g_variant_get_child(value, 1, "u", ret_mailbox);
    return true;
}

GVariant *committed_to_variant(const struct committed *committed)
{
    GVariant *members[] = {
        g_variant_new_uint64(committed->batch),
        g_variant_new_boolean(committed->ok),
        wire_maybe_foreign(committed->why_not, LIMIT_REASON_BYTES),
    };
    return g_variant_new_tuple(members, G_N_ELEMENTS(members));
}

bool committed_from_frame(const struct frame *frame, struct committed *ret, GError **error)
{
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_COMMITTED, WIRE_COMMITTED, error);
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
    g_autoptr(GVariant) value = wire_payload(frame, FRAME_SETTLED, WIRE_SETTLED, error);
    if (!value)
        return false;
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    if (!wire_read_uids(value, 2, uids, error))
        return false;
    if (uids->len > LIMIT_SETTLED_UIDS)
        return wire_corrupt(error, "the number of settled messages");
    g_variant_get_child(value, 0, "u", &ret->mailbox);
    g_variant_get_child(value, 1, "u", &ret->uidvalidity);
    ret->uids = g_steal_pointer(&uids);
    return true;
}
