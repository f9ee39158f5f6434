/* test_meter.c - the bounds on a server's answer hold however its bytes are cut. */
#include "mail/meter.h"
#include "base/error.h"

#include <string.h>

static const struct meter_limits usual = {1000, 40, 100};

/* Feeds text in pieces of that size. */
static bool feed(const struct meter_limits *limits, const char *text, gsize piece, GError **error)
{
    struct meter meter = {0};
    meter_begin(&meter, limits);
    gsize length = strlen(text);
    for (gsize at = 0; at < length; at += piece) {
        if (!meter_take(&meter, text + at, MIN(piece, length - at), error))
            return false;
    }
    return true;
}

struct answer {
    const char *what, *text;
    int code; /* or -1: taken */
};

static const struct answer answers[] = {
    {"short lines", "* OK hello\r\n1 OK done\r\n", -1},
    {"a literal longer than a line",
     "* 1 FETCH (BODY[] {60}\r\n"
     "0123456789012345678901234567890123456789012345678901234567\r\n UID 7)\r\n1 OK\r\n",
     -1},
    {"a non-synchronising literal", "* X {3+}\r\nabc)\r\n", -1},
    {"an empty literal", "* X {0}\r\n)\r\n", -1},
    {"braces that are no literal", "* X {abc}\r\n* X {}\r\n* X {1}2\r\n12}\r\n", -1},
    {"a goodbye inside a literal", "* X {12}\r\n* BYE then\r\n)\r\n", -1},
    {"a goodbye that goes on after a literal", "* X {2}\r\nab* BYE\r\n", -1},
    {"a line too long", "* OK 0123456789012345678901234567890123456789\r\n", ERROR_CORRUPT},
    {"a line without an end", "0123456789012345678901234567890123456789012345", ERROR_CORRUPT},
    {"a line too long around a literal",
     "* X 0123456789012345678 {2}\r\nab 0123456789012345678\r\n", ERROR_CORRUPT},
    {"a literal too large", "* X {101}\r\n", ERROR_CORRUPT},
    {"a literal beyond all numbers", "* X {99999999999999999999999}\r\n", ERROR_CORRUPT},
    {"a goodbye", "* OK hello\r\n* BYE too busy\r\n", ERROR_UNAVAILABLE},
};

static void test_answers(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        for (gsize piece = 1; piece <= strlen(answers[i].text); piece++) {
            g_autoptr(GError) error = NULL;
            bool ok = feed(&usual, answers[i].text, piece, &error);
            if (ok != (answers[i].code < 0))
                g_test_message("%s, in pieces of %zu", answers[i].what, piece);
            g_assert_cmpint(ok, ==, answers[i].code < 0);
            if (!ok)
                g_assert_error(error, CRMD_ERROR, answers[i].code);
        }
    }
}

static void test_budget(void)
{
    static const struct meter_limits poor = {20, 40, 100};
    g_autoptr(GError) error = NULL;
    g_assert_false(feed(&poor, "* 1 EXISTS\r\n* 2 EXISTS\r\n", 5, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
}

static void test_budget_begins_anew(void)
{
    static const struct meter_limits poor = {15, 40, 100};
    struct meter meter = {0};
    for (int i = 0; i < 5; i++) {
        meter_begin(&meter, &poor);
        g_assert_true(meter_take(&meter, "* 1 EXISTS\r\n", 12, NULL));
    }
}

static void test_goodbye_is_quoted(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(feed(&usual, "* BYE come \x1b[2Jback\r\n", 3, &error));
    g_assert_cmpstr(error->message, ==,
                    "the server ended the session: come  [2Jback; " METER_REMEDY);
}

static void test_refusals_are_noted(void)
{
    static const struct {
        const char *text;
        bool refused;
    } cases[] = {
        {"1 OK NO problem\r\n", false},
        {"1 NO not here\r\n", true},
        {"* 1 FETCH (UID 1)\r\n1 bad luck\r\n", true},
        {"* NO disk is nearly full\r\n1 OK done\r\n", false},
        {"+ NO\r\n", false},
        {"* X {8}\r\n1 NO\r\n\r\n)\r\n1 OK done\r\n", false},
        {"* X {2}\r\nab 1 NO)\r\n", false},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct meter meter = {0};
        meter_begin(&meter, &usual);
        for (const char *p = cases[i].text; *p; p++)
            g_assert_true(meter_take(&meter, p, 1, NULL));
        if (meter.refused != cases[i].refused)
            g_test_message("%s", cases[i].text);
        g_assert_cmpint(meter.refused, ==, cases[i].refused);
        meter_begin(&meter, &usual);
        g_assert_false(meter.refused);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/meter/each answer is judged the same however it is cut", test_answers);
    g_test_add_func("/meter/an answer beyond its budget is refused", test_budget);
    g_test_add_func("/meter/each command has a budget of its own", test_budget_begins_anew);
    g_test_add_func("/meter/a goodbye is quoted, fit for a terminal", test_goodbye_is_quoted);
    g_test_add_func("/meter/it is noted whether a command was refused", test_refusals_are_noted);
    return g_test_run();
}
