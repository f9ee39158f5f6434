/* uplink.c - see uplink.h. */
#include "mail/uplink.h"

#include <stdatomic.h>
#include <sys/socket.h>
#include <syslog.h>

#define PATIENCE_MS (60 * 1000) /* crmd reads at once; after a minute it hangs or is gone */

struct uplink {
    int fd;
    GMutex mutex; /* frames are written whole */
    bool broken;  /* under mutex */
    atomic_int log_level;
};

struct uplink *uplink_new(int fd)
{
    struct uplink *uplink = g_new0(struct uplink, 1);
    uplink->fd = fd;
    uplink->log_level = LOG_INFO;
    g_mutex_init(&uplink->mutex);
    return uplink;
}

void uplink_free(struct uplink *uplink)
{
    if (!uplink)
        return;
    g_mutex_clear(&uplink->mutex);
    g_free(uplink);
}

void uplink_send(struct uplink *uplink, enum frame_type type, GVariant *payload, int fd)
{
    g_autoptr(GVariant) sunk = g_variant_ref_sink(payload);
    g_mutex_lock(&uplink->mutex);
    if (!uplink->broken && !frame_write(uplink->fd, type, sunk, fd, PATIENCE_MS, NULL)) {
        uplink->broken = true;
        (void)shutdown(uplink->fd, SHUT_RDWR); /* fails only when crmd is gone already */
    }
    g_mutex_unlock(&uplink->mutex);
}

void uplink_set_log_level(struct uplink *uplink, int max_priority)
{
    uplink->log_level = max_priority;
}

void uplink_log(struct uplink *uplink, uint32_t mailbox, int priority, const char *format, ...)
{
    if (priority > uplink->log_level)
        return;
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    struct mail_log log = {priority, mailbox, text};
    uplink_send(uplink, FRAME_LOG, mail_log_to_variant(&log), -1);
}

static int priority_of(GLogLevelFlags level)
{
    if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL))
        return LOG_ERR;
    return level & G_LOG_LEVEL_WARNING ? LOG_WARNING : LOG_DEBUG;
}

static GLogWriterOutput write_glib_log(GLogLevelFlags level, const GLogField *fields, gsize count,
                                       gpointer data)
{
    g_autofree char *text = g_log_writer_format_fields(level, fields, count, FALSE);
    uplink_log(data, 0, priority_of(level), "%s", text);
    return G_LOG_WRITER_HANDLED;
}

void uplink_take_glib_log(struct uplink *uplink)
{
    g_log_set_writer_func(write_glib_log, uplink, NULL);
}
