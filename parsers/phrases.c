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

bool phrase_within(const char *text, const char *const *phrases)
{
    for (; *phrases; phrases++) {
        if (strstr(text, *phrases))
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
