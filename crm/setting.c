/* setting.c - the table of settings. */
#include "crm/setting.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/rights.h"
#include "crm/strings.h"
#include "store/setting.h"

#include <string.h>

enum setting_type {
    TYPE_BOOL, /* kept as "yes" or "no" */
    TYPE_NUMBER,
    TYPE_MONTH,
    TYPE_CURRENCY,
    TYPE_LANGUAGE,
    TYPE_DATE, /* may be none: empty */
    TYPE_COUNT
};

static const struct {
    const char *name;
    enum setting_type type;
    const char *otherwise; /* the default */
    int64_t min, max;      /* of a number */
    const char *meaning;
} settings[SETTING_COUNT] = {
    [SETTING_INCOMING_MAIL] =
        {"incoming_mail", TYPE_BOOL, "yes", 0, 0,
         "mail is read and taken in; no: mailboxes are left alone, and LMTP tells senders to come "
         "again later"},
    [SETTING_LEADS] = {"leads", TYPE_BOOL, "yes", 0, 0,
                       "mail makes leads, to be qualified; no: opportunities at once, as for teams "
                       "that use no leads themselves (a team without a pipeline gets leads)"},
    [SETTING_LOST_REASON_REQUIRED] = {"lost_reason_required", TYPE_BOOL, "yes", 0, 0,
                                      "a lead is lost with a reason; no: without one, too"},
    [SETTING_THREAD_WINDOW_DAYS] =
        {"thread_window_days", TYPE_NUMBER, "14", 0, 3650,
         "a mail goes onto its sender's open lead of the same team when that lead's newest mail is "
         "at most so many days away; 0: never"},
    [SETTING_RAW_MAIL_DAYS] =
        {"raw_mail_days", TYPE_NUMBER, "0", 0, 36500,
         "mails as they came, and so their attachments, are kept for so many days; texts and "
         "leads stay; 0: for ever"},
    [SETTING_PREDICTIVE_SCORING] =
        {"predictive_scoring", TYPE_BOOL, "yes", 0, 0,
         "leads get a probability from how those before them ended, once crmd can do that"},
    [SETTING_SCORING_START_DATE] =
        {"scoring_start_date", TYPE_DATE, "", 0, 0,
         "what predictive scoring learns from: leads made since that day; none: all"},
    [SETTING_ENRICHMENT] = {"enrichment", TYPE_BOOL, "no", 0, 0,
                            "companies are looked up at the providers of crmd.conf, once crmd can "
                            "do that"},
    [SETTING_MINING] = {"mining", TYPE_BOOL, "no", 0, 0,
                        "leads are made of a directory of companies on request, once crmd can do "
                        "that"},
    [SETTING_CURRENCY] = {"currency", TYPE_CURRENCY, "EUR", 0, 0,
                          "the currency of new teams and companies, and of leads without a team "
                          "(ISO 4217)"},
    [SETTING_LANGUAGE] = {"language", TYPE_LANGUAGE, "en", 0, 0,
                          "the language of new users (ISO 639)"},
    [SETTING_FISCAL_MONTH] = {"fiscal_month", TYPE_MONTH, "1", 1, 12,
                              "the month with which a business year begins, for reports by year "
                              "and quarter, once crmd has them"},
};

/* ---- values ---- */

static bool is_bool(enum setting setting, const char *text)
{
    (void)setting;
    return g_str_equal(text, "yes") || g_str_equal(text, "no");
}

static bool is_number(enum setting setting, const char *text)
{
    return g_ascii_string_to_unsigned(text, 10, (guint64)settings[setting].min,
                                      (guint64)settings[setting].max, NULL, NULL);
}

static bool is_currency(enum setting setting, const char *text)
{
    (void)setting;
    return strings_is_code(text, 3);
}

static bool is_language(enum setting setting, const char *text)
{
    (void)setting;
    return strings_is_language(text);
}

static bool is_date(enum setting setting, const char *text)
{
    (void)setting;
    return !*text || clock_is_date(text);
}

static json_t *json_of_bool(const char *text)
{
    return json_boolean(g_str_equal(text, "yes"));
}

static json_t *json_of_number(const char *text)
{
    return json_integer(g_ascii_strtoll(text, NULL, 10));
}

static json_t *json_of_date(const char *text)
{
    return *text ? json_text(text) : json_null();
}

static const struct {
    const char *name;
    bool (*is_valid)(enum setting setting, const char *text);
    json_t *(*to_json)(const char *text);
    const char *expected; /* numbers say their bounds instead */
} types[TYPE_COUNT] = {
    [TYPE_BOOL] = {"bool", is_bool, json_of_bool, "yes or no"},
    [TYPE_NUMBER] = {"number", is_number, json_of_number, NULL},
    [TYPE_MONTH] = {"month", is_number, json_of_number, NULL},
    [TYPE_CURRENCY] = {"currency", is_currency, json_text, "an ISO 4217 code such as EUR"},
    [TYPE_LANGUAGE] = {"language", is_language, json_text, "an ISO 639 code such as en"},
    [TYPE_DATE] = {"date", is_date, json_of_date, "a day such as 2026-03-01"},
};

const char *setting_name(enum setting setting)
{
    return settings[setting].name;
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

bool setting_bool(struct store *store, enum setting setting, bool *ret, GError **error)
{
    g_autofree char *text = setting_text(store, setting, error);
    if (text)
        *ret = g_str_equal(text, "yes");
    return text != NULL;
}

/* A JSON value as the text that would be kept; NULL of what no setting takes. (transfer full) */
static char *text_of(enum setting setting, json_t *value)
{
    bool is_truth = settings[setting].type == TYPE_BOOL;
    if (json_is_integer(value))
        return json_to_text(value);
    if (json_is_boolean(value))
        return is_truth ? g_strdup(json_is_true(value) ? "yes" : "no") : NULL;
    const char *text = json_string_value(value);
    if (!is_truth || !text)
        return g_strdup(text);
    g_autofree char *folded = g_ascii_strdown(text, -1);
    if (g_str_equal(folded, "true") || g_str_equal(folded, "false"))
        return g_strdup(g_str_equal(folded, "true") ? "yes" : "no");
    return g_steal_pointer(&folded);
}

/* What a caller gave, as the text that is kept. (transfer full) */
static char *value_from_json(enum setting setting, json_t *value, GError **error)
{
    enum setting_type type = settings[setting].type;
    if (!value || json_is_null(value))
        return g_strdup(settings[setting].otherwise);
    g_autofree char *text = text_of(setting, value);
    if (text && types[type].is_valid(setting, text))
        return g_steal_pointer(&text);
    if (types[type].expected)
        error_set_field(error, "value", "value: %s must be %s", settings[setting].name,
                        types[type].expected);
    else
        error_set_field(error, "value",
                        "value: %s must be a whole number from %" G_GINT64_FORMAT
                        " to %" G_GINT64_FORMAT,
                        settings[setting].name, settings[setting].min, settings[setting].max);
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
    json_t *(*to_json_value)(const char *) = types[settings[setting].type].to_json;
    json_set_text(object, "type", types[settings[setting].type].name);
    json_object_set_new(object, "value", to_json_value(text));
    json_object_set_new(object, "default", to_json_value(settings[setting].otherwise));
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
