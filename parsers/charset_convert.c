/* charset_convert.c - see charset_convert.h. */
#include "parsers/charset_convert.h"
#include "parsers/bytes.h"
#include "parsers/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#define CONVERTERS 4 /* kept open: charsets that come in turns */
#define REPLACEMENT "\xef\xbf\xbd"

char *charset_without_nul(GString *text)
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

/* A thread's converters, the latest first: opening one loads a module and takes longer than a mail.
 */
struct converter {
    char from[CHARSET_LABEL_BYTES + 1];
    iconv_t handle;
};

static void converters_free(gpointer data)
{
    struct converter *converters = data;
    for (gsize i = 0; i < CONVERTERS && *converters[i].from; i++)
        iconv_close(converters[i].handle);
    g_free(converters);
}

/* One in its first state; (iconv_t)-1 where iconv does not know the charset. (borrowed until the
 * thread asks for CONVERTERS others) */
static iconv_t converter_of(const char *from)
{
    static GPrivate of_thread = G_PRIVATE_INIT(converters_free);
    struct converter *converters = g_private_get(&of_thread);
    if (!converters)
        g_private_set(&of_thread, converters = g_new0(struct converter, CONVERTERS));
    gsize i = 0;
    while (i < CONVERTERS - 1 && *converters[i].from &&
           g_ascii_strcasecmp(converters[i].from, from) != 0)
        i++;
    struct converter found = converters[i];
    if (g_ascii_strcasecmp(found.from, from) != 0) {
        iconv_t handle =
            strlen(from) <= CHARSET_LABEL_BYTES ? iconv_open("UTF-8", from) : (iconv_t)-1;
        if (handle == (iconv_t)-1)
            return handle;
        if (*found.from)
            iconv_close(found.handle);
        (void)g_strlcpy(found.from, from, sizeof found.from);
        found.handle = handle;
    }
    memmove(converters + 1, converters, i * sizeof *converters);
    converters[0] = found;
    (void)iconv(found.handle, NULL, NULL, NULL, NULL);
    return found.handle;
}

char *charset_by_iconv(const char *data, gsize length, const char *from, gsize *ret_faults)
{
    iconv_t handle = converter_of(from);
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
    /* iconv may pass what GLib refuses, such as surrogates in UTF-8 or UTF-16 */
    if (!utf8_is_valid(out->str, out->len)) {
        char *valid = g_utf8_make_valid(out->str, (gssize)out->len);
        g_string_free(out, TRUE);
        *ret_faults = faults + 1;
        return valid;
    }
    *ret_faults = faults;
    return charset_without_nul(out);
}

/* What windows-1252 has at 0x80 to 0x9F; 0: nothing. */
static const guint16 windows_1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* By hand, as it is the most frequent but one and iconv takes long to open. */
char *charset_from_western(const char *data, gsize length, gsize *ret_faults)
{
    GString *out = g_string_new(NULL);
    g_string_set_size(out, length + 2 * bytes_high(data, length)); /* a character has three bytes */
    char *to = out->str;
    gsize faults = 0;
    for (gsize pos = 0; pos < length;) {
        gsize run = utf8_ascii_prefix(data + pos, length - pos);
        memcpy(to, data + pos, run);
        to += run;
        pos += run;
        if (pos == length)
            break;
        guint8 byte = (guint8)data[pos++];
        gunichar c = byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
        faults += c == 0;
        to += g_unichar_to_utf8(c ? c : 0xfffd, to);
    }
    g_string_truncate(out, (gsize)(to - out->str));
    *ret_faults = faults;
    return charset_without_nul(out);
}

/* ISO-2022-JP as Japanese mailers write it, with what windows-31j has beyond the standard (the mark
 * of a company limited by shares, numbers in circles) and half-width kana: iconv knows these only
 * of EUC, which is the same but for how a set is announced. */
char *charset_from_jis(const char *data, gsize length, gsize *ret_faults)
{
    g_autoptr(GString) euc = g_string_sized_new(length);
    char set = 'B'; /* ASCII; '$': kanji; 'I': kana */
    for (gsize i = 0; i < length; i++) {
        if (data[i] == '\x1b' && i + 2 < length && (data[i + 1] == '$' || data[i + 1] == '(')) {
            bool is_long = data[i + 1] == '$' && data[i + 2] == '(';
            set = data[i + 1] == '$' ? '$' : data[i + 2] == 'I' ? 'I' : 'B';
            i += is_long && i + 3 < length ? 3 : 2;
        } else if (set == 'B' || (guint8)data[i] <= 0x20) {
            set = data[i] == '\n' ? 'B' : set; /* a line starts with ASCII */
            g_string_append_c(euc, data[i]);
        } else {
            if (set == 'I')
                g_string_append_c(euc, '\x8e');
            g_string_append_c(euc, (char)(data[i] | 0x80));
        }
    }
    return charset_by_iconv(euc->str, euc->len, "EUC-JP-MS", ret_faults);
}

char *charset_convert(const char *data, gsize length, const struct charset *charset,
                      gsize *ret_faults)
{
    if (!charset->iconv_name) {
        g_autofree char *label = g_strndup(charset->label, charset->label_length);
        return charset_by_iconv(data, length, label, ret_faults);
    }
    if (strcmp(charset->iconv_name, CHARSET_WESTERN) == 0)
        return charset_from_western(data, length, ret_faults);
    if (strcmp(charset->iconv_name, CHARSET_JIS) == 0)
        return charset_from_jis(data, length, ret_faults);
    return charset_by_iconv(data, length, charset->iconv_name, ret_faults);
}
