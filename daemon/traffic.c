/* traffic.c - see traffic.h. */
#include "daemon/traffic.h"
#include "base/clock.h"

#include <string.h>

#define SECOND_MS 1000
#define MINUTE_MS 60000

void traffic_init(struct traffic *traffic)
{
    *traffic = (struct traffic){.last_message_at = CLOCK_NONE, .lag_s = CLOCK_NONE};
}

/* ---- rings ---- */

/* Forgets what is older than the ring is long. */
static void ring_turn(struct traffic_ring *ring, int64_t slot)
{
    int64_t steps = MIN(slot - ring->slot, TRAFFIC_SLOTS);
    for (int64_t i = 1; i <= steps; i++)
        ring->counts[(ring->slot + i) % TRAFFIC_SLOTS] = 0;
    if (steps == TRAFFIC_SLOTS)
        memset(ring->counts, 0, sizeof ring->counts);
    ring->slot = MAX(ring->slot, slot);
}

static void ring_add(struct traffic_ring *ring, int64_t slot, unsigned count)
{
    ring_turn(ring, slot);
    ring->counts[ring->slot % TRAFFIC_SLOTS] += count;
}

static int64_t ring_sum(const struct traffic_ring *ring, int64_t slot)
{
    struct traffic_ring turned = *ring;
    int64_t sum = 0;
    ring_turn(&turned, slot);
    for (unsigned i = 0; i < TRAFFIC_SLOTS; i++)
        sum += turned.counts[i];
    return sum;
}

/* ---- traffic ---- */

void traffic_note(struct traffic *traffic, unsigned deliveries, int64_t received_at)
{
    int64_t now_s = clock_now_s(), monotonic_ms = clock_monotonic_ms();
    if (deliveries == 0)
        return;
    traffic->deliveries += deliveries;
    traffic->last_message_at = now_s;
    /* the server's clock may be ahead of ours, and its word nonsense */
    traffic->lag_s = received_at <= 0 ? CLOCK_NONE : MAX(0, now_s - received_at);
    ring_add(&traffic->seconds, monotonic_ms / SECOND_MS, deliveries);
    ring_add(&traffic->minutes, monotonic_ms / MINUTE_MS, deliveries);
}

void traffic_keep(struct traffic *traffic, const struct traffic *before)
{
    traffic->deliveries = MAX(traffic->deliveries, before->deliveries);
    if (before->last_message_at != CLOCK_NONE)
        traffic->last_message_at = before->last_message_at;
    traffic->lag_s = before->lag_s;
    traffic->seconds = before->seconds;
    traffic->minutes = before->minutes;
}

int64_t traffic_last_minute(const struct traffic *traffic, int64_t monotonic_ms)
{
    return ring_sum(&traffic->seconds, monotonic_ms / SECOND_MS);
}

int64_t traffic_last_hour(const struct traffic *traffic, int64_t monotonic_ms)
{
    return ring_sum(&traffic->minutes, monotonic_ms / MINUTE_MS);
}

void traffic_add_to(const struct traffic *traffic, json_t *object)
{
    int64_t monotonic_ms = clock_monotonic_ms();
    json_object_set_new(object, "messages", json_integer(traffic->deliveries));
    json_set_time(object, "last_message_at", traffic->last_message_at);
    if (traffic->lag_s != CLOCK_NONE)
        json_object_set_new(object, "lag_s", json_integer(traffic->lag_s));
    json_object_set_new(object, "messages_per_minute",
                        json_integer(traffic_last_minute(traffic, monotonic_ms)));
    json_object_set_new(object, "messages_per_hour",
                        json_integer(traffic_last_hour(traffic, monotonic_ms)));
}
