/* test_attachment.c - what lies beside the text, and which of it the text shows. */
#include "parsers/attachment.h"

#include <string.h>

/* Splits a mail whose HTML shows the picture "shown", and gives the attachment that its last part
 * is. (transfer full) */
static struct mail_attachment *last_of(const char *mail, bool has_html)
{
    struct headers *headers = headers_read(mail, strlen(mail), HEADERS_OF_MAIL);
    gsize body = headers->body;
    g_autoptr(GPtrArray) parts = split_parts(headers, mail + body, strlen(mail) - body);
    g_autoptr(GHashTable) shown = g_hash_table_new(g_str_hash, g_str_equal);
    g_hash_table_add(shown, (char *)"shown");
    g_autoptr(GPtrArray) list = g_ptr_array_new();
    struct attachments attachments = {
        .parts = parts, .shown = shown, .has_html = has_html, .list = list};
    attachment_add_part(&attachments, parts->len - 1);
    g_assert_cmpuint(list->len, ==, 1);
    return list->pdata[0];
}

#define IN(multipart) "Content-Type: multipart/" multipart "; boundary=a\n\n--a\n\nx\n--a\n"

static void assert_filename(const char *header, const char *expected)
{
    g_autofree char *mail = g_strconcat(IN("mixed"), header, "\n\ncontent\n--a--", NULL);
    struct mail_attachment *attachment = last_of(mail, false);
    g_assert_cmpstr(attachment->filename, ==, expected);
    g_assert_cmpuint(attachment->index, ==, 2);
    g_assert_cmpuint(attachment->size_bytes, ==, 7);
    mail_attachment_free(attachment);
}

static void names_are_safe_wherever_they_stand(void)
{
    static const struct {
        const char *header, *filename;
    } cases[] = {
        {"Content-Disposition: attachment; filename=\"/etc/passwd\"", "passwd"},
        {"Content-Disposition: attachment; filename=\"C:\\x\\a.doc\"", "a.doc"},
        {"Content-Disposition: attachment; filename=\"..\"", NULL},
        {"Content-Disposition: attachment; filename*=utf-8''%C3%A9%0A.pdf", "é .pdf"},
        {"Content-Disposition: attachment; filename*0=lo; filename*1=ng.pdf", "long.pdf"},
        {"Content-Disposition: attachment; filename*0*=utf-8''=?utf-8?Q?; filename*1*=%C3%A9?=",
         "é"},
        {"Content-Disposition: attachment; filename=a.bin; filename*=utf-8''b.bin", "b.bin"},
        {"Content-Type: image/png; name=\"=?utf-8?B?w6k=?= =?utf-8?B?w6k=?=.png\"", "éé.png"},
        {"Content-Disposition: attachment\nContent-Type: a/b; name=c.pdf", "c.pdf"},
        {"Content-Location: http://x.example/a/d.png", "d.png"},
        {"Content-Description: e.pdf", "e.pdf"},
        {"Content-Description: The offer. As promised", NULL},
        {"Content-Type: image/png", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_filename(cases[i].header, cases[i].filename);
}

static void assert_type(const char *header, const char *expected)
{
    g_autofree char *mail = g_strconcat(IN("mixed"), header, "\n\ncontent\n--a--", NULL);
    struct mail_attachment *attachment = last_of(mail, false);
    g_assert_cmpstr(attachment->type, ==, expected);
    mail_attachment_free(attachment);
}

static void a_type_that_is_missing_is_told_by_the_name(void)
{
    assert_type("Content-Type: Application/PDF; name=a.doc", "application/pdf");
    assert_type("Content-Disposition: attachment; filename=a.PDF", "application/pdf");
    assert_type("Content-Disposition: attachment; filename=a.xyz", "application/octet-stream");
    assert_type("Content-Disposition: attachment", "text/plain");
}

static void assert_inline(const char *mail, bool has_html, bool expected)
{
    struct mail_attachment *attachment = last_of(mail, has_html);
    if (attachment->is_inline != expected)
        g_test_message("%s", mail);
    g_assert_true(attachment->is_inline == expected);
    mail_attachment_free(attachment);
}

#define PNG "Content-Type: image/png; name=logo.png\n"
#define END "\n\npng\n--a--"

static void pictures_that_html_shows_are_inline(void)
{
    assert_inline(IN("mixed") PNG "Content-ID: <Shown>" END, true, true);
    assert_inline(IN("mixed") PNG "Content-Disposition: attachment\nContent-ID: <shown>" END, true,
                  true);
    assert_inline(IN("related") "Content-Type: application/octet-stream; name=a.gif\n"
                                "Content-ID: <shown>" END,
                  true, true);
}

static void pictures_that_nothing_shows_are_attached(void)
{
    assert_inline(IN("mixed") PNG "Content-Disposition: attachment" END, true, false);
    assert_inline(IN("mixed") PNG "Content-Disposition: attachment\nContent-ID: <f_x>" END, true,
                  false);
    assert_inline(IN("mixed") PNG "X: y" END, true, false);
    assert_inline(IN("mixed") "Content-Type: image/png; name=image001.png\nContent-Disposition: "
                              "attachment" END,
                  true, false);
}

static void logos_are_known_by_their_place(void)
{
    assert_inline(IN("related") PNG "Content-ID: <other>" END, true, true);
    assert_inline(IN("mixed") "Content-Type: image/png; name=image001.png\nContent-ID: <a>" END,
                  true, true);
    assert_inline(IN("mixed") PNG "Content-Disposition: inline" END, true, true);
}

static void a_large_picture_in_the_text_is_a_photograph(void)
{
    g_autofree char *pixels = g_strnfill(100000, 'x');
    g_autofree char *mail =
        g_strconcat(IN("mixed"), PNG, "Content-Disposition: inline\n\n", pixels, "\n--a--", NULL);
    assert_inline(mail, true, false);
}

static void what_is_no_picture_is_never_inline(void)
{
    assert_inline(IN("mixed") "Content-Type: application/pdf; name=a.pdf\nContent-Disposition: "
                              "inline\nContent-ID: <shown>" END,
                  true, false);
}

static void a_file_within_a_part_is_listed(void)
{
    g_autoptr(GPtrArray) list =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    struct attachments attachments = {.list = list};
    const struct embedded_file file = {
        .name = (char *)"../a.doc", .data = (char *)"abc", .length = 3};
    attachment_add_embedded(&attachments, 9, &file);
    const struct mail_attachment *attachment = list->pdata[0];
    g_assert_cmpuint(attachment->index, ==, 9);
    g_assert_cmpstr(attachment->filename, ==, "a.doc");
    g_assert_cmpstr(attachment->type, ==, "application/msword");
    g_assert_cmpuint(attachment->size_bytes, ==, 3);
}

static void a_mail_that_is_a_picture_shows_nothing(void)
{
    const char *mail = "Content-Type: image/jpeg; name=a.jpg\nContent-ID: <a>\n\ncontent";
    struct headers *headers = headers_read(mail, strlen(mail), HEADERS_OF_MAIL);
    g_autoptr(GPtrArray) parts = split_parts(headers, mail + headers->body, 7);
    g_autoptr(GPtrArray) list =
        g_ptr_array_new_with_free_func((GDestroyNotify)mail_attachment_free);
    struct attachments attachments = {.parts = parts, .list = list};
    attachment_add_part(&attachments, 0);
    const struct mail_attachment *attachment = list->pdata[0];
    g_assert_cmpstr(attachment->filename, ==, "a.jpg");
    g_assert_true(attachment->is_inline); /* small, with an id, and there is no HTML */
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/attachment/names are safe wherever they stand",
                    names_are_safe_wherever_they_stand);
    g_test_add_func("/attachment/a type that is missing is told by the name",
                    a_type_that_is_missing_is_told_by_the_name);
    g_test_add_func("/attachment/pictures that HTML shows are inline",
                    pictures_that_html_shows_are_inline);
    g_test_add_func("/attachment/pictures that nothing shows are attached",
                    pictures_that_nothing_shows_are_attached);
    g_test_add_func("/attachment/logos are known by their place", logos_are_known_by_their_place);
    g_test_add_func("/attachment/a large picture in the text is a photograph",
                    a_large_picture_in_the_text_is_a_photograph);
    g_test_add_func("/attachment/what is no picture is never inline",
                    what_is_no_picture_is_never_inline);
    g_test_add_func("/attachment/a file within a part is listed", a_file_within_a_part_is_listed);
    g_test_add_func("/attachment/a mail that is a picture shows nothing",
                    a_mail_that_is_a_picture_shows_nothing);
    return g_test_run();
}
