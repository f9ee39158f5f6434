/* imap_login.c - logging in: by LOGIN, or by AUTHENTICATE, whose dialogue we lead ourselves. */
#include "mail/imap_private.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define SASL_IR_BYTES 7000 /* servers take command lines of 8 KB */
#define LOGIN_TURNS 4      /* challenges that any method has, and one more */

/* said is the server's answer, perhaps with its status and response code: those are for programs;
 * challenge (or NULL) is what it said before. */
static bool refused_login(struct imap *imap, const char *said, const char *challenge,
                          GError **error)
{
    imap->secrets.refused(imap->secrets.context);
    said = imap_without_secret(imap, said);
    if (g_str_has_prefix(said, "NO ") || g_str_has_prefix(said, "BAD "))
        said = strchr(said, ' ') + 1;
    if (said[0] == '[' && strstr(said, "] "))
        said = strstr(said, "] ") + 2;
    g_autofree char *text = util_clean(said, LIMIT_REASON_BYTES / 2, false);
    error_set(error, ERROR_UNAVAILABLE, "the server refuses the login of %s: %s%s%s%s; %s",
              imap->settings->user, text, challenge ? " (" : "",
              challenge ? imap_without_secret(imap, challenge) : "", challenge ? ")" : "",
              login_remedy(imap->settings->auth));
    return false;
}

static bool send_text(struct imap *imap, const char *text, GError **error)
{
    return (mailstream_write(imap->buffered, text, strlen(text)) >= 0 &&
            mailstream_write(imap->buffered, "\r\n", 2) >= 0 &&
            mailstream_flush(imap->buffered) >= 0) ||
           imap_failed(imap, MAILIMAP_ERROR_STREAM, "the login", NULL, error);
}

/* What follows the command: the message where the server asks for it, and giving in where it tells
 * why it refuses. The last line is *ret_line. */
static bool converse(struct imap *imap, const char *message, enum reply *ret_reply,
                     const char **ret_line, char **ret_challenge, GError **error)
{
    bool news = false;
    for (unsigned turn = 0; turn < LOGIN_TURNS; turn++) {
        if (!imap_read_reply(imap, &news, ret_reply, ret_line, error))
            return false;
        if (*ret_reply != REPLY_GO_ON)
            return true;
        const char *text = message ? message : imap->method->give_in;
        if (!message && !*ret_challenge)
            *ret_challenge = login_challenge_text(*ret_line + strspn(*ret_line, "+ "));
        message = NULL;
        if (!send_text(imap, text, error))
            return false;
    }
    error_set(error, ERROR_CORRUPT, "the server asks on and on at the login");
    return false;
}

/* Takes any password, whatever bytes it has. */
static bool authenticate(struct imap *imap, GError **error)
{
    struct login_identity who = imap_identity(imap);
    char *message = login_message(imap->method, &who);
    bool at_once = imap_has(imap, "SASL-IR") && strlen(message) < SASL_IR_BYTES;
    char *command = g_strconcat("AUTHENTICATE ", imap->method->mechanism, at_once ? " " : NULL,
                                *message ? message : "=", NULL);
    g_autofree char *challenge = NULL;
    enum reply reply = REPLY_NO;
    const char *line = "";
    imap_begin_small(imap);
    bool ok = imap_send_line(imap, command, error) &&
              converse(imap, at_once ? NULL : message, &reply, &line, &challenge, error);
    imap_forget_secret(&message);
    imap_forget_secret(&command);
    if (!ok)
        return false;
    if (reply != REPLY_OK)
        return refused_login(imap, strchr(line, ' ') ? strchr(line, ' ') + 1 : line, challenge,
                             error);
    imap->session->imap_state = MAILIMAP_STATE_AUTHENTICATED;
    return true;
}

static bool log_in_simply(struct imap *imap, GError **error)
{
    const char *user = imap->settings->user;
    if (strpbrk(user, "\r\n") || strpbrk(imap->secret, "\r\n")) {
        error_set(error, ERROR_INVALID, "user or password contains a line break; correct it");
        return false;
    }
    imap_begin_small(imap);
    int code = mailimap_login(imap->session, user, imap->secret);
    if (code == MAILIMAP_ERROR_LOGIN && !stream_error(imap->stream))
        return refused_login(imap, imap_server_text(imap), NULL, error);
    return code == MAILIMAP_NO_ERROR || imap_failed(imap, code, "LOGIN", NULL, error);
}

static bool offers(const void *context, const char *capability)
{
    return imap_has(context, capability);
}

static bool choose_method(struct imap *imap, GError **error)
{
    const struct mailbox_settings *s = imap->settings;
    imap->method = login_choose(s->auth, offers, imap);
    g_autofree char *wanted = login_methods_text(s->auth);
    if (imap->method)
        return true;
    if (s->tls == MAILBOX_TLS_NONE)
        error_set(error, ERROR_UNAVAILABLE,
                  "the server does not let anyone log in here: it wants an encrypted connection; "
                  "set tls to \"implicit\" or \"starttls\"");
    else
        error_set(error, ERROR_UNAVAILABLE,
                  "the server does not offer %s, which auth = \"%s\" needs; set auth to what it "
                  "offers",
                  wanted, mailbox_auth_name(s->auth));
    return false;
}

static bool log_in(struct imap *imap, GError **error)
{
    if (!choose_method(imap, error))
        return false;
    if (imap->settings->auth != MAILBOX_AUTH_CERTIFICATE) {
        imap->secret = imap->secrets.get(imap->secrets.context, CREDENTIAL_SECRET, error);
        if (!imap->secret)
            return false;
    }
    bool ok = imap->method->mechanism ? authenticate(imap, error) : log_in_simply(imap, error);
    imap_forget_secret(&imap->secret);
    return ok;
}

bool imap_run_login(struct imap *imap, char **ret_detail, GError **error)
{
    if (!imap->preauthenticated && !log_in(imap, error))
        return false;
    if (ret_detail)
        *ret_detail = g_strdup_printf("as %s by %s", imap->settings->user,
                                      imap->preauthenticated    ? "where we come from"
                                      : imap->method->mechanism ? imap->method->mechanism
                                                                : "LOGIN");
    return imap_read_capabilities(imap, error);
}
