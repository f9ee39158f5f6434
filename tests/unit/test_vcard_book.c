/* test_vcard_book.c - address books as vCards, read and written. */
#include "ctl/vcard_read.h"
#include "ctl/vcard_write.h"
#include "tests/lib/fixture.h"

#include <string.h>

static void check(const char *text, const char *expected)
{
    g_autoptr(vcard_book_handle) book = vcard_book_new(text);
    g_autoptr(json_t) cards = json_array();
    unsigned line;
    for (json_t *card; (card = vcard_book_next(book, &line));)
        json_array_append_new(cards, card);
    assert_json(cards, expected);
}

static void cards_of_every_version_are_read_with_all_that_they_say(void)
{
    check(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lena Weber\r\nORG:Weber\\; Co;Sales\r\n"
        "EMAIL:lena@weber.example\r\nEMAIL;TYPE=home;PREF=1:mailto:l@home.example\r\n"
        "TEL;TYPE=cell:tel:+49-170-1\r\nADR:;;Ring 5;Berlin;;10115;Germany\r\n"
        "CATEGORIES:a,b\\,c\r\nNOTE:one\\ntwo\r\nURL:https://weber.example\r\nEND:VCARD\r\n",
        "[{'name': 'Lena Weber', 'company': 'Weber; Co', 'emails': [{'address': 'l@home.example', "
        "'kind': 'home'}, {'address': 'lena@weber.example'}], 'phones': [{'number': '+49-170-1', "
        "'kind': 'mobile'}], 'street': 'Ring 5', 'city': 'Berlin', 'postcode': '10115', "
        "'country': 'Germany', 'tags': ['a', 'b,c'], 'comment': 'one\\ntwo', "
        "'website': 'https://weber.example'}]");
    check("begin:vcard\nversion:2.1\nN:Weber;Lena\nitem1.TEL;WORK;VOICE:030 1\n"
          "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=\nn AG\nend:vcard\n",
          "[{'name': 'Lena Weber', 'company': 'Grün AG', 'phones': [{'number': '030 1', "
          "'kind': 'work'}]}]");
    check("BEGIN:VCARD\nFN:A very lo\n ng name\nEND:VCARD\nnoise\nBEGIN:VCARD\nKIND:org\n"
          "ORG:Weber AG\nEND:VCARD\n",
          "[{'name': 'A very long name'}, {'kind': 'company', 'name': 'Weber AG'}]");
    check("", "[]");
    check("no card\n", "[]");
    check("BEGIN:VCARD\nFN:Open", "[{'name': 'Open'}]");
}

static void a_cards_line_is_told(void)
{
    g_autoptr(vcard_book_handle) book = vcard_book_new("\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\n"
                                                       "BEGIN:VCARD\nFN:B\nEND:VCARD\n");
    static const unsigned lines[] = {2, 6};
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        unsigned line = 0;
        json_decref(vcard_book_next(book, &line));
        g_assert_cmpuint(line, ==, lines[i]);
    }
}

static void what_is_written_is_read_back(void)
{
    g_autoptr(json_t) contact = json_of(
        "{'name': 'Lena Weber; geb. Ö, A', 'company': 'Weber, Co', 'job_title': 'Buyer', "
        "'emails': [{'address': 'a@x.example'}, {'address': 'b@x.example', 'kind': 'home'}], "
        "'phones': [{'number': '+49 170 1', 'kind': 'mobile'}], 'street': 'Ring 5', "
        "'city': 'Köln', 'postcode': '50667', 'country': 'DE', 'website': 'x.example', "
        "'tags': ['retail'], 'comment': 'a text that is so long that its line has to be "
        "folded, with äöü äöü äöü äöü äöü äöü\\nand a second line'}");
    for (int old = 0; old < 2; old++) {
        g_autoptr(GString) text = g_string_new(NULL);
        vcard_append(text, contact, old == 1);
        g_auto(GStrv) lines = g_strsplit(text->str, "\r\n", 0);
        for (gsize i = 0; lines[i]; i++)
            g_assert_cmpuint(strlen(lines[i]), <=, 75);
        g_autoptr(vcard_book_handle) book = vcard_book_new(text->str);
        unsigned line;
        g_autoptr(json_t) again = vcard_book_next(book, &line);
        g_assert_true(json_equal(again, contact));
        g_assert_null(vcard_book_next(book, &line));
    }
}

static void hostile_cards_cost_no_more_than_their_length(void)
{
    static const char *const units[] = {
        " x\n", "=\n", ";", "\\", "EMAIL:a@x.example\n", "\n", "BEGIN:VCARD\nEND:VCARD\n", ",a"};
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autoptr(GString) text =
            g_string_new("BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:x=\nCATEGORIES:");
        while (text->len < (4 << 20))
            g_string_append(text, units[i]);
        gint64 begin = g_get_monotonic_time();
        g_autoptr(vcard_book_handle) book = vcard_book_new(text->str);
        unsigned line;
        for (json_t *card; (card = vcard_book_next(book, &line));)
            json_decref(card);
        g_assert_cmpint(g_get_monotonic_time() - begin, <, 10 * G_USEC_PER_SEC);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("vcards", cards_of_every_version_are_read_with_all_that_they_say);
    TEST("vcards", a_cards_line_is_told);
    TEST("vcards", what_is_written_is_read_back);
    TEST("vcards", hostile_cards_cost_no_more_than_their_length);
    return g_test_run();
}
