/* quote_phrases.h - what mail programs write around quoted and forwarded mail and below a person's
 * words, in the languages we know. A language is added in quote_phrases.c and nowhere else. Where a
 * key is asked for, it is the text of a struct folded_line. */
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

/* What "von: ..." is, or "| from | ...". */
enum header_label phrase_header_label(const char *key);

/* Whether a line, of which text is the start, may begin with such a label; cheap, and false of most
 * lines. */
bool phrase_may_start_header(const char *text, gsize length);

/* "Sent from my iPhone", "Get Outlook for iOS" and the like. */
bool phrase_is_sent_from(const char *key);

/* "-----Original Message-----"; a line with dashes around. */
bool phrase_is_original_message(const char *key);

/* The same without dashes, as mailers write it that centre it above a block of headers. */
bool phrase_is_bare_original(const char *key);

/* "---------- Forwarded message ---------", "Begin forwarded message:". */
bool phrase_is_forward_mark(const char *key);

/* "----- End forwarded message -----". */
bool phrase_is_forward_end(const char *key);

/* "##- Please type your reply above this line -##". */
bool phrase_is_reply_above(const char *key);

/* A forward's subject ("Fwd: ", "WG: "), in any case. */
bool phrase_subject_is_forward(const char *subject);

/* The verb of "Am 3. Mai schrieb Anna:" is in the key, as a word. */
bool phrase_has_wrote(const char *key);

/* Starts as an attribution line does: "on ", "am ", "le ". */
bool phrase_starts_attribution(const char *key);

/* Speaks of the reader or of its writer, as talk does and attributions do not: "you", "my". */
bool phrase_has_pronoun(const char *key);
