/* withheld.c - see withheld.h. */
#include "mail/withheld.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/fault.h"

#define RETRY_FIRST_MS (5 * 1000)
#define RETRY_LAST_MS (10 * 60 * 1000)
#define TRIES_MAX 13 /* an hour and a quarter in all: servers are restarted in less */
/* Looked through at each batch; a server that withholds more has a trouble of its own. */
#define PASSED_MAX 1000

struct withheld_mail {
    unsigned tries;
    char *why;
    int64_t pause_ms;
    int64_t retry_ms; /* not before */
};

struct withheld {
    GHashTable *noted;  /* UID -> struct withheld_mail * */
    GHashTable *passed; /* UIDs */
};

static void withheld_mail_free(void *data)
{
    struct withheld_mail *mail = data;
    g_free(mail->why);
    g_free(mail);
}

struct withheld *withheld_new(void)
{
    struct withheld *withheld = g_new0(struct withheld, 1);
    withheld->noted = g_hash_table_new_full(NULL, NULL, NULL, withheld_mail_free);
    withheld->passed = g_hash_table_new(NULL, NULL);
    return withheld;
}

void withheld_free(struct withheld *withheld)
{
    if (!withheld)
        return;
    g_hash_table_unref(withheld->noted);
    g_hash_table_unref(withheld->passed);
    g_free(withheld);
}

void withheld_forget(struct withheld *withheld)
{
    g_hash_table_remove_all(withheld->noted);
    g_hash_table_remove_all(withheld->passed);
}

static struct withheld_mail *find(const struct withheld *withheld, uint32_t uid)
{
    return g_hash_table_lookup(withheld->noted, GUINT_TO_POINTER(uid));
}

void withheld_retry(struct withheld *withheld)
{
    GHashTableIter i;
    gpointer mail;
    g_hash_table_iter_init(&i, withheld->noted);
    while (g_hash_table_iter_next(&i, NULL, &mail))
        ((struct withheld_mail *)mail)->retry_ms = 0;
}

void withheld_note(struct withheld *withheld, uint32_t uid, enum withheld_kind kind,
                   const char *why, int64_t now_ms)
{
    struct withheld_mail *mail = find(withheld, uid);
    if (!mail) {
        mail = g_new0(struct withheld_mail, 1);
        g_hash_table_insert(withheld->noted, GUINT_TO_POINTER(uid), mail);
    }
    g_free(mail->why);
    mail->why = g_strdup(why);
    if (mail->tries++ == 0 && kind == WITHHELD_LOST)
        return; /* whatever broke it, it need not have been the message */
    mail->pause_ms = CLAMP(mail->pause_ms * 2, RETRY_FIRST_MS, RETRY_LAST_MS);
    mail->retry_ms = now_ms + fault_hurry_ms(mail->pause_ms);
}

void withheld_note_error(struct withheld *withheld, uint32_t uid, const GError *error)
{
    enum error_code code = error_code_of(error);
    withheld_note(withheld, uid,
                  code == ERROR_CORRUPT   ? WITHHELD_CORRUPT
                  : code == ERROR_REFUSED ? WITHHELD_REFUSED
                                          : WITHHELD_LOST,
                  error->message, clock_monotonic_ms());
}

void withheld_end(struct withheld *withheld, uint32_t uid)
{
    (void)g_hash_table_remove(withheld->noted, GUINT_TO_POINTER(uid));
    withheld_take_up(withheld, uid);
}

bool withheld_is_given_up(const struct withheld *withheld, uint32_t uid)
{
    const struct withheld_mail *mail = find(withheld, uid);
    return mail && mail->tries >= TRIES_MAX;
}

bool withheld_is_held(const struct withheld *withheld, uint32_t uid, int64_t now_ms)
{
    const struct withheld_mail *mail = find(withheld, uid);
    return mail && mail->tries < TRIES_MAX && now_ms < mail->retry_ms;
}

bool withheld_is_held_now(const struct withheld *withheld, uint32_t uid)
{
    return withheld_is_held(withheld, uid, clock_monotonic_ms());
}

const char *withheld_why(const struct withheld *withheld, uint32_t uid)
{
    const struct withheld_mail *mail = find(withheld, uid);
    return mail ? mail->why : NULL;
}

void withheld_begin_session(struct withheld *withheld)
{
    g_hash_table_remove_all(withheld->passed);
}

bool withheld_pass_over(struct withheld *withheld, uint32_t uid, GError **error)
{
    g_hash_table_add(withheld->passed, GUINT_TO_POINTER(uid));
    if (g_hash_table_size(withheld->passed) <= PASSED_MAX)
        return true;
    const char *why = withheld_why(withheld, uid);
    error_set(error, ERROR_UNAVAILABLE,
              "the server lists messages, but does not give them: %s; see the server's log",
              why ? why : "no reason is known");
    return false;
}

void withheld_take_up(struct withheld *withheld, uint32_t uid)
{
    (void)g_hash_table_remove(withheld->passed, GUINT_TO_POINTER(uid));
}

unsigned withheld_count_passed(const struct withheld *withheld)
{
    return g_hash_table_size(withheld->passed);
}

uint32_t withheld_first_passed(const struct withheld *withheld)
{
    GHashTableIter i;
    gpointer uid;
    uint32_t first = 0;
    g_hash_table_iter_init(&i, withheld->passed);
    while (g_hash_table_iter_next(&i, &uid, NULL)) {
        if (first == 0 || GPOINTER_TO_UINT(uid) < first)
            first = GPOINTER_TO_UINT(uid);
    }
    return first;
}

uint32_t withheld_next(const struct withheld *withheld, int64_t *ret_at_ms)
{
    GHashTableIter i;
    gpointer uid;
    uint32_t next = 0;
    g_hash_table_iter_init(&i, withheld->passed);
    while (g_hash_table_iter_next(&i, &uid, NULL)) {
        const struct withheld_mail *mail = find(withheld, GPOINTER_TO_UINT(uid));
        int64_t at_ms = mail && mail->tries < TRIES_MAX ? mail->retry_ms : 0;
        if (next == 0 || at_ms < *ret_at_ms) {
            next = GPOINTER_TO_UINT(uid);
            *ret_at_ms = at_ms;
        }
    }
    return next;
}

char *withheld_complaint(const struct withheld *withheld)
{
    int64_t at_ms;
    uint32_t uid = withheld_next(withheld, &at_ms);
    if (uid == 0)
        return NULL;
    return g_strdup_printf("messages that the server does not give, and that are tried again: %u, "
                           "of them UID %u: %s",
                           withheld_count_passed(withheld), uid, withheld_why(withheld, uid));
}
