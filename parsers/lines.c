/* lines.c - see lines.h. */
#include "parsers/lines.h"
#include "parsers/chunk.h"
#include "parsers/phrase_index.h"

#include <string.h>

#define LINE_BYTES 40     /* of an ordinary line */
#define TORN_BYTES 60     /* a line that something was broken off has more */
#define RULE_DOTS 6       /* fewer are words left unsaid */
#define COLUMNS 72        /* at which mailers break */
#define MAX_RESERVED 4000 /* lines that room is made for at once */

/* A call a line of a library would cost more than finding the line's end. */
struct cutter {
    GArray *lines;
    guint count;
    const char *start; /* of the next line */
};

static inline void cut_line(struct cutter *cutter, const char *end)
{
    if (cutter->count == cutter->lines->len)
        g_array_set_size(cutter->lines, 2 * cutter->count);
    g_array_index(cutter->lines, struct line, cutter->count++) =
        (struct line){.text = cutter->start, .length = (gsize)(end - cutter->start)};
    cutter->start = end + 1;
}

GArray *lines_of(const char *text)
{
    const char *p = text, *end = text + strlen(text);
    guint room = (guint)MIN((gsize)(end - text) / LINE_BYTES + 16, MAX_RESERVED);
    struct cutter cutter = {g_array_sized_new(FALSE, FALSE, sizeof(struct line), room), 0, text};
    g_array_set_size(cutter.lines, room);
    for (; end - p >= CHUNK_BYTES; p += CHUNK_BYTES) {
        guint32 newlines = chunk_bits(chunk_equal(chunk_load(p), '\n'));
        for (; newlines; newlines &= newlines - 1)
            cut_line(&cutter, p + __builtin_ctz(newlines));
    }
    for (; p < end; p++) {
        if (*p == '\n')
            cut_line(&cutter, p);
    }
    if (cutter.start < end)
        cut_line(&cutter, end);
    g_array_set_size(cutter.lines, cutter.count);
    return cutter.lines;
}

const guint8 line_starts[256] = {
    ['\t'] = LINE_START_BLANK | LINE_START_RULE,
    ['\n'] = LINE_START_BLANK | LINE_START_RULE,
    ['\f'] = LINE_START_BLANK | LINE_START_RULE,
    ['\r'] = LINE_START_BLANK | LINE_START_RULE,
    [' '] = LINE_START_BLANK | LINE_START_QUOTE | LINE_START_RULE,
    ['>'] = LINE_START_QUOTE,
    ['|'] = LINE_START_QUOTE,
    ['.'] = LINE_START_RULE,
    ['-'] = LINE_START_RULE,
    ['_'] = LINE_START_RULE,
    ['*'] = LINE_START_RULE,
    ['='] = LINE_START_RULE,
    ['~'] = LINE_START_RULE,
    ['#'] = LINE_START_RULE,
    ['+'] = LINE_START_RULE,
    [0xc2] = LINE_START_BLANK, /* what invisible() and rule_mark() know */
    [0xe1] = LINE_START_RULE,
    [0xe2] = LINE_START_BLANK | LINE_START_RULE,
    [0xe3] = LINE_START_BLANK,
    [0xef] = LINE_START_BLANK | LINE_START_RULE,
};

/* Bytes of the invisible character at the start of text: U+00A0, U+200B to U+200F, U+202A to
 * U+202E, U+2066 to U+2069, U+3000, U+FEFF; 0: it is another. */
static gsize invisible(const char *text, gsize length)
{
    const guchar *p = (const guchar *)text;
    if (length >= 2 && p[0] == 0xc2)
        return p[1] == 0xa0 ? 2 : 0;
    if (length < 3)
        return 0;
    bool is = (p[0] == 0xe2 && p[1] == 0x80 &&
               ((p[2] >= 0x8b && p[2] <= 0x8f) || (p[2] >= 0xaa && p[2] <= 0xae))) ||
              (p[0] == 0xe2 && p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9) ||
              (p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x80) ||
              (p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf);
    return is ? 3 : 0;
}

bool line_has_no_ink(const struct line *line)
{
    gsize i = 0;
    while (i < line->length) {
        gsize more = g_ascii_isspace(line->text[i])  ? 1
                     : (guchar)line->text[i] >= 0x80 ? invisible(line->text + i, line->length - i)
                                                     : 0;
        if (more == 0)
            return false;
        i += more;
    }
    return true;
}

bool line_has_quote_mark(const struct line *line)
{
    gsize i = 0;
    while (i < line->length && i < 3 && line->text[i] == ' ')
        i++;
    bool marked = i < line->length && (line->text[i] == '>' || line->text[i] == '|');
    /* a table's row has a bar at its end too */
    return marked && !(line->text[i] == '|' && line->length > i + 1 &&
                       memchr(line->text + i + 1, '|', line->length - i - 1));
}

/* A word's end of line: nothing closes a sentence there. */
static bool ends_open(const struct line *line)
{
    return line->length > 0 && !strchr(".?!:;)\"", line->text[line->length - 1]);
}

bool line_is_torn_off(const GArray *lines, guint i)
{
    if (i == 0 || i + 1 >= lines->len)
        return false;
    const struct line *line = line_at(lines, i), *above = line_at(lines, i - 1);
    if (line->length == 0 || above->length < TORN_BYTES || !line_is_quoted(above) ||
        !line_is_quoted(line_at(lines, i + 1)) || line_is_quoted(line) || !ends_open(above))
        return false;
    const char *space = memchr(line->text, ' ', line->length);
    gsize word = space ? (gsize)(space - line->text) : line->length;
    return g_unichar_islower(g_utf8_get_char(line->text)) && above->length + 1 + word > COLUMNS;
}

/* Bytes of the character that rules are drawn with at the start of text; 0: it is another. */
static gsize rule_mark(const char *text, gsize length)
{
    const guchar *p = (const guchar *)text;
    if (p[0] < 0x80)
        return line_starts[p[0]] & LINE_START_RULE ? 1 : 0;
    if (length < 3)
        return 0;
    bool is_dash = p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0x95;
    bool is_drawn = p[0] == 0xe2 && p[1] >= 0x94 && p[1] <= 0x98; /* boxes, blocks, stars */
    bool is_wide =
        p[0] == 0xef &&
        ((p[1] == 0xbc && (p[2] == 0x8a || p[2] == 0x8d || p[2] == 0x9d || p[2] == 0xbf)) ||
         (p[1] == 0xbd && p[2] == 0x9e));
    bool is_tracker = p[0] == 0xe1 && p[1] == 0x90 && p[2] == 0xa7; /* U+1427 */
    return is_dash || is_drawn || is_wide || is_tracker ? 3 : 0;
}

/* How often the byte with which text starts stands there, one after another. */
static gsize count_same(const char *text, gsize length)
{
    gsize count = 1;
    while (count < length && text[count] == *text)
        count++;
    return count;
}

bool line_is_drawn(const struct line *line)
{
    gsize marks = 0, dots = 0, i = 0;
    while (i < line->length) {
        const char *at = line->text + i;
        bool is_space = (guchar)*at < 0x80 && (line_starts[(guchar)*at] & LINE_START_BLANK);
        gsize mark = is_space || *at == '.' ? 0 : rule_mark(at, line->length - i);
        if (mark == 0 && !is_space && *at != '.')
            return false;
        gsize count = mark <= 1 ? count_same(at, line->length - i) : 1;
        marks += count * mark;
        dots += *at == '.' ? count : 0;
        i += count * MAX(mark, 1);
    }
    return dots ? dots >= RULE_DOTS : marks >= 3;
}

struct line line_unquoted(const struct line *line)
{
    struct line rest = *line;
    while (rest.length) {
        char c = *rest.text;
        gsize more = c == '>' || c == ' ' || c == '|' || c == '\t' ? 1 : 0;
        if ((guchar)c >= 0x80)
            more = invisible(rest.text, rest.length);
        if (more == 0)
            break;
        rest.text += more;
        rest.length -= more;
    }
    return rest;
}

/* Marks of direction within a line say nothing of its words. */
static gsize drop_direction(char *text, gsize length)
{
    gsize end = 0;
    for (gsize i = 0; i < length;) {
        gsize more = text[i] == '\xe2' ? invisible(text + i, length - i) : 0;
        if (more == 0)
            text[end++] = text[i++];
        i += more;
    }
    return end;
}

#define EACH_BYTE 0x0101010101010101u
#define HIGH_BITS (EACH_BYTE * 0x80)

/* Eight bytes that folding leaves as many: ASCII without control characters or spaces side by
 * side. */
static bool is_plain_word(guint64 bytes)
{
    if (bytes & HIGH_BITS)
        return false;
    guint64 seen = bytes + EACH_BYTE * 0x60;                          /* its high bits: c >= ' ' */
    guint64 spaces = ~((bytes ^ EACH_BYTE * ' ') + EACH_BYTE * 0x7f); /* c == ' ' */
    spaces &= HIGH_BITS;
    return (seen & HIGH_BITS) == HIGH_BITS && !(spaces & spaces << 8);
}

/* All of them ASCII. */
static guint64 small_letters(guint64 bytes)
{
    guint64 from_a = bytes + EACH_BYTE * (0x80 - 'A'), above_z = bytes + EACH_BYTE * (0x7f - 'Z');
    return bytes | ((from_a & ~above_z & HIGH_BITS) >> 2);
}

/* What phrase_fold() does, for nothing but ASCII, which most lines are, several bytes at once.
 * Returns the bytes read. */
static gsize fold_ascii(const char *text, gsize length, struct folded_line *ret)
{
    char *out = ret->text;
    gsize i = 0;
    while (i < length) {
        bool gap = out == ret->text || out[-1] == ' ';
        guint64 bytes;
        if (i + sizeof bytes <= length && !(gap && text[i] == ' ')) {
            memcpy(&bytes, text + i, sizeof bytes);
            if (is_plain_word(bytes)) {
                bytes = small_letters(bytes);
                memcpy(out, &bytes, sizeof bytes);
                out += sizeof bytes;
                i += sizeof bytes;
                continue;
            }
        }
        char c = text[i];
        if ((guchar)c >= 0x80)
            break;
        bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space || !gap)
            *out++ = space ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        i++;
    }
    ret->length = (gsize)(out - ret->text);
    return i;
}

static bool is_emphasis(char c)
{
    return c == '*' || c == '_' || c == '\t' || c == ' ';
}

void line_fold(const struct line *line, struct folded_line *ret)
{
    struct line rest = line_unquoted(line);
    if (rest.length && *line->text == '|' && memchr(rest.text, '|', rest.length))
        rest = *line; /* a table's row */
    while (rest.length && is_emphasis(*rest.text)) {
        rest.text++;
        rest.length--;
    }
    gsize length = MIN(rest.length, LINE_FOLD_BYTES);
    while (length < rest.length && length > 0 && ((guchar)rest.text[length] & 0xc0) == 0x80)
        length--; /* never half a character */
    if (fold_ascii(rest.text, length, ret) < length)
        ret->length = drop_direction(ret->text, phrase_fold(rest.text, length, ret->text));
    length = ret->length;
    while (length && (ret->text[length - 1] == ' ' || ret->text[length - 1] == '*'))
        length--;
    ret->text[length] = '\0';
    ret->length = length;
}

/* The Turkish capital "İ" is "i" as the phrases have it, without the dot set apart from it. */
static char *drop_dots(char *text)
{
    static const char dotted[] = "i\xcc\x87";
    char *out = strstr(text, dotted);
    for (const char *p = out; p && *p; p++) {
        bool is_dotted = strncmp(p, dotted, strlen(dotted)) == 0;
        *out++ = *p;
        p += is_dotted ? strlen(dotted) - 1 : 0;
    }
    if (out)
        *out = '\0';
    return text;
}

char *text_fold(const char *text, gsize length)
{
    char *folded = g_malloc(length + 1);
    for (gsize i = 0; i < length; i++) {
        if ((guchar)text[i] >= 0x80) {
            g_free(folded);
            return drop_dots(g_utf8_strdown(text, (gssize)length));
        }
        folded[i] = g_ascii_tolower(text[i]);
    }
    folded[length] = '\0';
    return folded;
}

char *line_key(const struct line *line)
{
    struct line rest = line_unquoted(line);
    while (rest.length && is_emphasis(*rest.text)) {
        rest.text++;
        rest.length--;
    }
    gsize length = MIN(rest.length, LINE_FOLD_BYTES);
    while (length < rest.length && length > 0 && ((unsigned char)rest.text[length] & 0xc0) == 0x80)
        length--; /* never half a character */
    while (length && g_ascii_isspace(rest.text[length - 1]))
        length--;
    return text_fold(rest.text, length);
}

static bool says_nothing(const struct line *line, bool unquote)
{
    struct line rest = unquote ? line_unquoted(line) : *line;
    return line_is_blank(&rest);
}

char *lines_join(const GArray *lines, guint first, guint end, bool unquote)
{
    while (first < end && says_nothing(line_at(lines, first), unquote))
        first++;
    while (end > first && says_nothing(line_at(lines, end - 1), unquote))
        end--;
    if (first >= end)
        return NULL;
    GString *text = g_string_new(NULL);
    for (guint i = first; i < end; i++) {
        struct line line = *line_at(lines, i);
        if (unquote && line_is_quoted(&line)) {
            gsize mark = strspn(line.text, " ") + 1;
            mark += mark < line.length && line.text[mark] == ' ';
            line.text += mark;
            line.length -= mark;
        }
        g_string_append_len(text, line.text, (gssize)line.length);
        g_string_append_c(text, '\n');
    }
    g_string_truncate(text, text->len - 1);
    return g_string_free(text, FALSE);
}
