/* config_mailbox.c - what one option of a mailbox alone cannot tell: what goes together, what may
 * be read, what weakens security. */
#include "daemon/config_private.h"
#include "base/error.h"
#include "base/limits.h"
#include "daemon/handed_in.h"
#include "daemon/secret.h"

#include <string.h>
#include <sys/stat.h>

struct mailbox_check {
    struct config_loader *loader;
    const config_setting_t *group;
    struct config_mailbox *mailbox;
};

static const config_setting_t *member_of(const struct mailbox_check *check, const char *name)
{
    return name ? config_setting_get_member(check->group, name) : NULL;
}

static void check_needed(const struct mailbox_check *check)
{
    config_report_missing(check->loader, SECTION_MAILBOX, check->group);
}

/* ---- secrets ---- */

/* The options that say where a secret is. */
struct secret_options {
    const char *file, *credential, *command, *text; /* NULL: no such option */
    enum mailbox_auth auth;                         /* what the secret is for */
    bool any_auth;
    gsize offset;
};

#define SECRET_AT(member) .offset = offsetof(struct config_mailbox, member)

enum secret { PASSWORD, CLIENT_SECRET, REFRESH_TOKEN, KEY, SECRET_COUNT };

static const struct secret_options secrets[SECRET_COUNT] = {
    [PASSWORD] = {"password_file", "credential", "password_command", "password",
                  MAILBOX_AUTH_PASSWORD, SECRET_AT(password)},
    [CLIENT_SECRET] = {"oauth2_client_secret_file", "oauth2_client_secret_credential",
                       "oauth2_client_secret_command", NULL, MAILBOX_AUTH_OAUTH2,
                       SECRET_AT(oauth2.client_secret)},
    [REFRESH_TOKEN] = {"oauth2_refresh_token_file", "oauth2_refresh_token_credential",
                       "oauth2_refresh_token_command", NULL, MAILBOX_AUTH_OAUTH2,
                       SECRET_AT(oauth2.refresh_token)},
    [KEY] = {"tls_key_file", "tls_key_credential", NULL, NULL, .any_auth = true, SECRET_AT(key)},
};

static const struct config_secret *secret_of(const struct mailbox_check *check,
                                             const struct secret_options *options_of)
{
    return (const struct config_secret *)((const char *)check->mailbox + options_of->offset);
}

/* At most one of a secret's options; the first that is given, or NULL. */
static const char *check_one(const struct mailbox_check *check, const struct secret_options *o,
                             bool say)
{
    const char *const names[] = {o->file, o->credential, o->command, o->text};
    const char *first = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        const config_setting_t *setting = member_of(check, names[i]);
        if (setting && first && say)
            config_report(check->loader->errors, setting,
                          "%s is given beside %s; keep one of the two", names[i], first);
        else if (setting && !first)
            first = names[i];
    }
    return first;
}

/* Whatever its value is worth. */
static bool is_given(const struct mailbox_check *check, enum secret secret)
{
    return check_one(check, &secrets[secret], false) != NULL;
}

/* Warns where everyone on the machine may read a file that holds a secret. */
static void check_private(const struct mailbox_check *check, const config_setting_t *setting,
                          const char *path)
{
    struct stat st;
    if (stat(path, &st) == 0 && (st.st_mode & S_IROTH))
        config_report(check->loader->warnings, setting,
                      "%s holds a password and everyone may read it; run chmod o= %s", path, path);
}

static void check_credential(const char *name, GError **error)
{
    g_autoptr(GError) why = NULL;
    g_autofree char *path = secret_credential_path(name, &why);
    if (path)
        secret_free(secret_from_file(path, error));
    else if (!g_error_matches(why, CRMD_ERROR, ERROR_UNAVAILABLE))
        g_propagate_error(error, g_steal_pointer(&why));
    /* else a check outside the unit: only systemd knows its credentials */
}

/* Whether the secret can be had now: commands are not run for it. */
static void check_secret(const struct mailbox_check *check, const struct secret_options *o,
                         const char *option)
{
    const struct config_secret *secret = secret_of(check, o);
    g_autoptr(GError) error = NULL;
    const config_setting_t *setting = member_of(check, option);
    if (secret->file) {
        secret_free(secret_from_file(secret->file, &error));
        check_private(check, setting, secret->file);
    } else if (secret->command) {
        (void)secret_check_command(secret->command, &error); /* error tells */
    } else if (secret->credential) {
        check_credential(secret->credential, &error);
    } else if (secret->text) {
        check_private(check, setting, config_setting_source_file(setting));
    }
    if (error)
        config_report(check->loader->errors, setting, "%s: %s", option, error->message);
}

static void check_secrets(const struct mailbox_check *check)
{
    for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++) {
        const struct secret_options *o = &secrets[i];
        const char *option = check_one(check, o, true);
        if (option && !o->any_auth && check->mailbox->auth != o->auth)
            config_report(check->loader->errors, member_of(check, option),
                          "%s is of no use with auth = \"%s\"; remove one of the two", option,
                          mailbox_auth_name(check->mailbox->auth));
        else if (option)
            check_secret(check, o, option);
    }
}

/* ---- logging in ---- */

/* What the other options imply, where auth is not given. */
static void find_auth(const struct mailbox_check *check)
{
    struct config_mailbox *m = check->mailbox;
    if (member_of(check, "auth"))
        return;
    if (member_of(check, "oauth2_token_url"))
        m->auth = MAILBOX_AUTH_OAUTH2;
    else if (member_of(check, "tls_cert_file") && !is_given(check, PASSWORD))
        m->auth = MAILBOX_AUTH_CERTIFICATE;
}

static void check_token_url(const struct mailbox_check *check)
{
    const char *url = check->mailbox->oauth2.token_url;
    g_autoptr(GUri) uri = g_uri_parse(url, G_URI_FLAGS_ENCODED, NULL);
    const char *host = uri ? g_uri_get_host(uri) : NULL;
    const config_setting_t *setting = member_of(check, "oauth2_token_url");
    if (!host || !*host || g_uri_get_userinfo(uri))
        config_report(check->loader->errors, setting,
                      "oauth2_token_url is no URL of a token endpoint; give one such as "
                      "\"https://oauth2.googleapis.com/token\"");
    else if (!g_str_equal(g_uri_get_scheme(uri), "https") &&
             !(g_str_equal(g_uri_get_scheme(uri), "http") && config_is_loopback(host)))
        config_report(check->loader->errors, setting,
                      "oauth2_token_url would send secrets unprotected to %s; give an https URL",
                      host);
}

static void check_oauth2(const struct mailbox_check *check)
{
    const struct config_oauth2 *oauth2 = &check->mailbox->oauth2;
    GPtrArray *errors = check->loader->errors;
    if (!oauth2->token_url)
        config_report(errors, check->group,
                      "the mailbox has no oauth2_token_url; add the provider's token endpoint");
    else
        check_token_url(check);
    if (!oauth2->client_id)
        config_report(errors, check->group,
                      "the mailbox has no oauth2_client_id; add the one that the provider gave");
    if (!is_given(check, REFRESH_TOKEN) && !is_given(check, CLIENT_SECRET))
        config_report(errors, check->group,
                      "the mailbox has nothing to get tokens with; add oauth2_refresh_token_file, "
                      "or oauth2_client_secret_file for app-only access");
}

static void check_certificate(const struct mailbox_check *check)
{
    const struct config_mailbox *m = check->mailbox;
    GPtrArray *errors = check->loader->errors;
    if (m->auth == MAILBOX_AUTH_CERTIFICATE && !m->cert_file)
        config_report(errors, check->group,
                      "the mailbox has no certificate to log in with; add tls_cert_file");
    if (m->cert_file && !is_given(check, KEY))
        config_report(errors, member_of(check, "tls_cert_file"),
                      "tls_cert_file is given without its key; add tls_key_file or "
                      "tls_key_credential");
    if (!m->cert_file && is_given(check, KEY))
        config_report(errors, check->group,
                      "the mailbox has a key without its certificate; add tls_cert_file");
    if (m->cert_file && m->tls == MAILBOX_TLS_NONE)
        config_report(errors, member_of(check, "tls_cert_file"),
                      "tls_cert_file is of no use with tls = \"none\"; remove one of the two");
}

static void check_auth(const struct mailbox_check *check)
{
    const struct config_mailbox *m = check->mailbox;
    find_auth(check);
    if (m->auth == MAILBOX_AUTH_PASSWORD && !is_given(check, PASSWORD))
        config_report(check->loader->errors, check->group,
                      "the mailbox has no password; add password_file, credential or "
                      "password_command");
    if (m->auth == MAILBOX_AUTH_OAUTH2)
        check_oauth2(check);
    check_certificate(check);
}

/* ---- the connection ---- */

static void check_port(const struct mailbox_check *check)
{
    struct config_mailbox *mailbox = check->mailbox;
    bool implicit = mailbox->tls == MAILBOX_TLS_IMPLICIT;
    const config_setting_t *port = member_of(check, "port");
    if (!port)
        mailbox->port = implicit ? 993 : 143;
    else if (mailbox->port == (implicit ? 143 : 993))
        config_report(check->loader->warnings, port, "port %u with tls = \"%s\" is unusual; %s",
                      mailbox->port, mailbox_tls_name(mailbox->tls),
                      implicit ? "did you mean tls = \"starttls\"?"
                               : "did you mean tls = \"implicit\"?");
}

static void check_tls(const struct mailbox_check *check)
{
    const struct config_mailbox *m = check->mailbox;
    bool none = m->tls == MAILBOX_TLS_NONE;
    if (none && !m->allow_cleartext && m->host && !config_is_loopback(m->host))
        config_report(check->loader->errors, member_of(check, "tls"),
                      "tls = \"none\" would send the password and all mail unprotected to %s; use "
                      "\"implicit\" or \"starttls\", or say allow_cleartext = true",
                      m->host);
    else if (none)
        config_report(check->loader->warnings, member_of(check, "tls"),
                      "tls = \"none\" sends the password and all mail unprotected; use "
                      "\"implicit\" or \"starttls\"");
    else if (!m->tls_verify)
        config_report(check->loader->warnings, member_of(check, "tls_verify"),
                      "tls_verify = false accepts any server that answers; give its certificate in "
                      "ca_file instead");
}

static void check_certificates(const struct mailbox_check *check)
{
    const struct config_mailbox *m = check->mailbox;
    const struct {
        const char *option, *path;
    } files[] = {
        {"ca_file", m->ca_file},
        {"tls_cert_file", m->cert_file},
        {"oauth2_ca_file", m->oauth2.ca_file},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autoptr(GError) error = NULL;
        if (files[i].path)
            g_free(config_read_certificates(files[i].option, files[i].path, &error));
        if (error)
            config_report(check->loader->errors, member_of(check, files[i].option), "%s: %s",
                          files[i].option, error->message);
    }
}

/* ---- folders ---- */

static bool has_folder(const GPtrArray *folders, const char *folder)
{
    return g_ptr_array_find_with_equal_func((GPtrArray *)folders, folder, g_str_equal, NULL);
}

/* Afterwards folders holds all that are watched. */
static void check_folders(const struct mailbox_check *check)
{
    struct config_mailbox *m = check->mailbox;
    GPtrArray *listed = m->folders;
    m->folders = g_ptr_array_new_null_terminated(0, g_free, TRUE);
    if (listed->len == 0 || member_of(check, "folder"))
        g_ptr_array_add(m->folders, g_strdup(m->folder));
    for (guint i = 0; i < listed->len; i++) {
        const char *folder = listed->pdata[i];
        bool is_inbox = g_ascii_strcasecmp(folder, "INBOX") == 0; /* in any case, says RFC 3501 */
        if (!has_folder(m->folders, is_inbox ? "INBOX" : folder))
            g_ptr_array_add(m->folders, g_strdup(is_inbox ? "INBOX" : folder));
    }
    g_ptr_array_unref(listed);
    const config_setting_t *setting = member_of(check, "folders");
    for (guint i = 0; m->name && i < m->folders->len; i++) {
        g_autofree char *name = config_watched_name(m, m->folders->pdata[i]);
        if (strlen(name) > LIMIT_NAME_BYTES)
            config_report(
                check->loader->errors, setting,
                "the name \"%s\" is longer than %d bytes; give the mailbox a shorter name", name,
                LIMIT_NAME_BYTES);
    }
}

static bool same_account(const struct config_mailbox *a, const struct config_mailbox *b)
{
    return a->host && b->host && a->user && b->user && g_ascii_strcasecmp(a->host, b->host) == 0 &&
           a->port == b->port && g_str_equal(a->user, b->user);
}

/* A folder that both watch, or NULL. */
static const char *same_folder(const struct config_mailbox *a, const struct config_mailbox *b)
{
    for (guint i = 0; same_account(a, b) && i < a->folders->len; i++) {
        if (has_folder(b->folders, a->folders->pdata[i]))
            return a->folders->pdata[i];
    }
    return NULL;
}

static bool watches_as(const struct config_mailbox *mailbox, const char *name)
{
    for (guint i = 0; mailbox->name && i < mailbox->folders->len; i++) {
        g_autofree char *watched = config_watched_name(mailbox, mailbox->folders->pdata[i]);
        if (g_str_equal(watched, name))
            return true;
    }
    return mailbox->name && g_str_equal(mailbox->name, name);
}

/* A name of one mailbox's that the other has, too; NULL where there is none. (transfer full) */
static char *same_name(const struct config_mailbox *a, const struct config_mailbox *b)
{
    if (!a->name || !b->name ||
        !(g_str_has_prefix(a->name, b->name) || g_str_has_prefix(b->name, a->name)))
        return NULL;
    if (watches_as(b, a->name))
        return g_strdup(a->name);
    for (guint i = 0; i < a->folders->len; i++) {
        g_autofree char *name = config_watched_name(a, a->folders->pdata[i]);
        if (watches_as(b, name))
            return g_steal_pointer(&name);
    }
    return NULL;
}

static void check_unique(const struct mailbox_check *check)
{
    const GPtrArray *others = check->loader->config->mailboxes;
    for (guint i = 0; i < others->len; i++) {
        const struct config_mailbox *other = others->pdata[i];
        g_autofree char *name = same_name(check->mailbox, other);
        if (name)
            config_report(check->loader->errors, member_of(check, "name"),
                          "another mailbox is named \"%s\" already; give each a name of its own",
                          name);
        else if (same_folder(other, check->mailbox))
            config_report(check->loader->warnings, check->group,
                          "mailbox \"%s\" watches the same folder; remove one of the two",
                          other->name);
    }
}

/* Lists and metrics have those of mail that is handed in beside the others. */
static void check_taken(const struct mailbox_check *check)
{
    for (unsigned way = 0; way < HANDED_WAY_COUNT; way++) {
        if (g_strcmp0(check->mailbox->name, handed_way_name(way)) == 0)
            config_report(check->loader->errors, member_of(check, "name"),
                          "\"%s\" is what crmd calls mail that is handed in so; choose another "
                          "name",
                          check->mailbox->name);
    }
}

static void check_number(const struct mailbox_check *check)
{
    const GPtrArray *others = check->loader->config->mailboxes;
    guint watched = 0;
    for (guint i = 0; i < others->len; i++)
        watched += ((const struct config_mailbox *)others->pdata[i])->folders->len;
    if (watched <= LIMIT_MAILBOXES && watched + check->mailbox->folders->len > LIMIT_MAILBOXES)
        config_report(check->loader->errors, check->group,
                      "there are more than %d folders to watch with this mailbox; run a second "
                      "crmd for the others",
                      LIMIT_MAILBOXES);
}

static void (*const mailbox_checks[])(const struct mailbox_check *check) = {
    check_needed,       check_auth,   check_secrets, /* after check_auth, which finds auth */
    check_certificates, check_port,   check_tls,
    check_folders,      check_unique, check_number, /* after those which set port and folders */
    check_taken,
};

void config_check_mailbox(struct config_loader *loader, const config_setting_t *group,
                          struct config_mailbox *mailbox)
{
    const struct mailbox_check check = {loader, group, mailbox};
    for (gsize c = 0; c < G_N_ELEMENTS(mailbox_checks); c++)
        mailbox_checks[c](&check);
}
