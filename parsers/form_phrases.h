/* form_phrases.h - what web forms and portals call things: looking a label up among those we know
 * and those that a site adds. */
#pragma once

#include "base/form_field.h"

#include <glib.h>
#include <stdbool.h>

/* What a label means. */
enum form_label {
    FORM_NONE,
    FORM_NAME, /* from here in the order of enum form_field */
    FORM_FIRST_NAME,
    FORM_LAST_NAME,
    FORM_EMAIL,
    FORM_PHONE,
    FORM_COMPANY,
    FORM_JOB_TITLE,
    FORM_WEBSITE,
    FORM_COUNTRY,
    FORM_MESSAGE,
    FORM_HEADING,  /* "Buyer's contact details": who is meant stands below, without labels */
    FORM_OTHER,    /* known to stand in forms, of no further use to us */
    FORM_META,     /* what the form's program adds: page, time, address of the browser */
    FORM_UNLIKE,   /* what stands in notices of orders, payments and accounts */
    FORM_FROM,     /* "From: Anna <anna@...>", in forms and in quoted mail */
    FORM_ENVELOPE, /* "To:", "Sent:", in quoted mail */
    FORM_LABEL_COUNT
};

/* Labels that a site adds. */
struct form_labels;
struct form_labels *form_labels_new(void); /* (transfer full) */
/* Whether the label could be added: it has letters and is no longer than FORM_LABEL_BYTES. */
bool form_labels_add(struct form_labels *labels, enum form_field field, const char *label);
void form_labels_free(struct form_labels *labels); /* NULL is fine */

#define FORM_KEY_BYTES (FORM_LABEL_BYTES + 8) /* room for one character too many, and a NUL */

/* Writes what is compared of text into key, of size bytes: letters and digits only, in lower case,
 * without accents. Returns the length of the key, which ends where size does. */
gsize form_key(const char *text, gsize length, char *key, gsize size);

/* Whether text may begin with a label that the quick lookup knows, by its first letters; cheap, and
 * false of most text. */
bool form_label_may_start(const char *text, gsize length, const struct form_labels *labels);

/* What a label means, its mark ("*") and colon taken off or not; labels may be NULL. The quick
 * lookup knows it as it stands in the tables, a remark behind it ("(required)") or not, the
 * thorough one also behind "your", with a number, or with only its translation known. */
enum form_label form_label_quick(const char *text, gsize length, const struct form_labels *labels);
enum form_label form_label_thorough(const char *text, gsize length,
                                    const struct form_labels *labels);

/* Whether a question asks for a company: "Which organisation are you with?" */
bool form_label_asks_company(const char *question);
