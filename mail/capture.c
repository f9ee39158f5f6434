/* capture.c - see capture.h. */
#include "mail/capture_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

struct capture *capture_new(const struct mailbox_settings *settings, struct pipeline *pipeline,
                            struct uplink *uplink, listing_talk talk, void *talk_context)
{
    struct capture *capture = g_new0(struct capture, 1);
    capture->settings = settings;
    capture->pipeline = pipeline;
    capture->uplink = uplink;
    capture->talk = talk;
    capture->talk_context = talk_context;
    capture->handled = g_hash_table_new(NULL, NULL);
    capture->suspects = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    capture->quarantine = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    capture->withheld = withheld_new();
    capture->listing = listing_new(settings, capture->withheld, talk, talk_context);
    return capture;
}

void capture_free(struct capture *capture)
{
    if (!capture)
        return;
    g_hash_table_unref(capture->handled);
    g_array_unref(capture->suspects);
    g_array_unref(capture->quarantine);
    listing_free(capture->listing);
    withheld_free(capture->withheld);
    g_free(capture);
}

static gint compare_uids(gconstpointer a, gconstpointer b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Sorted, each once, and none of the UIDs in except. */
static void copy_uids(const GArray *from, GHashTable *except, GArray *into)
{
    g_autoptr(GArray) sorted = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_array_append_vals(sorted, from->data, from->len);
    g_array_sort(sorted, compare_uids);
    g_array_set_size(into, 0);
    for (guint i = 0; i < sorted->len; i++) {
        uint32_t uid = g_array_index(sorted, uint32_t, i);
        if (g_hash_table_add(except, GUINT_TO_POINTER(uid)))
            g_array_append_val(into, uid);
    }
}

void capture_begin(struct capture *capture, const struct position *position)
{
    bool renumbered =
        capture->uidvalidity != position->uidvalidity || position->last_uid < capture->begun_uid;
    if (renumbered) {
        withheld_forget(capture->withheld);
        capture->alone_up_to = 0;
    }
    withheld_begin_session(capture->withheld);
    capture->uidvalidity = position->uidvalidity;
    capture->done_uid = capture->begun_uid = position->last_uid;
    listing_begin(capture->listing, position->last_uid, renumbered);
    g_autoptr(GHashTable) listed = g_hash_table_new(NULL, NULL);
    copy_uids(position->quarantine, listed, capture->quarantine);
    copy_uids(position->suspects, listed, capture->suspects);
    capture->next_suspect = capture->next_quarantined = 0;
    g_hash_table_remove_all(capture->handled);
    for (guint i = 0; i < position->recorded->len; i++)
        g_hash_table_add(capture->handled,
                         GUINT_TO_POINTER(g_array_index(position->recorded, uint32_t, i)));
}

void capture_look(struct capture *capture)
{
    listing_look(capture->listing);
}

void capture_retry(struct capture *capture)
{
    withheld_retry(capture->withheld);
    listing_look(capture->listing);
}

char *capture_complaint(const struct capture *capture)
{
    return withheld_complaint(capture->withheld);
}

int64_t capture_wait_ms(const struct capture *capture)
{
    int64_t at_ms;
    if (withheld_next(capture->withheld, &at_ms) == 0)
        return G_MAXINT64;
    return MAX(0, at_ms - clock_monotonic_ms());
}

/* ---- batches ---- */

static bool is_oversized(const struct capture *capture, const struct imap_head *head)
{
    return head->size_bytes > capture->settings->max_message_bytes;
}

/* It came before fetch_since. */
static bool is_old(const struct capture *capture, const struct imap_head *head)
{
    return head->received != CLOCK_NONE && head->received < capture->settings->fetch_since;
}

static bool goes_alone(struct capture *capture, const struct imap_head *head)
{
    return head->uid <= capture->alone_up_to || is_old(capture, head) ||
           is_oversized(capture, head) || head->size_bytes > LIMIT_BATCH_BYTES ||
           withheld_is_held_now(capture->withheld, head->uid) ||
           withheld_is_given_up(capture->withheld, head->uid) ||
           g_hash_table_contains(capture->handled, GUINT_TO_POINTER(head->uid));
}

/* One message, whole or its header. */
static struct slice single(const struct capture *capture, const struct imap_head *head,
                           enum parse_company company)
{
    bool oversized = is_oversized(capture, head);
    return (struct slice){head, 1, oversized ? LIMIT_HEADER_BLOCK_BYTES : head->size_bytes,
                          oversized ? IMAP_HEADER : IMAP_WHOLE, company};
}

/* As many of the heads as make a batch. */
static struct slice next_slice(struct capture *capture, const struct imap_head *first, guint left)
{
    struct slice slice = single(capture, first, PARSE_BESIDE);
    while (!goes_alone(capture, first) && slice.count < MIN(left, LIMIT_BATCH_MESSAGES)) {
        const struct imap_head *next = first + slice.count;
        if (goes_alone(capture, next) || slice.bytes + next->size_bytes > LIMIT_BATCH_BYTES)
            break;
        slice.bytes += next->size_bytes;
        slice.count++;
    }
    return slice;
}

static enum capture_result step_batch(struct capture *capture, struct imap *imap, GError **error)
{
    guint count;
    if (!listing_fill(capture->listing, imap, error))
        return CAPTURE_FAILED;
    const struct imap_head *first = listing_heads(capture->listing, &count);
    if (count == 0)
        return CAPTURE_NOTHING;
    struct slice slice = next_slice(capture, first, count);
    uint32_t last = first[slice.count - 1].uid;
    enum capture_result result = CAPTURE_PASSED;
    if (is_old(capture, first) ||
        g_hash_table_contains(capture->handled, GUINT_TO_POINTER(first->uid))) {
        /* not wanted; or recorded, or on its way already */
    } else if (withheld_is_held_now(capture->withheld, first->uid)) {
        if (!withheld_pass_over(capture->withheld, first->uid, error))
            return CAPTURE_FAILED;
    } else {
        result = capture_add_slice(capture, imap, &slice, last, error);
    }
    if (result == CAPTURE_FULL || result == CAPTURE_FAILED)
        return result;
    capture->done_uid = MAX(capture->done_uid, last);
    listing_take(capture->listing, slice.count);
    return result;
}

/* ---- suspects, the quarantined, and the held ---- */

/* Describes, fetches and sets on its way a message out of turn. What is recorded or expunged is
 * passed over. */
static enum capture_result add_single(struct capture *capture, struct imap *imap, uint32_t uid,
                                      enum parse_company company, GError **error)
{
    bool found;
    struct imap_head head;
    if (!listing_describe(capture->listing, imap, uid, &found, &head, error))
        return CAPTURE_FAILED;
    if (!found)
        return CAPTURE_PASSED;
    struct slice slice = single(capture, &head, company);
    return capture_add_slice(capture, imap, &slice, capture->done_uid, error);
}

/* One suspect, to be parsed alone, when nothing else is on its way. */
static enum capture_result step_suspect(struct capture *capture, struct imap *imap, GError **error)
{
    uint32_t uid = g_array_index(capture->suspects, uint32_t, capture->next_suspect);
    enum capture_result result = uid > capture->done_uid
                                     ? add_single(capture, imap, uid, PARSE_ALONE, error)
                                     : CAPTURE_PASSED;
    if (result == CAPTURE_FULL || result == CAPTURE_FAILED)
        return result;
    g_hash_table_add(capture->handled, GUINT_TO_POINTER(uid));
    capture->next_suspect++;
    return result;
}

static bool is_suspect(const struct capture *capture, uint32_t uid)
{
    for (guint i = 0; i < capture->suspects->len; i++) {
        if (g_array_index(capture->suspects, uint32_t, i) == uid)
            return true;
    }
    return false;
}

/* A message that was held back and whose time has come, when all others are on their way. */
static enum capture_result step_held(struct capture *capture, struct imap *imap, GError **error)
{
    int64_t at_ms;
    uint32_t uid = withheld_next(capture->withheld, &at_ms);
    if (uid == 0 || at_ms > clock_monotonic_ms())
        return CAPTURE_NOTHING;
    bool suspect = is_suspect(capture, uid);
    if (suspect && !pipeline_is_empty(capture->pipeline))
        return CAPTURE_FULL;
    return add_single(capture, imap, uid, suspect ? PARSE_ALONE : PARSE_BESIDE, error);
}

/* A message that has to be recorded without having been read. */
static void add_unread(struct capture *capture, const struct imap_head *head, GBytes *raw,
                       const char *reason)
{
    struct load *load = load_new(capture->settings->id, capture->uidvalidity,
                                 capture_position_up_to(capture, capture->done_uid));
    load_add_unread(load, head, raw, reason);
    pipeline_add(capture->pipeline, load, 0);
}

/* One that killed crmd-mail: not parsed, and fetched without libetpan, which may be what it killed.
 */
static enum capture_result step_quarantined(struct capture *capture, struct imap *imap,
                                            GError **error)
{
    uint32_t uid = g_array_index(capture->quarantine, uint32_t, capture->next_quarantined);
    struct imap_head head = {.uid = uid, .received = CLOCK_NONE};
    g_autoptr(GBytes) raw = NULL;
    g_autoptr(GError) fault = NULL;
    capture->talk(capture->talk_context, uid, uid);
    if (!withheld_is_given_up(capture->withheld, uid) &&
        !imap_fetch_plainly(imap, uid, &raw, &fault)) {
        withheld_note_error(capture->withheld, uid, fault);
        g_propagate_error(error, g_steal_pointer(&fault));
        return CAPTURE_FAILED;
    }
    capture->talk(capture->talk_context, 0, 0);
    add_unread(capture, &head, raw,
               raw ? "reading it ended the mail process, so it is kept unread; "
                     "see its raw mail"
                   : "reading it ended the mail process, and the server does "
                     "not give it any more");
    g_hash_table_add(capture->handled, GUINT_TO_POINTER(uid));
    capture->next_quarantined++;
    return CAPTURE_ADDED;
}

enum capture_result capture_step(struct capture *capture, struct imap *imap, GError **error)
{
    bool quarantined = capture->next_quarantined < capture->quarantine->len;
    bool suspect = capture->next_suspect < capture->suspects->len;
    if (!quarantined && !suspect) {
        enum capture_result result = step_batch(capture, imap, error);
        return result == CAPTURE_NOTHING ? step_held(capture, imap, error) : result;
    }
    if (!pipeline_is_empty(capture->pipeline))
        return CAPTURE_FULL;
    return quarantined ? step_quarantined(capture, imap, error)
                       : step_suspect(capture, imap, error);
}
