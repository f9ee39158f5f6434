/* verdict.h - the final verdict: what triage said of the mail alone, and what the database knows.
 */
#pragma once

#include "base/mail.h"

/* How the leads that a mail belongs to were found, the surest last. */
enum thread_found {
    THREAD_UNKNOWN,
    THREAD_BY_SENDER,  /* its sender has an open lead of late */
    THREAD_BY_ANSWER,  /* it answers a message that a lead holds */
    THREAD_BY_ADDRESS, /* it was sent to a lead's own signed address */
};

struct verdict_facts {
    enum verdict provisional;
    const char *reason; /* of the provisional verdict */
    enum thread_found thread;
    bool answers_something;  /* it has In-Reply-To or References */
    bool from_user;          /* a user of the CRM wrote it */
    unsigned teams;          /* teams that it is addressed to (0: none is known) */
    unsigned teams_refusing; /* those that do not accept this sender */
    bool all_joined;         /* THREAD_BY_SENDER: no accepting team is left without a lead */
};

struct verdict_decision {
    enum verdict verdict;
    char *reason;     /* (transfer full) */
    bool joins_leads; /* goes onto the leads of its thread */
    bool makes_leads; /* makes a lead for each team that accepts it and has none in its thread */
};

/* Whether a verdict says that a person wrote the mail. */
bool verdict_is_a_persons(enum verdict verdict);

/* Puts what people remembered of the sender in place of the provisional verdict, where that may be:
 * what answers our own mail, what a user wrote, and what only the mail itself can tell (bounces,
 * automatic answers, what is unparsable) stay as they are. True where it did. */
bool verdict_overrule(struct verdict_facts *facts, enum verdict remembered, const char *reason);

/* Pure. */
void verdict_decide(const struct verdict_facts *facts, struct verdict_decision *ret);
