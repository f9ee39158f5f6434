/* test_bytes.c - counting bytes, at whatever length and place. */
#include "parsers/bytes.h"

#include <string.h>

#define LENGTH 150

/* The sums that count() gives for the first length bytes are those of one byte at a time. */
static void assert_counts(gsize (*count)(const char *data, gsize length), const char *data)
{
    gsize sum = 0;
    for (gsize length = 0; length < LENGTH; length++) {
        g_assert_cmpuint(count(data, length), ==, sum);
        sum += count(data + length, 1);
    }
    g_assert_cmpuint(sum, >, 0);
    g_assert_cmpuint(sum, <, LENGTH);
}

static void counts_do_not_depend_on_the_length(void)
{
    char data[LENGTH];
    for (gsize i = 0; i < LENGTH; i++)
        data[i] = (char)(i * 37 + 11);
    assert_counts(bytes_visible, data);
    assert_counts(bytes_high, data);
    assert_counts(bytes_letters, data);
    assert_counts(bytes_far, data);
    assert_counts(bytes_digits, data);
}

static void many_bytes_are_counted(void)
{
    for (gsize length = 4000; length <= 64000; length *= 4) {
        g_autofree char *data = g_malloc(length);
        memset(data, '7', length);
        g_assert_cmpuint(bytes_digits(data, length), ==, length);
        g_assert_cmpuint(bytes_letters(data, length), ==, 0);
    }
}

static void each_byte_is_of_its_kinds(void)
{
    for (int i = 0; i < 256; i++) {
        char c = (char)i;
        g_assert_cmpuint(bytes_visible(&c, 1), ==, i > ' ');
        g_assert_cmpuint(bytes_high(&c, 1), ==, i >= 0x80);
        g_assert_cmpuint(bytes_letters(&c, 1), ==, g_ascii_isalpha(c));
        g_assert_cmpuint(bytes_far(&c, 1), ==, i >= 0xa1);
        g_assert_cmpuint(bytes_digits(&c, 1), ==, g_ascii_isdigit(c));
        bool is_control = (i < 0x20 && c != '\n' && c != '\t') || i == 0x7f;
        g_assert_true(bytes_have_control(&c, 1) == is_control);
        g_assert_true(bytes_are_printable(&c, 1) == (i >= ' ' && i <= '~'));
    }
}

static void a_control_character_is_found_anywhere(void)
{
    char data[LENGTH];
    memset(data, 'a', LENGTH);
    g_assert_false(bytes_have_control(data, LENGTH));
    for (gsize i = 0; i < LENGTH; i++) {
        data[i] = '\x01';
        g_assert_true(bytes_have_control(data, LENGTH));
        g_assert_false(bytes_have_control(data, i));
        data[i] = '\n';
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/bytes/counts do not depend on the length",
                    counts_do_not_depend_on_the_length);
    g_test_add_func("/bytes/many bytes are counted", many_bytes_are_counted);
    g_test_add_func("/bytes/each byte is of its kinds", each_byte_is_of_its_kinds);
    g_test_add_func("/bytes/a control character is found anywhere",
                    a_control_character_is_found_anywhere);
    return g_test_run();
}
