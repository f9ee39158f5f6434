/* html_elements.c - see html_elements.h. */
#include "parsers/html_elements.h"

#include <string.h>

#define NAME_BYTES 10   /* of the longest name */
#define PADDED_BYTES 16 /* names of one size compare in two instructions */

static const struct element {
    char name[PADDED_BYTES];
    guint8 kind;
} elements[HTML_ELEMENT_COUNT] = {
    [HTML_A] = {"a", HTML_INLINE},
    [HTML_ADDRESS] = {"address", HTML_BLOCK},
    [HTML_AREA] = {"area", HTML_VOID},
    [HTML_ARTICLE] = {"article", HTML_BLOCK},
    [HTML_ASIDE] = {"aside", HTML_BLOCK},
    [HTML_AUDIO] = {"audio", HTML_HIDDEN_TREE},
    [HTML_B] = {"b", HTML_INLINE},
    [HTML_BASE] = {"base", HTML_VOID},
    [HTML_BIG] = {"big", HTML_INLINE},
    [HTML_BLOCKQUOTE] = {"blockquote", HTML_SPACED},
    [HTML_BR] = {"br", HTML_VOID},
    [HTML_BUTTON] = {"button", HTML_INLINE},
    [HTML_CAPTION] = {"caption", HTML_TABLE_PART},
    [HTML_CENTER] = {"center", HTML_BLOCK},
    [HTML_CITE] = {"cite", HTML_INLINE},
    [HTML_CODE] = {"code", HTML_INLINE},
    [HTML_COL] = {"col", HTML_VOID},
    [HTML_DD] = {"dd", HTML_BLOCK},
    [HTML_DEL] = {"del", HTML_INLINE},
    [HTML_DETAILS] = {"details", HTML_BLOCK},
    [HTML_DIR] = {"dir", HTML_SPACED},
    [HTML_DIV] = {"div", HTML_BLOCK},
    [HTML_DL] = {"dl", HTML_SPACED},
    [HTML_DT] = {"dt", HTML_BLOCK},
    [HTML_EM] = {"em", HTML_INLINE},
    [HTML_EMBED] = {"embed", HTML_VOID},
    [HTML_FIELDSET] = {"fieldset", HTML_BLOCK},
    [HTML_FIGCAPTION] = {"figcaption", HTML_BLOCK},
    [HTML_FIGURE] = {"figure", HTML_BLOCK},
    [HTML_FONT] = {"font", HTML_INLINE},
    [HTML_FOOTER] = {"footer", HTML_BLOCK},
    [HTML_FORM] = {"form", HTML_BLOCK},
    [HTML_H1] = {"h1", HTML_SPACED},
    [HTML_H2] = {"h2", HTML_SPACED},
    [HTML_H3] = {"h3", HTML_SPACED},
    [HTML_H4] = {"h4", HTML_SPACED},
    [HTML_H5] = {"h5", HTML_SPACED},
    [HTML_H6] = {"h6", HTML_SPACED},
    [HTML_HEADER] = {"header", HTML_BLOCK},
    [HTML_HR] = {"hr", HTML_VOID},
    [HTML_I] = {"i", HTML_INLINE},
    [HTML_IFRAME] = {"iframe", HTML_RAW},
    [HTML_IMG] = {"img", HTML_VOID},
    [HTML_INPUT] = {"input", HTML_VOID},
    [HTML_INS] = {"ins", HTML_INLINE},
    [HTML_LABEL] = {"label", HTML_INLINE},
    [HTML_LEGEND] = {"legend", HTML_BLOCK},
    [HTML_LI] = {"li", HTML_BLOCK},
    [HTML_LINK] = {"link", HTML_VOID},
    [HTML_LISTING] = {"listing", HTML_SPACED},
    [HTML_MAIN] = {"main", HTML_BLOCK},
    [HTML_MENU] = {"menu", HTML_SPACED},
    [HTML_META] = {"meta", HTML_VOID},
    [HTML_NAV] = {"nav", HTML_BLOCK},
    [HTML_NOEMBED] = {"noembed", HTML_RAW},
    [HTML_NOFRAMES] = {"noframes", HTML_RAW},
    [HTML_OBJECT] = {"object", HTML_HIDDEN_TREE},
    [HTML_OL] = {"ol", HTML_SPACED},
    [HTML_P] = {"p", HTML_SPACED},
    [HTML_PARAM] = {"param", HTML_VOID},
    [HTML_PRE] = {"pre", HTML_SPACED},
    [HTML_S] = {"s", HTML_INLINE},
    [HTML_SCRIPT] = {"script", HTML_RAW},
    [HTML_SECTION] = {"section", HTML_BLOCK},
    [HTML_SELECT] = {"select", HTML_HIDDEN_TREE},
    [HTML_SMALL] = {"small", HTML_INLINE},
    [HTML_SOURCE] = {"source", HTML_VOID},
    [HTML_SPAN] = {"span", HTML_INLINE},
    [HTML_STRIKE] = {"strike", HTML_INLINE},
    [HTML_STRONG] = {"strong", HTML_INLINE},
    [HTML_STYLE] = {"style", HTML_RAW},
    [HTML_SUB] = {"sub", HTML_INLINE},
    [HTML_SUMMARY] = {"summary", HTML_BLOCK},
    [HTML_SUP] = {"sup", HTML_INLINE},
    [HTML_SVG] = {"svg", HTML_HIDDEN_TREE},
    [HTML_TABLE] = {"table", HTML_BLOCK},
    [HTML_TBODY] = {"tbody", HTML_TABLE_PART},
    [HTML_TD] = {"td", HTML_TABLE_CELL},
    [HTML_TEMPLATE] = {"template", HTML_HIDDEN_TREE},
    [HTML_TEXTAREA] = {"textarea", HTML_BLOCK},
    [HTML_TFOOT] = {"tfoot", HTML_TABLE_PART},
    [HTML_TH] = {"th", HTML_TABLE_CELL},
    [HTML_THEAD] = {"thead", HTML_TABLE_PART},
    [HTML_TITLE] = {"title", HTML_RAW},
    [HTML_TR] = {"tr", HTML_TABLE_PART},
    [HTML_TT] = {"tt", HTML_INLINE},
    [HTML_U] = {"u", HTML_INLINE},
    [HTML_UL] = {"ul", HTML_SPACED},
    [HTML_VIDEO] = {"video", HTML_HIDDEN_TREE},
    [HTML_WBR] = {"wbr", HTML_VOID},
    [HTML_XML] = {"xml", HTML_HIDDEN_TREE},
    [HTML_XMP] = {"xmp", HTML_SPACED},
};

/* Where the names of each letter begin; those of the next end them. */
static const guint8 letters[27] = {
    HTML_A,
    HTML_B,
    HTML_CAPTION,
    HTML_DD,
    HTML_EM,
    HTML_FIELDSET,
    HTML_H1,
    HTML_H1,
    HTML_I,
    HTML_LABEL,
    HTML_LABEL,
    HTML_LABEL,
    HTML_MAIN,
    HTML_NAV,
    HTML_OBJECT,
    HTML_P,
    HTML_S,
    HTML_S,
    HTML_S,
    HTML_TABLE,
    HTML_U,
    HTML_VIDEO,
    HTML_WBR,
    HTML_XML,
    HTML_ELEMENT_COUNT,
    HTML_ELEMENT_COUNT,
    HTML_ELEMENT_COUNT,
};

enum html_element html_element_find(const char *name, gsize length)
{
    char lower[PADDED_BYTES] = {0};
    if (length == 0 || length > NAME_BYTES || !g_ascii_isalpha(*name))
        return HTML_UNKNOWN;
    for (gsize i = 0; i < length; i++)
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] | 0x20) : name[i];
    guint letter = (guint)(lower[0] - 'a');
    for (guint i = letters[letter]; i < letters[letter + 1]; i++) {
        if (memcmp(elements[i].name, lower, PADDED_BYTES) == 0)
            return (enum html_element)i;
    }
    return HTML_UNKNOWN;
}

const char *html_element_name(enum html_element element)
{
    return elements[element].name;
}

enum html_kind html_element_kind(enum html_element element)
{
    return (enum html_kind)elements[element].kind;
}
