/* setting.c - the table of settings. */
#include "crm/setting.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/strings.h"
#include "store/setting.h"

#include <string.h>

enum setting_type { TYPE_CURRENCY, TYPE_NUMBER };

static const struct {
    const char *name;
    enum setting_type type;
    const char *otherwise; /* the default */
    int64_t max;           /* of a number, which is 0 and up */
    const char *meaning;
} settings[SETTING_COUNT] = {
    [SETTING_CURRENCY] = {"currency", TYPE_CURRENCY, "EUR", 0,
                          "the currency of new teams, and of leads without a team (ISO 4217)"},
    [SETTING_THREAD_WINDOW_DAYS] =
        {"thread_window_days", TYPE_NUMBER, "14", 3650,
         "a mail goes onto its sender's open lead of the same team when that lead's newest mail is "
         "at most so many days away; 0: never"},
    [SETTING_RAW_MAIL_DAYS] =
        {"raw_mail_days", TYPE_NUMBER, "0", 36500,
         "mails as they came, and so their attachments, are kept for so many days; texts and "
         "leads stay; 0: for ever"},
};

static const char *const type_names[] = {
    [TYPE_CURRENCY] = "currency",
    [TYPE_NUMBER] = "number",
};

/* ---- values ---- */

static bool is_valid(enum setting setting, const char *text)
{
    if (settings[setting].type == TYPE_CURRENCY)
        return strings_is_code(text, 3);
    return g_ascii_string_to_unsigned(text, 10, 0, (guint64)settings[setting].max, NULL, NULL);
}

static json_t *value_to_json(enum setting setting, const char *text)
{
    if (settings[setting].type == TYPE_NUMBER)
        return json_integer(g_ascii_strtoll(text, NULL, 10));
    return json_text(text);
}

char *setting_text(struct store *store, enum setting setting, GError **error)
{
    return store_setting(store, settings[setting].name, settings[setting].otherwise, error);
}

bool setting_number(struct store *store, enum setting setting, int64_t *ret, GError **error)
{
    g_autofree char *text = setting_text(store, setting, error);
    if (text)
        *ret = g_ascii_strtoll(text, NULL, 10);
    return text != NULL;
}

/* What a caller gave, as the text that is kept. (transfer full) */
static char *value_from_json(enum setting setting, json_t *value, GError **error)
{
    g_autofree char *text = NULL;
    if (!value || json_is_null(value))
        return g_strdup(settings[setting].otherwise);
    if (json_is_integer(value))
        text = json_to_text(value);
    else if (json_is_string(value))
        text = g_strdup(json_string_value(value));
    if (text && is_valid(setting, text))
        return g_steal_pointer(&text);
    if (settings[setting].type == TYPE_NUMBER)
        error_set_field(error, "value",
                        "value: %s must be a whole number from 0 to %" G_GINT64_FORMAT,
                        settings[setting].name, settings[setting].max);
    else
        error_set_field(error, "value", "value: %s must be an ISO 4217 code such as EUR",
                        settings[setting].name);
    return NULL;
}

/* ---- operations ---- */

static bool find(const char *name, enum setting *ret, GError **error)
{
    const char *names[SETTING_COUNT + 1] = {NULL};
    for (unsigned i = 0; i < SETTING_COUNT; i++) {
        names[i] = settings[i].name;
        if (g_str_equal(name, names[i])) {
            *ret = i;
            return true;
        }
    }
    const char *nearest = util_nearest(name, names);
    if (nearest)
        error_set(error, ERROR_NOT_FOUND, "there is no setting \"%s\"; did you mean %s?", name,
                  nearest);
    else
        error_set(error, ERROR_NOT_FOUND, "there is no setting \"%s\"; see crmctl setting list",
                  name);
    return false;
}

static json_t *to_json(struct crm *crm, enum setting setting, GError **error)
{
    g_autofree char *text = setting_text(crm->store, setting, error);
    if (!text)
        return NULL;
    json_t *object = json_object();
    json_set_text(object, "name", settings[setting].name);
    json_set_text(object, "type", type_names[settings[setting].type]);
    json_object_set_new(object, "value", value_to_json(setting, text));
    json_object_set_new(object, "default", value_to_json(setting, settings[setting].otherwise));
    json_set_text(object, "meaning", settings[setting].meaning);
    return object;
}

json_t *setting_get(struct crm *crm, const char *name, GError **error)
{
    enum setting setting;
    if (!rights_require(crm, RESOURCE_SETTING, ACTION_READ, SCOPE_ALL, error) ||
        !find(name, &setting, error))
        return NULL;
    return to_json(crm, setting, error);
}

json_t *setting_list(struct crm *crm, GError **error)
{
    if (!rights_require(crm, RESOURCE_SETTING, ACTION_READ, SCOPE_ALL, error))
        return NULL;
    g_autoptr(json_t) list = json_array();
    for (unsigned i = 0; i < SETTING_COUNT; i++) {
        json_t *object = to_json(crm, i, error);
        if (!object)
            return NULL;
        json_array_append_new(list, object);
    }
    return g_steal_pointer(&list);
}

static bool set(struct crm *crm, enum setting setting, const char *text, GError **error)
{
    g_autofree char *before = setting_text(crm->store, setting, error);
    if (!before)
        return false;
    if (g_str_equal(before, text))
        return true;
    json_t *data = json_object();
    json_set_text(data, "name", settings[setting].name);
    json_set_text(data, "from", before);
    json_set_text(data, "to", text);
    return event_record(crm, "setting.changed", (struct event_about){0}, data, error) &&
           store_setting_set(crm->store, settings[setting].name, text, error);
}

bool setting_set(struct crm *crm, const char *name, json_t *value, GError **error)
{
    enum setting setting;
    if (!rights_require(crm, RESOURCE_SETTING, ACTION_WRITE, SCOPE_ALL, error) ||
        !find(name, &setting, error))
        return false;
    g_autofree char *text = value_from_json(setting, value, error);
    return text && crm_begin(crm, error) && crm_end(crm, set(crm, setting, text, error), error);
}
