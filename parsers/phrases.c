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
