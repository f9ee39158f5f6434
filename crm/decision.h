/* decision.h - what a mail that arrived is: triage's word, what people have said of its sender, and
 * what the database knows of its thread, brought together for rules/verdict.h. */
#pragma once

#include "crm/route.h"

/* What holds for all mail of a batch. */
struct session {
    struct route_given given;
    bool has_learnt; /* anything is remembered of anybody */
};
bool session_begin(struct crm *crm, const char *fallback_team, struct session *ret, GError **error);

/* A routed mail; at is when it came. */
struct decision_about {
    const struct session *session;
    const struct mail *mail;
    int64_t at;
    struct route *route; /* may gain its sender's open leads */
};

/* The final verdict of a new message. */
bool decision_make(struct crm *crm, const struct decision_about *about,
                   struct verdict_decision *ret, GError **error);

/* Whether a message that comes again, of that verdict, may concern a team that has not heard of it.
 * What is no person's mail is a lead only where somebody promoted it, what crmd-mail refused for
 * its size is none, and what answers us is with the lead that it answers. */
bool decision_concerns_more(struct crm *crm, const struct decision_about *about,
                            enum verdict verdict, bool *ret, GError **error);
