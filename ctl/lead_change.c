/* lead_change.c - crmctl lead assign, stage, convert, won, lost, restore, archive, merge: what
 * becomes of a lead. */
#include "ctl/lead.h"
#include "ctl/phrase.h"

json_t *lead_change(struct ctl *ctl, const struct call *call, const char *verb, json_t *body,
                    GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("leads", id, verb, NULL);
    return client_send(ctl->client, "POST", path, body, error);
}

/* Sends what the options say, and tells what was done with the lead. */
static bool change(struct ctl *ctl, const struct call *call, const char *verb, const char *done,
                   GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    g_autoptr(json_t) lead = lead_change(ctl, call, verb, body, error);
    if (lead)
        lead_say(ctl, lead, done);
    return lead != NULL;
}

bool lead_run_won(struct ctl *ctl, const struct call *call, GError **error)
{
    return change(ctl, call, "won", "Won", error);
}

bool lead_run_lost(struct ctl *ctl, const struct call *call, GError **error)
{
    return change(ctl, call, "lost", "Lost", error);
}

bool lead_run_restore(struct ctl *ctl, const struct call *call, GError **error)
{
    return change(ctl, call, "restore", "Restored", error);
}

bool lead_run_archive(struct ctl *ctl, const struct call *call, GError **error)
{
    return change(ctl, call, "archive", "Archived", error);
}

bool lead_run_convert(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    json_object_set_new(body, "customer", json_boolean(call_flag(call, "customer")));
    g_autoptr(json_t) lead = lead_change(ctl, call, "convert", body, error);
    if (!lead)
        return false;
    int64_t contact = ctl_number(lead, "contact_id");
    g_autofree char *with =
        contact > 0 ? g_strdup_printf(" with contact %" G_GINT64_FORMAT, contact) : NULL;
    const char *stage = ctl_text(lead, "stage");
    g_autofree char *id = ctl_id(call, 0);
    ctl_done(ctl, lead, "Lead %s is an opportunity%s%s%s.", id, stage ? " in stage " : "",
             stage ? stage : "", with ? with : "");
    return true;
}

bool lead_run_assign(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *login = call_argument(call, 1);
    bool nobody = call_flag(call, "nobody");
    if (nobody == (login != NULL)) {
        exit_set_usage(error, "say either a LOGIN or --nobody; see crmctl lead assign --help");
        return false;
    }
    g_autoptr(json_t) body = call_body(call);
    json_object_set_new(body, "salesperson", json_text(login));
    g_autoptr(json_t) answer = lead_change(ctl, call, "assign", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Lead %s is with %s.", id, nobody ? "nobody" : login);
    return answer != NULL;
}

bool lead_run_stage(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *stage = call_argument(call, 1);
    g_autoptr(json_t) body = call_body(call);
    json_object_set_new(body, "stage", json_text(stage));
    g_autoptr(json_t) answer = lead_change(ctl, call, "stage", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (answer)
        ctl_done(ctl, answer, "Lead %s is in stage %s.", id, stage);
    return answer != NULL;
}

bool lead_run_merge(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    json_t *leads = json_array();
    gsize count = 0;
    for (gsize i = 1; call_argument(call, i); i++, count++) {
        g_autofree char *id = ctl_id(call, i);
        json_array_append_new(leads, json_integer(g_ascii_strtoll(id, NULL, 10)));
    }
    json_object_set_new(body, "leads", leads);
    json_object_set_new(body, "sum", json_boolean(call_flag(call, "sum")));
    g_autoptr(json_t) lead = lead_change(ctl, call, "merge", body, error);
    g_autofree char *id = ctl_id(call, 0);
    if (lead)
        ctl_done(ctl, lead, "Lead %s has taken up %" G_GSIZE_FORMAT " other%s; they are archived.",
                 id, count, count == 1 ? "" : "s");
    return lead != NULL;
}
