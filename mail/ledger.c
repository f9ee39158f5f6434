/* ledger.c - see ledger.h. */
#include "mail/ledger.h"
#include "base/clock.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct ledger {
    struct ledger_slot *slots;
};

#define LEDGER_BYTES (LEDGER_SLOTS * sizeof(struct ledger_slot))

static struct ledger *map(int fd, GError **error)
{
    void *memory = mmap(NULL, LEDGER_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (memory == MAP_FAILED) {
        error_set(error, ERROR_INTERNAL, "cannot map the ledger: %s", g_strerror(errno));
        return NULL;
    }
    struct ledger *ledger = g_new0(struct ledger, 1);
    ledger->slots = memory;
    return ledger;
}

struct ledger *ledger_create(int *ret_fd, GError **error)
{
    int fd = memfd_create("crmd-ledger", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    /* sealed, so that nobody can cut it short under our mapping */
    if (fd < 0 || ftruncate(fd, LEDGER_BYTES) != 0 ||
        fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW) != 0) {
        error_set(error, ERROR_INTERNAL, "cannot make the ledger: %s", g_strerror(errno));
        if (fd >= 0)
            (void)close(fd);
        return NULL;
    }
    struct ledger *ledger = map(fd, error);
    if (ledger)
        *ret_fd = fd;
    else
        (void)close(fd);
    return ledger;
}

struct ledger *ledger_open(int fd, GError **error)
{
    return map(fd, error);
}

void ledger_close(struct ledger *ledger)
{
    if (!ledger)
        return;
    (void)munmap(ledger->slots, LEDGER_BYTES); /* cannot fail for a mapping of ours */
    g_free(ledger);
}

void ledger_enter(struct ledger *ledger, unsigned slot, enum ledger_stage stage, uint32_t mailbox,
                  uint32_t uidvalidity, uint32_t first_uid, uint32_t last_uid)
{
    struct ledger_slot *s = &ledger->slots[slot];
    s->mailbox = mailbox;
    s->uidvalidity = uidvalidity;
    s->first_uid = first_uid;
    s->last_uid = last_uid;
    s->since_ms = clock_monotonic_ms();
    atomic_store_explicit(&s->stage, stage, memory_order_release);
}

void ledger_leave(struct ledger *ledger, unsigned slot)
{
    atomic_store_explicit(&ledger->slots[slot].stage, LEDGER_EMPTY, memory_order_release);
}

bool ledger_read(const struct ledger *ledger, unsigned i, struct ledger_slot *ret)
{
    const struct ledger_slot *s = &ledger->slots[i];
    uint32_t stage = atomic_load_explicit(&s->stage, memory_order_acquire);
    if (stage == LEDGER_EMPTY || stage >= LEDGER_STAGE_COUNT)
        return false;
    ret->mailbox = s->mailbox;
    ret->uidvalidity = s->uidvalidity;
    ret->first_uid = s->first_uid;
    ret->last_uid = s->last_uid;
    ret->since_ms = s->since_ms;
    atomic_store_explicit(&ret->stage, stage, memory_order_relaxed);
    return ret->first_uid <= ret->last_uid;
}
