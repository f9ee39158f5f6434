/* flowed.c - see flowed.h. */
#include "parsers/flowed.h"

#include <glib.h>
#include <string.h>

struct joiner {
    GString *out;
    gsize depth; /* of quotation, of the paragraph that the next line may continue */
    bool open;   /* the line before it ended in a soft break */
};

static void take_line(struct joiner *joiner, const char *line, gsize length, bool delete_space)
{
    gsize depth = 0;
    while (depth < length && line[depth] == '>')
        depth++;
    gsize stuffed = depth < length && line[depth] == ' ';
    const char *start = line + depth + stuffed;
    length -= depth + stuffed;
    bool is_mark = length == 3 && memcmp(start, "-- ", 3) == 0;
    if (joiner->open && (depth != joiner->depth || is_mark)) {
        g_string_append_c(joiner->out, '\n');
        joiner->open = false;
    }
    if (!joiner->open && depth) {
        for (gsize i = 0; i < depth; i++)
            g_string_append_c(joiner->out, '>');
        g_string_append_c(joiner->out, ' ');
    }
    joiner->open = length && start[length - 1] == ' ' && !is_mark;
    joiner->depth = depth;
    g_string_append_len(joiner->out, start, (gssize)(length - (joiner->open && delete_space)));
}

char *flowed_join(const char *text, bool delete_space)
{
    struct joiner joiner = {.out = g_string_sized_new(strlen(text) + 16)};
    while (*text) {
        const char *end = strchrnul(text, '\n');
        take_line(&joiner, text, (gsize)(end - text), delete_space);
        if (!joiner.open && *end)
            g_string_append_c(joiner.out, '\n');
        text = *end ? end + 1 : end;
    }
    return g_string_free(joiner.out, FALSE);
}
