/* test_render_table.c - tables that fit the screen. */
#include "render/table.h"
#include "render/width.h"

#include <string.h>

static const struct table_column columns[] = {
    {"ID", .right = true}, {"NAME", 8}, {"COMPANY", 6, 2}, {"REVENUE", 0, 1, true}, {"NOTE", 0, 3},
};

static void add(struct table *table, const char *id, const char *name, const char *company,
                const char *revenue, const char *note)
{
    struct table_cell cells[] = {{g_strdup(id), STYLE_PLAIN},
                                 {g_strdup(name), STYLE_PLAIN},
                                 {g_strdup(company), STYLE_PLAIN},
                                 {g_strdup(revenue), STYLE_PLAIN},
                                 {g_strdup(note), STYLE_PLAIN}};
    table_add(table, cells);
}

/* Two usual rows on a screen of that width. (transfer full) */
static char *drawn(unsigned width)
{
    g_autoptr(screen_handle) screen = screen_new(width, false);
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    add(table, "7", "Offer for chairs", "Novák s.r.o.", "1,250", "urgent");
    add(table, "12", "Quote", NULL, "99,900", NULL);
    table_draw(table, screen);
    return g_strdup(screen_text(screen));
}

static void what_fits_is_shown_whole_with_numbers_on_the_right(void)
{
    g_autofree char *text = drawn(80);
    g_assert_cmpstr(text, ==,
                    "ID  NAME              COMPANY       REVENUE  NOTE\n"
                    " 7  Offer for chairs  Novák s.r.o.    1,250  urgent\n"
                    "12  Quote                            99,900\n");
}

static void the_least_important_columns_are_shortened_before_others(void)
{
    g_autofree char *text = drawn(46);
    g_assert_cmpstr(text, ==,
                    "ID  NAME              COMPANY  REVENUE  NOTE\n"
                    " 7  Offer for chairs  Novák…     1,250  urgent\n"
                    "12  Quote                       99,900\n");
}

static void the_least_important_columns_are_left_out_where_shortening_is_not_enough(void)
{
    g_autofree char *text = drawn(24);
    g_assert_cmpstr(text, ==,
                    "ID  NAME         REVENUE\n"
                    " 7  Offer for…     1,250\n"
                    "12  Quote         99,900\n");
}

static void no_width_makes_a_line_wider_than_the_screen(void)
{
    for (unsigned width = 12; width < 100; width++) {
        g_autofree char *text = drawn(width);
        g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
        for (char **line = lines; *line; line++)
            g_assert_cmpuint(width_of(*line), <=, width);
    }
}

static void a_column_without_any_value_is_left_out(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    add(table, "7", "Offer", NULL, NULL, NULL);
    table_draw(table, screen);
    g_assert_cmpstr(screen_text(screen), ==, "ID  NAME\n 7  Offer\n");
}

static void later_rows_keep_the_widths_of_the_first(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    add(table, "7", "Offer", NULL, NULL, NULL);
    table_draw(table, screen);
    add(table, "8", "Offer for chairs", NULL, NULL, NULL);
    table_draw(table, screen);
    g_assert_cmpstr(screen_text(screen), ==, "ID  NAME\n 7  Offer\n 8  Offe…\n");
}

static void wide_characters_keep_columns_aligned(void)
{
    g_autoptr(screen_handle) screen = screen_new(80, false);
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    add(table, "1", "山田太郎", "a", NULL, NULL);
    add(table, "2", "Jan", "b\033[31m\nc", NULL, NULL);
    table_draw_plain(table, screen, 2);
    g_assert_cmpstr(screen_text(screen), ==, "  1  山田太郎  a\n  2  Jan       b [31m c\n");
}

static void a_last_column_that_wraps_loses_nothing(void)
{
    static const struct table_column two[] = {{"WHO"}, {"WHAT", 8, .wraps = true}};
    g_autoptr(screen_handle) screen = screen_new(20, false);
    g_autoptr(table_handle) table = table_new(two, G_N_ELEMENTS(two));
    struct table_cell cells[] = {{g_strdup("anna"), STYLE_PLAIN},
                                 {g_strdup("moved from New to Won"), STYLE_PLAIN}};
    table_add(table, cells);
    table_draw(table, screen);
    g_assert_cmpstr(screen_text(screen), ==,
                    "WHO   WHAT\n"
                    "anna  moved from New\n"
                    "      to Won\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/table/what fits is shown whole with numbers on the right",
                    what_fits_is_shown_whole_with_numbers_on_the_right);
    g_test_add_func("/table/the least important columns are shortened before others",
                    the_least_important_columns_are_shortened_before_others);
    g_test_add_func(
        "/table/the least important columns are left out where shortening is not enough",
        the_least_important_columns_are_left_out_where_shortening_is_not_enough);
    g_test_add_func("/table/no width makes a line wider than the screen",
                    no_width_makes_a_line_wider_than_the_screen);
    g_test_add_func("/table/a column without any value is left out",
                    a_column_without_any_value_is_left_out);
    g_test_add_func("/table/later rows keep the widths of the first",
                    later_rows_keep_the_widths_of_the_first);
    g_test_add_func("/table/wide characters keep columns aligned",
                    wide_characters_keep_columns_aligned);
    g_test_add_func("/table/a last column that wraps loses nothing",
                    a_last_column_that_wraps_loses_nothing);
    return g_test_run();
}
