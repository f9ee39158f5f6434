/* test_ledger.c - what one process notes the other reads, and cannot be hurt by. */
#include "mail/ledger.h"
#include "base/error.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct both {
    struct ledger *crmd, *child;
    int fd;
};

static struct both both_new(void)
{
    struct both both = {.fd = -1};
    g_autoptr(GError) error = NULL;
    both.crmd = ledger_create(&both.fd, &error);
    g_assert_no_error(error);
    both.child = ledger_open(both.fd, &error);
    g_assert_no_error(error);
    return both;
}

static void both_free(struct both *both)
{
    ledger_close(both->crmd);
    ledger_close(both->child);
    (void)close(both->fd);
}

static void test_noted_is_read(void)
{
    struct both both = both_new();
    struct ledger_slot slot;
    g_assert_false(ledger_read(both.crmd, 3, &slot));
    ledger_enter(both.child, 3, LEDGER_PARSING, 5, 6, 7, 8);
    g_assert_true(ledger_read(both.crmd, 3, &slot));
    g_assert_cmpuint(slot.stage, ==, LEDGER_PARSING);
    g_assert_true(slot.mailbox == 5 && slot.uidvalidity == 6);
    g_assert_true(slot.first_uid == 7 && slot.last_uid == 8);
    g_assert_cmpint(slot.since_ms, >, 0);
    ledger_leave(both.child, 3);
    g_assert_false(ledger_read(both.crmd, 3, &slot));
    both_free(&both);
}

static void test_nonsense_is_not_read(void)
{
    struct both both = both_new();
    struct ledger_slot slot;
    ledger_enter(both.child, 0, LEDGER_STAGE_COUNT, 1, 2, 3, 4);
    g_assert_false(ledger_read(both.crmd, 0, &slot));
    ledger_enter(both.child, 0, LEDGER_TALKING, 1, 2, 9, 4);
    g_assert_false(ledger_read(both.crmd, 0, &slot));
    both_free(&both);
}

static void test_cannot_be_cut(void)
{
    struct both both = both_new();
    g_assert_cmpint(ftruncate(both.fd, 0), ==, -1);
    g_assert_cmpint(ftruncate(both.fd, 1 << 30), ==, -1);
    both_free(&both);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ledger/what the child notes crmd reads", test_noted_is_read);
    g_test_add_func("/ledger/nonsense is not read", test_nonsense_is_not_read);
    g_test_add_func("/ledger/nobody can cut it short under crmd", test_cannot_be_cut);
    return g_test_run();
}
