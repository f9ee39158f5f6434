/* test_parse.c - hostile mail: bounded time, a verdict, and a mail that the parent process accepts.
 */
#include "base/error.h"
#include "base/limits.h"
#include "base/mail.h"
#include "parsers/parse.h"

#include <pthread.h>
#include <string.h>

#define FOLDER "tests/mail"
#define MUTATIONS 40 /* of each fixture */
#define SECONDS                                                                                    \
    20 /* for the slowest; a hundredth is usual, but sanitizers and old machines are slow */

static void assert_crosses(const void *data, gsize length)
{
    g_autoptr(mail_handle) mail = parse_mail(data, length, NULL);
    g_assert_cmpint(mail->verdict, <, VERDICT_COUNT);
    g_assert_true(mail->reason && *mail->reason);
    g_autoptr(GVariant) wire = g_variant_ref_sink(mail_to_variant(mail));
    g_autoptr(GError) error = NULL;
    g_autoptr(mail_handle) received = mail_from_variant(wire, &error);
    g_assert_no_error(error);
    g_autoptr(GVariant) again = g_variant_ref_sink(mail_to_variant(received));
    g_assert_true(g_variant_equal(wire, again));
}

/* before, count times piece, after */
struct hostile {
    const char *name, *before, *piece;
    gsize count;
    const char *after;
};

#define FROM "From: a@example.com\nSubject: s\n"
#define TEXT FROM "Content-Type: text/plain; charset=utf-8\n\n"
#define HTML FROM "Content-Type: text/html; charset=utf-8\n\n"
#define MIXED FROM "Content-Type: multipart/mixed; boundary=b\n\n"

static const struct hostile hostiles[] = {
    {"100,000 header fields", "", "X-Filler: y\n", 100000, FROM "\nhi"},
    {"a header line of 50 MB", "X: ", "aaaaaaaaaa", 5 << 20, "\n" FROM "\nhi"},
    {"a million folds", "X: a\n", " b\n", 1000000, FROM "\nhi"},
    {"nested groups of addresses", "From: ", "g:", 500000, "\n\nhi"},
    {"a recipient list without end", FROM "To: ", "a@example.com,", 100000, "\n\nhi"},
    {"quotes in an address list", FROM "To: ", "\"a", 100000, "\n\nhi"},
    {"many delivered-to fields", FROM, "Delivered-To: <a@example.com>\n", 50000, "\nhi"},
    {"encoded words without end", "From: a@example.com\nSubject: ", "=?utf-8?Q?", 100000, "\n\nhi"},
    {"a long subject", "From: a@example.com\nSubject: ", "=?utf-8?Q?=E2=82=AC?= ", 1000, "\n\nhi"},
    {"message ids without end", FROM "References: ", "<a@b>", 100000, "\n\nhi"},
    {"open message ids", FROM "References: ", "<a@b ", 100000, "\n\nhi"},
    {"a million parts", MIXED, "--b\n\na\n", 1000000, "--b--"},
    {"many attachments", MIXED, "--b\nContent-Type: a/b; name=c\n\nd\n", 5000, "--b--"},
    {"messages in messages", FROM, "Content-Type: message/rfc822\n\n", 100000, "hi"},
    {"a content type of many parameters", FROM "Content-Type: text/plain", "; a*0*=b", 500000,
     "\n\nx"},
    {"a part's many parameters", MIXED "--b\nContent-Type: text/plain", "; a*0*=b", 500000,
     "\n\nx"},
    {"a line of dashes", MIXED, "--", 5000000, ""},
    {"lines that start a header block", TEXT, "From: a\n", 100000, ""},
    {"lines that start an attribution", TEXT, "On 3 May 2020 a@example.com\n", 20000, ""},
    {"quotes and text in turn", TEXT, "> a\nb\n", 100000, ""},
    {"form labels without end", TEXT, "Name: a\nEmail: a@example.com\n", 50000, ""},
    {"one line of 5 MB", TEXT, "wrote: @ 2020 ", 400000, ""},
    {"deep HTML", HTML, "<div>", 400000, "x"},
    {"deep quotations in HTML", HTML, "<blockquote>a", 100000, ""},
    {"HTML of ampersands", HTML, "&", 2000000, ""},
    {"HTML attributes without end", HTML "<a ", "b=c ", 400000, ">x"},
    {"NUL bytes", "", "\0\0\0\0", 100000, ""},
    {"raw 8-bit everywhere", "From: \xff\xfe <a@example.com>\nSubject: \x80\x81\n\n",
     "\xe9\xff\x80"
     "a",
     100000, ""},
    {"base64 that is cut", FROM "Content-Transfer-Encoding: base64\n\n", "SGVsbG8", 100001, ""},
    {"base64 that is none", FROM "Content-Transfer-Encoding: base64\n\n", "!=?", 100001, ""},
    {"lone surrogates in UTF-16", FROM "Content-Type: text/plain; charset=utf-16\n\n", "\xd8",
     500001, ""},
    {"UTF-7 full of NUL", FROM "Content-Type: text/plain; charset=utf-7\n\n", "+AAA-", 200000, ""},
    {"a delivery report of many", FROM "Content-Type: message/delivery-status\n\n",
     "Final-Recipient: rfc822; a@example.com\n\n", 50000, ""},
    {"a bounce of signs", "From: MAILER-DAEMON\nSubject: failure\n\n", "@5.5.", 20000, ""},
    {"nothing but line ends", "", "\r\n", 100000, ""},
    {"nothing", "", "", 0, ""},
};

static GString *build(const struct hostile *hostile)
{
    GString *mail = g_string_new(hostile->before);
    gsize length = strlen(hostile->piece);
    for (gsize i = 0; i < hostile->count; i++)
        g_string_append_len(mail, hostile->piece, (gssize)(length ? length : 4));
    g_string_append(mail, hostile->after);
    return mail;
}

static void a_hostile_mail_gets_a_verdict(gconstpointer data)
{
    g_autoptr(GString) mail = build(data);
    g_test_timer_start();
    assert_crosses(mail->str, mail->len);
    g_assert_cmpfloat(g_test_timer_elapsed(), <, SECONDS);
}

static void deep_nesting_gets_a_verdict(void)
{
    g_autoptr(GString) mail = g_string_new(FROM);
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i,
                               i);
    for (int i = 0; i < 1000000; i++)
        g_string_append(mail, "--x\n");
    assert_crosses(mail->str, mail->len);
}

static void mutate(GString *mail)
{
    static const char *const inserts[] = {
        "\n", "\r", "\0", "--", "=?", "?=", "<", "\"", "(", ">", "\xff"};
    int changes = g_test_rand_int_range(1, 12);
    for (int i = 0; i < changes && mail->len > 2; i++) {
        gssize at = g_test_rand_int_range(0, (gint32)mail->len - 1);
        int kind = g_test_rand_int_range(0, 4);
        if (kind == 0)
            mail->str[at] = (char)g_test_rand_int_range(0, 256);
        else if (kind == 1)
            g_string_erase(mail, at,
                           g_test_rand_int_range(0, MIN((gint32)mail->len - (gint32)at, 60)));
        else if (kind == 2)
            g_string_insert(mail, at, inserts[g_test_rand_int_range(0, G_N_ELEMENTS(inserts))]);
        else
            g_string_truncate(mail, mail->len - (gsize)g_test_rand_int_range(0, 40) % mail->len);
    }
}

static void mutilated_fixtures_cross_to_the_parent(void)
{
    g_autoptr(GDir) folder = g_dir_open(FOLDER, 0, NULL);
    if (!folder)
        g_error("there is no %s here: run the test in the top folder", FOLDER);
    for (const char *file = g_dir_read_name(folder); file; file = g_dir_read_name(folder)) {
        g_autofree char *path = g_build_filename(FOLDER, file, NULL);
        g_autofree char *data = NULL;
        gsize length;
        if (!g_str_has_suffix(file, ".eml") || !g_file_get_contents(path, &data, &length, NULL))
            continue;
        for (int i = 0; i < MUTATIONS; i++) {
            g_autoptr(GString) mail = g_string_new_len(data, (gssize)length);
            mutate(mail);
            assert_crosses(mail->str, mail->len);
        }
    }
}

static gpointer parse_on_small_stack(gpointer data)
{
    const GString *mail = data;
    assert_crosses(mail->str, mail->len);
    return NULL;
}

static void one_megabyte_of_stack_is_enough(void)
{
    g_autoptr(GString) mail = g_string_new(FROM);
    for (int i = 0; i < 2 * LIMIT_NESTING; i++)
        g_string_append_printf(mail, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i,
                               i);
    g_string_append(mail, "Content-Type: text/html\n\n");
    for (int i = 0; i < 100000; i++)
        g_string_append(mail, "<div><blockquote>");
    pthread_attr_t attributes;
    pthread_t thread;
    g_assert_cmpint(pthread_attr_init(&attributes), ==, 0);
    g_assert_cmpint(pthread_attr_setstacksize(&attributes, 1 << 20), ==, 0);
    g_assert_cmpint(pthread_create(&thread, &attributes, parse_on_small_stack, mail), ==, 0);
    g_assert_cmpint(pthread_join(thread, NULL), ==, 0);
    (void)pthread_attr_destroy(&attributes);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(hostiles); i++) {
        g_autofree char *path =
            g_strconcat("/parse/", hostiles[i].name, " get a verdict in time", NULL);
        g_test_add_data_func(path, &hostiles[i], a_hostile_mail_gets_a_verdict);
    }
    g_test_add_func("/parse/deep nesting gets a verdict", deep_nesting_gets_a_verdict);
    g_test_add_func("/parse/mutilated fixtures cross to the parent",
                    mutilated_fixtures_cross_to_the_parent);
    g_test_add_func("/parse/one megabyte of stack is enough", one_megabyte_of_stack_is_enough);
    return g_test_run();
}
