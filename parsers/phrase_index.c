/* phrase_index.c - see phrase_index.h. Rows lie in buckets by a hash of their first four bytes; a
 * text is folded once, its word beginnings noted on the way, and only these are looked up. */
#include "parsers/phrase_index.h"

#include <stdbool.h>
#include <string.h>

#define BUCKETS 4096
#define BUCKET_BITS 12
#define KEYS 65536   /* that are told apart before a bucket is looked at */
#define KEY_BYTES 4  /* of a phrase that the hash is made of */
#define HEAD_BYTES 8 /* of a phrase that are compared at once */

struct entry {
    guint64 head; /* the first bytes; of a short phrase with zeros behind */
    guint64 mask; /* of the bytes in head that are the phrase's */
    const char *rest;
    guint8 length;
    guint8 sense;
    bool ends_word;
};

/* Those of one bucket stand side by side, as they are looked at one after another. */
struct phrase_index {
    guint64 keys[KEYS / 64]; /* a bit for each that a phrase has */
    guint16 starts[BUCKETS + 1];
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
    return (bytes * 2654435761u) >> 16;
}

static guint32 bucket_of(guint32 key)
{
    return key >> (16 - BUCKET_BITS);
}

static void set_entry(struct entry *entry, const struct phrase_row *row)
{
    gsize length = strlen(row->phrase);
    bool ends_word = row->phrase[length - 1] == '|';
    length -= ends_word;
    gsize head = MIN(length, HEAD_BYTES);
    char bytes[HEAD_BYTES] = "", mask[HEAD_BYTES] = "";
    memcpy(bytes, row->phrase, head);
    memset(mask, 0xff, head);
    memcpy(&entry->head, bytes, HEAD_BYTES);
    memcpy(&entry->mask, mask, HEAD_BYTES);
    entry->rest = row->phrase + head;
    entry->length = (guint8)length;
    entry->sense = row->sense;
    entry->ends_word = ends_word;
}

struct phrase_index *phrase_index_new(const struct phrase_row *const *tables, const gsize *counts,
                                      gsize table_count)
{
    struct phrase_index *index = g_new0(struct phrase_index, 1);
    gsize count = 0;
    for (gsize i = 0; i < table_count; i++) {
        for (gsize j = 0; j < counts[i]; j++)
            index->starts[bucket_of(key_of(tables[i][j].phrase)) + 1]++;
        count += counts[i];
    }
    g_assert(count < G_MAXUINT16);
    for (gsize i = 0; i < BUCKETS; i++)
        index->starts[i + 1] += index->starts[i];
    index->entries = g_new(struct entry, count);
    guint16 filled[BUCKETS] = {0};
    for (gsize i = 0; i < table_count; i++) {
        for (gsize j = 0; j < counts[i]; j++) {
            guint32 key = key_of(tables[i][j].phrase), bucket = bucket_of(key);
            index->keys[key / 64] |= (guint64)1 << key % 64;
            set_entry(&index->entries[index->starts[bucket] + filled[bucket]++], &tables[i][j]);
        }
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

static bool is_word_byte(guchar c)
{
    return (guchar)((c | 0x20) - 'a') < 26 || (guchar)(c - '0') < 10;
}

static void note_word(struct folder *folder)
{
    if (folder->words)
        folder->words[folder->word_count++] = (guint16)folder->length;
}

/* A byte of ASCII, in lower case. */
static void put_ascii(struct folder *folder, char c)
{
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
        folder->in_word = false;
        if (folder->length && folder->out[folder->length - 1] != ' ')
            folder->out[folder->length++] = ' ';
        return;
    }
    if (!folder->in_word)
        note_word(folder); /* "[spam]" and "$100" begin with what is no letter */
    folder->in_word = is_word_byte((guchar)c);
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

/* ASCII from p on, which most text is, without a branch a byte: they would be guessed wrong at each
 * word's ends. Stops at what needs a closer look. */
static const guchar *put_plain(struct folder *folder, const guchar *p, const guchar *end)
{
    enum { CAPITAL = 0x20, LETTER = 1, SPACE = 2, STOP = 4 };
    static const guint8 kinds[256] = {
        ['\t' ... '\r'] = SPACE,          [' '] = SPACE,          ['0' ... '9'] = LETTER,
        ['A' ... 'Z'] = LETTER | CAPITAL, ['a' ... 'z'] = LETTER, ['>'] = STOP,
        [0x80 ... 0xff] = STOP,
    };
    char *out = folder->out; /* which a byte written could change, for all the compiler knows */
    guint16 nowhere = 0, *words = folder->words ? folder->words + folder->word_count : &nowhere;
    gsize wanted = folder->words != NULL, count = 0, length = folder->length;
    bool in_word = folder->in_word, gap = length == 0 || out[length - 1] == ' ';
    for (; p < end; p++) {
        guint8 kind = kinds[*p];
        if (kind & STOP)
            break;
        bool space = kind & SPACE;
        out[length] = space ? ' ' : (char)(*p + (kind & CAPITAL));
        words[count] = (guint16)length;
        count += wanted & !(in_word | space);
        length += !(space & gap);
        gap = space;
        in_word = kind & LETTER;
    }
    folder->length = length;
    folder->word_count += count;
    folder->in_word = in_word;
    return p;
}

static void fold(struct folder *folder, const char *text, gsize length)
{
    const guchar *start = (const guchar *)text, *p = start, *end = p + length;
    while (p < end) {
        p = put_plain(folder, p, end);
        if (p == end)
            break;
        if (*p == '>' && (p == start || p[-1] == '\n')) {
            const guchar *newline = memchr(p, '\n', (gsize)(end - p));
            p = newline ? newline + 1 : end;
        } else {
            p += put_character(folder, p, (gsize)(end - p));
        }
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
    guint64 head;
    memcpy(&head, text, HEAD_BYTES);
    if ((head & entry->mask) != entry->head)
        return false;
    if (end - text < entry->length)
        return false;
    if (entry->length > HEAD_BYTES &&
        memcmp(text + HEAD_BYTES, entry->rest, entry->length - HEAD_BYTES) != 0)
        return false;
    const char *behind = text + entry->length;
    return !entry->ends_word || behind == end ||
           !(g_ascii_isalnum(*behind) || (guchar)*behind >= 0x80);
}

static void find_at(const struct phrase_index *index, const char *text, gsize at, const char *end,
                    struct phrase_finds *finds)
{
    guint32 key = key_of(text + at), bucket = bucket_of(key);
    if (!(index->keys[key / 64] >> key % 64 & 1))
        return;
    for (guint16 i = index->starts[bucket]; i < index->starts[bucket + 1]; i++) {
        const struct entry *entry = &index->entries[i];
        if (!stands_at(entry, text + at, end))
            continue;
        finds->first[entry->sense] = MIN(finds->first[entry->sense], (guint32)at);
        finds->count[entry->sense] += finds->count[entry->sense] < G_MAXUINT16;
    }
}

void phrase_index_find(const struct phrase_index *index, const char *text, gsize length,
                       struct phrase_finds *finds)
{
    char folded[PHRASE_TEXT_BYTES + HEAD_BYTES];
    guint16 words[PHRASE_TEXT_BYTES];
    struct folder folder = {.out = folded, .words = words};
    fold(&folder, text, MIN(length, PHRASE_TEXT_BYTES));
    const char *end = folded + folder.length;
    memset(folded + folder.length, 0, HEAD_BYTES);
    for (gsize i = 0; i < folder.word_count; i++)
        find_at(index, folded, words[i], end, finds);
}
