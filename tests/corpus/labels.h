/* labels.h - what was judged by hand: a file of "NAME<tab>LABEL" lines, '#' before remarks. */
#pragma once

#include <glib.h>

/* Name to label; ends the program where the file is missing or a line is neither. (transfer full)
 */
GHashTable *labels_read(const char *path);
