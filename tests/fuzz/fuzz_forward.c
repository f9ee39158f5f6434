/* fuzz_forward.c - any text may pass a mail on, or not; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "parsers/forward.h"
#include "base/util.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    g_autofree char *bytes = g_strndup((const char *)data + 1, size - 1);
    g_autofree char *text = util_clean(bytes, size, true);
    struct forward forward = {0};
    bool found = forward_find(text, data[0] & 1, &forward);
    require(!found || strlen(forward.inner ?: "") <= strlen(text),
            "what is passed on is longer than the text");
    forward_clear(&forward);
    return 0;
}
