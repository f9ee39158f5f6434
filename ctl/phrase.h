/* phrase.h - the API's values in a person's words. */
#pragma once

#include "ctl/ctl.h"

/* "Jan Novak", or the address where there is no name; NULL for neither. (borrowed from person) */
const char *phrase_name(json_t *person);

/* "Jan Novak <jan@novak.example>", or NULL. (transfer full) */
char *phrase_person(json_t *person);

/* The same for a list of people, parted by commas. (transfer full) */
char *phrase_people(json_t *people);

/* "EUR 12,500.00" of an object's expected_revenue_minor and currency; NULL where it is nothing.
 * (transfer full) */
char *phrase_revenue(json_t *object, bool brief);

/* "2026-03-01 08:15:00 (3 min ago)" of a time at path, or NULL. (transfer full) */
char *phrase_when(const struct ctl *ctl, json_t *object, const char *path);

/* "0812 3456 (+628123456)"; NULL for neither. (transfer full) */
char *phrase_phone(const char *written, const char *e164);

/* "3 min ago", or NULL. (transfer full) */
char *phrase_ago(const struct ctl *ctl, json_t *object, const char *path);

/* "Europe / anna" of an object's team and salesperson; NULL for neither. (transfer full) */
char *phrase_owner(json_t *object);

/* How a verdict, and the state of a mailbox, are coloured. */
enum style phrase_verdict_style(const char *verdict);
enum style phrase_mailbox_style(const char *state);
