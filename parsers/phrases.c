/* phrases.c - see phrases.h. */
#include "parsers/phrases.h"

#include <string.h>

bool phrase_starts(const char *text, const char *const *phrases)
{
    for (; *phrases; phrases++) {
        if (**phrases == *text && strncmp(text, *phrases, strlen(*phrases)) == 0)
            return true;
    }
    return false;
}

bool phrase_ends(const char *text, const char *const *phrases)
{
    gsize length = strlen(text);
    for (; *phrases; phrases++) {
        gsize size = strlen(*phrases);
        if (size <= length && memcmp(text + length - size, *phrases, size) == 0)
            return true;
    }
    return false;
}

bool phrase_within(const char *text, const char *const *phrases)
{
    for (; *phrases; phrases++) {
        if (strstr(text, *phrases))
            return true;
    }
    return false;
}

static bool is_letter(char c)
{
    return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* Thai and its kin, and what comes from U+3000 on. */
static bool is_written_without_spaces(const char *word)
{
    return (guchar)*word >= 0xe3 || (guchar)*word == 0xe0;
}

static bool ends_word(const char *text, const char *phrase, gsize length)
{
    return is_written_without_spaces(phrase) || !is_letter(phrase[length - 1]) ||
           !is_letter(text[length]);
}

gsize phrase_start_length(const char *text, const char *const *phrases)
{
    gsize longest = 0;
    for (; *phrases; phrases++) {
        if (**phrases != *text)
            continue;
        gsize length = strlen(*phrases);
        if (length > longest && strncmp(text, *phrases, length) == 0 &&
            ends_word(text, *phrases, length))
            longest = length;
    }
    return longest;
}

static bool is_one_of_at(const char *text, const char *at, const char *const *words)
{
    bool begins = at == text || !is_letter(at[-1]);
    for (; *words; words++) {
        if (**words != *at || !(begins || !is_letter(**words) || is_written_without_spaces(at)))
            continue;
        gsize length = strlen(*words);
        if (strncmp(at, *words, length) == 0 && ends_word(at, *words, length))
            return true;
    }
    return false;
}

bool phrase_has_word(const char *text, const char *const *words)
{
    for (const char *at = text; *at; at++) {
        bool may =
            at == text || !is_letter(at[-1]) || !is_letter(*at) || is_written_without_spaces(at);
        if (may && *at != ' ' && is_one_of_at(text, at, words))
            return true;
    }
    return false;
}

int phrase_meaning(const struct phrase_label *labels, gsize count, const char *text, gsize length)
{
    for (gsize i = 0; i < count; i++) {
        for (const char *const *word = labels[i].words; *word; word++) {
            if (**word == *text && strncmp(*word, text, length) == 0 && (*word)[length] == '\0')
                return labels[i].meaning;
        }
    }
    return 0;
}
