/* html_link.h - where a link leads, and whether that is worth a reader's while. */
#pragma once

#include "parsers/html_tokens.h"

#define HTML_LINK_BYTES 2048 /* longer targets are not read */

/* The target as a person would write it: entities read, taken out of the redirections that mail
 * filters wrap around links (Safe Links, URL Defense and the like), an address without "mailto:".
 * false: it is none to show - no http, https, ftp or mail address, or longer than 200 bytes. Links
 * that people send are shorter; longer ones carry a tracker's or a session's data, and they would
 * bury the text. */
bool html_link_read(const struct html_slice *href, char ret_target[HTML_LINK_BYTES]);

/* Whether the words of the link, with a NUL behind, leave open where it leads. */
bool html_link_adds(const char *words, const char *target);
