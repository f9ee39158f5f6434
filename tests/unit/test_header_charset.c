/* test_header_charset.c - fields in bytes beyond ASCII, whose charset only the whole mail tells. */
#include "parsers/header_charset.h"

#include <string.h>

static void assert_subject(const char *mail, const char *expected)
{
    struct headers *headers = headers_read(mail, strlen(mail), HEADERS_OF_MAIL);
    header_charset_apply(headers, mail, strlen(mail), NULL);
    g_assert_cmpstr(headers_get(headers, "Subject"), ==, expected);
    headers_free(headers);
}

static void the_mail_s_charset_is_its_fields(void)
{
    assert_subject("Subject: \xe3\xc5\xce\xd9\nContent-Type: text/plain; charset=koi8-r\n\n",
                   "Цены");
    assert_subject("Subject: \x95i\n"
                   "Content-Type: text/plain; charset=\"Shift_JIS\"\n\n",
                   "品");
}

static void the_first_part_s_charset_is_its_fields(void)
{
    assert_subject("Subject: \xd1\xaf\xbc\xdb\nContent-Type: multipart/mixed; boundary=x\n\n"
                   "--x\nContent-Type: text/plain; CharSet=\"gb2312\"\n\nhello\n--x--\n",
                   "询价");
}

static void without_a_charset_all_that_is_written_tells(void)
{
    assert_subject("Subject: \xd1\xaf\xbc\xdb\n\n"
                   "\xc4\xfa\xba\xc3\xa3\xac\xc7\xeb\xb1\xa8\xbc\xdb\xcb\xae\xb1\xc3\xb6\xfe"
                   "\xca\xae\xcc\xa8\xa3\xac\xd0\xbb\xd0\xbb\xa1\xa3\n",
                   "询价");
}

static void a_charset_that_does_not_fit_is_not_believed(void)
{
    assert_subject(
        "Subject: \xcf\xf0\xe8\xe2\xe5\xf2, \xf6\xe5\xed\xfb \xed\xe0 \xf2\xee\xe2\xe0\xf0\n"
        "Content-Type: text/plain; charset=utf-8\n\n",
        "Привет, цены на товар");
}

static void what_needs_no_charset_is_left_alone(void)
{
    static const char *const values[] = {"plain", "schön", "=?x?Q?a?= \xe4"};
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
        g_autofree char *mail = g_strdup_printf(
            "X: \xe4\nSubject: %s\nContent-Type: text/plain; charset=gb2312\n\n", values[i]);
        assert_subject(mail, values[i]);
    }
}

static void nothing_tells_so_nothing_is_changed(void)
{
    assert_subject("Subject: \xe4\n\nhello\n", "\xe4");
    assert_subject("Subject: \xe4\n\ncharset=", "\xe4");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/header charset/the mail's charset is its fields'",
                    the_mail_s_charset_is_its_fields);
    g_test_add_func("/header charset/the first part's charset is its fields'",
                    the_first_part_s_charset_is_its_fields);
    g_test_add_func("/header charset/without a charset all that is written tells",
                    without_a_charset_all_that_is_written_tells);
    g_test_add_func("/header charset/a charset that does not fit is not believed",
                    a_charset_that_does_not_fit_is_not_believed);
    g_test_add_func("/header charset/what needs no charset is left alone",
                    what_needs_no_charset_is_left_alone);
    g_test_add_func("/header charset/nothing tells, so nothing is changed",
                    nothing_tells_so_nothing_is_changed);
    return g_test_run();
}
