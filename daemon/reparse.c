/* reparse.c - see reparse.h. */
#include "daemon/reparse.h"
#include "base/error.h"

struct reparse_desk {
    GMutex mutex;
    GCond changed;
    uint64_t last_request;
    uint64_t request; /* under way, or 0 */
    struct mail *mail;
    enum error_code wrong; /* where over is true */
    bool over;             /* no mail will come */
    bool closed;
};

struct reparse_desk *reparse_desk_new(void)
{
    struct reparse_desk *desk = g_new0(struct reparse_desk, 1);
    g_mutex_init(&desk->mutex);
    g_cond_init(&desk->changed);
    return desk;
}

void reparse_desk_free(struct reparse_desk *desk)
{
    if (!desk)
        return;
    g_mutex_clear(&desk->mutex);
    g_cond_clear(&desk->changed);
    mail_free(desk->mail);
    g_free(desk);
}

uint64_t reparse_begin(struct reparse_desk *desk, GError **error)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    if (desk->closed || desk->request) {
        error_set(error, ERROR_UNAVAILABLE, "another mail is being read again; try in a moment");
        return 0;
    }
    desk->over = false;
    return desk->request = ++desk->last_request;
}

struct mail *reparse_wait(struct reparse_desk *desk, uint64_t request, unsigned timeout_s,
                          GError **error)
{
    gint64 deadline = g_get_monotonic_time() + (gint64)timeout_s * G_USEC_PER_SEC;
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    g_assert(desk->request == request);
    while (!desk->mail && !desk->over && g_cond_wait_until(&desk->changed, &desk->mutex, deadline))
        continue;
    desk->request = 0;
    if (!desk->mail && desk->over && desk->wrong == ERROR_INTERNAL)
        error_set(error, ERROR_INTERNAL,
                  "crmd-mail ended while it read the mail; the log says more, and crmctl message "
                  "raw shows the mail");
    else if (!desk->mail)
        error_set(error, ERROR_UNAVAILABLE,
                  "crmd-mail cannot read mail now; try again in a minute, and see crmctl status");
    return g_steal_pointer(&desk->mail);
}

void reparse_answer(struct reparse_desk *desk, const struct reparsed *reparsed)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    if (reparsed->request == 0 || reparsed->request != desk->request || desk->mail) {
        mail_free(reparsed->mail); /* whoever asked has gone */
        return;
    }
    desk->mail = reparsed->mail;
    g_cond_broadcast(&desk->changed);
}

static void end(struct reparse_desk *desk, enum error_code wrong)
{
    G_GNUC_UNUSED g_autoptr(GMutexLocker) locker = g_mutex_locker_new(&desk->mutex);
    desk->over = true;
    desk->wrong = wrong;
    g_cond_broadcast(&desk->changed);
}

void reparse_abandon(struct reparse_desk *desk)
{
    end(desk, ERROR_INTERNAL);
}

void reparse_refuse(struct reparse_desk *desk)
{
    end(desk, ERROR_UNAVAILABLE);
}

void reparse_close(struct reparse_desk *desk)
{
    g_mutex_lock(&desk->mutex);
    desk->closed = true;
    g_mutex_unlock(&desk->mutex);
    reparse_refuse(desk);
}
