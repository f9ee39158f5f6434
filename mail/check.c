/* check.c - see check.h. */
#include "mail/check.h"
#include "mail/rights.h"

#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define CHECKS_MAX 16 /* at the same time: people ask, not programs */

struct checks {
    struct uplink *uplink;
    struct secrets *secrets;
    int stop_fd;
    pthread_mutex_t mutex;
    pthread_cond_t ended;
    unsigned running; /* under mutex */
};

struct check {
    struct checks *checks;
    struct mailbox_settings *settings;
    uint64_t request;
};

struct checks *checks_new(struct uplink *uplink, struct secrets *secrets)
{
    struct checks *checks = g_new0(struct checks, 1);
    checks->uplink = uplink;
    checks->secrets = secrets;
    checks->stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    pthread_mutex_init(&checks->mutex, NULL);
    pthread_cond_init(&checks->ended, NULL);
    return checks;
}

static void tell(struct checks *checks, const struct check_step *step)
{
    uplink_send(checks->uplink, FRAME_CHECKED, check_step_to_variant(step), -1);
}

static char *get_secret(void *asker, enum credential_kind kind, GError **error)
{
    return secrets_ask(asker, kind, error);
}

static void secret_refused(void *asker)
{
    secrets_refused(asker);
}

/* detail is what was found, error what failed; a step without either is not worth telling. */
static void tell_step(const struct check *check, const char *name, const char *detail,
                      const GError *error)
{
    struct check_step step = {check->request, false, (char *)name, !error,
                              error ? error->message : (char *)detail};
    if (error || detail)
        tell(check->checks, &step);
}

/* The certificates are told before what was made of them. */
static void tell_chain(const struct check *check, GPtrArray *chain)
{
    for (guint i = 0; i < chain->len; i++)
        tell_step(check, "certificate", chain->pdata[i], NULL);
    g_ptr_array_set_size(chain, 0);
}

/* Opens a session, up to the step that fails. */
static bool open_session(const struct check *check, struct imap *imap)
{
    g_autoptr(GPtrArray) chain = g_ptr_array_new_with_free_func(g_free);
    bool ok = true;
    imap_show_chain(imap, chain);
    for (unsigned i = 0; i < IMAP_STEP_COUNT && ok; i++) {
        g_autofree char *detail = NULL;
        g_autoptr(GError) error = NULL;
        ok = imap_steps[i].run(imap, &detail, &error);
        tell_chain(check, chain);
        tell_step(check, imap_steps[i].name, detail, error);
    }
    imap_show_chain(imap, NULL);
    return ok;
}

static const struct {
    const char *name;
    bool (*run)(struct imap *imap, const struct mailbox_settings *settings, char **ret_detail,
                GError **error);
} further_steps[] = {
    {"rights", rights_check},
    {"move_to", rights_check_target},
};

static bool run_steps(const struct check *check)
{
    int stop_fd = check->checks->stop_fd;
    struct secrets_asker asker = {check->checks->secrets, check->settings->id, stop_fd, 0, 0};
    struct imap_secrets secrets = {&asker, get_secret, secret_refused};
    g_autoptr(imap_handle) imap = imap_new(check->settings, &secrets, stop_fd, NULL, NULL);
    bool ok = open_session(check, imap);
    for (gsize i = 0; i < G_N_ELEMENTS(further_steps) && ok; i++) {
        g_autofree char *detail = NULL;
        g_autoptr(GError) error = NULL;
        ok = further_steps[i].run(imap, check->settings, &detail, &error);
        tell_step(check, further_steps[i].name, detail, error);
    }
    return ok;
}

static void *run(void *data)
{
    struct check *check = data;
    struct checks *checks = check->checks;
    struct check_step end = {check->request, true, NULL, run_steps(check), NULL};
    tell(checks, &end);
    mailbox_settings_free(check->settings);
    g_free(check);
    pthread_mutex_lock(&checks->mutex);
    checks->running--;
    pthread_cond_signal(&checks->ended);
    pthread_mutex_unlock(&checks->mutex);
    return NULL;
}

void checks_start(struct checks *checks, const struct mailbox_settings *settings, uint64_t request)
{
    pthread_mutex_lock(&checks->mutex);
    bool room = settings && checks->running < CHECKS_MAX;
    checks->running += room ? 1 : 0;
    pthread_mutex_unlock(&checks->mutex);
    if (!room) {
        const char *why = settings
                              ? "too many checks are running; try again soon"
                              : "this mailbox is not being watched; crmctl mailbox list says why";
        struct check_step refusal = {request, true, (char *)"start", false, (char *)why};
        tell(checks, &refusal);
        return;
    }
    struct check *check = g_new0(struct check, 1);
    *check = (struct check){checks, mailbox_settings_copy(settings), request};
    g_thread_unref(g_thread_new("check", run, check));
}

void checks_free(struct checks *checks)
{
    (void)!write(checks->stop_fd, &(uint64_t){1}, 8); /* cannot fail for a count of 1 */
    pthread_mutex_lock(&checks->mutex);
    while (checks->running > 0)
        pthread_cond_wait(&checks->ended, &checks->mutex);
    pthread_mutex_unlock(&checks->mutex);
    (void)close(checks->stop_fd);
    pthread_mutex_destroy(&checks->mutex);
    pthread_cond_destroy(&checks->ended);
    g_free(checks);
}
