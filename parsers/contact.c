/* contact.c - see contact.h. */
#include "parsers/contact.h"
#include "parsers/contact_details.h"
#include "parsers/noreply.h"
#include "parsers/person_name.h"

#include <string.h>

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

static bool same_address(const char *a, const char *b)
{
    return a && b && g_ascii_strcasecmp(a, b) == 0;
}

/* The name as its owner would write it. */
static void take_name(struct mail_contact *contact, const char *display, enum contact_source source)
{
    g_autofree char *aside = NULL;
    g_autofree char *name = person_name_clean(display, contact->email, &aside);
    contact_set(contact, CONTACT_NAME, name, source);
}

static void take_person(struct mail_contact *contact, const struct mail_address *address,
                        enum contact_source source)
{
    contact_set(contact, CONTACT_EMAIL, address->email, source);
    take_name(contact, address->name, source);
}

static void from_sender(struct mail *mail)
{
    struct mail_contact *contact = &mail->contact;
    const struct mail_address *reply_to = &mail->reply_to, *from = &mail->from;
    bool answer_elsewhere = reply_to->email && !noreply_is(reply_to->email) &&
                            !same_address(reply_to->email, from->email);
    if (answer_elsewhere) {
        contact_set(contact, CONTACT_EMAIL, reply_to->email, SOURCE_REPLY_TO);
        bool of_program = noreply_is(from->email);
        bool speaks = !of_program && from->name && reply_to->name &&
                      person_name_is_role(reply_to->name) && !person_name_is_role(from->name);
        if (speaks) /* a person who wants the answer to go to a function */
            take_name(contact, from->name, SOURCE_FROM);
        take_name(contact, reply_to->name, SOURCE_REPLY_TO);
        if (of_program)
            return; /* its name is a program's */
    }
    take_person(contact, from, SOURCE_FROM);
}

/* What a form lacks, from the header where that is the same person's. */
static void complete_form(struct mail *mail)
{
    struct mail_contact *contact = &mail->contact;
    const struct mail_address *reply_to = &mail->reply_to, *from = &mail->from;
    bool other_reply_to = reply_to->email && !noreply_is(reply_to->email) &&
                          !same_address(reply_to->email, from->email);
    bool from_is_person =
        from->email && !noreply_is(from->email) && contact->name &&
        (person_name_fits(contact->name, strlen(contact->name), from->email) ||
         (from->name && person_name_shares(contact->name, from->name, strlen(from->name))));
    if (other_reply_to)
        contact_set(contact, CONTACT_EMAIL, reply_to->email, SOURCE_REPLY_TO);
    if (from_is_person)
        contact_set(contact, CONTACT_EMAIL, from->email, SOURCE_FROM);
    if (same_address(contact->email, reply_to->email))
        take_name(contact, reply_to->name, SOURCE_REPLY_TO);
    if (same_address(contact->email, from->email))
        take_name(contact, from->name, SOURCE_FROM);
}

static bool is_form(const struct mail *mail)
{
    return mail->form->len > 0;
}

void contact_find(struct mail *mail, const struct mime_content *content,
                  const struct forward *forward, const struct parse_options *options)
{
    bool by_form = is_form(mail) || mail->contact.email || mail->contact.name;
    if (by_form)
        complete_form(mail);
    else if (forward && (forward->from.email || forward->from.name))
        take_person(&mail->contact, &forward->from, SOURCE_FORWARD);
    else
        from_sender(mail);
    if (noreply_is(mail->from.email)) /* a telephone number tells that a person wrote it */
        contact_complete(mail, content, forward != NULL, options);
}

/* Whether a program has the contact's address, unless its name is a person's or triage has found
 * that a person writes there. */
static bool is_program(const struct mail *mail)
{
    const char *name = mail->contact.name;
    bool is_lead = mail->reason && mail->verdict == VERDICT_LEAD;
    return !is_form(mail) && !is_lead && noreply_is(mail->contact.email) &&
           !(name && person_name_like(name, strlen(name), false));
}

void contact_complete(struct mail *mail, const struct mime_content *content, bool is_forward,
                      const struct parse_options *options)
{
    if (!is_program(mail) &&
        !contact_is_own(mail->contact.email, options ? options->own_domains : NULL))
        contact_details_find(mail, content, !is_forward && !is_form(mail), options);
}
