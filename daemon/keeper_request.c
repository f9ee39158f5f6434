/* keeper_request.c - what the API's threads ask of crmd-mail, and wait for. */
#include "daemon/keeper_private.h"
#include "base/error.h"

#include <unistd.h>

#define CHECK_TIMEOUT_S 60
#define REPARSE_TIMEOUT_S                                                                          \
    60 /* a mail that takes 15 s ends crmd-mail, but others may be before it */

void keeper_count(struct keeper *keeper, unsigned *ret_all, unsigned *ret_failing)
{
    watch_list_count(keeper->watched, ret_all, ret_failing);
}

json_t *keeper_process_to_json(struct keeper *keeper)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    json_t *object = json_object();
    json_set_text(object, "state", keeper->pid ? "running" : "stopped");
    if (keeper->pid)
        json_object_set_new(object, "pid", json_integer(keeper->pid));
    json_object_set_new(object, "restarts", json_integer(keeper->restarts));
    if (keeper->down_why) {
        json_set_text(object, "error", keeper->down_why);
        json_set_time(object, "retry_at", keeper->retry_at);
    }
    return object;
}

static bool is_down(struct keeper *keeper)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&keeper->mutex);
    return keeper->pid == 0;
}

json_t *keeper_mailboxes_to_json(struct keeper *keeper)
{
    json_t *mailboxes = watch_list_to_json(keeper->watched);
    g_autoptr(json_t) trouble = trouble_to_json(keeper->trouble);
    handed_in_add_to(keeper->handed_in, mailboxes, is_down(keeper), trouble);
    return mailboxes;
}

static void send_command(void *context, void *data)
{
    struct keeper *keeper = context;
    struct mail_command *command = data;
    if (keeper->child)
        child_send(keeper->child, FRAME_COMMAND, mail_command_to_variant(command));
    else
        check_abandon(keeper->checks);
    g_free(command);
}

/* A mailbox's id; 0 with error set. */
static uint32_t id_of(struct keeper *keeper, const char *name, GError **error)
{
    uint32_t id = watch_list_find(keeper->watched, name);
    if (!id)
        error_set(error, ERROR_NOT_FOUND, "there is no mailbox \"%s\"; see crmctl mailbox list",
                  name);
    return id;
}

bool keeper_has(struct keeper *keeper, const char *name, GError **error)
{
    return id_of(keeper, name, error) != 0;
}

/* Has the main loop send a command about a mailbox. */
static bool command(struct keeper *keeper, enum mail_verb verb, const char *name, uint64_t request,
                    GError **error)
{
    uint32_t id = id_of(keeper, name, error);
    if (!id)
        return false;
    struct mail_command *c = g_new(struct mail_command, 1);
    *c = (struct mail_command){verb, id, request};
    post(keeper->box, send_command, keeper, c);
    return true;
}

bool keeper_poll(struct keeper *keeper, const char *name, GError **error)
{
    uint32_t id = watch_list_find(keeper->watched, name);
    g_autofree char *paused_by = watch_list_paused_by(keeper->watched, id);
    if (!paused_by)
        return command(keeper, MAIL_POLL, name, 0, error);
    error_set(error, ERROR_CONFLICT,
              "mailbox %s is paused by %s; to let it go on: crmctl mailbox resume %s", name,
              paused_by, name);
    return false;
}

json_t *keeper_check(struct keeper *keeper, const char *name, GError **error)
{
    uint64_t request = check_begin(keeper->checks, error);
    if (!request)
        return NULL;
    if (command(keeper, MAIL_CHECK, name, request, error))
        return check_wait(keeper->checks, request, CHECK_TIMEOUT_S, error);
    check_cancel(keeper->checks, request);
    return NULL;
}

struct reparse_order {
    uint64_t request;
    uint32_t mailbox;
    int fd;
};

static void send_reparse(void *context, void *data)
{
    struct keeper *keeper = context;
    struct reparse_order *order = data;
    if (keeper->child)
        child_send_with(keeper->child, FRAME_REPARSE,
                        reparse_to_variant(order->request, order->mailbox), order->fd);
    else
        reparse_refuse(keeper->reparses);
    (void)close(order->fd); /* nothing to do about a failing close of a memfd */
    g_free(order);
}

struct mail *keeper_reparse(struct keeper *keeper, uint32_t mailbox, GBytes *raw, GError **error)
{
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    int fd = batch_seal(data, length, error);
    uint64_t request = fd < 0 ? 0 : reparse_begin(keeper->reparses, error);
    if (!request) {
        if (fd >= 0)
            (void)close(fd); /* as above */
        return NULL;
    }
    struct reparse_order *order = g_new(struct reparse_order, 1);
    *order = (struct reparse_order){request, mailbox, fd};
    post(keeper->box, send_reparse, keeper, order);
    return reparse_wait(keeper->reparses, request, REPARSE_TIMEOUT_S, error);
}
