/* html_entities.h - "&eacute;", "&#233;" and "&#xe9;" to characters. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* The character that the '&' at p begins, and the bytes it takes; 0: that is just an ampersand. As
 * in browsers, a missing semicolon is forgiven where names are old, and 128 to 159 mean
 * Windows-1252. In attributes "&copy=" stays as it is: it belongs to a query. */
gunichar html_entity_read(const char *p, const char *end, bool in_attribute, gsize *ret_width);
