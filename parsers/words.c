/* words.c - see words.h. Ours, because GMime drops text where padded base64 words adjoin. */
#include "parsers/words.h"
#include "parsers/charset.h"
#include "base/util.h"

#include <stdbool.h>
#include <string.h>

#define CHARSET_BYTES 40

struct word {
    char charset[CHARSET_BYTES + 1];
    char encoding; /* 'B' or 'Q' */
    const char *text;
    gsize length;
    const char *end; /* behind "?=" */
};

/* What is decoded but not yet converted: bytes of adjacent words in one charset. */
struct decoder {
    GString *out;
    GByteArray *bytes;
    char charset[CHARSET_BYTES + 1];
    bool no_more_ends; /* there is no "?=" ahead */
};

static void flush(struct decoder *decoder)
{
    if (decoder->bytes->len == 0)
        return;
    g_autofree char *text =
        charset_to_utf8((const char *)decoder->bytes->data, decoder->bytes->len, decoder->charset);
    g_string_append(decoder->out, text);
    g_byte_array_set_size(decoder->bytes, 0);
}

static bool read_word(struct decoder *decoder, const char *p, struct word *ret)
{
    const char *charset = p + 2;
    gsize length = strcspn(charset, "?* \t");
    const char *mark =
        charset + length + (charset[length] == '*' ? strcspn(charset + length, "?") : 0);
    if (length == 0 || length > CHARSET_BYTES || mark[0] != '?' || !mark[1] || mark[2] != '?')
        return false;
    char encoding = g_ascii_toupper(mark[1]);
    if (encoding != 'B' && encoding != 'Q')
        return false;
    const char *end = decoder->no_more_ends ? NULL : strstr(mark + 3, "?=");
    if (!end) {
        decoder->no_more_ends = true;
        return false;
    }
    struct word word = {.encoding = encoding, .text = mark + 3, .end = end + 2};
    word.length = (gsize)(end - word.text);
    memcpy(word.charset, charset, length);
    *ret = word;
    return true;
}

static void append_base64(GByteArray *bytes, const char *text, gsize length)
{
    gint state = 0;
    guint save = 0;
    gsize start = bytes->len;
    g_byte_array_set_size(bytes, (guint)(start + length / 4 * 3 + 3));
    gsize got = g_base64_decode_step(text, length, bytes->data + start, &state, &save);
    /* a word cut short, or one without padding, still has what its last digits say */
    const char *missing = "===";
    if (state > 0)
        got += g_base64_decode_step(missing, 4 - (gsize)state % 4, bytes->data + start + got,
                                    &state, &save);
    g_byte_array_set_size(bytes, (guint)(start + got));
}

static void append_q(GByteArray *bytes, const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        guint8 byte = (guint8)text[i];
        if (byte == '_') {
            byte = ' ';
        } else if (byte == '=' && i + 2 < length && g_ascii_isxdigit(text[i + 1]) &&
                   g_ascii_isxdigit(text[i + 2])) {
            byte = (guint8)(g_ascii_xdigit_value(text[i + 1]) * 16 +
                            g_ascii_xdigit_value(text[i + 2]));
            i += 2;
        }
        g_byte_array_append(bytes, &byte, 1);
    }
}

static void append_word(struct decoder *decoder, const struct word *word)
{
    if (g_ascii_strcasecmp(decoder->charset, word->charset) != 0)
        flush(decoder);
    memcpy(decoder->charset, word->charset, sizeof decoder->charset);
    if (word->encoding == 'B')
        append_base64(decoder->bytes, word->text, word->length);
    else
        append_q(decoder->bytes, word->text, word->length);
}

static void append_raw(struct decoder *decoder, const char *text, gsize length)
{
    flush(decoder);
    g_autofree char *valid = charset_to_utf8(text, length, NULL);
    g_string_append(decoder->out, valid);
}

static bool is_space(const char *text, gsize length)
{
    return strspn(text, " \t\r\n") >= length;
}

static char *decode_words(const char *raw)
{
    struct decoder decoder = {.out = g_string_new(NULL), .bytes = g_byte_array_new()};
    const char *plain = raw; /* from here on nothing is written yet */
    bool after_word = false;
    for (const char *p = strstr(raw, "=?"); p; p = strstr(p, "=?")) {
        struct word word = {0};
        if (!read_word(&decoder, p, &word)) {
            p += 2;
            continue;
        }
        gsize gap = (gsize)(p - plain);
        if (gap && !(after_word && is_space(plain, gap)))
            append_raw(&decoder, plain, gap);
        append_word(&decoder, &word);
        plain = p = word.end;
        after_word = true;
    }
    append_raw(&decoder, plain, strlen(plain));
    g_byte_array_unref(decoder.bytes);
    return g_string_free(decoder.out, FALSE);
}

char *words_decode(const char *raw)
{
    if (!strstr(raw, "=?"))
        return charset_to_utf8(raw, strlen(raw), NULL);
    return decode_words(raw);
}

char *words_decode_line(const char *raw, gsize max_bytes)
{
    gsize length = 0;
    while (raw[length] >= 0x20 && raw[length] < 0x7f)
        length++;
    /* nearly all fields are printable ASCII without encoded words */
    if (length <= max_bytes && raw[length] == '\0' && !strstr(raw, "=?"))
        return g_strstrip(g_strndup(raw, length));
    g_autofree char *decoded = words_decode(raw);
    return g_strstrip(util_clean(decoded, max_bytes, false));
}
