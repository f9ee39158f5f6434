/* charset.c - the declared charset where it can be believed, uchardet's guess where not. */
#include "parsers/charset.h"
#include "parsers/bytes.h"
#include "parsers/charset_convert.h"
#include "parsers/utf8.h"

#include <string.h>
#include <uchardet.h>

#define GUESS_BYTES 65536      /* as much as a guess gets better by, or so */
#define GUESS_START_BYTES 4096 /* of them all count */
#define GUESS_HIGH_BYTES 8     /* fewer non-ASCII bytes tell uchardet nothing */

/* Whether there is enough beyond ASCII to tell a charset by. */
static bool tells_charset(const char *data, gsize length)
{
    return bytes_high(data, length) >= GUESS_HIGH_BYTES;
}

/* What a guess is made by: the start, and of what follows the lines that are not all ASCII, as the
 * others tell little and take as long. (transfer full) */
static GString *telling_lines(const char *data, gsize length)
{
    const char *end = data + length, *line = data + MIN(length, GUESS_START_BYTES);
    GString *lines = g_string_new_len(data, line - data);
    const char *odd = line + utf8_ascii_prefix(line, (gsize)(end - line));
    while (odd < end && lines->len < GUESS_BYTES) {
        const char *before = memrchr(line, '\n', (gsize)(odd - line));
        const char *newline = memchr(odd, '\n', (gsize)(end - odd));
        const char *start = before ? before + 1 : line;
        line = newline ? newline + 1 : end;
        g_string_append_len(lines, start, MIN(line - start, GUESS_BYTES));
        odd = line + utf8_ascii_prefix(line, (gsize)(end - line));
    }
    return lines;
}

/* Its name for it, or NULL where it has no opinion. (transfer full) */
static char *name_by_statistics(const char *data, gsize length)
{
    g_autoptr(GString) lines = telling_lines(data, length);
    uchardet_t detector = uchardet_new();
    char *name = NULL;
    if (uchardet_handle_data(detector, lines->str, lines->len) == 0) {
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
    char *text =
        charset.kind != CHARSET_UNTOLD ? charset_convert(data, length, &charset, &faults) : NULL;
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
    return text ? text : charset_from_western(data, length, &faults);
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
        text = charset_by_iconv(data, length, "UTF-16", &faults);
    else if (has_jis_escape(data, length))
        text = charset_from_jis(data, length, &faults);
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
        return charset_by_iconv(data, length, "CP1254", &faults);
    return charset_from_western(data, length, &faults);
}

static char *labelled_to_utf8(const char *data, gsize length, const struct charset *charset)
{
    bool is_utf8 = charset->kind != CHARSET_ENCODED && utf8_is_valid(data, length);
    if (is_utf8 && (charset->kind == CHARSET_SINGLE || utf8_ascii_prefix(data, length) == length))
        return text_copy(data, length);
    if (charset->iconv_name && strcmp(charset->iconv_name, "UTF-8") == 0)
        return mend_utf8(data, length);
    if (charset->iconv_name && strcmp(charset->iconv_name, CHARSET_WESTERN) == 0)
        return western_to_utf8(data, length);
    gsize faults = 0;
    char *text = charset_convert(data, length, charset, &faults);
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
        g_autofree char *rest = charset_without_nul(g_string_new_len(data, (gssize)length));
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
    if (charset.iconv_name && strcmp(charset.iconv_name, CHARSET_WESTERN) == 0)
        return !looks_foreign(data, length);
    gsize faults = 0;
    g_autofree char *text = charset_convert(data, length, &charset, &faults);
    return text && faults == 0;
}

char *charset_guess(const char *data, gsize length)
{
    return tells_charset(data, length) ? name_by_statistics(data, length) : NULL;
}
