/* labels.c - see labels.h. */
#include "tests/corpus/labels.h"

#include <string.h>

GHashTable *labels_read(const char *path)
{
    g_autofree char *content = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &content, NULL, &error))
        g_error("%s", error->message);
    GHashTable *labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
    for (char **line = lines; *line; line++) {
        if (!**line || **line == '#')
            continue;
        char *tab = strchr(*line, '\t');
        if (!tab)
            g_error("%s: there is no tab in \"%s\"", path, *line);
        g_hash_table_insert(labels, g_strndup(*line, (gsize)(tab - *line)),
                            g_strstrip(g_strdup(tab + 1)));
    }
    return labels;
}
