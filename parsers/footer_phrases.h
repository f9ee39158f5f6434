/* footer_phrases.h - what companies and mail servers put around a person's words: legal notices,
 * notes of virus scanners, warnings of senders from outside. A language is added in
 * footer_phrases.c and nowhere else. */
#pragma once

#include "parsers/phrase_index.h"

#include <stdbool.h>

enum footer_sense {
    FOOTER_LEGAL,  /* nobody writes so but lawyers */
    FOOTER_MAYBE,  /* some of these together make a legal notice */
    FOOTER_NOTE,   /* "Virus-free.", "Please consider the environment before printing" */
    FOOTER_LIST,   /* of a mailing list, below a rule */
    FOOTER_BANNER, /* on top: "This email originated from outside of the organization" */
};

/* Of all of them; made once, never freed. */
const struct phrase_index *footer_phrase_index(void);

/* A line of nothing but the words of a tag for mail from outside, "[external]"; key is the text of
 * a struct folded_line. */
bool phrase_is_external_tag(const char *key);

/* A line that is the title of a legal notice, "Disclaimer"; key as above. It may be the title of
 * something else as well. */
bool phrase_is_notice_title(const char *key);
