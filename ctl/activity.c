/* activity.c - crmctl activity: calls, mails, meetings and what else is to be done. */
#include "ctl/activity.h"
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"

/* ---- one ---- */

static void draw_times(struct ctl *ctl, json_t *activity, struct facts *facts)
{
    g_autofree char *when = activity_when(activity);
    g_autofree char *done = phrase_when(ctl, activity, "done_at");
    g_autofree char *made = phrase_when(ctl, activity, "created_at");
    int64_t ends_at;
    facts_add(facts, "Due", activity_style(activity), when);
    if (ctl_time(activity, "ends_at", &ends_at)) {
        g_autofree char *end = human_time(ends_at);
        facts_addf(facts, "Until", STYLE_PLAIN, "%.16s", end);
    }
    facts_add(facts, "Place", STYLE_PLAIN, ctl_text(activity, "place"));
    facts_add(facts, "With", STYLE_ACCENT, ctl_text(activity, "assignee"));
    if (made)
        facts_addf(facts, "Made", STYLE_PLAIN, "%s by %s", made,
                   ctl_text(activity, "user") ? ctl_text(activity, "user") : "crmd");
    if (done)
        facts_addf(facts, "Done", STYLE_GOOD, "%s by %s", done,
                   ctl_text(activity, "done_by") ? ctl_text(activity, "done_by") : "crmd");
}

static void draw_text(struct ctl *ctl, const char *heading, const char *text)
{
    if (!text)
        return;
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "%s", heading);
    screen_paragraph(ctl->screen, STYLE_PLAIN, text, 2);
}

static void draw_activity(struct ctl *ctl, json_t *activity)
{
    const char *summary = ctl_text(activity, "summary");
    const char *state = ctl_text(activity, "state");
    g_autofree char *about = activity_about(activity);
    g_autofree char *title =
        g_strdup_printf("%" G_GINT64_FORMAT " %s%s%s", ctl_number(activity, "id"),
                        ctl_text(activity, "type"), summary ? ": " : "", summary ? summary : "");
    screen_paragraph(ctl->screen, STYLE_BOLD, title, 0);
    screen_line(ctl->screen, activity_style(activity), "● %s", state ? state : "");
    g_autoptr(facts_handle) facts = facts_new();
    facts_add(facts, "About", STYLE_PLAIN, about);
    if (ctl_number(activity, "lead_id"))
        facts_add(facts, "Contact", STYLE_PLAIN, ctl_text(activity, "contact"));
    facts_add(facts, "Phone", STYLE_PLAIN, ctl_text(activity, "phone"));
    draw_times(ctl, activity, facts);
    facts_draw(facts, ctl->screen, 2);
    draw_text(ctl, "Note", ctl_text(activity, "note"));
    draw_text(ctl, "Feedback", ctl_text(activity, "feedback"));
}

static char *path_of(const struct call *call, const char *verb)
{
    g_autofree char *id = ctl_id(call, 0);
    return client_path("activities", id, verb, NULL);
}

static bool run_show(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = path_of(call, NULL);
    g_autoptr(json_t) activity = client_get(ctl->client, path, error);
    if (!activity)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, activity);
    else
        draw_activity(ctl, activity);
    return true;
}

/* ---- changes ---- */

/* "45", "45m", "1h", "1h30m", "2d" in minutes; 0 for anything else. */
static int64_t minutes_of(const char *text)
{
    static const struct {
        char unit;
        guint64 minutes;
    } units[] = {{'d', 1440}, {'h', 60}, {'m', 1}, {'\0', 1}};
    guint64 sum = 0;
    do {
        char *end;
        guint64 count = g_ascii_isdigit(*text) ? g_ascii_strtoull(text, &end, 10) : 0;
        gsize u = 0;
        if (count == 0 || count > G_MAXINT16)
            return 0;
        while (u < G_N_ELEMENTS(units) && units[u].unit != *end)
            u++;
        if (u == G_N_ELEMENTS(units))
            return 0;
        sum += count * units[u].minutes;
        text = *end ? end + 1 : end;
    } while (*text);
    return (int64_t)sum;
}

/* The body that options say. NULL with a usage error. (transfer full) */
static json_t *body_of(const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    const char *duration = call_option(call, "duration");
    int64_t minutes = duration ? minutes_of(duration) : 0;
    if (duration && minutes == 0) {
        exit_set_usage(error, "--duration: \"%s\" is no length like 45m, 1h or 1h30m", duration);
        return NULL;
    }
    if (minutes)
        json_object_set_new(body, "duration_minutes", json_integer(minutes));
    return g_steal_pointer(&body);
}

/* "call 7 (#3 Solar pumps), due 2026-03-02, with anna". (transfer full) */
static char *sentence(json_t *activity)
{
    g_autofree char *when = activity_when(activity);
    g_autofree char *about = activity_about(activity);
    if (ctl_truth(activity, "out_of_sight"))
        return g_strdup_printf("activity %" G_GINT64_FORMAT ", which you no longer see",
                               ctl_number(activity, "id"));
    return g_strdup_printf("%s %" G_GINT64_FORMAT "%s%s%s, due %s, with %s",
                           ctl_text(activity, "type"), ctl_number(activity, "id"),
                           about ? " (" : "", about ? about : "", about ? ")" : "", when,
                           ctl_text(activity, "assignee"));
}

static bool run_create(struct ctl *ctl, const struct call *call, GError **error)
{
    bool lead = call_option(call, "lead"), contact = call_option(call, "contact");
    if (lead == contact) {
        exit_set_usage(error, "say what it is about: either --lead ID or --contact ID");
        return false;
    }
    g_autoptr(json_t) body = body_of(call, error);
    g_autoptr(json_t) activity =
        body ? client_send(ctl->client, "POST", "/v1/activities", body, error) : NULL;
    if (!activity)
        return false;
    g_autofree char *text = sentence(activity);
    ctl_done(ctl, activity, "Planned %s.", text);
    return true;
}

static bool run_edit(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = path_of(call, NULL);
    g_autoptr(json_t) body = body_of(call, error);
    if (!body)
        return false;
    if (json_object_size(body) == 0) {
        exit_set_usage(error, "nothing to change; see crmctl activity edit --help");
        return false;
    }
    g_autoptr(json_t) activity = client_send(ctl->client, "PATCH", path, body, error);
    if (!activity)
        return false;
    g_autofree char *text = sentence(activity);
    ctl_done(ctl, activity, "Changed %s.", text);
    return true;
}

static void say_done(struct ctl *ctl, json_t *activity)
{
    json_t *next = json_object_get(activity, "next");
    const char *suggests = ctl_text(activity, "suggests");
    const char *about = ctl_number(activity, "lead_id") ? "lead" : "contact";
    g_autofree char *member = g_strconcat(about, "_id", NULL);
    g_autofree char *text = next ? sentence(next) : NULL;
    const char *type = ctl_text(activity, "type");
    if (next)
        ctl_done(ctl, activity, "Done: %s %" G_GINT64_FORMAT ". Planned %s.", type,
                 ctl_number(activity, "id"), text);
    else if (suggests)
        ctl_done(ctl, activity,
                 "Done: %s %" G_GINT64_FORMAT ". A %s usually follows: crmctl activity create "
                 "--%s %" G_GINT64_FORMAT " --type '%s'",
                 type, ctl_number(activity, "id"), suggests, about, ctl_number(activity, member),
                 suggests);
    else
        ctl_done(ctl, activity, "Done: %s %" G_GINT64_FORMAT ".", type, ctl_number(activity, "id"));
}

static bool run_done(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = path_of(call, "done");
    g_autoptr(json_t) body = call_body(call);
    if (call_flag(call, "suggested") && call_option(call, "next")) {
        exit_set_usage(error, "say only one of --next and --suggested");
        return false;
    }
    if (call_flag(call, "suggested"))
        json_object_set_new(body, "next", json_true());
    g_autoptr(json_t) activity = client_send(ctl->client, "POST", path, body, error);
    if (activity)
        say_done(ctl, activity);
    return activity != NULL;
}

static bool run_cancel(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = path_of(call, NULL);
    g_autofree char *query = call_query(call);
    g_autofree char *whole = g_strconcat(path, *query ? "?" : "", query, NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "DELETE", whole, NULL, error);
    if (answer)
        ctl_done(ctl, answer, "Cancelled activity %s.", id);
    return answer != NULL;
}

/* ---- calendar ---- */

static bool gather(void *arg, const char *data, gsize length, GError **error)
{
    (void)error;
    g_string_append_len(arg, data, (gssize)length);
    return true;
}

/* A file gets every byte; a terminal only what is harmless there. */
static bool run_calendar(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *query = call_query(call);
    g_autofree char *path = g_strconcat("/v1/activities/calendar", *query ? "?" : "", query, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    if (!client_read(ctl->client, path, gather, text, error))
        return false;
    if (!ctl->is_terminal) {
        if (fwrite(text->str, 1, text->len, stdout) == text->len)
            return true;
        error_set(error, ERROR_UNAVAILABLE, "standard output takes no more");
        return false;
    }
    g_auto(GStrv) lines = g_strsplit(text->str, "\r\n", -1);
    for (char **line = lines; *line; line++)
        screen_line(ctl->screen, STYLE_PLAIN, "%s", *line);
    return true;
}

/* ---- the table ---- */

static const struct command_argument id_argument[] = {
    {"ID", VALUE_ACTIVITY, .help = "the activity's number, as crmctl activity list shows it"}, {0}};

static const struct command_option list_options[] = {
    {"mine", .help = "only what is with you"},
    {"assignee", VALUE_USER, .field = "assignee", .help = "only what is with this person"},
    {"team", VALUE_TEAM, .field = "team",
     .help = "only what is with this team's leader and members"},
    {"lead", VALUE_LEAD, .field = "lead_id", .help = "only what is about this lead"},
    {"contact", VALUE_CONTACT, .field = "contact_id", .help = "only what is about this contact"},
    {"overdue", .help = "only what was due before today"},
    {"today", .help = "only what is due today"},
    {"planned", .help = "only what is due later"},
    {"done", .help = "what is done, the latest first"},
    {LIST_OPTION_LIMIT},
    {LIST_OPTION_ALL},
    {0}};

/* What create and edit both take. */
#define ACTIVITY_OPTIONS                                                                           \
    {"due", VALUE_TEXT, .takes = "DAY", .field = "due",                                            \
     .help = "2026-03-01, today, tomorrow, friday, +3d or +2w"},                                   \
        {"summary", VALUE_TEXT, .field = "summary", .help = "what is to be done, in a line"},      \
        {"note", VALUE_TEXT, .field = "note", .help = "more about it"},                            \
        {"assignee", VALUE_USER, .field = "assignee", .help = "who is to do it (else you)"},       \
        {"start", VALUE_TEXT, .takes = "TIME", .field = "starts_at",                               \
         .help = "when a meeting begins: '2026-03-01 14:00' where you are"},                       \
        {"end", VALUE_TEXT, .takes = "TIME", .field = "ends_at", .help = "when it ends"},          \
        {"duration", VALUE_TEXT, .takes = "LENGTH", .help = "or how long it is: 45m, 1h30m"},      \
    {                                                                                              \
        "place", VALUE_TEXT, .field = "place", .help = "where it is"                               \
    }
/* For a change of what somebody has looked at. */
#define AT_VERSION                                                                                 \
    {                                                                                              \
        "at-version", VALUE_COUNT, .field = "version",                                             \
                                   .help = "only while it has version N, as activity show --json " \
                                           "tells"                                                 \
    }

static const struct command_option create_options[] = {
    {"type", VALUE_ACTIVITY_TYPE, .field = "type", .required = true,
     .help = "what it is: call, mail, meeting, to-do, or another of crmctl activity-type list"},
    {"lead", VALUE_LEAD, .field = "lead_id", .help = "the lead it is about"},
    {"contact", VALUE_CONTACT, .field = "contact_id", .help = "or the contact it is about"},
    ACTIVITY_OPTIONS,
    {0}};
static const struct command_option edit_options[] = {
    {"type", VALUE_ACTIVITY_TYPE, .field = "type", .help = "make it another type"},
    ACTIVITY_OPTIONS,
    AT_VERSION,
    {0}};
static const struct command_option done_options[] = {
    {"feedback", VALUE_TEXT, .field = "feedback", .help = "what came of it"},
    {"next", VALUE_ACTIVITY_TYPE, .field = "next", .help = "plan one of this type to follow it"},
    {"suggested", .help = "plan what its type suggests to follow it"},
    AT_VERSION,
    {0}};
static const struct command_option cancel_options[] = {AT_VERSION, {0}};
static const struct command_option calendar_options[] = {
    {"assignee", VALUE_USER, .field = "assignee", .help = "of this person (else yours)"}, {0}};

const struct command activity_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, activity_run_list,
     "list what is to be done, the earliest first",
     "Overdue, today and planned are by the day in your time zone (crmctl user edit LOGIN "
     "--timezone ZONE)."},
    {"show", id_argument, .formats = FORMAT_HAS_JSON, .run = run_show,
     .summary = "show an activity"},
    {"create", NULL, create_options, FORMAT_HAS_JSON, run_create, "plan an activity",
     "Without --due it is due as many days from now as its type says. Only a meeting has --start; "
     "it takes an hour where nothing else is said, or a whole day without --start."},
    {"edit", id_argument, edit_options, FORMAT_HAS_JSON, run_edit, "change an activity",
     "What is not named stays; an empty value, as in --note=, clears a field. --due moves a "
     "meeting to another day at the same time."},
    {"done", id_argument, done_options, FORMAT_HAS_JSON, run_done,
     "say that an activity is done, and plan what follows", NULL},
    {"cancel", id_argument, cancel_options, FORMAT_HAS_JSON, run_cancel, "call an activity off",
     "It goes; the lead's history tells of it."},
    {"calendar", NULL, calendar_options, 0, run_calendar, "print a calendar (iCalendar)",
     "Meetings are its events, everything else its to-dos: what is open, and what was done in the "
     "last 30 days. A calendar program can subscribe to it as a file, written anew from time to "
     "time by a timer or cron: crmctl activity calendar > FILE.new && mv FILE.new FILE, into a "
     "folder that only its owner, or a web server with passwords, gives out."},
    {0},
};
