/* capture.c - recording batches of mail. */
#include "crm/capture.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/util.h"
#include "crm/decision.h"
#include "crm/event.h"
#include "crm/inbound.h"
#include "crm/undeliverable.h"
#include "store/mailbox.h"
#include "store/message.h"
#include "store/raw_mail.h"

#include <string.h>

/* One message on its way through a batch. */
struct arrival {
    const struct batch *batch;
    const struct batch_message *item;
    const struct capture_mailbox *mailbox;
    struct message message;
    guint8 identity[SHA256_BYTES];
    const struct session *session;
    struct route route;
    struct capture_counts *counts;
    struct capture_outcome outcome;
};

/* A mail that could not be parsed is known by its bytes; one that could not even be fetched, by
 * where it lies. */
static void find_identity(struct arrival *a)
{
    if (a->item->mail) {
        memcpy(a->identity, a->item->mail->identity, SHA256_BYTES);
    } else if (a->item->length > 0) {
        memcpy(a->identity, a->item->sha256, SHA256_BYTES);
    } else {
        g_autofree char *place =
            g_strdup_printf("%s\n%u\n%u", a->mailbox->name, a->batch->uidvalidity, a->item->uid);
        sha256(place, strlen(place), a->identity);
    }
}

static bool store_raw(struct crm *crm, struct arrival *a, GError **error)
{
    if (a->item->length == 0)
        return true;
    const guint8 *raw = g_bytes_get_data(a->batch->raw, NULL);
    return store_raw_insert(crm->store, a->item->sha256, (int64_t)a->item->size_bytes,
                            raw + a->item->offset, a->item->length, &a->message.raw_id, error);
}

static bool insert_message(struct crm *crm, struct arrival *a, enum verdict verdict,
                           const char *reason, GError **error)
{
    const struct mail *mail = a->item->mail;
    struct message *m = &a->message;
    m->verdict = (char *)verdict_name(verdict);
    m->reason = (char *)reason;
    m->provisional = (char *)verdict_name(mail ? mail->verdict : VERDICT_UNPARSABLE);
    m->received_at = a->item->received;
    m->recorded_at = crm->now;
    m->date = CLOCK_NONE;
    m->size_bytes = (int64_t)a->item->size_bytes;
    m->mailbox_id = a->batch->mailbox;
    m->team_id = a->route.teams->len ? g_array_index(a->route.teams, int64_t, 0) : 0;
    if (mail) {
        m->message_id = mail->message_id;
        m->date = mail->date;
        m->subject = mail->subject;
        m->from_name = mail->from.name;
        m->from_email = mail->from.email;
        m->language = mail->language;
    }
    return store_raw(crm, a, error) &&
           store_message_insert(crm->store, m, a->identity, mail, error);
}

static bool record_message_event(struct crm *crm, const struct arrival *a, GError **error)
{
    struct event_about about = {0, a->message.id, a->mailbox->name};
    return event_record(crm, "message.recorded", about, event_message_data(&a->message), error);
}

static void note_lead(struct arrival *a, int64_t lead_id)
{
    if (!a->outcome.lead_id)
        a->outcome.lead_id = lead_id;
}

static bool make_lead(struct crm *crm, struct arrival *a, int64_t team_id, GError **error)
{
    const struct mail *mail = a->item->mail;
    g_assert(mail); /* what was not parsed makes no lead */
    struct enquirer enquirer = enquirer_of(mail);
    if (a->mailbox->handed_in)
        enquirer.asked_at = a->item->received;
    int64_t lead_id = 0;
    bool ok = inbound_lead(crm, &a->message, &enquirer, team_id, &lead_id, error);
    a->counts->leads++;
    a->outcome.leads++;
    note_lead(a, lead_id);
    return ok;
}

static bool make_leads(struct crm *crm, struct arrival *a, GError **error)
{
    for (guint i = 0; i < a->route.teams->len; i++) {
        int64_t team_id = g_array_index(a->route.teams, int64_t, i);
        if (!g_array_index(a->route.accepts, bool, i) || route_joins(&a->route, team_id))
            continue;
        if (!make_lead(crm, a, team_id, error))
            return false;
    }
    return a->route.teams->len > 0 || make_lead(crm, a, 0, error);
}

static bool join_lead(struct crm *crm, struct arrival *a, int64_t lead_id, GError **error)
{
    note_lead(a, lead_id);
    return inbound_reply(crm, &a->message, a->item->mail, lead_id, a->mailbox->name, error);
}

static bool join_leads(struct crm *crm, struct arrival *a, GError **error)
{
    for (guint i = 0; i < a->route.thread->len; i++) {
        if (!join_lead(crm, a, g_array_index(a->route.thread, int64_t, i), error))
            return false;
    }
    return true;
}

static bool note_reachability(struct crm *crm, const struct arrival *a, GError **error)
{
    const struct mail *mail = a->item->mail;
    return !mail || (undeliverable_note_mail(crm, mail, a->message.id, error) &&
                     undeliverable_note_bounce(crm, mail, a->route.found, a->message.id, error));
}

static struct decision_about about_of(struct crm *crm, struct arrival *a)
{
    int64_t at = a->item->received == CLOCK_NONE ? crm->now : a->item->received;
    return (struct decision_about){a->session, a->item->mail, at, &a->route};
}

static bool decide(struct crm *crm, struct arrival *a, struct verdict_decision *decision,
                   GError **error)
{
    struct decision_about about = about_of(crm, a);
    if (a->item->mail)
        return decision_make(crm, &about, decision, error);
    *decision = (struct verdict_decision){
        .verdict = VERDICT_UNPARSABLE,
        .reason = g_strdup(a->item->reason ? a->item->reason : "could not be parsed")};
    return true;
}

static bool record_quarantine(struct crm *crm, struct arrival *a, GError **error)
{
    a->counts->quarantined++;
    json_t *data = json_object();
    json_object_set_new(data, "uid", json_integer(a->item->uid));
    json_set_text(data, "reason", a->message.reason);
    struct event_about about = {0, a->message.id, a->mailbox->name};
    return event_record(crm, "mailbox.quarantined", about, data, error);
}

static bool capture_new(struct crm *crm, struct arrival *a, GError **error)
{
    struct verdict_decision decision;
    if (!decide(crm, a, &decision, error))
        return false;
    g_autofree char *reason = decision.reason;
    a->counts->messages++;
    a->outcome = (struct capture_outcome){.verdict = decision.verdict, .is_new = true};
    return insert_message(crm, a, decision.verdict, reason, error) &&
           record_message_event(crm, a, error) &&
           (a->item->mail || record_quarantine(crm, a, error)) &&
           (!decision.joins_leads || join_leads(crm, a, error)) &&
           (!decision.makes_leads || make_leads(crm, a, error)) && note_reachability(crm, a, error);
}

static bool has_lead_of(const GPtrArray *held, int64_t team_id)
{
    for (guint i = 0; i < held->len; i++) {
        if (((const struct message_lead *)held->pdata[i])->team_id == team_id)
            return true;
    }
    return false;
}

/* The message as it is now known, for leads and events. */
static void describe_again(struct arrival *a, int64_t message_id, enum verdict verdict)
{
    const struct mail *mail = a->item->mail;
    a->message.id = message_id;
    a->message.verdict = (char *)verdict_name(verdict);
    if (!mail)
        return;
    a->message.subject = mail->subject;
    a->message.from_name = mail->from.name;
    a->message.from_email = mail->from.email;
}

/* For each team that has not heard of it, its sender's open lead or a new one. */
static bool concern_more(struct crm *crm, struct arrival *a, unsigned *ret_joined, GError **error)
{
    g_autoptr(GPtrArray) held =
        store_message_leads(crm->store, a->message.id, (struct visibility){SCOPE_ALL, 0}, error);
    for (guint i = 0; held && i < a->route.teams->len; i++) {
        int64_t team_id = g_array_index(a->route.teams, int64_t, i);
        int64_t lead_id = route_joins(&a->route, team_id);
        if (!g_array_index(a->route.accepts, bool, i) || has_lead_of(held, team_id))
            continue;
        *ret_joined += lead_id != 0;
        if (!(lead_id ? join_lead(crm, a, lead_id, error) : make_lead(crm, a, team_id, error)))
            return false;
    }
    return held != NULL;
}

/* The same mail again, perhaps through another team's alias: that team hears of it now, although
 * the first may have refused it. */
static bool capture_again(struct crm *crm, struct arrival *a, int64_t message_id,
                          enum verdict verdict, GError **error)
{
    bool concerns;
    unsigned joined = 0;
    struct decision_about about = about_of(crm, a);
    describe_again(a, message_id, verdict);
    if (!decision_concerns_more(crm, &about, verdict, &concerns, error) ||
        (concerns && !concern_more(crm, a, &joined, error)))
        return false;
    enum verdict now = a->outcome.leads > 0                       ? VERDICT_LEAD
                       : joined > 0 && verdict == VERDICT_REFUSED ? VERDICT_REPLY
                                                                  : verdict;
    a->outcome.verdict = now;
    return now == verdict ||
           store_message_set_verdict(crm->store, message_id, now,
                                     "reached a team that accepts mail from this sender", error);
}

/* Whether it is a delivery, and not one of those that came from there before. */
static bool is_delivery(struct crm *crm, const struct arrival *a, bool *ret, GError **error)
{
    bool before = false;
    if (a->mailbox->once && !a->outcome.is_new &&
        !store_delivery_of_message(crm->store, a->batch->mailbox, a->message.id, &before, error))
        return false;
    *ret = !before;
    return true;
}

/* What is not kept whole here must not be moved or deleted by a later connection, which would not
 * know: the server has the one copy. */
static bool is_kept_whole(const struct arrival *a)
{
    if (a->item->length == 0)
        return false;
    const guint8 *raw = g_bytes_get_data(a->batch->raw, NULL);
    return blob_content_bytes(raw + a->item->offset, a->item->length) ==
           (gint64)a->item->size_bytes;
}

static bool record_delivery(struct crm *crm, struct arrival *a, GError **error)
{
    bool is_new, counts;
    if (!is_delivery(crm, a, &counts, error))
        return false;
    if (!counts)
        return true;
    if (!store_delivery_insert(crm->store, a->batch->mailbox, a->batch->uidvalidity, a->item->uid,
                               a->message.id, crm->now, !a->mailbox->handed_in && is_kept_whole(a),
                               &is_new, error))
        return false;
    a->counts->deliveries += is_new;
    return true;
}

static bool record_arrival(struct crm *crm, struct arrival *a, GError **error)
{
    bool known;
    if (!store_delivery_known(crm->store, a->batch->mailbox, a->batch->uidvalidity, a->item->uid,
                              &known, error))
        return false;
    if (known)
        return true; /* committed before, but crmd-mail did not learn of it */
    find_identity(a);
    int64_t message_id;
    enum verdict verdict = VERDICT_UNPARSABLE;
    if (!store_message_by_identity(crm->store, a->identity, &message_id, &verdict, error) ||
        !route_find(crm, a->item->mail, &a->session->given, &a->route, error))
        return false;
    bool ok =
        message_id ? capture_again(crm, a, message_id, verdict, error) : capture_new(crm, a, error);
    a->outcome.message_id = a->message.id;
    return ok && record_delivery(crm, a, error);
}

static bool settle_all(struct crm *crm, const GPtrArray *settled, GError **error)
{
    for (guint i = 0; i < settled->len; i++) {
        const struct settled *s = settled->pdata[i];
        for (guint j = 0; j < s->uids->len; j++) {
            if (!store_settle(crm->store, s->mailbox, s->uidvalidity,
                              g_array_index(s->uids, uint32_t, j), error))
                return false;
        }
    }
    return true;
}

bool capture_messages(struct crm *crm, const struct batch *batch,
                      const struct capture_mailbox *mailbox, struct capture_outcome *outcomes,
                      struct capture_counts *counts, GError **error)
{
    struct session session = {0};
    if (!session_begin(crm, mailbox->fallback_team, &session, error))
        return false;
    session.given.recipients = mailbox->recipients;
    for (guint i = 0; i < batch->messages->len; i++) {
        struct arrival arrival = {
            .session = &session,
            .batch = batch,
            .item = batch->messages->pdata[i],
            .mailbox = mailbox,
            .counts = counts,
        };
        bool ok = record_arrival(crm, &arrival, error);
        route_clear(&arrival.route);
        if (!ok) {
            g_prefix_error(error, "message %u of mailbox %s: ", arrival.item->uid, mailbox->name);
            return false;
        }
        if (outcomes)
            outcomes[i] = arrival.outcome;
    }
    return true;
}

static bool record_batch(struct crm *crm, const struct batch *batch,
                         const struct capture_mailbox *mailbox, const GPtrArray *settled,
                         struct capture_outcome *outcomes, struct capture_counts *counts,
                         GError **error)
{
    return capture_messages(crm, batch, mailbox, outcomes, counts, error) &&
           store_mailbox_advance(crm->store, batch->mailbox, batch->uidvalidity, batch->up_to_uid,
                                 counts->deliveries, batch->messages->len ? crm->now : CLOCK_NONE,
                                 error) &&
           settle_all(crm, settled, error);
}

bool capture_batch(struct crm *crm, const struct batch *batch,
                   const struct capture_mailbox *mailbox, const GPtrArray *settled,
                   struct capture_outcome *outcomes, struct capture_counts *ret, GError **error)
{
    struct capture_counts counts = {0};
    if (!crm_begin(crm, error) ||
        !crm_end(crm, record_batch(crm, batch, mailbox, settled, outcomes, &counts, error), error))
        return false;
    *ret = counts;
    return true;
}

bool capture_settled(struct crm *crm, const GPtrArray *settled, GError **error)
{
    return crm_begin(crm, error) && crm_end(crm, settle_all(crm, settled, error), error);
}

/* UIDs of one list named to crmd-mail at once; the rest wait for its next connection. */
#define POSITION_UIDS 10000

/* Replaces a list by one from the store, which is NULL after an error. */
static bool take_list(GArray **list, GArray *from_store)
{
    if (!from_store)
        return false;
    g_array_unref(*list);
    *list = from_store;
    return true;
}

struct position *capture_position(struct crm *crm, uint32_t mailbox, uint32_t uidvalidity,
                                  bool anew, GError **error)
{
    struct store *store = crm->store;
    g_autoptr(mailbox_row) row = store_mailbox_by_id(store, mailbox, error);
    if (!row)
        return NULL;
    if (anew || mailbox_row_uidvalidity(row) != uidvalidity) {
        if (!crm_begin(crm, error) ||
            !crm_end(crm, store_mailbox_reset(store, mailbox, uidvalidity, error), error))
            return NULL;
        row->last_uid = 0;
    }
    g_autoptr(position_handle) position = position_new();
    position->mailbox = mailbox;
    position->uidvalidity = uidvalidity;
    position->last_uid = (uint32_t)row->last_uid;
    if (!take_list(&position->recorded,
                   store_recorded_after(store, mailbox, uidvalidity, row->last_uid, POSITION_UIDS,
                                        error)) ||
        !take_list(&position->unsettled,
                   store_unsettled(store, mailbox, uidvalidity, POSITION_UIDS, error)))
        return NULL;
    return g_steal_pointer(&position);
}
