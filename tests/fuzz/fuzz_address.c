/* fuzz_address.c - any field value gives addresses that are ones; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "base/util.h"
#include "parsers/address.h"

#include <string.h>

static void check(const struct mail_address *address)
{
    bool has_name = address->name && *address->name;
    require(!has_name || g_utf8_validate(address->name, -1, NULL), "a name is no text");
    require(!has_name || strlen(address->name) <= LIMIT_NAME_BYTES, "a name is too long");
    require(!address->email || util_is_address(address->email), "an address is none");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func((GDestroyNotify)mail_address_free);
    address_list(raw, LIMIT_RECIPIENTS, list);
    for (guint i = 0; i < list->len; i++)
        check(list->pdata[i]);
    struct mail_address first;
    address_first(raw, &first);
    check(&first);
    g_free(first.name);
    g_free(first.email);
    return 0;
}
