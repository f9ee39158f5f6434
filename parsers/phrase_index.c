/* phrase_index.c - see phrase_index.h. Rows lie in buckets by a hash of how they begin; a text is
 * folded once, its word beginnings noted on the way, and only these are looked up. */
#include "parsers/phrase_index.h"

#include <stdbool.h>
#include <string.h>

#define BUCKETS 4096
#define BUCKET_BITS 12
#define KEYS 65536    /* that are told apart before a bucket is looked at */
#define BRIEF_BYTES 4 /* of a phrase at least; of one shorter than a head they are hashed */
#define HEAD_BYTES 8  /* of a phrase that are compared at once */

struct entry {
    guint64 head; /* the first bytes; of a short phrase with zeros behind */
    guint64 mask; /* of the bytes in head that are the phrase's */
    const char *rest;
    guint8 length;
    guint8 sense;
    bool ends_word;
};

/* Those of one bucket stand side by side, as they are looked at one after another. */
struct shelf {
    guint16 starts[BUCKETS + 1];
    struct entry *entries;
};

struct phrase_index {
    guint64 beginnings[KEYS / 64]; /* a bit for each key of a phrase shorter than a head */
    guint64 heads[KEYS / 64];      /* and of one as long, or longer */
    struct shelf brief, full;      /* the same phrases */
};

static guint32 key_of_brief(guint64 head)
{
    return (guint32)(GUINT64_FROM_LE(head) & G_MAXUINT32) * 2654435761u >> 16;
}

static guint32 key_of_full(guint64 head)
{
    return (guint32)(head * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >> 48);
}

static void set_key(guint64 *keys, guint32 key)
{
    keys[key / 64] |= (guint64)1 << key % 64;
}

/* 1 or 0. */
static guint has_key(const guint64 *keys, guint32 key)
{
    return keys[key / 64] >> key % 64 & 1;
}

static guint32 bucket_of(guint32 key)
{
    return key >> (16 - BUCKET_BITS);
}

/* ---- making it ---- */

static struct entry entry_of(const struct phrase_row *row)
{
    struct entry entry = {.sense = row->sense};
    gsize length = strlen(row->phrase);
    entry.ends_word = row->phrase[length - 1] == '|';
    length -= entry.ends_word;
    gsize head = MIN(length, HEAD_BYTES);
    char bytes[HEAD_BYTES] = "", mask[HEAD_BYTES] = "";
    memcpy(bytes, row->phrase, head);
    memset(mask, 0xff, head);
    memcpy(&entry.head, bytes, HEAD_BYTES);
    memcpy(&entry.mask, mask, HEAD_BYTES);
    entry.rest = row->phrase + head;
    entry.length = (guint8)length;
    return entry;
}

static guint32 key_of(const struct entry *entry)
{
    return entry->length < HEAD_BYTES ? key_of_brief(entry->head) : key_of_full(entry->head);
}

/* Counts the entry, whose bucket then starts later, or puts it in, from the back. */
static void shelve(struct shelf *shelf, const struct entry *entry)
{
    guint32 bucket = bucket_of(key_of(entry));
    if (shelf->entries)
        shelf->entries[--shelf->starts[bucket]] = *entry;
    else
        shelf->starts[bucket]++;
}

static void shelve_all(struct phrase_index *index, const struct phrase_row *const *tables,
                       const gsize *counts, gsize table_count)
{
    for (gsize i = 0; i < table_count; i++) {
        for (gsize j = 0; j < counts[i]; j++) {
            struct entry entry = entry_of(&tables[i][j]);
            g_assert(entry.length >= BRIEF_BYTES);
            bool is_brief = entry.length < HEAD_BYTES;
            set_key(is_brief ? index->beginnings : index->heads, key_of(&entry));
            shelve(is_brief ? &index->brief : &index->full, &entry);
        }
    }
}

/* Makes of counts where each bucket ends, and room for all. */
static void shelf_open(struct shelf *shelf)
{
    gsize count = 0;
    for (gsize i = 0; i <= BUCKETS; i++) {
        count += shelf->starts[i];
        g_assert(count < G_MAXUINT16);
        shelf->starts[i] = (guint16)count;
    }
    shelf->entries = g_new(struct entry, count);
}

struct phrase_index *phrase_index_new(const struct phrase_row *const *tables, const gsize *counts,
                                      gsize table_count)
{
    struct phrase_index *index = g_new0(struct phrase_index, 1);
    shelve_all(index, tables, counts, table_count);
    shelf_open(&index->brief);
    shelf_open(&index->full);
    shelve_all(index, tables, counts, table_count);
    return index;
}

void phrase_index_free(struct phrase_index *index)
{
    g_free(index->brief.entries);
    g_free(index->full.entries);
    g_free(index);
}

void phrase_finds_clear(struct phrase_finds *finds)
{
    memset(finds->count, 0, sizeof finds->count);
    memset(finds->first, 0xff, sizeof finds->first);
}

/* ---- finding ---- */

struct folded_text {
    const char *start, *end;
};

/* Whether the rest of the entry, whose head stands at text, is there too. */
static bool goes_on(const struct entry *entry, const char *text, const char *end)
{
    if (end - text < entry->length)
        return false;
    if (entry->length > HEAD_BYTES &&
        memcmp(text + HEAD_BYTES, entry->rest, entry->length - HEAD_BYTES) != 0)
        return false;
    const char *behind = text + entry->length;
    return !entry->ends_word || behind == end ||
           !(g_ascii_isalnum(*behind) || (guchar)*behind >= 0x80);
}

static inline void find_on(const struct shelf *shelf, guint32 key, guint64 head,
                           const struct folded_text *text, gsize at, struct phrase_finds *finds)
{
    guint32 bucket = bucket_of(key);
    for (guint16 i = shelf->starts[bucket]; i < shelf->starts[bucket + 1]; i++) {
        const struct entry *entry = &shelf->entries[i];
        if ((head & entry->mask) != entry->head || !goes_on(entry, text->start + at, text->end))
            continue;
        finds->first[entry->sense] = MIN(finds->first[entry->sense], (guint32)at);
        finds->count[entry->sense] += finds->count[entry->sense] < G_MAXUINT16;
    }
}

static inline guint64 head_at(const struct folded_text *text, gsize at)
{
    guint64 head;
    memcpy(&head, text->start + at, HEAD_BYTES);
    return head;
}

/* The phrases that stand at a place where a word begins. */
static void find_at(const struct phrase_index *index, const struct folded_text *text, gsize at,
                    struct phrase_finds *finds)
{
    guint64 head = head_at(text, at);
    guint32 brief = key_of_brief(head), full = key_of_full(head);
    if (has_key(index->beginnings, brief))
        find_on(&index->brief, brief, head, text, at, finds);
    if (has_key(index->heads, full))
        find_on(&index->full, full, head, text, at, finds);
}

/* Of the places from start on that words has bits for, those where a phrase may stand, which few
 * are: told without a branch, as no processor foresees which. Returns how many. */
static inline unsigned find_likely(const struct phrase_index *index, const struct folded_text *text,
                                   gsize start, guint64 words, guint16 likely[static 64])
{
    unsigned count = 0;
    for (; words; words &= words - 1) {
        gsize at = start + (gsize)__builtin_ctzll(words);
        guint64 head = head_at(text, at);
        likely[count] = (guint16)at;
        count += has_key(index->beginnings, key_of_brief(head)) |
                 has_key(index->heads, key_of_full(head));
    }
    return count;
}

void phrase_index_find(const struct phrase_index *index, const char *text, gsize length,
                       struct phrase_finds *finds)
{
    char folded[PHRASE_TEXT_BYTES + HEAD_BYTES];
    guint64 words[PHRASE_FOLD_WORDS(PHRASE_TEXT_BYTES)];
    length = MIN(length, PHRASE_TEXT_BYTES);
    gsize word_count = PHRASE_FOLD_WORDS(length);
    memset(words, 0, word_count * sizeof *words);
    length = phrase_fold_words(text, length, folded, words);
    memset(folded + length, 0, HEAD_BYTES);
    const struct folded_text all = {folded, folded + length};
    for (gsize i = 0; i < word_count; i++) {
        guint16 likely[64];
        unsigned count = find_likely(index, &all, i * 64, words[i], likely);
        for (unsigned j = 0; j < count; j++)
            find_at(index, &all, likely[j], finds);
    }
}
