/* lead_duplicates.c - see lead_duplicates.h. */
#include "crm/lead_duplicates.h"
#include "crm/rights.h"
#include "store/lead_alike.h"

#include <string.h>

#define SHOWN_MAX 50
#define NAME_CHARS 200
#define ALIKE_PERCENT 80

/* In order of their weight: how much one of them says. */
static const struct {
    const char *reason;
    unsigned by;
    unsigned weight;
} reasons[] = {
    {"email", LIKE_EMAIL, 8},     {"phone", LIKE_PHONE, 6},   {"name", LIKE_NAME, 4},
    {"company", LIKE_COMPANY, 3}, {"domain", LIKE_DOMAIN, 2},
};

/* ---- names ---- */

/* Letters and digits folded, without the marks of answers. */
static GArray *characters_of(const char *name)
{
    static const char *const marks[] = {"re", "fw", "fwd", "aw", "wg", "sv", "tr", "rv", NULL};
    GArray *characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
    g_autofree char *folded = g_utf8_casefold(name, -1);
    const char *p = folded;
    for (const char *colon = strchr(p, ':'); colon; colon = strchr(p, ':')) {
        g_autofree char *mark = g_strndup(p, (gsize)(colon - p));
        if (!g_strv_contains(marks, g_strstrip(mark)))
            break;
        p = colon + 1;
    }
    for (; *p && characters->len < NAME_CHARS; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isalnum(c))
            g_array_append_val(characters, c);
    }
    return characters;
}

static int compare_pairs(gconstpointer a, gconstpointer b)
{
    guint64 first = *(const guint64 *)a, second = *(const guint64 *)b;
    return first < second ? -1 : first > second;
}

/* The pairs of neighbours, sorted. */
static GArray *pairs_of(const char *name)
{
    g_autoptr(GArray) characters = characters_of(name);
    GArray *pairs = g_array_new(FALSE, FALSE, sizeof(guint64));
    for (guint i = 0; i + 1 < characters->len; i++) {
        guint64 pair = (guint64)g_array_index(characters, gunichar, i) << 32 |
                       g_array_index(characters, gunichar, i + 1);
        g_array_append_val(pairs, pair);
    }
    g_array_sort(pairs, compare_pairs);
    return pairs;
}

static guint shared_pairs(const GArray *a, const GArray *b)
{
    guint shared = 0;
    for (guint i = 0, k = 0; i < a->len && k < b->len;) {
        int order = compare_pairs(&g_array_index(a, guint64, i), &g_array_index(b, guint64, k));
        shared += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    return shared;
}

bool lead_names_alike(const char *a, const char *b)
{
    g_autoptr(GArray) first = pairs_of(a);
    g_autoptr(GArray) second = pairs_of(b);
    guint all = first->len + second->len;
    return first->len > 0 && second->len > 0 &&
           200 * shared_pairs(first, second) >= ALIKE_PERCENT * all;
}

/* ---- what is shown ---- */

static unsigned weight_of(const struct lead_alike *alike)
{
    unsigned weight = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
        weight += alike->by & reasons[i].by ? reasons[i].weight : 0;
    return weight;
}

static int compare(gconstpointer a, gconstpointer b)
{
    const struct lead_alike *first = *(const struct lead_alike *const *)a;
    const struct lead_alike *second = *(const struct lead_alike *const *)b;
    unsigned x = weight_of(first), y = weight_of(second);
    if (x != y)
        return x > y ? -1 : 1;
    return first->id > second->id ? -1 : first->id < second->id;
}

/* A name says something of leads of one company or contact only; a contact alone, nothing. */
static void compare_names(const struct lead *lead, GPtrArray *found)
{
    for (guint i = found->len; i > 0; i--) {
        struct lead_alike *alike = found->pdata[i - 1];
        if (alike->by & (LIKE_COMPANY | LIKE_CONTACT) && lead_names_alike(lead->name, alike->name))
            alike->by |= LIKE_NAME;
        if (weight_of(alike) == 0)
            g_ptr_array_remove_index_fast(found, i - 1);
    }
}

static json_t *alike_to_json(const struct lead *lead, const struct lead_alike *alike)
{
    json_t *object = lead_to_json(lead);
    json_t *words = json_array();
    for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++) {
        if (alike->by & reasons[i].by)
            json_array_append_new(words, json_string(reasons[i].reason));
    }
    json_object_set_new(object, "reasons", words);
    return object;
}

json_t *lead_duplicates(struct crm *crm, int64_t id, GError **error)
{
    struct visibility visible = rights_visible(crm, RESOURCE_LEAD, ACTION_READ);
    g_autoptr(lead_handle) lead = lead_get(crm, id, error);
    g_autoptr(GPtrArray) found = lead ? store_lead_alike(crm->store, lead, visible, error) : NULL;
    if (!found)
        return NULL;
    compare_names(lead, found);
    g_ptr_array_sort(found, compare);
    g_autoptr(json_t) items = json_array();
    for (guint i = 0; i < MIN(found->len, SHOWN_MAX); i++) {
        const struct lead_alike *alike = found->pdata[i];
        g_autoptr(lead_handle) other = store_lead_by_id(crm->store, alike->id, visible, error);
        if (!other)
            return NULL;
        json_array_append_new(items, alike_to_json(other, alike));
    }
    return g_steal_pointer(&items);
}
