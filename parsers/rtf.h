/* rtf.h - the text of Rich Text, as Outlook and Exchange put it into winmail.dat. */
#pragma once

#include <glib.h>

/* What stands in compressed RTF (MS-OXRTFCP), at most max_bytes; NULL where it is none. (transfer
 * full) */
char *rtf_decompress(const guint8 *data, gsize length, gsize max_bytes, gsize *ret_length);

/* UTF-8 with LF line ends of any bytes that say they are RTF; of RTF made of HTML what it shows.
 * Linear in time; groups may nest to any depth. (transfer full) */
char *rtf_to_text(const char *rtf, gsize length);
