/* phrase_index.c - see phrase_index.h. Rows are chained by a hash of their first four bytes; a text
 * is folded once, its word beginnings noted on the way, and only these are looked up. */
#include "parsers/phrase_index.h"

#include <stdbool.h>
#include <string.h>

#define BUCKETS 2048
#define KEY_BYTES 4 /* of a phrase that the hash is made of */

struct entry {
    const char *phrase;
    guint8 length;
    guint8 sense;
    bool ends_word;
    guint16 next; /* in the same bucket, plus one; 0: none */
};

struct phrase_index {
    guint16 buckets[BUCKETS]; /* first entry, plus one */
    struct entry *entries;
};

/* What is left of a character that is folded, and where the words of the text begin. */
struct folder {
    char *out;
    gsize length;
    guint16 *words; /* NULL: not wanted */
    gsize word_count;
    bool in_word;
};

static guint32 key_of(const char *text)
{
    guint32 bytes;
    memcpy(&bytes, text, KEY_BYTES);
    return (bytes * 2654435761u) >> 21;
}

static void add_row(struct phrase_index *index, guint16 i, const struct phrase_row *row)
{
    gsize length = strlen(row->phrase);
    bool ends_word = row->phrase[length - 1] == '|';
    guint16 *bucket = &index->buckets[key_of(row->phrase)];
    index->entries[i] = (struct entry){.phrase = row->phrase,
                                       .length = (guint8)(length - ends_word),
                                       .sense = row->sense,
                                       .ends_word = ends_word,
                                       .next = *bucket};
    *bucket = i + 1;
}

struct phrase_index *phrase_index_new(const struct phrase_row *const *tables, const gsize *counts,
                                      gsize table_count)
{
    struct phrase_index *index = g_new0(struct phrase_index, 1);
    gsize count = 0;
    for (gsize i = 0; i < table_count; i++)
        count += counts[i];
    g_assert(count < G_MAXUINT16);
    index->entries = g_new(struct entry, count);
    guint16 next = 0;
    for (gsize i = 0; i < table_count; i++) {
        for (gsize j = 0; j < counts[i]; j++)
            add_row(index, next++, &tables[i][j]);
    }
    return index;
}

void phrase_index_free(struct phrase_index *index)
{
    g_free(index->entries);
    g_free(index);
}

void phrase_finds_clear(struct phrase_finds *finds)
{
    memset(finds->count, 0, sizeof finds->count);
    memset(finds->first, 0xff, sizeof finds->first);
}

/* ---- folding ---- */

static void note_word(struct folder *folder)
{
    if (folder->words)
        folder->words[folder->word_count++] = (guint16)folder->length;
}

/* A byte of ASCII, in lower case. */
static void put_ascii(struct folder *folder, char c)
{
    if (g_ascii_isspace(c)) {
        folder->in_word = false;
        if (folder->length && folder->out[folder->length - 1] != ' ')
            folder->out[folder->length++] = ' ';
        return;
    }
    bool in_word = g_ascii_isalnum(c);
    if (!folder->in_word)
        note_word(folder); /* "[spam]" and "$100" begin with what is no letter */
    folder->in_word = in_word;
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

static void fold(struct folder *folder, const char *text, gsize length)
{
    const guchar *p = (const guchar *)text, *end = p + length;
    bool at_start = true; /* of a line */
    while (p < end) {
        if (at_start && *p == '>') {
            const guchar *newline = memchr(p, '\n', (gsize)(end - p));
            p = newline ? newline + 1 : end;
            continue;
        }
        at_start = *p == '\n';
        p += put_character(folder, p, (gsize)(end - p));
    }
    folder->out[folder->length] = '\0';
}

gsize phrase_fold(const char *text, gsize length, char *out)
{
    struct folder folder = {.out = out};
    fold(&folder, text, length);
    return folder.length;
}

/* ---- finding ---- */

static bool stands_at(const struct entry *entry, const char *text, const char *end)
{
    if (end - text < entry->length || memcmp(text, entry->phrase, entry->length) != 0)
        return false;
    const char *behind = text + entry->length;
    return !entry->ends_word || behind == end ||
           !(g_ascii_isalnum(*behind) || (guchar)*behind >= 0x80);
}

static void find_at(const struct phrase_index *index, const char *text, gsize at, const char *end,
                    struct phrase_finds *finds)
{
    for (guint16 i = index->buckets[key_of(text + at)]; i; i = index->entries[i - 1].next) {
        const struct entry *entry = &index->entries[i - 1];
        if (!stands_at(entry, text + at, end))
            continue;
        finds->first[entry->sense] = MIN(finds->first[entry->sense], (guint32)at);
        finds->count[entry->sense] += finds->count[entry->sense] < G_MAXUINT16;
    }
}

void phrase_index_find(const struct phrase_index *index, const char *text, gsize length,
                       struct phrase_finds *finds)
{
    char folded[PHRASE_TEXT_BYTES + KEY_BYTES];
    guint16 words[PHRASE_TEXT_BYTES];
    struct folder folder = {.out = folded, .words = words};
    fold(&folder, text, MIN(length, PHRASE_TEXT_BYTES));
    const char *end = folded + folder.length;
    memset(folded + folder.length, 0, KEY_BYTES);
    for (gsize i = 0; i < folder.word_count; i++)
        find_at(index, folded, words[i], end, finds);
}
