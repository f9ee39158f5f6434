/* mails.h - what the tests and measures that read whole mails share: files, the expected JSON
 * beside them, and text with its white space folded. Needs nothing but base/ and parsers/. */
#pragma once

#include "base/json.h"
#include "base/mail.h"

#include <glib.h>
#include <stdbool.h>

/* The sorted names of a folder's files that end in suffix, without it; NULL where there is no such
 * folder. (transfer full) */
GPtrArray *mails_names(const char *folder, const char *suffix);

/* A whole file; ends the program where it cannot be read. The second leaves out an mbox's "From "
 * line before the header. (transfer full) */
GBytes *mails_read(const char *path);
GBytes *mails_read_mbox(const char *path);

/* FOLDER/NAME.json; ends the program where it is not JSON. (transfer full) */
json_t *mails_expected(const char *folder, const char *name);

/* FOLDER/NAME.eml as the parsers read it. "ours.example" is ours, and the country that national
 * phone numbers are read in is that of "options": {"region": "ID"} in expected. (transfer full) */
struct mail *mails_parse(const char *folder, const char *name, json_t *expected);

/* White space runs become one space each, none at the ends; NULL gives "". (transfer full) */
char *mails_folded(const char *text);

/* Whether a key of the expected JSON speaks of the mail, not of how to read it. */
bool mails_key_is_compared(const char *key);

/* A mail to us of that sender, subject and text has the verdict, and that reason unless it is NULL.
 */
void mails_assert_verdict(const char *from, const char *subject, const char *text,
                          const char *verdict, const char *reason);
