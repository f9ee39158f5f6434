/* fuzz_vcards.c - any text gives cards of bounded, valid values, or none; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "ctl/vcard_read.h"
#include "ctl/vcard_write.h"
#include "parsers/charset.h"

#include <string.h>

static void check(json_t *value)
{
    const char *key;
    size_t i;
    json_t *member;
    require(json_string_length(value) <= LIMIT_NOTE_BYTES, "a value is too long");
    require(json_array_size(value) <= 50, "a list is too long");
    json_object_foreach(value, key, member) check(member);
    json_array_foreach(value, i, member) check(member);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = charset_to_utf8((const char *)data, size, "utf-8");
    g_autoptr(vcard_book_handle) book = vcard_book_new(text);
    unsigned line = 0, last = 0;
    for (json_t *card; (card = vcard_book_next(book, &line)); json_decref(card)) {
        g_autoptr(GString) written = g_string_new(NULL);
        require(line > last, "cards do not go on");
        last = line;
        check(card);
        vcard_append(written, card, size & 1);
    }
    return 0;
}
