/* activity_calendar.c - a person's activities as calendar programs take them. */
#include "base/clock.h"
#include "base/ical.h"
#include "crm/activity.h"

#define AT_MOST 2000 /* more than anybody has before them; a program polls the whole file */
#define DONE_DAYS 30

/* "call: ask for the drawings (Solar pumps)". (transfer full) */
static char *title_of(const struct activity *a)
{
    const char *about = a->lead ? a->lead : a->contact;
    GString *title = g_string_new(a->type);
    if (a->summary)
        g_string_append_printf(title, ": %s", a->summary);
    if (about)
        g_string_append_printf(title, " (%s)", about);
    return g_string_free(title, FALSE);
}

/* Who it is about and how to call them, then the note. (transfer full) */
static char *description_of(const struct activity *a)
{
    GString *text = g_string_new(NULL);
    if (a->lead_id)
        g_string_append_printf(text, "Lead %" G_GINT64_FORMAT "\n", a->lead_id);
    if (a->contact)
        g_string_append_printf(text, "%s\n", a->contact);
    if (a->phone)
        g_string_append_printf(text, "%s\n", a->phone);
    if (a->note)
        g_string_append_printf(text, "\n%s\n", a->note);
    if (a->feedback)
        g_string_append_printf(text, "\n%s\n", a->feedback);
    return g_strchomp(g_string_free(text, FALSE));
}

static void put_common(struct ical *ical, const struct activity *a)
{
    g_autofree char *title = title_of(a);
    g_autofree char *description = description_of(a);
    ical_word(ical, "UID", a->uid);
    ical_time(ical, "DTSTAMP", a->updated_at);
    ical_time(ical, "CREATED", a->created_at);
    ical_time(ical, "LAST-MODIFIED", a->updated_at);
    ical_number(ical, "SEQUENCE", a->version - 1);
    ical_text(ical, "SUMMARY", title);
    ical_text(ical, "DESCRIPTION", description);
    ical_text(ical, "LOCATION", a->place);
}

static void put_event(struct ical *ical, const struct activity *a)
{
    ical_begin(ical, "VEVENT");
    put_common(ical, a);
    if (a->starts_at == CLOCK_NONE)
        ical_day(ical, "DTSTART", a->due); /* all day */
    ical_time(ical, "DTSTART", a->starts_at);
    ical_time(ical, "DTEND", a->ends_at);
    ical_word(ical, "STATUS", "CONFIRMED");
    ical_end(ical, "VEVENT");
}

static void put_todo(struct ical *ical, const struct activity *a)
{
    ical_begin(ical, "VTODO");
    put_common(ical, a);
    ical_day(ical, "DUE", a->due);
    ical_word(ical, "STATUS", a->done_at == CLOCK_NONE ? "NEEDS-ACTION" : "COMPLETED");
    ical_time(ical, "COMPLETED", a->done_at);
    ical_end(ical, "VTODO");
}

static bool put_page(struct crm *crm, struct ical *ical, struct activity_filter *filter,
                     GError **error)
{
    g_autoptr(GPtrArray) found = activity_list(crm, filter, error);
    if (!found)
        return false;
    for (guint i = 0; i < found->len; i++) {
        const struct activity *a = found->pdata[i];
        if (g_str_equal(a->kind, "meeting"))
            put_event(ical, a);
        else
            put_todo(ical, a);
    }
    return true;
}

char *activity_calendar(struct crm *crm, int64_t assignee_id, GError **error)
{
    struct activity_filter filter = {.assignee_id = assignee_id, .limit = AT_MOST};
    g_autoptr(ical_handle) ical = ical_new();
    if (!put_page(crm, ical, &filter, error))
        return NULL;
    filter.when = ACTIVITY_DONE;
    filter.done_since = crm->now - DONE_DAYS * 86400;
    return put_page(crm, ical, &filter, error) ? ical_finish(ical) : NULL;
}
