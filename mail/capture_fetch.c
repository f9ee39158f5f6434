/* capture_fetch.c - a slice of a folder's messages is fetched, as far as the server gives it, and
 * set on its way. */
#include "mail/capture_private.h"
#include "base/error.h"
#include "base/limits.h"

#include <syslog.h>

/* Empty is no mail that has a size. */
static void drop_empty(const struct slice *slice, GHashTable *bodies)
{
    for (guint i = 0; i < slice->count; i++) {
        gpointer key = GUINT_TO_POINTER(slice->heads[i].uid);
        GBytes *body = g_hash_table_lookup(bodies, key);
        if (body && slice->heads[i].size_bytes > 0 && g_bytes_get_size(body) == 0)
            (void)g_hash_table_remove(bodies, key);
    }
}

/* Fetches messages of the slice into bodies, as far as they come. */
static bool fetch_bodies(struct imap *imap, const struct slice *slice, const GArray *uids,
                         GHashTable *bodies, GError **error)
{
    uint32_t uid = slice->heads[0].uid;
    g_autoptr(GBytes) raw = NULL;
    if (slice->part == IMAP_HEADER || slice->bytes <= LIMIT_BATCH_BYTES)
        return imap_fetch_bodies(imap, uids, slice->bytes, slice->part, bodies, error);
    if (!imap_fetch_in_parts(imap, uid, slice->bytes, &raw, error)) /* it is one mail */
        return false;
    if (raw)
        g_hash_table_insert(bodies, GUINT_TO_POINTER(uid), g_steal_pointer(&raw));
    return true;
}

/* Fetches messages i..i+count-1 of the slice into bodies. A NO leaves them missing, and is put into
 * refusal, which may be NULL. */
static bool fetch_some(struct capture *capture, struct imap *imap, const struct slice *slice,
                       guint i, guint count, GHashTable *bodies, GError **refusal, GError **error)
{
    g_autoptr(GArray) uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (guint n = i; n < i + count; n++)
        g_array_append_val(uids, slice->heads[n].uid);
    capture->talk(capture->talk_context, slice->heads[i].uid, slice->heads[i + count - 1].uid);
    g_autoptr(GError) fault = NULL;
    bool ok = fetch_bodies(imap, slice, uids, bodies, &fault);
    drop_empty(slice, bodies);
    capture->talk(capture->talk_context, 0, 0);
    if (ok)
        return true;
    if (error_code_of(fault) == ERROR_REFUSED) {
        g_propagate_error(refusal, g_steal_pointer(&fault));
        return true;
    }
    if (count > 1)
        capture->alone_up_to = slice->heads[i + count - 1].uid;
    else
        withheld_note_error(capture->withheld, slice->heads[i].uid, fault);
    g_propagate_error(error, g_steal_pointer(&fault));
    return false;
}

/* One message alone. What does not come is gone from the server, or held back. */
static bool fetch_alone(struct capture *capture, struct imap *imap, const struct slice *slice,
                        guint i, GHashTable *bodies, GError **error)
{
    uint32_t uid = slice->heads[i].uid;
    g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    g_autoptr(GError) refusal = NULL;
    if (!fetch_some(capture, imap, slice, i, 1, bodies, &refusal, error))
        return false;
    if (g_hash_table_contains(bodies, GUINT_TO_POINTER(uid)))
        return true;
    if (!refusal && !imap_fetch_heads(imap, uid, uid, heads, &refusal) &&
        error_code_of(refusal) != ERROR_REFUSED) {
        g_propagate_error(error, g_steal_pointer(&refusal));
        return false;
    }
    if (!refusal && heads->len == 0) {
        uplink_log(capture->uplink, capture->settings->id, LOG_NOTICE,
                   "message %u was deleted on the server before it could be fetched", uid);
        withheld_end(capture->withheld, uid);
        return true;
    }
    if (!refusal)
        error_set(&refusal, ERROR_REFUSED,
                  "the server lists it, but does not give it; " METER_REMEDY);
    withheld_note_error(capture->withheld, uid, refusal);
    return withheld_is_given_up(capture->withheld, uid) ||
           withheld_pass_over(capture->withheld, uid, error);
}

/* All of the slice, and what is missing once more alone. */
static bool fetch_slice(struct capture *capture, struct imap *imap, const struct slice *slice,
                        GHashTable *bodies, GError **error)
{
    if (slice->count > 1 && !fetch_some(capture, imap, slice, 0, slice->count, bodies, NULL, error))
        return false;
    for (guint i = 0; i < slice->count; i++) {
        if (!g_hash_table_contains(bodies, GUINT_TO_POINTER(slice->heads[i].uid)) &&
            !fetch_alone(capture, imap, slice, i, bodies, error))
            return false;
    }
    return true;
}

static void add_refused(struct capture *capture, struct load *load, const struct imap_head *head,
                        GBytes *header)
{
    g_autofree char *size = g_format_size_full(head->size_bytes, G_FORMAT_SIZE_IEC_UNITS);
    g_autofree char *limit =
        g_format_size_full(capture->settings->max_message_bytes, G_FORMAT_SIZE_IEC_UNITS);
    g_autofree char *reason = g_strdup_printf(
        "%s, more than the %s that max_message_size allows; it stays on the server", size, limit);
    load_add_refused(load, head, header, reason);
}

/* As it came: raw mail, the header of what is too large, or nothing of what was given up. */
static void add_message(struct capture *capture, struct load *load, const struct slice *slice,
                        const struct imap_head *head, GBytes *raw)
{
    if (raw)
        withheld_end(capture->withheld, head->uid);
    if (raw && slice->part == IMAP_HEADER) {
        add_refused(capture, load, head, raw);
    } else if (raw) {
        load_add_whole(load, head, raw, slice->company);
    } else if (withheld_is_given_up(capture->withheld, head->uid)) {
        withheld_take_up(capture->withheld, head->uid);
        g_autofree char *reason =
            g_strdup_printf("it could not be fetched: %s; it stays on the server",
                            withheld_why(capture->withheld, head->uid));
        load_add_unread(load, head, NULL, reason);
    }
}

uint32_t capture_position_up_to(const struct capture *capture, uint32_t uid)
{
    uint32_t first = withheld_first_passed(capture->withheld);
    return first > 0 && first <= uid ? first - 1 : uid;
}

/* Fetches a slice and sets it on its way, as everything up to up_to_uid that is not held back; not
 * *ret_added if nothing came. */
static bool send_slice(struct capture *capture, struct imap *imap, const struct slice *slice,
                       uint32_t up_to_uid, bool *ret_added, GError **error)
{
    g_autoptr(GHashTable) bodies =
        g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_bytes_unref);
    bool given_up =
        slice->count == 1 && withheld_is_given_up(capture->withheld, slice->heads[0].uid);
    if (!given_up && !fetch_slice(capture, imap, slice, bodies, error))
        return false;
    struct load *load = load_new(capture->settings->id, capture->uidvalidity, 0);
    for (guint i = 0; i < slice->count; i++) {
        const struct imap_head *head = &slice->heads[i];
        add_message(capture, load, slice, head,
                    g_hash_table_lookup(bodies, GUINT_TO_POINTER(head->uid)));
    }
    load_set_up_to(load, capture_position_up_to(capture, up_to_uid));
    g_hash_table_remove_all(bodies); /* each mail is freed as soon as it is compressed */
    *ret_added = !load_is_empty(load);
    if (!*ret_added) {
        load_free(load);
        pipeline_unreserve(capture->pipeline, slice->bytes);
    } else {
        pipeline_add(capture->pipeline, load, slice->bytes);
    }
    return true;
}

enum capture_result capture_add_slice(struct capture *capture, struct imap *imap,
                                      const struct slice *slice, uint32_t up_to_uid, GError **error)
{
    bool added;
    if (!pipeline_reserve(capture->pipeline, slice->bytes))
        return CAPTURE_FULL;
    if (send_slice(capture, imap, slice, up_to_uid, &added, error))
        return added ? CAPTURE_ADDED : CAPTURE_PASSED;
    pipeline_unreserve(capture->pipeline, slice->bytes);
    return CAPTURE_FAILED;
}
