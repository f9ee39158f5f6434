/* noreply.h - addresses behind which nobody reads. */
#pragma once

#include <stdbool.h>

/* Whether nobody reads what is sent to the address: no-reply@ and its kin, in the languages we
 * know. NULL and what is no address: false. */
bool noreply_is(const char *email);
