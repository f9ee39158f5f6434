/* vcard_write.c - see vcard_write.h. */
#include "ctl/vcard_write.h"
#include "base/util.h"
#include "ctl/ctl.h"

#include <string.h>

#define FOLD_BYTES 75 /* of a line, RFC 6350 3.2 */

/* ---- lines ---- */

static void append_escaped(GString *line, const char *text)
{
    for (const char *p = text ? text : ""; *p; p++) {
        if (*p == '\n')
            g_string_append(line, "\\n");
        else if (strchr("\\,;", *p))
            g_string_append_printf(line, "\\%c", *p);
        else if (*p != '\r')
            g_string_append_c(line, *p);
    }
}

/* Adds the line folded, between characters. */
static void append_line(GString *out, const char *line)
{
    gsize column = 0;
    for (const char *p = line; *p;) {
        gsize length = (gsize)(g_utf8_next_char(p) - p);
        if (column + length > FOLD_BYTES) {
            g_string_append(out, "\r\n ");
            column = 1;
        }
        g_string_append_len(out, p, (gssize)length);
        column += length;
        p += length;
    }
    g_string_append(out, "\r\n");
}

/* "NAME:text"; nothing without a text. */
static void add(GString *out, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    g_autoptr(GString) line = g_string_new(name);
    g_string_append_c(line, ':');
    append_escaped(line, text);
    append_line(out, line->str);
}

/* ---- what a contact has ---- */

/* The last word is taken for the family name: what is known is the whole. */
static void add_name(GString *out, json_t *contact)
{
    const char *name = ctl_text(contact, "name");
    name = name ? name : ctl_text(contact, "email");
    const char *last = name ? strrchr(name, ' ') : NULL;
    g_autofree char *first = last ? g_strndup(name, (gsize)(last - name)) : NULL;
    g_autoptr(GString) line = g_string_new("N:");
    append_escaped(line, last ? last + 1 : name);
    g_string_append_c(line, ';');
    append_escaped(line, first);
    g_string_append(line, ";;;");
    add(out, "FN", name ? name : "?");
    append_line(out, line->str);
}

static const char *type_of(const char *kind)
{
    static const struct {
        const char *kind, *type;
    } types[] = {{"mobile", "cell"}, {"cell", "cell"},   {"home", "home"}, {"private", "home"},
                 {"work", "work"},   {"office", "work"}, {"fax", "fax"},   {"pager", "pager"}};
    for (gsize i = 0; kind && i < G_N_ELEMENTS(types); i++) {
        if (g_ascii_strcasecmp(kind, types[i].kind) == 0)
            return types[i].type;
    }
    return NULL;
}

static void add_reach(GString *out, json_t *list, const char *name, const char *member, bool old)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        g_autoptr(GString) head = g_string_new(name);
        const char *type = type_of(ctl_text(item, "kind"));
        if (type)
            g_string_append_printf(head, ";TYPE=%s", type);
        if (i == 0 && json_array_size(list) > 1)
            g_string_append(head, old ? ";TYPE=pref" : ";PREF=1");
        add(out, head->str, ctl_text(item, member));
    }
}

static void add_address(GString *out, json_t *contact)
{
    static const char *const parts[] = {"street2", "street",   "city",
                                        "state",   "postcode", "country"};
    g_autoptr(GString) line = g_string_new("ADR:");
    bool is_there = false;
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        const char *text = ctl_text(contact, parts[i]);
        is_there = is_there || text;
        g_string_append_c(line, ';');
        append_escaped(line, text);
    }
    if (is_there)
        append_line(out, line->str);
}

static void add_tags(GString *out, json_t *tags)
{
    g_autoptr(GString) line = g_string_new("CATEGORIES:");
    size_t i;
    json_t *tag;
    json_array_foreach(tags, i, tag)
    {
        g_string_append(line, i ? "," : "");
        append_escaped(line, json_string_value(tag));
    }
    if (i > 0)
        append_line(out, line->str);
}

void vcard_append(GString *out, json_t *contact, bool old)
{
    bool is_company = g_strcmp0(ctl_text(contact, "kind"), "company") == 0;
    const char *company = ctl_text(contact, is_company ? "name" : "company");
    append_line(out, "BEGIN:VCARD");
    add(out, "VERSION", old ? "3.0" : "4.0");
    if (is_company)
        add(out, old ? "X-ABShowAs" : "KIND", old ? "COMPANY" : "org");
    add_name(out, contact);
    add(out, "ORG", company);
    add(out, "TITLE", ctl_text(contact, "job_title"));
    add_reach(out, json_object_get(contact, "emails"), "EMAIL", "address", old);
    add_reach(out, json_object_get(contact, "phones"), "TEL", "number", old);
    add_address(out, contact);
    add(out, "URL", ctl_text(contact, "website"));
    add_tags(out, json_object_get(contact, "tags"));
    add(out, "NOTE", ctl_text(contact, "comment"));
    append_line(out, "END:VCARD");
}
