/* html_elements.h - the elements of HTML that matter to a mail's text. */
#pragma once

#include <glib.h>

/* By their first letters; of each the frequent ones come first. */
enum html_element {
    HTML_A,
    HTML_ADDRESS,
    HTML_AREA,
    HTML_ARTICLE,
    HTML_ASIDE,
    HTML_AUDIO,
    HTML_BR,
    HTML_B,
    HTML_BASE,
    HTML_BIG,
    HTML_BLOCKQUOTE,
    HTML_BUTTON,
    HTML_CENTER,
    HTML_CAPTION,
    HTML_CITE,
    HTML_CODE,
    HTML_COL,
    HTML_DIV,
    HTML_DD,
    HTML_DEL,
    HTML_DETAILS,
    HTML_DIR,
    HTML_DL,
    HTML_DT,
    HTML_EM,
    HTML_EMBED,
    HTML_FONT,
    HTML_FIELDSET,
    HTML_FIGCAPTION,
    HTML_FIGURE,
    HTML_FOOTER,
    HTML_FORM,
    HTML_H1,
    HTML_H2,
    HTML_H3,
    HTML_H4,
    HTML_H5,
    HTML_H6,
    HTML_HEADER,
    HTML_HR,
    HTML_IMG,
    HTML_I,
    HTML_IFRAME,
    HTML_INPUT,
    HTML_INS,
    HTML_LI,
    HTML_LABEL,
    HTML_LEGEND,
    HTML_LINK,
    HTML_LISTING,
    HTML_MAIN,
    HTML_MENU,
    HTML_META,
    HTML_NAV,
    HTML_NOEMBED,
    HTML_NOFRAMES,
    HTML_OBJECT,
    HTML_OL,
    HTML_P,
    HTML_PARAM,
    HTML_PRE,
    HTML_SPAN,
    HTML_STRONG,
    HTML_STYLE,
    HTML_S,
    HTML_SCRIPT,
    HTML_SECTION,
    HTML_SELECT,
    HTML_SMALL,
    HTML_SOURCE,
    HTML_STRIKE,
    HTML_SUB,
    HTML_SUMMARY,
    HTML_SUP,
    HTML_SVG,
    HTML_TD,
    HTML_TR,
    HTML_TABLE,
    HTML_TBODY,
    HTML_TEMPLATE,
    HTML_TEXTAREA,
    HTML_TFOOT,
    HTML_TH,
    HTML_THEAD,
    HTML_TITLE,
    HTML_TT,
    HTML_UL,
    HTML_U,
    HTML_VIDEO,
    HTML_WBR,
    HTML_XML,
    HTML_XMP,
    HTML_ELEMENT_COUNT,
    HTML_UNKNOWN = HTML_ELEMENT_COUNT, /* and those that change nothing, as html and o:p */
};

enum html_kind {
    HTML_INLINE,
    HTML_BLOCK,       /* starts and ends a line */
    HTML_SPACED,      /* with an empty line around */
    HTML_VOID,        /* has no content and no end */
    HTML_RAW,         /* its content is not markup, nor text for people */
    HTML_HIDDEN_TREE, /* nothing in it is shown by a mail program */
    HTML_TABLE_PART,  /* rows, and what holds rows */
    HTML_TABLE_CELL,
};

/* The element whose name, in any case, is at name; end is where the document ends. */
enum html_element html_element_find(const char *name, gsize length, const char *end);

struct html_known {
    char name[11]; /* lower case, NUL behind */
    guint8 length;
    guint8 kind;
};

extern const struct html_known html_known_elements[HTML_ELEMENT_COUNT];

/* The name in lower case, and how it behaves; not of HTML_UNKNOWN. */
static inline const char *html_element_name(enum html_element element)
{
    return html_known_elements[element].name;
}

static inline enum html_kind html_element_kind(enum html_element element)
{
    return (enum html_kind)html_known_elements[element].kind;
}
