/* inbox.c - crmctl inbox: the mail that came, and what became of it. */
#include "base/mail.h"
#include "ctl/list.h"
#include "ctl/message.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"

static void cell_leads(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    json_t *first = json_array_get(value, 0);
    if (!first)
        return;
    const char *owner = ctl_text(first, "salesperson");
    owner = owner ? owner : ctl_text(first, "team");
    const char *more = json_array_size(value) > 1 ? " …" : "";
    ret->text = g_strdup_printf("#%" G_GINT64_FORMAT "%s%s%s", ctl_number(first, "id"),
                                owner ? " " : "", owner ? owner : "", more);
}

/* The numbers of the leads, parted by ";". */
static char *csv_leads(json_t *item, json_t *value)
{
    (void)item;
    GString *text = g_string_new(NULL);
    size_t i;
    json_t *lead;
    json_array_foreach(value, i, lead)
    {
        g_string_append_printf(text, "%s%" G_GINT64_FORMAT, i > 0 ? "; " : "",
                               ctl_number(lead, "id"));
    }
    return g_string_free(text, FALSE);
}

static const struct list_column inbox_columns[] = {
    {{"ID", .right = true}, cell_id, "id", "id"},
    {{"RECEIVED", 0, 2}, cell_ago, "received_at", "received_at"},
    {{"VERDICT", 0, 1}, cell_verdict, "verdict", "verdict"},
    {{"FROM", 12, 1}, cell_person, "from"},
    {{"SUBJECT", 24}, cell_text, "subject", "subject"},
    {{"LEAD", 8, 3}, cell_leads, "leads", "leads", csv_leads},
    {{"MAILBOX", 0, 4}, cell_text, "mailbox", "mailbox"},
    {.path = "from.name", .csv = "from_name"},
    {.path = "from.email", .csv = "from_email"},
    {.path = "date", .csv = "date"},
    {.path = "reason", .csv = "reason"},
    {.path = "language", .csv = "language"},
    {.path = "size_bytes", .csv = "size_bytes"},
    {.path = "message_id", .csv = "message_id"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {"/v1/inbox", inbox_columns, "No messages here."};
    return list_run(ctl, call, &list, error);
}

static bool run_show(struct ctl *ctl, const struct call *call, GError **error)
{
    return command_find(noun_find("message"), "show")->run(ctl, call, error);
}

static bool run_promote(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, "promote", NULL);
    g_autoptr(json_t) body = call_body(call);
    g_autoptr(json_t) message = client_send(ctl->client, "POST", path, body, error);
    if (!message)
        return false;
    json_t *lead = json_array_get(json_object_get(message, "leads"), 0);
    g_autofree char *owner = phrase_owner(lead);
    if (lead)
        ctl_done(ctl, message,
                 owner ? "Message %s is lead %" G_GINT64_FORMAT " of %s."
                       : "Message %s is lead %" G_GINT64_FORMAT ".%s",
                 id, ctl_number(lead, "id"), owner ? owner : "");
    else
        ctl_done(ctl, message, "Message %s is a lead.", id);
    return true;
}

static bool run_dismiss(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, "dismiss", NULL);
    g_autoptr(json_t) message = client_send(ctl->client, "POST", path, NULL, error);
    if (message)
        ctl_done(ctl, message, "Message %s is dismissed; its leads are archived.", id);
    return message != NULL;
}

static const char *const verdict_choices[] = {"lead",    "reply",        "auto_reply", "bounce",
                                              "bulk",    "notification", "spam",       "outgoing",
                                              "refused", "unparsable",   NULL};
static const struct command_argument id_argument[] = {
    {"ID", VALUE_MESSAGE, .help = "the message's number, as crmctl inbox list shows it"}, {0}};
static const struct command_option list_options[] = {
    {"verdict", VALUE_CHOICE, verdict_choices, "VERDICT", "verdict",
     .help = "only messages with this verdict"},
    {"mailbox", VALUE_MAILBOX, .field = "mailbox", .help = "only messages of this mailbox"},
    {LIST_OPTION_LIMIT},
    {LIST_OPTION_ALL},
    {0}};
static const struct command_option show_options[] = {{"quoted", .help = "show the quoted text too"},
                                                     {0}};
static const struct command_option promote_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "the team that gets the lead"}, {0}};

const struct command inbox_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_list,
     "list the messages, newest first", NULL},
    {"show", id_argument, show_options, FORMAT_HAS_JSON, run_show,
     "show a message; the same as crmctl message show", NULL},
    {"promote", id_argument, promote_options, FORMAT_HAS_JSON, run_promote,
     "make a lead of a message that triage took for something else", NULL},
    {"dismiss", id_argument, .formats = FORMAT_HAS_JSON, .run = run_dismiss,
     .summary = "archive the leads that a message made, as junk", .details = NULL},
    {0},
};
