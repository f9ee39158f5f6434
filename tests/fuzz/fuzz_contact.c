/* fuzz_contact.c - any mail's end gives a contact of clean, bounded values; libFuzzer. The input's
 * first line is the display name, its second the address, the rest the text; or all of it is. */
#include "tests/fuzz/fuzz.h"
#include "base/limits.h"
#include "base/util.h"
#include "parsers/charset.h"
#include "parsers/contact.h"
#include "parsers/language.h"

#include <string.h>

static void check_value(const struct mail_contact *contact, enum contact_field field)
{
    const char *value = contact_value(contact, field);
    require((value != NULL) == (contact->sources[field] != SOURCE_NONE), "a value has no source");
    if (!value)
        return;
    require(*value && strlen(value) <= LIMIT_NAME_BYTES, "a value is empty or too long");
    require(g_utf8_validate(value, -1, NULL), "a value is no text");
    for (const char *p = value; *p; p++)
        require((guchar)*p >= 0x20, "a control character is in a value");
}

static void check(const struct mail_contact *contact)
{
    for (unsigned i = 0; i < CONTACT_FIELD_COUNT; i++)
        check_value(contact, i);
    const char *e164 = contact->phone_e164;
    require(!e164 || (*e164 == '+' && strspn(e164 + 1, "0123456789") == strlen(e164 + 1)),
            "a number is not E.164");
    require(!e164 || contact->phone, "a number was never written");
    require(!contact->country || strlen(contact->country) == 2, "a country is no code");
}

/* A mail of that text; what follows "-- " is its signature. (transfer full) */
static struct mail *mail_of(const char *text)
{
    struct mail *mail = mail_new();
    g_auto(GStrv) parts = g_strsplit(text, "\n", 3);
    bool has_header = g_strv_length(parts) == 3 && util_is_address(parts[1]);
    mail->from.name = has_header ? util_clean(parts[0], LIMIT_NAME_BYTES, false) : NULL;
    mail->from.email = g_strdup(has_header ? parts[1] : "anna@nordwind.example");
    const char *body = has_header ? parts[2] : text;
    const char *mark = strstr(body, "\n-- \n");
    mail->body = util_utf8_clip(body, mark ? (gsize)(mark - body) : LIMIT_TEXT_BYTES);
    mail->signature = mark ? util_utf8_clip(mark + 5, LIMIT_TEXT_BYTES) : NULL;
    return mail;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = charset_to_utf8((const char *)data, size, "utf-8");
    g_autoptr(mail_handle) mail = mail_of(text);
    g_free(mail->language);
    mail->language = language_of_mail(mail);
    contact_find(mail, NULL, NULL, NULL);
    contact_complete(mail, NULL, false, NULL);
    check(&mail->contact);
    return 0;
}
