/* headers.c - see headers.h. */
#include "parsers/headers.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define FIELD_NAME_BYTES 100 /* the longest in use have under 50 */
#define FIELDS_USUAL 8       /* room is made for */
#define TEXT_USUAL_BYTES 2000
#define LINE_END_BYTES 65536 /* in which a line ends, if lines end */

/* Read even when a mail buries them under thousands of others. */
static const char *const essential_fields[] = {
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "in-reply-to",
    "references",
    "content-type",
    "content-transfer-encoding",
};

struct block {
    const char *data;
    gsize length;
    char line_end;
    struct headers *headers;
    gsize kept_bytes;
    unsigned
        essentials_seen; /* bits by index in essential_fields; only once the caps are reached */
    GString *value;      /* of the field that is read */
};

static gsize next_line(const struct block *block, gsize pos)
{
    const char *newline = memchr(block->data + pos, block->line_end, block->length - pos);
    return newline ? (gsize)(newline - block->data) + 1 : block->length;
}

/* Length of the line without its end. */
static gsize content_length(const struct block *block, gsize pos, gsize next)
{
    gsize end = next;
    if (end > pos && block->data[end - 1] == block->line_end)
        end--;
    while (end > pos && block->data[end - 1] == '\r')
        end--;
    return end - pos;
}

/* Length of a field's name at pos, or 0 where there is none. */
static gsize field_name_length(const struct block *block, gsize pos, gsize length)
{
    const char *line = block->data + pos;
    gsize limit = MIN(length, FIELD_NAME_BYTES + 1), n = 0;
    while (n < limit && line[n] > 32 && line[n] < 127 && line[n] != ':')
        n++;
    gsize colon = n;
    while (colon < limit && (line[colon] == ' ' || line[colon] == '\t'))
        colon++;
    bool is_field = n > 0 && n <= FIELD_NAME_BYTES && colon < limit && line[colon] == ':';
    return is_field && !(n >= 2 && memcmp(line, "--", 2) == 0) ? n : 0;
}

static int essential_index(const char *name, gsize length)
{
    for (unsigned i = 0; i < G_N_ELEMENTS(essential_fields); i++) {
        if (strlen(essential_fields[i]) == length &&
            g_ascii_strncasecmp(essential_fields[i], name, length) == 0)
            return (int)i;
    }
    return -1;
}

/* Beyond the caps only the first of each essential field is. */
static bool is_wanted(struct block *block, const char *name, gsize length)
{
    if (block->headers->fields->len < LIMIT_HEADERS && block->kept_bytes < LIMIT_HEADER_BLOCK_BYTES)
        return true;
    int essential = essential_index(name, length);
    if (essential < 0 || block->essentials_seen & 1u << essential)
        return false;
    block->essentials_seen |= 1u << essential;
    return !headers_get(block->headers, essential_fields[essential]);
}

static void append_value(GString *value, const char *data, gsize length)
{
    while (length && (*data == ' ' || *data == '\t')) {
        data++;
        length--;
    }
    while (length && (data[length - 1] == ' ' || data[length - 1] == '\t'))
        length--;
    if (length == 0 || value->len >= LIMIT_HEADER_FIELD_BYTES)
        return;
    if (value->len)
        g_string_append_c(value, ' ');
    g_string_append_len(value, data, (gssize)MIN(length, LIMIT_HEADER_FIELD_BYTES - value->len));
}

static void drop_nul(GString *value)
{
    char *kept = memchr(value->str, '\0', value->len);
    if (!kept)
        return;
    for (const char *p = kept; p < value->str + value->len; p++) {
        if (*p != '\0')
            *kept++ = *p;
    }
    g_string_truncate(value, (gsize)(kept - value->str));
}

static void add_field(struct block *block, const char *name, gsize name_length)
{
    GString *value = block->value;
    drop_nul(value);
    GStringChunk *text = block->headers->text;
    struct mail_field field = {.name = g_string_chunk_insert_len(text, name, (gssize)name_length),
                               .value =
                                   g_string_chunk_insert_len(text, value->str, (gssize)value->len)};
    block->kept_bytes += name_length + value->len;
    g_array_append_val(block->headers->fields, field);
}

/* Reads the field at pos with its continuation lines; returns where the next line starts. */
static gsize read_field(struct block *block, gsize pos, gsize name_length)
{
    const char *name = block->data + pos;
    bool wanted = is_wanted(block, name, name_length);
    g_string_truncate(block->value, 0);
    gsize next = next_line(block, pos);
    gsize end = pos + content_length(block, pos, next);
    const char *colon = memchr(name + name_length, ':', end - pos - name_length);
    gsize start = (gsize)(colon - block->data) + 1;
    if (wanted)
        append_value(block->value, block->data + start, end - start);
    while (next < block->length && (block->data[next] == ' ' || block->data[next] == '\t')) {
        pos = next;
        next = next_line(block, pos);
        gsize length = content_length(block, pos, next);
        if (wanted)
            append_value(block->value, block->data + pos, length);
    }
    if (wanted)
        add_field(block, name, name_length);
    return next;
}

static bool is_mbox_from(const struct block *block, gsize pos, gsize length)
{
    const char *line = block->data + pos;
    if (length > 0 && *line == '>') {
        line++;
        length--;
    }
    return length >= 5 && memcmp(line, "From ", 5) == 0;
}

static bool next_line_is_field(const struct block *block, gsize pos)
{
    gsize next = next_line(block, pos);
    return pos < block->length &&
           field_name_length(block, pos, content_length(block, pos, next)) > 0;
}

/* Goes through the lines up to the empty one; returns where the body starts. */
static gsize read_fields(struct block *block, enum header_strictness strictness)
{
    gsize pos = 0;
    while (pos < block->length) {
        gsize next = next_line(block, pos);
        gsize length = content_length(block, pos, next);
        if (length == 0)
            return next;
        gsize name_length = field_name_length(block, pos, length);
        if (name_length)
            pos = read_field(block, pos, name_length);
        else if (strictness == HEADERS_OF_MAIL &&
                 (is_mbox_from(block, pos, length) || next_line_is_field(block, next)))
            pos = next;
        else
            return pos;
    }
    return pos;
}

/* '\r' where no line ends otherwise, as on the first Macintoshes; else '\n'. */
static char line_end_of(const char *data, gsize length)
{
    gsize looked_at = MIN(length, LINE_END_BYTES);
    bool is_cr = length && !memchr(data, '\n', looked_at) && memchr(data, '\r', looked_at);
    return is_cr ? '\r' : '\n';
}

struct headers *headers_read(const char *data, gsize length, enum header_strictness strictness)
{
    struct headers *headers = g_new0(struct headers, 1);
    headers->fields = g_array_sized_new(FALSE, FALSE, sizeof(struct mail_field), FIELDS_USUAL);
    headers->text = g_string_chunk_new(TEXT_USUAL_BYTES);
    headers->line_end = line_end_of(data, length);
    gsize blank = 0;
    if (strictness == HEADERS_OF_MAIL && length >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0)
        blank = 3; /* a byte order mark that an editor or script left */
    while (strictness == HEADERS_OF_MAIL && blank < length &&
           (data[blank] == '\n' || data[blank] == '\r'))
        blank++;
    g_autoptr(GString) value = g_string_sized_new(256);
    struct block block = {.data = data + blank,
                          .length = length - blank,
                          .line_end = headers->line_end,
                          .headers = headers,
                          .value = value};
    headers->body = blank + read_fields(&block, strictness);
    return headers;
}

void headers_free(struct headers *headers)
{
    if (!headers)
        return;
    g_array_unref(headers->fields);
    g_string_chunk_free(headers->text);
    g_free(headers);
}

const char *headers_get(const struct headers *headers, const char *name)
{
    const char *found = NULL;
    for (guint i = 0; i < headers->fields->len; i++) {
        const struct mail_field *field = headers_at(headers, i);
        bool may_be = (*field->name | 0x20) == (*name | 0x20);
        if (!may_be || g_ascii_strcasecmp(field->name, name) != 0)
            continue;
        if (*field->value)
            return field->value;
        found = found ? found : field->value;
    }
    return found;
}

static void add_message_id(const char *start, gsize length, GPtrArray *into)
{
    g_autofree char *raw = g_strndup(start, MIN(length, (gsize)LIMIT_MESSAGE_ID_BYTES * 2));
    char *id = g_strstrip(util_clean(raw, LIMIT_MESSAGE_ID_BYTES, false));
    if (*id && into->len >= LIMIT_REFERENCES)
        g_ptr_array_remove_index(into, 0);
    if (*id)
        g_ptr_array_add(into, id);
    else
        g_free(id);
}

/* Ids of mailers that leave the brackets out: whatever has an '@'. */
static void bare_message_ids(const char *raw, GPtrArray *into)
{
    while (*raw) {
        gsize length = strcspn(raw, " \t,;\"()");
        if (length && memchr(raw, '@', length))
            add_message_id(raw, length, into);
        raw += length + (raw[length] != '\0');
    }
}

void headers_message_ids(const char *raw, GPtrArray *into)
{
    bool found = false;
    const char *open = strchr(raw, '<');
    while (open) {
        gsize length = strcspn(open + 1, "<>");
        if (open[length + 1] == '>') {
            add_message_id(open + 1, length, into);
            found = true;
        }
        open = strchr(open + 1 + length, '<');
    }
    if (!found)
        bare_message_ids(raw, into);
}
