/* signature_part.h - the signature that only its author's name tells from the text above. */
#pragma once

#include "base/mail.h"

/* Moves the last lines of a mail's body to its signature where they begin with the author's name
 * and go on as a contact block does, whatever closing in whatever language stands above. Never all
 * of the body. */
void signature_part(struct mail *mail, const char *name);
