/* company.h - what administrators do with the companies that we are. */
#pragma once

#include "crm/catalogue.h"
#include "store/company.h"

/* Callers give the editable fields, and "logo": a PNG or JPEG image in base64, or null. */
extern const struct catalogue company_catalogue;

/* The image and what it is ("image/png"); ERROR_NOT_FOUND where the company has none. (transfer
 * full) */
GBytes *company_logo(struct crm *crm, const char *name, char **ret_type, GError **error);
