/* test_notice.c - notices of programs that only their words give away. */
#include "tests/lib/mails.h"

static void notices_are_known_by_their_words(void)
{
    static const char *const cases[][2] = {
        {"Your order #4711 has shipped",
         "Your order has been shipped. Tracking number: X1. Please do not "
         "reply to this email."},
        {"Reset your password",
         "Someone asked to reset your password. If you didn't request this, you can "
         "safely ignore it."},
        {"Your verification code", "Your verification code is 123456."},
        {"Your invoice is available",
         "Your invoice for March is ready. This is an automated message."},
        {"** PROBLEM alert: web1 **",
         "Notification Type: PROBLEM. Severity: high. Host alert: web1 is "
         "down"},
        {"Bestellbestätigung",
         "Vielen Dank für Ihre Bestellung. Diese E-Mail wurde automatisch erstellt."},
        {"Votre facture", "Votre facture est disponible. Merci de ne pas répondre à ce message."},
        {"Su pedido", "Su pedido ha sido enviado. Este es un mensaje automático."},
        {"Seu pedido", "Seu pedido foi enviado. Não responda este e-mail."},
        {"Il tuo ordine", "Il tuo ordine è stato spedito. Si prega di non rispondere."},
        {"Twoje zamówienie", "Twoje zamówienie zostało wysłane. Prosimy nie odpowiadać."},
        {"Код подтверждения",
         "Ваш код подтверждения: 1234. Пожалуйста, не отвечайте на это письмо."},
        {"Kode OTP", "Kode verifikasi Anda 123456. Mohon tidak membalas email ini."},
        {"ご注文の確認", "ご注文ありがとうございます。このメールは送信専用です。"},
        {"您的订单已发货", "您的订单已发货。此邮件由系统自动发送，请勿回复。"},
        {"주문이 완료되었습니다", "주문하신 상품이 발송되었습니다. 발신 전용 메일입니다."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Shop <hello@shop.example>", cases[i][0], cases[i][1], "notification",
                             NULL);
}

static void surveys_renewals_and_statements_are_notices(void)
{
    static const char *const cases[][2] = {
        {"Rate your experience", "Take our survey, it takes two minutes. https://x.example"},
        {"Wie zufrieden waren Sie?", "Zur Umfrage: https://x.example. Jetzt bewerten!"},
        {"Encuesta de satisfacción", "Valore su compra. https://x.example"},
        {"アンケートのお願い", "アンケートにご協力ください。https://x.example"},
        {"Your licence expires in 7 days", "It will expire on 3 May. Renew now."},
        {"Dominio in scadenza", "Il dominio scade il 3 maggio. Rinnova ora."},
        {"Срок действия сертификата", "Истекает срок действия. Продлите сейчас."},
        {"Domain Anda akan berakhir dalam 30 hari", "Segera perpanjang."},
        {"Your statement is ready", "Your statement for May. View it online."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Service <service@host.example>", cases[i][0], cases[i][1],
                             "notification", NULL);
}

static void people_who_say_where_to_write_are_leads(void)
{
    static const char *const texts[] = {
        "Please do not reply to my old address any more, use this one. We need 20 chairs.",
        "Bitte antworten Sie nicht mehr an die alte Adresse. Wir brauchen 20 Stühle.",
        "Merci de ne pas répondre à mon ancienne adresse. Il nous faut 20 chaises.",
        "Si prega di non rispondere al vecchio indirizzo. Ci servono 20 sedie.",
        "Mohon tidak membalas ke alamat lama saya. Kami perlu 20 kursi.",
        "古いアドレスには返信しないでください。椅子が20脚必要です。",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        mails_assert_verdict("Ada Ware <ada@example.com>", "New address", texts[i], "lead", NULL);
}

static void the_reason_names_what_a_notice_tells(void)
{
    mails_assert_verdict(
        "Shop <chairs@shop.example>", "Your order",
        "Your order has been shipped. Please do not reply to this email.", "notification",
        "it reads like a program's notice: asks not to be answered, tells of an order");
}

static void people_who_write_of_orders_are_leads(void)
{
    static const char *const cases[][2] = {
        {"Your order form",
         "Hello,\n\nyour order form does not load. Can you send me a quote for 20 "
         "chairs instead?\n\nThanks\nAda"},
        {"Order 4711", "Hi,\n\nwhere is my order 4711? The tracking number does not work.\n\nAda"},
        {"Payment", "Dear team,\n\nwe sent your payment today. Could you confirm your invoice 17?"},
        {"Alarm systems", "We are looking for an alarm with low disk space. What does it cost?"},
        {"Reminder: our enquiry", "Hello, this is a reminder of our enquiry for 20 chairs. Ada"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict("Ada <ada@example.com>", cases[i][0], cases[i][1], "lead", NULL);
}

static void an_enquiry_that_a_program_passes_on_is_a_lead(void)
{
    mails_assert_verdict(
        "Portal <hello@portal.example>\nReply-To: ada@example.com", "New enquiry",
        "Ada sent you an enquiry: what do 20 chairs cost? This is an automated message.", "lead",
        "ada@example.com can be answered");
}

static void machines_at_their_desks_are_known_by_role_and_wording(void)
{
    static const char *const cases[][3] = {
        {"Payments <receipts@pay.example>", "Receipt from Oak Hosting",
         "Receipt from Oak Hosting\n\nAmount paid: $12.00\nDate paid: Nov 3"},
        {"Paketdienst <zustellung@paket.example>", "Ihre Sendung ist unterwegs",
         "Ihre Sendung 0034 wird heute zugestellt. Ablageort wählen: https://p.example"},
        {"Billetterie <billets@rail.example>", "Vos billets",
         "Bonjour, votre réservation AB12 est confirmée. Bon voyage !"},
        {"Fatture <fatture@sdi.example>", "Nuova fattura elettronica",
         "È disponibile la fattura elettronica n. 3. Importo: 40,00 EUR"},
        {"Firma <documents@esign.example>", "Umowa", "Dokument został podpisany przez wszystkich."},
        {"Ankieta <ankieta@shop.example>", "Jak oceniasz zakup?", "Oceń w skali od 0 do 10."},
        {"Webinars <webinars@soft.example>", "Tomorrow: pumps",
         "Your webinar starts in 24 hours.\n\nJoin link: https://s.example/1\nAdd to calendar"},
        {"Kargo <kargo@hizli.example>", "Kargonuz yolda", "Kargonuz bugün dağıtıma çıktı."},
        {"Bayar <info@mail.bayar.example>", "Pembayaran telah diterima",
         "Pembayaran kamu berhasil. Total bayar: Rp20.000"},
        {"通知 <delivery@haiso.example>", "お荷物のお届け予定", "お荷物は明日お届け予定です。"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict(cases[i][0], cases[i][1], cases[i][2], "notification", NULL);
}

static void people_at_such_desks_are_leads(void)
{
    static const char *const cases[][3] = {
        {"Blumen Huber <info@huber.example>", "Ihr Paket",
         "Ihr Paket ist bei uns noch nicht angekommen. Sendungsnummer 00340. Bitte klären."},
        {"Oak Foods AP <payments@oak.example>", "Your invoice 5512",
         "Your invoice 5512 carries a wrong VAT number. Please correct it.\n\nAccounts, Oak Foods"},
        {"Versand <versand@krull.example>", "Palettenwickler",
         "Unser Palettenwickler ist defekt. Ersatz bis Montag lieferbar?\nKrull"},
        {"Dock <shipping@mill.example>", "Your parcel",
         "Your parcel for Old Mill came with 3 of 5 boxes. Where are the rest?\nDock, Old Mill"},
        {"Tickets <tickets@theater.example>", "Karten",
         "Wir benötigen 50.000 Blanko-Eintrittskarten. Bitte Angebot.\nTheater Roth"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        mails_assert_verdict(cases[i][0], cases[i][1], cases[i][2], "lead", NULL);
}

static void a_notice_beneath_a_persons_words_is_his_evidence(void)
{
    mails_assert_verdict(
        "Ada <ada@example.com>", "Our invoice",
        "Hello, could you please look at this? The portal sent back your invoice, and I would like "
        "to have it paid this week.\n\nAda\n\n-------- Forwarded Message --------\n"
        "Subject: Invoice rejected\nDate: Mon, 16 Nov 2026 06:00:04 +0000\n"
        "From: Portal <noreply@portal.example>\nTo: ada@example.com\n\n"
        "This is an automated message, please do not reply to this email. Your invoice is overdue.",
        "lead", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/notice/notices are known by their words", notices_are_known_by_their_words);
    g_test_add_func("/notice/the reason names what a notice tells",
                    the_reason_names_what_a_notice_tells);
    g_test_add_func("/notice/people who write of orders are leads",
                    people_who_write_of_orders_are_leads);
    g_test_add_func("/notice/an enquiry that a program passes on is a lead",
                    an_enquiry_that_a_program_passes_on_is_a_lead);
    g_test_add_func("/notice/surveys, renewals and statements are notices",
                    surveys_renewals_and_statements_are_notices);
    g_test_add_func("/notice/people who say where to write are leads",
                    people_who_say_where_to_write_are_leads);
    g_test_add_func("/notice/a notice beneath a person's words is his evidence",
                    a_notice_beneath_a_persons_words_is_his_evidence);
    g_test_add_func("/notice/machines at their desks are known by role and wording",
                    machines_at_their_desks_are_known_by_role_and_wording);
    g_test_add_func("/notice/people at such desks are leads", people_at_such_desks_are_leads);
    return g_test_run();
}
