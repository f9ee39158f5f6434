/* imap_wait.c - waiting for news: in IDLE, or until it is time for a NOOP. */
#include "mail/imap_private.h"
#include "base/clock.h"
#include "base/fault.h"

/* After so much silence IDLE is left and entered again: far below the 29 minutes of RFC 2177,
 * because a proxy, or a kernel whose server hangs, answers keepalives as if all were well. */
#define IDLE_QUIET_MS (75 * 1000)
#define IDLE_ANSWER_MS (30 * 1000)

/* Until something is to be read, or the wait is over. */
static enum stream_event wait_input(struct imap *imap, int wake_fd, int64_t timeout_ms)
{
    if (imap->buffered->read_buffer_len > 0)
        return STREAM_READABLE;
    return stream_wait(imap->stream, wake_fd, timeout_ms);
}

/* In IDLE: reads what comes until there is news or the wait is over. */
static bool idle_until_news(struct imap *imap, int wake_fd, int64_t until_ms, bool *news,
                            enum stream_event *ret_event, GError **error)
{
    *ret_event = STREAM_READABLE;
    while (!*news) {
        int64_t left = MAX(0, until_ms - clock_monotonic_ms());
        *ret_event = wait_input(imap, wake_fd, left);
        if (*ret_event != STREAM_READABLE)
            return true;
        imap_begin_small(imap);
        const char *line = imap_read_line(imap, error);
        if (!line)
            return false;
        *news = imap_note_exists(imap, line);
        imap_note_uidvalidity(imap, line);
        if (!imap_is_same_folder(imap, error))
            return false;
    }
    return true;
}

static void begin_round(struct imap *imap)
{
    struct meter_limits limits = {ANSWER_BYTES, LINE_BYTES, LINE_BYTES};
    stream_begin(imap->stream, IDLE_ANSWER_MS, &limits);
}

static bool leave_idle(struct imap *imap, bool *news, GError **error)
{
    enum reply reply;
    const char *line;
    begin_round(imap);
    if (mailstream_write(imap->buffered, "DONE\r\n", 6) < 0 || mailstream_flush(imap->buffered) < 0)
        return imap_failed(imap, MAILIMAP_ERROR_STREAM, "DONE", NULL, error);
    return imap_read_reply(imap, news, &reply, &line, error);
}

/* Enters IDLE, waits, and leaves it. */
static enum imap_news idle_round(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                 enum stream_event *ret_event, GError **error)
{
    bool news = false;
    enum reply reply;
    const char *line;
    begin_round(imap);
    if (!imap_send_line(imap, "IDLE", error) || !imap_read_reply(imap, &news, &reply, &line, error))
        return IMAP_BROKEN;
    if (reply != REPLY_GO_ON) {
        imap->no_idle = true; /* announced, but refused: the caller goes on without */
        return IMAP_NEWS;
    }
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    if (!idle_until_news(imap, wake_fd, until_ms, &news, ret_event, error))
        return IMAP_BROKEN;
    if (*ret_event == STREAM_STOPPED)
        return IMAP_STOPPED;
    if (!leave_idle(imap, &news, error) || !imap_is_same_folder(imap, error))
        return IMAP_BROKEN;
    return *ret_event == STREAM_WOKEN && !news ? IMAP_WOKEN : IMAP_NEWS;
}

static enum imap_news wait_in_idle(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                   GError **error)
{
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    for (;;) {
        uint32_t exists = imap_exists(imap);
        enum stream_event event = STREAM_READABLE;
        int64_t left = MAX(0, until_ms - clock_monotonic_ms());
        enum imap_news news =
            idle_round(imap, wake_fd, MIN(left, fault_hurry_ms(IDLE_QUIET_MS)), &event, error);
        bool quiet = news == IMAP_NEWS && event == STREAM_TIMEOUT && imap_exists(imap) == exists;
        if (!quiet || clock_monotonic_ms() >= until_ms)
            return news;
    }
}

/* New mail is not in the server's view of the folder before it has announced it: NOOP lets it. */
static enum imap_news wait_for_time(struct imap *imap, int wake_fd, int64_t timeout_ms,
                                    GError **error)
{
    enum stream_event event = wait_input(imap, wake_fd, timeout_ms);
    if (event == STREAM_STOPPED)
        return IMAP_STOPPED;
    imap_begin_small(imap);
    int code = mailimap_noop(imap->session);
    if (code != MAILIMAP_NO_ERROR) {
        (void)imap_failed(imap, code, "NOOP", NULL, error);
        return IMAP_BROKEN;
    }
    if (!imap_is_same_folder(imap, error))
        return IMAP_BROKEN;
    return event == STREAM_WOKEN ? IMAP_WOKEN : IMAP_NEWS;
}

enum imap_news imap_wait(struct imap *imap, int wake_fd, int64_t timeout_ms, GError **error)
{
    return imap_has_idle(imap) ? wait_in_idle(imap, wake_fd, timeout_ms, error)
                               : wait_for_time(imap, wake_fd, timeout_ms, error);
}
