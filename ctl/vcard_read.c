/* vcard_read.c - see vcard_read.h. */
#include "ctl/vcard_read.h"
#include "base/limits.h"
#include "base/util.h"
#include "parsers/charset.h"

#include <string.h>

#define LINE_BYTES LIMIT_NOTE_BYTES /* a longer one is a picture */
#define ITEMS_MAX 50                /* addresses, numbers, tags of one card */

struct vcard_book {
    const char *rest;
    unsigned line;
};

/* One content line: "item1.TEL;TYPE=work,voice:+49 ...". */
struct property {
    char *name;   /* upper case, without group */
    char *params; /* upper case, ";" before each, or "" */
    char *value;  /* decoded, still escaped */
};

static void property_clear(struct property *property)
{
    g_free(property->name);
    g_free(property->params);
    g_free(property->value);
}

struct vcard_book *vcard_book_new(const char *text)
{
    struct vcard_book *book = g_new0(struct vcard_book, 1);
    book->rest = text;
    book->line = 1;
    return book;
}

void vcard_book_free(struct vcard_book *book)
{
    g_free(book);
}

/* ---- lines ---- */

/* Adds a physical line to the logical one, of which only the start is kept. */
static void take_line(struct vcard_book *book, GString *line)
{
    const char *end = strchrnul(book->rest, '\n');
    gsize length = (gsize)(end - book->rest);
    gsize kept = length && end[-1] == '\r' ? length - 1 : length;
    if (line->len < LINE_BYTES)
        g_string_append_len(line, book->rest, (gssize)MIN(kept, (gsize)LINE_BYTES));
    book->rest = *end ? end + 1 : end;
    book->line++;
}

/* Whether the value is quoted-printable, as the head of the line says. */
static bool is_quoted(const char *line)
{
    g_autofree char *head = g_ascii_strup(line, (gssize)strcspn(line, ":"));
    return strstr(head, "QUOTED-PRINTABLE") != NULL;
}

/* The next line without its folds; NULL at the end. (transfer full) */
static char *next_line(struct vcard_book *book)
{
    if (!*book->rest)
        return NULL;
    GString *line = g_string_new(NULL);
    take_line(book, line);
    bool quoted = is_quoted(line->str);
    while (*book->rest) {
        /* vCard 2.1 folds within quoted-printable by a "=" at the end */
        bool soft = quoted && line->len && line->str[line->len - 1] == '=';
        if (soft)
            g_string_truncate(line, line->len - 1);
        else if (*book->rest == ' ' || *book->rest == '\t')
            book->rest++;
        else
            break;
        take_line(book, line);
    }
    return g_string_free(line, FALSE);
}

/* ---- properties ---- */

static int hex_at(const char *text)
{
    int high = g_ascii_xdigit_value(text[0]);
    int low = high < 0 ? -1 : g_ascii_xdigit_value(text[1]);
    return low < 0 ? -1 : high * 16 + low;
}

/* (transfer full) */
static char *unquote(const char *value, const char *params)
{
    g_autoptr(GString) bytes = g_string_sized_new(strlen(value));
    for (const char *p = value; *p; p++) {
        int byte = *p == '=' ? hex_at(p + 1) : -1;
        g_string_append_c(bytes, byte > 0 ? (char)byte : *p);
        p += byte >= 0 ? 2 : 0;
    }
    const char *label = strstr(params, "CHARSET=");
    g_autofree char *charset = label ? g_strndup(label + 8, strcspn(label + 8, ";")) : NULL;
    return charset_to_utf8(bytes->str, bytes->len, charset);
}

static bool property_read(const char *line, struct property *ret)
{
    const char *colon = strchr(line, ':');
    if (!colon)
        return false;
    g_autofree char *head = g_ascii_strup(line, colon - line);
    const char *group = strchr(head, '.');
    gsize length = strcspn(head, ";");
    const char *name = group && group < head + length ? group + 1 : head;
    *ret = (struct property){
        .name = g_strndup(name, (gsize)(head + length - name)),
        .params = g_strdup(head + length),
    };
    ret->value = strstr(ret->params, "QUOTED-PRINTABLE") ? unquote(colon + 1, ret->params)
                                                         : g_strdup(colon + 1);
    return true;
}

/* The values between unescaped separators, without escapes; at most ITEMS_MAX. (transfer full) */
static GPtrArray *split(const char *value, char separator, gsize max_bytes)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GString) part = g_string_new(NULL);
    for (const char *p = value; parts->len < ITEMS_MAX; p++) {
        if (*p == '\\' && p[1]) {
            p++;
            g_string_append_c(part, *p == 'n' || *p == 'N' ? '\n' : *p);
        } else if (*p && *p != separator) {
            g_string_append_c(part, *p);
        } else {
            char *clean = util_clean(part->str, max_bytes, separator == '\0');
            g_ptr_array_add(parts, g_strstrip(clean));
            g_string_truncate(part, 0);
        }
        if (!*p)
            break;
    }
    return g_steal_pointer(&parts);
}

/* ---- what they mean ---- */

/* The first one counts. */
static void put(json_t *card, const char *field, const char *text)
{
    if (!json_object_get(card, field))
        json_set_text(card, field, text);
}

static void put_part(json_t *card, const char *field, const GPtrArray *parts, guint i)
{
    if (i < parts->len)
        put(card, field, parts->pdata[i]);
}

static const char *kind_of(const char *params)
{
    static const struct {
        const char *param, *kind;
    } kinds[] = {{"FAX", "fax"},   {"PAGER", "pager"}, {"CELL", "mobile"},
                 {"HOME", "home"}, {"WORK", "work"},   {"MAIN", "main"}};
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strstr(params, kinds[i].param))
            return kinds[i].kind;
    }
    return NULL;
}

/* The value without "mailto:" or "tel:". (transfer full); NULL for none. */
static char *reach_of(const struct property *property)
{
    static const char *const schemes[] = {"mailto:", "tel:"};
    const char *value = property->value;
    for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
        if (g_ascii_strncasecmp(value, schemes[i], strlen(schemes[i])) == 0)
            value += strlen(schemes[i]);
    }
    g_autoptr(GPtrArray) parts = split(value, ';', LIMIT_NAME_BYTES);
    return *(char *)parts->pdata[0] ? g_strdup(parts->pdata[0]) : NULL;
}

static void add_reach(json_t *card, const char *field, const char *member,
                      const struct property *property)
{
    g_autofree char *text = reach_of(property);
    json_t *list = json_object_get(card, field);
    if (!text || json_array_size(list) >= ITEMS_MAX)
        return;
    if (!list)
        json_object_set_new(card, field, list = json_array());
    json_t *item = json_object();
    json_set_text(item, member, text);
    json_set_text(item, "kind", kind_of(property->params));
    if (strstr(property->params, "PREF"))
        json_array_insert_new(list, 0, item);
    else
        json_array_append_new(list, item);
}

static void use_full_name(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, '\0', LIMIT_NAME_BYTES);
    put_part(card, "name", parts, 0);
}

/* Family name; given name. */
static void use_name(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, ';', LIMIT_NAME_BYTES);
    const char *last = parts->pdata[0], *first = parts->len > 1 ? parts->pdata[1] : "";
    g_autofree char *both = g_strjoin(*first && *last ? " " : "", first, last, NULL);
    put(card, "name in parts", both);
}

static void use_company(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, ';', LIMIT_NAME_BYTES);
    put_part(card, "company", parts, 0);
}

static void use_title(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, '\0', LIMIT_NAME_BYTES);
    put_part(card, "job_title", parts, 0);
}

static void use_phone(json_t *card, const struct property *property)
{
    add_reach(card, "phones", "number", property);
}

static void use_email(json_t *card, const struct property *property)
{
    add_reach(card, "emails", "address", property);
}

static void use_site(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, '\0', LIMIT_NAME_BYTES);
    put_part(card, "website", parts, 0);
}

static void use_address(json_t *card, const struct property *property)
{
    static const char *const fields[] = {NULL,    "street2",  "street", "city",
                                         "state", "postcode", "country"};
    g_autoptr(GPtrArray) parts = split(property->value, ';', LIMIT_NAME_BYTES);
    if (json_object_get(card, "street") || json_object_get(card, "city"))
        return; /* of several, the first: they do not mix */
    for (guint i = 0; i < G_N_ELEMENTS(fields); i++) {
        if (fields[i])
            put_part(card, fields[i], parts, i);
    }
}

static void use_note(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, '\0', LIMIT_NOTE_BYTES);
    put_part(card, "comment", parts, 0);
}

static void use_categories(json_t *card, const struct property *property)
{
    g_autoptr(GPtrArray) parts = split(property->value, ',', LIMIT_NAME_BYTES);
    json_t *tags = json_array();
    for (guint i = 0; i < parts->len; i++) {
        if (*(const char *)parts->pdata[i])
            json_array_append_new(tags, json_text(parts->pdata[i]));
    }
    json_object_set_new(card, "tags", tags);
}

static void use_kind(json_t *card, const struct property *property)
{
    if (g_ascii_strcasecmp(property->value, "org") == 0 ||
        g_ascii_strcasecmp(property->value, "company") == 0)
        json_set_text(card, "kind", "company");
}

static const struct {
    const char *name;
    void (*use)(json_t *card, const struct property *property);
} uses[] = {
    {"FN", use_full_name}, {"N", use_name},
    {"ORG", use_company},  {"TITLE", use_title},
    {"TEL", use_phone},    {"EMAIL", use_email},
    {"URL", use_site},     {"ADR", use_address},
    {"NOTE", use_note},    {"CATEGORIES", use_categories},
    {"KIND", use_kind},    {"X-ABSHOWAS", use_kind},
};

static void use_line(json_t *card, const struct property *property)
{
    for (gsize i = 0; i < G_N_ELEMENTS(uses); i++) {
        if (g_str_equal(uses[i].name, property->name))
            uses[i].use(card, property);
    }
}

/* ---- cards ---- */

/* What only all lines together tell. */
static void complete(json_t *card)
{
    g_autoptr(json_t) parts = json_incref(json_object_get(card, "name in parts"));
    (void)json_object_del(card, "name in parts");
    put(card, "name", json_string_value(parts));
    if (g_strcmp0(json_string_value(json_object_get(card, "kind")), "company") != 0)
        return;
    put(card, "name", json_string_value(json_object_get(card, "company")));
    (void)json_object_del(card, "company");
}

json_t *vcard_book_next(struct vcard_book *book, unsigned *ret_line)
{
    json_t *card = NULL;
    unsigned line_number = book->line;
    for (char *line; (line = next_line(book)); line_number = book->line) {
        struct property property;
        bool ok = property_read(line, &property);
        g_free(line);
        if (!ok)
            continue;
        bool is_end = card && g_str_equal(property.name, "END");
        if (card && !is_end) {
            use_line(card, &property);
        } else if (!card && g_str_equal(property.name, "BEGIN")) {
            card = json_object();
            *ret_line = line_number;
        }
        property_clear(&property);
        if (is_end)
            break;
    }
    if (card)
        complete(card);
    return card;
}
