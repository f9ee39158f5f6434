/* visible.h - this room's own: visibility (scope.h) as SQL, in one place. */
#pragma once

#include "store/scope.h"
#include "store/statement.h"

/* Narrows a select from leads. */
void visible_leads(struct condition *condition, struct visibility visible);
/* Narrows a select from messages: those of visible leads and, by team, those addressed to it. */
void visible_messages(struct condition *condition, struct visibility visible);
/* Narrows a select from contacts: those of a salesperson, and those whom leads name. */
void visible_contacts(struct condition *condition, struct visibility visible);
/* Narrows a select from events. */
void visible_events(struct condition *condition, struct visibility visible);
/* Narrows a select from activities: those of the user and those about the user's leads and
 * contacts; by team, likewise. */
void visible_activities(struct condition *condition, struct visibility visible);
