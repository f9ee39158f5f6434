/* suspects.c - see suspects.h. */
#include "daemon/suspects.h"

#include <signal.h>
#include <sys/wait.h>

#define SUSPECT_RANGE_MAX 200 /* of one fetch: a batch has at most 100 */
#define SUSPECTS_MAX 10000    /* a hundred mailboxes' batches; the ledger may claim any number */

struct suspect {
    uint32_t mailbox;
    uint32_t uidvalidity;
    uint32_t uid;
    bool condemned;
};

struct suspects {
    GArray *messages;   /* of struct suspect */
    GHashTable *deaths; /* mailbox id -> count */
};

enum death death_of(int code, int status, bool hung)
{
    static const int fatal[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGSYS, SIGTRAP};
    if (hung)
        return DEATH_HUNG;
    if (code != CLD_KILLED && code != CLD_DUMPED)
        return DEATH_OUTSIDE;
    for (gsize i = 0; i < G_N_ELEMENTS(fatal); i++) {
        if (status == fatal[i])
            return DEATH_FATAL;
    }
    return DEATH_OUTSIDE;
}

struct suspects *suspects_new(void)
{
    struct suspects *suspects = g_new0(struct suspects, 1);
    suspects->messages = g_array_new(FALSE, FALSE, sizeof(struct suspect));
    suspects->deaths = g_hash_table_new(NULL, NULL);
    return suspects;
}

void suspects_free(struct suspects *suspects)
{
    if (!suspects)
        return;
    g_array_unref(suspects->messages);
    g_hash_table_unref(suspects->deaths);
    g_free(suspects);
}

static struct suspect *find(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity,
                            uint32_t uid)
{
    for (guint i = 0; i < suspects->messages->len; i++) {
        struct suspect *s = &g_array_index(suspects->messages, struct suspect, i);
        if (s->mailbox == mailbox && s->uidvalidity == uidvalidity && s->uid == uid)
            return s;
    }
    return NULL;
}

static bool is_full(const struct suspects *suspects)
{
    return suspects->messages->len >= SUSPECTS_MAX;
}

static void suspect(struct suspects *suspects, const struct ledger_slot *slot, uint32_t uid,
                    bool condemned)
{
    struct suspect *known = find(suspects, slot->mailbox, slot->uidvalidity, uid);
    if (known) {
        known->condemned |= condemned;
        return;
    }
    if (is_full(suspects))
        return;
    struct suspect s = {slot->mailbox, slot->uidvalidity, uid, condemned};
    g_array_append_val(suspects->messages, s);
}

static bool is_parsing(const struct ledger_slot *slot)
{
    return slot->stage == LEDGER_PARSING || slot->stage == LEDGER_PARSING_ALONE;
}

bool suspects_is_late(const struct ledger_slot *slot, int64_t now_ms)
{
    int64_t deadline_ms = is_parsing(slot) ? PARSE_DEADLINE_MS : TALK_DEADLINE_MS;
    return slot->since_ms <= now_ms - deadline_ms; /* since_ms may be anything */
}

/* Parsing alone when it died is proof; parsing beside others is suspicion. After a hang, only those
 * that were at it for too long count. */
static unsigned judge_parsing(struct suspects *suspects, enum death death, const GArray *slots,
                              int64_t now_ms)
{
    bool alone = false;
    for (guint i = 0; i < slots->len; i++)
        alone |= g_array_index(slots, struct ledger_slot, i).stage == LEDGER_PARSING_ALONE;
    unsigned judged = 0;
    for (guint i = 0; i < slots->len; i++) {
        const struct ledger_slot *slot = &g_array_index(slots, struct ledger_slot, i);
        if (!is_parsing(slot) || (alone && slot->stage != LEDGER_PARSING_ALONE) ||
            (death == DEATH_HUNG && !suspects_is_late(slot, now_ms)))
            continue;
        suspect(suspects, slot, slot->first_uid, alone);
        judged++;
    }
    return judged;
}

static unsigned judge_talking(struct suspects *suspects, enum death death, const GArray *slots,
                              int64_t now_ms)
{
    unsigned judged = 0;
    for (guint i = 0; i < slots->len; i++) {
        const struct ledger_slot *slot = &g_array_index(slots, struct ledger_slot, i);
        if (slot->stage != LEDGER_TALKING ||
            (death == DEATH_HUNG && !suspects_is_late(slot, now_ms)))
            continue;
        gpointer key = GUINT_TO_POINTER(slot->mailbox);
        guint deaths = GPOINTER_TO_UINT(g_hash_table_lookup(suspects->deaths, key));
        g_hash_table_insert(suspects->deaths, key, GUINT_TO_POINTER(deaths + 1));
        if (slot->first_uid == 0 || slot->last_uid - slot->first_uid >= SUSPECT_RANGE_MAX ||
            (slot->first_uid < slot->last_uid && is_full(suspects)))
            continue;
        /* one message alone, twice: its mere transfer kills */
        bool alone = slot->first_uid == slot->last_uid &&
                     find(suspects, slot->mailbox, slot->uidvalidity, slot->first_uid);
        for (uint32_t uid = slot->first_uid; uid <= slot->last_uid && uid != 0; uid++, judged++)
            suspect(suspects, slot, uid, alone);
    }
    return judged;
}

unsigned suspects_judge(struct suspects *suspects, enum death death, const GArray *slots,
                        int64_t now_ms)
{
    if (death == DEATH_OUTSIDE)
        return 0;
    unsigned judged = judge_parsing(suspects, death, slots, now_ms);
    if (judged == 0)
        judged = judge_talking(suspects, death, slots, now_ms);
    return judged;
}

static int compare_uids(gconstpointer a, gconstpointer b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static GArray *select_uids(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity,
                           bool condemned)
{
    GArray *uids = g_array_new(FALSE, FALSE, sizeof(uint32_t));
    for (guint i = 0; i < suspects->messages->len; i++) {
        const struct suspect *s = &g_array_index(suspects->messages, struct suspect, i);
        if (s->mailbox == mailbox && s->uidvalidity == uidvalidity && s->condemned == condemned)
            g_array_append_val(uids, s->uid);
    }
    g_array_sort(uids, compare_uids);
    return uids;
}

GArray *suspects_to_try(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity)
{
    return select_uids(suspects, mailbox, uidvalidity, false);
}

GArray *suspects_condemned(const struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity)
{
    return select_uids(suspects, mailbox, uidvalidity, true);
}

GArray *suspects_delivered(const struct suspects *suspects, uint32_t mailbox)
{
    GArray *delivered = g_array_new(FALSE, FALSE, sizeof(struct delivery_suspect));
    for (guint i = 0; i < suspects->messages->len; i++) {
        const struct suspect *s = &g_array_index(suspects->messages, struct suspect, i);
        struct delivery_suspect d = {{s->uidvalidity, s->uid}, s->condemned};
        if (s->mailbox == mailbox)
            g_array_append_val(delivered, d);
    }
    return delivered;
}

enum import_how suspects_how(const struct suspects *suspects, uint32_t mailbox,
                             struct delivery_key key)
{
    const struct suspect *s = find(suspects, mailbox, key.uidvalidity, key.uid);
    if (!s)
        return IMPORT_WHOLE;
    return s->condemned ? IMPORT_UNREAD : IMPORT_ALONE;
}

void suspects_clear(struct suspects *suspects, uint32_t mailbox, uint32_t uidvalidity, uint32_t uid)
{
    struct suspect *s = find(suspects, mailbox, uidvalidity, uid);
    if (s)
        g_array_remove_index_fast(
            suspects->messages, (guint)(s - &g_array_index(suspects->messages, struct suspect, 0)));
}

unsigned suspects_deaths(const struct suspects *suspects, uint32_t mailbox)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(suspects->deaths, GUINT_TO_POINTER(mailbox)));
}

void suspects_absolve(struct suspects *suspects, uint32_t mailbox)
{
    (void)g_hash_table_remove(suspects->deaths, GUINT_TO_POINTER(mailbox));
}
