/* activity.h - activities of the API in a person's words, for whatever shows them. */
#pragma once

#include "ctl/ctl.h"

/* crmctl activity list. */
bool activity_run_list(struct ctl *ctl, const struct call *call, GError **error);

/* "2026-03-02", of a meeting "2026-03-02 14:00" in local time. (transfer full) */
char *activity_when(json_t *activity);

/* What it is about: "#3 Solar pumps", or a contact; NULL where neither is told. (transfer full) */
char *activity_about(json_t *activity);

/* How an activity is coloured: late, today, done. */
enum style activity_style(json_t *activity);

/* "call 2026-03-02" of a lead's "next_activity", or NULL. (transfer full) */
char *activity_next(json_t *lead);
bool activity_is_overdue(json_t *activity);

/* Lines of an array of activities, below a heading; nothing where there are none. */
void activity_draw_block(struct ctl *ctl, json_t *activities);
