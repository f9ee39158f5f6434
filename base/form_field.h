/* form_field.h - the values of a web form that mean something to us; what a site names in crmd.conf
 * when its forms have labels of their own. */
#pragma once

#include <stdbool.h>

enum form_field {
    FORM_FIELD_NAME,
    FORM_FIELD_FIRST_NAME,
    FORM_FIELD_LAST_NAME,
    FORM_FIELD_EMAIL,
    FORM_FIELD_PHONE,
    FORM_FIELD_COMPANY,
    FORM_FIELD_JOB_TITLE,
    FORM_FIELD_WEBSITE,
    FORM_FIELD_COUNTRY,
    FORM_FIELD_MESSAGE,
    FORM_FIELD_COUNT
};

/* "name", "first_name", ...; parse returns false for anything else. */
const char *form_field_name(enum form_field field);
bool form_field_parse(const char *name, enum form_field *ret_field);

/* Figures for labels that a site adds. */
#define FORM_LABEL_BYTES 100 /* of one; a question in full is shorter */
#define FORM_LABELS_MAX 1000 /* of all together */
