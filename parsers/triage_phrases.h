/* triage_phrases.h - the subjects that programs write, in the languages we know. A language is
 * added in triage_phrases.c and nowhere else. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Subjects (any case) that programs answer with when a person is away. */
bool phrase_subject_is_away(const char *subject);

/* Subjects (any case) of delivery failures and delays. */
bool phrase_subject_is_bounce(const char *subject);
