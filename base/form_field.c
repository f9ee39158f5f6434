/* form_field.c - see form_field.h. */
#include "base/form_field.h"

#include <glib.h>

static const char *const names[FORM_FIELD_COUNT] = {
    [FORM_FIELD_NAME] = "name",           [FORM_FIELD_FIRST_NAME] = "first_name",
    [FORM_FIELD_LAST_NAME] = "last_name", [FORM_FIELD_EMAIL] = "email",
    [FORM_FIELD_PHONE] = "phone",         [FORM_FIELD_COMPANY] = "company",
    [FORM_FIELD_JOB_TITLE] = "job_title", [FORM_FIELD_WEBSITE] = "website",
    [FORM_FIELD_COUNTRY] = "country",     [FORM_FIELD_MESSAGE] = "message",
};

const char *form_field_name(enum form_field field)
{
    return (unsigned)field < FORM_FIELD_COUNT ? names[field] : "message";
}

bool form_field_parse(const char *name, enum form_field *ret_field)
{
    for (unsigned i = 0; i < FORM_FIELD_COUNT; i++) {
        if (g_str_equal(name, names[i])) {
            *ret_field = i;
            return true;
        }
    }
    return false;
}
