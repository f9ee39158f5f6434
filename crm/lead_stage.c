/* lead_stage.c - see lead_stage.h. */
#include "crm/lead_stage.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/label.h"
#include "crm/lead_convert.h"
#include "crm/lead_fields.h"
#include "crm/setting.h"
#include "crm/stage.h"

static bool is(const struct lead *lead, const char *status)
{
    return g_str_equal(lead->status, status);
}

static bool tell(struct crm *crm, const struct lead *lead, const char *type, json_t *data,
                 GError **error)
{
    return event_record(crm, type, (struct event_about){.lead_id = lead->id}, data, error);
}

/* What is out of the pipeline has to come back first. */
static bool check_in_sight(const struct lead *lead, GError **error)
{
    if (!lead->archived && !is(lead, "lost"))
        return true;
    error_set(error, ERROR_CONFLICT,
              "lead %" G_GINT64_FORMAT " is %s; restore it first: crmctl lead restore "
              "%" G_GINT64_FORMAT,
              lead->id, lead->archived ? "archived" : "lost", lead->id);
    return false;
}

static void set_status(struct crm *crm, struct lead *lead, const char *status)
{
    lead_set_text(&lead->status, status);
    lead->closed_at = g_str_equal(status, "open") ? CLOCK_NONE : crm->now;
    if (!g_str_equal(status, "lost")) {
        lead->lost_reason_id = 0;
        lead_set_text(&lead->lost_remark, NULL);
    }
}

/* ---- stages ---- */

static bool tell_move(struct crm *crm, const struct lead *lead, const char *from,
                      const struct stage *stage, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "from", from);
    json_set_text(data, "to", stage->name);
    return tell(crm, lead, "lead.stage", data, error);
}

/* Won, or open again. */
static bool tell_status(struct crm *crm, const struct lead *lead, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "name", lead->name);
    json_set_text(data, "team", lead->team);
    json_set_text(data, "salesperson", lead->salesperson);
    return tell(crm, lead, is(lead, "won") ? "lead.won" : "lead.reopened", data, error);
}

bool lead_enter(struct crm *crm, struct lead *lead, const struct stage *stage, GError **error)
{
    const char *status = stage->won ? "won" : "open";
    bool moves = lead->stage_id != stage->id, turns = !is(lead, status);
    if (!moves && !turns)
        return true;
    if (!check_in_sight(lead, error) || !lead_qualify(crm, lead, error) ||
        (moves && !stage_required_met(crm, stage, lead, error)))
        return false;
    g_autofree char *from = g_strdup(lead->stage);
    if (moves)
        lead->stage_at = crm->now;
    lead->stage_id = stage->id;
    lead_set_text(&lead->stage, stage->name);
    if (turns)
        set_status(crm, lead, status);
    lead->updated_at = crm->now;
    return (!moves || tell_move(crm, lead, from, stage, error)) &&
           (!turns || tell_status(crm, lead, error)) && store_lead_update(crm->store, lead, error);
}

static bool move(struct crm *crm, struct lead_ref ref, const char *name, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    g_autoptr(stage_handle) stage = lead ? lead_read_stage(crm, lead->team_id, name, error) : NULL;
    return stage && lead_enter(crm, lead, stage, error);
}

bool lead_move(struct crm *crm, struct lead_ref ref, const char *stage, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, move(crm, ref, stage, error), error);
}

static bool win(struct crm *crm, struct lead_ref ref, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    g_autoptr(GPtrArray) stages = lead ? store_stage_list(crm->store, lead->team_id, error) : NULL;
    if (!stages || is(lead, "won"))
        return stages != NULL;
    for (guint i = 0; i < stages->len; i++) {
        const struct stage *stage = stages->pdata[i];
        if (stage->won)
            return lead_enter(crm, lead, stage, error);
    }
    error_set(error, ERROR_CONFLICT,
              "no stage of this team counts as won; an administrator makes one with crmctl stage "
              "create NAME --won yes");
    return false;
}

bool lead_win(struct crm *crm, struct lead_ref ref, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, win(crm, ref, error), error);
}

/* ---- lost ---- */

static bool write_loss(struct crm *crm, struct lead *lead, const char *reason, int64_t reason_id,
                       const char *remark, GError **error)
{
    if (is(lead, "lost") && lead->lost_reason_id == reason_id &&
        g_strcmp0(lead->lost_remark, remark) == 0)
        return true;
    if (!is(lead, "lost"))
        set_status(crm, lead, "lost");
    lead->lost_reason_id = reason_id;
    lead_set_text(&lead->lost_remark, remark);
    json_t *data = json_object();
    json_set_text(data, "stage", lead->stage);
    json_set_text(data, "reason", reason);
    json_set_text(data, "remark", remark);
    return lead_save(crm, lead, "lead.lost", data, error);
}

/* The reason's id; 0 without one, where the settings allow that. */
static bool read_reason(struct crm *crm, const char *reason, int64_t *ret_id, GError **error)
{
    bool needed;
    *ret_id = 0;
    if (reason)
        return label_id(crm, LABEL_LOST_REASON, "reason", reason, ret_id, error);
    if (!setting_bool(crm->store, SETTING_LOST_REASON_REQUIRED, &needed, error))
        return false;
    if (needed)
        error_set_field(error, "reason",
                        "reason: is needed: why it was lost; see crmctl lost-reason list");
    return !needed;
}

static bool lose(struct crm *crm, struct lead_ref ref, const char *reason, const char *remark,
                 GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    int64_t reason_id;
    if (!lead)
        return false;
    if (lead->archived)
        return check_in_sight(lead, error);
    if (!read_reason(crm, reason, &reason_id, error))
        return false;
    g_autofree char *clean = util_clean(remark, LIMIT_NOTE_BYTES, true);
    const char *text = clean ? util_nonempty(g_strstrip(clean)) : NULL;
    return write_loss(crm, lead, reason, reason_id, text, error);
}

bool lead_lose(struct crm *crm, struct lead_ref ref, const char *reason, const char *remark,
               GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, lose(crm, ref, reason, remark, error), error);
}

/* ---- out of sight, and back ---- */

/* Its stage, or the first one where that is archived by now. */
static bool former_stage(struct crm *crm, struct lead *lead, bool *ret_won, GError **error)
{
    g_autoptr(stage_handle) stage = store_stage_by_id(crm->store, lead->stage_id, error);
    if (!stage)
        return false;
    *ret_won = stage->won && !stage->archived;
    return !stage->archived || store_stage_first(crm->store, lead->team_id, &lead->stage_id, error);
}

static bool restore(struct crm *crm, struct lead_ref ref, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    bool won;
    if (!lead)
        return false;
    const char *why = lead->archived ? "it was archived" : "it was lost";
    if (!lead->archived && !is(lead, "lost"))
        return true;
    lead->archived = false;
    if (is(lead, "lost")) {
        if (!former_stage(crm, lead, &won, error))
            return false;
        set_status(crm, lead, won ? "won" : "open");
    }
    json_t *data = json_object();
    json_set_text(data, "why", why);
    return lead_save(crm, lead, "lead.restored", data, error);
}

bool lead_restore(struct crm *crm, struct lead_ref ref, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, restore(crm, ref, error), error);
}

static bool archive(struct crm *crm, struct lead_ref ref, GError **error)
{
    g_autoptr(lead_handle) lead = lead_at(crm, ref, error);
    return lead && lead_set_archived(crm, lead->id, true, "by hand", error);
}

bool lead_archive(struct crm *crm, struct lead_ref ref, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, archive(crm, ref, error), error);
}
