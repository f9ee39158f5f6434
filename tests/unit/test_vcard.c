/* test_vcard.c - electronic business cards. */
#include "parsers/vcard.h"

#include <glib.h>
#include <string.h>

static void a_card_of_version_3_is_read(void)
{
    struct vcard card;
    g_assert_true(
        vcard_read("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lind;Petra;;Dr.;\r\nFN:Dr. Petra Lind\r\n"
                   "ORG:Nordwind Boats GmbH;Einkauf\r\nTITLE:Leiterin\\, Einkauf\r\n"
                   "TEL;TYPE=FAX,WORK:+49 40 1\r\nTEL;TYPE=CELL:+49 171 5551234\r\n"
                   "item1.EMAIL;TYPE=INTERNET:petra@nordwind.example\r\n"
                   "URL:https://nordwind.ex\r\n ample\r\n"
                   "ADR;TYPE=WORK:;;Hafenstr. 5;Hamburg;;20457;Germany\r\nEND:VCARD\r\n"
                   "BEGIN:VCARD\r\nFN:Other\r\nEND:VCARD\r\n",
                   &card));
    g_assert_cmpstr(card.name, ==, "Dr. Petra Lind");
    g_assert_cmpstr(card.company, ==, "Nordwind Boats GmbH");
    g_assert_cmpstr(card.job_title, ==, "Leiterin, Einkauf");
    g_assert_cmpstr(card.phone, ==, "+49 171 5551234");
    g_assert_cmpstr(card.email, ==, "petra@nordwind.example");
    g_assert_cmpstr(card.website, ==, "https://nordwind.example");
    g_assert_cmpstr(card.country, ==, "Germany");
    vcard_clear(&card);
}

static void a_card_of_version_2_1_may_be_quoted_printable(void)
{
    struct vcard card;
    g_assert_true(vcard_read("begin:vcard\nversion:2.1\n"
                             "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\n=B6rg\n"
                             "ORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:K=E4se KG\n"
                             "TEL;WORK;VOICE:040 5551234\nend:vcard\n",
                             &card));
    g_assert_cmpstr(card.name, ==, "Jörg Müller");
    g_assert_cmpstr(card.company, ==, "Käse KG");
    g_assert_cmpstr(card.phone, ==, "040 5551234");
    vcard_clear(&card);
}

static void a_card_of_version_4_has_uris(void)
{
    struct vcard card;
    g_assert_true(vcard_read("BEGIN:VCARD\nVERSION:4.0\nFN:Sari\nTEL;VALUE=uri:tel:+62-812-3456\n"
                             "EMAIL:mailto:sari@laut.example\nEND:VCARD",
                             &card));
    g_assert_cmpstr(card.phone, ==, "+62-812-3456");
    g_assert_cmpstr(card.email, ==, "sari@laut.example");
    vcard_clear(&card);
}

static void what_is_no_card_says_nothing(void)
{
    static const char *const texts[] = {
        "", "FN:Petra", "BEGIN:VCARD", "BEGIN:VCARD\nEND:VCARD",
        "BEGIN:VCARD\nEMAIL:nowhere\nN:;;;\nFN:\nADR:;\n\\\n;=;=:="};
    struct vcard card;
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_assert_false(vcard_read(texts[i], &card));
        vcard_clear(&card);
    }
    g_assert_null(card.name);
}

static void hostile_cards_take_no_time(void)
{
    g_autoptr(GString) folds = g_string_new("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:");
    for (int i = 0; i < 1000000; i++)
        g_string_append(folds, "=\n ");
    struct vcard card;
    g_autoptr(GTimer) timer = g_timer_new();
    (void)vcard_read(folds->str, &card);
    vcard_clear(&card);
    g_assert_cmpfloat(g_timer_elapsed(timer, NULL), <, 1.0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/vcard/a card of version 3 is read", a_card_of_version_3_is_read);
    g_test_add_func("/vcard/a card of version 2.1 may be quoted-printable",
                    a_card_of_version_2_1_may_be_quoted_printable);
    g_test_add_func("/vcard/a card of version 4 has URIs", a_card_of_version_4_has_uris);
    g_test_add_func("/vcard/what is no card says nothing", what_is_no_card_says_nothing);
    g_test_add_func("/vcard/hostile cards take no time", hostile_cards_take_no_time);
    return g_test_run();
}
