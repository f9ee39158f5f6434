/* test_own_company.c - the companies that we are, and what an image has to be to be a logo. */
#include "base/limits.h"
#include "crm/company.h"
#include "crm/logo.h"
#include "tests/lib/fixture.h"

#define PNG_BEGIN "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define JPEG_BEGIN "\xff\xd8\xff\xe0\0\x04xx" /* and a segment that is passed over */

static bool try_create(struct crm *crm, const char *json, GError **error)
{
    g_autoptr(json_t) fields = json_of(json);
    int64_t id = 0;
    return catalogue_create(crm, &company_catalogue, fields, &id, error);
}

static bool edit_logo(struct fixture *f, GBytes *logo, GError **error)
{
    g_autoptr(json_t) fields = json_object();
    gsize length = 0;
    const guchar *data = logo ? g_bytes_get_data(logo, &length) : NULL;
    g_autofree char *text = logo ? g_base64_encode(data, length) : NULL;
    json_object_set_new(fields, "logo", text ? json_string(text) : json_null());
    int64_t id = 0;
    return catalogue_edit(&f->crm, &company_catalogue, "1", fields, &id, error);
}

/* (transfer full) */
static GBytes *png(void)
{
    return g_bytes_new_static(PNG_BEGIN "\0\0\0\x10\0\0\0\x20", sizeof(PNG_BEGIN) - 1 + 8);
}

static json_t *shown(struct fixture *f)
{
    g_autoptr(company_handle) company = catalogue_get(&f->crm, &company_catalogue, "1", NULL);
    return catalogue_to_json(&f->crm, &company_catalogue, company, NULL);
}

static void a_company_is_shown_with_its_address(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(try_create(&f->crm,
                             "{'name': 'Us Ltd', 'street': 'High St 1', 'postcode': 'AB1 2CD', "
                             "'city': 'Sometown', 'country': 'GB', 'tax_id': 'GB1', "
                             "'email': 'info@us.example', 'currency': 'GBP'}",
                             NULL));
    g_autoptr(json_t) company = shown(f);
    assert_json(company, "{'id': 1, 'name': 'Us Ltd', 'street': 'High St 1', "
                         "'postcode': 'AB1 2CD', 'city': 'Sometown', 'country': 'GB', "
                         "'tax_id': 'GB1', 'email': 'info@us.example', 'currency': 'GBP', "
                         "'archived': false, 'created_at': '2026-03-01T08:15:00Z', 'version': 1}");
}

static void a_wrong_company_is_refused(void)
{
    static const struct {
        const char *json, *field;
    } cases[] = {
        {"{}", "name"},
        {"{'name': 'x', 'country': 'UK'}", "country"},
        {"{'name': 'x', 'country': 'de'}", "country"},
        {"{'name': 'x', 'currency': 'euro'}", "currency"},
        {"{'name': 'x', 'currency': null}", "currency"},
        {"{'name': 'x', 'email': 'nowhere'}", "email"},
        {"{'name': 'x', 'logo': 'aGVsbG8='}", "logo"},
        {"{'name': 'x', 'logo': 5}", "logo"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].json);
        g_autoptr(GError) error = NULL;
        g_assert_false(try_create(&f->crm, cases[i].json, &error));
        assert_error(&error, ERROR_INVALID, cases[i].field, cases[i].field);
    }
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM companies"), ==, 0);
}

static void a_logo_is_kept_told_of_and_taken_away(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *type = NULL;
    g_assert_true(try_create(&f->crm, "{'name': 'Us'}", NULL));
    g_assert_null(company_logo(&f->crm, "us", &type, &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "--logo FILE");
    g_autoptr(GBytes) given = png();
    g_assert_true(edit_logo(f, given, NULL));
    g_autoptr(GBytes) kept = company_logo(&f->crm, "us", &type, NULL);
    g_assert_true(g_bytes_equal(kept, given));
    g_assert_cmpstr(type, ==, "image/png");
    g_autoptr(json_t) company = shown(f);
    g_assert_cmpint(json_number_at(company, "logo.size_bytes"), ==, 24);
    g_autofree char *told =
        fixture_text(f, "SELECT data -> 'after' ->> 'logo' FROM events ORDER BY id DESC");
    g_autoptr(json_t) data = json_of(told);
    g_assert_true(json_equal(data, json_at(company, "logo"))); /* and not its bytes */
    g_assert_true(edit_logo(f, NULL, NULL));
    g_assert_cmpint(fixture_int(f, "SELECT logo IS NULL AND logo_type IS NULL FROM companies"), ==,
                    1);
}

static void a_company_with_teams_is_not_deleted(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(try_create(&f->crm, "{'name': 'Us'}", NULL));
    fixture_team(f, "{'name': 'Europe', 'company': 'Us'}");
    g_autoptr(GError) error = NULL;
    g_assert_false(catalogue_delete(&f->crm, &company_catalogue, "Us", &error));
    assert_error(&error, ERROR_CONFLICT, NULL, "archive it");
    fixture_run(f, "UPDATE teams SET company_id = NULL");
    g_assert_true(catalogue_delete(&f->crm, &company_catalogue, "Us", NULL));
}

/* ---- images ---- */

static void an_image_is_known_by_its_beginning(void)
{
#define IMAGE(text) text, sizeof(text) - 1
    static const struct {
        const char *name, *data;
        gsize length;
        const char *type;
    } cases[] = {
        {"a PNG", IMAGE(PNG_BEGIN "\0\0\0\x10\0\0\0\x10"), "image/png"},
        {"a PNG of the largest size", IMAGE(PNG_BEGIN "\0\0\x10\0\0\0\x10\0"), "image/png"},
        {"a JPEG", IMAGE(JPEG_BEGIN "\xff\xc0\0\x0b\x08\0\x10\0\x10"), "image/jpeg"},
        {"a progressive JPEG", IMAGE(JPEG_BEGIN "\xff\xc2\0\x0b\x08\0\x10\0\x10"), "image/jpeg"},
        {"a PNG without width", IMAGE(PNG_BEGIN "\0\0\0\0\0\0\0\x10"), NULL},
        {"a PNG too high", IMAGE(PNG_BEGIN "\0\0\0\x10\0\0\x10\x01"), NULL},
        {"a PNG cut short", IMAGE(PNG_BEGIN "\0\0\0\x10\0\0\0"), NULL},
        {"a JPEG too wide", IMAGE(JPEG_BEGIN "\xff\xc0\0\x0b\x08\0\x10\xff\xff"), NULL},
        {"a JPEG cut short", IMAGE(JPEG_BEGIN "\xff\xc0\0\x0b\x08\0\x10\0"), NULL},
        {"a JPEG whose segment has no length", IMAGE("\xff\xd8\xff\xe0\0\0\0\0\0\0\0\0\0"), NULL},
        {"a JPEG without a frame", IMAGE("\xff\xd8\xff\xe0\xff\xff\0\0\0\0\0\0\0"), NULL},
        {"a GIF", IMAGE("GIF89a\x10\0\x10\0\0\0\0"), NULL},
        {"nothing", "", 0, NULL},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GBytes) image = g_bytes_new(cases[i].data, cases[i].length);
        g_autoptr(GError) error = NULL;
        g_test_message("%s", cases[i].name);
        g_assert_cmpstr(logo_type(image, &error), ==, cases[i].type);
        if (!cases[i].type)
            assert_error(&error, ERROR_INVALID, "logo", "logo: ");
    }
}

static void an_image_may_have_256_kb(void)
{
    g_autoptr(GByteArray) data = g_byte_array_new();
    g_autoptr(GBytes) begin = png();
    gsize length;
    const guint8 *bytes = g_bytes_get_data(begin, &length);
    g_byte_array_append(data, bytes, (guint)length);
    g_byte_array_set_size(data, LIMIT_LOGO_BYTES);
    g_autoptr(GBytes) largest = g_bytes_new(data->data, data->len);
    g_assert_cmpstr(logo_type(largest, NULL), ==, "image/png");
    g_byte_array_set_size(data, LIMIT_LOGO_BYTES + 1);
    g_autoptr(GBytes) larger = g_bytes_new(data->data, data->len);
    g_autoptr(GError) error = NULL;
    g_assert_null(logo_type(larger, &error));
    assert_error(&error, ERROR_INVALID, "logo", "larger than 256 KB");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("company", a_company_is_shown_with_its_address);
    TEST("company", a_wrong_company_is_refused);
    TEST("company", a_logo_is_kept_told_of_and_taken_away);
    TEST("company", a_company_with_teams_is_not_deleted);
    TEST("logo", an_image_is_known_by_its_beginning);
    TEST("logo", an_image_may_have_256_kb);
    return g_test_run();
}
