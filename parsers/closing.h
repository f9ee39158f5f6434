/* closing.h - the signature that no mark parts from the text: the contact block at its end. */
#pragma once

#include "parsers/lines.h"

/* Where the contact block in lines first .. end-1 starts, below a closing formula ("Kind
 * regards,"), which is the text's, or without one where it is set apart; end: there is none. It is
 * never all of the text. *ret_end is the line behind it: a postscript may follow. */
guint closing_signature(const GArray *lines, guint first, guint end, guint *ret_end);
