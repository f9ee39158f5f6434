/* mail_contact.c - see mail_contact.h. */
#include "base/mail_contact.h"
#include "base/limits.h"
#include "base/util.h"

#include <stddef.h>

static const struct {
    const char *name;
    gsize offset;
} fields[CONTACT_FIELD_COUNT] = {
    [CONTACT_NAME] = {"name", offsetof(struct mail_contact, name)},
    [CONTACT_EMAIL] = {"email", offsetof(struct mail_contact, email)},
    [CONTACT_PHONE] = {"phone", offsetof(struct mail_contact, phone)},
    [CONTACT_PHONE_E164] = {"phone_e164", offsetof(struct mail_contact, phone_e164)},
    [CONTACT_COMPANY] = {"company", offsetof(struct mail_contact, company)},
    [CONTACT_JOB_TITLE] = {"job_title", offsetof(struct mail_contact, job_title)},
    [CONTACT_WEBSITE] = {"website", offsetof(struct mail_contact, website)},
    [CONTACT_COUNTRY] = {"country", offsetof(struct mail_contact, country)},
};

static const char *const source_names[SOURCE_COUNT] = {
    [SOURCE_NONE] = "none",         [SOURCE_FORM] = "form",           [SOURCE_FORWARD] = "forward",
    [SOURCE_REPLY_TO] = "reply-to", [SOURCE_FROM] = "from",           [SOURCE_HEADER] = "header",
    [SOURCE_VCARD] = "vcard",       [SOURCE_SIGNATURE] = "signature", [SOURCE_TEXT] = "text",
    [SOURCE_DOMAIN] = "domain",
};

const char *contact_field_name(enum contact_field field)
{
    return (unsigned)field < CONTACT_FIELD_COUNT ? fields[field].name : "name";
}

bool contact_field_parse(const char *name, enum contact_field *ret_field)
{
    for (unsigned i = 0; name && i < CONTACT_FIELD_COUNT; i++) {
        if (g_str_equal(name, fields[i].name)) {
            *ret_field = i;
            return true;
        }
    }
    return false;
}

const char *contact_source_name(enum contact_source source)
{
    return source_names[(unsigned)source < SOURCE_COUNT ? source : SOURCE_NONE];
}

bool contact_source_parse(const char *name, enum contact_source *ret_source)
{
    for (unsigned i = 0; name && i < SOURCE_COUNT; i++) {
        if (g_str_equal(name, source_names[i])) {
            *ret_source = i;
            return true;
        }
    }
    return false;
}

char **contact_slot(struct mail_contact *contact, enum contact_field field)
{
    return (char **)(void *)((char *)contact + fields[field].offset);
}

const char *contact_value(const struct mail_contact *contact, enum contact_field field)
{
    return *contact_slot((struct mail_contact *)contact, field);
}

bool contact_set(struct mail_contact *contact, enum contact_field field, const char *value,
                 enum contact_source source)
{
    char **slot = contact_slot(contact, field);
    if (*slot || !value || !*value)
        return false;
    char *clean = g_strstrip(util_clean(value, LIMIT_NAME_BYTES, false));
    if (!*clean) {
        g_free(clean);
        return false;
    }
    *slot = clean;
    contact->sources[field] = (guint8)source;
    return true;
}

void contact_unset(struct mail_contact *contact, enum contact_field field)
{
    g_clear_pointer(contact_slot(contact, field), g_free);
    contact->sources[field] = SOURCE_NONE;
}

void contact_clear(struct mail_contact *contact)
{
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        contact_unset(contact, i);
}
