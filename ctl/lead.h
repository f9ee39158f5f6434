/* lead.h - the commands of leads, in several files, and what they share. */
#pragma once

#include "ctl/ctl.h"
#include "render/table.h"

/* POST /v1/leads/ID/VERB, ID being the first argument. (transfer full) */
json_t *lead_change(struct ctl *ctl, const struct call *call, const char *verb, json_t *body,
                    GError **error);

/* "Created lead 3, Forty chairs (Europe / anna)." of an answer that has the lead. */
void lead_say(struct ctl *ctl, json_t *lead, const char *what);

/* Its priority in stars, and how it ended by its colour. */
void lead_cell_stars(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret);

/* lead_list.c */
bool lead_run_list(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_duplicates(struct ctl *ctl, const struct call *call, GError **error);
/* lead_show.c */
bool lead_run_show(struct ctl *ctl, const struct call *call, GError **error);
/* lead_edit.c */
bool lead_run_create(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_edit(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_tag(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_untag(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_note(struct ctl *ctl, const struct call *call, GError **error);
/* lead_change.c */
bool lead_run_assign(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_stage(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_convert(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_won(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_lost(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_restore(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_archive(struct ctl *ctl, const struct call *call, GError **error);
bool lead_run_merge(struct ctl *ctl, const struct call *call, GError **error);
