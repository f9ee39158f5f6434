/* signature.h - the block below a mail in which its author says who and where he is. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define SIGNATURE_PHONES 4

/* Who the mail is from, as far as its header says. */
struct signature_person {
    const char *name;  /* a person's, or NULL */
    const char *email; /* or NULL */
    const char *label; /* of a company's domain, see company_domain_label(); or NULL */
};

struct signature_phone {
    char *written; /* with its extension */
    char *number;  /* without */
    bool is_international;
    bool is_guess; /* nothing says that it is a telephone's but how it is written */
};

/* What a signature says; NULL what it does not. */
struct signature {
    char *name;
    char *job_title;
    char *company;
    char *website;
    const char *country;                             /* ISO 3166 alpha-2 (static) */
    struct signature_phone phones[SIGNATURE_PHONES]; /* faxes left out */
    guint phone_count;
    bool is_anothers; /* it names another person than the mail is from: the rest is left empty */
};

/* Reads the end of a mail's body (from its closing formula on) and its signature, either of which
 * may be NULL. Linear; of long texts only what can be a signature. */
void signature_read(const char *body, const char *signature, const struct signature_person *person,
                    struct signature *ret);
void signature_clear(struct signature *signature);

/* Numbers within the body that somebody gives as his own ("call me on ..."), or that stand at its
 * end: appended to ret's. */
void signature_read_talk(const char *body, struct signature *ret);
