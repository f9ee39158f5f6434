/* csv.c - see csv.h. */
#include "render/csv.h"
#include "base/util.h"

#include <string.h>

#define MAX_CELL_BYTES (4 << 20)

static void append_cell(GString *out, const char *cell)
{
    g_autofree char *clean = util_clean(cell, MAX_CELL_BYTES, true);
    if (!clean || !*clean)
        return;
    g_autofree char *safe =
        strchr("=+-@\t\r\n", clean[0]) ? g_strconcat("'", clean, NULL) : g_steal_pointer(&clean);
    if (!strpbrk(safe, ",\"\r\n") && safe[0] != ' ' && safe[strlen(safe) - 1] != ' ') {
        g_string_append(out, safe);
        return;
    }
    g_string_append_c(out, '"');
    for (const char *p = safe; *p; p++) {
        if (*p == '"')
            g_string_append_c(out, '"');
        g_string_append_c(out, *p);
    }
    g_string_append_c(out, '"');
}

void csv_append_row(GString *out, const char *const *cells, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (i > 0)
            g_string_append_c(out, ',');
        append_cell(out, cells[i]);
    }
    g_string_append(out, "\r\n");
}
