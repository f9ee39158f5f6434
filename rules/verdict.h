/* verdict.h - the final verdict: what triage said of the mail alone, and what the database knows.
 */
#pragma once

#include "base/mail.h"

struct verdict_facts {
    enum verdict provisional;
    const char *reason;      /* of the provisional verdict */
    bool thread_known;       /* it answers a message that a lead holds */
    bool answers_something;  /* it has In-Reply-To or References */
    bool from_user;          /* a user of the CRM wrote it */
    unsigned teams;          /* teams that it is addressed to (0: none is known) */
    unsigned teams_refusing; /* those that do not accept this sender */
};

struct verdict_decision {
    enum verdict verdict;
    char *reason;     /* (transfer full) */
    bool joins_leads; /* goes onto the leads of its thread */
    bool makes_leads; /* makes a lead for each team that accepts it */
};

/* Pure. */
void verdict_decide(const struct verdict_facts *facts, struct verdict_decision *ret);
