/* language.h - the language somebody writes in. */
#pragma once

#include "base/mail.h"

/* ISO 639-1 of a mail's body, or of its subject where there is no body; address and
 * Content-Language weigh where languages are close. NULL where it is not certain. (transfer full)
 */
char *language_of_mail(const struct mail *mail);

/* The same of a text alone; tld and declared (a Content-Language) may be NULL. (static) */
const char *language_of_text(const char *text, const char *tld, const char *declared);
