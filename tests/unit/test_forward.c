/* test_forward.c - mail that somebody passed on. */
#include "parsers/forward.h"

static void assert_forward(const char *text, bool subject_says, const char *own, const char *inner,
                           const char *name, const char *email)
{
    struct forward forward = {0};
    g_assert_true(forward_find(text, subject_says, &forward));
    g_assert_cmpstr(forward.own, ==, own);
    g_assert_cmpstr(forward.inner, ==, inner);
    g_assert_cmpstr(forward.from.name, ==, name);
    g_assert_cmpstr(forward.from.email, ==, email);
    forward_clear(&forward);
}

static void marks_are_known_in_many_languages(void)
{
    static const char *const marks[] = {
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "-------- Weitergeleitete Nachricht --------",
        "Anfang der weitergeleiteten Nachricht:",
        "-------- Message transféré --------",
        "---------- Mensaje reenviado ---------",
        "Inizio messaggio inoltrato:",
        "-------- Doorgestuurd bericht --------",
        "-------- Пересылаемое сообщение --------",
        "---------- Pesan terusan ---------",
        "-------- 転送メッセージ --------",
        "---------- 转发的邮件 ---------",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text = g_strconcat("See this.\n\n", marks[i],
                                            "\n\nFrom: Anna <a@example.com>\nDate: Monday\n"
                                            "Subject: S\nTo: B\n\nThe enquiry.",
                                            NULL);
        assert_forward(text, false, "See this.", "The enquiry.", "Anna", "a@example.com");
    }
}

static void outlook_needs_the_subject_to_say_so(void)
{
    const char *text =
        "FYI\n\nVon: Anna [mailto:a@example.com]\nGesendet: Montag\nAn: B\nBetreff: S\n\n"
        "Die Anfrage.";
    assert_forward(text, true, "FYI", "Die Anfrage.", "Anna", "a@example.com");
    struct forward forward = {0};
    g_assert_false(forward_find(text, false, &forward));
}

static void apple_quotes_what_it_forwards(void)
{
    assert_forward(
        "> Begin forwarded message:\n>\n> From: A <a@example.com>\n> Subject: S\n> Date: D\n>\n"
        "> The enquiry.",
        false, NULL, "The enquiry.", "A", "a@example.com");
}

static void a_forward_within_a_conversation_is_history(void)
{
    struct forward forward = {0};
    g_assert_false(forward_find("Yes.\n\nOn 4 Mar 2026, B <b@example.com> wrote:\n"
                                "---------- Forwarded message ---------\nFrom: A <a@example.com>\n"
                                "Date: D\nSubject: S\n\nOld",
                                false, &forward));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/forward/marks are known in many languages",
                    marks_are_known_in_many_languages);
    g_test_add_func("/forward/Outlook needs the subject to say so",
                    outlook_needs_the_subject_to_say_so);
    g_test_add_func("/forward/Apple quotes what it forwards", apple_quotes_what_it_forwards);
    g_test_add_func("/forward/a forward within a conversation is history",
                    a_forward_within_a_conversation_is_history);
    return g_test_run();
}
