/* test_form.c - notices of web forms and portals. */
#include "parsers/form.h"

static void assert_form(const char *text, const char *name, const char *email, const char *message)
{
    g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func((GDestroyNotify)mail_field_free);
    g_autofree char *found = NULL;
    g_assert_true(form_read(text, fields, &found));
    g_assert_cmpstr(found, ==, message);
    g_autoptr(mail_handle) mail = mail_new();
    form_contact(fields, &mail->contact);
    g_assert_cmpstr(mail->contact.name, ==, name);
    g_assert_cmpstr(mail->contact.email, ==, email);
}

static void assert_no_form(const char *text)
{
    g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func((GDestroyNotify)mail_field_free);
    g_autofree char *found = NULL;
    g_assert_false(form_read(text, fields, &found));
    g_assert_cmpuint(fields->len, ==, 0);
    g_assert_null(found);
}

static void labels_are_known_in_many_languages(void)
{
    static const char *const forms[] = {
        "Name: Ada B\nEmail: a@example.com\nMessage: Hi",
        "Name: Ada B\nE-Mail: a@example.com\nNachricht: Hi",
        "Nom: Ada B\nAdresse e-mail: a@example.com\nMessage: Hi",
        "Nombre: Ada B\nCorreo electrónico: a@example.com\nMensaje: Hi",
        "Nome: Ada B\nIndirizzo email: a@example.com\nMessaggio: Hi",
        "Naam: Ada B\nE-mailadres: a@example.com\nBericht: Hi",
        "Imię i nazwisko: Ada B\nAdres e-mail: a@example.com\nWiadomość: Hi",
        "Имя: Ada B\nЭлектронная почта: a@example.com\nСообщение: Hi",
        "Nama lengkap: Ada B\nAlamat email: a@example.com\nPesan: Hi",
        "姓名：Ada B\n邮箱：a@example.com\n留言：Hi",
        "お名前：Ada B\nメールアドレス：a@example.com\nお問い合わせ内容：Hi",
        "*Name*: Ada B\n* E-mail *: a@example.com\nYour message: Hi",
        "Name\tAda B\nEmail\ta@example.com\nMessage\tHi",
        "Name:\nAda B\nEmail:\na@example.com\nMessage:\nHi",
        "First name: Ada\nLast name: B\nEmail: a@example.com\nComments: Hi",
        "From: Ada B <a@example.com>\nSubject: S\n\nMessage Body:\nHi\n\n--\nSent by a form",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        assert_form(forms[i], "Ada B", "a@example.com", "Hi");
}

static void the_enquiry_may_hold_colons(void)
{
    assert_form(
        "Name: Ada\nEmail: a@example.com\nMessage: We need:\nAnchors: 5\nDate: soon\n\nThanks\n"
        "Phone: 12345678",
        "Ada", "a@example.com", "We need:\nAnchors: 5\nDate: soon\n\nThanks");
}

static void a_signature_is_no_form(void)
{
    assert_no_form(
        "Hello,\nplease send your catalogue.\n\nAda B\nPhone: 1234567\nEmail: a@example.com\n"
        "Web: example.com");
    assert_no_form("From: a@example.com\nTo: b@example.com\nSubject: S\n\ntext");
    assert_no_form("Name: Ada\nMessage: no address");
    assert_no_form("");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/form/labels are known in many languages", labels_are_known_in_many_languages);
    g_test_add_func("/form/the enquiry may hold colons", the_enquiry_may_hold_colons);
    g_test_add_func("/form/a signature is no form", a_signature_is_no_form);
    return g_test_run();
}
