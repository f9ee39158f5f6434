/* label.h - what is done with the plain lists: tags and their categories, lost reasons, sources,
 * mediums, campaigns. */
#pragma once

#include "crm/catalogue.h"
#include "store/label.h"

/* Callers give the editable fields; of tags, the category by name too. */
extern const struct catalogue label_catalogues[LABEL_KIND_COUNT];

/* The id of one that a lead or a contact may be given: by name, not archived. Else ERROR_INVALID
 * that names the field. */
bool label_id(struct crm *crm, enum label_kind kind, const char *field, const char *name,
              int64_t *ret_id, GError **error);
