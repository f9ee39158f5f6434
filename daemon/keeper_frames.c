/* keeper_frames.c - what each frame from crmd-mail leads to: a table, and the answers that need no
 * database. */
#include "daemon/keeper_private.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/log.h"

/* What crmd-mail may have the writer do at once: for each mailbox a position, a batch, settled
 * messages, an event and a password, for each LMTP session a delivery, and as much again of its
 * former life. It waits for answers; one that does not is broken, and must not fill our memory. */
#define JOBS_PER_MAILBOX 5
#define JOBS_BESIDE (16 + 2 * LIMIT_LMTP_SESSIONS)

/* What a mailbox waits for concerns others too, and is logged once, by whoever found it. */
static void announce(struct keeper *keeper, const struct mailbox_report *report,
                     enum watch_change change)
{
    g_autofree char *mailbox = watch_list_name(keeper->watched, report->mailbox);
    bool waited = change == WATCH_WAITS || change == WATCH_GOES_ON;
    bool failed = change == WATCH_FAILED || change == WATCH_WAITS;
    struct log_about about = {.kind = failed ? LOG_MAILBOX_FAILED : LOG_MAILBOX_RECOVERED,
                              .mailbox = mailbox};
    if (failed) {
        log_line(waited ? LOG_DEBUG : LOG_WARNING, &about, "%s", report->error);
        keeper->hooks.failed(keeper->hooks.context, report->error);
        keeper_record_event(keeper, "mailbox.failed", mailbox, report->error);
    } else {
        log_line(waited ? LOG_DEBUG : LOG_NOTICE, &about, "works again");
        keeper_record_event(keeper, "mailbox.recovered", mailbox, NULL);
    }
}

void keeper_show(struct keeper *keeper, const struct mailbox_report *report)
{
    enum watch_change change = watch_list_report(keeper->watched, report);
    if (change != WATCH_SAME)
        announce(keeper, report, change);
    keeper->hooks.changed(keeper->hooks.context);
}

/* In these, a mailbox has no session. */
static bool is_cut_off(enum mailbox_state state)
{
    return state == MAILBOX_STARTING || state == MAILBOX_CONNECTING || state == MAILBOX_FAILED;
}

static bool on_state(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct mailbox_report report = {0};
    if (!mailbox_report_from_frame(frame, &report, error))
        return false;
    if (is_cut_off(report.state))
        trouble_forget(keeper->trouble, report.mailbox);
    keeper_show(keeper, &report);
    g_free(report.error);
    return true;
}

static bool on_checked(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct check_step step = {0};
    if (!check_step_from_frame(frame, &step, error))
        return false;
    check_step(keeper->checks, &step);
    g_free(step.step);
    g_free(step.detail);
    return true;
}

static bool on_reparsed(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct reparsed reparsed;
    if (!reparsed_from_frame(frame, &reparsed, error))
        return false;
    reparse_answer(keeper->reparses, &reparsed);
    return true;
}

static bool on_log(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct mail_log line = {0};
    if (!mail_log_from_frame(frame, &line, error))
        return false;
    g_autofree char *name = watch_list_name(keeper->watched, line.mailbox);
    struct log_about about = {.mailbox = name};
    log_line(line.priority, &about, "%s", line.text);
    g_free(line.text);
    return true;
}

/* For a child that may not live any more. */
static void give_credential(void *context, uint64_t life, const struct credential *credential)
{
    struct keeper *keeper = context;
    if (keeper->child && keeper->life == life)
        child_send(keeper->child, FRAME_CREDENTIAL, credential_to_variant(credential));
}

static bool on_credential_wanted(struct keeper *keeper, const struct frame *frame, GError **error)
{
    struct credential_wanted wanted;
    if (!credential_wanted_from_frame(frame, &wanted, error))
        return false;
    credentials_ask(keeper->credentials, &wanted, give_credential, keeper, keeper->life);
    return true;
}

static bool on_hello(struct keeper *keeper, const struct frame *frame, GError **error)
{
    g_autofree char *version = hello_from_frame(frame, error);
    if (!version)
        return false;
    if (!g_str_equal(version, CRMD_VERSION)) {
        error_set(error, ERROR_CONFLICT,
                  "%s is version %s but crmd is " CRMD_VERSION "; install both from one build",
                  keeper->program, version);
        return false;
    }
    keeper_send_config(keeper);
    keeper_send_listen(keeper);
    return true;
}

static const struct {
    enum frame_type type;
    bool (*handle)(struct keeper *keeper, const struct frame *frame, GError **error);
} frame_handlers[] = {
    {FRAME_HELLO, on_hello},
    {FRAME_STATE, on_state},
    {FRAME_OPENED, keeper_on_opened},
    {FRAME_BATCH, keeper_on_batch},
    {FRAME_SETTLED, keeper_on_settled},
    {FRAME_CHECKED, on_checked},
    {FRAME_LOG, on_log},
    {FRAME_REPARSED, on_reparsed},
    {FRAME_CREDENTIAL_WANTED, on_credential_wanted},
    {FRAME_RECIPIENT, keeper_on_recipient},
    {FRAME_DELIVERY, keeper_on_delivery},
    {FRAME_SESSIONS, keeper_on_sessions},
    {FRAME_IMPORTED, keeper_on_imported},
};

static bool asks_too_much(struct keeper *keeper, GError **error)
{
    unsigned all, failing;
    watch_list_count(keeper->watched, &all, &failing);
    unsigned jobs = keeper->jobs + credentials_waiting(keeper->credentials);
    if (jobs <= JOBS_PER_MAILBOX * all + JOBS_BESIDE)
        return false;
    error_set(error, ERROR_CORRUPT, "it asks for more without waiting for answers");
    return true;
}

bool keeper_on_frame(void *context, const struct frame *frame, GError **error)
{
    if (asks_too_much(context, error))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(frame_handlers); i++) {
        if (frame_handlers[i].type == frame->type)
            return frame_handlers[i].handle(context, frame, error);
    }
    error_set(error, ERROR_CORRUPT, "a frame of unknown type %u", frame->type);
    return false;
}
