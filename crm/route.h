/* route.h - which teams a mail is addressed to, and which leads its thread leads to. */
#pragma once

#include "base/mail.h"
#include "crm/reply_address.h"
#include "crm/crm.h"
#include "rules/verdict.h"

/* What routing knows beside the mail. */
struct route_given {
    const char *fallback_team;   /* name, or NULL */
    const GPtrArray *recipients; /* of char*: the envelope's, or NULL where it is not known */
    struct reply_key key;
    int64_t window_s; /* for route_find_sender(); 0: never */
};

struct route {
    GArray *teams;   /* of int64_t: team ids in the order in which they were found, each once */
    GArray *accepts; /* of bool, parallel: the team accepts mail from this sender */
    GArray *thread;  /* of int64_t: leads, one a team, that the mail belongs to */
    GArray *joined;  /* of int64_t, parallel to thread: their teams, 0 for none */
    enum thread_found found; /* how they were found */
    int64_t from_user;       /* the user who wrote it, or 0 */
};

/* Teams are found by their alias, by full address or with a detail ("sales+web@"), among the
 * envelope's recipients; where these name none, in Delivered-To, X-Original-To, Envelope-To, To and
 * Cc; where there is none either, it is the fallback team. Leads are found by their own signed
 * address there, then by what the mail answers. mail may be NULL. */
bool route_find(struct crm *crm, const struct mail *mail, const struct route_given *given,
                struct route *ret, GError **error);

/* The team that an address is an alias of, likewise; 0 for none. */
bool route_team_of(struct crm *crm, const char *address, int64_t *ret_team_id, GError **error);

/* For a person's mail of an unknown thread, which came at that time: finds, for each accepting team
 * (where there is none: for no team), the open lead of the one behind it. */
bool route_find_sender(struct crm *crm, const struct mail *mail, const struct route_given *given,
                       int64_t at, struct route *route, GError **error);
void route_clear(struct route *route);

/* How many of the teams do not accept it. */
unsigned route_refusing(const struct route *route);

/* The lead of that team (0: none) in the thread, or 0; and whether every accepting team has one. */
int64_t route_joins(const struct route *route, int64_t team_id);
bool route_joins_all(const struct route *route);
