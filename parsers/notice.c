/* notice.c - see notice.h. */
#include "parsers/notice.h"
#include "parsers/personal.h"

#include <string.h>

#define LOCAL_BYTES 64
#define GREETING_BYTES 120 /* of the text in which people greet */
#define SIGNS_OF_PEOPLE 3  /* beside a greeting */

static const struct wording_weight notice_weights[] = {
    {SENSE_GENERATED, 5, 0, 5, "says that a program made it"},
    {SENSE_NO_ANSWER, 5, 0, 5, "asks not to be answered"},
    {SENSE_ORDER, 2, 1, 3, "tells of an order"},
    {SENSE_ACCOUNT, 3, 1, 5, "tells of an account or password"},
    {SENSE_BILL, 2, 1, 3, "tells of a bill or payment"},
    {SENSE_ALERT, 3, 1, 4, "is an alert"},
    {SENSE_SOCIAL, 2, 1, 4, "tells what others did on a site"},
    {SENSE_REMINDER, 2, 1, 4, "is a reminder"},
    {SENSE_SURVEY, 3, 1, 4, "asks for a rating"},
    {SENSE_ENQUIRY, -3, -1, -5, NULL},
    {SENSE_PORTAL, -5, 0, -5, NULL},
};

/* Roles that programs send as, and people too. */
static bool is_role(const char *email)
{
    static const char *const roles[] = {"orders",     "order",       "billing",
                                        "invoice",    "invoices",    "payments",
                                        "payment",    "accounts",    "account",
                                        "service",    "services",    "support",
                                        "security",   "admin",       "root",
                                        "system",     "webmaster",   "customerservice",
                                        "shipping",   "confirm",     "confirmation",
                                        "reminder",   "reminders",   "calendar-notification",
                                        "info",       "team",        "hello",
                                        "member",     "members",     "rechnung",
                                        "bestellung", "facturation", "facturacion",
                                        "pedidos",    "commandes",   "ordini",
                                        "weather",    "feedback",    "survey",
                                        "surveys",    "reviews",     "renewals",
                                        "renewal",    "statements",  "estatement",
                                        NULL};
    char local[LOCAL_BYTES + 1];
    gsize length = MIN(strcspn(email, "@"), LOCAL_BYTES);
    for (gsize i = 0; i < length; i++)
        local[i] = g_ascii_tolower(email[i]);
    local[length] = '\0';
    return g_strv_contains(roles, local);
}

void notice_score(const struct mail *mail, const struct wording *wording, struct wording_score *ret)
{
    *ret = (struct wording_score){0};
    wording_add_all(ret, wording, notice_weights, G_N_ELEMENTS(notice_weights));
    if (ret->total > 0 && mail->from.email && is_role(mail->from.email))
        wording_add(ret, 2, "comes from a role's address");
    bool subject_tells =
        wording->subject.count[SENSE_ORDER] || wording->subject.count[SENSE_ACCOUNT] ||
        wording->subject.count[SENSE_BILL] || wording->subject.count[SENSE_ALERT] ||
        wording->subject.count[SENSE_SOCIAL] || wording->subject.count[SENSE_REMINDER] ||
        wording->subject.count[SENSE_SURVEY];
    if (subject_tells && !wording->answers)
        wording_add(ret, 1, NULL);
    if (wording->answers)
        wording_add(ret, -4, NULL);
    if (wording->asks && !wording_count(wording, SENSE_ACCOUNT))
        wording_add(ret, -1, NULL);
}

bool notice_is_personal(const struct mail *mail, const struct wording *wording)
{
    static const enum sense of_programs[] = {
        SENSE_GENERATED, SENSE_NO_ANSWER, SENSE_UNSUBSCRIBE, SENSE_BROWSER, SENSE_SUBSCRIBED,
        SENSE_ORDER,     SENSE_ACCOUNT,   SENSE_BILL,        SENSE_ALERT,   SENSE_SOCIAL,
        SENSE_REMINDER,  SENSE_SURVEY,    SENSE_AUTOMATIC,   SENSE_FAILURE};
    for (gsize i = 0; i < G_N_ELEMENTS(of_programs); i++) {
        if (wording_count(wording, of_programs[i]))
            return false;
    }
    if (personal_is_plain(mail, wording))
        return true;
    return wording->text.first[SENSE_GREETING] < GREETING_BYTES &&
           personal_signs(mail, wording) > SIGNS_OF_PEOPLE;
}
