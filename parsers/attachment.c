/* attachment.c - see attachment.h. */
#include "parsers/attachment.h"
#include "parsers/filename.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define EXTENSION_BYTES 10
#define SMALL_BYTES                                                                                \
    32768 /* a picture that nothing refers to is a logo below, a photograph above                  \
           */

static const struct {
    const char *extension, *type;
} types[] = {
    {"pdf", "application/pdf"},
    {"doc", "application/msword"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"},
    {"png", "image/png"},
    {"gif", "image/gif"},
    {"txt", "text/plain"},
    {"csv", "text/csv"},
    {"htm", "text/html"},
    {"html", "text/html"},
    {"zip", "application/zip"},
    {"vcf", "text/vcard"},
    {"dwg", "image/vnd.dwg"},
};

/* What an extension says, where nothing else says anything. */
static const char *type_of_name(const char *name)
{
    const char *dot = name ? strrchr(name, '.') : NULL;
    for (gsize i = 0; dot && i < G_N_ELEMENTS(types); i++) {
        if (g_ascii_strcasecmp(dot + 1, types[i].extension) == 0)
            return types[i].type;
    }
    return "application/octet-stream";
}

/* A field that names a file only if it looks like a name. (transfer full) or NULL */
static char *name_in_field(const struct part *part, const char *field)
{
    const char *value = headers_get(part->headers, field);
    const char *dot = value ? strrchr(value, '.') : NULL;
    bool is_name = dot && dot[1] && strlen(dot) <= EXTENSION_BYTES && !strpbrk(dot, " ?&=/");
    return is_name ? filename_safe(value) : NULL;
}

char *attachment_filename(const struct part *part)
{
    const char *const told[] = {
        parameters_get(part->disposition, "filename"), part_parameter(part, "name"),
        parameters_get(part->disposition, "name"), part_parameter(part, "filename")};
    char *name = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(told) && !name; i++)
        name = filename_safe(told[i]);
    if (!name)
        name = name_in_field(part, "content-location");
    return name ? name : name_in_field(part, "content-description");
}

bool attachment_disposition_is(const struct part *part, const char *value)
{
    return part->disposition && strcmp(parameters_value(part->disposition), value) == 0;
}

static bool parent_is_related(const struct attachments *attachments, const struct part *part)
{
    return part->parent >= 0 &&
           part_is(attachments->parts->pdata[part->parent], "multipart", "related");
}

/* "image001.png", as Outlook names what is pasted into a mail. */
static bool is_outlook_picture(const char *name)
{
    return name && g_ascii_strncasecmp(name, "image0", 6) == 0 && g_ascii_isdigit(name[6]) &&
           g_ascii_isdigit(name[7]) && name[8] == '.';
}

static bool is_picture(const struct part *part, const char *name)
{
    bool unsaid = part_is(part, "application", "octet-stream");
    return part_is(part, "image", "*") ||
           (unsaid && name && g_str_has_prefix(type_of_name(name), "image/"));
}

static bool is_referred_to(const struct attachments *attachments, const char *id)
{
    if (!attachments->shown)
        return false;
    g_autofree char *folded = g_ascii_strdown(id + strspn(id, "< \t"), -1);
    folded[strcspn(folded, "> \t")] = '\0';
    return *folded && g_hash_table_contains(attachments->shown, folded);
}

/* Pictures that the text shows: those HTML refers to; and where nothing does, what programs use for
 * logos and not for a photograph of a product. Nothing but pictures is shown. */
static bool is_inline(const struct attachments *attachments, const struct part *part,
                      const struct mail_attachment *attachment)
{
    if (!is_picture(part, attachment->filename))
        return false;
    const char *id = headers_get(part->headers, "content-id");
    if (id && is_referred_to(attachments, id))
        return true;
    if (attachment_disposition_is(part, "attachment"))
        return !attachments->has_html && id && is_outlook_picture(attachment->filename);
    bool has_place = id || headers_get(part->headers, "content-location");
    if (parent_is_related(attachments, part) && has_place)
        return true;
    if (id && is_outlook_picture(attachment->filename))
        return true;
    return (attachment_disposition_is(part, "inline") || (id && !attachments->has_html)) &&
           attachment->size_bytes < SMALL_BYTES;
}

/* A type that says nothing leaves it to the name. */
static char *shown_type(const struct part *part, const char *name)
{
    return g_strdup(part->is_typed ? part->type : name ? type_of_name(name) : part->type);
}

void attachment_add_part(struct attachments *attachments, guint index)
{
    const struct part *part = attachments->parts->pdata[index];
    if (attachments->list->len >= LIMIT_ATTACHMENTS)
        return;
    struct mail_attachment *attachment = mail_attachment_new();
    attachment->index = index;
    attachment->filename = attachment_filename(part);
    attachment->type = shown_type(part, attachment->filename);
    part_digest(part, &attachment->size_bytes, attachment->sha256);
    attachment->is_inline = is_inline(attachments, part, attachment);
    g_ptr_array_add(attachments->list, attachment);
}

void attachment_add_embedded(struct attachments *attachments, guint index,
                             const struct embedded_file *file)
{
    if (attachments->list->len >= LIMIT_ATTACHMENTS)
        return;
    struct mail_attachment *attachment = mail_attachment_new();
    attachment->index = index;
    attachment->filename = filename_safe(file->name);
    g_autofree char *given = util_clean(file->type, LIMIT_NAME_BYTES, false);
    const char *type = given && strchr(given, '/') ? given : type_of_name(attachment->filename);
    attachment->type = g_ascii_strdown(type, -1);
    attachment->size_bytes = file->length;
    attachment->is_inline = file->is_shown && g_str_has_prefix(attachment->type, "image/");
    sha256_hex(file->data, file->length, attachment->sha256);
    g_ptr_array_add(attachments->list, attachment);
}
