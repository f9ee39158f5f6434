/* test_attribution.c - the sentence that mail programs write above a quotation. */
#include "parsers/attribution.h"
#include "parsers/intro.h"

/* (transfer full, of struct intro) */
static GArray *intros_in(const GArray *lines)
{
    GArray *intros = g_array_new(FALSE, FALSE, sizeof(struct intro));
    struct intro_reader reader = {.lines = lines};
    struct intro intro;
    while (intro_reader_next(&reader, lines->len, &intro))
        g_array_append_val(intros, intro);
    return intros;
}

/* The attribution of a text, as "first-end", or "none". */
static char *found_in(const char *text)
{
    g_autoptr(GArray) lines = lines_of(text);
    g_autoptr(GArray) intros = intros_in(lines);
    if (intros->len == 0)
        return g_strdup("none");
    const struct intro *intro = &g_array_index(intros, struct intro, 0);
    const char *kind = intro->kind == INTRO_ATTRIBUTION ? "" : "other ";
    return g_strdup_printf("%s%u-%u", kind, intro->first, intro->end);
}

static unsigned line_count(const char *text)
{
    g_autoptr(GArray) lines = lines_of(text);
    return lines->len;
}

/* Each stands alone below the author's words, followed by text that is not marked as quoted. */
static void assert_known(const char *const *attributions, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        g_autofree char *text = g_strconcat("Ok.\n\n", attributions[i], "\n\nOld words.\n", NULL);
        g_autofree char *found = found_in(text);
        g_autofree char *wanted = g_strdup_printf("2-%u", 2 + line_count(attributions[i]));
        if (!g_str_equal(found, wanted))
            g_test_message("in: %s", attributions[i]);
        g_assert_cmpstr(found, ==, wanted);
    }
}

static void those_of_web_mailers_are_known(void)
{
    static const char *const attributions[] = {
        "On Wed, Mar 4, 2026 at 10:00 AM Anna B <a@example.com> wrote:",
        "On Wed, 4 Mar 2026, 10:00 Anna B, <a@example.com> wrote:",
        "Am Mi., 4. März 2026 um 10:00 Uhr schrieb Anna B <a@example.com>:",
        "Le mer. 4 mars 2026 à 10:00, Anna B <a@example.com> a écrit :",
        "El mié, 4 mar 2026 a las 10:00, Anna B (<a@example.com>) escribió:",
        "Em qua., 4 de mar. de 2026 às 10:00, Anna B <a@example.com> escreveu:",
        "Anna B <a@example.com> escreveu (quarta, 4/03/2026 à(s) 10:00):",
        "Il giorno mer 4 mar 2026 alle ore 10:00 Anna B <a@example.com> ha scritto:",
        "Op wo 4 mrt 2026 om 10:00 schreef Anna B <a@example.com>:",
        "śr., 4 mar 2026 o 10:00 Anna B <a@example.com> napisał(a):",
        "ср, 4 мар. 2026 г. в 10:00, Anna B <a@example.com>:",
        "ср, 4 бер. 2026 р. о 10:00 Anna B <a@example.com> пише:",
        "Den ons 4 mars 2026 kl 10:00 skrev Anna B <a@example.com>:",
        "ons. 4. mars 2026 kl. 10:00 skrev Anna B <a@example.com>:",
        "Den ons. 4. mar. 2026 kl. 10.00 skrev Anna B <a@example.com>:",
        "ke 4. maalisk. 2026 klo 10.00 Anna B (a@example.com) kirjoitti:",
        "st 4. 3. 2026 v 10:00 odesílatel Anna B <a@example.com> napsal:",
        "st 4. 3. 2026 o 10:00 Anna B <a@example.com> napísal(a):",
        "Anna B <a@example.com> ezt írta (időpont: 2026. márc. 4., Sze, 10:00):",
        "În mie., 4 mar. 2026 la 10:00, Anna B <a@example.com> a scris:",
        "Στις Τετ 4 Μαρ 2026 στις 10:00 π.μ., ο χρήστης Anna B <a@example.com> έγραψε:",
        "Anna B <a@example.com> 于2026年3月4日周三 10:00写道：",
        "Anna B <a@example.com> 於 2026年3月4日 週三 上午10:00寫道：",
        "2026年3月4日(水) 10:00 Anna B <a@example.com>:",
        "2026년 3월 4일 (수) 오전 10:00, Anna B <a@example.com>님이 작성:",
        "Anna B <a@example.com>, 4 Mar 2026 Çar, 10:00 tarihinde şunu yazdı:",
        "في الأربعاء، 4 مارس 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Anna B <a@example.com>:",
        "\u202bבתאריך יום ד׳, 4 במרץ 2026 ב-10:00 מאת \u202aAnna B\u202c\u200f "
        "<\u202aa@example.com\u202c\u200f>:\u202c",
        "Vào Th 4, 4 thg 3, 2026 vào lúc 10:00 Anna B <a@example.com> đã viết:",
        "ในวันที่ พ. 4 มี.ค. 2026 เวลา 10:00 Anna B <a@example.com> เขียนว่า:",
        "Pada Rab, 4 Mar 2026 pukul 10.00 Anna B <a@example.com> menulis:",
        "Pada Rab, 4 Mac 2026 pada 10:00 PG Anna B <a@example.com> menulis:",
        "На ср, 4.03.2026 г. в 10:00 Anna B <a@example.com> написа:",
        "sri, 4. ožu 2026. u 10:00 Anna B <a@example.com> napisao je:",
        "Missatge de Anna B <a@example.com> del dia dc., 4 de març 2026 a les 10:00:",
        "Kuupäev K, 4. märts 2026 kell 10:00 kirjutas Anna B <a@example.com>:",
        "On Wednesday, March 4, 2026 at 10:00:00 AM GMT+1, Anna B <a@example.com> wrote:",
        "Am Mittwoch, 4. März 2026 um 10:00:00 MEZ hat Anna B <a@example.com> Folgendes "
        "geschrieben:",
        "Il mercoledì 4 marzo 2026 alle ore 10:00:00 CET, Anna B <a@example.com> ha scritto:",
        "Pada Rabu, 4 Maret 2026 10.00.00 WIB, Anna B <a@example.com> menulis:",
        "Anna B <a@example.com> 在 2026年3月4日 星期三 上午10:00:00 [GMT+8] 寫道：",
        "---- On Wed, 04 Mar 2026 10:00:00 +0100 Anna B <a@example.com> wrote ----",
        "---- Am Mi, 04 Mär 2026 10:00:00 +0100 Anna B <a@example.com> schrieb ----",
        "Среда, 4 марта 2026, 10:00 +03:00 от Anna B <a@example.com>:",
        "04.03.2026, 10:00, \"Anna B\" <a@example.com>:",
        "At 2026-03-04 10:00:00, \"Anna B\" <a@example.com> wrote:",
        "在 2026-03-04 10:00:00，\"Anna B\" <a@example.com> 写道：",
        "Dnia 4 marca 2026 10:00 Anna B <a@example.com> napisał(a):",
        "W dniu 2026-03-04 10:00:00 użytkownik Anna B <a@example.com> napisał:",
        "On Wednesday, March 4th, 2026 at 10:00, Anna B <a@example.com> wrote:",
    };
    assert_known(attributions, G_N_ELEMENTS(attributions));
}

static void those_of_programs_are_known(void)
{
    static const char *const attributions[] = {
        "On 04/03/2026 10:00, Anna B wrote:",
        "Am 04.03.26 um 10:00 schrieb Anna B:",
        "Le 04/03/2026 à 10:00, Anna B a écrit :",
        "El 4/3/26 a las 10:00, Anna B escribió:",
        "Il 04/03/2026 10:00, Anna B ha scritto:",
        "Em 04/03/2026 10:00, Anna B escreveu:",
        "Op 04-03-2026 om 10:00 schreef Anna B:",
        "W dniu 4.03.2026 o 10:00, Anna B pisze:",
        "04.03.2026 10:00, Anna B пишет:",
        "04.03.26 10:00, Anna B пише:",
        "Den 2026-03-04 kl. 10:00, skrev Anna B:",
        "Den 04.03.2026 10:00, skrev Anna B:",
        "Anna B kirjoitti 4.3.2026 klo 10.00:",
        "Dne 04. 03. 26 v 10:00 Anna B napsal(a):",
        "2026. 03. 04. 10:00 keltezéssel, Anna B írta:",
        "La 04.03.2026 10:00, Anna B a scris:",
        "Στις 4/3/26 10:00, ο/η Anna B έγραψε:",
        "在 2026/3/4 10:00, Anna B 写道:",
        "於 2026/3/4 10:00, Anna B 寫道:",
        "26. 3. 4. 10:00에 Anna B 이(가) 쓴 글:",
        "4.03.2026 10:00 tarihinde Anna B yazdı:",
        "Vào 04/03/2026 10:00, Anna B đã viết:",
        "Pada 04/03/2026 10:00, Anna B menulis:",
        "بتاريخ 04/03/2026 10:00، كتب Anna B:",
        "On 4 Mar 2026, at 10:00, Anna B <a@example.com> wrote:",
        "Le 4 mars 2026 à 10:00, Anna B <a@example.com> a écrit :",
        "Op 4 mrt 2026 om 10:00 heeft Anna B <a@example.com> het volgende geschreven:",
        "No dia 4/03/2026, às 10:00, Anna B <a@example.com> escreveu:",
        "4 mars 2026 kl. 10:00 skrev Anna B <a@example.com>:",
        "Wiadomość napisana przez Anna B <a@example.com> w dniu 4 mar 2026, o godz. 10:00:",
        "4 марта 2026 г., в 10:00, Anna B <a@example.com> написал(а):",
        "4. 3. 2026 v 10:00, Anna B <a@example.com>:",
        "2026. márc. 4. dátummal, 10:00 időpontban Anna B <a@example.com> írta:",
        "Pe 4 mar. 2026, la 10:00, Anna B <a@example.com> a scris:",
        "4 Μαρ 2026, 10:00, ο χρήστης «Anna B <a@example.com>» έγραψε:",
        "Anna B <a@example.com> şunları yazdı (4 Mar 2026 10:00):",
        "在 2026年3月4日，上午10:00，Anna B <a@example.com> 写道：",
        "2026/03/04 10:00、Anna B <a@example.com>のメール:",
        "2026. 3. 4. 오전 10:00, Anna B <a@example.com> 작성:",
        "في 4 مارس 2026، الساعة 10:00 ص، كتب Anna B <a@example.com>:",
        "ב-4 במרץ 2026, בשעה 10:00, \u200fAnna B <a@example.com> כתב/ה:",
        "เมื่อวันที่ 4 มี.ค. 2026 เวลา 10:00 Anna B <a@example.com> เขียนว่า:",
        "Vào 10:00, 4 thg 3, 2026, Anna B <a@example.com> đã viết:",
        "On March 4, 2026 10:00:00 AM GMT+01:00, Anna B <a@example.com> wrote:",
        "On Wed, Mar 4, 2026 at 10:00 AM +0100, \"Anna B\" <a@example.com<mailto:a@example.com>> "
        "wrote:",
        "Anna B/Lagos/ACME@ACME wrote on 03/04/2026 10:00:00 AM:",
        "-----Anna B/Lagos/ACME schrieb: -----",
        ">>> Anna B <a@example.com> 3/4/2026 10:00 AM >>>",
        ">>> On 3/4/2026 at 10:00 AM, Anna B <a@example.com> wrote:",
        "In a message dated 3/4/2026 10:00:00 A.M. Eastern Standard Time, a@example.com writes:",
        "In article <4711@example.com>, Anna B <a@example.com> wrote:",
        "Quoting Anna B <a@example.com>:",
        "Zitat von Anna B <a@example.com>:",
        "2026-03-04 10:00 GMT+01:00 Anna B <a@example.com>:",
        "2026-03-04 10:00 GMT+01:00 Anna B",
        "2026/3/4 Anna B via Forum <a@example.com>",
    };
    assert_known(attributions, G_N_ELEMENTS(attributions));
}

static void they_may_run_over_lines(void)
{
    static const char *const attributions[] = {
        "On Wed, Mar 4, 2026 at 10:00 AM Anna B via the Forum of Example <\n"
        "notifications@forum.example.com> wrote:",
        "On Wed, Mar 4, 2026 at 10:00 AM\nAnna B <a@example.com> wrote:",
        "On Wed, Mar 4, 2026 at 10:00 AM Anna B <a@example.com>\nwrote:",
        "Le 4 mars 2026 10:00, \"Anna B\"\n<a@example.com>\na écrit :",
        "Am Mittwoch, den 4. März 2026, 10:00:00 MEZ hat Anna B\n<a@example.com> Folgendes\n"
        "geschrieben:",
        "W dniu 4 marca 2026 10:00 użytkownik Anna B <a@example.com>\nnapisał:",
        "Op wo 4 mrt 2026 10:00 schreef \"Anna B\" <a@example.com> het\nvolgende geschreven:",
        "---- On Wed, 04 Mar 2026 10:00:00 +0100 Anna B\n<a@example.com> wrote ----",
        "2026-03-04 10:00 GMT+01:00 Anna B <\na@example.com>:",
        "On Wed, 4 Mar 2026 at 10:00 Anna B\n\n<\nmailto:Anna B <a@example.com>\n> wrote:",
    };
    assert_known(attributions, G_N_ELEMENTS(attributions));
}

static void a_name_and_the_verb_will_do_above_a_quotation(void)
{
    g_autofree char *quoted = found_in("Ok.\n\nAnna wrote:\n\n> old");
    g_assert_cmpstr(quoted, ==, "2-3");
    g_autofree char *not_quoted = found_in("Ok.\n\nAnna wrote:\n\nnew");
    g_assert_cmpstr(not_quoted, ==, "none");
}

static void an_address_and_the_verb_will_do(void)
{
    static const char *const attributions[] = {
        "anna@example.com wrote:",
        "anna@example.com a écrit :",
        "<anna@example.com> schrieb:",
    };
    assert_known(attributions, G_N_ELEMENTS(attributions));
}

static void talk_is_none(void)
{
    static const char *const texts[] = {
        "On this day\nI wrote something:\nit was good.",
        "Please quote for the following by 3 May 2026:\n40 chairs\n10 tables",
        "On 3 May 2026 you wrote:\nwe can deliver within a week. Is that still so?",
        "Am 3. Mai 2026 schrieben Sie uns:\ndie Preise gelten bis Juni. Gilt das noch?",
        "Our contact is Anna (a@example.com), please send to her before 10:00:\n- price list",
        "Please send it to a@example.com and b@example.com, as I wrote in 2025:\n- price list",
        "Opening hours: 9:00 - 17:00\nTel: +49 30 555 0100",
        "We need 40 chairs until 3.5.2026:\n- oak\n- beech",
        "Delivery times:\n2026-03-04 first part\n2026-04-04 second part",
        "a:\nb:\nc:",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *found = found_in(texts[i]);
        g_assert_cmpstr(found, ==, "none");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/attribution/those of web mailers are known", those_of_web_mailers_are_known);
    g_test_add_func("/attribution/those of programs are known", those_of_programs_are_known);
    g_test_add_func("/attribution/they may run over lines", they_may_run_over_lines);
    g_test_add_func("/attribution/a name and the verb will do above a quotation",
                    a_name_and_the_verb_will_do_above_a_quotation);
    g_test_add_func("/attribution/an address and the verb will do",
                    an_address_and_the_verb_will_do);
    g_test_add_func("/attribution/talk is none", talk_is_none);
    return g_test_run();
}
