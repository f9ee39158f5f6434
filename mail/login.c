/* login.c - see login.h. */
#include "mail/login.h"
#include "base/json.h"
#include "base/util.h"

#include <string.h>

#define CHALLENGE_BYTES 4096 /* real ones have about a hundred */
#define CHALLENGE_TEXT_BYTES 300

static void write_plain(GString *into, const struct login_identity *who)
{
    g_string_append_c(into, '\0');
    g_string_append_len(into, who->user, (gssize)strlen(who->user) + 1);
    g_string_append(into, who->secret);
}

static void write_xoauth2(GString *into, const struct login_identity *who)
{
    g_string_append_printf(into, "user=%s\001auth=Bearer %s\001\001", who->user, who->secret);
}

/* In a user's name, "," and "=" are written as RFC 5801 has it. */
static void write_oauthbearer(GString *into, const struct login_identity *who)
{
    g_string_append(into, "n,a=");
    for (const char *p = who->user; *p; p++) {
        if (*p == ',' || *p == '=')
            g_string_append_printf(into, "=%02X", (unsigned char)*p);
        else
            g_string_append_c(into, *p);
    }
    g_string_append_printf(into, ",\001host=%s\001port=%u\001auth=Bearer %s\001\001", who->host,
                           who->port, who->secret);
}

/* The certificate says who logs in. */
static void write_external(GString *into, const struct login_identity *who)
{
    (void)into;
    (void)who;
}

/* In order of preference. */
static const struct login_method methods[] = {
    {MAILBOX_AUTH_PASSWORD, "AUTH=PLAIN", NULL, "PLAIN", write_plain, ""},
    {MAILBOX_AUTH_PASSWORD, NULL, "LOGINDISABLED", NULL, write_plain, ""},
    {MAILBOX_AUTH_OAUTH2, "AUTH=XOAUTH2", NULL, "XOAUTH2", write_xoauth2, ""},
    {MAILBOX_AUTH_OAUTH2, "AUTH=OAUTHBEARER", NULL, "OAUTHBEARER", write_oauthbearer, "AQ=="},
    {MAILBOX_AUTH_CERTIFICATE, "AUTH=EXTERNAL", NULL, "EXTERNAL", write_external, ""},
};

const struct login_method *login_choose(enum mailbox_auth auth,
                                        bool (*has)(const void *context, const char *capability),
                                        const void *context)
{
    for (gsize i = 0; i < G_N_ELEMENTS(methods); i++) {
        const struct login_method *m = &methods[i];
        if (m->auth == auth && (!m->needs || has(context, m->needs)) &&
            (!m->rules_out || !has(context, m->rules_out)))
            return m;
    }
    return NULL;
}

char *login_methods_text(enum mailbox_auth auth)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(methods); i++) {
        if (methods[i].auth != auth)
            continue;
        if (text->len > 0)
            g_string_append(text, " or ");
        g_string_append(text, methods[i].mechanism ? methods[i].mechanism : "LOGIN");
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *login_message(const struct login_method *method, const struct login_identity *who)
{
    /* room for all, so that no part of the secret is left behind where it grows */
    gsize secret_bytes = who->secret ? strlen(who->secret) : 0;
    GString *message =
        g_string_sized_new(secret_bytes + 3 * strlen(who->user) + strlen(who->host) + 64);
    method->write(message, who);
    char *base64 = g_base64_encode((const guchar *)message->str, message->len);
    explicit_bzero(message->str, message->len);
    g_string_free(message, TRUE);
    return base64;
}

static bool contains(const char *said, char *secret)
{
    bool found = *secret && strstr(said, secret);
    explicit_bzero(secret, strlen(secret));
    g_free(secret);
    return found;
}

bool login_repeats_secret(const struct login_method *method, const struct login_identity *who,
                          const char *said)
{
    return who->secret && *who->secret &&
           (strstr(said, who->secret) || contains(said, g_strescape(who->secret, NULL)) ||
            contains(said, login_message(method, who)));
}

static void add_member(GString *text, const json_t *object, const char *name)
{
    const json_t *value = json_object_get(object, name);
    if (json_is_string(value))
        g_string_append_printf(text, "%s%s %s", text->len ? ", " : "", name,
                               json_string_value(value));
    else if (json_is_integer(value))
        g_string_append_printf(text, "%s%s %" JSON_INTEGER_FORMAT, text->len ? ", " : "", name,
                               json_integer_value(value));
}

char *login_challenge_text(const char *base64)
{
    if (strlen(base64) > CHALLENGE_BYTES)
        return NULL;
    gsize length;
    g_autofree guchar *bytes = g_base64_decode(base64, &length);
    g_autoptr(json_t) object = json_loadb((const char *)bytes, length, 0, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    add_member(text, object, "status");
    add_member(text, object, "error");
    add_member(text, object, "scope");
    return text->len ? util_clean(text->str, CHALLENGE_TEXT_BYTES, false) : NULL;
}

const char *login_remedy(enum mailbox_auth auth)
{
    static const char *const remedies[MAILBOX_AUTH_COUNT] = {
        [MAILBOX_AUTH_PASSWORD] = "check user and password",
        [MAILBOX_AUTH_OAUTH2] = "check user and oauth2_scope, and whether the owner may use IMAP",
        [MAILBOX_AUTH_CERTIFICATE] = "check that the server takes tls_cert_file for this user",
    };
    return remedies[auth];
}
