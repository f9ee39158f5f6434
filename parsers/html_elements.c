/* html_elements.c - see html_elements.h. */
#include "parsers/html_elements.h"
#include "parsers/html_slice.h"

#include <string.h>

const struct html_known html_known_elements[HTML_ELEMENT_COUNT] = {
    [HTML_A] = {"a", 1, HTML_INLINE},
    [HTML_ADDRESS] = {"address", 7, HTML_BLOCK},
    [HTML_AREA] = {"area", 4, HTML_VOID},
    [HTML_ARTICLE] = {"article", 7, HTML_BLOCK},
    [HTML_ASIDE] = {"aside", 5, HTML_BLOCK},
    [HTML_AUDIO] = {"audio", 5, HTML_HIDDEN_TREE},
    [HTML_BR] = {"br", 2, HTML_VOID},
    [HTML_B] = {"b", 1, HTML_INLINE},
    [HTML_BASE] = {"base", 4, HTML_VOID},
    [HTML_BIG] = {"big", 3, HTML_INLINE},
    [HTML_BLOCKQUOTE] = {"blockquote", 10, HTML_SPACED},
    [HTML_BUTTON] = {"button", 6, HTML_INLINE},
    [HTML_CENTER] = {"center", 6, HTML_BLOCK},
    [HTML_CAPTION] = {"caption", 7, HTML_TABLE_PART},
    [HTML_CITE] = {"cite", 4, HTML_INLINE},
    [HTML_CODE] = {"code", 4, HTML_INLINE},
    [HTML_COL] = {"col", 3, HTML_VOID},
    [HTML_DIV] = {"div", 3, HTML_BLOCK},
    [HTML_DD] = {"dd", 2, HTML_BLOCK},
    [HTML_DEL] = {"del", 3, HTML_INLINE},
    [HTML_DETAILS] = {"details", 7, HTML_BLOCK},
    [HTML_DIR] = {"dir", 3, HTML_SPACED},
    [HTML_DL] = {"dl", 2, HTML_SPACED},
    [HTML_DT] = {"dt", 2, HTML_BLOCK},
    [HTML_EM] = {"em", 2, HTML_INLINE},
    [HTML_EMBED] = {"embed", 5, HTML_VOID},
    [HTML_FONT] = {"font", 4, HTML_INLINE},
    [HTML_FIELDSET] = {"fieldset", 8, HTML_BLOCK},
    [HTML_FIGCAPTION] = {"figcaption", 10, HTML_BLOCK},
    [HTML_FIGURE] = {"figure", 6, HTML_BLOCK},
    [HTML_FOOTER] = {"footer", 6, HTML_BLOCK},
    [HTML_FORM] = {"form", 4, HTML_BLOCK},
    [HTML_H1] = {"h1", 2, HTML_SPACED},
    [HTML_H2] = {"h2", 2, HTML_SPACED},
    [HTML_H3] = {"h3", 2, HTML_SPACED},
    [HTML_H4] = {"h4", 2, HTML_SPACED},
    [HTML_H5] = {"h5", 2, HTML_SPACED},
    [HTML_H6] = {"h6", 2, HTML_SPACED},
    [HTML_HEADER] = {"header", 6, HTML_BLOCK},
    [HTML_HR] = {"hr", 2, HTML_VOID},
    [HTML_IMG] = {"img", 3, HTML_VOID},
    [HTML_I] = {"i", 1, HTML_INLINE},
    [HTML_IFRAME] = {"iframe", 6, HTML_RAW},
    [HTML_INPUT] = {"input", 5, HTML_VOID},
    [HTML_INS] = {"ins", 3, HTML_INLINE},
    [HTML_LI] = {"li", 2, HTML_BLOCK},
    [HTML_LABEL] = {"label", 5, HTML_INLINE},
    [HTML_LEGEND] = {"legend", 6, HTML_BLOCK},
    [HTML_LINK] = {"link", 4, HTML_VOID},
    [HTML_LISTING] = {"listing", 7, HTML_SPACED},
    [HTML_MAIN] = {"main", 4, HTML_BLOCK},
    [HTML_MENU] = {"menu", 4, HTML_SPACED},
    [HTML_META] = {"meta", 4, HTML_VOID},
    [HTML_NAV] = {"nav", 3, HTML_BLOCK},
    [HTML_NOEMBED] = {"noembed", 7, HTML_RAW},
    [HTML_NOFRAMES] = {"noframes", 8, HTML_RAW},
    [HTML_OBJECT] = {"object", 6, HTML_HIDDEN_TREE},
    [HTML_OL] = {"ol", 2, HTML_SPACED},
    [HTML_P] = {"p", 1, HTML_SPACED},
    [HTML_PARAM] = {"param", 5, HTML_VOID},
    [HTML_PRE] = {"pre", 3, HTML_SPACED},
    [HTML_SPAN] = {"span", 4, HTML_INLINE},
    [HTML_STRONG] = {"strong", 6, HTML_INLINE},
    [HTML_STYLE] = {"style", 5, HTML_RAW},
    [HTML_S] = {"s", 1, HTML_INLINE},
    [HTML_SCRIPT] = {"script", 6, HTML_RAW},
    [HTML_SECTION] = {"section", 7, HTML_BLOCK},
    [HTML_SELECT] = {"select", 6, HTML_HIDDEN_TREE},
    [HTML_SMALL] = {"small", 5, HTML_INLINE},
    [HTML_SOURCE] = {"source", 6, HTML_VOID},
    [HTML_STRIKE] = {"strike", 6, HTML_INLINE},
    [HTML_SUB] = {"sub", 3, HTML_INLINE},
    [HTML_SUMMARY] = {"summary", 7, HTML_BLOCK},
    [HTML_SUP] = {"sup", 3, HTML_INLINE},
    [HTML_SVG] = {"svg", 3, HTML_HIDDEN_TREE},
    [HTML_TD] = {"td", 2, HTML_TABLE_CELL},
    [HTML_TR] = {"tr", 2, HTML_TABLE_PART},
    [HTML_TABLE] = {"table", 5, HTML_BLOCK},
    [HTML_TBODY] = {"tbody", 5, HTML_TABLE_PART},
    [HTML_TEMPLATE] = {"template", 8, HTML_HIDDEN_TREE},
    [HTML_TEXTAREA] = {"textarea", 8, HTML_BLOCK},
    [HTML_TFOOT] = {"tfoot", 5, HTML_TABLE_PART},
    [HTML_TH] = {"th", 2, HTML_TABLE_CELL},
    [HTML_THEAD] = {"thead", 5, HTML_TABLE_PART},
    [HTML_TITLE] = {"title", 5, HTML_RAW},
    [HTML_TT] = {"tt", 2, HTML_INLINE},
    [HTML_UL] = {"ul", 2, HTML_SPACED},
    [HTML_U] = {"u", 1, HTML_INLINE},
    [HTML_VIDEO] = {"video", 5, HTML_HIDDEN_TREE},
    [HTML_WBR] = {"wbr", 3, HTML_VOID},
    [HTML_XML] = {"xml", 3, HTML_HIDDEN_TREE},
    [HTML_XMP] = {"xmp", 3, HTML_SPACED},
};

/* Where the names of each letter begin; those of the next end them. */
static const guint8 letters[27] = {
    HTML_A,
    HTML_BR,
    HTML_CENTER,
    HTML_DIV,
    HTML_EM,
    HTML_FONT,
    HTML_H1,
    HTML_H1,
    HTML_IMG,
    HTML_LI,
    HTML_LI,
    HTML_LI,
    HTML_MAIN,
    HTML_NAV,
    HTML_OBJECT,
    HTML_P,
    HTML_SPAN,
    HTML_SPAN,
    HTML_SPAN,
    HTML_TD,
    HTML_UL,
    HTML_VIDEO,
    HTML_WBR,
    HTML_XML,
    HTML_ELEMENT_COUNT,
    HTML_ELEMENT_COUNT,
    HTML_ELEMENT_COUNT,
};

#define HEAD_BYTES 8u
#define SMALL_LETTERS G_GUINT64_CONSTANT(0x2020202020202020)

/* The first bytes of a name, which may be read up to end, in lower case; zeros behind a short one.
 */
static guint64 head_of(const char *name, gsize length, const char *end)
{
    guint64 head = 0;
    if (end - name >= (gssize)sizeof head)
        memcpy(&head, name, sizeof head);
    else
        for (gsize i = 0; i < length; i++)
            head |= GUINT64_TO_LE((guint64)(guchar)name[i] << 8 * i);
    guint64 mask = length < HEAD_BYTES ? (G_GUINT64_CONSTANT(1) << 8 * length) - 1 : G_MAXUINT64;
    return (head | SMALL_LETTERS) & GUINT64_TO_LE(mask);
}

enum html_element html_element_find(const char *name, gsize length, const char *end)
{
    guint letter = length ? (guint)((*name | 0x20) - 'a') : G_MAXUINT;
    if (letter >= 26)
        return HTML_UNKNOWN;
    guint64 head = head_of(name, length, end), known_head;
    for (guint i = letters[letter]; i < letters[letter + 1]; i++) {
        const struct html_known *known = &html_known_elements[i];
        memcpy(&known_head, known->name, sizeof known_head);
        if (known_head == head && known->length == length &&
            (length <= HEAD_BYTES || html_name_is(name, known->name, length)))
            return (enum html_element)i;
    }
    return HTML_UNKNOWN;
}
