/* activity_view.c - see activity.h. */
#include "ctl/activity.h"
#include "render/human.h"
#include "render/table.h"

#include <string.h>

char *activity_when(json_t *activity)
{
    int64_t starts_at;
    if (!ctl_time(activity, "starts_at", &starts_at))
        return g_strdup(ctl_text(activity, "due"));
    g_autofree char *exact = human_time(starts_at);
    return g_strndup(exact, strlen("2026-03-02 14:00"));
}

char *activity_about(json_t *activity)
{
    int64_t lead = ctl_number(activity, "lead_id");
    const char *contact = ctl_text(activity, "contact");
    if (lead)
        return g_strdup_printf("#%" G_GINT64_FORMAT " %s", lead,
                               ctl_text(activity, "lead") ? ctl_text(activity, "lead") : "");
    return g_strdup(contact);
}

enum style activity_style(json_t *activity)
{
    static const struct {
        const char *state;
        enum style style;
    } styles[] = {{"overdue", STYLE_BAD}, {"today", STYLE_WARN}, {"done", STYLE_DIM}};
    const char *state = ctl_text(activity, "state");
    for (gsize i = 0; state && i < G_N_ELEMENTS(styles); i++) {
        if (g_str_equal(state, styles[i].state))
            return styles[i].style;
    }
    return STYLE_PLAIN;
}

char *activity_next(json_t *lead)
{
    json_t *next = json_object_get(lead, "next_activity");
    const char *type = ctl_text(next, "type");
    if (!type)
        return NULL;
    const char *due = ctl_text(next, "due");
    return g_strdup_printf("%s %s", type, due ? due : "");
}

bool activity_is_overdue(json_t *activity)
{
    return g_strcmp0(ctl_text(activity, "state"), "overdue") == 0;
}

/* What came of it, or else what is to be done. */
static const char *text_of(json_t *activity)
{
    const char *feedback = ctl_text(activity, "feedback");
    const char *summary = ctl_text(activity, "summary");
    return feedback ? feedback : summary ? summary : ctl_text(activity, "note");
}

static char *done_day(json_t *activity)
{
    int64_t done_at;
    if (!ctl_time(activity, "done_at", &done_at))
        return NULL;
    g_autofree char *exact = human_time(done_at);
    return g_strndup(exact, strlen("2026-03-02"));
}

void activity_draw_block(struct ctl *ctl, json_t *activities)
{
    static const struct table_column columns[] = {
        {"", .right = true}, {""}, {""}, {""}, {"", 0, 1}, {"", 16, .wraps = true}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *activity;
    json_array_foreach(activities, i, activity)
    {
        char *done = done_day(activity);
        enum style style = activity_style(activity);
        struct table_cell cells[] = {
            {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(activity, "id")), STYLE_DIM},
            {done ? done : activity_when(activity), style},
            {g_strdup(ctl_text(activity, "state")), style},
            {g_strdup(ctl_text(activity, "type")), STYLE_PLAIN},
            {g_strdup(ctl_text(activity, "assignee")), STYLE_ACCENT},
            {g_strdup(text_of(activity)), STYLE_PLAIN},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "Activities");
    table_draw_plain(table, ctl->screen, 2);
}
