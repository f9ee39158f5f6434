/* company.c - see company.h. */
#include "crm/company.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "crm/logo.h"
#include "crm/setting.h"
#include "crm/strings.h"

static const char *const extra_fields[] = {"logo", NULL};

/* ---- the logo ---- */

/* {"type", "size_bytes", "sha256"}, as it is shown and as events tell of it. (transfer full) */
static json_t *logo_to_json(GBytes *logo, const char *type)
{
    gsize size;
    const void *data = g_bytes_get_data(logo, &size);
    g_autofree char *digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, data, size);
    return json_pack("{s:s, s:I, s:s}", "type", type, "size_bytes", (json_int_t)size, "sha256",
                     digest);
}

static bool tell(struct crm *crm, const void *record, json_t *object, GError **error)
{
    const struct company *company = record;
    g_autoptr(GBytes) logo = NULL;
    g_autofree char *type = NULL;
    if (!store_company_logo(crm->store, company->id, &logo, &type, error))
        return false;
    if (logo)
        json_object_set_new(object, "logo", logo_to_json(logo, type));
    return true;
}

/* NULL with an error where it is no base64, or no image. (transfer full) */
static GBytes *decode(const char *text, const char **ret_type, GError **error)
{
    gsize length;
    g_autofree guchar *data = g_base64_decode(text, &length);
    g_autoptr(GBytes) logo = g_bytes_new_take(g_steal_pointer(&data), length);
    *ret_type = logo_type(logo, error);
    return *ret_type ? g_steal_pointer(&logo) : NULL;
}

/* In the event stands what the logo is, not its bytes. */
static bool follow(struct crm *crm, const void *record, json_t *fields, GError **error)
{
    const struct company *company = record;
    const char *text = NULL, *type = NULL;
    if (!json_object_get(fields, "logo"))
        return true;
    if (!json_field_string(fields, "logo", LIMIT_REQUEST_BYTES, &text, error))
        return false;
    if (!text)
        return store_company_set_logo(crm->store, company->id, NULL, NULL, error);
    g_autoptr(GBytes) logo = decode(text, &type, error);
    if (!logo || !store_company_set_logo(crm->store, company->id, logo, type, error))
        return false;
    json_object_set_new(fields, "logo", logo_to_json(logo, type));
    return true;
}

GBytes *company_logo(struct crm *crm, const char *name, char **ret_type, GError **error)
{
    g_autoptr(company_handle) company = catalogue_get(crm, &company_catalogue, name, error);
    GBytes *logo = NULL;
    if (!company || !store_company_logo(crm->store, company->id, &logo, ret_type, error))
        return NULL;
    if (!logo)
        error_set(error, ERROR_NOT_FOUND,
                  "the company %s has no logo; crmctl company edit --logo FILE gives it one",
                  company->name);
    return logo;
}

/* ---- the rest ---- */

static bool begin(struct crm *crm, void *record, GError **error)
{
    struct company *company = record;
    company->created_at = crm->now;
    company->currency = setting_text(crm->store, SETTING_CURRENCY, error);
    return company->currency != NULL;
}

static bool check(struct crm *crm, void *record, json_t *fields, GError **error)
{
    const struct company *company = record;
    (void)crm, (void)fields;
    if (company->country &&
        (!strings_is_code(company->country, 2) || !country_code_is(company->country)))
        error_set_field(error, "country", "country: must be an ISO 3166 code such as DE");
    else if (!company->currency || !strings_is_code(company->currency, 3))
        error_set_field(error, "currency", "currency: must be an ISO 4217 code such as EUR");
    else if (company->email && !util_is_address(company->email))
        error_set_field(error, "email", "email: \"%s\" is no mail address", company->email);
    else
        return true;
    return false;
}

static bool leave(struct crm *crm, const void *record, GError **error)
{
    const struct company *company = record;
    bool used;
    if (!store_company_has_teams(crm->store, company->id, &used, error))
        return false;
    if (used)
        error_set(error, ERROR_CONFLICT,
                  "teams belong to the company %s; archive it: crmctl company edit '%s' --archived "
                  "yes",
                  company->name, company->name);
    return !used;
}

const struct catalogue company_catalogue = {
    .type = &company_type,
    .resource = RESOURCE_COMPANY,
    .key = "name",
    .extra = extra_fields,
    .begin = begin,
    .check = check,
    .follow = follow,
    .tell = tell,
    .leave = leave,
};
