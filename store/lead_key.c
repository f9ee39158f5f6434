/* lead_key.c - see lead_key.h. */
#include "store/lead_key.h"
#include "base/company_key.h"
#include "base/freemail.h"
#include "store/lead.h"

#include <string.h>

#define DOMAIN_BYTES 255

/* Where anybody may have a page; providers of mail are freemail_is()'s. */
static const char *const everybodys_sites[] = {
    "facebook.com", "instagram.com", "linkedin.com", "linktr.ee", "t.me",        "tiktok.com",
    "twitter.com",  "wa.me",         "whatsapp.com", "x.com",     "youtube.com", NULL,
};

/* A name that has a dot within and is nobody's in particular. (transfer full) */
static char *own_domain(const char *name, gsize length)
{
    if (length == 0 || length > DOMAIN_BYTES)
        return NULL;
    g_autofree char *given = g_strndup(name, length);
    g_autofree char *domain = g_utf8_strdown(given, -1);
    const char *dot = strchr(domain, '.');
    bool is_own = dot && dot > domain && dot[1] && !freemail_is(domain) &&
                  !g_strv_contains(everybodys_sites, domain);
    return is_own ? g_steal_pointer(&domain) : NULL;
}

static char *domain_of_address(const char *address)
{
    const char *at = address ? strrchr(address, '@') : NULL;
    return at ? own_domain(at + 1, strlen(at + 1)) : NULL;
}

/* Of "https://www.acme.example/shop", "acme.example". */
static char *domain_of_site(const char *site)
{
    if (!site)
        return NULL;
    const char *scheme = strstr(site, "://");
    const char *host = scheme ? scheme + 3 : site;
    if (g_ascii_strncasecmp(host, "www.", 4) == 0)
        host += 4;
    return own_domain(host, strcspn(host, "/:?# "));
}

static void replace(char **field, char *value)
{
    g_free(*field);
    *field = value;
}

void lead_key_set(struct lead *lead)
{
    replace(&lead->email_domain, domain_of_address(lead->email));
    replace(&lead->site_domain, domain_of_site(lead->website));
    replace(&lead->company_key, lead->company ? company_key(lead->company) : NULL);
}
