/* csv.h - RFC 4180, safe to open in a spreadsheet. */
#pragma once

#include <glib.h>

/* Appends one row ended by CR LF. A NULL cell is empty. A cell that a spreadsheet would take for a
 * formula (it begins with = + - @ tab CR LF) gets a leading apostrophe; control characters become
 * spaces. */
void csv_append_row(GString *out, const char *const *cells, gsize count);
