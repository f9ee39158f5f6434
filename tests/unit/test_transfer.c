/* test_transfer.c - transfer encodings, as they should be and as they are. */
#include "parsers/transfer.h"

#include <string.h>

/* Decoded piece by piece of at most max bytes, as a large attachment is. */
static char *decode(enum transfer_encoding encoding, const char *in, gsize max)
{
    struct transfer transfer = {.encoding = encoding};
    gsize length = strlen(in);
    GString *out = g_string_new(NULL);
    for (gsize pos = 0; pos < length;) {
        gsize piece = transfer_piece(&transfer, in + pos, length - pos, max);
        gsize start = out->len;
        g_string_set_size(out, start + piece + 3);
        gsize got = transfer_step(&transfer, in + pos, piece, out->str + start);
        g_string_truncate(out, start + got);
        pos += piece;
    }
    char rest[3] = {0};
    gsize got = transfer_end(&transfer, rest);
    g_string_append_len(out, rest, (gssize)got);
    return g_string_free(out, FALSE);
}

static void assert_decodes(enum transfer_encoding encoding, const char *in, const char *expected)
{
    g_autofree char *whole = decode(encoding, in, 1000);
    g_assert_cmpstr(whole, ==, expected);
}

static void names_are_read_however_they_are_written(void)
{
    g_assert_cmpint(transfer_parse("base64"), ==, TRANSFER_BASE64);
    g_assert_cmpint(transfer_parse(" BASE64; x"), ==, TRANSFER_BASE64);
    g_assert_cmpint(transfer_parse("\"quoted-printable\""), ==, TRANSFER_QUOTED_PRINTABLE);
    g_assert_cmpint(transfer_parse("x-uuencode"), ==, TRANSFER_UUENCODE);
    static const char *const others[] = {NULL, "", "7bit", "7-bit", "text/html", "base64url"};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_cmpint(transfer_parse(others[i]), ==, TRANSFER_IDENTITY);
}

static void base64_is_decoded(void)
{
    assert_decodes(TRANSFER_BASE64, "SGVsbG8gd29ybGQ=\n", "Hello world");
    assert_decodes(TRANSFER_BASE64, "SGVs\r\nbG8gd2\r\n9ybGQ", "Hello world");
    assert_decodes(TRANSFER_BASE64, "SGV!s b\nG8*=", "Hello");
    assert_decodes(TRANSFER_BASE64, "SGVsbG8=SGVsbG8=\nSGVsbG8=", "HelloHelloHello");
    assert_decodes(TRANSFER_BASE64, "SGVsbG8=\n\n_____\nThis is a list", "Hello");
    assert_decodes(TRANSFER_BASE64, "SGVsbG8=\nThis list is read by all", "Hello");
    assert_decodes(TRANSFER_BASE64, "S", "");
}

static void quoted_printable_is_decoded(void)
{
    assert_decodes(TRANSFER_QUOTED_PRINTABLE, "caf=C3=A9=\n noir=  \r\n!", "café noir!");
    assert_decodes(TRANSFER_QUOTED_PRINTABLE, "=c3=a9", "é");
    assert_decodes(TRANSFER_QUOTED_PRINTABLE, "a=b c=", "a=b c");
    assert_decodes(TRANSFER_QUOTED_PRINTABLE, "x==3D=zz", "x===zz");
    assert_decodes(TRANSFER_QUOTED_PRINTABLE, "raw é", "raw é");
}

static void pieces_make_no_difference(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 200; i++)
        g_string_append_printf(text, "line %d =C3=A9=\nand on%s", i, i % 3 ? "\n" : "");
    g_autofree char *base64 = g_base64_encode((const guchar *)text->str, text->len);
    g_autofree char *quoted = decode(TRANSFER_QUOTED_PRINTABLE, text->str, G_MAXSIZE);
    for (gsize max = 4; max < 60; max++) {
        g_autofree char *from_base64 = decode(TRANSFER_BASE64, base64, max);
        g_autofree char *from_quoted = decode(TRANSFER_QUOTED_PRINTABLE, text->str, max);
        g_assert_cmpstr(from_base64, ==, text->str);
        g_assert_cmpstr(from_quoted, ==, quoted);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/transfer/names are read however they are written",
                    names_are_read_however_they_are_written);
    g_test_add_func("/transfer/base64 is decoded", base64_is_decoded);
    g_test_add_func("/transfer/quoted-printable is decoded", quoted_printable_is_decoded);
    g_test_add_func("/transfer/pieces make no difference", pieces_make_no_difference);
    return g_test_run();
}
