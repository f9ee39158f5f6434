/* mailbox.c - crmctl mailbox: the mailboxes that crmd reads. */
#include "ctl/mailbox.h"
#include "ctl/list.h"
#include "ctl/nouns.h"

#define NO_MAILBOXES                                                                               \
    "There are no mailboxes; describe one in crmd.conf, then: systemctl reload crmd"

/* Its columns, as scripts get them; a person sees mailboxes_draw_list(). */
static const struct list_column mailbox_columns[] = {
    {.path = "name", .csv = "name"},
    {.path = "kind", .csv = "kind"},
    {.path = "state", .csv = "state"},
    {.path = "since", .csv = "since"},
    {.path = "host", .csv = "host"},
    {.path = "port", .csv = "port"},
    {.path = "user", .csv = "user"},
    {.path = "folder", .csv = "folder"},
    {.path = "path", .csv = "path"},
    {.path = "sessions", .csv = "sessions"},
    {.path = "messages", .csv = "messages"},
    {.path = "last_message_at", .csv = "last_message_at"},
    {.path = "lag_s", .csv = "lag_s"},
    {.path = "messages_per_minute", .csv = "messages_per_minute"},
    {.path = "messages_per_hour", .csv = "messages_per_hour"},
    {.path = "error", .csv = "error"},
    {.path = "retry_at", .csv = "retry_at"},
    {.path = "last_error.message", .csv = "last_error"},
    {.path = "last_error.at", .csv = "last_error_at"},
    {.path = "last_error.over_at", .csv = "last_error_over_at"},
    {.path = "paused_by", .csv = "paused_by"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {"/v1/mailboxes", mailbox_columns, NO_MAILBOXES};
    if (ctl->format != FORMAT_PERSON)
        return list_run(ctl, call, &list, error);
    g_autoptr(json_t) answer = client_get(ctl->client, "/v1/mailboxes", error);
    json_t *mailboxes = answer ? json_object_get(answer, "items") : NULL;
    if (json_array_size(mailboxes) > 0)
        mailboxes_draw_list(ctl, mailboxes);
    else if (answer)
        ctl_hint(ctl, "%s", NO_MAILBOXES);
    return answer != NULL;
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
        bool has_folder = g_strcmp0(ctl_text(mailbox, "kind"), "imap") == 0;
        if (one && has_folder && !paused && !poll_one(ctl, one, polled, error))
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
