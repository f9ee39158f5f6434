/* html.h - HTML of a mail to text a person can read. */
#pragma once

#include "parsers/html_facts.h"
#include "parsers/text_marks.h"

/* Text of at most LIMIT_TEXT_BYTES that reads like the mail looked: paragraphs apart, list items
 * with a dash or number, quotations with "> ". A row of a table reads "Label: value" or has tabs
 * between its cells, unless it lays out blocks. Links show their target in angle brackets where
 * their words do not (html_link.h). Scripts, styles, hidden elements, pictures and letters that
 * nobody can read are left out. html is UTF-8; beyond LIMIT_HTML_BYTES it is not read.
 *
 * The text is clean: lines end with LF and without white space, at most one empty line follows
 * another, there are no control characters but the tab, no zero-width filler and no direction
 * overrides, so that ret_marks (may be NULL) stay true. They say where the markup shows that
 * history and signature start: history only if nothing of the author's follows it. (transfer full)
 */
char *html_to_text(const char *html, gsize length, struct text_marks *ret_marks);

/* The same, on the way adding what the document is made of to facts, but for the bytes that can be
 * seen; cids as html_facts_add() has it. */
char *html_to_text_and_facts(const char *html, gsize length, struct text_marks *ret_marks,
                             struct html_facts *facts, GHashTable *cids);

/* The charset that a <meta> element near the start declares, or NULL. (transfer full) */
char *html_declared_charset(const char *html, gsize length);
