/* log.c - log lines to the journal or to standard error. */
#include "base/log.h"

#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static struct {
    const char *program;
    int max_priority;
    bool to_journal;
} logger = {.program = "crmd", .max_priority = LOG_INFO};

/* systemd sets JOURNAL_STREAM to the device and inode of the stream it connected. */
static bool stderr_is_journal(void)
{
    const char *stream = g_getenv("JOURNAL_STREAM");
    unsigned long long device, inode;
    struct stat st;
    return stream && sscanf(stream, "%llu:%llu", &device, &inode) == 2 &&
           fstat(STDERR_FILENO, &st) == 0 && st.st_dev == device && st.st_ino == inode;
}

void log_init(const char *program, int max_priority)
{
    logger.program = program;
    logger.max_priority = max_priority;
    logger.to_journal = stderr_is_journal();
}

void log_set_level(int max_priority)
{
    g_atomic_int_set(&logger.max_priority, max_priority);
}

static const struct {
    const char *name;
    int priority;
} levels[] = {
    {"error", LOG_ERR}, {"warning", LOG_WARNING}, {"notice", LOG_NOTICE},
    {"info", LOG_INFO}, {"debug", LOG_DEBUG},
};

const char *log_level_name(int priority)
{
    for (gsize i = 0; i < G_N_ELEMENTS(levels); i++) {
        if (levels[i].priority == priority)
            return levels[i].name;
    }
    return "error"; /* LOG_CRIT and above do not occur */
}

static void send_to_journal(int priority, const struct log_about *about, const char *text)
{
    g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(fields, g_strdup_printf("MESSAGE=%s", text));
    g_ptr_array_add(fields, g_strdup_printf("PRIORITY=%d", priority));
    g_ptr_array_add(fields, g_strdup_printf("SYSLOG_IDENTIFIER=%s", logger.program));
    if (about && about->kind)
        g_ptr_array_add(fields, g_strdup_printf("MESSAGE_ID=%s", about->kind));
    if (about && about->mailbox)
        g_ptr_array_add(fields, g_strdup_printf("MAILBOX=%s", about->mailbox));
    if (about && about->message_id)
        g_ptr_array_add(fields, g_strdup_printf("MESSAGE_ID_HEADER=%s", about->message_id));
    if (about && about->lead)
        g_ptr_array_add(fields, g_strdup_printf("LEAD=%" G_GINT64_FORMAT, about->lead));
    struct iovec iov[7];
    for (guint i = 0; i < fields->len; i++) {
        iov[i].iov_base = fields->pdata[i];
        iov[i].iov_len = strlen(fields->pdata[i]);
    }
    (void)sd_journal_sendv(iov, (int)fields->len); /* nowhere left to say that it failed */
}

static void send_to_stderr(int priority, const struct log_about *about, const char *text)
{
    g_autoptr(GDateTime) now = g_date_time_new_now_local();
    g_autofree char *time = g_date_time_format(now, "%H:%M:%S");
    g_autofree char *mailbox =
        about && about->mailbox ? g_strdup_printf("[%s] ", about->mailbox) : g_strdup("");
    g_autofree char *line = g_strdup_printf("%s %s %s: %s%s\n", time, logger.program,
                                            log_level_name(priority), mailbox, text);
    (void)!write(STDERR_FILENO, line, strlen(line)); /* one write, so lines never mix */
}

void log_line(int priority, const struct log_about *about, const char *format, ...)
{
    if (priority > g_atomic_int_get(&logger.max_priority))
        return;
    va_list ap;
    va_start(ap, format);
    g_autofree char *raw = g_strdup_vprintf(format, ap);
    va_end(ap);
    g_autofree char *text = g_utf8_make_valid(raw, -1);
    for (char *p = text; *p; p++) {
        if ((unsigned char)*p < 0x20 || *p == 0x7f)
            *p = ' ';
    }
    if (logger.to_journal)
        send_to_journal(priority, about, text);
    else
        send_to_stderr(priority, about, text);
}
