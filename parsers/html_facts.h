/* html_facts.h - what HTML is made of, counted on the way through its tokens. */
#pragma once

#include "parsers/html_tokens.h"

struct html_facts {
    unsigned links;       /* <a href> */
    unsigned images;      /* <img> */
    bool has_unsubscribe; /* the target or words of one of the last links say so */
    bool has_text;        /* something is visible */
    gsize visible_bytes;  /* text between the tags but for white space, scripts and styles; counted
                             by html_facts_add() only */
};

#define HTML_LAST_LINKS 12

/* One document on the way through its tokens; begins as {.facts, .cids}. */
struct html_survey {
    struct html_facts *facts; /* gain what is found */
    GHashTable *cids;         /* gains the Content-IDs that are shown, lower case; or NULL */
    bool counts_text;
    struct {
        struct html_slice target; /* with what follows it in the tag */
        const char *behind;       /* the tag */
    } links[HTML_LAST_LINKS];     /* the one out of a list is among the last */
    unsigned link_count;
};

/* For html_survey_token(): a token that says something. */
void html_survey_note(struct html_survey *survey, const struct html_token *token,
                      const char *behind);

/* Takes a token into account, behind which the document goes on at behind. */
static inline void html_survey_token(struct html_survey *survey, const struct html_token *token,
                                     const char *behind)
{
    bool says = token->kind == HTML_TOKEN_TEXT
                    ? survey->counts_text || !survey->facts->has_text
                    : token->element == HTML_A || token->element == HTML_IMG || survey->cids;
    if (says)
        html_survey_note(survey, token, behind);
}

/* Takes the end of the document, at end, into account. */
void html_survey_end(struct html_survey *survey, const char *end);

/* The facts of a document that is not read as text, added to what facts hold; cids as above. html
 * is UTF-8. */
void html_facts_add(struct html_facts *facts, const char *html, gsize length, GHashTable *cids);

/* Whether there is markup in it at all: a tag, or an entity. */
bool html_has_markup(const char *text, gsize length);

/* Whether text that does not say so starts as HTML does. */
bool html_starts(const char *text, gsize length);
