/* describe.h - a parsed mail as the JSON object that `crmctl parse --json` prints. */
#pragma once

#include "base/mail.h"

#include <jansson.h>

/* Keys without a value are left out. (transfer full) */
json_t *parse_to_json(const struct mail *mail);
