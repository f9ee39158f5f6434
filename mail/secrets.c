/* secrets.c - see secrets.h. Each who asks waits at an eventfd of its own. */
#include "mail/secrets.h"
#include "base/clock.h"
#include "base/error.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define ANSWER_MS (60 * 1000) /* a password command has 10 s, a token endpoint 20 */

struct secrets {
    struct uplink *uplink;
    GMutex mutex;
    uint64_t last_request; /* under mutex */
    GHashTable *waiting;   /* request -> struct wait*; under mutex */
};

struct wait {
    uint64_t request;
    int answered_fd;
    bool answered; /* under the mutex, as is the answer */
    struct credential answer;
};

struct secrets *secrets_new(struct uplink *uplink)
{
    struct secrets *secrets = g_new0(struct secrets, 1);
    secrets->uplink = uplink;
    secrets->waiting = g_hash_table_new(g_int64_hash, g_int64_equal);
    g_mutex_init(&secrets->mutex);
    return secrets;
}

void secrets_free(struct secrets *secrets)
{
    if (!secrets)
        return;
    g_hash_table_unref(secrets->waiting);
    g_mutex_clear(&secrets->mutex);
    g_free(secrets);
}

void secrets_answer(struct secrets *secrets, struct credential *answer)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&secrets->mutex);
    struct wait *wait = g_hash_table_lookup(secrets->waiting, &answer->request);
    if (!wait || wait->answered) {
        credential_clear(answer);
        return;
    }
    wait->answer = *answer;
    wait->answered = true;
    *answer = (struct credential){0};
    (void)!write(wait->answered_fd, &(uint64_t){1}, 8); /* cannot fail for a count of 1 */
}

static void enter(struct secrets *secrets, struct wait *wait)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&secrets->mutex);
    wait->request = ++secrets->last_request;
    g_hash_table_insert(secrets->waiting, &wait->request, wait);
}

static void leave(struct secrets *secrets, struct wait *wait)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&secrets->mutex);
    g_hash_table_remove(secrets->waiting, &wait->request);
}

/* Until the answer is there; NULL, or why it is not. */
static const char *wait_answer(const struct wait *wait, int cancel_fd)
{
    int64_t until_ms = clock_monotonic_ms() + ANSWER_MS;
    for (;;) {
        int64_t left = until_ms - clock_monotonic_ms();
        struct pollfd fds[] = {{wait->answered_fd, POLLIN, 0}, {cancel_fd, POLLIN, 0}};
        int rc = left > 0 ? poll(fds, 2, (int)left) : 0;
        if (rc == 0)
            return "crmd does not give the password in time; crmctl status tells how it is";
        if (rc > 0)
            return fds[0].revents ? NULL : "stopped";
    }
}

char *secrets_ask(struct secrets_asker *asker, enum credential_kind kind, GError **error)
{
    struct wait wait = {.answered_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    if (wait.answered_fd < 0) {
        error_set(error, ERROR_UNAVAILABLE, "no file descriptor for a login; raise LimitNOFILE");
        return NULL;
    }
    enter(asker->secrets, &wait);
    struct credential_wanted wanted = {wait.request, asker->mailbox, kind, asker->refused};
    uplink_send(asker->secrets->uplink, FRAME_CREDENTIAL_WANTED,
                credential_wanted_to_variant(&wanted), -1);
    const char *why_not = wait_answer(&wait, asker->cancel_fd);
    leave(asker->secrets, &wait);
    (void)close(wait.answered_fd);
    char *secret = g_steal_pointer(&wait.answer.secret);
    if (!secret)
        error_set(error, ERROR_UNAVAILABLE, "%s",
                  wait.answer.error ? wait.answer.error
                  : why_not         ? why_not
                                    : "there is none");
    if (secret && kind == CREDENTIAL_SECRET)
        asker->number = wait.answer.number;
    credential_clear(&wait.answer);
    return secret;
}

void secrets_refused(struct secrets_asker *asker)
{
    asker->refused = asker->number;
}
