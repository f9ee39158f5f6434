/* filename.h - a name of a file that is safe to show and to save under. */
#pragma once

#include <glib.h>

/* Of a name as a mail gives it, encoded words and all: no path, no control characters or direction
 * marks, none that Windows reserves, no dot in front, at most FILENAME_BYTES with its extension
 * kept. NULL where nothing is left, or raw is NULL. (transfer full) */
char *filename_safe(const char *raw);

#define FILENAME_BYTES 200 /* file systems allow 255, less what a program adds */
