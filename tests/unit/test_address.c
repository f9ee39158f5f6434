/* test_address.c - address lists in every state of disrepair. */
#include "base/limits.h"
#include "parsers/address.h"

#include <string.h>

/* Each address as "name|email", joined by a slash. */
static char *read_list(const char *raw)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    address_list(raw, LIMIT_RECIPIENTS, list);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < list->len; i++) {
        const struct mail_address *address = list->pdata[i];
        g_string_append_printf(text, "%s%s|%s", i ? "/" : "", address->name ? address->name : "",
                               address->email);
    }
    return g_string_free(text, FALSE);
}

static void lists_are_read(void)
{
    static const struct {
        const char *raw, *expected;
    } cases[] = {
        {"a@example.com", "|a@example.com"},
        {"Anna <a@example.com>, <b@example.com>", "Anna|a@example.com/|b@example.com"},
        {"\"Doe, Jane\" <j@example.com>", "Doe, Jane|j@example.com"},
        {"Doe, Jane <j@example.com>", "Doe, Jane|j@example.com"},
        {"a@example.com (Anna (of B))", "Anna (of B)|a@example.com"},
        {"Team: a@example.com, B <b@example.com>;, c@example.com",
         "|a@example.com/B|b@example.com/|c@example.com"},
        {"undisclosed-recipients:;", ""},
        {"a@example.com; b@example.com", "|a@example.com/|b@example.com"},
        {"a@example.com b@example.com", "|a@example.com/|b@example.com"},
        {"A <a@example.com<mailto:a@example.com>>", "A|a@example.com"},
        {"<@relay.example,@two.example:a@example.com>", "|a@example.com"},
        {"\"unclosed <a@example.com>", "unclosed|a@example.com"},
        {"\"a@example.com\" <a@example.com>", "|a@example.com"},
        {"'Anna' <a@example.com>", "Anna|a@example.com"},
        {"=?utf-8?Q?J=C3=B6rg=2C_X?= <j@example.com>", "Jörg, X|j@example.com"},
        {"\"=?utf-8?Q?J=C3=B6rg?=\" <j@example.com>", "Jörg|j@example.com"},
        {"user @ example.com", "|user@example.com"},
        {"пример@пример.example", "|пример@пример.example"},
        {"no address at all", ""},
        {"Anna [mailto:a@example.com]", "Anna|a@example.com"},
        {"Anna <mailto:a@example.com>", "Anna|a@example.com"},
        {"Anna <SMTP:a@example.com>", "Anna|a@example.com"},
        {"Anna <<a@example.com>>", "Anna|a@example.com"},
        {"Anna <a@example.com", "Anna|a@example.com"},
        {"Anna - a@example.com", "Anna|a@example.com"},
        {"Anna (of B) Berg <a@example.com>", "Anna Berg|a@example.com"},
        {"Anna: Sales <a@example.com>", "Anna: Sales|a@example.com"},
        {"Anna <a@example.com><b@example.com>", "Anna|a@example.com/|b@example.com"},
        {"a@example.com, , ,b@example.com,", "|a@example.com/|b@example.com"},
        {"=?utf-8?Q?Anna_=3Ca=40example.com=3E?=", "Anna|a@example.com"},
        {"Anna <=?utf-8?Q?a=40example.com?=>", "Anna|a@example.com"},
        {"=?utf-8?Q?a=40example.com?=@relay.example", "|a@example.com"},
        {",,;<>()\"", ""},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *found = read_list(cases[i].raw);
        g_assert_cmpstr(found, ==, cases[i].expected);
    }
}

static void a_name_without_address_is_kept_of_a_sender(void)
{
    struct mail_address sender;
    address_first("MAILER-DAEMON <>", &sender);
    g_assert_cmpstr(sender.name, ==, "MAILER-DAEMON");
    g_assert_null(sender.email);
    g_free(sender.name);
}

static void hostile_lists_take_no_time(void)
{
    static const char *const pieces[] = {"g:",   "a,", "\"a",  "(",         "<",
                                         "a@b,", "\\", "a<@,", "=?utf-8?Q?"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        GString *raw = g_string_new(NULL);
        while (raw->len < LIMIT_HEADER_FIELD_BYTES)
            g_string_append(raw, pieces[i]);
        g_test_timer_start();
        char *found = read_list(raw->str);
        g_assert_cmpfloat(g_test_timer_elapsed(), <, 2);
        g_free(found);
        g_string_free(raw, TRUE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/address/lists are read", lists_are_read);
    g_test_add_func("/address/a name without address is kept of a sender",
                    a_name_without_address_is_kept_of_a_sender);
    g_test_add_func("/address/hostile lists take no time", hostile_lists_take_no_time);
    return g_test_run();
}
