/* test_signals.c - which header fields speak for which kind of mail. */
#include "parsers/signals.h"

static void assert_signal(const char *name, const char *value, int kind, const char *reason)
{
    g_autoptr(mail_handle) mail = mail_new();
    g_ptr_array_add(mail->headers, mail_field_new("Subject", "x"));
    g_ptr_array_add(mail->headers, mail_field_new(name, value));
    struct signals signals;
    signals_read(mail, &signals);
    for (int i = 0; i < SIGNAL_KINDS; i++) {
        if ((signals.count[i] > 0) != (i == kind))
            g_test_message("%s: %s", name, value);
        g_assert_cmpint(signals.count[i] > 0, ==, i == kind);
    }
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_true(kind < 0 || signals_name(&signals, (enum signal_kind)kind, text));
    if (reason)
        g_assert_cmpstr(text->str, ==, reason);
}

static void filters_marks_are_known(void)
{
    static const char *const marks[][2] = {
        {"X-Spam-Flag", "YES"},
        {"x-spam-status", "Yes, score=8.1 required=5.0"},
        {"X-Spam-Status", "score=8.1 required=5.0 tests=X"},
        {"X-Spam-Level", "**************"},
        {"X-Rspamd-Action", "add header"},
        {"X-Forefront-Antispam-Report", "CIP:192.0.2.1;SCL:5;SFV:SPM;CAT:SPM;"},
        {"X-MS-Exchange-Organization-SCL", "6"},
        {"X-Barracuda-Spam-Status", "Yes, SCORE=5.1"},
        {"X-Proofpoint-Spam-Details", "rule=spam policy=default score=99"},
        {"X-Ours-MailScanner-SpamCheck", "spam, SpamAssassin (score=9)"},
        {"X-PMX-Spam", "Gauge=XXXXXXXXX, Probability=98%"},
        {"X-Gm-Spam", "1"},
    };
    static const char *const others[][2] = {
        {"X-Spam-Flag", "NO"},
        {"X-Spam-Status", "No, score=-1.1 required=5.0"},
        {"X-Spam-Status", "score=1.1 required=5.0"},
        {"X-Spam-Level", "**"},
        {"X-Forefront-Antispam-Report", "CIP:192.0.2.1;SCL:1;SFV:NSPM;CAT:NONE;"},
        {"X-MS-Exchange-Organization-SCL", "-1"},
        {"X-Proofpoint-Spam-Details", "rule=notspam policy=default score=0"},
        {"X-Ours-MailScanner-SpamCheck", "not spam, SpamAssassin"},
        {"X-PMX-Spam", "Gauge=I, Probability=8%"},
        {"X-Gm-Spam", "0"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
        assert_signal(marks[i][0], marks[i][1], SIGNAL_SPAM, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        assert_signal(others[i][0], others[i][1], -1, NULL);
}

static void kinds_are_told_apart(void)
{
    assert_signal("Auto-Submitted", "auto-replied (vacation)", SIGNAL_AUTO_REPLY,
                  "Auto-Submitted: auto-replied");
    assert_signal("auto-submitted", "AUTO-GENERATED", SIGNAL_PROGRAM,
                  "Auto-Submitted: auto-generated");
    assert_signal("Auto-Submitted", "no", -1, NULL);
    assert_signal("List-Id", "<x.example>", SIGNAL_LIST, "List-Id");
    assert_signal("Precedence", "bulk", SIGNAL_BULK, "Precedence: bulk");
    assert_signal("Precedence", "normal", -1, NULL);
    assert_signal("X-Auto-Response-Suppress", "All", -1, NULL);
    assert_signal("Feedback-ID", "1:2:shop:esp", SIGNAL_SENDER, "Feedback-ID");
    assert_signal("Feedback-ID", "2019:user:proton", -1, NULL);
    assert_signal("X-Mailer", "Microsoft Outlook 16.0", -1, NULL);
    assert_signal("X-Mailer", "Email Manager Pro 3", SIGNAL_SENDER, NULL);
}

static void a_filter_that_says_no_rules_over_its_stars(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    g_ptr_array_add(mail->headers, mail_field_new("X-Spam-Level", "************"));
    g_ptr_array_add(mail->headers, mail_field_new("X-Spam-Status", "No, score=12 required=20"));
    struct signals signals;
    signals_read(mail, &signals);
    g_assert_cmpuint(signals.count[SIGNAL_SPAM], ==, 0);
}

static void signs_are_named_once_and_not_without_end(void)
{
    static const char *const names[] = {"List-Id", "List-Post", "List-Post", "List-Help",
                                        "List-Archive"};
    g_autoptr(mail_handle) mail = mail_new();
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_ptr_array_add(mail->headers, mail_field_new(names[i], "<x>"));
    struct signals signals;
    signals_read(mail, &signals);
    g_autoptr(GString) reason = g_string_new(NULL);
    g_assert_true(signals_name(&signals, SIGNAL_LIST, reason));
    g_assert_cmpstr(reason->str, ==, "List-Id, List-Post, List-Help");
    g_assert_true(signals_only(&signals, SIGNAL_LIST, "List-"));
    g_assert_false(signals_only(&signals, SIGNAL_LIST, "List-P"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/signals/filters' marks are known", filters_marks_are_known);
    g_test_add_func("/signals/kinds are told apart", kinds_are_told_apart);
    g_test_add_func("/signals/a filter that says no rules over its stars",
                    a_filter_that_says_no_rules_over_its_stars);
    g_test_add_func("/signals/signs are named once and not without end",
                    signs_are_named_once_and_not_without_end);
    return g_test_run();
}
