/* lead.c - crmctl lead: leads and opportunities. */
#include "base/limits.h"
#include "base/util.h"
#include "ctl/event.h"
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"
#include "render/money.h"
#include "render/width.h"

#include <string.h>

#define BODY_LINES 30 /* of a message shown with its lead; crmctl message show has all */

/* ---- list ---- */

static void cell_name(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    if (g_strcmp0(ctl_text(item, "kind"), "opportunity") == 0)
        ret->style = STYLE_BOLD;
}

static void cell_contact(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    const char *contact = ctl_text(item, "contact_name");
    contact = contact ? contact : ctl_text(item, "email");
    const char *company = ctl_text(item, "company");
    if (contact && company)
        ret->text = g_strdup_printf("%s, %s", contact, company);
    else
        ret->text = g_strdup(contact ? contact : company);
}

static void cell_stage(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    const char *status = ctl_text(item, "status");
    cell_text(ctl, item, value, ret);
    if (g_strcmp0(status, "won") == 0)
        ret->style = STYLE_GOOD;
    else if (g_strcmp0(status, "lost") == 0)
        ret->style = STYLE_BAD;
}

static void cell_stars(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    GString *stars = g_string_new(NULL);
    for (json_int_t i = 0; i < MIN(json_integer_value(value), 5); i++)
        g_string_append(stars, "★");
    ret->text = g_string_free(stars, FALSE);
    ret->style = STYLE_WARN;
}

static const struct list_column lead_columns[] = {
    {{"ID", .right = true}, cell_id, "id", "id"},
    {{"NAME", 16}, cell_name, "name", "name"},
    {{"CONTACT", 10, 4}, cell_contact},
    {{"TEAM", 8, 5}, cell_text, "team", "team"},
    {{"SALES", 8, 1}, cell_text, "salesperson", "salesperson"},
    {{"STAGE", 11, 1}, cell_stage, "stage", "stage"},
    {{"REVENUE", 0, 3, true},
     cell_revenue,
     "expected_revenue_minor",
     "expected_revenue",
     csv_revenue},
    {{"★", 0, 6}, cell_stars, "priority", "priority"},
    {{"CREATED", 0, 2}, cell_ago, "created_at", "created_at"},
    {.path = "currency", .csv = "currency"},
    {.path = "kind", .csv = "kind"},
    {.path = "status", .csv = "status"},
    {.path = "contact_name", .csv = "contact_name"},
    {.path = "email", .csv = "email"},
    {.path = "phone", .csv = "phone"},
    {.path = "phone_e164", .csv = "phone_e164"},
    {.path = "company", .csv = "company"},
    {.path = "job_title", .csv = "job_title"},
    {.path = "website", .csv = "website"},
    {.path = "country", .csv = "country"},
    {.path = "language", .csv = "language"},
    {.path = "source", .csv = "source"},
    {.path = "assigned_at", .csv = "assigned_at"},
    {.path = "updated_at", .csv = "updated_at"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {
        "/v1/leads", lead_columns,
        "No leads here; mail makes them, or: crmctl lead create --name TEXT"};
    return list_run(ctl, call, &list, error);
}

/* ---- show ---- */

static enum style status_style(const char *status)
{
    if (g_strcmp0(status, "won") == 0)
        return STYLE_GOOD;
    return g_strcmp0(status, "lost") == 0 ? STYLE_BAD : STYLE_ACCENT;
}

static void draw_head(struct ctl *ctl, json_t *lead)
{
    const char *status = ctl_text(lead, "status");
    const char *stage = ctl_text(lead, "stage");
    g_autofree char *owner = phrase_owner(lead);
    g_autofree char *title = g_strdup_printf("#%" G_GINT64_FORMAT " %s", ctl_number(lead, "id"),
                                             ctl_text(lead, "name") ? ctl_text(lead, "name") : "");
    screen_paragraph(ctl->screen, STYLE_BOLD, title, 0);
    screen_putf(ctl->screen, status_style(status), "● %s", status ? status : "");
    screen_putf(ctl->screen, STYLE_PLAIN, " %s",
                ctl_text(lead, "kind") ? ctl_text(lead, "kind") : "");
    if (stage)
        screen_putf(ctl->screen, STYLE_PLAIN, " · %s", stage);
    screen_putf(ctl->screen, owner ? STYLE_PLAIN : STYLE_DIM, " · %s", owner ? owner : "nobody");
    struct table_cell stars = {0};
    cell_stars(ctl, lead, json_object_get(lead, "priority"), &stars);
    if (*stars.text)
        screen_putf(ctl->screen, stars.style, " · %s", stars.text);
    g_free(stars.text);
    screen_end(ctl->screen);
}

/* How the contact is reached, and whether mail gets there. */
static void add_reach(const struct ctl *ctl, struct facts *facts, json_t *lead)
{
    json_t *bounced = json_object_get(lead, "email_undeliverable");
    g_autofree char *phone = phrase_phone(ctl_text(lead, "phone"), ctl_text(lead, "phone_e164"));
    facts_add(facts, "Contact", STYLE_PLAIN, ctl_text(lead, "contact_name"));
    facts_add(facts, "Email", bounced ? STYLE_BAD : STYLE_PLAIN, ctl_text(lead, "email"));
    if (bounced) {
        g_autofree char *when = phrase_when(ctl, bounced, "at");
        const char *why = ctl_text(bounced, "diagnostic");
        const char *status = ctl_text(bounced, "status");
        facts_addf(facts, "", STYLE_BAD, "undeliverable since %s%s%s%s%s", when ? when : "then",
                   status ? ": " : "", status ? status : "", why ? " " : "", why ? why : "");
    }
    facts_add(facts, "Phone", STYLE_PLAIN, phone);
}

static void draw_facts(struct ctl *ctl, json_t *lead)
{
    static const struct {
        const char *label;
        const char *path;
    } texts[] = {{"Title", "job_title"},         {"Company", "company"},   {"Website", "website"},
                 {"Country", "country"},         {"Language", "language"}, {"Source", "source"},
                 {"Replies to", "reply_address"}},
      times[] = {{"Created", "created_at"}, {"Assigned", "assigned_at"}, {"Updated", "updated_at"}};
    g_autoptr(facts_handle) facts = facts_new();
    add_reach(ctl, facts, lead);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        facts_add(facts, texts[i].label, STYLE_PLAIN, ctl_text(lead, texts[i].path));
    g_autofree char *revenue = phrase_revenue(lead, false);
    facts_add(facts, "Revenue", STYLE_PLAIN, revenue);
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autofree char *when = phrase_when(ctl, lead, times[i].path);
        facts_add(facts, times[i].label, STYLE_PLAIN, when);
    }
    facts_draw(facts, ctl->screen, 2);
}

static void heading(struct ctl *ctl, const char *text)
{
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "%s", text);
}

/* The beginning of a text; what is cut off is said with where to find it. */
static void draw_excerpt(struct ctl *ctl, const char *text, int64_t message_id)
{
    unsigned width = screen_width(ctl->screen) - 4;
    g_autofree char *clean = util_clean(text ? text : "", LIMIT_TEXT_BYTES, true);
    g_autoptr(GPtrArray) lines = width_wrap(clean, width);
    guint shown = lines->len > BODY_LINES + 1 ? BODY_LINES : lines->len;
    for (guint i = 0; i < shown; i++)
        screen_line(ctl->screen, STYLE_PLAIN, "    %s", (const char *)g_ptr_array_index(lines, i));
    if (shown < lines->len)
        screen_line(ctl->screen, STYLE_DIM,
                    "    ... %u more lines: crmctl message show %" G_GINT64_FORMAT,
                    lines->len - shown, message_id);
}

static void draw_messages(struct ctl *ctl, json_t *messages)
{
    size_t i;
    json_t *message;
    json_array_foreach(messages, i, message)
    {
        if (i == 0)
            heading(ctl, "Messages");
        else
            screen_end(ctl->screen);
        const char *verdict = ctl_text(message, "verdict");
        g_autofree char *from = phrase_person(json_object_get(message, "from"));
        const char *time = ctl_text(message, "received_at") ? "received_at" : "date";
        g_autofree char *when = phrase_when(ctl, message, time);
        screen_putf(ctl->screen, STYLE_DIM, "  %" G_GINT64_FORMAT "  ", ctl_number(message, "id"));
        screen_put(ctl->screen, phrase_verdict_style(verdict), verdict);
        screen_putf(ctl->screen, STYLE_DIM, "  %s", when ? when : "");
        screen_end(ctl->screen);
        if (from)
            screen_paragraph(ctl->screen, STYLE_ACCENT, from, 4);
        draw_excerpt(ctl, ctl_text(message, "body"), ctl_number(message, "id"));
    }
}

static void draw_notes(struct ctl *ctl, json_t *notes)
{
    size_t i;
    json_t *note;
    json_array_foreach(notes, i, note)
    {
        if (i == 0)
            heading(ctl, "Notes");
        g_autofree char *when = phrase_when(ctl, note, "at");
        screen_putf(ctl->screen, STYLE_ACCENT, "  %s", event_actor(note));
        screen_putf(ctl->screen, STYLE_DIM, "  %s", when ? when : "");
        screen_end(ctl->screen);
        screen_paragraph(ctl->screen, STYLE_PLAIN, ctl_text(note, "text"), 4);
    }
}

static void draw_history(struct ctl *ctl, json_t *history)
{
    static const struct table_column columns[] = {{""}, {""}, {"", 0, 1}, {"", 20, .wraps = true}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *event;
    json_array_foreach(history, i, event)
    {
        int64_t at;
        struct table_cell cells[] = {
            {ctl_time(event, "at", &at) ? human_time(at) : NULL, STYLE_DIM},
            {g_strdup(event_actor(event)), STYLE_ACCENT},
            {g_strdup(event_word(event)), event_style(event)},
            {g_strdup(ctl_text(event, "summary")), STYLE_PLAIN},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    heading(ctl, "History");
    table_draw_plain(table, ctl->screen, 2);
}

static void draw_lead(struct ctl *ctl, json_t *lead)
{
    draw_head(ctl, lead);
    draw_facts(ctl, lead);
    if (ctl_text(lead, "description")) {
        heading(ctl, "Description");
        screen_paragraph(ctl->screen, STYLE_PLAIN, ctl_text(lead, "description"), 2);
    }
    draw_messages(ctl, json_object_get(lead, "messages"));
    draw_notes(ctl, json_object_get(lead, "notes"));
    draw_history(ctl, json_object_get(lead, "history"));
}

static bool run_show(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("leads", id, NULL);
    g_autoptr(json_t) lead = client_get(ctl->client, path, error);
    if (!lead)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, lead);
    else
        draw_lead(ctl, lead);
    return true;
}

/* ---- create ---- */

/* The currency that --revenue is in: --currency, else the team's. */
static char *revenue_currency(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *given = call_option(call, "currency");
    const char *team = call_option(call, "team");
    if (util_nonempty(given))
        return g_ascii_strup(given, -1);
    if (util_nonempty(team)) {
        g_autofree char *path = client_path("teams", team, NULL);
        g_autoptr(json_t) answer = client_get(ctl->client, path, error);
        if (!answer)
            return NULL;
        if (ctl_text(answer, "currency"))
            return g_strdup(ctl_text(answer, "currency"));
    }
    exit_set_usage(error, "--revenue: in which currency? Add --currency, as in --currency EUR");
    return NULL;
}

/* Adds what --revenue says to the body, in minor units. */
static bool add_revenue(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    const char *amount = call_option(call, "revenue");
    if (!amount)
        return true;
    g_autofree char *currency = revenue_currency(ctl, call, error);
    int64_t minor;
    if (!currency)
        return false;
    g_autoptr(GError) wrong = NULL;
    if (!money_parse(amount, currency, &minor, &wrong)) {
        exit_set_usage(error, "--revenue: %s", wrong->message);
        return false;
    }
    json_object_set_new(body, "expected_revenue_minor", json_integer(minor));
    json_object_set_new(body, "currency", json_string(currency));
    return true;
}

static void say_lead(struct ctl *ctl, json_t *lead, const char *what)
{
    g_autofree char *owner = phrase_owner(lead);
    ctl_done(ctl, lead,
             owner ? "%s lead %" G_GINT64_FORMAT ", %s (%s)."
                   : "%s lead %" G_GINT64_FORMAT ", %s.%s",
             what, ctl_number(lead, "id"), ctl_text(lead, "name") ? ctl_text(lead, "name") : "",
             owner ? owner : "");
}

static bool run_create(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    if (!add_revenue(ctl, call, body, error))
        return false;
    g_autoptr(json_t) lead = client_send(ctl->client, "POST", "/v1/leads", body, error);
    if (lead)
        say_lead(ctl, lead, "Created");
    return lead != NULL;
}

/* ---- changes ---- */

/* POST /v1/leads/ID/VERB. (transfer full) */
static json_t *change(struct ctl *ctl, const struct call *call, const char *verb, json_t *body,
                      GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("leads", id, verb, NULL);
    return client_send(ctl->client, "POST", path, body, error);
}

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

static bool run_note(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *text = note_text(call, error);
    if (!text)
        return false;
    g_autoptr(json_t) body = json_pack("{ss}", "text", text);
    g_autoptr(json_t) answer = change(ctl, call, "note", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Noted on lead %s.", id);
    return answer != NULL;
}

static bool run_assign(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *login = call_argument(call, 1);
    bool nobody = call_flag(call, "nobody");
    if (nobody == (login != NULL)) {
        exit_set_usage(error, "say either a LOGIN or --nobody; see crmctl lead assign --help");
        return false;
    }
    g_autoptr(json_t) body = json_pack("{ss?}", "salesperson", login);
    g_autoptr(json_t) answer = change(ctl, call, "assign", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Lead %s is with %s.", id, nobody ? "nobody" : login);
    return answer != NULL;
}

static bool run_stage(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *stage = call_argument(call, 1);
    g_autoptr(json_t) body = json_pack("{ss}", "stage", stage);
    g_autoptr(json_t) answer = change(ctl, call, "stage", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Lead %s is in stage %s.", id, stage);
    return answer != NULL;
}

/* ---- the table ---- */

static const char *const kind_choices[] = {"lead", "opportunity", NULL};
static const char *const status_choices[] = {"open", "won", "lost", "archived", NULL};

#define LEAD_ARGUMENT                                                                              \
    {                                                                                              \
        "ID", VALUE_LEAD, .help = "the lead's number, as crmctl lead list shows it"                \
    }

static const struct command_argument id_argument[] = {LEAD_ARGUMENT, {0}};
static const struct command_argument note_arguments[] = {
    LEAD_ARGUMENT,
    {"TEXT", VALUE_TEXT, .repeats = true, .help = "the note; - reads it from standard input"},
    {0}};
static const struct command_argument assign_arguments[] = {
    LEAD_ARGUMENT,
    {"LOGIN", VALUE_USER, .optional = true, .help = "who gets it; a member of its team"},
    {0}};
static const struct command_argument stage_arguments[] = {
    LEAD_ARGUMENT, {"STAGE", VALUE_STAGE, .help = "the stage it goes to"}, {0}};

static const struct command_option list_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "only leads of this team"},
    {"salesperson", VALUE_USER, .field = "salesperson",
     .help = "only this salesperson's; none: those with nobody"},
    {"stage", VALUE_STAGE, .field = "stage", .help = "only leads in this stage"},
    {"kind", VALUE_CHOICE, kind_choices, "KIND", "kind",
     .help = "only this kind: lead or opportunity"},
    {"status", VALUE_CHOICE, status_choices, "STATUS", "status",
     .help = "only those that are open, won, lost or archived"},
    {"query", VALUE_TEXT, .takes = "WORDS", .field = "query",
     .help = "only leads with these words"},
    {LIST_OPTION_LIMIT},
    {LIST_OPTION_ALL},
    {0}};

static const struct command_option create_options[] = {
    {"name", VALUE_TEXT, .field = "name", .required = true, .help = "what it is about"},
    {"team", VALUE_TEAM, .field = "team", .help = "the team it belongs to"},
    {"salesperson", VALUE_USER, .field = "salesperson", .help = "who works on it"},
    {"stage", VALUE_STAGE, .field = "stage", .help = "where in the pipeline it begins"},
    {"kind", VALUE_CHOICE, kind_choices, "KIND", "kind",
     .help = "what it is: lead or opportunity (the default)"},
    {"contact-name", VALUE_TEXT, .takes = "NAME", .field = "contact_name", .help = "the person"},
    {"email", VALUE_TEXT, .takes = "ADDRESS", .field = "email", .help = "the person's address"},
    {"phone", VALUE_TEXT, .takes = "NUMBER", .field = "phone", .help = "the person's phone"},
    {"company", VALUE_TEXT, .takes = "NAME", .field = "company", .help = "the company"},
    {"job-title", VALUE_TEXT, .field = "job_title", .help = "the person's job"},
    {"website", VALUE_TEXT, .takes = "URL", .field = "website", .help = "the company's website"},
    {"country", VALUE_COUNTRY, .field = "country", .help = "a country like DE (ISO 3166)"},
    {"language", VALUE_TEXT, .takes = "LL", .field = "language", .help = "a language like de"},
    {"source", VALUE_TEXT, .field = "source", .help = "how the lead came to us"},
    {"priority", VALUE_NUMBER, .field = "priority", .help = "stars: 0 to 3"},
    {"revenue", VALUE_MONEY, .help = "the revenue expected, as 12500 or 12500.50"},
    {"currency", VALUE_CURRENCY, .field = "currency", .help = "of the revenue (else the team's)"},
    {"description", VALUE_TEXT, .field = "description", .help = "more about it"},
    {0}};

static const struct command_option assign_options[] = {
    {"nobody", .help = "take it from whom it is with"}, {0}};

const struct command lead_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_list,
     "list leads and opportunities, newest first", "Opportunities stand in bold."},
    {"show", id_argument, .formats = FORMAT_HAS_JSON, .run = run_show,
     .summary = "show a lead with its messages, notes and history"},
    {"create", NULL, create_options, FORMAT_HAS_JSON, run_create, "make a lead by hand", NULL},
    {"note", note_arguments, .formats = FORMAT_HAS_JSON, .run = run_note,
     .summary = "add a note to a lead"},
    {"assign", assign_arguments, assign_options, FORMAT_HAS_JSON, run_assign,
     "give a lead to a salesperson", NULL},
    {"stage", stage_arguments, .formats = FORMAT_HAS_JSON, .run = run_stage,
     .summary = "move a lead to another stage of the pipeline"},
    {0},
};
