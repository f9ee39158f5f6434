/* vcard_write.h - a contact of the API as a vCard. */
#pragma once

#include "base/json.h"

/* Appends one card of version 4.0 (RFC 6350), or with `old` of 3.0 (RFC 2426). */
void vcard_append(GString *out, json_t *contact, bool old);
