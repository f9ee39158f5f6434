/* test_render_screen.c - what may reach a terminal. */
#include "render/facts.h"
#include "render/screen.h"

#include <string.h>

static const char hostile[] = "a\033[31mb\x07\n\xe2\x80\xae"
                              "c\xc2\x9b"
                              "d\x7f\xff";

/* A character that steers a terminal, besides line ends. */
static bool steers(const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c != '\n' &&
            (g_unichar_iscntrl(c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)))
            return true;
    }
    return false;
}

static void no_control_character_of_a_text_reaches_the_screen(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autoptr(facts_handle) facts = facts_new();
    screen_put(screen, STYLE_BAD, hostile);
    screen_putf(screen, STYLE_PLAIN, "%s", hostile);
    screen_fill(screen, STYLE_BOLD, hostile, 30, true);
    screen_end(screen);
    screen_line(screen, STYLE_PLAIN, "%s", hostile);
    screen_paragraph(screen, STYLE_PLAIN, hostile, 2);
    facts_add(facts, hostile, STYLE_GOOD, hostile);
    facts_draw(facts, screen, 2);
    g_assert_true(g_utf8_validate(screen_text(screen), -1, NULL));
    g_assert_false(steers(screen_text(screen)));
}

static void colour_is_there_only_where_it_is_wanted(void)
{
    g_autoptr(screen_handle) plain = screen_new(80, false);
    g_autoptr(screen_handle) colored = screen_new(80, true);
    screen_put(plain, STYLE_BAD, "no");
    screen_put(colored, STYLE_BAD, "no");
    g_assert_cmpstr(screen_text(plain), ==, "no");
    g_assert_cmpstr(screen_text(colored), ==, "\033[31mno\033[0m");
    g_assert_true(screen_wants_color(stdout, COLOR_ALWAYS));
    g_assert_false(screen_wants_color(stdout, COLOR_NEVER));
}

static void a_field_has_exactly_its_width_and_lines_no_spaces_at_their_end(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    screen_fill(screen, STYLE_PLAIN, "山田", 6, false);
    screen_fill(screen, STYLE_PLAIN, "7", 3, true);
    screen_fill(screen, STYLE_PLAIN, "too long", 4, false);
    screen_fill(screen, STYLE_PLAIN, NULL, 4, false);
    screen_end(screen);
    g_assert_cmpstr(screen_text(screen), ==, "山田    7too…\n");
}

static void the_width_is_that_of_the_environment_before_that_of_80(void)
{
    g_setenv("COLUMNS", "123", TRUE);
    g_assert_cmpuint(screen_columns_of(stdout), ==, 123);
    g_setenv("COLUMNS", "no number", TRUE);
    FILE *file = tmpfile();
    g_assert_cmpuint(screen_columns_of(file), ==, 80);
    g_assert_cmpuint(screen_lines_of(file), ==, 0);
    fclose(file);
}

static void facts_stand_aligned_and_empty_ones_not_at_all(void)
{
    g_autoptr(screen_handle) screen = screen_new(24, false);
    g_autoptr(facts_handle) facts = facts_new();
    facts_add(facts, "Name", STYLE_PLAIN, "Jan");
    facts_add(facts, "Phone", STYLE_PLAIN, NULL);
    facts_add(facts, "Company", STYLE_PLAIN, "Novák and his sons");
    facts_draw(facts, screen, 1);
    g_assert_cmpstr(screen_text(screen), ==,
                    "    Name  Jan\n"
                    " Company  Novák and his\n"
                    "          sons\n");
}

static void the_words_for_colour_are_read_as_they_are_written(void)
{
    for (unsigned i = 0; i < COLOR_COUNT; i++) {
        enum color_when when = COLOR_COUNT;
        g_assert_true(color_when_parse(color_when_name(i), &when));
        g_assert_cmpuint(when, ==, i);
    }
    enum color_when untouched = COLOR_NEVER;
    g_assert_false(color_when_parse("sometimes", &untouched));
    g_assert_cmpuint(untouched, ==, COLOR_NEVER);
}

int main(int argc, char **argv)
{
    g_unsetenv("LINES");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/no control character of a text reaches the screen",
                    no_control_character_of_a_text_reaches_the_screen);
    g_test_add_func("/screen/colour is there only where it is wanted",
                    colour_is_there_only_where_it_is_wanted);
    g_test_add_func("/screen/a field has exactly its width and lines no spaces at their end",
                    a_field_has_exactly_its_width_and_lines_no_spaces_at_their_end);
    g_test_add_func("/screen/the width is that of the environment before that of 80",
                    the_width_is_that_of_the_environment_before_that_of_80);
    g_test_add_func("/screen/facts stand aligned and empty ones not at all",
                    facts_stand_aligned_and_empty_ones_not_at_all);
    g_test_add_func("/screen/the words for colour are read as they are written",
                    the_words_for_colour_are_read_as_they_are_written);
    return g_test_run();
}
