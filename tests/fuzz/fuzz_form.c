/* fuzz_form.c - any text is read for labelled values, and what comes of it is bounded; libFuzzer.
 */
#include "parsers/form.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct form_origin origin = {.sender = "site@example.com", .by_program = true};
    g_autofree char *raw = g_strndup((const char *)data, size);
    g_autofree char *text = g_utf8_make_valid(raw, -1);
    g_autoptr(mail_handle) mail = mail_new();
    bool found = form_read(mail, text, &origin, NULL);
    if (found != (mail->form->len > 0) || mail->form->len > LIMIT_FORM_FIELDS)
        g_error("%u values", mail->form->len);
    if (found && !mail->contact.email && !mail->contact.phone)
        g_error("a form without a way to answer it");
    for (guint i = 0; i < mail->form->len; i++) {
        const struct mail_field *field = mail->form->pdata[i];
        if (!g_utf8_validate(field->name, -1, NULL) || !g_utf8_validate(field->value, -1, NULL))
            g_error("a value is cut within a character");
    }
    if (mail->body && !g_utf8_validate(mail->body, -1, NULL))
        g_error("the body is cut within a character");
    return 0;
}
