/* keeper_trouble.c - what the keeper does when the database cannot be written, and when it can
 * again. */
#include "daemon/keeper_private.h"
#include "base/clock.h"

static void on_began(void *context, const char *why)
{
    struct keeper *keeper = context;
    keeper->hooks.failed(keeper->hooks.context, why);
    keeper->hooks.changed(keeper->hooks.context);
}

/* A poll has a mailbox send at once what was refused. */
static void on_try_again(void *context, uint32_t mailbox)
{
    struct keeper *keeper = context;
    struct mail_command command = {.verb = MAIL_POLL, .mailbox = mailbox};
    if (keeper->child)
        child_send(keeper->child, FRAME_COMMAND, mail_command_to_variant(&command));
}

static void on_over(void *context)
{
    struct keeper *keeper = context;
    keeper_record_held(keeper);
    keeper_open_held(keeper);
    if (keeper->prepare_timer && sd_event_source_get_enabled(keeper->prepare_timer, NULL) > 0)
        (void)sd_event_source_set_time_relative(keeper->prepare_timer, 0); /* else it comes later */
    keeper->hooks.changed(keeper->hooks.context);
}

void keeper_watch_trouble(struct keeper *keeper)
{
    struct trouble_hooks hooks = {keeper, on_began, on_try_again, on_over};
    keeper->trouble = trouble_new(keeper->loop, keeper->box, keeper->writer, &hooks);
    keeper->held_opened = g_array_new(FALSE, FALSE, sizeof(struct opened));
    g_queue_init(&keeper->held_events);
}

void keeper_show_waiting(struct keeper *keeper, uint32_t mailbox, const char *why)
{
    struct mailbox_report report = {mailbox, MAILBOX_WAITING, (char *)why, CLOCK_NONE};
    keeper_show(keeper, &report);
}

void keeper_note_failure(struct keeper *keeper, const GError *error)
{
    if (trouble_is_cause(error))
        trouble_note(keeper->trouble, error, 0);
}

char *keeper_trouble(struct keeper *keeper)
{
    return trouble_text(keeper->trouble);
}

json_t *keeper_trouble_to_json(struct keeper *keeper)
{
    return trouble_to_json(keeper->trouble);
}
