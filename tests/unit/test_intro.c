/* test_intro.c - marks and blocks of header lines above quoted and forwarded mail. */
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

static enum intro_kind assert_one(const char *text, guint first, guint end)
{
    g_autoptr(GArray) lines = lines_of(text);
    g_autoptr(GArray) intros = intros_in(lines);
    if (intros->len != 1)
        g_test_message("in: %s", text);
    g_assert_cmpuint(intros->len, ==, 1);
    const struct intro *intro = &g_array_index(intros, struct intro, 0);
    if (intro->first != first || intro->end != end)
        g_test_message("in: %s", text);
    g_assert_cmpuint(intro->first, ==, first);
    g_assert_cmpuint(intro->end, ==, end);
    return intro->kind;
}

static void assert_none(const char *text)
{
    g_autoptr(GArray) lines = lines_of(text);
    g_autoptr(GArray) intros = intros_in(lines);
    if (intros->len)
        g_test_message("in: %s", text);
    g_assert_cmpuint(intros->len, ==, 0);
}

static void header_blocks_are_known_in_many_languages(void)
{
    static const char *const blocks[] = {
        "From: A <a@example.com>\nSent: Monday\nTo: B\nSubject: S",
        "*From:* A\n*Sent:* Monday\n*To:* B\n*Subject:* S",
        "**From:** A\n**Date:** Monday\n**To:** B\n**Subject:** S",
        "> From: a@example.com\n> To: b@example.com\n> Subject: S\n> Date: Monday",
        "From:\tA/Lagos/ACME\nTo:\tB\nCc:\nDate:\t03/04/2026\nSubject:\tS",
        "Von: A\nGesendet: Montag\nAn: B\nBetreff: S",
        "Gesendet: Montag, 02. März 2026 um 10:00 Uhr\nVon: \"A\" <a@example.com>\nAn: b\nBetreff: "
        "S",
        "De : A\nEnvoyé : lundi\nÀ : B\nObjet : S",
        "De: \"A\" <a@example.com>\nÀ: b\nEnvoyé: Lundi 2 Mars 2026\nObjet: S",
        "De: A\nEnviado el: lunes\nPara: B\nAsunto: S",
        "De: A\nEnviada em: segunda-feira\nPara: B\nAssunto: S",
        "Da: A\nInviato: lunedì\nA: B\nOggetto: S",
        "Van: A\nVerzonden: maandag\nAan: B\nOnderwerp: S",
        "Od: A\nWysłano: poniedziałek\nDo: B\nTemat: S",
        "Od: A\nOdesláno: pondělí\nKomu: B\nPředmět: S",
        "Od: A\nOdoslané: pondelok\nKomu: B\nPredmet: S",
        "Feladó: A\nElküldve: hétfő\nCímzett: B\nTárgy: S",
        "De la: A\nTrimis: luni\nCătre: B\nSubiect: S",
        "От: A\nОтправлено: 2 марта\nКому: B\nТема: S",
        "Від: A\nНадіслано: 2 березня\nКому: B\nТема: S",
        "Från: A\nSkickat: den 2 mars\nTill: B\nÄmne: S",
        "Fra: A\nSendt: mandag\nTil: B\nEmne: S",
        "Lähettäjä: A\nLähetetty: maanantai\nVastaanottaja: B\nAihe: S",
        "Από: A\nΣτάλθηκε: Δευτέρα\nΠρος: B\nΘέμα: S",
        "Kimden: A\nGönderildi: Pazartesi\nKime: B\nKonu: S",
        "Dari: A\nDikirim: Senin\nKepada: B\nPerihal: S",
        "Daripada: A\nDihantar: Isnin\nKepada: B\nSubjek: S",
        "Từ: A\nĐã gửi: Thứ Hai\nTới: B\nChủ đề: S",
        "จาก: A\nส่ง: วันจันทร์\nถึง: B\nเรื่อง: S",
        "发件人: A\n发送时间: 2026\n收件人: B\n主题: S",
        "发件人： A\n发送时间： 2026-03-02 10:00\n收件人： B\n主题： S",
        "发 件 人：A\n日 期：2026-03-02\n收 件 人：B\n主 题：S",
        "寄件者: A\n寄件日期: 2026\n收件者: B\n主旨: S",
        "差出人: A\n送信日時: 2026\n宛先: B\n件名: S",
        "보낸 사람: A\n보낸 날짜: 2026\n받는 사람: B\n제목: S",
        "من: A\nتم الإرسال: الاثنين\nإلى: B\nالموضوع: S",
        "מאת: A\nנשלח: יום שני\nאל: B\nנושא: S",
        "| From | A<a@example.com> |\n| Date | 03/02/2026 10:00 |\n| To | B |\n| Subject | S |",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++) {
        g_autofree char *text = g_strconcat("New.\n\n", blocks[i], "\n\nOld.", NULL);
        g_autoptr(GArray) lines = lines_of(text);
        g_assert_cmpint(assert_one(text, 2, lines->len - 2), ==, INTRO_HEADERS);
    }
}

static void long_values_run_over_lines(void)
{
    g_assert_cmpint(assert_one("From: A\nSent: Monday\nTo: b@example.com;\n  c@example.com;\n"
                               "  d@example.com\nSubject: S\n\nOld.",
                               0, 6),
                    ==, INTRO_HEADERS);
    g_assert_cmpint(assert_one("From: A\n\nSent: Monday\n\nTo: B\n\nSubject: S\n\nOld.", 0, 7), ==,
                    INTRO_HEADERS);
    g_assert_cmpint(
        assert_one("From:\nA <a@example.com>\nSent:\nMonday\nTo:\nB\nSubject:\nS", 0, 7), ==,
        INTRO_HEADERS);
}

static void all_fields_may_stand_on_one_line(void)
{
    g_assert_cmpint(
        assert_one("From: A <a@example.com> Sent: Monday, 10:00 To: B Subject: S\n\nOld", 0, 1), ==,
        INTRO_HEADERS);
    assert_none("From: Hamburg To: Lagos Date: May Weight: 3 t");
}

static void a_bare_title_belongs_to_its_headers(void)
{
    g_assert_cmpint(
        assert_one("Ok\n\n  Original Message  \nFrom: A\nSent: M\nTo: B\nSubject: S", 2, 7), ==,
        INTRO_HEADERS);
    g_assert_cmpint(
        assert_one("> Message du 02/03/26 10:00\n> De : \"A\" <a@example.com>\n> A : b\n"
                   "> Copie à : \n> Objet : S\n>\n> Old",
                   0, 5),
        ==, INTRO_HEADERS);
}

static void marks_of_old_mail_are_known_in_many_languages(void)
{
    static const char *const marks[] = {
        "-----Original Message-----",
        "--------- Original Message ---------",
        "------- Original Message -------",
        "‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐",
        "________________ Original Message ________________",
        "-----Ursprüngliche Nachricht-----",
        "-------- Original-Nachricht --------",
        "-----Message d'origine-----",
        "----- Mail original -----",
        "-----Mensaje original-----",
        "-----Mensagem original-----",
        "-----Messaggio originale-----",
        ">----Messaggio originale----",
        "-----Oorspronkelijk bericht-----",
        "-----Original Meddelelse-----",
        "-----Oprindelig meddelelse-----",
        "-----Opprinnelig melding-----",
        "-----Ursprungligt meddelande-----",
        "-----Alkuperäinen viesti-----",
        "-----Wiadomość oryginalna-----",
        "---------- Původní e-mail ----------",
        "-----Pôvodná správa-----",
        "-----Eredeti üzenet-----",
        "-----Mesaj original-----",
        "-----Исходное сообщение-----",
        "-----Оригінальне повідомлення-----",
        "-----Orijinal Mesaj-----",
        "-----Pesan Asli-----",
        "-----Thư gốc-----",
        "------------------ 原始邮件 ------------------",
        "------------------ Original ------------------",
        "-----原始郵件-----",
        "-----元のメッセージ-----",
        "--------- 원본 메일 ---------",
        "-----الرسالة الأصلية-----",
        "-----הודעה מקורית-----",
        "---- Replied Message ----",
        "---- 回复的原邮件 ----",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text = g_strconcat("New.\n\n", marks[i], "\n\nOld.", NULL);
        g_assert_cmpint(assert_one(text, 2, 3), ==, INTRO_ORIGINAL);
    }
}

static void marks_of_a_help_desk_are_known_in_many_languages(void)
{
    static const char *const marks[] = {
        "##- Please type your reply above this line -##",
        "--- Reply above this line ---",
        "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##",
        "##- Veuillez saisir une réponse au-dessus de cette ligne -##",
        "##- Escriba su respuesta por encima de esta línea -##",
        "##- Digite a resposta acima desta linha -##",
        "##- Typ uw antwoord boven deze regel -##",
        "##- Inserisci la risposta sopra questa riga -##",
        "##- Пожалуйста, введите ответ выше этой строки -##",
        "##- 请在此行上方键入您的回复 -##",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text = g_strconcat("New.\n\n", marks[i], "\n\nOld.", NULL);
        g_assert_cmpint(assert_one(text, 2, 3), ==, INTRO_REPLY_ABOVE);
    }
}

static void talk_is_none(void)
{
    assert_none("We need:\nFrom: Hamburg\nTo: Lagos\nDate: May 2026\nWeight: 3 t");
    assert_none("To: the sales team\nSubject: chairs\nWe need forty.");
    assert_none("- original message cards, 40 pieces\n- forwarded message stamps");
    assert_none("https://example.com/a\nTime: 10:00\nNote: none");
    assert_none("This is not a ---------- mark.\n\n-------\n***\n=====");
}

static void hostile_text_takes_linear_time(void)
{
    static const char *const parts[] = {"From: a@b\n", "a:\n",  "> ", ">\n", "On 1 May 2026 a@b ",
                                        "wrote:\n",    "-- - ", "\n", "<",   "： "};
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        GString *text = g_string_new(NULL);
        while (text->len < (256 << 10))
            g_string_append(text, parts[i]);
        gint64 start = g_get_monotonic_time();
        g_autoptr(GArray) lines = lines_of(text->str);
        g_autoptr(GArray) intros = intros_in(lines);
        g_assert_cmpint(g_get_monotonic_time() - start, <, 5 * G_USEC_PER_SEC);
        g_string_free(text, TRUE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/intro/header blocks are known in many languages",
                    header_blocks_are_known_in_many_languages);
    g_test_add_func("/intro/long values run over lines", long_values_run_over_lines);
    g_test_add_func("/intro/all fields may stand on one line", all_fields_may_stand_on_one_line);
    g_test_add_func("/intro/a bare title belongs to its headers",
                    a_bare_title_belongs_to_its_headers);
    g_test_add_func("/intro/marks of old mail are known in many languages",
                    marks_of_old_mail_are_known_in_many_languages);
    g_test_add_func("/intro/marks of a help desk are known in many languages",
                    marks_of_a_help_desk_are_known_in_many_languages);
    g_test_add_func("/intro/talk is none", talk_is_none);
    g_test_add_func("/intro/hostile text takes linear time", hostile_text_takes_linear_time);
    return g_test_run();
}
