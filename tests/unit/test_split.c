/* test_split.c - MIME parts, by where they lie. */
#include "base/limits.h"
#include "parsers/split.h"

#include <string.h>

static GPtrArray *split(const char *mail)
{
    struct headers *headers = headers_read(mail, strlen(mail), HEADERS_OF_MAIL);
    gsize body = headers->body;
    return split_parts(headers, mail + body, strlen(mail) - body);
}

/* The parts as "depth:type=content", one a line. */
static char *outline(const char *mail)
{
    g_autoptr(GPtrArray) parts = split(mail);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < parts->len; i++) {
        const struct part *part = parts->pdata[i];
        g_string_append_printf(text, "%u:%s", part->depth, part->type);
        if (!part->is_multipart)
            g_string_append_printf(text, "=%.*s", (int)part->length, part->data);
        g_string_append_c(text, '\n');
    }
    return g_string_free(text, FALSE);
}

static void assert_outline(const char *mail, const char *expected)
{
    g_autofree char *found = outline(mail);
    g_assert_cmpstr(found, ==, expected);
}

static void a_plain_mail_is_one_part(void)
{
    assert_outline("Subject: x\n\nbody\n", "0:text/plain=body\n\n");
    assert_outline("Content-Type: nonsense\n\nbody", "0:text/plain=body\n");
}

static void nested_parts_come_depth_first(void)
{
    assert_outline("Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\n"
                   "Content-Type: multipart/alternative; boundary=\"a b\"\n\n--a b\n\nplain\n"
                   "--a b\nContent-Type: text/html\n\n<p>\n--a b--\nepilogue\n--a\r\n"
                   "Content-Type: message/rfc822\r\n\r\nFrom: x\r\n\r\ny\r\n--a--\r\nend",
                   "0:multipart/mixed\n1:multipart/alternative\n2:text/plain=plain\n"
                   "2:text/html=<p>\n1:message/rfc822=From: x\r\n\r\ny\n");
}

static void boundaries_match_exactly(void)
{
    assert_outline("Content-Type: multipart/mixed; boundary=a\n\n--a\n\n--ab\n--a-b\n -- a\n--a--",
                   "0:multipart/mixed\n1:text/plain=--ab\n--a-b\n -- a\n");
}

static void missing_ends_end_at_the_end(void)
{
    assert_outline("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\n\ntwo",
                   "0:multipart/mixed\n1:text/plain=one\n1:text/plain=two\n");
    assert_outline("Content-Type: multipart/mixed; boundary=a\n\n--a\n"
                   "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--a\n\ntwo\n--a--",
                   "0:multipart/mixed\n1:multipart/mixed\n2:text/plain=one\n1:text/plain=two\n");
}

static void a_part_without_blank_line_ends_at_its_boundary(void)
{
    assert_outline(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: text/html\n--a\n\n"
        "two\n--a--",
        "0:multipart/mixed\n1:text/html=\n1:text/plain=two\n");
}

static void a_multipart_without_parts_is_text(void)
{
    assert_outline("Content-Type: multipart/mixed; boundary=a\n\nonly text\n",
                   "0:text/plain=only text\n\n");
    assert_outline("Content-Type: multipart/mixed\n\nonly text\n", "0:text/plain=only text\n\n");
}

static void depth_and_number_are_capped(void)
{
    GString *deep = g_string_new(NULL);
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(deep, "Content-Type: multipart/mixed; boundary=%d\n\n--%d\n", i, i);
    g_autoptr(GPtrArray) nested = split(deep->str);
    for (guint i = 0; i < nested->len; i++)
        g_assert_cmpuint(((struct part *)nested->pdata[i])->depth, <=, LIMIT_NESTING);
    GString *wide = g_string_new("Content-Type: multipart/mixed; boundary=a\n\n");
    for (int i = 0; i < 200000; i++)
        g_string_append(wide, "--a\n\nx\n");
    g_autoptr(GPtrArray) parts = split(wide->str);
    g_assert_cmpuint(parts->len, ==, LIMIT_PARTS);
    g_string_free(deep, TRUE);
    g_string_free(wide, TRUE);
}

static void assert_content(const char *encoding, const char *encoded, const char *expected)
{
    g_autofree char *mail =
        g_strconcat("Content-Transfer-Encoding: ", encoding, "\n\n", encoded, NULL);
    g_autoptr(GPtrArray) parts = split(mail);
    g_autofree char *owned = NULL;
    gsize length;
    const char *content = part_content(parts->pdata[0], 1000, &length, &owned);
    g_assert_cmpmem(content, length, expected, strlen(expected));
    uint64_t size;
    char found[SHA256_HEX_SIZE], wanted[SHA256_HEX_SIZE];
    part_digest(parts->pdata[0], &size, found);
    sha256_hex(expected, strlen(expected), wanted);
    g_assert_cmpuint(size, ==, strlen(expected));
    g_assert_cmpstr(found, ==, wanted);
}

static void content_is_decoded(void)
{
    assert_content("base64", "SGVsbG8gd29ybGQ=\n", "Hello world");
    assert_content("BASE64", "SGVs\nbG8", "Hello");
    assert_content("quoted-printable", "caf=C3=A9=\n noir", "café noir");
    assert_content("7bit", "as it is", "as it is");
    assert_content("no-such-encoding", "as it is", "as it is");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/split/a plain mail is one part", a_plain_mail_is_one_part);
    g_test_add_func("/split/nested parts come depth first", nested_parts_come_depth_first);
    g_test_add_func("/split/boundaries match exactly", boundaries_match_exactly);
    g_test_add_func("/split/missing ends end at the end", missing_ends_end_at_the_end);
    g_test_add_func("/split/a part without blank line ends at its boundary",
                    a_part_without_blank_line_ends_at_its_boundary);
    g_test_add_func("/split/a multipart without parts is text", a_multipart_without_parts_is_text);
    g_test_add_func("/split/depth and number are capped", depth_and_number_are_capped);
    g_test_add_func("/split/content is decoded", content_is_decoded);
    return g_test_run();
}
