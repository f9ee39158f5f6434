/* metrics.c - what monitoring asks, in Prometheus' text form (version 0.0.4): rows of two tables,
 * made from what status and mailboxes tell everybody. */
#include "api/handlers.h"
#include "base/clock.h"
#include "base/mail.h"
#include "crm/rights.h"
#include "crm/status.h"

#include <string.h>

enum source {
    FROM_NUMBER,
    FROM_TIME,    /* RFC 3339, told as seconds since 1970 */
    FROM_ABSENCE, /* 1 where the member is not there */
};

struct metric {
    const char *name;
    const char *type; /* "gauge" or "counter" */
    const char *help;
    const char *member; /* with dots for what is inside */
    enum source source;
};

static const struct metric of_crmd[] = {
    {"crmd_start_time_seconds", "gauge", "When crmd started.", "started_at", FROM_TIME},
    {"crmd_mail_process_restarts_total", "counter", "How often crmd-mail was started again.",
     "mail_process.restarts", FROM_NUMBER},
    {"crmd_last_error_timestamp_seconds", "gauge", "When something last went wrong.",
     "last_error.at", FROM_TIME},
    {"crmd_recording", "gauge",
     "1 while mail can be recorded, 0 while the database refuses writes.", "trouble", FROM_ABSENCE},
    {"crmd_database_bytes", "gauge", "Size of the database with its log.", "database.size_bytes",
     FROM_NUMBER},
    {"crmd_leads", "gauge", "Leads and opportunities.", "totals.leads", FROM_NUMBER},
};

static const struct metric of_mailbox[] = {
    {"crmd_mailbox_up", "gauge", "1 while the mailbox can be read, 0 while it fails.", "error",
     FROM_ABSENCE},
    {"crmd_mailbox_messages_total", "counter", "Mails recorded from the mailbox.", "messages",
     FROM_NUMBER},
    {"crmd_mailbox_last_message_timestamp_seconds", "gauge", "When the last one was recorded.",
     "last_message_at", FROM_TIME},
    {"crmd_mailbox_lag_seconds", "gauge",
     "From the mail server's receipt of the last one to its record.", "lag_s", FROM_NUMBER},
    {"crmd_mailbox_messages_per_minute", "gauge", "Mails recorded in the last minute.",
     "messages_per_minute", FROM_NUMBER},
    {"crmd_mailbox_sessions", "gauge", "Sessions by LMTP that are open.", "sessions", FROM_NUMBER},
};

static json_t *value_at(json_t *object, const char *path)
{
    g_auto(GStrv) names = g_strsplit(path, ".", 0);
    for (char **name = names; *name; name++)
        object = json_object_get(object, *name);
    return object;
}

/* Whether the object has it. */
static bool read_value(json_t *object, const struct metric *metric, double *ret)
{
    json_t *value = value_at(object, metric->member);
    int64_t seconds;
    switch (metric->source) {
    case FROM_ABSENCE:
        *ret = value == NULL;
        return true;
    case FROM_TIME:
        if (!json_is_string(value) || !clock_parse(json_string_value(value), &seconds))
            return false;
        *ret = (double)seconds;
        return true;
    case FROM_NUMBER:
        *ret = json_number_value(value);
        return json_is_number(value);
    }
    return false;
}

/* A label's value: backslash, quote and end of line are escaped. */
static void add_escaped(GString *text, const char *value)
{
    for (const char *p = value; *p; p++) {
        if (*p == '\\' || *p == '"')
            g_string_append_c(text, '\\');
        if (*p == '\n')
            g_string_append(text, "\\n");
        else
            g_string_append_c(text, *p);
    }
}

static void add_head(GString *text, const char *name, const char *type, const char *help)
{
    g_string_append_printf(text, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static void add_sample(GString *text, const char *name, const char *label, const char *of,
                       double value)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append(text, name);
    if (label) {
        g_string_append_printf(text, "{%s=\"", label);
        add_escaped(text, of);
        g_string_append(text, "\"}");
    }
    g_string_append_printf(text, " %s\n", g_ascii_formatd(number, sizeof number, "%.17g", value));
}

static void add_crmd(GString *text, json_t *status)
{
    for (gsize i = 0; i < G_N_ELEMENTS(of_crmd); i++) {
        double value;
        if (!read_value(status, &of_crmd[i], &value))
            continue;
        add_head(text, of_crmd[i].name, of_crmd[i].type, of_crmd[i].help);
        add_sample(text, of_crmd[i].name, NULL, NULL, value);
    }
}

static void add_mailboxes(GString *text, json_t *mailboxes)
{
    for (gsize i = 0; i < G_N_ELEMENTS(of_mailbox); i++) {
        size_t n;
        json_t *mailbox;
        double value;
        add_head(text, of_mailbox[i].name, of_mailbox[i].type, of_mailbox[i].help);
        json_array_foreach(mailboxes, n, mailbox)
        {
            const char *name = json_string_value(json_object_get(mailbox, "name"));
            if (read_value(mailbox, &of_mailbox[i], &value))
                add_sample(text, of_mailbox[i].name, "mailbox", name, value);
        }
    }
}

static bool add_verdicts(GString *text, struct crm *crm, GError **error)
{
    int64_t counts[VERDICT_COUNT];
    if (!crm_verdict_counts(crm, counts, error))
        return false;
    add_head(text, "crmd_messages_total", "counter",
             "Mails recorded, by what triage says of them.");
    for (unsigned i = 0; i < VERDICT_COUNT; i++)
        add_sample(text, "crmd_messages_total", "verdict", verdict_name(i), (double)counts[i]);
    return true;
}

static bool metrics_show(struct api_call *call, GError **error)
{
    struct crm crm = api_crm(call);
    if (!rights_require(&crm, RESOURCE_MAILBOX, ACTION_READ, SCOPE_ALL, error))
        return false;
    g_autoptr(json_t) status = crm_status(&crm, error);
    if (!status)
        return false;
    call->host->status(call->host->daemon, status);
    g_autoptr(json_t) mailboxes = call->host->mailboxes(call->host->daemon);
    g_autoptr(GString) text = g_string_new(NULL);
    add_crmd(text, status);
    add_mailboxes(text, mailboxes);
    if (!add_verdicts(text, &crm, error))
        return false;
    call->answer.bytes = g_bytes_new(text->str, text->len);
    call->answer.content_type = "text/plain; version=0.0.4; charset=utf-8";
    return true;
}

const struct route metrics_routes[] = {
    {"GET", "/metrics", ROUTE_READ, metrics_show},
    {NULL},
};
