/* check.c - see check.h. */
#include "daemon/check.h"
#include "base/error.h"
#include "base/limits.h"

#define CHECK_STEPS 100 /* a check has under ten */

struct check {
    uint64_t request;
    json_t *steps;
    bool ok;
    bool over;
    bool abandoned;
};

struct check_desk {
    GMutex mutex;
    GCond changed;
    uint64_t last_request;
    bool closed;
    struct check checks[LIMIT_CHECKS];
};

struct check_desk *check_desk_new(void)
{
    struct check_desk *desk = g_new0(struct check_desk, 1);
    g_mutex_init(&desk->mutex);
    g_cond_init(&desk->changed);
    return desk;
}

void check_desk_free(struct check_desk *desk)
{
    if (!desk)
        return;
    g_mutex_clear(&desk->mutex);
    g_cond_clear(&desk->changed);
    g_free(desk);
}

static struct check *find(struct check_desk *desk, uint64_t request)
{
    for (gsize i = 0; i < LIMIT_CHECKS; i++) {
        if (desk->checks[i].request == request)
            return &desk->checks[i];
    }
    return NULL;
}

uint64_t check_begin(struct check_desk *desk, GError **error)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct check *check = desk->closed ? NULL : find(desk, 0);
    if (!check) {
        error_set(error, ERROR_UNAVAILABLE, "too many checks are under way; try again in a moment");
        return 0;
    }
    *check = (struct check){.request = ++desk->last_request, .steps = json_array(), .ok = true};
    return check->request;
}

static bool wait_until_over(struct check_desk *desk, const struct check *check, unsigned timeout_s)
{
    gint64 deadline = g_get_monotonic_time() + (gint64)timeout_s * G_USEC_PER_SEC;
    while (!check->over && !check->abandoned) {
        if (!g_cond_wait_until(&desk->changed, &desk->mutex, deadline))
            return false;
    }
    return !check->abandoned;
}

json_t *check_wait(struct check_desk *desk, uint64_t request, unsigned timeout_s, GError **error)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct check *check = find(desk, request);
    bool over = wait_until_over(desk, check, timeout_s);
    json_t *steps = check->steps;
    bool ok = check->ok;
    *check = (struct check){0};
    if (over)
        return json_pack("{s:b, s:o}", "ok", ok, "steps", steps);
    json_decref(steps);
    error_set(error, ERROR_UNAVAILABLE, "the check did not end: crmd-mail does not answer");
    return NULL;
}

void check_cancel(struct check_desk *desk, uint64_t request)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct check *check = find(desk, request);
    json_decref(check->steps);
    *check = (struct check){0};
}

void check_step(struct check_desk *desk, const struct check_step *step)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    struct check *check = step->request ? find(desk, step->request) : NULL;
    if (!check)
        return; /* whoever asked has gone */
    if (step->step && json_array_size(check->steps) < CHECK_STEPS) {
        json_t *object = json_object();
        json_set_text(object, "step", step->step);
        json_object_set_new(object, "ok", json_boolean(step->ok));
        json_set_text(object, "detail", step->detail);
        json_array_append_new(check->steps, object);
    }
    check->ok &= step->ok;
    check->over |= step->last;
    g_cond_broadcast(&desk->changed);
}

static void abandon(struct check_desk *desk)
{
    for (gsize i = 0; i < LIMIT_CHECKS; i++)
        desk->checks[i].abandoned = desk->checks[i].request != 0;
    g_cond_broadcast(&desk->changed);
}

void check_abandon(struct check_desk *desk)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    abandon(desk);
}

void check_close(struct check_desk *desk)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    desk->closed = true;
    abandon(desk);
}
