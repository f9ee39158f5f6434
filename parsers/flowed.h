/* flowed.h - text whose lines were broken by the sender's program and are one again (RFC 3676). */
#pragma once

#include <stdbool.h>

/* text has LF line ends. delete_space: the space before a soft break is none of the text's (DelSp).
 * (transfer full) */
char *flowed_join(const char *text, bool delete_space);
