/* test_signature_part.c - the signature that its author's name begins. */
#include "parsers/signature_part.h"

#include <glib.h>

static void assert_parted(const char *body, const char *name, const char *wanted_body,
                          const char *wanted_signature)
{
    g_autoptr(mail_handle) mail = mail_new();
    mail->body = g_strdup(body);
    signature_part(mail, name);
    g_assert_cmpstr(mail->body, ==, wanted_body);
    g_assert_cmpstr(mail->signature, ==, wanted_signature);
}

static void the_authors_name_begins_it(void)
{
    assert_parted("Xq wvu?\n\nZyx wv\nAnna Example\nTel. 020 5555 0100", "Anna Example",
                  "Xq wvu?\n\nZyx wv", "Anna Example\nTel. 020 5555 0100");
    assert_parted("Quote?\n\nAnna Example, Buyer\nExample Ltd", "Anna Example", "Quote?",
                  "Anna Example, Buyer\nExample Ltd");
    assert_parted("見積り\n\n例 太郎\n090-5555-0100", "例太郎", "見積り", "例 太郎\n090-5555-0100");
}

static void what_is_no_contact_block_stays(void)
{
    const char *const bodies[] = {
        "Quote?\n\nAnna Example", /* nothing below */
        "Quote?\n\nAnna Example\nwill you call me back?\nTel. 020 5555 0100",
        "Quote?\n\nBernd Beispiel\nTel. 020 5555 0100",  /* another's */
        "Anna Example\nExample Ltd\nTel. 020 5555 0100", /* all there is */
        "Quote?\n\nAnna\n\nTel. 020 5555 0100",          /* a name in the text */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bodies); i++)
        assert_parted(bodies[i], "Anna Example", bodies[i], NULL);
    assert_parted("Quote?\n\nAnna Example\nTel. 020 5555 0100", NULL,
                  "Quote?\n\nAnna Example\nTel. 020 5555 0100", NULL);
}

static void it_stands_above_what_was_parted_already(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    mail->body = g_strdup("Quote?\n\nAnna Example\nTel. 020 5555 0100");
    mail->signature = g_strdup("Sent from my phone");
    signature_part(mail, "Anna Example");
    g_assert_cmpstr(mail->body, ==, "Quote?");
    g_assert_cmpstr(mail->signature, ==, "Anna Example\nTel. 020 5555 0100\nSent from my phone");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/signature_part/the author's name begins it", the_authors_name_begins_it);
    g_test_add_func("/signature_part/what is no contact block stays",
                    what_is_no_contact_block_stays);
    g_test_add_func("/signature_part/it stands above what was parted already",
                    it_stands_above_what_was_parted_already);
    return g_test_run();
}
