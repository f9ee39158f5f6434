/* imap_fetch.c - fetching by libetpan: what messages are like, and the mail itself. */
#include "mail/imap_private.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#define HEADS_AT_ONCE 10000 /* ten times what is asked for; libetpan takes 1 KB for 20 bytes */

static int64_t utc_of(const struct mailimap_date_time *t)
{
    int zone_s = (t->dt_zone / 100 * 60 + t->dt_zone % 100) * 60;
    g_autoptr(GDateTime) local =
        g_date_time_new_utc(t->dt_year, t->dt_month, t->dt_day, t->dt_hour, t->dt_min, t->dt_sec);
    return local ? g_date_time_to_unix(local) - zone_s : CLOCK_NONE;
}

/* What one FETCH answer says of a message; a server may spread it over several. */
struct fetched {
    struct imap_head head;
    struct mailimap_msg_att_body_section *body; /* (borrowed) or NULL */
};

static struct fetched read_attributes(const struct mailimap_msg_att *attributes)
{
    struct fetched fetched = {.head.received = CLOCK_NONE, .head.number = attributes->att_number};
    for (clistiter *i = clist_begin(attributes->att_list); i; i = clist_next(i)) {
        const struct mailimap_msg_att_item *item = clist_content(i);
        if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC)
            continue;
        const struct mailimap_msg_att_static *att = item->att_data.att_static;
        if (att->att_type == MAILIMAP_MSG_ATT_UID)
            fetched.head.uid = att->att_data.att_uid;
        else if (att->att_type == MAILIMAP_MSG_ATT_RFC822_SIZE)
            fetched.head.size_bytes = att->att_data.att_rfc822_size;
        else if (att->att_type == MAILIMAP_MSG_ATT_INTERNALDATE && att->att_data.att_internal_date)
            fetched.head.received = utc_of(att->att_data.att_internal_date);
        else if (att->att_type == MAILIMAP_MSG_ATT_BODY_SECTION)
            fetched.body = att->att_data.att_body_section;
    }
    return fetched;
}

static gint compare_heads(gconstpointer a, gconstpointer b)
{
    uint32_t x = ((const struct imap_head *)a)->uid, y = ((const struct imap_head *)b)->uid;
    return (x > y) - (x < y);
}

void imap_sort_heads(GArray *heads)
{
    g_array_sort(heads, compare_heads);
    guint kept = 0;
    for (guint i = 0; i < heads->len; i++) {
        struct imap_head *head = &g_array_index(heads, struct imap_head, i);
        struct imap_head *last = &g_array_index(heads, struct imap_head, kept ? kept - 1 : 0);
        if (kept > 0 && last->uid == head->uid) {
            last->size_bytes = MAX(last->size_bytes, head->size_bytes);
            last->received = MAX(last->received, head->received);
        } else {
            g_array_index(heads, struct imap_head, kept++) = *head;
        }
    }
    g_array_set_size(heads, kept);
}

struct mailimap_set *imap_set_of(const GArray *uids)
{
    struct mailimap_set *set = mailimap_set_new_empty();
    for (guint i = 0; i < uids->len;) {
        uint32_t first = g_array_index(uids, uint32_t, i), last = first;
        while (++i < uids->len && g_array_index(uids, uint32_t, i) == last + 1)
            last++;
        (void)mailimap_set_add_interval(set, first, last); /* fails only without memory */
    }
    return set;
}

static bool run_fetch(struct imap *imap, struct mailimap_set *set, struct mailimap_fetch_type *type,
                      clist **ret_list, GError **error)
{
    int code = mailimap_uid_fetch(imap->session, set, type, ret_list);
    mailimap_fetch_type_free(type);
    mailimap_set_free(set);
    return code == MAILIMAP_NO_ERROR || imap_failed(imap, code, "UID FETCH", NULL, error);
}

/* Takes what lies in the range. False where a message has no UID, and so cannot be asked for. */
static bool take_heads(const clist *list, uint32_t first, uint32_t last, GArray *found)
{
    for (clistiter *i = list ? clist_begin(list) : NULL; i; i = clist_next(i)) {
        struct fetched fetched = read_attributes(clist_content(i));
        const struct imap_head *head = &fetched.head;
        if (head->uid == 0 && (head->size_bytes > 0 || head->received != CLOCK_NONE))
            return false;
        if (head->uid >= MAX(first, 1) && (last == 0 || head->uid <= last))
            g_array_append_val(found, *head);
    }
    return true;
}

bool imap_fetch_heads(struct imap *imap, uint32_t first, uint32_t last, GArray *heads,
                      GError **error)
{
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_rfc822_size());
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_internaldate());
    clist *list = NULL;
    imap_begin(imap, (uint64_t)HEAD_BYTES * MIN(imap_exists(imap), HEADS_AT_ONCE), LINE_BYTES,
               LINE_BYTES);
    if (!run_fetch(imap, mailimap_set_new_interval(first, last), type, &list, error))
        return false;
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    bool named = take_heads(list, first, last, found);
    if (list)
        mailimap_fetch_list_free(list);
    if (!named)
        error_set(error, ERROR_CORRUPT,
                  "the server lists messages without their UIDs; " METER_REMEDY);
    if (!named || !imap_succeeded(imap, MAILIMAP_NO_ERROR, "UID FETCH", NULL, error))
        return false;
    imap_sort_heads(found);
    g_array_append_vals(heads, found->data, found->len);
    return true;
}

bool imap_check_uidnext(struct imap *imap, bool *ret_right, GError **error)
{
    g_autoptr(GArray) newest = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
    if (imap_exists(imap) > 0 && !imap_fetch_heads(imap, 0, 0, newest, error)) /* "*" */
        return false;
    *ret_right = newest->len == 0 ||
                 g_array_index(newest, struct imap_head, newest->len - 1).uid < imap_uidnext(imap);
    return true;
}

/* The body's bytes go over to the GBytes: libetpan's copy is not copied. */
static GBytes *take_body(struct mailimap_msg_att_body_section *section)
{
    char *bytes = g_steal_pointer(&section->sec_body_part);
    return g_bytes_new_with_free_func(bytes, section->sec_length,
                                      (GDestroyNotify)mailimap_nstring_free, bytes);
}

static struct mailimap_fetch_type *body_type(enum imap_part part)
{
    struct mailimap_fetch_type *type = mailimap_fetch_type_new_fetch_att_list_empty();
    mailimap_fetch_type_new_fetch_att_list_add(type, mailimap_fetch_att_new_uid());
    struct mailimap_fetch_att *body =
        part == IMAP_WHOLE ? mailimap_fetch_att_new_body_peek_section(mailimap_section_new(NULL))
                           : mailimap_fetch_att_new_body_peek_section_partial(
                                 mailimap_section_new_header(), 0, LIMIT_HEADER_BLOCK_BYTES);
    mailimap_fetch_type_new_fetch_att_list_add(type, body);
    return type;
}

bool imap_fetch_bodies(struct imap *imap, const GArray *uids, uint64_t expected_bytes,
                       enum imap_part part, GHashTable *bodies, GError **error)
{
    g_autoptr(GHashTable) wanted = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < uids->len; i++)
        g_hash_table_add(wanted, GUINT_TO_POINTER(g_array_index(uids, uint32_t, i)));
    clist *list = NULL;
    /* A server may misstate a size, but not by more than there may be in one mail. */
    uint64_t largest = part == IMAP_WHOLE ? imap->settings->max_message_bytes : 0;
    largest = MAX(largest, LIMIT_HEADER_BLOCK_BYTES);
    imap_begin_large(imap, expected_bytes + expected_bytes / 4, largest, LINE_BYTES, largest);
    if (!run_fetch(imap, imap_set_of(uids), body_type(part), &list, error))
        return false;
    bool same = imap_is_same_folder(imap, error);
    for (clistiter *i = list && same ? clist_begin(list) : NULL; i; i = clist_next(i)) {
        struct fetched fetched = read_attributes(clist_content(i));
        gpointer key = GUINT_TO_POINTER(fetched.head.uid);
        if (fetched.body && fetched.body->sec_body_part && g_hash_table_remove(wanted, key))
            g_hash_table_insert(bodies, key, take_body(fetched.body));
    }
    if (list)
        mailimap_fetch_list_free(list);
    return same;
}
