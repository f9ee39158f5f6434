/* trouble.c - see trouble.h. While the database is shut, only the look at it, every two seconds,
 * costs it anything, however many mailboxes wait. What that look writes is small; so at first one
 * mailbox alone may try, and when its mail is recorded, all. */
#include "daemon/trouble.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/log.h"
#include "store/store.h"

#define LOOK_EVERY_US (2 * G_USEC_PER_SEC)

struct trouble {
    sd_event *loop;
    struct post_box *box;
    struct worker_pool *writer;
    struct trouble_hooks hooks;
    sd_event_source *timer;
    bool stopped, looking;
    bool shut;       /* no mail is tried but that of: */
    uint32_t trying; /* a mailbox, or 0 */
    GArray *waiting; /* of uint32_t, mailboxes, each once */
    GMutex mutex;    /* over what other threads read: */
    int64_t began_ms;
    char *why; /* NULL: there is no trouble */
};

struct trouble *trouble_new(sd_event *loop, struct post_box *box, struct worker_pool *writer,
                            const struct trouble_hooks *hooks)
{
    struct trouble *trouble = g_new0(struct trouble, 1);
    trouble->loop = loop;
    trouble->box = box;
    trouble->writer = writer;
    trouble->hooks = *hooks;
    trouble->waiting = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    g_mutex_init(&trouble->mutex);
    return trouble;
}

void trouble_stop(struct trouble *trouble)
{
    if (!trouble)
        return;
    trouble->stopped = true;
    trouble->timer = sd_event_source_disable_unref(trouble->timer);
}

void trouble_free(struct trouble *trouble)
{
    if (!trouble)
        return;
    trouble_stop(trouble);
    g_array_unref(trouble->waiting);
    g_mutex_clear(&trouble->mutex);
    g_free(trouble->why);
    g_free(trouble);
}

bool trouble_is_cause(const GError *error)
{
    enum error_code code = error_code_of(error);
    return code == ERROR_UNAVAILABLE || code == ERROR_CORRUPT;
}

bool trouble_is_on(const struct trouble *trouble)
{
    return trouble->why != NULL; /* only this thread writes it */
}

/* ---- who waits ---- */

static bool find_waiting(const struct trouble *trouble, uint32_t mailbox, guint *ret)
{
    for (guint i = 0; i < trouble->waiting->len; i++) {
        *ret = i;
        if (g_array_index(trouble->waiting, uint32_t, i) == mailbox)
            return true;
    }
    return false;
}

static void add_waiting(struct trouble *trouble, uint32_t mailbox)
{
    guint i;
    if (mailbox != 0 && !find_waiting(trouble, mailbox, &i))
        g_array_append_val(trouble->waiting, mailbox);
}

static void remove_waiting(struct trouble *trouble, uint32_t mailbox)
{
    guint i;
    if (find_waiting(trouble, mailbox, &i))
        g_array_remove_index(trouble->waiting, i);
    if (trouble->trying == mailbox)
        trouble->trying = 0;
}

/* ---- begin and end ---- */

static void set_why(struct trouble *trouble, const char *why)
{
    g_mutex_lock(&trouble->mutex);
    g_free(trouble->why);
    trouble->why = g_strdup(why);
    g_mutex_unlock(&trouble->mutex);
}

static void begin(struct trouble *trouble, const char *why)
{
    log_error("nothing can be recorded: %s; mail waits on its server meanwhile", why);
    g_mutex_lock(&trouble->mutex);
    trouble->began_ms = clock_monotonic_ms();
    g_mutex_unlock(&trouble->mutex);
    set_why(trouble, why);
    trouble->hooks.began(trouble->hooks.context, why);
}

static void end(struct trouble *trouble)
{
    int64_t lasted_s = (clock_monotonic_ms() - trouble->began_ms + 999) / 1000;
    log_notice("recording goes on, after %" G_GINT64_FORMAT " s", lasted_s);
    set_why(trouble, NULL);
    trouble->hooks.over(trouble->hooks.context);
}

/* ---- the look ---- */

struct look {
    struct trouble *trouble;
    GError *error;
};

static void look_later(struct trouble *trouble);

/* The next in line may try; one whose turn was in vain goes to the end of it. */
static void let_one_try(struct trouble *trouble)
{
    uint32_t former = trouble->trying;
    if (former != 0) {
        remove_waiting(trouble, former);
        add_waiting(trouble, former);
    }
    trouble->trying = g_array_index(trouble->waiting, uint32_t, 0);
    trouble->hooks.try_again(trouble->hooks.context, trouble->trying);
    look_later(trouble);
}

static void take_look(struct trouble *trouble, const GError *error)
{
    trouble->looking = false;
    if (trouble->stopped || !trouble_is_on(trouble))
        return;
    if (error && trouble_is_cause(error)) {
        trouble->shut = true;
        set_why(trouble, error->message);
        look_later(trouble);
    } else if (trouble->waiting->len > 0) {
        let_one_try(trouble);
    } else {
        trouble->shut = false;
        end(trouble);
    }
}

static void look_done(void *context, void *data)
{
    struct look *look = data;
    take_look(context, look->error);
    g_clear_error(&look->error);
    g_free(look);
}

static void job_look(void *thread_state, void *data)
{
    struct look *look = data;
    (void)store_probe(thread_state, &look->error); /* which says whether */
    post(look->trouble->box, look_done, look->trouble, look);
}

static int on_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    struct trouble *trouble = userdata;
    (void)source;
    (void)now_us;
    struct look *look = g_new0(struct look, 1);
    look->trouble = trouble;
    worker_submit(trouble->writer, WORKER_CAPTURE, job_look, look);
    return 0;
}

static void look_later(struct trouble *trouble)
{
    if (trouble->looking || trouble->stopped)
        return;
    int rc = trouble->timer
                 ? sd_event_source_set_time_relative(trouble->timer, LOOK_EVERY_US)
                 : sd_event_add_time_relative(trouble->loop, &trouble->timer, CLOCK_MONOTONIC,
                                              LOOK_EVERY_US, 0, on_timer, trouble);
    if (rc >= 0)
        rc = sd_event_source_set_enabled(trouble->timer, SD_EVENT_ONESHOT);
    trouble->looking = rc >= 0;
    if (rc < 0)
        log_error("cannot set a timer: %s", g_strerror(-rc));
}

/* ---- what is told ---- */

void trouble_note(struct trouble *trouble, const GError *error, uint32_t mailbox)
{
    add_waiting(trouble, mailbox);
    trouble->shut = true;
    if (!trouble_is_on(trouble))
        begin(trouble, error->message);
    else
        set_why(trouble, error->message);
    look_later(trouble);
}

bool trouble_holds_back(struct trouble *trouble, uint32_t mailbox)
{
    if (!trouble->shut || trouble->trying == mailbox)
        return false;
    add_waiting(trouble, mailbox);
    return true;
}

void trouble_recorded(struct trouble *trouble, uint32_t mailbox)
{
    if (!trouble_is_on(trouble))
        return;
    bool was_shut = trouble->shut;
    trouble->shut = false;
    remove_waiting(trouble, mailbox);
    if (trouble->waiting->len == 0) {
        end(trouble);
        return;
    }
    for (guint i = 0; was_shut && i < trouble->waiting->len; i++)
        trouble->hooks.try_again(trouble->hooks.context,
                                 g_array_index(trouble->waiting, uint32_t, i));
}

void trouble_forget(struct trouble *trouble, uint32_t mailbox)
{
    if (mailbox != 0)
        remove_waiting(trouble, mailbox);
    else
        g_array_set_size(trouble->waiting, 0);
    if (mailbox == 0)
        trouble->trying = 0;
}

char *trouble_text(struct trouble *trouble)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&trouble->mutex);
    return g_strdup(trouble->why);
}

json_t *trouble_to_json(struct trouble *trouble)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&trouble->mutex);
    if (!trouble->why)
        return NULL;
    json_t *object = json_object();
    int64_t lasted_s = (clock_monotonic_ms() - trouble->began_ms) / 1000;
    json_set_time(object, "since", clock_now_s() - lasted_s); /* the clock may have been set */
    json_set_text(object, "message", trouble->why);
    return object;
}
