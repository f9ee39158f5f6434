/* html_tokens.h - HTML cut into text, tags and style sheets, as browsers cut it. */
#pragma once

#include "parsers/html_elements.h"

#include <stdbool.h>

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

struct html_slice {
    const char *text;
    gsize length;
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
    struct html_slice text; /* of a start tag: from its '<' to behind its '>' */
    guint present;          /* bits of the attributes that are there */
    struct html_slice attributes[HTML_ATTRIBUTE_COUNT];
};

struct html_tokens {
    const char *p, *end;
    bool no_quote[2];     /* there is no further " or ' */
    bool no_tag_end;      /* nor '>' */
    bool no_comment_end;  /* nor "-->" */
    bool distrust_quotes; /* a tag that quotes would hide the end of ended the document */
};

/* Ready to read html, which has to outlive the tokens. */
void html_tokens_init(struct html_tokens *tokens, const char *html, gsize length);

/* The next token; false: that was all. What token points at is borrowed from the document. Takes
 * time linear in the document, whatever it is. */
bool html_tokens_next(struct html_tokens *tokens, struct html_token *ret);

/* An attribute's value as written, entities and all, empty for one without; NULL: it is not there.
 */
static inline const struct html_slice *html_attribute(const struct html_token *token,
                                                      enum html_attribute attribute)
{
    return token->present & 1U << attribute ? &token->attributes[attribute] : NULL;
}

/* Whether the value equals word, which is in lower case, in any ASCII case. */
bool html_slice_is(const struct html_slice *slice, const char *word);
