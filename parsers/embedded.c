/* embedded.c - see embedded.h. */
#include "parsers/embedded.h"

struct embedded_file *embedded_file_new(void)
{
    return g_new0(struct embedded_file, 1);
}

void embedded_file_free(struct embedded_file *file)
{
    if (!file)
        return;
    g_free(file->name);
    g_free(file->type);
    g_free(file->data);
    g_free(file);
}
