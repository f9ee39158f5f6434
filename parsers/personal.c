/* personal.c - see personal.h. */
#include "parsers/personal.h"
#include "parsers/person_name.h"

#include <string.h>

#define GREETING_BYTES 120     /* of the text in which people greet */
#define GREETING_LINE_BYTES 60 /* of a line that greets in words we do not know */
#define GREETING_SPACES 4
#define TAIL_BYTES 300 /* of the text in which its writer signs */
#define PLAIN_SIGNS 4

/* "Allô,", "Selam ustam!": a short first line of letters that ends as greetings do. */
static bool opens_like_greeting(const char *text)
{
    text += strspn(text, " \t\r\n");
    gsize length = strcspn(text, "\r\n"), spaces = 0;
    if (length < 2 || length > GREETING_LINE_BYTES || !text[length])
        return false;
    for (gsize i = 0; i + 1 < length; i++) {
        spaces += text[i] == ' ';
        if (g_ascii_isdigit(text[i]) || strchr(".:;@/|", text[i]))
            return false;
    }
    return spaces <= GREETING_SPACES && strchr(",!", text[length - 1]) != NULL;
}

static bool greets(const struct mail *mail, const struct wording *wording)
{
    return wording->text.first[SENSE_GREETING] < GREETING_BYTES ||
           (mail->body && opens_like_greeting(mail->body));
}

/* Whether a line of the text's end begins with the word. */
static bool ends_with_line_of(const char *text, const char *word, gsize length)
{
    gsize size = text ? strlen(text) : 0;
    const char *line = text ? text + size - MIN(size, TAIL_BYTES) : NULL;
    while (line) {
        line += strspn(line, "\r\n\t -");
        if (strncmp(line, word, length) == 0)
            return true;
        line = strchr(line, '\n');
    }
    return false;
}

/* The first word of the display name stands beneath the text; a person's name, not a firm's. */
static bool signs(const struct mail *mail)
{
    const char *name = mail->from.name;
    gsize length = name ? strcspn(name, " ") : 0;
    return length >= 2 &&
           (ends_with_line_of(mail->body, name, length) ||
            ends_with_line_of(mail->signature, name, length)) &&
           person_name_like(name, strlen(name), true);
}

unsigned personal_signs(const struct mail *mail, const struct wording *wording)
{
    unsigned count = greets(mail, wording);
    count += wording_count(wording, SENSE_FIRST_PERSON) > 0;
    count += wording_count(wording, SENSE_SIGN_OFF) > 0;
    count += wording_count(wording, SENSE_ENQUIRY) > 0;
    count += wording->asks;
    count += mail->contact.phone != NULL;
    return count + signs(mail);
}

bool personal_is_plain(const struct mail *mail, const struct wording *wording)
{
    bool names_himself = mail->contact.phone || signs(mail);
    bool speaks = wording_count(wording, SENSE_FIRST_PERSON) || greets(mail, wording);
    bool wants = wording_count(wording, SENSE_ENQUIRY) || wording->asks;
    return names_himself && speaks && wants && personal_signs(mail, wording) >= PLAIN_SIGNS;
}
