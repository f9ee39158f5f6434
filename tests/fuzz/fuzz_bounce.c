/* fuzz_bounce.c - any text gets whom it names and why, bounded; libFuzzer. */
#include "tests/fuzz/fuzz.h"
#include "parsers/bounce_text.h"
#include "parsers/triage_phrases.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autoptr(mail_handle) mail = mail_new();
    mail->text = util_clean(raw, LIMIT_TEXT_BYTES, true);
    mail->bounce = mail_bounce_new();
    bounce_text_read(mail, mail->bounce);
    require(strlen(mail->bounce->diagnostic ?: "") <= LIMIT_REASON_BYTES,
            "the diagnostic is too long");
    require(strlen(mail->bounce->status ?: "5.0.0") >= strlen("5.0.0"), "the status is none");
    struct phrase_finds finds;
    phrase_finds_clear(&finds);
    phrase_index_find(triage_phrase_index(), (const char *)data, size, &finds);
    (void)phrase_subject_is_away(raw); /* must not read beyond it */
    (void)phrase_subject_is_marked(raw);
    return 0;
}
