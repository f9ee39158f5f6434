/* amount.h - amounts of money that options take, as the API wants them. */
#pragma once

#include "ctl/ctl.h"

/* Adds what the option says in that currency to the body, in minor units under the field; empty is
 * 0. Nothing where the option was not given. */
bool amount_add(const struct call *call, const char *option, const char *currency,
                const char *field, json_t *body, GError **error);

/* The currency of the settings. (transfer full) */
char *amount_currency(struct ctl *ctl, GError **error);

/* "EUR 5,000 a month" of an object's amount in minor units and its currency; NULL for none.
 * (transfer full) */
char *amount_a_month(json_t *object, const char *field);
