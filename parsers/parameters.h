/* parameters.h - fields made of a value and parameters: Content-Type and Content-Disposition (RFC
 * 2045, 2183, 2231), and what is wrong with them. Ours, because GMime's reader loses parameters
 * that are not quoted as they should be. */
#pragma once

#include <glib.h>

struct parameters;

/* Reads a raw, unfolded field. (transfer full) */
struct parameters *parameters_read(const char *raw);
void parameters_free(struct parameters *parameters);

/* What stands before the parameters, lower case, without space; "" where nothing does. (borrowed)
 */
const char *parameters_value(const struct parameters *parameters);

/* The parameter of that name (lower case), its continuations joined and its charset converted, or
 * NULL. One without a charset is as raw as it stands. (borrowed) */
const char *parameters_get(const struct parameters *parameters, const char *name);
