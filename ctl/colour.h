/* colour.h - the colours that people give to tags. */
#pragma once

#include "render/screen.h"

extern const char *const colour_names[]; /* ended by NULL */

/* How a thing of that colour is shown; plain without one (NULL). */
enum style colour_style(const char *name);
