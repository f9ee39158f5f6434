/* lmtp_data.c - see lmtp_data.h. */
#include "mail/lmtp_data.h"

#include <string.h>

#define STEP_BYTES (256 << 10) /* room is asked for in steps */

void lmtp_data_clear(struct lmtp_data *data)
{
    g_clear_pointer(&data->mail, g_byte_array_unref);
}

void lmtp_data_begin(struct lmtp_data *data, uint64_t max_bytes,
                     bool (*grow)(void *context, uint64_t bytes), void *context, const char *prefix)
{
    lmtp_data_clear(data);
    *data = (struct lmtp_data){.mail = g_byte_array_new(),
                               .max_bytes = max_bytes + strlen(prefix),
                               .grow = grow,
                               .context = context};
    g_byte_array_append(data->mail, (const guint8 *)prefix, (guint)strlen(prefix));
}

static void give_up(struct lmtp_data *data, enum lmtp_data_trouble trouble)
{
    data->trouble = trouble;
    lmtp_data_clear(data);
}

/* Room for what the array grows to, which doubles. */
static bool has_room(struct lmtp_data *data, uint64_t bytes)
{
    if (bytes <= data->reserved_bytes)
        return true;
    uint64_t wanted = MAX(data->reserved_bytes * 2, STEP_BYTES);
    wanted = MIN(MAX(wanted, bytes), data->max_bytes);
    if (!data->grow(data->context, wanted))
        return false;
    data->reserved_bytes = wanted;
    return true;
}

static void keep(struct lmtp_data *data, const char *bytes, gsize length)
{
    if (data->trouble != DATA_FINE || length == 0)
        return;
    if (length > data->max_bytes - data->mail->len)
        give_up(data, DATA_TOO_LARGE);
    else if (!has_room(data, data->mail->len + length))
        give_up(data, DATA_NO_ROOM);
    else
        g_byte_array_append(data->mail, (const guint8 *)bytes, (guint)length);
}

/* The state after a byte that is part of a line. */
static enum lmtp_data_state state_after(char c)
{
    return c == '\r' ? DATA_CR : DATA_LINE;
}

/* One byte where its meaning depends on those before. */
static void take_byte(struct lmtp_data *data, char c)
{
    enum lmtp_data_state before = data->state;
    if (before == DATA_DOT_CR && c == '\n') {
        data->state = DATA_END;
        return;
    }
    if (before == DATA_LINE_START && c == '.') {
        data->state = DATA_DOT;
        return;
    }
    if (before == DATA_DOT && c == '\r') {
        data->state = DATA_DOT_CR;
        return;
    }
    if (before == DATA_DOT_CR) /* it was no end: the CR is the mail's */
        keep(data, "\r", 1);
    keep(data, &c, 1);
    bool ends_line = before == DATA_CR && c == '\n';
    data->state = ends_line ? DATA_LINE_START : state_after(c);
}

gsize lmtp_data_take(struct lmtp_data *data, const char *bytes, gsize length)
{
    gsize taken = 0;
    while (taken < length && data->state != DATA_END) {
        if (data->state != DATA_LINE) {
            take_byte(data, bytes[taken++]);
            continue;
        }
        const char *cr = memchr(bytes + taken, '\r', length - taken);
        gsize run = cr ? (gsize)(cr - bytes) - taken : length - taken;
        keep(data, bytes + taken, run);
        taken += run;
        if (cr)
            take_byte(data, bytes[taken++]);
    }
    return taken;
}
