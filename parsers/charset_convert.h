/* charset_convert.h - bytes of one charset to UTF-8: by iconv, or by hand where that takes too long
 * or knows too little. */
#pragma once

#include "parsers/charset_names.h"

/* All give valid UTF-8 without NUL, with U+FFFD for what has no meaning; ret_faults counts that.
 * (transfer full) */

/* By what a charset says of itself, or by iconv's name for it; NULL: nobody knows that. */
char *charset_convert(const char *data, gsize length, const struct charset *charset,
                      gsize *ret_faults);
char *charset_by_iconv(const char *data, gsize length, const char *from, gsize *ret_faults);

/* Windows-1252, of which ISO-8859-1 is a part. */
char *charset_from_western(const char *data, gsize length, gsize *ret_faults);

/* ISO-2022-JP as Japanese mailers write it. */
char *charset_from_jis(const char *data, gsize length, gsize *ret_faults);

/* The text, which is taken, as a C string: NUL has no place in that. */
char *charset_without_nul(GString *text);
