/* contact_view.c - one contact, as a person reads it. */
#include "ctl/contact.h"
#include "ctl/activity.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"
#include "render/money.h"

char *contact_title(json_t *contact)
{
    const char *name = phrase_name(contact);
    return name ? g_strdup(name)
                : g_strdup_printf("contact %" G_GINT64_FORMAT, ctl_number(contact, "id"));
}

static void draw_head(struct ctl *ctl, json_t *contact)
{
    g_autofree char *name = contact_title(contact);
    g_autofree char *title =
        g_strdup_printf("#%" G_GINT64_FORMAT " %s", ctl_number(contact, "id"), name);
    const char *salesperson = ctl_text(contact, "salesperson");
    screen_paragraph(ctl->screen, STYLE_BOLD, title, 0);
    screen_put(ctl->screen, STYLE_PLAIN, ctl_text(contact, "kind"));
    if (ctl_truth(contact, "customer"))
        screen_put(ctl->screen, STYLE_GOOD, " · customer");
    screen_putf(ctl->screen, salesperson ? STYLE_PLAIN : STYLE_DIM, " · %s",
                salesperson ? salesperson : "nobody");
    if (ctl_number(contact, "merged_into_id"))
        screen_putf(ctl->screen, STYLE_WARN, " · merged into #%" G_GINT64_FORMAT,
                    ctl_number(contact, "merged_into_id"));
    else if (ctl_truth(contact, "archived"))
        screen_put(ctl->screen, STYLE_WARN, " · archived");
    screen_end(ctl->screen);
}

/* ---- facts ---- */

/* "ada@x.example", "ada@x.example (home)". */
static void add_reach(struct facts *facts, json_t *contact, const char *list, const char *member,
                      const char *label)
{
    size_t i;
    json_t *item;
    json_array_foreach(json_object_get(contact, list), i, item)
    {
        g_autofree char *text = phrase_phone(ctl_text(item, member), ctl_text(item, "e164"));
        const char *kind = ctl_text(item, "kind");
        facts_addf(facts, i == 0 ? label : "", STYLE_PLAIN, kind ? "%s, %s" : "%s%s",
                   text ? text : "", kind ? kind : "");
    }
}

/* "Hauptstr. 1, 20095 Hamburg, DE"; NULL for none. (transfer full) */
static char *place_of(json_t *contact)
{
    static const char *const parts[] = {"street", "street2", "city", "state", "country"};
    GString *place = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        const char *text = ctl_text(contact, parts[i]);
        const char *postcode = i == 2 ? ctl_text(contact, "postcode") : NULL;
        if (!text && !postcode)
            continue;
        g_string_append_printf(place, "%s%s%s%s", place->len ? ", " : "", postcode ? postcode : "",
                               postcode && text ? " " : "", text ? text : "");
    }
    return g_string_free(place, FALSE);
}

static void draw_facts(struct ctl *ctl, json_t *contact)
{
    static const struct {
        const char *label, *path;
    } texts[] = {{"Title", "job_title"},
                 {"Website", "website"},
                 {"Language", "language"},
                 {"Tax id", "tax_id"},
                 {"Industry", "industry"}};
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *place = place_of(contact);
    g_autofree char *tags = ctl_joined(contact, "tags", ", ");
    int64_t parent = ctl_number(contact, "parent_id");
    if (parent)
        facts_addf(facts, "Company", STYLE_PLAIN, "%s (#%" G_GINT64_FORMAT ")",
                   ctl_text(contact, "company") ? ctl_text(contact, "company") : "", parent);
    else
        facts_add(facts, "Company", STYLE_PLAIN, ctl_text(contact, "company"));
    add_reach(facts, contact, "emails", "address", "Email");
    add_reach(facts, contact, "phones", "number", "Phone");
    facts_add(facts, "Address", STYLE_PLAIN, place);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        facts_add(facts, texts[i].label, STYLE_PLAIN, ctl_text(contact, texts[i].path));
    if (json_object_get(contact, "employees"))
        facts_addf(facts, "Employees", STYLE_PLAIN, "%" G_GINT64_FORMAT,
                   ctl_number(contact, "employees"));
    facts_add(facts, "Tags", STYLE_PLAIN, tags);
    g_autofree char *created = phrase_when(ctl, contact, "created_at");
    facts_add(facts, "Created", STYLE_PLAIN, created);
    facts_draw(facts, ctl->screen, 2);
}

/* ---- what it has to do with ---- */

static void heading(struct ctl *ctl, const char *text)
{
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "%s", text);
}

/* "2 won (EUR 3,000.00), 1 open". (transfer full) */
static char *totals_text(json_t *contact)
{
    GString *text = g_string_new(NULL);
    size_t i;
    json_t *total;
    json_array_foreach(json_object_get(contact, "totals"), i, total)
    {
        g_autofree char *revenue = phrase_revenue(total, false);
        const char *status = ctl_text(total, "status");
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT " %s", i ? ", " : "",
                               ctl_number(total, "count"), status ? status : "");
        if (revenue)
            g_string_append_printf(text, " (%s)", revenue);
    }
    return g_string_free(text, FALSE);
}

static void draw_leads(struct ctl *ctl, json_t *contact)
{
    static const struct table_column columns[] = {
        {"", .right = true}, {"", 16}, {"", 6}, {"", 6, 2}, {"", 0, 1, true}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *lead;
    json_array_foreach(json_object_get(contact, "leads"), i, lead)
    {
        const char *status = ctl_text(lead, "status");
        bool is_open = g_strcmp0(status, "open") == 0;
        struct table_cell cells[] = {
            {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(lead, "id")), STYLE_DIM},
            {g_strdup(ctl_text(lead, "name")), STYLE_PLAIN},
            {g_strdup(is_open ? ctl_text(lead, "stage") : status), is_open ? STYLE_ACCENT
                                                                   : g_strcmp0(status, "won") == 0
                                                                       ? STYLE_GOOD
                                                                       : STYLE_BAD},
            {phrase_owner(lead), STYLE_PLAIN},
            {phrase_revenue(lead, true), STYLE_PLAIN},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    g_autofree char *totals = totals_text(contact);
    g_autofree char *title = g_strconcat("Leads: ", totals, NULL);
    heading(ctl, title);
    table_draw_plain(table, ctl->screen, 2);
}

static void draw_messages(struct ctl *ctl, json_t *messages)
{
    static const struct table_column columns[] = {{"", .right = true}, {""}, {"", 0, 1}, {"", 20}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *message;
    json_array_foreach(messages, i, message)
    {
        const char *verdict = ctl_text(message, "verdict");
        const char *subject = ctl_text(message, "subject");
        const char *time = ctl_text(message, "received_at") ? "received_at" : "recorded_at";
        struct table_cell cells[] = {
            {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(message, "id")), STYLE_DIM},
            {g_strdup(verdict), phrase_verdict_style(verdict)},
            {phrase_ago(ctl, message, time), STYLE_DIM},
            {g_strdup(subject ? subject : "(no subject)"), STYLE_PLAIN},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    heading(ctl, "Messages, newest first");
    table_draw_plain(table, ctl->screen, 2);
}

static void draw_people(struct ctl *ctl, json_t *people)
{
    static const struct table_column columns[] = {
        {"", .right = true}, {"", 12}, {"", 8, 2}, {"", 16, 1}, {"", 0, 3}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *person;
    json_array_foreach(people, i, person)
    {
        struct table_cell cells[] = {
            {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(person, "id")), STYLE_DIM},
            {contact_title(person), STYLE_PLAIN},
            {g_strdup(ctl_text(person, "job_title")), STYLE_PLAIN},
            {g_strdup(ctl_text(person, "email")), STYLE_ACCENT},
            {g_strdup(ctl_text(person, "phone")), STYLE_PLAIN},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    heading(ctl, "People");
    table_draw_plain(table, ctl->screen, 2);
}

void contact_draw(struct ctl *ctl, json_t *contact)
{
    draw_head(ctl, contact);
    draw_facts(ctl, contact);
    if (ctl_text(contact, "comment")) {
        heading(ctl, "Remarks");
        screen_paragraph(ctl->screen, STYLE_PLAIN, ctl_text(contact, "comment"), 2);
    }
    activity_draw_block(ctl, json_object_get(contact, "activities"));
    draw_people(ctl, json_object_get(contact, "people"));
    draw_leads(ctl, contact);
    draw_messages(ctl, json_object_get(contact, "messages"));
}
