/* test_ical.c - calendars as RFC 5545 wants them. */
#include "base/ical.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

#include <string.h>

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//crmd//crmd//EN\r\n"
#define TAIL "END:VCALENDAR\r\n"

/* A calendar of one line. (transfer full) */
static char *with_text(const char *text)
{
    g_autoptr(ical_handle) ical = ical_new();
    ical_text(ical, "SUMMARY", text);
    return ical_finish(ical);
}

static void a_calendar_has_its_components_in_order(void)
{
    g_autoptr(ical_handle) ical = ical_new();
    ical_begin(ical, "VEVENT");
    ical_word(ical, "STATUS", "CONFIRMED");
    ical_number(ical, "SEQUENCE", 3);
    ical_time(ical, "DTSTART", FIXTURE_NOW);
    ical_time(ical, "DTEND", CLOCK_NONE);
    ical_day(ical, "DUE", "2026-03-01");
    ical_end(ical, "VEVENT");
    g_autofree char *text = ical_finish(ical);
    g_assert_cmpstr(text, ==,
                    HEAD
                    "BEGIN:VEVENT\r\nSTATUS:CONFIRMED\r\nSEQUENCE:3\r\n"
                    "DTSTART:20260301T081500Z\r\nDUE;VALUE=DATE:20260301\r\nEND:VEVENT\r\n" TAIL);
}

static void text_is_escaped_and_cannot_begin_a_line_of_its_own(void)
{
    static const struct {
        const char *text, *line;
    } cases[] = {
        {"a, b; c\\d", "SUMMARY:a\\, b\\; c\\\\d\r\n"},
        {"one\ntwo", "SUMMARY:one\\ntwo\r\n"},
        {"x\r\nEND:VEVENT", "SUMMARY:x\\nEND:VEVENT\r\n"},
        {"bell\a\x1b[31m", "SUMMARY:bell  [31m\r\n"},
        {"\xff", "SUMMARY:\xef\xbf\xbd\r\n"},
        {"", ""},
        {NULL, ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = with_text(cases[i].text);
        g_autofree char *expected = g_strconcat(HEAD, cases[i].line, TAIL, NULL);
        g_assert_cmpstr(text, ==, expected);
    }
}

/* The text with its folds taken out. (transfer full) */
static char *unfolded(const char *text)
{
    g_auto(GStrv) parts = g_strsplit(text, "\r\n ", -1);
    return g_strjoinv("", parts);
}

static void assert_folds(const char *text)
{
    g_autofree char *folded = with_text(text);
    g_auto(GStrv) lines = g_strsplit(folded, "\r\n", -1);
    for (gsize i = 0; lines[i]; i++) {
        g_assert_cmpuint(strlen(lines[i]), <=, 75);
        g_assert_true(g_utf8_validate(lines[i], -1, NULL));
    }
    g_autofree char *whole = unfolded(folded);
    g_autofree char *expected = g_strconcat(HEAD, "SUMMARY:", text, "\r\n", TAIL, NULL);
    g_assert_cmpstr(whole, ==, expected);
}

static void long_lines_are_folded_between_characters(void)
{
    for (unsigned length = 60; length < 160; length++) {
        g_autofree char *plain = g_strnfill(length, 'x');
        g_autoptr(GString) wide = g_string_new(NULL);
        for (unsigned i = 0; i < length; i++)
            g_string_append(wide, i % 3 ? "\u20ac" : "\U0001f600");
        assert_folds(plain);
        assert_folds(wide->str);
    }
    g_autofree char *fits = g_strnfill(75 - strlen("SUMMARY:"), 'x');
    g_autofree char *unbroken = with_text(fits);
    g_assert_null(strstr(unbroken, "\r\n "));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("ical", a_calendar_has_its_components_in_order);
    TEST("ical", text_is_escaped_and_cannot_begin_a_line_of_its_own);
    TEST("ical", long_lines_are_folded_between_characters);
    return g_test_run();
}
