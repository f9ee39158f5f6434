/* form_adf.c - see form_adf.h. The elements are read one after another, without a tree: only the
 * innermost have words, and which of the few great parts they stand in is all that matters. */
#include "parsers/form_adf.h"
#include "parsers/html_entities.h"

#include <stdbool.h>
#include <string.h>

#define START_BYTES 400        /* the root element begins within so many */
#define READ_BYTES (128 << 10) /* of the text */
#define NAME_BYTES 32          /* no element has a longer name */
#define LINES_BYTES (64 << 10) /* of what comes of it */

enum part { PART_NONE, PART_CUSTOMER, PART_VEHICLE };

struct adf {
    const char *next, *end; /* of the text */
    enum part part;
    bool no_cdata; /* none ends below */
    GString *lines;
    GString *comments;
};

/* An element's tag, the name in lower case. */
struct tag {
    char name[NAME_BYTES];
    const char *attributes; /* to behind */
    const char *behind;     /* what stands behind its ">" */
    bool closes;
};

/* ---- tags and words ---- */

static const char *find(const struct adf *adf, const char *from, const char *what)
{
    return from < adf->end ? memmem(from, (gsize)(adf->end - from), what, strlen(what)) : NULL;
}

static bool next_tag(struct adf *adf, struct tag *ret)
{
    const char *open = find(adf, adf->next, "<");
    const char *close = open ? find(adf, open, ">") : NULL;
    if (!close)
        return false;
    ret->closes = open[1] == '/';
    const char *p = open + 1 + ret->closes;
    gsize n = 0;
    for (; n + 1 < NAME_BYTES && g_ascii_isalnum(p[n]); n++)
        ret->name[n] = g_ascii_tolower(p[n]);
    ret->name[n] = '\0';
    ret->attributes = p + n;
    ret->behind = adf->next = close + 1;
    return true;
}

static bool has_attribute(const struct tag *tag, const char *value)
{
    gsize length = (gsize)(tag->behind - tag->attributes);
    return memmem(tag->attributes, length, value, strlen(value)) != NULL;
}

static void append_words(GString *out, const char *p, const char *end)
{
    while (p < end) {
        gsize width = 0;
        gunichar c = *p == '&' ? html_entity_read(p, end, false, &width) : 0;
        if (width)
            g_string_append_unichar(out, c);
        else
            g_string_append_c(out, *p);
        p += MAX(width, 1);
    }
}

/* The words of the element whose tag that is, if it has no others within. (transfer full) */
static char *words_of(struct adf *adf, const struct tag *tag)
{
    static const char cdata[] = "<![CDATA[";
    const char *start = tag->behind, *end;
    bool raw = !adf->no_cdata && g_str_has_prefix(start, cdata);
    if (raw)
        start += strlen(cdata);
    end = find(adf, start, raw ? "]]>" : "<");
    adf->no_cdata = adf->no_cdata || (raw && !end);
    if (!end || (!raw && end[1] != '/'))
        return NULL;
    g_autoptr(GString) words = g_string_new(NULL);
    if (raw)
        g_string_append_len(words, start, end - start);
    else
        append_words(words, start, end);
    adf->next = end + (raw ? 3 : 0);
    return g_strstrip(g_strdup(words->str));
}

/* ---- elements to lines ---- */

static enum part part_of(const char *name, enum part now)
{
    if (strcmp(name, "customer") == 0)
        return PART_CUSTOMER;
    if (strcmp(name, "vehicle") == 0)
        return PART_VEHICLE;
    bool others = strcmp(name, "vendor") == 0 || strcmp(name, "provider") == 0;
    return others ? PART_NONE : now;
}

static const char *label_of(const struct tag *tag)
{
    static const struct {
        const char *name, *attribute, *label;
    } labels[] = {
        {"name", "\"first\"", "First name"},
        {"name", "\"last\"", "Last name"},
        {"name", "\"middle\"", NULL},
        {"name", "\"suffix\"", NULL},
        {"name", "\"business\"", "Company"},
        {"name", "", "Name"},
        {"email", "", "Email"},
        {"phone", "\"fax\"", "Fax"},
        {"phone", "", "Phone"},
        {"postalcode", "", "Postal code"},
        {"regioncode", "", "Region"},
        {"street", "", "Street"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        if (strcmp(tag->name, labels[i].name) == 0 && has_attribute(tag, labels[i].attribute))
            return labels[i].label;
    }
    return tag->name;
}

static void take_element(struct adf *adf, const struct tag *tag)
{
    bool comments = strcmp(tag->name, "comments") == 0;
    const char *label = comments ? "Comments" : label_of(tag);
    g_autofree char *words = label && *tag->name ? words_of(adf, tag) : NULL;
    if (!words || !*words || adf->lines->len > LINES_BYTES)
        return;
    if (comments && adf->comments->len == 0)
        g_string_append(adf->comments, words);
    else if (!comments)
        g_string_append_printf(adf->lines, "%s: %s\n", label, g_strdelimit(words, "\n", ' '));
}

static bool is_adf(const char *text)
{
    text += strspn(text, " \t\r\n");
    if (*text != '<')
        return false;
    g_autofree char *start = g_ascii_strdown(text, (gssize)strnlen(text, START_BYTES));
    return strstr(start, "<adf") || strstr(start, "<?adf");
}

char *form_adf_lines(const char *text)
{
    if (!is_adf(text))
        return NULL;
    g_autoptr(GString) lines = g_string_new(NULL), comments = g_string_new(NULL);
    struct adf adf = {.next = text,
                      .end = text + strnlen(text, READ_BYTES),
                      .lines = lines,
                      .comments = comments};
    for (struct tag tag; next_tag(&adf, &tag);) {
        if (!tag.closes)
            adf.part = part_of(tag.name, adf.part);
        else if (part_of(tag.name, PART_NONE) != PART_NONE)
            adf.part = PART_NONE;
        if (!tag.closes && adf.part != PART_NONE)
            take_element(&adf, &tag);
    }
    if (comments->len)
        g_string_append_printf(lines, "Comments: %s\n", comments->str);
    return g_string_free(g_steal_pointer(&lines), FALSE);
}
