/* mime.c - see mime.h. */
#include "parsers/mime.h"
#include "parsers/charset.h"
#include "parsers/html.h"
#include "parsers/split.h"
#include "parsers/words.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define REPORT_BYTES 65536 /* of one machine-readable part */

/* How good an alternative is as the text to read. */
enum rank { RANK_NONE, RANK_OTHER, RANK_HTML, RANK_PLAIN };

struct reader {
    GPtrArray *parts;
    GPtrArray *attachments;
    struct mime_content *content;
};

static void report_free(struct mime_report *report)
{
    g_free(report->type);
    g_free(report->text);
    g_free(report);
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

/* ---- text ---- */

/* Takes the soft line breaks of format=flowed out (RFC 3676). (transfer full) */
static char *unflow(const char *text, bool delete_space)
{
    GString *out = g_string_sized_new(strlen(text));
    gsize open_depth = 0; /* quote depth of the paragraph that the next line may continue */
    bool open = false;
    while (*text) {
        const char *end = strchrnul(text, '\n');
        gsize depth = strspn(text, ">");
        const char *start = text + depth + (text[depth] == ' ');
        gsize length = (gsize)(end - start);
        bool is_mark = length == 3 && memcmp(start, "-- ", 3) == 0;
        if (open && (depth != open_depth || is_mark)) {
            g_string_append_c(out, '\n');
            open = false;
        }
        if (!open) {
            for (gsize i = 0; i < depth; i++)
                g_string_append_c(out, '>');
            if (depth)
                g_string_append_c(out, ' ');
        }
        open = length && start[length - 1] == ' ' && !is_mark;
        open_depth = depth;
        g_string_append_len(out, start, (gssize)(length - (open && delete_space)));
        if (!open && *end)
            g_string_append_c(out, '\n');
        text = *end ? end + 1 : end;
    }
    return g_string_free(out, FALSE);
}

/* A control character or direction override may be in it: worth the slow path. */
static bool needs_cleaning(const char *text)
{
    for (const guchar *p = (const guchar *)text; *p; p++) {
        bool odd = (*p < 0x20 && *p != '\n' && *p != '\t') || *p == 0x7f ||
                   (*p == 0xc2 && p[1] < 0xa0) || (*p == 0xe2 && (p[1] == 0x80 || p[1] == 0x81));
        if (odd)
            return true;
    }
    return false;
}

/* Line ends to LF, in place; trailing spaces go but those of a signature mark. */
static void tidy_lines(char *text)
{
    char *out = text;
    for (const char *p = text; *p; p++) {
        if (*p == '\r' && p[1] == '\n')
            continue;
        char c = *p == '\r' ? '\n' : *p;
        if (c == '\n') {
            while (out > text && (out[-1] == ' ' || out[-1] == '\t'))
                out--;
        }
        *out++ = c;
    }
    *out = '\0';
}

/* Clean text of at most LIMIT_TEXT_BYTES. (transfer full) */
static char *clean_text(char *text)
{
    tidy_lines(text);
    if (needs_cleaning(text))
        return util_clean(text, LIMIT_TEXT_BYTES, true);
    return util_utf8_clip(text, LIMIT_TEXT_BYTES);
}

static char *html_part_text(const GByteArray *bytes, const char *charset)
{
    const char *data = (const char *)bytes->data;
    g_autofree char *declared = charset ? NULL : html_declared_charset(data, bytes->len);
    g_autofree char *html = charset_to_utf8(data, bytes->len, charset ? charset : declared);
    g_autofree char *text = html_to_text(html, strlen(html), NULL);
    return clean_text(text);
}

static bool type_parameter_is(const struct part *part, const char *name, const char *value)
{
    const char *found = g_mime_content_type_get_parameter(part->type, name);
    return found && g_ascii_strcasecmp(found, value) == 0;
}

static void drop_carriage_returns(char *text)
{
    char *out = text;
    for (const char *p = text; *p; p++) {
        if (*p != '\r')
            *out++ = *p;
    }
    *out = '\0';
}

/* A leaf's text as a person reads it. (transfer full) */
static char *part_text(const struct part *part)
{
    g_autoptr(GByteArray) bytes = part_content(part, LIMIT_HTML_BYTES);
    const char *charset = g_mime_content_type_get_parameter(part->type, "charset");
    if (part_is(part, "text", "html"))
        return html_part_text(bytes, charset);
    g_autofree char *text = charset_to_utf8((const char *)bytes->data, bytes->len, charset);
    if (!type_parameter_is(part, "format", "flowed"))
        return clean_text(text);
    drop_carriage_returns(text);
    g_autofree char *unflowed = unflow(text, type_parameter_is(part, "delsp", "yes"));
    return clean_text(unflowed);
}

/* ---- attachments ---- */

/* The raw value of a parameter that is written with encoded words: GMime loses some where they
 * adjoin. (transfer full); NULL where it is not written so. */
static char *encoded_parameter(const struct part *part, const char *field, const char *name)
{
    const char *header = headers_get(part->headers, field);
    if (!header || !strstr(header, "=?"))
        return NULL;
    for (const char *p = strcasestr(header, name); p; p = strcasestr(p + 1, name)) {
        const char *equals = p + strlen(name) + strspn(p + strlen(name), " \t");
        if (p == header || !strchr("; \t", p[-1]) || *equals != '=')
            continue;
        const char *value = equals + 1 + strspn(equals + 1, " \t");
        bool quoted = *value == '"';
        value += quoted;
        char *raw = g_strndup(value, strcspn(value, quoted ? "\"" : ";"));
        if (strstr(raw, "=?"))
            return raw;
        g_free(raw);
    }
    return NULL;
}

static char *raw_filename(const struct part *part)
{
    char *encoded = encoded_parameter(part, "content-disposition", "filename");
    if (!encoded)
        encoded = encoded_parameter(part, "content-type", "name");
    if (encoded)
        return encoded;
    const char *raw = NULL;
    if (part->disposition)
        raw = g_mime_content_disposition_get_parameter(part->disposition, "filename");
    if (!raw || !*raw)
        raw = g_mime_content_type_get_parameter(part->type, "name");
    return g_strdup(raw);
}

/* The name a part's header gives it, without anything that is not of a name. (transfer full) */
static char *part_filename(const struct part *part)
{
    g_autofree char *raw = raw_filename(part);
    if (!raw || !*raw)
        return NULL;
    g_autofree char *decoded = words_decode_line(raw, LIMIT_NAME_BYTES);
    char *slash = strrchr(decoded, '/'), *backslash = strrchr(decoded, '\\');
    const char *name = MAX(slash, backslash) ? MAX(slash, backslash) + 1 : decoded;
    name += strspn(name, " .");
    return *name ? g_strdup(name) : NULL;
}

static bool is_disposition(const struct part *part, const char *value)
{
    const char *found =
        part->disposition ? g_mime_content_disposition_get_disposition(part->disposition) : NULL;
    return found && g_ascii_strcasecmp(found, value) == 0;
}

static bool parent_is(const struct reader *reader, const struct part *part, const char *subtype)
{
    return part->parent >= 0 && part_is(reader->parts->pdata[part->parent], "multipart", subtype);
}

/* Pictures that the text shows: in multipart/related, by Content-ID, or said to be inline. */
static bool is_inline(const struct reader *reader, const struct part *part)
{
    if (!part_is(part, "image", "*"))
        return false;
    bool referred = headers_get(part->headers, "content-id") != NULL;
    return (parent_is(reader, part, "related") && referred) || is_disposition(part, "inline") ||
           (referred && !is_disposition(part, "attachment"));
}

static void add_attachment(struct reader *reader, guint index)
{
    const struct part *part = reader->parts->pdata[index];
    if (reader->attachments->len >= LIMIT_ATTACHMENTS)
        return;
    struct mail_attachment *attachment = mail_attachment_new();
    g_autofree char *type = part_type(part);
    attachment->index = index;
    attachment->type = util_clean(type, LIMIT_NAME_BYTES, false);
    attachment->filename = part_filename(part);
    attachment->is_inline = is_inline(reader, part);
    part_digest(part, &attachment->size_bytes, attachment->sha256);
    g_ptr_array_add(reader->attachments, attachment);
}

/* ---- what programs say ---- */

static void note_report(struct reader *reader, const struct part *part)
{
    static const char *const subtypes[] = {"delivery-status", "global-delivery-status",
                                           "feedback-report", "disposition-notification",
                                           "global-disposition-notification"};
    for (gsize i = 0; i < G_N_ELEMENTS(subtypes); i++) {
        if (!part_is(part, "message", subtypes[i]))
            continue;
        struct mime_report *report = g_new0(struct mime_report, 1);
        report->type = part_type(part);
        g_autoptr(GByteArray) bytes = part_content(part, REPORT_BYTES);
        report->text = charset_to_utf8((const char *)bytes->data, bytes->len, NULL);
        g_ptr_array_add(reader->content->reports, report);
    }
}

static bool is_vcard(const struct part *part)
{
    if (part_is(part, "text", "vcard") || part_is(part, "text", "x-vcard") ||
        part_is(part, "text", "directory"))
        return true;
    g_autofree char *filename = part_filename(part);
    return filename && g_str_has_suffix(filename, ".vcf");
}

static void note_vcard(struct reader *reader, const struct part *part)
{
    GPtrArray *vcards = reader->content->vcards;
    if (vcards->len >= MIME_VCARDS || !is_vcard(part))
        return;
    g_autoptr(GByteArray) bytes = part_content(part, MIME_VCARD_BYTES);
    const char *charset = g_mime_content_type_get_parameter(part->type, "charset");
    g_ptr_array_add(vcards, charset_to_utf8((const char *)bytes->data, bytes->len, charset));
}

static bool is_message(const struct part *part)
{
    return part_is(part, "message", "rfc822") || part_is(part, "message", "global") ||
           part_is(part, "text", "rfc822-headers") || part_is(part, "message", "global-headers");
}

static void note_other(struct reader *reader, const struct part *part)
{
    struct mime_content *content = reader->content;
    if (is_message(part) && !content->attached)
        content->attached = part_content(part, LIMIT_HTML_BYTES);
    if (part_is(part, "text", "calendar") && !content->calendar_method) {
        const char *method = g_mime_content_type_get_parameter(part->type, "method");
        content->calendar_method = method ? g_ascii_strup(method, -1) : NULL;
    }
    note_report(reader, part);
    note_vcard(reader, part);
}

/* ---- the walk ---- */

static bool is_readable(const struct part *part)
{
    static const char *const subtypes[] = {"plain",    "html",     "enriched",
                                           "richtext", "markdown", "x-markdown"};
    for (gsize i = 0; i < G_N_ELEMENTS(subtypes); i++) {
        if (part_is(part, "text", subtypes[i]))
            return true;
    }
    return false;
}

/* Text that stands in the mail, not beside it; text is what was found so far, or NULL. */
static bool is_text(const struct reader *reader, const struct part *part, const GString *text)
{
    if (!is_readable(part))
        return false;
    if (part->parent < 0 || parent_is(reader, part, "alternative"))
        return true;
    if (is_disposition(part, "attachment"))
        return false;
    if (text && text->len == 0)
        return true; /* some programs name even the mail's own text */
    g_autofree char *filename = part_filename(part);
    return !filename;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\n")] == '\0';
}

/* A plain part that only says that there is HTML. */
static bool is_placeholder(const char *text)
{
    return strlen(text) < 300 && strcasestr(text, "html") &&
           (strcasestr(text, "support") || strcasestr(text, "view") ||
            strcasestr(text, "display") || strcasestr(text, "client"));
}

static enum rank rank_of(const struct part *part, const char *text)
{
    if (is_blank(text))
        return RANK_NONE;
    if (part_is(part, "text", "plain"))
        return is_placeholder(text) ? RANK_OTHER : RANK_PLAIN;
    return part_is(part, "text", "html") || part->is_multipart ? RANK_HTML : RANK_OTHER;
}

static void read_part(struct reader *reader, guint index, GString *text);

/* The best of several forms of one text; all of them are gone through for their attachments. */
static void read_alternatives(struct reader *reader, guint index, GString *text)
{
    const struct part *parent = reader->parts->pdata[index];
    g_autofree char *best = NULL;
    enum rank best_rank = RANK_NONE;
    for (guint i = index + 1; i < parent->end;) {
        const struct part *part = reader->parts->pdata[i];
        bool wanted = text && best_rank < RANK_PLAIN;
        g_autoptr(GString) candidate = wanted ? g_string_new(NULL) : NULL;
        read_part(reader, i, candidate);
        enum rank rank = wanted ? rank_of(part, candidate->str) : RANK_NONE;
        if (rank > best_rank) {
            best_rank = rank;
            g_free(best);
            best = g_strdup(candidate->str);
        }
        i = part->end;
    }
    if (best)
        g_string_append(text, best);
}

static void read_leaf(struct reader *reader, guint index, GString *text)
{
    const struct part *part = reader->parts->pdata[index];
    if (!is_text(reader, part, text)) {
        note_other(reader, part);
        add_attachment(reader, index);
        return;
    }
    if (!text || text->len >= LIMIT_TEXT_BYTES)
        return;
    g_autofree char *own = part_text(part);
    if (is_blank(own))
        return;
    if (text->len)
        g_string_append(text, g_str_has_suffix(text->str, "\n") ? "\n" : "\n\n");
    g_string_append(text, own);
}

/* Recursion is bounded by LIMIT_NESTING. text NULL: the text is not wanted. */
static void read_part(struct reader *reader, guint index, GString *text)
{
    const struct part *part = reader->parts->pdata[index];
    if (!part->is_multipart) {
        read_leaf(reader, index, text);
        return;
    }
    if (part_is(part, "multipart", "report") && !reader->content->report_type) {
        const char *type = g_mime_content_type_get_parameter(part->type, "report-type");
        reader->content->report_type = type ? g_ascii_strdown(type, -1) : NULL;
    }
    if (part_is(part, "multipart", "alternative")) {
        read_alternatives(reader, index, text);
        return;
    }
    for (guint i = index + 1; i < part->end;) {
        const struct part *child = reader->parts->pdata[i];
        read_part(reader, i, text);
        i = child->end;
    }
}

struct mime_content *mime_read(struct headers *headers, const char *body, gsize length,
                               GPtrArray *attachments)
{
    struct mime_content *content = g_new0(struct mime_content, 1);
    content->reports = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
    content->vcards = g_ptr_array_new_with_free_func(g_free);
    content->marks = (struct text_marks){.quote = -1, .signature = -1};
    g_autoptr(GPtrArray) parts = split_parts(headers, body, length);
    struct reader reader = {.parts = parts, .attachments = attachments, .content = content};
    g_autoptr(GString) text = g_string_new(NULL);
    read_part(&reader, 0, text);
    if (!is_blank(text->str))
        content->text = g_strchomp(util_utf8_clip(text->str, LIMIT_TEXT_BYTES));
    return content;
}
