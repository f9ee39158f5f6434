/* mime.c - see mime.h. The parts are walked through twice: for the text, and then for what is
 * beside it, as only the text tells which pictures it shows. */
#include "parsers/mime.h"
#include "parsers/attachment.h"
#include "parsers/bytes.h"
#include "parsers/html_facts.h"
#include "parsers/mime_content.h"
#include "parsers/part_text.h"
#include "parsers/split.h"
#include "parsers/tnef.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define SOURCE_BYTES (8 << 20) /* of all text parts read together */
#define PLACEHOLDER_BYTES 300  /* "Your program shows no HTML" */
#define POORER 3               /* HTML with so many times the text says more */
#define POORER_BYTES 200       /* and at least so much more */

/* Text that is being put together of parts. */
struct reading {
    GString *text;
    struct text_marks marks;
    unsigned plain_parts, html_parts; /* that text comes of */
};

struct reader {
    const GPtrArray *parts;
    GByteArray *is_text; /* of each part, whether its text is read */
    GPtrArray *embedded; /* of struct embedded_file* */
    GHashTable *shown;   /* Content-IDs, or NULL where no part has one */
    struct html_facts facts;
    struct tnef tnef;  /* the first one's */
    int tnef_index;    /* of its part; -1: there is none */
    gsize source_left; /* bytes of text parts still to be read */
    gsize plain_bytes; /* visible ones of the plain alternative of what is read, or 0 */
    struct mime_content *content;
};

/* ---- winmail.dat ---- */

static bool may_be_tnef(const struct part *part)
{
    return part_is(part, "application", "ms-tnef") || part_is(part, "application", "vnd.ms-tnef") ||
           part_is(part, "application", "octet-stream");
}

static void note_tnef(struct reader *reader, const struct part *part, guint index)
{
    static const char signature[] = {0x78, (char)0x9f, 0x3e, 0x22};
    if (reader->tnef_index >= 0 || !may_be_tnef(part))
        return;
    g_autofree char *start_owned = NULL;
    gsize length;
    const char *start = part_content(part, sizeof signature, &length, &start_owned);
    if (length < sizeof signature || memcmp(start, signature, sizeof signature) != 0)
        return;
    g_autofree char *owned = NULL;
    const char *bytes = part_content(part, G_MAXSIZE, &length, &owned);
    if (!tnef_read((const guint8 *)bytes, length, &reader->tnef))
        return;
    reader->tnef_index = (int)index;
    while (reader->tnef.files->len)
        g_ptr_array_add(reader->embedded, g_ptr_array_steal_index(reader->tnef.files, 0));
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\n")] == '\0';
}

/* What a winmail.dat says where the mail itself says nothing. */
static void read_tnef_text(struct reader *reader, struct reading *reading)
{
    if (!reader->tnef.text || !is_blank(reading->text->str))
        return;
    struct part_text text = {.source = g_steal_pointer(&reader->tnef.text),
                             .is_html = reader->tnef.is_html};
    text.length = strlen(text.source);
    struct html_facts uncounted = {0};
    g_autofree char *words = part_text_readable(&text, &reading->marks, &uncounted, NULL);
    g_string_assign(reading->text, words);
    part_text_clear(&text);
}

/* ---- which part is text ---- */

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

static bool parent_is(const struct reader *reader, const struct part *part, const char *subtype)
{
    return part->parent >= 0 && part_is(reader->parts->pdata[part->parent], "multipart", subtype);
}

/* "ATT00001.txt": text behind a picture, which Exchange makes a file of. */
static bool is_named_by_exchange(const char *name)
{
    return g_ascii_strncasecmp(name, "att0", 4) == 0 && g_ascii_isdigit(name[4]) &&
           (g_str_has_suffix(name, ".txt") || g_str_has_suffix(name, ".htm") ||
            g_str_has_suffix(name, ".html"));
}

/* Text that stands in the mail, not beside it; reading is what was found so far, or NULL. */
static bool is_text(const struct reader *reader, const struct part *part,
                    const struct reading *reading)
{
    if (!is_readable(part))
        return false;
    if (parent_is(reader, part, "alternative"))
        return true;
    bool is_attachment = attachment_disposition_is(part, "attachment");
    if (part->parent < 0 && !is_attachment)
        return true;
    g_autofree char *filename = attachment_filename(part);
    if (filename && is_named_by_exchange(filename))
        return true;
    if (is_attachment)
        return part->parent < 0 && !filename;
    if (reading && reading->text->len == 0)
        return true; /* some programs name even the mail's own text */
    return !filename;
}

/* ---- text ---- */

static void take_files(struct reader *reader, struct part_text *text)
{
    while (text->files && text->files->len)
        g_ptr_array_add(reader->embedded, g_ptr_array_steal_index(text->files, 0));
}

static gsize count_visible(const GString *text)
{
    return bytes_visible(text->str, text->len);
}

static bool says_more(gsize html_bytes, gsize plain_bytes)
{
    return html_bytes > plain_bytes + POORER_BYTES && html_bytes / POORER > plain_bytes;
}

/* A string of what is its own already. Takes text over. */
static GString *string_of(char *text, gsize length)
{
    GString *string = g_string_sized_new(0);
    g_free(string->str);
    *string = (GString){.str = text, .len = length, .allocated_len = length + 1};
    return string;
}

/* Appends a part's text, marks and all; takes text over. */
static void append(struct reading *reading, GString *text, struct text_marks marks, bool is_html)
{
    bool is_first = reading->text->len == 0;
    if (is_first) {
        g_string_free(reading->text, TRUE);
        reading->text = text;
    } else {
        const char *end = reading->text->str + reading->text->len;
        g_string_append(reading->text, end[-1] == '\n' ? "\n" : "\n\n");
        g_string_append_len(reading->text, text->str, (gssize)text->len);
        g_string_free(text, TRUE);
    }
    reading->marks = is_first ? marks : (struct text_marks){.quote = -1, .signature = -1};
    reading->plain_parts += !is_html;
    reading->html_parts += is_html;
}

/* The text to read, or NULL: HTML beside a plain form of the same is counted and not read, unless
 * it says more. (transfer full) */
static char *readable(struct reader *reader, struct part_text *text, struct text_marks *ret_marks)
{
    struct html_facts *facts = &reader->facts, not_again = {0};
    if (text->is_html && reader->plain_bytes) {
        gsize before = facts->visible_bytes;
        html_facts_add(facts, text->source, text->length, reader->shown);
        if (!says_more(facts->visible_bytes - before, reader->plain_bytes))
            return NULL;
        facts = &not_again;
    }
    return part_text_readable(text, ret_marks, facts, reader->shown);
}

static void read_text(struct reader *reader, const struct part *part, struct reading *reading)
{
    if (reading->text->len >= LIMIT_TEXT_BYTES || reader->source_left == 0)
        return;
    struct part_text text;
    part_text_read(part, &text);
    reader->source_left -= MIN(reader->source_left, text.length);
    take_files(reader, &text);
    struct text_marks marks;
    char *words = readable(reader, &text, &marks);
    if (words && !is_blank(words))
        append(reading, string_of(words, strlen(words)), marks, text.is_html);
    else
        g_free(words);
    part_text_clear(&text);
}

/* ---- the first walk ---- */

static void reading_init(struct reading *reading)
{
    *reading =
        (struct reading){.text = g_string_new(NULL), .marks = {.quote = -1, .signature = -1}};
}

static void reading_clear(struct reading *reading)
{
    if (reading->text)
        g_string_free(reading->text, TRUE);
}

/* A plain part that only says that there is HTML. */
static bool is_placeholder(const char *text)
{
    return strlen(text) < PLACEHOLDER_BYTES && strcasestr(text, "html");
}

/* Whether a candidate is better than the best so far: plain before HTML before all other, unless
 * the plain one says hardly anything. */
static bool is_better(const struct reading *candidate, const struct reading *best)
{
    if (is_blank(candidate->text->str))
        return false;
    if (best->text->len == 0)
        return true;
    bool plain = candidate->plain_parts > 0, best_plain = best->plain_parts > 0;
    if (plain == best_plain)
        return false; /* the first of a kind is not richtext */
    const struct reading *rich = plain ? best : candidate;
    const struct reading *poor = plain ? candidate : best;
    bool rich_wins = says_more(count_visible(rich->text), count_visible(poor->text)) ||
                     is_placeholder(poor->text->str);
    return rich_wins == !plain;
}

static void read_part(struct reader *reader, guint index, struct reading *reading);

/* The best of several forms of one text; all of them are gone through for their attachments. */
static void read_alternatives(struct reader *reader, guint index, struct reading *reading)
{
    const struct part *parent = reader->parts->pdata[index];
    struct reading best;
    reading_init(&best);
    gsize plain_bytes = reader->plain_bytes;
    for (guint i = index + 1; i < parent->end;) {
        const struct part *part = reader->parts->pdata[i];
        struct reading candidate;
        reading_init(&candidate);
        read_part(reader, i, &candidate);
        if (is_better(&candidate, &best)) {
            struct reading worse = best;
            best = candidate;
            candidate = worse;
        }
        reading_clear(&candidate);
        if (best.plain_parts && !is_placeholder(best.text->str))
            reader->plain_bytes = count_visible(best.text);
        i = part->end;
    }
    reader->plain_bytes = plain_bytes;
    if (best.text->len)
        append(reading, g_steal_pointer(&best.text), best.marks, best.plain_parts == 0);
    reading_clear(&best);
}

static void read_leaf(struct reader *reader, guint index, struct reading *reading)
{
    const struct part *part = reader->parts->pdata[index];
    if (is_text(reader, part, reading)) {
        reader->is_text->data[index] = 1;
        read_text(reader, part, reading);
        return;
    }
    mime_content_note(reader->content, part);
    note_tnef(reader, part, index);
}

/* Recursion is bounded by LIMIT_NESTING. */
static void read_part(struct reader *reader, guint index, struct reading *reading)
{
    const struct part *part = reader->parts->pdata[index];
    if (!part->is_multipart) {
        read_leaf(reader, index, reading);
        return;
    }
    if (part_is(part, "multipart", "report") && !reader->content->report_type) {
        const char *type = part_parameter(part, "report-type");
        reader->content->report_type = type ? g_ascii_strdown(type, -1) : NULL;
    }
    if (part_is(part, "multipart", "alternative")) {
        read_alternatives(reader, index, reading);
        return;
    }
    for (guint i = index + 1; i < part->end;) {
        const struct part *child = reader->parts->pdata[i];
        read_part(reader, i, reading);
        i = child->end;
    }
}

/* ---- the second walk ---- */

/* Forms of the text that few programs read, and none of ours. */
static bool is_form_of_text(const struct reader *reader, const struct part *part)
{
    return parent_is(reader, part, "alternative") && !part->disposition &&
           (part_is(part, "text", "x-amp-html") || part_is(part, "text", "watch-html"));
}

static void list_attachments(struct reader *reader, GPtrArray *into)
{
    struct attachments attachments = {.parts = reader->parts,
                                      .shown = reader->shown,
                                      .has_html = reader->facts.has_text,
                                      .list = into};
    for (guint i = 0; i < reader->parts->len; i++) {
        const struct part *part = reader->parts->pdata[i];
        if (part->is_multipart || reader->is_text->data[i] || is_form_of_text(reader, part))
            continue;
        guint before = into->len;
        attachment_add_part(&attachments, i);
        if ((int)i == reader->tnef_index && into->len > before)
            ((struct mail_attachment *)into->pdata[before])->is_inline = true;
    }
    for (guint i = 0; i < reader->embedded->len; i++)
        attachment_add_embedded(&attachments, reader->parts->len + i, reader->embedded->pdata[i]);
}

/* ---- the whole ---- */

static bool any_has_content_id(const GPtrArray *parts)
{
    for (guint i = 1; i < parts->len; i++) {
        const struct part *part = parts->pdata[i];
        if (headers_get(part->headers, "content-id"))
            return true;
    }
    return false;
}

/* An offset into what is left of a text; -1 where it is no longer in it. */
static gssize moved(gssize offset, gsize skipped, gsize length)
{
    bool is_within = offset >= (gssize)skipped && offset < (gssize)(skipped + length);
    return is_within ? offset - (gssize)skipped : -1;
}

/* Takes the reading's text over. */
static void keep_text(struct mime_content *content, struct reading *reading)
{
    GString *text = g_steal_pointer(&reading->text);
    if (is_blank(text->str)) {
        g_string_free(text, TRUE);
        return;
    }
    gsize skipped = strspn(text->str, "\n");
    g_string_erase(text, 0, (gssize)skipped);
    while (text->len && g_ascii_isspace(text->str[text->len - 1]))
        g_string_truncate(text, text->len - 1);
    gsize length = text->len;
    content->text = g_string_free(text, FALSE);
    if (length > LIMIT_TEXT_BYTES) { /* which hardly any has; it is clean */
        char *clipped = g_strchomp(util_utf8_clip(content->text, LIMIT_TEXT_BYTES));
        g_free(content->text);
        content->text = clipped;
        length = strlen(clipped);
    }
    content->is_html_only = reading->html_parts > 0 && reading->plain_parts == 0;
    content->marks.quote = moved(reading->marks.quote, skipped, length);
    content->marks.signature = moved(reading->marks.signature, skipped, length);
}

static void keep_facts(struct mime_content *content, const struct html_facts *facts)
{
    content->link_count = facts->links;
    content->image_count = facts->images;
    content->has_unsubscribe_link = facts->has_unsubscribe;
}

struct mime_content *mime_read(struct headers *headers, const char *body, gsize length,
                               GPtrArray *attachments)
{
    struct mime_content *content = mime_content_new();
    g_autoptr(GPtrArray) parts = split_parts(headers, body, length);
    g_autoptr(GPtrArray) embedded =
        g_ptr_array_new_with_free_func((GDestroyNotify)embedded_file_free);
    g_autoptr(GByteArray) is_text_part = g_byte_array_sized_new(parts->len);
    g_byte_array_set_size(is_text_part, parts->len);
    memset(is_text_part->data, 0, parts->len);
    struct reader reader = {.parts = parts,
                            .is_text = is_text_part,
                            .embedded = embedded,
                            .tnef_index = -1,
                            .source_left = SOURCE_BYTES,
                            .content = content};
    if (any_has_content_id(parts))
        reader.shown = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    struct reading reading;
    reading_init(&reading);
    read_part(&reader, 0, &reading);
    read_tnef_text(&reader, &reading);
    keep_text(content, &reading);
    keep_facts(content, &reader.facts);
    list_attachments(&reader, attachments);
    reading_clear(&reading);
    tnef_clear(&reader.tnef);
    g_clear_pointer(&reader.shown, g_hash_table_unref);
    return content;
}
