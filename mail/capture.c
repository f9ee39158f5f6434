/* capture.c - see capture.h. */
#include "mail/capture.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "mail/withheld.h"

#include <stdlib.h>
#include <string.h>
#include <syslog.h>

#define LOOK_DIRECTLY 500 /* messages listed in one go; more are searched for first */
#define LIST_UIDS 1000    /* described at a time */
#define LIST_SPAN 9000    /* with old mail between them, which is described, too */

struct capture {
    const struct mailbox_settings *settings;
    struct pipeline *pipeline;
    struct uplink *uplink;
    capture_talk talk;
    void *talk_context;
    /* of the session */
    uint32_t uidvalidity;
    uint32_t done_uid;    /* up to it, everything is on its way or gone */
    uint32_t listed_uid;  /* up to it, everything is listed below */
    uint32_t seen_exists; /* messages when last looked */
    bool counted;         /* seen_exists is what there was up to listed_uid */
    bool look;
    GHashTable *handled; /* UIDs beyond done_uid that are recorded or on their way */
    GArray *suspects, *quarantine;
    guint next_suspect, next_quarantined;
    GArray *uids; /* of uint32_t: found, not yet described */
    guint next_uid;
    GArray *heads; /* of struct imap_head: described, not yet fetched */
    guint next_head;
    /* of all sessions of one UIDVALIDITY */
    struct withheld *withheld;
    uint32_t begun_uid;   /* where the last session began */
    uint32_t alone_up_to; /* a batch with them failed: fetch one by one */
    bool describe_alone;  /* a list could not be read: ask for each message */
};

struct capture *capture_new(const struct mailbox_settings *settings, struct pipeline *pipeline,
                            struct uplink *uplink, capture_talk talk, void *talk_context)
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
    capture->uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    capture->heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    capture->withheld = withheld_new();
    return capture;
}

void capture_free(struct capture *capture)
{
    if (!capture)
        return;
    g_hash_table_unref(capture->handled);
    g_array_unref(capture->suspects);
    g_array_unref(capture->quarantine);
    g_array_unref(capture->uids);
    g_array_unref(capture->heads);
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
        capture->describe_alone = false;
    }
    withheld_begin_session(capture->withheld);
    capture->uidvalidity = position->uidvalidity;
    capture->done_uid = capture->listed_uid = capture->begun_uid = position->last_uid;
    capture->seen_exists = 0;
    capture->counted = position->last_uid == 0;
    capture->look = true;
    g_autoptr(GHashTable) listed = g_hash_table_new(NULL, NULL);
    copy_uids(position->quarantine, listed, capture->quarantine);
    copy_uids(position->suspects, listed, capture->suspects);
    capture->next_suspect = capture->next_quarantined = 0;
    g_hash_table_remove_all(capture->handled);
    for (guint i = 0; i < position->recorded->len; i++)
        g_hash_table_add(capture->handled,
                         GUINT_TO_POINTER(g_array_index(position->recorded, uint32_t, i)));
    g_array_set_size(capture->uids, 0);
    g_array_set_size(capture->heads, 0);
    capture->next_uid = capture->next_head = 0;
}

void capture_look(struct capture *capture)
{
    capture->look = true;
}

/* ---- messages that are held back ---- */

static bool is_held(const struct capture *capture, uint32_t uid)
{
    return withheld_is_held(capture->withheld, uid, clock_monotonic_ms());
}

static void note_withheld(struct capture *capture, uint32_t uid, const GError *error)
{
    enum error_code code = error_code_of(error);
    withheld_note(capture->withheld, uid,
                  code == ERROR_CORRUPT   ? WITHHELD_CORRUPT
                  : code == ERROR_REFUSED ? WITHHELD_REFUSED
                                          : WITHHELD_LOST,
                  error->message, clock_monotonic_ms());
}

/* Leaves a message for later, so that the others are not kept waiting. */
static bool pass_over(struct capture *capture, uint32_t uid, GError **error)
{
    if (withheld_pass_over(capture->withheld, uid))
        return true;
    error_set(error, ERROR_UNAVAILABLE,
              "the server lists messages, but does not give them: %s; see the server's log",
              withheld_why(capture->withheld, uid));
    return false;
}

/* How far a batch may say that all is recorded, if it goes up to that UID. */
static uint32_t position_up_to(const struct capture *capture, uint32_t uid)
{
    uint32_t first = withheld_first_passed(capture->withheld);
    return first > 0 && first <= uid ? first - 1 : uid;
}

char *capture_complaint(const struct capture *capture)
{
    int64_t at_ms;
    uint32_t uid = withheld_next(capture->withheld, &at_ms);
    unsigned count = withheld_count_passed(capture->withheld);
    if (count == 0)
        return NULL;
    return g_strdup_printf("messages that the server does not give, and that are tried again: %u, "
                           "of them UID %u: %s",
                           count, uid, withheld_why(capture->withheld, uid));
}

int64_t capture_wait_ms(const struct capture *capture)
{
    int64_t at_ms;
    if (withheld_next(capture->withheld, &at_ms) == 0)
        return G_MAXINT64;
    return MAX(0, at_ms - clock_monotonic_ms());
}

void capture_retry(struct capture *capture)
{
    withheld_retry(capture->withheld);
    capture->look = true;
}

/* ---- finding ---- */

/* As imap_fetch_heads(). A list that the server refuses, or that cannot be read, is asked for
 * message by message from then on, the latter in the next session. */
static bool fetch_heads(struct capture *capture, struct imap *imap, uint32_t first, uint32_t last,
                        GError **error)
{
    g_autoptr(GError) fault = NULL;
    bool one = first == last;
    capture->talk(capture->talk_context, one ? first : 0, one ? last : 0);
    bool ok = imap_fetch_heads(imap, first, last, capture->heads, &fault);
    capture->talk(capture->talk_context, 0, 0);
    if (ok)
        return true;
    enum error_code code = error_code_of(fault);
    if (one)
        note_withheld(capture, first, fault);
    else if (code == ERROR_CORRUPT || code == ERROR_REFUSED)
        capture->describe_alone = true;
    if (code == ERROR_REFUSED)
        return true;
    g_propagate_error(error, g_steal_pointer(&fault));
    return false;
}

/* Describes one message, if it is there and to be had. */
static bool describe_one(struct capture *capture, struct imap *imap, uint32_t uid, GError **error)
{
    guint from = capture->heads->len;
    if (withheld_is_given_up(capture->withheld, uid)) {
        struct imap_head unknown = {.uid = uid, .received = CLOCK_NONE};
        g_array_append_val(capture->heads, unknown);
    } else if (!is_held(capture, uid) && !fetch_heads(capture, imap, uid, uid, error)) {
        return false;
    }
    if (capture->heads->len > from)
        return true;
    if (is_held(capture, uid))
        return pass_over(capture, uid, error);
    withheld_end(capture->withheld, uid); /* deleted meanwhile */
    return true;
}

/* A list of what is new has the newest message, no hole in its numbering, and as many more as there
 * are. Where that does not hold, a search may find what it lacks; or messages go while we look. */
static bool is_complete(const struct capture *capture, guint from, uint32_t before, uint32_t exists)
{
    guint count = capture->heads->len - from;
    if (capture->counted && exists > before && count < exists - before)
        return false;
    for (guint i = from + 1; i < capture->heads->len; i++) {
        const struct imap_head *head = &g_array_index(capture->heads, struct imap_head, i);
        if (head->number != head[-1].number + 1)
            return false;
    }
    return count == 0 ||
           g_array_index(capture->heads, struct imap_head, capture->heads->len - 1).number >=
               exists;
}

/* False in *ret_complete, with nothing listed, where it has to be searched. */
static bool list_directly(struct capture *capture, struct imap *imap, uint32_t before,
                          bool *ret_complete, GError **error)
{
    guint from = capture->heads->len;
    uint32_t exists = imap_exists(imap);
    if (!fetch_heads(capture, imap, capture->listed_uid + 1, 0, error))
        return false;
    *ret_complete = !capture->describe_alone && is_complete(capture, from, before, exists);
    if (!*ret_complete)
        g_array_set_size(capture->heads, from);
    else if (capture->heads->len > from)
        capture->listed_uid =
            g_array_index(capture->heads, struct imap_head, capture->heads->len - 1).uid;
    return true;
}

/* Where old mail is left alone, what was there when the folder was opened need not be looked at
 * again: the search passed over it. */
static void pass_over_old(struct capture *capture, const struct imap *imap)
{
    uint32_t next = imap_uidnext(imap);
    if (capture->settings->fetch_since == CLOCK_NONE)
        return;
    if (next > 1)
        capture->listed_uid = MAX(capture->listed_uid, next - 1);
    else
        capture->seen_exists = 0; /* search again instead of listing all */
}

static bool search(struct capture *capture, struct imap *imap, GError **error)
{
    g_array_set_size(capture->uids, 0);
    capture->next_uid = 0;
    capture->talk(capture->talk_context, 0, 0);
    if (!imap_search(imap, capture->listed_uid + 1, capture->settings->fetch_since, capture->uids,
                     error))
        return false;
    if (capture->uids->len > 0)
        capture->listed_uid = g_array_index(capture->uids, uint32_t, capture->uids->len - 1);
    pass_over_old(capture, imap);
    return true;
}

/* What the server announces in the answer to another command, it does not announce again in IDLE.
 * So the last command before IDLE is always a look that found nothing and brought no announcement.
 */
static bool look(struct capture *capture, struct imap *imap, GError **error)
{
    uint32_t exists = imap_exists(imap), before = capture->seen_exists;
    uint32_t listed_uid = capture->listed_uid;
    bool few = exists <= LOOK_DIRECTLY || (before > 0 && exists <= before + LOOK_DIRECTLY);
    capture->look = false;
    if (listed_uid == UINT32_MAX) /* no UID can follow */
        return true;
    bool complete = false;
    if (few && !capture->describe_alone && !list_directly(capture, imap, before, &complete, error))
        return false;
    if (!complete && !search(capture, imap, error))
        return false;
    capture->seen_exists = exists;
    capture->counted = true;
    capture->look = capture->listed_uid != listed_uid || imap_exists(imap) != exists;
    return true;
}

/* Those of the UIDs that a list lacks, one by one. */
static bool describe_missing(struct capture *capture, struct imap *imap, guint count,
                             GError **error)
{
    g_autoptr(GHashTable) described = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < capture->heads->len; i++)
        g_hash_table_add(described,
                         GUINT_TO_POINTER(g_array_index(capture->heads, struct imap_head, i).uid));
    guint listed = capture->heads->len;
    for (guint i = capture->next_uid; i < capture->next_uid + count; i++) {
        uint32_t uid = g_array_index(capture->uids, uint32_t, i);
        if (!g_hash_table_contains(described, GUINT_TO_POINTER(uid)) &&
            !describe_one(capture, imap, uid, error))
            return false;
    }
    if (capture->heads->len > listed)
        imap_sort_heads(capture->heads);
    return true;
}

static uint32_t uid_at(const struct capture *capture, guint i)
{
    return g_array_index(capture->uids, uint32_t, capture->next_uid + i);
}

/* Describes the next of the UIDs found. */
static bool describe(struct capture *capture, struct imap *imap, GError **error)
{
    guint left = capture->uids->len - capture->next_uid;
    guint count = capture->describe_alone ? 1 : MIN(LIST_UIDS, left);
    uint32_t first = g_array_index(capture->uids, uint32_t, capture->next_uid);
    while (capture->settings->fetch_since != CLOCK_NONE && count > 1 &&
           uid_at(capture, count - 1) - first > LIST_SPAN)
        count /= 2;
    uint32_t last = uid_at(capture, count - 1);
    if (count > 1 && !fetch_heads(capture, imap, first, last, error))
        return false;
    if (count > 1 && capture->describe_alone)
        return true; /* refused: the next turns go one by one */
    if (!describe_missing(capture, imap, count, error))
        return false;
    capture->next_uid += count;
    if (count == left)
        capture->describe_alone = false;
    return true;
}

/* Makes sure that a next message is described, if there is one. */
static bool fill_heads(struct capture *capture, struct imap *imap, GError **error)
{
    if (capture->next_head < capture->heads->len)
        return true;
    g_array_set_size(capture->heads, 0);
    capture->next_head = 0;
    while (capture->heads->len == 0) {
        bool found = capture->next_uid < capture->uids->len;
        if (!found && !capture->look)
            return true;
        if (!(found ? describe(capture, imap, error) : look(capture, imap, error)))
            return false;
    }
    return true;
}

/* ---- fetching ---- */

/* A batch in the making: heads, what it may need, and the mail as it came. */
struct slice {
    const struct imap_head *heads;
    guint count;
    uint64_t bytes;
    enum imap_part part;
    enum parse_company company;
};

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
           is_held(capture, head->uid) || withheld_is_given_up(capture->withheld, head->uid) ||
           g_hash_table_contains(capture->handled, GUINT_TO_POINTER(head->uid));
}

static struct slice next_slice(struct capture *capture)
{
    const struct imap_head *first =
        &g_array_index(capture->heads, struct imap_head, capture->next_head);
    struct slice slice = {first, 1, first->size_bytes, IMAP_WHOLE, PARSE_BESIDE};
    if (is_oversized(capture, first)) {
        slice.part = IMAP_HEADER;
        slice.bytes = LIMIT_HEADER_BLOCK_BYTES;
    }
    guint left = capture->heads->len - capture->next_head;
    while (!goes_alone(capture, first) && slice.count < MIN(left, LIMIT_BATCH_MESSAGES)) {
        const struct imap_head *next = first + slice.count;
        if (goes_alone(capture, next) || slice.bytes + next->size_bytes > LIMIT_BATCH_BYTES)
            break;
        slice.bytes += next->size_bytes;
        slice.count++;
    }
    return slice;
}

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
    bool ok = imap_fetch_bodies(imap, uids, slice->bytes, slice->part, bodies, &fault);
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
        note_withheld(capture, slice->heads[i].uid, fault);
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
        error_set(&refusal, ERROR_REFUSED, "the server lists it, but does not give it");
    note_withheld(capture, uid, refusal);
    return withheld_is_given_up(capture->withheld, uid) || pass_over(capture, uid, error);
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

/* Fetches a slice and sets it on its way, as everything up to up_to_uid that is not held back. */
static bool capture_slice(struct capture *capture, struct imap *imap, const struct slice *slice,
                          uint32_t up_to_uid, GError **error)
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
    load_set_up_to(load, position_up_to(capture, up_to_uid));
    g_hash_table_remove_all(bodies); /* each mail is freed as soon as it is compressed */
    if (load_is_empty(load)) {
        load_free(load);
        pipeline_unreserve(capture->pipeline, slice->bytes);
    } else {
        pipeline_add(capture->pipeline, load, slice->bytes);
    }
    return true;
}

static enum capture_result step_batch(struct capture *capture, struct imap *imap, GError **error)
{
    if (!fill_heads(capture, imap, error))
        return CAPTURE_FAILED;
    if (capture->next_head >= capture->heads->len)
        return CAPTURE_NOTHING;
    struct slice slice = next_slice(capture);
    uint32_t last = slice.heads[slice.count - 1].uid;
    gpointer first_key = GUINT_TO_POINTER(slice.heads[0].uid);
    if (is_old(capture, slice.heads) || g_hash_table_contains(capture->handled, first_key)) {
        /* not wanted; or recorded, or on its way already */
    } else if (is_held(capture, slice.heads[0].uid)) {
        if (!pass_over(capture, slice.heads[0].uid, error))
            return CAPTURE_FAILED;
    } else if (!pipeline_reserve(capture->pipeline, slice.bytes)) {
        return CAPTURE_FULL;
    } else if (!capture_slice(capture, imap, &slice, last, error)) {
        pipeline_unreserve(capture->pipeline, slice.bytes);
        return CAPTURE_FAILED;
    }
    capture->done_uid = MAX(capture->done_uid, last);
    capture->next_head += slice.count;
    return CAPTURE_ADDED;
}

/* ---- suspects, the quarantined, and the held ---- */

/* Describes, fetches and sets on its way a message out of turn. What is recorded or expunged is
 * passed over. */
static enum capture_result add_single(struct capture *capture, struct imap *imap, uint32_t uid,
                                      enum parse_company company, GError **error)
{
    g_array_set_size(capture->heads, 0);
    capture->next_head = 0;
    if (!describe_one(capture, imap, uid, error))
        return CAPTURE_FAILED;
    if (capture->heads->len == 0)
        return CAPTURE_ADDED;
    struct imap_head head = g_array_index(capture->heads, struct imap_head, 0);
    g_array_set_size(capture->heads, 0);
    bool oversized = is_oversized(capture, &head);
    struct slice slice = {&head, 1, oversized ? LIMIT_HEADER_BLOCK_BYTES : head.size_bytes,
                          oversized ? IMAP_HEADER : IMAP_WHOLE, company};
    if (!pipeline_reserve(capture->pipeline, slice.bytes))
        return CAPTURE_FULL;
    if (capture_slice(capture, imap, &slice, capture->done_uid, error))
        return CAPTURE_ADDED;
    pipeline_unreserve(capture->pipeline, slice.bytes);
    return CAPTURE_FAILED;
}

/* One suspect, to be parsed alone, when nothing else is on its way. */
static enum capture_result step_suspect(struct capture *capture, struct imap *imap, GError **error)
{
    uint32_t uid = g_array_index(capture->suspects, uint32_t, capture->next_suspect);
    enum capture_result result = uid > capture->done_uid
                                     ? add_single(capture, imap, uid, PARSE_ALONE, error)
                                     : CAPTURE_ADDED;
    if (result != CAPTURE_ADDED)
        return result;
    g_hash_table_add(capture->handled, GUINT_TO_POINTER(uid));
    capture->next_suspect++;
    return CAPTURE_ADDED;
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
                                 position_up_to(capture, capture->done_uid));
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
        note_withheld(capture, uid, fault);
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
