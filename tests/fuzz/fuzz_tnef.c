/* fuzz_tnef.c - any bytes as a winmail.dat, and as Rich Text; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "parsers/rtf.h"
#include "parsers/tnef.h"

static void require_utf8(const char *text)
{
    require(g_utf8_validate(text, -1, NULL), "the text is no UTF-8");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct tnef tnef;
    if (tnef_read(data, size, &tnef)) {
        if (tnef.text)
            require_utf8(tnef.text);
        tnef_clear(&tnef);
    }
    gsize length;
    g_autofree char *rtf = rtf_decompress(data, size, 1 << 20, &length);
    g_autofree char *text = rtf ? rtf_to_text(rtf, length) : rtf_to_text((const char *)data, size);
    require_utf8(text);
    return 0;
}
