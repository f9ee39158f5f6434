/* label.c - see label.h. */
#include "crm/label.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "store/catalogue.h"

static const char *const colours[] = {"red",    "orange", "yellow", "green", "teal", "cyan", "blue",
                                      "indigo", "purple", "pink",   "brown", "grey", NULL};
static const char *const tag_extra[] = {"category", NULL};

/* A kind in words ("lost reason"), or as crmctl's noun ("lost-reason"). (transfer full) */
static char *words_of(enum label_kind kind, char between)
{
    return g_strdelimit(g_strdup(label_types[kind].name), "_", between);
}

/* Says which one may be meant, and how to make the one that is not there. */
static void refuse_name(struct crm *crm, enum label_kind kind, const char *field, const char *name,
                        bool is_archived, GError **error)
{
    g_autofree char *words = words_of(kind, ' ');
    g_autofree char *noun = words_of(kind, '-');
    g_autoptr(GPtrArray) all =
        store_record_list(crm->store, &label_types[kind], 0, LIMIT_PAGE, NULL);
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; all && i < all->len; i++) {
        const struct label *label = all->pdata[i];
        if (!label->archived)
            g_ptr_array_add(names, label->name);
    }
    g_ptr_array_add(names, NULL);
    const char *nearest = util_nearest(name, (const char *const *)names->pdata);
    if (is_archived)
        error_set_field(error, field, "%s: no longer in use is the %s \"%s\"; see crmctl %s list",
                        field, words, name, noun);
    else if (nearest)
        error_set_field(error, field, "%s: there is no %s \"%s\"; did you mean %s?", field, words,
                        name, nearest);
    else
        error_set_field(error, field,
                        "%s: there is no %s \"%s\"; see crmctl %s list, or make it: crmctl %s "
                        "create NAME",
                        field, words, name, noun, noun);
}

bool label_id(struct crm *crm, enum label_kind kind, const char *field, const char *name,
              int64_t *ret_id, GError **error)
{
    GError *local = NULL;
    g_autoptr(label_handle) label = store_label_by_name(crm->store, kind, name, &local);
    if (local) {
        g_propagate_error(error, local);
        return false;
    }
    if (label && !label->archived) {
        *ret_id = label->id;
        return true;
    }
    refuse_name(crm, kind, field, name, label != NULL, error);
    return false;
}

/* ---- what callers give ---- */

static bool check_colour(const struct label *tag, GError **error)
{
    if (!tag->colour || g_strv_contains(colours, tag->colour))
        return true;
    g_autofree char *all = g_strjoinv(", ", (char **)colours);
    error_set_field(error, "colour", "colour: must be one of %s", all);
    return false;
}

static bool check_tag(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct label *tag = record;
    const char *category = NULL;
    if (!json_field_string(fields, "category", LIMIT_NAME_BYTES, &category, error) ||
        !check_colour(tag, error))
        return false;
    if (json_object_get(fields, "category") && !util_nonempty(category))
        tag->category_id = 0;
    return !util_nonempty(category) ||
           label_id(crm, LABEL_TAG_CATEGORY, "category", category, &tag->category_id, error);
}

/* ---- uses ---- */

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct label *label = record;
    int64_t uses;
    if (!store_label_uses(crm->store, label->kind, label->id, &uses, error))
        return false;
    json_object_set_new(object, "uses", json_integer(uses));
    return true;
}

/* Mail and people bring leads from these two whatever happens. */
static bool may_go(const struct label *label, GError **error)
{
    bool is_given = label->kind == LABEL_SOURCE && label->id <= SOURCE_ID_MANUAL;
    if (is_given)
        error_set(error, ERROR_CONFLICT,
                  "the source %s is what crmd itself writes on leads; rename it instead",
                  label->name);
    return !is_given;
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct label *label = record;
    int64_t uses;
    if (!may_go(label, error) ||
        !store_label_uses(crm->store, label->kind, label->id, &uses, error))
        return false;
    g_autofree char *noun = words_of(label->kind, '-');
    if (uses > 0)
        error_set(error, ERROR_CONFLICT,
                  "\"%s\" is used %" G_GINT64_FORMAT " time%s; archive it (crmctl %s edit '%s' "
                  "--archived yes), or merge it into another",
                  label->name, uses, uses == 1 ? "" : "s", noun, label->name);
    return uses == 0;
}

static bool merge(struct crm *crm, const void *record, const void *into, GError **error)
{
    const struct label *from = record, *to = into;
    if (to->archived) {
        error_set_field(error, "into", "into: \"%s\" is archived; take it back into use first",
                        to->name);
        return false;
    }
    return may_go(from, error) &&
           store_label_move_uses(crm->store, from->kind, from->id, to->id, error);
}

#define LABEL_CATALOGUE(which, what, ...)                                                          \
    {                                                                                              \
        .type = &label_types[which], .resource = (what), .key = "name", .tell = tell,              \
        .leave = leave, .merge = merge, __VA_ARGS__                                                \
    }
const struct catalogue label_catalogues[LABEL_KIND_COUNT] = {
    [LABEL_TAG] = LABEL_CATALOGUE(LABEL_TAG, RESOURCE_TAG, .extra = tag_extra, .check = check_tag),
    [LABEL_TAG_CATEGORY] = LABEL_CATALOGUE(LABEL_TAG_CATEGORY, RESOURCE_TAG),
    [LABEL_LOST_REASON] = LABEL_CATALOGUE(LABEL_LOST_REASON, RESOURCE_LOST_REASON),
    [LABEL_SOURCE] = LABEL_CATALOGUE(LABEL_SOURCE, RESOURCE_SOURCE),
    [LABEL_MEDIUM] = LABEL_CATALOGUE(LABEL_MEDIUM, RESOURCE_SOURCE),
    [LABEL_CAMPAIGN] = LABEL_CATALOGUE(LABEL_CAMPAIGN, RESOURCE_SOURCE),
};
