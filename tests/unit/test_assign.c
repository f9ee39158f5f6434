/* test_assign.c - whose turn it is. */
#include "rules/assign.h"
#include "tests/lib/fixture.h"

static void the_member_whose_newest_lead_is_the_oldest_is_next(void)
{
    static const struct {
        int64_t last[4];
        gsize count, next;
    } cases[] = {
        {{7}, 1, 0},          {{0, 0, 0}, 3, 0},    {{5, 3, 9}, 3, 1},      {{5, 3, 3}, 3, 1},
        {{9, 8, 7, 6}, 4, 3}, {{1, 2, 3, 0}, 4, 3}, {{INT64_MAX, 1}, 2, 1},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpint(assign_turn(cases[i].last, cases[i].count), ==, cases[i].next);
}

static void turns_are_even_over_many_leads(void)
{
    int64_t last[7] = {0};
    unsigned got[7] = {0};
    for (int64_t lead = 1; lead <= 700; lead++) {
        gsize next = assign_turn(last, G_N_ELEMENTS(last));
        last[next] = lead;
        got[next]++;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(got); i++)
        g_assert_cmpint(got[i], ==, 100);
}

static void who_joins_late_gets_one_turn_at_once_and_no_flood(void)
{
    int64_t last[3] = {99, 100, 0};
    unsigned newcomer = 0;
    for (int64_t lead = 101; lead < 131; lead++) {
        gsize next = assign_turn(last, G_N_ELEMENTS(last));
        g_assert_true(lead > 101 || next == 2);
        last[next] = lead;
        newcomer += next == 2;
    }
    g_assert_cmpint(newcomer, ==, 10);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("assign", the_member_whose_newest_lead_is_the_oldest_is_next);
    TEST("assign", turns_are_even_over_many_leads);
    TEST("assign", who_joins_late_gets_one_turn_at_once_and_no_flood);
    return g_test_run();
}
