/* test_lines.c - what can be said of one line. */
#include "parsers/lines.h"

#include <string.h>

static struct line line_from(const char *text)
{
    return (struct line){.text = text, .length = strlen(text)};
}

static void a_text_has_its_lines(void)
{
    g_autoptr(GArray) lines = lines_of("a\n\nbc");
    g_assert_cmpuint(lines->len, ==, 3);
    g_assert_cmpuint(line_at(lines, 1)->length, ==, 0);
    g_assert_cmpuint(line_at(lines, 2)->length, ==, 2);
    g_autoptr(GArray) none = lines_of("");
    g_assert_cmpuint(none->len, ==, 0);
}

static void invisible_characters_are_blank(void)
{
    static const char *const blank[] = {"", " \t", "\u00a0", "\u200b\ufeff", "\u3000 \u200e"};
    for (gsize i = 0; i < G_N_ELEMENTS(blank); i++) {
        struct line line = line_from(blank[i]);
        g_assert_true(line_is_blank(&line));
    }
    struct line line = line_from("\u00e9");
    g_assert_false(line_is_blank(&line));
}

static bool is_torn_off(const char *text)
{
    g_autoptr(GArray) lines = lines_of(text);
    return line_is_torn_off(lines, 1);
}

static void the_rest_of_a_quoted_line_is_torn_off(void)
{
    g_assert_true(
        is_torn_off("> We need the pumps by the end of the month, with hoses and with all the\n"
                    "fittings.\n> Can you do it?"));
    g_assert_true(
        is_torn_off("> im letzten Jahr, damit die Leute in der Werkstatt sich nicht an die\n"
                    "größeren gewöhnen müssen.\n>"));
}

static void an_answer_between_quoted_lines_is_not_torn_off(void)
{
    g_assert_false(
        is_torn_off("> We need the pumps by the end of the month, with hoses and all of that?\n"
                    "yes, we can\n> And the fittings?"));
    g_assert_false(
        is_torn_off("> We need the pumps by the end of the month, with hoses and with all the\n"
                    "Yes, we can\n> And the fittings?"));
    g_assert_false(
        is_torn_off("> We need the pumps by the end of the month, with hoses and with all the\n"
                    "fittings, you said.\n\n> And the hoses?"));
    g_assert_false(is_torn_off("> Red or blue, as\nred\n> And when?"));
    g_assert_false(is_torn_off("> red\n"));
}

static void rules_are_drawn_in_many_ways(void)
{
    static const char *const rules[] = {"---", "____________", "* * *",  "=-=-=",          "~~~~",
                                        "———", "──────",       "━━━",    "＊＊＊",         "＝＝＝",
                                        "★☆★", "\u1427",       "......", "**. . . . . .**"};
    static const char *const others[] = {"",       "--",     "a---",  "…",
                                         "。。。", "- item", ".....", "*...*"};
    for (gsize i = 0; i < G_N_ELEMENTS(rules); i++) {
        struct line line = line_from(rules[i]);
        g_assert_true(line_is_rule(&line));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        struct line line = line_from(others[i]);
        g_assert_false(line_is_rule(&line));
    }
}

static void a_tables_row_is_not_quoted(void)
{
    struct line quoted = line_from(" > a"), barred = line_from("| a"), row = line_from("| a | b |");
    g_assert_true(line_is_quoted(&quoted));
    g_assert_true(line_is_quoted(&barred));
    g_assert_false(line_is_quoted(&row));
}

static void a_line_is_folded_for_comparison(void)
{
    static const struct {
        const char *line;
        const char *folded;
    } lines[] = {
        {"> > *From:*  Anna", "from:* anna"},
        {"  Über   UNS  ", "über uns"},
        {"Ａbc：\u00a0d", "abc: d"},
        {"\u202bא\u202c:\u200f", "א:"},
        {"It\u2019s", "it's"},
        {"A LINE  of\tseveral words,  Each FOLDED alike ",
         "a line of several words, each folded alike"},
        {"@[`{ AZaz 09 zZ", "@[`{ azaz 09 zz"},
        {"‐‐‐ x ‐‐‐", "--- x ---"},
        {"| From | A |", "| from | a |"},
        {"", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        struct line line = line_from(lines[i].line);
        struct folded_line folded;
        line_fold(&line, &folded);
        g_assert_cmpstr(folded.text, ==, lines[i].folded);
        g_assert_cmpuint(folded.length, ==, strlen(lines[i].folded));
    }
}

static void of_an_overlong_line_whole_characters_are_folded(void)
{
    g_autoptr(GString) text = g_string_new("x");
    while (text->len < 1000)
        g_string_append(text, "é");
    struct line line = {.text = text->str, .length = text->len};
    struct folded_line folded;
    line_fold(&line, &folded);
    g_assert_cmpuint(folded.length, <=, LINE_FOLD_BYTES);
    g_assert_true(g_utf8_validate(folded.text, (gssize)folded.length, NULL));
}

static void lines_are_joined_without_their_quote_marks(void)
{
    g_autoptr(GArray) lines = lines_of("\n> a\n>  b\n>\n\n");
    g_autofree char *joined = lines_join(lines, 0, lines->len, true);
    g_assert_cmpstr(joined, ==, "a\n b");
    g_autofree char *kept = lines_join(lines, 0, lines->len, false);
    g_assert_cmpstr(kept, ==, "> a\n>  b\n>");
    g_assert_null(lines_join(lines, 0, 1, false));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/lines/a text has its lines", a_text_has_its_lines);
    g_test_add_func("/lines/invisible characters are blank", invisible_characters_are_blank);
    g_test_add_func("/lines/the rest of a quoted line is torn off",
                    the_rest_of_a_quoted_line_is_torn_off);
    g_test_add_func("/lines/an answer between quoted lines is not torn off",
                    an_answer_between_quoted_lines_is_not_torn_off);
    g_test_add_func("/lines/rules are drawn in many ways", rules_are_drawn_in_many_ways);
    g_test_add_func("/lines/a table's row is not quoted", a_tables_row_is_not_quoted);
    g_test_add_func("/lines/a line is folded for comparison", a_line_is_folded_for_comparison);
    g_test_add_func("/lines/of an overlong line whole characters are folded",
                    of_an_overlong_line_whole_characters_are_folded);
    g_test_add_func("/lines/lines are joined without their quote marks",
                    lines_are_joined_without_their_quote_marks);
    return g_test_run();
}
