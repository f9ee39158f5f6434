/* group.h - what administrators do with groups and the rights of each. */
#pragma once

#include "crm/catalogue.h"
#include "store/group.h"

/* Callers give the editable fields, and the "rights" that change: {"lead": {"read": "team",
 * "write": null}}, null taking one away. */
extern const struct catalogue group_catalogue;
