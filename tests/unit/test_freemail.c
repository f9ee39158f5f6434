/* test_freemail.c - domains that say nothing of a company. */
#include "base/freemail.h"

#include <glib.h>

static void providers_are_known_with_their_subdomains(void)
{
    static const char *const domains[] = {"gmail.com",
                                          "GMail.com",
                                          "yahoo.co.id",
                                          "yahoo.com.br",
                                          "live.nl",
                                          "hotmail.de",
                                          "gmx.net",
                                          "web.de",
                                          "qq.com",
                                          "vip.163.com",
                                          "mail.ru",
                                          "naver.com",
                                          "t-online.de",
                                          "orange.fr",
                                          "163.com",
                                          "ziggo.nl",
                                          "aol.com",
                                          "zoznam.sk",
                                          "pp.inet.fi",
                                          "jcom.home.ne.jp",
                                          "reply.indiamart.com",
                                          "privaterelay.appleid.com"};
    for (gsize i = 0; i < G_N_ELEMENTS(domains); i++) {
        if (!freemail_is(domains[i]))
            g_error("%s is not known", domains[i]);
    }
}

static void companies_are_not_taken_for_providers(void)
{
    static const char *const domains[] = {"nordwind.example",
                                          "notgmail.com",
                                          "live.example",
                                          "yahoo-boats.com",
                                          "example.com",
                                          "gmail",
                                          "",
                                          "com",
                                          "mail.boats.example"};
    for (gsize i = 0; i < G_N_ELEMENTS(domains); i++) {
        if (freemail_is(domains[i]))
            g_error("%s is taken for a provider", domains[i]);
    }
    g_assert_false(freemail_is(NULL));
    g_autofree char *dots = g_strnfill(1 << 20, '.');
    g_assert_false(freemail_is(dots));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/freemail/providers are known with their subdomains",
                    providers_are_known_with_their_subdomains);
    g_test_add_func("/freemail/companies are not taken for providers",
                    companies_are_not_taken_for_providers);
    return g_test_run();
}
