/* country_names.h - the table behind country.h. */
#pragma once

struct country_names {
    const char *code;  /* ISO 3166 alpha-2 */
    const char *names; /* lower case, "|" between them */
};

/* Ends with a row of NULLs. */
extern const struct country_names country_names[];
