/* token.c - see token.h. */
#include "daemon/token.h"
#include "base/error.h"
#include "base/json.h"
#include "base/util.h"
#include "daemon/config.h"
#include "daemon/secret.h"

#include <curl/curl.h>
#include <string.h>

#define ANSWER_BYTES (64 << 10) /* real ones have up to 5 KB */
#define CONNECT_SECONDS 10L
#define LIFE_UNSAID_S 300 /* of a token whose answer does not tell */
#define LIFE_MAX_S (24 * 3600)
#define SAID_BYTES 300 /* quoted of an endpoint's explanation */

struct exchange {
    CURL *curl;
    char body[ANSWER_BYTES];
    gsize length;
    char why[CURL_ERROR_SIZE];
};

void token_answer_clear(struct token_answer *answer)
{
    secret_free(answer->access_token);
    secret_free(answer->refresh_token);
    *answer = (struct token_answer){0};
}

/* ---- the request ---- */

static gsize take(char *data, gsize size, gsize count, void *context)
{
    struct exchange *exchange = context;
    gsize length = size * count;
    if (length > sizeof(exchange->body) - exchange->length)
        return 0; /* too much: curl gives up */
    memcpy(exchange->body + exchange->length, data, length);
    exchange->length += length;
    return length;
}

static int is_cancelled(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    (void)context;
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    return secret_is_cancelled();
}

static void add_field(GString *form, const char *name, const char *value)
{
    if (!value)
        return;
    char *escaped = g_uri_escape_string(value, NULL, FALSE);
    g_string_append_printf(form, "%s%s=%s", form->len ? "&" : "", name, escaped);
    secret_free(escaped);
}

/* Room for all of it, so that no part of a secret is left behind where it grows. (transfer full) */
static GString *form_of(const struct token_request *r)
{
    GString *form = g_string_sized_new(3 * (strlen(r->client_id) +
                                            (r->client_secret ? strlen(r->client_secret) : 0) +
                                            (r->refresh_token ? strlen(r->refresh_token) : 0) +
                                            (r->scope ? strlen(r->scope) : 0)) +
                                       200);
    add_field(form, "grant_type", r->refresh_token ? "refresh_token" : "client_credentials");
    add_field(form, "client_id", r->client_id);
    add_field(form, "client_secret", r->client_secret);
    add_field(form, "refresh_token", r->refresh_token);
    add_field(form, "scope", r->scope);
    return form;
}

static bool is_loopback_url(const char *url)
{
    g_autoptr(GUri) uri = g_uri_parse(url, G_URI_FLAGS_ENCODED, NULL);
    return uri && g_uri_get_host(uri) && config_is_loopback(g_uri_get_host(uri));
}

static void set_up(struct exchange *exchange, const struct token_request *request,
                   const GString *form)
{
    CURL *curl = exchange->curl;
    (void)curl_easy_setopt(curl, CURLOPT_URL, request->url);
    (void)curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
                           is_loopback_url(request->url) ? "https,http" : "https");
    (void)curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    (void)curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    (void)curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
    (void)curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
    (void)curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)TOKEN_SECONDS);
    (void)curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)form->len);
    (void)curl_easy_setopt(curl, CURLOPT_POSTFIELDS, form->str);
    (void)curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    (void)curl_easy_setopt(curl, CURLOPT_WRITEDATA, exchange);
    (void)curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    (void)curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, is_cancelled);
    (void)curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, exchange->why);
    (void)curl_easy_setopt(curl, CURLOPT_USERAGENT, "crmd/" CRMD_VERSION);
    if (request->ca_file)
        (void)curl_easy_setopt(curl, CURLOPT_CAINFO, request->ca_file);
}

/* What is said and advised other than by default; why NULL: what libcurl says. */
static const struct failure {
    CURLcode code;
    const char *why, *advice;
} failures[] = {
    {CURLE_WRITE_ERROR, "it answers too much", NULL},
    {CURLE_ABORTED_BY_CALLBACK, "stopped", NULL},
    {CURLE_PEER_FAILED_VERIFICATION, NULL,
     "its certificate is not trusted here for that host: give its CA in oauth2_ca_file"},
    {CURLE_SSL_CACERT_BADFILE, NULL,
     "oauth2_ca_file must hold certificates in PEM that crmd's user may read"},
};

static void set_failure(const struct exchange *exchange, const struct token_request *request,
                        CURLcode code, GError **error)
{
    const char *why = *exchange->why ? exchange->why : curl_easy_strerror(code);
    const char *advice = "it is tried again, see oauth2_token_url";
    for (gsize i = 0; i < G_N_ELEMENTS(failures); i++) {
        if (failures[i].code != code)
            continue;
        why = failures[i].why ? failures[i].why : why;
        advice = failures[i].advice ? failures[i].advice : advice;
    }
    error_set(error, ERROR_UNAVAILABLE, "no access token from %s: %s; %s", request->url, why,
              advice);
}

/* The answer's status, its body in the exchange; 0 with error set. */
static long post_form(struct exchange *exchange, const struct token_request *request,
                      GError **error)
{
    GString *form = form_of(request);
    set_up(exchange, request, form);
    CURLcode code = curl_easy_perform(exchange->curl);
    explicit_bzero(form->str, form->len);
    g_string_free(form, TRUE);
    long status = 0;
    (void)curl_easy_getinfo(exchange->curl, CURLINFO_RESPONSE_CODE, &status);
    if (code == CURLE_OK)
        return status;
    set_failure(exchange, request, code, error);
    return 0;
}

/* ---- the answer ---- */

/* Takes a text out of the answer, wiping it there; NULL where it has none that can be a token.
 * (transfer full) */
static char *take_token(json_t *answer, const char *name)
{
    json_t *value = json_object_get(answer, name);
    if (!json_is_string(value))
        return NULL;
    char *text = (char *)json_string_value(value); /* ours: nobody else has this object */
    bool good = *text && strlen(text) <= SECRET_BYTES;
    for (const char *p = text; good && *p; p++)
        good = g_ascii_isgraph(*p);
    char *token = good ? g_strdup(text) : NULL;
    explicit_bzero(text, strlen(text));
    return token;
}

static bool take_answer(json_t *answer, struct token_answer *ret)
{
    json_t *life = json_object_get(answer, "expires_in"); /* some write the figure as a text */
    int64_t life_s = json_is_integer(life)  ? json_integer_value(life)
                     : json_is_string(life) ? g_ascii_strtoll(json_string_value(life), NULL, 10)
                                            : LIFE_UNSAID_S;
    *ret = (struct token_answer){
        .access_token = take_token(answer, "access_token"),
        .refresh_token = take_token(answer, "refresh_token"),
        .expires_in_s = CLAMP(life_s, 1, LIFE_MAX_S),
    };
    if (ret->access_token)
        return true;
    token_answer_clear(ret);
    return false;
}

/* What to do after an error of RFC 6749, section 5.2. %s is where the refresh token is. */
struct remedy {
    const char *error, *text;
};

static const struct remedy refresh_remedies[] = {
    {"invalid_grant",
     "the refresh token was refused (%s): authorise crmd again and put the new token into %s"},
    {NULL, NULL},
};

static const struct remedy remedies[] = {
    {"invalid_client", "the client was refused (%s): check oauth2_client_id and the client's "
                       "secret, which may have expired"},
    {"unauthorized_client",
     "the client may not do this (%s): allow it this grant at the provider, and IMAP"},
    {"invalid_grant", "the client's grant was refused (%s): let the provider allow it again"},
    {"invalid_scope", "the scope was refused (%s): correct oauth2_scope"},
    {"unsupported_grant_type",
     "the endpoint does not know this grant (%s): check oauth2_token_url, and whether a refresh "
     "token is needed"},
    {"invalid_request", "the endpoint does not take the request (%s): check oauth2_token_url and "
                        "the other options oauth2_*"},
    {NULL, NULL},
};

static const char *remedy_for(const struct remedy *list, const char *error)
{
    while (list->error && !g_str_equal(list->error, error))
        list++;
    return list->text;
}

/* As it is, or as it stood in the request. */
static bool repeats(const char *said, const char *secret)
{
    if (!secret || !*secret)
        return false;
    char *escaped = g_uri_escape_string(secret, NULL, FALSE);
    bool found = strstr(said, secret) || strstr(said, escaped);
    secret_free(escaped);
    return found;
}

static bool tells_secret(const struct token_request *r, const char *said)
{
    return repeats(said, r->client_secret) || repeats(said, r->refresh_token);
}

/* "invalid_grant: Token has been expired or revoked." (transfer full) */
static char *explanation(const struct token_request *r, const char *code, const json_t *answer)
{
    const json_t *value = json_object_get(answer, "error_description");
    const char *said = json_is_string(value) ? json_string_value(value) : "";
    bool quoted = *said && !tells_secret(r, said);
    if (tells_secret(r, code))
        return g_strdup("what it says repeats a secret");
    g_autofree char *text = quoted ? g_strconcat(code, ": ", said, NULL) : g_strdup(code);
    return util_clean(text, SAID_BYTES, false);
}

static void set_refusal(const struct token_request *r, const json_t *answer, const char *code,
                        GError **error)
{
    g_autofree char *said = explanation(r, code, answer);
    const char *text = r->refresh_token ? remedy_for(refresh_remedies, code) : NULL;
    if (!text)
        text = remedy_for(remedies, code);
    if (!text)
        text = "the token endpoint refuses (%s): see what the provider says of it";
    g_auto(GStrv) parts = g_strsplit(text, "%s", 3);
    error_set(error, ERROR_REFUSED, "%s%s%s%s%s", parts[0], said, parts[1],
              parts[2] ? r->source : "", parts[2] ? parts[2] : "");
}

static bool read_answer(const struct token_request *request, long status, json_t *answer,
                        struct token_answer *ret, GError **error)
{
    json_t *code = json_object_get(answer, "error");
    if (status == 200 && take_answer(answer, ret))
        return true;
    if (status >= 400 && status < 500 && status != 429 && json_is_string(code))
        set_refusal(request, answer, json_string_value(code), error);
    else if (status == 200)
        error_set(error, ERROR_UNAVAILABLE,
                  "no access token from %s: its answer holds none; check oauth2_token_url",
                  request->url);
    else
        error_set(error, ERROR_UNAVAILABLE,
                  "no access token from %s: it answers with status %ld; it is tried again, see "
                  "oauth2_token_url",
                  request->url, status);
    return false;
}

static void global_init(void)
{
    static gsize once;
    if (g_once_init_enter(&once)) {
        (void)curl_global_init(CURL_GLOBAL_DEFAULT); /* curl_easy_init() fails where it did */
        g_once_init_leave(&once, 1);
    }
}

bool token_fetch(const struct token_request *request, struct token_answer *ret, GError **error)
{
    global_init();
    struct exchange *exchange = g_new0(struct exchange, 1);
    exchange->curl = curl_easy_init();
    long status = exchange->curl ? post_form(exchange, request, error) : 0;
    if (!exchange->curl)
        error_set(error, ERROR_INTERNAL, "libcurl cannot be set up");
    bool ok = false;
    if (status) {
        g_autoptr(json_t) answer = json_loadb(exchange->body, exchange->length, 0, NULL);
        ok = read_answer(request, status, answer, ret, error);
    }
    curl_easy_cleanup(exchange->curl);
    explicit_bzero(exchange, sizeof(*exchange));
    g_free(exchange);
    return ok;
}
