/* test_tender.c - invitations to quote that buyers' systems send, and whom they name. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

#define ROBOT "From: Supplier Portal <no-reply@portal.example>\nTo: sales@ours.example\n"

static struct mail *parse(const char *header, const char *text)
{
    static const char *const own_domains[] = {"ours.example", NULL};
    const struct parse_options options = {.own_domains = own_domains};
    g_autofree char *whole = g_strconcat(
        header, "\nContent-Type: text/plain; charset=utf-8\nMIME-Version: 1.0\n\n", text, NULL);
    return parse_mail(whole, strlen(whole), &options);
}

static void assert_buyer(const char *header, const char *text, const char *name, const char *email)
{
    g_autoptr(mail_handle) mail = parse(header, text);
    if (mail->verdict != VERDICT_LEAD)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, "lead");
    g_assert_cmpstr(mail->contact.name, ==, name);
    g_assert_cmpstr(mail->contact.email, ==, email);
}

static void assert_no_lead(const char *header, const char *text)
{
    g_autoptr(mail_handle) mail = parse(header, text);
    if (mail->verdict == VERDICT_LEAD)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), !=, "lead");
}

static void invitations_to_quote_are_leads_of_the_buyer_they_name(void)
{
    assert_buyer(
        ROBOT "Subject: RFQ 4471 Hose clamps",
        "Tidewater Mills has invited you to quote on RFQ 4471.\n\nQuantity: 900\n"
        "Closing date: 3 December 2026\nBuyer: Lorna Pike, lorna.pike@tidewater.example\n\n"
        "This is an automated message, please do not reply.",
        "Lorna Pike", "lorna.pike@tidewater.example");
    assert_buyer(
        ROBOT "Subject: Angebotsanfrage 7781",
        "Sehr geehrter Lieferant,\n\nwir laden Sie ein, ein Angebot abzugeben.\nMenge: 40 "
        "Stück\nAbgabefrist: 02.12.2026\nFragen an Herrn Uwe Kolb (u.kolb@walzwerk.example)"
        "\n\nBitte antworten Sie nicht auf diese E-Mail.",
        "Uwe Kolb", "u.kolb@walzwerk.example");
    assert_buyer(ROBOT "Subject: 询价单 RFQ-311",
                 "尊敬的供应商：\n\n诚邀贵司参与报价，数量：500件，截止日期：12月1日。\n"
                 "联系人：周敏（zhoumin@tongda.example）\n\n本邮件由系统自动发送，请勿回复。",
                 "周敏", "zhoumin@tongda.example");
    assert_buyer(
        ROBOT "Subject: Teklif talebi 5521",
        "Sayın tedarikçi, teklif vermeye davet edildiniz.\nMiktar: 300 adet\nSon teklif: "
        "1 Aralık 2026\nİlgili kişi: Sevgi Aydın, sevgi@dokum.example\nBu e-posta otomatik "
        "gönderilmiştir.",
        "Sevgi Aydın", "sevgi@dokum.example");
}

static void a_number_beside_the_buyer_is_his(void)
{
    g_autoptr(mail_handle) mail =
        parse(ROBOT "Subject: Demande de prix 88",
              "Cher fournisseur,\n\nnous vous invitons à remettre une offre.\nQuantité : 12\nDate "
              "limite : 5 décembre\nAcheteur : Paul Renier, p.renier@fonderie.example, +33 3 88 00 "
              "11 22");
    g_assert_cmpstr(mail->contact.phone, ==, "+33 3 88 00 11 22");
}

static void digests_and_news_of_tenders_are_none(void)
{
    assert_no_lead(ROBOT "Subject: 14 new tenders matching your profile",
                   "Closing date: 3 December. Quantity: 900. Request for quotation. Unsubscribe.");
    assert_no_lead(
        ROBOT "Subject: RFQ 4471 has been awarded",
        "The event has been awarded. Quantity: 900. Closing date: 3 December. This is an "
        "automated message.");
    assert_no_lead(ROBOT "List-Id: <tenders.portal.example>\nSubject: Request for quotation",
                   "You are invited to quote. Quantity: 900. Closing date: 3 December.");
    assert_no_lead(ROBOT "Subject: Your password",
                   "The password with which you submit a quotation has been changed. Please do not "
                   "reply to this mail.");
}

static void a_person_who_sends_one_stays_the_contact(void)
{
    assert_buyer("From: Ada Byron <ada.byron@mill.example>\nSubject: Request for quotation 12",
                 "Please quote, closing date 3 December, quantity 900. Copy bo.ek@mill.example.",
                 "Ada Byron", "ada.byron@mill.example");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tender/invitations to quote are leads of the buyer they name",
                    invitations_to_quote_are_leads_of_the_buyer_they_name);
    g_test_add_func("/tender/a number beside the buyer is his", a_number_beside_the_buyer_is_his);
    g_test_add_func("/tender/digests and news of tenders are none",
                    digests_and_news_of_tenders_are_none);
    g_test_add_func("/tender/a person who sends one stays the contact",
                    a_person_who_sends_one_stays_the_contact);
    return g_test_run();
}
