/* event.h - events of the API in a person's words. */
#pragma once

#include "ctl/ctl.h"

/* Every type of event, NULL-terminated. */
extern const char *const event_types[];

bool event_is(json_t *event, const char *type);

/* How an event is coloured: a recorded message by its verdict. */
enum style event_style(json_t *event);

/* What happened, without when and who: "#7 moved from New to Won". (transfer full) */
char *event_text(json_t *event);

/* Which lead a mail made or joined, and with whom it is: "→ #7 Europe / anna". (transfer full) */
char *event_lead(json_t *event);

/* Who did it: a login, or "crmd". (borrowed from event) */
const char *event_actor(json_t *event);

/* The word an event is shown by: a recorded message's verdict, else what happened to whatever its
 * text names: "stage", "edited". (borrowed from event) */
const char *event_word(json_t *event);
