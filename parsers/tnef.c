/* tnef.c - see tnef.h. A stream of attributes; two of them hold MAPI properties. Every length is
 * checked against what is left before anything is read. */
#include "parsers/tnef.h"
#include "parsers/charset.h"
#include "parsers/embedded.h"
#include "parsers/rtf.h"
#include "base/limits.h"

#include <string.h>

#define SIGNATURE 0x223e9f78u
#define RTF_BYTES (4u << 20)

enum attribute {
    ATTRIBUTE_BODY = 0x2800c,
    ATTRIBUTE_ATTACHMENT_DATA = 0x6800f,
    ATTRIBUTE_ATTACHMENT_TITLE = 0x18010,
    ATTRIBUTE_ATTACHMENT_START = 0x69002, /* attAttachRenddata: a file's first */
    ATTRIBUTE_MAPI_OF_MESSAGE = 0x69003,
    ATTRIBUTE_MAPI_OF_ATTACHMENT = 0x69005,
    ATTRIBUTE_CODE_PAGE = 0x69007,
};

/* MS-OXPROPS */
enum property_id {
    PROPERTY_BODY = 0x1000,
    PROPERTY_RTF = 0x1009,
    PROPERTY_HTML = 0x1013,
    PROPERTY_NAME = 0x3001,
    PROPERTY_DATA = 0x3701,
    PROPERTY_FILENAME = 0x3704,
    PROPERTY_LONG_FILENAME = 0x3707,
    PROPERTY_TYPE = 0x370e,
    PROPERTY_CONTENT_ID = 0x3712,
    PROPERTY_CODE_PAGE = 0x3fde,
};

enum property_type {
    TYPE_I2 = 0x02,
    TYPE_BOOLEAN = 0x0b,
    TYPE_OBJECT = 0x0d,
    TYPE_STRING = 0x1e,
    TYPE_UNICODE = 0x1f,
    TYPE_CLSID = 0x48,
    TYPE_BINARY = 0x102,
    TYPE_MANY = 0x1000, /* a flag */
};

struct cursor {
    const guint8 *p;
    gsize left;
};

struct property {
    unsigned id, type;
    const guint8 *value; /* the first, of several */
    gsize length;
};

struct bodies {
    char *plain, *html, *rtf;
};

struct tnef_reader {
    struct bodies bodies;
    GPtrArray *files;
    char charset[16];
};

/* ---- numbers ---- */

static bool take(struct cursor *cursor, gsize length, const guint8 **ret)
{
    if (cursor->left < length)
        return false;
    *ret = cursor->p;
    cursor->p += length;
    cursor->left -= length;
    return true;
}

static bool take_u32(struct cursor *cursor, guint32 *ret)
{
    const guint8 *p;
    if (!take(cursor, 4, &p))
        return false;
    *ret = p[0] | (guint32)p[1] << 8 | (guint32)p[2] << 16 | (guint32)p[3] << 24;
    return true;
}

/* What is padded to four bytes. */
static bool take_padded(struct cursor *cursor, gsize length, const guint8 **ret)
{
    if (!take(cursor, length, ret))
        return false;
    gsize padding = MIN((4 - length % 4) % 4, cursor->left);
    cursor->p += padding;
    cursor->left -= padding;
    return true;
}

/* ---- properties ---- */

static bool skip_name(struct cursor *cursor)
{
    const guint8 *ignored;
    guint32 kind, number;
    if (!take(cursor, 16, &ignored) || !take_u32(cursor, &kind) || !take_u32(cursor, &number))
        return false;
    return kind == 0 || take_padded(cursor, number, &ignored);
}

static bool is_variable(unsigned type)
{
    return type == TYPE_STRING || type == TYPE_UNICODE || type == TYPE_BINARY ||
           type == TYPE_OBJECT;
}

/* Bytes of a value of fixed size. */
static gsize fixed_size(unsigned type)
{
    static const unsigned of_eight[] = {0x05, 0x06, 0x07, 0x14, 0x40};
    for (gsize i = 0; i < G_N_ELEMENTS(of_eight); i++) {
        if (type == of_eight[i])
            return 8;
    }
    return type == TYPE_CLSID ? 16 : 4;
}

static bool take_value(struct cursor *cursor, unsigned type, const guint8 **ret, gsize *ret_length)
{
    guint32 length = (guint32)fixed_size(type);
    if (is_variable(type) && !take_u32(cursor, &length))
        return false;
    *ret_length = length;
    return take_padded(cursor, length, ret);
}

static bool take_property(struct cursor *cursor, struct property *ret)
{
    guint32 tag, count = 1;
    if (!take_u32(cursor, &tag))
        return false;
    unsigned type = tag & 0xffff & ~(unsigned)TYPE_MANY;
    *ret = (struct property){.id = tag >> 16, .type = type};
    if (ret->id >= 0x8000 && !skip_name(cursor))
        return false;
    if ((is_variable(type) || tag & TYPE_MANY) && !take_u32(cursor, &count))
        return false;
    for (guint32 i = 0; i < count; i++) {
        const guint8 *value;
        gsize length;
        if (!take_value(cursor, type, &value, &length))
            return false;
        if (i == 0) {
            ret->value = value;
            ret->length = length;
        }
    }
    return ret->value != NULL;
}

/* (transfer full) */
static char *string_of(const struct tnef_reader *reader, const guint8 *value, gsize length,
                       unsigned type)
{
    if (type == TYPE_UNICODE) {
        while (length >= 2 && value[length - 1] == 0 && value[length - 2] == 0)
            length -= 2;
        return charset_to_utf8((const char *)value, length & ~(gsize)1, "UTF-16LE");
    }
    length = strnlen((const char *)value, length);
    return charset_to_utf8((const char *)value, length, *reader->charset ? reader->charset : NULL);
}

static void set_string(const struct tnef_reader *reader, char **slot,
                       const struct property *property)
{
    if (*slot)
        return;
    *slot =
        string_of(reader, property->value, MIN(property->length, LIMIT_HTML_BYTES), property->type);
}

static void set_charset(struct tnef_reader *reader, const guint8 *value, gsize length)
{
    struct cursor cursor = {.p = value, .left = length};
    guint32 page;
    if (!take_u32(&cursor, &page) || page == 0 || page > 99999)
        return;
    if (page == 65001)
        g_strlcpy(reader->charset, "utf-8", sizeof reader->charset);
    else
        g_snprintf(reader->charset, sizeof reader->charset, "cp%u", (unsigned)page);
}

static void take_rtf(struct tnef_reader *reader, const struct property *property)
{
    gsize length;
    if (reader->bodies.rtf)
        return;
    g_autofree char *rtf = rtf_decompress(property->value, property->length, RTF_BYTES, &length);
    reader->bodies.rtf = rtf ? rtf_to_text(rtf, length) : NULL;
}

static void take_message_property(struct tnef_reader *reader, const struct property *property)
{
    switch (property->id) {
    case PROPERTY_BODY:
        set_string(reader, &reader->bodies.plain, property);
        break;
    case PROPERTY_HTML:
        set_string(reader, &reader->bodies.html, property);
        break;
    case PROPERTY_RTF:
        take_rtf(reader, property);
        break;
    case PROPERTY_CODE_PAGE:
        set_charset(reader, property->value, property->length);
        break;
    default:
        break;
    }
}

static void set_data(struct embedded_file *file, const guint8 *data, gsize length)
{
    if (file->data)
        return;
    file->data = g_memdup2(data, length);
    file->length = length;
}

static void take_file_property(struct tnef_reader *reader, struct embedded_file *file,
                               const struct property *property)
{
    switch (property->id) {
    case PROPERTY_LONG_FILENAME:
        g_clear_pointer(&file->name, g_free); /* better than the title, which is cut to 8.3 */
        set_string(reader, &file->name, property);
        break;
    case PROPERTY_FILENAME:
    case PROPERTY_NAME:
        set_string(reader, &file->name, property);
        break;
    case PROPERTY_TYPE:
        set_string(reader, &file->type, property);
        break;
    case PROPERTY_CONTENT_ID:
        file->is_shown = property->length > 1;
        break;
    case PROPERTY_DATA:
        set_data(file, property->value, property->length);
        break;
    default:
        break;
    }
}

/* file NULL: they are the message's. */
static void read_properties(struct tnef_reader *reader, struct embedded_file *file,
                            struct cursor cursor)
{
    guint32 count;
    struct property property;
    if (!take_u32(&cursor, &count))
        return;
    for (guint32 i = 0; i < count && take_property(&cursor, &property); i++) {
        if (file)
            take_file_property(reader, file, &property);
        else
            take_message_property(reader, &property);
    }
}

/* ---- attributes ---- */

static struct embedded_file *last_file(struct tnef_reader *reader)
{
    if (reader->files->len == 0)
        g_ptr_array_add(reader->files, embedded_file_new());
    return reader->files->pdata[reader->files->len - 1];
}

static void take_attribute(struct tnef_reader *reader, guint32 id, struct cursor content)
{
    const struct property string = {
        .value = content.p, .length = content.left, .type = TYPE_STRING};
    switch (id) {
    case ATTRIBUTE_CODE_PAGE:
        set_charset(reader, content.p, content.left);
        break;
    case ATTRIBUTE_BODY:
        set_string(reader, &reader->bodies.plain, &string);
        break;
    case ATTRIBUTE_MAPI_OF_MESSAGE:
        read_properties(reader, NULL, content);
        break;
    case ATTRIBUTE_ATTACHMENT_START:
        if (reader->files->len < TNEF_FILES)
            g_ptr_array_add(reader->files, embedded_file_new());
        break;
    case ATTRIBUTE_ATTACHMENT_TITLE:
        set_string(reader, &last_file(reader)->name, &string);
        break;
    case ATTRIBUTE_ATTACHMENT_DATA:
        set_data(last_file(reader), content.p, content.left);
        break;
    case ATTRIBUTE_MAPI_OF_ATTACHMENT:
        read_properties(reader, last_file(reader), content);
        break;
    default:
        break;
    }
}

static void read_attributes(struct tnef_reader *reader, struct cursor *cursor)
{
    const guint8 *ignored;
    guint32 id, length;
    while (take(cursor, 1, &ignored) && take_u32(cursor, &id) && take_u32(cursor, &length)) {
        struct cursor content = {.p = cursor->p, .left = MIN(length, cursor->left)};
        take_attribute(reader, id, content);
        if (!take(cursor, length, &ignored) || !take(cursor, 2, &ignored))
            break;
    }
}

static void drop_empty_files(GPtrArray *files)
{
    for (guint i = files->len; i-- > 0;) {
        const struct embedded_file *file = files->pdata[i];
        if (!file->data)
            g_ptr_array_remove_index(files, i);
    }
}

static bool is_blank(const char *text)
{
    return !text || text[strspn(text, " \t\r\n")] == '\0';
}

bool tnef_read(const guint8 *data, gsize length, struct tnef *ret)
{
    struct cursor cursor = {.p = data, .left = length};
    guint32 signature;
    const guint8 *key;
    if (!take_u32(&cursor, &signature) || signature != SIGNATURE || !take(&cursor, 2, &key))
        return false;
    struct tnef_reader reader = {
        .files = g_ptr_array_new_with_free_func((GDestroyNotify)embedded_file_free)};
    read_attributes(&reader, &cursor);
    drop_empty_files(reader.files);
    struct bodies *bodies = &reader.bodies;
    char **best = !is_blank(bodies->plain)  ? &bodies->plain
                  : !is_blank(bodies->html) ? &bodies->html
                                            : &bodies->rtf;
    *ret = (struct tnef){
        .is_html = best == &bodies->html, .text = g_steal_pointer(best), .files = reader.files};
    g_free(bodies->plain);
    g_free(bodies->html);
    g_free(bodies->rtf);
    return true;
}

void tnef_clear(struct tnef *tnef)
{
    g_clear_pointer(&tnef->text, g_free);
    g_clear_pointer(&tnef->files, g_ptr_array_unref);
}
