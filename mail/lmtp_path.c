/* lmtp_path.c - see lmtp_path.h. */
#include "mail/lmtp_path.h"
#include "base/limits.h"

#include <string.h>

/* The closing bracket, which may also stand in a quoted local part. */
static const char *find_end(const char *p)
{
    bool quoted = false;
    for (; *p; p++) {
        if (quoted && *p == '\\' && p[1])
            p++;
        else if (*p == '"')
            quoted = !quoted;
        else if (*p == '>' && !quoted)
            return p;
    }
    return NULL;
}

/* Without "@relay,@relay:", which nobody follows any more (RFC 5321 appendix C). */
static const char *skip_route(const char *address)
{
    const char *colon = *address == '@' ? strchr(address, ':') : NULL;
    return colon ? colon + 1 : address;
}

static bool is_address(const char *address, bool *ret_wide)
{
    *ret_wide = false;
    for (const char *p = address; *p; p++) {
        if (g_ascii_iscntrl(*p))
            return false;
        *ret_wide |= (guchar)*p >= 0x80;
    }
    return strlen(address) <= LIMIT_ADDRESS_BYTES && g_utf8_validate(address, -1, NULL);
}

bool lmtp_path_read(const char *text, struct lmtp_path *ret)
{
    while (*text == ' ') /* not allowed, but common */
        text++;
    const char *end = *text == '<' ? find_end(text + 1) : NULL;
    if (!end || (end[1] && end[1] != ' '))
        return false;
    g_autofree char *inside = g_strndup(text + 1, (gsize)(end - text) - 1);
    const char *address = skip_route(inside);
    struct lmtp_path path = {.parameters = end + 1};
    if (!is_address(address, &path.is_wide))
        return false;
    path.parameters += strspn(path.parameters, " ");
    path.address = g_strdup(address);
    *ret = path;
    return true;
}
