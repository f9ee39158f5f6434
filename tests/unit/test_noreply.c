/* test_noreply.c - which addresses nobody reads. */
#include "parsers/noreply.h"

#include <glib.h>

static void no_reply_addresses_are_known(void)
{
    static const char *const programs[] = {
        "noreply@x.example",       "no-reply@x.example",         "No_Reply@x.example",
        "do-not-reply@x.example",  "shop.noreply@x.example",     "nicht-antworten@x.example",
        "notifications@x.example", "notification+ab12@x.example"};
    static const char *const people[] = {"nora.reply@x.example", "anna@noreply.example",
                                         "info@x.example", "nowhere", ""};
    for (gsize i = 0; i < G_N_ELEMENTS(programs); i++)
        g_assert_true(noreply_is(programs[i]));
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++)
        g_assert_false(noreply_is(people[i]));
    g_assert_false(noreply_is(NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/noreply/no-reply addresses are known", no_reply_addresses_are_known);
    return g_test_run();
}
