/* form_phrases.h - what web forms and portals call things, in the languages we know. A language is
 * added in form_phrases.c and nowhere else. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* What a web form calls the things we know. */
enum form_label {
    FORM_NONE,
    FORM_NAME,
    FORM_FIRST_NAME,
    FORM_LAST_NAME,
    FORM_EMAIL,
    FORM_PHONE,
    FORM_COMPANY,
    FORM_JOB_TITLE,
    FORM_WEBSITE,
    FORM_COUNTRY,
    FORM_MESSAGE,
    FORM_OTHER, /* known to stand in forms, of no further use to us */
    FORM_LABEL_COUNT
};

/* What a label (lower case, without colon) means. */
enum form_label phrase_form_label(const char *label);
