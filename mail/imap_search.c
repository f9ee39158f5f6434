/* imap_search.c - which messages a folder has. */
#include "mail/imap_private.h"
#include "base/clock.h"
#include "base/error.h"

#include <stdlib.h>

#define SEARCH_UIDS 2000000 /* a line of 22 MB */
#define DAY_S (24 * 3600)

static gint compare_uids(gconstpointer a, gconstpointer b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* A server compares days as its clock or the sender's has them: to be on the safe side, a day
 * before. (transfer full) */
static struct mailimap_search_key *since_key(int64_t since)
{
    g_autoptr(GDateTime) day = g_date_time_new_from_unix_utc(MAX(since - DAY_S, 0));
    return mailimap_search_key_new_since(mailimap_date_new(
        g_date_time_get_day_of_month(day), g_date_time_get_month(day), g_date_time_get_year(day)));
}

static struct mailimap_search_key *search_key(uint32_t first_uid, int64_t since)
{
    struct mailimap_search_key *uids =
        mailimap_search_key_new_uid(mailimap_set_new_interval(first_uid, 0));
    if (since == CLOCK_NONE)
        return uids;
    struct mailimap_search_key *both = mailimap_search_key_new_multiple_empty();
    (void)mailimap_search_key_multiple_add(both, uids); /* fails only without memory */
    (void)mailimap_search_key_multiple_add(both, since_key(since));
    return both;
}

bool imap_search(struct imap *imap, uint32_t first_uid, int64_t since, GArray *uids, GError **error)
{
    if (imap_exists(imap) > SEARCH_UIDS) {
        error_set(error, ERROR_UNAVAILABLE,
                  "the folder %s holds more than %u messages; move the old "
                  "ones to another folder",
                  imap->settings->folder, SEARCH_UIDS);
        return false;
    }
    uint64_t line_bytes = LINE_BYTES + 12ULL * imap_exists(imap);
    struct mailimap_search_key *key = search_key(first_uid, since);
    clist *found = NULL;
    imap_begin(imap, line_bytes, line_bytes, LINE_BYTES);
    int code = mailimap_uid_search(imap->session, NULL, key, &found);
    mailimap_search_key_free(key);
    if (!imap_succeeded(imap, code, "UID SEARCH", NULL, error)) {
        if (found)
            mailimap_search_result_free(found);
        return false;
    }
    guint from = uids->len;
    for (clistiter *i = found ? clist_begin(found) : NULL; i; i = clist_next(i)) {
        uint32_t uid = *(const uint32_t *)clist_content(i);
        if (uid >= first_uid) /* n:* always has the newest, even below n */
            g_array_append_val(uids, uid);
    }
    if (found)
        mailimap_search_result_free(found);
    if (uids->len > from)
        qsort(uids->data + from * sizeof(uint32_t), uids->len - from, sizeof(uint32_t),
              compare_uids);
    return true;
}
