/* meter.c - see meter.h. */
#include "mail/meter.h"
#include "base/error.h"
#include "base/util.h"

#include <string.h>

void meter_begin(struct meter *meter, const struct meter_limits *limits)
{
    meter->limits = *limits;
    meter->used_bytes = 0;
    meter->refused = false;
}

static void keep_head(struct meter *meter, const char *bytes, gsize length)
{
    gsize room = METER_HEAD_BYTES - meter->head_length;
    gsize take = meter->continues ? 0 : MIN(room, length);
    memcpy(meter->head + meter->head_length, bytes, take);
    meter->head_length += (unsigned)take;
}

/* Keeps the last sizeof(tail) bytes of the line. */
static void keep_tail(struct meter *meter, const char *bytes, gsize length)
{
    gsize size = sizeof(meter->tail);
    if (length >= size) {
        memcpy(meter->tail, bytes + length - size, size);
        meter->tail_length = (unsigned)size;
        return;
    }
    gsize old = MIN(meter->tail_length, size - length);
    memmove(meter->tail, meter->tail + meter->tail_length - old, old);
    memcpy(meter->tail + old, bytes, length);
    meter->tail_length = (unsigned)(old + length);
}

/* The size in "{123}" or "{123+}" at the end of a line without its LF; false when there is none. */
static bool literal_size(const struct meter *meter, uint64_t *ret)
{
    char text[sizeof(meter->tail) + 1] = {0};
    memcpy(text, meter->tail, meter->tail_length);
    char *end = text + meter->tail_length;
    if (end > text && end[-1] == '\r')
        end--;
    *end = '\0';
    if (end == text || end[-1] != '}')
        return false;
    const char *open = strrchr(text, '{');
    bool full = meter->tail_length == sizeof(meter->tail);
    if (!open && full && strspn(text, "0123456789") >= sizeof(meter->tail) - 3) {
        *ret = G_MAXUINT64; /* a number so long that its brace is out of sight */
        return true;
    }
    if (!open || !g_ascii_isdigit(open[1]))
        return false;
    char *after;
    uint64_t size = g_ascii_strtoull(open + 1, &after, 10);
    if (*after == '+')
        after++;
    if (after != end - 1)
        return false;
    *ret = size;
    return true;
}

static bool says_goodbye(struct meter *meter, GError **error)
{
    if (meter->continues || meter->head_length < 5 ||
        g_ascii_strncasecmp(meter->head, "* BYE", 5) != 0)
        return false;
    meter->head[meter->head_length] = '\0';
    g_autofree char *text = util_clean(meter->head + 5, METER_HEAD_BYTES, false);
    const char *said = util_nonempty(g_strstrip(text));
    error_set(error, ERROR_UNAVAILABLE, "the server ended the session%s%s; " METER_REMEDY,
              said ? ": " : "", said ? said : "");
    return true;
}

/* "TAG NO ...": the words after a tag, which is neither "*" nor "+". */
static void note_status(struct meter *meter)
{
    meter->head[meter->head_length] = '\0';
    const char *status = strchr(meter->head, ' ');
    if (meter->continues || !status || meter->head[0] == '*' || meter->head[0] == '+')
        return;
    meter->refused =
        g_ascii_strncasecmp(status, " NO", 3) == 0 || g_ascii_strncasecmp(status, " BAD", 4) == 0;
}

/* A line is complete. */
static bool end_line(struct meter *meter, GError **error)
{
    if (says_goodbye(meter, error))
        return false;
    note_status(meter);
    uint64_t size;
    meter->continues = literal_size(meter, &size);
    if (meter->continues && size > meter->limits.literal_bytes) {
        error_set(error, ERROR_CORRUPT,
                  "the server announced %" G_GUINT64_FORMAT
                  " bytes where at most %" G_GUINT64_FORMAT " were to be expected; " METER_REMEDY,
                  size, meter->limits.literal_bytes);
        return false;
    }
    if (meter->continues)
        meter->literal_left = size;
    else
        meter->line_bytes = 0;
    meter->head_length = meter->tail_length = 0;
    return true;
}

/* Takes the rest of a line or what there is of it; the number of bytes, 0 with error set. */
static gsize take_line(struct meter *meter, const char *bytes, gsize length, GError **error)
{
    const char *lf = memchr(bytes, '\n', length);
    gsize text = lf ? (gsize)(lf - bytes) : length;
    meter->line_bytes += text;
    if (meter->line_bytes > meter->limits.line_bytes) {
        error_set(error, ERROR_CORRUPT,
                  "the server sent a line of more than %" G_GUINT64_FORMAT " bytes; " METER_REMEDY,
                  meter->limits.line_bytes);
        return 0;
    }
    keep_head(meter, bytes, text);
    keep_tail(meter, bytes, text);
    if (lf && !end_line(meter, error))
        return 0;
    return text + (lf ? 1 : 0);
}

bool meter_take(struct meter *meter, const char *bytes, gsize length, GError **error)
{
    meter->used_bytes += length;
    if (meter->used_bytes > meter->limits.budget_bytes) {
        error_set(error, ERROR_CORRUPT,
                  "the server answered with more than %" G_GUINT64_FORMAT
                  " bytes where less was to be expected; " METER_REMEDY,
                  meter->limits.budget_bytes);
        return false;
    }
    while (length > 0) {
        gsize step = (gsize)MIN(meter->literal_left, length);
        if (step > 0)
            meter->literal_left -= step;
        else
            step = take_line(meter, bytes, length, error);
        if (step == 0)
            return false;
        bytes += step;
        length -= step;
    }
    return true;
}
