/* test_bounce_text.c - whom a bounce without a report names, in the words of many programs. */
#include "parsers/bounce_text.h"
#include "parsers/bounce_phrases.h"
#include "parsers/parse.h"

#include <string.h>

static void assert_text(const char *text, const char *recipient, const char *status,
                        const char *diagnostic)
{
    g_autoptr(mail_handle) mail = mail_new();
    mail->text = g_strdup(text);
    mail->from.email = g_strdup("mailer-daemon@mx.example");
    g_ptr_array_add(mail->to, mail_address_new(NULL, "sales@ours.example"));
    mail->bounce = mail_bounce_new();
    bounce_text_read(mail, mail->bounce);
    g_assert_cmpstr(mail->bounce->recipient, ==, recipient);
    g_assert_cmpstr(mail->bounce->status, ==, status);
    if (diagnostic)
        g_assert_cmpstr(mail->bounce->diagnostic, ==, diagnostic);
}

static void the_recipient_is_told_from_all_other_addresses(void)
{
    assert_text("From sales@ours.example\nTo ask, contact help@mx.example\n\n  no@example.com\n",
                "no@example.com", NULL, NULL);
    assert_text("'no@example.com' on Monday\n", "no@example.com", NULL, NULL);
    assert_text("Call support@mx.example.\n\n--- Below this line is a copy of the message.\n"
                "From: sales@ours.example\nTo: <no@example.com>\n",
                "no@example.com", NULL, NULL);
    assert_text("For help write to other@mx.example\n\nFinal-Recipient: rfc822; no@example.com\n",
                "no@example.com", NULL, NULL);
    assert_text("Contact no@example.com", "no@example.com", NULL, NULL);
    assert_text("nobody is named", NULL, NULL, NULL);
}

static void a_status_is_read_wherever_it_stands(void)
{
    assert_text("no@example.com\n550 5.1.1 no\n", "no@example.com", "5.1.1", "550 5.1.1 no");
    assert_text("no@example.com: 452 mailbox full", "no@example.com", "4.2.2", NULL);
    assert_text("no@example.com\nhost said: 554 go away\n", "no@example.com", "5.0.0", NULL);
    assert_text("no@example.com: user unknown", "no@example.com", "5.1.1", NULL);
    assert_text("no@example.com: Empfänger unbekannt", "no@example.com", "5.1.1", NULL);
    assert_text("no@example.com: retry timeout exceeded", "no@example.com", "5.4.7", NULL);
    assert_text("no@example.com of host 192.0.2.5.1", "no@example.com", NULL, NULL);
}

static void statuses_are_not_taken_out_of_other_numbers(void)
{
    static const char *const others[] = {"5.1", "15.1.1", "5.1.1.1", "5.1111.1", "3.1.1", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_null(bounce_text_status(others[i]));
    g_assert_null(bounce_text_status(NULL));
    g_autofree char *status = bounce_text_status("(#5.7.1)");
    g_assert_cmpstr(status, ==, "5.7.1");
}

static void programs_of_many_languages_are_known(void)
{
    static const char *const cases[][2] = {
        {"Unzustellbar: Angebot", "Fehler bei der Nachrichtenzustellung an folgende Empfänger:"},
        {"Non remis : Offre", "Échec de la remise aux destinataires suivants :"},
        {"No se puede entregar: Oferta", "Error de entrega a estos destinatarios:"},
        {"Não entregue: Oferta", "Falha na entrega para estes destinatários:"},
        {"Non recapitabile: Offerta", "Recapito non riuscito per i seguenti destinatari:"},
        {"Onbestelbaar: Offerte", "De bezorging is mislukt bij de volgende geadresseerden:"},
        {"Nie można dostarczyć: Oferta", "Nie udało się dostarczyć do:"},
        {"Не удается доставить: Предложение", "Сбой доставки следующим получателям:"},
        {"Går inte att leverera: Offert", "Meddelandet kunde inte levereras till:"},
        {"Tidak terkirim: Penawaran", "Pesan Anda tidak dapat dikirim ke:"},
        {"Teslim Edilemedi: Teklif", "Şu alıcılara teslim edilemedi:"},
        {"配信不能: 見積", "次の宛先に配信できませんでした。"},
        {"退信：报价", "您的邮件无法投递到以下收件人："},
        {"배달되지 않음: 견적", "다음 수신자에게 배달하지 못했습니다."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *whole = g_strconcat(
            "From: postmaster@mx.example\nTo: sales@ours.example\nSubject: ", cases[i][0],
            "\nContent-Type: text/plain; charset=utf-8\n\n", cases[i][1], "\n\nno@example.com\n",
            NULL);
        g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), NULL);
        if (mail->verdict != VERDICT_BOUNCE)
            g_test_message("%s: %s", cases[i][0], mail->reason);
        g_assert_cmpstr(verdict_name(mail->verdict), ==, "bounce");
        g_assert_cmpstr(mail->bounce->recipient, ==, "no@example.com");
    }
}

static void words_mean_the_surest_status(void)
{
    g_assert_cmpstr(bounce_phrase_status("user unknown, rejected"), ==, "5.1.1");
    g_assert_cmpstr(bounce_phrase_status("rejected as spam"), ==, "5.7.1");
    g_assert_null(bounce_phrase_status("hello"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/bounce text/the recipient is told from all other addresses",
                    the_recipient_is_told_from_all_other_addresses);
    g_test_add_func("/bounce text/a status is read wherever it stands",
                    a_status_is_read_wherever_it_stands);
    g_test_add_func("/bounce text/statuses are not taken out of other numbers",
                    statuses_are_not_taken_out_of_other_numbers);
    g_test_add_func("/bounce text/programs of many languages are known",
                    programs_of_many_languages_are_known);
    g_test_add_func("/bounce text/words mean the surest status", words_mean_the_surest_status);
    return g_test_run();
}
