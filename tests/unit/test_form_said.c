/* test_form_said.c - somebody's words that a portal passes on without labels. */
#include "parsers/form.h"

#include <string.h>

#define WORDS "Do you still have the blue nets? I need ten of them."

static struct mail *read_from(const char *subject, const char *text, bool *ret_found)
{
    const struct form_origin origin = {
        .sender = "noreply@portal.example", .subject = subject, .by_program = true};
    struct mail *mail = mail_new();
    *ret_found = form_read(mail, text, &origin, NULL);
    return mail;
}

static void assert_said(const char *subject, const char *text, const char *name)
{
    bool found;
    g_autoptr(mail_handle) mail = read_from(subject, text, &found);
    if (!found)
        g_error("nothing is found said in: %s, %s", subject, text);
    g_assert_cmpstr(mail->contact.name, ==, name);
    g_assert_cmpstr(mail->body, ==, WORDS);
}

static void assert_nothing_said(const char *subject, const char *text)
{
    bool found;
    g_autoptr(mail_handle) mail = read_from(subject, text, &found);
    if (found)
        g_error("something is found said in: %s, %s", subject, text);
}

static void who_wrote_stands_in_the_sentence_above_in_many_languages(void)
{
    static const struct {
        const char *sentence, *name;
    } cases[] = {
        {"Ada Quay sent you a message:", "Ada Quay"},
        {"Ada Quay has sent you a message:", "Ada Quay"},
        {"[Portal] Ada Quay asked a question:", "Ada Quay"},
        {"Ada Quay hat Ihnen eine Nachricht gesendet:", "Ada Quay"},
        {"Ada de Souza enviou uma mensagem:", "Ada de Souza"},
        {"Ada Quay te ha escrito:", "Ada Quay"},
        {"Ada Quay ti ha scritto:", "Ada Quay"},
        {"Ada Quay vous a écrit :", "Ada Quay"},
        {"Ada Quay heeft je een bericht gestuurd:", "Ada Quay"},
        {"Ada Quay har skickat ett meddelande:", "Ada Quay"},
        {"Ada Quay wysłała ci wiadomość:", "Ada Quay"},
        {"Ada Quay ți-a trimis un mesaj:", "Ada Quay"},
        {"Ада Чайка написала вам:", "Ада Чайка"},
        {"Ада Чайка надіслала вам повідомлення:", "Ада Чайка"},
        {"Ada Martı size mesaj gönderdi:", "Ada Martı"},
        {"Ada Camar mengirim pesan:", "Ada Camar"},
        {"海野 亜打さんからメッセージが届きました：", "海野 亜打"},
        {"나바다님이 메시지를 보냈습니다.", "나바다"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *text = g_strdup_printf(
            "Hello,\n\n%s\n\n%s\n\nReply <https://portal.example/1>\n", cases[i].sentence, WORDS);
        assert_said("News", text, cases[i].name);
    }
}

static void the_subject_may_say_it(void)
{
    assert_said("Ada Quay sent you a message about \"Nets\"",
                "Hello seller,\n\nAda Quay\n\n" WORDS "\n\nThe Portal Team\n", "Ada Quay");
}

static void a_quotation_loses_its_marks(void)
{
    assert_said("News", "Ada Quay wrote to you:\n\n> " WORDS "\n\nReply <https://p.example/1>\n",
                "Ada Quay");
}

static void what_programs_and_papers_tell_is_nobodys_message(void)
{
    assert_nothing_said("News", "Quay Ltd is looking for slogans! Send yours to us today.\n");
    assert_nothing_said("News", "This is a message from Mailer.\n\nIt could not be delivered.\n");
    assert_nothing_said("A customer sent you a message", "Log in to read it. It waits for you.\n");
    assert_nothing_said("Ada Quay sent you a message", "Reply <https://portal.example/1>\n");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form_said/" #function, function)
    TEST(who_wrote_stands_in_the_sentence_above_in_many_languages);
    TEST(the_subject_may_say_it);
    TEST(a_quotation_loses_its_marks);
    TEST(what_programs_and_papers_tell_is_nobodys_message);
    return g_test_run();
}
