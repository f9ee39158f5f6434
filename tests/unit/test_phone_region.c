/* test_phone_region.c - where a national number is at home, by what else its mail says. */
#include "parsers/phone_region.h"

#include <glib.h>

#define WINTER 1796083200 /* 1 December 2026 */
#define SUMMER 1784073600 /* 15 July 2026 */
#define NO_ZONE 9999

static void the_clock_narrows_a_languages_countries(void)
{
    static const struct {
        const char *language;
        int zone;
        gint64 date;
        const char *number, *region;
    } cases[] = {
        {"pt", -180, WINTER, "(11) 3333-1207", "BR"},
        {"pt", NO_ZONE, WINTER, "(11) 98888-1207", "BR"},
        {"pt", 60, WINTER, "923 555 120", "AO"},
        {"es", 60, WINTER, "948555120", "ES"},
        {"es", -360, WINTER, "222 555 0142", "MX"},
        {"es", NO_ZONE, WINTER, "948555120", NULL}, /* Chile's and Peru's, too */
        {"en", 660, WINTER, "0412 345 678", "AU"},
        {"en", 330, WINTER, "98220 55512", "IN"},
        {"en", 60, SUMMER, "087 255 1204", "IE"},
        {"en", 120, WINTER, "09 555 1204", NULL},
        {"en", NO_ZONE, WINTER, "0412 345 678", NULL},
        {"fr", -300, WINTER, "4185550142", "CA"},
        {"de", -300, WINTER, "030 5550123", "DE"}, /* a server's clock */
        {"ru", 300, WINTER, "067 555 12 04", NULL},
        {NULL, 60, WINTER, "948555120", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct phone_origin origin = {.language = cases[i].language,
                                            .zone_minutes = cases[i].zone,
                                            .has_zone = cases[i].zone != NO_ZONE,
                                            .date = cases[i].date};
        const char *region = phone_region_find(&origin, cases[i].number);
        if (g_strcmp0(region, cases[i].region) != 0)
            g_error("%s %s: %s, not %s", cases[i].language, cases[i].number, region,
                    cases[i].region);
    }
}

static void groups_of_figures_tell_the_country(void)
{
    static const char *const cases[][3] = {
        {"en", "212-555-0100", "US"},  {"en", "07911 123456", "GB"},
        {"fr", "0475 12 34 56", "BE"}, {"fr", "079 123 45 67", "CH"},
        {"nl", "0475 12 34 56", "BE"}, {"nl", "06 12345678", "NL"},
        {"es", "954 55 12 04", "ES"},  {"fr", "06 12 34 56 78", "FR"},
        {"de", "044 668 18 00", "CH"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct phone_origin origin = {.language = cases[i][0]};
        g_assert_cmpstr(phone_region_find(&origin, cases[i][1]), ==, cases[i][2]);
    }
}

static void words_and_script_tell_the_country(void)
{
    const struct phone_origin australian = {
        .language = "en", .signature = "Anna Example\nExample Pty Ltd\nABN 00 000 000 000"};
    g_assert_cmpstr(phone_region_find(&australian, "0412 345 678"), ==, "AU");
    const struct phone_origin indian = {.language = "en", .body = "Hi\n\nAnna\nMumbai"};
    g_assert_cmpstr(phone_region_find(&indian, "98220 55512"), ==, "IN");
    const struct phone_origin delivered = {.language = "en", .body = "To Mumbai, please.\n\nAnna"};
    g_assert_null(phone_region_find(&delivered, "9822055512"));
    const struct phone_origin taiwanese = {.language = "zh", .body = "請問貴公司價格"};
    g_assert_cmpstr(phone_region_find(&taiwanese, "0912-345-678"), ==, "TW");
    const struct phone_origin chinese = {.language = "zh", .body = "请问贵公司价格"};
    g_assert_cmpstr(phone_region_find(&chinese, "010-5555 0100"), ==, "CN");
    const struct phone_origin austrian = {.language = "de", .signature = "Anna\n1010 Wien"};
    g_assert_cmpstr(phone_region_find(&austrian, "0664 5551204"), ==, "AT");
    const struct phone_origin both = {.language = "de", .signature = "Hamburg, Wien"};
    g_assert_cmpstr(phone_region_find(&both, "030 5550123"), ==, "DE");
}

static struct phone_origin origin_of(const char *language, const char *field, const char *value,
                                     struct mail **ret_mail)
{
    struct mail *mail = mail_new();
    mail->language = g_strdup(language);
    mail->date = WINTER;
    g_ptr_array_add(mail->headers, mail_field_new(field, value));
    struct phone_origin origin;
    phone_origin_read(mail, true, &origin);
    *ret_mail = mail;
    return origin;
}

static void the_header_tells_country_and_clock(void)
{
    static const struct {
        const char *language, *field, *value, *declared;
        int zone; /* 0: none */
    } cases[] = {
        {"en", "Content-Language", "en-GB", "GB", 0},
        {"en", "Content-Language", "en, en-NZ", "NZ", 0},
        {"zh", "Content-Language", "zh-Hant-TW", "TW", 0},
        {"es", "Content-Language", "en-US", NULL, 0},
        {"de", "Accept-Language", "en-US, de-AT", "AT", 0},
        {"en", "Content-Language", "en", NULL, 0},
        {"en", "Date", "Tue, 1 Dec 2026 10:12:00 +0530 (IST)", NULL, 330},
        {"en", "Date", "Tue, 1 Dec 2026 10:12:00 -0330", NULL, -210},
        {"en", "Date", "Tue, 1 Dec 2026 10:12:00 +0000", NULL, 0},
        {"en", "Date", "1-Dec-2026 10:12", NULL, 0},
        {"en", "Date", "Tue, 1 Dec 2026 10:12:00 +9999", NULL, 0},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct mail *mail;
        struct phone_origin origin =
            origin_of(cases[i].language, cases[i].field, cases[i].value, &mail);
        g_assert_cmpstr(origin.declared, ==, cases[i].declared);
        g_assert_cmpint(origin.has_zone, ==, cases[i].zone != 0);
        if (origin.has_zone)
            g_assert_cmpint(origin.zone_minutes, ==, cases[i].zone);
        mail_free(mail);
    }
}

static void a_given_region_suits_who_may_write_so(void)
{
    const struct phone_origin french = {.language = "fr"}, unknown = {0};
    g_assert_true(phone_region_suits(&french, "CH"));
    g_assert_false(phone_region_suits(&french, "DE"));
    g_assert_true(phone_region_suits(&french, "TG")); /* of which nothing is known */
    g_assert_true(phone_region_suits(&unknown, "DE"));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/phone_region/the clock narrows a language's countries",
                    the_clock_narrows_a_languages_countries);
    g_test_add_func("/phone_region/groups of figures tell the country",
                    groups_of_figures_tell_the_country);
    g_test_add_func("/phone_region/words and script tell the country",
                    words_and_script_tell_the_country);
    g_test_add_func("/phone_region/the header tells country and clock",
                    the_header_tells_country_and_clock);
    g_test_add_func("/phone_region/a given region suits who may write so",
                    a_given_region_suits_who_may_write_so);
    return g_test_run();
}
