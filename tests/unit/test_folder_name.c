/* test_folder_name.c - folder names in modified UTF-7, as RFC 3501 and real servers spell them. */
#include "mail/folder_name.h"

#include <glib.h>

static const struct {
    const char *name, *wire;
} names[] = {
    {"INBOX", "INBOX"},
    {"", ""},
    {"Sent & Done", "Sent &- Done"},
    {"Entwürfe", "Entw&APw-rfe"},
    {"~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"}, /* RFC 3501 section 5.1.3 */
    {"\xf0\x9f\x93\xa7", "&2D3c5w-"},                               /* beyond the basic plane */
    {"a\r\nb", "a&AA0ACg-b"},                                       /* no line can be smuggled in */
    {"ü&", "&APw-&-"},
};

static void test_names(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *wire = folder_name_encode(names[i].name);
        g_assert_cmpstr(wire, ==, names[i].wire);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/folder_name/names are spelt as servers spell them", test_names);
    return g_test_run();
}
