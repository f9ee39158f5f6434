/* form_notices.h - what the programs that send forms write around the values. A language is added
 * in form_notices.c and nowhere else. */
#pragma once

#include "parsers/lines.h"

/* Whether a line is a form's or portal's own: "You have a new enquiry from your website",
 * "This e-mail was sent from a contact form on ...". */
bool form_is_notice(const struct line *line);

/* Whether a line is a program's own, but tells nothing of a form: "Do not reply to this mail". */
bool form_is_boilerplate(const struct line *line);

/* Either of the two. */
bool form_is_of_program(const struct line *line);

/* The same of what stands below an enquiry only: "This e-mail was sent from ...". */
bool form_is_footer(const struct line *line);

/* The same where people who ask for something do not write so. */
bool form_is_small_print(const struct line *line);

/* "Submitted on 3 May", "Sent from 203.0.113.7". */
bool form_is_stamp(const struct line *line);

/* "I agree that my data are stored", and of a box to tick: whether it asks for that, and whether a
 * value only says yes or no. */
bool form_is_consent(const struct line *line);
bool form_asks_consent(const struct line *label);
bool form_is_tick(const struct line *value);

/* "The Portal Team", as portals sign. */
bool form_is_team(const struct line *line);

/* "Call the customer within the hour": whether a line is a portal's advice to whom the enquiry is
 * for, as far as its beginning tells; people who ask for something may begin so too. */
bool form_is_advice(const struct line *line);

/* Whether it has "I", "us" or the like, as a line has that a person wrote. */
bool form_is_in_first_person(const struct line *line);

/* "Open the request:": what portals write before a link. */
bool form_is_call_words(const struct line *line);

/* Whether a line speaks of a form on a web site, and so of a person that filled it in. */
bool form_speaks_of_form(const struct line *line);
