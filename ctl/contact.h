/* contact.h - what the files of crmctl contact share. */
#pragma once

#include "ctl/list.h"

/* The columns of lists and of the CSV that export writes. */
extern const struct list_column contact_columns[];

/* One contact on the screen, with all that it has to do with. */
void contact_draw(struct ctl *ctl, json_t *contact);

/* "Lena Weber", or an address, or "contact 3". (transfer full) */
char *contact_title(json_t *contact);

/* The body of a new contact, or of a change to `old` (NULL: a new one), from the options. NULL with
 * a usage error. (transfer full) */
json_t *contact_body(const struct call *call, json_t *old, GError **error);

/* Whether the options say something about lists, whose change takes the contact as it is. */
bool contact_changes_lists(const struct call *call);

/* "mobile:+49 170 1234" as {"number", "kind", "e164"}; a national number is read as one of the
 * country, which may be NULL. (transfer full) */
json_t *contact_phone(const char *text, const char *country);

bool contact_run_import(struct ctl *ctl, const struct call *call, GError **error);
bool contact_run_export(struct ctl *ctl, const struct call *call, GError **error);
