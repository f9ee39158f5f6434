/* imap_command.c - what every command has: bounds of its answer, and words for its failure. */
#include "mail/imap_private.h"
#include "base/error.h"
#include "base/util.h"

#define COMMAND_MS (60 * 1000) /* of one command with a small answer */
#define SLOWEST_BYTES_PER_MS                                                                       \
    16 /* a line slower than 16 KB/s gets no more time for a large answer */

void imap_begin_large(struct imap *imap, uint64_t expected_bytes, uint64_t spare_bytes,
                      uint64_t line_bytes, uint64_t literal_bytes)
{
    struct meter_limits limits = {expected_bytes + spare_bytes + ANSWER_BYTES, line_bytes,
                                  literal_bytes};
    stream_begin(imap->stream, COMMAND_MS + (int64_t)(expected_bytes / SLOWEST_BYTES_PER_MS),
                 &limits);
}

void imap_begin(struct imap *imap, uint64_t expected_bytes, uint64_t line_bytes,
                uint64_t literal_bytes)
{
    imap_begin_large(imap, expected_bytes, 0, line_bytes, literal_bytes);
}

void imap_begin_small(struct imap *imap)
{
    imap_begin(imap, 0, LINE_BYTES, LINE_BYTES);
}

struct login_identity imap_identity(const struct imap *imap)
{
    const struct mailbox_settings *s = imap->settings;
    return (struct login_identity){s->user, s->host, s->port, imap->secret};
}

const char *imap_without_secret(const struct imap *imap, const char *said)
{
    struct login_identity who = imap_identity(imap);
    if (!imap->method || !login_repeats_secret(imap->method, &who, said))
        return said;
    return imap->settings->auth == MAILBOX_AUTH_OAUTH2 ? "it repeats the token"
                                                       : "it repeats the password";
}

const char *imap_server_text(const struct imap *imap)
{
    return imap->session && util_nonempty(imap->session->imap_response)
               ? imap_without_secret(imap, imap->session->imap_response)
               : "it does not say why";
}

bool imap_failed(struct imap *imap, int code, const char *what, const char *remedy, GError **error)
{
    const GError *cause = stream_error(imap->stream);
    const char *asked = g_str_has_prefix(what, "to ") ? "being asked " : "";
    if (!remedy)
        remedy = METER_REMEDY;
    if (cause)
        error_set(error, error_code_of(cause), "%s", cause->message);
    else if (code == MAILIMAP_ERROR_PARSE || code == MAILIMAP_ERROR_FATAL ||
             code == MAILIMAP_ERROR_STREAM)
        error_set(error, ERROR_CORRUPT,
                  "the server's answer to %s%s cannot be understood; " METER_REMEDY, asked, what);
    else if (code == MAILIMAP_ERROR_PROTOCOL)
        error_set(error, ERROR_CORRUPT, "the server does not understand %s%s: %s; %s", asked, what,
                  imap_server_text(imap), remedy);
    else
        error_set(error, ERROR_REFUSED, "the server refuses %s: %s; %s", what,
                  imap_server_text(imap), remedy);
    return false;
}

bool imap_is_same_folder(const struct imap *imap, GError **error)
{
    const struct mailimap_selection_info *info = imap->session->imap_selection_info;
    if (imap->uidvalidity == 0 || info->sel_uidvalidity == imap->uidvalidity)
        return true;
    error_set(error, ERROR_UNAVAILABLE,
              "the server has given all messages of the folder new UIDs; nothing is to be done: it "
              "is read again, and what is recorded is recognised");
    return false;
}

bool imap_succeeded(struct imap *imap, int code, const char *what, const char *remedy,
                    GError **error)
{
    if (code == MAILIMAP_NO_ERROR && stream_was_refused(imap->stream))
        code = MAILIMAP_ERROR_UID_FETCH;
    if (code != MAILIMAP_NO_ERROR)
        return imap_failed(imap, code, what, remedy, error);
    return imap_is_same_folder(imap, error);
}
