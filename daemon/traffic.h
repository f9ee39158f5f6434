/* traffic.h - how much mail comes one way, and how late: counted over a sliding minute and hour by
 * a clock that never jumps. Plain values, zeroed by traffic_init(). */
#pragma once

#include "base/json.h"

#define TRAFFIC_SLOTS 60

/* Counts of the newest slots of equal length. */
struct traffic_ring {
    int64_t slot; /* the newest that was counted in */
    uint32_t counts[TRAFFIC_SLOTS];
};

struct traffic {
    int64_t deliveries; /* ever */
    int64_t last_message_at;
    int64_t lag_s; /* of the last one, from its receipt to its record; CLOCK_NONE: not known */
    struct traffic_ring seconds, minutes;
};

void traffic_init(struct traffic *traffic);

/* So many were recorded now, the last of them received then (CLOCK_NONE: not known). 0 is nothing.
 */
void traffic_note(struct traffic *traffic, unsigned deliveries, int64_t received_at);

/* What was known before, where the new one comes from the database: it may be older than that. */
void traffic_keep(struct traffic *traffic, const struct traffic *before);

/* How many came within the last 60 seconds, and within the last 60 minutes. */
int64_t traffic_last_minute(const struct traffic *traffic, int64_t monotonic_ms);
int64_t traffic_last_hour(const struct traffic *traffic, int64_t monotonic_ms);

/* Adds "messages", "last_message_at", "lag_s", "messages_per_minute" and "messages_per_hour". */
void traffic_add_to(const struct traffic *traffic, json_t *object);
