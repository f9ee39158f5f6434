/* stage.h - the pipeline's stages: their order, what a lead needs to enter one, and how one is put
 * away without losing leads or history. */
#pragma once

#include "crm/catalogue.h"
#include "store/lead.h"
#include "store/stage.h"

/* Callers give the editable fields, "team" by name (of a new one only), "after": the name of a
 * stage, or null to be the first, "required": a list of names of leads' fields, and with
 * "archived", "move_to": the stage that gets the open leads. Where several teams have a stage of
 * one name, it is named TEAM/NAME. */
extern const struct catalogue stage_catalogue;

/* That the lead has what the stage requires; else the error names the first field that is missing,
 * by its label. */
bool stage_required_met(struct crm *crm, const struct stage *stage, const struct lead *lead,
                        GError **error);
