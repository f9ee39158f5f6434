/* delivery.c - see delivery.h. */
#include "daemon/delivery.h"
#include "base/error.h"
#include "base/limits.h"

struct place {
    uint64_t request; /* 0: free */
    struct batch *batch;
    bool lost;
};

struct delivery_desk {
    GMutex mutex;
    GCond changed;
    uint64_t last_request;
    struct place places[LIMIT_IMPORTS];
    bool closed;
};

struct delivery_desk *delivery_desk_new(void)
{
    struct delivery_desk *desk = g_new0(struct delivery_desk, 1);
    g_mutex_init(&desk->mutex);
    g_cond_init(&desk->changed);
    return desk;
}

static void clear(struct place *place)
{
    g_clear_pointer(&place->batch, batch_free);
    *place = (struct place){0};
}

void delivery_desk_free(struct delivery_desk *desk)
{
    if (!desk)
        return;
    for (unsigned i = 0; i < LIMIT_IMPORTS; i++)
        clear(&desk->places[i]);
    g_mutex_clear(&desk->mutex);
    g_cond_clear(&desk->changed);
    g_free(desk);
}

/* With the mutex held: the place of a request (0: a free one), or NULL. */
static struct place *find(struct delivery_desk *desk, uint64_t request)
{
    for (unsigned i = 0; i < LIMIT_IMPORTS; i++) {
        if (desk->places[i].request == request)
            return &desk->places[i];
    }
    return NULL;
}

uint64_t delivery_begin(struct delivery_desk *desk, GError **error)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct place *place = desk->closed ? NULL : find(desk, 0);
    if (!place) {
        error_set(error, ERROR_UNAVAILABLE, "%s: try again in a moment",
                  desk->closed ? "crmd is stopping" : "other mail is being imported");
        return 0;
    }
    return place->request = ++desk->last_request;
}

void delivery_end(struct delivery_desk *desk, uint64_t request)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    clear(find(desk, request));
}

enum delivery_fate delivery_wait(struct delivery_desk *desk, uint64_t request, gint64 until_us,
                                 struct batch **ret)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct place *place = find(desk, request);
    bool in_time = true;
    while (!place->batch && !place->lost && !desk->closed && in_time)
        in_time = g_cond_wait_until(&desk->changed, &desk->mutex, until_us);
    bool lost = place->lost;
    place->lost = false;
    if (place->batch) {
        *ret = g_steal_pointer(&place->batch);
        return DELIVERY_READ;
    }
    return desk->closed ? DELIVERY_CLOSED : lost ? DELIVERY_LOST : DELIVERY_LATE;
}

void delivery_arrived(struct delivery_desk *desk, struct batch *batch)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct place *place = batch->id ? find(desk, batch->id) : NULL;
    if (!place || place->batch) {
        batch_free(batch); /* whoever asked has gone */
        return;
    }
    place->batch = batch;
    g_cond_broadcast(&desk->changed);
}

void delivery_lose(struct delivery_desk *desk)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    for (unsigned i = 0; i < LIMIT_IMPORTS; i++)
        desk->places[i].lost = desk->places[i].request != 0;
    g_cond_broadcast(&desk->changed);
}

void delivery_close(struct delivery_desk *desk)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    desk->closed = true;
    g_cond_broadcast(&desk->changed);
}
