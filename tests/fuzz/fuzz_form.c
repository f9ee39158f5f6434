/* fuzz_form.c - any text is read for labelled values, and what comes of it is bounded; libFuzzer.
 */
#include "tests/fuzz/fuzz.h"
#include "parsers/form.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct form_origin origin = {.sender = "site@example.com", .by_program = true};
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *text = g_utf8_make_valid(raw, -1);
    g_autoptr(mail_handle) mail = mail_new();
    bool found = form_read(mail, text, &origin, NULL);
    require(found == (mail->form->len > 0), "values without a form, or a form without");
    require(mail->form->len <= LIMIT_FORM_FIELDS, "too many values");
    require(!found || mail->contact.email || mail->contact.phone, "a form that none can answer");
    for (guint i = 0; i < mail->form->len; i++) {
        const struct mail_field *field = mail->form->pdata[i];
        require(g_utf8_validate(field->name, -1, NULL), "a label is cut within a character");
        require(g_utf8_validate(field->value, -1, NULL), "a value is cut within a character");
    }
    require(g_utf8_validate(mail->body ?: "", -1, NULL), "the body is cut within a character");
    return 0;
}
