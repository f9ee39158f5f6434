/* assign.h - whose turn it is. */
#pragma once

#include <glib.h>
#include <stdint.h>

/* Members take turns: the one whose newest lead is the oldest is next, the first of equals. Gives
 * the index into last_lead_ids (0: none yet); count is at least 1. Deterministic. */
gsize assign_turn(const int64_t *last_lead_ids, gsize count);
