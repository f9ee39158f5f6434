/* lead_show.c - crmctl lead show: one lead with all that is known of it. */
#include "base/limits.h"
#include "base/util.h"
#include "ctl/activity.h"
#include "ctl/amount.h"
#include "ctl/event.h"
#include "ctl/lead.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"
#include "render/money.h"
#include "render/width.h"

#include <string.h>

#define BODY_LINES 30 /* of a message shown with its lead; crmctl message show has all */

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
    lead_cell_stars(ctl, lead, json_object_get(lead, "priority"), &stars);
    if (*stars.text)
        screen_putf(ctl->screen, stars.style, " · %s", stars.text);
    g_free(stars.text);
    int64_t into = ctl_number(lead, "merged_into_id");
    if (into > 0)
        screen_putf(ctl->screen, STYLE_WARN, " · merged into #%" G_GINT64_FORMAT, into);
    else if (ctl_truth(lead, "archived"))
        screen_put(ctl->screen, STYLE_WARN, " · archived");
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

/* What it may bring, how likely, and when. */
static void add_prospects(struct facts *facts, json_t *lead)
{
    const char *currency = ctl_text(lead, "currency");
    int64_t expected = ctl_number(lead, "expected_revenue_minor");
    g_autofree char *revenue = phrase_revenue(lead, false);
    g_autofree char *recurring = amount_a_month(lead, "recurring_revenue_minor");
    g_autofree char *prorated =
        expected ? money_format(ctl_number(lead, "prorated_revenue_minor"), currency, false) : NULL;
    bool is_stated = json_object_get(lead, "stated_probability") != NULL;
    facts_add(facts, "Revenue", STYLE_PLAIN, revenue);
    facts_add(facts, "Recurring", STYLE_PLAIN, recurring);
    facts_addf(facts, "Probability", STYLE_PLAIN, "%" G_GINT64_FORMAT " %%%s%s%s",
               ctl_number(lead, "probability"), is_stated ? ", set by hand" : "",
               prorated ? ": " : "", prorated ? prorated : "");
    facts_add(facts, "Closing", STYLE_PLAIN, ctl_text(lead, "closing_date"));
}

static void add_loss(struct facts *facts, json_t *lead)
{
    facts_add(facts, "Lost", STYLE_BAD, ctl_text(lead, "lost_reason"));
    facts_add(facts, "", STYLE_PLAIN, ctl_text(lead, "lost_remark"));
}

/* The fields that the business has added. */
static void add_custom(struct facts *facts, json_t *lead)
{
    const char *name;
    json_t *value;
    json_object_foreach(json_object_get(lead, "custom"), name, value)
    {
        g_autofree char *text = json_is_string(value) ? g_strdup(json_string_value(value))
                                : json_is_boolean(value)
                                    ? g_strdup(json_is_true(value) ? "yes" : "no")
                                    : json_to_text(value);
        facts_add(facts, name, STYLE_PLAIN, text);
    }
}

static void draw_facts(struct ctl *ctl, json_t *lead)
{
    static const struct {
        const char *label;
        const char *path;
    } texts[] = {{"Title", "job_title"}, {"Company", "company"},   {"Website", "website"},
                 {"Country", "country"}, {"Language", "language"}, {"Source", "source"},
                 {"Medium", "medium"},   {"Campaign", "campaign"}},
      times[] = {{"Created", "created_at"},     {"Assigned", "assigned_at"},
                 {"Qualified", "converted_at"}, {"In stage", "stage_at"},
                 {"Closed", "closed_at"},       {"Updated", "updated_at"}};
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *tags = ctl_joined(lead, "tags", ", ");
    add_reach(ctl, facts, lead);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        facts_add(facts, texts[i].label, STYLE_PLAIN, ctl_text(lead, texts[i].path));
    facts_add(facts, "Tags", STYLE_ACCENT, tags);
    add_prospects(facts, lead);
    add_loss(facts, lead);
    add_custom(facts, lead);
    facts_add(facts, "Replies to", STYLE_PLAIN, ctl_text(lead, "reply_address"));
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
    activity_draw_block(ctl, json_object_get(lead, "activities"));
    draw_messages(ctl, json_object_get(lead, "messages"));
    draw_notes(ctl, json_object_get(lead, "notes"));
    draw_history(ctl, json_object_get(lead, "history"));
}

bool lead_run_show(struct ctl *ctl, const struct call *call, GError **error)
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
