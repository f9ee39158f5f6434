/* triage.c - a table of verdicts in order of precedence. What each of them looks for stands in a
 * file of its own. */
#include "parsers/triage.h"
#include "parsers/autoreply.h"
#include "parsers/buyer.h"
#include "parsers/contact.h"
#include "parsers/failure.h"
#include "parsers/mass.h"
#include "parsers/noreply.h"
#include "parsers/notice.h"
#include "parsers/offer.h"
#include "parsers/personal.h"
#include "parsers/phrases.h"
#include "parsers/report.h"
#include "parsers/tender.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define GREETING_BYTES 100 /* of a text, in which people greet */
#define ENQUIRY_POINTS 3   /* for mass mail, that an enquiry may have */
#define WAY_OUT_POINTS 5   /* for mass mail, of a link to unsubscribe and what goes with it */
#define FEW_RECIPIENTS 3

struct triage {
    const struct mail *mail;
    const struct mime_content *content;
    const struct parse_options *options;
    bool is_forward;
    bool is_noreply; /* the sender's address is a program's */
    struct signals signals;
    struct wording wording;
    GString *reason;
};

static bool because(struct triage *triage, const char *format, ...) G_GNUC_PRINTF(2, 3);
static bool because(struct triage *triage, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(triage->reason, format, arguments);
    va_end(arguments);
    return true;
}

/* "...: offers loans, tells how to unsubscribe" */
static bool because_points(struct triage *triage, const char *what,
                           const struct wording_score *score)
{
    g_string_append_printf(triage->reason, "%s: ", what);
    wording_name(score, triage->reason);
    return true;
}

static const char *const *own_domains(const struct triage *triage)
{
    return triage->options ? triage->options->own_domains : NULL;
}

/* ---- bounces ---- */

static bool is_failure_report(struct triage *triage)
{
    return failure_is_reported(triage->mail, triage->content, &triage->signals, &triage->wording,
                               triage->reason);
}

static bool is_report(struct triage *triage)
{
    return report_says(triage->mail, triage->content, &triage->wording, triage->reason);
}

static bool is_plain_bounce(struct triage *triage)
{
    return failure_is_told(triage->mail, &triage->signals, &triage->wording, triage->reason);
}

/* ---- answers of programs, and what filters marked ---- */

static bool is_auto_reply(struct triage *triage)
{
    return autoreply_says(triage->mail, &triage->signals, &triage->wording, triage->reason);
}

static bool is_spam(struct triage *triage)
{
    if (signals_name(&triage->signals, SIGNAL_SPAM, triage->reason))
        return true;
    if (triage->mail->subject && phrase_subject_is_marked(triage->mail->subject))
        return because(triage, "a filter marked the subject");
    return false;
}

/* ---- people behind programs ---- */

static bool has_thread(const struct mail *mail)
{
    return mail->in_reply_to->len || mail->references->len;
}

/* "co.id" and its like, under which others register. */
static bool is_registry(const char *domain)
{
    static const char *const labels[] = {"co.", "com.", "net.", "org.", "gov.", "edu.", "ac.",
                                         "or.", "go.",  "ne.",  "gob.", "mil.", "biz.", NULL};
    return strlen(domain) <= 6 && phrase_starts(domain, labels);
}

/* What is registered of an address's domain, as far as its form tells. */
static const char *registered_domain(const char *email)
{
    const char *start = email + strlen(email);
    for (unsigned labels = 0; start > email && start[-1] != '@'; start--) {
        if (start[-1] == '.' && ++labels >= (is_registry(start) ? 3 : 2))
            break;
    }
    return start;
}

/* A portal's notice that a person can be answered through. */
static bool person_answers(const struct mail *mail)
{
    const char *email = mail->reply_to.email;
    if (!email || noreply_is(email) || !mail->from.email)
        return false;
    return g_ascii_strcasecmp(registered_domain(email), registered_domain(mail->from.email)) != 0;
}

/* One of the mails it answers was ours. */
static bool answers_ours(const GPtrArray *ids, const char *const *own)
{
    for (guint i = 0; i < ids->len; i++) {
        if (contact_is_own(ids->pdata[i], own))
            return true;
    }
    return false;
}

/* Says, where header fields speak for many, that the mail is a lead though. */
static void note_contrary(struct triage *triage)
{
    g_autoptr(GString) contrary = g_string_new(NULL);
    bool of_list = signals_name(&triage->signals, SIGNAL_LIST, contrary);
    bool of_bulk = signals_name(&triage->signals, SIGNAL_BULK, contrary);
    if (of_list || of_bulk)
        g_string_append_printf(triage->reason, ", though it has %s", contrary->str);
}

/* All that speaks for many is what gateways and sales programs add to one person's mail to another,
 * too. */
static bool has_weak_header(const struct signals *signals)
{
    bool of_many = signals->count[SIGNAL_LIST] || signals->count[SIGNAL_BULK];
    return of_many && signals_only(signals, SIGNAL_LIST, "List-Unsubscribe") &&
           signals_only(signals, SIGNAL_BULK, "Precedence") &&
           !(signals->count[SIGNAL_BULK] && signals->count[SIGNAL_SENDER]);
}

static bool is_form(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    bool of_many = (triage->signals.count[SIGNAL_LIST] || triage->signals.count[SIGNAL_BULK]) &&
                   !has_weak_header(&triage->signals);
    const struct mail_contact *contact = &mail->contact;
    const char *who = contact->email   ? contact->email
                      : contact->phone ? contact->phone
                                       : contact->name;
    bool lists = of_many && !contact->email && !contact->name; /* a list's mail may have a number */
    if (mail->form->len == 0 || has_thread(mail) || !who || lists)
        return false;
    struct wording_score score;
    mass_score(mail, triage->content, &triage->signals, &triage->wording, &score);
    bool portals_way_out = contact->name && triage->content->has_unsubscribe_link;
    if (score.total >= MASS_IS_SURE + (portals_way_out ? WAY_OUT_POINTS : 0))
        return false;
    because(triage, "a form names %s", who);
    note_contrary(triage);
    return true;
}

static bool is_portal(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    if (!triage->wording.text.count[SENSE_PORTAL] && !triage->wording.subject.count[SENSE_PORTAL])
        return false;
    if (!person_answers(mail) || has_thread(mail))
        return false;
    because(triage, "%s can be answered", mail->reply_to.email);
    note_contrary(triage);
    return true;
}

/* A buyer's system invites us to quote: what it says of itself does not matter. */
static bool is_tender(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    if (has_thread(mail) || triage->is_forward ||
        !tender_says(mail, &triage->signals, &triage->wording, own_domains(triage)))
        return false;
    struct wording_score score;
    mass_score(mail, triage->content, &triage->signals, &triage->wording, &score);
    if (score.total >= MASS_IS_SURE)
        return false;
    because(triage, "it invites us to quote");
    note_contrary(triage);
    return true;
}

/* The mail is addressed to us, and hardly to others. */
static bool is_to_us(const struct triage *triage)
{
    const struct mail *mail = triage->mail;
    for (guint i = 0; i < mail->to->len; i++) {
        const struct mail_address *address = mail->to->pdata[i];
        if (contact_is_own(address->email, own_domains(triage)))
            return mail->to->len + mail->cc->len <= FEW_RECIPIENTS;
    }
    return false;
}

/* All that speaks for many is a link out, which sales programs put beneath what one person writes
 * to another. */
static bool has_but_way_out(const struct signals *signals)
{
    return signals->count[SIGNAL_LIST] && !signals->count[SIGNAL_BULK] &&
           signals_only(signals, SIGNAL_LIST, "List-Unsubscribe");
}

/* Newsletters answer no mail of ours. */
static bool is_answer(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    const char *const *own = own_domains(triage);
    bool last = answers_ours(mail->in_reply_to, own);
    if (!has_but_way_out(&triage->signals) || triage->is_noreply ||
        !(last || answers_ours(mail->references, own)))
        return false;
    because(triage, "%s names a mail of ours", last ? "In-Reply-To" : "References");
    note_contrary(triage);
    return true;
}

/* Who asks as people do is no newsletter. */
static bool asks_like_person(const struct triage *triage)
{
    const struct wording *wording = &triage->wording;
    if (has_weak_header(&triage->signals) && is_to_us(triage) &&
        personal_is_plain(triage->mail, wording))
        return true;
    bool greets = wording->text.first[SENSE_GREETING] <= GREETING_BYTES;
    bool signs = wording->text.count[SENSE_SIGN_OFF] > 0;
    return has_but_way_out(&triage->signals) && wording->text.count[SENSE_ENQUIRY] &&
           (greets || signs) && (signs || wording->asks || wording->text.count[SENSE_FIRST_PERSON]);
}

static bool is_enquiry(struct triage *triage)
{
    if (has_thread(triage->mail) || triage->is_noreply || !asks_like_person(triage))
        return false;
    struct wording_score score;
    mass_score(triage->mail, triage->content, &triage->signals, &triage->wording, &score);
    if (score.total > ENQUIRY_POINTS &&
        (score.total >= MASS_IS_SURE || !is_to_us(triage) || !offer_wants(triage->mail)))
        return false;
    because(triage, "a person asks for something");
    note_contrary(triage);
    return true;
}

/* ---- programs ---- */

/* A group address of ours marks every mail it passes on as a list's. */
static bool is_own_list(const struct triage *triage)
{
    static const char *const fields[] = {"List-Id", "List-Post", "X-BeenThere", "Mailing-List"};
    for (const char *const *domain = own_domains(triage); domain && *domain; domain++) {
        for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
            const char *value = mail_header(triage->mail, fields[i]);
            const char *found = value ? strcasestr(value, *domain) : NULL;
            if (found && found > value && strchr("@.", found[-1]))
                return true;
        }
    }
    return false;
}

static bool is_bulk(struct triage *triage)
{
    bool of_list = triage->signals.count[SIGNAL_LIST] && !is_own_list(triage);
    if (of_list)
        signals_name(&triage->signals, SIGNAL_LIST, triage->reason);
    return signals_name(&triage->signals, SIGNAL_BULK, triage->reason) || of_list;
}

static bool is_notice(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    bool has_null_path = failure_has_null_path(mail);
    if (!triage->is_noreply && !triage->signals.count[SIGNAL_PROGRAM] && !has_null_path)
        return false;
    if (triage->is_forward || person_answers(mail) || notice_is_personal(mail, &triage->wording))
        return false;
    if (triage->is_noreply)
        return because(triage, "the sender %s reads no answers", mail->from.email);
    if (signals_name(&triage->signals, SIGNAL_PROGRAM, triage->reason))
        return true;
    return because(triage, "the return path is empty, as programs leave it");
}

/* ---- people ---- */

static bool has_outsider(const GPtrArray *addresses, const char *const *own)
{
    for (guint i = 0; i < addresses->len; i++) {
        const struct mail_address *address = addresses->pdata[i];
        if (!contact_is_own(address->email, own))
            return true;
    }
    return false;
}

static bool is_outgoing(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    const char *const *own = own_domains(triage);
    bool ours = contact_is_own(mail->from.email, own) && contact_is_own(mail->contact.email, own);
    if (!ours || triage->is_forward)
        return false;
    if (!has_outsider(mail->to, own) && !has_outsider(mail->cc, own))
        return false;
    return because(triage, "%s is one of ours and wrote to somebody outside", mail->from.email);
}

/* ---- what only the words tell ---- */

static bool reads_like_mass_mail(struct triage *triage)
{
    if (triage->is_forward)
        return false;
    struct wording_score score;
    mass_score(triage->mail, triage->content, &triage->signals, &triage->wording, &score);
    return score.total >= mass_is_plain(&triage->wording) &&
           because_points(triage, "it reads like mass mail", &score);
}

static bool reads_like_notice(struct triage *triage)
{
    if (triage->is_forward || person_answers(triage->mail))
        return false;
    struct wording_score score;
    struct wording above;
    notice_score(triage->mail, &triage->signals, &triage->wording, &score);
    if (score.total < NOTICE_IS_PLAIN)
        return false;
    if (wording_read_above(triage->mail, &above)) /* what is beneath is but his evidence */
        notice_score(triage->mail, &triage->signals, &above, &score);
    return score.total >= NOTICE_IS_PLAIN &&
           because_points(triage, "it reads like a program's notice", &score);
}

static bool is_reply(struct triage *triage)
{
    if (!has_thread(triage->mail) || triage->is_forward)
        return false;
    return because(triage, "%s names an earlier mail",
                   triage->mail->in_reply_to->len ? "In-Reply-To" : "References");
}

static bool is_lead(struct triage *triage)
{
    const struct mail *mail = triage->mail;
    if (triage->is_forward)
        return because(triage, "a mail of %s was passed on",
                       mail->contact.email ? mail->contact.email : "somebody");
    if (triage->is_noreply && person_answers(mail) && mail->contact.email)
        return because(triage, "%s can be answered", mail->contact.email);
    if (triage->is_noreply)
        return because(triage, "it reads as people write, though the sender is %s",
                       mail->from.email);
    return because(triage, "a person wrote it, as far as it shows");
}

/* The first that says so rules. */
static const struct {
    enum verdict verdict;
    bool (*says)(struct triage *triage);
} verdicts[] = {
    {VERDICT_BOUNCE, is_failure_report},
    {VERDICT_NOTIFICATION, is_report},
    {VERDICT_BOUNCE, is_plain_bounce},
    {VERDICT_AUTO_REPLY, is_auto_reply},
    {VERDICT_SPAM, is_spam},
    {VERDICT_LEAD, is_form},
    {VERDICT_LEAD, is_portal},
    {VERDICT_LEAD, is_tender},
    {VERDICT_REPLY, is_answer},
    {VERDICT_LEAD, is_enquiry},
    {VERDICT_BULK, is_bulk},
    {VERDICT_NOTIFICATION, is_notice},
    {VERDICT_OUTGOING, is_outgoing},
    {VERDICT_BULK, reads_like_mass_mail},
    {VERDICT_NOTIFICATION, reads_like_notice},
    {VERDICT_REPLY, is_reply},
    {VERDICT_LEAD, is_lead},
};

void triage_mail(struct mail *mail, const struct mime_content *content, bool is_forward,
                 const struct parse_options *options)
{
    g_autoptr(GString) reason = g_string_new(NULL);
    struct triage triage = {.mail = mail,
                            .content = content,
                            .options = options,
                            .is_forward = is_forward,
                            .is_noreply = noreply_is(mail->from.email),
                            .reason = reason};
    signals_read(mail, &triage.signals);
    wording_read(mail, is_own_list(&triage), &triage.wording);
    gsize i = 0;
    while (!verdicts[i].says(&triage))
        i++;
    mail->verdict = verdicts[i].verdict;
    if (verdicts[i].says == is_tender)
        buyer_take(mail, own_domains(&triage));
    g_free(mail->reason);
    mail->reason = util_clean(reason->str, LIMIT_REASON_BYTES, false);
}
