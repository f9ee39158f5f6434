/* prepare.c - see prepare.h. */
#include "daemon/prepare.h"
#include "base/clock.h"
#include "crm/setting.h"
#include "daemon/watched.h"
#include "store/mailbox.h"
#include "store/pause.h"

struct preparer {
    struct worker_pool *pool; /* one thread */
    struct worker_pool *writer;
    struct post_box *box;
    void (*done)(void *context, void *prepared);
    void *context;
};

struct job {
    struct preparer *preparer;
    struct config *config;
    struct prepared *prepared;
};

void prepared_free(struct prepared *prepared)
{
    if (!prepared)
        return;
    g_clear_error(&prepared->error);
    config_unref(prepared->config);
    mail_config_free(prepared->mail);
    if (prepared->watched)
        g_ptr_array_unref(prepared->watched);
    g_free(prepared);
}

static void *no_state(void *arg, GError **error)
{
    (void)error;
    return arg; /* any pointer: the jobs need none */
}

struct preparer *preparer_new(struct worker_pool *writer, struct post_box *box,
                              void (*done)(void *context, void *prepared), void *context,
                              GError **error)
{
    struct preparer *preparer = g_new0(struct preparer, 1);
    *preparer = (struct preparer){.writer = writer, .box = box, .done = done, .context = context};
    preparer->pool = worker_pool_new("prepare", 1, no_state, NULL, preparer, error);
    if (preparer->pool)
        return preparer;
    g_free(preparer);
    return NULL;
}

void preparer_stop(struct preparer *preparer)
{
    g_clear_pointer(&preparer->pool, worker_pool_free);
}

void preparer_free(struct preparer *preparer)
{
    if (!preparer)
        return;
    preparer_stop(preparer);
    g_free(preparer);
}

static struct watched *watched_of(const struct config_mailbox *mailbox, const char *folder)
{
    struct watched *w = g_new0(struct watched, 1);
    w->name = config_watched_name(mailbox, folder);
    w->account = g_strdup(mailbox->name);
    w->host = g_strdup(mailbox->host);
    w->port = mailbox->port;
    w->user = g_strdup(mailbox->user);
    w->folder = g_strdup(folder);
    w->fallback_team = g_strdup(mailbox->fallback_team);
    w->fetch_back_s = mailbox->since.back_s;
    traffic_init(&w->traffic);
    w->state = MAILBOX_STARTING;
    w->since = clock_now_s();
    w->retry_at = CLOCK_NONE;
    return w;
}

static void add_folder(struct prepared *prepared, const struct config_mailbox *mailbox,
                       const char *folder)
{
    g_autoptr(GError) error = NULL;
    struct watched *w = watched_of(mailbox, folder);
    g_ptr_array_add(prepared->watched, w);
    struct mailbox_settings *settings =
        config_mailbox_settings(prepared->config, mailbox, folder, &error);
    if (settings) {
        g_ptr_array_add(prepared->mail->mailboxes, settings);
        return;
    }
    prepared->failed++;
    w->state = MAILBOX_FAILED;
    w->error = g_strdup(error->message);
}

static void finish(struct job *job)
{
    struct preparer *preparer = job->preparer;
    post(preparer->box, preparer->done, preparer->context, job->prepared);
    g_free(job);
}

/* From when on mail is fetched, where a duration says it: that counts from the first contact. */
static bool fix_since(struct store *store, const struct watched *w, struct mailbox *row,
                      GError **error)
{
    if (w->fetch_back_s == 0 || row->fetch_since != CLOCK_NONE)
        return true;
    row->fetch_since = clock_now_s() - w->fetch_back_s;
    return store_mailbox_fix_since(store, row->id, row->fetch_since, error);
}

/* What a mailbox that is paused lacks is of no matter until it goes on. */
static void show_paused(struct prepared *prepared, struct watched *w, const struct pause *pause)
{
    prepared->failed -= w->error != NULL;
    g_clear_pointer(&w->error, g_free);
    w->state = MAILBOX_PAUSED;
    w->since = pause->at;
    w->paused_by = g_strdup(pause->by);
}

static bool look_up_pause(struct store *store, struct prepared *prepared, struct watched *w,
                          struct mailbox_settings *settings, GError **error)
{
    g_autoptr(GError) fault = NULL;
    g_autoptr(pause_handle) pause = store_pause(store, w->name, &fault);
    if (fault) {
        g_propagate_error(error, g_steal_pointer(&fault));
        return false;
    }
    struct pause of_all = {.at = clock_now_s(), .by = (char *)"the setting incoming_mail"};
    bool is_paused = pause || prepared->incoming_off;
    if (is_paused)
        show_paused(prepared, w, pause ? pause : &of_all);
    if (is_paused && settings)
        settings->paused = true;
    return true;
}

/* A row for a mailbox, made where it is new; its settings (NULL: it has none) go by the same id. */
static bool assign_id(struct store *store, struct watched *w, struct mailbox_settings *settings,
                      GError **error)
{
    struct mailbox_place place = {w->name, w->host, w->user, w->folder};
    g_autoptr(mailbox_row) row = store_mailbox(store, &place, error);
    if (!row || !fix_since(store, w, row, error))
        return false;
    w->id = (uint32_t)row->id;
    w->traffic.deliveries = row->deliveries;
    w->traffic.last_message_at = row->last_message_at;
    if (settings)
        settings->id = w->id;
    if (settings && w->fetch_back_s)
        settings->fetch_since = row->fetch_since;
    return true;
}

/* Settings are in the watched mailboxes' order, but for those that failed. */
static bool assign_ids(struct store *store, struct prepared *prepared, GError **error)
{
    guint next = 0;
    for (guint i = 0; i < prepared->watched->len; i++) {
        struct watched *w = prepared->watched->pdata[i];
        struct mailbox_settings *settings =
            w->error ? NULL : prepared->mail->mailboxes->pdata[next++];
        if (!assign_id(store, w, settings, error) ||
            !look_up_pause(store, prepared, w, settings, error))
            return false;
    }
    return true;
}

/* How much was handed in before. */
static bool look_up_handed_in(struct store *store, struct prepared *prepared, GError **error)
{
    for (unsigned way = 0; way < HANDED_WAY_COUNT; way++) {
        struct mailbox_place place = {handed_way_name(way), "", "", ""};
        g_autoptr(GError) fault = NULL;
        g_autoptr(mailbox_row) row = store_mailbox_at(store, &place, &fault);
        if (fault) {
            g_propagate_error(error, g_steal_pointer(&fault));
            return false;
        }
        traffic_init(&prepared->handed_in[way]);
        if (!row)
            continue;
        prepared->handed_in[way].deliveries = row->deliveries;
        prepared->handed_in[way].last_message_at = row->last_message_at;
    }
    return true;
}

/* Whether mail is taken in at all. */
static bool look_up_incoming(struct store *store, struct prepared *prepared, GError **error)
{
    bool is_on;
    if (!setting_bool(store, SETTING_INCOMING_MAIL, &is_on, error))
        return false;
    prepared->incoming_off = !is_on;
    return true;
}

static void job_assign_ids(void *thread_state, void *data)
{
    struct job *job = data;
    struct prepared *prepared = job->prepared;
    (void)(look_up_incoming(thread_state, prepared, &prepared->error) &&
           assign_ids(thread_state, prepared, &prepared->error) &&
           look_up_handed_in(thread_state, prepared, &prepared->error)); /* which says whether */
    finish(job);
}

static void job_read_files(void *thread_state, void *data)
{
    struct job *job = data;
    (void)thread_state;
    struct prepared *prepared = g_new0(struct prepared, 1);
    prepared->config = job->config;
    prepared->mail = mail_config_new();
    config_mail_settings(prepared->config, prepared->mail);
    prepared->watched = g_ptr_array_new_with_free_func((GDestroyNotify)watched_free);
    for (guint i = 0; i < prepared->config->mailboxes->len; i++) {
        const struct config_mailbox *mailbox = prepared->config->mailboxes->pdata[i];
        for (guint j = 0; j < mailbox->folders->len; j++)
            add_folder(prepared, mailbox, mailbox->folders->pdata[j]);
    }
    job->prepared = prepared;
    worker_submit(job->preparer->writer, WORKER_PERSON, job_assign_ids, job);
}

void preparer_run(struct preparer *preparer, struct config *config)
{
    struct job *job = g_new0(struct job, 1);
    job->preparer = preparer;
    job->config = config_ref(config);
    worker_submit(preparer->pool, WORKER_PERSON, job_read_files, job);
}
