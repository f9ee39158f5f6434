/* triage.h - the provisional verdict, from what the mail itself says. */
#pragma once

#include "base/mail.h"
#include "parsers/mime.h"
#include "parsers/parse.h"

/* Sets mail->verdict and mail->reason from its headers, text and structure, its contact being found
 * already. is_forward: the mail passes on another's. Where signals conflict it is a lead. crm/
 * makes the verdict final with what the database knows. */
void triage_mail(struct mail *mail, const struct mime_content *content, bool is_forward,
                 const struct parse_options *options);
