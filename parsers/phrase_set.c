/* phrase_set.c - see phrase_set.h. */
#include "parsers/phrase_set.h"

#include <string.h>

#define BEGINNINGS 8192 /* kinds of first three bytes that are told apart */
#define PAIRS 512       /* and of phrases of two */

struct entry {
    const char *phrase;
    guint16 length;
    guint16 place; /* among the phrases */
    guint32 start; /* its first three bytes; zeros for those it has not */
    guint32 mask;  /* of those it has */
};

struct phrase_table {
    guint64 beginnings[BEGINNINGS / 64]; /* a bit where a longer phrase begins so */
    guint64 pairs[PAIRS / 64];           /* a bit where one of two bytes is so */
    bool has_short;                      /* phrases of one or two bytes */
    guint8 kinds[256];                   /* enum kind of those that begin with a byte */
    guint16 starts[257];                 /* of the entries by their first byte */
    struct entry entries[];
};

/* Of the last three of four bytes. */
static guint32 beginning_in(guint32 bytes)
{
    return (bytes << 8) * 2654435761u >> 19;
}

static guint32 beginning_of(guchar first, guchar second, guchar third)
{
    return beginning_in((guint32)first << 16 | (guint32)second << 8 | third);
}

static guint32 pair_of(guchar first, guchar second)
{
    return (first * 31u + second) % PAIRS;
}

enum kind { KIND_ANY = 1, KIND_PAIR = 2, KIND_SINGLE = 4 };

/* Behind a short phrase anything may follow. */
static void add_beginning(struct phrase_table *table, const guchar *phrase)
{
    table->kinds[*phrase] |= KIND_ANY;
    table->has_short |= !phrase[1] || !phrase[2];
    if (!phrase[1]) {
        table->kinds[*phrase] |= KIND_SINGLE;
    } else if (!phrase[2]) {
        guint32 pair = pair_of(phrase[0], phrase[1]);
        table->kinds[*phrase] |= KIND_PAIR;
        table->pairs[pair / 64] |= (guint64)1 << pair % 64;
    } else {
        guint32 beginning = beginning_of(phrase[0], phrase[1], phrase[2]);
        table->beginnings[beginning / 64] |= (guint64)1 << beginning % 64;
    }
}

/* The first three bytes of a text, zeros where it ends before. */
static guint32 start_of(const char *text)
{
    guint32 start = (guint32)(guchar)text[0] << 16;
    start |= text[0] ? (guint32)(guchar)text[1] << 8 : 0;
    return start | (text[0] && text[1] ? (guchar)text[2] : 0);
}

static struct entry entry_of(const char *phrase, gsize place)
{
    gsize length = strlen(phrase);
    return (struct entry){.phrase = phrase,
                          .length = (guint16)length,
                          .place = (guint16)place,
                          .start = start_of(phrase),
                          .mask = 0xffffffu << 8 * (3 - MIN(length, 3))};
}

static struct phrase_table *table_new(const char *const *phrases)
{
    gsize count = g_strv_length((char **)phrases);
    g_assert(count < G_MAXUINT16);
    struct phrase_table *table = g_malloc0(sizeof *table + count * sizeof *table->entries);
    for (gsize i = 0; i < count; i++) {
        add_beginning(table, (const guchar *)phrases[i]);
        table->starts[(guchar)*phrases[i] + 1]++;
    }
    for (unsigned i = 0; i < 256; i++)
        table->starts[i + 1] += table->starts[i];
    guint16 filled[256] = {0};
    for (gsize i = 0; i < count; i++) {
        guchar first = (guchar)*phrases[i];
        table->entries[table->starts[first] + filled[first]++] = entry_of(phrases[i], i);
    }
    return table;
}

static const struct phrase_table *table_of(struct phrase_set *set)
{
    if (g_once_init_enter(&set->table))
        g_once_init_leave(&set->table, table_new(set->phrases));
    return set->table;
}

/* Nearly always false, and soon. */
static inline bool is_beginning(const struct phrase_table *table, char first, char second,
                                char third)
{
    guint8 kind = table->kinds[(guchar)first];
    if (!kind)
        return false;
    guint32 beginning = beginning_of((guchar)first, (guchar)second, (guchar)third);
    if (table->beginnings[beginning / 64] >> beginning % 64 & 1)
        return true;
    guint32 pair = pair_of((guchar)first, (guchar)second);
    return kind > KIND_ANY && ((kind & KIND_SINGLE) || (table->pairs[pair / 64] >> pair % 64 & 1));
}

/* Never looks behind the text's end. */
static bool may_begin(const struct phrase_table *table, const char *text)
{
    char second = text[0] ? text[1] : '\0', third = second ? text[2] : '\0';
    return is_beginning(table, *text, second, third);
}

/* The next phrase behind *position that stands at text, or NULL. */
static const struct entry *next_at(const struct phrase_table *table, const char *text,
                                   guint *position)
{
    guint end = table->starts[(guchar)*text + 1];
    guint32 start = start_of(text);
    while (*position < end) {
        const struct entry *entry = &table->entries[(*position)++];
        if ((start & entry->mask) == entry->start &&
            strncmp(text, entry->phrase, entry->length) == 0)
            return entry;
    }
    return NULL;
}

static bool stands_at(const struct phrase_table *table, const char *text)
{
    guint position = table->starts[(guchar)*text];
    return next_at(table, text, &position) != NULL;
}

bool phrase_set_may_begin(struct phrase_set *set, const char start[static 3])
{
    return is_beginning(table_of(set), start[0], start[1], start[2]);
}

gint phrase_set_find(struct phrase_set *set, const char *text, gsize length)
{
    const struct phrase_table *table = table_of(set);
    char start[3] = "";
    memcpy(start, text, MIN(length, sizeof start));
    if (!is_beginning(table, start[0], start[1], start[2]))
        return -1;
    for (guint i = table->starts[(guchar)*start]; i < table->starts[(guchar)*start + 1]; i++) {
        const struct entry *entry = &table->entries[i];
        if (entry->length == length && memcmp(text, entry->phrase, length) == 0)
            return entry->place;
    }
    return -1;
}

bool phrase_set_has(struct phrase_set *set, const char *text, gsize length)
{
    return phrase_set_find(set, text, length) >= 0;
}

bool phrase_set_starts(struct phrase_set *set, const char *text)
{
    const struct phrase_table *table = table_of(set);
    return may_begin(table, text) && stands_at(table, text);
}

/* Where there are short ones among the phrases. */
static bool within_by_kinds(const struct phrase_table *table, const char *text)
{
    for (const char *at = text; *at; at++) {
        if (may_begin(table, at) && stands_at(table, at))
            return true;
    }
    return false;
}

/* Where all of them have three bytes or more, as text has two. */
static bool within_by_beginnings(const struct phrase_table *table, const char *text)
{
    const guchar *at = (const guchar *)text;
    guint32 bytes = (guint32)at[0] << 8 | at[1];
    for (at += 2; *at; at++) {
        bytes = bytes << 8 | *at;
        guint32 beginning = beginning_in(bytes);
        if ((table->beginnings[beginning / 64] >> beginning % 64 & 1) &&
            stands_at(table, (const char *)at - 2))
            return true;
    }
    return false;
}

bool phrase_set_within(struct phrase_set *set, const char *text)
{
    const struct phrase_table *table = table_of(set);
    bool is_short = !text[0] || !text[1];
    return is_short || table->has_short ? within_by_kinds(table, text)
                                        : within_by_beginnings(table, text);
}

/* ---- ends ---- */

/* The phrases by their last byte, in the order of the table. */
struct phrase_ends {
    guint16 starts[257];
    struct entry entries[];
};

static struct phrase_ends *ends_new(const char *const *phrases)
{
    gsize count = g_strv_length((char **)phrases);
    g_assert(count < G_MAXUINT16);
    struct phrase_ends *ends = g_malloc0(sizeof *ends + count * sizeof *ends->entries);
    for (gsize i = 0; i < count; i++)
        ends->starts[(guchar)phrases[i][strlen(phrases[i]) - 1] + 1]++;
    for (unsigned i = 0; i < 256; i++)
        ends->starts[i + 1] += ends->starts[i];
    guint16 filled[256] = {0};
    for (gsize i = 0; i < count; i++) {
        gsize length = strlen(phrases[i]);
        guchar last = (guchar)phrases[i][length - 1];
        ends->entries[ends->starts[last] + filled[last]++] =
            (struct entry){.phrase = phrases[i], .length = (guint16)length, .place = (guint16)i};
    }
    return ends;
}

gsize phrase_set_ends(struct phrase_set *set, const char *text, gsize length)
{
    if (g_once_init_enter(&set->ends))
        g_once_init_leave(&set->ends, ends_new(set->phrases));
    const struct phrase_ends *ends = set->ends;
    guchar last = length ? (guchar)text[length - 1] : 0;
    for (guint i = ends->starts[last]; i < ends->starts[last + 1]; i++) {
        const struct entry *entry = &ends->entries[i];
        if (entry->length <= length &&
            memcmp(text + length - entry->length, entry->phrase, entry->length) == 0)
            return entry->length;
    }
    return 0;
}

/* ---- words ---- */

static inline bool is_letter(char c)
{
    static const bool letters[256] = {
        ['0' ... '9'] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true, [0x80 ... 0xff] = true};
    return letters[(guchar)c];
}

/* Thai and its kin, and what comes from U+3000 on. */
static bool is_written_without_spaces(const char *word)
{
    return (guchar)*word >= 0xe3 || (guchar)*word == 0xe0;
}

static bool ends_word(const char *text, const struct entry *entry)
{
    return is_written_without_spaces(text) || !is_letter(text[entry->length - 1]) ||
           !is_letter(text[entry->length]);
}

static bool has_word_at(const struct phrase_table *table, const char *text)
{
    guint position = table->starts[(guchar)*text];
    const struct entry *entry;
    while ((entry = next_at(table, text, &position))) {
        if (ends_word(text, entry))
            return true;
    }
    return false;
}

bool phrase_set_has_word(struct phrase_set *set, const char *text)
{
    const struct phrase_table *table = table_of(set);
    bool in_word = false;
    for (const char *at = text; *at; at++) {
        bool letter = is_letter(*at), begins = !in_word || !letter || is_written_without_spaces(at);
        if (begins && may_begin(table, at) && has_word_at(table, at))
            return true;
        in_word = letter;
    }
    return false;
}

bool phrase_set_starts_with_word(struct phrase_set *set, const char *text)
{
    return has_word_at(table_of(set), text);
}
