/* test_render_width.c - columns that text takes, and cutting it. */
#include "render/width.h"

static void wide_characters_take_two_columns_and_combining_ones_none(void)
{
    static const struct {
        const char *text;
        unsigned width;
    } cases[] = {
        {"", 0},
        {"abc", 3},
        {"Novák", 5},
        {"Nova\xcc\x81k", 5},
        {"山田", 4},
        {"a山b", 4},
        {"★", 1},
        {"…", 1},
        {"한국", 4},
        {"a\xe2\x80\x8b"
         "b",
         2}, /* zero width space */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpuint(width_of(cases[i].text), ==, cases[i].width);
}

static void what_fits_is_not_clipped_and_what_does_not_ends_in_an_ellipsis(void)
{
    static const struct {
        const char *text;
        unsigned width;
        const char *clipped;
    } cases[] = {
        {"chairs", 6, "chairs"},
        {"chairs", 5, "chai…"},
        {"chairs", 1, "…"},
        {"chairs", 0, ""},
        {"", 0, ""},
        {"two words", 5, "two…"},
        {"山田太郎", 8, "山田太郎"},
        {"山田太郎", 7, "山田太…"},
        {"山田太郎", 6, "山田…"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *clipped = width_clip(cases[i].text, cases[i].width);
        g_assert_cmpstr(clipped, ==, cases[i].clipped);
        g_assert_cmpuint(width_of(clipped), <=, cases[i].width);
    }
}

static void text_is_wrapped_at_spaces_and_within_words_only_where_it_must(void)
{
    static const struct {
        const char *text;
        unsigned width;
        const char *joined; /* lines with "|" between */
    } cases[] = {
        {"", 10, ""},
        {"one two three", 7, "one two|three"},
        {"one two", 7, "one two"},
        {"incomprehensible", 6, "incomp|rehens|ible"},
        {"  kept indent", 20, "  kept indent"},
        {"a\n\nb\n\n\n", 5, "a||b"},
        {"山田太郎", 4, "山田|太郎"},
        {"山", 1, "山"}, /* one character at least, or it would never end */
        {"\tx", 10, "    x"},
        {"if we would\nalso need it\nThen", 9, "if we|would|also need|it|Then"},
        {"so we would\nask", 9, "so we|would ask"},
        {"so we would\nAnna", 9, "so we|would|Anna"},
        {"so we would\n\nask", 9, "so we|would||ask"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) lines = width_wrap(cases[i].text, cases[i].width);
        g_ptr_array_add(lines, NULL);
        g_autofree char *joined = g_strjoinv("|", (char **)lines->pdata);
        g_assert_cmpstr(joined, ==, cases[i].joined);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/width/wide characters take two columns and combining ones none",
                    wide_characters_take_two_columns_and_combining_ones_none);
    g_test_add_func("/width/what fits is not clipped and what does not ends in an ellipsis",
                    what_fits_is_not_clipped_and_what_does_not_ends_in_an_ellipsis);
    g_test_add_func("/width/text is wrapped at spaces and within words only where it must",
                    text_is_wrapped_at_spaces_and_within_words_only_where_it_must);
    return g_test_run();
}
