/* route.h - which teams a mail is addressed to, and which leads its thread leads to. */
#pragma once

#include "base/mail.h"
#include "crm/crm.h"

struct route {
    GArray *teams;     /* of int64_t: team ids in the order in which they were found, each once */
    GArray *accepts;   /* of bool, parallel: the team accepts mail from this sender */
    GArray *thread;    /* of int64_t: leads, one a team, that hold what the mail answers */
    int64_t from_user; /* the user who wrote it, or 0 */
};

/* Teams are found by their alias, by full address, in Delivered-To, X-Original-To, Envelope-To, To
 * and Cc; where there is none, it is the fallback team (name or NULL). mail may be NULL. */
bool route_find(struct crm *crm, const struct mail *mail, const char *fallback_team,
                struct route *ret, GError **error);
void route_clear(struct route *route);

/* How many of the teams do not accept it. */
unsigned route_refusing(const struct route *route);
