/* team.h - what administrators do with sales teams. */
#pragma once

#include "crm/catalogue.h"
#include "store/team.h"

/* Callers give the editable fields, leader and assignee by login, and the lists aliases, members,
 * accept_domains, which are replaced whole. */
extern const struct catalogue team_catalogue;
