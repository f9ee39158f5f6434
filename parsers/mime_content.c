/* mime_content.c - see mime_content.h. */
#include "parsers/mime_content.h"
#include "parsers/attachment.h"
#include "parsers/charset.h"
#include "base/limits.h"

#include <string.h>

#define REPORT_BYTES 65536  /* of one machine-readable part */
#define CALENDAR_BYTES 4096 /* in which METHOD stands */

static void report_free(struct mime_report *report)
{
    g_free(report->type);
    g_free(report->text);
    g_free(report);
}

struct mime_content *mime_content_new(void)
{
    struct mime_content *content = g_new0(struct mime_content, 1);
    content->reports = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
    content->vcards = g_ptr_array_new_with_free_func(g_free);
    content->marks = (struct text_marks){.quote = -1, .signature = -1};
    return content;
}

void mime_content_free(struct mime_content *content)
{
    if (!content)
        return;
    g_free(content->text);
    g_free(content->report_type);
    g_free(content->calendar_method);
    g_ptr_array_unref(content->reports);
    g_ptr_array_unref(content->vcards);
    if (content->attached)
        g_byte_array_unref(content->attached);
    g_free(content);
}

/* (transfer full) */
static char *part_utf8(const struct part *part, gsize max_bytes)
{
    g_autofree char *owned = NULL;
    gsize length;
    const char *bytes = part_content(part, max_bytes, &length, &owned);
    return charset_to_utf8(bytes, length, part_parameter(part, "charset"));
}

static void note_report(struct mime_content *content, const struct part *part)
{
    static const char *const subtypes[] = {"delivery-status", "global-delivery-status",
                                           "feedback-report", "disposition-notification",
                                           "global-disposition-notification"};
    for (gsize i = 0; i < G_N_ELEMENTS(subtypes); i++) {
        if (!part_is(part, "message", subtypes[i]))
            continue;
        struct mime_report *report = g_new0(struct mime_report, 1);
        report->type = g_strdup(part->type);
        report->text = part_utf8(part, REPORT_BYTES);
        g_ptr_array_add(content->reports, report);
    }
}

static void note_vcard(struct mime_content *content, const struct part *part)
{
    bool is_vcard = part_is(part, "text", "vcard") || part_is(part, "text", "x-vcard") ||
                    part_is(part, "text", "directory");
    if (!is_vcard) {
        g_autofree char *filename = attachment_filename(part);
        gsize length = filename ? strlen(filename) : 0;
        is_vcard = length > 4 && g_ascii_strcasecmp(filename + length - 4, ".vcf") == 0;
    }
    if (is_vcard && content->vcards->len < MIME_VCARDS)
        g_ptr_array_add(content->vcards, part_utf8(part, MIME_VCARD_BYTES));
}

/* The method as the part's type says, or else its text. (transfer full) or NULL */
static char *calendar_method(const struct part *part)
{
    const char *method = part_parameter(part, "method");
    if (method)
        return g_ascii_strup(method, -1);
    g_autofree char *text = part_utf8(part, CALENDAR_BYTES);
    const char *line = strstr(text, "\nMETHOD:");
    if (!line)
        return NULL;
    line += strlen("\nMETHOD:");
    return g_ascii_strup(line, (gssize)strcspn(line, "\r\n"));
}

static bool is_message(const struct part *part)
{
    return part_is(part, "message", "rfc822") || part_is(part, "message", "global") ||
           part_is(part, "text", "rfc822-headers") || part_is(part, "message", "global-headers");
}

static void keep_attached(struct mime_content *content, const struct part *part)
{
    g_autofree char *owned = NULL;
    gsize length;
    const char *bytes = part_content(part, LIMIT_HTML_BYTES, &length, &owned);
    content->attached = g_byte_array_sized_new((guint)length);
    g_byte_array_append(content->attached, (const guint8 *)bytes, (guint)length);
}

void mime_content_note(struct mime_content *content, const struct part *part)
{
    if (is_message(part) && !content->attached)
        keep_attached(content, part);
    if (part_is(part, "text", "calendar") && !content->calendar_method)
        content->calendar_method = calendar_method(part);
    note_report(content, part);
    note_vcard(content, part);
}
