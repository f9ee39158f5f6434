/* test_forward.c - mail that somebody passed on. */
#include "parsers/forward.h"

static void the_name_in_a_sentence_is_told_from_the_time(void)
{
    static const struct {
        const char *sentence, *name;
    } cases[] = {
        {"04.03.2026, 15:12, \"Рустам Галиев\" <b@example.com>:", "Рустам Галиев"},
        {"On Wed, Mar 4, 2026 at 3:12 PM Bea Lund <b@example.com> wrote:", "Bea Lund"},
        {"Am 04.03.2026 um 15:12 schrieb Bea Lund <b@example.com>:", "Bea Lund"},
        {"04.03.2026 15:12, sales <b@example.com>:", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strconcat("-------- Forwarded message --------\n",
                                            cases[i].sentence, "\n\nHow much is it?\n", NULL);
        struct forward forward;
        g_assert_true(forward_find(text, true, &forward));
        g_assert_cmpstr(forward.from.email, ==, "b@example.com");
        g_assert_cmpstr(forward.from.name, ==, cases[i].name);
        forward_clear(&forward);
    }
}

static void assert_forward(const char *text, bool subject_says, const char *own, const char *inner,
                           const char *name, const char *email)
{
    struct forward forward = {0};
    if (!forward_find(text, subject_says, &forward))
        g_error("no forward in: %s", text);
    g_assert_cmpstr(forward.own, ==, own);
    g_assert_cmpstr(forward.inner, ==, inner);
    g_assert_cmpstr(forward.from.name, ==, name);
    g_assert_cmpstr(forward.from.email, ==, email);
    forward_clear(&forward);
}

static void assert_no_forward(const char *text, bool subject_says)
{
    struct forward forward = {0};
    g_assert_false(forward_find(text, subject_says, &forward));
    g_assert_null(forward.inner);
}

static void marks_are_known_in_many_languages(void)
{
    static const char *const marks[] = {
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "----- Forwarded Message -----",
        "-------- Forwarded Message --------",
        "----- Forwarded by Anna B/ACME on 03/04/2026 10:00 AM -----",
        "----- Forwarded message from Anna <a@example.com> -----",
        "-------- Weitergeleitete Nachricht --------",
        "Anfang der weitergeleiteten Nachricht:",
        "-------- Message transféré --------",
        "Début du message réexpédié :",
        "---------- Mensaje reenviado ---------",
        "Inicio del mensaje reenviado:",
        "-------- Messaggio Inoltrato --------",
        "Inizio messaggio inoltrato:",
        "---------- Mensagem encaminhada ---------",
        "Início da mensagem reencaminhada:",
        "-------- Doorgestuurd bericht --------",
        "Begin doorgestuurd bericht:",
        "-------- Przekazana wiadomość --------",
        "Początek przekazywanej wiadomości:",
        "-------- Пересылаемое сообщение --------",
        "Начало переадресованного сообщения:",
        "-------- Переслане повідомлення --------",
        "-------- Vidarebefordrat meddelande --------",
        "Vidarebefordrat brev:",
        "-------- Videresendt melding --------",
        "-------- Videresendt meddelelse --------",
        "-------- Välitetty viesti --------",
        "---------- Přeposlaný e-mail ----------",
        "-------- Továbbított üzenet --------",
        "-------- Mesaj redirecționat --------",
        "-------- Προωθημένο μήνυμα --------",
        "-------- Yönlendirilmiş İleti --------",
        "---------- Pesan terusan ---------",
        "-------- Thư chuyển tiếp --------",
        "---------- ข้อความที่ส่งต่อ ---------",
        "-------- 転送メッセージ --------",
        "---------- 转发的邮件 ---------",
        "------------------ 转发的邮件 ------------------",
        "以下是转发的邮件：",
        "-------- 轉寄郵件 --------",
        "-------- 전달된 메시지 --------",
        "---------- رسالة معاد توجيهها ---------",
        "---------- הודעה שהועברה ---------",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text = g_strconcat("See this.\n\n", marks[i],
                                            "\n\nFrom: Anna <a@example.com>\nDate: Monday\n"
                                            "Subject: S\nTo: B\n\nThe enquiry.",
                                            NULL);
        assert_forward(text, false, "See this.", "The enquiry.", "Anna", "a@example.com");
    }
}

static void persons_are_named_in_many_forms(void)
{
    static const struct {
        const char *value;
        const char *name;
        const char *email;
    } persons[] = {
        {"Anna B <a@example.com>", "Anna B", "a@example.com"},
        {"\"Anna B\" <a@example.com>", "Anna B", "a@example.com"},
        {"Anna B [mailto:a@example.com]", "Anna B", "a@example.com"},
        {"Anna B [mailto:a@example.com] ", "Anna B", "a@example.com"},
        {"Anna B (a@example.com)", "Anna B", "a@example.com"},
        {"Anna B <a@example.com<mailto:a@example.com>>", "Anna B", "a@example.com"},
        {"Anna B <mailto:a@example.com>", "Anna B", "a@example.com"},
        {"B, Anna <a@example.com>", "B, Anna", "a@example.com"},
        {"'Anna B' via Sales <sales@example.com>", "Anna B", "sales@example.com"},
        {"a@example.com", NULL, "a@example.com"},
        {"<a@example.com>", NULL, "a@example.com"},
        {"a@example.com (Anna B)", "Anna B", "a@example.com"},
        {"a@example.com [mailto:a@example.com]", NULL, "a@example.com"},
        {"'a@example.com' <a@example.com>", NULL, "a@example.com"},
        {"**Anna B** <a@example.com>", "Anna B", "a@example.com"},
        {"王小明<a@example.com>", "王小明", "a@example.com"},
        {"Anna B", "Anna B", NULL},
        {"", NULL, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(persons); i++) {
        struct mail_address person;
        forward_read_person(persons[i].value, &person);
        g_assert_cmpstr(person.email, ==, persons[i].email);
        g_assert_cmpstr(person.name, ==, persons[i].name);
        g_free(person.name);
        g_free(person.email);
    }
}

static void outlook_needs_the_subject_to_say_so(void)
{
    const char *text =
        "FYI\n\nVon: Anna [mailto:a@example.com]\nGesendet: Montag\nAn: B\nBetreff: S\n\n"
        "Die Anfrage.";
    assert_forward(text, true, "FYI", "Die Anfrage.", "Anna", "a@example.com");
    assert_no_forward(text, false);
    assert_forward("-----Original Message-----\nFrom: Anna <a@example.com>\nSent: M\nTo: B\n"
                   "Subject: S\n\nThe enquiry.",
                   true, NULL, "The enquiry.", "Anna", "a@example.com");
}

static void a_sentence_will_do_below_such_a_subject(void)
{
    const char *text = "FYI\n\nAm 04.03.2026, 10:00 schrieb \"Anna\" <a@example.com>:\n\n"
                       "Die Anfrage.";
    assert_forward(text, true, "FYI", "Die Anfrage.", NULL, "a@example.com");
    assert_no_forward(text, false);
    assert_no_forward("Gern.\n\nAm 04.03.2026, 10:00 schrieb \"Anna\" <a@example.com>:\n\n"
                      "> Die Anfrage.",
                      true);
    assert_no_forward("Gern.\n\nAm 04.03.2026 um 10:00 schrieb Anna:\n\nDie Anfrage.", true);
}

static void the_mail_alone_may_be_quoted(void)
{
    assert_forward("---------- Forwarded message ----------\nFrom: A <a@example.com>\nDate: D\n"
                   "Subject: S\nTo: b@x.example\n\n> The enquiry.\n>\n> Anna\n",
                   false, NULL, "The enquiry.\n\nAnna", "A", "a@example.com");
    assert_forward("---------- Forwarded message ----------\nFrom: A <a@example.com>\nDate: D\n"
                   "Subject: S\nTo: b@x.example\n\n> A question?\n\nAn answer.",
                   false, NULL, "> A question?\n\nAn answer.", "A", "a@example.com");
}

static void all_may_stand_on_one_line(void)
{
    assert_forward(
        "FYI\n\n   ----- Forwarded Message ----- From: Anna B <a@example.com>To: "
        "\"b@x.example\" <b@x.example>Cc: C <c@x.example>; D <d@x.example>Sent: Tuesday, "
        "March 3, 2026, 09:26:50 AM UTCSubject: Prices: to be asked\nThe enquiry.",
        false, "FYI", "The enquiry.", "Anna B", "a@example.com");
    assert_forward("   ----- Mesaj redirecționat ----- De la: Anna B <a@example.com>Către: "
                   "\"b@x.example\" <b@x.example>Trimis: marți, 3 martie 2026, 09:26:50 "
                   "CETSubiect: Prețuri\nThe enquiry.",
                   false, NULL, "The enquiry.", "Anna B", "a@example.com");
    struct forward forward = {0};
    g_assert_true(forward_find("----- Message transmis ----- De : Anna <a@example.com>À : "
                               "<b@x.example>Envoyé : mardi 3 mars 2026, 09:26:50 UTC+1Objet : Prix"
                               "\nText",
                               false, &forward));
    g_assert_cmpstr(forward.date, ==, "mardi 3 mars 2026, 09:26:50 UTC+1");
    g_assert_cmpstr(forward.subject, ==, "Prix");
    g_assert_cmpstr(forward.inner, ==, "Text");
    forward_clear(&forward);
}

static void date_and_subject_are_kept(void)
{
    struct forward forward = {0};
    g_assert_true(forward_find(
        "---------- Forwarded message ---------\nVon: Anna <a@example.com>\n"
        "Date: Mi., 4. März 2026 um 10:00 Uhr\nSubject: Anfrage\nTo: <b@x.example>\n\n\n"
        "Text",
        false, &forward));
    g_assert_cmpstr(forward.date, ==, "Mi., 4. März 2026 um 10:00 Uhr");
    g_assert_cmpstr(forward.subject, ==, "Anfrage");
    g_assert_cmpstr(forward.inner, ==, "Text");
    forward_clear(&forward);
}

static void apple_quotes_what_it_forwards(void)
{
    assert_forward(
        "> Begin forwarded message:\n>\n> From: A <a@example.com>\n> Subject: S\n> Date: D\n>\n"
        "> The enquiry.",
        false, NULL, "The enquiry.", "A", "a@example.com");
}

static void yandex_writes_a_sentence_and_a_mark_at_the_end(void)
{
    assert_forward("-------- Пересылаемое сообщение --------\n04.03.2026, 10:00, \"Anna\" "
                   "<a@example.com>:\n\nПришлите цены.\n\n"
                   "-------- Конец пересылаемого сообщения --------\nИз офиса.",
                   false, NULL, "Пришлите цены.", NULL, "a@example.com");
}

static void the_signature_above_is_not_taken_for_words(void)
{
    assert_forward(
        "FYI\n\nSent from my iPhone\n\nBegin forwarded message:\n\nFrom: A <a@example.com>\n"
        "Date: D\nTo: b\nSubject: S\n\nThe enquiry.",
        false, "FYI", "The enquiry.", "A", "a@example.com");
}

static void a_forward_within_a_conversation_is_history(void)
{
    assert_no_forward("Yes.\n\nOn 4 Mar 2026, B <b@example.com> wrote:\n"
                      "---------- Forwarded message ---------\nFrom: A <a@example.com>\n"
                      "Date: D\nSubject: S\n\nOld",
                      false);
    assert_no_forward(
        "Yes.\n\nFrom: B <b@example.com>\nSent: M\nTo: C\nSubject: Re\n\nSee below.\n\n"
        "---------- Forwarded message ---------\nFrom: A <a@example.com>\n"
        "Date: D\nSubject: S\n\nOld",
        false);
    assert_no_forward("", true);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/forward/the name in a sentence is told from the time",
                    the_name_in_a_sentence_is_told_from_the_time);
    g_test_add_func("/forward/marks are known in many languages",
                    marks_are_known_in_many_languages);
    g_test_add_func("/forward/persons are named in many forms", persons_are_named_in_many_forms);
    g_test_add_func("/forward/Outlook needs the subject to say so",
                    outlook_needs_the_subject_to_say_so);
    g_test_add_func("/forward/a sentence will do below such a subject",
                    a_sentence_will_do_below_such_a_subject);
    g_test_add_func("/forward/the mail alone may be quoted", the_mail_alone_may_be_quoted);
    g_test_add_func("/forward/all may stand on one line", all_may_stand_on_one_line);
    g_test_add_func("/forward/date and subject are kept", date_and_subject_are_kept);
    g_test_add_func("/forward/Apple quotes what it forwards", apple_quotes_what_it_forwards);
    g_test_add_func("/forward/Yandex writes a sentence, and a mark at the end",
                    yandex_writes_a_sentence_and_a_mark_at_the_end);
    g_test_add_func("/forward/the signature above is not taken for words",
                    the_signature_above_is_not_taken_for_words);
    g_test_add_func("/forward/a forward within a conversation is history",
                    a_forward_within_a_conversation_is_history);
    return g_test_run();
}
