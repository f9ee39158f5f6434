/* vcard.c - see vcard.h. */
#include "parsers/vcard.h"
#include "parsers/charset.h"
#include "base/limits.h"
#include "base/util.h"

#include <glib.h>
#include <string.h>

#define CARD_BYTES (64 << 10)
#define LINE_BYTES 2000 /* a longer one is a picture */

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

/* ---- lines ---- */

static bool continues(const char *next)
{
    return *next == ' ' || *next == '\t';
}

/* The next line without its folds; *text moves behind it. A line too long is read, but only its
 * start kept. NULL at the end. (transfer full) */
static char *next_line(const char **text)
{
    if (!**text)
        return NULL;
    GString *line = g_string_new(NULL);
    bool more = true, quoted = false;
    while (more) {
        const char *end = strchrnul(*text, '\n');
        gsize length = (gsize)(end - *text);
        while (length && (*text)[length - 1] == '\r')
            length--;
        if (line->len < LINE_BYTES)
            g_string_append_len(line, *text, (gssize)MIN(length, (gsize)LINE_BYTES));
        *text = *end ? end + 1 : end;
        /* vCard 2.1 folds within quoted-printable by a "=" at the end */
        if (!quoted && line->len < LINE_BYTES)
            quoted = strstr(line->str, "QUOTED-PRINTABLE") != NULL;
        bool soft = quoted && line->len && line->str[line->len - 1] == '=' && **text;
        more = soft || (**text && continues(*text));
        if (soft)
            g_string_truncate(line, line->len - 1);
        else if (more)
            (*text)++;
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
    GString *bytes = g_string_sized_new(strlen(value));
    for (const char *p = value; *p; p++) {
        int byte = *p == '=' ? hex_at(p + 1) : -1;
        g_string_append_c(bytes, byte > 0 ? (char)byte : *p);
        p += byte >= 0 ? 2 : 0;
    }
    const char *label = strstr(params, "CHARSET=");
    g_autofree char *charset = label ? g_strndup(label + 8, strcspn(label + 8, ";")) : NULL;
    char *text = charset_to_utf8(bytes->str, bytes->len, charset);
    g_string_free(bytes, TRUE);
    return text;
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

/* Component i of a value, without escapes; NULL where it is empty. (transfer full) */
static char *component(const char *value, guint i)
{
    GString *text = g_string_new(NULL);
    guint at = 0;
    for (const char *p = value; *p && at <= i; p++) {
        if (*p == ';') {
            at++;
        } else if (*p == '\\' && p[1]) {
            p++;
            if (at == i)
                g_string_append_c(text, *p == 'n' || *p == 'N' ? ' ' : *p);
        } else if (at == i) {
            g_string_append_c(text, *p);
        }
    }
    g_autofree char *clean = g_strstrip(util_clean(text->str, LIMIT_NAME_BYTES, false));
    g_string_free(text, TRUE);
    return *clean ? g_steal_pointer(&clean) : NULL;
}

static void put(char **slot, char *value)
{
    if (!*slot)
        *slot = value;
    else
        g_free(value);
}

/* ---- what they mean ---- */

static void use_full_name(struct vcard *card, const struct property *property)
{
    put(&card->name, component(property->value, 0));
}

/* Family name; given name; only where there is no full name. */
static void use_name(struct vcard *card, const struct property *property)
{
    g_autofree char *last = component(property->value, 0);
    g_autofree char *first = component(property->value, 1);
    if (first && last)
        put(&card->name, g_strconcat(first, " ", last, NULL));
    else
        put(&card->name, g_strdup(first ? first : last));
}

static void use_company(struct vcard *card, const struct property *property)
{
    put(&card->company, component(property->value, 0));
}

static void use_title(struct vcard *card, const struct property *property)
{
    put(&card->job_title, component(property->value, 0));
}

static void use_phone(struct vcard *card, const struct property *property)
{
    bool is_uri = g_ascii_strncasecmp(property->value, "tel:", 4) == 0;
    if (!strstr(property->params, "FAX") && !strstr(property->params, "PAGER"))
        put(&card->phone, component(property->value + (is_uri ? 4 : 0), 0));
}

static void use_email(struct vcard *card, const struct property *property)
{
    bool is_uri = g_ascii_strncasecmp(property->value, "mailto:", 7) == 0;
    g_autofree char *email = component(property->value + (is_uri ? 7 : 0), 0);
    if (util_is_address(email))
        put(&card->email, g_steal_pointer(&email));
}

static void use_site(struct vcard *card, const struct property *property)
{
    put(&card->website, component(property->value, 0));
}

static void use_address(struct vcard *card, const struct property *property)
{
    put(&card->country, component(property->value, 6));
}

static const struct {
    const char *name;
    void (*use)(struct vcard *card, const struct property *property);
} uses[] = {
    {"FN", use_full_name}, {"N", use_name},      {"ORG", use_company}, {"TITLE", use_title},
    {"TEL", use_phone},    {"EMAIL", use_email}, {"URL", use_site},    {"ADR", use_address},
};

/* What a line says; true at the card's end. */
static bool use_line(struct vcard *card, struct vcard *fallback, const char *line)
{
    struct property property;
    if (!property_read(line, &property))
        return false;
    bool is_end = g_str_equal(property.name, "END");
    for (gsize i = 0; i < G_N_ELEMENTS(uses); i++) {
        /* a name in parts counts only where the whole one is missing, wherever it stands */
        if (g_str_equal(uses[i].name, property.name))
            uses[i].use(uses[i].use == use_name ? fallback : card, &property);
    }
    property_clear(&property);
    return is_end;
}

bool vcard_read(const char *text, struct vcard *ret)
{
    *ret = (struct vcard){0};
    const char *begin = strcasestr(text, "BEGIN:VCARD");
    if (!begin)
        return false;
    g_autofree char *card = g_strndup(begin, strnlen(begin, CARD_BYTES));
    const char *rest = card;
    struct vcard fallback = {0};
    bool ended = false;
    for (char *line = next_line(&rest); line && !ended; line = ended ? NULL : next_line(&rest)) {
        ended = use_line(ret, &fallback, line);
        g_free(line);
    }
    put(&ret->name, g_steal_pointer(&fallback.name));
    vcard_clear(&fallback);
    return ret->name || ret->email || ret->phone || ret->company;
}

void vcard_clear(struct vcard *vcard)
{
    g_free(vcard->name);
    g_free(vcard->email);
    g_free(vcard->phone);
    g_free(vcard->company);
    g_free(vcard->job_title);
    g_free(vcard->website);
    g_free(vcard->country);
    *vcard = (struct vcard){0};
}
