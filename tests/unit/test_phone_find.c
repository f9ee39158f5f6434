/* test_phone_find.c - which numbers in a line are telephone numbers. */
#include "parsers/phone_find.h"

#include <string.h>

struct expected {
    const char *line;
    const char *number; /* the first one found, with its extension; NULL: none */
    enum phone_label label;
};

static void assert_all(const struct expected *cases, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        const char *line = cases[i].line;
        gsize offset = 0;
        struct phone_found found;
        g_autofree char *number = phone_find(line, strlen(line), &offset, &found)
                                      ? g_strndup(line + found.start, found.end - found.start)
                                      : NULL;
        if (g_strcmp0(number, cases[i].number) != 0)
            g_error("%s: \"%s\", not \"%s\"", line, number, cases[i].number);
        if (number && found.label != cases[i].label)
            g_error("%s: label %u, not %u", line, found.label, cases[i].label);
    }
}

static void numbers_are_found_with_what_they_are(void)
{
    static const struct expected cases[] = {
        {"+49 40 5550 1234", "+49 40 5550 1234", PHONE_UNLABELLED},
        {"Tel.: +49 (0) 40 5550-1234", "+49 (0) 40 5550-1234", PHONE_LABELLED},
        {"Tel./WA: 0812-3456-7890", "0812-3456-7890", PHONE_LABELLED},
        {"T +1-212-555-0100 x12 | Berlin", "+1-212-555-0100 x12", PHONE_LABELLED},
        {"(021) 555-0199 ext. 7", "(021) 555-0199 ext. 7", PHONE_UNLABELLED},
        {"M: 0171 / 555 12 34", "0171 / 555 12 34", PHONE_LABELLED},
        {"電話：０３－１２３４－５６７８", "０３－１２３４－５６７８", PHONE_LABELLED},
        {"TEL:03-1234-5678", "03-1234-5678", PHONE_LABELLED},
        {"هاتف: ٠٥٠ ١٢٣ ٤٥٦٧", "٠٥٠ ١٢٣ ٤٥٦٧", PHONE_LABELLED},
        {"тел. +7 (495) 123-45-67, доб. 12", "+7 (495) 123-45-67, доб. 12", PHONE_LABELLED},
        {"📞 +62 812 3456 7890", "+62 812 3456 7890", PHONE_LABELLED},
        {"Fax: 040 5551234", "040 5551234", PHONE_FAX},
        {"F +49 40 555 1235", "+49 40 555 1235", PHONE_FAX},
        {"+49 40 555 1235 (Fax)", "+49 40 555 1235", PHONE_FAX},
        {"+49 40 555 1235 (mobile)", "+49 40 555 1235", PHONE_LABELLED},
        {"Tel/Fax 040 555 1235", "040 555 1235", PHONE_LABELLED},
        {"Order no. 123456789", "123456789", PHONE_OTHER_NUMBER},
        {"USt-IdNr. DE 123456789", "123456789", PHONE_OTHER_NUMBER},
        {"Phone number: 0800 555 0199", "0800 555 0199", PHONE_LABELLED},
        {"Please call me on 0800 555 0199.", "0800 555 0199", PHONE_LABELLED},
        {"KvK 12345678, tel 020 555 0199", "12345678", PHONE_OTHER_NUMBER},
        {"T+49 40 555 1235", "+49 40 555 1235", PHONE_LABELLED},
        {"Fixe\t03 99 00 14 55", "03 99 00 14 55", PHONE_LABELLED},
        {"(o) 480-555-0163 | (f) 480-555-0164", "480-555-0163", PHONE_LABELLED},
        {"Mob: 98220 00183 / 020-2555 0144", "98220 00183", PHONE_LABELLED},
    };
    assert_all(cases, G_N_ELEMENTS(cases));
}

static void what_is_no_number_is_passed_over(void)
{
    static const struct expected cases[] = {
        {"2026-03-11 10:30", NULL, 0},
        {"on 11.03.2026 at noon", NULL, 0},
        {"192.168.100.200", NULL, 0},
        {"Rp 10.000.000", NULL, 0},
        {"EUR 1234567,50", NULL, 0},
        {"order A1234567", NULL, 0},
        {"https://shop.example/item/123456789", NULL, 0},
        {"12345678abc", NULL, 0},
        {"D-20457 Hamburg", NULL, 0},
        {"DE89 3704 0044 0532 0130 00", NULL, 0},
        {"1234567890123456789012", NULL, 0},
        {"no digits at all", NULL, 0},
        {"", NULL, 0},
    };
    assert_all(cases, G_N_ELEMENTS(cases));
}

static void one_line_can_hold_several(void)
{
    static const char line[] = "Tel +49 40 555 1234 | Fax +49 40 555 1235 | Mobil 0171 555 1236";
    static const enum phone_label labels[] = {PHONE_LABELLED, PHONE_FAX, PHONE_LABELLED};
    gsize offset = 0;
    struct phone_found found;
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        g_assert_true(phone_find(line, sizeof(line) - 1, &offset, &found));
        g_assert_cmpint(found.label, ==, labels[i]);
        g_assert_cmpint(found.is_international, ==, i < 2);
    }
    g_assert_false(phone_find(line, sizeof(line) - 1, &offset, &found));
}

static void a_number_alone_on_its_line_is_told(void)
{
    gsize offset = 0;
    struct phone_found found;
    g_assert_true(phone_find(" (212) 555-0100 ", 16, &offset, &found));
    g_assert_true(found.is_alone);
    offset = 0;
    g_assert_true(phone_find("about 212 555-0100", 18, &offset, &found));
    g_assert_false(found.is_alone);
}

static void hostile_lines_take_no_time(void)
{
    g_autofree char *digits = g_strnfill(10 << 20, '1');
    gsize offset = 0;
    struct phone_found found;
    g_assert_false(phone_find(digits, 10 << 20, &offset, &found));
    static const char *const lines[] = {
        "++++++++(((((((",       "(((((((1",        "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1",
        "\xff\xfe 1234567 \xef", "1234567\xef\xbc", "\xd9"};
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        offset = 0;
        while (phone_find(lines[i], strlen(lines[i]), &offset, &found))
            g_assert_cmpuint(found.end, <=, strlen(lines[i]));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phone_find/numbers are found with what they are",
                    numbers_are_found_with_what_they_are);
    g_test_add_func("/phone_find/what is no number is passed over",
                    what_is_no_number_is_passed_over);
    g_test_add_func("/phone_find/one line can hold several", one_line_can_hold_several);
    g_test_add_func("/phone_find/a number alone on its line is told",
                    a_number_alone_on_its_line_is_told);
    g_test_add_func("/phone_find/hostile lines take no time", hostile_lines_take_no_time);
    return g_test_run();
}
