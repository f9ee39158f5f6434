/* inbox.c - crmctl inbox: the mail that came, and what became of it. */
#include "ctl/ask.h"
#include "ctl/list.h"
#include "ctl/message.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"

static void cell_leads(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)item;
    json_t *first = NULL, *lead;
    size_t i;
    unsigned in_sight = 0;
    json_array_foreach(value, i, lead)
    {
        if (!ctl_truth(lead, "archived") && in_sight++ == 0)
            first = lead;
    }
    if (!first)
        return;
    const char *owner = ctl_text(first, "salesperson");
    owner = owner ? owner : ctl_text(first, "team");
    const char *more = in_sight > 1 ? " …" : "";
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

/* ---- corrections ---- */

/* The body of a correction: what --remember says, or --yes in its stead. (transfer full) */
static json_t *correction_body(const struct call *call, GError **error)
{
    if (call_flag(call, "no-remember") &&
        (call_flag(call, "yes") || call_option(call, "remember"))) {
        exit_set_usage(error, "--no-remember contradicts --remember and --yes; say one of them");
        return NULL;
    }
    json_t *body = call_body(call);
    if (call_flag(call, "yes") && !json_object_get(body, "remember"))
        json_object_set_new(body, "remember", json_string("sender"));
    return body;
}

static bool remember(struct ctl *ctl, const char *id, json_t *body, GError **error)
{
    g_autofree char *path = client_path("messages", id, "remember", NULL);
    g_autoptr(json_t) message = client_send(ctl->client, "POST", path, body, error);
    if (!message)
        return false;
    const char *what = ctl_text(message, "offer.sender");
    if (g_strcmp0(ctl_text(body, "remember"), "domain") == 0)
        what = ctl_text(message, "offer.domain");
    ctl_done(ctl, message, "From now on mail of %s is %s.", what ? what : "this sender",
             ctl_text(message, "verdict"));
    return true;
}

static void say_remembered(struct ctl *ctl, const struct call *call, json_t *message)
{
    const char *whom = call_option(call, "remember");
    bool domain = whom && g_str_equal(whom, "domain");
    const char *what = ctl_text(message, domain ? "offer.domain" : "offer.sender");
    screen_line(ctl->screen, STYLE_PLAIN, "From now on mail of %s is %s.",
                what ? what : "this sender", ctl_text(message, "verdict"));
}

/* After a correction: what is corrected once need not be corrected again. */
static bool offer_to_remember(struct ctl *ctl, const struct call *call, json_t *message,
                              GError **error)
{
    g_autofree char *id = g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(message, "id"));
    const char *sender = ctl_text(message, "offer.sender");
    const char *verdict = ctl_text(message, "verdict");
    bool done = call_option(call, "remember") || call_flag(call, "yes");
    if (ctl->format == FORMAT_PERSON && done)
        say_remembered(ctl, call, message);
    if (ctl->format != FORMAT_PERSON || !sender || done || call_flag(call, "no-remember"))
        return true;
    if (!ask_can(ctl)) {
        screen_line(ctl->screen, STYLE_DIM,
                    "To have all mail of %s be %s: crmctl inbox remember %s", sender, verdict, id);
        return true;
    }
    g_autofree char *question =
        g_strdup_printf("Shall all mail of %s be %s from now on?", sender, verdict);
    g_autoptr(json_t) body = json_pack("{ss}", "remember", "sender");
    bool yes;
    return ask_yes(ctl, question, &yes, error) && (!yes || remember(ctl, id, body, error));
}

/* The newest lead of a message that is in sight, or NULL. */
static json_t *newest_lead(json_t *message)
{
    json_t *newest = NULL, *lead;
    size_t i;
    json_array_foreach(json_object_get(message, "leads"), i, lead)
    {
        if (!ctl_truth(lead, "archived"))
            newest = lead;
    }
    return newest;
}

static bool run_promote(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, "promote", NULL);
    g_autoptr(json_t) body = correction_body(call, error);
    g_autoptr(json_t) message = body ? client_send(ctl->client, "POST", path, body, error) : NULL;
    if (!message)
        return false;
    json_t *lead = newest_lead(message);
    g_autofree char *owner = phrase_owner(lead);
    if (lead)
        ctl_done(ctl, message,
                 owner ? "Message %s is lead %" G_GINT64_FORMAT " of %s."
                       : "Message %s is lead %" G_GINT64_FORMAT ".%s",
                 id, ctl_number(lead, "id"), owner ? owner : "");
    else
        ctl_done(ctl, message, "Message %s is a lead.", id);
    return offer_to_remember(ctl, call, message, error);
}

static void say_dismissed(struct ctl *ctl, const struct call *call, json_t *message)
{
    g_autofree char *id = ctl_id(call, 0);
    json_t *left = newest_lead(message);
    if (call_flag(call, "lead"))
        ctl_done(ctl, message, "Lead %s is archived; it was made by message %" G_GINT64_FORMAT ".",
                 id, ctl_number(message, "id"));
    else if (left || g_strcmp0(ctl_text(message, "verdict"), "lead") == 0)
        ctl_done(ctl, message,
                 "Your leads of message %s are archived; other people's are as they were.", id);
    else
        ctl_done(ctl, message, "Message %s is dismissed; its leads are archived.", id);
}

static bool run_dismiss(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    const char *room = call_flag(call, "lead") ? "leads" : "messages";
    g_autofree char *path = client_path(room, id, "dismiss", NULL);
    g_autoptr(json_t) body = correction_body(call, error);
    g_autoptr(json_t) message = body ? client_send(ctl->client, "POST", path, body, error) : NULL;
    if (!message)
        return false;
    say_dismissed(ctl, call, message);
    return g_strcmp0(ctl_text(message, "verdict"), "lead") == 0 ||
           offer_to_remember(ctl, call, message, error);
}

static bool run_undo(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, "undo", NULL);
    g_autoptr(json_t) message = client_send(ctl->client, "POST", path, NULL, error);
    if (message)
        ctl_done(ctl, message, "Message %s is %s again, and its leads are as they were.", id,
                 ctl_text(message, "verdict"));
    return message != NULL;
}

/* ---- what is remembered ---- */

static const struct list_column remembered_columns[] = {
    {{"ID", .right = true}, cell_id, "id", "id"},
    {{"KIND", 0, 3}, cell_text, "kind", "kind"},
    {{"WHOSE MAIL", 16}, cell_text, "value", "value"},
    {{"IS", 0, 1}, cell_verdict, "verdict", "verdict"},
    {{"SAID BY", 0, 2}, cell_text, "user", "user"},
    {{"SINCE", 0, 2}, cell_ago, "at", "at"},
    {{"HITS", 0, 1, true}, cell_count, "hits", "hits"},
    {{"LAST HIT", 0, 4}, cell_ago, "last_hit_at", "last_hit_at"},
    {{0}},
};

static bool run_remembered(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {
        "/v1/remembered", remembered_columns,
        "Nothing is remembered of any sender; see crmctl inbox remember --help"};
    return list_run(ctl, call, &list, error);
}

static bool run_remember(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    const char *what = call_flag(call, "domain") ? "domain" : "sender";
    g_autoptr(json_t) body = json_pack("{ss}", "remember", what);
    return remember(ctl, id, body, error);
}

static bool run_forget(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *which = call_argument(call, 0);
    g_autofree char *path = client_path("remembered", which, NULL);
    g_autoptr(json_t) answer = client_send(ctl->client, "DELETE", path, NULL, error);
    if (answer)
        ctl_done(ctl, answer, "Forgotten: %s. Its mail is judged by itself again.", which);
    return answer != NULL;
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
static const char *const learn_choices[] = {"sender", "domain", NULL};
static const char *const junk_choices[] = {"bulk", "notification", "spam", NULL};

#define REMEMBER_OPTIONS                                                                           \
    {"remember",    VALUE_CHOICE,                                                                  \
     learn_choices, "WHOM",                                                                        \
     "remember",    .help = "from now on all mail of the sender, or of the domain, is that"},      \
        {"yes", .help = "remember the sender without asking"},                                     \
    {                                                                                              \
        "no-remember", .help = "remember nothing, and do not ask"                                  \
    }

static const struct command_option promote_options[] = {
    {"team", VALUE_TEAM, .field = "team", .help = "the team that gets the lead"},
    REMEMBER_OPTIONS,
    {0}};
static const struct command_option dismiss_options[] = {
    {"lead", .help = "ID is a lead's number: only that lead"},
    {"as", VALUE_CHOICE, junk_choices, "VERDICT", "as",
     .help = "what it is instead: bulk (the default), notification or spam"},
    REMEMBER_OPTIONS,
    {0}};
static const struct command_option remember_options[] = {
    {"domain", .help = "everybody's mail from the sender's domain"}, {0}};
static const struct command_option remembered_options[] = {
    {LIST_OPTION_LIMIT}, {LIST_OPTION_ALL}, {0}};
static const struct command_argument which_argument[] = {
    {"WHICH", VALUE_TEXT,
     .help = "an address, a domain, or a number as crmctl inbox remembered shows it"},
    {0}};

const struct command inbox_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_list,
     "list the messages, newest first", NULL},
    {"show", id_argument, show_options, FORMAT_HAS_JSON, run_show,
     "show a message; the same as crmctl message show", NULL},
    {"promote", id_argument, promote_options, FORMAT_HAS_JSON, run_promote,
     "make a lead of a message that triage took for something else",
     "On a terminal, it is asked whether all mail of this sender is to be a lead from now on."},
    {"dismiss", id_argument, dismiss_options, FORMAT_HAS_JSON, run_dismiss,
     "archive the leads that a message made, as junk",
     "Only leads that you may change; others' stay as they are, and so does the message. On a "
     "terminal, it is asked whether all mail of this sender is junk from now on."},
    {"undo", id_argument, .formats = FORMAT_HAS_JSON, .run = run_undo,
     .summary = "take back the last promotion or dismissal of a message",
     .details = "A lead that a promotion made goes out of sight, unless it has been worked on "
                "since. What was remembered with the correction is forgotten; what it "
                "replaced counts again."},
    {"remember", id_argument, remember_options, FORMAT_HAS_JSON, run_remember,
     "judge all mail of a message's sender as this message",
     "Where a form or a portal passed the message on: a lead's sender is the form or portal, that "
     "of junk is the person who filled it in. Answers to our mail are replies all the same."},
    {"remembered", NULL, remembered_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_remembered,
     "list whose mail is judged by a person's word", NULL},
    {"forget", which_argument, .formats = FORMAT_HAS_JSON, .run = run_forget,
     .summary = "judge a sender's mail by itself again"},
    {0},
};
