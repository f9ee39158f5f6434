/* lead_stage.h - a lead's way: through the stages of its team, to won or lost, out of sight and
 * back. */
#pragma once

#include "crm/lead.h"
#include "store/stage.h"

/* To the stage of that name, of the lead's team. A won stage makes it won, another one open again;
 * one of kind lead becomes an opportunity. Refused where a field is missing that the stage
 * requires, and for what is lost or archived: that is to be restored first. */
bool lead_move(struct crm *crm, struct lead_ref ref, const char *stage, GError **error);

/* To its team's first won stage. */
bool lead_win(struct crm *crm, struct lead_ref ref, GError **error);

/* In whatever stage; the reason is one of those in use (NULL: none, where the settings allow that),
 * the remark any text or NULL. */
bool lead_lose(struct crm *crm, struct lead_ref ref, const char *reason, const char *remark,
               GError **error);

/* A lost lead, or an archived one, is open again in the stage that it was in (in the first, where
 * that is gone by now); a won one that was archived, won. */
bool lead_restore(struct crm *crm, struct lead_ref ref, GError **error);
bool lead_archive(struct crm *crm, struct lead_ref ref, GError **error);

/* Moves a lead into a stage within another operation's transaction. */
bool lead_enter(struct crm *crm, struct lead *lead, const struct stage *stage, GError **error);
