/* match.h - finds what a request is about: its route by method and raw path, its arguments decoded.
 */
#pragma once

#include "api/route.h"

/* The route of tables (ended by NULL, each by a NULL method) for a method and a path as it was
 * sent. args[] get the segments in braces, decoded (transfer full). HEAD finds GET's route. NULL
 * with error: ERROR_NOT_FOUND; ERROR_INVALID for a segment that does not decode to UTF-8 without
 * NUL; ERROR_INVALID with *ret_allow for a path that has only other methods, which it lists
 * (transfer full). */
const struct route *match_route(const struct route *const *tables, const char *method,
                                const char *path, char *args[API_ARGS_MAX], char **ret_allow,
                                GError **error);

/* Decodes percent-encoding; NULL with error where the result is not UTF-8 without NUL. what is
 * named in the error. (transfer full) */
char *match_decode(const char *text, gssize length, const char *what, GError **error);
