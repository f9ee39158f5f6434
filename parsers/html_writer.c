/* html_writer.c - see html_writer.h. */
#include "parsers/html_writer.h"
#include "parsers/chunk.h"
#include "parsers/html_entities.h"
#include "base/limits.h"

#include <string.h>

#define SPACES_MAX 80 /* of preformatted text in one place */

enum letter { WORD, SPACE, AMPERSAND, ODD };

/* What a byte of text may be; ODD ones need a look at what follows. */
static const guint8 letters[256] = {
    [0x00 ... 0x08] = ODD, [0x0b] = ODD,   [0x0e ... 0x1f] = ODD, [0x7f] = ODD,  ['\t'] = SPACE,
    ['\n'] = SPACE,        ['\f'] = SPACE, ['\r'] = SPACE,        [' '] = SPACE, ['&'] = AMPERSAND,
    [0xc2] = ODD,          [0xcd] = ODD,   [0xe1] = ODD,          [0xe2] = ODD,  [0xef] = ODD,
};

enum meaning {
    MEANS_WORD,
    MEANS_SPACE,
    MEANS_FILLER, /* a no-break space */
    MEANS_NOTHING,
    MEANS_JOINER, /* belongs to a word of some scripts, and is filler elsewhere */
};

void html_writer_init(struct html_writer *writer, gsize expected_bytes)
{
    *writer = (struct html_writer){.out = g_string_sized_new(MIN(expected_bytes, LIMIT_TEXT_BYTES)),
                                   .marks = {-1, -1}};
}

void html_writer_owe(struct html_writer *writer, unsigned count)
{
    writer->breaks = MAX(writer->breaks, count);
    writer->spaces = 0;
}

void html_writer_break(struct html_writer *writer)
{
    writer->breaks = MIN(writer->breaks + 1, 2);
    writer->spaces = 0;
    writer->filler = false;
}

void html_writer_end_block(struct html_writer *writer, unsigned count)
{
    if (writer->filler)
        html_writer_break(writer);
    html_writer_owe(writer, count);
}

/* ---- what is owed ---- */

static void begin_line(struct html_writer *writer)
{
    GString *out = writer->out;
    unsigned between = MIN(writer->quotes, writer->line_quotes);
    for (unsigned i = 0; i < writer->breaks && out->len; i++) {
        g_string_append_c(out, '\n');
        for (unsigned q = 0; q < between && i + 1 < writer->breaks; q++)
            g_string_append_c(out, '>');
    }
    if (writer->owed_quote)
        writer->marks.quote = (gssize)out->len;
    if (writer->owed_signature)
        writer->marks.signature = (gssize)out->len;
    writer->owed_quote = writer->owed_signature = false;
    for (unsigned q = 0; q < writer->quotes; q++)
        g_string_append_c(out, '>');
    if (writer->quotes)
        g_string_append_c(out, ' ');
    if (writer->anchor)
        *writer->anchor = out->len;
    writer->anchor = NULL;
    writer->line_quotes = writer->quotes;
    writer->lines++;
}

static void write_item_mark(struct html_writer *writer)
{
    for (unsigned i = 1; i < writer->indent; i++)
        g_string_append(writer->out, "  ");
    g_string_append(writer->out, writer->owed_mark);
    writer->owed_mark[0] = '\0';
    writer->spaces = 0;
}

/* Writes what is owed, so that a word may follow. */
static void settle(struct html_writer *writer)
{
    bool first = writer->out->len == 0;
    if (first || writer->breaks) {
        begin_line(writer);
        if (!writer->keeps_spaces)
            writer->spaces = 0;
    }
    if (writer->owed_mark[0])
        write_item_mark(writer);
    for (; writer->spaces; writer->spaces--)
        g_string_append_c(writer->out, ' ');
    writer->breaks = 0;
    writer->filler = false;
}

static void owe_space(struct html_writer *writer, char c)
{
    if (c == '\n' && writer->keeps_lines)
        html_writer_break(writer);
    else if (!writer->keeps_spaces)
        writer->spaces = writer->breaks == 0;
    else if (c != '\r')
        writer->spaces = MIN(writer->spaces + (c == '\t' ? 8 - writer->spaces % 8 : 1), SPACES_MAX);
}

void html_writer_append(struct html_writer *writer, const char *text, gsize length)
{
    GString *out = writer->out;
    if (out->len + length >= out->allocated_len) {
        g_string_append_len(out, text, (gssize)length);
        return;
    }
    memcpy(out->str + out->len, text, length);
    out->len += length;
    out->str[out->len] = '\0';
}

void html_writer_words(struct html_writer *writer, const char *words, gsize length)
{
    if (length == 0)
        return;
    settle(writer);
    html_writer_append(writer, words, length);
}

/* ---- characters ---- */

/* U+2000 to U+206F, behind their first byte. */
static enum meaning punctuation_meaning(guchar second, guchar third)
{
    if (second == 0x80) {
        if (third <= 0x8a || third == 0xa8 || third == 0xa9 || third == 0xaf)
            return MEANS_SPACE; /* spaces of all widths, and separators of lines */
        if (third == 0x8c || third == 0x8d)
            return MEANS_JOINER;
        if (third == 0x8b || (third >= 0xaa && third <= 0xae))
            return MEANS_NOTHING; /* zero width, embeddings */
    }
    if (second == 0x81 && third >= 0x9f)
        return third == 0x9f ? MEANS_SPACE : third <= 0xaf ? MEANS_NOTHING : MEANS_WORD;
    return MEANS_WORD;
}

static bool continues(const char *p, const char *end)
{
    return p < end && ((guchar)*p & 0xc0) == 0x80;
}

/* What the character at p is, and its bytes; what is no UTF-8 is nothing. */
static enum meaning read_odd(const char *p, const char *end, gsize *ret_width)
{
    guchar first = (guchar)*p;
    *ret_width = 1;
    if (first < 0x80 || !continues(p + 1, end))
        return MEANS_NOTHING;
    guchar second = (guchar)p[1];
    *ret_width = 2;
    if (first == 0xc2)
        return second == 0xa0                    ? MEANS_FILLER
               : second == 0xad || second < 0xa0 ? MEANS_NOTHING
                                                 : MEANS_WORD;
    if (first == 0xcd)
        return second == 0x8f ? MEANS_NOTHING : MEANS_WORD; /* combining grapheme joiner */
    if (!continues(p + 2, end))
        return MEANS_NOTHING;
    guchar third = (guchar)p[2];
    *ret_width = 3;
    if (first == 0xe1)
        return second == 0xa0 && third == 0x8e ? MEANS_NOTHING : MEANS_WORD;
    if (first == 0xef)
        return second == 0xbb && third == 0xbf ? MEANS_NOTHING : MEANS_WORD;
    return punctuation_meaning(second, third);
}

/* A joiner stays between letters that are not ASCII: Persian, Hindi, emoji. */
static bool joins(const struct html_writer *writer, const char *next, const char *end)
{
    const GString *out = writer->out;
    bool behind = out->len && (guchar)out->str[out->len - 1] >= 0x80;
    if (!behind || writer->spaces || writer->breaks || end - next < 2)
        return false;
    guchar first = (guchar)next[0], second = (guchar)next[1];
    bool filler = first == 0xc2 || first == 0xcd || (first == 0xe2 && second == 0x80);
    return first >= 0x80 && !filler;
}

static bool write_odd(struct html_writer *writer, const char *p, const char *end, gsize width,
                      enum meaning meaning)
{
    if (meaning == MEANS_JOINER && !joins(writer, p + width, end))
        return false;
    switch (meaning) {
    case MEANS_NOTHING:
        return false;
    case MEANS_FILLER:
        writer->filler |= writer->breaks > 0 || writer->out->len == 0;
        owe_space(writer, ' ');
        return false;
    case MEANS_SPACE:
        owe_space(writer, ' ');
        return false;
    default:
        html_writer_words(writer, p, width);
        return true;
    }
}

/* A character that was written as an entity. */
static bool write_character(struct html_writer *writer, gunichar c, const char *next,
                            const char *end)
{
    char bytes[8];
    gsize length = (gsize)g_unichar_to_utf8(c, bytes);
    guint8 letter = letters[(guchar)bytes[0]];
    if (letter == SPACE) {
        owe_space(writer, bytes[0]);
        return false;
    }
    if (letter != ODD) {
        html_writer_words(writer, bytes, length);
        return true;
    }
    gsize width;
    enum meaning meaning = read_odd(bytes, bytes + length, &width);
    if (meaning == MEANS_JOINER)
        meaning = joins(writer, next, end) ? MEANS_WORD : MEANS_NOTHING;
    return write_odd(writer, bytes, bytes + length, width, meaning);
}

/* A bit for each byte that is neither of words nor a space, as letters has it. */
static guint32 not_words(chunk bytes)
{
    chunk odd =
        chunk_within(bytes, 0, ' ' - 1) | chunk_equal(bytes, '&') | chunk_equal(bytes, 0x7f);
    if (chunk_bits(bytes))
        odd |= chunk_equal(bytes, 0xc2) | chunk_equal(bytes, 0xcd) |
               chunk_within(bytes, 0xe1, 0xe2) | chunk_equal(bytes, 0xef);
    return chunk_bits(odd);
}

/* From p on, which is at a word, all that is words with one space between. */
static const char *words_end(const char *p, const char *end)
{
    while (end - p >= CHUNK_BYTES) {
        chunk bytes = chunk_load(p);
        guint32 others = not_words(bytes), spaces = chunk_bits(chunk_equal(bytes, ' '));
        guint32 ends = others | (spaces & (spaces | others) >> 1);
        if (ends)
            return p + __builtin_ctz(ends);
        p += CHUNK_BYTES - (spaces >> (CHUNK_BYTES - 1)); /* what follows a last space decides */
    }
    for (;;) {
        while (p < end && letters[(guchar)*p] == WORD)
            p++;
        if (end - p < 2 || *p != ' ' || letters[(guchar)p[1]] != WORD)
            return p;
        p += 2;
    }
}

/* Behind the spaces at p. */
static const char *spaces_end(const char *p, const char *end)
{
    while (end - p >= CHUNK_BYTES) {
        chunk bytes = chunk_load(p);
        chunk blanks = chunk_equal(bytes, ' ') | chunk_within(bytes, '\t', '\n') |
                       chunk_within(bytes, '\f', '\r');
        guint32 others = chunk_bits(~blanks);
        if (others)
            return p + __builtin_ctz(others);
        p += CHUNK_BYTES;
    }
    while (p < end && letters[(guchar)*p] == SPACE)
        p++;
    return p;
}

bool html_writer_text(struct html_writer *writer, const char *text, gsize length)
{
    const char *p = text, *end = text + length;
    bool words = false;
    while (p < end) {
        const char *start = p;
        gsize width = 1;
        gunichar c;
        switch (letters[(guchar)*p]) {
        case SPACE:
            owe_space(writer, *p);
            if (!writer->keeps_lines)
                width = (gsize)(spaces_end(p + 1, end) - p);
            break;
        case AMPERSAND:
            c = html_entity_read(p, end, false, &width);
            if (c) {
                words |= write_character(writer, c, p + width, end);
                break;
            }
            width = 1;
            html_writer_words(writer, "&", 1);
            words = true;
            break;
        case ODD: {
            enum meaning meaning = read_odd(p, end, &width);
            words |= write_odd(writer, p, end, width, meaning);
            break;
        }
        default:
            p = words_end(p, end);
            html_writer_words(writer, start, (gsize)(p - start));
            words = true;
            continue;
        }
        p += width;
    }
    return words;
}

/* ---- the end ---- */

void html_writer_replace(struct html_writer *writer, gsize at, gsize length, const char *text)
{
    GString *out = writer->out;
    gsize new_length = strlen(text);
    gsize same = MIN(length, new_length);
    memcpy(out->str + at, text, same);
    if (length > same)
        g_string_erase(out, (gssize)(at + same), (gssize)(length - same));
    else if (new_length > same)
        g_string_insert_len(out, (gssize)(at + same), text + same, (gssize)(new_length - same));
    gssize *marks[] = {&writer->marks.quote, &writer->marks.signature};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (*marks[i] > (gssize)at)
            *marks[i] += (gssize)new_length - (gssize)length;
    }
}

char *html_writer_finish(struct html_writer *writer)
{
    GString *out = writer->out;
    if (out->len > LIMIT_TEXT_BYTES) {
        gsize length = LIMIT_TEXT_BYTES;
        while (length && ((guchar)out->str[length] & 0xc0) == 0x80)
            length--;
        while (length && (out->str[length - 1] == ' ' || out->str[length - 1] == '\n'))
            length--;
        g_string_truncate(out, length);
    }
    if (writer->marks.quote > (gssize)out->len)
        writer->marks.quote = -1;
    if (writer->marks.signature > (gssize)out->len)
        writer->marks.signature = -1;
    return g_string_free(out, FALSE);
}
