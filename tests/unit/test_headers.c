/* test_headers.c - the raw header block, and identity over it. */
#include "base/clock.h"
#include "base/limits.h"
#include "parsers/date.h"
#include "parsers/headers.h"
#include "parsers/identity.h"

#include <string.h>

static struct headers *read_text(const char *text)
{
    return headers_read(text, strlen(text), HEADERS_OF_MAIL);
}

static void folded_fields_are_one_line(void)
{
    struct headers *headers = read_text("Subject: a\r\n  b\r\n\tc \r\nX:\r\n\r\nbody");
    g_assert_cmpstr(headers_get(headers, "subject"), ==, "a b c");
    g_assert_cmpstr(headers_get(headers, "X"), ==, "");
    g_assert_null(headers_get(headers, "Y"));
    g_assert_cmpuint(headers->body, ==, strlen("Subject: a\r\n  b\r\n\tc \r\nX:\r\n\r\n"));
    headers_free(headers);
}

static void broken_lines_are_passed_over(void)
{
    struct headers *headers =
        read_text("From x Mon\nA: 1\nno field here\nB: 2\n>From y\nC: 3\n\nD: 4\n");
    g_assert_cmpuint(headers->fields->len, ==, 3);
    g_assert_cmpstr(headers_get(headers, "C"), ==, "3");
    headers_free(headers);
}

static void nul_bytes_are_none_of_a_field(void)
{
    static const char text[] = "Subject: a\0b\0\n\n";
    struct headers *headers = headers_read(text, sizeof text - 1, HEADERS_OF_MAIL);
    g_assert_cmpstr(headers_get(headers, "Subject"), ==, "ab");
    headers_free(headers);
}

static void lines_may_end_with_cr_alone(void)
{
    struct headers *headers = read_text("Subject: a\r b\rX: y\r\rbody");
    g_assert_cmpstr(headers_get(headers, "Subject"), ==, "a b");
    g_assert_cmpstr(headers_get(headers, "X"), ==, "y");
    g_assert_cmpint(headers->line_end, ==, '\r');
    headers_free(headers);
}

static void an_empty_field_hides_none_of_its_name(void)
{
    struct headers *headers = read_text("From:\nFrom: a@mail.example\nX:\n\n");
    g_assert_cmpstr(headers_get(headers, "From"), ==, "a@mail.example");
    g_assert_cmpstr(headers_get(headers, "X"), ==, "");
    headers_free(headers);
}

static void text_without_header_is_all_body(void)
{
    struct headers *headers = read_text("Hello there,\nhow are you?\n");
    g_assert_cmpuint(headers->fields->len, ==, 0);
    g_assert_cmpuint(headers->body, ==, 0);
    headers_free(headers);
}

static void caps_keep_what_matters(void)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < 100000; i++)
        g_string_append_printf(text, "X-%d: y\n", i);
    g_string_append(text, "From: a@example.com\nX-Last: z\n\nbody");
    struct headers *headers = headers_read(text->str, text->len, HEADERS_OF_MAIL);
    g_assert_cmpuint(headers->fields->len, <=, LIMIT_HEADERS + 20);
    g_assert_cmpstr(headers_get(headers, "From"), ==, "a@example.com");
    g_assert_null(headers_get(headers, "X-Last"));
    g_assert_cmpstr(text->str + headers->body, ==, "body");
    headers_free(headers);
    g_string_free(text, TRUE);
}

static void a_long_field_is_cut(void)
{
    g_autofree char *value = g_strnfill(5 << 20, 'a');
    g_autofree char *text = g_strconcat("X: ", value, "\nY: z\n\n", NULL);
    struct headers *headers = read_text(text);
    g_assert_cmpuint(strlen(headers_get(headers, "X")), ==, LIMIT_HEADER_FIELD_BYTES);
    g_assert_cmpstr(headers_get(headers, "Y"), ==, "z");
    headers_free(headers);
}

static void message_ids_are_found(void)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    headers_message_ids("Your mail of Monday <a@b> and <c@d><e f@g> <broken", ids);
    g_assert_cmpuint(ids->len, ==, 3);
    g_assert_cmpstr(ids->pdata[0], ==, "a@b");
    headers_message_ids("bare@id other", ids);
    g_assert_cmpstr(ids->pdata[3], ==, "bare@id");
}

static void of_many_references_the_newest_are_kept(void)
{
    GString *raw = g_string_new(NULL);
    for (int i = 0; i < LIMIT_REFERENCES + 5; i++)
        g_string_append_printf(raw, "<%d@x> ", i);
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    headers_message_ids(raw->str, ids);
    g_assert_cmpuint(ids->len, ==, LIMIT_REFERENCES);
    g_assert_cmpstr(ids->pdata[0], ==, "5@x");
    g_string_free(raw, TRUE);
}

static void dates_are_read_or_none(void)
{
    g_assert_cmpint(date_parse("Mon, 02 Mar 2026 09:14:58 +0100"), ==, 1772439298);
    g_assert_cmpint(date_parse("someday"), ==, CLOCK_NONE);
    g_assert_cmpint(date_parse(""), ==, CLOCK_NONE);
}

static void identify(const char *text, guint8 digest[SHA256_BYTES])
{
    struct headers *headers = read_text(text);
    identity_of(headers, text + headers->body, strlen(text) - headers->body, digest);
    headers_free(headers);
}

static void assert_identity(const char *a, const char *b, bool same)
{
    guint8 first[SHA256_BYTES], second[SHA256_BYTES];
    identify(a, first);
    identify(b, second);
    g_assert_true((memcmp(first, second, SHA256_BYTES) == 0) == same);
}

static void deliveries_of_one_mail_are_the_same(void)
{
    const char *mail = "From: a\nMessage-ID: <1>\nDate: d\nSubject: s\n t\n\nbody\nof it\n";
    assert_identity(mail,
                    "Received: by x\r\nX-Spam: no\r\nSubject: s\r\n\tt\r\nFrom: a \r\nDate: d\r\n"
                    "Message-ID: <1>\r\n\r\nbody\r\nof it\r\n\r\n",
                    true);
    assert_identity(
        mail, "From MAILER Mon\nFrom: a\nMessage-ID: <1>\nDate: d\nSubject: s\n t\n\nbody\nof it",
        true);
}

static void different_mails_differ(void)
{
    const char *mail = "From: a\nMessage-ID: <1>\nSubject: s\n\nbody\n";
    assert_identity(mail, "From: a\nMessage-ID: <1>\nSubject: s\n\nbody!\n", false);
    assert_identity(mail, "From: a\nMessage-ID: <2>\nSubject: s\n\nbody\n", false);
    assert_identity(mail, "From: a\nMessage-ID: <1>\nDate: s\n\nbody\n", false);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/headers/folded fields are one line", folded_fields_are_one_line);
    g_test_add_func("/headers/broken lines are passed over", broken_lines_are_passed_over);
    g_test_add_func("/headers/NUL bytes are none of a field", nul_bytes_are_none_of_a_field);
    g_test_add_func("/headers/lines may end with CR alone", lines_may_end_with_cr_alone);
    g_test_add_func("/headers/an empty field hides none of its name",
                    an_empty_field_hides_none_of_its_name);
    g_test_add_func("/headers/text without header is all body", text_without_header_is_all_body);
    g_test_add_func("/headers/caps keep what matters", caps_keep_what_matters);
    g_test_add_func("/headers/a long field is cut", a_long_field_is_cut);
    g_test_add_func("/headers/message ids are found", message_ids_are_found);
    g_test_add_func("/headers/of many references the newest are kept",
                    of_many_references_the_newest_are_kept);
    g_test_add_func("/headers/dates are read, or none", dates_are_read_or_none);
    g_test_add_func("/identity/deliveries of one mail are the same",
                    deliveries_of_one_mail_are_the_same);
    g_test_add_func("/identity/different mails differ", different_mails_differ);
    return g_test_run();
}
