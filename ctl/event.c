/* event.c - see event.h. */
#include "ctl/event.h"
#include "ctl/phrase.h"

/* Each type with its colour. */
/* clang-format off */
#define EVENT_TYPES(row) \
    row("message.recorded", STYLE_PLAIN) \
    row("message.promoted", STYLE_GOOD) \
    row("message.dismissed", STYLE_WARN) \
    row("message.undone", STYLE_WARN) \
    row("message.reparsed", STYLE_DIM) \
    row("lead.created", STYLE_GOOD) \
    row("lead.assigned", STYLE_ACCENT) \
    row("lead.stage", STYLE_ACCENT) \
    row("lead.note", STYLE_PLAIN) \
    row("lead.reply", STYLE_ACCENT) \
    row("lead.completed", STYLE_DIM) \
    row("lead.archived", STYLE_WARN) \
    row("lead.restored", STYLE_GOOD) \
    row("lead.edited", STYLE_PLAIN) \
    row("lead.converted", STYLE_GOOD) \
    row("lead.won", STYLE_GOOD) \
    row("lead.reopened", STYLE_WARN) \
    row("lead.lost", STYLE_BAD) \
    row("lead.merged", STYLE_ACCENT) \
    row("lead.absorbed", STYLE_WARN) \
    row("activity.created", STYLE_PLAIN) \
    row("activity.edited", STYLE_PLAIN) \
    row("activity.done", STYLE_GOOD) \
    row("activity.cancelled", STYLE_WARN) \
    row("contact.created", STYLE_DIM) \
    row("contact.undeliverable", STYLE_BAD) \
    row("contact.deliverable", STYLE_GOOD) \
    row("sender.remembered", STYLE_ACCENT) \
    row("sender.forgotten", STYLE_ACCENT) \
    row("setting.changed", STYLE_PLAIN) \
    row("team.created", STYLE_PLAIN) \
    row("team.edited", STYLE_PLAIN) \
    row("user.created", STYLE_PLAIN) \
    row("user.edited", STYLE_PLAIN) \
    row("mailbox.failed", STYLE_BAD) \
    row("mailbox.recovered", STYLE_GOOD) \
    row("mailbox.quarantined", STYLE_BAD)
#define TYPE_OF(type, style) type,
#define STYLE_OF(type, style) style,

const char *const event_types[] = {EVENT_TYPES(TYPE_OF) NULL};
static const enum style type_styles[] = {EVENT_TYPES(STYLE_OF)};
/* clang-format on */

bool event_is(json_t *event, const char *type)
{
    return g_strcmp0(ctl_text(event, "type"), type) == 0;
}

enum style event_style(json_t *event)
{
    if (event_is(event, "message.recorded"))
        return phrase_verdict_style(ctl_text(event, "data.verdict"));
    const char *type = ctl_text(event, "type");
    for (gsize i = 0; type && event_types[i]; i++) {
        if (g_str_equal(type, event_types[i]))
            return type_styles[i];
    }
    return STYLE_PLAIN;
}

static char *subject_text(json_t *event)
{
    const char *name = ctl_text(event, "data.from_name");
    const char *from = name ? name : ctl_text(event, "data.from");
    const char *subject = ctl_text(event, "data.subject");
    const char *summary = ctl_text(event, "summary");
    if (!from && !subject)
        return g_strdup(summary ? summary : "");
    return g_strdup_printf("%s: %s", from ? from : "?", subject ? subject : "(no subject)");
}

char *event_text(json_t *event)
{
    g_autofree char *what =
        event_is(event, "message.recorded")
            ? subject_text(event)
            : g_strdup(ctl_text(event, "summary") ? ctl_text(event, "summary") : "");
    int64_t lead = ctl_number(event, "lead");
    if (lead > 0)
        return g_strdup_printf("#%" G_GINT64_FORMAT " %s", lead, what);
    const char *type = ctl_text(event, "type");
    if (type && g_str_has_prefix(type, "mailbox."))
        return g_strdup_printf("%s: %s", ctl_text(event, "mailbox"), what);
    return g_steal_pointer(&what);
}

char *event_lead(json_t *event)
{
    g_autofree char *owner = phrase_owner(json_object_get(event, "data"));
    return g_strdup_printf("→ #%" G_GINT64_FORMAT " %s", ctl_number(event, "lead"),
                           owner ? owner : "no team");
}

const char *event_actor(json_t *event)
{
    const char *user = ctl_text(event, "user");
    return user ? user : "crmd";
}

const char *event_word(json_t *event)
{
    const char *verdict =
        event_is(event, "message.recorded") ? ctl_text(event, "data.verdict") : NULL;
    const char *type = ctl_text(event, "type");
    const char *dot = type ? strchr(type, '.') : NULL;
    return verdict ? verdict : dot ? dot + 1 : "?";
}
