/* listing.c - see listing.h. */
#include "mail/listing.h"
#include "base/clock.h"
#include "base/error.h"

#define LOOK_DIRECTLY 500 /* messages listed in one go; more are searched for first */
#define LIST_UIDS 1000    /* described at a time */
#define LIST_SPAN 9000    /* with old mail between them, which is described, too */

struct listing {
    const struct mailbox_settings *settings;
    struct withheld *withheld;
    listing_talk talk;
    void *talk_context;
    uint32_t listed_uid;  /* up to it, everything is listed below */
    uint32_t seen_exists; /* messages when last looked */
    bool counted;         /* seen_exists is what there was up to listed_uid */
    bool look;
    GArray *uids; /* of uint32_t: found, not yet described */
    guint next_uid;
    GArray *heads; /* of struct imap_head: described, not yet taken */
    guint next_head;
    bool describe_alone; /* a list could not be read: ask for each message; of all sessions */
};

struct listing *listing_new(const struct mailbox_settings *settings, struct withheld *withheld,
                            listing_talk talk, void *talk_context)
{
    struct listing *listing = g_new0(struct listing, 1);
    listing->settings = settings;
    listing->withheld = withheld;
    listing->talk = talk;
    listing->talk_context = talk_context;
    listing->uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    listing->heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    return listing;
}

void listing_free(struct listing *listing)
{
    if (!listing)
        return;
    g_array_unref(listing->uids);
    g_array_unref(listing->heads);
    g_free(listing);
}

void listing_begin(struct listing *listing, uint32_t last_uid, bool renumbered)
{
    listing->listed_uid = last_uid;
    listing->seen_exists = 0;
    listing->counted = last_uid == 0;
    listing->look = true;
    listing->describe_alone &= !renumbered;
    g_array_set_size(listing->uids, 0);
    g_array_set_size(listing->heads, 0);
    listing->next_uid = listing->next_head = 0;
}

void listing_look(struct listing *listing)
{
    listing->look = true;
}

/* As imap_fetch_heads(). A list that the server refuses, or that cannot be read, is asked for
 * message by message from then on, the latter in the next session. */
static bool fetch_heads(struct listing *listing, struct imap *imap, uint32_t first, uint32_t last,
                        GError **error)
{
    g_autoptr(GError) fault = NULL;
    bool one = first == last;
    listing->talk(listing->talk_context, one ? first : 0, one ? last : 0);
    bool ok = imap_fetch_heads(imap, first, last, listing->heads, &fault);
    listing->talk(listing->talk_context, 0, 0);
    if (ok)
        return true;
    enum error_code code = error_code_of(fault);
    if (one)
        withheld_note_error(listing->withheld, first, fault);
    else if (code == ERROR_CORRUPT || code == ERROR_REFUSED)
        listing->describe_alone = true;
    if (code == ERROR_REFUSED)
        return true;
    g_propagate_error(error, g_steal_pointer(&fault));
    return false;
}

/* Describes one message, if it is there and to be had. */
static bool describe_one(struct listing *listing, struct imap *imap, uint32_t uid, GError **error)
{
    guint from = listing->heads->len;
    if (withheld_is_given_up(listing->withheld, uid)) {
        struct imap_head unknown = {.uid = uid, .received = CLOCK_NONE};
        g_array_append_val(listing->heads, unknown);
    } else if (!withheld_is_held_now(listing->withheld, uid) &&
               !fetch_heads(listing, imap, uid, uid, error)) {
        return false;
    }
    if (listing->heads->len > from)
        return true;
    if (withheld_is_held_now(listing->withheld, uid))
        return withheld_pass_over(listing->withheld, uid, error);
    withheld_end(listing->withheld, uid); /* deleted meanwhile */
    return true;
}

/* A list of what is new has the newest message, no hole in its numbering, and as many more as there
 * are. Where that does not hold, a search may find what it lacks; or messages go while we look. */
static bool is_complete(const struct listing *listing, guint from, uint32_t before, uint32_t exists)
{
    guint count = listing->heads->len - from;
    if (listing->counted && exists > before && count < exists - before)
        return false;
    for (guint i = from + 1; i < listing->heads->len; i++) {
        const struct imap_head *head = &g_array_index(listing->heads, struct imap_head, i);
        if (head->number != head[-1].number + 1)
            return false;
    }
    return count == 0 ||
           g_array_index(listing->heads, struct imap_head, listing->heads->len - 1).number >=
               exists;
}

/* False in *ret_complete, with nothing listed, where it has to be searched. */
static bool list_directly(struct listing *listing, struct imap *imap, uint32_t before,
                          bool *ret_complete, GError **error)
{
    guint from = listing->heads->len;
    uint32_t exists = imap_exists(imap);
    if (!fetch_heads(listing, imap, listing->listed_uid + 1, 0, error))
        return false;
    *ret_complete = !listing->describe_alone && is_complete(listing, from, before, exists);
    if (!*ret_complete)
        g_array_set_size(listing->heads, from);
    else if (listing->heads->len > from)
        listing->listed_uid =
            g_array_index(listing->heads, struct imap_head, listing->heads->len - 1).uid;
    return true;
}

static bool search(struct listing *listing, struct imap *imap, GError **error)
{
    g_array_set_size(listing->uids, 0);
    listing->next_uid = 0;
    listing->talk(listing->talk_context, 0, 0);
    if (!imap_search(imap, listing->listed_uid + 1, listing->settings->fetch_since, listing->uids,
                     error))
        return false;
    if (listing->uids->len > 0)
        listing->listed_uid = g_array_index(listing->uids, uint32_t, listing->uids->len - 1);
    return true;
}

/* What the server announces in the answer to another command, it does not announce again in IDLE.
 * So the last command before IDLE is always a look that found nothing and brought no announcement.
 */
static bool look(struct listing *listing, struct imap *imap, GError **error)
{
    uint32_t exists = imap_exists(imap), before = listing->seen_exists;
    uint32_t listed_uid = listing->listed_uid;
    bool skips = listing->settings->fetch_since != CLOCK_NONE; /* how much old mail lies beyond? */
    bool few =
        exists <= LOOK_DIRECTLY || (before > 0 && exists <= before + LOOK_DIRECTLY && !skips);
    listing->look = false;
    listing->seen_exists = exists;
    if (listed_uid == UINT32_MAX) /* no UID can follow */
        return true;
    bool complete = false;
    if (few && !listing->describe_alone && !list_directly(listing, imap, before, &complete, error))
        return false;
    if (!complete && !search(listing, imap, error))
        return false;
    listing->counted = true;
    listing->look = listing->listed_uid != listed_uid || imap_exists(imap) != exists;
    return true;
}

/* Those of the UIDs that a list lacks, one by one. */
static bool describe_missing(struct listing *listing, struct imap *imap, guint count,
                             GError **error)
{
    g_autoptr(GHashTable) described = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < listing->heads->len; i++)
        g_hash_table_add(described,
                         GUINT_TO_POINTER(g_array_index(listing->heads, struct imap_head, i).uid));
    guint listed = listing->heads->len;
    for (guint i = listing->next_uid; i < listing->next_uid + count; i++) {
        uint32_t uid = g_array_index(listing->uids, uint32_t, i);
        if (!g_hash_table_contains(described, GUINT_TO_POINTER(uid)) &&
            !describe_one(listing, imap, uid, error))
            return false;
    }
    if (listing->heads->len > listed)
        imap_sort_heads(listing->heads);
    return true;
}

static uint32_t uid_at(const struct listing *listing, guint i)
{
    return g_array_index(listing->uids, uint32_t, listing->next_uid + i);
}

/* Describes the next of the UIDs found. */
static bool describe(struct listing *listing, struct imap *imap, GError **error)
{
    guint left = listing->uids->len - listing->next_uid;
    guint count = listing->describe_alone ? 1 : MIN(LIST_UIDS, left);
    uint32_t first = g_array_index(listing->uids, uint32_t, listing->next_uid);
    while (listing->settings->fetch_since != CLOCK_NONE && count > 1 &&
           uid_at(listing, count - 1) - first > LIST_SPAN)
        count /= 2;
    uint32_t last = uid_at(listing, count - 1);
    if (count > 1 && !fetch_heads(listing, imap, first, last, error))
        return false;
    if (count > 1 && listing->describe_alone)
        return true; /* refused: the next turns go one by one */
    if (!describe_missing(listing, imap, count, error))
        return false;
    listing->next_uid += count;
    if (count == left)
        listing->describe_alone = false;
    return true;
}

bool listing_fill(struct listing *listing, struct imap *imap, GError **error)
{
    if (listing->next_head < listing->heads->len)
        return true;
    g_array_set_size(listing->heads, 0);
    listing->next_head = 0;
    while (listing->heads->len == 0) {
        bool found = listing->next_uid < listing->uids->len;
        if (!found && !listing->look)
            return true;
        if (!(found ? describe(listing, imap, error) : look(listing, imap, error)))
            return false;
    }
    return true;
}

const struct imap_head *listing_heads(const struct listing *listing, guint *ret_count)
{
    *ret_count = listing->heads->len - listing->next_head;
    return &g_array_index(listing->heads, struct imap_head, listing->next_head);
}

void listing_take(struct listing *listing, guint count)
{
    listing->next_head += count;
}

bool listing_describe(struct listing *listing, struct imap *imap, uint32_t uid, bool *ret_found,
                      struct imap_head *ret_head, GError **error)
{
    guint from = listing->heads->len;
    if (!describe_one(listing, imap, uid, error))
        return false;
    *ret_found = listing->heads->len > from;
    if (*ret_found)
        *ret_head = g_array_index(listing->heads, struct imap_head, from);
    g_array_set_size(listing->heads, from);
    return true;
}
