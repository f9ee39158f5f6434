/* watch.c - crmctl watch: events as they happen. A mail takes a line, and each lead that it makes
 * or joins another below it; anything else takes one line. */
#include "ctl/event.h"
#include "ctl/nouns.h"
#include "render/width.h"

#include <unistd.h>

#define WORD_COLUMNS 13 /* "notification" */
#define RETRY_SECONDS 1

struct watcher {
    struct ctl *ctl;
    const char *const *types; /* NULL: all */
    int64_t last_id;
    bool seen_daemon; /* it answered once: wait for it when it goes */
    int64_t message;  /* the mail whose line is the last, but for its leads' */
    int64_t lead;     /* a new one of those, whose salesperson its line has told */
};

/* The time of day; the date before it where that is not today. */
static char *time_text(const struct watcher *watcher, json_t *event)
{
    int64_t at;
    if (!ctl_time(event, "at", &at))
        return g_strdup("");
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(at);
    g_autoptr(GDateTime) start = g_date_time_new_from_unix_local(watcher->ctl->now_s);
    bool same_day = time && start && g_date_time_get_year(time) == g_date_time_get_year(start) &&
                    g_date_time_get_day_of_year(time) == g_date_time_get_day_of_year(start);
    return time ? g_date_time_format(time, same_day ? "%H:%M:%S" : "%m-%d %H:%M:%S") : g_strdup("");
}

/* Text that is cut where a terminal's line ends; `taken` columns are. */
static void put_fitting(const struct watcher *watcher, enum style style, const char *text,
                        unsigned taken)
{
    struct screen *screen = watcher->ctl->screen;
    unsigned width = screen_width(screen) > taken + 20 ? screen_width(screen) - taken : 20;
    g_autofree char *fitting = watcher->ctl->is_terminal ? width_clip(text, width) : g_strdup(text);
    screen_put(screen, style, fitting);
}

static void draw_event(const struct watcher *watcher, json_t *event)
{
    struct screen *screen = watcher->ctl->screen;
    g_autofree char *time = time_text(watcher, event);
    g_autofree char *text = event_text(event);
    unsigned used = width_of(time) + 2 + WORD_COLUMNS + 1;
    bool person = ctl_text(event, "user") != NULL;
    screen_put(screen, STYLE_DIM, time);
    screen_put(screen, STYLE_PLAIN, "  ");
    screen_fill(screen, event_style(event), event_word(event), WORD_COLUMNS, false);
    screen_put(screen, STYLE_PLAIN, " ");
    g_autofree char *actor = person ? g_strdup_printf(" (%s)", event_actor(event)) : g_strdup("");
    used += width_of(actor);
    put_fitting(watcher, STYLE_PLAIN, text, used);
    screen_put(screen, STYLE_ACCENT, actor);
    screen_end(screen);
}

/* Below the line of its mail. */
static void draw_lead(const struct watcher *watcher, json_t *event)
{
    struct screen *screen = watcher->ctl->screen;
    g_autofree char *time = time_text(watcher, event);
    g_autofree char *text = event_lead(event);
    unsigned indent = width_of(time) + 2 + WORD_COLUMNS + 1;
    screen_repeat(screen, STYLE_PLAIN, " ", indent);
    put_fitting(watcher, event_style(event), text, indent);
    screen_end(screen);
}

/* Tells what a mail led to in one line where its own has just been drawn. */
static void draw(struct watcher *watcher, json_t *event)
{
    int64_t message = ctl_number(event, "message");
    int64_t lead = ctl_number(event, "lead");
    bool is_new = event_is(event, "lead.created");
    if (event_is(event, "contact.created"))
        return; /* the mail's line says who */
    if (event_is(event, "lead.assigned") && lead == watcher->lead) {
        watcher->lead = 0;
    } else if (message > 0 && message == watcher->message &&
               (is_new || event_is(event, "lead.reply"))) {
        draw_lead(watcher, event);
        watcher->lead = is_new && ctl_text(event, "data.salesperson") ? lead : 0;
    } else {
        draw_event(watcher, event);
        watcher->message = message;
        watcher->lead = 0;
    }
}

static bool on_event(void *arg, json_t *event, GError **error)
{
    struct watcher *watcher = arg;
    const char *type = ctl_text(event, "type");
    watcher->last_id = MAX(watcher->last_id, ctl_number(event, "id"));
    if (watcher->types && (!type || !g_strv_contains(watcher->types, type)))
        return true;
    if (watcher->ctl->format == FORMAT_JSON) {
        g_autofree char *line = ctl_json_text(event, false);
        fputs(line, stdout);
        fputc('\n', stdout);
    } else if (watcher->types) {
        draw_event(watcher, event);
    } else {
        draw(watcher, event);
    }
    return ctl_flush(watcher->ctl, error);
}

/* Reads events until the stream ends. True where it is worth trying again: the daemon was there. */
static bool follow(struct watcher *watcher, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autofree char *path =
        watcher->last_id < 0
            ? g_strdup("/v1/events?follow=1")
            : g_strdup_printf("/v1/events?follow=1&after=%" G_GINT64_FORMAT, watcher->last_id);
    bool ended = client_follow(watcher->ctl->client, path, on_event, watcher, &failure);
    watcher->seen_daemon = watcher->seen_daemon || ended;
    bool gone = ended || g_error_matches(failure, CTL_ERROR, EXIT_NO_DAEMON) ||
                g_error_matches(failure, CRMD_ERROR, ERROR_UNAVAILABLE);
    if (gone && (watcher->seen_daemon || watcher->last_id >= 0))
        return true;
    g_propagate_error(error, g_steal_pointer(&failure));
    return false;
}

static bool run_watch(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *after = call_option(call, "after");
    struct watcher watcher = {
        .ctl = ctl,
        .types = call_values(call, "type"),
        .last_id = after ? g_ascii_strtoll(after, NULL, 10) : -1,
    };
    /* Says at once whether there is a daemon, before any event comes. */
    g_autoptr(json_t) status = client_get(ctl->client, "/v1/status", error);
    if (!status)
        return false;
    watcher.seen_daemon = true;
    while (follow(&watcher, error))
        sleep(RETRY_SECONDS);
    return false;
}

static const struct command_option watch_options[] = {
    {"after", VALUE_NUMBER, .takes = "ID", .help = "begin after this event (else with what comes)"},
    {"type", VALUE_CHOICE, event_types, "TYPE", .repeats = true,
     .help = "only events of this type, one line each; repeat for more"},
    {0}};

const struct command watch_commands[] = {
    {NULL, NULL, watch_options, FORMAT_HAS_JSON, run_watch, "show what happens, as it happens",
     "A mail takes a line with its verdict; below it stands the lead that it made or joined. Goes "
     "on "
     "until it is interrupted, and takes up again where it was after crmd has been "
     "restarted. With --json each line is one JSON object; its id is what --after takes."},
    {0},
};
