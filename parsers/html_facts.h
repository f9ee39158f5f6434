/* html_facts.h - what HTML is made of, counted in one pass, without reading it as text. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct html_facts {
    unsigned links;       /* <a href> */
    unsigned images;      /* <img> */
    bool has_unsubscribe; /* the target or words of one of the last links say so */
    gsize visible_bytes;  /* text between the tags but for white space, scripts and styles */
};

/* Adds to what facts hold; cids, or NULL, gains the Content-IDs that are shown, lower case. html is
 * UTF-8. */
void html_facts_add(struct html_facts *facts, const char *html, gsize length, GHashTable *cids);

/* Whether there is markup in it at all: a tag, or an entity. */
bool html_has_markup(const char *text, gsize length);

/* Whether text that does not say so starts as HTML does. */
bool html_starts(const char *text, gsize length);
