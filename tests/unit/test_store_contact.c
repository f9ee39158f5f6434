/* test_store_contact.c - people and companies with their addresses and phone numbers. */
#include "store/contact.h"
#include "base/clock.h"
#include "tests/lib/fixture.h"

static int64_t add_contact(struct fixture *f, const char *name, const char *address)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(contact_handle) contact = record_new(&contact_type);
    contact->kind = g_strdup("person");
    contact->name = g_strdup(name);
    contact->created_at = FIXTURE_NOW;
    contact->version = 1;
    (void)store_contact_insert(f->store, contact, &error);
    g_assert_no_error(error);
    (void)store_contact_add_email(f->store, contact->id, address, &error);
    g_assert_no_error(error);
    return contact->id;
}

static void a_contact_is_found_by_each_of_its_addresses(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t id = add_contact(f, "Ana", "ana@x.net");
    g_assert_true(store_contact_add_email(f->store, id, "ana@home.net", NULL));
    static const char *const addresses[] = {"ana@x.net", "ana@home.net"};
    for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_autoptr(contact_handle) found = store_contact_by_email(f->store, addresses[i], NULL);
        g_assert_cmpint(found->id, ==, id);
        g_assert_cmpstr(found->name, ==, "Ana");
    }
    g_autoptr(GError) error = NULL;
    g_assert_null(store_contact_by_email(f->store, "ben@x.net", &error));
    g_assert_no_error(error);
}

static void an_address_stays_with_its_first_contact(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t first = add_contact(f, "Ana", "info@x.net");
    add_contact(f, "Ben", "info@x.net");
    g_autoptr(contact_handle) found = store_contact_by_email(f->store, "info@x.net", NULL);
    g_assert_cmpint(found->id, ==, first);
}

static void a_number_is_kept_once_a_contact(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    int64_t ana = add_contact(f, "Ana", "ana@x.net");
    int64_t ben = add_contact(f, "Ben", "ben@x.net");
    g_assert_true(store_contact_add_phone(f->store, ana, "0812", "+62812", NULL));
    g_assert_true(store_contact_add_phone(f->store, ana, "0812", NULL, NULL));
    g_assert_true(store_contact_add_phone(f->store, ben, "0812", NULL, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM contact_phones"), ==, 2);
    g_autofree char *kept = fixture_text(f, "SELECT e164 FROM contact_phones ORDER BY id");
    g_assert_cmpstr(kept, ==, "+62812");
}

static void an_address_or_number_of_no_contact_is_refused(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_assert_false(store_contact_add_email(f->store, 77, "ana@x.net", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "FOREIGN KEY");
    g_assert_false(store_contact_add_phone(f->store, 77, "1", NULL, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "FOREIGN KEY");
}

static void a_change_meanwhile_is_a_conflict(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    add_contact(f, "Ana", "ana@x.net");
    g_autoptr(contact_handle) mine = store_contact_by_email(f->store, "ana@x.net", NULL);
    g_autoptr(contact_handle) theirs = store_contact_by_email(f->store, "ana@x.net", NULL);
    theirs->customer = true;
    g_assert_true(store_contact_update(f->store, theirs, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_false(store_contact_update(f->store, mine, &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "look at it again");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("store contact", a_contact_is_found_by_each_of_its_addresses);
    TEST("store contact", an_address_stays_with_its_first_contact);
    TEST("store contact", a_number_is_kept_once_a_contact);
    TEST("store contact", an_address_or_number_of_no_contact_is_refused);
    TEST("store contact", a_change_meanwhile_is_a_conflict);
    return g_test_run();
}
