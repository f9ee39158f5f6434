/* html.h - HTML of a mail to text a person can read. */
#pragma once

#include <glib.h>

/* Once a process, before html_to_text(). */
void html_init(void);

/* Text of at most LIMIT_TEXT_BYTES: paragraphs apart, list items with a dash or number, the cells
 * of a row with tabs between, link targets in angle brackets behind their words, quotations with ">
 * ". Scripts, styles, hidden elements and pictures are left out. html is UTF-8; beyond
 * LIMIT_HTML_BYTES it is not read. (transfer full) */
char *html_to_text(const char *html, gsize length);

/* The charset that a <meta> element near the start declares, or NULL. (transfer full) */
char *html_declared_charset(const char *html, gsize length);
