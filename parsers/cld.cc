/* cld.cc - see cld.h. */
#include "parsers/cld.h"

#include <cstdio> /* which CLD2's header needs and does not include */

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <cstring>

static const int most_bytes = 1 << 20;

const char *cld_language(const char *text, gsize length, const char *tld, const char *language)
{
    CLD2::CLDHints hints = {language, tld, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language best[3];
    int percent[3], text_bytes;
    double score[3];
    bool reliable = false;
    CLD2::Language found =
        CLD2::ExtDetectLanguageSummary(text, (int)MIN(length, (gsize)most_bytes), true, &hints, 0,
                                       best, percent, score, nullptr, &text_bytes, &reliable);
    const char *code = CLD2::LanguageCode(found);
    return reliable && strcmp(code, "un") != 0 ? code : nullptr;
}
