/* test_footer.c - what programs, servers and lawyers put around a person's words. */
#include "parsers/footer.h"
#include "parsers/newtext.h"

#include <string.h>

static bool is_sent_from(const char *text)
{
    const struct line line = {.text = text, .length = strlen(text)};
    return footer_is_sent_from(&line);
}

static void mobile_signatures_are_known_in_many_languages(void)
{
    static const char *const lines[] = {
        "Sent from my iPhone",
        "Sent from my Verizon Wireless BlackBerry",
        "Sent from my Samsung Galaxy smartphone.",
        "Sent from Yahoo Mail on Android",
        "Sent from Yahoo Mail for iPhone",
        "Sent from Mail for Windows 10",
        "Sent from Outlook for iOS<https://aka.ms/o0ukef>",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Get Outlook for Android",
        "Sent with Proton Mail secure email.",
        "Sent from Proton Mail for iOS",
        "Sent from my Huawei phone",
        "Sent via BlackBerry from T-Mobile",
        "Sent from my mobile device. Please excuse typos.",
        "Sent from Gmail Mobile",
        "Von meinem iPhone gesendet",
        "Gesendet von meinem iPhone",
        "Gesendet mit der GMX Mail App",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Holen Sie sich Outlook für Android",
        "Outlook für iOS beziehen",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Envoyé de mon iPhone",
        "Envoyé à partir de Outlook pour iOS",
        "Télécharger Outlook pour Android",
        "Envoyé depuis l'application Mail Orange",
        "Enviado desde mi iPhone",
        "Obtener Outlook para iOS",
        "Enviado do meu iPhone",
        "Enviado do Yahoo Mail no Android",
        "Obtenha o Outlook para iOS",
        "Inviato da iPhone",
        "Inviato da Libero Mail per Android",
        "Scarica Outlook per Android",
        "Verstuurd vanaf mijn iPhone",
        "Outlook voor iOS downloaden",
        "Wysłane z iPhone'a",
        "Pobierz program Outlook dla systemu Android",
        "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail.ru",
        "Отправлено из Яндекс.Почты для Android",
        "Надіслано з iPhone",
        "Skickat från min iPhone",
        "Hämta Outlook för iOS",
        "Sendt fra min iPhone",
        "Hent Outlook til Android",
        "Get BlueMail for Android",
        "Lähetetty iPhonesta",
        "Odesláno z iPhonu",
        "iPhone'umdan gönderildi",
        "Dikirim dari iPhone saya",
        "Dapatkan Outlook untuk Android",
        "发自我的iPhone",
        "发自我的小米手机",
        "從我的 iPhone 傳送",
        "iPhoneから送信",
        "나의 iPhone에서 보냄",
        "أرسلت من الـ iPhone",
        "נשלח מה-iPhone שלי",
        "Gửi từ iPhone của tôi",
        "ส่งจาก iPhone ของฉัน",
        "Στάλθηκε από το iPhone μου",
        "Trimis de pe iPhone",
        "Elküldve az iPhone készülékemről",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        if (!is_sent_from(lines[i]))
            g_test_message("unknown: %s", lines[i]);
        g_assert_true(is_sent_from(lines[i]));
    }
}

static void talk_of_sending_is_none(void)
{
    static const char *const lines[] = {
        "Sent from my desk, is much easier than my mobile phone.",
        "Get 40 chairs from the stock in Outlook Street",
        "Sent the order on Monday, has it arrived?",
        "Enviado el lunes",
        "Gesendet haben wir die Ware am Montag an Ihr Lager, bitte prüfen.",
        "Envoyé : mercredi 4 mars 2026 10:00",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
        g_assert_false(is_sent_from(lines[i]));
}

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

static void notices_below_the_text_are_the_signatures(void)
{
    static const char *const notices[] = {
        "This email and any attachments are confidential and intended solely for the addressee.",
        "CONFIDENTIALITY NOTICE: The information contained in this transmission is privileged.",
        "If you are not the intended recipient, please notify the sender and delete this message.",
        "Virus-free. www.scanner.example<https://scanner.example>",
        "Please consider the environment before printing this email.",
        "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen.",
        "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.",
        "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention "
        "exclusive "
        "de ses destinataires.",
        "AVISO LEGAL: Este mensaje puede contener información confidencial.",
        "Esta mensagem pode conter informações confidenciais e é destinada apenas ao destinatário.",
        "Le informazioni contenute in questo messaggio sono riservate al destinatario.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde en is vertrouwelijk.",
        "Niniejsza wiadomość zawiera informacje poufne przeznaczone wyłącznie dla adresata.",
        "Данное сообщение конфиденциально и предназначено только для получателя, указанного выше.",
        "Bu e-posta gizli bilgiler içerebilir ve yalnızca alıcı içindir.",
        "Email ini bersifat rahasia dan hanya ditujukan kepada penerima yang dimaksud.",
        "本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的收件人。",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(notices); i++) {
        g_autofree char *text = g_strconcat("Please quote.\n\nAnna\n\n", notices[i], NULL);
        assert_split(text, "Please quote.\n\nAnna", NULL, notices[i]);
    }
}

static void notices_in_several_paragraphs_are_one_signature(void)
{
    assert_split("Please quote.\n\nAnna\n\n"
                 "This email may contain privileged information.\n\n"
                 "The recipient should check it for viruses.\n\n"
                 "If you received this email in error, delete it.",
                 "Please quote.\n\nAnna", NULL,
                 "This email may contain privileged information.\n\n"
                 "The recipient should check it for viruses.\n\n"
                 "If you received this email in error, delete it.");
}

static void what_a_server_adds_below_the_history_is_no_answer(void)
{
    assert_split("Yes.\n\nOn 4 Mar 2026 at 10:00, B <b@example.com> wrote:\n> Shall we?\n\n"
                 "_______________________________________________\n"
                 "makers mailing list\nhttps://lists.example/mailman/listinfo/makers",
                 "Yes.", "On 4 Mar 2026 at 10:00, B <b@example.com> wrote:\n> Shall we?",
                 "_______________________________________________\n"
                 "makers mailing list\nhttps://lists.example/mailman/listinfo/makers");
}

static void the_authors_own_words_are_no_notice(void)
{
    assert_split("Please treat this as confidential.\n\nCan you quote?",
                 "Please treat this as confidential.\n\nCan you quote?", NULL, NULL);
    assert_split(
        "Please quote.\n\nOur design is confidential, so we need a signed agreement first.",
        "Please quote.\n\nOur design is confidential, so we need a signed agreement first.", NULL,
        NULL);
    assert_split("This email is confidential and intended solely for you.",
                 "This email is confidential and intended solely for you.", NULL, NULL);
}

static void warnings_on_top_are_not_the_authors(void)
{
    static const char *const banners[] = {
        "[EXTERNAL]",
        "*** EXTERNAL EMAIL ***",
        "[EXTERN]",
        "CAUTION: This email originated from outside of the organization. Do not click links or "
        "open\n"
        "attachments unless you recognize the sender.",
        "You don't often get email from a@example.com. Learn why this is important"
        "<https://aka.ms/LearnAboutSenderIdentification>",
        "ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation.",
        "Sie erhalten nicht häufig E-Mails von a@example.com. Erfahren Sie, warum dies wichtig ist",
        "ATTENTION : Ce message provient de l'extérieur de l'organisation.",
        "PRECAUCIÓN: Este correo se originó fuera de la organización.",
        "LET OP: deze e-mail komt van buiten de organisatie.",
        "ВНИМАНИЕ: письмо от внешнего отправителя.",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(banners); i++) {
        g_autofree char *text = g_strconcat(banners[i], "\n\nPlease quote.", NULL);
        assert_split(text, "Please quote.", banners[i], NULL);
    }
    assert_split("[EXTERNAL]\nPlease quote.", "Please quote.", "[EXTERNAL]", NULL);
    assert_split("We sell outside of the organization of markets.\n\nOk?",
                 "We sell outside of the organization of markets.\n\nOk?", NULL, NULL);
}

static void a_notice_takes_its_title_along(void)
{
    static const char *const titles[] = {"Disclaimer", "*CONFIDENTIALITY NOTICE:*",
                                         "Haftungsausschluss", "Aviso legal", "免責事項"};
    for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
        g_autofree char *text = g_strdup_printf(
            "What do they cost?\n\n%s\n\nThis e-mail and any attachments are for the "
            "sole use of the intended recipient.\n",
            titles[i]);
        struct newtext newtext;
        newtext_split(text, NULL, &newtext);
        g_assert_cmpstr(newtext.body, ==, "What do they cost?");
        g_assert_true(g_str_has_prefix(newtext.signature, titles[i]));
        newtext_clear(&newtext);
    }
}

static void a_word_above_a_notice_is_no_title(void)
{
    struct newtext newtext;
    newtext_split(
        "What do they cost?\n\nPetra\n\nThis e-mail and any attachments are for the sole use of "
        "the intended recipient.\n",
        NULL, &newtext);
    g_assert_cmpstr(newtext.body, ==, "What do they cost?\n\nPetra");
    newtext_clear(&newtext);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/footer/mobile signatures are known in many languages",
                    mobile_signatures_are_known_in_many_languages);
    g_test_add_func("/footer/talk of sending is none", talk_of_sending_is_none);
    g_test_add_func("/footer/notices below the text are the signature's",
                    notices_below_the_text_are_the_signatures);
    g_test_add_func("/footer/notices in several paragraphs are one signature",
                    notices_in_several_paragraphs_are_one_signature);
    g_test_add_func("/footer/what a server adds below the history is no answer",
                    what_a_server_adds_below_the_history_is_no_answer);
    g_test_add_func("/footer/the author's own words are no notice",
                    the_authors_own_words_are_no_notice);
    g_test_add_func("/footer/warnings on top are not the author's",
                    warnings_on_top_are_not_the_authors);
    g_test_add_func("/footer/a notice takes its title along", a_notice_takes_its_title_along);
    g_test_add_func("/footer/a word above a notice is no title", a_word_above_a_notice_is_no_title);
    return g_test_run();
}
