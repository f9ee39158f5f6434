/* fuzz_words.c - any field value gives clean, bounded UTF-8, and names, dates and ids; libFuzzer.
 */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "parsers/date.h"
#include "parsers/filename.h"
#include "parsers/headers.h"
#include "parsers/parameters.h"
#include "parsers/words.h"

#include <string.h>

static void check_line(const char *line, gsize max_bytes)
{
    require(g_utf8_validate(line, -1, NULL), "a line is not UTF-8");
    require(strlen(line) <= max_bytes, "a line is too long");
    for (const char *p = line; *p; p++)
        require((guchar)*p >= 0x20 && *p != 0x7f, "a line has a control character");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *text = words_decode(raw);
    require(g_utf8_validate(text, -1, NULL), "text is not UTF-8");
    g_autofree char *line = words_decode_line(raw, LIMIT_SUBJECT_BYTES);
    check_line(line, LIMIT_SUBJECT_BYTES);
    g_autofree char *name = filename_safe(raw);
    if (name) {
        check_line(name, FILENAME_BYTES);
        require(*name && *name != '.' && !strpbrk(name, "/\\"), "a name is a path");
    }
    struct parameters *parameters = parameters_read(raw);
    (void)parameters_get(parameters, "charset"); /* what it holds is as raw as it stands */
    parameters_free(parameters);
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    headers_message_ids(raw, ids);
    require(ids->len <= LIMIT_REFERENCES, "there are too many ids");
    (void)date_parse(raw); /* any outcome is one */
    return 0;
}
