/* mailbox.c - crmctl mailbox: the mailboxes that crmd reads. */
#include "ctl/mailbox.h"
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/human.h"

#include <string.h>

/* What there is to say beside the state: since when, what failed, what came last. */
static char *state_text(const struct ctl *ctl, json_t *mailbox)
{
    const char *error = ctl_text(mailbox, "error");
    if (error) {
        int64_t retry_at;
        bool waits = ctl_time(mailbox, "retry_at", &retry_at) && retry_at > ctl->now_s;
        g_autofree char *retry = waits ? human_ago(retry_at, ctl->now_s) : g_strdup("now");
        return g_strdup_printf("%s (tries again %s)", error, retry);
    }
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

/* A failure is said in full below, as it tells what to do. */
static void draw_failures(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        if (!ctl_text(mailbox, "error"))
            continue;
        g_autofree char *text = state_text(ctl, mailbox);
        screen_repeat(ctl->screen, STYLE_PLAIN, " ", indent);
        bool waits = g_strcmp0(ctl_text(mailbox, "state"), "waiting") == 0;
        screen_putf(ctl->screen, STYLE_BAD,
                    waits ? "%s waits:" : "%s failed:", ctl_text(mailbox, "name"));
        screen_end(ctl->screen);
        screen_paragraph(ctl->screen, STYLE_PLAIN, text, indent + 2);
    }
}

void mailboxes_draw(struct ctl *ctl, json_t *mailboxes, unsigned indent)
{
    static const struct table_column columns[] = {{""}, {"", .min_width = 8}, {""}, {"", 10, 1}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *mailbox;
    json_array_foreach(mailboxes, i, mailbox)
    {
        const char *state = ctl_text(mailbox, "state");
        enum style style = phrase_mailbox_style(state);
        bool failed = ctl_text(mailbox, "error") != NULL;
        struct table_cell cells[] = {
            {g_strdup("●"), style},
            {g_strdup(ctl_text(mailbox, "name")), STYLE_BOLD},
            {g_strdup(state), style},
            {failed ? phrase_ago(ctl, mailbox, "since") : state_text(ctl, mailbox), STYLE_DIM},
        };
        table_add(table, cells);
    }
    table_draw_plain(table, ctl->screen, indent);
    draw_failures(ctl, mailboxes, indent);
}

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
    if (host)
        ret->text = g_strdup_printf("%s:%" G_GINT64_FORMAT, host, ctl_number(item, "port"));
}

static const struct list_column mailbox_columns[] = {
    {{"NAME", 8}, cell_text, "name", "name"},
    {{"STATE"}, cell_state, "state", "state"},
    {{"SERVER", 16, 3}, cell_server},
    {{"USER", 12, 4}, cell_text, "user", "user"},
    {{"FOLDER", 8, 5}, cell_text, "folder", "folder"},
    {{"MESSAGES", 0, 1, true}, cell_count, "messages", "messages"},
    {{"LAST", 0, 2}, cell_ago, "last_message_at", "last_message_at"},
    {{"ERROR", 12, 1}, cell_text, "error", "error"},
    {.path = "host", .csv = "host"},
    {.path = "port", .csv = "port"},
    {.path = "since", .csv = "since"},
    {.path = "retry_at", .csv = "retry_at"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {
        "/v1/mailboxes", mailbox_columns,
        "There are no mailboxes; describe one in crmd.conf, then: systemctl reload crmd"};
    return list_run(ctl, call, &list, error);
}

static bool run_check(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0);
    g_autofree char *path = client_path("mailboxes", name, "check", NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "POST", path, NULL, error);
    if (!answer)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, answer);
    static const struct table_column columns[] = {{""}, {""}, {"", 20, 1, .wraps = true}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    const char *remedy = NULL;
    size_t i;
    json_t *step;
    json_array_foreach(json_object_get(answer, "steps"), i, step)
    {
        bool ok = ctl_truth(step, "ok");
        const char *detail = ctl_text(step, "detail");
        struct table_cell cells[] = {
            {g_strdup(ok ? "✓" : "✗"), ok ? STYLE_GOOD : STYLE_BAD},
            {g_strdup(ctl_text(step, "step")), STYLE_BOLD},
            {ok ? g_strdup(detail) : NULL, STYLE_PLAIN},
        };
        table_add(table, cells);
        remedy = ok ? remedy : detail;
    }
    if (ctl->format == FORMAT_PERSON)
        table_draw_plain(table, ctl->screen, 0);
    bool ok = ctl_truth(answer, "ok");
    if (!ok)
        error_set(error, ERROR_UNAVAILABLE, "mailbox %s does not work: %s", name,
                  remedy ? remedy : "see journalctl -u crmd");
    return ok;
}

/* Polls one mailbox; its name goes to the list of those that were. */
static bool poll_one(struct ctl *ctl, const char *name, json_t *polled, GError **error)
{
    g_autofree char *path = client_path("mailboxes", name, "poll", NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "POST", path, NULL, error);
    if (!answer)
        return false;
    json_array_append_new(polled, json_text(name));
    return true;
}

static bool run_poll(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0);
    g_autoptr(json_t) polled = json_array();
    if (name && !poll_one(ctl, name, polled, error))
        return false;
    g_autoptr(json_t) all =
        name ? NULL : client_get(ctl->client, "/v1/mailboxes?limit=1000", error);
    if (!name && !all)
        return false;
    size_t i;
    json_t *mailbox;
    json_array_foreach(json_object_get(all, "items"), i, mailbox)
    {
        const char *one = ctl_text(mailbox, "name");
        bool paused = g_strcmp0(ctl_text(mailbox, "state"), "paused") == 0;
        if (one && !paused && !poll_one(ctl, one, polled, error))
            return false;
    }
    g_autoptr(json_t) answer = json_pack("{sO}", "polled", polled);
    g_autofree char *names = ctl_joined(answer, "polled", ", ");
    ctl_done(ctl, answer,
             *names ? "Looking for new mail in %s." : "There is no mailbox to look at.%s", names);
    return true;
}

static bool run_pause(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0);
    g_autofree char *path = client_path("mailboxes", name, "pause", NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "POST", path, NULL, error);
    if (answer)
        ctl_done(ctl, answer, "Paused %s; to let it go on: crmctl mailbox resume %s", name, name);
    return answer != NULL;
}

static bool run_resume(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *name = call_argument(call, 0);
    g_autofree char *path = client_path("mailboxes", name, "resume", NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "POST", path, NULL, error);
    if (answer)
        ctl_done(ctl, answer, "Mailbox %s goes on.", name);
    return answer != NULL;
}

static const struct command_argument name_argument[] = {
    {"NAME", VALUE_MAILBOX, .help = "the mailbox, as crmd.conf names it"}, {0}};
static const struct command_argument optional_name[] = {
    {"NAME", VALUE_MAILBOX, .optional = true, .help = "the mailbox (else all)"}, {0}};

const struct command mailbox_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = run_list,
     .summary = "list the mailboxes and what each is doing"},
    {"check", name_argument, .formats = FORMAT_HAS_JSON, .run = run_check,
     .summary = "try a mailbox step by step",
     .details = "Goes through name lookup, connection, TLS, login and folder with a session of its "
                "own, and says what to mend where a step fails. Exits with 1 if one does."},
    {"poll", optional_name, .formats = FORMAT_HAS_JSON, .run = run_poll,
     .summary = "look for new mail now",
     .details = "Does not wait for the mail; crmctl watch shows it as it comes. Paused mailboxes "
                "are left alone."},
    {"pause", name_argument, .formats = FORMAT_HAS_JSON, .run = run_pause,
     .summary = "leave a mailbox alone until it is resumed",
     .details = "Ends its connection at once. New mail waits on the server, and restarts change "
                "nothing; crmctl mailbox check still tries it. What was recorded, but not yet "
                "marked, moved or deleted on the server, is so when the mailbox is resumed. Other "
                "folders of the account are mailboxes of their own. For administrators."},
    {"resume", name_argument, .formats = FORMAT_HAS_JSON, .run = run_resume,
     .summary = "go on with a paused mailbox, at once", .details = "For administrators."},
    {0},
};
