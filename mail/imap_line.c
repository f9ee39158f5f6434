/* imap_line.c - commands whose answers we read ourselves, line by line: where libetpan takes too
 * much for granted. */
#include "mail/imap_private.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

bool imap_send_line(struct imap *imap, const char *text, GError **error)
{
    g_autofree char *line = g_strdup_printf("c%u %s\r\n", ++imap->tag, text);
    bool sent = mailstream_write(imap->buffered, line, strlen(line)) >= 0 &&
                mailstream_flush(imap->buffered) >= 0;
    explicit_bzero(line, strlen(line)); /* it may have been a password */
    return sent || imap_failed(imap, MAILIMAP_ERROR_STREAM, "a command", NULL, error);
}

const char *imap_read_line(struct imap *imap, GError **error)
{
    const char *line = mailstream_read_line_remove_eol(imap->buffered, imap->line);
    if (!line)
        (void)imap_failed(imap, MAILIMAP_ERROR_STREAM, "a command", NULL, error);
    return line;
}

int64_t imap_announced(const char *line)
{
    const char *open = strrchr(line, '{');
    if (!open || !g_ascii_isdigit(open[1]))
        return -1;
    char *end;
    guint64 size = g_ascii_strtoull(open + 1, &end, 10);
    if (*end == '+')
        end++;
    return end[0] == '}' && end[1] == '\0' && size <= G_MAXINT64 ? (int64_t)size : -1;
}

enum reply imap_reply_of(const struct imap *imap, const char *line)
{
    g_autofree char *tag = g_strdup_printf("c%u ", imap->tag);
    if (line[0] == '+')
        return REPLY_GO_ON;
    if (!g_str_has_prefix(line, tag))
        return REPLY_OTHER;
    return g_ascii_strncasecmp(line + strlen(tag), "OK", 2) == 0 ? REPLY_OK : REPLY_NO;
}

bool imap_note_exists(struct imap *imap, const char *line)
{
    char *end;
    if (!g_str_has_prefix(line, "* ") || !g_ascii_isdigit(line[2]))
        return false;
    guint64 count = g_ascii_strtoull(line + 2, &end, 10);
    if (g_ascii_strcasecmp(end, " EXISTS") != 0 || count > G_MAXUINT32)
        return false;
    if (imap->session->imap_selection_info)
        imap->session->imap_selection_info->sel_exists = (uint32_t)count;
    return true;
}

void imap_note_uidvalidity(struct imap *imap, const char *line)
{
    static const char said[] = "* OK [UIDVALIDITY ";
    if (g_ascii_strncasecmp(line, said, strlen(said)) == 0 && imap->uidvalidity)
        imap->session->imap_selection_info->sel_uidvalidity =
            (uint32_t)g_ascii_strtoull(line + strlen(said), NULL, 10);
}

bool imap_read_reply(struct imap *imap, bool *news, enum reply *ret_reply, const char **ret_line,
                     GError **error)
{
    for (;;) {
        const char *line = imap_read_line(imap, error);
        if (!line)
            return false;
        if (imap_announced(line) >= 0) {
            error_set(error, ERROR_CORRUPT,
                      "the server sent a literal where none can be; " METER_REMEDY);
            return false;
        }
        *news |= imap_note_exists(imap, line);
        imap_note_uidvalidity(imap, line);
        enum reply reply = imap_reply_of(imap, line);
        if (reply == REPLY_OTHER)
            continue;
        *ret_reply = reply;
        *ret_line = line;
        return true;
    }
}

bool imap_say_refused(const char *line, GError **error)
{
    const char *status = strchr(line, ' ');
    g_autofree char *text = util_clean(status ? status + 1 : line, LIMIT_REASON_BYTES / 2, false);
    error_set(error, ERROR_REFUSED, "the server says: %s", text);
    return false;
}

bool imap_ask(struct imap *imap, const char *command, imap_line line, void *context, GError **error)
{
    imap_begin_small(imap);
    if (!imap_send_line(imap, command, error))
        return false;
    for (;;) {
        const char *said = imap_read_line(imap, error);
        if (!said)
            return false;
        enum reply reply = imap_reply_of(imap, said);
        if (reply == REPLY_OK)
            return true;
        if (reply == REPLY_NO)
            return imap_say_refused(said, error);
        (void)imap_note_exists(imap, said);
        if (g_str_has_prefix(said, "* "))
            line(context, said + 2);
    }
}
