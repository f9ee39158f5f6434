/* lead_list.h - lists of leads, narrowed and in an order, page by page; and what they add up to. */
#pragma once

#include "store/lead.h"

enum lead_order {
    LEAD_ORDER_NEWEST,  /* recorded last, first */
    LEAD_ORDER_CREATED, /* asked last, first: an old mail's lead is as old as the mail */
    LEAD_ORDER_UPDATED, /* changed last, first */
    LEAD_ORDER_REVENUE, /* the greatest first, in whatever currency */
    LEAD_ORDER_CLOSING, /* expected to close first, first; without a day, last */
    LEAD_ORDER_COUNT
};
const char *lead_order_name(enum lead_order order);
bool lead_order_parse(const char *name, enum lead_order *ret);

/* Behind which lead of an order a page begins: its id and what it is ordered by. */
struct lead_cursor {
    int64_t id; /* 0: from the beginning */
    int64_t number;
    char date[16]; /* of LEAD_ORDER_CLOSING */
};
void lead_cursor_of(const struct lead *lead, enum lead_order order, struct lead_cursor *ret);

/* What a list is narrowed to; 0, NULL and false do not narrow. Times are from since on, and before
 * until. */
struct lead_filter {
    struct visibility visible;
    int64_t team_id;
    int64_t salesperson_id;
    bool unassigned;
    const char *stage; /* name */
    int64_t stage_id;
    const char *kind;
    const char *status;
    bool archived;     /* those only, instead of those that are not */
    const char *query; /* words in name, contact, company, email */
    int64_t tag_id;
    int64_t source_id;
    int64_t medium_id;
    int64_t campaign_id;
    const char *country;
    bool by_priority;
    int64_t priority;
    int64_t created_since;
    int64_t created_until;
    int64_t closed_since;
    int64_t closed_until;
    enum lead_order order;
    struct lead_cursor after;
    int64_t limit;
};

/* (transfer full) */
GPtrArray *store_lead_list(struct store *store, const struct lead_filter *filter, GError **error);

/* What the leads of one stage, kind and currency add up to. */
struct lead_total {
    int64_t stage_id;
    bool is_lead; /* of that kind: not qualified yet */
    char currency[4];
    int64_t count;
    int64_t unassigned; /* of them */
    int64_t expected_revenue_minor;
    int64_t prorated_revenue_minor;
    int64_t recurring_revenue_minor;
};
/* Order, cursor and limit of the filter count for nothing. (transfer full: of struct lead_total) */
GArray *store_lead_totals(struct store *store, const struct lead_filter *filter, GError **error);
