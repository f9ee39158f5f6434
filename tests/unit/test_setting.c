/* test_setting.c - the business's settings: listed, read, changed by those who may. */
#include "crm/setting.h"
#include "crm/reply_address.h"
#include "store/setting.h"
#include "tests/lib/fixture.h"

static bool set(struct crm *crm, const char *name, const char *value, GError **error)
{
    g_autoptr(json_t) json = json_of(value);
    return setting_set(crm, name, json_at(json, "value"), error);
}

static void assert_value(struct fixture *f, const char *name, const char *expected)
{
    g_autoptr(json_t) setting = setting_get(&f->crm, name, NULL);
    assert_json(json_at(setting, "value"), expected);
}

static void each_setting_is_listed_with_type_default_and_meaning(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_run(f, "DELETE FROM settings WHERE name <> 'currency'");
    g_assert_true(reply_key_ensure(f->store, NULL));
    g_autoptr(json_t) list = setting_list(&f->crm, NULL);
    g_assert_cmpint(json_array_size(list), ==, SETTING_COUNT); /* and no key among them */
    GString *told = g_string_new(NULL);
    for (gsize i = 0; i < SETTING_COUNT; i++) {
        json_t *setting = json_array_get(list, i);
        g_autofree char *value = json_to_text(json_at(setting, "value"));
        g_assert_true(json_equal(json_at(setting, "value"), json_at(setting, "default")));
        g_assert_nonnull(json_text_at(setting, "meaning"));
        g_string_append_printf(told, "%s %s %s, ", json_text_at(setting, "name"),
                               json_text_at(setting, "type"), value);
    }
    g_autofree char *all = g_string_free(told, FALSE);
    g_assert_cmpstr(all, ==,
                    "incoming_mail bool true, leads bool true, lost_reason_required bool true, "
                    "thread_window_days number 14, "
                    "raw_mail_days number 0, predictive_scoring bool true, "
                    "scoring_start_date date null, enrichment bool false, mining bool false, "
                    "currency currency \"EUR\", language language \"en\", fiscal_month month 1, ");
}

static void a_value_is_taken_as_its_type_or_as_text(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(set(&f->crm, "thread_window_days", "{'value': 30}", NULL));
    assert_value(f, "thread_window_days", "30");
    g_assert_true(set(&f->crm, "thread_window_days", "{'value': '7'}", NULL));
    assert_value(f, "thread_window_days", "7");
    g_assert_true(set(&f->crm, "thread_window_days", "{'value': null}", NULL));
    assert_value(f, "thread_window_days", "14");
    g_assert_true(set(&f->crm, "currency", "{'value': 'IDR'}", NULL));
    int64_t team = fixture_team(f, "{'name': 'Asia'}");
    g_assert_cmpint(team, ==, 1);
    g_autofree char *currency = fixture_text(f, "SELECT currency FROM teams");
    g_assert_cmpstr(currency, ==, "IDR");
}

static void a_value_of_each_type_is_kept(void)
{
    static const struct {
        const char *name, *value, *kept;
    } cases[] = {
        {"leads", "{'value': false}", "false"},
        {"leads", "{'value': 'yes'}", "true"},
        {"leads", "{'value': 'No'}", "false"},
        {"leads", "{'value': 'TRUE'}", "true"},
        {"leads", "{'value': null}", "true"},
        {"scoring_start_date", "{'value': '2026-03-01'}", "'2026-03-01'"},
        {"scoring_start_date", "{'value': null}", "null"},
        {"language", "{'value': 'pt-BR'}", "'pt-BR'"},
        {"fiscal_month", "{'value': 4}", "4"},
        {"fiscal_month", "{'value': '12'}", "12"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        (void)set(&f->crm, cases[i].name, cases[i].value, &error);
        g_assert_no_error(error);
        assert_value(f, cases[i].name, cases[i].kept);
    }
}

static void a_wrong_value_is_refused_and_changes_nothing(void)
{
    static const struct {
        const char *name, *value, *says;
    } cases[] = {
        {"thread_window_days", "{'value': -1}", "from 0 to 3650"},
        {"thread_window_days", "{'value': 3651}", "from 0 to 3650"},
        {"thread_window_days", "{'value': '1.5'}", "whole number"},
        {"thread_window_days", "{'value': true}", "whole number"},
        {"thread_window_days", "{'value': ''}", "whole number"},
        {"currency", "{'value': 'eur'}", "ISO 4217"},
        {"currency", "{'value': ['EUR']}", "ISO 4217"},
        {"currency", "{'value': 978}", "ISO 4217"},
        {"leads", "{'value': 1}", "yes or no"},
        {"leads", "{'value': 'perhaps'}", "yes or no"},
        {"leads", "{'value': ''}", "yes or no"},
        {"leads", "{'value': []}", "yes or no"},
        {"scoring_start_date", "{'value': '2026-02-30'}", "a day such as"},
        {"scoring_start_date", "{'value': false}", "a day such as"},
        {"language", "{'value': 'English'}", "ISO 639"},
        {"language", "{'value': 'e'}", "ISO 639"},
        {"language", "{'value': 'en-gb'}", "ISO 639"},
        {"fiscal_month", "{'value': 0}", "from 1 to 12"},
        {"fiscal_month", "{'value': 13}", "from 1 to 12"},
    };
    g_autoptr(fixture_handle) f = fixture_new();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_false(set(&f->crm, cases[i].name, cases[i].value, &error));
        assert_error(&error, ERROR_INVALID, "value", cases[i].says);
    }
    assert_value(f, "currency", "'EUR'");
    g_assert_cmpint(fixture_int(f, "SELECT count(*) FROM events"), ==, 0);
}

static void a_setting_that_is_none_names_the_nearest(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    g_assert_true(reply_key_ensure(f->store, NULL));
    g_autoptr(GError) error = NULL;
    g_assert_null(setting_get(&f->crm, "curency", &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "did you mean currency?");
    g_assert_null(setting_get(&f->crm, "reply_key", &error)); /* nobody's but crmd's */
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no setting");
    g_assert_false(set(&f->crm, "reply_key", "{'value': 'x'}", &error));
    assert_error(&error, ERROR_NOT_FOUND, NULL, "there is no setting");
}

static void only_administrators_change_settings(void)
{
    g_autoptr(fixture_handle) f = fixture_new();
    fixture_user(f, "maria", "leader");
    fixture_user(f, "zoe", "");
    fixture_user(f, "boss", "administrator");
    struct crm maria = fixture_as(f, "maria"), zoe = fixture_as(f, "zoe");
    struct crm boss = fixture_as(f, "boss");
    g_autoptr(GError) error = NULL;
    g_autoptr(json_t) seen = setting_get(&maria, "currency", NULL);
    g_assert_nonnull(seen);
    g_assert_false(set(&maria, "currency", "{'value': 'USD'}", &error));
    assert_error(&error, ERROR_REFUSED, NULL, "setting write all");
    g_assert_null(setting_list(&zoe, &error));
    assert_error(&error, ERROR_REFUSED, NULL, "setting read all");
    g_assert_true(set(&boss, "currency", "{'value': 'USD'}", NULL));
    g_assert_true(set(&boss, "currency", "{'value': 'USD'}", NULL)); /* no change, no event */
    g_autofree char *told =
        fixture_text(f, "SELECT group_concat(data) FROM events WHERE type = 'setting.changed'");
    g_assert_cmpstr(told, ==, "{\"name\":\"currency\",\"from\":\"EUR\",\"to\":\"USD\"}");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("setting", each_setting_is_listed_with_type_default_and_meaning);
    TEST("setting", a_value_is_taken_as_its_type_or_as_text);
    TEST("setting", a_value_of_each_type_is_kept);
    TEST("setting", a_wrong_value_is_refused_and_changes_nothing);
    TEST("setting", a_setting_that_is_none_names_the_nearest);
    TEST("setting", only_administrators_change_settings);
    return g_test_run();
}
