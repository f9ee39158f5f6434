/* fuzz_html.c - any bytes give clean text, with marks at the start of lines; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "parsers/html.h"

#include <string.h>

static void check_mark(const char *text, gssize mark)
{
    require(mark >= -1 && mark <= (gssize)strlen(text), "a mark is outside the text");
    require(mark <= 0 || text[mark - 1] == '\n', "a mark is within a line");
}

static void check_text(const char *text)
{
    require(strlen(text) <= LIMIT_TEXT_BYTES, "the text is too long");
    for (const char *p = text; *p; p++) {
        bool control = (guchar)*p < 0x20 && *p != '\n' && *p != '\t';
        require(!control && *p != 0x7f, "a control character is in the text");
        require(*p != '\n' || p == text || p[-1] != ' ', "a line ends with a space");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text_marks marks;
    const char *html = (const char *)data;
    g_autofree char *text = html_to_text(html, size, &marks);
    g_free(html_declared_charset(html, size));
    check_text(text);
    require(!g_utf8_validate(html, (gssize)size, NULL) || g_utf8_validate(text, -1, NULL),
            "valid text became invalid");
    check_mark(text, marks.quote);
    check_mark(text, marks.signature);
    return 0;
}
