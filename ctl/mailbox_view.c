/* mailbox_view.c - mailboxes as a person sees them: a table, and below it what is wrong, in full,
 * as it tells what to do. What is wrong with many is said once. */
#include "ctl/mailbox.h"
#include "ctl/list.h"
#include "ctl/phrase.h"
#include "render/human.h"

#define FEW 8                 /* mailboxes have a line each beside much else on a screen */
#define NAMED_MAX 12          /* of those that share a complaint */
#define PAST_S (24 * 60 * 60) /* so long an error that is over is told */

static bool is_state(json_t *mailbox, const char *state)
{
    return g_strcmp0(ctl_text(mailbox, "state"), state) == 0;
}

/* ---- what is wrong ---- */

/* Mailboxes with one error in one state. */
struct complaint {
    json_t *first; /* borrowed */
    GPtrArray *names;
    int64_t since;    /* the first began; 0: not known */
    int64_t retry_at; /* the first to try again; 0: not known */
};

static void complaint_free(gpointer data)
{
    struct complaint *complaint = data;
    g_ptr_array_unref(complaint->names);
    g_free(complaint);
}

static struct complaint *find_complaint(GPtrArray *complaints, GHashTable *by_text, json_t *mailbox)
{
    char *key =
        g_strconcat(is_state(mailbox, "waiting") ? "w" : "f", ctl_text(mailbox, "error"), NULL);
    struct complaint *complaint = g_hash_table_lookup(by_text, key);
    if (complaint) {
        g_free(key);
        return complaint;
    }
    complaint = g_new0(struct complaint, 1);
    complaint->first = mailbox;
    complaint->names = g_ptr_array_new();
    g_ptr_array_add(complaints, complaint);
    g_hash_table_insert(by_text, key, complaint);
    return complaint;
}

static void take_earliest(json_t *mailbox, const char *path, int64_t *earliest)
{
    int64_t time;
    if (ctl_time(mailbox, path, &time) && (!*earliest || time < *earliest))
        *earliest = time;
}

/* (transfer full: of struct complaint*) */
static GPtrArray *find_complaints(json_t *mailboxes)
{
    GPtrArray *complaints = g_ptr_array_new_with_free_func(complaint_free);
    g_autoptr(GHashTable) by_text = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *name = ctl_text(mailbox, "name");
        if (!name || !ctl_text(mailbox, "error"))
            continue;
        struct complaint *complaint = find_complaint(complaints, by_text, mailbox);
        g_ptr_array_add(complaint->names, (char *)name);
        take_earliest(mailbox, "last_error.at", &complaint->since);
        take_earliest(mailbox, "retry_at", &complaint->retry_at);
    }
    return complaints;
}

/* "a, b and 7 more". (transfer full) */
static char *some_names(const GPtrArray *names)
{
    GString *text = g_string_new(NULL);
    guint shown = MIN(names->len, NAMED_MAX);
    for (guint i = 0; i < shown; i++)
        g_string_append_printf(text, "%s%s", i > 0 ? ", " : "", (const char *)names->pdata[i]);
    if (names->len > shown)
        g_string_append_printf(text, " and %u more", names->len - shown);
    return g_string_free(text, FALSE);
}

static const char *verb_of(json_t *mailbox, bool many)
{
    static const struct {
        const char *state, *of_one, *of_many;
    } verbs[] = {
        {"waiting", "waits", "wait"},
        {"idle", "has trouble", "have trouble"}, /* some of its mail does not come */
        {"polling", "has trouble", "have trouble"},
        {"fetching", "has trouble", "have trouble"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++) {
        if (is_state(mailbox, verbs[i].state))
            return many ? verbs[i].of_many : verbs[i].of_one;
    }
    return many ? "fail" : "fails";
}

static void draw_heading(struct ctl *ctl, const struct complaint *complaint, unsigned indent)
{
    const char *verb = verb_of(complaint->first, complaint->names->len > 1);
    g_autofree char *names = some_names(complaint->names);
    g_autofree char *duration =
        complaint->since ? human_duration(MAX(0, ctl->now_s - complaint->since)) : NULL;
    g_autofree char *heading = g_strdup_printf(duration ? "%s %s, for %s now:" : "%s %s:%s", names,
                                               verb, duration ? duration : "");
    screen_paragraph(ctl->screen, STYLE_BAD, heading, indent);
}

static void draw_complaint(struct ctl *ctl, const struct complaint *complaint, unsigned indent)
{
    draw_heading(ctl, complaint, indent);
    g_autoptr(GString) text = g_string_new(ctl_text(complaint->first, "error"));
    if (complaint->retry_at > ctl->now_s) {
        g_autofree char *when = human_ago(complaint->retry_at, ctl->now_s);
        g_string_append_printf(text, " (tries again %s)", when);
    } else if (complaint->retry_at) {
        g_string_append(text, " (tries again now)");
    }
    screen_paragraph(ctl->screen, STYLE_PLAIN, text->str, indent + 2);
}

static void draw_complaints(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    g_autoptr(GPtrArray) complaints = find_complaints(mailboxes);
    for (guint i = 0; i < complaints->len; i++)
        draw_complaint(ctl, complaints->pdata[i], indent);
}

/* What was wrong a little while ago. */
static void draw_past(struct ctl *ctl, json_t *mailboxes)
{
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        int64_t at, over_at;
        if (ctl_text(mailbox, "error") || !ctl_time(mailbox, "last_error.at", &at) ||
            !ctl_time(mailbox, "last_error.over_at", &over_at) || ctl->now_s - over_at > PAST_S)
            continue;
        g_autofree char *ago = human_ago(over_at, ctl->now_s);
        g_autofree char *duration = human_duration(MAX(0, over_at - at));
        g_autofree char *text =
            g_strdup_printf("%s works again since %s, after %s: %s", ctl_text(mailbox, "name"), ago,
                            duration, ctl_text(mailbox, "last_error.message"));
        screen_paragraph(ctl->screen, STYLE_DIM, text, 0);
    }
}

/* ---- the list ---- */

static void cell_state(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = g_strdup(json_string_value(value));
    ret->style = phrase_mailbox_style(ret->text);
}

static void cell_server(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    const char *host = ctl_text(item, "host");
    ret->text = host ? g_strdup_printf("%s:%" G_GINT64_FORMAT, host, ctl_number(item, "port"))
                     : g_strdup(ctl_text(item, "path"));
}

static void cell_lag(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = value ? human_duration(MAX(0, json_integer_value(value))) : NULL;
}

static const struct {
    struct table_column table;
    cell_maker make;
    const char *path;
} list_columns[] = {
    {{"NAME", 16}, cell_text, "name"},
    {{"STATE"}, cell_state, "state"},
    {{"SINCE", 0, 2}, cell_ago, "since"},
    {{"LAST", 0, 1}, cell_ago, "last_message_at"},
    {{"LAG", 0, 1, true}, cell_lag, "lag_s"},
    {{"MSG/MIN", 0, 1, true}, cell_count, "messages_per_minute"},
    {{"MSG/H", 0, 2, true}, cell_count, "messages_per_hour"},
    {{"MESSAGES", 0, 3, true}, cell_count, "messages"},
    {{"SERVER", 16, 4}, cell_server, NULL},
    {{"USER", 12, 5}, cell_text, "user"},
    {{"FOLDER", 8, 6}, cell_text, "folder"},
};
#define LIST_COLUMNS G_N_ELEMENTS(list_columns)

static void draw_table(struct ctl *ctl, json_t *mailboxes)
{
    struct table_column columns[LIST_COLUMNS];
    for (gsize c = 0; c < LIST_COLUMNS; c++)
        columns[c] = list_columns[c].table;
    g_autoptr(table_handle) table = table_new(columns, LIST_COLUMNS);
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        struct table_cell cells[LIST_COLUMNS] = {0};
        for (gsize c = 0; c < LIST_COLUMNS; c++) {
            const char *path = list_columns[c].path;
            list_columns[c].make(ctl, mailbox, path ? ctl_value(mailbox, path) : NULL, &cells[c]);
        }
        table_add(table, cells);
    }
    table_draw(table, ctl->screen);
}

/* A socket has no place in a narrow table. */
static void draw_sockets(struct ctl *ctl, json_t *mailboxes)
{
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *path = ctl_text(mailbox, "path");
        if (!path)
            continue;
        g_autofree char *sessions =
            human_counted((uint64_t)MAX(0, ctl_number(mailbox, "sessions")), "session", "sessions");
        screen_line(ctl->screen, STYLE_DIM, "%s: %s at %s", ctl_text(mailbox, "name"), sessions,
                    path);
    }
}

void mailboxes_draw_list(struct ctl *ctl, json_t *mailboxes)
{
    draw_table(ctl, mailboxes);
    screen_end(ctl->screen);
    draw_sockets(ctl, mailboxes);
    draw_complaints(ctl, mailboxes, 0);
    draw_past(ctl, mailboxes);
}

/* ---- at a glance ---- */

/* What there is to say beside the state. (transfer full) */
static char *beside_state(const struct ctl *ctl, json_t *mailbox)
{
    if (ctl_text(mailbox, "error"))
        return phrase_ago(ctl, mailbox, "since");
    const char *paused_by = ctl_text(mailbox, "paused_by");
    if (paused_by) {
        g_autofree char *since = phrase_ago(ctl, mailbox, "since");
        return g_strdup_printf("by %s, %s", paused_by, since);
    }
    uint64_t messages = (uint64_t)MAX(0, ctl_number(mailbox, "messages"));
    g_autofree char *count = human_counted(messages, "message", "messages");
    g_autofree char *last = phrase_ago(ctl, mailbox, "last_message_at");
    return last ? g_strdup_printf("%s, the last %s", count, last) : g_steal_pointer(&count);
}

static void draw_each(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    static const struct table_column columns[] = {{""}, {"", .min_width = 8}, {""}, {"", 10, 1}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *state = ctl_text(mailbox, "state");
        enum style style = phrase_mailbox_style(state);
        struct table_cell cells[] = {
            {g_strdup("●"), style},
            {g_strdup(ctl_text(mailbox, "name")), STYLE_BOLD},
            {g_strdup(state), style},
            {beside_state(ctl, mailbox), STYLE_DIM},
        };
        table_add(table, cells);
    }
    table_draw_plain(table, ctl->screen, indent);
}

/* "180 idle, 12 polling, 8 failed". */
static void draw_states(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    g_autoptr(GPtrArray) states = g_ptr_array_new();
    g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal);
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *state = ctl_text(mailbox, "state");
        guint before = state ? GPOINTER_TO_UINT(g_hash_table_lookup(counts, state)) : 0;
        if (state && before == 0)
            g_ptr_array_add(states, (char *)state);
        if (state)
            g_hash_table_insert(counts, (char *)state, GUINT_TO_POINTER(before + 1));
    }
    screen_repeat(ctl->screen, STYLE_PLAIN, " ", indent);
    for (guint s = 0; s < states->len; s++) {
        const char *state = states->pdata[s];
        screen_putf(ctl->screen, phrase_mailbox_style(state), "%s%u %s", s > 0 ? ", " : "",
                    GPOINTER_TO_UINT(g_hash_table_lookup(counts, state)), state);
    }
    screen_end(ctl->screen);
}

void mailboxes_draw(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    if (json_array_size(mailboxes) <= FEW) {
        draw_each(ctl, mailboxes, indent);
    } else {
        draw_states(ctl, mailboxes, indent);
        screen_repeat(ctl->screen, STYLE_PLAIN, " ", indent);
        screen_line(ctl->screen, STYLE_DIM, "each: crmctl mailbox list");
    }
    draw_complaints(ctl, mailboxes, indent);
}
