/* assign.c - whose turn it is. */
#include "rules/assign.h"

gsize assign_turn(const int64_t *last_lead_ids, gsize count)
{
    gsize next = 0;
    for (gsize i = 1; i < count; i++) {
        if (last_lead_ids[i] < last_lead_ids[next])
            next = i;
    }
    return next;
}
