/* test_failure.c - what is a bounce, and who only writes of what was not delivered. */
#include "parsers/parse.h"
#include "tests/lib/mails.h"

#include <string.h>

#define TO_US "To: sales@ours.example\n"

static void assert_verdict(const char *header, const char *text, const char *verdict)
{
    g_autofree char *whole = g_strconcat(header, TO_US "\n", text, NULL);
    g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), NULL);
    if (g_strcmp0(verdict, verdict_name(mail->verdict)) != 0)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
}

static void customers_write_of_parcels_that_did_not_come(void)
{
    static const char *const cases[][2] = {
        {"From: Ada Ware <ada@example.com>\nSubject: Delivery failed for the second time\n",
         "Hello,\n\nthe courier says: delivery failed. Where is my order?\n\nRegards\nAda"},
        {"From: Uwe Kamp <uwe@example.com>\nSubject: Zustellung fehlgeschlagen\n",
         "Guten Tag,\n\nbeim Paket steht Zustellung fehlgeschlagen, bitte nochmals senden."},
        {"From: Ana Ruiz <ana@example.com>\nSubject: Error de entrega\n",
         "Buenas, hay un error de entrega, no se ha podido entregar el sofá. ¿Cuándo vienen?"},
        {"From: Jan Bos <jan@example.com>\nSubject: Mancata consegna\n",
         "Mancata consegna anche oggi, il corriere non si è visto."},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_verdict(cases[i][0], cases[i][1], "lead");
}

static void who_asks_about_his_mail_may_quote_a_status(void)
{
    assert_verdict("From: Ada Ware <ada@example.com>\nSubject: Undeliverable mail to you\n",
                   "Hello,\n\nmy mail to anna@ours.example was undeliverable: 550 5.1.1 user "
                   "unknown. Which address may I use?\n\nKind regards\nAda",
                   "lead");
}

static void a_sign_of_a_program_makes_a_bounce(void)
{
    static const char *const headers[] = {
        "Return-Path: <>\nFrom: Mail <mail@example.com>\n",
        "From: Mail Administrator <postmaster@example.com>\n",
        "From: MAILER-DAEMON@example.com\n",
        "From: Mail <mail@example.com>\nX-Failed-Recipients: ada@example.com\n",
        "From: Mail <mail@example.com>\nX-Auto-Generated: yes\nAuto-Submitted: auto-generated\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(headers); i++) {
        g_autofree char *header = g_strconcat(headers[i], "Subject: Undelivered Mail\n", NULL);
        assert_verdict(header, "Your message could not be delivered.", "bounce");
    }
}

static void an_address_that_failed_or_a_status_makes_a_bounce(void)
{
    static const char header[] = "From: Mail <mail@example.com>\nSubject: Undelivered Mail\n";
    assert_verdict(header, "Your message could not be delivered:\n\n  <ada@example.org>\n",
                   "bounce");
    assert_verdict(header, "Your message could not be delivered: 550 5.7.1 refused", "bounce");
    assert_verdict(header, "Your message could not be delivered.", "lead");
    assert_verdict(header, "Your message could not be delivered.\n\nmail@example.com", "lead");
}

static void a_shop_that_reads_no_answers_tells_of_a_parcel(void)
{
    assert_verdict("From: Parcels <noreply@parcels.example>\nSubject: Delivery failed\n",
                   "We could not deliver your parcel and left a card.", "notification");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/failure/customers write of parcels that did not come",
                    customers_write_of_parcels_that_did_not_come);
    g_test_add_func("/failure/who asks about his mail may quote a status",
                    who_asks_about_his_mail_may_quote_a_status);
    g_test_add_func("/failure/a sign of a program makes a bounce",
                    a_sign_of_a_program_makes_a_bounce);
    g_test_add_func("/failure/an address that failed or a status makes a bounce",
                    an_address_that_failed_or_a_status_makes_a_bounce);
    g_test_add_func("/failure/a shop that reads no answers tells of a parcel",
                    a_shop_that_reads_no_answers_tells_of_a_parcel);
    return g_test_run();
}
