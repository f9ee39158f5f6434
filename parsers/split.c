/* split.c - see split.h. */
#include "parsers/split.h"
#include "parsers/chunk.h"
#include "parsers/content_type.h"
#include "parsers/header_charset.h"
#include "parsers/uuencode.h"
#include "base/limits.h"

#include <string.h>

#define BOUNDARY_BYTES 1000 /* RFC 2046 allows 70 */
#define PIECE_BYTES 32768
#define PREAMBLE_LINES 3 /* "This is a multi-part message in MIME format.", not always in one */

struct open_multipart {
    int part;
    char *boundary; /* (owned) */
    gsize length;
};

struct splitter {
    GPtrArray *parts;
    const char *data;
    gsize length;
    char line_end;
    struct open_multipart open[LIMIT_NESTING];
    unsigned open_count;
    int leaf;            /* the leaf being read, or -1 between parts */
    const char *charset; /* that a part declared last, or NULL (borrowed from the part) */
};

static void part_free(struct part *part)
{
    headers_free(part->headers);
    g_free(part->type);
    parameters_free(part->type_parameters);
    parameters_free(part->disposition);
    g_free(part);
}

bool part_is(const struct part *part, const char *type, const char *subtype)
{
    gsize length = strlen(type);
    return strncmp(part->type, type, length) == 0 && part->type[length] == '/' &&
           (*subtype == '*' || strcmp(part->type + length + 1, subtype) == 0);
}

const char *part_parameter(const struct part *part, const char *name)
{
    return parameters_get(part->type_parameters, name);
}

/* ---- what a part's header says ---- */

static const char *default_type(const struct splitter *splitter, int parent)
{
    const struct part *multipart = parent >= 0 ? splitter->parts->pdata[parent] : NULL;
    return multipart && part_is(multipart, "multipart", "digest") ? "message/rfc822" : "text/plain";
}

static void read_type(struct splitter *splitter, struct part *part)
{
    const char *field = headers_get(part->headers, "content-type");
    if (field && *field) {
        part->type_parameters = parameters_read(field);
        part->type = content_type_of(parameters_value(part->type_parameters));
    }
    part->is_typed = part->type != NULL;
    const char *charset = part_parameter(part, "charset");
    splitter->charset = charset ? charset : splitter->charset;
    if (part->type)
        return;
    bool has_boundary = part_parameter(part, "boundary") != NULL;
    const char *told = part->type_parameters ? parameters_value(part->type_parameters) : "";
    /* "X-ZIP; name=a.zip" */
    bool is_file = part_parameter(part, "name") && !g_str_has_prefix(told, "text");
    part->type = g_strdup(has_boundary ? "multipart/mixed"
                          : is_file    ? "application/octet-stream"
                                       : default_type(splitter, part->parent));
}

/* The boundary that a part's content is split by, or NULL. (transfer full) */
static char *part_boundary(const struct splitter *splitter, const struct part *part)
{
    const char *told = part_parameter(part, "boundary");
    /* a mail that does not say what it is, or calls the whole what only its part is */
    bool is_doubtful_root = part->parent < 0 && (!part->is_typed || told);
    if (!part_is(part, "multipart", "*") && !is_doubtful_root)
        return NULL;
    if (told && *told && strlen(told) <= BOUNDARY_BYTES)
        return g_strchomp(g_strdup(told));
    /* what does not say that it has parts has them from the start: a program that returns mail
     * writes its own words above the parts of that */
    unsigned preamble = part_is(part, "multipart", "*") ? G_MAXUINT : PREAMBLE_LINES;
    return content_guess_boundary(part->data, part->length, splitter->line_end, preamble);
}

static void open_part(struct splitter *splitter, int index, char *boundary)
{
    splitter->open[splitter->open_count++] =
        (struct open_multipart){.part = index, .boundary = boundary, .length = strlen(boundary)};
}

/* Adds a part whose content starts at pos. */
static void begin_part(struct splitter *splitter, struct headers *headers, gsize pos)
{
    struct part *part = g_new0(struct part, 1);
    part->headers = headers;
    part->parent = splitter->open_count ? splitter->open[splitter->open_count - 1].part : -1;
    part->depth = splitter->open_count;
    read_type(splitter, part);
    const char *disposition = headers_get(headers, "content-disposition");
    if (disposition && *disposition)
        part->disposition = parameters_read(disposition);
    part->encoding = transfer_parse(headers_get(headers, "content-transfer-encoding"));
    part->data = splitter->data + pos;
    part->length = splitter->length - pos;
    int index = (int)splitter->parts->len;
    g_ptr_array_add(splitter->parts, part);
    splitter->leaf = index;
    char *boundary = splitter->open_count < LIMIT_NESTING ? part_boundary(splitter, part) : NULL;
    if (boundary)
        open_part(splitter, index, boundary);
}

/* ---- splitting ---- */

enum match { MATCH_NONE, MATCH_OPENS, MATCH_CLOSES };

/* Whether the line, behind its "--", is this boundary; RFC 2046 5.1.1. lenient: one dash less at
 * its end closes too. */
static enum match matches(const struct open_multipart *open, const char *line, gsize length,
                          bool lenient)
{
    if (length < open->length || memcmp(line, open->boundary, open->length) != 0)
        return MATCH_NONE;
    line += open->length;
    length -= open->length;
    gsize dashes = 0;
    while (dashes < length && line[dashes] == '-')
        dashes++;
    for (gsize i = dashes; i < length; i++) {
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
            return MATCH_NONE;
    }
    if (dashes == 0)
        return MATCH_OPENS;
    return dashes == 2 || lenient ? MATCH_CLOSES : MATCH_NONE;
}

/* The innermost open multipart whose boundary the line is, plus one; 0: none. */
static unsigned find_level(const struct splitter *splitter, const char *line, gsize length,
                           enum match *ret_match)
{
    for (int lenient = 0; lenient <= 1; lenient++) {
        for (unsigned level = splitter->open_count; level > 0; level--) {
            *ret_match = matches(&splitter->open[level - 1], line, length, lenient);
            if (*ret_match != MATCH_NONE)
                return level;
        }
    }
    return 0;
}

/* The content that ends before the line at pos; the line end there belongs to the boundary. */
static void end_leaf(struct splitter *splitter, gsize pos)
{
    if (splitter->leaf < 0)
        return;
    struct part *part = splitter->parts->pdata[splitter->leaf];
    const char *end = splitter->data + pos;
    if (end > part->data && end[-1] == splitter->line_end)
        end--;
    if (end > part->data && end[-1] == '\r')
        end--;
    part->length = end > part->data ? (gsize)(end - part->data) : 0;
    splitter->leaf = -1;
}

static void close_down_to(struct splitter *splitter, unsigned level)
{
    while (splitter->open_count > level)
        g_free(splitter->open[--splitter->open_count].boundary);
}

/* Acts on the dashed line at pos, which ends before next; returns where reading goes on. */
static gsize take_dashed_line(struct splitter *splitter, gsize pos, gsize next)
{
    gsize end = next > pos && splitter->data[next - 1] == splitter->line_end ? next - 1 : next;
    enum match match;
    unsigned level = find_level(splitter, splitter->data + pos + 2, end - pos - 2, &match);
    if (level == 0)
        return next;
    end_leaf(splitter, pos);
    struct part *multipart = splitter->parts->pdata[splitter->open[level - 1].part];
    multipart->is_multipart = true;
    close_down_to(splitter, match == MATCH_CLOSES ? level - 1 : level);
    if (match == MATCH_CLOSES || splitter->parts->len >= LIMIT_PARTS)
        return next;
    struct headers *headers =
        headers_read(splitter->data + next, splitter->length - next, HEADERS_OF_PART);
    gsize start = next + headers->body;
    header_charset_apply(headers, splitter->data + next, splitter->length - next,
                         splitter->charset);
    begin_part(splitter, headers, start);
    return start;
}

/* The first line from pos on, where one starts, that has a dash in front; or the end. */
static gsize find_dash(const struct splitter *splitter, gsize pos)
{
    const char *p = splitter->data + pos, *end = splitter->data + splitter->length;
    if (p < end && *p == '-')
        return pos;
    p = chunk_find_pair(p, end, splitter->line_end, '-');
    return p ? (gsize)(p + 1 - splitter->data) : splitter->length;
}

static void scan(struct splitter *splitter)
{
    gsize pos = 0;
    while (splitter->open_count && (pos = find_dash(splitter, pos)) < splitter->length) {
        const char *line = splitter->data + pos;
        gsize left = splitter->length - pos;
        const char *newline = memchr(line, splitter->line_end, left);
        gsize next = newline ? (gsize)(newline - splitter->data) + 1 : splitter->length;
        bool is_dashed = left >= 2 && line[1] == '-';
        pos = is_dashed ? take_dashed_line(splitter, pos, next) : next;
    }
    close_down_to(splitter, 0);
}

/* The boundary that was told never came: another may have. */
static void scan_by_guess(struct splitter *splitter)
{
    const struct part *root = splitter->parts->pdata[0];
    if (root->is_multipart || !part_is(root, "multipart", "*"))
        return;
    char *boundary =
        content_guess_boundary(splitter->data, splitter->length, splitter->line_end, G_MAXUINT);
    if (!boundary)
        return;
    open_part(splitter, 0, boundary);
    splitter->leaf = 0;
    scan(splitter);
}

/* Ends of subtrees; and what is a multipart by name only, or by nothing but its looks. */
static void finish(GPtrArray *parts)
{
    for (guint i = parts->len; i-- > 0;) {
        struct part *part = parts->pdata[i];
        part->end = MAX(part->end, i + 1);
        struct part *parent = part->parent >= 0 ? parts->pdata[part->parent] : NULL;
        if (parent)
            parent->end = MAX(parent->end, part->end);
        bool is_named_so = part_is(part, "multipart", "*");
        if (part->is_multipart == is_named_so)
            continue;
        g_free(part->type);
        part->type = g_strdup(is_named_so ? "text/plain" : "multipart/mixed");
        part->is_typed = part->is_typed && !is_named_so;
    }
}

GPtrArray *split_parts(struct headers *root, const char *body, gsize length)
{
    struct splitter splitter = {.parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free),
                                .data = body,
                                .length = length,
                                .line_end = root->line_end};
    begin_part(&splitter, root, 0);
    scan(&splitter);
    scan_by_guess(&splitter);
    finish(splitter.parts);
    return splitter.parts;
}

/* ---- content ---- */

static char *decode(const struct part *part, gsize max_bytes, gsize *ret_length)
{
    struct transfer transfer = {.encoding = part->encoding};
    /* base64 gives 3 of 4 bytes, quoted-printable seldom less than a third */
    gsize wanted = max_bytes < part->length / 4 ? 4 * max_bytes : part->length;
    gsize length = transfer_piece(&transfer, part->data, part->length, wanted);
    char *out = g_malloc(length + 4);
    gsize got = transfer_step(&transfer, part->data, length, out);
    got += transfer_end(&transfer, out + got);
    *ret_length = MIN(got, max_bytes);
    return out;
}

const char *part_content(const struct part *part, gsize max_bytes, gsize *ret_length,
                         char **ret_owned)
{
    *ret_owned = NULL;
    if (part->encoding == TRANSFER_IDENTITY) {
        *ret_length = MIN(part->length, max_bytes);
        return part->data;
    }
    if (part->encoding == TRANSFER_UUENCODE)
        *ret_owned = uuencode_decode(part->data, part->length, ret_length);
    else
        *ret_owned = decode(part, max_bytes, ret_length);
    *ret_length = MIN(*ret_length, max_bytes);
    return *ret_owned;
}

static void digest_pieces(const struct part *part, uint64_t *ret_size_bytes,
                          guint8 digest[SHA256_BYTES])
{
    struct transfer transfer = {.encoding = part->encoding};
    g_autofree char *buffer = g_malloc(PIECE_BYTES + 4);
    struct sha256_state *hash = sha256_begin();
    uint64_t size = 0;
    for (gsize pos = 0; pos < part->length;) {
        gsize piece = transfer_piece(&transfer, part->data + pos, part->length - pos, PIECE_BYTES);
        gsize got = transfer_step(&transfer, part->data + pos, piece, buffer);
        sha256_add(hash, buffer, got);
        size += got;
        pos += piece;
    }
    gsize rest = transfer_end(&transfer, buffer);
    sha256_add(hash, buffer, rest);
    *ret_size_bytes = size + rest;
    sha256_end(hash, digest);
}

void part_digest(const struct part *part, uint64_t *ret_size_bytes, char ret_hex[SHA256_HEX_SIZE])
{
    if (part->encoding == TRANSFER_IDENTITY || part->encoding == TRANSFER_UUENCODE) {
        gsize length;
        g_autofree char *owned = NULL;
        const char *content = part_content(part, G_MAXSIZE, &length, &owned);
        *ret_size_bytes = length;
        sha256_hex(content, length, ret_hex);
        return;
    }
    guint8 digest[SHA256_BYTES];
    digest_pieces(part, ret_size_bytes, digest);
    for (int i = 0; i < SHA256_BYTES; i++) {
        ret_hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
        ret_hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    ret_hex[2 * SHA256_BYTES] = '\0';
}
