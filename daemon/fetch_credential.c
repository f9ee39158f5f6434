/* fetch_credential.c - see fetch_credential.h. */
#include "daemon/fetch_credential.h"
#include "base/error.h"
#include "daemon/secret.h"
#include "daemon/token.h"
#include "daemon/token_store.h"

#define TOKEN_MARGIN_S 60 /* a token is not used in its last minute, or its second half */

void fetched_clear(struct fetched *fetched)
{
    secret_free(fetched->secret);
    secret_free(fetched->unsaved);
    g_free(fetched->warning);
    *fetched = (struct fetched){0};
}

/* ---- access tokens ---- */

/* The secrets of one request. */
struct grant {
    char *client_secret;
    char *given;   /* the refresh token that the administrator gave, or NULL */
    char *current; /* what is used in its place, or NULL */
};

static void grant_clear(struct grant *grant)
{
    secret_free(grant->client_secret);
    secret_free(grant->given);
    secret_free(grant->current);
}

static bool read_grant(const struct config *config, const struct config_mailbox *mailbox,
                       const char *rotated, struct grant *grant, GError **error)
{
    const struct config_oauth2 *oauth2 = &mailbox->oauth2;
    g_autoptr(GError) fault = NULL;
    grant->client_secret = config_fetch_secret(&oauth2->client_secret, &fault);
    if (!fault)
        grant->given = config_fetch_secret(&oauth2->refresh_token, &fault);
    if (fault) {
        g_propagate_error(error, g_steal_pointer(&fault));
        return false;
    }
    if (rotated)
        grant->current = g_strdup(rotated);
    else if (grant->given)
        grant->current = token_store_load(config->store_path, mailbox->name, grant->given);
    return true;
}

/* "/etc/crmd/sales.token". */
static const char *source_of(const struct config_secret *secret)
{
    return secret->file      ? secret->file
           : secret->command ? "what oauth2_refresh_token_command reads"
                             : "the credential that oauth2_refresh_token_credential names";
}

/* A refresh token that replaces the last has to outlive us: the provider may not take the former
 * one any more. */
static void save_rotated(const struct config *config, const struct config_mailbox *mailbox,
                         const char *given, const char *newest, struct fetched *ret)
{
    g_autoptr(GError) error = NULL;
    if (token_store_save(config->store_path, mailbox->name, given, newest, &error))
        return;
    ret->unsaved = g_strdup(newest);
    ret->warning = g_strdup_printf("the provider replaced the refresh token, and the new one "
                                   "cannot be kept: %s; until it can, "
                                   "do not restart crmd, or it has to be authorised again",
                                   error->message);
}

/* rotated, which was not saved, is what was used where it is there. */
static void take_token(const struct config *config, const struct config_mailbox *mailbox,
                       const struct grant *grant, const char *rotated, struct token_answer *answer,
                       struct fetched *ret)
{
    const char *used = grant->current ? grant->current : grant->given;
    const char *newest = answer->refresh_token ? answer->refresh_token : used;
    if (grant->given && (rotated || g_strcmp0(newest, used) != 0))
        save_rotated(config, mailbox, grant->given, newest, ret);
    ret->secret = g_steal_pointer(&answer->access_token);
    ret->fresh_s = MAX(answer->expires_in_s - TOKEN_MARGIN_S, answer->expires_in_s / 2);
}

static void fetch_token(const struct config *config, const struct config_mailbox *mailbox,
                        const char *rotated, struct fetched *ret, GError **error)
{
    const struct config_oauth2 *oauth2 = &mailbox->oauth2;
    struct grant grant = {0};
    struct token_answer answer = {0};
    bool ok = read_grant(config, mailbox, rotated, &grant, error);
    struct token_request request = {
        .url = oauth2->token_url,
        .ca_file = oauth2->ca_file,
        .client_id = oauth2->client_id,
        .client_secret = grant.client_secret,
        .refresh_token = grant.current ? grant.current : grant.given,
        .scope = oauth2->scope,
        .source = source_of(&oauth2->refresh_token),
    };
    if (ok && token_fetch(&request, &answer, error))
        take_token(config, mailbox, &grant, rotated, &answer, ret);
    token_answer_clear(&answer);
    grant_clear(&grant);
}

/* ---- passwords and keys ---- */

static void fetch_key(const struct config_mailbox *mailbox, struct fetched *ret, GError **error)
{
    g_autofree char *path = mailbox->key.credential
                                ? secret_credential_path(mailbox->key.credential, error)
                                : g_strdup(mailbox->key.file);
    if (path)
        ret->secret = secret_text_from_file(path, error);
}

void fetch_credential(const struct config *config, const struct config_mailbox *mailbox,
                      enum credential_kind kind, const char *rotated, struct fetched *ret,
                      GError **error)
{
    *ret = (struct fetched){0};
    g_autoptr(GError) fault = NULL;
    if (kind == CREDENTIAL_KEY)
        fetch_key(mailbox, ret, &fault);
    else if (mailbox->auth == MAILBOX_AUTH_OAUTH2)
        fetch_token(config, mailbox, rotated, ret, &fault);
    else
        ret->secret = config_fetch_secret(&mailbox->password, &fault);
    if (!ret->secret && !fault)
        error_set(&fault, ERROR_INVALID, "the mailbox has none configured; see crmd.conf(5)");
    ret->outlasts_source = kind == CREDENTIAL_SECRET && mailbox->password.command && !fault;
    if (fault)
        g_propagate_error(error, g_steal_pointer(&fault));
}

/* ---- whether anything changed ---- */

static bool same_secret(const struct config_secret *a, const struct config_secret *b)
{
    return g_strcmp0(a->text, b->text) == 0 && g_strcmp0(a->file, b->file) == 0 &&
           g_strcmp0(a->command, b->command) == 0 && g_strcmp0(a->credential, b->credential) == 0;
}

static bool same_oauth2(const struct config_oauth2 *a, const struct config_oauth2 *b)
{
    return g_strcmp0(a->token_url, b->token_url) == 0 &&
           g_strcmp0(a->client_id, b->client_id) == 0 && g_strcmp0(a->scope, b->scope) == 0 &&
           g_strcmp0(a->ca_file, b->ca_file) == 0 &&
           same_secret(&a->client_secret, &b->client_secret) &&
           same_secret(&a->refresh_token, &b->refresh_token);
}

bool credential_same(const struct config_mailbox *a, const struct config_mailbox *b)
{
    return a->auth == b->auth && g_strcmp0(a->user, b->user) == 0 &&
           same_secret(&a->password, &b->password) && same_secret(&a->key, &b->key) &&
           same_oauth2(&a->oauth2, &b->oauth2);
}
