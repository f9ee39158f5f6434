/* tnef.h - winmail.dat: what Outlook and Exchange wrap a mail's text and files into (MS-OXTNEF).
 * Ours, and not libytnef, because that prints to standard output what it finds amiss, gives up on a
 * subject of 100 bytes or a text of 512 KB, reads behind the end of uncompressed RTF, breaks
 * characters beyond the first 65,536, and looks its attachments through again for each. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct tnef {
    char *text;       /* UTF-8, or NULL where it has none */
    bool is_html;     /* of text */
    GPtrArray *files; /* of struct embedded_file* */
};

/* Reads what there is, also of a file that is cut or damaged; at most TNEF_FILES files. False where
 * the bytes are no TNEF at all, *ret untouched. */
bool tnef_read(const guint8 *data, gsize length, struct tnef *ret);
void tnef_clear(struct tnef *tnef);

#define TNEF_FILES 200
