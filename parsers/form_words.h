/* form_words.h - the table of labels that stand in web forms and portals' notices, in the languages
 * we know. A language is added in form_words.c and nowhere else. */
#pragma once

#include "parsers/form_phrases.h"

struct form_words {
    enum form_label meaning;
    const char *words; /* "name|full name|your name" */
};

/* Ends with an entry whose words are NULL. */
extern const struct form_words form_words[];
