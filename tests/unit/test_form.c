/* test_form.c - notices of web forms and portals. */
#include "parsers/form.h"

#include <string.h>

static const struct form_origin unknown_origin;

/* What is read out of a text; of a mail that by itself says nothing. */
static struct mail *read_as(const char *text, const struct form_origin *origin, bool *ret_found)
{
    struct mail *mail = mail_new();
    *ret_found = form_read(mail, text, origin, NULL);
    return mail;
}

static void assert_form(const char *text, const char *name, const char *email, const char *message)
{
    bool found;
    g_autoptr(mail_handle) mail = read_as(text, &unknown_origin, &found);
    if (!found)
        g_error("no form is found in: %s", text);
    g_assert_cmpstr(mail->body, ==, message);
    g_assert_cmpstr(mail->contact.name, ==, name);
    g_assert_cmpstr(mail->contact.email, ==, email);
    g_assert_cmpuint(mail->form->len, >, 0);
}

static void assert_no_form_from(const char *sender, const char *text)
{
    bool found;
    const struct form_origin origin = {.sender = sender};
    g_autoptr(mail_handle) mail = read_as(text, &origin, &found);
    if (found)
        g_error("a form is found in: %s", text);
    g_assert_cmpuint(mail->form->len, ==, 0);
    g_assert_null(mail->body);
    g_assert_null(mail->contact.email);
}

static void assert_no_form(const char *text)
{
    assert_no_form_from(NULL, text);
}

/* The values of a form as "label=value; ...". (transfer full) */
static char *fields_of(const char *text)
{
    bool found;
    g_autoptr(mail_handle) mail = read_as(text, &unknown_origin, &found);
    GString *all = g_string_new(NULL);
    for (guint i = 0; i < mail->form->len; i++) {
        const struct mail_field *field = mail->form->pdata[i];
        g_string_append_printf(all, "%s%s=%s", i ? "; " : "", field->name, field->value);
    }
    return g_string_free(all, FALSE);
}

static void assert_fields(const char *text, const char *expected)
{
    g_autofree char *fields = fields_of(text);
    g_assert_cmpstr(fields, ==, expected);
}

static void labels_are_known_in_many_languages(void)
{
    static const char *const forms[] = {
        "Name: Ada B\nEmail: a@example.com\nMessage: Hi",
        "Name: Ada B\nE-Mail: a@example.com\nNachricht: Hi",
        "Nom: Ada B\nAdresse e-mail: a@example.com\nMessage: Hi",
        "Nombre: Ada B\nCorreo electrónico: a@example.com\nMensaje: Hi",
        "Nome: Ada B\nSeu e-mail: a@example.com\nMensagem: Hi",
        "Nome: Ada B\nIndirizzo email: a@example.com\nMessaggio: Hi",
        "Naam: Ada B\nE-mailadres: a@example.com\nBericht: Hi",
        "Imię i nazwisko: Ada B\nAdres e-mail: a@example.com\nTreść wiadomości: Hi",
        "Имя: Ada B\nЭлектронная почта: a@example.com\nСообщение: Hi",
        "Ім'я: Ada B\nЕлектронна пошта: a@example.com\nПовідомлення: Hi",
        "Namn: Ada B\nE-postadress: a@example.com\nMeddelande: Hi",
        "Navn: Ada B\nE-post: a@example.com\nMelding: Hi",
        "Navn: Ada B\nE-mailadresse: a@example.com\nBesked: Hi",
        "Nimi: Ada B\nSähköposti: a@example.com\nViesti: Hi",
        "Jméno a příjmení: Ada B\nE-mail: a@example.com\nZpráva: Hi",
        "Név: Ada B\nE-mail cím: a@example.com\nÜzenet: Hi",
        "Nume: Ada B\nAdresa de email: a@example.com\nMesaj: Hi",
        "Nama lengkap: Ada B\nAlamat email: a@example.com\nPesan: Hi",
        "Nama penuh: Ada B\nAlamat emel: a@example.com\nMesej: Hi",
        "Adınız Soyadınız: Ada B\nE-posta adresiniz: a@example.com\nMesajınız: Hi",
        "Họ và tên: Ada B\nĐịa chỉ email: a@example.com\nNội dung: Hi",
        "ชื่อ: Ada B\nอีเมล: a@example.com\nข้อความ: Hi",
        "Ονοματεπώνυμο: Ada B\nΔιεύθυνση email: a@example.com\nΜήνυμα: Hi",
        "姓名：Ada B\n邮箱：a@example.com\n留言：Hi",
        "姓名：Ada B\n電子郵件：a@example.com\n訊息內容：Hi",
        "お名前：Ada B\nメールアドレス：a@example.com\nお問い合わせ内容：Hi",
        "이름: Ada B\n이메일: a@example.com\n문의내용: Hi",
        "الاسم: Ada B\nالبريد الإلكتروني: a@example.com\nالرسالة: Hi",
        "שם מלא: Ada B\nדוא\"ל: a@example.com\nהודעה: Hi",
        "नाम: Ada B\nईमेल: a@example.com\nसंदेश: Hi",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        assert_form(forms[i], "Ada B", "a@example.com", "Hi");
}

static void labels_and_values_stand_in_any_layout(void)
{
    static const char *const forms[] = {
        "*Name*: Ada B\n* E-mail *: a@example.com\nYour message: Hi",
        "*Name:* Ada B\n*Email:* a@example.com\n*Message:* Hi",
        "Name\tAda B\nEmail\ta@example.com\nMessage\tHi",
        "Name - Ada B\nEmail - a@example.com\nMessage - Hi",
        "Name – Ada B\nEmail – a@example.com\nMessage – Hi",
        "your-name = Ada B\nyour_email = a@example.com\nyour-message = Hi",
        "Name => Ada B\nEmail => a@example.com\nMessage => Hi",
        "| Name | Ada B |\n|------|-------|\n| Email | a@example.com |\n| Message | Hi |",
        "Name ........ Ada B\nEmail ....... a@example.com\nMessage ..... Hi",
        "Name      Ada B\nEmail     a@example.com\nMessage   Hi",
        "Name       : Ada B\nEmail      : a@example.com\nMessage    : Hi",
        "Name:\nAda B\nEmail:\na@example.com\nMessage:\nHi",
        "Name\nAda B\nEmail\na@example.com\nMessage\nHi",
        "Name\n\nAda B\n\nEmail\n\na@example.com\n\nMessage\n\nHi\n",
        "1. Name: Ada B\n2. Email: a@example.com\n3. Message: Hi",
        "• Name: Ada B\n• Email: a@example.com\n• Message: Hi",
        "【お名前】Ada B\n【メールアドレス】a@example.com\n【お問い合わせ内容】\nHi",
        "■お名前\nAda B\n■メールアドレス\na@example.com\n■お問い合わせ内容\nHi",
        "[your-name] Ada B\n[your-email] a@example.com\n[your-message] Hi",
        "First name: Ada\nLast name: B\nEmail: a@example.com\nComments: Hi",
        "Nom: B\nPrénom: Ada\nE-mail: a@example.com\nVotre message: Hi",
        "Name (required): Ada B\nE-Mail (Pflichtfeld): a@example.com\nMessage (optional): Hi",
        "Nama / Name: Ada B\nEmail (Surel): a@example.com\nPesan / Message: Hi",
        "customer_name: Ada B\ncustomer_email: a@example.com\nmessage_1: Hi",
        "Name: Ada B\nEmail: a@example.com <mailto:a@example.com>\nMessage: Hi",
        "📛 Name: Ada B\n📧 Email: a@example.com\n💬 Message: Hi",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        assert_form(forms[i], "Ada B", "a@example.com", "Hi");
}

static void what_the_programs_add_is_not_the_enquiry(void)
{
    static const char *const forms[] = {
        "Name: Ada B\nE-Mail: a@example.com\nNachricht: Hi\n\nZeit: 3. März 2026\n"
        "IP-Adresse: 203.0.113.4\nKam ganz ohne Anmeldung herein.",
        "Ländercode:\nDE\n\nName:\nAda B\n\nE-Mail:\na@example.com\n\nNachricht:\nHi\n",
        "Kimden: Ada B <a@example.com>\nKonu: S\n\nİleti gövdesi:\nHi\n\n-- \n"
        "Bu e-posta bir iletişim formundan gönderildi",
        "De : Ada B <a@example.com>\nObjet : S\n\nCorps du message :\nHi\n\n-- \n"
        "Cet e-mail a été envoyé via le formulaire de contact",
        "From: Ada B <a@example.com>\nSubject: S\n\nMessage Body:\nHi\n\n-- \n"
        "This e-mail was sent from a contact form on Site (https://site.example)",
        "Name: Ada B\nEmail: a@example.com\nMessage: Hi\n\n---\n\nDate: March 3, 2026\n"
        "Time: 4:12 pm\nPage URL: https://site.example/\nUser Agent: Mozilla/5.0 (X11)\n"
        "Remote IP: 203.0.113.9\nPowered by: Elementor",
        "Name: Ada B\nEmail: a@example.com\nMessage: Hi\n\nTime: March 3, 2026 at 4:12 pm\n"
        "IP Address: 203.0.113.4\nContact Form URL: https://site.example/contact/\n"
        "Sent by an unverified visitor to your site.",
        "Ada B just submitted your form: Contact\non Site\n\nMessage Details:\nName: Ada B\n"
        "Email: a@example.com\nMessage: Hi\n\nIf you think this submission is spam, report it as "
        "spam.\n\nTo edit your email settings, go to your inbox.",
        "You received a new message from your online store's contact form.\n\nCountry Code:\nID\n\n"
        "Name:\nAda B\n\nEmail:\na@example.com\n\nBody:\nHi\n",
        "Name: Ada B\n\nEmail: a@example.com\n\nMessage: Hi\n\n(Sent via Site)\n",
        "Hi,\n\nYour typeform Contact has a new response:\n\n* What's your name?\nAda B\n\n"
        "* What's your email?\na@example.com\n\n* What do you need?\nHi\n\n"
        "Log in to view or download your responses at https://typeform.example/x\n\nTeam",
        "Sie haben eine neue Anfrage:\n\nNachricht:\nHi\n\nKontaktdaten des Interessenten:\n"
        "Anrede: Frau\nVorname: Ada\nNachname: B\nE-Mail: a@example.com\n",
        "Contact\nYour form has a new response.\n\nYour name *\nAda B\n\nEmail *\na@example.com\n\n"
        "Tell us about your project\nHi\n\nCreate your own form at https://forms.example",
        "You have received a new inquiry.\n\nInquiry content:\nHi\n\nSender's information:\n"
        "Name: Ada B\nCompany name: Quay\nEmail: a@example.com\n\nReply within 24 hours.",
        "Sie haben eine Nachricht zu Ihrem Inserat erhalten.\n\nVon: Ada B\nE-Mail: a@example.com\n"
        "Telefon: 040 123456\n\nHi, noch da?\n\nAntworten Sie direkt auf diese E-Mail.",
        "Ada B hat Ihr Formular übermittelt: Kontakt\nName: Ada B\nE-Mail: a@example.com\n"
        "Nachricht: Hi\n\nEinsendung ansehen <https://forms.example/1>",
        "Ada B (a@example.com) sent a message using the contact form at\n"
        "https://site.example/contact.\n\nHi\n",
        "This is an enquiry email via https://site.example/ from:\nAda B <a@example.com>\n\nHi\n",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
        assert_form(forms[i], "Ada B", "a@example.com",
                    strstr(forms[i], "noch da") ? "Hi, noch da?" : "Hi");
}

static void the_enquiry_may_hold_colons(void)
{
    assert_form(
        "Name: Ada\nEmail: a@example.com\nMessage: We need:\nAnchors: 5\nDate: soon\n\nThanks\n"
        "Phone: 12345678",
        "Ada", "a@example.com", "We need:\nAnchors: 5\nDate: soon\n\nThanks");
    assert_form("Name: Ada\nEmail: a@example.com\nMessage: Call me.\nAda\nEmail: b@example.com",
                "Ada", "a@example.com", "Call me.\nAda\nEmail: b@example.com");
}

static void all_values_are_kept_in_order_as_they_are_labelled(void)
{
    assert_fields("Name *: Ada\nYour phone (optional):\nE-mail: a@example.com\nBoats: 3\n"
                  "Options:\n- oars\n- sails\nMessage: Hi",
                  "Name=Ada; Your phone (optional)=; E-mail=a@example.com; Boats=3; "
                  "Options=- oars\n- sails; Message=Hi");
    assert_fields("Which boat: red\nName: Ada\nEmail: a@example.com\nMessage: Hi",
                  "Which boat=red; Name=Ada; Email=a@example.com; Message=Hi");
    assert_fields("Subject\nQuestion\nName\nAda\nEmail\na@example.com\nHow many?\n3\nMessage\nHi",
                  "Subject=Question; Name=Ada; Email=a@example.com; How many?=3; Message=Hi");
}

static void without_a_message_the_other_words_are_the_enquiry(void)
{
    assert_form("You have a new enquiry:\n\nHi, is the boat\nstill for sale?\n\nName: Ada\n"
                "Email: a@example.com\n\nReply to this e-mail to answer.",
                "Ada", "a@example.com", "Hi, is the boat\nstill for sale?");
    assert_form("full_name: Ada\nemail: a@example.com\nform_name: Boats\nhow_many_boats?: 3", "Ada",
                "a@example.com", "how_many_boats?: 3");
    assert_form("Name: Ada\nEmail: a@example.com\nCompany: Quay", "Ada", "a@example.com",
                "Name: Ada\nEmail: a@example.com\nCompany: Quay");
}

static void a_portal_names_the_buyer_without_labels(void)
{
    assert_form("Dear Seller,\n\nYou have received an enquiry.\n\nPlease send me the price.\n\n"
                "Buyer's Contact Details:\n\nRavi Kumar\nKumar Marine\n12, MG Road, Pune, India\n"
                "Mobile: +91-9812345678\nEmail: r@example.com\n\nReply Now",
                "Ravi Kumar", "r@example.com", "Please send me the price.");
    bool found;
    const struct form_origin origin = {.sender = "no-reply@portal.example", .by_program = true};
    g_autoptr(mail_handle) mail =
        read_as("Dear Dewi,\n\nAnna Smith from Germany has sent you an inquiry.\n\nHello,\n"
                "please quote 500 chairs.\n\nContact information\nAnna Smith\nSmith Moebel GmbH\n"
                "anna@smith.example\n+49 40 1234567\n\nReply to this email.",
                &origin, &found);
    g_assert_true(found);
    g_assert_cmpstr(mail->contact.name, ==, "Anna Smith");
    g_assert_cmpstr(mail->contact.company, ==, "Smith Moebel GmbH");
    g_assert_cmpstr(mail->contact.country, ==, "DE");
    g_assert_cmpstr(mail->contact.phone, ==, "+49 40 1234567");
    g_assert_cmpstr(mail->body, ==, "Hello,\nplease quote 500 chairs.");
}

static void a_telephone_number_will_do_to_answer(void)
{
    bool found;
    g_autoptr(mail_handle) mail = read_as(
        "Новая заявка с сайта\n\nИмя: Иван\nТелефон: +7 912 345-67-89\n", &unknown_origin, &found);
    g_assert_true(found);
    g_assert_cmpstr(mail->contact.name, ==, "Иван");
    g_assert_cmpstr(mail->contact.phone, ==, "+7 912 345-67-89");
    g_assert_null(mail->contact.email);
}

static void the_person_is_put_together_from_the_values(void)
{
    bool found;
    g_autoptr(mail_handle) mail = read_as(
        "姓：山田\n名：太郎\nメールアドレス：y@example.com\n会社名：テスト\n役職：部長\n国：日本\n"
        "ホームページ：https://test.example\n電話番号：03-1234-5678\nお問い合わせ内容：Hi",
        &unknown_origin, &found);
    g_assert_true(found);
    g_assert_cmpstr(mail->contact.name, ==, "山田太郎");
    g_assert_cmpstr(mail->contact.company, ==, "テスト");
    g_assert_cmpstr(mail->contact.job_title, ==, "部長");
    g_assert_cmpstr(mail->contact.country, ==, "JP");
    g_assert_cmpstr(mail->contact.website, ==, "https://test.example");
    g_assert_cmpint(mail->contact.sources[CONTACT_PHONE], ==, SOURCE_FORM);
}

static void what_is_no_value_is_not_taken_for_one(void)
{
    bool found;
    g_autoptr(mail_handle) mail =
        read_as("Title: Mrs.\nName: Ada\nEmail: a@example.com\nCompany: n/a\n"
                "Phone: -\nWebsite: none\nMessage: Hi",
                &unknown_origin, &found);
    g_assert_true(found);
    g_assert_null(mail->contact.job_title);
    g_assert_null(mail->contact.company);
    g_assert_null(mail->contact.phone);
    g_assert_null(mail->contact.website);
}

static void a_persons_own_mail_is_no_form(void)
{
    assert_no_form(
        "Hello,\nplease send your catalogue.\n\nAda B\nPhone: 1234567\nEmail: a@example.com\n"
        "Web: example.com");
    assert_no_form_from("a@example.com",
                        "Hello,\n\nwe need boats.\nQuantity: 200\nMaterial: oak\n\nName: Ada\n"
                        "Company: Quay\nPhone: 1234567\nEmail: a@example.com");
    assert_no_form("From: a@example.com\nTo: b@example.com\nSubject: S\n\ntext");
    assert_no_form(
        "Yes.\n\nFrom: A <a@example.com>\nSent: Monday\nTo: b@example.com\nSubject: S\n\n"
        "Name: Ada\nEmail: c@example.com\nMessage: Hi");
    assert_no_form("Thanks!\n\n> Name: Ada\n> Email: a@example.com\n> Message: Hi");
    assert_no_form("Name: Ada\nMessage: no address");
    assert_no_form("");
}

static void a_shops_notice_is_no_enquiry(void)
{
    assert_no_form("New order\n\nOrder number: 1234\nName: Ada\nEmail: a@example.com\n"
                   "Phone: 1234567\nPayment method: cash\nSubtotal: 10\nTotal: 12");
    assert_no_form(
        "Your account\n\nUsername: ada\nPassword: secret\nEmail: a@example.com\nName: Ada");
}

static void a_site_adds_labels_of_its_own(void)
{
    struct form_labels *labels = form_labels_new();
    g_assert_true(form_labels_add(labels, FORM_FIELD_PHONE, "Ring me at"));
    g_assert_true(form_labels_add(labels, FORM_FIELD_MESSAGE, "Wünsche & Träume"));
    g_assert_false(form_labels_add(labels, FORM_FIELD_PHONE, " *: "));
    g_autofree char *overlong = g_strnfill(FORM_LABEL_BYTES + 1, 'x');
    g_assert_false(form_labels_add(labels, FORM_FIELD_PHONE, overlong));
    g_autoptr(mail_handle) mail = mail_new();
    g_assert_true(form_read(mail,
                            "Name: Ada\nRING-ME-AT: 0800 555 01\nWuensche: x\nWünsche & träume: Hi",
                            &unknown_origin, labels));
    g_assert_cmpstr(mail->contact.phone, ==, "0800 555 01");
    g_assert_cmpstr(mail->body, ==, "Hi");
    form_labels_free(labels);
}

static void hostile_text_takes_no_longer(void)
{
    static const char *const pieces[] = {":",
                                         " ",
                                         "Name:",
                                         "Name:\n",
                                         "Message:\n\n",
                                         "a\n\n",
                                         "  ",
                                         "...",
                                         "|",
                                         "【",
                                         "Email: a@example.com\nName: A\n",
                                         "-\n",
                                         "Message: x\n\nunsubscribe\n",
                                         "From:\n",
                                         "\xc2\xa0"};
    for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
        g_autoptr(GString) text = g_string_new("Name: A\nEmail: a@example.com\nMessage: ");
        while (text->len < 1 << 20)
            g_string_append(text, pieces[i]);
        bool found;
        g_autoptr(mail_handle) mail = read_as(text->str, &unknown_origin, &found);
        g_assert_cmpuint(mail->form->len, <=, 200);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/form/" #function, function)
    TEST(labels_are_known_in_many_languages);
    TEST(labels_and_values_stand_in_any_layout);
    TEST(what_the_programs_add_is_not_the_enquiry);
    TEST(the_enquiry_may_hold_colons);
    TEST(all_values_are_kept_in_order_as_they_are_labelled);
    TEST(without_a_message_the_other_words_are_the_enquiry);
    TEST(a_portal_names_the_buyer_without_labels);
    TEST(a_telephone_number_will_do_to_answer);
    TEST(the_person_is_put_together_from_the_values);
    TEST(what_is_no_value_is_not_taken_for_one);
    TEST(a_persons_own_mail_is_no_form);
    TEST(a_shops_notice_is_no_enquiry);
    TEST(a_site_adds_labels_of_its_own);
    TEST(hostile_text_takes_no_longer);
    return g_test_run();
}
