/* field.c - see field.h. */
#include "crm/field.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/strings.h"
#include "store/lead.h"

#include <math.h>
#include <string.h>

#define TEXT_BYTES LIMIT_SUBJECT_BYTES
#define CHOICE_BYTES 100

/* ---- values ---- */

/* Each makes of what a caller gave the value to keep (transfer full); NULL where it does not fit.
 */
typedef json_t *(*value_maker)(const struct custom_field *field, json_t *given);

static json_t *make_text(const struct custom_field *field, json_t *given)
{
    (void)field;
    const char *text = json_string_value(given);
    if (!text || json_string_length(given) > TEXT_BYTES ||
        strlen(text) != json_string_length(given))
        return NULL;
    g_autofree char *clean = util_clean(text, TEXT_BYTES, false);
    return json_text(g_strstrip(clean));
}

static json_t *number_of_text(const char *text)
{
    gint64 whole;
    char *end;
    if (g_ascii_string_to_signed(text, 10, G_MININT64, G_MAXINT64, &whole, NULL))
        return json_integer(whole);
    double number = g_ascii_strtod(text, &end);
    bool is_decimal = *text && strspn(text, "+-.0123456789eE") == strlen(text); /* no "inf", "0x" */
    return is_decimal && !*end && isfinite(number) ? json_real(number) : NULL;
}

static json_t *make_number(const struct custom_field *field, json_t *given)
{
    (void)field;
    if (json_is_number(given))
        return json_incref(given);
    return json_is_string(given) ? number_of_text(json_string_value(given)) : NULL;
}

static json_t *make_date(const struct custom_field *field, json_t *given)
{
    (void)field;
    const char *text = json_string_value(given);
    return text && clock_is_date(text) ? json_text(text) : NULL;
}

static json_t *make_bool(const struct custom_field *field, json_t *given)
{
    static const char *const words[] = {"no", "yes", "false", "true"};
    (void)field;
    if (json_is_boolean(given))
        return json_incref(given);
    const char *text = json_string_value(given);
    for (gsize i = 0; text && i < G_N_ELEMENTS(words); i++) {
        if (g_ascii_strcasecmp(text, words[i]) == 0)
            return json_boolean(i % 2 == 1);
    }
    return NULL;
}

/* The choices of a field, as a JSON array; NULL where it has none. (transfer full) */
static json_t *choices_of(const struct custom_field *field)
{
    return field->choices ? json_from_text(field->choices, strlen(field->choices), NULL) : NULL;
}

static json_t *make_choice(const struct custom_field *field, json_t *given)
{
    const char *text = json_string_value(given);
    g_autoptr(json_t) choices = choices_of(field);
    g_autofree char *wanted = text ? g_utf8_casefold(text, -1) : NULL;
    size_t i;
    json_t *choice;
    json_array_foreach(choices, i, choice)
    {
        g_autofree char *folded = g_utf8_casefold(json_string_value(choice), -1);
        if (g_strcmp0(folded, wanted) == 0)
            return json_incref(choice);
    }
    return NULL;
}

static const struct {
    const char *name;
    value_maker make;
    const char *expected; /* of a choice, which it may be is said */
} types[] = {
    {"text", make_text, "a text of at most 1000 bytes"},
    {"number", make_number, "a number"},
    {"date", make_date, "a day such as 2026-03-01"},
    {"bool", make_bool, "yes or no"},
    {"choice", make_choice, NULL},
};

/* The row of a type's name; -1 where there is none. */
static int type_of(const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (g_strcmp0(types[i].name, name) == 0)
            return (int)i;
    }
    return -1;
}

static void refuse_value(const struct custom_field *field, GError **error)
{
    const char *expected = types[type_of(field->type)].expected;
    if (expected) {
        error_set_field(error, "custom", "custom: %s must be %s", field->label, expected);
        return;
    }
    g_autoptr(json_t) choices = choices_of(field);
    g_autoptr(GString) words = g_string_new(NULL);
    size_t i;
    json_t *choice;
    json_array_foreach(choices, i, choice)
    {
        g_string_append_printf(words, "%s%s", i > 0 ? ", " : "", json_string_value(choice));
    }
    error_set_field(error, "custom", "custom: %s must be one of %s", field->label, words->str);
}

/* ---- a lead's values ---- */

static const struct custom_field *find(const GPtrArray *fields, const char *name)
{
    for (guint i = 0; i < fields->len; i++) {
        const struct custom_field *field = fields->pdata[i];
        if (g_str_equal(field->name, name))
            return field;
    }
    return NULL;
}

static void refuse_name(const GPtrArray *fields, const char *name, GError **error)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (guint i = 0; i < fields->len; i++) {
        const struct custom_field *field = fields->pdata[i];
        if (!field->archived)
            g_ptr_array_add(names, field->name);
    }
    g_ptr_array_add(names, NULL);
    const char *nearest = util_nearest(name, (const char *const *)names->pdata);
    if (nearest)
        error_set_field(error, "custom", "custom: there is no field \"%s\"; did you mean %s?", name,
                        nearest);
    else
        error_set_field(error, "custom", "custom: there is no field \"%s\"; see crmctl field list",
                        name);
}

static bool is_empty(json_t *given)
{
    return json_is_null(given) || (json_is_string(given) && json_string_length(given) == 0);
}

/* Takes one value over into values, or away from them. */
static bool merge_value(const GPtrArray *fields, const char *name, json_t *given, json_t *values,
                        GError **error)
{
    const struct custom_field *field = find(fields, name);
    if (is_empty(given) && (field || json_object_get(values, name))) {
        (void)json_object_del(values, name); /* it may have been empty already */
        return true;
    }
    if (!field || field->archived) {
        refuse_name(fields, name, error);
        return false;
    }
    json_t *value = types[type_of(field->type)].make(field, given);
    if (value)
        json_object_set_new(values, name, value);
    else
        refuse_value(field, error);
    return value != NULL;
}

json_t *field_values_to_json(const char *values)
{
    json_t *object = values ? json_from_text(values, strlen(values), NULL) : NULL;
    return object ? object : json_object();
}

bool field_values_read(struct crm *crm, json_t *given, const char *before, char **ret_json,
                       GError **error)
{
    if (!json_is_object(given)) {
        error_set_field(error, "custom", "custom: must be an object of fields' names and values");
        return false;
    }
    g_autoptr(GPtrArray) fields = store_field_list(crm->store, error);
    if (!fields)
        return false;
    g_autoptr(json_t) values = field_values_to_json(before);
    const char *name;
    json_t *value;
    json_object_foreach(given, name, value)
    {
        if (!merge_value(fields, name, value, values, error))
            return false;
    }
    *ret_json = json_object_size(values) > 0 ? json_to_text(values) : NULL;
    return true;
}

/* ---- the catalogue ---- */

static const char *const extra_fields[] = {"choices", NULL};

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    (void)crm, (void)error;
    json_t *choices = choices_of(record);
    if (choices)
        json_object_set_new(object, "choices", choices);
    return true;
}

static bool is_name(const char *text)
{
    for (const char *p = text; *p; p++) {
        if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '_')
            return false;
    }
    return g_ascii_islower(*text);
}

static bool check_name(const struct custom_field *field, GError **error)
{
    if (!field->name || !is_name(field->name))
        error_set_field(error, "name",
                        "name: must begin with a letter and have small letters, digits, _ only");
    else if (record_find(&lead_type, field->name) || g_str_equal(field->name, "tags"))
        error_set_field(error, "name", "name: every lead has a field \"%s\"; call yours otherwise",
                        field->name);
    else
        return true;
    return false;
}

/* That name and type are what they were. */
static bool check_kept(struct crm *crm, const struct custom_field *field, GError **error)
{
    g_autoptr(custom_field_handle) before =
        field->id ? store_field_by_id(crm->store, field->id, error) : NULL;
    if (!before)
        return field->id == 0;
    const char *changed = !g_str_equal(before->name, field->name)   ? "name"
                          : !g_str_equal(before->type, field->type) ? "type"
                                                                    : NULL;
    if (changed)
        error_set_field(error, changed,
                        "%s: stays as it is, as leads have values under it; change the label, or "
                        "make another field",
                        changed);
    return !changed;
}

static bool read_choices(struct custom_field *field, json_t *fields, GError **error)
{
    g_auto(GStrv) given = NULL;
    if (!strings_from_json(fields, "choices", false, &given, error))
        return false;
    for (gsize i = 0; given && given[i]; i++) {
        if (strlen(given[i]) > CHOICE_BYTES ||
            g_strv_contains((const char *const *)given + i + 1, given[i])) {
            error_set_field(error, "choices", "choices: \"%s\" is there twice, or too long",
                            given[i]);
            return false;
        }
    }
    if (given) {
        g_autoptr(json_t) array = strings_to_json((const char *const *)given);
        g_free(field->choices);
        field->choices = *given ? json_to_text(array) : NULL;
    }
    bool is_choice = g_str_equal(field->type, "choice");
    if (is_choice != (field->choices != NULL))
        error_set_field(error, "choices",
                        is_choice ? "choices: name at least one"
                                  : "choices: are only for fields of type choice");
    return is_choice == (field->choices != NULL);
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    struct custom_field *field = record;
    if (!check_name(field, error))
        return false;
    if (type_of(field->type) < 0) {
        error_set_field(error, "type", "type: must be text, number, date, bool or choice");
        return false;
    }
    if (!field->label) {
        field->label = g_strdelimit(g_strdup(field->name), "_", ' ');
        field->label[0] = g_ascii_toupper(field->label[0]);
    }
    return check_kept(crm, field, error) && read_choices(field, fields, error);
}

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct custom_field *field = record;
    g_autoptr(GPtrArray) fields = store_field_list(crm->store, error);
    if (!fields)
        return false;
    if (fields->len >= LIMIT_CUSTOM_FIELDS) {
        error_set(error, ERROR_CONFLICT,
                  "there are %d fields already; delete one that has no values",
                  LIMIT_CUSTOM_FIELDS);
        return false;
    }
    field->type = g_strdup("text");
    return true;
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct custom_field *field = record;
    bool required, used;
    if (!store_field_is_required(crm->store, field->name, &required, error) ||
        !store_field_has_values(crm->store, field->name, &used, error))
        return false;
    if (required)
        error_set(error, ERROR_CONFLICT,
                  "a stage requires the field %s; see crmctl stage list, and change it first",
                  field->name);
    else if (used)
        error_set(error, ERROR_CONFLICT,
                  "leads have values of the field %s; archive it: crmctl field edit %s --archived "
                  "yes",
                  field->name, field->name);
    return !required && !used;
}

const struct catalogue field_catalogue = {
    .type = &custom_field_type,
    .resource = RESOURCE_FIELD,
    .key = "name",
    .extra = extra_fields,
    .begin = begin,
    .check = check,
    .tell = tell,
    .leave = leave,
};
