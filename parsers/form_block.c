/* form_block.c - see form_block.h. */
#include "parsers/form_block.h"
#include "parsers/country.h"
#include "parsers/form_contact.h"
#include "base/util.h"

#include <string.h>

#define BLOCK_LINES 12
#define NAME_BYTES 80
#define NAME_SPACES 5

static void put(struct mail_contact *contact, enum contact_field field, const char *value)
{
    (void)contact_set(contact, field, value, SOURCE_FORM);
}

/* ---- a block of lines ---- */

static bool has_digit(const char *text)
{
    return strpbrk(text, "0123456789") != NULL;
}

bool form_is_name_like(const char *text)
{
    unsigned spaces = 0;
    for (const char *p = text; *p; p++)
        spaces += *p == ' ';
    return *text && strlen(text) <= NAME_BYTES && spaces <= NAME_SPACES && !has_digit(text) &&
           !strpbrk(text, "@:;!?<>{}[]\"/\\|=*");
}

/* The last part of "12 MG Road, Pune, Maharashtra, India". */
static const char *country_at_end(const char *line)
{
    const char *comma = strrchr(line, ',');
    const char *last = comma ? comma + 1 + strspn(comma + 1, " ") : line;
    return country_code(last);
}

bool form_address_read(const char *line, struct mail_contact *contact)
{
    const char *at = strchr(line, '@'), *start = at;
    if (!at)
        return false;
    while (start > line && !strchr(" ([<:\t\"'", start[-1]))
        start--;
    g_autofree char *email = g_strndup(start, strcspn(start, " )]>\t\"',;"));
    bool found = util_is_address(email);
    if (found)
        put(contact, CONTACT_EMAIL, email);
    return found;
}

static bool is_website(const char *line)
{
    return (g_str_has_prefix(line, "www.") || g_str_has_prefix(line, "http")) && !strchr(line, ' ');
}

static void take_line(const char *line, struct mail_contact *contact)
{
    const char *country = country_at_end(line);
    bool named = contact->name != NULL;
    if (form_address_read(line, contact))
        return;
    if (is_website(line))
        put(contact, CONTACT_WEBSITE, line);
    else if (country)
        put(contact, CONTACT_COUNTRY, country);
    else if (!named && form_is_name_like(line))
        put(contact, CONTACT_NAME, form_without_courtesy(line));
    else if (named && !contact->company && form_is_name_like(line) && !strchr(line, ','))
        put(contact, CONTACT_COMPANY, line);
    else if (form_is_phone(line))
        put(contact, CONTACT_PHONE, line);
}

void form_block_read(const char *block, struct mail_contact *contact)
{
    g_auto(GStrv) lines = g_strsplit(block, "\n", BLOCK_LINES + 1);
    for (guint i = 0; lines[i] && i < BLOCK_LINES; i++)
        take_line(g_strstrip(lines[i]), contact);
}
