/* status.c - crmctl status: the daemon and its mailboxes at a glance. */
#include "base/util.h"
#include "ctl/mailbox.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"

/* Whether anything needs a person: a failed mailbox, or the mail process down. */
static enum style health(json_t *status)
{
    size_t i;
    json_t *mailbox;
    if (json_object_get(status, "trouble"))
        return STYLE_BAD;
    json_array_foreach(json_object_get(status, "mailboxes"), i, mailbox)
    {
        if (ctl_text(mailbox, "error"))
            return STYLE_WARN;
    }
    const char *state = ctl_text(status, "mail_process.state");
    return g_strcmp0(state, "running") == 0 ? STYLE_GOOD : STYLE_WARN;
}

/* ", 3 refused" where there are any. */
static void append_number(GString *text, int64_t number, const char *what)
{
    if (number > 0)
        g_string_append_printf(text, ", %" G_GINT64_FORMAT " %s", number, what);
}

/* (transfer full) */
static GString *counts_text(json_t *counts)
{
    g_autofree char *messages =
        human_counted((uint64_t)MAX(0, ctl_number(counts, "messages")), "message", "messages");
    g_autofree char *leads =
        human_counted((uint64_t)MAX(0, ctl_number(counts, "leads")), "lead", "leads");
    GString *text = g_string_new(NULL);
    g_string_printf(text, "%s, %s", messages, leads);
    append_number(text, ctl_number(counts, "quarantined"), "quarantined");
    append_number(text, ctl_number(counts, "refused"), "refused");
    return text;
}

static void add_counts(struct facts *facts, json_t *status)
{
    json_t *totals = json_object_get(status, "totals");
    GString *today = counts_text(json_object_get(status, "today"));
    GString *total = totals ? counts_text(totals) : NULL;
    if (!total)
        g_string_append(today, " for you to see");
    facts_add(facts, "Today", STYLE_PLAIN, today->str);
    facts_add(facts, "Total", STYLE_PLAIN, total ? total->str : NULL);
    if (ctl_number(totals, "quarantined") > 0)
        facts_add(facts, "Quarantine", STYLE_WARN,
                  "mail that could not be read: crmctl inbox list --verdict unparsable");
    g_string_free(today, TRUE);
    if (total)
        g_string_free(total, TRUE);
}

static void add_raw_mail(struct facts *facts, json_t *raw_mail)
{
    int64_t oldest_at, days = ctl_number(raw_mail, "days");
    if (!raw_mail)
        return;
    g_autofree char *kept = days == 0 ? g_strdup("kept for ever")
                                      : g_strdup_printf("kept for %" G_GINT64_FORMAT " %s", days,
                                                        days == 1 ? "day" : "days");
    g_autofree char *oldest =
        ctl_time(raw_mail, "oldest_at", &oldest_at) ? human_time(oldest_at) : NULL;
    facts_addf(facts, "Raw mail", STYLE_PLAIN, oldest ? "%s, the oldest of %.10s" : "%s%s", kept,
               oldest ? oldest : "");
}

/* Why it does not run, and what becomes of that. */
static void append_wrong(const struct ctl *ctl, GString *text, json_t *process)
{
    const char *error = ctl_text(process, "error");
    g_autofree char *when = phrase_when(ctl, process, "retry_at");
    if (error)
        g_string_append_printf(text, ": %s; tried again%s%s, or at once by systemctl reload crmd",
                               error, when ? " at " : "", when ? when : "");
}

static void add_mail_process(const struct ctl *ctl, struct facts *facts, json_t *process)
{
    const char *state = ctl_text(process, "state");
    bool runs = g_strcmp0(state, "running") == 0;
    int64_t pid = ctl_number(process, "pid");
    g_autoptr(GString) text = g_string_new(state);
    if (pid > 0)
        g_string_append_printf(text, ", pid %" G_GINT64_FORMAT, pid);
    int64_t restarts = ctl_number(process, "restarts");
    if (restarts > 0)
        g_string_append_printf(text, ", restarted %" G_GINT64_FORMAT "%s", restarts,
                               restarts == 1 ? " time" : " times");
    append_wrong(ctl, text, process);
    facts_add(facts, "Mail", runs ? STYLE_PLAIN : STYLE_WARN, text->str);
}

static void add_database(struct facts *facts, json_t *database)
{
    const char *path = ctl_text(database, "path");
    g_autofree char *size = human_size((uint64_t)MAX(0, ctl_number(database, "size_bytes")));
    if (path)
        facts_addf(facts, "Database", STYLE_PLAIN, "%s, %s", path, size);
}

static void add_user(struct facts *facts, json_t *user)
{
    const char *login = ctl_text(user, "login");
    g_autofree char *groups = ctl_joined(user, "groups", ", ");
    if (login)
        facts_addf(facts, "You", STYLE_PLAIN, *groups ? "%s (%s)" : "%s%s", login, groups);
    else
        facts_add(facts, "You", STYLE_WARN, "no user of crmd; an administrator can make you one");
}

/* Mail is not recorded, and whatever a person changes is refused. */
static void add_trouble(const struct ctl *ctl, struct facts *facts, json_t *status)
{
    const char *message = ctl_text(status, "trouble.message");
    g_autofree char *ago = phrase_ago(ctl, status, "trouble.since");
    if (message)
        facts_addf(facts, "Recording", STYLE_BAD,
                   "stopped%s%s: %s. Mail waits on its server; crmd goes on by itself.",
                   ago ? " " : "", ago ? ago : "", message);
}

static void draw_head(struct ctl *ctl, json_t *status)
{
    g_autofree char *since = phrase_when(ctl, status, "started_at");
    screen_put(ctl->screen, health(status), "●");
    screen_putf(ctl->screen, STYLE_BOLD, " crmd %s", ctl_text(status, "version"));
    screen_putf(ctl->screen, STYLE_PLAIN, " running, pid %" G_GINT64_FORMAT,
                ctl_number(status, "pid"));
    if (since)
        screen_putf(ctl->screen, STYLE_DIM, ", since %s", since);
    screen_end(ctl->screen);
}

static void draw_status(struct ctl *ctl, json_t *status)
{
    g_autoptr(facts_handle) facts = facts_new();
    add_trouble(ctl, facts, status);
    add_mail_process(ctl, facts, json_object_get(status, "mail_process"));
    add_database(facts, json_object_get(status, "database"));
    add_raw_mail(facts, json_object_get(status, "raw_mail"));
    add_counts(facts, status);
    add_user(facts, json_object_get(status, "user"));
    g_autofree char *ago = phrase_ago(ctl, status, "last_error.at");
    const char *message = ctl_text(status, "last_error.message");
    if (message)
        facts_addf(facts, "Last error", STYLE_WARN, ago ? "%s (%s)" : "%s%s", message,
                   ago ? ago : "");
    draw_head(ctl, status);
    facts_draw(facts, ctl->screen, 2);
    json_t *mailboxes = json_object_get(status, "mailboxes");
    if (!mailboxes)
        return; /* not for this user's eyes */
    screen_end(ctl->screen);
    if (json_array_size(mailboxes) == 0) {
        screen_paragraph(ctl->screen, STYLE_DIM,
                         "No mailboxes yet; describe one in crmd.conf, then: systemctl reload crmd",
                         0);
        return;
    }
    screen_line(ctl->screen, STYLE_BOLD, "Mailboxes");
    mailboxes_draw(ctl, mailboxes, 2);
}

static bool run_status(struct ctl *ctl, const struct call *call, GError **error)
{
    (void)call;
    g_autoptr(json_t) status = client_get(ctl->client, "/v1/status", error);
    if (!status)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, status);
    else
        draw_status(ctl, status);
    return true;
}

const struct command status_commands[] = {
    {.formats = FORMAT_HAS_JSON,
     .run = run_status,
     .summary = "show how crmd and its mailboxes are",
     .details = "The dot is green where all is well, yellow where a mailbox fails or the mail "
                "process is down, red where nothing can be recorded. Exits with 3 where crmd does "
                "not run."},
    {0},
};
