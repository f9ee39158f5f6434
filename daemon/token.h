/* token.h - OAuth2 access tokens from a token endpoint (RFC 6749): by a refresh token, or by the
 * client's own credentials. The only home of libcurl in crmd. No error contains a secret. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#define TOKEN_SECONDS 20 /* for one request; secret_cancel() ends it sooner */

struct token_request {
    const char *url;
    const char *ca_file; /* trusted instead of the system's authorities, or NULL */
    const char *client_id;
    const char *client_secret; /* or NULL */
    const char *refresh_token; /* or NULL: the grant is that of client credentials */
    const char *scope;         /* or NULL */
    const char *source;        /* where the refresh token is, for messages */
};

struct token_answer {
    char *access_token;
    char *refresh_token;  /* a new one, or NULL */
    int64_t expires_in_s; /* at least 1 */
};

/* Blocks. ERROR_UNAVAILABLE: try again later; ERROR_REFUSED: somebody has to do what the message
 * says. */
bool token_fetch(const struct token_request *request, struct token_answer *ret, GError **error);

void token_answer_clear(struct token_answer *answer); /* wipes */
