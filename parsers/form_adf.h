/* form_adf.h - leads in ADF, the XML in which car dealers' portals and sites send them. */
#pragma once

#include <glib.h>

/* The same as "Label: value" lines about customer and vehicle, the comments last; NULL where text
 * is no such thing, which is soon seen. (transfer full) */
char *form_adf_lines(const char *text);
