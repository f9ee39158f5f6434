/* autoreply.c - see autoreply.h. */
#include "parsers/autoreply.h"
#include "parsers/noreply.h"
#include "parsers/offer.h"

#include <string.h>

#define OPENING_BYTES 300 /* of a text, in which an automatic answer says that it is one */
#define BRIEF_BYTES 1200  /* longer texts say more than that somebody is away */
#define POINTS 5

static bool opens_with(const struct wording *wording, enum sense sense)
{
    return wording->text.first[sense] < OPENING_BYTES;
}

/* "[#1234]", "(Ticket 1234)", "##1234##" */
static bool has_number_tag(const char *subject)
{
    for (const char *p = strchr(subject, '#'); p; p = strchr(p + 1, '#')) {
        bool bracketed = p > subject && strchr("[(#", p[-1]);
        if (strspn(p + 1, "0123456789") >= 3 && (bracketed || p == subject))
            return true;
    }
    return false;
}

/* An answer's subject is what it answers, and asks for nothing. */
static bool enquires(const struct wording *wording)
{
    return wording->text.count[SENSE_ENQUIRY] ||
           (!wording->answers && wording->subject.count[SENSE_ENQUIRY]);
}

/* How much it reads as "I am away". That something is closed may be said of anything: it is not
 * enough without when it opens, or who is there. */
static int away_points(const struct wording *wording)
{
    bool away = opens_with(wording, SENSE_AWAY);
    bool shut = opens_with(wording, SENSE_SHUT) || wording->subject.count[SENSE_SHUT];
    bool detail = wording_count(wording, SENSE_AWAY_DETAIL) > 0;
    if (!away && (!shut || !detail || wording->asks || enquires(wording)))
        return 0;
    int points = (away ? 3 : 2) + (wording->length < BRIEF_BYTES) + wording->answers;
    points += detail ? 2 : 0;
    points += wording_count(wording, SENSE_GENERATED) ? 2 : 0;
    points -= wording->asks ? 2 : 0;
    if (enquires(wording)) /* "please ask my colleague" is what both say */
        points -= detail ? 2 : 3;
    return points;
}

/* Who is closed for a week may have written because of that; an answer's subject is not its own. */
static bool is_away(const struct mail *mail, const struct wording *wording)
{
    return away_points(wording) >= POINTS &&
           (opens_with(wording, SENSE_AWAY) || wording->answers || !offer_wants(mail));
}

/* How much it reads as "we have received your request #1234". */
static int receipt_points(const struct mail *mail, const struct signals *signals,
                          const struct wording *wording)
{
    bool received = wording_count(wording, SENSE_RECEIVED) > 0;
    bool thanks = opens_with(wording, SENSE_THANKS) || wording->subject.count[SENSE_THANKS];
    if (!received && !thanks)
        return 0;
    bool numbered = wording_count(wording, SENSE_TICKET) > 0 ||
                    (mail->subject && has_number_tag(mail->subject));
    bool of_program = signals->count[SIGNAL_PROGRAM] || signals->count[SIGNAL_BULK] ||
                      noreply_is(mail->from.email) || wording_count(wording, SENSE_NO_ANSWER) ||
                      wording_count(wording, SENSE_GENERATED) ||
                      mail_header(mail, "X-Auto-Response-Suppress");
    int points = received ? 2 : 0;
    points += thanks ? 1 : 0;
    points += numbered ? 2 : 0;
    points += wording_count(wording, SENSE_GET_BACK) ? 2 : 0;
    points += of_program ? 2 : 0;
    points -= enquires(wording) ? 2 : 0;
    points -= wording->asks ? 1 : 0;
    points -= wording_count(wording, SENSE_ORDER) ? 2 : 0;
    return points;
}

static bool is_mark(const char *text)
{
    return phrase_is_away_mark(text, strcspn(text, "\r\n"));
}

/* A short text that begins or ends with "Autosvar". */
static bool is_marked(const struct mail *mail)
{
    gsize length = mail->text ? strlen(mail->text) : 0;
    if (length == 0 || length > BRIEF_BYTES)
        return false;
    const char *end = mail->text + length;
    while (end > mail->text && g_ascii_isspace(end[-1]))
        end--;
    const char *above = memrchr(mail->text, '\n', (gsize)(end - mail->text));
    return is_mark(mail->text + strspn(mail->text, " \r\n")) || (above && is_mark(above + 1));
}

bool autoreply_says(const struct mail *mail, const struct signals *signals,
                    const struct wording *wording, GString *reason)
{
    if (signals_name(signals, SIGNAL_AUTO_REPLY, reason))
        return true;
    const char *why = NULL;
    if (mail->subject && phrase_subject_is_away(mail->subject))
        why = "the subject is that of an automatic answer";
    else if (opens_with(wording, SENSE_AUTOMATIC) || is_marked(mail))
        why = "it says that it is an automatic answer";
    else if (wording_count(wording, SENSE_CHALLENGE))
        why = "it asks for a proof before a mail is delivered";
    else if (is_away(mail, wording))
        why = "it says that somebody is away";
    else if (receipt_points(mail, signals, wording) >= POINTS)
        why = "it only says that a mail was received";
    if (why)
        g_string_append(reason, why);
    return why != NULL;
}
