/* keeper_config.c - which mailboxes crmd-mail is to watch: at the start, after a reload, and when a
 * person pauses one or lets it go on. */
#include "daemon/keeper_private.h"
#include "base/log.h"

#define PREPARE_AGAIN_US (30 * G_USEC_PER_SEC)

static void prepare(struct keeper *keeper)
{
    keeper->prepare_again = keeper->preparing;
    if (keeper->preparing)
        return;
    keeper->preparing = true;
    preparer_run(keeper->preparer, keeper->config);
}

static int on_prepare_timer(sd_event_source *source, uint64_t now_us, void *userdata)
{
    (void)source;
    (void)now_us;
    prepare(userdata);
    return 0;
}

static void log_failures(const GPtrArray *watched)
{
    for (guint i = 0; i < watched->len; i++) {
        const struct watched *w = watched->pdata[i];
        struct log_about about = {.mailbox = w->name};
        if (w->error)
            log_line(LOG_WARNING, &about, "%s; tried again in %d s", w->error,
                     (int)(PREPARE_AGAIN_US / G_USEC_PER_SEC));
    }
}

static struct mailbox_settings *settings_of(const struct keeper *keeper, uint32_t id)
{
    for (guint i = 0; keeper->mail_config && i < keeper->mail_config->mailboxes->len; i++) {
        struct mailbox_settings *settings = keeper->mail_config->mailboxes->pdata[i];
        if (settings->id == id)
            return settings;
    }
    return NULL;
}

/* A disk that is away must not stop a mailbox whose certificates are known. */
static void keep_former(const struct keeper *keeper, struct prepared *prepared)
{
    for (guint i = 0; i < prepared->watched->len; i++) {
        struct watched *w = prepared->watched->pdata[i];
        const struct mailbox_settings *former = w->error ? settings_of(keeper, w->id) : NULL;
        if (!former)
            continue;
        g_ptr_array_add(prepared->mail->mailboxes, mailbox_settings_copy(former));
        g_clear_pointer(&w->error, g_free);
        w->state = MAILBOX_STARTING;
    }
}

void keeper_send_config(struct keeper *keeper)
{
    child_send(keeper->child, FRAME_CONFIG, mail_config_to_variant(keeper->mail_config));
}

/* The setting incoming_mail; and mailboxes that are left alone are not waited for. */
static void take_incoming(struct keeper *keeper, const struct prepared *prepared)
{
    if (keeper->incoming_off != prepared->incoming_off)
        log_line(LOG_NOTICE, NULL, "incoming mail is %s by its setting",
                 prepared->incoming_off ? "left alone" : "taken in again");
    keeper->incoming_off = prepared->incoming_off;
    for (guint i = 0; keeper->incoming_off && i < prepared->watched->len; i++)
        trouble_forget(keeper->trouble, ((struct watched *)prepared->watched->pdata[i])->id);
}

static void take_prepared(struct keeper *keeper, struct prepared *prepared)
{
    take_incoming(keeper, prepared);
    log_failures(prepared->watched);
    keep_former(keeper, prepared);
    credentials_configure(keeper->credentials, prepared->config, prepared->watched);
    watch_list_replace(keeper->watched, g_steal_pointer(&prepared->watched));
    for (unsigned way = 0; way < HANDED_WAY_COUNT; way++)
        handed_in_known(keeper->handed_in, way, &prepared->handed_in[way]);
    g_clear_pointer(&keeper->mail_config, mail_config_free);
    keeper->mail_config = g_steal_pointer(&prepared->mail);
    if (keeper->child)
        keeper_send_config(keeper);
    else if (!keeper->timer || sd_event_source_get_enabled(keeper->timer, NULL) == 0)
        keeper_start_child(keeper);
}

static void note_error(struct keeper *keeper, const GError *error)
{
    if (trouble_is_cause(error)) {
        trouble_note(keeper->trouble, error, 0);
        return;
    }
    log_error("cannot look up the mailboxes: %s", error->message);
    keeper->hooks.failed(keeper->hooks.context, error->message);
}

void keeper_on_prepared(void *context, void *data)
{
    struct keeper *keeper = context;
    struct prepared *prepared = data;
    keeper->preparing = false;
    if (keeper->stopped || keeper->joined) {
        prepared_free(prepared);
        return;
    }
    if (prepared->error || prepared->failed)
        keeper_arm(keeper, &keeper->prepare_timer, PREPARE_AGAIN_US, on_prepare_timer);
    if (prepared->error)
        note_error(keeper, prepared->error);
    else
        take_prepared(keeper, prepared);
    prepared_free(prepared);
    keeper->hooks.changed(keeper->hooks.context);
    if (keeper->prepare_again)
        prepare(keeper);
}

void keeper_configure(struct keeper *keeper, struct config *config)
{
    keeper->config = config;
    prepare(keeper);
    keeper_start_at_once(keeper); /* somebody is seeing to us */
}

static void on_incoming_order(void *context, void *data)
{
    struct keeper *keeper = context;
    (void)data;
    if (!keeper->joined)
        prepare(keeper);
}

void keeper_incoming(struct keeper *keeper)
{
    post(keeper->box, on_incoming_order, keeper, NULL);
}

/* ---- pausing ---- */

struct pause_order {
    uint32_t id;
    bool pause; /* else: go on */
    bool changes;
    int64_t at;
    char *who;
};

static void show_pause(struct keeper *keeper, const struct pause_order *order)
{
    if (order->pause)
        watch_list_pause(keeper->watched, order->id, order->at, order->who);
    else
        watch_list_resume(keeper->watched, order->id);
}

static void log_pause(struct keeper *keeper, const struct pause_order *order)
{
    g_autofree char *name = watch_list_name(keeper->watched, order->id);
    struct log_about about = {.mailbox = name};
    log_line(LOG_NOTICE, &about, "%s by %s", order->pause ? "paused" : "resumed", order->who);
}

/* Shown once more: a list of mailboxes may just have been taken over that did not know it. */
static void on_pause_order(void *context, void *data)
{
    struct keeper *keeper = context;
    struct pause_order *order = data;
    struct mailbox_settings *settings = settings_of(keeper, order->id);
    show_pause(keeper, order);
    if (order->changes)
        log_pause(keeper, order);
    if (order->pause)
        trouble_forget(keeper->trouble, order->id);
    if (settings)
        settings->paused = order->pause;
    if (settings && keeper->child)
        keeper_send_config(keeper);
    if (!settings && !order->pause && !keeper->joined)
        prepare(keeper); /* its certificates could not be read before */
    keeper->hooks.changed(keeper->hooks.context);
    g_free(order->who);
    g_free(order);
}

static void order_pause(struct keeper *keeper, struct pause_order order)
{
    g_autofree char *paused_by = watch_list_paused_by(keeper->watched, order.id);
    order.changes = order.pause != (paused_by != NULL);
    show_pause(keeper, &order);
    order.who = g_strdup(order.who);
    post(keeper->box, on_pause_order, keeper, g_memdup2(&order, sizeof(order)));
}

void keeper_pause(struct keeper *keeper, const char *name, int64_t at, const char *by)
{
    uint32_t id = watch_list_find(keeper->watched, name);
    order_pause(keeper, (struct pause_order){.id = id, .pause = true, .at = at, .who = (char *)by});
}

void keeper_resume(struct keeper *keeper, const char *name, const char *by)
{
    uint32_t id = watch_list_find(keeper->watched, name);
    order_pause(keeper, (struct pause_order){.id = id, .who = (char *)by});
}
