/* signature_phone.h - the telephone numbers of a signature's line. */
#pragma once

#include "parsers/phone_find.h"
#include "parsers/signature.h"
#include "parsers/signature_line.h"

/* Takes the numbers of a line; true where there is any number of a telephone or fax. in_talk: the
 * sentence says that it is one. person may be NULL; behind a known name a number needs no label. */
bool signature_take_phones(struct signature *into, struct piece line, bool in_talk,
                           const struct signature_person *person);

/* Appends a number that was found in the line, unless there are enough. */
void signature_add_phone(struct signature *into, struct piece line, const struct phone_found *found,
                         bool in_talk);
