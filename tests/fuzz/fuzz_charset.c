/* fuzz_charset.c - any bytes under any label give UTF-8 without NUL; how many they are
 * chooses the label; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "parsers/charset.h"

static void check(const uint8_t *data, size_t size, const char *label)
{
    g_autofree char *text = charset_to_utf8((const char *)data, size, label);
    require(g_utf8_validate(text, -1, NULL), "the text is no UTF-8");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const labels[] = {
        "utf-8",  "iso-8859-1", "windows-1251", "koi8-r",      "gb18030",  "big5",   "shift_jis",
        "euc-kr", "utf-7",      "iso-2022-jp",  "iso-2022-kr", "utf-16le", "utf-32", "hz-gb-2312"};
    check(data, size, NULL);
    check(data, size, labels[size % G_N_ELEMENTS(labels)]);
    return 0;
}
