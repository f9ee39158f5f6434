/* scope.h - whose records a reader may see; crm/rights.c decides, every list here obeys. */
#pragma once

#include <stdint.h>

enum scope { SCOPE_NONE, SCOPE_OWN, SCOPE_TEAM, SCOPE_ALL };

/* SCOPE_OWN: the user's own; SCOPE_TEAM: also those of the teams that the user leads or belongs to.
 */
struct visibility {
    enum scope scope;
    int64_t user_id;
};
