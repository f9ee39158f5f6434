/* activity_list.c - crmctl activity list: what is to be done, by how it stands. */
#include "base/limits.h"
#include "ctl/activity.h"
#include "ctl/list.h"

static const struct list_column activity_columns[] = {
    {.path = "id", .csv = "id"},
    {.path = "state", .csv = "state"},
    {.path = "due", .csv = "due"},
    {.path = "starts_at", .csv = "starts_at"},
    {.path = "ends_at", .csv = "ends_at"},
    {.path = "place", .csv = "place"},
    {.path = "type", .csv = "type"},
    {.path = "summary", .csv = "summary"},
    {.path = "lead_id", .csv = "lead_id"},
    {.path = "lead", .csv = "lead"},
    {.path = "contact_id", .csv = "contact_id"},
    {.path = "contact", .csv = "contact"},
    {.path = "assignee", .csv = "assignee"},
    {.path = "done_at", .csv = "done_at"},
    {.path = "feedback", .csv = "feedback"},
    {{0}},
};

/* Options that each say when, and which. */
static const char *const when_flags[] = {"overdue", "today", "planned", "done", NULL};

/* What flags say, as a query. NULL with a usage error. (transfer full) */
static char *flags_query(const struct call *call, GError **error)
{
    g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
    for (gsize i = 0; when_flags[i]; i++) {
        if (call_flag(call, when_flags[i]))
            g_ptr_array_add(parts, g_strconcat("when=", when_flags[i], NULL));
    }
    bool one_when = parts->len <= 1;
    bool one_person = !call_flag(call, "mine") || !call_option(call, "assignee");
    if (!one_when || !one_person) {
        exit_set_usage(error, "say only one of %s",
                       one_when ? "--mine and --assignee"
                                : "--overdue, --today, --planned and --done");
        return NULL;
    }
    if (call_flag(call, "mine"))
        g_ptr_array_add(parts, g_strdup("assignee=me"));
    g_ptr_array_add(parts, NULL);
    return g_strjoinv("&", (char **)parts->pdata);
}

/* A person's view as it is being drawn: a table for each state. */
struct view {
    struct ctl *ctl;
    struct table *table; /* of the state, or NULL */
    char *state;
    guint64 shown;
};

static void view_draw(struct view *view)
{
    if (view->table)
        table_draw_plain(view->table, view->ctl->screen, 2);
}

static void view_close(struct view *view)
{
    table_free(view->table);
    g_free(view->state);
}

static void view_begin(struct view *view, const char *state, enum style style)
{
    static const struct table_column columns[] = {
        {"", 4, .right = true}, {"", 10}, {"", 7}, {"", 14}, {"", 12, 1}, {"", 4, 2}};
    g_autofree char *title = g_strdup(state);
    title[0] = g_ascii_toupper(title[0]);
    view_draw(view);
    if (view->table)
        screen_end(view->ctl->screen);
    table_free(view->table);
    g_free(view->state);
    view->table = table_new(columns, G_N_ELEMENTS(columns));
    view->state = g_strdup(state);
    screen_line(view->ctl->screen, style == STYLE_PLAIN ? STYLE_BOLD : style, "%s", title);
}

static void view_put(struct view *view, json_t *activity)
{
    const char *state = ctl_text(activity, "state");
    enum style style = activity_style(activity);
    if (state && g_strcmp0(state, view->state) != 0)
        view_begin(view, state, style);
    struct table_cell cells[] = {
        {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(activity, "id")), STYLE_DIM},
        {activity_when(activity), style},
        {g_strdup(ctl_text(activity, "type")), STYLE_PLAIN},
        {g_strdup(ctl_text(activity, "summary")), STYLE_BOLD},
        {activity_about(activity), STYLE_PLAIN},
        {g_strdup(ctl_text(activity, "assignee")), STYLE_ACCENT},
    };
    table_add(view->table, cells);
    view->shown++;
}

/* How many rows are wanted. */
static guint64 wanted(const struct call *call)
{
    const char *limit = call_option(call, "limit");
    return limit                    ? g_ascii_strtoull(limit, NULL, 10)
           : call_flag(call, "all") ? G_MAXUINT64
                                    : LIST_DEFAULT_LIMIT;
}

static char *page_path(const struct call *call, const char *flags, guint64 limit, const char *after)
{
    g_autofree char *options = call_query(call);
    GString *path = g_string_new("/v1/activities");
    g_string_append_printf(path, "?limit=%" G_GUINT64_FORMAT, limit);
    if (*options)
        g_string_append_printf(path, "&%s", options);
    if (*flags)
        g_string_append_printf(path, "&%s", flags);
    if (after)
        g_string_append(path, "&after=");
    if (after)
        g_string_append_uri_escaped(path, after, NULL, FALSE);
    return g_string_free(path, FALSE);
}

/* Page by page, so that a long list is not kept whole. */
static bool view_pages(struct view *view, const struct call *call, const char *flags,
                       GError **error)
{
    g_autofree char *after = NULL;
    guint64 left = wanted(call);
    do {
        g_autofree char *path = page_path(call, flags, MIN(left, LIMIT_PAGE), after);
        g_autoptr(json_t) answer = client_get(view->ctl->client, path, error);
        size_t i;
        json_t *activity;
        if (!answer)
            return false;
        json_array_foreach(json_object_get(answer, "items"), i, activity)
        {
            view_put(view, activity);
        }
        view_draw(view);
        if (!ctl_flush(view->ctl, error))
            return false;
        left -= MIN(left, i);
        g_free(after);
        after = g_strdup(i > 0 ? ctl_text(answer, "next") : NULL);
    } while (after && left > 0);
    if (after)
        ctl_hint(view->ctl, "There are more; see them with --limit N or --all.");
    return true;
}

bool activity_run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const char nothing[] =
        "Nothing to do here; plan something with: crmctl activity create --lead ID --type TYPE";
    g_autofree char *flags = flags_query(call, error);
    if (!flags)
        return false;
    struct list list = {"/v1/activities", activity_columns, nothing, *flags ? flags : NULL};
    if (ctl->format != FORMAT_PERSON)
        return list_run(ctl, call, &list, error);
    struct view view = {.ctl = ctl};
    bool ok = view_pages(&view, call, flags, error);
    if (ok && view.shown == 0)
        ctl_hint(ctl, "%s", nothing);
    view_close(&view);
    return ok;
}
