/* bounce_phrases.h - what delivery failures say, beside that they are failures. */
#pragma once

/* Where the mail that came back begins, at the start of a line; NULL-terminated. */
extern const char *const bounce_returned_marks[];

/* Senders (in lower case, anywhere in the From field) that are mail systems: only they write so;
 * and those that people are too. NULL-terminated. */
extern const char *const bounce_daemons[];
extern const char *const bounce_masters[];

/* The RFC 3463 status that the words of a diagnostic (lower case) mean, or NULL. */
const char *bounce_phrase_status(const char *text);
