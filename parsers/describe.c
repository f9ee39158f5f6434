/* describe.c - see describe.h. */
#include "parsers/describe.h"
#include "base/mail_json.h"

json_t *parse_to_json(const struct mail *mail)
{
    return mail_to_json(mail);
}
