/* test_newtext.c - the author's new words, apart from history and signature. */
#include "parsers/newtext.h"

#include <glib.h>

static void assert_split(const char *text, const char *body, const char *quoted,
                         const char *signature)
{
    struct newtext newtext;
    newtext_split(text, NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, body);
    g_assert_cmpstr(newtext.quoted, ==, quoted);
    g_assert_cmpstr(newtext.signature, ==, signature);
    newtext_clear(&newtext);
}

static void attributions_are_known_in_many_languages(void)
{
    static const char *const attributions[] = {
        "On Wed, 4 Mar 2026 at 10:00, Anna B <a@example.com> wrote:",
        "On 4 Mar 2026, at 10:00, Anna\n<a@example.com> wrote:",
        "Am 04.03.2026 um 10:00 schrieb Anna B:",
        "Anna B <a@example.com> schrieb am Mi., 4. März 2026, 10:00:",
        "Le mer. 4 mars 2026 à 10:00, Anna <a@example.com> a écrit :",
        "El mié, 4 mar 2026 a las 10:00, Anna (<a@example.com>) escribió:",
        "Il giorno mer 4 mar 2026 alle ore 10:00 Anna <a@example.com> ha scritto:",
        "Em qua., 4 de mar. de 2026 às 10:00, Anna <a@example.com> escreveu:",
        "Op wo 4 mrt 2026 om 10:00 schreef Anna <a@example.com>:",
        "Den ons 4 mars 2026 kl 10:00 skrev Anna <a@example.com>:",
        "śr., 4 mar 2026 o 10:00 Anna <a@example.com> napisał(a):",
        "st 4. 3. 2026 v 10:00 odesílatel Anna <a@example.com> napsal:",
        "ср, 4 мар. 2026 г. в 10:00, Anna <a@example.com> пишет:",
        "Anna <a@example.com>, 4 Mar 2026 Çar, 10:00 tarihinde şunu yazdı:",
        "Pada Rab, 4 Mar 2026 pukul 10.00 Anna <a@example.com> menulis:",
        "Vào Th 4, 4 thg 3, 2026 vào lúc 10:00 Anna <a@example.com> đã viết:",
        "2026年3月4日(水) 10:00 Anna <a@example.com>:のメール:",
        "Anna <a@example.com> 于2026年3月4日周三 10:00写道：",
        "2026년 3월 4일 (수) 10:00, Anna <a@example.com>님이 작성:",
        "2026-03-04 10:00 GMT+01:00 Anna <a@example.com>:",
        "---- On Wed, 04 Mar 2026 10:00:00 +0100 Anna <a@example.com> wrote ----",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(attributions); i++) {
        g_autofree char *text = g_strconcat("New.\n\n", attributions[i], "\n\n> Old.\n", NULL);
        g_autofree char *quoted = g_strconcat(attributions[i], "\n\n> Old.", NULL);
        assert_split(text, "New.", quoted, NULL);
    }
}

static void header_blocks_are_known_in_many_languages(void)
{
    static const char *const blocks[] = {
        "From: A <a@example.com>\nSent: Monday\nTo: B\nSubject: S",
        "*From:* A\n*Sent:* Monday\n*To:* B\n*Subject:* S",
        "Von: A\nGesendet: Montag\nAn: B\nBetreff: S",
        "De : A\nEnvoyé : lundi\nÀ : B\nObjet : S",
        "De: A\nEnviado el: lunes\nPara: B\nAsunto: S",
        "Da: A\nInviato: lunedì\nA: B\nOggetto: S",
        "Van: A\nVerzonden: maandag\nAan: B\nOnderwerp: S",
        "От: A\nОтправлено: 4 марта\nКому: B\nТема: S",
        "Dari: A\nDikirim: Senin\nKepada: B\nPerihal: S",
        "发件人: A\n发送时间: 2026\n收件人: B\n主题: S",
        "差出人: A\n送信日時: 2026\n宛先: B\n件名: S",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++) {
        g_autofree char *text = g_strconcat("New.\n\n", blocks[i], "\n\nOld.", NULL);
        g_autofree char *quoted = g_strconcat(blocks[i], "\n\nOld.", NULL);
        assert_split(text, "New.", quoted, NULL);
    }
}

static void a_rule_above_history_is_nobodys(void)
{
    assert_split("New.\n________________\nFrom: A\nDate: D\nSubject: S\n\nOld", "New.",
                 "From: A\nDate: D\nSubject: S\n\nOld", NULL);
    assert_split("New.\n\n-----Original Message-----\nOld", "New.",
                 "-----Original Message-----\nOld", NULL);
}

static void an_answer_below_is_new(void)
{
    assert_split("On 4 Mar 2026, A wrote:\n> old\n> older\n\nNew.", "New.",
                 "On 4 Mar 2026, A wrote:\n> old\n> older", NULL);
}

static void answers_between_keep_their_questions(void)
{
    assert_split("On 4 Mar 2026, A wrote:\n> One?\nYes.\n> Two?\nNo.", "> One?\nYes.\n> Two?\nNo.",
                 "On 4 Mar 2026, A wrote:", NULL);
    assert_split("> Price?\nTen.", "> Price?\nTen.", NULL, NULL);
}

static void a_signature_is_apart(void)
{
    assert_split("Text\n-- \nAnna\n+49", "Text", NULL, "Anna\n+49");
    assert_split("Text\n\nSent from my iPhone", "Text", NULL, "Sent from my iPhone");
    assert_split("Text\n\nGesendet von meinem Telefon\n\nAm 3.3. um 10:00 schrieb A:\n> x", "Text",
                 "Am 3.3. um 10:00 schrieb A:\n> x", "Gesendet von meinem Telefon");
    assert_split("Text\n> old\n--\nAnna", "Text", "> old", "Anna");
}

static void talk_is_not_taken_for_history(void)
{
    assert_split("On this day\nI wrote something:\nit was good.",
                 "On this day\nI wrote something:\nit was good.", NULL, NULL);
    assert_split("We need:\nFrom: Hamburg\nTo: Lagos\nby May.",
                 "We need:\nFrom: Hamburg\nTo: Lagos\nby May.", NULL, NULL);
    assert_split("a | b | c", "a | b | c", NULL, NULL);
}

static void quotation_only_is_new_unless_attributed(void)
{
    assert_split("> only this", "> only this", NULL, NULL);
    assert_split("> On 4 Mar 2026 A <a@example.com> wrote:\n>> x", NULL,
                 "> On 4 Mar 2026 A <a@example.com> wrote:\n>> x", NULL);
    assert_split("", NULL, NULL, NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/newtext/attributions are known in many languages",
                    attributions_are_known_in_many_languages);
    g_test_add_func("/newtext/header blocks are known in many languages",
                    header_blocks_are_known_in_many_languages);
    g_test_add_func("/newtext/a rule above history is nobody's", a_rule_above_history_is_nobodys);
    g_test_add_func("/newtext/an answer below is new", an_answer_below_is_new);
    g_test_add_func("/newtext/answers between keep their questions",
                    answers_between_keep_their_questions);
    g_test_add_func("/newtext/a signature is apart", a_signature_is_apart);
    g_test_add_func("/newtext/talk is not taken for history", talk_is_not_taken_for_history);
    g_test_add_func("/newtext/quotation only is new unless attributed",
                    quotation_only_is_new_unless_attributed);
    return g_test_run();
}
