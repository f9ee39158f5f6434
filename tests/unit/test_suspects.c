/* test_suspects.c - whom to suspect when crmd-mail died. */
#include "daemon/suspects.h"
#include "tests/lib/fixture.h"

#include <signal.h>
#include <sys/wait.h>

#define NOW_MS INT64_C(1000000)

static void add_slot(GArray *slots, enum ledger_stage stage, uint32_t mailbox, uint32_t first_uid,
                     uint32_t last_uid, int64_t age_ms)
{
    struct ledger_slot slot = {stage, mailbox, 1, first_uid, last_uid, NOW_MS - age_ms};
    g_array_append_val(slots, slot);
}

static GArray *slots_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(struct ledger_slot));
}

static char *joined(GArray *uids)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < uids->len; i++)
        g_string_append_printf(text, "%u ", g_array_index(uids, uint32_t, i));
    g_array_unref(uids);
    return g_string_free(text, FALSE);
}

static void assert_suspects(struct suspects *suspects, uint32_t mailbox, const char *to_try,
                            const char *condemned)
{
    g_autofree char *tried = joined(suspects_to_try(suspects, mailbox, 1));
    g_autofree char *dead = joined(suspects_condemned(suspects, mailbox, 1));
    g_assert_cmpstr(tried, ==, to_try);
    g_assert_cmpstr(dead, ==, condemned);
}

static void only_a_fatal_signal_of_its_own_is_fatal(void)
{
    static const struct {
        int code, status;
        bool hung;
        enum death death;
    } cases[] = {
        {CLD_EXITED, 0, false, DEATH_OUTSIDE},       {CLD_EXITED, 1, false, DEATH_OUTSIDE},
        {CLD_KILLED, SIGKILL, false, DEATH_OUTSIDE}, {CLD_KILLED, SIGTERM, false, DEATH_OUTSIDE},
        {CLD_KILLED, SIGHUP, false, DEATH_OUTSIDE},  {CLD_KILLED, SIGSEGV, false, DEATH_FATAL},
        {CLD_DUMPED, SIGSEGV, false, DEATH_FATAL},   {CLD_DUMPED, SIGABRT, false, DEATH_FATAL},
        {CLD_KILLED, SIGBUS, false, DEATH_FATAL},    {CLD_KILLED, SIGSYS, false, DEATH_FATAL},
        {CLD_KILLED, SIGILL, false, DEATH_FATAL},    {CLD_KILLED, SIGFPE, false, DEATH_FATAL},
        {CLD_EXITED, SIGSEGV, false, DEATH_OUTSIDE}, {CLD_KILLED, SIGKILL, true, DEATH_HUNG},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(death_of(cases[i].code, cases[i].status, cases[i].hung), ==,
                        cases[i].death);
}

static void a_death_from_outside_condemns_nobody(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = slots_new();
    add_slot(slots, LEDGER_PARSING_ALONE, 1, 7, 7, 0);
    add_slot(slots, LEDGER_TALKING, 2, 5, 9, 0);
    g_assert_cmpint(suspects_judge(suspects, DEATH_OUTSIDE, slots, NOW_MS), ==, 0);
    assert_suspects(suspects, 1, "", "");
    assert_suspects(suspects, 2, "", "");
    g_assert_cmpint(suspects_deaths(suspects, 2), ==, 0);
    suspects_free(suspects);
}

static void all_that_were_parsed_at_the_death_are_tried_alone(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = slots_new();
    add_slot(slots, LEDGER_PARSING, 1, 9, 9, 0);
    add_slot(slots, LEDGER_PARSING, 1, 7, 7, 0);
    add_slot(slots, LEDGER_PARSING, 2, 3, 3, 0);
    add_slot(slots, LEDGER_TALKING, 3, 100, 120, 0); /* was not it */
    g_assert_cmpint(suspects_judge(suspects, DEATH_FATAL, slots, NOW_MS), ==, 3);
    assert_suspects(suspects, 1, "7 9 ", "");
    assert_suspects(suspects, 2, "3 ", "");
    assert_suspects(suspects, 3, "", "");
    g_autofree char *elsewhere = joined(suspects_to_try(suspects, 1, 2));
    g_assert_cmpstr(elsewhere, ==, "");
    suspects_free(suspects);
}

static void who_kills_alone_is_condemned(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) first = slots_new();
    add_slot(first, LEDGER_PARSING, 1, 7, 7, 0);
    add_slot(first, LEDGER_PARSING, 1, 9, 9, 0);
    suspects_judge(suspects, DEATH_FATAL, first, NOW_MS);
    suspects_clear(suspects, 1, 1, 7); /* parsed well alone */
    suspects_clear(suspects, 1, 1, 8); /* was none */
    g_autoptr(GArray) second = slots_new();
    add_slot(second, LEDGER_PARSING_ALONE, 1, 9, 9, 0);
    add_slot(second, LEDGER_PARSING, 1, 11, 11, 0); /* beside it: innocent */
    g_assert_cmpint(suspects_judge(suspects, DEATH_FATAL, second, NOW_MS), ==, 1);
    assert_suspects(suspects, 1, "", "9 ");
    suspects_clear(suspects, 1, 1, 9); /* recorded, unparsed */
    assert_suspects(suspects, 1, "", "");
    suspects_free(suspects);
}

static void after_a_hang_only_those_at_it_for_too_long_are_suspected(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = slots_new();
    add_slot(slots, LEDGER_PARSING, 1, 7, 7, PARSE_DEADLINE_MS);
    add_slot(slots, LEDGER_PARSING, 1, 8, 8, PARSE_DEADLINE_MS - 1);
    add_slot(slots, LEDGER_PARSING, 1, 9, 9, 0);
    g_assert_cmpint(suspects_judge(suspects, DEATH_HUNG, slots, NOW_MS), ==, 1);
    assert_suspects(suspects, 1, "7 ", "");
    suspects_free(suspects);
}

static void a_server_that_talked_is_counted_and_its_range_suspected(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = slots_new();
    add_slot(slots, LEDGER_TALKING, 1, 5, 7, 0);
    add_slot(slots, LEDGER_TALKING, 2, 0, 0, 0); /* no message to blame */
    g_assert_cmpint(suspects_judge(suspects, DEATH_FATAL, slots, NOW_MS), ==, 3);
    assert_suspects(suspects, 1, "5 6 7 ", "");
    g_assert_cmpint(suspects_deaths(suspects, 1), ==, 1);
    g_assert_cmpint(suspects_deaths(suspects, 2), ==, 1);
    suspects_judge(suspects, DEATH_FATAL, slots, NOW_MS);
    g_assert_cmpint(suspects_deaths(suspects, 2), ==, 2);
    suspects_absolve(suspects, 2);
    g_assert_cmpint(suspects_deaths(suspects, 2), ==, 0);
    g_assert_cmpint(suspects_deaths(suspects, 1), ==, 2);
    suspects_free(suspects);
}

static void a_message_whose_mere_transfer_kills_twice_is_condemned(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) range = slots_new();
    add_slot(range, LEDGER_TALKING, 1, 5, 7, 0);
    suspects_judge(suspects, DEATH_FATAL, range, NOW_MS);
    g_autoptr(GArray) alone = slots_new();
    add_slot(alone, LEDGER_TALKING, 1, 6, 6, 0);
    suspects_judge(suspects, DEATH_FATAL, alone, NOW_MS);
    assert_suspects(suspects, 1, "5 7 ", "6 ");
    suspects_free(suspects);
}

static void one_message_that_was_fetched_alone_once_is_only_suspected(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) alone = slots_new();
    add_slot(alone, LEDGER_TALKING, 1, 6, 6, 0);
    suspects_judge(suspects, DEATH_FATAL, alone, NOW_MS);
    assert_suspects(suspects, 1, "6 ", "");
    suspects_free(suspects);
}

static void nonsense_in_the_ledger_is_bounded(void)
{
    struct suspects *suspects = suspects_new();
    g_autoptr(GArray) slots = slots_new();
    add_slot(slots, LEDGER_TALKING, 1, 1, UINT32_MAX, 0);
    add_slot(slots, LEDGER_TALKING, 2, UINT32_MAX - 1, UINT32_MAX, 0);
    g_assert_cmpint(suspects_judge(suspects, DEATH_FATAL, slots, NOW_MS), ==, 2);
    assert_suspects(suspects, 1, "", "");
    assert_suspects(suspects, 2, "4294967294 4294967295 ", "");
    suspects_free(suspects);
    suspects_free(NULL);
}

static void a_ledger_full_of_lies_is_bounded(void)
{
    struct suspects *suspects = suspects_new();
    for (uint32_t death = 0; death < 3; death++) {
        g_autoptr(GArray) slots = slots_new();
        for (uint32_t i = 0; i < LEDGER_SLOTS; i++)
            add_slot(slots, LEDGER_TALKING, 1, (death * LEDGER_SLOTS + i) * 200 + 1,
                     (death * LEDGER_SLOTS + i) * 200 + 200, 0);
        (void)suspects_judge(suspects, DEATH_FATAL, slots, NOW_MS);
    }
    g_autoptr(GArray) to_try = suspects_to_try(suspects, 1, 1);
    g_assert_cmpuint(to_try->len, ==, 10000);
    suspects_free(suspects);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("suspects", only_a_fatal_signal_of_its_own_is_fatal);
    TEST("suspects", a_death_from_outside_condemns_nobody);
    TEST("suspects", all_that_were_parsed_at_the_death_are_tried_alone);
    TEST("suspects", who_kills_alone_is_condemned);
    TEST("suspects", after_a_hang_only_those_at_it_for_too_long_are_suspected);
    TEST("suspects", a_server_that_talked_is_counted_and_its_range_suspected);
    TEST("suspects", a_message_whose_mere_transfer_kills_twice_is_condemned);
    TEST("suspects", one_message_that_was_fetched_alone_once_is_only_suspected);
    TEST("suspects", nonsense_in_the_ledger_is_bounded);
    TEST("suspects", a_ledger_full_of_lies_is_bounded);
    return g_test_run();
}
