/* phrases.h - what mail programs write around a person's words, in the languages we know: one table
 * a purpose, all in lower case. A language is added here and nowhere else. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* The header lines that a quoted or forwarded mail is introduced with. */
enum header_label {
    LABEL_NONE,
    LABEL_FROM,
    LABEL_DATE,
    LABEL_TO,
    LABEL_CC,
    LABEL_SUBJECT,
    LABEL_REPLY_TO,
    LABEL_COUNT
};

/* What "von: ..." is; key is a line_key(). *ret_value is the offset of what follows the colon. */
enum header_label phrase_header_label(const char *key, gsize *ret_value);

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

/* "Sent from my iPhone" and the like. */
bool phrase_is_sent_from(const char *key);

/* "-----Original Message-----"; a line with dashes around. */
bool phrase_is_original_message(const char *key);

/* "---------- Forwarded message ---------", "Begin forwarded message:". */
bool phrase_is_forward_mark(const char *key);

/* A forward's subject ("Fwd: ", "WG: "), in any case. */
bool phrase_subject_is_forward(const char *subject);

/* The verb of "Am 3. Mai schrieb Anna:" is in the text, as a word. */
bool phrase_has_wrote(const char *key);

/* Starts as an attribution line does: "on ", "am ", "le ". */
bool phrase_starts_attribution(const char *key);

/* Subjects (any case) that programs answer with when a person is away. */
bool phrase_subject_is_away(const char *subject);

/* Subjects (any case) of delivery failures and delays. */
bool phrase_subject_is_bounce(const char *subject);

/* True where one of the NULL-terminated phrases stands at the start of, or anywhere in, the text.
 */
bool phrase_starts(const char *text, const char *const *phrases);
bool phrase_within(const char *text, const char *const *phrases);
