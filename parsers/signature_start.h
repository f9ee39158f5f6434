/* signature_start.h - where in a mail's body its author's signature begins. */
#pragma once

#include "parsers/signature.h"

/* The part of a body that is a signature: from its last closing formula on, or from a line that is
 * its author's name, with a company or title above. NULL: there is none. (borrowed from body) */
const char *signature_start(const char *body, const struct signature_person *person);
