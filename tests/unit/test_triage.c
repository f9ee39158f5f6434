/* test_triage.c - verdicts, and reasons a person understands. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static void assert_verdict(const char *header, const char *text, const char *verdict,
                           const char *reason)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    g_autofree char *whole = g_strconcat(header, "\n\n", text, NULL);
    g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), &options);
    if (g_strcmp0(verdict, verdict_name(mail->verdict)) != 0)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
    if (reason)
        g_assert_cmpstr(mail->reason, ==, reason);
    g_assert_true(mail->reason && *mail->reason);
}

#define ADA "From: Ada <ada@example.com>\nTo: sales@ours.example\n"

static void a_person_who_writes_is_a_lead(void)
{
    assert_verdict(ADA "Subject: Offer?", "Hi", "lead", "a person wrote it, as far as it shows");
    assert_verdict(ADA "Subject: Re: Offer", "Hi", "lead", NULL);
    assert_verdict(ADA "X-Auto-Response-Suppress: All\nAuto-Submitted: no\nPrecedence: normal",
                   "Hi", "lead", NULL);
}

static void an_answer_is_a_reply(void)
{
    assert_verdict(ADA "In-Reply-To: <1@ours.example>", "Yes", "reply",
                   "In-Reply-To names an earlier mail");
    assert_verdict(ADA "References: <1@ours.example>", "Yes", "reply",
                   "References names an earlier mail");
}

static void automatic_answers_are_known(void)
{
    static const char *const headers[] = {
        "Auto-Submitted: auto-replied",
        "X-Autoreply: yes",
        "X-Autorespond: Offer",
        "Precedence: auto_reply",
        "Subject: Out of Office: Offer",
        "Subject: Automatic reply: Offer",
        "Subject: Ada is out of the office",
        "Subject: Automatische Antwort: Angebot",
        "Subject: Réponse automatique : Offre",
        "Subject: Respuesta automática: Oferta",
        "Subject: Risposta automatica: Offerta",
        "Subject: Automatisch antwoord: Offerte",
        "Subject: Autosvar: Tilbud",
        "Subject: Автоответ: предложение",
        "Subject: Balasan otomatis: Penawaran",
        "Subject: 自动回复: 报价",
        "Subject: 自動返信：見積",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *header = g_strconcat(ADA, headers[i], NULL);
        assert_verdict(header, "I am away", "auto_reply", NULL);
    }
    assert_verdict(ADA "Subject: Out of office furniture", "Price?", "lead", NULL);
    assert_verdict(ADA "Subject: Re: Automatic reply: Offer", "Thanks", "lead", NULL);
}

static void bulk_is_known_by_its_marks(void)
{
    assert_verdict(ADA "List-Unsubscribe: <x>\nPrecedence: bulk", "News", "bulk",
                   "List-Unsubscribe, Precedence: bulk");
    static const char *const headers[] = {
        "List-Id: <x.example>", "Precedence: list",   "Precedence: junk",
        "X-CSA-Complaints: x",  "X-Campaign: spring", "Mailing-List: contact x@y.example"};
    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *header = g_strconcat(ADA, headers[i], NULL);
        assert_verdict(header, "News", "bulk", NULL);
    }
}

static void a_group_address_of_ours_makes_no_bulk(void)
{
    assert_verdict(ADA "List-Id: <sales.ours.example>\nPrecedence: list", "Price?", "lead", NULL);
    assert_verdict(ADA "List-Id: <sales.notours.example>\nPrecedence: list", "Price?", "bulk",
                   NULL);
}

static void marked_spam_is_spam(void)
{
    assert_verdict(ADA "X-Spam-Flag: YES\nList-Id: <x>", "Win", "spam", "X-Spam-Flag: yes");
    assert_verdict(ADA "X-Spam-Status: No, score=0", "Hi", "lead", NULL);
    assert_verdict(ADA "Subject: [SPAM] Win", "Win", "spam", "a filter marked the subject");
    assert_verdict(ADA "Subject: ***SPAM*** Win", "Win", "spam", NULL);
    assert_verdict(ADA "Subject: {Spam?} Win", "Win", "spam", NULL);
    assert_verdict(ADA "Subject: [Spam filter] What does yours cost?", "Hi", "lead", NULL);
    assert_verdict(ADA "Subject: Spam: how many tins?", "Hi", "lead", NULL);
}

#define NOREPLY "From: Shop <no-reply@shop.example>\nTo: sales@ours.example\n"

static void a_no_reply_notice_without_a_person_is_a_notification(void)
{
    assert_verdict(NOREPLY "Subject: Invoice", "Paid", "notification",
                   "the sender no-reply@shop.example reads no answers");
    assert_verdict(NOREPLY "Reply-To: office@shop.example", "Paid", "notification", NULL);
    assert_verdict(ADA "Auto-Submitted: auto-generated", "Disk full", "notification", NULL);
    assert_verdict(ADA "Return-Path: <>", "Done", "notification", NULL);
}

static void a_no_reply_notice_with_a_person_is_a_lead(void)
{
    assert_verdict(NOREPLY "Reply-To: Bo <bo@example.org>", "Price?", "lead",
                   "bo@example.org can be answered");
    assert_verdict(NOREPLY "Precedence: bulk\nAuto-Submitted: auto-generated",
                   "Name: Bo\nEmail: bo@example.org\nMessage: Price?", "lead",
                   "a form names bo@example.org, though it has Precedence: bulk");
    assert_verdict(NOREPLY "Reply-To: Bo <bo@example.org>\nList-Unsubscribe: <x>",
                   "You have a new enquiry from the portal: what do 20 chairs cost?", "lead",
                   "bo@example.org can be answered, though it has List-Unsubscribe");
    assert_verdict(NOREPLY "Reply-To: office@mail.shop.example", "Paid", "notification", NULL);
}

static void a_person_with_a_programs_address_is_a_lead(void)
{
    assert_verdict(NOREPLY "Subject: Chairs",
                   "Hello,\n\nI need 20 oak chairs. Can you send a quote?\n\nThanks, Bo", "lead",
                   "it reads as people write, though the sender is no-reply@shop.example");
    assert_verdict(ADA "Auto-Submitted: auto-generated\nSubject: Chairs",
                   "Hello,\n\nI need 20 oak chairs. Can you send a quote?\n\nThanks, Bo", "lead",
                   NULL);
}

static void an_enquiry_with_a_sales_programs_link_is_a_lead(void)
{
    assert_verdict(ADA "List-Unsubscribe: <x>\nSubject: Chairs",
                   "Dear all,\n\nwe are looking for oak chairs. Could you send us a price list?\n\n"
                   "Kind regards\nAda",
                   "lead", "a person asks for something, though it has List-Unsubscribe");
    assert_verdict(ADA "List-Unsubscribe: <x>\nList-Id: <y.example>\nSubject: Chairs",
                   "Dear all,\n\nwe are looking for oak chairs. Could you send us a price list?\n\n"
                   "Kind regards\nAda",
                   "bulk", NULL);
}

static void an_answer_to_us_with_a_sales_programs_link_is_a_reply(void)
{
    assert_verdict(ADA "List-Unsubscribe: <x>\nIn-Reply-To: <7@ours.example>", "Option B, please.",
                   "reply", "In-Reply-To names a mail of ours, though it has List-Unsubscribe");
    assert_verdict(ADA "List-Unsubscribe: <x>\nIn-Reply-To: <8@example.org>\n"
                       "References: <7@ours.example> <8@example.org>",
                   "Option B, please.", "reply", NULL);
    assert_verdict(ADA "List-Unsubscribe: <x>\nIn-Reply-To: <7@example.org>", "Option B, please.",
                   "bulk", "List-Unsubscribe");
    assert_verdict(ADA "List-Unsubscribe: <x>\nPrecedence: bulk\nIn-Reply-To: <7@ours.example>",
                   "Option B, please.", "bulk", NULL);
}

#define GROUP                                                                                      \
    "From: 'Ada Ware' via Sales <sales@ours.example>\nTo: sales@ours.example\n"                    \
    "Reply-To: Ada Ware <ada@example.com>\nPrecedence: list\n"                                     \
    "List-ID: <sales.ours.example>\nSubject: Roof\n"

static void the_footer_of_our_own_group_says_nothing_of_the_writer(void)
{
    static const char *const footers[] = {
        "You received this message because you are subscribed to the Google Groups \"Sales\" "
        "group.\nTo unsubscribe from this group and stop receiving emails from it, send an email "
        "to sales+unsubscribe@ours.example.",
        "Sie erhalten diese Nachricht, weil Sie in Google Groups E-Mails von der Gruppe \"Sales\" "
        "abonniert haben.\nWenn Sie sich von dieser Gruppe abmelden und keine E-Mails mehr von "
        "dieser Gruppe erhalten möchten, senden Sie eine E-Mail an sales+unsubscribe@ours.example.",
        "Anda menerima pesan ini karena Anda berlangganan grup \"Sales\" dari Google Grup.\nUntuk "
        "berhenti berlangganan dan berhenti menerima email, kirim ke x@ours.example.",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(footers); i++) {
        g_autofree char *text =
            g_strconcat("Our roof leaks. When can you come?\n\nAda\n\n-- \n", footers[i], NULL);
        assert_verdict(GROUP, text, "lead", NULL);
    }
    assert_verdict(
        GROUP,
        "Autumn sale, order now!\nhttps://shop.example/1\n\nYou are receiving this as a "
        "customer. Unsubscribe: https://shop.example/u\n\n-- \nYou received this message "
        "because you are subscribed to the Google Groups \"Sales\" group.",
        "bulk", NULL);
}

static void our_own_mail_to_outside_is_outgoing(void)
{
    assert_verdict("From: a@ours.example\nTo: Bo <bo@example.org>\nIn-Reply-To: <1@x>", "Offer",
                   "outgoing", "a@ours.example is one of ours and wrote to somebody outside");
    assert_verdict("From: a@ours.example\nTo: sales@ours.example", "Lunch?", "lead", NULL);
}

static void a_colleagues_forward_is_a_lead(void)
{
    assert_verdict("From: a@ours.example\nTo: sales@ours.example\nReferences: <1@x>\n"
                   "Subject: Fwd: Price",
                   "---------- Forwarded message ---------\nFrom: Bo <bo@example.org>\nDate: D\n"
                   "Subject: Price\n\nWhat does it cost?",
                   "lead", "a mail of bo@example.org was passed on");
}

static void what_says_nothing_is_unparsable(void)
{
    assert_verdict("X-Empty: yes", "", "unparsable", "there is nothing in it to read");
    g_autoptr(mail_handle) empty = parse_mail("", 0, NULL);
    g_assert_cmpstr(verdict_name(empty->verdict), ==, "unparsable");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/triage/a person who writes is a lead", a_person_who_writes_is_a_lead);
    g_test_add_func("/triage/an answer is a reply", an_answer_is_a_reply);
    g_test_add_func("/triage/automatic answers are known", automatic_answers_are_known);
    g_test_add_func("/triage/bulk is known by its marks", bulk_is_known_by_its_marks);
    g_test_add_func("/triage/a group address of ours makes no bulk",
                    a_group_address_of_ours_makes_no_bulk);
    g_test_add_func("/triage/marked spam is spam", marked_spam_is_spam);
    g_test_add_func("/triage/a no-reply notice without a person is a notification",
                    a_no_reply_notice_without_a_person_is_a_notification);
    g_test_add_func("/triage/a no-reply notice with a person is a lead",
                    a_no_reply_notice_with_a_person_is_a_lead);
    g_test_add_func("/triage/a person with a program's address is a lead",
                    a_person_with_a_programs_address_is_a_lead);
    g_test_add_func("/triage/an enquiry with a sales program's link is a lead",
                    an_enquiry_with_a_sales_programs_link_is_a_lead);
    g_test_add_func("/triage/our own mail to outside is outgoing",
                    our_own_mail_to_outside_is_outgoing);
    g_test_add_func("/triage/a colleague's forward is a lead", a_colleagues_forward_is_a_lead);
    g_test_add_func("/triage/what says nothing is unparsable", what_says_nothing_is_unparsable);
    g_test_add_func("/triage/an answer to us with a sales program's link is a reply",
                    an_answer_to_us_with_a_sales_programs_link_is_a_reply);
    g_test_add_func("/triage/the footer of our own group says nothing of the writer",
                    the_footer_of_our_own_group_says_nothing_of_the_writer);
    return g_test_run();
}
