/* test_form_tail.c - where an enquiry ends that came through a form. */
#include "parsers/form.h"

#include <string.h>

#define ABOVE "Name: Ada B\nEmail: a@example.com\nMessage: Have you boats left?"

/* Its body after it went through form_read(). (transfer full) */
static char *body_of(const char *text)
{
    const struct form_origin origin = {
        .sender = "noreply@portal.example", .sender_name = "Boatplace", .by_program = true};
    g_autoptr(mail_handle) mail = mail_new();
    if (!form_read(mail, text, &origin, NULL))
        g_error("no form is found in: %s", text);
    g_assert_cmpstr(mail->contact.name, ==, "Ada B");
    g_assert_cmpstr(mail->contact.email, ==, "a@example.com");
    return g_strdup(mail->body);
}

static void assert_body(const char *text, const char *expected)
{
    g_autofree char *body = body_of(text);
    g_assert_cmpstr(body, ==, expected);
}

/* Below the enquiry ABOVE. */
static void assert_tail(const char *tail)
{
    g_autofree char *text = g_strconcat(ABOVE, tail, NULL);
    assert_body(text, "Have you boats left?");
}

static void assert_kept(const char *words)
{
    g_autofree char *text = g_strconcat(ABOVE, words, NULL);
    g_autofree char *expected = g_strconcat("Have you boats left?", words, NULL);
    assert_body(text, expected);
}

static void what_only_programs_write_ends_it(void)
{
    static const char *const tails[] = {
        "\nView in Boatplace <https://portal.example/1>\nBoatplace Ltd, 1 Quay, London",
        "\nAbrir en el panel <https://portal.example/1>\nBoatplace S.L. | Muelle 1 | Vigo",
        "\n\nYou can see it again in the overview <https://portal.example/1>.\n\nBye",
        "\n\nSubmitted at 10:30 AM - 2 November 2026",
        "\n\nAbgesendet von IP 203.0.113.7 am 3.11.2026",
        "\n\nWysłano z adresu 203.0.113.8",
        "\n\nThe results of this submission may be viewed at:\nhttps://site.example/node/9",
        "\n\nPara responder, pulse aquí:\nhttps://site.example/9",
        "\n\nSvara genom att klicka på knappen.\n\nLycka till",
        "\n\nVous recevez ce message car vous avez une annonce.\n\nPortail SAS, 75002 Paris",
        "\n\nL’équipe Boatplace\n\nBoatplace SAS, 75002 Paris",
        "\n\nMvh\nBoatplace",
        "\n\nMit freundlichen Grüßen\nIhr Boatplace-Team",
        "\n\nCall the customer within the hour.\n\nTeam Boatplace",
        "\n\nOddzwoń jak najszybciej, inni też dostali to pytanie!\n\nZespół Boatplace",
        "\n\nSegera hubungi pelanggan.\n\nSalam,\nTim Boatplace",
        "\n\nTip: who answers first sells most.",
        "\n\nLogga in för att svara: https://portal.example/1",
        "\n\n▼詳細はこちら\nhttps://portal.example/1",
        "\n\nVisitor details\nLocation: Enugu\nPages viewed: 4",
        "\nsubmit: Send",
        "\n\nSegera hubungi pembeli!\nhttps://portal.example/1",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tails); i++)
        assert_tail(tails[i]);
}

static void boxes_to_tick_end_it(void)
{
    static const char *const tails[] = {
        "\nNewsletter: no",
        "\nSouhlas GDPR: ano",
        "\n\nWyrażam zgodę na przetwarzanie danych: Tak",
        "\nAcconsento al trattamento dei dati personali\nSì",
        "\n\nJ'accepte la politique de confidentialité",
        "\n\nIch stimme der Verarbeitung meiner Daten zu.",
        "\n個人情報の取り扱い：同意する",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(tails); i++)
        assert_tail(tails[i]);
}

static void more_fields_end_it(void)
{
    assert_tail("\nWished day: Monday");
    assert_tail("\nConverted: 04/11/2026 08:15");
    assert_tail("\nИсточник: Яндекс\n\nИнформация о посетителе\nСтраница: https://site.example\n"
                "IP: 203.0.113.9");
    assert_body("Message:\nHave you boats left?\nWe need two.\nName: Ada B\nEmail: a@example.com\n"
                "Reply <https://portal.example/r>\nYou get this as you are a member.",
                "Have you boats left?\nWe need two.");
    assert_body(
        "Your name\n\nAda B\n\nEmail\n\na@example.com\n\nMessage\n\nHave you boats left?\n\n"
        "When shall we call?\n\nAfter lunch\n\nView <https://portal.example/1>",
        "Have you boats left?");
}

static void what_people_write_too_stays(void)
{
    static const char *const words[] = {
        "\n\nYour team made the last ones. We get so much spam.\n\nThanks\nAda",
        "\n\nPlease reply to this e-mail within 24 hours.\n\nAda",
        "\n\nPueden contestar a este correo o llamar.\n\nSaludos\nAda B",
        "\n\nWe accept your terms and need:\n- oars: 4\n- sails: 2",
        "\n\nOurs are at www.boats.example <https://www.boats.example>.\n\nAda",
        "\n\nWe need for June:\nOars: 4\nSails: 2",
        "\n\nCall me within the hour.",
        "\n\nAntworten Sie mir bitte bald.",
        "\n\nTeam of six, all of us can row.",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
        assert_kept(words[i]);
}

static void the_label_of_the_message_outranks_that_of_a_topic(void)
{
    assert_body("お名前：Ada B\nメール：a@example.com\nご用件：見積依頼\n"
                "お問い合わせ内容：\n舟はありますか。",
                "舟はありますか。");
    assert_body("Name: Ada B\nEmail: a@example.com\nRequest: Offer\n"
                "Message: Have you boats left? We need two.",
                "Have you boats left? We need two.");
    assert_body("Invitee:\nAda B\n\nInvitee Email:\na@example.com\n\nQuestions:\n\n"
                "Worum geht es?\nZwei Boote.\n\nView event <https://portal.example/1>",
                "Zwei Boote.");
    assert_body("Invité :\nAda B\n\nE-mail de l'invité :\na@example.com\n\nQuestions :\n\n"
                "Parlez-nous de vous.\nDeux bateaux.\n\nVoir <https://portal.example/1>",
                "Deux bateaux.");
    assert_body("You have a new message from Ada B about your boat.\n\nAda B:\n\n> Is it left?\n\n"
                "Email: a@example.com",
                "Is it left?");
    assert_body("Ada B is interested in your boat.\n\nE-mail: a@example.com\nName: Ada B\n\n"
                "Her message:\n\nIs it left?\n\nAnswer Ada <https://portal.example/1>",
                "Is it left?");
    assert_body("Nachricht von Ada B:\n\nIst das Boot noch da?\n\nE-Mail: a@example.com\n"
                "Name: Ada B",
                "Ist das Boot noch da?");
}

static void a_long_value_is_the_enquiry_rather_than_what_stands_below(void)
{
    assert_body("Name: Ada B\nEmail: a@example.com\nProject: We want two boats with oars, one with "
                "a sail, before summer.\n\nToo many of these? Change them "
                "<https://portal.example/x>.",
                "We want two boats with oars, one with a sail, before summer.");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form-tail/" #function, function)
    TEST(what_only_programs_write_ends_it);
    TEST(boxes_to_tick_end_it);
    TEST(more_fields_end_it);
    TEST(what_people_write_too_stays);
    TEST(the_label_of_the_message_outranks_that_of_a_topic);
    TEST(a_long_value_is_the_enquiry_rather_than_what_stands_below);
    return g_test_run();
}
