/* match.c - see match.h. */
#include "api/match.h"
#include "base/error.h"

#include <string.h>

struct segment {
    const char *start;
    gsize length;
};

char *match_decode(const char *text, gssize length, const char *what, GError **error)
{
    g_autofree char *decoded =
        g_uri_unescape_segment(text, length < 0 ? NULL : text + length, NULL);
    if (!decoded || !g_utf8_validate(decoded, -1, NULL)) {
        error_set(error, ERROR_INVALID,
                  "%s is not percent-encoded UTF-8: encode it as RFC 3986 says", what);
        return NULL;
    }
    return g_steal_pointer(&decoded);
}

/* Matches raw against a pattern such as "/v1/leads/{id}"; fills args with what stands for the
 * braces, still encoded. */
static bool path_matches(const char *pattern, const char *raw, struct segment args[API_ARGS_MAX])
{
    unsigned n = 0;
    while (*pattern && *raw) {
        if (*pattern != '{') {
            if (*pattern++ != *raw++)
                return false;
            continue;
        }
        gsize length = strcspn(raw, "/");
        if (length == 0)
            return false;
        g_assert(n < API_ARGS_MAX); /* the table is ours */
        args[n++] = (struct segment){.start = raw, .length = length};
        raw += length;
        pattern += strcspn(pattern, "}") + 1;
    }
    return !*pattern && !*raw;
}

static bool decode_args(const struct segment raw[API_ARGS_MAX], char *args[API_ARGS_MAX],
                        GError **error)
{
    char *decoded[API_ARGS_MAX] = {NULL};
    for (unsigned i = 0; i < API_ARGS_MAX && raw[i].start; i++) {
        decoded[i] = match_decode(raw[i].start, (gssize)raw[i].length, "the path", error);
        if (!decoded[i]) {
            for (unsigned j = 0; j < i; j++)
                g_free(decoded[j]);
            return false;
        }
    }
    memcpy(args, decoded, sizeof decoded);
    return true;
}

/* The route of a table; otherwise NULL, with the methods that the path has here added to allow. */
static const struct route *find_in(const struct route *table, const char *method, const char *path,
                                   struct segment args[API_ARGS_MAX], GString *allow)
{
    for (const struct route *route = table; route->method; route++) {
        memset(args, 0, API_ARGS_MAX * sizeof *args);
        if (!path_matches(route->path, path, args))
            continue;
        if (g_str_equal(route->method, method))
            return route;
        g_string_append_printf(allow, "%s%s%s", allow->len ? ", " : "", route->method,
                               g_str_equal(route->method, "GET") ? ", HEAD" : "");
    }
    return NULL;
}

const struct route *match_route(const struct route *const *tables, const char *method,
                                const char *path, char *args[API_ARGS_MAX], char **ret_allow,
                                GError **error)
{
    const char *wanted = g_str_equal(method, "HEAD") ? "GET" : method;
    g_autoptr(GString) allow = g_string_new(NULL);
    for (gsize i = 0; tables[i]; i++) {
        struct segment raw[API_ARGS_MAX];
        const struct route *route = find_in(tables[i], wanted, path, raw, allow);
        if (route)
            return decode_args(raw, args, error) ? route : NULL;
    }
    if (allow->len == 0) {
        error_set(error, ERROR_NOT_FOUND, "there is no route %.20s %.200s; see doc/api.md", method,
                  path);
        return NULL;
    }
    error_set(error, ERROR_INVALID, "%.200s does not take %.20s; it takes %s", path, method,
              allow->str);
    *ret_allow = g_string_free(g_steal_pointer(&allow), FALSE);
    return NULL;
}
