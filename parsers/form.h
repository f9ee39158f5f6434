/* form.h - the notice that a web form or portal sends: labelled values about a person, or a
 * person's words with a few lines on who that is. */
#pragma once

#include "base/mail.h"
#include "parsers/form_phrases.h"

/* What is known of the mail besides its text. */
struct form_origin {
    const char *sender;      /* address that it came from, or NULL */
    const char *sender_name; /* or NULL */
    const char *subject;     /* or NULL */
    const char *recipient;   /* address that it was sent to, or NULL */
    bool by_program;         /* no person has that address, or answers go to another's */
    bool in_thread;          /* it answers an earlier mail */
    bool relays;             /* an answer reaches the person, though the text names no address */
};

/* Reads "Label: value" lines in any layout, and the sentences of portals, out of text, which is the
 * mail's or that of a mail passed on in it. Where it is such a notice, which names a way to answer
 * and a name or enquiry, true: mail->form is filled in order (at most LIMIT_FORM_FIELDS), with
 * values that stand without a label under "name", "email" and the like, so are the empty values of
 * mail->contact, and mail->body is the enquiry itself. Otherwise mail is untouched. Cheap where
 * text is anything else. labels may be NULL. */
bool form_read(struct mail *mail, const char *text, const struct form_origin *origin,
               const struct form_labels *labels);
