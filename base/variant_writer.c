/* variant_writer.c - GVariant's serialised form, as GLib documents it: members one after another,
 * each aligned, and behind them where those end whose size the type does not say. */
#include "base/variant_writer.h"

#include <stdbool.h>
#include <string.h>

#define FIRST_BYTES 4096

void variant_writer_init(struct variant_writer *writer)
{
    writer->bytes = g_byte_array_sized_new(FIRST_BYTES);
    writer->ends = g_array_new(FALSE, FALSE, sizeof(gsize));
}

GVariant *variant_writer_end(struct variant_writer *writer, const char *type)
{
    g_array_unref(writer->ends);
    g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes(writer->bytes);
    return g_variant_new_from_bytes(G_VARIANT_TYPE(type), bytes, FALSE);
}

void variant_put(struct variant_writer *writer, const void *data, gsize length)
{
    if (length > 0)
        g_byte_array_append(writer->bytes, data, (guint)length);
}

void variant_align(struct variant_writer *writer, guint alignment)
{
    static const guint8 padding[8];
    variant_put(writer, padding, -writer->bytes->len & (alignment - 1));
}

void variant_put_uint32(struct variant_writer *writer, guint32 value)
{
    variant_align(writer, sizeof(value));
    variant_put(writer, &value, sizeof(value));
}

void variant_put_uint64(struct variant_writer *writer, guint64 value)
{
    variant_align(writer, sizeof(value));
    variant_put(writer, &value, sizeof(value));
}

void variant_member_ends(struct variant_writer *writer)
{
    gsize end = writer->bytes->len;
    g_array_append_val(writer->ends, end);
}

struct variant_container variant_open(const struct variant_writer *writer)
{
    return (struct variant_container){writer->bytes->len, writer->ends->len};
}

static bool fits(gsize body, gsize count, gsize width)
{
    return width == sizeof(gsize) || body + count * width < (gsize)1 << (8 * width);
}

/* As narrow as the whole container allows. */
static gsize offset_width(gsize body, gsize count)
{
    gsize width = 1;
    while (!fits(body, count, width))
        width *= 2;
    return width;
}

static void put_offset(struct variant_writer *writer, struct variant_container of, guint i,
                       gsize width)
{
    guint64 offset = GUINT64_TO_LE(g_array_index(writer->ends, gsize, of.first_end + i) - of.start);
    guint8 narrow[sizeof(offset)];
    memcpy(narrow, &offset, sizeof(offset));
    variant_put(writer, narrow, width);
}

static void close_container(struct variant_writer *writer, struct variant_container of,
                            bool backwards)
{
    guint count = writer->ends->len - of.first_end;
    gsize width = offset_width(writer->bytes->len - of.start, count);
    for (guint i = 0; i < count; i++)
        put_offset(writer, of, backwards ? count - 1 - i : i, width);
    g_array_set_size(writer->ends, of.first_end);
}

void variant_close_tuple(struct variant_writer *writer, struct variant_container tuple)
{
    close_container(writer, tuple, true);
}

void variant_close_array(struct variant_writer *writer, struct variant_container array)
{
    close_container(writer, array, false);
}

void variant_close_just(struct variant_writer *writer)
{
    variant_put(writer, "", 1);
}

void variant_put_string(struct variant_writer *writer, const char *text)
{
    variant_put(writer, text, strlen(text) + 1);
}

void variant_put_maybe_string(struct variant_writer *writer, const char *text)
{
    if (!text)
        return;
    variant_put_string(writer, text);
    variant_close_just(writer);
}

void variant_string(struct variant_writer *writer, const char *text)
{
    variant_put_string(writer, text);
    variant_member_ends(writer);
}

void variant_maybe_string(struct variant_writer *writer, const char *text)
{
    variant_put_maybe_string(writer, text);
    variant_member_ends(writer);
}

void variant_byte_array(struct variant_writer *writer, const guint8 *bytes, gsize length)
{
    variant_put(writer, bytes, length);
    variant_member_ends(writer);
}
