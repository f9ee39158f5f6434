/* charset.c - iconv by the declared charset where it can be believed, uchardet where not. */
#include "parsers/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <string.h>
#include <uchardet.h>

#define GUESS_BYTES 65536  /* as much as a guess gets better by */
#define GUESS_HIGH_BYTES 8 /* fewer non-ASCII bytes tell uchardet nothing */
#define REPLACEMENT "\xef\xbf\xbd"

enum charset_kind {
    CHARSET_SINGLE,    /* one byte a character: valid UTF-8 in it is UTF-8 */
    CHARSET_MULTIBYTE, /* short text may look like UTF-8 by chance: believed while it decodes */
    CHARSET_ENCODED,   /* ASCII bytes or NUL bytes carry the text: never UTF-8 */
    CHARSET_UNTOLD,    /* says nothing */
};

/* Names that iconv lacks, reads too narrowly, or that must not be taken at their word. */
static const struct charset {
    const char *label;
    const char *iconv_name;
    enum charset_kind kind;
} charsets[] = {
    {"utf-8", "UTF-8", CHARSET_SINGLE},
    {"utf8", "UTF-8", CHARSET_SINGLE},
    {"us-ascii", NULL, CHARSET_UNTOLD},
    {"ascii", NULL, CHARSET_UNTOLD},
    {"ansi_x3.4-1968", NULL, CHARSET_UNTOLD},
    {"unknown-8bit", NULL, CHARSET_UNTOLD},
    {"x-unknown", NULL, CHARSET_UNTOLD},
    {"unknown", NULL, CHARSET_UNTOLD},
    {"default", NULL, CHARSET_UNTOLD},
    {"binary", NULL, CHARSET_UNTOLD},
    {"iso-8859-1", "CP1252", CHARSET_SINGLE},
    {"iso8859-1", "CP1252", CHARSET_SINGLE},
    {"iso_8859-1", "CP1252", CHARSET_SINGLE},
    {"latin1", "CP1252", CHARSET_SINGLE},
    {"windows-1252", "CP1252", CHARSET_SINGLE},
    {"iso-8859-9", "CP1254", CHARSET_SINGLE},
    {"iso-8859-8-i", "ISO-8859-8", CHARSET_SINGLE},
    {"iso-8859-8-e", "ISO-8859-8", CHARSET_SINGLE},
    {"iso-8859-11", "CP874", CHARSET_SINGLE},
    {"tis-620", "CP874", CHARSET_SINGLE},
    {"windows-874", "CP874", CHARSET_SINGLE},
    {"x-mac-roman", "MACINTOSH", CHARSET_SINGLE},
    {"gb2312", "GB18030", CHARSET_MULTIBYTE},
    {"gb_2312-80", "GB18030", CHARSET_MULTIBYTE},
    {"gbk", "GB18030", CHARSET_MULTIBYTE},
    {"x-gbk", "GB18030", CHARSET_MULTIBYTE},
    {"cp936", "GB18030", CHARSET_MULTIBYTE},
    {"gb18030", "GB18030", CHARSET_MULTIBYTE},
    {"big5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"big5-hkscs", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"euc-kr", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601-1987", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601", "CP949", CHARSET_MULTIBYTE},
    {"ksc5601", "CP949", CHARSET_MULTIBYTE},
    {"windows-949", "CP949", CHARSET_MULTIBYTE},
    {"shift_jis", "CP932", CHARSET_MULTIBYTE},
    {"shift-jis", "CP932", CHARSET_MULTIBYTE},
    {"x-sjis", "CP932", CHARSET_MULTIBYTE},
    {"sjis", "CP932", CHARSET_MULTIBYTE},
    {"windows-31j", "CP932", CHARSET_MULTIBYTE},
    {"euc-jp", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"iso-2022-jp", "ISO-2022-JP-3", CHARSET_ENCODED},
    {"iso-2022-jp-2", "ISO-2022-JP-2", CHARSET_ENCODED},
    {"iso-2022-kr", "ISO-2022-KR", CHARSET_ENCODED},
    {"iso-2022-cn", "ISO-2022-CN", CHARSET_ENCODED},
    {"utf-7", "UTF-7", CHARSET_ENCODED},
    {"unicode-1-1-utf-7", "UTF-7", CHARSET_ENCODED},
    {"utf-16", "UTF-16", CHARSET_ENCODED},
    {"utf-16le", "UTF-16LE", CHARSET_ENCODED},
    {"utf-16be", "UTF-16BE", CHARSET_ENCODED},
    {"utf-32", "UTF-32", CHARSET_ENCODED},
    {"utf-32le", "UTF-32LE", CHARSET_ENCODED},
    {"utf-32be", "UTF-32BE", CHARSET_ENCODED},
};

static struct charset charset_lookup(const char *label)
{
    if (!label || !*label || strlen(label) > 40)
        return (struct charset){.kind = CHARSET_UNTOLD};
    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
        if (g_ascii_strcasecmp(label, charsets[i].label) == 0)
            return charsets[i];
    }
    return (struct charset){.label = label, .iconv_name = label, .kind = CHARSET_SINGLE};
}

/* NUL ends C strings: it has no place in text. */
static char *without_nul(GString *text)
{
    if (memchr(text->str, '\0', text->len)) {
        gsize kept = 0;
        for (gsize i = 0; i < text->len; i++) {
            if (text->str[i] != '\0')
                text->str[kept++] = text->str[i];
        }
        g_string_truncate(text, kept);
    }
    return g_string_free(text, FALSE);
}

/* NULL where iconv does not know the charset. ret_faults counts what had no meaning. */
static char *convert(const char *data, gsize length, const char *from, gsize *ret_faults)
{
    iconv_t handle = iconv_open("UTF-8", from);
    if (handle == (iconv_t)-1)
        return NULL;
    GString *out = g_string_sized_new(length + length / 2 + 16);
    char *in = (char *)data; /* iconv does not write to it */
    gsize left = length, faults = 0;
    while (left) {
        char buffer[4096];
        char *end = buffer;
        gsize space = sizeof buffer;
        gsize rc = iconv(handle, &in, &left, &end, &space);
        int why = rc == (gsize)-1 ? errno : 0;
        g_string_append_len(out, buffer, end - buffer);
        if (why == EILSEQ || why == EINVAL) {
            g_string_append(out, REPLACEMENT);
            faults++;
            in++;
            left--;
        }
    }
    iconv_close(handle);
    /* iconv may pass what GLib refuses, such as surrogates in UTF-8 or UTF-16 */
    if (!g_utf8_validate_len(out->str, out->len, NULL) && !memchr(out->str, '\0', out->len)) {
        char *valid = g_utf8_make_valid(out->str, (gssize)out->len);
        g_string_free(out, TRUE);
        *ret_faults = faults + 1;
        return valid;
    }
    *ret_faults = faults;
    return without_nul(out);
}

static char *as_windows_1252(const char *data, gsize length)
{
    gsize faults;
    char *text = convert(data, length, "CP1252", &faults);
    return text ? text : g_utf8_make_valid(data, (gssize)length);
}

static gsize count_high_bytes(const char *data, gsize length, gsize enough)
{
    gsize count = 0;
    for (gsize i = 0; i < length && count < enough; i++)
        count += (unsigned char)data[i] >= 0x80;
    return count;
}

static char *guess(const char *data, gsize length)
{
    if (count_high_bytes(data, length, GUESS_HIGH_BYTES) < GUESS_HIGH_BYTES)
        return as_windows_1252(data, length);
    uchardet_t detector = uchardet_new();
    char *text = NULL;
    gsize faults = 0;
    if (uchardet_handle_data(detector, data, MIN(length, GUESS_BYTES)) == 0) {
        uchardet_data_end(detector);
        const char *name = uchardet_get_charset(detector);
        if (name && *name)
            text = convert(data, length, charset_lookup(name).iconv_name ?: "CP1252", &faults);
    }
    uchardet_delete(detector);
    if (text && faults <= length / 50)
        return text;
    g_free(text);
    return as_windows_1252(data, length);
}

/* (transfer full) */
static char *make_valid(const char *data, gsize length, gsize *ret_faults)
{
    *ret_faults = 1;                                /* some: it is no use to count them */
    return g_utf8_make_valid(data, (gssize)length); /* NUL becomes U+FFFD too */
}

static bool is_ascii(const char *data, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if ((unsigned char)data[i] >= 0x80 || data[i] == '\0')
            return false;
    }
    return true;
}

/* UTF-8 as most text is, in which at most one in tolerance non-ASCII bytes is broken: a character
 * cut in half by a mailer, mostly. */
static bool is_nearly_utf8(const char *data, gsize length, gsize tolerance)
{
    gsize faults = 0, characters = 0;
    const char *end = data + length;
    while (data < end && faults * tolerance <= characters + tolerance) {
        const char *stop;
        if (g_utf8_validate_len(data, (gsize)(end - data), &stop))
            stop = end;
        else
            faults++;
        characters += count_high_bytes(data, (gsize)(stop - data), G_MAXSIZE);
        data = stop + 1;
    }
    return faults * tolerance <= characters;
}

static bool is_utf16(const char *data, gsize length)
{
    return length >= 2 && (memcmp(data, "\xff\xfe", 2) == 0 || memcmp(data, "\xfe\xff", 2) == 0);
}

static char *untold_to_utf8(const char *data, gsize length)
{
    gsize faults;
    char *text = NULL;
    if (is_utf16(data, length))
        text = convert(data, length, "UTF-16", &faults);
    else if (memmem(data, length, "\x1b$", 2))
        text = convert(data, length, "ISO-2022-JP-3", &faults);
    if (text && faults <= length / 50)
        return text;
    g_free(text);
    if (is_ascii(data, length) || g_utf8_validate_len(data, length, NULL))
        return g_strndup(data, length);
    return is_nearly_utf8(data, length, 20) ? g_utf8_make_valid(data, (gssize)length)
                                            : guess(data, length);
}

static char *decode(const char *data, gsize length, const char *label)
{
    struct charset charset = charset_lookup(label);
    bool has_nul = memchr(data, '\0', length) != NULL;
    if (has_nul && charset.kind != CHARSET_ENCODED && !is_utf16(data, length)) {
        g_autofree char *rest = without_nul(g_string_new_len(data, (gssize)length));
        return decode(rest, strlen(rest), label);
    }
    if (charset.kind == CHARSET_UNTOLD)
        return untold_to_utf8(data, length);
    if (charset.kind != CHARSET_ENCODED && is_ascii(data, length))
        return g_strndup(data, length);
    bool is_utf8 = g_utf8_validate_len(data, length, NULL);
    if (charset.kind == CHARSET_SINGLE && is_utf8)
        return g_strndup(data, length);
    gsize faults = 0;
    char *text = NULL;
    if (strcmp(charset.iconv_name, "UTF-8") != 0)
        text = convert(data, length, charset.iconv_name, &faults);
    else if (is_nearly_utf8(data, length, 3))
        text = make_valid(data, length, &faults);
    bool believed = text && (faults == 0 || charset.kind == CHARSET_SINGLE ||
                             (faults <= length / 20 && !is_utf8));
    if (believed)
        return text;
    g_free(text);
    return untold_to_utf8(data, length);
}

char *charset_to_utf8(const char *data, gsize length, const char *label)
{
    if (length == 0)
        return g_strdup("");
    if (length >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) {
        data += 3;
        length -= 3;
    }
    return decode(data, length, label);
}
