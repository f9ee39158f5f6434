/* lmtp_session.c - see lmtp_session.h. A table of commands; replies carry enhanced status codes
 * (RFC 2034). */
#include "mail/lmtp_session.h"
#include "base/limits.h"
#include "mail/lmtp_data.h"
#include "mail/lmtp_path.h"

#include <string.h>

#define LINE_BYTES 4096 /* RFC 5321 asks for 512, its extensions for some more */
#define MISTAKES_MAX 20 /* then we hang up */

#define SHUT "452 4.3.1 crmd can record nothing now, see crmctl status; try again"

struct lmtp_session {
    struct lmtp_settings settings;
    GString *line; /* of a command, not yet whole */
    bool line_too_long;
    GString *replies;
    unsigned mistakes;
    bool greeted;
    bool in_data;
    bool wide; /* SMTPUTF8 was said */
    char *sender;
    GPtrArray *recipients; /* of char* */
    char *asked;           /* the recipient that is being checked */
    struct lmtp_data data;
};

static void reply(struct lmtp_session *session, const char *text)
{
    g_string_append(session->replies, text);
    g_string_append(session->replies, "\r\n");
}

static enum lmtp_wants mistake(struct lmtp_session *session, const char *text)
{
    if (++session->mistakes <= MISTAKES_MAX) {
        reply(session, text);
        return LMTP_INPUT;
    }
    reply(session, "421 4.7.0 too many mistakes");
    return LMTP_CLOSE;
}

/* ---- the transaction ---- */

static void reset(struct lmtp_session *session)
{
    session->in_data = false;
    session->wide = false;
    g_clear_pointer(&session->sender, g_free);
    g_clear_pointer(&session->asked, g_free);
    g_ptr_array_set_size(session->recipients, 0);
    lmtp_data_clear(&session->data);
}

struct lmtp_session *lmtp_session_new(const struct lmtp_settings *settings)
{
    struct lmtp_session *session = g_new0(struct lmtp_session, 1);
    session->settings = *settings;
    session->line = g_string_new(NULL);
    session->replies = g_string_new(NULL);
    session->recipients = g_ptr_array_new_with_free_func(g_free);
    g_string_append_printf(session->replies, "220 %s LMTP crmd\r\n", settings->host);
    return session;
}

void lmtp_session_free(struct lmtp_session *session)
{
    if (!session)
        return;
    reset(session);
    g_ptr_array_unref(session->recipients);
    g_string_free(session->line, TRUE);
    g_string_free(session->replies, TRUE);
    g_free(session);
}

/* ---- commands ---- */

static enum lmtp_wants on_lhlo(struct lmtp_session *session, const char *argument)
{
    if (!*argument)
        return mistake(session, "501 5.5.4 LHLO needs your name");
    reset(session);
    session->greeted = true;
    g_string_append_printf(session->replies,
                           "250-%s\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n"
                           "250-ENHANCEDSTATUSCODES\r\n250 SIZE %" G_GUINT64_FORMAT "\r\n",
                           session->settings.host, session->settings.max_message_bytes);
    return LMTP_INPUT;
}

static enum lmtp_wants on_helo(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    return mistake(session, "502 5.5.1 this is LMTP: say LHLO");
}

static const char *take_size(struct lmtp_session *session, const char *value)
{
    guint64 size;
    if (!g_ascii_string_to_unsigned(value, 10, 0, G_MAXINT64, &size, NULL))
        return "501 5.5.4 SIZE needs a number";
    return size > session->settings.max_message_bytes
               ? "552 5.3.4 larger than max_message_size of crmd.conf"
               : NULL;
}

static const char *take_body(struct lmtp_session *session, const char *value)
{
    (void)session; /* either is read alike */
    bool known =
        g_ascii_strcasecmp(value, "7BIT") == 0 || g_ascii_strcasecmp(value, "8BITMIME") == 0;
    return known ? NULL : "501 5.5.4 BODY is 7BIT or 8BITMIME";
}

static const char *take_utf8(struct lmtp_session *session, const char *value)
{
    session->wide = true;
    return *value ? "501 5.5.4 SMTPUTF8 takes no value" : NULL;
}

static const struct {
    const char *name;
    const char *(*take)(struct lmtp_session *session, const char *value); /* what is wrong */
} mail_parameters[] = {{"SIZE", take_size}, {"BODY", take_body}, {"SMTPUTF8", take_utf8}};

static const char *take_parameter(struct lmtp_session *session, const char *word)
{
    g_autofree char *name = g_strndup(word, strcspn(word, "="));
    const char *equals = strchr(word, '=');
    for (gsize i = 0; i < G_N_ELEMENTS(mail_parameters); i++) {
        if (g_ascii_strcasecmp(name, mail_parameters[i].name) == 0)
            return mail_parameters[i].take(session, equals ? equals + 1 : "");
    }
    return "555 5.5.4 that parameter is not known here";
}

static const char *take_parameters(struct lmtp_session *session, const char *text)
{
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    const char *wrong = NULL;
    for (char **word = words; *word && !wrong; word++)
        wrong = **word ? take_parameter(session, *word) : NULL;
    return wrong;
}

/* What follows "FROM:" or "TO:", or NULL. */
static const char *after_keyword(const char *argument, const char *keyword)
{
    gsize length = strlen(keyword);
    return g_ascii_strncasecmp(argument, keyword, length) == 0 ? argument + length : NULL;
}

static enum lmtp_wants on_mail(struct lmtp_session *session, const char *argument)
{
    const char *text = after_keyword(argument, "FROM:");
    struct lmtp_path path;
    if (!session->greeted || session->sender)
        return mistake(session, session->sender ? "503 5.5.1 one mail at a time: RSET first"
                                                : "503 5.5.1 say LHLO first");
    if (!text || !lmtp_path_read(text, &path))
        return mistake(session, "501 5.1.7 write MAIL FROM:<ADDRESS>");
    g_autofree char *sender = path.address;
    const char *wrong = take_parameters(session, path.parameters);
    if (!wrong && path.is_wide && !session->wide)
        wrong = "550 5.6.7 such an address needs SMTPUTF8";
    if (wrong) {
        session->wide = false;
        return mistake(session, wrong);
    }
    session->sender = g_steal_pointer(&sender);
    reply(session, "250 2.1.0 ok");
    return LMTP_INPUT;
}

static enum lmtp_wants on_rcpt(struct lmtp_session *session, const char *argument)
{
    const char *text = after_keyword(argument, "TO:");
    struct lmtp_path path;
    if (!session->sender)
        return mistake(session, "503 5.5.1 MAIL first");
    if (!text || !lmtp_path_read(text, &path))
        return mistake(session, "501 5.1.3 write RCPT TO:<ADDRESS>");
    g_autofree char *address = path.address;
    if (!*address)
        return mistake(session, "501 5.1.3 a recipient needs an address");
    if (*path.parameters)
        return mistake(session, "555 5.5.4 that parameter is not known here");
    if (path.is_wide && !session->wide)
        return mistake(session, "553 5.6.7 such an address needs SMTPUTF8");
    if (session->recipients->len >= DELIVERY_RECIPIENTS) {
        reply(session, "452 4.5.3 too many recipients; give the others with another mail");
        return LMTP_INPUT;
    }
    session->asked = g_steal_pointer(&address);
    return LMTP_CHECK;
}

static enum lmtp_wants on_data(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    if (session->recipients->len == 0)
        return mistake(session, "503 5.5.1 no recipients");
    g_autofree char *path = g_strdup_printf("Return-Path: <%s>\r\n", session->sender);
    lmtp_data_begin(&session->data, session->settings.max_message_bytes, session->settings.grow,
                    session->settings.context, path);
    session->in_data = true;
    reply(session, "354 go on, and end with a line of one dot");
    return LMTP_INPUT;
}

static enum lmtp_wants on_rset(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    reset(session);
    reply(session, "250 2.0.0 ok");
    return LMTP_INPUT;
}

static enum lmtp_wants on_noop(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    reply(session, "250 2.0.0 ok");
    return LMTP_INPUT;
}

static enum lmtp_wants on_vrfy(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    reply(session, "252 2.5.0 try RCPT");
    return LMTP_INPUT;
}

static enum lmtp_wants on_quit(struct lmtp_session *session, const char *argument)
{
    (void)argument;
    reply(session, "221 2.0.0 bye");
    return LMTP_CLOSE;
}

static const struct {
    const char *name;
    enum lmtp_wants (*run)(struct lmtp_session *session, const char *argument);
} commands[] = {
    {"LHLO", on_lhlo}, {"MAIL", on_mail}, {"RCPT", on_rcpt}, {"DATA", on_data}, {"RSET", on_rset},
    {"NOOP", on_noop}, {"VRFY", on_vrfy}, {"QUIT", on_quit}, {"HELO", on_helo}, {"EHLO", on_helo},
};

static enum lmtp_wants run_line(struct lmtp_session *session)
{
    const char *line = session->line->str;
    if (strlen(line) != session->line->len)
        return mistake(session, "500 5.5.2 no line has a zero byte");
    gsize length = strcspn(line, " ");
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
        if (strlen(commands[i].name) == length &&
            g_ascii_strncasecmp(line, commands[i].name, length) == 0)
            return commands[i].run(session, line + length + strspn(line + length, " "));
    }
    return mistake(session, "500 5.5.2 no such command");
}

/* ---- bytes ---- */

static void trim_line(GString *line)
{
    while (line->len > 0 && strchr("\r\n ", line->str[line->len - 1]))
        g_string_truncate(line, line->len - 1);
}

/* Up to the end of a line at most. */
static enum lmtp_wants take_line(struct lmtp_session *session, const char *bytes, gsize length,
                                 gsize *ret_taken)
{
    const char *end = memchr(bytes, '\n', length);
    gsize part = end ? (gsize)(end - bytes) + 1 : length;
    *ret_taken = part;
    if (part > LINE_BYTES - session->line->len) {
        session->line_too_long = true;
        g_string_truncate(session->line, 0);
    }
    if (!session->line_too_long)
        g_string_append_len(session->line, bytes, (gssize)part);
    if (!end)
        return LMTP_INPUT;
    trim_line(session->line);
    enum lmtp_wants wants =
        session->line_too_long ? mistake(session, "500 5.5.2 line too long") : run_line(session);
    session->line_too_long = false;
    g_string_truncate(session->line, 0);
    return wants;
}

static void answer_all(struct lmtp_session *session, const char *text)
{
    for (guint i = 0; i < session->recipients->len; i++)
        reply(session, text);
    reset(session);
}

static enum lmtp_wants take_data(struct lmtp_session *session, const char *bytes, gsize length,
                                 gsize *ret_taken)
{
    static const char *const troubles[] = {
        [DATA_TOO_LARGE] = "552 5.3.4 larger than max_message_size of crmd.conf",
        [DATA_NO_ROOM] = "452 4.3.1 no memory for it now; try again",
    };
    *ret_taken = lmtp_data_take(&session->data, bytes, length);
    if (session->data.state != DATA_END)
        return LMTP_INPUT;
    session->in_data = false;
    if (session->data.trouble == DATA_FINE)
        return LMTP_DELIVER;
    answer_all(session, troubles[session->data.trouble]);
    return LMTP_INPUT;
}

enum lmtp_wants lmtp_session_take(struct lmtp_session *session, const char *bytes, gsize length,
                                  gsize *ret_taken)
{
    enum lmtp_wants wants = LMTP_INPUT;
    gsize taken = 0;
    while (wants == LMTP_INPUT && taken < length) {
        gsize step;
        wants = session->in_data ? take_data(session, bytes + taken, length - taken, &step)
                                 : take_line(session, bytes + taken, length - taken, &step);
        taken += step;
    }
    *ret_taken = taken;
    return wants;
}

GString *lmtp_session_replies(struct lmtp_session *session)
{
    return session->replies;
}

bool lmtp_session_in_data(const struct lmtp_session *session)
{
    return session->in_data;
}

/* ---- what the caller answers ---- */

const char *lmtp_session_recipient(const struct lmtp_session *session)
{
    return session->asked;
}

void lmtp_session_checked(struct lmtp_session *session, enum delivery_answer answer)
{
    static const char *const answers[DELIVERY_ANSWER_COUNT] = {
        [DELIVERY_YES] = "250 2.1.5 ok",
        [DELIVERY_UNKNOWN] = "550 5.1.1 no team has that address",
        [DELIVERY_LATER] = "451 4.3.0 crmd cannot look it up now; try again",
        [DELIVERY_SHUT] = SHUT,
    };
    if (answer == DELIVERY_YES)
        g_ptr_array_add(session->recipients, g_steal_pointer(&session->asked));
    g_clear_pointer(&session->asked, g_free);
    reply(session, answers[answer]);
}

GBytes *lmtp_session_mail(struct lmtp_session *session)
{
    return g_byte_array_free_to_bytes(g_steal_pointer(&session->data.mail));
}

const GPtrArray *lmtp_session_recipients(const struct lmtp_session *session)
{
    return session->recipients;
}

void lmtp_session_delivered(struct lmtp_session *session, const struct delivered *delivered)
{
    g_autofree char *recorded =
        g_strdup_printf("250 2.0.0 recorded as message %" G_GINT64_FORMAT, delivered->message_id);
    const char *const answers[DELIVERY_ANSWER_COUNT] = {
        [DELIVERY_YES] = recorded,
        [DELIVERY_UNKNOWN] = "550 5.1.1 no team has that address",
        [DELIVERY_LATER] = "451 4.3.0 crmd cannot record it now; try again",
        [DELIVERY_SHUT] = SHUT,
    };
    for (guint i = 0; i < session->recipients->len; i++) {
        enum delivery_answer answer = i < delivered->answers->len
                                          ? g_array_index(delivered->answers, guint8, i)
                                          : DELIVERY_LATER;
        reply(session, answers[answer]);
    }
    reset(session);
}

void lmtp_session_goodbye(struct lmtp_session *session, const char *why)
{
    g_string_append_printf(session->replies, "421 %s\r\n", why);
}
