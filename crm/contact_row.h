/* contact_row.h - one row of an import: whom it is about, and what it adds. */
#pragma once

#include "crm/contact.h"
#include "crm/contact_reach.h"

struct contact_row {
    struct contact *contact; /* as it will be; id 0: a new one */
    json_t *before;          /* as it is, or NULL */
    bool changes;            /* there is something to write */
    contact_reach_value reach;
};
void contact_row_clear(struct contact_row *row);
typedef struct contact_row contact_row_value;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(contact_row_value, contact_row_clear)

/* Finds and checks without writing, into a row that is empty before and to be cleared in any case;
 * fields is changed to what of it counts. The error names the field. */
bool contact_row_read(struct crm *crm, json_t *fields, bool overwrite, struct contact_row *row,
                      GError **error);
/* Writes it, with its event. */
bool contact_row_write(struct crm *crm, struct contact_row *row, GError **error);
