/* mailbox.c - see mailbox.h. */
#include "mail/mailbox.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/fault.h"
#include "base/limits.h"
#include "mail/capture.h"

#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <syslog.h>
#include <unistd.h>

#define BACKOFF_FIRST_MS 1000
#define BACKOFF_LAST_MS (5 * 60 * 1000)
#define SERVED_WELL_MS 30000 /* a session that lasted so long is no sign of a server in trouble */
#define POSITION_MS (5 * 60 * 1000)       /* crmd answers at once unless it is very busy */
#define LOOK_AT_LEAST_MS (10 * 60 * 1000) /* servers log out who is silent for 30 minutes */
#define IDLE_LOOK_MS (25 * 60 * 1000)
#define MEMORY_WAIT_MS 50               /* until other mailboxes may have given some back */
#define SETTLE_UIDS 500                 /* in one command: 8 KB of them at most */
#define SETTLE_LATEST_MS 1000           /* fewer wait so long while there is mail to fetch */
#define SETTLE_AGAIN_MS (5 * 60 * 1000) /* after the server refused */

struct mailbox {
    struct mailbox_settings *settings;
    unsigned slot;
    struct mailbox_world world;
    struct secrets_asker asker; /* of the thread */
    GThread *thread;
    int stop_fd, wake_fd;
    struct pipeline *pipeline;
    struct capture *capture;
    atomic_bool finished;
    pthread_mutex_t mutex;
    struct position *position; /* under mutex, as is poll_asked: what crmd said */
    bool poll_asked;
    /* of the thread */
    bool talking;
    uint32_t talk_first, talk_last;
    uint32_t uidvalidity;
    bool renumbered; /* since the last session: what is fetched is no progress */
    int64_t backoff_ms;
    int64_t served_ms; /* since then the session serves; 0: not yet */
    enum mailbox_state reported;
    bool complained;           /* reported with an error */
    struct recorded unsettled; /* recorded, or refused by the server */
    int64_t recorded_ms;       /* when the first of those was that was not tried yet, or 0 */
    int64_t settle_ms;         /* not before: the server refused */
    char *refusal;             /* why, or NULL */
    bool warned;               /* that it cannot remove messages */
};

const struct mailbox_settings *mailbox_settings(const struct mailbox *mailbox)
{
    return mailbox->settings;
}

/* ---- what the ledger shows ---- */

static void show_talk(void *context)
{
    struct mailbox *m = context;
    if (m->talking)
        ledger_enter(m->world.ledger, m->slot, LEDGER_TALKING, m->settings->id, m->uidvalidity,
                     m->talk_first, m->talk_last);
}

static void talk(void *context, uint32_t first_uid, uint32_t last_uid)
{
    struct mailbox *m = context;
    m->talking = true;
    m->talk_first = first_uid;
    m->talk_last = last_uid;
    show_talk(m);
}

static void be_silent(struct mailbox *m)
{
    m->talking = false;
    ledger_leave(m->world.ledger, m->slot);
}

/* crmd may take its time with a password: that is no hang. */
static char *get_secret(void *context, enum credential_kind kind, GError **error)
{
    struct mailbox *m = context;
    be_silent(m);
    char *secret = secrets_ask(&m->asker, kind, error);
    talk(m, 0, 0);
    return secret;
}

static void secret_refused(void *context)
{
    secrets_refused(&((struct mailbox *)context)->asker);
}

/* ---- reports ---- */

static void report(struct mailbox *m, enum mailbox_state state, const char *error, int64_t retry_at)
{
    if (state == m->reported && !error && !m->complained)
        return;
    m->reported = state;
    m->complained = error != NULL;
    struct mailbox_report r = {m->settings->id, state, (char *)error, retry_at};
    uplink_send(m->world.uplink, FRAME_STATE, mailbox_report_to_variant(&r), -1);
}

static void report_settled(struct mailbox *m, const GArray *uids)
{
    struct settled settled = {m->settings->id, m->uidvalidity, (GArray *)uids};
    uplink_send(m->world.uplink, FRAME_SETTLED, settled_to_variant(&settled), -1);
}

/* ---- waiting ---- */

static void signal_fd(int fd)
{
    (void)!write(fd, &(uint64_t){1}, 8); /* full is as good as written */
}

static bool is_stopped(const struct mailbox *m)
{
    struct pollfd fd = {m->stop_fd, POLLIN, 0};
    return poll(&fd, 1, 0) > 0;
}

/* Until woken or stopped, at most timeout_ms (-1: no limit). */
static void wait_event(struct mailbox *m, int64_t timeout_ms)
{
    struct pollfd fds[] = {{m->stop_fd, POLLIN, 0}, {m->wake_fd, POLLIN, 0}};
    uint64_t count;
    (void)poll(fds, 2, (int)CLAMP(timeout_ms, -1, G_MAXINT));
    if (fds[1].revents)
        (void)!read(m->wake_fd, &count, sizeof(count)); /* only to empty it */
}

/* Of two timeouts, where -1 is none. */
static int64_t sooner(int64_t a_ms, int64_t b_ms)
{
    return a_ms < 0 || b_ms < 0 ? MAX(a_ms, b_ms) : MIN(a_ms, b_ms);
}

static bool take_poll(struct mailbox *m)
{
    pthread_mutex_lock(&m->mutex);
    bool asked = m->poll_asked;
    m->poll_asked = false;
    pthread_mutex_unlock(&m->mutex);
    return asked;
}

/* Up to timeout_ms; a person's wish to poll ends it. */
static void pause_until_asked(struct mailbox *m, int64_t timeout_ms)
{
    int64_t until_ms = clock_monotonic_ms() + timeout_ms;
    int64_t left = timeout_ms;
    while (left > 0 && !is_stopped(m) && !take_poll(m)) {
        wait_event(m, left);
        left = until_ms - clock_monotonic_ms();
    }
}

/* ---- settling ---- */

/* One command's worth. A server that refuses does not end the session. */
static bool settle_some(struct mailbox *m, struct imap *imap, const GArray *uids,
                        enum mailbox_after after, bool *ret_refused, GError **error)
{
    g_autoptr(GError) fault = NULL;
    talk(m, 0, 0);
    if (imap_settle(imap, uids, after, &fault)) {
        fault_point("mail-settled");
        report_settled(m, uids);
        return true;
    }
    if (error_code_of(fault) == ERROR_REFUSED) {
        *ret_refused = true;
        g_free(m->refusal);
        m->refusal = g_strdup_printf("recorded messages could not be settled: %s", fault->message);
        uplink_log(m->world.uplink, m->settings->id, LOG_WARNING,
                   "%u recorded messages could not be settled: %s; next try in %d minutes",
                   uids->len, fault->message, SETTLE_AGAIN_MS / 60000);
        return true;
    }
    g_propagate_error(error, g_steal_pointer(&fault));
    return false;
}

/* Takes settled UIDs off the list; what the server refuses stays on it. */
static bool settle_list(struct mailbox *m, struct imap *imap, GArray *uids,
                        enum mailbox_after after, GError **error)
{
    bool refused = false;
    if (uids->len > 0)
        g_clear_pointer(&m->refusal, g_free);
    while (uids->len > 0 && !refused) {
        g_autoptr(GArray) some = g_array_new(FALSE, FALSE, sizeof(uint32_t));
        guint count = MIN(uids->len, SETTLE_UIDS);
        g_array_append_vals(some, uids->data, count);
        if (!settle_some(m, imap, some, after, &refused, error))
            return false;
        capture_look(m->capture); /* the answer may have announced new mail */
        if (!refused)
            g_array_remove_range(uids, 0, count);
    }
    if (refused)
        m->settle_ms = clock_monotonic_ms() + fault_hurry_ms(SETTLE_AGAIN_MS);
    return true;
}

static void take_recorded(struct mailbox *m)
{
    struct recorded recorded;
    while (pipeline_take_recorded(m->pipeline, &recorded)) {
        g_array_append_vals(m->unsettled.uids, recorded.uids->data, recorded.uids->len);
        g_array_append_vals(m->unsettled.unkept, recorded.unkept->data, recorded.unkept->len);
        g_array_unref(recorded.uids);
        g_array_unref(recorded.unkept);
        if (m->recorded_ms == 0)
            m->recorded_ms = clock_monotonic_ms();
    }
}

/* How long what is recorded may wait for more of it, as a command with many messages costs a server
 * little more than one with few; -1: nothing waits. */
static int64_t settle_wait_ms(const struct mailbox *m)
{
    if (m->recorded_ms == 0)
        return -1;
    if (m->unsettled.uids->len + m->unsettled.unkept->len >= SETTLE_UIDS)
        return 0;
    return MAX(0, m->recorded_ms + SETTLE_LATEST_MS - clock_monotonic_ms());
}

/* Flags, moves or deletes what is recorded; what crmd keeps no raw mail of is never deleted, for
 * the server has the one copy. */
static bool settle(struct mailbox *m, struct imap *imap, GError **error)
{
    m->recorded_ms = 0;
    if (clock_monotonic_ms() < m->settle_ms)
        return true;
    enum mailbox_after after = m->settings->after;
    return settle_list(m, imap, m->unsettled.uids, after, error) &&
           settle_list(m, imap, m->unsettled.unkept,
                       after == MAILBOX_AFTER_DELETE ? MAILBOX_AFTER_SEEN : after, error);
}

/* Takes over what crmd recorded in an earlier life. What was too large for it must not be deleted.
 */
static bool sort_unsettled(struct mailbox *m, struct imap *imap, const GArray *uids, GError **error)
{
    if (m->settings->after != MAILBOX_AFTER_DELETE) {
        g_array_append_vals(m->unsettled.uids, uids->data, uids->len);
        return true;
    }
    for (guint i = 0; i < uids->len; i++) {
        g_autoptr(GArray) heads = g_array_new(FALSE, FALSE, sizeof(struct imap_head));
        uint32_t uid = g_array_index(uids, uint32_t, i);
        talk(m, 0, 0);
        if (!imap_fetch_heads(imap, uid, uid, heads, error))
            return false;
        bool kept = heads->len == 0 || g_array_index(heads, struct imap_head, 0).size_bytes <=
                                           m->settings->max_message_bytes;
        g_array_append_val(kept ? m->unsettled.uids : m->unsettled.unkept, uid);
    }
    return true;
}

/* ---- a session ---- */

/* EXPUNGE alone would also remove what others have marked. */
static void warn_of_marked(struct mailbox *m, const struct imap *imap)
{
    if (m->settings->after == MAILBOX_AFTER_SEEN || imap_can_remove(imap) || m->warned)
        return;
    m->warned = true;
    uplink_log(m->world.uplink, m->settings->id, LOG_WARNING,
               "the server lacks UIDPLUS, so recorded messages stay in the folder, marked as "
               "deleted, until a mail program expunges it; after = \"seen\" leaves them unmarked");
}

static bool open_session(struct mailbox *m, struct imap *imap, GError **error)
{
    report(m, MAILBOX_CONNECTING, NULL, CLOCK_NONE);
    for (unsigned i = 0; i < IMAP_STEP_COUNT; i++) {
        if (i > 0) /* with dead name servers the first, DNS, takes minutes: that is no hang */
            talk(m, 0, 0);
        if (!imap_steps[i].run(imap, NULL, error))
            return false;
    }
    be_silent(m);
    m->renumbered = m->uidvalidity != 0 && m->uidvalidity != imap_uidvalidity(imap);
    m->uidvalidity = imap_uidvalidity(imap);
    warn_of_marked(m, imap);
    return true;
}

/* Asks crmd where to go on; NULL with error set, or when stopped. (transfer full) */
static struct position *ask_position(struct mailbox *m, struct imap *imap, bool anew,
                                     GError **error)
{
    struct opened opened = {m->settings->id, m->uidvalidity, imap_exists(imap), anew};
    uplink_send(m->world.uplink, FRAME_OPENED, opened_to_variant(&opened), -1);
    int64_t until_ms = clock_monotonic_ms() + POSITION_MS;
    while (!is_stopped(m)) {
        pthread_mutex_lock(&m->mutex);
        struct position *position = g_steal_pointer(&m->position);
        pthread_mutex_unlock(&m->mutex);
        if (position && position->uidvalidity == m->uidvalidity)
            return position;
        position_free(position); /* an answer to an earlier session */
        int64_t left = until_ms - clock_monotonic_ms();
        if (left <= 0) {
            error_set(error, ERROR_UNAVAILABLE, "crmd does not say where to go on");
            return NULL;
        }
        wait_event(m, left);
    }
    return NULL;
}

/* What crmd has of the last session has to be answered first: a position from before that answer
 * would lead to the same mail again. */
static void forget_last_session(struct mailbox *m)
{
    while (!pipeline_abandon(m->pipeline) && !is_stopped(m))
        wait_event(m, -1);
    struct recorded recorded;
    while (pipeline_take_recorded(m->pipeline, &recorded)) {
        g_array_unref(recorded.uids);
        g_array_unref(recorded.unkept);
    }
    g_array_set_size(m->unsettled.uids, 0);
    g_array_set_size(m->unsettled.unkept, 0);
    m->settle_ms = m->recorded_ms = 0;
    g_clear_pointer(&m->refusal, g_free);
}

/* A folder restored from a backup should get a new UIDVALIDITY. Where it did not, and new mail gets
 * UIDs that were given before, crmd is to forget what it knows of them. */
static bool begins_anew(struct mailbox *m, struct imap *imap, uint32_t last_uid, bool *ret,
                        GError **error)
{
    uint32_t next = imap_uidnext(imap);
    *ret = false;
    if (next == 0 || next > last_uid)
        return true;
    talk(m, 0, 0);
    if (!imap_check_uidnext(imap, ret, error))
        return false;
    if (*ret)
        uplink_log(m->world.uplink, m->settings->id, LOG_WARNING,
                   "the server's next UID is %u, but mail up to UID %u is recorded: the folder may "
                   "have been restored from a backup; it is read again, and what is recorded is "
                   "recognised",
                   next, last_uid);
    m->renumbered |= *ret;
    return true;
}

/* Where to go on; NULL as of ask_position(). */
static struct position *find_position(struct mailbox *m, struct imap *imap, GError **error)
{
    bool anew;
    g_autoptr(position_handle) position = ask_position(m, imap, false, error);
    if (!position || !begins_anew(m, imap, position->last_uid, &anew, error))
        return NULL;
    return anew ? ask_position(m, imap, true, error) : g_steal_pointer(&position);
}

static bool start_at_position(struct mailbox *m, struct imap *imap, GError **error)
{
    g_autoptr(position_handle) position = find_position(m, imap, error);
    if (!position)
        return false;
    capture_begin(m->capture, position);
    return sort_unsettled(m, imap, position->unsettled, error) && settle(m, imap, error);
}

/* What the mailbox waits in, and what is amiss although the session works. */
static void report_waiting(struct mailbox *m, enum mailbox_state state)
{
    g_autofree char *withheld = capture_complaint(m->capture);
    const char *complaint = m->refusal ? m->refusal : withheld;
    report(m, state, complaint, CLOCK_NONE);
}

/* Until there may be news; false when the session is over. */
static bool wait_news(struct mailbox *m, struct imap *imap, GError **error)
{
    bool idle = imap_has_idle(imap);
    int64_t timeout_ms =
        idle ? IDLE_LOOK_MS : MIN((int64_t)m->settings->poll_interval_s * 1000, LOOK_AT_LEAST_MS);
    if (m->unsettled.uids->len + m->unsettled.unkept->len > 0)
        timeout_ms = MIN(timeout_ms, fault_hurry_ms(SETTLE_AGAIN_MS));
    timeout_ms = MIN(timeout_ms, capture_wait_ms(m->capture));
    be_silent(m);
    report_waiting(m, idle ? MAILBOX_IDLE : MAILBOX_POLLING);
    (void)malloc_trim(0); /* a burst is over: give its memory back */
    enum imap_news news = imap_wait(imap, m->wake_fd, timeout_ms, error);
    wait_event(m, 0); /* empties wake_fd */
    bool asked = take_poll(m);
    if (asked)
        capture_retry(m->capture);
    else if (news == IMAP_NEWS)
        capture_look(m->capture);
    return news == IMAP_NEWS || news == IMAP_WOKEN;
}

/* Waits for what leaves the pipeline. */
static void wait_pipeline(struct mailbox *m)
{
    be_silent(m);
    g_autofree char *why_not = NULL;
    int wait_ms = pipeline_retry(m->pipeline, &why_not);
    if (why_not)
        report(m, MAILBOX_WAITING, why_not, clock_now_s() + (wait_ms + 999) / 1000);
    if (pipeline_is_empty(m->pipeline))
        wait_ms = MEMORY_WAIT_MS;
    wait_event(m, sooner(wait_ms, settle_wait_ms(m)));
    if (take_poll(m))
        capture_retry(m->capture);
}

/* As long as the session lasts: true when stopped, else error is set. */
static bool serve(struct mailbox *m, struct imap *imap, GError **error)
{
    bool busy = false;
    while (!is_stopped(m)) {
        take_recorded(m);
        if ((!busy || settle_wait_ms(m) == 0) && !settle(m, imap, error))
            return false;
        enum capture_result result = capture_step(m->capture, imap, error);
        busy = result != CAPTURE_NOTHING;
        switch (result) {
        case CAPTURE_FAILED:
            return false;
        case CAPTURE_ADDED:
            if (!m->renumbered)
                m->backoff_ms = 0;
            report(m, MAILBOX_FETCHING, NULL, CLOCK_NONE);
            break;
        case CAPTURE_PASSED:
            break;
        case CAPTURE_FULL:
            wait_pipeline(m);
            break;
        case CAPTURE_NOTHING:
            if (!pipeline_is_empty(m->pipeline))
                wait_pipeline(m);
            else if (m->recorded_ms == 0 && !wait_news(m, imap, error))
                return is_stopped(m);
        }
    }
    return true;
}

static bool run_session(struct mailbox *m, GError **error)
{
    struct imap_secrets secrets = {m, get_secret, secret_refused};
    g_autoptr(imap_handle) imap = imap_new(m->settings, &secrets, m->stop_fd, show_talk, m);
    forget_last_session(m);
    m->served_ms = 0;
    if (!open_session(m, imap, error) || !start_at_position(m, imap, error))
        return false;
    m->served_ms = clock_monotonic_ms();
    return serve(m, imap, error);
}

/* ---- the thread ---- */

static void wait_after_failure(struct mailbox *m, const GError *error)
{
    if (m->served_ms > 0 && clock_monotonic_ms() - m->served_ms > SERVED_WELL_MS)
        m->backoff_ms = 0;
    m->backoff_ms = CLAMP(m->backoff_ms * 2, BACKOFF_FIRST_MS, BACKOFF_LAST_MS);
    /* Spread, so that many mailboxes of one server do not come back together. */
    int64_t delay_ms =
        fault_hurry_ms(m->backoff_ms / 2 + g_random_int_range(0, (gint32)m->backoff_ms / 2 + 1));
    report(m, MAILBOX_FAILED, error->message, clock_now_s() + (delay_ms + 999) / 1000);
    uplink_log(m->world.uplink, m->settings->id, LOG_DEBUG, "%s; next try in %d s", error->message,
               (int)((delay_ms + 999) / 1000));
    pause_until_asked(m, delay_ms);
}

static void *run(void *data)
{
    struct mailbox *m = data;
    report(m, MAILBOX_STARTING, NULL, CLOCK_NONE);
    pause_until_asked(m, (int64_t)m->settings->start_delay_s * 1000);
    while (!is_stopped(m)) {
        g_autoptr(GError) error = NULL;
        (void)run_session(m, &error); /* whether stopped or failed, error and is_stopped() tell */
        be_silent(m);
        if (error && !is_stopped(m))
            wait_after_failure(m, error);
    }
    m->finished = true;
    signal_fd(m->world.finished_fd);
    return NULL;
}

static struct recorded empty_lists(void)
{
    return (struct recorded){g_array_new(FALSE, FALSE, sizeof(uint32_t)),
                             g_array_new(FALSE, FALSE, sizeof(uint32_t))};
}

struct mailbox *mailbox_start(struct mailbox_settings *settings, unsigned slot,
                              const struct mailbox_world *world, GError **error)
{
    int stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    int wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (stop_fd < 0 || wake_fd < 0) {
        error_set(error, ERROR_UNAVAILABLE, "no file descriptor for a mailbox; raise LimitNOFILE");
        if (stop_fd >= 0)
            (void)close(stop_fd);
        mailbox_settings_free(settings);
        return NULL;
    }
    struct mailbox *m = g_new0(struct mailbox, 1);
    m->settings = settings;
    m->slot = slot;
    m->world = *world;
    m->reported = MAILBOX_STATE_COUNT;
    m->stop_fd = stop_fd;
    m->wake_fd = wake_fd;
    m->asker = (struct secrets_asker){world->secrets, settings->id, stop_fd, 0, 0};
    m->unsettled = empty_lists();
    pthread_mutex_init(&m->mutex, NULL);
    m->pipeline = pipeline_new(world->parsing, world->uplink, m->wake_fd);
    m->capture = capture_new(settings, m->pipeline, world->uplink, talk, m);
    if (!settings->tls_verify && settings->tls != MAILBOX_TLS_NONE)
        uplink_log(world->uplink, settings->id, LOG_WARNING,
                   "tls_verify is off: whoever answers in the place of %s gets the password",
                   settings->host);
    m->thread = g_thread_try_new("mailbox", run, m, error);
    if (m->thread)
        return m;
    mailbox_free(m);
    return NULL;
}

void mailbox_stop(struct mailbox *m)
{
    signal_fd(m->stop_fd);
}

bool mailbox_is_finished(const struct mailbox *m)
{
    return m->finished;
}

void mailbox_free(struct mailbox *m)
{
    if (m->thread)
        g_thread_join(m->thread);
    capture_free(m->capture);
    pipeline_free(m->pipeline);
    g_array_unref(m->unsettled.uids);
    g_array_unref(m->unsettled.unkept);
    position_free(m->position);
    g_free(m->refusal);
    (void)close(m->stop_fd);
    (void)close(m->wake_fd);
    pthread_mutex_destroy(&m->mutex);
    mailbox_settings_free(m->settings);
    g_free(m);
}

void mailbox_give_position(struct mailbox *m, struct position *position)
{
    pthread_mutex_lock(&m->mutex);
    position_free(m->position);
    m->position = position;
    pthread_mutex_unlock(&m->mutex);
    signal_fd(m->wake_fd);
}

bool mailbox_committed(struct mailbox *m, const struct committed *committed)
{
    return pipeline_committed(m->pipeline, committed);
}

void mailbox_poll(struct mailbox *m)
{
    pthread_mutex_lock(&m->mutex);
    m->poll_asked = true;
    pthread_mutex_unlock(&m->mutex);
    pipeline_hurry(m->pipeline);
    signal_fd(m->wake_fd);
}
