/* corpora.h - what can be measured. Each function adds its rows to the report, also where the mail
 * is not here: folder is then NULL or names nothing. */
#pragma once

#include "tests/corpus/report.h"

/* FOLDER/emails/NAME.txt and the new text of each in FOLDER/trimmed/NAME.txt. */
void corpus_replies(struct report *report, const char *folder);

/* Bounces, feedback reports (arf-*) and automatic answers (rfc3834-*), *.eml; labels names a file
 * of "NAME<tab>RECIPIENT" lines for what no field names a recipient in. */
void corpus_bounces(struct report *report, const char *folder, const char *labels);

/* Odd and broken messages, *.eml; expected names a JSON file of what corpus_mime_show() prints. */
void corpus_mime(struct report *report, const char *folder, const char *expected);

/* Prints what a file's subject, text and attachments are, and its entry of the expectations. */
void corpus_mime_show(const char *path);

/* SpamAssassin's easy-ham-* and hard-ham-1 below folder; labels names a file of
 * "FOLDER/NAME<tab>personal|robot" lines. */
void corpus_ham(struct report *report, const char *folder, const char *labels);

/* The project's own mail, *.eml with *.json beside. */
void corpus_own(struct report *report, const char *folder);
