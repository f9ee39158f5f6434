/* words.c - see words.h. Ours, because GMime drops text where padded base64 words adjoin. */
#include "parsers/words.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/chunk.h"
#include "parsers/transfer.h"
#include "base/util.h"

#include <stdbool.h>
#include <string.h>

#define CHARSET_BYTES 40
#define ROUNDS 2 /* some programs encode what is encoded already */

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
    GString *bytes;
    char charset[CHARSET_BYTES + 1];
    bool no_more_ends; /* there is no "?=" ahead */
};

static void flush(struct decoder *decoder)
{
    if (decoder->bytes->len == 0)
        return;
    g_autofree char *text =
        charset_to_utf8(decoder->bytes->str, decoder->bytes->len, decoder->charset);
    g_string_append(decoder->out, text);
    g_string_truncate(decoder->bytes, 0);
}

/* Reads "=?charset*language?B?"; returns where the word's text starts, or NULL. */
static const char *read_start(const char *p, struct word *word)
{
    const char *charset = p + 2 + strspn(p + 2, " ");
    gsize length = strcspn(charset, "?* \t");
    const char *mark = charset + length;
    mark += *mark == '*' ? strcspn(mark, "? \t") : strspn(mark, " ");
    if (length == 0 || length > CHARSET_BYTES || *mark != '?')
        return NULL;
    const char *encoding = mark + 1 + strspn(mark + 1, " ");
    word->encoding = g_ascii_toupper(*encoding);
    if (word->encoding != 'B' && word->encoding != 'Q')
        return NULL;
    encoding += 1 + strspn(encoding + 1, " ");
    memcpy(word->charset, charset, length);
    return *encoding == '?' ? encoding + 1 : NULL;
}

/* The "?=" that ends a word; one of Q may have a bare question mark before "=3F". */
static const char *find_end(const char *text, char encoding)
{
    const char *end = strstr(text, "?=");
    while (end && encoding == 'Q' && g_ascii_isxdigit(end[2]) && g_ascii_isxdigit(end[3])) {
        const char *next = strstr(end + 2, "?=");
        if (!next || memmem(end + 2, (gsize)(next - end) - 2, "=?", 2))
            break;
        end = next;
    }
    return end;
}

/* The end of a word that was cut short, so that it has no "?=": the last of the field, without
 * white space. NULL where it is none; *ret_length is of its text. */
static const char *cut_end(const char *text, gsize *ret_length)
{
    gsize length = strcspn(text, "? \t");
    *ret_length = length;
    const char *end = text + length + (text[length] == '?');
    return length && *end == '\0' ? end : NULL;
}

static bool read_word(struct decoder *decoder, const char *p, struct word *ret)
{
    struct word word = {0};
    word.text = read_start(p, &word);
    if (!word.text)
        return false;
    const char *end = decoder->no_more_ends ? NULL : find_end(word.text, word.encoding);
    decoder->no_more_ends = !end;
    word.length = end ? (gsize)(end - word.text) : 0;
    word.end = end ? end + 2 : cut_end(word.text, &word.length);
    *ret = word;
    return word.end != NULL;
}

static void append_q(GString *bytes, const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        int high = text[i] == '=' && i + 2 < length ? g_ascii_xdigit_value(text[i + 1]) : -1;
        int low = high >= 0 ? g_ascii_xdigit_value(text[i + 2]) : -1;
        if (low >= 0)
            g_string_append_c(bytes, (char)(high << 4 | low));
        else
            g_string_append_c(bytes, text[i] == '_' ? ' ' : text[i]);
        i += low >= 0 ? 2 : 0;
    }
}

static void append_base64(GString *bytes, const char *text, gsize length)
{
    struct transfer transfer = {.encoding = TRANSFER_BASE64};
    gsize start = bytes->len;
    g_string_set_size(bytes, start + length + 3);
    gsize got = transfer_step(&transfer, text, length, bytes->str + start);
    got += transfer_end(&transfer, bytes->str + start + got);
    g_string_truncate(bytes, start + got);
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

/* Raw 8-bit beside words is in their charset, if it is not UTF-8. */
static void append_raw(struct decoder *decoder, const char *text, gsize length)
{
    flush(decoder);
    g_autofree char *valid =
        charset_to_utf8(text, length, *decoder->charset ? decoder->charset : NULL);
    g_string_append(decoder->out, valid);
}

static bool is_space(const char *text, gsize length)
{
    return strspn(text, " \t\r\n") >= length;
}

/* (transfer full); NULL where there is no word */
static char *decode_words(const char *raw)
{
    struct decoder decoder = {.out = g_string_new(NULL), .bytes = g_string_new(NULL)};
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
    g_string_free(decoder.bytes, TRUE);
    return g_string_free(decoder.out, !after_word);
}

bool words_are_plain(const char *raw, gsize length)
{
    return bytes_are_printable(raw, length) && !chunk_find_pair(raw, raw + length, '=', '?');
}

char *words_decode(const char *raw)
{
    char *text = NULL;
    gsize length = strlen(raw);
    if (words_are_plain(raw, length))
        return g_memdup2(raw, length + 1);
    for (int round = 0; round < ROUNDS && strstr(text ? text : raw, "=?"); round++) {
        char *decoded = decode_words(text ? text : raw);
        if (!decoded)
            break;
        g_free(text);
        text = decoded;
    }
    return text ? text : charset_to_utf8(raw, length, NULL);
}

/* Without spaces around. (transfer full) */
static char *copy_trimmed(const char *text, gsize length)
{
    while (length && *text == ' ') {
        text++;
        length--;
    }
    while (length && text[length - 1] == ' ')
        length--;
    char *copy = g_malloc(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *words_decode_line(const char *raw, gsize max_bytes)
{
    gsize length = strlen(raw);
    if (length <= max_bytes && words_are_plain(raw, length))
        return copy_trimmed(raw, length);
    g_autofree char *decoded = words_decode(raw);
    return g_strstrip(util_clean(decoded, max_bytes, false));
}
