/* captured.c - see captured.h. */
#include "daemon/captured.h"
#include "base/log.h"

static const char *kind_of(const struct capture_outcome *outcome)
{
    if (outcome->verdict == VERDICT_UNPARSABLE)
        return LOG_MAIL_QUARANTINED;
    if (outcome->leads > 0)
        return LOG_LEAD_MADE;
    return outcome->lead_id ? LOG_LEAD_ANSWERED : NULL;
}

/* What concerns people is told at the usual level, the rest to who asks for more. */
static int priority_of(const struct capture_outcome *outcome)
{
    if (outcome->verdict == VERDICT_UNPARSABLE)
        return LOG_WARNING;
    return outcome->lead_id ? LOG_INFO : LOG_DEBUG;
}

static void log_outcome(const struct log_about *about, const struct capture_outcome *outcome)
{
    int priority = priority_of(outcome);
    if (outcome->leads > 0)
        log_line(priority, about, "message %" G_GINT64_FORMAT " makes lead %" G_GINT64_FORMAT "%s",
                 outcome->message_id, outcome->lead_id,
                 outcome->leads > 1 ? ", and one for each further team" : "");
    else if (outcome->lead_id)
        log_line(priority, about,
                 "message %" G_GINT64_FORMAT " (%s) goes onto lead %" G_GINT64_FORMAT,
                 outcome->message_id, verdict_name(outcome->verdict), outcome->lead_id);
    else if (outcome->verdict == VERDICT_UNPARSABLE)
        log_line(priority, about,
                 "message %" G_GINT64_FORMAT " is quarantined; see crmctl message show "
                 "%" G_GINT64_FORMAT,
                 outcome->message_id, outcome->message_id);
    else
        log_line(priority, about, "message %" G_GINT64_FORMAT " is recorded as %s",
                 outcome->message_id, verdict_name(outcome->verdict));
}

void captured_log(const struct batch *batch, const char *mailbox,
                  const struct capture_outcome *outcomes)
{
    for (guint i = 0; i < batch->messages->len; i++) {
        const struct batch_message *message = batch->messages->pdata[i];
        struct log_about about = {.kind = kind_of(&outcomes[i]),
                                  .mailbox = mailbox,
                                  .message_id = message->mail ? message->mail->message_id : NULL,
                                  .lead = outcomes[i].lead_id};
        if (outcomes[i].is_new || outcomes[i].leads > 0)
            log_outcome(&about, &outcomes[i]);
    }
}
