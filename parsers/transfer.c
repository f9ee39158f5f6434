/* transfer.c - see transfer.h. */
#include "parsers/transfer.h"

#include <string.h>

#define FOOTER_BYTES 128 /* of a line behind padding, to tell base64 from a footer below it */

/* Values of base64 digits; -1: none. */
static const gint16 base64_values[256] = {
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 62, -1, -1, -1, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, -1, -1, -1, -1, -1, -1, -1, 0,  1,  2,  3,  4,  5,  6,
    7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, -1, -1, -1, -1, -1,
    -1, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48,
    49, 50, 51, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
};

enum transfer_encoding transfer_parse(const char *field)
{
    static const struct {
        const char *name;
        enum transfer_encoding encoding;
    } encodings[] = {
        {"base64", TRANSFER_BASE64},
        {"base-64", TRANSFER_BASE64},
        {"quoted-printable", TRANSFER_QUOTED_PRINTABLE},
        {"quoted printable", TRANSFER_QUOTED_PRINTABLE},
        {"quotedprintable", TRANSFER_QUOTED_PRINTABLE},
        {"quoted_printable", TRANSFER_QUOTED_PRINTABLE},
        {"qp", TRANSFER_QUOTED_PRINTABLE},
        {"x-uuencode", TRANSFER_UUENCODE},
        {"uuencode", TRANSFER_UUENCODE},
        {"x-uue", TRANSFER_UUENCODE},
        {"uue", TRANSFER_UUENCODE},
    };
    if (!field)
        return TRANSFER_IDENTITY;
    field += strspn(field, " \t\"'=:");
    for (gsize i = 0; i < G_N_ELEMENTS(encodings); i++) {
        gsize length = strlen(encodings[i].name);
        /* "base64;", "quoted-printable (so it says)" and the like are meant so too */
        if (g_ascii_strncasecmp(field, encodings[i].name, length) == 0 &&
            !g_ascii_isalnum(field[length]) && field[length] != '-')
            return encodings[i].encoding;
    }
    return TRANSFER_IDENTITY;
}

/* ---- base64 ---- */

static gsize take_rest(struct transfer *transfer, char *out)
{
    gsize got = 0;
    if (transfer->digits >= 2) {
        guint32 bits = transfer->bits << (6 * (4 - transfer->digits));
        out[got++] = (char)(bits >> 16);
        if (transfer->digits == 3)
            out[got++] = (char)(bits >> 8);
    }
    transfer->digits = 0;
    transfer->bits = 0;
    return got;
}

/* Whether words follow on a line below the padding, as mailing lists and scanners append them; more
 * base64 may follow too, where pieces were encoded each by itself. */
static bool is_footer(const char *text, gsize length)
{
    gsize skipped = 0;
    bool is_below = false;
    while (skipped < length && (g_ascii_isspace(text[skipped]) || text[skipped] == '=')) {
        is_below = is_below || text[skipped] == '\n' || text[skipped] == '\r';
        skipped++;
    }
    if (!is_below)
        return false;
    gsize end = MIN(length, skipped + FOOTER_BYTES);
    for (gsize i = skipped; i < end && text[i] != '\n' && text[i] != '\r'; i++) {
        if (base64_values[(guint8)text[i]] < 0 && text[i] != '=')
            return true;
    }
    return false;
}

/* Whole quanta up to the first byte that is no digit. */
static gsize fast_quanta(const guint8 **in, const guint8 *end, char *out)
{
    const guint8 *p = *in;
    char *start = out;
    while (end - p >= 4) {
        int a = base64_values[p[0]], b = base64_values[p[1]];
        int c = base64_values[p[2]], d = base64_values[p[3]];
        if ((a | b | c | d) < 0)
            break;
        guint32 bits = (guint32)a << 18 | (guint32)b << 12 | (guint32)c << 6 | (guint32)d;
        out[0] = (char)(bits >> 16);
        out[1] = (char)(bits >> 8);
        out[2] = (char)bits;
        out += 3;
        p += 4;
    }
    *in = p;
    return (gsize)(out - start);
}

static gsize step_base64(struct transfer *transfer, const char *in, gsize length, char *out)
{
    const guint8 *p = (const guint8 *)in, *end = p + length;
    gsize got = 0;
    while (p < end && !transfer->ended) {
        if (transfer->digits == 0)
            got += fast_quanta(&p, end, out + got);
        if (p == end)
            break;
        int value = base64_values[*p++];
        if (value >= 0) {
            transfer->bits = transfer->bits << 6 | (guint32)value;
            if (++transfer->digits == 4) {
                out[got++] = (char)(transfer->bits >> 16);
                out[got++] = (char)(transfer->bits >> 8);
                out[got++] = (char)transfer->bits;
                transfer->digits = 0;
                transfer->bits = 0;
            }
        } else if (p[-1] == '=' && transfer->digits >= 2) {
            got += take_rest(transfer, out + got);
            transfer->ended = is_footer((const char *)p, (gsize)(end - p));
        }
    }
    return got;
}

/* ---- quoted-printable ---- */

/* Length of a soft line break behind its '=', or -1. White space at its end came on the way. */
static gssize soft_break(const char *text, gsize length)
{
    gsize i = 0;
    while (i < length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r'))
        i++;
    if (i == length)
        return (gssize)i;
    return text[i] == '\n' ? (gssize)i + 1 : -1;
}

static gsize step_quoted(const char *in, gsize length, char *out)
{
    const char *p = in, *end = in + length;
    char *start = out;
    while (p < end) {
        const char *mark = memchr(p, '=', (gsize)(end - p));
        gsize run = (gsize)((mark ? mark : end) - p);
        memcpy(out, p, run);
        out += run;
        if (!mark)
            break;
        p = mark + 1;
        int high = end - p >= 2 ? g_ascii_xdigit_value(p[0]) : -1;
        int low = high >= 0 ? g_ascii_xdigit_value(p[1]) : -1;
        if (low >= 0) {
            *out++ = (char)(high << 4 | low);
            p += 2;
            continue;
        }
        gssize skipped = soft_break(p, (gsize)(end - p));
        if (skipped >= 0)
            p += skipped;
        else
            *out++ = '='; /* nobody encoded it: it is itself */
    }
    return (gsize)(out - start);
}

/* ---- all ---- */

gsize transfer_step(struct transfer *transfer, const char *in, gsize length, char *out)
{
    if (transfer->encoding == TRANSFER_BASE64)
        return step_base64(transfer, in, length, out);
    if (transfer->encoding == TRANSFER_QUOTED_PRINTABLE)
        return step_quoted(in, length, out);
    memcpy(out, in, length);
    return length;
}

gsize transfer_end(struct transfer *transfer, char *out)
{
    return take_rest(transfer, out);
}

gsize transfer_piece(const struct transfer *transfer, const char *in, gsize length, gsize max)
{
    if (length <= max)
        return length;
    if (transfer->encoding != TRANSFER_QUOTED_PRINTABLE)
        return max;
    const char *newline = memrchr(in, '\n', max);
    if (newline)
        return (gsize)(newline - in) + 1;
    if (in[max - 1] == '=')
        return max - 1;
    return in[max - 2] == '=' ? max - 2 : max;
}
