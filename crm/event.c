/* event.c - recording events, and telling them in words. */
#include "crm/event.h"
#include "base/util.h"

#include <string.h>

bool event_record(struct crm *crm, const char *type, struct event_about about, json_t *data,
                  GError **error)
{
    g_autoptr(json_t) taken = data ? data : json_object();
    g_autofree char *text = json_to_text(taken);
    struct event event = {
        .at = crm->now,
        .type = (char *)type,
        .user_id = crm->user ? crm->user->id : 0,
        .lead_id = about.lead_id,
        .message_id = about.message_id,
        .mailbox = (char *)about.mailbox,
        .data = text,
    };
    return store_event_insert(crm->store, &event, error);
}

bool event_lead_created(struct crm *crm, const struct lead *lead, int64_t message_id,
                        GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "name", lead->name);
    json_set_text(data, "kind", lead->kind);
    json_set_text(data, "team", lead->team);
    json_set_text(data, "salesperson", lead->salesperson);
    json_set_text(data, "contact", lead->contact_name);
    json_set_text(data, "company", lead->company);
    return event_record(crm, "lead.created",
                        (struct event_about){.lead_id = lead->id, .message_id = message_id}, data,
                        error);
}

bool event_lead_assigned(struct crm *crm, int64_t lead_id, const char *from, const char *to,
                         const char *why, GError **error)
{
    json_t *data = json_object();
    json_set_text(data, "from", from);
    json_set_text(data, "to", to);
    json_set_text(data, "why", why);
    return event_record(crm, "lead.assigned", (struct event_about){.lead_id = lead_id}, data,
                        error);
}

json_t *event_message_data(const struct message *m)
{
    json_t *data = json_object();
    json_set_text(data, "verdict", m->verdict);
    json_set_text(data, "reason", m->reason);
    json_set_text(data, "from", m->from_email);
    json_set_text(data, "from_name", m->from_name);
    json_set_text(data, "subject", m->subject);
    return data;
}

static const char *text_of(json_t *data, const char *key, const char *otherwise)
{
    const char *text = json_string_value(json_object_get(data, key));
    return text ? text : otherwise;
}

/* "{key}" in a template is replaced by that member of data, "{key|words}" by words without it, and
 * "{key?words}" by the words and the member where it is there. */
static const struct {
    const char *type;
    const char *summary;
} summaries[] = {
    {"message.recorded", "{verdict}: {subject|(no subject)} from {from|(nobody)}"},
    {"message.promoted", "made a lead of: {subject|(no subject)}"},
    {"message.dismissed", "dismissed: {subject|(no subject)}"},
    {"message.reparsed", "read again: {subject|(no subject)}"},
    {"message.undone", "undid {action}: {subject|(no subject)}"},
    {"lead.created", "new {kind|lead} \"{name}\" for {team|no team}"},
    {"lead.assigned", "assigned to {to|nobody}, {why}"},
    {"lead.stage", "moved from {from} to {to}"},
    {"lead.note", "note: {text}"},
    {"lead.reply",
     "{verdict} from {from|(nobody)}: {subject|(no subject)}{closed?; this lead is }"},
    {"lead.completed", "completed by what its mail says"},
    {"lead.archived", "archived: {why}"},
    {"lead.restored", "restored: {why}"},
    {"lead.edited", "edited {fields}"},
    {"lead.converted", "became an opportunity"},
    {"lead.won", "won"},
    {"lead.reopened", "open again"},
    {"lead.lost", "lost in {stage}{reason?: }{remark?, }"},
    {"lead.merged", "took up #{from} {name}"},
    {"lead.absorbed", "merged into #{into} {name}"},
    {"contact.created", "new contact {name|(no name)}, {email|no address}"},
    {"contact.edited", "contact {name|(no name)} edited"},
    {"contact.merged", "{count} contacts merged into {name|(no name)}"},
    {"contact.imported", "{created} contacts imported, {updated} completed"},
    {"contact.import_failed", "could not import {name|(no name)}: {error}"},
    {"contact.erased", "a person's data erased: {messages} messages, {leads} leads"},
    {"contact.undeliverable", "mail does not reach {email}{status?: }"},
    {"contact.deliverable", "mail came from {email}, which seemed out of reach"},
    {"sender.remembered", "from now on mail of {value} is {verdict}"},
    {"sender.forgotten", "mail of {value} is no longer {verdict} by rule"},
    {"setting.changed", "{name} is {to|none}, was {from|none}"},
    {"team.created", "new team {name}"},
    {"team.edited", "team {name} edited"},
    {"user.created", "new user {login}"},
    {"user.edited", "user {login} edited"},
    {"group.created", "new group {name}"},
    {"group.edited", "group {name} edited"},
    {"group.deleted", "group {name} deleted"},
    {"company.created", "new company {name}"},
    {"company.edited", "company {name} edited"},
    {"company.deleted", "company {name} deleted"},
    {"stage.created", "new stage {name}"},
    {"stage.edited", "stage {name} edited"},
    {"stage.deleted", "stage {name} deleted"},
    {"field.created", "new field {name}"},
    {"field.edited", "field {name} edited"},
    {"field.deleted", "field {name} deleted"},
    {"tag.created", "new tag {name}"},
    {"tag.edited", "tag {name} edited"},
    {"tag.deleted", "tag {name} deleted"},
    {"tag.merged", "tag {name} merged into {into}"},
    {"tag_category.created", "new tag category {name}"},
    {"tag_category.edited", "tag category {name} edited"},
    {"tag_category.deleted", "tag category {name} deleted"},
    {"tag_category.merged", "tag category {name} merged into {into}"},
    {"lost_reason.created", "new lost reason {name}"},
    {"lost_reason.edited", "lost reason {name} edited"},
    {"lost_reason.deleted", "lost reason {name} deleted"},
    {"lost_reason.merged", "lost reason {name} merged into {into}"},
    {"source.created", "new source {name}"},
    {"source.edited", "source {name} edited"},
    {"source.deleted", "source {name} deleted"},
    {"source.merged", "source {name} merged into {into}"},
    {"medium.created", "new medium {name}"},
    {"medium.edited", "medium {name} edited"},
    {"medium.deleted", "medium {name} deleted"},
    {"medium.merged", "medium {name} merged into {into}"},
    {"campaign.created", "new campaign {name}"},
    {"campaign.edited", "campaign {name} edited"},
    {"campaign.deleted", "campaign {name} deleted"},
    {"campaign.merged", "campaign {name} merged into {into}"},
    {"activity.created", "{type} due {due}, with {assignee}{summary?: }"},
    {"activity.edited", "{type} changed{due?, due }{assignee?, with }{summary?: }"},
    {"activity.done", "{type} done{summary?: }{feedback? -- }"},
    {"activity.cancelled", "{type} cancelled{summary?: }"},
    {"activity_type.created", "new activity type {name}"},
    {"activity_type.edited", "activity type {name} edited"},
    {"activity_type.deleted", "activity type {name} deleted"},
    {"mailbox.failed", "{error}"},
    {"mailbox.recovered", "works again"},
    {"mailbox.paused", "left alone from now on"},
    {"mailbox.resumed", "goes on"},
    {"mailbox.quarantined", "quarantined message {uid}: {reason}"},
};

static void append_placeholder(GString *out, const char *inner, gsize length, json_t *data)
{
    g_autofree char *whole = g_strndup(inner, length);
    char *bar = strchr(whole, '|');
    char *mark = strchr(whole, '?');
    if (bar)
        *bar = '\0';
    if (mark)
        *mark = '\0';
    json_t *value = json_object_get(data, whole);
    if (mark && value)
        g_string_append(out, mark + 1);
    if (json_is_integer(value))
        g_string_append_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    else
        g_string_append(out, text_of(data, whole, bar ? bar + 1 : ""));
}

static char *summarise(const char *type, json_t *data)
{
    const char *template = type;
    for (gsize i = 0; i < G_N_ELEMENTS(summaries); i++) {
        if (g_str_equal(summaries[i].type, type))
            template = summaries[i].summary;
    }
    GString *out = g_string_new(NULL);
    for (const char *p = template; *p; p++) {
        const char *end = *p == '{' ? strchr(p, '}') : NULL;
        if (end) {
            append_placeholder(out, p + 1, (gsize)(end - p - 1), data);
            p = end;
        } else {
            g_string_append_c(out, *p);
        }
    }
    return g_string_free(out, FALSE);
}

json_t *event_to_json(const struct event *event)
{
    json_t *object = record_to_json(&event_type, event);
    json_t *data = json_from_text(event->data, strlen(event->data), NULL);
    if (!data)
        data = json_object();
    g_autofree char *summary = summarise(event->type, data);
    g_autofree char *clean = util_clean(summary, 1000, false);
    json_set_text(object, "summary", clean);
    json_object_set_new(object, "data", data);
    return object;
}
