/* signature_phone.c - see signature_phone.h. */
#include "parsers/signature_phone.h"
#include "parsers/person_name.h"
#include "parsers/phone_find.h"

#include <string.h>

#define LABEL_BYTES 16 /* of a label in a word that we do not know */

static bool is_wanted(const struct phone_found *found)
{
    if (found->label == PHONE_LABELLED)
        return true;
    return found->label == PHONE_UNLABELLED && (found->is_international || found->is_alone);
}

/* Only how it is written says that it is a telephone's. */
static bool is_guessed(const struct phone_found *found, const char *line, bool in_talk)
{
    return found->label == PHONE_UNLABELLED && !found->is_international &&
           (in_talk || !strchr("0(", line[found->start]));
}

/* "Petra Lind 20 55 01 63": nothing but the author's name before it. */
static bool is_behind_name(const struct phone_found *found, struct piece line,
                           const struct signature_person *person)
{
    struct piece name = piece_trimmed((struct piece){line.text, found->start});
    return person && person->name && name.length && found->end == line.length &&
           person_name_like(name.text, name.length, true) &&
           person_name_shares(person->name, name.text, name.length);
}

/* "Sel 082 774 3196": one short word before a number that is dialled so. */
static bool is_behind_label(const struct phone_found *found, struct piece line)
{
    if (!strchr("0+(", line.text[found->start]) || found->end < line.length)
        return false;
    gsize start = found->start;
    while (start > 0 && line.text[start - 1] != '|')
        start--;
    struct piece label = piece_trimmed((struct piece){line.text + start, found->start - start});
    while (label.length && strchr(".: ", label.text[label.length - 1]))
        label.length--;
    if (label.length < 2 || label.length > LABEL_BYTES)
        return false;
    for (const char *p = label.text; p < label.text + label.length; p = g_utf8_next_char(p)) {
        if (!g_unichar_isalpha(g_utf8_get_char(p)))
            return false;
    }
    return true;
}

/* The number with digits of any script as ASCII has them. (transfer full) */
static char *with_plain_digits(const char *text, gsize length)
{
    if (g_utf8_strlen(text, (gssize)length) == (glong)length)
        return g_strndup(text, length);
    GString *plain = g_string_sized_new(length);
    for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        int digit = c < 0x80 ? -1 : g_unichar_digit_value(c);
        if (digit >= 0)
            g_string_append_c(plain, (char)('0' + digit));
        else
            g_string_append_unichar(plain, c);
    }
    return g_string_free(plain, FALSE);
}

void signature_add_phone(struct signature *into, struct piece line, const struct phone_found *found,
                         bool in_talk)
{
    if (into->phone_count == SIGNATURE_PHONES)
        return;
    const char *start = line.text + found->start;
    into->phones[into->phone_count++] = (struct signature_phone){
        .written = g_strndup(start, found->end - found->start),
        .number = with_plain_digits(start, found->number_end - found->start),
        .is_international = found->is_international,
        .is_guess = is_guessed(found, line.text, in_talk),
    };
}

bool signature_take_phones(struct signature *into, struct piece line, bool in_talk,
                           const struct signature_person *person)
{
    gsize offset = 0;
    bool any = false;
    struct phone_found found;
    while (phone_find(line.text, line.length, &offset, &found)) {
        bool told = in_talk || is_behind_name(&found, line, person) ||
                    (person && is_behind_label(&found, line));
        bool wanted = is_wanted(&found) || (told && found.label == PHONE_UNLABELLED);
        any |= wanted || found.label == PHONE_FAX;
        if (wanted)
            signature_add_phone(into, line, &found, in_talk);
    }
    return any;
}
