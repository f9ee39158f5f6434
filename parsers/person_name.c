/* person_name.c - see person_name.h. */
#include "parsers/person_name.h"
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define NAME_BYTES 80 /* no person's name is longer */
#define WORDS_MAX 5

/* ---- what reads as a name ---- */

/* Scripts without capitals in which a name is a few characters without a space. */
static bool is_dense(gunichar c)
{
    return (c >= 0x3040 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0);
}

/* "van", "de la", "bin": small words within names. */
static bool is_particle(const char *word)
{
    static const char *const particles[] = {
        "van", "von", "der", "den", "de", "del", "della", "di",    "da",  "do",  "dos",
        "das", "du",  "la",  "le",  "el", "al",  "bin",   "binti", "ibn", "ter", "ten",
        "zu",  "af",  "av",  "y",   "e",  "abu", "ben",   "dal",   NULL};
    static struct phrase_set set = {particles};
    return phrase_set_has(&set, word, strlen(word));
}

struct shape {
    guint words, capitals, dense;
    bool ok;
};

static bool is_of_name(gunichar c)
{
    return g_unichar_isalpha(c) || g_unichar_ismark(c) || c == '-' || c == '\'' || c == '.' ||
           c == 0x2019 || c == 0x30fb || c == 0x3000;
}

static void note_word(struct shape *shape, const char *word, gsize length)
{
    g_autofree char *key = text_fold(word, length);
    gunichar first = g_utf8_get_char(word);
    for (const char *p = word; p < word + length; p = g_utf8_next_char(p)) {
        if (!g_ascii_isalpha(*p) && !is_of_name(g_utf8_get_char(p)))
            shape->ok = false;
    }
    if (phrase_is_salutation(key) && shape->words == 0)
        return;
    if (phrase_is_title_word(key) || phrase_is_role(key))
        shape->ok = false;
    bool capital = !g_unichar_islower(first); /* or of a script without */
    shape->words++;
    shape->capitals += capital;
    shape->dense += is_dense(first);
    if (!capital && (shape->words == 1 || !is_particle(key)))
        shape->ok = shape->words == 1 && is_particle(key) && shape->ok; /* "de Vries, Jan" */
}

static bool is_dense_name(const char *text, gsize length)
{
    glong characters = g_utf8_strlen(text, (gssize)length);
    g_autofree char *copy = g_strndup(text, length);
    return characters >= 2 && characters <= 8 && !phrase_has_title(copy);
}

/* The cheap part: no digits and signs, not too many words. */
static bool may_be_name(const char *text, gsize length)
{
    guint spaces = 0;
    for (gsize i = 0; i < length; i++) {
        spaces += text[i] == ' ';
        if (g_ascii_isdigit(text[i]) || strchr("@:/|?!,;()<>&+=*_", text[i]))
            return false;
    }
    return spaces < 2 * WORDS_MAX;
}

bool person_name_like(const char *text, gsize length, bool single)
{
    gsize start, end;
    if (length < 2 || length > NAME_BYTES || !may_be_name(text, length) ||
        !g_utf8_validate(text, (gssize)length, NULL))
        return false;
    struct shape shape = {.ok = true};
    gsize i = 0;
    while (i < length && shape.ok) {
        while (i < length && g_ascii_isspace(text[i]))
            i++;
        gsize word = i;
        while (i < length && !g_ascii_isspace(text[i]))
            i++;
        if (i > word)
            note_word(&shape, text + word, i - word);
    }
    if (!shape.ok || shape.words == 0 || shape.words > WORDS_MAX)
        return false;
    g_autofree char *key = text_fold(text, length);
    if (phrase_is_closing(key) || phrase_is_authority(key) ||
        company_find(text, length, &start, &end) || company_has_word(text, length))
        return false;
    if (shape.dense == shape.words)
        return is_dense_name(text, length);
    return shape.words >= 2 || single;
}

/* ---- comparing ---- */

/* The words of a name, lower case, without accents. (transfer full) */
static GStrv plain_words(const char *name, gsize length)
{
    g_autofree char *lower = text_fold(name, MIN(length, NAME_BYTES));
    if (g_str_is_ascii(lower))
        return g_strsplit(g_strdelimit(lower, "-'.,()\"", ' '), " ", 12);
    g_autofree char *apart = g_utf8_normalize(lower, -1, G_NORMALIZE_NFD);
    GString *plain = g_string_new(NULL);
    for (const char *p = apart ? apart : ""; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_ismark(c))
            continue;
        g_string_append_unichar(plain, g_unichar_isalnum(c) ? c : ' ');
    }
    GStrv words = g_strsplit(plain->str, " ", 12);
    g_string_free(plain, TRUE);
    return words;
}

/* Whether word is worth comparing: more than an initial. */
static bool weighs(const char *word)
{
    return strlen(word) >= 2 && !is_particle(word) && !phrase_is_salutation(word);
}

/* The next byte of a name written without spaces, at or behind p; end: there is none. */
static const char *skip_spaces(const char *p, const char *end)
{
    while (p < end && (*p == ' ' || (end - p >= 3 && memcmp(p, "\u3000", 3) == 0)))
        p += *p == ' ' ? 1 : 3;
    return p;
}

/* "大塚直樹" and "大塚 直樹". */
static bool is_same_dense(const char *name, const char *other, gsize other_length)
{
    const char *end = name + strlen(name), *other_end = other + other_length;
    name = skip_spaces(name, end);
    other = skip_spaces(other, other_end);
    while (name < end && other < other_end && *name == *other) {
        name = skip_spaces(name + 1, end);
        other = skip_spaces(other + 1, other_end);
    }
    return name == end && other == other_end;
}

bool person_name_shares(const char *name, const char *other, gsize other_length)
{
    if ((guchar)*name >= 0xe3 && other_length && is_same_dense(name, other, other_length))
        return true;
    g_auto(GStrv) words = plain_words(name, strlen(name));
    g_auto(GStrv) others = plain_words(other, other_length);
    for (char **word = words; *word; word++) {
        if (weighs(*word) && g_strv_contains((const char *const *)others, *word))
            return true;
    }
    return false;
}

static bool has_small_letter(const char *name)
{
    for (const char *p = name; *p; p = g_utf8_next_char(p)) {
        if (g_unichar_islower(g_utf8_get_char(p)))
            return true;
    }
    return false;
}

bool person_name_is_bettered(const char *name, const char *other)
{
    g_auto(GStrv) words = plain_words(name, strlen(name));
    g_auto(GStrv) others = plain_words(other, strlen(other));
    bool shouts = !has_small_letter(name) && has_small_letter(other);
    if (shouts && g_strv_equal((const char *const *)words, (const char *const *)others))
        return true;
    return g_strv_length(words) == 2 && g_strv_length(others) == 2 &&
           strcmp(words[0], words[1]) != 0 && strcmp(words[0], others[1]) == 0 &&
           strcmp(words[1], others[0]) == 0;
}

bool person_name_fits(const char *name, gsize length, const char *email)
{
    const char *at = email ? strchr(email, '@') : NULL;
    if (!at)
        return false;
    g_autofree char *local = g_ascii_strdown(email, at - email);
    g_auto(GStrv) words = plain_words(name, length);
    for (char **word = words; *word; word++) {
        if (strlen(*word) >= 3 && weighs(*word) && strstr(local, *word))
            return true;
    }
    return false;
}

bool person_name_is_role(const char *name)
{
    g_autofree char *words = text_fold(name, strnlen(name, NAME_BYTES + 1));
    bool has = false;
    (void)g_strdelimit(words, "-_/&.,", ' ');
    for (char *word = words, *next; *word; word = next) {
        char *end = strchrnul(word, ' ');
        next = *end ? end + 1 : end;
        *end = '\0';
        if (!*word)
            continue;
        if (!phrase_is_role(word))
            return false;
        has = true;
    }
    return has;
}

/* ---- display names ---- */

/* Takes what follows name[at] off, width bytes of separator left out. (transfer full) */
static char *cut(char *name, gsize at, gsize width)
{
    char *rest = g_strstrip(g_strdup(name + at + width));
    name[at] = '\0';
    g_strchomp(name);
    return rest;
}

/* "Petra Lind (Nordwind Boats)": the parentheses' content, which are taken off. (transfer full) */
static char *cut_parentheses(char *name)
{
    gsize length = strlen(name);
    char closing = length ? name[length - 1] : '\0';
    char *open = closing == ')' ? strrchr(name, '(') : closing == ']' ? strrchr(name, '[') : NULL;
    if (!open || open == name)
        return NULL;
    name[length - 1] = '\0';
    return cut(name, (gsize)(open - name), 1);
}

/* "Petra Lind | Nordwind", "Petra Lind via Forum". (transfer full) */
static char *cut_suffix(char *name)
{
    static const char *const marks[] = {" | ",    " via ", " - ", " – ", " — ", " @ ", " / ",
                                        " from ", " at ",  " • ", " · ", "｜",  NULL};
    static struct phrase_set set = {marks};
    if (!phrase_set_within(&set, name))
        return NULL;
    for (const char *const *mark = marks; *mark; mark++) {
        char *found = strstr(name, *mark);
        if (!found || found == name)
            continue;
        bool of_program = g_str_equal(*mark, " via ");
        g_autofree char *rest = cut(name, (gsize)(found - name), strlen(*mark));
        return of_program ? NULL : g_steal_pointer(&rest);
    }
    return NULL;
}

static guint count_words(const char *text)
{
    guint words = 0;
    for (const char *p = text; *p; p++)
        words += *p != ' ' && (p == text || p[-1] == ' ');
    return words;
}

/* "Lind, Petra" as "Petra Lind"; "Petra Lind, Nordwind GmbH" without the company, which is the
 * result. (transfer full) */
static char *turn_around(char **name)
{
    char *comma = strchr(*name, ',');
    if (!comma || comma == *name || strchr(comma + 1, ','))
        return NULL;
    g_autofree char *last = g_strstrip(g_strndup(*name, (gsize)(comma - *name)));
    g_autofree char *first = g_strstrip(g_strdup(comma + 1));
    gsize start, end;
    bool names = person_name_like(last, strlen(last), true) &&
                 person_name_like(first, strlen(first), true) && count_words(last) <= 3 &&
                 count_words(first) <= 3;
    if (names && !person_name_is_role(last) && !person_name_is_role(first) &&
        !(count_words(last) >= 2 && count_words(first) >= 2)) {
        g_free(*name);
        *name = g_strconcat(first, " ", last, NULL);
        return NULL;
    }
    if (!person_name_like(last, strlen(last), false) ||
        !(company_find(first, strlen(first), &start, &end) ||
          company_has_word(first, strlen(first))))
        return NULL;
    g_free(*name);
    *name = g_steal_pointer(&last);
    return g_steal_pointer(&first);
}

/* Three capitals or more and nothing else. */
static bool is_capitals(const char *word)
{
    for (const char *p = word; *p; p = g_utf8_next_char(p)) {
        if (!g_unichar_isupper(g_utf8_get_char(p)))
            return false;
    }
    return g_utf8_strlen(word, -1) >= 3;
}

/* Quotes around, even when doubled. */
static void strip_quotes(char *name)
{
    g_strstrip(name);
    gsize length = strlen(name);
    while (length >= 2 && strchr("\"'`", name[0]) &&
           (name[length - 1] == name[0] || (name[0] == '`' && name[length - 1] == '\''))) {
        memmove(name, name + 1, length - 2);
        name[length - 2] = '\0';
        g_strstrip(name);
        length = strlen(name);
    }
}

/* Whether the name is but the address, or its local part. */
static bool is_address(const char *name, const char *email)
{
    if (strchr(name, '@') && !strchr(name, ' '))
        return true;
    return email && g_ascii_strcasecmp(name, email) == 0;
}

/* "LIND Petra", as forms and the French have it: "Petra Lind". (transfer full) */
static char *with_family_name_last(const char *name)
{
    if (*name && g_ascii_islower(name[1]))
        return g_strdup(name);
    g_auto(GStrv) words = g_strsplit(name, " ", 3);
    if (g_strv_length(words) != 2 || !is_capitals(words[0]) || is_capitals(words[1]) ||
        g_utf8_strlen(words[1], -1) < 2)
        return g_strdup(name);
    g_autofree char *small = g_utf8_strdown(g_utf8_next_char(words[0]), -1);
    g_autofree char *first = g_strndup(words[0], (gsize)(g_utf8_next_char(words[0]) - words[0]));
    return g_strconcat(words[1], " ", first, small, NULL);
}

/* Whether there are letters, and all of them small. */
static bool is_small(const char *name)
{
    bool has_small = false;
    for (const char *p = name; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalpha(c) && !g_unichar_islower(c))
            return false;
        has_small |= g_unichar_islower(c);
    }
    return has_small;
}

/* Each word of it with a capital, but for "van" and the like. (transfer full) */
static char *with_capitals(const char *name)
{
    GString *spelt = g_string_sized_new(strlen(name));
    for (const char *p = name; *p;) {
        gsize length = strcspn(p, " -");
        g_autofree char *word = g_strndup(p, length);
        bool keeps = length == 0 || (spelt->len && is_particle(word));
        const char *rest = keeps ? word : g_utf8_next_char(word);
        if (!keeps)
            g_string_append_unichar(spelt, g_unichar_toupper(g_utf8_get_char(word)));
        g_string_append(spelt, rest);
        p += length;
        if (*p)
            g_string_append_c(spelt, *p++);
    }
    return g_string_free(spelt, FALSE);
}

/* "anna lind", and "anna.lind" where that is but the address's, as "Anna Lind"; NULL for what is
 * spelt as names are, or is none. (transfer full) */
static char *spelt_out(const char *name, const char *email)
{
    if (strlen(name) > NAME_BYTES || !is_small(name))
        return NULL;
    gsize length = strlen(name);
    bool of_address = email && g_ascii_strncasecmp(name, email, length) == 0 &&
                      email[length] == '@' && !strchr(name, ' ');
    g_autofree char *spaced = g_strdup(name);
    if (of_address)
        g_strdelimit(spaced, "._", ' ');
    if (!strchr(spaced, ' ') || person_name_is_role(spaced))
        return NULL;
    g_autofree char *spelt = with_capitals(spaced);
    return person_name_like(spelt, strlen(spelt), false) ? g_steal_pointer(&spelt) : NULL;
}

/* "Mme Petra Lind" without what others call her. */
static void strip_courtesy(char *name)
{
    static const char *const words[] = {
        "mr",  "mrs",  "ms",       "miss",   "herr", "frau", "hr",   "fr",  "mme",   "mlle",
        "m",   "sr",   "sra",      "srta",   "sig",  "pan",  "pani", "bpk", "bapak", "ibu",
        "dhr", "mevr", "monsieur", "madame", "г-н",  "г-жа", "пан",  "п",   "sayın", NULL};
    static struct phrase_set set = {words};
    gsize length = strcspn(name, " ");
    gsize letters = length && name[length - 1] == '.' ? length - 1 : length;
    g_autofree char *word = text_fold(name, letters);
    if (phrase_set_has(&set, word, strlen(word)) && count_words(name + length) >= 2) {
        memmove(name, name + length, strlen(name + length) + 1);
        g_strchug(name);
    }
}

static bool is_direction(gunichar c)
{
    return c == 0x200e || c == 0x200f || c == 0x061c || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

/* The name without the marks of direction that clients set around it. (transfer full) */
static char *without_direction(const char *display)
{
    if (g_str_is_ascii(display))
        return g_strdup(display);
    GString *name = g_string_sized_new(strlen(display));
    for (const char *p = display; *p; p = g_utf8_next_char(p)) {
        if ((guchar)*p < 0x80 || !is_direction(g_utf8_get_char(p)))
            g_string_append_len(name, p, g_utf8_next_char(p) - p);
    }
    return g_string_free(name, FALSE);
}

char *person_name_clean(const char *display, const char *email, char **ret_rest)
{
    *ret_rest = NULL;
    if (!display)
        return NULL;
    g_autofree char *plain = without_direction(display);
    g_autofree char *name = util_clean(plain, LIMIT_NAME_BYTES, false);
    strip_quotes(g_strstrip(name));
    if (!*name || is_address(name, email))
        return NULL;
    g_autofree char *whole = g_strdup(name);
    g_autofree char *within = cut_parentheses(name);
    g_autofree char *suffix = within ? NULL : cut_suffix(name);
    strip_quotes(name);
    g_autofree char *rest = turn_around(&name);
    g_autofree char *spelt = spelt_out(name, email);
    if (spelt) {
        g_free(name);
        name = g_steal_pointer(&spelt);
    }
    strip_courtesy(name);
    bool named = person_name_like(name, strlen(name), true) && !person_name_is_role(name);
    if (!named && !strstr(whole, " via "))
        return g_steal_pointer(&whole); /* "Sales - Acme": nobody's name to be set apart */
    *ret_rest = rest     ? g_steal_pointer(&rest)
                : within ? g_steal_pointer(&within)
                         : g_steal_pointer(&suffix);
    return *name ? with_family_name_last(name) : NULL;
}
