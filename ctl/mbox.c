/* mbox.c - see mbox.h. A stream that begins with a From_ line is an mbox: there, a line "From "
 * with a date behind it, after an empty one, begins the next mail, and one '>' is taken from quoted
 * ones (mboxrd, and mboxo as far as that can be undone). Anything else is one mail. */
#include "ctl/mbox.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "parsers/date.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES (256 << 10)
#define EMPTY_LINE_BYTES 2 /* between two mails: the mbox's, not the mail's */
#define FROM_BYTES 1024    /* a From_ line is no longer; what is longer is text */

struct mbox {
    int fd;
    uint64_t max_bytes;
    uint64_t position;
    char *buffer;
    gsize start, end; /* of what is in it */
    bool at_end;      /* of the stream */
    bool begun;
    bool is_mbox;
    /* the mail being gathered */
    GByteArray *bytes;
    uint64_t size_bytes;
    int64_t received;
    bool too_large;
    bool in_line;     /* its last line goes on */
    bool after_empty; /* its last line was empty */
};

struct mbox *mbox_new(int fd, uint64_t max_bytes)
{
    struct mbox *mbox = g_new0(struct mbox, 1);
    mbox->fd = fd;
    mbox->max_bytes = max_bytes;
    mbox->buffer = g_malloc(BUFFER_BYTES);
    mbox->bytes = g_byte_array_new();
    mbox->received = CLOCK_NONE;
    return mbox;
}

void mbox_free(struct mbox *mbox)
{
    if (!mbox)
        return;
    g_byte_array_unref(mbox->bytes);
    g_free(mbox->buffer);
    g_free(mbox);
}

uint64_t mbox_position(const struct mbox *mbox)
{
    return mbox->position;
}

/* ---- reading ---- */

static bool fill(struct mbox *mbox, GError **error)
{
    memmove(mbox->buffer, mbox->buffer + mbox->start, mbox->end - mbox->start);
    mbox->end -= mbox->start;
    mbox->start = 0;
    while (!mbox->at_end && mbox->end < BUFFER_BYTES) {
        ssize_t n = read(mbox->fd, mbox->buffer + mbox->end, BUFFER_BYTES - mbox->end);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            error_set(error, ERROR_UNAVAILABLE, "cannot be read: %s", g_strerror(errno));
            return false;
        }
        mbox->at_end = n == 0;
        mbox->end += (gsize)n;
        mbox->position += (uint64_t)n;
    }
    return true;
}

/* Enough to tell what begins here, as far as there is more. */
static bool look_ahead(struct mbox *mbox, GError **error)
{
    return mbox->end - mbox->start >= FROM_BYTES || mbox->at_end || fill(mbox, error);
}

/* ---- lines ---- */

/* The length of the line that begins here, with its end, as far as it is in the buffer. */
static gsize line_length(const struct mbox *mbox, bool *ret_whole)
{
    const char *line = mbox->buffer + mbox->start;
    gsize there = mbox->end - mbox->start;
    const char *end = memchr(line, '\n', there);
    *ret_whole = end != NULL;
    return end ? (gsize)(end - line) + 1 : there;
}

static bool begins_with_from(const struct mbox *mbox)
{
    return mbox->end - mbox->start >= 5 && memcmp(mbox->buffer + mbox->start, "From ", 5) == 0;
}

/* Whether a From_ line begins here: "From SENDER DATE". */
static bool is_separator(const struct mbox *mbox, int64_t *ret_received)
{
    bool whole;
    gsize length = begins_with_from(mbox) ? line_length(mbox, &whole) : 0;
    if (length == 0 || length > FROM_BYTES)
        return false;
    g_autofree char *line = g_strndup(mbox->buffer + mbox->start, length);
    const char *date = strchr(line + 5 + strspn(line + 5, " "), ' ');
    *ret_received = date ? date_parse(date) : CLOCK_NONE;
    return true;
}

/* Whether the line is ">From ", quoted any number of times. */
static bool is_quoted_from(const char *line, gsize length)
{
    gsize marks = 0;
    while (marks < length && line[marks] == '>')
        marks++;
    return marks > 0 && length - marks >= 5 && memcmp(line + marks, "From ", 5) == 0;
}

/* ---- a mail ---- */

static void begin_mail(struct mbox *mbox)
{
    g_byte_array_set_size(mbox->bytes, 0);
    mbox->size_bytes = 0;
    mbox->too_large = mbox->in_line = mbox->after_empty = false;
}

/* Of a mail that is too large only the header stays. */
static void keep_header(struct mbox *mbox)
{
    const char *text = mbox->bytes->len > 0 ? (const char *)mbox->bytes->data : "";
    gsize length = MIN(mbox->bytes->len, LIMIT_HEADER_BLOCK_BYTES);
    const char *end = memmem(text, length, "\n\n", 2);
    const char *crlf_end = memmem(text, length, "\r\n\r\n", 4);
    if (crlf_end && (!end || crlf_end < end))
        end = crlf_end + 2;
    g_autoptr(GByteArray) header = g_byte_array_new();
    g_byte_array_append(header, mbox->bytes->data, (guint)(end ? (gsize)(end - text) + 1 : length));
    g_byte_array_unref(mbox->bytes); /* gives the memory back */
    mbox->bytes = g_steal_pointer(&header);
    mbox->too_large = true;
}

static void add(struct mbox *mbox, const char *text, gsize length)
{
    mbox->size_bytes += length;
    if (mbox->too_large)
        return;
    if (length <= mbox->max_bytes + EMPTY_LINE_BYTES - mbox->bytes->len)
        g_byte_array_append(mbox->bytes, (const guint8 *)text, (guint)length);
    else
        keep_header(mbox);
}

/* Takes a line, or as much of one as is there. */
static void take_line(struct mbox *mbox)
{
    bool whole;
    gsize length = line_length(mbox, &whole);
    const char *line = mbox->buffer + mbox->start;
    bool quoted = mbox->is_mbox && !mbox->in_line && is_quoted_from(line, length);
    add(mbox, line + quoted, length - quoted);
    bool is_empty = whole && (length == 1 || (length == 2 && line[0] == '\r'));
    mbox->after_empty = !mbox->in_line && is_empty;
    mbox->in_line = !whole;
    mbox->start += length;
}

/* The empty line before a From_ line is the mbox's. */
static void drop_last_empty_line(struct mbox *mbox)
{
    if (!mbox->is_mbox || !mbox->after_empty)
        return;
    gsize drop = 1;
    const GByteArray *bytes = mbox->bytes;
    if (bytes->len >= 2 && bytes->data[bytes->len - 2] == '\r')
        drop = 2;
    mbox->size_bytes -= drop;
    if (!mbox->too_large)
        g_byte_array_set_size(mbox->bytes, bytes->len - (guint)drop);
}

static void end_mail(struct mbox *mbox)
{
    drop_last_empty_line(mbox);
    if (!mbox->too_large && mbox->bytes->len > mbox->max_bytes)
        keep_header(mbox);
}

static bool is_next_mail(const struct mbox *mbox)
{
    int64_t received;
    return mbox->is_mbox && !mbox->in_line && mbox->after_empty && is_separator(mbox, &received) &&
           received != CLOCK_NONE;
}

static bool gather(struct mbox *mbox, GError **error)
{
    begin_mail(mbox);
    while (look_ahead(mbox, error)) {
        if (mbox->start == mbox->end || is_next_mail(mbox)) {
            end_mail(mbox);
            return true;
        }
        take_line(mbox);
    }
    return false;
}

/* ---- the stream ---- */

/* Whether a field begins here: a mail does so. */
static bool begins_with_field(const struct mbox *mbox)
{
    const char *text = mbox->buffer + mbox->start;
    gsize length = MIN(mbox->end - mbox->start, 100), i = 0;
    while (i < length && g_ascii_isgraph(text[i]) && text[i] != ':')
        i++;
    while (i < length && text[i] == ' ')
        i++;
    return i > 0 && i < length && text[i] == ':';
}

static bool begin_stream(struct mbox *mbox, GError **error)
{
    mbox->begun = true;
    if (!look_ahead(mbox, error))
        return false;
    mbox->is_mbox = begins_with_from(mbox);
    if (mbox->is_mbox || begins_with_field(mbox) || mbox->start == mbox->end)
        return true;
    error_set(error, ERROR_INVALID, "is no mail, and no mbox either");
    return false;
}

static void take_separator(struct mbox *mbox)
{
    bool whole = true;
    mbox->received = CLOCK_NONE;
    if (!mbox->is_mbox || !is_separator(mbox, &mbox->received))
        return;
    mbox->start += line_length(mbox, &whole);
}

enum mbox_result mbox_next(struct mbox *mbox, struct mbox_mail *ret, GError **error)
{
    if ((!mbox->begun && !begin_stream(mbox, error)) || !look_ahead(mbox, error))
        return MBOX_FAILED;
    if (mbox->start == mbox->end)
        return MBOX_END;
    take_separator(mbox);
    if (!gather(mbox, error))
        return MBOX_FAILED;
    *ret = (struct mbox_mail){mbox->bytes, mbox->size_bytes, mbox->received};
    return MBOX_MAIL;
}
