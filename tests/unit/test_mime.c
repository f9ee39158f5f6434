/* test_mime.c - which of a mail's parts is the text, and what is attached. */
#include "parsers/mime.h"

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

static struct mime_content *read_all(const char *mail)
{
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    return read_mail(mail, attachments);
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

static void html_is_read_where_it_says_much_more(void)
{
    g_autoptr(GString) mail = g_string_new(
        ALTERNATIVE "--a\n\nA new request has come in.\n--a\nContent-Type: text/html\n\n");
    for (int i = 0; i < 60; i++)
        g_string_append_printf(mail, "<p>Value %d</p>", i);
    g_string_append(mail, "\n--a--");
    struct mime_content *content = read_all(mail->str);
    g_assert_true(g_str_has_prefix(content->text, "Value 0\n"));
    g_assert_true(content->is_html_only);
    mime_content_free(content);
}

static void html_with_a_picture_beside_it_is_an_alternative(void)
{
    assert_read(ALTERNATIVE
                "--a\n\nplain\n--a\nContent-Type: multipart/related; boundary=b\n\n--b\n"
                "Content-Type: text/html\n\n<p>rich</p><img src=\"cid:x\">\n--b\n"
                "Content-Type: image/png\nContent-ID: <x>\n\npng\n--b--\n--a--",
                "plain", 1);
}

static void names_of_exchange_for_text_are_none(void)
{
    assert_read(MIXED "--a\n\none\n--a\nContent-Type: image/png; name=x.png\n\np\n--a\n"
                      "Content-Type: text/plain; name=\"ATT00001.txt\"\n"
                      "Content-Disposition: attachment; filename=\"ATT00001.txt\"\n\ntwo\n--a--",
                "one\n\ntwo", 1);
}

static void a_mail_that_is_a_file_has_no_text(void)
{
    assert_read("Content-Type: text/plain\nContent-Disposition: attachment; filename=log.txt\n\nx",
                NULL, 1);
    assert_read("Content-Type: text/plain; name=log.txt\n\nx", "x", 0);
    assert_read("Content-Type: text/plain charset=utf-8; name=log.txt\n\nx", "x", 0);
    assert_read("Content-Type: X-ZIP; name=\"a.zip\"\n\nx", NULL, 1);
}

static void what_calls_itself_plain_may_be_html(void)
{
    assert_read("Content-Type: text/plain\n\n<html><body><p>rich</p></body></html>", "rich", 0);
    assert_read("\n<p>rich</p>", "rich", 0);
    assert_read("Content-Type: text/plain\n\n<p>is a tag</p>", "<p>is a tag</p>", 0);
    assert_read("Content-Type: text/html\n\none\ntwo 1 < 2", "one\ntwo 1 < 2", 0);
}

static void a_charset_in_html_counts_where_the_header_has_none(void)
{
    assert_read("Content-Type: text/html\n\n<meta charset=koi8-r><p>\xf0\xd2\xc9</p>", "При", 0);
}

static void line_ends_of_all_kinds_are_one(void)
{
    assert_read("Content-Type: text/plain\r\rone\r\rtwo", "one\n\ntwo", 0);
    assert_read("X: y\r\n\r\none  \r\r\ntwo\rthree\r\n", "one\ntwo\nthree", 0);
}

static void uuencoded_files_are_attached(void)
{
    const char *mail = "Subject: x\n\nHello\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n\nbye\n";
    assert_read(mail, "Hello\n\n\nbye", 1);
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    mime_content_free(read_mail(mail, attachments));
    const struct mail_attachment *file = attachments->pdata[0];
    g_assert_cmpstr(file->filename, ==, "cat.txt");
    g_assert_cmpstr(file->type, ==, "text/plain");
    g_assert_cmpuint(file->index, ==, 1);
    g_assert_cmpuint(file->size_bytes, ==, 3);
}

#define TNEF                                                                                       \
    "eJ8+IgEAAQyAAgAMAAAAV2lubWFpbCB0eHQAUQQCApAGAAQAAAAAAAAAAAACEIABAAYAAABhLnBk"                 \
    "ZgDJAQIPgAYABAAAACVQREb/AA=="

static void a_winmail_dat_is_read(void)
{
    const char *part = "--a\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                       "Content-Transfer-Encoding: base64\n\n" TNEF "\n--a--";
    g_autofree char *alone = g_strconcat(MIXED, part, NULL);
    g_autofree char *beside = g_strconcat(MIXED, "--a\n\nown\n", part, NULL);
    assert_read(alone, "Winmail txt", 2);
    assert_read(beside, "own", 2);
    g_autoptr(GPtrArray) attachments =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    mime_content_free(read_mail(beside, attachments));
    const struct mail_attachment *whole = attachments->pdata[0], *inner = attachments->pdata[1];
    g_assert_cmpuint(whole->index, ==, 2);
    g_assert_true(whole->is_inline);
    g_assert_cmpuint(inner->index, ==, 3);
    g_assert_cmpstr(inner->filename, ==, "a.pdf");
    g_assert_cmpstr(inner->type, ==, "application/pdf");
    g_assert_false(inner->is_inline);
}

static void vcards_are_kept(void)
{
    struct mime_content *content = read_all(
        MIXED "--a\n\nx\n--a\nContent-Type: text/x-vcard; charset=iso-8859-1\n\nFN:Zo\xe9\n"
              "--a\nContent-Type: application/octet-stream; name=Me.VCF\n\nFN:Me\n--a--");
    g_assert_cmpuint(content->vcards->len, ==, 2);
    g_assert_cmpstr(content->vcards->pdata[0], ==, "FN:Zoé");
    g_assert_cmpstr(content->vcards->pdata[1], ==, "FN:Me");
    mime_content_free(content);
}

static void an_invitation_says_what_it_wants(void)
{
    struct mime_content *content =
        read_all(MIXED "--a\n\nx\n--a\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n"
                       "METHOD:reply\n--a--");
    g_assert_cmpstr(content->calendar_method, ==, "REPLY");
    mime_content_free(content);
}

static void html_is_counted_though_the_plain_is_read(void)
{
    struct mime_content *content = read_all(
        ALTERNATIVE "--a\n\nplain\n--a\nContent-Type: text/html\n\n"
                    "<p>rich</p><img><a href='http://x.example/unsubscribe'>out</a>\n--a--");
    g_assert_cmpstr(content->text, ==, "plain");
    g_assert_false(content->is_html_only);
    g_assert_cmpuint(content->link_count, ==, 1);
    g_assert_cmpuint(content->image_count, ==, 1);
    g_assert_true(content->has_unsubscribe_link);
    mime_content_free(content);
}

static void forms_for_few_are_no_attachments(void)
{
    assert_read(ALTERNATIVE "--a\n\nplain\n--a\nContent-Type: text/x-amp-html\n\n<p>amp</p>\n--a--",
                "plain", 0);
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
    g_test_add_func("/mime/the plain alternative is read", the_plain_alternative_is_read);
    g_test_add_func("/mime/HTML is read where the plain says nothing",
                    html_is_read_where_the_plain_says_nothing);
    g_test_add_func("/mime/texts in a row are all read", texts_in_a_row_are_all_read);
    g_test_add_func("/mime/named text is attached, unless it is all", named_text_is_attached);
    g_test_add_func("/mime/flowed lines are joined", flowed_lines_are_joined);
    g_test_add_func("/mime/HTML is read where it says much more",
                    html_is_read_where_it_says_much_more);
    g_test_add_func("/mime/HTML with a picture beside it is an alternative",
                    html_with_a_picture_beside_it_is_an_alternative);
    g_test_add_func("/mime/names of Exchange for text are none",
                    names_of_exchange_for_text_are_none);
    g_test_add_func("/mime/a mail that is a file has no text", a_mail_that_is_a_file_has_no_text);
    g_test_add_func("/mime/what calls itself plain may be HTML, and the other way round",
                    what_calls_itself_plain_may_be_html);
    g_test_add_func("/mime/a charset in HTML counts where the header has none",
                    a_charset_in_html_counts_where_the_header_has_none);
    g_test_add_func("/mime/line ends of all kinds are one", line_ends_of_all_kinds_are_one);
    g_test_add_func("/mime/uuencoded files are attached", uuencoded_files_are_attached);
    g_test_add_func("/mime/a winmail.dat is read", a_winmail_dat_is_read);
    g_test_add_func("/mime/vCards are kept", vcards_are_kept);
    g_test_add_func("/mime/an invitation says what it wants", an_invitation_says_what_it_wants);
    g_test_add_func("/mime/HTML is counted though the plain is read",
                    html_is_counted_though_the_plain_is_read);
    g_test_add_func("/mime/forms for few are no attachments", forms_for_few_are_no_attachments);
    g_test_add_func("/mime/an attached message is kept to look at",
                    an_attached_message_is_kept_to_look_at);
    return g_test_run();
}
