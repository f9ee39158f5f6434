/* attribution.h - the sentence above a quotation: "On 3 May, Anna wrote:". */
#pragma once

#include "parsers/lines.h"

/* Whether one ends with line i; it may begin up to five lines above, but not before floor. */
bool attribution_ends_at(const GArray *lines, guint i, guint floor, guint *ret_first);

/* Its lines first .. end-1 as one line, in their own case. (transfer full) */
char *attribution_text(const GArray *lines, guint first, guint end);
