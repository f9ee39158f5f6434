/* message.c - crmctl message: one mail, whole. */
#include "ctl/message.h"
#include "base/util.h"
#include "ctl/list.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/facts.h"
#include "render/human.h"

#include <string.h>

static void draw_head(struct ctl *ctl, json_t *message)
{
    const char *subject = ctl_text(message, "subject");
    screen_paragraph(ctl->screen, STYLE_BOLD, subject ? subject : "(no subject)", 0);
}

static void add_leads(struct facts *facts, json_t *leads)
{
    size_t i;
    json_t *lead;
    json_array_foreach(leads, i, lead)
    {
        g_autofree char *owner = phrase_owner(lead);
        bool archived = ctl_truth(lead, "archived");
        facts_addf(facts, i == 0 ? "Lead" : "", archived ? STYLE_DIM : STYLE_PLAIN,
                   owner ? "#%" G_GINT64_FORMAT " %s (%s)%s" : "#%" G_GINT64_FORMAT " %s%s%s",
                   ctl_number(lead, "id"), ctl_text(lead, "name"), owner ? owner : "",
                   archived ? ", archived" : "");
    }
}

static void add_deliveries(const struct ctl *ctl, struct facts *facts, json_t *deliveries)
{
    size_t i;
    json_t *delivery;
    json_array_foreach(deliveries, i, delivery)
    {
        g_autofree char *at = phrase_when(ctl, delivery, "at");
        facts_addf(facts, i == 0 ? "Delivered" : "", STYLE_PLAIN, at ? "%s, %s" : "%s%s",
                   ctl_text(delivery, "mailbox"), at ? at : "");
    }
}

static void draw_facts(struct ctl *ctl, json_t *message)
{
    static const struct {
        const char *label;
        const char *path;
    } people[] = {{"To", "to"}, {"Cc", "cc"}},
      times[] = {{"Date", "date"}, {"Received", "received_at"}};
    g_autoptr(facts_handle) facts = facts_new();
    const char *verdict = ctl_text(message, "verdict");
    facts_add(facts, "Verdict", phrase_verdict_style(verdict), verdict);
    facts_add(facts, "Reason", STYLE_PLAIN, ctl_text(message, "reason"));
    g_autofree char *from = phrase_person(json_object_get(message, "from"));
    facts_add(facts, "From", STYLE_PLAIN, from);
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        g_autofree char *text = phrase_people(json_object_get(message, people[i].path));
        facts_add(facts, people[i].label, STYLE_PLAIN, text);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(times); i++) {
        g_autofree char *when = phrase_when(ctl, message, times[i].path);
        facts_add(facts, times[i].label, STYLE_PLAIN, when);
    }
    if (json_array_size(json_object_get(message, "deliveries")) > 0)
        add_deliveries(ctl, facts, json_object_get(message, "deliveries"));
    else
        facts_add(facts, "Mailbox", STYLE_PLAIN, ctl_text(message, "mailbox"));
    add_leads(facts, json_object_get(message, "leads"));
    facts_add(facts, "Language", STYLE_PLAIN, ctl_text(message, "language"));
    int64_t size = ctl_number(message, "size_bytes");
    g_autofree char *bytes = size > 0 ? human_size((uint64_t)size) : NULL;
    facts_add(facts, "Size", STYLE_PLAIN, bytes);
    facts_add(facts, "Message-ID", STYLE_DIM, ctl_text(message, "message_id"));
    facts_draw(facts, ctl->screen, 2);
}

/* A heading with the fields of an object under it. sources, which may be NULL, has a note on some
 * of them. */
static void draw_object(struct ctl *ctl, const char *heading, json_t *object, json_t *sources)
{
    if (json_object_size(object) == 0)
        return;
    g_autoptr(facts_handle) facts = facts_new();
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value)
    {
        g_autofree char *label = g_strdelimit(g_strdup(key), "_", ' ');
        *label = g_ascii_toupper(*label);
        const char *source = sources ? ctl_text(sources, key) : NULL;
        facts_addf(facts, label, STYLE_PLAIN, source ? "%s  (%s)" : "%s%s",
                   json_string_value(value), source ? source : "");
    }
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "%s", heading);
    facts_draw(facts, ctl->screen, 2);
}

static guint count_lines(const char *text)
{
    guint lines = 0;
    for (const char *p = text; *p; p++)
        lines += *p == '\n';
    return lines + (*text && text[strlen(text) - 1] != '\n');
}

static void draw_texts(struct ctl *ctl, json_t *message, bool with_quoted)
{
    const char *body = ctl_text(message, "body");
    const char *signature = ctl_text(message, "signature");
    const char *quoted = ctl_text(message, "quoted");
    screen_end(ctl->screen);
    screen_paragraph(ctl->screen, body ? STYLE_PLAIN : STYLE_DIM, body ? body : "(no text)", 0);
    if (signature) {
        screen_end(ctl->screen);
        screen_paragraph(ctl->screen, STYLE_DIM, signature, 0);
    }
    if (!quoted)
        return;
    screen_end(ctl->screen);
    if (with_quoted) {
        screen_paragraph(ctl->screen, STYLE_DIM, quoted, 2);
        return;
    }
    g_autofree char *lines = human_counted(count_lines(quoted), "quoted line", "quoted lines");
    screen_line(ctl->screen, STYLE_DIM, "(%s not shown; see --quoted)", lines);
}

static void draw_attachments(struct ctl *ctl, json_t *attachments)
{
    static const struct table_column columns[] = {
        {"", .right = true}, {"", 16}, {"", 0, 3}, {"", 0, 1, true}, {"", 0, 2}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    size_t i;
    json_t *attachment;
    json_array_foreach(attachments, i, attachment)
    {
        const char *name = ctl_text(attachment, "filename");
        struct table_cell cells[] = {
            {g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(attachment, "index")), STYLE_DIM},
            {g_strdup(name ? name : "(no name)"), name ? STYLE_PLAIN : STYLE_DIM},
            {g_strdup(ctl_text(attachment, "type")), STYLE_DIM},
            {human_size((uint64_t)MAX(0, ctl_number(attachment, "size"))), STYLE_PLAIN},
            {g_strdup(ctl_truth(attachment, "inline") ? "inline" : NULL), STYLE_DIM},
        };
        table_add(table, cells);
    }
    if (i == 0)
        return;
    screen_end(ctl->screen);
    screen_line(ctl->screen, STYLE_BOLD, "Attachments");
    table_draw_plain(table, ctl->screen, 2);
}

void message_draw(struct ctl *ctl, json_t *message, bool with_quoted)
{
    draw_head(ctl, message);
    draw_facts(ctl, message);
    draw_object(ctl, "Contact", json_object_get(message, "contact"),
                json_object_get(message, "contact_sources"));
    draw_object(ctl, "Form", json_object_get(message, "form"), NULL);
    draw_object(ctl, "Bounce", json_object_get(message, "bounce"), NULL);
    draw_texts(ctl, message, with_quoted);
    draw_attachments(ctl, json_object_get(message, "attachments"));
}

static bool run_show(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, NULL);
    g_autoptr(json_t) message = client_get(ctl->client, path, error);
    if (!message)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, message);
    else
        message_draw(ctl, message, call_flag(call, "quoted"));
    return true;
}

static bool write_raw(void *arg, const char *data, gsize length, GError **error)
{
    (void)arg;
    if (fwrite(data, 1, length, stdout) == length)
        return true;
    error_set(error, ERROR_INTERNAL, "standard output takes no more");
    return false;
}

static bool gather_raw(void *arg, const char *data, gsize length, GError **error)
{
    (void)error;
    g_string_append_len(arg, data, (gssize)length);
    return true;
}

/* A file gets every byte; a terminal only what is harmless there. */
static bool run_raw(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("messages", id, "raw", NULL);
    if (!ctl->is_terminal)
        return client_read(ctl->client, path, write_raw, NULL, error);
    g_autoptr(GString) raw = g_string_new(NULL);
    if (!client_read(ctl->client, path, gather_raw, raw, error))
        return false;
    g_auto(GStrv) lines = g_strsplit(raw->str, "\n", -1);
    for (char **line = lines; *line; line++)
        screen_line(ctl->screen, STYLE_PLAIN, "%s", g_strchomp(*line));
    return true;
}

static const char *const verdict_choices[] = {"lead",    "reply",        "auto_reply", "bounce",
                                              "bulk",    "notification", "spam",       "outgoing",
                                              "refused", "unparsable",   NULL};
static const struct command_argument reparse_arguments[] = {
    {"ID", VALUE_MESSAGE, .optional = true,
     .help = "the message's number; without it, --verdict or --all says which"},
    {0}};
static const struct command_option reparse_options[] = {
    {"verdict", VALUE_CHOICE, verdict_choices, "VERDICT", "verdict",
     .help = "all messages with this verdict"},
    {"all", .help = "all messages"},
    {"dry-run", .help = "show what would be different, and change nothing"},
    {0}};
static const struct command_argument id_argument[] = {
    {"ID", VALUE_MESSAGE, .help = "the message's number, as crmctl inbox list shows it"}, {0}};
static const struct command_option show_options[] = {{"quoted", .help = "show the quoted text too"},
                                                     {0}};

const struct command message_commands[] = {
    {"show", id_argument, show_options, FORMAT_HAS_JSON, run_show,
     "show a message with its text and attachments", NULL},
    {"raw", id_argument, .run = run_raw, .summary = "print the mail as it came",
     .details = "Byte for byte into a file or a pipe. On a terminal, control characters are left "
                "out, as a mail may hold some that harm it."},
    {"reparse", reparse_arguments, reparse_options, FORMAT_HAS_JSON, message_reparse,
     "read mail that was recorded before with today's parsers",
     "Text, contact, language and attachments are as they are read now; leads that the mail made "
     "gain what they lack. A verdict never changes: where another is suggested, crmctl inbox "
     "promote or dismiss makes it so."},
    {0},
};
