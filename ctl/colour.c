/* colour.c - see colour.h. */
#include "ctl/colour.h"

/* In the order of their styles. */
const char *const colour_names[] = {"red",    "orange", "yellow", "green", "teal", "cyan", "blue",
                                    "indigo", "purple", "pink",   "brown", "grey", NULL};

enum style colour_style(const char *name)
{
    for (unsigned i = 0; name && colour_names[i]; i++) {
        if (g_str_equal(colour_names[i], name))
            return STYLE_RED + i;
    }
    return STYLE_PLAIN;
}
