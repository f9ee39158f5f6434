/* test_reply_address.c - leads' own addresses: made, read, and what is none. */
#include "crm/reply_address.h"
#include "tests/lib/fixture.h"

#include <string.h>

static const struct reply_key key = {{1, 2, 3}, true};

static void an_address_is_read_back_in_any_case(void)
{
    static const int64_t ids[] = {1, 31, 32, 33, 1024, 1000000, INT64_C(999999999999)};
    for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
        g_autofree char *address = reply_address_make(&key, "sales@example.com", ids[i]);
        g_autofree char *upper = g_ascii_strup(address, -1);
        g_test_message("%s", address);
        g_assert_true(g_str_has_prefix(address, "sales+"));
        g_assert_true(g_str_has_suffix(address, "@example.com"));
        g_assert_cmpint(reply_address_read(&key, address), ==, ids[i]);
        g_assert_cmpint(reply_address_read(&key, upper), ==, ids[i]);
    }
}

static void an_address_is_read_at_whatever_alias_it_arrives(void)
{
    g_autofree char *address = reply_address_make(&key, "sales+eu@example.com", 7);
    g_assert_true(g_str_has_prefix(address, "sales+eu+"));
    g_assert_cmpint(reply_address_read(&key, address), ==, 7);
    g_autofree char *moved = g_strconcat("europe", strrchr(address, '+'), NULL);
    g_assert_cmpint(reply_address_read(&key, moved), ==, 7);
}

static void a_changed_letter_is_no_address_of_ours(void)
{
    g_autofree char *address = reply_address_make(&key, "sales@example.com", 4711);
    char *plus = strchr(address, '+'), *at = strchr(address, '@');
    for (char *p = plus; p < at; p++) {
        char was = *p;
        *p = was == 'b' ? 'c' : 'b';
        g_assert_cmpint(reply_address_read(&key, address), ==, 0);
        *p = was;
    }
    g_assert_cmpint(reply_address_read(&key, address), ==, 4711);
}

static void another_key_or_none_signs_nothing_of_ours(void)
{
    const struct reply_key other = {{9}, true}, none = {{1, 2, 3}, false};
    g_autofree char *address = reply_address_make(&other, "sales@example.com", 7);
    g_assert_cmpint(reply_address_read(&key, address), ==, 0);
    g_assert_cmpint(reply_address_read(&none, address), ==, 0);
    g_assert_null(reply_address_make(&none, "sales@example.com", 7));
}

static void other_addresses_are_nobodys(void)
{
    static const char *const others[] = {
        "",
        "@",
        "+@",
        "sales",
        "sales@example.com",
        "sales+web@example.com",
        "sales+-aaaaaaaaaaaaaaaa@example.com",
        "sales+b-@example.com",
        "sales+b-aaaaaaaaaaaaaaaa@example.com",
        "sales+1-aaaaaaaaaaaaaaaa@example.com",
        "sales+zzzzzzzzzzzzzzzzzzzzzzzz-aaaaaaaaaaaaaaaa@example.com",
        "sales+aaaa-aaaaaaaaaaaaaaaa@example.com",
        "sales-b+aaaaaaaaaaaaaaaa@example.com",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_cmpint(reply_address_read(&key, others[i]), ==, 0);
}

static void an_alias_that_is_too_long_or_none_has_no_address(void)
{
    g_autofree char *local = g_strnfill(50, 'x');
    g_autofree char *alias = g_strconcat(local, "@example.com", NULL);
    g_assert_null(reply_address_make(&key, alias, 7));
    g_assert_null(reply_address_make(&key, "sales", 7));
}

static void a_detail_is_taken_off_an_address(void)
{
    static const char *const cases[][2] = {
        {"sales+web@example.com", "sales@example.com"},
        {"sales+a+b@example.com", "sales+a@example.com"},
        {"sales+@example.com", "sales@example.com"},
        {"sales@example.com", NULL},
        {"sales@plus+example.com", NULL},
        {"+web@example.com", NULL},
        {"sales+web", NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *plain = reply_address_plain(cases[i][0]);
        g_assert_cmpstr(plain, ==, cases[i][1]);
    }
}

static void the_key_is_made_once(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    struct reply_key first, second;
    g_assert_true(reply_key_load(f->store, &first, NULL));
    g_assert_false(first.known);
    g_assert_true(reply_key_ensure(f->store, NULL));
    g_assert_true(reply_key_load(f->store, &first, NULL));
    g_assert_true(first.known);
    g_assert_true(reply_key_ensure(f->store, NULL));
    g_assert_true(reply_key_load(f->store, &second, NULL));
    g_assert_cmpmem(first.bytes, REPLY_KEY_BYTES, second.bytes, REPLY_KEY_BYTES);
}

static void a_key_that_is_damaged_is_made_anew(void)
{
    static const char *const damaged[] = {"''", "'00'", "'zz' || lower(hex(zeroblob(31)))"};
    for (gsize i = 0; i < G_N_ELEMENTS(damaged); i++) {
        g_autoptr(fixture_handle) f = fixture_new();
        g_autofree char *sql = g_strdup_printf(
            "INSERT INTO settings (name, value) VALUES ('reply_key', %s)", damaged[i]);
        fixture_run(f, sql);
        struct reply_key made;
        g_assert_true(reply_key_ensure(f->store, NULL));
        g_assert_true(reply_key_load(f->store, &made, NULL));
        g_assert_true(made.known);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("reply address", an_address_is_read_back_in_any_case);
    TEST("reply address", an_address_is_read_at_whatever_alias_it_arrives);
    TEST("reply address", a_changed_letter_is_no_address_of_ours);
    TEST("reply address", another_key_or_none_signs_nothing_of_ours);
    TEST("reply address", other_addresses_are_nobodys);
    TEST("reply address", an_alias_that_is_too_long_or_none_has_no_address);
    TEST("reply address", a_detail_is_taken_off_an_address);
    TEST("reply address", the_key_is_made_once);
    TEST("reply address", a_key_that_is_damaged_is_made_anew);
    return g_test_run();
}
