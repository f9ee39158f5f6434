/* bounce_text.h - whom a bounce names and why, where it says so in words alone. */
#pragma once

#include "base/mail.h"

/* First RFC 3463 status in text (NULL: none), "5.1.1". (transfer full) */
char *bounce_text_status(const char *text);

/* Fills what bounce lacks of recipient, diagnostic and status from the text of mail. */
void bounce_text_read(const struct mail *mail, struct mail_bounce *bounce);
