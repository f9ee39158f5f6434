/* lead_edit.c - crmctl lead create, edit, tag, untag, note: what is known of a lead. */
#include "base/limits.h"
#include "base/util.h"
#include "ctl/amount.h"
#include "ctl/lead.h"
#include "ctl/phrase.h"

#include <stdio.h>
#include <string.h>

void lead_say(struct ctl *ctl, json_t *lead, const char *what)
{
    const char *name = ctl_text(lead, "name");
    g_autofree char *owner = phrase_owner(lead);
    ctl_done(ctl, lead, "%s lead %" G_GINT64_FORMAT "%s%s%s%s%s.", what, ctl_number(lead, "id"),
             name ? ", " : "", name ? name : "", owner ? " (" : "", owner ? owner : "",
             owner ? ")" : "");
}

/* ---- what options say ---- */

/* The currency of the lead that is edited, of the new one's team, else that of the settings. */
static char *currency_of(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *given = call_option(call, "currency");
    const char *team = call_option(call, "team");
    g_autofree char *id = call_argument(call, 0) ? ctl_id(call, 0) : NULL;
    if (util_nonempty(given))
        return g_ascii_strup(given, -1);
    if (!id && !util_nonempty(team))
        return amount_currency(ctl, error);
    g_autofree char *path = id ? client_path("leads", id, NULL) : client_path("teams", team, NULL);
    g_autoptr(json_t) answer = client_get(ctl->client, path, error);
    return answer ? g_strdup(ctl_text(answer, "currency")) : NULL;
}

/* What --revenue and --recurring say, in minor units. */
static bool add_revenues(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    if (!call_option(call, "revenue") && !call_option(call, "recurring"))
        return true;
    g_autofree char *currency = currency_of(ctl, call, error);
    if (!currency ||
        !amount_add(call, "revenue", currency, "expected_revenue_minor", body, error) ||
        !amount_add(call, "recurring", currency, "recurring_revenue_minor", body, error))
        return false;
    if (!call_argument(call, 0)) /* a new one */
        json_object_set_new(body, "currency", json_string(currency));
    return true;
}

/* Per cent, or as the stage hints. */
static bool add_probability(const struct call *call, json_t *body, GError **error)
{
    const char *text = call_option(call, "probability");
    guint64 percent;
    if (!text)
        return true;
    if (g_str_equal(text, "auto")) {
        json_object_set_new(body, "probability", json_null());
        return true;
    }
    if (!g_ascii_string_to_unsigned(text, 10, 0, 100, &percent, NULL)) {
        exit_set_usage(error, "--probability: \"%s\" is neither 0 to 100 nor auto", text);
        return false;
    }
    json_object_set_new(body, "probability", json_integer((json_int_t)percent));
    return true;
}

/* The fields that the business has added: "NAME=VALUE", without a value cleared. */
static bool add_custom(const struct call *call, json_t *body, GError **error)
{
    const char *const *sets = call_values(call, "set");
    g_autoptr(json_t) custom = json_object();
    for (gsize i = 0; sets && sets[i]; i++) {
        const char *equals = strchr(sets[i], '=');
        if (!equals || equals == sets[i]) {
            exit_set_usage(error, "--set: \"%s\" is not NAME=VALUE; see crmctl field list",
                           sets[i]);
            return false;
        }
        g_autofree char *name = g_strndup(sets[i], (gsize)(equals - sets[i]));
        json_object_set_new(custom, name, equals[1] ? json_text(equals + 1) : json_null());
    }
    if (sets)
        json_object_set(body, "custom", custom);
    return true;
}

static bool complete_body(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    return add_revenues(ctl, call, body, error) && add_probability(call, body, error) &&
           add_custom(call, body, error);
}

/* ---- commands ---- */

bool lead_run_create(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    if (!complete_body(ctl, call, body, error))
        return false;
    g_autoptr(json_t) lead = client_send(ctl->client, "POST", "/v1/leads", body, error);
    if (lead)
        lead_say(ctl, lead, "Created");
    return lead != NULL;
}

bool lead_run_edit(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    if (!complete_body(ctl, call, body, error))
        return false;
    if (json_object_size(body) == 0) {
        exit_set_usage(error, "say what changes; see crmctl lead edit --help");
        return false;
    }
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("leads", id, NULL);
    g_autoptr(json_t) lead = client_send(ctl->client, "PATCH", path, body, error);
    if (lead)
        lead_say(ctl, lead, "Edited");
    return lead != NULL;
}

/* The arguments behind the first one, as an array. (transfer full) */
static json_t *further_arguments(const struct call *call)
{
    json_t *array = json_array();
    for (gsize i = 1; call_argument(call, i); i++)
        json_array_append_new(array, json_text(call_argument(call, i)));
    return array;
}

static bool change_tags(struct ctl *ctl, const struct call *call, const char *how, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    json_object_set_new(body, how, further_arguments(call));
    g_autoptr(json_t) lead = lead_change(ctl, call, "tag", body, error);
    if (!lead)
        return false;
    g_autofree char *tags = ctl_joined(lead, "tags", ", ");
    g_autofree char *id = ctl_id(call, 0);
    ctl_done(ctl, lead, "Lead %s has the tags: %s.", id, tags && *tags ? tags : "none");
    return true;
}

bool lead_run_tag(struct ctl *ctl, const struct call *call, GError **error)
{
    return change_tags(ctl, call, "add", error);
}

bool lead_run_untag(struct ctl *ctl, const struct call *call, GError **error)
{
    return change_tags(ctl, call, "remove", error);
}

/* ---- note ---- */

/* Standard input, up to one byte more than a note may have. (transfer full) */
static char *read_note(void)
{
    char *text = g_malloc(LIMIT_NOTE_BYTES + 2);
    gsize length = fread(text, 1, LIMIT_NOTE_BYTES + 1, stdin);
    text[length] = '\0';
    return g_strchomp(text);
}

/* The words of the note, or standard input for "-". (transfer full) */
static char *note_text(const struct call *call, GError **error)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (gsize i = 1; call_argument(call, i); i++)
        g_ptr_array_add(words, (void *)call_argument(call, i));
    g_ptr_array_add(words, NULL);
    bool from_input = words->len == 2 && g_str_equal(g_ptr_array_index(words, 0), "-");
    g_autofree char *text = from_input ? read_note() : g_strjoinv(" ", (char **)words->pdata);
    if (!*text)
        exit_set_usage(error, "TEXT: must not be empty");
    else if (strlen(text) > LIMIT_NOTE_BYTES)
        exit_set_usage(error, "TEXT: a note may have %d bytes; this one is longer",
                       LIMIT_NOTE_BYTES);
    else if (!g_utf8_validate(text, -1, NULL))
        exit_set_usage(error, "TEXT: is not valid UTF-8");
    else
        return g_steal_pointer(&text);
    return NULL;
}

bool lead_run_note(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *text = note_text(call, error);
    if (!text)
        return false;
    g_autoptr(json_t) body = json_pack("{ss}", "text", text);
    g_autoptr(json_t) answer = lead_change(ctl, call, "note", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Noted on lead %s.", id);
    return answer != NULL;
}
