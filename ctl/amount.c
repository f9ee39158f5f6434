/* amount.c - see amount.h. */
#include "ctl/amount.h"
#include "render/money.h"

bool amount_add(const struct call *call, const char *option, const char *currency,
                const char *field, json_t *body, GError **error)
{
    const char *amount = call_option(call, option);
    int64_t minor = 0;
    g_autoptr(GError) wrong = NULL;
    if (!amount)
        return true;
    if (*amount && !money_parse(amount, currency, &minor, &wrong)) {
        exit_set_usage(error, "--%s: %s", option, wrong->message);
        return false;
    }
    json_object_set_new(body, field, json_integer(minor));
    return true;
}

char *amount_currency(struct ctl *ctl, GError **error)
{
    g_autoptr(json_t) setting = client_get(ctl->client, "/v1/settings/currency", error);
    return setting ? g_strdup(ctl_text(setting, "value")) : NULL;
}

char *amount_a_month(json_t *object, const char *field)
{
    int64_t minor = ctl_number(object, field);
    g_autofree char *amount =
        minor > 0 ? money_format(minor, ctl_text(object, "currency"), true) : NULL;
    return amount ? g_strconcat(amount, " a month", NULL) : NULL;
}
