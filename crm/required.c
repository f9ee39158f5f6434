/* required.c - see required.h; and whether a lead has them (stage.h). */
#include "crm/required.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/field.h"
#include "crm/stage.h"
#include "crm/strings.h"
#include "store/lead.h"

#include <string.h>

#define MINOR "_minor"

/* Lead's fields that stand for another record, and by which member. */
static const struct {
    const char *name;
    const char *id;
} linked[] = {
    {"team", "team_id"},     {"salesperson", "salesperson_id"}, {"contact", "contact_id"},
    {"source", "source_id"}, {"medium", "medium_id"},           {"campaign", "campaign_id"},
};

/* The member of struct lead that tells whether the field has a value, or NULL. */
static const struct record_field *member_of(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(linked); i++) {
        if (g_str_equal(linked[i].name, name))
            return record_find(&lead_type, linked[i].id);
    }
    const struct record_field *field = record_find(&lead_type, name);
    return field && (field->flags & FIELD_EDITABLE) ? field : NULL;
}

static const struct custom_field *custom_of(const GPtrArray *customs, const char *name)
{
    for (guint i = 0; i < customs->len; i++) {
        const struct custom_field *field = customs->pdata[i];
        if (!field->archived && g_str_equal(field->name, name))
            return field;
    }
    return NULL;
}

/* ---- names ---- */

static void refuse_name(const GPtrArray *customs, const char *name, GError **error)
{
    g_autoptr(GPtrArray) extra = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(linked); i++)
        g_ptr_array_add(extra, (char *)linked[i].name);
    for (guint i = 0; i < customs->len; i++)
        g_ptr_array_add(extra, ((const struct custom_field *)customs->pdata[i])->name);
    g_ptr_array_add(extra, NULL);
    g_autofree const char **known =
        record_editable_names(&lead_type, (const char *const *)extra->pdata);
    const char *nearest = util_nearest(name, known);
    if (nearest)
        error_set_field(error, "required", "required: leads have no field \"%s\"; did you mean %s?",
                        name, nearest);
    else
        error_set_field(error, "required",
                        "required: leads have no field \"%s\"; they have what crmctl lead show ID "
                        "--json shows, and crmctl field list",
                        name);
}

/* "expected_revenue" is taken for the amount in minor units. (transfer full) */
static char *full_name(const char *given)
{
    g_autofree char *minor = g_strconcat(given, MINOR, NULL);
    return member_of(minor) ? g_steal_pointer(&minor) : g_strdup(given);
}

static char *join_names(const GPtrArray *customs, char **given, GError **error)
{
    g_autoptr(GString) joined = g_string_new(NULL);
    for (gsize i = 0; given[i]; i++) {
        g_autofree char *name = full_name(given[i]);
        if (!member_of(name) && !custom_of(customs, name)) {
            refuse_name(customs, name, error);
            return NULL;
        }
        g_string_append_printf(joined, "%s%s", i ? " " : "", name);
    }
    return g_strdup(joined->str);
}

bool required_read(struct crm *crm, json_t *fields, char **names, GError **error)
{
    g_auto(GStrv) given = NULL;
    if (!strings_from_json(fields, "required", true, &given, error))
        return false;
    if (!given)
        return true;
    g_autoptr(GPtrArray) customs = store_field_list(crm->store, error);
    g_autofree char *joined = customs ? join_names(customs, given, error) : NULL;
    if (!joined)
        return false;
    g_free(*names);
    *names = g_strdup(util_nonempty(joined));
    return true;
}

/* ---- a lead's values ---- */

static bool has_value(const struct lead *lead, const struct record_field *field)
{
    const char *member = (const char *)lead + field->offset;
    switch (field->type) {
    case FIELD_TEXT:
    case FIELD_DATE:
        return util_nonempty(*(char *const *)member) != NULL;
    case FIELD_BOOL:
        return *(const bool *)member;
    case FIELD_ID:
    case FIELD_INT:
        return *(const int64_t *)member != 0;
    case FIELD_SOME:
        return *(const int64_t *)member != NUMBER_NONE;
    case FIELD_TIME:
        return *(const int64_t *)member != CLOCK_NONE;
    }
    return false;
}

/* "expected revenue" of "expected_revenue_minor". (transfer full) */
static char *label_of(const char *name)
{
    gsize length = strlen(name) - (g_str_has_suffix(name, MINOR) ? strlen(MINOR) : 0);
    g_autofree char *label = g_strndup(name, length);
    return g_strdelimit(g_steal_pointer(&label), "_", ' ');
}

/* Whether the lead has it; where not, *ret_label says what it is called (transfer full). A field
 * that was archived meanwhile is not asked for. */
static bool is_met(const GPtrArray *customs, json_t *values, const struct lead *lead,
                   const char *name, char **ret_label)
{
    const struct record_field *member = member_of(name);
    const struct custom_field *custom = member ? NULL : custom_of(customs, name);
    if (member && !has_value(lead, member))
        *ret_label = label_of(name);
    else if (custom && !json_object_get(values, name))
        *ret_label = g_strdup(custom->label);
    else
        return true;
    return false;
}

bool stage_required_met(struct crm *crm, const struct stage *stage, const struct lead *lead,
                        GError **error)
{
    if (!stage->required)
        return true;
    g_autoptr(GPtrArray) customs = store_field_list(crm->store, error);
    if (!customs)
        return false;
    g_autoptr(json_t) values = field_values_to_json(lead->custom);
    g_auto(GStrv) names = g_strsplit(stage->required, " ", 0);
    for (gsize i = 0; names[i]; i++) {
        g_autofree char *label = NULL;
        if (!is_met(customs, values, lead, names[i], &label)) {
            error_set_field(error, names[i],
                            "%s: is needed before a lead enters the stage %s; set it first", label,
                            stage->name);
            return false;
        }
    }
    return true;
}
