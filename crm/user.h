/* user.h - what administrators do with users. */
#pragma once

#include "crm/catalogue.h"
#include "store/user.h"

/* Callers give the editable fields, uid, and groups, which are replaced whole. */
extern const struct catalogue user_catalogue;
