/* embedded.h - a file that lies within a part, uuencoded or in a winmail.dat, and is no MIME part
 * itself. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct embedded_file {
    char *name; /* as given, or NULL */
    char *type; /* "application/pdf" as given, or NULL */
    char *data;
    gsize length;
    bool is_shown; /* the text shows it */
};

struct embedded_file *embedded_file_new(void);
void embedded_file_free(struct embedded_file *file);
