/* replies.c - mail texts beside what their authors newly wrote. */
#include "tests/corpus/corpora.h"
#include "tests/lib/mails.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse_text(const char *text)
{
    static const char header[] = "From: Somebody <somebody@example.com>\n"
                                 "To: sales@example.net\n"
                                 "Subject: Re: Your question\n"
                                 "Date: Mon, 2 Mar 2026 09:14:58 +0100\n"
                                 "MIME-Version: 1.0\n"
                                 "Content-Type: text/plain; charset=utf-8\n"
                                 "Content-Transfer-Encoding: 8bit\n\n";
    g_autofree char *mail = g_strconcat(header, text, NULL);
    return parse_mail(mail, strlen(mail), NULL);
}

static void measure_one(struct report *report, struct measure *measure, const char *folder,
                        const char *name)
{
    g_autofree char *whole = g_strconcat(folder, "/emails/", name, ".txt", NULL);
    g_autofree char *trimmed = g_strconcat(folder, "/trimmed/", name, ".txt", NULL);
    g_autofree char *text = NULL, *wanted = NULL;
    if (!g_file_get_contents(whole, &text, NULL, NULL) ||
        !g_file_get_contents(trimmed, &wanted, NULL, NULL))
        g_error("%s: the text or what is new of it is missing", whole);
    g_autoptr(mail_handle) mail = parse_text(text);
    g_autofree char *wanted_folded = mails_folded(wanted);
    g_autofree char *got_folded = mails_folded(mail->body);
    report_count(report, measure, g_str_equal(wanted_folded, got_folded), name, wanted_folded,
                 got_folded);
}

void corpus_replies(struct report *report, const char *folder)
{
    struct measure *measure = report_measure(report, "replies", "new text equal", 0.90);
    g_autofree char *emails = g_strconcat(folder ?: "", "/emails", NULL);
    g_autoptr(GPtrArray) names = folder ? mails_names(emails, ".txt") : NULL;
    for (guint i = 0; names && i < names->len; i++)
        measure_one(report, measure, folder, names->pdata[i]);
}
