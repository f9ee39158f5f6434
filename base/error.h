/* error.h - the one error domain. A code says what the caller can do about it; the message is one
 * sentence for a person that says what to do next. */
#pragma once

#include <glib.h>
#include <stdbool.h>

enum error_code {
    ERROR_INVALID,   /* the request or input is wrong: mend it; error_field() may name the field */
    ERROR_NOT_FOUND, /* no such thing */
    ERROR_REFUSED,   /* the caller lacks a right */
    ERROR_CONFLICT,  /* it exists already, or was changed meanwhile: look again */
    ERROR_UNAVAILABLE, /* not now: try again later */
    ERROR_CORRUPT,     /* stored or received data is not what it should be */
    ERROR_INTERNAL,    /* our own bug, or the machine failed us */
    ERROR_CODE_COUNT
};

#define CRMD_ERROR (crmd_error_quark())
GQuark crmd_error_quark(void);

/* Name of a code as the API shows it ("not_found"), and back; parse returns false for others. */
const char *error_code_name(enum error_code code);
bool error_code_parse(const char *name, enum error_code *ret_code);

/* Sets *error (which may be NULL to ignore) with a printf-formatted message. */
void error_set(GError **error, enum error_code code, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* The same for a wrong value of a named field (JSON key, column, option). Code ERROR_INVALID. */
void error_set_field(GError **error, const char *field, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* The field that error_set_field() named, or NULL. (borrowed from error) */
const char *error_field(const GError *error);

/* Code of any GError: ours as it is, every foreign domain ERROR_INTERNAL. */
enum error_code error_code_of(const GError *error);
