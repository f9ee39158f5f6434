/* phrase_fold.c - see phrase_fold.h. Plain ASCII, which most text is, goes a chunk at a time. */
#include "parsers/phrase_fold.h"
#include "parsers/chunk.h"

#include <stdbool.h>

struct folder {
    char *out;
    gsize length;
    guint64 *words; /* NULL: not wanted */
    bool in_word;   /* a letter or figure is the last of it */
    bool in_gap;    /* a space is, or there is nothing yet */
};

/* ---- chunks ---- */

static inline void note_words(guint64 *words, gsize at, guint64 bits)
{
    guint64 *word = &words[at / 64];
    word[0] |= bits << at % 64;
    if (at % 64 > 64 - CHUNK_BYTES)
        word[1] |= bits >> (64 - at % 64);
}

/* The bytes, of ASCII, in lower case and with spaces for all that is blank. */
static inline chunk folded_chunk(chunk bytes, chunk blanks)
{
    chunk small = bytes | (chunk_within(bytes, 'A', 'Z') & 0x20);
    return (small & ~blanks) | (blanks & ' ');
}

/* Folds from p on, up to what needs a closer look: what is no ASCII, may quote a line, or is a
 * further space. Returns where that is; it may be less than a chunk before the end. */
static const guchar *put_chunks(struct folder *folder, const guchar *p, const guchar *end)
{
    char *out = folder->out; /* which a byte written could change, for all the compiler knows */
    guint64 *words = folder->words;
    gsize length = folder->length;
    guint32 in_word = folder->in_word, in_gap = folder->in_gap;
    unsigned count = CHUNK_BYTES;
    while (count == CHUNK_BYTES && end - p >= CHUNK_BYTES) {
        chunk bytes = chunk_load(p);
        chunk blanks = chunk_equal(bytes, ' ') | chunk_within(bytes, '\t', '\r');
        guint32 spaces = chunk_bits(blanks);
        guint32 letters =
            chunk_bits(chunk_within(bytes | 0x20, 'a', 'z') | chunk_within(bytes, '0', '9'));
        guint32 strange = chunk_bits(bytes | chunk_equal(bytes, '>'));
        strange |= spaces & (spaces << 1 | in_gap);
        chunk_store(out + length, folded_chunk(bytes, blanks));
        if (strange)
            count = (unsigned)__builtin_ctz(strange);
        if (count == 0)
            break;
        guint32 starts = ~(spaces | letters << 1 | in_word) & ((1u << count) - 1);
        if (words)
            note_words(words, length, starts);
        in_word = letters >> (count - 1) & 1;
        in_gap = spaces >> (count - 1) & 1;
        length += count;
        p += count;
    }
    folder->length = length;
    folder->in_word = in_word;
    folder->in_gap = in_gap;
    return p;
}

/* ---- characters ---- */

static bool is_space(guchar c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void note_word(struct folder *folder)
{
    if (folder->words)
        note_words(folder->words, folder->length, 1);
}

/* A byte of ASCII, in lower case. */
static void put_ascii(struct folder *folder, char c)
{
    if (is_space((guchar)c)) {
        folder->in_word = false;
        if (!folder->in_gap)
            folder->out[folder->length++] = ' ';
        folder->in_gap = true;
        return;
    }
    if (!folder->in_word)
        note_word(folder); /* "[spam]" and "$100" begin with what is no letter */
    folder->in_word = g_ascii_isalnum(c);
    folder->in_gap = false;
    folder->out[folder->length++] = g_ascii_tolower(c);
}

/* The small letter of a capital of Latin, Greek or Cyrillic, all of two bytes in UTF-8. */
static gunichar small_letter(gunichar c)
{
    if (c < 0x100)
        return c >= 0xc0 && c <= 0xde && c != 0xd7 ? c + 0x20 : c;
    if (c < 0x180) {
        bool odd_capitals = (c >= 0x139 && c <= 0x148) || c >= 0x179;
        bool is_capital = (c & 1) == odd_capitals && c != 0x138 && c != 0x149 && c != 0x17f;
        return c == 0x178 ? 0xff : is_capital ? c + 1 : c;
    }
    if (c >= 0x391 && c <= 0x3a9)
        return c + 0x20;
    if (c >= 0x388 && c <= 0x38a)
        return c + 0x25;
    if (c >= 0x400 && c <= 0x42f)
        return c < 0x410 ? c + 0x50 : c + 0x20;
    switch (c) {
    case 0x386:
        return 0x3ac;
    case 0x38c:
        return 0x3cc;
    case 0x38e:
    case 0x38f:
        return c + 0x3f;
    default:
        return c == 0x490 ? 0x491 : c;
    }
}

static void put_two_bytes(struct folder *folder, const guchar *p)
{
    gunichar c = (gunichar)(p[0] & 0x1f) << 6 | (p[1] & 0x3f);
    if (c == 0xa0 || c == 0x130) {
        put_ascii(folder, c == 0xa0 ? ' ' : 'i');
        return;
    }
    if (c == 0xad)
        return;
    c = small_letter(c);
    if (!folder->in_word)
        note_word(folder);
    folder->in_word = c >= 0xc0;
    folder->in_gap = false;
    folder->out[folder->length++] = (char)(0xc0 | c >> 6);
    folder->out[folder->length++] = (char)(0x80 | (c & 0x3f));
}

/* The ASCII for punctuation that word processors write; -1: none, 0: it is not to be seen. */
static int plain_character(const guchar *p)
{
    if (p[0] == 0xe2 && p[1] == 0x80) {
        static const struct {
            guchar last;
            char plain;
        } marks[] = {{0x98, '\''}, {0x99, '\''}, {0x9c, '"'}, {0x9d, '"'}, {0x90, '-'},
                     {0x91, '-'},  {0x93, '-'},  {0x94, '-'}, {0xa6, '.'}, {0xaf, ' '}};
        if (p[2] >= 0x8b && p[2] <= 0x8f)
            return 0;
        for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
            if (marks[i].last == p[2])
                return marks[i].plain;
        }
    }
    if (p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x80)
        return ' ';
    if (p[0] == 0xef && p[1] == 0xbc && p[2] >= 0x81)
        return p[2] - 0x81 + '!';
    if (p[0] == 0xef && p[1] == 0xbd && p[2] <= 0x9e)
        return p[2] - 0x80 + '`';
    return p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf ? 0 : -1;
}

/* In scripts without spaces a word may begin at any character. */
static void put_more_bytes(struct folder *folder, const guchar *p, gsize length)
{
    int plain = length == 3 ? plain_character(p) : -1;
    if (plain > 0)
        put_ascii(folder, (char)plain);
    if (plain >= 0)
        return;
    note_word(folder);
    folder->in_word = false;
    folder->in_gap = false;
    memcpy(folder->out + folder->length, p, length);
    folder->length += length;
}

static gsize put_character(struct folder *folder, const guchar *p, gsize left)
{
    gsize length = *p < 0x80 ? 1 : *p < 0xe0 ? 2 : *p < 0xf0 ? 3 : 4;
    if (length > left)
        return left; /* the text ends within a character */
    if (length == 1)
        put_ascii(folder, (char)*p);
    else if (length == 2)
        put_two_bytes(folder, p);
    else
        put_more_bytes(folder, p, length);
    return length;
}

/* What stopped a chunk, with what is like it behind; or a quoted line, which is left out. */
static const guchar *put_strange(struct folder *folder, const guchar *start, const guchar *p,
                                 const guchar *end)
{
    if (*p == '>' && (p == start || p[-1] == '\n')) {
        const guchar *newline = memchr(p, '\n', (gsize)(end - p));
        return newline ? newline + 1 : end;
    }
    do {
        p += put_character(folder, p, (gsize)(end - p));
    } while (p < end && (*p >= 0x80 || (folder->in_gap && is_space(*p))));
    return p;
}

/* ---- all of it ---- */

gsize phrase_fold_words(const char *text, gsize length, char *out, guint64 *words)
{
    struct folder folder = {.out = out, .words = words, .in_gap = true};
    const guchar *start = (const guchar *)text, *p = start, *end = p + length;
    while (p < end) {
        p = put_chunks(&folder, p, end);
        if (p < end)
            p = put_strange(&folder, start, p, end);
    }
    out[folder.length] = '\0';
    return folder.length;
}

gsize phrase_fold(const char *text, gsize length, char *out)
{
    return phrase_fold_words(text, length, out, NULL);
}
