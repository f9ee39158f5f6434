/* test_verdict.c - the final verdict, for every combination of what can be known. */
#include "rules/verdict.h"
#include "tests/lib/fixture.h"

/* What a verdict of the mail alone becomes. From a person it depends on what the database knows;
 * anything else stays what it is. */
struct expectation {
    enum verdict verdict;
    bool joins, makes;
};

static struct expectation expect_of_a_person(const struct verdict_facts *f)
{
    bool by_sender = f->thread == THREAD_BY_SENDER;
    if (f->thread > THREAD_BY_SENDER)
        return (struct expectation){f->from_user ? VERDICT_OUTGOING : VERDICT_REPLY, true, false};
    if (by_sender)
        return (struct expectation){f->all_joined ? VERDICT_REPLY : VERDICT_LEAD, true,
                                    !f->all_joined};
    if (f->teams > 0 && f->teams_refusing == f->teams)
        return (struct expectation){VERDICT_REFUSED, false, false};
    return (struct expectation){VERDICT_LEAD, false, true};
}

static const struct {
    enum verdict provisional;
    bool is_a_persons;
    bool joins_a_known_thread;
} kinds[] = {
    {VERDICT_LEAD, true, true},        {VERDICT_REPLY, true, true},
    {VERDICT_AUTO_REPLY, false, true}, {VERDICT_BOUNCE, false, true},
    {VERDICT_BULK, false, true},       {VERDICT_NOTIFICATION, false, true},
    {VERDICT_SPAM, false, false},      {VERDICT_OUTGOING, false, true},
    {VERDICT_REFUSED, false, true},    {VERDICT_UNPARSABLE, false, true},
};

static char *describe(const struct verdict_facts *facts, enum verdict verdict, bool joins,
                      bool makes)
{
    static const char *const threads[] = {"", " of its sender", " in a known thread",
                                          " to a lead's address"};
    return g_strdup_printf(
        "%s%s%s%s%s, %u of %u teams refuse: %s%s%s", verdict_name(facts->provisional),
        threads[facts->thread], facts->all_joined ? " of every team" : "",
        facts->answers_something ? " answering" : "", facts->from_user ? " by a user" : "",
        facts->teams_refusing, facts->teams, verdict_name(verdict), joins ? " joins" : "",
        makes ? " makes" : "");
}

static void check(const struct verdict_facts *facts, const struct expectation *expected)
{
    struct verdict_decision decision;
    verdict_decide(facts, &decision);
    g_autofree char *actual =
        describe(facts, decision.verdict, decision.joins_leads, decision.makes_leads);
    g_autofree char *wanted = describe(facts, expected->verdict, expected->joins, expected->makes);
    g_assert_cmpstr(actual, ==, wanted);
    g_assert_nonnull(decision.reason);
    g_free(decision.reason);
}

static void the_table_of_verdicts_is_complete(void)
{
    g_assert_cmpint(G_N_ELEMENTS(kinds), ==, VERDICT_COUNT);
    unsigned cells = 0;
    for (gsize k = 0; k < G_N_ELEMENTS(kinds); k++) {
        for (unsigned bits = 0; bits < 32 * 3 * 3; bits++) {
            struct verdict_facts facts = {
                .provisional = kinds[k].provisional,
                .reason = "by its header",
                .thread = bits & 3,
                .answers_something = bits & 4,
                .from_user = bits & 8,
                .all_joined = bits & 16,
                .teams = bits / 32 % 3,
                .teams_refusing = bits / 96,
            };
            /* An open lead is found by its sender for accepting teams only. */
            if (facts.teams_refusing > facts.teams ||
                (facts.thread == THREAD_BY_SENDER && facts.teams &&
                 facts.teams == facts.teams_refusing))
                continue;
            bool is_known = facts.thread > THREAD_BY_SENDER;
            struct expectation expected = {kinds[k].provisional,
                                           is_known && kinds[k].joins_a_known_thread, false};
            if (kinds[k].is_a_persons)
                expected = expect_of_a_person(&facts);
            check(&facts, &expected);
            cells++;
        }
    }
    g_test_message("%u combinations", cells);
    g_assert_cmpint(cells, ==, VERDICT_COUNT * (32 * 6 - 8 * 2));
}

static void assert_reason(const struct verdict_facts *facts, const char *reason)
{
    struct verdict_decision decision;
    verdict_decide(facts, &decision);
    g_assert_cmpstr(decision.reason, ==, reason);
    g_free(decision.reason);
}

static void a_reason_says_why(void)
{
    struct verdict_facts facts = {.provisional = VERDICT_LEAD, .reason = "asks for an offer"};
    assert_reason(&facts, "asks for an offer");
    facts.answers_something = true;
    assert_reason(&facts, "asks for an offer; answers a mail that no lead here holds");
    facts.reason = NULL;
    assert_reason(&facts, "answers a mail that no lead here holds");
    facts.teams = facts.teams_refusing = 1;
    assert_reason(&facts, "the team does not accept mail from this sender");
    facts.thread = THREAD_BY_SENDER;
    facts.all_joined = true;
    assert_reason(&facts, "its sender wrote to the same team of late and that lead is open");
    facts.thread = THREAD_BY_ADDRESS;
    assert_reason(&facts, "sent to a lead's own address");
    facts.thread = THREAD_BY_ANSWER;
    assert_reason(&facts, "answers a message that a lead holds");
    facts.from_user = true;
    assert_reason(&facts, "written by one of our users in a known thread");
    facts.provisional = VERDICT_BULK;
    facts.reason = "Precedence: bulk";
    assert_reason(&facts, "Precedence: bulk");
    facts.reason = NULL;
    assert_reason(&facts, NULL);
}

static void what_is_remembered_overrules_only_what_may_be(void)
{
    static const bool may[VERDICT_COUNT] = {
        [VERDICT_LEAD] = true,         [VERDICT_REPLY] = true, [VERDICT_BULK] = true,
        [VERDICT_NOTIFICATION] = true, [VERDICT_SPAM] = true,
    };
    for (enum verdict v = 0; v < VERDICT_COUNT; v++) {
        for (unsigned bits = 0; bits < 8; bits++) {
            struct verdict_facts facts = {
                .provisional = v, .reason = "r", .thread = bits & 3, .from_user = bits & 4};
            bool expected = may[v] && facts.thread <= THREAD_BY_SENDER && !facts.from_user;
            g_test_message("%s %u", verdict_name(v), bits);
            g_assert_cmpint(verdict_overrule(&facts, VERDICT_BULK, "said"), ==, expected);
            g_assert_cmpint(facts.provisional, ==, expected ? VERDICT_BULK : v);
            g_assert_cmpstr(facts.reason, ==, expected ? "said" : "r");
        }
    }
}

static void names_of_verdicts_go_there_and_back(void)
{
    for (enum verdict v = 0; v < VERDICT_COUNT; v++) {
        enum verdict parsed = VERDICT_COUNT;
        g_assert_true(verdict_parse(verdict_name(v), &parsed));
        g_assert_cmpint(parsed, ==, v);
    }
    enum verdict untouched = VERDICT_SPAM;
    g_assert_false(verdict_parse("Lead", &untouched));
    g_assert_false(verdict_parse("", &untouched));
    g_assert_cmpint(untouched, ==, VERDICT_SPAM);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("verdict", the_table_of_verdicts_is_complete);
    TEST("verdict", a_reason_says_why);
    TEST("verdict", what_is_remembered_overrules_only_what_may_be);
    TEST("verdict", names_of_verdicts_go_there_and_back);
    return g_test_run();
}
