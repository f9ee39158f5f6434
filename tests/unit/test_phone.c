/* test_phone.c - telephone numbers as people write them, and as they are dialled. */
#include "parsers/phone.h"

#include <string.h>

struct written {
    const char *text;
    const char *region; /* or NULL */
    const char *e164;   /* NULL: no number */
};

static void assert_all(const struct written *cases, gsize count, gboolean is_certain)
{
    for (gsize i = 0; i < count; i++) {
        struct phone_regions regions = {0};
        phone_regions_add(&regions, cases[i].region, is_certain);
        g_autofree char *found = phone_e164(cases[i].text, &regions, NULL);
        if (g_strcmp0(found, cases[i].e164) != 0)
            g_error("%s in %s: %s, not %s", cases[i].text, cases[i].region, found, cases[i].e164);
    }
}

static void international_numbers_need_no_region(void)
{
    static const struct written cases[] = {
        {"+49 40 5550 1234", NULL, "+494055501234"},
        {"+49 (0) 40 5550 1234", NULL, "+494055501234"},
        {"+49(0)40/5550-1234", NULL, "+494055501234"},
        {"0049 40 55501234", NULL, "+494055501234"},
        {"0062-812-3456-7890", NULL, "+6281234567890"},
        {"(+62) 812 3456 7890", NULL, "+6281234567890"},
        {"+1-212-555-0100 x12", NULL, "+12125550100"},
        {"+39 (0)6 1234 5678", NULL, "+390612345678"},
        {"＋８１ ３－１２３４－５６７８", NULL, "+81312345678"},
        {"+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", NULL, "+966501234567"},
        {"+44 20 7946 0018", NULL, "+442079460018"},
        {"+999 1234567", NULL, NULL},
        {"+49 1", NULL, NULL},
    };
    assert_all(cases, G_N_ELEMENTS(cases), FALSE);
}

static void national_numbers_are_read_in_their_region(void)
{
    static const struct written cases[] = {
        {"(021) 555-0199", "ID", "+62215550199"},
        {"0812-3456-7890", "ID", "+6281234567890"},
        {"040 55501234", "DE", "+494055501234"},
        {"0171 / 555 12 34", "DE", "+491715551234"},
        {"(212) 555-0100", "US", "+12125550100"},
        {"03-1234-5678", "JP", "+81312345678"},
        {"0044 20 7946 0018", "DE", "+442079460018"},
        {"010-1234-5678", "KR", "+821012345678"},
        {"8 (495) 123-45-67", "RU", "+74951234567"},
        {"0812-3456-7890", NULL, NULL},
        {"12", "DE", NULL},
        {"", "DE", NULL},
    };
    assert_all(cases, G_N_ELEMENTS(cases), FALSE);
    assert_all(cases, G_N_ELEMENTS(cases), TRUE);
}

/* Says what number is, and asks the library itself: what it is not plainly written it reads alone.
 */
static void assert_as_library(const char *number, const struct phone_regions *regions)
{
    char country[3], library_country[3];
    g_autofree char *odd = g_strconcat("Tel ", number, NULL);
    g_autofree char *e164 = phone_e164(number, regions, country);
    g_autofree char *library_e164 = phone_e164(odd, regions, library_country);
    if (g_strcmp0(e164, library_e164) != 0 || strcmp(country, library_country) != 0)
        g_error("%s in %s: %s in %s, not %s in %s", number,
                regions->count ? regions->codes[0] : "-", e164, country, library_e164,
                library_country);
}

static void plain_numbers_are_what_the_library_makes_of_them(void)
{
    static const char *const regions[] = {"US", "RU", "GR", "NL", "FR", "ES", "HU", "IT", "CH",
                                          "GB", "DK", "SE", "NO", "PL", "DE", "MY", "AU", "ID",
                                          "NZ", "SG", "JP", "KR", "CN", "TR", "IN", "PT", "IE",
                                          "FI", "UA", "CZ", "HK", "AE", "IL", "BR", "MX"};
    static const char *const codes[] = {
        "1",  "7",   "30",  "31",  "33",  "34",  "36",  "39",  "41",  "44", "45", "46",
        "47", "48",  "49",  "60",  "61",  "62",  "64",  "65",  "81",  "82", "86", "90",
        "91", "351", "353", "358", "380", "420", "852", "971", "972", "55", "52"};
    g_autoptr(GRand) random = g_rand_new_with_seed(3);
    for (int i = 0; i < 20000; i++) {
        guint country = (guint)g_rand_int_range(random, 0, G_N_ELEMENTS(regions));
        guint64 all = g_rand_int(random) * (guint64)g_rand_int(random) % 1000000000000;
        g_autofree char *figures = g_strdup_printf("%" G_GUINT64_FORMAT, all);
        gsize length = (gsize)g_rand_int_range(random, 5, 13);
        figures[MIN(strlen(figures), length)] = '\0';
        const char *trunk = i % 4 == 1 ? "0" : "";
        g_autofree char *number = i % 2 == 0 ? g_strdup_printf("+%s %s", codes[country], figures)
                                             : g_strconcat(trunk, figures, NULL);
        struct phone_regions at = {0};
        if (i % 2)
            phone_regions_add(&at, regions[country], i % 3 == 0);
        assert_as_library(number, &at);
    }
}

static void a_number_not_given_out_is_taken_only_where_the_region_is_certain(void)
{
    static const struct written possible[] = {{"555-555-0100", "US", "+15555550100"}};
    static const struct written guessed[] = {{"555-555-0100", "US", NULL}};
    assert_all(possible, 1, TRUE);
    assert_all(guessed, 1, FALSE);
}

static void the_first_region_where_it_is_at_home_counts(void)
{
    struct phone_regions regions = {0};
    phone_regions_add(&regions, NULL, TRUE);
    phone_regions_add(&regions, "US", FALSE);
    phone_regions_add(&regions, "US", FALSE);
    phone_regions_add(&regions, "ID", FALSE);
    g_assert_cmpuint(regions.count, ==, 2);
    g_assert_cmpuint(regions.certain, ==, 0);
    char country[3];
    g_autofree char *number = phone_e164("0812-3456-7890", &regions, country);
    g_assert_cmpstr(number, ==, "+6281234567890");
    g_assert_cmpstr(country, ==, "ID");
    g_autofree char *none = phone_e164("none", &regions, country);
    g_assert_null(none);
    g_assert_cmpstr(country, ==, "");
}

static void strange_text_is_no_number(void)
{
    struct phone_regions regions = {0};
    phone_regions_add(&regions, "DE", TRUE);
    phone_regions_add(&regions, "xx", TRUE);
    g_autofree char *digits = g_strnfill(100000, '1');
    static const char *const texts[] = {"\xff\xfe+49 40 1234567", "+",         "++++", "00", "0",
                                        "tel:;phone-context=+",   "+49;ext=1", ";;;"};
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *found = phone_e164(texts[i], &regions, NULL);
        g_assert_null(found);
    }
    g_autofree char *huge = phone_e164(digits, &regions, NULL);
    g_assert_null(huge);
}

static gpointer read_numbers(gpointer wrong)
{
    for (int i = 0; i < 200; i++) {
        struct phone_regions regions = {0};
        phone_regions_add(&regions, i % 2 ? "ID" : "DE", FALSE);
        g_autofree char *e164 =
            phone_e164(i % 2 ? "0812-3456-7890" : "040 55501234", &regions, NULL);
        if (g_strcmp0(e164, i % 2 ? "+6281234567890" : "+494055501234") != 0)
            g_atomic_int_inc((int *)wrong);
    }
    return NULL;
}

static void threads_read_numbers_side_by_side(void)
{
    GThread *threads[4];
    int wrong = 0;
    for (int i = 0; i < 4; i++)
        threads[i] = g_thread_new("reader", read_numbers, &wrong);
    for (int i = 0; i < 4; i++)
        g_thread_join(threads[i]);
    g_assert_cmpint(wrong, ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phone/international numbers need no region",
                    international_numbers_need_no_region);
    g_test_add_func("/phone/national numbers are read in their region",
                    national_numbers_are_read_in_their_region);
    g_test_add_func("/phone/plain numbers are what the library makes of them",
                    plain_numbers_are_what_the_library_makes_of_them);
    g_test_add_func("/phone/a number not given out is taken only where the region is certain",
                    a_number_not_given_out_is_taken_only_where_the_region_is_certain);
    g_test_add_func("/phone/the first region where it is at home counts",
                    the_first_region_where_it_is_at_home_counts);
    g_test_add_func("/phone/strange text is no number", strange_text_is_no_number);
    g_test_add_func("/phone/threads read numbers side by side", threads_read_numbers_side_by_side);
    return g_test_run();
}
