/* postcode.c - see postcode.h. */
#include "parsers/postcode.h"

#include <stdbool.h>
#include <string.h>

#define TEXT_BYTES 120 /* no line of an address is longer */
#define SHAPE_BYTES 10 /* no postcode's word is longer */

struct word {
    const char *text;
    gsize length;
    bool begins_part; /* a comma stands before it, or nothing */
    bool ends_part;
    char shape[SHAPE_BYTES + 1]; /* "A" for a capital, "9" for a digit, else as it is */
};

static void read_shape(struct word *word)
{
    gsize length = word->length <= SHAPE_BYTES ? word->length : 0;
    for (gsize i = 0; i < length; i++) {
        char c = word->text[i];
        word->shape[i] = g_ascii_isdigit(c) ? '9' : g_ascii_isupper(c) ? 'A' : c;
    }
    word->shape[length] = '\0';
}

/* The word of text from *offset on; false: there is none. */
static bool next_word(const char *text, gsize length, gsize *offset, struct word *ret)
{
    gsize i = *offset;
    bool begins = i == 0;
    while (i < length && strchr(" ,;()", text[i])) {
        begins |= text[i] != ' ';
        i++;
    }
    gsize start = i;
    while (i < length && text[i] && !strchr(" ,;()", text[i]))
        i++;
    *ret = (struct word){text + start, i - start, begins, i == length || text[i] != ' ', ""};
    read_shape(ret);
    *offset = i;
    return i > start;
}

static bool has_shape(const struct word *word, const char *const *shapes)
{
    return g_strv_contains(shapes, word->shape);
}

/* Not Delaware and Idaho, whose signs are Germany's and Indonesia's too. */
static bool is_state(const struct word *word)
{
    static const char states[] =
        "AL AK AZ AR CA CO CT DC FL GA HI IL IN IA KS KY LA ME MD MA MI MN "
        "MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT "
        "VT VA WA WV WI WY";
    if (strcmp(word->shape, "AA") != 0)
        return false;
    for (const char *state = states; *state; state += state[2] ? 3 : 2) {
        if (memcmp(state, word->text, 2) == 0)
            return true;
    }
    return false;
}

/* A postcode of two words. */
static const char *of_pair(const struct word *before, const struct word *word)
{
    static const char *const zips[] = {"99999", "99999-9999", NULL};
    static const char *const outward[] = {"A9", "A99", "AA9", "AA99", "A9A", "AA9A", NULL};
    if (before->ends_part || !word->ends_part)
        return NULL;
    if (before->begins_part && is_state(before) && has_shape(word, zips))
        return "US";
    if (strcmp(before->shape, "A9A") == 0 && strcmp(word->shape, "9A9") == 0)
        return "CA";
    return has_shape(before, outward) && strcmp(word->shape, "9AA") == 0 ? "GB" : NULL;
}

/* A postcode of one word, before or behind a town's name. */
static const char *of_one(const struct word *before, const struct word *word,
                          const struct word *behind)
{
    static const struct {
        char shape[SHAPE_BYTES + 1], country[3];
    } codes[] = {{"99-999", "PL"}, {"9999-999", "PT"}, {"99999-999", "BR"}};
    const struct word *town = !word->ends_part ? behind : !word->begins_part ? before : NULL;
    bool has_town =
        town && town->length >= 3 && !g_ascii_islower(*town->text) && !strpbrk(town->shape, "9.:");
    if (strncmp(word->text, "〒", MIN(word->length, 3)) == 0 && word->length >= 3)
        return "JP";
    for (gsize i = 0; has_town && i < G_N_ELEMENTS(codes); i++) {
        if (strcmp(codes[i].shape, word->shape) == 0)
            return codes[i].country;
    }
    return NULL;
}

const char *postcode_country(const char *text, gsize length)
{
    struct word before = {0}, word, behind;
    gsize offset = 0;
    if (length > TEXT_BYTES || !next_word(text, length, &offset, &word))
        return NULL;
    const char *country = NULL;
    for (bool more = true; more && !country; before = word, word = behind) {
        more = next_word(text, length, &offset, &behind);
        country = before.text ? of_pair(&before, &word) : NULL;
        if (!country)
            country = of_one(&before, &word, more ? &behind : NULL);
    }
    return country;
}
