/* logo.h - what an image's bytes say of themselves: enough to keep it, and to print it later. */
#pragma once

#include <glib.h>

/* "image/png" or "image/jpeg" (static). Else NULL with an error of the field "logo": neither of
 * them, larger than LIMIT_LOGO_BYTES, or of more pixels than anybody could unpack. */
const char *logo_type(GBytes *image, GError **error);
