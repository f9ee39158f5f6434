/* charset.c - iconv by the declared charset where it can be believed, uchardet where not. */
#include "parsers/charset.h"
#include "parsers/bytes.h"
#include "parsers/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <uchardet.h>

#define GUESS_BYTES 65536  /* as much as a guess gets better by */
#define CONVERTERS 4       /* kept open: charsets that come in turns */
#define GUESS_HIGH_BYTES 8 /* fewer non-ASCII bytes tell uchardet nothing */
#define LABEL_BYTES 40
#define ISO_2022_JP "iso-2022-jp" /* read by us: see from_jis() */
#define REPLACEMENT "\xef\xbf\xbd"

enum charset_kind {
    CHARSET_SINGLE,    /* one byte a character: valid UTF-8 in it is UTF-8 */
    CHARSET_MULTIBYTE, /* short text may look like UTF-8 by chance: believed while it decodes */
    CHARSET_ENCODED,   /* ASCII bytes or NUL bytes carry the text: never UTF-8 */
    CHARSET_UNTOLD,    /* says nothing */
};

struct charset {
    const char *label;
    const char *iconv_name; /* NULL: by its label, of label_length */
    enum charset_kind kind;
    gsize label_length;
};

/* Names that iconv lacks, reads too narrowly, or that must not be taken at their word. */
static const struct charset charsets[] = {
    {"utf-8", "UTF-8", CHARSET_SINGLE},
    {"utf8", "UTF-8", CHARSET_SINGLE},
    {"utf-8-sig", "UTF-8", CHARSET_SINGLE},
    {"utf8mb4", "UTF-8", CHARSET_SINGLE},
    {"unicode", "UTF-8", CHARSET_SINGLE},
    {"us-ascii", NULL, CHARSET_UNTOLD},
    {"ascii", NULL, CHARSET_UNTOLD},
    {"ansi_x3.4-1968", NULL, CHARSET_UNTOLD},
    {"unknown-8bit", NULL, CHARSET_UNTOLD},
    {"x-unknown", NULL, CHARSET_UNTOLD},
    {"unknown", NULL, CHARSET_UNTOLD},
    {"unknown8bit", NULL, CHARSET_UNTOLD},
    {"x-user-defined", NULL, CHARSET_UNTOLD},
    {"none", NULL, CHARSET_UNTOLD},
    {"default", NULL, CHARSET_UNTOLD},
    {"default_charset", NULL, CHARSET_UNTOLD},
    {"_autodetect", NULL, CHARSET_UNTOLD},
    {"7bit", NULL, CHARSET_UNTOLD},
    {"8bit", NULL, CHARSET_UNTOLD},
    {"binary", NULL, CHARSET_UNTOLD},
    {"iso-8859-1", "CP1252", CHARSET_SINGLE},
    {"iso8859-1", "CP1252", CHARSET_SINGLE},
    {"iso_8859-1", "CP1252", CHARSET_SINGLE},
    {"latin1", "CP1252", CHARSET_SINGLE},
    {"latin-1", "CP1252", CHARSET_SINGLE},
    {"iso-8859", "CP1252", CHARSET_SINGLE},
    {"ansi", "CP1252", CHARSET_SINGLE},
    {"cp1252", "CP1252", CHARSET_SINGLE},
    {"cp-1252", "CP1252", CHARSET_SINGLE},
    {"win-1252", "CP1252", CHARSET_SINGLE},
    {"x-ansi", "CP1252", CHARSET_SINGLE},
    {"win-1250", "CP1250", CHARSET_SINGLE},
    {"win-1251", "CP1251", CHARSET_SINGLE},
    {"windows1251", "CP1251", CHARSET_SINGLE},
    {"x-cp1251", "CP1251", CHARSET_SINGLE},
    {"koi8", "KOI8-R", CHARSET_SINGLE},
    {"koi8_r", "KOI8-R", CHARSET_SINGLE},
    {"koi8-ru", "KOI8-U", CHARSET_SINGLE},
    {"x-mac-cyrillic", "MAC-CYRILLIC", CHARSET_SINGLE},
    {"x-mac-ce", "MAC-CENTRALEUROPE", CHARSET_SINGLE},
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
    {"ms936", "GB18030", CHARSET_MULTIBYTE},
    {"windows-936", "GB18030", CHARSET_MULTIBYTE},
    {"euc-cn", "GB18030", CHARSET_MULTIBYTE},
    {"chinesebig5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"x-x-big5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"cp950", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"windows-950", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"gb18030", "GB18030", CHARSET_MULTIBYTE},
    {"big5", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"big5-hkscs", "BIG5-HKSCS", CHARSET_MULTIBYTE},
    {"euc-kr", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601-1987", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601", "CP949", CHARSET_MULTIBYTE},
    {"ksc5601", "CP949", CHARSET_MULTIBYTE},
    {"windows-949", "CP949", CHARSET_MULTIBYTE},
    {"cp949", "CP949", CHARSET_MULTIBYTE},
    {"ks_c_5601-1989", "CP949", CHARSET_MULTIBYTE},
    {"ksc_5601", "CP949", CHARSET_MULTIBYTE},
    {"shift_jis", "CP932", CHARSET_MULTIBYTE},
    {"shift-jis", "CP932", CHARSET_MULTIBYTE},
    {"x-sjis", "CP932", CHARSET_MULTIBYTE},
    {"sjis", "CP932", CHARSET_MULTIBYTE},
    {"windows-31j", "CP932", CHARSET_MULTIBYTE},
    {"cp932", "CP932", CHARSET_MULTIBYTE},
    {"ms932", "CP932", CHARSET_MULTIBYTE},
    {"x-ms-cp932", "CP932", CHARSET_MULTIBYTE},
    {"ms_kanji", "CP932", CHARSET_MULTIBYTE},
    {"euc-jp", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"x-euc-jp", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"x-euc", "EUC-JP-MS", CHARSET_MULTIBYTE},
    {"iso-2022-jp", ISO_2022_JP, CHARSET_ENCODED},
    {"iso-2022-jp-1", ISO_2022_JP, CHARSET_ENCODED},
    {"iso-2022-jp-ms", ISO_2022_JP, CHARSET_ENCODED},
    {"cp50220", ISO_2022_JP, CHARSET_ENCODED},
    {"cp50221", ISO_2022_JP, CHARSET_ENCODED},
    {"_iso-2022-jp$esc", ISO_2022_JP, CHARSET_ENCODED},
    {"jis", ISO_2022_JP, CHARSET_ENCODED},
    {"iso-2022-jp-3", "ISO-2022-JP-3", CHARSET_ENCODED},
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

/* The label without what mailers put around it: quotes, space, a comment. */
static gsize trim_label(const char **label)
{
    *label += strspn(*label, " \t\"'=");
    return strcspn(*label, " \t\"';,(*");
}

static struct charset charset_lookup(const char *label)
{
    gsize length = label ? trim_label(&label) : 0;
    if (length == 0 || length > LABEL_BYTES)
        return (struct charset){.kind = CHARSET_UNTOLD};
    char first = g_ascii_tolower(*label);
    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
        if (*charsets[i].label == first &&
            g_ascii_strncasecmp(label, charsets[i].label, length) == 0 &&
            charsets[i].label[length] == '\0')
            return charsets[i];
    }
    return (struct charset){.label = label, .label_length = length, .kind = CHARSET_SINGLE};
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

/* A thread's converters, the latest first: opening one loads a module and takes longer than a mail.
 */
struct converter {
    char from[LABEL_BYTES + 1];
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
        iconv_t handle = strlen(from) <= LABEL_BYTES ? iconv_open("UTF-8", from) : (iconv_t)-1;
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

/* NULL where iconv does not know the charset. ret_faults counts what had no meaning. (transfer
 * full) */
static char *iconv_convert(const char *data, gsize length, const char *from, gsize *ret_faults)
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
    return without_nul(out);
}

/* What windows-1252 has at 0x80 to 0x9F; 0: nothing. */
static const guint16 windows_1252[32] = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* By hand, as it is the most frequent but one and iconv takes long to open. */
static char *as_windows_1252(const char *data, gsize length, gsize *ret_faults)
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
    return without_nul(out);
}

/* ISO-2022-JP as Japanese mailers write it, with what windows-31j has beyond the standard (the mark
 * of a company limited by shares, numbers in circles) and half-width kana: iconv knows these only
 * of EUC, which is the same but for how a set is announced. */
static char *from_jis(const char *data, gsize length, gsize *ret_faults)
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
    return iconv_convert(euc->str, euc->len, "EUC-JP-MS", ret_faults);
}

/* NULL where nobody knows the charset. ret_faults counts what had no meaning. (transfer full) */
static char *convert(const char *data, gsize length, const struct charset *charset,
                     gsize *ret_faults)
{
    if (!charset->iconv_name) {
        g_autofree char *label = g_strndup(charset->label, charset->label_length);
        return iconv_convert(data, length, label, ret_faults);
    }
    if (strcmp(charset->iconv_name, "CP1252") == 0)
        return as_windows_1252(data, length, ret_faults);
    if (strcmp(charset->iconv_name, ISO_2022_JP) == 0)
        return from_jis(data, length, ret_faults);
    return iconv_convert(data, length, charset->iconv_name, ret_faults);
}

/* Whether there is enough beyond ASCII to tell a charset by. */
static bool tells_charset(const char *data, gsize length)
{
    return bytes_high(data, length) >= GUESS_HIGH_BYTES;
}

/* Its name for it, or NULL where it has no opinion. (transfer full) */
static char *name_by_statistics(const char *data, gsize length)
{
    uchardet_t detector = uchardet_new();
    char *name = NULL;
    if (uchardet_handle_data(detector, data, MIN(length, GUESS_BYTES)) == 0) {
        uchardet_data_end(detector);
        name = g_strdup(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    return name;
}

/* (transfer full); NULL where uchardet has no opinion, or what it says does not decode. */
static char *guess_by_statistics(const char *data, gsize length)
{
    g_autofree char *name = name_by_statistics(data, length);
    struct charset charset = charset_lookup(name);
    gsize faults = 0;
    char *text = charset.kind != CHARSET_UNTOLD ? convert(data, length, &charset, &faults) : NULL;
    if (faults > length / 50)
        g_clear_pointer(&text, g_free);
    return text;
}

static char *guess(const char *data, gsize length)
{
    gsize faults;
    char *text = NULL;
    if (tells_charset(data, length))
        text = guess_by_statistics(data, length);
    return text ? text : as_windows_1252(data, length, &faults);
}

/* UTF-8 as most text is, in which at most one in tolerance non-ASCII bytes is broken: a character
 * cut in half by a mailer, mostly. */
static bool is_nearly_utf8(const char *data, gsize length, gsize tolerance)
{
    gsize faults = 0, high = 0;
    while (length && faults * tolerance <= high + tolerance) {
        gsize valid = utf8_valid_prefix(data, length);
        high += bytes_high(data, valid);
        faults += valid < length;
        gsize step = MIN(valid + 1, length);
        data += step;
        length -= step;
    }
    return faults * tolerance <= high;
}

static bool is_utf16(const char *data, gsize length)
{
    return length >= 2 && (memcmp(data, "\xff\xfe", 2) == 0 || memcmp(data, "\xfe\xff", 2) == 0);
}

/* g_strndup() looks at each byte. */
static char *text_copy(const char *data, gsize length)
{
    char *copy = g_malloc(length + 1);
    memcpy(copy, data, length);
    copy[length] = '\0';
    return copy;
}

/* "ESC $", with which Japanese text of seven bits changes its letters. */
static bool has_jis_escape(const char *data, gsize length)
{
    const char *end = data + length;
    for (const char *p = data; (p = memchr(p, 0x1b, (gsize)(end - p))); p++) {
        if (end - p >= 2 && p[1] == '$')
            return true;
    }
    return false;
}

static char *untold_to_utf8(const char *data, gsize length)
{
    gsize faults = 0;
    char *text = NULL;
    if (is_utf16(data, length))
        text = iconv_convert(data, length, "UTF-16", &faults);
    else if (has_jis_escape(data, length))
        text = from_jis(data, length, &faults);
    if (text && faults <= length / 50)
        return text;
    g_free(text);
    if (utf8_is_valid(data, length))
        return text_copy(data, length);
    return is_nearly_utf8(data, length, 20) ? g_utf8_make_valid(data, (gssize)length)
                                            : guess(data, length);
}

/* Text labelled UTF-8 that is not; NULL where it is too far from it. (transfer full) */
static char *mend_utf8(const char *data, gsize length)
{
    return is_nearly_utf8(data, length, 3) ? g_utf8_make_valid(data, (gssize)length) : NULL;
}

/* Letters of Turkish where it stands in windows-1254 but calls itself ISO-8859-1, as much of it
 * does: there they are Icelandic ones, without the vowels that Icelandic has beside them. */
static bool looks_turkish(const char *data, gsize length)
{
    gsize turkish = 0;
    for (gsize i = utf8_ascii_prefix(data, length); i < length;
         i += 1 + utf8_ascii_prefix(data + i + 1, length - i - 1)) {
        guint8 byte = (guint8)data[i];
        if (byte == 0xe1 || byte == 0xe6 || byte == 0xed || byte == 0xf3 || byte == 0xfa)
            return false;
        turkish += byte == 0xf0 || byte == 0xfd || byte == 0xfe || byte == 0xdd || byte == 0xde;
    }
    return turkish >= 2;
}

/* Text that calls itself western, but has more of other letters than any western language. */
static bool looks_foreign(const char *data, gsize length)
{
    gsize high = bytes_far(data, length);
    return high >= GUESS_HIGH_BYTES && high > bytes_letters(data, length);
}

/* (transfer full); NULL where it is not western at all */
static char *western_to_utf8(const char *data, gsize length)
{
    gsize faults;
    if (looks_foreign(data, length))
        return NULL;
    if (looks_turkish(data, length))
        return iconv_convert(data, length, "CP1254", &faults);
    return as_windows_1252(data, length, &faults);
}

static char *labelled_to_utf8(const char *data, gsize length, const struct charset *charset)
{
    bool is_utf8 = charset->kind != CHARSET_ENCODED && utf8_is_valid(data, length);
    if (is_utf8 && (charset->kind == CHARSET_SINGLE || utf8_ascii_prefix(data, length) == length))
        return text_copy(data, length);
    if (charset->iconv_name && strcmp(charset->iconv_name, "UTF-8") == 0)
        return mend_utf8(data, length);
    if (charset->iconv_name && strcmp(charset->iconv_name, "CP1252") == 0)
        return western_to_utf8(data, length);
    gsize faults = 0;
    char *text = convert(data, length, charset, &faults);
    bool believed = text && (faults == 0 || charset->kind == CHARSET_SINGLE ||
                             (faults <= length / 20 && !is_utf8));
    if (!believed)
        g_clear_pointer(&text, g_free);
    return text;
}

static char *decode(const char *data, gsize length, const char *label)
{
    struct charset charset = charset_lookup(label);
    bool has_nul = memchr(data, '\0', length) != NULL;
    if (has_nul && charset.kind != CHARSET_ENCODED && !is_utf16(data, length)) {
        g_autofree char *rest = without_nul(g_string_new_len(data, (gssize)length));
        return decode(rest, strlen(rest), label);
    }
    char *text = NULL;
    if (charset.kind != CHARSET_UNTOLD)
        text = labelled_to_utf8(data, length, &charset);
    return text ? text : untold_to_utf8(data, length);
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

bool charset_fits(const char *data, gsize length, const char *label)
{
    struct charset charset = charset_lookup(label);
    if (charset.kind == CHARSET_UNTOLD)
        return false;
    if (charset.iconv_name && strcmp(charset.iconv_name, "CP1252") == 0)
        return !looks_foreign(data, length);
    gsize faults = 0;
    g_autofree char *text = convert(data, length, &charset, &faults);
    return text && faults == 0;
}

char *charset_guess(const char *data, gsize length)
{
    return tells_charset(data, length) ? name_by_statistics(data, length) : NULL;
}
