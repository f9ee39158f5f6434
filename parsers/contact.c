/* contact.c - see contact.h. */
#include "parsers/contact.h"
#include "parsers/lines.h"
#include "parsers/form_phrases.h"
#include "parsers/noreply.h"
#include "parsers/phrases.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define SIGNATURE_LINES 15 /* at the end of a mail, in which a phone number is the author's */
#define PHONE_DIGITS_MIN 7
#define PHONE_DIGITS_MAX 15 /* E.164 */

bool contact_is_own(const char *email, const char *const *domains)
{
    const char *at = email ? strrchr(email, '@') : NULL;
    gsize length = at ? strlen(at + 1) : 0;
    for (; length && domains && *domains; domains++) {
        gsize own = strlen(*domains);
        const char *tail = at + 1 + length - own;
        bool same = own && length >= own && g_ascii_strcasecmp(tail, *domains) == 0;
        if (same && (length == own || tail[-1] == '.'))
            return true;
    }
    return false;
}

static void set(char **slot, const char *value)
{
    if (!*slot && value && *value)
        *slot = util_clean(value, LIMIT_NAME_BYTES, false);
}

static void from_sender(struct mail *mail)
{
    struct mail_contact *contact = &mail->contact;
    const struct mail_address *reply_to = &mail->reply_to, *from = &mail->from;
    bool answer_elsewhere = reply_to->email && !noreply_is(reply_to->email) &&
                            (!from->email || g_ascii_strcasecmp(reply_to->email, from->email) != 0);
    if (answer_elsewhere) {
        set(&contact->email, reply_to->email);
        set(&contact->name, reply_to->name);
        if (noreply_is(from->email))
            return; /* its name is a program's */
    }
    set(&contact->email, from->email);
    set(&contact->name, from->name);
}

/* The number in a line that is a phone number, or a labelled one. (transfer full) */
static char *phone_of(const struct line *line)
{
    g_autofree char *text = g_strstrip(g_strndup(line->text, MIN(line->length, 120)));
    char *colon = strchr(text, ':');
    const char *value = text;
    if (colon) {
        g_autofree char *label = g_utf8_strdown(text, colon - text);
        g_strstrip(label);
        static const char *const brief[] = {"t", "m", "p", "ph", "mob", "d", "direct", NULL};
        if (phrase_form_label(label) != FORM_PHONE && !g_strv_contains(brief, label))
            return NULL;
        value = colon + 1 + strspn(colon + 1, " \t");
    } else if (*value != '+') {
        return NULL;
    }
    gsize length = strspn(value, "+0123456789 ()./-");
    unsigned digits = 0;
    for (gsize i = 0; i < length; i++)
        digits += g_ascii_isdigit(value[i]) != 0;
    if (digits < PHONE_DIGITS_MIN || digits > PHONE_DIGITS_MAX)
        return NULL;
    return g_strchomp(g_strndup(value, length));
}

static char *phone_in(const char *text)
{
    if (!text)
        return NULL;
    g_autoptr(GArray) lines = lines_of(text);
    for (guint i = lines->len > SIGNATURE_LINES ? lines->len - SIGNATURE_LINES : 0; i < lines->len;
         i++) {
        char *phone = phone_of(line_at(lines, i));
        if (phone)
            return phone;
    }
    return NULL;
}

static void from_signature(struct mail *mail)
{
    g_autofree char *phone = phone_in(mail->signature);
    if (!phone)
        phone = phone_in(mail->body);
    set(&mail->contact.phone, phone);
}

void contact_find(struct mail *mail, const struct forward *forward)
{
    struct mail_contact *contact = &mail->contact;
    if (!contact->email && forward && forward->from.email) {
        set(&contact->email, forward->from.email);
        set(&contact->name, forward->from.name);
    } else if (!contact->email) {
        from_sender(mail);
        set(&contact->company, mail_header(mail, "Organization"));
    }
    if (mail->form->len == 0)
        from_signature(mail);
}
