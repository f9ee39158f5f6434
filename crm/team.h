/* team.h - what administrators do with sales teams. */
#pragma once

#include "crm/catalogue.h"
#include "store/team.h"

/* Callers give the editable fields, leader and assignee by login, the company by name, the lists
 * aliases, members, accept_domains, which are replaced whole, and of "capacities" by login those
 * that change: how many new leads a member takes in 30 days before others' turns come; null: no
 * limit. */
extern const struct catalogue team_catalogue;
