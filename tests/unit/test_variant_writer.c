/* test_variant_writer.c - what is written without GVariant is, byte for byte, what GVariant makes.
 */
#include "base/variant_writer.h"

static void assert_same(struct variant_writer *writer, const char *type, GVariant *expected)
{
    g_autoptr(GVariant) written = g_variant_ref_sink(variant_writer_end(writer, type));
    g_autoptr(GVariant) wanted = g_variant_ref_sink(expected);
    g_assert_true(g_variant_is_normal_form(written));
    g_assert_cmpmem(g_variant_get_data(written), g_variant_get_size(written),
                    g_variant_get_data(wanted), g_variant_get_size(wanted));
}

/* Around where the places of the ends take one, two and four bytes each. */
static void offsets_are_as_wide_as_the_container_needs(void)
{
    static const gsize lengths[] = {0, 1, 120, 124, 125, 126, 127, 128, 32761, 32763, 32765, 40000};
    for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++) {
        g_autofree char *text = g_strnfill(lengths[i], 'x');
        const char *const texts[] = {text, text};
        struct variant_writer writer;
        variant_writer_init(&writer);
        struct variant_container array = variant_open(&writer);
        variant_string(&writer, texts[0]);
        variant_string(&writer, texts[1]);
        variant_close_array(&writer, array);
        assert_same(&writer, "as", g_variant_new_strv(texts, 2));
    }
}

static void an_empty_array_takes_no_room(void)
{
    struct variant_writer writer;
    variant_writer_init(&writer);
    variant_close_array(&writer, variant_open(&writer));
    assert_same(&writer, "as", g_variant_new_strv(NULL, 0));
}

static void put_row(struct variant_writer *writer, guint32 number, const char *text)
{
    variant_align(writer, 8);
    struct variant_container tuple = variant_open(writer);
    variant_put_uint32(writer, number);
    variant_maybe_string(writer, text);
    variant_put_uint64(writer, G_MAXUINT64 - number);
    variant_put_maybe_string(writer, text);
    variant_close_tuple(writer, tuple);
    variant_member_ends(writer);
}

static void tuples_are_aligned_and_end_backwards(void)
{
    struct variant_writer writer;
    variant_writer_init(&writer);
    struct variant_container outer = variant_open(&writer);
    variant_byte_array(&writer, (const guint8 *)"abc", 3);
    variant_align(&writer, 8);
    struct variant_container rows = variant_open(&writer);
    put_row(&writer, 1, "one");
    put_row(&writer, 2, NULL);
    put_row(&writer, 3, "");
    variant_close_array(&writer, rows);
    variant_member_ends(&writer);
    struct variant_container pair = variant_open(&writer);
    variant_string(&writer, "left");
    variant_put_string(&writer, "right");
    variant_close_tuple(&writer, pair);
    variant_close_just(&writer);
    variant_close_tuple(&writer, outer);
    assert_same(&writer, "(aya(umstms)m(ss))",
                g_variant_new_parsed("([byte 97, 98, 99], [(uint32 1, just 'one', %t, just 'one'), "
                                     "(2, nothing, %t, nothing), (3, just '', %t, just '')], "
                                     "just ('left', 'right'))",
                                     G_MAXUINT64 - 1, G_MAXUINT64 - 2, G_MAXUINT64 - 3));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/variant writer/offsets are as wide as the container needs",
                    offsets_are_as_wide_as_the_container_needs);
    g_test_add_func("/variant writer/an empty array takes no room", an_empty_array_takes_no_room);
    g_test_add_func("/variant writer/tuples are aligned and end backwards",
                    tuples_are_aligned_and_end_backwards);
    return g_test_run();
}
