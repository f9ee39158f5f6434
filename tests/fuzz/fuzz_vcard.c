/* fuzz_vcard.c - any bytes give a card of clean, bounded values, or none; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "parsers/charset.h"
#include "parsers/vcard.h"

#include <string.h>

static void check(const char *value)
{
    require(strlen(value ?: "") <= LIMIT_NAME_BYTES * 2 + 1, "a value is too long");
    require(g_utf8_validate(value ?: "", -1, NULL), "a value is no text");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = charset_to_utf8((const char *)data, size, "utf-8");
    struct vcard card;
    (void)vcard_read(text, &card);
    const char *const values[] = {card.name,      card.email,   card.phone,  card.company,
                                  card.job_title, card.website, card.country};
    for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
        check(values[i]);
    vcard_clear(&card);
    return 0;
}
