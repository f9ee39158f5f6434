/* institution.c - see institution.h. */
#include "parsers/institution.h"
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/institution_words.h"
#include "parsers/label_sound.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define NAME_BYTES 90
#define NAME_WORDS 9
#define DIGITS_MAX 4 /* "Школа № 1204" */

/* Words of sentences, mottos and addresses, which names of firms have not. */
static bool is_of_sentence(const char *word, gsize length)
{
    static const char *const words[] = {
        "we",   "our",    "your",  "you", "is",  "are",  "please", "this", "my",      "me",
        "wir",  "sie",    "unser", "ihr", "ist", "vous", "nous",   "est",  "nuestro", "wij",
        "onze", "мы",     "наш",   "это", "ми",  "ваш",  "vi",     "vår",  "www",     "tel",
        "fax",  "closed", "open",  "от",  "has", "have", "will",   "was",  NULL};
    static struct phrase_set set = {words};
    return phrase_set_has(&set, word, length);
}

static bool is_between(char c)
{
    return strchr(" ,.;:()/\"-'&", c) != NULL;
}

struct reading {
    guint words;
    bool has_word;   /* an institution's */
    bool has_unit;   /* a department's */
    bool is_talking; /* a sentence's */
};

/* The words of a text in lower case. */
static struct reading read_words(const char *folded)
{
    struct reading reading = {0};
    char word[48];
    for (const char *p = folded; *p;) {
        gsize length = 0;
        while (p[length] && !is_between(p[length]))
            length++;
        reading.words += length > 0;
        if (length && length < sizeof word) {
            memcpy(word, p, length);
            word[length] = '\0';
            reading.has_unit = reading.has_unit || phrase_is_department(word);
        }
        reading.has_word = reading.has_word || institution_word(p, length);
        reading.is_talking = reading.is_talking || is_of_sentence(p, length);
        p += length + (p[length] != '\0');
    }
    return reading;
}

/* "хотел „Зора“", "Hotel «X»": a name in quotation marks behind a word. */
static bool has_quoted_name(const char *text, gsize length)
{
    static const char *const opening[] = {" «", " „", " “", " \"", " 「", " 『", "「", NULL};
    static const char *const closing[] = {"»", "“", "”", "\"", "」", "』", "„", NULL};
    for (const char *const *mark = opening; *mark; mark++) {
        const char *open = memmem(text, length, *mark, strlen(*mark));
        const char *name = open ? open + strlen(*mark) : NULL;
        if (!open || open == text || name >= text + length)
            continue;
        gsize rest = length - (gsize)(name - text);
        for (const char *const *end = closing; *end; end++) {
            gsize width = strlen(*end);
            if (rest > width && memcmp(text + length - width, *end, width) == 0)
                return true;
        }
    }
    return false;
}

/* The cheap part: of the length and with the signs that names have. */
static bool may_be_name(const char *text, gsize length)
{
    guint spaces = 0, digits = 0;
    if (length < 4 || length > NAME_BYTES || g_ascii_isdigit(*text))
        return false;
    for (gsize i = 0; i < length; i++) {
        spaces += text[i] == ' ';
        digits += g_ascii_isdigit(text[i]) != 0;
        if (strchr("@?!|<>=_*;{}[]", text[i]))
            return false;
    }
    return spaces < NAME_WORDS && digits <= DIGITS_MAX && text[length - 1] != ':' &&
           !(text[length - 1] == '.' && spaces > 3);
}

static bool is_alone(const char *text, gsize length)
{
    return !memchr(text, ' ', length);
}

bool institution_has_word(const char *text, gsize length)
{
    if (!may_be_name(text, length) || g_unichar_islower(g_utf8_get_char(text)))
        return false;
    if ((guchar)*text >= 0xe0 && institution_dense(text, length))
        return true;
    g_autofree char *folded = text_fold(text, length);
    struct reading reading = read_words(folded);
    return (reading.has_word || institution_opening(folded)) && !reading.is_talking &&
           !reading.has_unit && reading.words > 1;
}

bool institution_like(const char *text, gsize length, const char *label)
{
    if (!may_be_name(text, length))
        return false;
    if (has_quoted_name(text, length) || institution_has_word(text, length))
        return true;
    if (!label || g_unichar_islower(g_utf8_get_char(text)))
        return false;
    g_autofree char *folded = text_fold(text, length);
    if (read_words(folded).is_talking)
        return false;
    return (!is_alone(text, length) && company_resembles_label(text, length, label)) ||
           company_is_within_label(text, length, label) ||
           ((guchar)*text >= 0xcd && label_sounds_as(text, length, label));
}
