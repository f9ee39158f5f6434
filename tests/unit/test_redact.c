/* test_redact.c - a person's data out of texts and JSON, and nothing else. */
#include "crm/redact.h"
#include "tests/lib/fixture.h"

static struct redaction *of_ada(void)
{
    static const char *const terms[] = {"ada@x.example", "Ada Vale", "+49 30 123", "Al", "", NULL};
    struct redaction *redaction = redaction_new();
    redaction_add(redaction, terms);
    return redaction;
}

static void terms_go_as_whole_words_and_addresses(void)
{
    static const struct {
        const char *text, *become; /* NULL: as it was */
    } cases[] = {
        {"", NULL},
        {"Dear ADA VALE,", "Dear (erased),"},
        {"<ada@x.example>, ada@x.example.", "<(erased)>, (erased)."},
        {"nada@x.example", NULL},
        {"lena.ada@x.example", NULL},
        {"ada@x.example.org", NULL},
        {"Ada Valentine", NULL},
        {"Éada vale", NULL},
        {"call +49 30 123!", "call (erased)!"},
        {"Al was here", NULL},
    };
    g_autoptr(redaction_handle) redaction = of_ada();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *become = redact_text(redaction, cases[i].text);
        g_assert_cmpstr(become, ==, cases[i].become);
        g_assert_true(redact_finds(redaction, cases[i].text) == (cases[i].become != NULL));
    }
}

static void json_loses_terms_and_what_is_personal_where_that_is_asked(void)
{
    const char *text = "{'team': 'Europe', 'to': 'anna', 'name': 'Pumps', 'contact': 7, "
                       "'list': [{'email': 'b@y.example'}, 'of Ada Vale'], 'count': 3}";
    g_autoptr(redaction_handle) redaction = of_ada();
    g_autoptr(json_t) mention = json_of(text);
    g_assert_true(redact_json(redaction, mention, false));
    assert_json(mention, "{'team': 'Europe', 'to': 'anna', 'name': 'Pumps', 'contact': 7, "
                         "'list': [{'email': 'b@y.example'}, 'of (erased)'], 'count': 3}");
    g_assert_false(redact_json(redaction, mention, false));
    g_autoptr(json_t) own = json_of(text);
    g_assert_true(redact_json(redaction, own, true));
    assert_json(own, "{'team': 'Europe', 'to': 'anna', 'name': '(erased)', 'contact': 7, "
                     "'list': [{'email': '(erased)'}, 'of (erased)'], 'count': 3}");
    g_assert_false(redact_json(redaction, own, true));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("redact", terms_go_as_whole_words_and_addresses);
    TEST("redact", json_loses_terms_and_what_is_personal_where_that_is_asked);
    return g_test_run();
}
