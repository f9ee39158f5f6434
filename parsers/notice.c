/* notice.c - see notice.h. */
#include "parsers/notice.h"
#include "parsers/personal.h"

#include "parsers/person_name.h"
#include "parsers/phrase_set.h"
#include "base/freemail.h"

#include <string.h>

#define LOCAL_BYTES 64
#define GREETING_BYTES 120 /* of the text in which people greet */
#define SIGNS_OF_PEOPLE 3  /* beside a greeting */
#define PROGRAMS_SIGNS 2   /* of people that programs' mail has too: a greeting, a question */

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

/* ---- the sender ---- */

/* clang-format off */

/* Roles that programs send as, and people too. */
static const char *const offices[] = {
    "orders", "order", "billing", "accounts", "account", "service", "services", "support", "admin",
    "webmaster", "customerservice", "info", "team", "hello", "member", "members", "rechnung",
    "bestellung", "facturation", "facturacion", "pedidos", "commandes", "ordini", "feedback", "soporte",
    "suporte", "assistenza", "kundenservice", "kundendienst", "klantenservice", "helpdesk", "servicedesk",
    "buchung", "reservierung", "reservations", "booking", "bookings", "reservas", "prenotazioni", "contact",
    "bilgi", "destek", "layanan", "kundservice", "kundeservice", "asiakaspalvelu", "podpora",
    "shipping", "versand", "payments", "payment", "events", "messages", "updates", NULL,
};

/* Those that hardly anybody but a program does. */
static const char *const machines[] = {
    "receipts", "receipt", "payouts", "payout", "invoice", "invoices", "security",
    "root", "system", "shipment", "shipments", "tracking", "track", "delivery", "deliveries",
    "parcel", "parcels", "confirm", "confirmation", "confirmations", "reminder", "reminders",
    "calendar-notification", "weather", "survey", "surveys", "reviews", "renewals", "renewal", "statements",
    "estatement", "tickets", "ticket", "eticket", "documents", "webinar", "webinars", "invitation",
    "invitations", "invite", "invites", "mailer", "dse", "esign",
    "signatures", "transactions", "transaction", "verify", "verification", "activation", "itinerary",
    "zustellung", "sendungsinfo", "sendung", "paket", "lieferung", "belege", "quittung", "erinnerung",
    "umfrage", "einladung", "einladungen", "buchungsbestaetigung", "auszahlung", "recu", "recus", "livraison",
    "colis", "suivi", "enquete", "billets", "billetterie", "rappel", "documenti", "fatture", "fattura",
    "spedizioni", "consegne", "biglietti", "ricevute", "pagamenti", "sondaggio", "promemoria", "facturas",
    "recibos", "pagos", "envios", "entradas", "encuestas", "encuesta", "recordatorio", "faturas", "pagamentos",
    "entregas", "ingressos", "pesquisa", "lembrete", "facturen", "factuur", "betalingen", "bezorging", "pakket",
    "herinnering", "faktury", "platnosci", "przesylki", "ankieta", "bilety", "kvitto", "kvittering",
    "betalning", "betaling", "leverans", "levering", "biljetter", "billetter", "paminnelse", "kuitit", "laskut",
    "uctenky", "platby", "zasilky", "szamla", "fizetes", "facturi", "fatura", "odeme", "kargo", "teslimat",
    "anket", "pembayaran", "tagihan", "pengiriman", "tiket", "survei", "pengingat", NULL,
};

/* Before the registered name: "info@mail.shop.example". */
static const char *const mailing_labels[] = {
    "mail", "email", "e", "em", "mailer", "mailing", "notify", "notifications", "notification", "alerts",
    "send", "sender", "msg", "messages", "news", "info", "transactional", "tx", "mg", "bounce", "reply", NULL,
};

/* clang-format on */

/* The part of an address from start up to one of the marks, in lower case. */
static bool is_one_of(struct phrase_set *set, const char *start, const char *marks)
{
    char label[LOCAL_BYTES + 1];
    gsize length = MIN(strcspn(start, marks), LOCAL_BYTES);
    for (gsize i = 0; i < length; i++)
        label[i] = g_ascii_tolower(start[i]);
    return phrase_set_has(set, label, length);
}

static bool is_machine(const char *email, const struct signals *signals)
{
    static struct phrase_set locals = {machines}, labels = {mailing_labels};
    const char *at = strchr(email, '@');
    const char *dot = at ? strchr(at, '.') : NULL;
    bool is_below = dot && strchr(dot + 1, '.') && is_one_of(&labels, at + 1, ".");
    return signals->count[SIGNAL_SENDER] || is_below || is_one_of(&locals, email, "@+");
}

static bool is_office(const char *email)
{
    static struct phrase_set locals = {offices};
    return is_one_of(&locals, email, "@+");
}

/* Whether nobody in it speaks of himself, wants or signs anything, nor has an address of his own.
 */
static bool is_impersonal(const struct mail *mail, const struct wording *wording)
{
    const struct mail_address *from = &mail->from;
    const char *at = strchr(from->email, '@');
    if (wording_count(wording, SENSE_FIRST_PERSON) || wording_count(wording, SENSE_ENQUIRY) ||
        personal_signs(mail, wording) > PROGRAMS_SIGNS || !at || freemail_is(at + 1))
        return false;
    return !from->name || !person_name_fits(from->name, strlen(from->name), from->email);
}

static void score_sender(const struct mail *mail, const struct signals *signals,
                         const struct wording *wording, struct wording_score *ret)
{
    if (!mail->from.email)
        return;
    bool machine = is_machine(mail->from.email, signals);
    if (machine || is_office(mail->from.email))
        wording_add(ret, machine ? 3 : 2, "comes from a role's address");
    if (is_impersonal(mail, wording))
        wording_add(ret, 1, NULL);
}

/* ---- all of it ---- */

void notice_score(const struct mail *mail, const struct signals *signals,
                  const struct wording *wording, struct wording_score *ret)
{
    *ret = (struct wording_score){0};
    wording_add_all(ret, wording, notice_weights, G_N_ELEMENTS(notice_weights));
    if (ret->total > 0)
        score_sender(mail, signals, wording, ret);
    bool subject_tells =
        wording->subject.count[SENSE_ORDER] || wording->subject.count[SENSE_ACCOUNT] ||
        wording->subject.count[SENSE_BILL] || wording->subject.count[SENSE_ALERT] ||
        wording->subject.count[SENSE_SOCIAL] || wording->subject.count[SENSE_REMINDER] ||
        wording->subject.count[SENSE_SURVEY];
    if (subject_tells && !wording->answers)
        wording_add(ret, 1, NULL);
    if (wording->answers)
        wording_add(ret, -4, NULL);
    if (wording->asks && !wording_count(wording, SENSE_ACCOUNT) &&
        !wording_count(wording, SENSE_SURVEY))
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
