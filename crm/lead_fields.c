/* lead_fields.c - see lead_fields.h. */
#include "crm/lead_fields.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/contact_reach.h"
#include "crm/field.h"
#include "crm/label.h"
#include "crm/strings.h"
#include "store/team.h"
#include "store/user.h"

#include <stddef.h>
#include <string.h>

#define TAGS_MAX 50

/* Lists that a lead refers to by name. */
static const struct {
    const char *key;
    enum label_kind kind;
    gsize offset;
} labels[] = {
    {"source", LABEL_SOURCE, offsetof(struct lead, source_id)},
    {"medium", LABEL_MEDIUM, offsetof(struct lead, medium_id)},
    {"campaign", LABEL_CAMPAIGN, offsetof(struct lead, campaign_id)},
};

void lead_set_text(char **field, const char *value)
{
    char *copy = g_strdup(value);
    g_free(*field);
    *field = copy;
}

bool lead_only_fields(json_t *fields, const char *const *more, GError **error)
{
    static const char *const own[] = {"team",        "source", "medium", "campaign",
                                      "probability", "custom", "tags",   NULL};
    g_autoptr(GPtrArray) extra = g_ptr_array_new();
    for (gsize i = 0; own[i]; i++)
        g_ptr_array_add(extra, (char *)own[i]);
    for (gsize i = 0; more[i]; i++)
        g_ptr_array_add(extra, (char *)more[i]);
    g_ptr_array_add(extra, NULL);
    g_autofree const char **known =
        record_editable_names(&lead_type, (const char *const *)extra->pdata);
    return json_only_fields(fields, known, error);
}

/* ---- names ---- */

static bool read_team(struct crm *crm, struct lead *lead, json_t *fields, GError **error)
{
    const char *name = NULL;
    GError *local = NULL;
    if (!json_object_get(fields, "team"))
        return true;
    if (!json_field_string(fields, "team", LIMIT_NAME_BYTES, &name, error))
        return false;
    g_autoptr(team_handle) team =
        util_nonempty(name) ? store_team_by_name(crm->store, name, &local) : NULL;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (util_nonempty(name) && (!team || team->archived)) {
        error_set_field(error, "team", "team: there is no team \"%s\"; see crmctl team list", name);
        return false;
    }
    lead->team_id = team ? team->id : 0;
    lead_set_text(&lead->team, team ? team->name : NULL);
    if (team && !lead->id)
        lead_set_text(&lead->currency, team->currency);
    return true;
}

static bool read_labels(struct crm *crm, struct lead *lead, json_t *fields, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        const char *name = NULL;
        int64_t *id = (int64_t *)((char *)lead + labels[i].offset);
        if (!json_object_get(fields, labels[i].key))
            continue;
        if (!json_field_string(fields, labels[i].key, LIMIT_NAME_BYTES, &name, error))
            return false;
        if (!util_nonempty(name))
            *id = 0;
        else if (!label_id(crm, labels[i].kind, labels[i].key, name, id, error))
            return false;
    }
    return true;
}

void lead_add_id(GArray *ids, int64_t id)
{
    for (guint i = 0; i < ids->len; i++) {
        if (g_array_index(ids, int64_t, i) == id)
            return;
    }
    g_array_append_val(ids, id);
}

bool lead_read_tags(struct crm *crm, json_t *fields, const char *key, GArray **ret, GError **error)
{
    g_auto(GStrv) names = NULL;
    if (!strings_from_json(fields, key, false, &names, error))
        return false;
    if (!names)
        return true;
    if (g_strv_length(names) > TAGS_MAX) {
        error_set_field(error, key, "%s: a lead may have %d tags", key, TAGS_MAX);
        return false;
    }
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(int64_t));
    for (gsize i = 0; names[i]; i++) {
        int64_t id;
        if (!label_id(crm, LABEL_TAG, key, names[i], &id, error))
            return false;
        lead_add_id(ids, id);
    }
    *ret = g_steal_pointer(&ids);
    return true;
}

struct user *lead_read_salesperson(struct crm *crm, const char *login, GError **error)
{
    GError *local = NULL;
    g_autoptr(user_handle) user = store_user_by_login(crm->store, login, &local);
    if (user && user->active)
        return g_steal_pointer(&user);
    if (local)
        g_propagate_error(error, local);
    else
        error_set_field(error, "salesperson",
                        "salesperson: there is no active user \"%s\"; see crmctl user list", login);
    return NULL;
}

struct stage *lead_read_stage(struct crm *crm, int64_t team_id, const char *name, GError **error)
{
    GError *local = NULL;
    struct stage *stage = store_stage_by_name(crm->store, team_id, name, &local);
    if (stage)
        return stage;
    if (local) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_autoptr(GString) names = g_string_new(NULL);
    g_autoptr(GPtrArray) stages = store_stage_list(crm->store, team_id, NULL);
    for (guint i = 0; stages && i < stages->len; i++) {
        const struct stage *s = stages->pdata[i];
        g_string_append_printf(names, "%s%s", i ? ", " : "", s->name);
    }
    error_set_field(error, "stage", "stage: there is no stage \"%s\"; there are %s", name,
                    names->str);
    return NULL;
}

bool lead_fit_stage(struct crm *crm, struct lead *lead, GError **error)
{
    GError *local = NULL;
    g_autoptr(stage_handle) stage =
        store_stage_by_name(crm->store, lead->team_id, lead->stage, &local);
    int64_t stage_id = stage ? stage->id : 0;
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (!stage && !store_stage_first(crm->store, lead->team_id, &stage_id, error))
        return false;
    if (stage_id != lead->stage_id)
        lead->stage_at = crm->now;
    lead->stage_id = stage_id;
    return true;
}

bool lead_check_kind(struct crm *crm, int64_t team_id, const char *kind, GError **error)
{
    if (!team_id)
        return true;
    g_autoptr(team_handle) team = store_team_by_id(crm->store, team_id, error);
    if (!team)
        return false;
    bool is_lead = g_str_equal(kind, "lead");
    if (is_lead ? team->use_leads : team->use_pipeline)
        return true;
    error_set_field(error, "kind",
                    is_lead ? "kind: team %s has no leads, only opportunities; see crmctl team "
                              "edit --use-leads"
                            : "kind: team %s does not use the pipeline, so it has no "
                              "opportunities; see crmctl team edit --use-pipeline",
                    team->name);
    return false;
}

/* ---- values ---- */

static bool read_probability(struct lead *lead, json_t *fields, GError **error)
{
    if (!json_object_get(fields, "probability"))
        return true;
    int64_t percent = NUMBER_NONE;
    if (!json_field_int(fields, "probability", 0, 100, &percent, error))
        return false;
    lead->stated_probability = percent;
    return true;
}

static bool read_custom(struct crm *crm, struct lead *lead, json_t *fields, GError **error)
{
    json_t *given = json_object_get(fields, "custom");
    char *custom = NULL;
    if (!given)
        return true;
    if (!field_values_read(crm, given, lead->custom, &custom, error))
        return false;
    g_free(lead->custom);
    lead->custom = custom;
    return true;
}

/* A number that is typed anew says its country itself, or nobody knows it. */
static void read_phone(struct lead *lead, const char *before)
{
    if (g_strcmp0(lead->phone, before) == 0)
        return;
    g_free(lead->phone_e164);
    lead->phone_e164 = lead->phone ? contact_e164(lead->phone) : NULL;
}

static gsize digits_of(const char *text)
{
    gsize digits = 0;
    for (; *text; text++)
        digits += g_ascii_isdigit(*text);
    return digits;
}

static bool check_values(const struct lead *lead, GError **error)
{
    if (!lead->name)
        error_set_field(error, "name", "name: is needed: what the lead is about");
    else if (lead->email && !util_is_address(lead->email))
        error_set_field(error, "email", "email: \"%s\" is no mail address", lead->email);
    else if (lead->phone && digits_of(lead->phone) < 3)
        error_set_field(error, "phone", "phone: \"%s\" is no telephone number", lead->phone);
    else if (lead->website && (strchr(lead->website, ' ') || !strchr(lead->website, '.')))
        error_set_field(error, "website", "website: \"%s\" is no address of a website",
                        lead->website);
    else if (!lead->currency || !strings_is_code(lead->currency, 3))
        error_set_field(error, "currency", "currency: must be an ISO 4217 code such as EUR");
    else if (lead->country &&
             (!strings_is_code(lead->country, 2) || !country_code_is(lead->country)))
        error_set_field(error, "country", "country: must be an ISO 3166 code such as DE");
    else if (lead->language && !strings_is_language(lead->language))
        error_set_field(error, "language", "language: must be a code such as de or pt-BR");
    else
        return true;
    return false;
}

bool lead_read_fields(struct crm *crm, struct lead *lead, json_t *fields, GArray **ret_tags,
                      GError **error)
{
    g_autofree char *phone = g_strdup(lead->phone);
    if (!read_team(crm, lead, fields, error) || !read_labels(crm, lead, fields, error) ||
        !record_from_json(&lead_type, lead, fields, error) ||
        !read_probability(lead, fields, error) || !check_values(lead, error))
        return false;
    read_phone(lead, phone);
    return read_custom(crm, lead, fields, error) &&
           lead_read_tags(crm, fields, "tags", ret_tags, error);
}
