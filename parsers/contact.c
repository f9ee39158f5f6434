/* contact.c - see contact.h. */
#include "parsers/contact.h"
#include "parsers/company.h"
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

/* The name as its owner would write it; *ret_aside becomes what stood beside it, perhaps a company
 * (transfer full), unless there was something before. */
static void take_name(struct mail_contact *contact, const char *display, enum contact_source source,
                      char **ret_aside)
{
    g_autofree char *aside = NULL;
    g_autofree char *name = person_name_clean(display, contact->email, &aside);
    if (contact_set(contact, CONTACT_NAME, name, source) && !*ret_aside)
        *ret_aside = g_steal_pointer(&aside);
}

static void take_person(struct mail_contact *contact, const struct mail_address *address,
                        enum contact_source source, char **ret_aside)
{
    contact_set(contact, CONTACT_EMAIL, address->email, source);
    take_name(contact, address->name, source, ret_aside);
}

static void from_sender(struct mail *mail, char **ret_aside)
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
            take_name(contact, from->name, SOURCE_FROM, ret_aside);
        take_name(contact, reply_to->name, SOURCE_REPLY_TO, ret_aside);
        if (of_program)
            return; /* its name is a program's */
    }
    take_person(contact, from, SOURCE_FROM, ret_aside);
}

/* What a form lacks, from the header where that is the same person's. */
static void complete_form(struct mail *mail, char **ret_aside)
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
        take_name(contact, reply_to->name, SOURCE_REPLY_TO, ret_aside);
    if (same_address(contact->email, from->email))
        take_name(contact, from->name, SOURCE_FROM, ret_aside);
}

void contact_find(struct mail *mail, const struct mime_content *content,
                  const struct forward *forward, const struct parse_options *options)
{
    struct mail_contact *contact = &mail->contact;
    g_autofree char *aside = NULL;
    bool is_form = mail->form->len > 0 || contact->email || contact->name;
    if (is_form)
        complete_form(mail, &aside);
    else if (forward && forward->from.email)
        take_person(contact, &forward->from, SOURCE_FORWARD, &aside);
    else
        from_sender(mail, &aside);
    bool of_header = !is_form && !forward;
    bool by_program =
        !is_form && noreply_is(contact->email) &&
        !(contact->name && person_name_like(contact->name, strlen(contact->name), false));
    if (!by_program && !contact_is_own(contact->email, options ? options->own_domains : NULL))
        contact_complete(mail, content, aside, of_header, options);
}
