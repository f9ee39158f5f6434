/* part_text.c - see part_text.h. */
#include "parsers/part_text.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/chunk.h"
#include "parsers/embedded.h"
#include "parsers/flowed.h"
#include "parsers/html.h"
#include "parsers/html_facts.h"
#include "parsers/uuencode.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define FILES_MAX 100 /* uuencoded ones of a text */

/* ---- lines ---- */

/* Line ends to LF, those of Unix, DOS, the first Macintoshes, and doubled ones; in place. Returns
 * the text's new length. */
static gsize unify_line_ends(char *text, gsize length)
{
    const char *end = text + length, *from = memchr(text, '\r', length);
    if (!from)
        return length;
    char *out = text + (from - text);
    while (from < end) {
        const char *start = from; /* of returns */
        while (from < end && *from == '\r')
            from++;
        if (from == end || *from != '\n') {
            memset(out, '\n', (gsize)(from - start));
            out += from - start;
        }
        const char *next = memchr(from, '\r', (gsize)(end - from));
        gsize run = (gsize)((next ? next : end) - from);
        memmove(out, from, run);
        out += run;
        from += run;
    }
    *out = '\0';
    return (gsize)(out - text);
}

/* The first line from which something is to be dropped, or the end. */
static char *find_trailing_space(char *text, char *end)
{
    const char *blank = chunk_find_pair(text, end, ' ', '\n');
    const char *tab = chunk_find_pair(text, blank ? blank : end, '\t', '\n');
    blank = tab ? tab : blank ? blank : end;
    const char *newline = memrchr(text, '\n', (gsize)(blank - text));
    return newline ? text + (newline + 1 - text) : text;
}

/* In place; returns the text's new length. */
static gsize drop_trailing_space(char *text, gsize length)
{
    char *end = text + length, *out = find_trailing_space(text, end);
    for (char *line = out; line < end;) {
        char *newline = memchr(line, '\n', (gsize)(end - line));
        char *stop = newline ? newline : end;
        char *kept = stop;
        while (kept > line && (kept[-1] == ' ' || kept[-1] == '\t'))
            kept--;
        if (out != line)
            memmove(out, line, (gsize)(kept - line));
        out += kept - line;
        if (newline)
            *out++ = '\n';
        line = stop + 1;
    }
    *out = '\0';
    return (gsize)(out - text);
}

/* The lead bytes of C1 controls and of directions and separators; most text has neither. */
static bool has_odd_character(const char *text, gsize length)
{
    const char *end = text + length;
    for (const char *p = text; (p = memchr(p, 0xc2, (gsize)(end - p))); p++) {
        if ((guint8)p[1] < 0xa0)
            return true;
    }
    for (const char *p = text; (p = memchr(p, 0xe2, (gsize)(end - p))); p++) {
        guint8 last = (guint8)p[2];
        if ((guint8)p[1] == 0x81 ? last >= 0xa6 && last <= 0xa9
                                 : (guint8)p[1] == 0x80 && last >= 0xa8 && last <= 0xae)
            return true;
    }
    return false;
}

char *text_tidy(char *text)
{
    gsize length = unify_line_ends(text, strlen(text));
    length = drop_trailing_space(text, length);
    bool is_clean = !bytes_have_control(text, length) && !has_odd_character(text, length);
    if (is_clean && length <= LIMIT_TEXT_BYTES)
        return text;
    char *clean = is_clean ? util_utf8_clip(text, LIMIT_TEXT_BYTES)
                           : util_clean(text, LIMIT_TEXT_BYTES, true);
    g_free(text);
    return clean;
}

/* ---- reading a part ---- */

static bool parameter_is(const struct part *part, const char *name, const char *value)
{
    const char *found = part_parameter(part, name);
    return found && g_ascii_strcasecmp(found, value) == 0;
}

static void add_file(struct part_text *text, const struct uuencode_file *found, const char *bytes)
{
    struct embedded_file *file = embedded_file_new();
    file->name = g_strdup(found->name);
    file->data = uuencode_decode(bytes + found->start, found->end - found->start, &file->length);
    if (!text->files)
        text->files = g_ptr_array_new_with_free_func((GDestroyNotify)embedded_file_free);
    g_ptr_array_add(text->files, file);
}

/* What is left of the bytes without the files in them, in *ret_rest where there are any. */
static const char *take_files(struct part_text *text, const char *bytes, gsize *length,
                              char **ret_rest)
{
    struct uuencode_file file;
    gsize pos = 0;
    if (!uuencode_find(bytes, *length, pos, &file))
        return bytes;
    GString *rest = g_string_new(NULL);
    do {
        add_file(text, &file, bytes);
        g_string_append_len(rest, bytes + pos, (gssize)(file.start - pos));
        pos = file.end;
        g_free(file.name);
    } while (text->files->len < FILES_MAX && uuencode_find(bytes, *length, pos, &file));
    g_string_append_len(rest, bytes + pos, (gssize)(*length - pos));
    *length = rest->len;
    return *ret_rest = g_string_free(rest, FALSE);
}

/* The part's bytes by what its header or the HTML itself says. (transfer full) */
static char *source_of(const struct part *part, const char *bytes, gsize length)
{
    const char *told = part_parameter(part, "charset");
    bool says_nothing = !told || !*told || g_ascii_strcasecmp(told, "us-ascii") == 0;
    if (!says_nothing || !part_is(part, "text", "html"))
        return charset_to_utf8(bytes, length, told);
    g_autofree char *declared = html_declared_charset(bytes, length);
    return charset_to_utf8(bytes, length, declared);
}

/* Text without a type may be a snippet of HTML; with one it must look like a whole document. */
static bool is_html(const struct part *part, const char *source, gsize length)
{
    if (part_is(part, "text", "html"))
        return html_has_markup(source, length);
    if (html_starts(source, length))
        return true;
    static const char *const snippets[] = {"<p>", "<p ", "<div", "<table", "<br", "<font", "<span"};
    for (gsize i = 0; i < G_N_ELEMENTS(snippets) && !part->is_typed && *source == '<'; i++) {
        if (g_ascii_strncasecmp(source, snippets[i], strlen(snippets[i])) == 0)
            return true;
    }
    return false;
}

void part_text_read(const struct part *part, struct part_text *ret)
{
    *ret = (struct part_text){0};
    bool may_hold_files = !part_is(part, "text", "html");
    g_autofree char *owned = NULL, *rest = NULL;
    gsize length;
    const char *bytes =
        part_content(part, may_hold_files ? G_MAXSIZE : LIMIT_HTML_BYTES, &length, &owned);
    if (may_hold_files)
        bytes = take_files(ret, bytes, &length, &rest);
    length = MIN(length, LIMIT_HTML_BYTES);
    ret->source = source_of(part, bytes, length);
    ret->length = strlen(ret->source);
    ret->is_html = is_html(part, ret->source, ret->length);
    ret->is_flowed = parameter_is(part, "format", "flowed");
    ret->deletes_space = parameter_is(part, "delsp", "yes");
}

void part_text_clear(struct part_text *text)
{
    g_clear_pointer(&text->source, g_free);
    g_clear_pointer(&text->files, g_ptr_array_unref);
}

char *part_text_readable(struct part_text *text, struct text_marks *ret_marks,
                         struct html_facts *facts, GHashTable *cids)
{
    if (text->is_html)
        return html_to_text_and_facts(text->source, text->length, ret_marks, facts, cids);
    *ret_marks = (struct text_marks){.quote = -1, .signature = -1};
    char *plain = g_steal_pointer(&text->source);
    if (!text->is_flowed)
        return text_tidy(plain);
    (void)unify_line_ends(plain, text->length);
    char *joined = flowed_join(plain, text->deletes_space);
    g_free(plain);
    return text_tidy(joined);
}
