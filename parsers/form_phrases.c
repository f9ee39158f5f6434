/* form_phrases.c - see form_phrases.h. */
#include "parsers/form_phrases.h"
#include "parsers/phrases.h"

#include <string.h>

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const form_name[] = {
    "name", "full name", "your name", "contact name", "contact person", "contact",
    "customer name", "sender name", "ihr name", "vor- und nachname", "ansprechpartner",
    "kontaktperson", "nom et prénom", "nom complet", "votre nom", "nom", "nombre",
    "nombre completo", "nombre y apellidos", "su nombre", "nome", "nome completo",
    "nome e cognome", "seu nome", "naam", "uw naam", "navn", "namn", "nimi", "imię i nazwisko",
    "jméno", "meno", "név", "nume", "имя", "ваше имя", "фио", "ім'я", "ad soyad", "adı soyadı",
    "nama", "nama lengkap", "họ và tên", "họ tên", "ชื่อ", "ชื่อ-นามสกุล", "όνομα",
    "ονοματεπώνυμο", "姓名", "联系人", "お名前", "氏名", "名前", "이름", "성함", "שם", "שם מלא", "الاسم", NULL,
};

static const char *const form_first_name[] = {
    "first name", "firstname", "given name", "vorname", "prénom", "voornaam", "fornavn",
    "förnamn", "etunimi", "imię", "křestní jméno", "prenume", "nama depan", "primer nombre",
    NULL,
};

static const char *const form_last_name[] = {
    "last name", "lastname", "surname", "family name", "nachname", "familienname",
    "nom de famille", "apellido", "apellidos", "cognome", "sobrenome", "apelido", "achternaam",
    "etternavn", "efternavn", "efternamn", "sukunimi", "nazwisko", "příjmení", "priezvisko",
    "фамилия", "прізвище", "soyad", "soyadı", "nama belakang", NULL,
};

static const char *const form_email[] = {
    "email", "from", "e-mail", "mail", "email address", "e-mail address", "your email",
    "your e-mail", "contact email", "e-mail-adresse", "ihre e-mail", "ihre e-mail-adresse",
    "email-adresse", "adresse e-mail", "adresse email", "adresse mail", "courriel",
    "votre e-mail", "votre email", "correo", "correo electrónico", "correo electronico",
    "indirizzo email", "indirizzo e-mail", "endereço de e-mail", "seu e-mail", "e-mailadres",
    "e-postadress", "e-post", "epost", "sähköposti", "adres e-mail", "adres email",
    "e-mail cím", "adresa de email", "эл. почта", "электронная почта", "почта",
    "електронна пошта", "e-posta", "eposta", "alamat email", "surel", "อีเมล", "邮箱", "电子邮件",
    "電子郵件", "メールアドレス", "メール", "이메일", "דוא\"ל", "אימייל", "البريد الإلكتروني", NULL,
};

static const char *const form_phone[] = {
    "phone", "phone number", "telephone", "tel", "tel.", "mobile", "mobile number",
    "mobile phone", "cell", "cell phone", "your phone", "contact number", "whatsapp", "telefon",
    "telefonnummer", "mobil", "handy", "rufnummer", "téléphone", "tél", "portable",
    "numéro de téléphone", "teléfono", "telefono", "móvil", "celular", "cellulare", "telefone",
    "telefoonnummer", "telefoon", "puhelin", "numer telefonu", "telefonní číslo", "telefonszám",
    "телефон", "telepon", "nomor telepon", "no. telepon", "no. hp", "no hp", "số điện thoại",
    "điện thoại", "โทรศัพท์", "τηλέφωνο", "电话", "手机", "電話番号", "電話", "전화번호", "연락처", "טלפון",
    "الهاتف", NULL,
};

static const char *const form_company[] = {
    "company", "company name", "organisation", "organization", "business name", "business",
    "firma", "unternehmen", "société", "entreprise", "empresa", "azienda", "società", "bedrijf",
    "bedrijfsnaam", "företag", "virksomhed", "bedrift", "yritys", "nazwa firmy", "společnost",
    "cég", "cégnév", "companie", "компания", "организация", "компанія", "şirket", "perusahaan",
    "nama perusahaan", "instansi", "công ty", "บริษัท", "εταιρεία", "公司", "公司名称", "会社名", "貴社名",
    "회사", "회사명", "חברה", "الشركة", NULL,
};

static const char *const form_job_title[] = {
    "job title", "title", "position", "role", "funktion", "fonction", "poste", "cargo", "ruolo",
    "functie", "stanowisko", "должность", "jabatan", "职位", "役職", "직책", NULL,
};

static const char *const form_website[] = {
    "website", "web site", "webseite", "site web", "sitio web", "sito web", "homepage",
    "company website", "сайт", "situs web", NULL,
};

static const char *const form_country[] = {
    "country", "land", "pays", "país", "pais", "paese", "maa", "kraj", "země", "ország",
    "страна", "ülke", "negara", "quốc gia", "国家", "国", NULL,
};

static const char *const form_message[] = {
    "message", "your message", "comment", "comments", "comments/questions", "question",
    "questions", "enquiry", "inquiry", "your enquiry", "your inquiry", "description", "details",
    "how can we help", "how can we help you", "how can we help?", "how can we help you?",
    "nachricht", "ihre nachricht", "mitteilung", "anfrage", "ihre anfrage", "votre message",
    "demande", "mensaje", "su mensaje", "comentarios", "consulta", "messaggio", "richiesta",
    "mensagem", "bericht", "uw bericht", "vraag", "besked", "melding", "meddelande", "viesti",
    "wiadomość", "treść wiadomości", "zpráva", "správa", "üzenet", "mesaj", "сообщение",
    "комментарий", "вопрос", "повідомлення", "mesajınız", "pesan", "isi pesan", "keterangan",
    "nội dung", "ข้อความ", "μήνυμα", "留言", "内容", "お問い合わせ内容", "メッセージ", "문의내용", "내용", "הודעה",
    "الرسالة", "message body", NULL,
};

static const char *const form_other[] = {
    "subject", "betreff", "objet", "sujet", "asunto", "oggetto", "assunto", "onderwerp",
    "topic", "тема", "konu", "subjek", "address", "adresse", "dirección", "indirizzo",
    "endereço", "adres", "street", "straße", "city", "stadt", "ort", "plz", "ville", "ciudad",
    "città", "cidade", "kota", "state", "zip", "zip code", "postcode", "postal code", "product",
    "produkt", "produk", "quantity", "menge", "jumlah", "budget", "date", "salutation",
    "anrede", "department", "employees", "industry", "service", NULL,
};

static const struct phrase_label form_labels[] = {
    {FORM_NAME, form_name},           {FORM_FIRST_NAME, form_first_name},
    {FORM_LAST_NAME, form_last_name}, {FORM_EMAIL, form_email},
    {FORM_PHONE, form_phone},         {FORM_COMPANY, form_company},
    {FORM_JOB_TITLE, form_job_title}, {FORM_WEBSITE, form_website},
    {FORM_COUNTRY, form_country},     {FORM_MESSAGE, form_message},
    {FORM_OTHER, form_other},
};

/* clang-format on */

enum form_label phrase_form_label(const char *label)
{
    return phrase_meaning(form_labels, G_N_ELEMENTS(form_labels), label, strlen(label));
}
