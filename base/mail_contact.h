/* mail_contact.h - the person who wants something, and where each thing said of them comes from. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What is known of a contact, in wire order. */
enum contact_field {
    CONTACT_NAME,
    CONTACT_EMAIL,
    CONTACT_PHONE,      /* as written */
    CONTACT_PHONE_E164, /* "+6281234567890" */
    CONTACT_COMPANY,
    CONTACT_JOB_TITLE,
    CONTACT_WEBSITE,
    CONTACT_COUNTRY, /* ISO 3166 alpha-2 */
    CONTACT_FIELD_COUNT
};

/* "name", "email", ..., as in JSON. */
const char *contact_field_name(enum contact_field field);
bool contact_field_parse(const char *name, enum contact_field *ret_field);

/* Where a value was read. */
enum contact_source {
    SOURCE_NONE,
    SOURCE_FORM,    /* a labelled value */
    SOURCE_FORWARD, /* the header lines of a mail passed on */
    SOURCE_REPLY_TO,
    SOURCE_FROM,
    SOURCE_HEADER, /* another header field */
    SOURCE_VCARD,
    SOURCE_SIGNATURE,
    SOURCE_TEXT,
    SOURCE_DOMAIN, /* of the address */
    SOURCE_COUNT
};

/* "none", "form", "forward", "reply-to", ...; parse returns false for anything else. */
const char *contact_source_name(enum contact_source source);
bool contact_source_parse(const char *name, enum contact_source *ret_source);

/* The sender, or whoever stands behind a form or forward. */
struct mail_contact {
    char *name;
    char *email;
    char *phone;
    char *phone_e164;
    char *company;
    char *job_title;
    char *website;
    char *country;
    guint8 sources[CONTACT_FIELD_COUNT]; /* enum contact_source; SOURCE_NONE where unknown */
};

/* Where the field's value is kept. */
char **contact_slot(struct mail_contact *contact, enum contact_field field);
const char *contact_value(const struct mail_contact *contact, enum contact_field field);

/* Fills a field that is empty yet with value, on one clean line without space around it and of
 * at most LIMIT_NAME_BYTES. False where it was filled before or value, which may be NULL, says
 * nothing. */
bool contact_set(struct mail_contact *contact, enum contact_field field, const char *value,
                 enum contact_source source);

/* Empties a field. */
void contact_unset(struct mail_contact *contact, enum contact_field field);

/* Frees all values; the contact is empty then. */
void contact_clear(struct mail_contact *contact);
