/* charset_names.h - what the names mean that mailers give to charsets. */
#pragma once

#include <glib.h>

#define CHARSET_LABEL_BYTES 40 /* a longer name is none */

/* Charsets that are read by us, in struct charset's iconv_name. */
#define CHARSET_WESTERN "CP1252"
#define CHARSET_JIS "iso-2022-jp"

enum charset_kind {
    CHARSET_SINGLE,    /* one byte a character: valid UTF-8 in it is UTF-8 */
    CHARSET_MULTIBYTE, /* short text may look like UTF-8 by chance: believed while it decodes */
    CHARSET_ENCODED,   /* ASCII bytes or NUL bytes carry the text: never UTF-8 */
    CHARSET_UNTOLD,    /* says nothing */
};

struct charset {
    const char *label;      /* of the table, or borrowed from who asked */
    const char *iconv_name; /* NULL: by its label, of label_length */
    enum charset_kind kind;
    gsize label_length;
};

/* What a mail means by label, which may be NULL. */
struct charset charset_lookup(const char *label);
