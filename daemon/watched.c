/* watched.c - see watched.h. */
#include "daemon/watched.h"
#include "base/clock.h"

#define LONGEST_RETRY_S 600 /* nothing waits longer than half of that */

struct watch_list {
    GMutex mutex;
    GPtrArray *watched;
};

void watched_free(struct watched *w)
{
    if (!w)
        return;
    g_free(w->name);
    g_free(w->account);
    g_free(w->host);
    g_free(w->user);
    g_free(w->folder);
    g_free(w->fallback_team);
    g_free(w->paused_by);
    g_free(w->error);
    mishap_clear(&w->last_error);
    g_free(w);
}

struct watch_list *watch_list_new(void)
{
    struct watch_list *list = g_new0(struct watch_list, 1);
    g_mutex_init(&list->mutex);
    list->watched = g_ptr_array_new_with_free_func((GDestroyNotify)watched_free);
    return list;
}

void watch_list_free(struct watch_list *list)
{
    if (!list)
        return;
    g_ptr_array_unref(list->watched);
    g_mutex_clear(&list->mutex);
    g_free(list);
}

static struct watched *find(struct watch_list *list, uint32_t id)
{
    for (guint i = 0; i < list->watched->len; i++) {
        struct watched *w = list->watched->pdata[i];
        if (w->id == id)
            return w;
    }
    return NULL;
}

static void keep_known(struct watched *new, const struct watched *old)
{
    new->state = old->state;
    new->since = old->since;
    new->error = g_strdup(old->error);
    new->announced = old->announced;
    new->waited = old->waited;
    new->retry_at = old->retry_at;
}

/* What it did before, whatever it does now. */
static void keep_past(struct watched *new, struct watched *old)
{
    traffic_keep(&new->traffic, &old->traffic);
    if (new->error)
        mishap_note(&new->last_error, new->error);
    mishap_move(&new->last_error, &old->last_error);
}

void watch_list_replace(struct watch_list *list, GPtrArray *watched)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    for (guint i = 0; i < watched->len; i++) {
        struct watched *new = watched->pdata[i];
        struct watched *old = find(list, new->id);
        bool paused = new->state == MAILBOX_PAUSED || (old && old->state == MAILBOX_PAUSED);
        if (old && !new->error && !paused)
            keep_known(new, old);
        else if (old && new->paused_by && g_strcmp0(new->paused_by, old->paused_by) == 0)
            new->since = old->since;
        if (old)
            keep_past(new, old);
    }
    g_ptr_array_unref(list->watched);
    list->watched = watched;
}

/* NULL: it works. */
static void set_error(struct watched *w, const char *error)
{
    g_free(w->error);
    w->error = g_strdup(error);
    if (error)
        mishap_note(&w->last_error, error);
    else
        mishap_over(&w->last_error);
}

enum watch_change watch_list_report(struct watch_list *list, const struct mailbox_report *report)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    struct watched *w = find(list, report->mailbox);
    if (!w || w->state == MAILBOX_PAUSED)
        return WATCH_SAME;
    if (w->state != report->state)
        w->since = clock_now_s();
    w->state = report->state;
    w->retry_at = report->retry_at;
    /* Trying again is not yet recovery: the error stands until the folder is open. */
    bool works = report->state == MAILBOX_FETCHING || report->state == MAILBOX_IDLE ||
                 report->state == MAILBOX_POLLING;
    if (report->error || works)
        set_error(w, report->error);
    /* What was said of crmd-mail's death or of a password is not said of the mailbox. */
    bool announced = w->announced;
    w->announced = w->error && (announced || report->error);
    bool waits = report->state == MAILBOX_WAITING;
    if (announced && !w->announced)
        return w->waited ? WATCH_GOES_ON : WATCH_RECOVERED;
    bool worse = announced && w->waited && report->error && !waits;
    if (announced == w->announced && !worse)
        return WATCH_SAME;
    w->waited = waits;
    return waits ? WATCH_WAITS : WATCH_FAILED;
}

/* Begins a state in which nothing is wrong. */
static void begin_state(struct watched *w, enum mailbox_state state, int64_t since)
{
    w->state = state;
    w->since = since;
    w->retry_at = CLOCK_NONE;
    w->announced = w->waited = false;
    g_clear_pointer(&w->error, g_free);
    g_clear_pointer(&w->paused_by, g_free);
}

void watch_list_pause(struct watch_list *list, uint32_t id, int64_t since, const char *by)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    struct watched *w = find(list, id);
    if (!w)
        return;
    begin_state(w, MAILBOX_PAUSED, since);
    w->paused_by = g_strdup(by);
}

void watch_list_resume(struct watch_list *list, uint32_t id)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    struct watched *w = find(list, id);
    if (w && w->state == MAILBOX_PAUSED)
        begin_state(w, MAILBOX_STARTING, clock_now_s());
}

char *watch_list_paused_by(struct watch_list *list, uint32_t id)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    const struct watched *w = find(list, id);
    return w ? g_strdup(w->paused_by) : NULL;
}

void watch_list_received(struct watch_list *list, uint32_t id, unsigned deliveries,
                         int64_t received_at)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    struct watched *w = find(list, id);
    if (w)
        traffic_note(&w->traffic, deliveries, received_at);
}

char *watch_list_name(struct watch_list *list, uint32_t id)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    const struct watched *w = find(list, id);
    return w ? g_strdup(w->name) : NULL;
}

char *watch_list_fallback(struct watch_list *list, uint32_t id)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    const struct watched *w = find(list, id);
    return w ? g_strdup(w->fallback_team) : NULL;
}

uint32_t watch_list_find(struct watch_list *list, const char *name)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    for (guint i = 0; i < list->watched->len; i++) {
        const struct watched *w = list->watched->pdata[i];
        if (g_str_equal(w->name, name))
            return w->id;
    }
    return 0;
}

void watch_list_fail_all(struct watch_list *list, const char *error, int64_t retry_at)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    for (guint i = 0; i < list->watched->len; i++) {
        struct watched *w = list->watched->pdata[i];
        if (w->state == MAILBOX_PAUSED)
            continue;
        if (w->state != MAILBOX_FAILED)
            w->since = clock_now_s();
        w->state = MAILBOX_FAILED;
        w->retry_at = retry_at;
        if (!w->error)
            set_error(w, error);
    }
}

void watch_list_count(struct watch_list *list, unsigned *ret_all, unsigned *ret_failing)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    *ret_all = list->watched->len;
    *ret_failing = 0;
    for (guint i = 0; i < list->watched->len; i++)
        *ret_failing += ((const struct watched *)list->watched->pdata[i])->error != NULL;
}

/* A clock that was set back must not show what began in the future, or waits for days. */
static int64_t at_most(int64_t time_s, int64_t latest_s)
{
    return time_s == CLOCK_NONE ? time_s : MIN(time_s, latest_s);
}

static json_t *watched_to_json(const struct watched *w)
{
    json_t *object = json_object();
    int64_t now_s = clock_now_s();
    json_set_text(object, "name", w->name);
    json_set_text(object, "kind", "imap");
    json_set_text(object, "host", w->host);
    json_object_set_new(object, "port", json_integer(w->port));
    json_set_text(object, "user", w->user);
    json_set_text(object, "folder", w->folder);
    json_set_text(object, "state", mailbox_state_name(w->state));
    json_set_time(object, "since", at_most(w->since, now_s));
    json_set_text(object, "paused_by", w->paused_by);
    traffic_add_to(&w->traffic, object);
    json_set_text(object, "error", w->error);
    json_set_time(object, "retry_at", at_most(w->retry_at, now_s + LONGEST_RETRY_S));
    mishap_add_to(&w->last_error, object);
    return object;
}

json_t *watch_list_to_json(struct watch_list *list)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&list->mutex);
    json_t *array = json_array();
    for (guint i = 0; i < list->watched->len; i++)
        json_array_append_new(array, watched_to_json(list->watched->pdata[i]));
    return array;
}
