/* form_sentence.h - who wrote, where a portal's notice says so in a sentence. */
#pragma once

#include "parsers/lines.h"
#include "base/mail_contact.h"

/* What a sentence says that Anna Lind did; each kind includes those before. */
enum form_sentences {
    FORM_SENTENCE_WROTE, /* "Anna Lind sent you a message", "You have a message from Anna Lind" */
    FORM_SENTENCE_WANTS, /* "Anna Lind is interested in your boat" */
    FORM_SENTENCE_ANY,   /* "Anna Lind from Lind Boats submitted the form" */
};

/* Fills in the name, company and address that stand in such a sentence where they are empty; the
 * source is SOURCE_FORM. False where the line says no such thing. */
bool form_sentence_read(const struct line *line, enum form_sentences kinds,
                        struct mail_contact *contact);
