/* html.c - libxml2's HTML parser as a stream of events: no tree is built, so depth costs nothing.
 */
#include "parsers/html.h"
#include "base/limits.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>
#include <string.h>

#define LIST_DEPTH 16
#define QUOTE_DEPTH 8
#define LINK_BYTES 300  /* longer ones are tracking */
#define META_BYTES 4096 /* where a <meta> is looked for */

enum element_kind {
    ELEMENT_INLINE,
    ELEMENT_LINE,      /* starts and ends a line */
    ELEMENT_PARAGRAPH, /* with an empty line around */
    ELEMENT_DROPPED,   /* with all that is in it */
    ELEMENT_BREAK,
    ELEMENT_QUOTE,
    ELEMENT_PRE,
    ELEMENT_LIST,
    ELEMENT_ITEM,
    ELEMENT_ROW,
    ELEMENT_CELL,
    ELEMENT_LINK,
};

static const struct element {
    const char *name;
    enum element_kind kind;
} elements[] = {
    {"a", ELEMENT_LINK},           {"address", ELEMENT_LINE},  {"article", ELEMENT_LINE},
    {"blockquote", ELEMENT_QUOTE}, {"br", ELEMENT_BREAK},      {"center", ELEMENT_LINE},
    {"dd", ELEMENT_LINE},          {"div", ELEMENT_LINE},      {"dl", ELEMENT_PARAGRAPH},
    {"dt", ELEMENT_LINE},          {"fieldset", ELEMENT_LINE}, {"footer", ELEMENT_LINE},
    {"form", ELEMENT_LINE},        {"h1", ELEMENT_PARAGRAPH},  {"h2", ELEMENT_PARAGRAPH},
    {"h3", ELEMENT_PARAGRAPH},     {"h4", ELEMENT_PARAGRAPH},  {"h5", ELEMENT_PARAGRAPH},
    {"h6", ELEMENT_PARAGRAPH},     {"head", ELEMENT_DROPPED},  {"header", ELEMENT_LINE},
    {"hr", ELEMENT_PARAGRAPH},     {"li", ELEMENT_ITEM},       {"map", ELEMENT_DROPPED},
    {"object", ELEMENT_DROPPED},   {"ol", ELEMENT_LIST},       {"option", ELEMENT_DROPPED},
    {"p", ELEMENT_PARAGRAPH},      {"pre", ELEMENT_PRE},       {"script", ELEMENT_DROPPED},
    {"section", ELEMENT_LINE},     {"style", ELEMENT_DROPPED}, {"svg", ELEMENT_DROPPED},
    {"table", ELEMENT_LINE},       {"td", ELEMENT_CELL},       {"template", ELEMENT_DROPPED},
    {"th", ELEMENT_CELL},          {"title", ELEMENT_DROPPED}, {"tr", ELEMENT_ROW},
    {"ul", ELEMENT_LIST},
};

struct list {
    bool numbered;
    unsigned next;
};

struct reader {
    GString *out;
    unsigned dropped; /* depth within a dropped element, 0: outside */
    unsigned pre;
    unsigned quotes;
    unsigned line_quotes; /* of the line written last */
    unsigned breaks;      /* line ends owed before the next word */
    bool space;           /* a space owed */
    bool tab;             /* a tab owed: a cell ended */
    bool line_begun;      /* a space may be owed: something stands on the line */
    bool row_begun;       /* the same of a table's row */
    struct list lists[LIST_DEPTH];
    unsigned list_depth;
    char *link; /* target of the open <a>, or NULL */
    gsize link_start;
};

static enum element_kind element_kind(const xmlChar *name)
{
    gsize low = 0, high = G_N_ELEMENTS(elements);
    while (low < high) {
        gsize middle = (low + high) / 2;
        int order = strcmp((const char *)name, elements[middle].name);
        if (order == 0)
            return elements[middle].kind;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return ELEMENT_INLINE;
}

static void owe_breaks(struct reader *reader, unsigned count)
{
    if (reader->tab)
        return; /* the first block of a cell stays on the row's line */
    reader->breaks = MAX(reader->breaks, count);
    reader->space = false;
}

/* Writes what is owed, so that a word may follow. */
static void settle(struct reader *reader)
{
    GString *out = reader->out;
    bool first = out->len == 0;
    unsigned between = MIN(reader->quotes, reader->line_quotes);
    if (first || reader->breaks) {
        for (unsigned i = 0; i < reader->breaks && !first; i++) {
            g_string_append_c(out, '\n');
            for (unsigned q = 0; q < between && i + 1 < reader->breaks; q++)
                g_string_append_c(out, '>');
        }
        for (unsigned q = 0; q < reader->quotes; q++)
            g_string_append_c(out, '>');
        if (reader->quotes)
            g_string_append_c(out, ' ');
    } else if (reader->tab) {
        g_string_append_c(out, '\t');
    } else if (reader->space) {
        g_string_append_c(out, ' ');
    }
    reader->breaks = 0;
    reader->space = reader->tab = false;
    reader->line_quotes = reader->quotes;
    reader->line_begun = reader->row_begun = true;
}

static bool is_full(const struct reader *reader)
{
    return reader->out->len >= LIMIT_TEXT_BYTES;
}

/* Bytes of the white space at p, the no-break space included; 0: there is none. */
static gsize space_width(const char *p, const char *end)
{
    if (g_ascii_isspace(*p))
        return 1;
    return end - p >= 2 && memcmp(p, "\xc2\xa0", 2) == 0 ? 2 : 0;
}

static void on_text(void *data, const xmlChar *text, int length)
{
    struct reader *reader = data;
    const char *p = (const char *)text, *end = p + length;
    while (p < end && !reader->dropped && !is_full(reader)) {
        gsize width = space_width(p, end);
        if (width == 0) {
            const char *word = p++;
            while (p < end && space_width(p, end) == 0)
                p++;
            settle(reader);
            g_string_append_len(reader->out, word, p - word);
        } else if (reader->pre && *p == '\n') {
            reader->breaks = MIN(reader->breaks + 1, 2);
            p++;
        } else {
            reader->space = reader->breaks == 0 && reader->line_begun;
            p += width;
        }
    }
}

static const char *attribute(const xmlChar **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2) {
        if (strcmp((const char *)attributes[0], name) == 0)
            return attributes[1] ? (const char *)attributes[1] : "";
    }
    return NULL;
}

/* What a style says without its white space, in lower case. */
static bool style_hides(const char *style)
{
    static const char *const hiding[] = {"display:none", "visibility:hidden", "mso-hide:all",
                                         "font-size:0;", "font-size:0px",     "max-height:0px",
                                         "max-height:0;"};
    char folded[512];
    gsize length = 0;
    for (const char *p = style; *p && length < sizeof folded - 2; p++) {
        if (!g_ascii_isspace(*p))
            folded[length++] = g_ascii_tolower(*p);
    }
    folded[length++] = ';';
    folded[length] = '\0';
    for (gsize i = 0; i < G_N_ELEMENTS(hiding); i++) {
        if (strstr(folded, hiding[i]))
            return true;
    }
    return false;
}

static bool is_hidden(const xmlChar **attributes)
{
    const char *style = attribute(attributes, "style");
    return (style && style_hides(style)) || attribute(attributes, "hidden");
}

static void begin_list(struct reader *reader, bool numbered)
{
    owe_breaks(reader, reader->list_depth ? 1 : 2);
    if (reader->list_depth < LIST_DEPTH)
        reader->lists[reader->list_depth] = (struct list){.numbered = numbered, .next = 1};
    reader->list_depth++;
}

static void begin_item(struct reader *reader)
{
    owe_breaks(reader, 1);
    unsigned depth = MIN(reader->list_depth, LIST_DEPTH);
    struct list *list = depth ? &reader->lists[depth - 1] : NULL;
    settle(reader);
    for (unsigned i = 1; i < depth; i++)
        g_string_append(reader->out, "  ");
    if (list && list->numbered)
        g_string_append_printf(reader->out, "%u. ", list->next++);
    else
        g_string_append(reader->out, "- ");
    reader->line_begun = false; /* no space before the first word */
}

static void begin_link(struct reader *reader, const xmlChar **attributes)
{
    g_clear_pointer(&reader->link, g_free);
    const char *target = attribute(attributes, "href");
    if (!target || strlen(target) > LINK_BYTES)
        return;
    bool shown = g_ascii_strncasecmp(target, "http://", 7) == 0 ||
                 g_ascii_strncasecmp(target, "https://", 8) == 0 ||
                 g_ascii_strncasecmp(target, "mailto:", 7) == 0;
    if (shown)
        reader->link = g_strstrip(g_strdup(target));
    reader->link_start = reader->out->len;
}

/* The part of a link target that its words may already say. */
static char *link_core(const char *target)
{
    static const char *const prefixes[] = {"mailto:", "https://", "http://", "www."};
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
        if (g_ascii_strncasecmp(target, prefixes[i], strlen(prefixes[i])) == 0)
            target += strlen(prefixes[i]);
    }
    gsize length = strcspn(target, g_str_has_suffix(target, "/") ? "/?" : "?");
    return g_strndup(target, length);
}

static void end_link(struct reader *reader)
{
    if (!reader->link)
        return;
    g_autofree char *core = link_core(reader->link);
    const char *words = reader->out->str + MIN(reader->link_start, reader->out->len);
    if (*words && !strstr(words, core) && !is_full(reader))
        g_string_append_printf(reader->out, " <%s>", reader->link);
    g_clear_pointer(&reader->link, g_free);
}

static void begin_block(struct reader *reader, enum element_kind kind, const xmlChar *name)
{
    switch (kind) {
    case ELEMENT_LINE:
        owe_breaks(reader, 1);
        break;
    case ELEMENT_PARAGRAPH:
        owe_breaks(reader, 2);
        break;
    case ELEMENT_BREAK:
        reader->tab = false;
        owe_breaks(reader, MIN(reader->breaks + 1, 2));
        break;
    case ELEMENT_QUOTE:
        owe_breaks(reader, 2);
        reader->quotes = MIN(reader->quotes + 1, QUOTE_DEPTH);
        break;
    case ELEMENT_PRE:
        owe_breaks(reader, 2);
        reader->pre++;
        break;
    case ELEMENT_LIST:
        begin_list(reader, name[0] == 'o');
        break;
    case ELEMENT_ROW:
        reader->tab = reader->row_begun = false;
        owe_breaks(reader, 1);
        break;
    default:
        break;
    }
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
    struct reader *reader = data;
    enum element_kind kind = element_kind(name);
    if (reader->dropped || kind == ELEMENT_DROPPED || is_hidden(attributes)) {
        reader->dropped++;
        return;
    }
    if (kind == ELEMENT_ITEM && !is_full(reader))
        begin_item(reader);
    else if (kind == ELEMENT_LINK)
        begin_link(reader, attributes);
    else
        begin_block(reader, kind, name);
}

static void end_cell(struct reader *reader)
{
    if (!reader->row_begun)
        return;
    reader->breaks = 0;
    reader->space = false;
    reader->tab = true;
}

static void on_end(void *data, const xmlChar *name)
{
    struct reader *reader = data;
    if (reader->dropped) {
        reader->dropped--;
        return;
    }
    enum element_kind kind = element_kind(name);
    if (kind == ELEMENT_LINK)
        end_link(reader);
    else if (kind == ELEMENT_CELL)
        end_cell(reader);
    else if (kind == ELEMENT_ITEM)
        owe_breaks(reader, 1);
    else if (kind == ELEMENT_ROW || kind == ELEMENT_LINE)
        begin_block(reader, kind == ELEMENT_LINE && name[0] == 't' ? ELEMENT_ROW : kind, name);
    else if (kind == ELEMENT_PARAGRAPH || kind == ELEMENT_QUOTE || kind == ELEMENT_PRE ||
             kind == ELEMENT_LIST)
        owe_breaks(reader, 2);
    if (kind == ELEMENT_QUOTE && reader->quotes)
        reader->quotes--;
    else if (kind == ELEMENT_PRE && reader->pre)
        reader->pre--;
    else if (kind == ELEMENT_LIST && reader->list_depth)
        reader->list_depth--;
}

void html_init(void)
{
    xmlInitParser();
}

char *html_to_text(const char *html, gsize length)
{
    struct reader reader = {.out = g_string_sized_new(length / 4)};
    htmlParserCtxtPtr parser =
        length ? htmlCreateMemoryParserCtxt(html, (int)MIN(length, LIMIT_HTML_BYTES)) : NULL;
    if (!parser)
        return g_string_free(reader.out, FALSE);
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = on_start;
    parser->sax->endElement = on_end;
    parser->sax->characters = on_text;
    parser->sax->cdataBlock = on_text;
    parser->sax->ignorableWhitespace = on_text;
    parser->userData = &reader;
    (void)htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    (void)xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    (void)htmlParseDocument(parser); /* broken HTML is read as far as it goes */
    if (parser->myDoc)
        xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
    g_free(reader.link);
    return g_string_free(reader.out, FALSE);
}

char *html_declared_charset(const char *html, gsize length)
{
    if (length == 0)
        return NULL;
    g_autofree char *start = g_ascii_strdown(html, (gssize)MIN(length, META_BYTES));
    const char *meta = strstr(start, "<meta");
    const char *charset = meta ? strstr(meta, "charset=") : NULL;
    if (!charset)
        return NULL;
    charset += strlen("charset=");
    charset += strspn(charset, "\"' ");
    gsize name_length = strspn(charset, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
    return name_length ? g_strndup(charset, name_length) : NULL;
}
