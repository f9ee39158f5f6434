/* fuzz_address.c - any field value gives addresses that are ones; libFuzzer. */
#include "base/limits.h"
#include "base/util.h"
#include "parsers/address.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct mail_address *address)
{
    bool has_name = address->name && *address->name;
    if (has_name &&
        (!g_utf8_validate(address->name, -1, NULL) || strlen(address->name) > LIMIT_NAME_BYTES))
        abort();
    if (address->email && !util_is_address(address->email))
        abort();
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
