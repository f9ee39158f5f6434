/* fuzz_newtext.c - any text is split into new words, history and signature, and nothing of it is
 * made up; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "parsers/newtext.h"
#include "base/util.h"

#include <string.h>

/* The first two bytes stand for what markup tells. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    g_autofree char *bytes = g_strndup((const char *)data + 2, size - 2);
    g_autofree char *text = util_clean(bytes, size, true);
    const struct text_marks marks = {.quote = (gssize)data[0] - 1,
                                     .signature = (gssize)data[1] - 1};
    struct newtext newtext;
    newtext_split(text, &marks, &newtext);
    gsize parts =
        strlen(newtext.body ?: "") + strlen(newtext.quoted ?: "") + strlen(newtext.signature ?: "");
    require(parts <= strlen(text), "the parts are longer than the text");
    newtext_clear(&newtext);
    return 0;
}
