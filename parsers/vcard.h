/* vcard.h - electronic business cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). */
#pragma once

#include <stdbool.h>

/* What a card says of a person; NULL what it does not. */
struct vcard {
    char *name;
    char *email;
    char *phone; /* as written; no fax */
    char *company;
    char *job_title;
    char *website;
    char *country; /* as written */
};

/* Reads the first card in text, which is UTF-8. False where there is none, or it says nothing of
 * these. Linear. */
bool vcard_read(const char *text, struct vcard *ret);
void vcard_clear(struct vcard *vcard);
