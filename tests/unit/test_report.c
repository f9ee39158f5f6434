/* test_report.c - what programs report to programs. */
#include "base/mail.h"
#include "parsers/parse.h"

#include <string.h>

static void assert_report(const char *header, const char *body, const char *verdict,
                          const char *reason)
{
    g_autofree char *whole = g_strconcat("From: Ada <ada@example.com>\nTo: sales@ours.example\n",
                                         header, "\n\n", body, NULL);
    g_autoptr(mail_handle) mail = parse_mail(whole, strlen(whole), NULL);
    if (g_strcmp0(verdict_name(mail->verdict), verdict) != 0)
        g_test_message("%s: %s", header, mail->reason);
    g_assert_cmpstr(verdict_name(mail->verdict), ==, verdict);
    if (reason)
        g_assert_cmpstr(mail->reason, ==, reason);
}

#define MIXED(type, name)                                                                          \
    "Content-Type: multipart/mixed; boundary=m",                                                   \
        "--m\n\nSee below.\n--m\nContent-Type: " type "\nContent-Disposition: attachment; "        \
        "filename=\"" name "\"\n\nx\n--m--"

static void reports_of_domains_are_notifications(void)
{
    assert_report("Subject: Report Domain: ours.example Submitter: mx.example Report-ID: 1", "x",
                  "notification", "it is a DMARC or TLS report");
    assert_report(
        MIXED("application/octet-stream", "mx.example!ours.example!1770000000!1770086399.xml.gz"),
        "notification", "it is a DMARC or TLS report");
    assert_report(MIXED("application/zip", "domains!.zip"), "lead", NULL);
}

static void worded_receipts_are_notifications(void)
{
    assert_report("Subject: Read: Offer", "Your message was read on Monday, 2 March.",
                  "notification", "it is a read receipt (RFC 8098)");
    assert_report("Subject: Gelesen: Angebot", "Ihre Nachricht wurde gelesen am 2. März.",
                  "notification", NULL);
    assert_report("Subject: Read: the manual of the pump", "Which pump do you sell?", "lead", NULL);
}

static void calendar_programs_notices_are_notifications(void)
{
    assert_report("Subject: Accepted: Visit\n" MIXED("application/ics", "invite.ics"),
                  "notification", "it is a calendar program's notice");
    assert_report("Subject: Zugesagt: Besuch\n" MIXED("text/calendar", "invite.ics"),
                  "notification", NULL);
    assert_report("Subject: Visit on Monday?\n" MIXED("application/ics", "visit.ics"), "lead",
                  NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/report/reports of domains are notifications",
                    reports_of_domains_are_notifications);
    g_test_add_func("/report/worded receipts are notifications", worded_receipts_are_notifications);
    g_test_add_func("/report/calendar programs' notices are notifications",
                    calendar_programs_notices_are_notifications);
    return g_test_run();
}
