/* test_tnef.c - winmail.dat, put together here as Outlook and Exchange do. */
#include "parsers/embedded.h"
#include "parsers/tnef.h"

#include <string.h>

static void u32(GString *out, guint32 value)
{
    for (int i = 0; i < 4; i++)
        g_string_append_c(out, (char)(value >> (8 * i)));
}

static GString *start(void)
{
    GString *tnef = g_string_new(NULL);
    u32(tnef, 0x223e9f78);
    g_string_append_len(tnef, "\1\0", 2);
    return tnef;
}

static void attribute(GString *tnef, guint32 id, const char *data, gsize length)
{
    guint16 sum = 0;
    for (gsize i = 0; i < length; i++)
        sum = (guint16)(sum + (guint8)data[i]);
    g_string_append_c(tnef, id == 0x69003 || id == 0x2800c ? 1 : 2);
    u32(tnef, id);
    u32(tnef, (guint32)length);
    g_string_append_len(tnef, data, (gssize)length);
    g_string_append_c(tnef, (char)sum);
    g_string_append_c(tnef, (char)(sum >> 8));
}

static void text_attribute(GString *tnef, guint32 id, const char *text)
{
    attribute(tnef, id, text, strlen(text) + 1);
}

/* A property of variable length, padded. */
static void property(GString *out, guint32 tag, const char *data, gsize length)
{
    u32(out, tag);
    u32(out, 1);
    u32(out, (guint32)length);
    g_string_append_len(out, data, (gssize)length);
    while (length++ % 4)
        g_string_append_c(out, '\0');
}

static void unicode_property(GString *out, guint32 id, const char *text)
{
    glong units;
    g_autofree gunichar2 *utf16 = g_utf8_to_utf16(text, -1, NULL, &units, NULL);
    property(out, id << 16 | 0x1f, (const char *)utf16, ((gsize)units + 1) * 2);
}

static void read_or_die(const GString *bytes, struct tnef *ret)
{
    g_assert_true(tnef_read((const guint8 *)bytes->str, bytes->len, ret));
}

static void plain_text_and_a_file_are_found(void)
{
    g_autoptr(GString) bytes = start();
    text_attribute(bytes, 0x2800c, "Please quote\r\nfor ten.");
    attribute(bytes, 0x69002, "\0\0\0\0", 4);
    text_attribute(bytes, 0x18010, "DRAWIN~1.PDF");
    attribute(bytes, 0x6800f, "%PDF", 4);
    g_autoptr(GString) properties = g_string_new(NULL);
    u32(properties, 3);
    u32(properties, 0x37050003); /* a number that does not matter */
    u32(properties, 1);
    unicode_property(properties, 0x3707, "Drawing 😀.pdf");
    property(properties, 0x370e001e, "application/pdf", 16);
    attribute(bytes, 0x69005, properties->str, properties->len);
    struct tnef tnef;
    read_or_die(bytes, &tnef);
    g_assert_cmpstr(tnef.text, ==, "Please quote\r\nfor ten.");
    g_assert_cmpuint(tnef.files->len, ==, 1);
    const struct embedded_file *file = tnef.files->pdata[0];
    g_assert_cmpstr(file->name, ==, "Drawing 😀.pdf");
    g_assert_cmpstr(file->type, ==, "application/pdf");
    g_assert_cmpmem(file->data, file->length, "%PDF", 4);
    tnef_clear(&tnef);
}

static void text_is_read_in_its_code_page(void)
{
    g_autoptr(GString) bytes = start();
    attribute(bytes, 0x69007, "\xe3\x04\0\0\0\0\0\0", 8);
    text_attribute(bytes, 0x2800c, "\xcf\xf0\xe8\xe2\xe5\xf2");
    struct tnef tnef;
    read_or_die(bytes, &tnef);
    g_assert_cmpstr(tnef.text, ==, "Привет");
    tnef_clear(&tnef);
}

static void html_and_named_properties_are_read(void)
{
    g_autoptr(GString) properties = g_string_new(NULL);
    u32(properties, 3);
    u32(properties, 0x80000003); /* named by a number */
    g_string_append_len(properties, "0123456789abcdef", 16);
    u32(properties, 0);
    u32(properties, 7);
    u32(properties, 42);
    u32(properties, 0x8001101f); /* several strings, named by a string */
    g_string_append_len(properties, "0123456789abcdef", 16);
    u32(properties, 1);
    u32(properties, 6);
    g_string_append_len(properties, "n\0\0\0\0\0\0\0", 8);
    u32(properties, 2);
    for (int i = 0; i < 2; i++) {
        u32(properties, 2);
        g_string_append_len(properties, "\0\0\0\0", 4);
    }
    property(properties, 0x10130102, "<p>Hi</p>", 9);
    g_autoptr(GString) bytes = start();
    attribute(bytes, 0x69003, properties->str, properties->len);
    struct tnef tnef;
    read_or_die(bytes, &tnef);
    g_assert_cmpstr(tnef.text, ==, "<p>Hi</p>");
    g_assert_true(tnef.is_html);
    tnef_clear(&tnef);
}

static void rich_text_is_read_where_there_is_no_other(void)
{
    g_autoptr(GString) rtf = g_string_new(NULL);
    u32(rtf, 30);
    u32(rtf, 18);
    u32(rtf, 0x414c454d);
    u32(rtf, 0);
    g_string_append(rtf, "{\\rtf1 Hello\\par}");
    g_autoptr(GString) properties = g_string_new(NULL);
    u32(properties, 1);
    property(properties, 0x10090102, rtf->str, rtf->len);
    g_autoptr(GString) bytes = start();
    attribute(bytes, 0x69003, properties->str, properties->len);
    struct tnef tnef;
    read_or_die(bytes, &tnef);
    g_assert_cmpstr(tnef.text, ==, "Hello\n");
    g_assert_false(tnef.is_html);
    tnef_clear(&tnef);
}

static void a_cut_file_gives_what_is_there(void)
{
    g_autoptr(GString) bytes = start();
    text_attribute(bytes, 0x2800c, "text");
    attribute(bytes, 0x69002, "\0\0\0\0", 4);
    attribute(bytes, 0x6800f, "0123456789", 10);
    for (gsize length = 6; length < bytes->len; length++) {
        struct tnef tnef;
        g_autofree guint8 *cut = g_memdup2(bytes->str, length);
        g_assert_true(tnef_read(cut, length, &tnef));
        tnef_clear(&tnef);
    }
    struct tnef tnef;
    g_assert_true(tnef_read((const guint8 *)bytes->str, bytes->len - 5, &tnef));
    g_assert_cmpstr(tnef.text, ==, "text");
    g_assert_cmpuint(((struct embedded_file *)tnef.files->pdata[0])->length, ==, 7);
    tnef_clear(&tnef);
}

static void other_bytes_are_refused(void)
{
    struct tnef tnef;
    g_assert_false(tnef_read((const guint8 *)"PK\3\4abcd", 8, &tnef));
    g_assert_false(tnef_read((const guint8 *)"", 0, &tnef));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tnef/plain text and a file are found", plain_text_and_a_file_are_found);
    g_test_add_func("/tnef/text is read in its code page", text_is_read_in_its_code_page);
    g_test_add_func("/tnef/HTML and named properties are read", html_and_named_properties_are_read);
    g_test_add_func("/tnef/rich text is read where there is no other",
                    rich_text_is_read_where_there_is_no_other);
    g_test_add_func("/tnef/a cut file gives what is there", a_cut_file_gives_what_is_there);
    g_test_add_func("/tnef/other bytes are refused", other_bytes_are_refused);
    return g_test_run();
}
