/* test_mime.c - which of a mail's parts is the text, and what is attached. */
#include "parsers/mime.h"
#include "parsers/parse.h"

#include <string.h>

static struct mime_content *read_mail(const char *mail, GPtrArray *attachments)
{
    struct headers *headers = headers_read(mail, strlen(mail), HEADERS_OF_MAIL);
    gsize body = headers->body;
    return mime_read(headers, mail + body, strlen(mail) - body, attachments);
}

static void assert_read(const char *mail, const char *text, guint attachment_count)
{
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    struct mime_content *content = read_mail(mail, attachments);
    g_assert_cmpstr(content->text, ==, text);
    g_assert_cmpuint(attachments->len, ==, attachment_count);
    mime_content_free(content);
}

#define ALTERNATIVE "Content-Type: multipart/alternative; boundary=a\n\n"
#define MIXED "Content-Type: multipart/mixed; boundary=a\n\n"
#define HTML "--a\nContent-Type: text/html\n\n<p>rich</p>\n"

static void the_plain_alternative_is_read(void)
{
    assert_read(ALTERNATIVE "--a\n\nplain\n" HTML "--a--", "plain", 0);
    assert_read(ALTERNATIVE HTML "--a\n\nplain\n--a--", "plain", 0);
}

static void html_is_read_where_the_plain_says_nothing(void)
{
    assert_read(ALTERNATIVE "--a\n\n \n" HTML "--a--", "rich", 0);
    assert_read(ALTERNATIVE "--a\n\nYour mail client does not support HTML.\n" HTML "--a--", "rich",
                0);
}

static void texts_in_a_row_are_all_read(void)
{
    assert_read(MIXED "--a\n\none\n" HTML "--a\n\ntwo\n--a--", "one\n\nrich\n\ntwo", 0);
}

static void named_text_is_attached(void)
{
    assert_read(MIXED "--a\n\none\n--a\nContent-Type: text/plain; name=log.txt\n\nlog\n--a--",
                "one", 1);
    assert_read(MIXED "--a\nContent-Type: text/plain; name=log.txt\n\nlog\n--a--", "log", 0);
    assert_read(MIXED "--a\nContent-Disposition: attachment\n\nlog\n--a--", NULL, 1);
}

static void flowed_lines_are_joined(void)
{
    assert_read(
        "Content-Type: text/plain; format=flowed; delsp=yes\n\nover \nlap\n> q \n> r\n-- \nme",
        "overlap\n> qr\n--\nme", 0);
}

static void a_filename_has_no_path(void)
{
    static const struct {
        const char *header, *filename;
    } cases[] = {
        {"Content-Disposition: attachment; filename=\"/etc/passwd\"", "passwd"},
        {"Content-Disposition: attachment; filename=\"C:\\\\x\\\\a.doc\"", "a.doc"},
        {"Content-Disposition: attachment; filename=\"..\"", NULL},
        {"Content-Disposition: attachment; filename*=utf-8''%C3%A9%0A.pdf", "é .pdf"},
        {"Content-Disposition: attachment; filename*0=lo; filename*1=ng.pdf", "long.pdf"},
        {"Content-Type: image/png; name=\"=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=.png\"", "éé.png"},
        {"Content-Type: image/png", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *mail =
            g_strconcat(MIXED "--a\n\nx\n--a\n", cases[i].header, "\n\ncontent\n--a--", NULL);
        g_autoptr(GPtrArray) attachments =
            g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
        mime_content_free(read_mail(mail, attachments));
        g_assert_cmpuint(attachments->len, ==, 1);
        const struct mail_attachment *attachment = attachments->pdata[0];
        g_assert_cmpstr(attachment->filename, ==, cases[i].filename);
        g_assert_cmpuint(attachment->index, ==, 2);
        g_assert_cmpuint(attachment->size_bytes, ==, 7);
    }
}

static void an_attached_message_is_kept_to_look_at(void)
{
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    struct mime_content *content =
        read_mail(MIXED "--a\nContent-Type: message/rfc822\n\nFrom: x\n\ny\n--a--", attachments);
    g_assert_cmpmem(content->attached->data, content->attached->len, "From: x\n\ny", 10);
    g_assert_cmpuint(attachments->len, ==, 1);
    mime_content_free(content);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    parse_init();
    g_test_add_func("/mime/the plain alternative is read", the_plain_alternative_is_read);
    g_test_add_func("/mime/HTML is read where the plain says nothing",
                    html_is_read_where_the_plain_says_nothing);
    g_test_add_func("/mime/texts in a row are all read", texts_in_a_row_are_all_read);
    g_test_add_func("/mime/named text is attached, unless it is all", named_text_is_attached);
    g_test_add_func("/mime/flowed lines are joined", flowed_lines_are_joined);
    g_test_add_func("/mime/a filename has no path", a_filename_has_no_path);
    g_test_add_func("/mime/an attached message is kept to look at",
                    an_attached_message_is_kept_to_look_at);
    return g_test_run();
}
