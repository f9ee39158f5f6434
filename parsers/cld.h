/* cld.h - CLD2, which tells languages, for C. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The code that CLD2 gives the language of text, which is valid UTF-8, or NULL where it is not
 * sure. tld ("id"), and language as Content-Language would say it, weigh where they are not NULL.
 * Thread-safe. (static) */
const char *cld_language(const char *text, gsize length, const char *tld, const char *language);

G_END_DECLS
