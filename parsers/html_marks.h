/* html_marks.h - the classes and ids by which mail programs mark history and signatures. */
#pragma once

#include "parsers/html_tokens.h"

enum html_mark {
    HTML_MARK_NONE,
    HTML_MARK_QUOTE,      /* the element holds history, or the line that introduces it */
    HTML_MARK_INTRODUCED, /* the same, if a line stands before that introduces it */
    HTML_MARK_QUOTE_REST, /* history follows, to the end of the mail */
    HTML_MARK_REPLY_RULE, /* the same, if a header follows as Outlook writes it */
    HTML_MARK_SIGNATURE,
};

/* style: of the element, NULL without one. A token is looked at once. */
enum html_mark html_mark_of(struct html_token *token, const struct html_style *style);

/* Whether a blockquote quotes: many programs also indent with it. */
bool html_mark_is_quotation(const struct html_token *token, const struct html_style *style);
