/* triage.h - the provisional verdict, from what the mail itself says. */
#pragma once

#include "base/mail.h"
#include "parsers/parse.h"

/* Sets mail->verdict and mail->reason from its headers, text and structure. crm/ makes it final with
 * what the database knows. */
void triage_mail(struct mail *mail, const struct parse_options *options);
