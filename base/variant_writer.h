/* variant_writer.h - writes a value in GVariant's serialised form straight into one buffer. For
 * what is sent at once and often: a tree of GVariants takes several times as long to build.
 *
 * The caller knows the type: it aligns what the type aligns, and says where each member ends that
 * is of no fixed size, but for a tuple's last. Whoever reads it checks the form. */
#pragma once

#include <glib.h>

struct variant_writer {
    GByteArray *bytes;
    GArray *ends; /* of gsize: of the members of all containers that are open */
};

/* A container that is being written. */
struct variant_container {
    gsize start;
    guint first_end;
};

void variant_writer_init(struct variant_writer *writer);
/* What was written, as a value of that type that is yet to be checked. (transfer floating) */
GVariant *variant_writer_end(struct variant_writer *writer, const char *type);

void variant_align(struct variant_writer *writer, guint alignment);
void variant_put(struct variant_writer *writer, const void *data, gsize length);
void variant_put_string(struct variant_writer *writer, const char *text);       /* "s" */
void variant_put_maybe_string(struct variant_writer *writer, const char *text); /* "ms" */
/* After aligning. */
void variant_put_uint32(struct variant_writer *writer, guint32 value);
void variant_put_uint64(struct variant_writer *writer, guint64 value);

/* The member written last, of no fixed size, ends here. */
void variant_member_ends(struct variant_writer *writer);
struct variant_container variant_open(const struct variant_writer *writer);
void variant_close_tuple(struct variant_writer *writer, struct variant_container tuple);
/* Of elements of no fixed size. */
void variant_close_array(struct variant_writer *writer, struct variant_container array);
/* Ends Just of something of no fixed size; for Nothing nothing is written. */
void variant_close_just(struct variant_writer *writer);

/* Members with their ends: "s", "ms" (NULL is Nothing), and an array of bytes. */
void variant_string(struct variant_writer *writer, const char *text);
void variant_maybe_string(struct variant_writer *writer, const char *text);
void variant_byte_array(struct variant_writer *writer, const guint8 *bytes, gsize length);
