/* html_tokens.h - HTML cut into text, tags and style sheets, as browsers cut it. */
#pragma once

#include "parsers/html_elements.h"
#include "parsers/html_style.h"

enum html_attribute {
    HTML_ALT,
    HTML_CITE_URL,
    HTML_CLASS,
    HTML_DATA, /* data-marker, data-smartmail, data-signatureblock: what some programs mark their
                  elements with */
    HTML_HEIGHT,
    HTML_HIDDEN,
    HTML_HREF,
    HTML_ID,
    HTML_NAME,
    HTML_SRC,
    HTML_START,
    HTML_STYLING,
    HTML_TYPE,
    HTML_VALUE,
    HTML_WIDTH,
    HTML_ATTRIBUTE_COUNT,
};

enum html_token_kind {
    HTML_TOKEN_TEXT,   /* words, entities not yet read */
    HTML_TOKEN_START,  /* <p>, and <br/> */
    HTML_TOKEN_END,    /* </p> */
    HTML_TOKEN_STYLES, /* the content of <style> */
};

struct html_token {
    enum html_token_kind kind;
    enum html_element element;
    struct html_slice text; /* of a tag: all of it, from '<' to '>' */
    guint present;          /* bits of the attributes that are there */
    struct html_slice attributes[HTML_ATTRIBUTE_COUNT];
    bool has_read_style, has_read_mark; /* by html_token_style() and html_mark_of() */
    struct html_style style;
    guint8 mark; /* enum html_mark */
};

#define HTML_TAGS 32 /* kept, as most tags come again and again */

struct html_tokens {
    const char *p, *end;  /* p: behind the token given last */
    bool no_quote[2];     /* there is no further " or ' */
    bool no_tag_end;      /* nor '>' */
    bool no_comment_end;  /* nor "-->" */
    bool distrust_quotes; /* a tag that quotes would hide the end of ended the document */
    struct html_token other;
    struct html_slice kept[HTML_TAGS]; /* the tags whose tokens are below; empty: none */
    struct html_token tags[HTML_TAGS];
};

/* Ready to read html, which has to outlive the tokens. */
void html_tokens_init(struct html_tokens *tokens, const char *html, gsize length);

/* The next token; NULL: that was all. What it points at is borrowed from the document, though
 * perhaps from where the same tag stood before; it is good until the next call. Takes time linear
 * in the document, whatever it is. */
struct html_token *html_tokens_next(struct html_tokens *tokens);

/* What a tag's style attribute says; NULL: it has none. (borrowed from token) */
const struct html_style *html_token_style(struct html_token *token);

/* An attribute's value as written, entities and all, empty for one without; NULL: it is not there.
 */
static inline const struct html_slice *html_attribute(const struct html_token *token,
                                                      enum html_attribute attribute)
{
    return token->present & 1U << attribute ? &token->attributes[attribute] : NULL;
}
