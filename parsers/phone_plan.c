/* phone_plan.c - see phone_plan.h. What the table says is what libphonenumber's own says, as far as
 * tests/unit/test_phone.c asks both. */
#include "parsers/phone_plan.h"

#include <string.h>

#define NATIONAL_MIN 6 /* figures of a national number; the library looks closer at short ones */
#define NATIONAL_MAX 12
#define CODE_DIGITS 3

struct plan {
    char code[CODE_DIGITS + 1];
    char region[3];
    char trunk;         /* dialled before a number within the country; 0: nothing is */
    const char *abroad; /* what a number may begin with behind the code; of others the library */
    const char *home;   /* ... and within the country, behind the trunk prefix, knows more */
    const char *shared; /* what numbers of other countries with the same code begin with */
};

#define ANY "123456789"

/* clang-format off */

static const struct plan plans[] = {
    {"1", "US", 0, "23456789", "23456789", ANY},
    {"7", "RU", 0, "3456789", "", "37"},
    {"20", "EG", '0', ANY, ANY, ""},
    {"27", "ZA", '0', ANY, ANY, ""},
    {"30", "GR", 0, ANY, "12456789", ""},
    {"31", "NL", '0', ANY, ANY, ""},
    {"32", "BE", '0', ANY, ANY, ""},
    {"33", "FR", '0', ANY, ANY, ""},
    {"34", "ES", 0, ANY, "12456789", ""},
    {"36", "HU", 0, ANY, "", ""},
    {"39", "IT", 0, ANY, "12456789", ""},
    {"40", "RO", '0', ANY, ANY, ""},
    {"41", "CH", '0', ANY, ANY, ""},
    {"43", "AT", '0', ANY, ANY, ""},
    {"44", "GB", '0', ANY, ANY, "13579"},
    {"45", "DK", 0, ANY, "12356789", ""},
    {"46", "SE", '0', ANY, ANY, ""},
    {"47", "NO", 0, ANY, "12356789", "7"},
    {"48", "PL", 0, ANY, "12356789", ""},
    {"49", "DE", '0', ANY, ANY, ""},
    {"60", "MY", '0', ANY, ANY, ""},
    {"61", "AU", '0', "23456789", "23456789", "148"},
    {"62", "ID", '0', ANY, ANY, ""},
    {"63", "PH", '0', ANY, ANY, ""},
    {"64", "NZ", '0', ANY, "23456789", ""},
    {"65", "SG", 0, ANY, "12345789", ""},
    {"66", "TH", '0', ANY, ANY, ""},
    {"81", "JP", '0', ANY, "23456789", ""},
    {"82", "KR", '0', ANY, "1234567", ""},
    {"84", "VN", '0', ANY, ANY, ""},
    {"86", "CN", '0', "23456789", "23456789", ""},
    {"90", "TR", '0', ANY, ANY, ""},
    {"91", "IN", '0', ANY, ANY, ""},
    {"92", "PK", '0', ANY, ANY, ""},
    {"94", "LK", '0', ANY, ANY, ""},
    {"351", "PT", 0, ANY, "12456789", ""},
    {"353", "IE", '0', ANY, ANY, ""},
    {"358", "FI", '0', ANY, ANY, "1234567"},
    {"359", "BG", '0', ANY, ANY, ""},
    {"370", "LT", 0, ANY, "", ""},
    {"371", "LV", 0, ANY, "", ""},
    {"372", "EE", 0, ANY, "", ""},
    {"380", "UA", '0', ANY, ANY, ""},
    {"385", "HR", '0', ANY, ANY, ""},
    {"386", "SI", '0', ANY, ANY, ""},
    {"420", "CZ", 0, ANY, "12356789", ""},
    {"421", "SK", '0', ANY, ANY, ""},
    {"852", "HK", 0, ANY, "1234567", ""},
    {"966", "SA", '0', ANY, ANY, ""},
    {"971", "AE", '0', ANY, ANY, ""},
    {"972", "IL", '0', ANY, "23456789", ""},
};

/* clang-format on */

/* No code is the beginning of another. */
static const struct plan *plan_of_code(const char *figures)
{
    for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
        if (strncmp(plans[i].code, figures, strlen(plans[i].code)) == 0)
            return &plans[i];
    }
    return NULL;
}

static const struct plan *plan_of_region(const char *region)
{
    for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
        if (strcmp(plans[i].region, region) == 0)
            return &plans[i];
    }
    return NULL;
}

bool phone_plan_read(const char *figures, const char *region, struct phone_plain *ret)
{
    bool with_code = *figures == '+';
    const struct plan *plan = with_code ? plan_of_code(figures + 1) : plan_of_region(region);
    if (!plan)
        return false;
    const char *national = with_code ? figures + 1 + strlen(plan->code) : figures;
    if (!with_code && plan->trunk && *national++ != plan->trunk)
        return false;
    gsize length = strspn(national, "0123456789");
    if (length < NATIONAL_MIN || length > NATIONAL_MAX || national[length] ||
        !strchr(with_code ? plan->abroad : plan->home, *national))
        return false;
    ret->code = (int)g_ascii_strtoull(plan->code, NULL, 10);
    ret->national = g_ascii_strtoull(national, NULL, 10);
    ret->region = strchr(plan->shared, *national) ? NULL : plan->region;
    return true;
}
