/* value.c - see value.h. */
#include "ctl/value.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/util.h"
#include "ctl/exit.h"

#include <string.h>

static bool check_number(const char *text)
{
    return g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT64, NULL, NULL);
}

static bool check_count(const char *text)
{
    return g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT64, NULL, NULL);
}

/* "#3" is how crmctl itself shows a number, so it is taken back. */
static const char *without_hash(const char *text)
{
    return text[0] == '#' ? text + 1 : text;
}

static bool check_id(const char *text)
{
    return check_count(without_hash(text));
}

static bool parse_bool(const char *text, bool *ret)
{
    static const struct {
        const char *word;
        bool value;
    } words[] = {{"yes", true}, {"no", false}, {"true", true}, {"false", false}};
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (g_ascii_strcasecmp(text, words[i].word) == 0) {
            *ret = words[i].value;
            return true;
        }
    }
    return false;
}

static bool check_bool(const char *text)
{
    bool ignored;
    return parse_bool(text, &ignored);
}

static bool is_code(const char *text, gsize length)
{
    if (strlen(text) != length)
        return false;
    for (const char *p = text; *p; p++) {
        if (!g_ascii_isalpha(*p))
            return false;
    }
    return true;
}

static bool check_currency(const char *text)
{
    return is_code(text, 3);
}

static json_t *json_of_number(const char *text)
{
    return json_integer(g_ascii_strtoll(without_hash(text), NULL, 10));
}

static json_t *json_of_bool(const char *text)
{
    bool value = false;
    (void)parse_bool(text, &value); /* was checked */
    return json_boolean(value);
}

static json_t *json_of_code(const char *text)
{
    g_autofree char *code = g_ascii_strup(text, -1);
    return json_text(code);
}

static const struct {
    const char *placeholder;
    const char *names; /* of crmctl complete-names */
    const char *expected;
    bool (*check)(const char *text); /* NULL: any text */
    json_t *(*to_json)(const char *text);
} kinds[VALUE_KIND_COUNT] = {
    [VALUE_NONE] = {"", NULL, NULL, NULL, json_text},
    [VALUE_TEXT] = {"TEXT", NULL, NULL, NULL, json_text},
    [VALUE_NUMBER] = {"N", NULL, "a number from 0", check_number, json_of_number},
    [VALUE_COUNT] = {"N", NULL, "a number from 1", check_count, json_of_number},
    [VALUE_BOOL] = {"yes|no", NULL, "yes or no", check_bool, json_of_bool},
    [VALUE_CHOICE] = {"WORD", NULL, NULL, NULL, json_text},
    [VALUE_MONEY] = {"AMOUNT", NULL, NULL, NULL, json_text},
    [VALUE_CURRENCY] = {"CODE", NULL, "a currency like EUR (ISO 4217)", check_currency,
                        json_of_code},
    [VALUE_COUNTRY] = {"CC", NULL, "a country like DE (ISO 3166)", country_code_is, json_of_code},
    [VALUE_FILE] = {"FILE", NULL, NULL, NULL, json_text},
    [VALUE_LEAD] = {"ID", "lead", "a lead's number", check_id, json_of_number},
    [VALUE_MESSAGE] = {"ID", "message", "a message's number", check_id, json_of_number},
    [VALUE_CONTACT] = {"ID", "contact", "a contact's number", check_id, json_of_number},
    [VALUE_ACTIVITY] = {"ID", "activity", "an activity's number", check_id, json_of_number},
    [VALUE_TEAM] = {"TEAM", "team", NULL, NULL, json_text},
    [VALUE_USER] = {"LOGIN", "user", NULL, NULL, json_text},
    [VALUE_GROUP] = {"GROUP", "group", NULL, NULL, json_text},
    [VALUE_COMPANY] = {"COMPANY", "company", NULL, NULL, json_text},
    [VALUE_STAGE] = {"STAGE", "stage", NULL, NULL, json_text},
    [VALUE_FIELD] = {"FIELD", "field", NULL, NULL, json_text},
    [VALUE_TAG] = {"TAG", "tag", NULL, NULL, json_text},
    [VALUE_TAG_CATEGORY] = {"CATEGORY", "tag-category", NULL, NULL, json_text},
    [VALUE_LOST_REASON] = {"REASON", "lost-reason", NULL, NULL, json_text},
    [VALUE_SOURCE] = {"SOURCE", "source", NULL, NULL, json_text},
    [VALUE_MEDIUM] = {"MEDIUM", "medium", NULL, NULL, json_text},
    [VALUE_CAMPAIGN] = {"CAMPAIGN", "campaign", NULL, NULL, json_text},
    [VALUE_ACTIVITY_TYPE] = {"TYPE", "activity-type", NULL, NULL, json_text},
    [VALUE_MAILBOX] = {"NAME", "mailbox", NULL, NULL, json_text},
    [VALUE_SETTING] = {"NAME", "setting", NULL, NULL, json_text},
};

const char *value_placeholder(enum value_kind kind)
{
    return kinds[kind].placeholder;
}

const char *value_names_kind(enum value_kind kind)
{
    return kinds[kind].names;
}

bool value_names_parse(const char *name, enum value_kind *ret_kind)
{
    for (unsigned i = 0; i < VALUE_KIND_COUNT; i++) {
        if (g_strcmp0(kinds[i].names, name) == 0) {
            *ret_kind = i;
            return true;
        }
    }
    return false;
}

static bool check_choice(const char *const *choices, const char *what, const char *text,
                         GError **error)
{
    if (g_strv_contains(choices, text))
        return true;
    const char *nearest = util_nearest(text, choices);
    g_autofree char *all = g_strjoinv(", ", (char **)choices);
    if (nearest)
        exit_set_usage(error, "%s: \"%s\" is not one of its values; did you mean %s?", what, text,
                       nearest);
    else
        exit_set_usage(error, "%s: \"%s\" is not one of its values; they are %s", what, text, all);
    return false;
}

bool value_check(enum value_kind kind, const char *const *choices, const char *what,
                 const char *text, bool may_clear, GError **error)
{
    if (!g_utf8_validate(text, -1, NULL)) {
        if (kind == VALUE_FILE)
            return true;
        exit_set_usage(error, "%s: is not valid UTF-8", what);
        return false;
    }
    if (!*text) {
        if (!may_clear)
            exit_set_usage(error, "%s: must not be empty", what);
        return may_clear;
    }
    if (kind == VALUE_CHOICE)
        return check_choice(choices, what, text, error);
    if (!kinds[kind].check || kinds[kind].check(text))
        return true;
    exit_set_usage(error, "%s: \"%s\" is not %s", what, text, kinds[kind].expected);
    return false;
}

json_t *value_to_json(enum value_kind kind, const char *text)
{
    return *text ? kinds[kind].to_json(text) : json_null();
}

char *value_to_query(enum value_kind kind, const char *text)
{
    g_autoptr(json_t) value = value_to_json(kind, text);
    if (json_is_string(value))
        return g_strdup(json_string_value(value));
    return json_is_null(value) ? g_strdup("") : json_to_text(value);
}
