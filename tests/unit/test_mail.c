/* test_mail.c - mail as values, and how they cross between the processes. */
#include "base/mail.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

static void add_text(GPtrArray *list, const char *text)
{
    g_ptr_array_add(list, g_strdup(text));
}

static struct mail_attachment *sample_attachment(void)
{
    struct mail_attachment *attachment = mail_attachment_new();
    attachment->index = 2;
    attachment->filename = g_strdup("offer \u20ac.pdf");
    attachment->type = g_strdup("application/pdf");
    attachment->size_bytes = (uint64_t)1 << 40;
    sha256_hex("x", 1, attachment->sha256);
    attachment->is_inline = true;
    return attachment;
}

static struct mail_bounce *sample_bounce(void)
{
    struct mail_bounce *bounce = mail_bounce_new();
    bounce->recipient = g_strdup("gone@example.com");
    bounce->status = g_strdup("5.1.1");
    bounce->action = g_strdup("failed");
    bounce->diagnostic = g_strdup("550 no such user");
    bounce->sender = g_strdup("sales@ours.example");
    return bounce;
}

/* A mail with a value in every member that crosses. (transfer full) */
static struct mail *sample(void)
{
    struct mail *mail = mail_new();
    mail->verdict = VERDICT_BOUNCE;
    mail->reason = g_strdup("a delivery report");
    mail->message_id = g_strdup("1@example.com");
    add_text(mail->in_reply_to, "0@example.com");
    add_text(mail->references, "-1@example.com");
    add_text(mail->references, "0@example.com");
    mail->date = -5;
    mail->from = (struct mail_address){g_strdup("Anna"), g_strdup("anna@example.com")};
    mail->reply_to = (struct mail_address){NULL, g_strdup("reply@example.com")};
    g_ptr_array_add(mail->to, mail_address_new("Sales", "sales@example.com"));
    g_ptr_array_add(mail->cc, mail_address_new(NULL, "cc@example.com"));
    add_text(mail->delivered_to, "sales@example.com");
    mail->subject = g_strdup("Offer \u20ac");
    mail->text = g_strdup("all of it");
    mail->body = g_strdup("new");
    mail->quoted = g_strdup("old");
    mail->signature = g_strdup("Anna");
    mail->language = g_strdup("en");
    contact_set(&mail->contact, CONTACT_NAME, "Anna", SOURCE_FROM);
    contact_set(&mail->contact, CONTACT_PHONE_E164, "+6281234567890", SOURCE_SIGNATURE);
    contact_set(&mail->contact, CONTACT_COUNTRY, "ID", SOURCE_DOMAIN);
    g_ptr_array_add(mail->form, mail_field_new("Budget", "1000"));
    g_ptr_array_add(mail->attachments, sample_attachment());
    mail->bounce = sample_bounce();
    mail->size_bytes = 12345;
    memset(mail->identity, 0xa5, SHA256_BYTES);
    return mail;
}

/* The bytes that cross. (transfer full) */
static GBytes *bytes_of(const struct mail *mail)
{
    g_autoptr(GVariant) variant = g_variant_ref_sink(mail_to_variant(mail));
    return g_variant_get_data_as_bytes(variant);
}

static struct mail *from_bytes(GBytes *bytes, GError **error)
{
    g_autoptr(GVariant) variant =
        g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE(MAIL_WIRE_TYPE), bytes, FALSE));
    return mail_from_variant(variant, error);
}

static void every_verdict_has_a_name_that_parses_back(void)
{
    for (unsigned i = 0; i < VERDICT_COUNT; i++) {
        enum verdict verdict = VERDICT_COUNT;
        g_assert_true(verdict_parse(verdict_name(i), &verdict));
        g_assert_cmpuint(verdict, ==, i);
    }
    enum verdict untouched = VERDICT_SPAM;
    g_assert_false(verdict_parse("ham", &untouched));
    g_assert_false(verdict_parse(NULL, &untouched));
    g_assert_cmpint(untouched, ==, VERDICT_SPAM);
}

static void a_new_mail_is_an_empty_lead(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    g_assert_cmpint(mail->verdict, ==, VERDICT_LEAD);
    g_assert_cmpint(mail->date, ==, CLOCK_NONE);
    g_assert_cmpuint(mail->to->len + mail->references->len + mail->attachments->len, ==, 0);
    mail_free(NULL);
}

static void headers_are_found_by_name_in_any_case(void)
{
    g_autoptr(mail_handle) mail = mail_new();
    g_ptr_array_add(mail->headers, mail_field_new("Received", "first"));
    g_ptr_array_add(mail->headers, mail_field_new("received", "second"));
    g_assert_cmpstr(mail_header(mail, "RECEIVED"), ==, "first");
    g_assert_null(mail_header(mail, "Receive"));
}

static void a_full_mail_crosses_unchanged(void)
{
    g_autoptr(mail_handle) sent = sample();
    g_autoptr(GBytes) bytes = bytes_of(sent);
    g_autoptr(GError) error = NULL;
    g_autoptr(mail_handle) mail = from_bytes(bytes, &error);
    g_assert_no_error(error);
    g_autoptr(GBytes) again = bytes_of(mail);
    g_assert_true(g_bytes_equal(bytes, again));

    g_assert_cmpint(mail->verdict, ==, VERDICT_BOUNCE);
    g_assert_cmpstr(mail->references->pdata[1], ==, "0@example.com");
    g_assert_cmpint(mail->date, ==, -5);
    g_assert_null(mail->reply_to.name);
    g_assert_cmpstr(((struct mail_address *)mail->to->pdata[0])->name, ==, "Sales");
    g_assert_cmpstr(mail->subject, ==, "Offer \u20ac");
    g_assert_cmpstr(mail->contact.country, ==, "ID");
    g_assert_null(mail->contact.email);
    g_assert_cmpint(mail->contact.sources[CONTACT_PHONE_E164], ==, SOURCE_SIGNATURE);
    g_assert_cmpint(mail->contact.sources[CONTACT_EMAIL], ==, SOURCE_NONE);
    const struct mail_attachment *attachment = mail->attachments->pdata[0];
    g_assert_cmpstr(attachment->filename, ==, "offer \u20ac.pdf");
    g_assert_cmpuint(attachment->size_bytes, ==, (uint64_t)1 << 40);
    g_assert_true(attachment->is_inline);
    g_assert_cmpstr(mail->bounce->status, ==, "5.1.1");
    g_assert_cmpstr(mail->bounce->sender, ==, "sales@ours.example");
    g_assert_cmpuint(mail->size_bytes, ==, 12345);
    g_assert_cmpmem(mail->identity, SHA256_BYTES, sent->identity, SHA256_BYTES);
}

static void an_empty_mail_crosses_unchanged(void)
{
    g_autoptr(mail_handle) sent = mail_new();
    g_autoptr(GBytes) bytes = bytes_of(sent);
    g_autoptr(mail_handle) mail = from_bytes(bytes, NULL);
    g_assert_nonnull(mail);
    g_assert_null(mail->subject);
    g_assert_null(mail->from.email);
    g_assert_null(mail->bounce);
    g_assert_cmpint(mail->date, ==, CLOCK_NONE);
}

/* ---- what a stranger may send ---- */

static void replace(char **text, gsize length)
{
    g_free(*text);
    *text = g_strnfill(length, 'x');
}

static void long_subject(struct mail *mail)
{
    replace(&mail->subject, LIMIT_SUBJECT_BYTES + 1);
}

static void long_body(struct mail *mail)
{
    replace(&mail->body, LIMIT_TEXT_BYTES + 1);
}

static void long_name(struct mail *mail)
{
    replace(&mail->from.name, LIMIT_NAME_BYTES + 1);
}

static void long_address(struct mail *mail)
{
    replace(&mail->from.email, LIMIT_ADDRESS_BYTES + 1);
}

static void long_contact(struct mail *mail)
{
    replace(&mail->contact.company, LIMIT_NAME_BYTES + 1);
}

static void unknown_source(struct mail *mail)
{
    mail->contact.sources[CONTACT_NAME] = SOURCE_COUNT;
}

static void source_of_nothing(struct mail *mail)
{
    mail->contact.sources[CONTACT_EMAIL] = SOURCE_FROM;
}

static void wrong_verdict(struct mail *mail)
{
    mail->verdict = VERDICT_COUNT;
}

static void many_references(struct mail *mail)
{
    for (int i = 0; i < LIMIT_REFERENCES; i++)
        add_text(mail->references, "x@example.com");
}

static void many_recipients(struct mail *mail)
{
    for (int i = 0; i < LIMIT_RECIPIENTS; i++)
        g_ptr_array_add(mail->cc, mail_address_new(NULL, "x@example.com"));
}

static void many_attachments(struct mail *mail)
{
    for (int i = 0; i < LIMIT_ATTACHMENTS; i++)
        g_ptr_array_add(mail->attachments, sample_attachment());
}

static void many_form_fields(struct mail *mail)
{
    for (int i = 0; i < LIMIT_FORM_FIELDS; i++)
        g_ptr_array_add(mail->form, mail_field_new("a", "b"));
}

static void short_digest(struct mail *mail)
{
    ((struct mail_attachment *)mail->attachments->pdata[0])->sha256[63] = '\0';
}

static void digest_not_hex(struct mail *mail)
{
    ((struct mail_attachment *)mail->attachments->pdata[0])->sha256[0] = '/';
}

static void long_filename(struct mail *mail)
{
    replace(&((struct mail_attachment *)mail->attachments->pdata[0])->filename,
            LIMIT_NAME_BYTES + 1);
}

static void recipient_without_address(struct mail *mail)
{
    g_clear_pointer(&((struct mail_address *)mail->to->pdata[0])->email, g_free);
}

static void long_diagnostic(struct mail *mail)
{
    replace(&mail->bounce->diagnostic, LIMIT_REASON_BYTES + 1);
}

static void what_is_out_of_bounds_is_corrupt(void)
{
    static const struct {
        const char *what;
        void (*spoil)(struct mail *mail);
    } cases[] = {
        {"subject", long_subject},
        {"body", long_body},
        {"name", long_name},
        {"address", long_address},
        {"contact", long_contact},
        {"source", unknown_source},
        {"source", source_of_nothing},
        {"verdict", wrong_verdict},
        {"references", many_references},
        {"recipients", many_recipients},
        {"attachments", many_attachments},
        {"form", many_form_fields},
        {"attachment", short_digest},
        {"attachment", digest_not_hex},
        {"attachment", long_filename},
        {"recipient", recipient_without_address},
        {"bounce", long_diagnostic},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(mail_handle) mail = sample();
        cases[i].spoil(mail);
        g_autoptr(GBytes) bytes = bytes_of(mail);
        g_autoptr(GError) error = NULL;
        if (from_bytes(bytes, &error))
            g_error("%s (%u): was taken", cases[i].what, (unsigned)i);
        g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
        if (!strstr(error->message, cases[i].what))
            g_error("\"%s\" does not name %s", error->message, cases[i].what);
    }
}

static void another_type_is_corrupt(void)
{
    g_autoptr(GVariant) other = g_variant_ref_sink(g_variant_new("(us)", 1, "x"));
    g_autoptr(GError) error = NULL;
    g_assert_null(mail_from_variant(other, &error));
    g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
}

static void damaged_bytes_are_corrupt_or_a_mail_but_never_harm(void)
{
    g_autoptr(mail_handle) sent = sample();
    g_autoptr(GBytes) bytes = bytes_of(sent);
    gsize size;
    const guint8 *data = g_bytes_get_data(bytes, &size);
    for (int round = 0; round < 20000; round++) {
        g_autofree guint8 *damaged = g_memdup2(data, size);
        for (int n = g_test_rand_int_range(1, 4); n > 0; n--)
            damaged[g_test_rand_int_range(0, (gint32)size)] = (guint8)g_test_rand_int_range(0, 256);
        gsize length = round % 4 ? size : (gsize)g_test_rand_int_range(0, (gint32)size);
        g_autoptr(GBytes) wire = g_bytes_new(damaged, length);
        g_autoptr(GError) error = NULL;
        g_autoptr(mail_handle) mail = from_bytes(wire, &error);
        g_assert_true((mail != NULL) == (error == NULL));
        if (error)
            g_assert_error(error, CRMD_ERROR, ERROR_CORRUPT);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mail/every verdict has a name that parses back",
                    every_verdict_has_a_name_that_parses_back);
    g_test_add_func("/mail/a new mail is an empty lead", a_new_mail_is_an_empty_lead);
    g_test_add_func("/mail/headers are found by name in any case",
                    headers_are_found_by_name_in_any_case);
    g_test_add_func("/mail/a full mail crosses unchanged", a_full_mail_crosses_unchanged);
    g_test_add_func("/mail/an empty mail crosses unchanged", an_empty_mail_crosses_unchanged);
    g_test_add_func("/mail/what is out of bounds is corrupt", what_is_out_of_bounds_is_corrupt);
    g_test_add_func("/mail/another type is corrupt", another_type_is_corrupt);
    g_test_add_func("/mail/damaged bytes are corrupt or a mail but never harm",
                    damaged_bytes_are_corrupt_or_a_mail_but_never_harm);
    return g_test_run();
}
