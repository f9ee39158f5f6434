/* signature_phone.c - see signature_phone.h; and the part of signature.h that is about numbers
 * given within the text. */
#include "parsers/signature_phone.h"
#include "parsers/bytes.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/person_name.h"
#include "parsers/phone_find.h"

#include <string.h>

#define DIGITS_MIN 7     /* of a telephone number */
#define TALK_BYTES 16384 /* of a body, in which somebody may give his number */
#define BEHIND_BYTES 12  /* of a name behind a number */
#define ALONE_BYTES 120  /* of a line in which a number may stand without a word about it */
#define LINE_BYTES 300   /* a longer one is a disclaimer */

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

bool signature_take_phones(struct signature *into, struct piece line, bool in_talk,
                           const struct signature_person *person)
{
    gsize offset = 0;
    bool any = false;
    struct phone_found found;
    while (phone_find(line.text, line.length, &offset, &found)) {
        bool told = in_talk || is_behind_name(&found, line, person);
        bool wanted = is_wanted(&found) || (told && found.label == PHONE_UNLABELLED);
        any |= wanted || found.label == PHONE_FAX;
        if (!wanted || into->phone_count == SIGNATURE_PHONES)
            continue;
        into->phones[into->phone_count++] = (struct signature_phone){
            .written = g_strndup(line.text + found.start, found.end - found.start),
            .number = g_strndup(line.text + found.start, found.number_end - found.start),
            .is_international = found.is_international,
            .is_guess = is_guessed(&found, line.text, in_talk),
        };
    }
    return any;
}

/* ---- numbers in talk ---- */

/* As many digits at least as numbers have. */
static bool may_hold_number(const char *text, gsize length)
{
    return bytes_digits(text, length) >= DIGITS_MIN;
}

/* Whether the words are of somebody who wants to be called: "call me on". */
static bool asks_for_call(struct piece words)
{
    static const char between[] = " ,.:;()'\"!?/\n";
    g_autofree char *folded = text_fold(words.text, words.length);
    bool self = false, phone = false;
    for (char *p = folded + strspn(folded, between); *p; p += strspn(p, between)) {
        const char *word = p;
        p += strcspn(p, between);
        gsize length = (gsize)(p - word);
        if (*p)
            *p++ = '\0';
        self = self || phrase_is_self_word(word);
        phone = phone || (length > 1 && phrase_is_phone_word(word));
    }
    return self && phone;
}

/* Whether nothing but blank lines follow the line, or one more. */
static bool is_at_end(const char *end, const char *limit)
{
    guint lines = 0;
    while (end < limit && lines <= 1) {
        const char *next = memchr(end + 1, '\n', (gsize)(limit - end - 1));
        next = next ? next : limit;
        lines += piece_trimmed((struct piece){end + 1, (gsize)(next - end - 1)}).length > 0;
        end = next;
    }
    return lines <= 1;
}

/* Whether a line ends with a number, or a word behind it: "0171 555 1234. Glen". */
static bool ends_with_digits(struct piece line)
{
    gsize first = line.length > BEHIND_BYTES ? line.length - BEHIND_BYTES : 0;
    for (gsize i = line.length; i-- > first;) {
        if (g_ascii_isdigit(line.text[i]))
            return true;
    }
    return false;
}

void signature_read_talk(const char *body, struct signature *ret)
{
    const char *limit = body + strnlen(body, TALK_BYTES), *before = body;
    if (!may_hold_number(body, (gsize)(limit - body)))
        return;
    while (body < limit) {
        const char *end = memchr(body, '\n', (gsize)(limit - body));
        end = end ? end : limit;
        struct piece line = {body, (gsize)(end - body)}, both = {before, (gsize)(end - before)};
        if (*body != '>' && line.length <= LINE_BYTES && both.length <= 2 * LINE_BYTES &&
            may_hold_number(line.text, line.length) &&
            ((line.length <= ALONE_BYTES && ends_with_digits(line) && is_at_end(end, limit)) ||
             asks_for_call(both)))
            (void)signature_take_phones(ret, line, true, NULL);
        before = body;
        body = end + 1;
    }
}
