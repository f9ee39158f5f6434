/* imap_raw.c - fetching without libetpan: a message that may have hurt it, and a large one in
 * parts. */
#include "mail/imap_private.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define PART_BYTES LIMIT_BATCH_BYTES /* of a large mail, in one command */
#define PART_LEAST_BYTES (64 << 10)  /* what a server has to give of it until the end */

/* Reads a literal of that size, onto the end of into. */
static bool read_literal(struct imap *imap, gsize size, GByteArray *into, GError **error)
{
    guint done = into->len;
    g_byte_array_set_size(into, done + (guint)size);
    while (done < into->len) {
        ssize_t got = mailstream_read(imap->buffered, into->data + done, into->len - done);
        if (got <= 0)
            return imap_failed(imap, MAILIMAP_ERROR_STREAM, "UID FETCH", NULL, error);
        done += (guint)got;
    }
    return true;
}

/* A quoted string, or NIL: what little may come without being announced. */
static void take_short(const char *text, GByteArray *into)
{
    if (*text != '"')
        return;
    for (text++; *text && *text != '"'; text++) {
        if (*text == '\\' && text[1])
            text++;
        g_byte_array_append(into, (const guint8 *)text, 1);
    }
}

/* Reads one of an answer's lines, and the literal that it announces: onto the end of into, if it is
 * what was asked for by that name and did not come yet. */
static bool read_fetched(struct imap *imap, const char *line, const char *name, GByteArray *into,
                         bool *found, GError **error)
{
    int64_t size = imap_announced(line);
    const char *named = strstr(line, name);
    g_autoptr(GByteArray) unwanted = g_byte_array_new();
    GByteArray *place = named && !*found ? into : unwanted;
    *found = *found || named;
    if (size >= 0)
        return read_literal(imap, (gsize)size, place, error);
    if (named && named[strlen(name)] == ' ')
        take_short(named + strlen(name) + 1, place);
    return true;
}

/* Fetches something of a message, which the answer calls name, onto the end of into. ERROR_REFUSED
 * where the server says NO. */
static bool fetch_onto(struct imap *imap, const char *command, const char *name, GByteArray *into,
                       bool *ret_found, GError **error)
{
    bool found = false;
    if (!imap_send_line(imap, command, error))
        return false;
    for (;;) {
        const char *line = imap_read_line(imap, error);
        if (!line)
            return false;
        imap_note_uidvalidity(imap, line);
        enum reply reply = imap_reply_of(imap, line);
        if (reply == REPLY_NO)
            return imap_say_refused(line, error);
        if (reply == REPLY_OK)
            break;
        if (!read_fetched(imap, line, name, into, &found, error))
            return false;
    }
    *ret_found = found;
    return imap_is_same_folder(imap, error);
}

bool imap_fetch_plainly(struct imap *imap, uint32_t uid, GBytes **ret_raw, GError **error)
{
    uint64_t largest = imap->settings->max_message_bytes;
    g_autofree char *command = g_strdup_printf("UID FETCH %u (BODY.PEEK[])", uid);
    g_autoptr(GByteArray) raw = g_byte_array_new();
    g_autoptr(GError) fault = NULL;
    bool found = false;
    /* The meter ends larger literals. */
    imap_begin_large(imap, LIMIT_BATCH_BYTES, largest, LINE_BYTES, largest);
    if (!fetch_onto(imap, command, "BODY[]", raw, &found, &fault) &&
        error_code_of(fault) != ERROR_REFUSED) {
        g_propagate_error(error, g_steal_pointer(&fault));
        return false;
    }
    *ret_raw = found ? g_byte_array_free_to_bytes(g_steal_pointer(&raw)) : NULL;
    return true;
}

/* The next part of a message, behind what of it is in raw. */
static bool fetch_part(struct imap *imap, uint32_t uid, GByteArray *raw, bool *ret_found,
                       GError **error)
{
    g_autofree char *command =
        g_strdup_printf("UID FETCH %u (BODY.PEEK[]<%u.%u>)", uid, raw->len, PART_BYTES);
    g_autofree char *name = g_strdup_printf("BODY[]<%u>", raw->len);
    imap_begin_large(imap, PART_BYTES, PART_BYTES, LINE_BYTES, PART_BYTES);
    return fetch_onto(imap, command, name, raw, ret_found, error);
}

/* What a server may do with parts: give less than asked for, but then only at the end, or enough.
 */
static bool check_part(const struct imap *imap, const GByteArray *raw, guint got, bool ended,
                       GError **error)
{
    if (raw->len > imap->settings->max_message_bytes)
        error_set(error, ERROR_CORRUPT,
                  "the server gives more of a message than max_message_size allows, and than it "
                  "said there was; " METER_REMEDY);
    else if (ended && got > 0)
        error_set(error, ERROR_CORRUPT,
                  "the server gives a message in crumbs of a few KB; " METER_REMEDY);
    else
        return true;
    return false;
}

bool imap_fetch_in_parts(struct imap *imap, uint32_t uid, uint64_t size_bytes, GBytes **ret_raw,
                         GError **error)
{
    uint64_t likely = MIN(size_bytes, imap->settings->max_message_bytes);
    g_autoptr(GByteArray) raw = g_byte_array_sized_new((guint)likely);
    bool found, ended = false;
    guint got;
    do {
        guint before = raw->len;
        if (!fetch_part(imap, uid, raw, &found, error))
            return false;
        got = raw->len - before;
        if (!check_part(imap, raw, got, ended, error))
            return false;
        ended = got < PART_LEAST_BYTES;
    } while (found && got > 0 && (got == PART_BYTES || raw->len < size_bytes));
    *ret_raw = found ? g_byte_array_free_to_bytes(g_steal_pointer(&raw)) : NULL;
    return true;
}
