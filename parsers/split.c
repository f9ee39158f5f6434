/* split.c - see split.h. */
#include "parsers/split.h"
#include "base/limits.h"

#include <string.h>

#define BOUNDARY_BYTES 1000 /* RFC 2046 allows 70 */
#define CHUNK_BYTES 32768

struct open_multipart {
    int part;
    const char *boundary; /* (borrowed from the part's type) */
    gsize length;
};

struct splitter {
    GPtrArray *parts;
    const char *data;
    gsize length;
    struct open_multipart open[LIMIT_NESTING];
    unsigned open_count;
    int leaf; /* the leaf being read, or -1 between parts */
};

static void part_free(struct part *part)
{
    headers_free(part->headers);
    g_clear_object(&part->type);
    g_clear_object(&part->disposition);
    g_free(part);
}

static const char *default_type(const struct splitter *splitter, int parent)
{
    const struct part *multipart = parent >= 0 ? splitter->parts->pdata[parent] : NULL;
    return multipart && part_is(multipart, "multipart", "digest") ? "message/rfc822" : "text/plain";
}

static const char *part_boundary(const struct part *part)
{
    if (!part_is(part, "multipart", "*"))
        return NULL;
    const char *boundary = g_mime_content_type_get_parameter(part->type, "boundary");
    return boundary && *boundary && strlen(boundary) <= BOUNDARY_BYTES ? boundary : NULL;
}

/* Adds a part whose content starts at pos. */
static void begin_part(struct splitter *splitter, struct headers *headers, gsize pos)
{
    struct part *part = g_new0(struct part, 1);
    part->headers = headers;
    part->parent = splitter->open_count ? splitter->open[splitter->open_count - 1].part : -1;
    part->depth = splitter->open_count;
    const char *type = headers_get(headers, "content-type");
    part->type = g_mime_content_type_parse(
        NULL, type && *type ? type : default_type(splitter, part->parent));
    const char *disposition = headers_get(headers, "content-disposition");
    if (disposition && *disposition)
        part->disposition = g_mime_content_disposition_parse(NULL, disposition);
    part->data = splitter->data + pos;
    part->length = splitter->length - pos;
    int index = (int)splitter->parts->len;
    g_ptr_array_add(splitter->parts, part);
    splitter->leaf = index;
    const char *boundary = part_boundary(part);
    if (!boundary || splitter->open_count >= LIMIT_NESTING)
        return;
    splitter->open[splitter->open_count++] =
        (struct open_multipart){.part = index, .boundary = boundary, .length = strlen(boundary)};
}

/* Whether the line, behind its "--", is this boundary; RFC 2046 5.1.1. */
static bool matches(const struct open_multipart *open, const char *line, gsize length,
                    bool *ret_closes)
{
    if (length < open->length || memcmp(line, open->boundary, open->length) != 0)
        return false;
    line += open->length;
    length -= open->length;
    bool closes = length >= 2 && memcmp(line, "--", 2) == 0;
    for (gsize i = closes ? 2 : 0; i < length; i++) {
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return false;
    }
    *ret_closes = closes;
    return true;
}

/* The content that ends before the line at pos; the line end there belongs to the boundary. */
static void end_leaf(struct splitter *splitter, gsize pos)
{
    if (splitter->leaf < 0)
        return;
    struct part *part = splitter->parts->pdata[splitter->leaf];
    const char *end = splitter->data + pos;
    if (end > part->data && end[-1] == '\n')
        end--;
    if (end > part->data && end[-1] == '\r')
        end--;
    part->length = end > part->data ? (gsize)(end - part->data) : 0;
    splitter->leaf = -1;
}

/* Acts on the dashed line at pos, which ends before next; returns where reading goes on. */
static gsize take_dashed_line(struct splitter *splitter, gsize pos, gsize next)
{
    gsize end = next > pos && splitter->data[next - 1] == '\n' ? next - 1 : next;
    bool closes = false;
    unsigned level = splitter->open_count;
    while (level > 0 &&
           !matches(&splitter->open[level - 1], splitter->data + pos + 2, end - pos - 2, &closes))
        level--;
    if (level == 0)
        return next;
    end_leaf(splitter, pos);
    struct part *multipart = splitter->parts->pdata[splitter->open[level - 1].part];
    multipart->is_multipart = true;
    splitter->open_count = closes ? level - 1 : level;
    if (closes || splitter->parts->len >= LIMIT_PARTS)
        return next;
    struct headers *headers =
        headers_read(splitter->data + next, splitter->length - next, HEADERS_OF_PART);
    gsize start = next + headers->body;
    begin_part(splitter, headers, start);
    return start;
}

static void scan(struct splitter *splitter)
{
    gsize pos = 0;
    while (pos < splitter->length && splitter->open_count) {
        const char *line = splitter->data + pos;
        gsize left = splitter->length - pos;
        const char *newline = memchr(line, '\n', left);
        gsize next = newline ? (gsize)(newline - splitter->data) + 1 : splitter->length;
        if (left >= 2 && line[0] == '-' && line[1] == '-')
            pos = take_dashed_line(splitter, pos, next);
        else
            pos = next;
    }
}

/* Ends of subtrees; and what is a multipart by name only. */
static void finish(GPtrArray *parts)
{
    for (guint i = parts->len; i-- > 0;) {
        struct part *part = parts->pdata[i];
        part->end = MAX(part->end, i + 1);
        struct part *parent = part->parent >= 0 ? parts->pdata[part->parent] : NULL;
        if (parent)
            parent->end = MAX(parent->end, part->end);
        if (!part->is_multipart && part_is(part, "multipart", "*")) {
            g_object_unref(part->type);
            part->type = g_mime_content_type_parse(NULL, "text/plain");
        }
    }
}

GPtrArray *split_parts(struct headers *root, const char *body, gsize length)
{
    struct splitter splitter = {.parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free),
                                .data = body,
                                .length = length};
    begin_part(&splitter, root, 0);
    scan(&splitter);
    finish(splitter.parts);
    return splitter.parts;
}

char *part_type(const struct part *part)
{
    g_autofree char *name = g_mime_content_type_get_mime_type(part->type);
    return g_ascii_strdown(name, -1);
}

bool part_is(const struct part *part, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(part->type, type, subtype);
}

static GMimeContentEncoding part_encoding(const struct part *part)
{
    const char *name = headers_get(part->headers, "content-transfer-encoding");
    return name ? g_mime_content_encoding_from_string(name) : GMIME_CONTENT_ENCODING_DEFAULT;
}

static bool is_identity(GMimeContentEncoding encoding)
{
    return encoding != GMIME_CONTENT_ENCODING_BASE64 &&
           encoding != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE &&
           encoding != GMIME_CONTENT_ENCODING_UUENCODE;
}

/* Bytes that decode_chunk() may write. */
static gsize chunk_room(GMimeEncoding *state, const struct part *part, gsize pos)
{
    return g_mime_encoding_outlen(state, MIN(part->length - pos, CHUNK_BYTES)) + 8;
}

/* Decodes a chunk, the last one with what an encoder left out at the end; returns how much it
 * wrote. */
static gsize decode_chunk(GMimeEncoding *state, const struct part *part, gsize pos, char *out)
{
    gsize chunk = MIN(part->length - pos, CHUNK_BYTES);
    gsize got = g_mime_encoding_step(state, part->data + pos, chunk, out);
    bool last = pos + chunk == part->length;
    if (last && state->encoding == GMIME_CONTENT_ENCODING_BASE64)
        got += g_mime_encoding_step(state, "==", 2, out + got);
    return got;
}

GByteArray *part_content(const struct part *part, gsize max_bytes)
{
    GMimeContentEncoding encoding = part_encoding(part);
    GByteArray *content = g_byte_array_new();
    if (is_identity(encoding))
        return g_byte_array_append(content, (const guint8 *)part->data,
                                   (guint)MIN(part->length, max_bytes));
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, encoding);
    for (gsize pos = 0; pos < part->length && content->len < max_bytes; pos += CHUNK_BYTES) {
        guint start = content->len;
        g_byte_array_set_size(content, start + (guint)chunk_room(&state, part, pos));
        gsize got = decode_chunk(&state, part, pos, (char *)content->data + start);
        g_byte_array_set_size(content, start + (guint)got);
    }
    g_byte_array_set_size(content, (guint)MIN(content->len, max_bytes));
    return content;
}

void part_digest(const struct part *part, uint64_t *ret_size_bytes, char ret_hex[SHA256_HEX_SIZE])
{
    GMimeContentEncoding encoding = part_encoding(part);
    if (is_identity(encoding)) {
        *ret_size_bytes = part->length;
        sha256_hex(part->data, part->length, ret_hex);
        return;
    }
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, encoding);
    g_autofree char *buffer = g_malloc(chunk_room(&state, part, 0));
    struct sha256_state *hash = sha256_begin();
    uint64_t size = 0;
    for (gsize pos = 0; pos < part->length; pos += CHUNK_BYTES) {
        gsize got = decode_chunk(&state, part, pos, buffer);
        sha256_add(hash, buffer, got);
        size += got;
    }
    guint8 digest[SHA256_BYTES];
    sha256_end(hash, digest);
    for (int i = 0; i < SHA256_BYTES; i++)
        g_snprintf(ret_hex + 2 * i, 3, "%02x", digest[i]);
    *ret_size_bytes = size;
}
