/* form_words.c - the labels of web forms and portals, an entry for each meaning and language, with
 * bars between the labels. Case, accents, spaces and punctuation do not matter: form_key() takes
 * them away. Where a label stands twice, the first counts. */
#include "parsers/form_words.h"

/* clang-format off */

const struct form_words form_words[] = {
    {FORM_NAME,
     "name|full name|your name|your full name|contact name|contact person|contact|person|"
     "customer|customer name|client|client name|client's name|customer's name|sender name|"
     "sender's name|buyer|buyer name|buyer's name|lead name|user name of sender|visitor name|"
     "guest name|guest|name of contact|name and surname|name & surname|first and last name|"
     "first name and last name|first & last name|first name & last name|name (first and last)|"
     "my name is|who are you|what is your name|what's your name|what is your full name|attn|"
     "contact person name|enquirer|enquirer name|inquirer|submitted by|requested by|requester|"
     "requester name|applicant|applicant name|respondent|prospect|prospect name|primary contact|"
     "point of contact|contact full name|patient name|student name|parent name|owner name|"
     "from name"},
    {FORM_NAME,
     "ihr name|dein name|vor- und nachname|vorname und nachname|vorname nachname|vor-/nachname|"
     "vor- und zuname|vorname und name|vorname, name|name, vorname|nachname, vorname|"
     "name und vorname|ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|kontakt|"
     "kundenname|kunde|absendername|interessent|vollständiger name|vollstaendiger name|"
     "name des kontakts|besteller|anfragender|name des interessenten|name des absenders"},
    {FORM_NAME,
     "nom|nom et prénom|nom & prénom|prénom et nom|prénom nom|nom complet|votre nom|"
     "vos nom et prénom|votre nom complet|votre nom et prénom|nom du contact|nom du client|"
     "interlocuteur|contact client|nom de l'expéditeur|personne à contacter|personne de contact|"
     "client(e)|demandeur|nom et prénoms"},
    {FORM_NAME,
     "nombre|nombre completo|nombre y apellidos|nombre y apellido|nombres y apellidos|"
     "apellidos y nombre|apellidos y nombres|su nombre|tu nombre|nombre de contacto|"
     "nombre del contacto|persona de contacto|nombre del cliente|nombre cliente|"
     "nombre apellidos|interesado|solicitante|nombre del remitente|nombre / apellido"},
    {FORM_NAME,
     "nome|nome completo|nome e cognome|nome cognome|cognome e nome|il tuo nome|il suo nome|"
     "vostro nome|nominativo|referente|persona di riferimento|nome del contatto|contatto|"
     "nome e cognome / azienda|nome cliente|richiedente"},
    {FORM_NAME,
     "seu nome|seu nome completo|nome e sobrenome|nome e apelido|nome do cliente|"
     "nome de contato|nome de contacto|nome do contato|nome do contacto|pessoa de contato|"
     "pessoa de contacto|contato|contacto|o seu nome|interessado|nome do remetente|"
     "nome e sobrenome / empresa"},
    {FORM_NAME,
     "naam|uw naam|je naam|jouw naam|volledige naam|voor- en achternaam|voornaam en achternaam|"
     "contactpersoon|naam contactpersoon|klantnaam|klant|naam en voornaam|naam + voornaam|"
     "voornaam + naam|voornaam achternaam|naam aanvrager"},
    {FORM_NAME,
     "navn|fulde navn|fullt navn|ditt navn|dit navn|fullstendig navn|kontaktnavn|"
     "for- og efternavn|fornavn og etternavn|for- og etternavn|fornavn og efternavn|"
     "fornavn etternavn|kundenavn|navn på kontaktperson"},
    {FORM_NAME,
     "namn|ditt namn|för- och efternamn|förnamn och efternamn|fullständigt namn|kontaktnamn|"
     "kundnamn|ert namn|namn på kontaktperson|förnamn & efternamn"},
    {FORM_NAME,
     "nimi|nimesi|koko nimi|etu- ja sukunimi|yhteyshenkilö|yhteyshenkilön nimi|asiakkaan nimi|"
     "asiakas|lähettäjän nimi"},
    {FORM_NAME,
     "imię i nazwisko|imię / nazwisko|nazwisko i imię|twoje imię i nazwisko|pełne imię|"
     "osoba kontaktowa|osoba do kontaktu|imię i nazwisko / firma|klient|dane kontaktowe osoby"},
    {FORM_NAME,
     "jméno|jméno a příjmení|vaše jméno|celé jméno|kontaktní osoba|jméno, příjmení|"
     "příjmení a jméno|zákazník|jméno zákazníka|meno|meno a priezvisko|vaše meno|celé meno|"
     "kontaktná osoba|meno priezvisko"},
    {FORM_NAME,
     "név|teljes név|az ön neve|neve|kapcsolattartó|kapcsolattartó neve|ügyfél neve|"
     "vezetéknév és keresztnév"},
    {FORM_NAME,
     "nume|nume și prenume|nume prenume|numele dvs|numele dumneavoastră|numele tău|nume complet|"
     "persoana de contact|client nume|prenume si nume"},
    {FORM_NAME,
     "имя|ваше имя|фио|ваше фио|имя и фамилия|фамилия и имя|фамилия, имя|имя фамилия|"
     "фамилия имя отчество|контактное лицо|как к вам обращаться|как вас зовут|имя клиента|"
     "клиент|фио клиента|контакт|имя отправителя|ваше имя и фамилия|полное имя|представьтесь|"
     "заказчик|имя контакта"},
    {FORM_NAME,
     "ім'я|ім'я та прізвище|ваше ім'я|піб|ваше піб|прізвище та ім'я|прізвище, ім'я|"
     "контактна особа|ім'я клієнта|клієнт|як до вас звертатися|повне ім'я|ім'я, прізвище|"
     "прізвище ім'я по батькові"},
    {FORM_NAME,
     "ad soyad|ad ve soyad|adınız|adınız soyadınız|adınız ve soyadınız|adı soyadı|adı ve soyadı|"
     "isim soyisim|isim|isminiz|ismi|isim ve soyisim|yetkili kişi|ilgili kişi|müşteri adı|"
     "iletişim kişisi|tam adınız|müşteri"},
    {FORM_NAME,
     "nama|nama lengkap|nama anda|nama pengirim|nama pemesan|nama kontak|nama pelanggan|"
     "nama penuh|nama customer|kontak|narahubung|kontak person|contact person (cp)|nama pic|pic|"
     "nama lengkap anda|nama pemohon|nama calon pembeli|nama pembeli|nama klien|"
     "orang yang dihubungi|nama pertama dan terakhir|nama pelangan|nama saya"},
    {FORM_NAME,
     "họ và tên|họ tên|tên|tên của bạn|họ và tên của bạn|tên khách hàng|tên đầy đủ|"
     "người liên hệ|khách hàng|họ và tên khách hàng|tên liên hệ|quý danh|tên người liên hệ"},
    {FORM_NAME,
     "ชื่อ|ชื่อ-นามสกุล|ชื่อและนามสกุล|ชื่อของคุณ|ชื่อผู้ติดต่อ|ชื่อเต็ม|ผู้ติดต่อ|ชื่อลูกค้า|ชื่อ - สกุล"},
    {FORM_NAME,
     "όνομα|ονοματεπώνυμο|το όνομά σας|όνομα και επώνυμο|όνομα επώνυμο|πλήρες όνομα|"
     "υπεύθυνος επικοινωνίας|όνομα πελάτη"},
    {FORM_NAME,
     "姓名|您的姓名|联系人|联系人姓名|名字|名称|您的称呼|称呼|您的名字|客户姓名|客户名称|客户|"
     "买家|买家姓名|發件人姓名|联络人|聯絡人|聯絡人姓名|您的大名|真实姓名|全名|姓名/称呼|"
     "您的姓名/稱呼|貴姓大名|稱呼|聯繫人|您貴姓|大名|尊姓大名|发件人姓名"},
    {FORM_NAME,
     "お名前|氏名|御氏名|ご氏名|名前|ご担当者名|担当者名|ご担当者|担当者|ご担当者様名|"
     "ご担当者様|担当者氏名|お名前（漢字）|お名前(フルネーム)|御名前|ご芳名|代表者名|お客様名|"
     "ご担当者氏名|お客様のお名前|送信者名|差出人名"},
    {FORM_NAME,
     "이름|성함|성명|고객명|담당자|담당자명|담당자 이름|담당자 성함|보내는 사람 이름|이름(필수)|"
     "고객 이름|작성자|신청자|신청자명|문의자|문의자명|고객 성함"},
    {FORM_NAME,
     "שם|שם מלא|שמך|שם ומשפחה|שם פרטי ומשפחה|שם פרטי ושם משפחה|איש קשר|השם שלך|שם הלקוח|שם השולח"},
    {FORM_NAME,
     "الاسم|اسم|الاسم الكامل|الاسم بالكامل|اسمك|اسمك الكامل|اسم العميل|اسم المرسل|الشخص المسؤول|"
     "جهة الاتصال|اسم جهة الاتصال|الاسم الثلاثي"},
    {FORM_NAME,
     "नाम|आपका नाम|पूरा नाम|संपर्क व्यक्ति|ग्राहक का नाम|आपका पूरा नाम"},
    {FORM_NAME,
     "nama penuh anda|nama individu|nama pegawai|nama hubungan"},
    {FORM_NAME,
     "numele|emri|ime i prezime|ime|vaše ime|ime in priimek|nimi ja perekonnanimi|vārds|"
     "vārds, uzvārds|vardas|vardas, pavardė|име|вашето име|име и фамилия|nafn|fullt nafn"},
    {FORM_FIRST_NAME,
     "first name|given name|given names|forename|forenames|fname|your first name|name (first)|"
     "first|christian name|contact first name|prename|what is your first name|"
     "what's your first name"},
    {FORM_FIRST_NAME,
     "vorname|ihr vorname|dein vorname|rufname|vorname(n)"},
    {FORM_FIRST_NAME,
     "prénom|votre prénom|prénoms"},
    {FORM_FIRST_NAME,
     "primer nombre|nombre de pila|nombre(s)|su nombre de pila"},
    {FORM_FIRST_NAME,
     "nome di battesimo|primeiro nome|nome próprio|prenome"},
    {FORM_FIRST_NAME,
     "voornaam|uw voornaam|fornavn|fornavne|förnamn|etunimi|imię|twoje imię|křestní jméno|"
     "krstné meno|keresztnév|utónév|prenume|prenumele"},
    {FORM_FIRST_NAME,
     "отчество имя|имя (имя)|ad|adı|ilk ad|öz ad|nama depan|nama pertama|nama panggilan|ชื่อจริง|"
     "ชื่อต้น|名|お名前（名）|名（漢字）|名字（名）|شهرت اسم|الاسم الأول|שם פרטי|पहला नाम|प्रथम नाम|"
     "이름(名)|μικρό όνομα|tên đệm và tên|ime (prvo)|eesnimi|vārds (pirmais)"},
    {FORM_LAST_NAME,
     "last name|surname|family name|lname|your last name|name (last)|last|second name|"
     "your surname|contact last name|what is your last name"},
    {FORM_LAST_NAME,
     "nachname|ihr nachname|dein nachname|familienname|zuname"},
    {FORM_LAST_NAME,
     "nom de famille|votre nom de famille"},
    {FORM_LAST_NAME,
     "apellido|apellidos|su apellido|sus apellidos|primer apellido|segundo apellido|"
     "tus apellidos"},
    {FORM_LAST_NAME,
     "cognome|il tuo cognome|sobrenome|seu sobrenome|apelido|último nome"},
    {FORM_LAST_NAME,
     "achternaam|uw achternaam|familienaam|etternavn|efternavn|efternamn|sukunimi|nazwisko|"
     "twoje nazwisko|příjmení|vaše příjmení|priezvisko|vezetéknév|családnév|nume de familie|"
     "numele de familie"},
    {FORM_LAST_NAME,
     "фамилия|ваша фамилия|прізвище|ваше прізвище|soyad|soyadı|soyadınız|soyisim|soyisminiz|"
     "nama belakang|nama akhir|nama keluarga|họ|นามสกุล|επώνυμο|επίθετο|姓|姓氏|お名前（姓）|"
     "苗字|성|שם משפחה|اسم العائلة|الاسم الأخير|اللقب|الكنية|अंतिम नाम|उपनाम|prezime|priimek|"
     "perekonnanimi|uzvārds|pavardė|eftirnafn"},
    {FORM_EMAIL,
     "email|mail|email address|mail address|your email|your email address|contact email|"
     "contact email address|business email|business email address|work email|work email address|"
     "company email|customer email|client email|email id|mail id|your email id|email (business)|"
     "personal email|primary email|reply email|sender email|sender's email|sender email address|"
     "buyer email|buyer's email|email of sender|lead email|visitor email|guest email|user email|"
     "email adress|what is your email|what's your email|what is your email address|"
     "what's your email address|please enter your email|reply-to|email address of sender|"
     "from email|corporate email|official email|email contact|contact mail|professional email|"
     "email 1|alternate email|email add|requester email|prospect email"},
    {FORM_EMAIL,
     "e-mail-adresse|mailadresse|ihre e-mail|ihre e-mail-adresse|deine e-mail|"
     "deine e-mail-adresse|e-post-adresse|absenderadresse|geschäftliche e-mail|"
     "geschäftliche e-mail-adresse|absender-e-mail|email des absenders|kontakt-e-mail|"
     "kunden-email"},
    {FORM_EMAIL,
     "adresse e-mail|adresse mail|adresse courriel|adresse électronique|adresse de messagerie|"
     "courriel|mél|votre e-mail|votre adresse e-mail|votre adresse mail|votre mail|"
     "votre courriel|e-mail professionnel|adresse e-mail professionnelle|"
     "adresse e-mail du contact|e-mail du contact|mail professionnel|courrier électronique"},
    {FORM_EMAIL,
     "correo|correo electrónico|su correo|su correo electrónico|su email|tu correo|"
     "tu correo electrónico|tu email|dirección de correo|dirección de correo electrónico|"
     "dirección de email|correo de contacto|email de contacto|correo corporativo|"
     "dirección email|cuenta de correo|mail de contacto"},
    {FORM_EMAIL,
     "indirizzo email|indirizzo mail|indirizzo di posta elettronica|la tua email|la sua email|"
     "posta elettronica|email aziendale|tua email|email di contatto|vostra email|"
     "indirizzo email aziendale"},
    {FORM_EMAIL,
     "endereço de e-mail|endereço eletrônico|seu e-mail|o seu email|e-mail de contato|"
     "correio eletrônico|e-mail corporativo|e-mail para contato|melhor e-mail|seu melhor e-mail"},
    {FORM_EMAIL,
     "e-mailadres|mailadres|uw e-mail|uw e-mailadres|je e-mail|je e-mailadres|jouw e-mail|"
     "zakelijk e-mailadres"},
    {FORM_EMAIL,
     "e-postadress|e-post|din e-post|din e-postadress|din e-postadresse|din e-mail|mejl|"
     "mejladress|er e-postadress|din mail"},
    {FORM_EMAIL,
     "sähköposti|sähköpostiosoite|sähköpostisi|sähköpostiosoitteesi|s-posti"},
    {FORM_EMAIL,
     "adres e-mail|twój e-mail|twój adres e-mail|e-mail kontaktowy|poczta|poczta elektroniczna|"
     "adres mailowy|adres poczty elektronicznej|adres mail"},
    {FORM_EMAIL,
     "e-mailová adresa|váš e-mail|elektronická pošta|kontaktní e-mail|vaše e-mailová adresa|"
     "e-mailová adresa zákazníka|kontaktný e-mail|vaša e-mailová adresa"},
    {FORM_EMAIL,
     "e-mail cím|e-mail címe|az ön e-mail címe"},
    {FORM_EMAIL,
     "adresa de email|adresă e-mail|emailul dvs|email-ul tău|posta electronica|adresa mail"},
    {FORM_EMAIL,
     "эл. почта|электронная почта|почта|ваша почта|адрес электронной почты|ваш email|"
     "ваша электронная почта|имейл|емейл|e-mail для связи|электронный адрес|адрес эл. почты|"
     "почта для связи|мейл|ваш адрес электронной почты|контактный email|эл. адрес"},
    {FORM_EMAIL,
     "електронна пошта|ел. пошта|пошта|ваша електронна пошта|адреса електронної пошти|"
     "електронна адреса|ел. адреса|імейл|ваша пошта"},
    {FORM_EMAIL,
     "e-posta|e-posta adresi|e-posta adresiniz|e-postanız|mail adresi|mail adresiniz|"
     "email adresi|email adresiniz|kurumsal e-posta|elektronik posta"},
    {FORM_EMAIL,
     "alamat email|alamat surel|surel|email anda|alamat email anda|surat elektronik|alamat emel|"
     "emel|emel anda|posel|alamat posel"},
    {FORM_EMAIL,
     "địa chỉ email|email của bạn|thư điện tử|địa chỉ thư điện tử|email liên hệ|hộp thư|"
     "email khách hàng|địa chỉ mail"},
    {FORM_EMAIL,
     "อีเมล|อีเมล์|ที่อยู่อีเมล|อีเมลของคุณ|อีเมลล์|อีเมลติดต่อ|อีเมลที่ติดต่อได้"},
    {FORM_EMAIL,
     "ηλεκτρονική διεύθυνση|ηλεκτρονικό ταχυδρομείο|διεύθυνση email|το email σας|"
     "διεύθυνση ηλεκτρονικού ταχυδρομείου|email επικοινωνίας|ηλ. ταχυδρομείο|ηλ. διεύθυνση"},
    {FORM_EMAIL,
     "邮箱|电子邮件|电子邮箱|您的邮箱|邮箱地址|电邮|邮件|邮件地址|电子邮件地址|联系邮箱|"
     "e-mail地址|您的电子邮件|您的邮箱地址|郵箱|電子郵件|電子信箱|電郵|信箱|電子郵箱|電郵地址|"
     "您的電郵|聯絡信箱|您的電子郵件|电子邮箱地址|公司邮箱|联系人邮箱|聯絡電郵|e-mail信箱|"
     "電子郵件地址|邮件邮箱"},
    {FORM_EMAIL,
     "メールアドレス|メール|eメール|eメールアドレス|e-mailアドレス|ご連絡先メールアドレス|"
     "お客様のメールアドレス|ご担当者メールアドレス|電子メール|電子メールアドレス|"
     "連絡先メールアドレス|返信先メールアドレス|返信先|送信者メールアドレス|返信用メールアドレス"},
    {FORM_EMAIL,
     "이메일|이메일 주소|메일|메일주소|전자우편|회신 이메일|담당자 이메일|연락 이메일|e메일|"
     "회사 이메일|답변 받을 이메일|답변받으실 이메일"},
    {FORM_EMAIL,
     "דוא\"ל|אימייל|מייל|דואר אלקטרוני|כתובת דוא\"ל|כתובת אימייל|כתובת מייל|כתובת דואר אלקטרוני|"
     "המייל שלך"},
    {FORM_EMAIL,
     "البريد الإلكتروني|بريد إلكتروني|بريدك الإلكتروني|عنوان البريد الإلكتروني|الإيميل|ايميل|"
     "البريد|الإيميل الخاص بك"},
    {FORM_EMAIL,
     "ईमेल|ईमेल आईडी|ईमेल पता|आपका ईमेल|इमेल|आपका ईमेल पता"},
    {FORM_EMAIL,
     "e-mail naslov|имейл адрес|e-pasts|el. paštas|el. pašto adresas|meil|e-posti aadress|"
     "netfang|tölvupóstur|адрес email"},
    {FORM_PHONE,
     "phone|phone number|phone no|telephone|telephone number|telephone no|tel|tel no|tel number|"
     "mobile|mobile number|mobile no|mobile phone|mobile phone number|mobile / whatsapp|cell|"
     "cell phone|cell number|cellular|cell phone number|your phone|your phone number|"
     "your telephone|your mobile|your telephone number|your mobile number|contact number|"
     "contact no|contact phone|contact phone number|contact tel|contact telephone|daytime phone|"
     "day phone|home phone|work phone|office phone|business phone|business phone number|"
     "company phone|direct phone|direct line|landline|whatsapp|whatsapp number|whatsapp no|"
     "phone/whatsapp|mob|mob no|ph|ph no|phone (mobile)|phone (work)|call back number|"
     "callback phone|best number to reach you|best phone number|best contact number|"
     "what is your phone number|what's your phone number|number to call|customer phone|"
     "client phone|lead phone|buyer phone|primary phone|phone 1|caller|caller number|caller id|"
     "tel/mobile|tel/phone|preferred phone|telefon / mobile|telephone/mobile|phone or whatsapp|"
     "phone (with country code)|telephone 1|wechat/whatsapp|buyer's phone|"
     "daytime telephone number|daytime telephone|telephone (daytime)|work phone number|"
     "home phone number|wa number|whatsapp/phone|call number"},
    {FORM_PHONE,
     "telefon|telefonnummer|telefon-nr|tel.-nr.|mobil|mobilnummer|mobiltelefon|mobilfunk|"
     "mobilfunknummer|mobilfunk-nr.|mobil-nr.|handy|handynummer|handynr.|rufnummer|"
     "rückrufnummer|rueckrufnummer|festnetz|festnetznummer|ihre telefonnummer|ihre rufnummer|"
     "ihre telefon|ihr telefon|deine telefonnummer|deine handynummer|telefon (mobil)|"
     "telefon / handy|telefon geschäftlich|telefon privat|durchwahl|"
     "telefonisch erreichbar unter|rückruf unter|telefon tagsüber|tel/handy|"
     "telefonnummer für rückfragen|fon"},
    {FORM_PHONE,
     "numéro de téléphone|no de téléphone|n° de téléphone|n° téléphone|nº de téléphone|n° tél|"
     "no tél|numéro|votre téléphone|votre numéro|votre numéro de téléphone|votre tél|"
     "téléphone portable|téléphone fixe|tél. portable|tél. fixe|portable|gsm|numéro de portable|"
     "numéro de mobile|numéro tél|téléphone professionnel|tél. professionnel|téléphone domicile|"
     "numéro de gsm|n° de portable|numéro téléphone"},
    {FORM_PHONE,
     "teléfono|tel. de contacto|número de teléfono|núm. de teléfono|nº de teléfono|"
     "nro de teléfono|su teléfono|su número de teléfono|tu teléfono|móvil|teléfono móvil|"
     "celular|teléfono celular|número de celular|número de móvil|número celular|"
     "teléfono de contacto|número de contacto|teléfono fijo|fijo|número de whatsapp|tlf|tfno|"
     "telf|teléfono de la empresa|teléfono / whatsapp|nro de celular"},
    {FORM_PHONE,
     "numero di telefono|n. telefono|n. di telefono|recapito telefonico|recapito|cellulare|"
     "numero di cellulare|telefono cellulare|il tuo telefono|il tuo numero di telefono|"
     "numero telefonico|telefono fisso|tel/cell|contatto telefonico|il tuo numero|"
     "telefono aziendale|numero cellulare|vostro telefono"},
    {FORM_PHONE,
     "telefone|número de telefone|nº de telefone|seu telefone|o seu telefone|seu número|"
     "telemóvel|nº de telemóvel|número de telemóvel|telefone celular|telefone de contato|"
     "telefone de contacto|telefone para contato|contacto telefónico|contato telefônico|"
     "telefone fixo|fone|telefone / whatsapp|celular / whatsapp|whatsapp / telefone|"
     "seu whatsapp|ddd + telefone|telefone com ddd|celular com ddd|número do whatsapp|"
     "telefone comercial"},
    {FORM_PHONE,
     "telefoonnummer|telefoonnr|telefoon|uw telefoonnummer|je telefoonnummer|mobiel|"
     "mobiele nummer|mobiel nummer|mobiel telefoonnummer|gsm-nummer|06-nummer|"
     "telefoonnummer / mobiel|telefoon / gsm|telefoon mobiel|vaste telefoon|mobiele telefoon"},
    {FORM_PHONE,
     "tlf.nr|mobiltelefonnummer|telefonnummer / mobil|ditt telefonnummer|dit telefonnummer|"
     "telefon dagtid|telefon arbete|telefonnummer dagtid|tfn"},
    {FORM_PHONE,
     "puhelin|puhelinnumero|puhelinnro|puh|matkapuhelin|matkapuhelinnumero|puhelinnumerosi|"
     "gsm-numero"},
    {FORM_PHONE,
     "numer telefonu|nr telefonu|nr tel|twój telefon|twój numer telefonu|telefon kontaktowy|"
     "numer kontaktowy|telefon komórkowy|komórka|tel. kontaktowy|tel. komórkowy|numer komórkowy|"
     "numer tel|numer|kontakt telefoniczny|telefon stacjonarny"},
    {FORM_PHONE,
     "telefonní číslo|tel. číslo|váš telefon|vaše telefonní číslo|mobilní telefon|"
     "kontaktní telefon|telefonní kontakt|telefónne číslo|mobilné číslo|tel. kontakt|"
     "mobilní číslo|kontaktný telefón"},
    {FORM_PHONE,
     "telefonszám|telefonszáma|mobilszám|mobil telefonszám|telefonos elérhetőség|elérhetőség|"
     "telefonszámod"},
    {FORM_PHONE,
     "număr de telefon|nr. de telefon|nr. telefon|numărul de telefon|telefon de contact|"
     "telefonul dvs|telefon contact"},
    {FORM_PHONE,
     "телефон|номер телефона|ваш телефон|ваш номер телефона|контактный телефон|мобильный|"
     "мобильный телефон|тел|номер|номер для связи|телефон для связи|контактный номер|"
     "контактные телефоны|контактный тел.|моб. телефон|моб. тел.|моб.|сотовый|сотовый телефон|"
     "телефон клиента|ваш номер|whatsapp / viber|телефон (whatsapp)|рабочий телефон|"
     "контактный номер телефона|номер мобильного|телефон для обратной связи|номер тел."},
    {FORM_PHONE,
     "номер телефону|ваш номер телефону|контактний телефон|мобільний|мобільний телефон|"
     "контактний номер|телефон для зв'язку|номер для зв'язку|телефон клієнта|"
     "контактний номер телефону"},
    {FORM_PHONE,
     "telefonunuz|telefon numarası|telefon numaranız|telefon no|cep telefonu|cep telefonunuz|"
     "cep tel|cep no|gsm no|iletişim numarası|telefonu|irtibat numarası|cep telefonu numarası|"
     "irtibat telefonu|iletişim telefonu|iş telefonu|sabit telefon|whatsapp numarası|"
     "cep numarası"},
    {FORM_PHONE,
     "telepon|nomor telepon|nomor telpon|nomer telepon|no. telepon|no. telp|no. tlp|telp|tlp|"
     "no. hp|nomor hp|nomer hp|hp|hp/wa|no hp/wa|no. hp/whatsapp|no. wa|nomor wa|nomer wa|wa|"
     "nomor whatsapp|no whatsapp|no wa aktif|nomor handphone|no. handphone|handphone|ponsel|"
     "nomor ponsel|no. ponsel|nomor kontak|no. kontak|kontak hp|telepon / wa|telepon/whatsapp|"
     "telp/wa|nomor telepon/wa|nomor telepon / whatsapp|no telepon/wa|no. telp/hp|telp/hp|"
     "telepon/hp|no. telepon/hp|nomor seluler|telepon seluler|seluler|nomor yang bisa dihubungi|"
     "no yang bisa dihubungi|nomor telepon anda|nomor whatsapp anda|no telpon|telpon|"
     "nomor telepon yang bisa dihubungi|telefon bimbit|no. telefon|nombor telefon|"
     "nombor telefon bimbit|nombor|nombor untuk dihubungi|no. telefon bimbit|"
     "no. untuk dihubungi|hp/whatsapp|nomor hp/wa|nomor hp/whatsapp|nomor wa/hp|no wa/hp"},
    {FORM_PHONE,
     "số điện thoại|điện thoại|sđt|số đt|đt|điện thoại di động|số di động|di động|"
     "số điện thoại của bạn|điện thoại liên hệ|số điện thoại liên hệ|số liên hệ|số zalo|zalo|"
     "hotline khách hàng|số máy|đt liên hệ|điện thoại khách hàng|số điện thoại/zalo|sđt/zalo"},
    {FORM_PHONE,
     "โทรศัพท์|เบอร์โทร|เบอร์โทรศัพท์|เบอร์โทรศัพท์มือถือ|โทรศัพท์มือถือ|เบอร์มือถือ|มือถือ|เบอร์ติดต่อ|หมายเลขโทรศัพท์|"
     "โทร|เบอร์โทรติดต่อ|เบอร์โทรศัพท์ติดต่อ|เบอร์|หมายเลขโทรศัพท์มือถือ"},
    {FORM_PHONE,
     "τηλέφωνο|τηλ|κινητό|κινητό τηλέφωνο|τηλέφωνο επικοινωνίας|αριθμός τηλεφώνου|"
     "το τηλέφωνό σας|σταθερό τηλέφωνο|κιν.|σταθερό"},
    {FORM_PHONE,
     "电话|电话号码|联系电话|联系方式|手机|手机号|手机号码|您的电话|您的手机|联络电话|移动电话|"
     "固定电话|座机|公司电话|联系手机|您的联系电话|电话/手机|电话/微信|手机/微信|联系人电话|"
     "您的电话号码|您的手机号码|電話|電話號碼|聯絡電話|聯繫電話|手機|手機號碼|行動電話|您的電話|"
     "連絡電話|聯絡方式|公司電話|市話|聯絡手機|联系号码|联系方法|办公电话"},
    {FORM_PHONE,
     "電話番号|お電話番号|ご連絡先電話番号|連絡先電話番号|連絡先|ご連絡先|携帯電話|携帯電話番号|"
     "携帯番号|携帯|固定電話|日中連絡のつく電話番号|tel番号|お電話|ご担当者電話番号|"
     "日中のご連絡先|ご連絡先お電話番号"},
    {FORM_PHONE,
     "전화번호|연락처|전화|휴대폰|휴대폰 번호|휴대전화|휴대전화번호|핸드폰|핸드폰번호|"
     "연락처(전화번호)|담당자 연락처|연락 가능한 번호|연락처 번호|연락 전화번호|고객 연락처"},
    {FORM_PHONE,
     "טלפון|מספר טלפון|טלפון נייד|נייד|פלאפון|טל|מס' טלפון|הטלפון שלך|טלפון ליצירת קשר|"
     "מספר נייד|סלולרי"},
    {FORM_PHONE,
     "الهاتف|هاتف|رقم الهاتف|رقم هاتفك|رقم الجوال|الجوال|جوال|رقم الموبايل|الموبايل|موبايل|"
     "الهاتف المحمول|هاتف محمول|رقم التواصل|رقم الاتصال|تليفون|التليفون|رقم التليفون|"
     "رقم الواتساب|واتساب|رقم الواتس|رقم الجوال / واتساب|رقم المحمول|المحمول|رقم الهاتف المحمول|"
     "رقم التلفون|التلفون|رقم واتساب"},
    {FORM_PHONE,
     "फ़ोन|फोन|फोन नंबर|फ़ोन नंबर|मोबाइल|मोबाइल नंबर|संपर्क नंबर|दूरभाष|मोबाईल नंबर|आपका फोन नंबर|"
     "आपका मोबाइल नंबर|मोबाईल|संपर्क|व्हाट्सएप नंबर"},
    {FORM_PHONE,
     "broj telefona|telefonska številka|telefona numurs|tālrunis|tālruņa numurs|telefonas|"
     "telefono numeris|telefoninumber|телефонен номер|телефон за връзка|sími|símanúmer"},
    {FORM_COMPANY,
     "company|company name|company/organisation|company/organization|company or organization|"
     "company or organisation|organisation|organization|organisation name|organization name|"
     "name of organisation|name of organization|name of company|name of your company|"
     "business name|business|your company|your company name|your organization|your organisation|"
     "firm|firm name|employer|institution|company (optional)|what company do you work for|"
     "which company do you work for|company / business name|buyer company|buyer's company|"
     "account name|customer company|agency|agency name|corporation|trading name|legal name|"
     "company name (if applicable)|legal company name|account|school name|name of business|"
     "brand name"},
    {FORM_COMPANY,
     "firma|firmenname|unternehmen|unternehmensname|unternehmen/firma|firma/unternehmen|"
     "name des unternehmens|name der firma|ihre firma|ihr unternehmen|dein unternehmen|"
     "organisation/firma|firma / organisation|firma/institution|firmenbezeichnung|einrichtung|"
     "betrieb|verein|behörde"},
    {FORM_COMPANY,
     "société|votre société|entreprise|votre entreprise|nom de la société|nom de l'entreprise|"
     "nom de votre société|nom de votre entreprise|raison sociale|organisme|société / organisme|"
     "établissement|nom société|nom entreprise|compagnie|nom de la compagnie|"
     "organisation / société|société / entreprise|structure|entreprise / organisation|"
     "société ou organisme|nom de l'organisation|votre organisation|nom de l'établissement"},
    {FORM_COMPANY,
     "empresa|su empresa|tu empresa|nombre de la empresa|nombre de empresa|nombre empresa|"
     "compañía|nombre de la compañía|organización|razón social|empresa / organización|"
     "institución|negocio|nombre del negocio|nombre de su empresa|organismo|nombre comercial|"
     "sociedad"},
    {FORM_COMPANY,
     "azienda|nome azienda|nome dell'azienda|la tua azienda|società|ragione sociale|ditta|"
     "nome della società|impresa|ente|azienda/ente|organizzazione|studio|nome società|"
     "azienda / società|vostra azienda|attività|nome attività"},
    {FORM_COMPANY,
     "sua empresa|a sua empresa|nome da empresa|nome empresa|companhia|organização|instituição|"
     "empresa/instituição|nome da sua empresa|nome da organização|nome fantasia|razão social|"
     "entidade"},
    {FORM_COMPANY,
     "bedrijf|bedrijfsnaam|uw bedrijf|uw bedrijfsnaam|je bedrijf|naam bedrijf|"
     "naam van uw bedrijf|organisatie|naam organisatie|bedrijf / organisatie|onderneming|"
     "firmanaam|instelling|bedrijfsnaam / organisatie|naam van het bedrijf"},
    {FORM_COMPANY,
     "företag|företagsnamn|ert företag|ditt företag|organisation / företag|"
     "företag / organisation|bolag|förening|företagets namn"},
    {FORM_COMPANY,
     "virksomhed|virksomhedsnavn|firmanavn|din virksomhed|bedrift|bedriftsnavn|selskap|"
     "selskapsnavn|organisasjon|bedrift / organisasjon|bedriftens navn|virksomhedens navn|"
     "selskab"},
    {FORM_COMPANY,
     "yritys|yrityksen nimi|yrityksesi|organisaatio|yritys / organisaatio|yhteisö|yhtiö"},
    {FORM_COMPANY,
     "nazwa firmy|twoja firma|nazwa przedsiębiorstwa|przedsiębiorstwo|organizacja|instytucja|"
     "firma / instytucja|nazwa firmy / instytucji|nazwa organizacji|spółka"},
    {FORM_COMPANY,
     "společnost|název společnosti|název firmy|vaše firma|vaše společnost|organizace|spoločnosť|"
     "názov firmy|názov spoločnosti|organizácia|podnik|jméno firmy|meno firmy"},
    {FORM_COMPANY,
     "cég|cégnév|cég neve|vállalat|vállalkozás|szervezet|intézmény|az ön cége|munkahely"},
    {FORM_COMPANY,
     "companie|numele companiei|nume companie|nume firma|numele firmei|organizație|instituție|"
     "denumire firma|denumirea firmei|denumire companie|firma dvs|societate"},
    {FORM_COMPANY,
     "компания|название компании|ваша компания|организация|название организации|"
     "наименование организации|наименование компании|фирма|предприятие|компания / организация|"
     "юридическое лицо|юр. лицо|учреждение|ваша организация|имя компании|место работы"},
    {FORM_COMPANY,
     "компанія|назва компанії|ваша компанія|організація|назва організації|фірма|підприємство|"
     "найменування організації|установа|назва фірми"},
    {FORM_COMPANY,
     "şirket|şirket adı|şirketiniz|şirket ismi|firma adı|firma ismi|firmanız|firma ünvanı|kurum|"
     "kuruluş|kurum adı|şirket / kurum|şirket unvanı|kurum / şirket|işletme adı|işletme|"
     "kurumunuz|firma/kurum adı|kuruluş adı|şirketinizin adı"},
    {FORM_COMPANY,
     "perusahaan|nama perusahaan|perusahaan anda|nama perusahaan anda|instansi|nama instansi|"
     "perusahaan/instansi|instansi/perusahaan|nama perusahaan/instansi|nama instansi/perusahaan|"
     "lembaga|nama lembaga|organisasi|nama organisasi|nama usaha|usaha|nama toko|nama bisnis|"
     "bisnis|badan usaha|nama badan usaha|kantor|nama kantor|asal perusahaan|asal instansi|"
     "nama pt|syarikat|nama syarikat|syarikat anda|organisasi/syarikat|nama syarikat/organisasi|"
     "nama firma|institusi|nama institusi|asal sekolah|nama sekolah"},
    {FORM_COMPANY,
     "công ty|tên công ty|công ty của bạn|doanh nghiệp|tên doanh nghiệp|đơn vị|tên đơn vị|"
     "tổ chức|đơn vị công tác|cơ quan|tên tổ chức|công ty/đơn vị|tên cơ quan|công ty / tổ chức"},
    {FORM_COMPANY,
     "บริษัท|ชื่อบริษัท|หน่วยงาน|องค์กร|ชื่อหน่วยงาน|บริษัท/หน่วยงาน|ชื่อองค์กร|ชื่อบริษัท/หน่วยงาน|ชื่อกิจการ|ชื่อร้าน"},
    {FORM_COMPANY,
     "εταιρεία|εταιρία|επωνυμία|επωνυμία εταιρείας|όνομα εταιρείας|επιχείρηση|"
     "επωνυμία επιχείρησης|οργανισμός|η εταιρεία σας|εταιρεία / οργανισμός|όνομα εταιρίας"},
    {FORM_COMPANY,
     "公司|公司名称|公司名|您的公司|单位|单位名称|企业名称|机构|企业|机构名称|您的公司名称|"
     "贵公司名称|所在公司|公司/单位|公司全称|组织|所属公司|工作单位|公司名稱|公司/單位|單位|"
     "單位名稱|機構|機構名稱|企業名稱|貴公司名稱|公司行號|服務單位|您的公司名稱|公司/機構名稱|"
     "買家公司"},
    {FORM_COMPANY,
     "会社名|貴社名|御社名|会社|法人名|企業名|団体名|会社名・団体名|会社・団体名|勤務先|店舗名|"
     "所属|貴社名・団体名|会社名・組織名|組織名|屋号|御社名・団体名|会社名または団体名|"
     "企業名・団体名|学校名|ご所属|会社名・屋号|所属団体|法人名・団体名"},
    {FORM_COMPANY,
     "회사|회사명|업체명|기업명|기관명|소속|상호|상호명|단체명|소속회사|회사/기관명|"
     "회사명/기관명|기관|회사 이름|단체|소속기관|업체|법인명"},
    {FORM_COMPANY,
     "חברה|שם החברה|שם חברה|ארגון|שם הארגון|החברה שלך|שם העסק|עסק|מקום עבודה"},
    {FORM_COMPANY,
     "الشركة|اسم الشركة|شركة|المؤسسة|اسم المؤسسة|الجهة|المنظمة|شركتك|اسم الشركة / المؤسسة|"
     "جهة العمل|اسم الجهة|اسم شركتك|المنشأة|اسم المنشأة|الشركة / المؤسسة|المنظمة / الشركة"},
    {FORM_COMPANY,
     "कंपनी|कंपनी का नाम|संस्था|संगठन|आपकी कंपनी|व्यवसाय का नाम|कम्पनी|संस्था का नाम|फर्म का नाम"},
    {FORM_COMPANY,
     "tvrtka|naziv tvrtke|podjetje|ime podjetja|uzņēmums|uzņēmuma nosaukums|įmonė|"
     "įmonės pavadinimas|ettevõte|ettevõtte nimi|фирма / организация|fyrirtæki|naziv firme"},
    {FORM_JOB_TITLE,
     "job title|title|position|your position|role|your role|job position|job role|job|"
     "designation|job function|function|occupation|profession|your job title|"
     "position in company|position / title|title/position|job title / role|what is your role|"
     "what is your job title|what's your job title|company role|role in company|"
     "professional title|work title|job designation"},
    {FORM_JOB_TITLE,
     "funktion|ihre funktion|ihre position|berufsbezeichnung|stellenbezeichnung|jobtitel|"
     "stellung|beruf|tätigkeit|position im unternehmen|funktion im unternehmen|rolle|"
     "position / funktion|funktion / position|ihre rolle"},
    {FORM_JOB_TITLE,
     "fonction|votre fonction|poste|votre poste|poste occupé|intitulé du poste|"
     "intitulé de poste|titre|titre du poste|fonction / poste|qualité|métier"},
    {FORM_JOB_TITLE,
     "cargo|puesto|su cargo|tu cargo|puesto de trabajo|ocupación|profesión|cargo en la empresa|"
     "puesto / cargo|cargo / puesto|cargo que ocupa|rol|función"},
    {FORM_JOB_TITLE,
     "ruolo|ruolo aziendale|il tuo ruolo|posizione|posizione lavorativa|qualifica|mansione|"
     "professione|funzione|ruolo in azienda|posizione in azienda"},
    {FORM_JOB_TITLE,
     "seu cargo|função|profissão|ocupação|cargo/função|cargo na empresa|posição"},
    {FORM_JOB_TITLE,
     "functie|uw functie|functietitel|je functie|beroep|functieomschrijving|rol binnen bedrijf"},
    {FORM_JOB_TITLE,
     "stilling|titel|tittel|stillingsbetegnelse|din stilling|din rolle|befattning|din roll|roll|"
     "yrkesroll|yrke"},
    {FORM_JOB_TITLE,
     "asema|titteli|tehtävänimike|ammatti|rooli|tehtävä"},
    {FORM_JOB_TITLE,
     "stanowisko|twoje stanowisko|zawód|funkcja|rola"},
    {FORM_JOB_TITLE,
     "pozice|funkce|pracovní pozice|vaše pozice|pracovná pozícia|pozícia|funkcia|profese"},
    {FORM_JOB_TITLE,
     "beosztás|munkakör|pozíció|foglalkozás"},
    {FORM_JOB_TITLE,
     "funcția|poziție|ocupație|post|functie in companie|profesie"},
    {FORM_JOB_TITLE,
     "должность|ваша должность|профессия|позиция|роль|кем вы работаете"},
    {FORM_JOB_TITLE,
     "посада|ваша посада|професія|роль у компанії"},
    {FORM_JOB_TITLE,
     "pozisyon|pozisyonunuz|görev|göreviniz|unvan|ünvanınız|meslek|mesleğiniz"},
    {FORM_JOB_TITLE,
     "jabatan|jabatan anda|posisi|posisi/jabatan|jabatan/posisi|pekerjaan|jawatan|profesi|"
     "jawatan anda|jabatan di perusahaan"},
    {FORM_JOB_TITLE,
     "chức vụ|chức danh|vị trí|vị trí công việc|nghề nghiệp"},
    {FORM_JOB_TITLE,
     "ตำแหน่ง|ตำแหน่งงาน|อาชีพ"},
    {FORM_JOB_TITLE,
     "θέση|θέση εργασίας|τίτλος|ιδιότητα|ρόλος|επάγγελμα"},
    {FORM_JOB_TITLE,
     "职位|职务|您的职位|职业|职称|職位|職務|職稱|您的職位|職業"},
    {FORM_JOB_TITLE,
     "役職|役職名|お役職|職種|ご役職|肩書き|肩書|ご職業"},
    {FORM_JOB_TITLE,
     "직책|직급|직위|직함|직업|직급/직책"},
    {FORM_JOB_TITLE,
     "תפקיד|התפקיד שלך|תפקיד בחברה|מקצוע"},
    {FORM_JOB_TITLE,
     "المسمى الوظيفي|الوظيفة|المنصب|وظيفتك|المهنة|الوظيفه|المسمي الوظيفي"},
    {FORM_JOB_TITLE,
     "पद|पदनाम|व्यवसाय"},
    {FORM_WEBSITE,
     "website|your website|company website|website url|website address|web address|site url|"
     "site web|your url|your site|company url|homepage|web page|web|www|your website url|"
     "company homepage|website link|site address|business website|url of your website|"
     "link to your website|domain|domain name|company domain|internet address"},
    {FORM_WEBSITE,
     "webseite|internetseite|internetadresse|ihre webseite|ihre website|ihre homepage|"
     "internetauftritt|webadresse|website ihres unternehmens|url ihrer website|firmenwebsite|"
     "deine website|deine webseite|internet"},
    {FORM_WEBSITE,
     "site internet|votre site|votre site web|votre site internet|adresse du site|adresse web|"
     "url du site|site web de l'entreprise|page web|adresse du site web|url de votre site|"
     "site de l'entreprise"},
    {FORM_WEBSITE,
     "sitio web|página web|su sitio web|su página web|tu sitio web|tu página web|tu web|sitio|"
     "web de la empresa|sitio web de la empresa|url de su sitio web|dirección web|página"},
    {FORM_WEBSITE,
     "sito web|sito|sito internet|il tuo sito|il tuo sito web|sito aziendale|sito web aziendale|"
     "indirizzo web|indirizzo sito|vostro sito|url sito"},
    {FORM_WEBSITE,
     "site|seu site|website da empresa|página da web|site da empresa|website empresa|"
     "endereço do site|o seu site"},
    {FORM_WEBSITE,
     "website bedrijf|webadres|uw website|je website|internetadres|websiteadres"},
    {FORM_WEBSITE,
     "webbplats|webbsida|hemsida|er hemsida|din hemsida|hjemmeside|nettside|nettsted|webside|"
     "hjemmesideadresse|din hjemmeside|nettsideadresse"},
    {FORM_WEBSITE,
     "kotisivu|kotisivut|verkkosivu|verkkosivut|verkkosivusto|www-sivut|www-osoite|nettisivut|"
     "verkkosivun osoite"},
    {FORM_WEBSITE,
     "strona www|strona internetowa|strona|adres strony|adres strony www|adres www|"
     "twoja strona www|witryna|witryna internetowa"},
    {FORM_WEBSITE,
     "webová stránka|webové stránky|web firmy|www stránky|internetová stránka|webová adresa|"
     "stránky|internetové stránky"},
    {FORM_WEBSITE,
     "weboldal|honlap|weblap|weboldal címe|honlap címe"},
    {FORM_WEBSITE,
     "site-ul|website-ul dvs|adresa site|site-ul companiei"},
    {FORM_WEBSITE,
     "сайт|веб-сайт|адрес сайта|ваш сайт|сайт компании|ссылка на сайт|адрес вашего сайта|"
     "сайт организации|url сайта"},
    {FORM_WEBSITE,
     "веб-сайт компанії|адреса сайту|сайт компанії|посилання на сайт"},
    {FORM_WEBSITE,
     "web sitesi|web sitesi adresi|web siteniz|internet sitesi|site adresi|web adresi|"
     "internet siteniz|web adresiniz|website adresi|şirket web sitesi"},
    {FORM_WEBSITE,
     "situs web|situs|website perusahaan|alamat website|alamat web|laman web|web perusahaan|"
     "situs perusahaan|laman sesawang|alamat situs|alamat situs web|link website|website anda"},
    {FORM_WEBSITE,
     "trang web|website công ty|địa chỉ website|địa chỉ web|trang web công ty"},
    {FORM_WEBSITE,
     "เว็บไซต์|เว็บไซต์บริษัท|เว็บ|ที่อยู่เว็บไซต์|เว็บไซด์"},
    {FORM_WEBSITE,
     "ιστοσελίδα|ιστότοπος|ιστοσελίδα εταιρείας|διεύθυνση ιστοσελίδας"},
    {FORM_WEBSITE,
     "网站|网址|公司网站|您的网站|公司网址|官网|网站地址|主页|公司主页|網站|網址|公司網站|"
     "公司網址|官網|網站網址"},
    {FORM_WEBSITE,
     "ホームページ|ホームページアドレス|ホームページurl|ウェブサイト|webサイト|会社url|御社url|"
     "サイトurl|貴社url|hp url|貴社サイト|会社ホームページ|貴社ホームページ|webサイトurl|"
     "企業url|ウェブサイトurl|御社ホームページ"},
    {FORM_WEBSITE,
     "홈페이지|웹사이트|사이트|홈페이지 주소|웹사이트 주소|회사 홈페이지|사이트 주소|"
     "회사 웹사이트"},
    {FORM_WEBSITE,
     "אתר|אתר אינטרנט|כתובת האתר|אתר החברה|כתובת אתר"},
    {FORM_WEBSITE,
     "الموقع الإلكتروني|موقع الويب|موقع الشركة|رابط الموقع|موقعك الإلكتروني|موقع إلكتروني|"
     "رابط موقعك|موقع الشركة الإلكتروني"},
    {FORM_WEBSITE,
     "वेबसाइट|आपकी वेबसाइट|कंपनी की वेबसाइट|वेबसाइट का पता"},
    {FORM_COUNTRY,
     "ländercode|laendercode|landeskennung|landcode|landkode|landekode|landskod|maakoodi|"
     "code pays|code du pays|código de país|código del país|código do país|codice paese|"
     "kod kraju|kód země|kód krajiny|országkód|cod țară|cod de țară|код страны|код країни|"
     "ülke kodu|kode negara|kod negara|mã quốc gia|รหัสประเทศ|κωδικός χώρας|国家代码|國家代碼|"
     "国コード|국가 코드|رمز البلد|देश कोड"},
    {FORM_COUNTRY,
     "country|your country|country/region|country or region|country of residence|"
     "which country are you from|nation|country name|country code|buyer country|company country|"
     "country of origin|destination country|select country|country/territory|"
     "what country are you in|country (optional)|billing country|country/area"},
    {FORM_COUNTRY,
     "land|ihr land|staat|herkunftsland|land/region|dein land|land der firma"},
    {FORM_COUNTRY,
     "pays|votre pays|pays / région|pays de résidence|pays d'origine"},
    {FORM_COUNTRY,
     "país|su país|tu país|país/región|país de residencia|país de origen|país / regional|"
     "seu país|país de origem|país/região|código país"},
    {FORM_COUNTRY,
     "paese|nazione|il tuo paese|stato|paese/regione|paese di residenza|nazionalità paese|"
     "stato/paese"},
    {FORM_COUNTRY,
     "uw land|land van herkomst|land/regio|vestigingsland"},
    {FORM_COUNTRY,
     "maa|kotimaa|maanne|maa/alue|maasi"},
    {FORM_COUNTRY,
     "kraj|twój kraj|państwo|kraj/region|kraj pochodzenia|země|stát|vaše země|země původu|"
     "krajina|vaša krajina"},
    {FORM_COUNTRY,
     "ország|országa|származási ország|țara|țara dvs|tara de origine"},
    {FORM_COUNTRY,
     "страна|ваша страна|страна/регион|страна проживания|государство|країна|ваша країна|"
     "країна/регіон"},
    {FORM_COUNTRY,
     "ülke|ülkeniz|ülke/bölge|ülkesi"},
    {FORM_COUNTRY,
     "negara|negara asal|negara anda|asal negara|negara tujuan|negara/wilayah"},
    {FORM_COUNTRY,
     "quốc gia|nước|đất nước|quốc gia/khu vực|quốc tịch"},
    {FORM_COUNTRY,
     "ประเทศ|ประเทศของคุณ|ประเทศ/ภูมิภาค|χώρα|η χώρα σας|χώρα διαμονής"},
    {FORM_COUNTRY,
     "国家|国家/地区|您的国家|所在国家|国别|國家|國家/地區|國別|所在國家|所在国家/地区|买家国家"},
    {FORM_COUNTRY,
     "国|国名|お住まいの国|国/地域|居住国"},
    {FORM_COUNTRY,
     "국가|나라|국적|국가/지역"},
    {FORM_COUNTRY,
     "מדינה|ארץ|מדינת מגורים"},
    {FORM_COUNTRY,
     "الدولة|البلد|بلدك|دولة|بلد|بلد الإقامة|دولتك|الدولة/المنطقة|البلد / المنطقة|دولة الإقامة"},
    {FORM_COUNTRY,
     "देश|आपका देश|राष्ट्र"},
    {FORM_MESSAGE,
     "berichtinhoud|berichttekst|inhoud van het bericht|ileti gövdesi|mesaj gövdesi|ileti|"
     "iletiniz|ileti metni|meddelandetext|meddelandeinnehåll|beskedens indhold|beskedtekst|"
     "meddelelse|meddelelsestekst|meldingstekst|meldingens innhold|meldingsinnhold|"
     "üzenet törzse|üzenet tartalma|corp mesaj|corpul mesajului|conținutul mesajului|消息正文|"
     "邮件正文|正文|訊息正文|信件內容|郵件內文|消息内容|消息內容|메시지 본문|메시지 내용|"
     "тіло повідомлення|тело сообщения|тело письма|σώμα μηνύματος|περιεχόμενο μηνύματος|"
     "nội dung thông điệp|nội dung thư|nội dung tin|เนื้อหาข้อความ|संदेश का मुख्य भाग|संदेश सामग्री|"
     "संदेश का विषयवस्तु|telo správy|tělo zprávy|obsah správy|corpo da mensagem|corpo do e-mail|"
     "nachrichtentext:|text der nachricht|inhalt der nachricht|isi email|isi surat"},
    {FORM_MESSAGE,
     "comment or message|kommentar oder nachricht|comentario o mensaje|commentaire ou message|"
     "commento o messaggio|comentário ou mensagem|opmerking of bericht|reactie of bericht|"
     "komentarz lub wiadomość|komentar atau pesan|kommentar eller meddelande|"
     "kommentar eller besked|kommentar eller melding|kommentti tai viesti|komentář nebo zpráva|"
     "комментарий или сообщение|коментар або повідомлення|yorum veya mesaj|"
     "megjegyzés vagy üzenet|comentariu sau mesaj|コメントまたはメッセージ|评论或留言|"
     "댓글 또는 메시지|σχόλιο ή μήνυμα|tell us more about it"},
    {FORM_MESSAGE,
     "message|your message|messages|message body|message text|message content|message details|"
     "body|text|comment|comments|your comment|your comments|additional comments|"
     "comments or message|comments/questions|comments or questions|questions or comments|"
     "questions/comments|comments and questions|questions and comments|question|questions|"
     "your question|your questions|question/comment|enquiry|inquiry|your enquiry|your inquiry|"
     "enquiry details|inquiry details|enquiry message|inquiry message|details of enquiry|"
     "details of your enquiry|inquiry content|nature of enquiry|description|project description|"
     "describe your project|please describe your project|brief description|project details|"
     "tell us about your project|tell us more about your project|tell us more|"
     "tell us more about your needs|tell us about your needs|tell us about your business needs|"
     "details|further details|more details|additional details|additional information|"
     "additional info|other information|further information|more information|additional notes|"
     "notes|note|remarks|remark|how can we help|how can we help you|how may we help you|"
     "how may we help|how can we assist you|how can we help you today|how can we be of service|"
     "what can we do for you|what can we help you with|what do you need|"
     "what do you need help with|what are you looking for|what is your question|"
     "what's your question|what would you like to know|what would you like to ask|request|"
     "your request|request details|details of request|details of your request|requirements|"
     "requirement|your requirement|your requirements|requirement details|buying requirement|"
     "buying requirement details|buying requirements|product requirements|content|contents|"
     "feedback|your feedback|special requests|special request|please describe your needs|"
     "please tell us about your project|please tell us how we can help|"
     "please let us know how we can help|leave us a message|leave a message|leave your message|"
     "write your message|type your message|your message here|message to seller|"
     "message to supplier|message from buyer|message from the buyer|message from customer|"
     "customer message|buyer message|buyer's message|buyer message to you|customer comments|"
     "customer note|what is this regarding|reason for contacting us|reason for inquiry|"
     "anything else|anything else you'd like us to know|anything else we should know|"
     "is there anything else you'd like to tell us|other comments|any comments|any questions|"
     "what are your needs|project brief|brief|scope of work|message from sender|"
     "describe your needs|describe your request|please describe your request|rfq details|"
     "quote details|quote request|quotation request|query|your query|queries|purpose of enquiry|"
     "issue|describe the issue"},
    {FORM_MESSAGE,
     "nachricht|ihre nachricht|deine nachricht|nachrichtinhalt|nachricht an uns|"
     "ihre nachricht an uns|mitteilung|ihre mitteilung|deine mitteilung|anfrage|ihre anfrage|"
     "deine anfrage|anfragetext|inhalt ihrer anfrage|anliegen|ihr anliegen|dein anliegen|frage|"
     "ihre frage|ihre fragen|deine frage|fragen|kommentar|ihr kommentar|kommentare|bemerkung|"
     "bemerkungen|ihre bemerkung|anmerkung|anmerkungen|ihre anmerkungen|beschreibung|"
     "projektbeschreibung|ihre wünsche|was können wir für sie tun|wie können wir ihnen helfen|"
     "wie können wir helfen|wie können wir dir helfen|hinweise|inhalt|details zu ihrer anfrage|"
     "sonstiges|zusätzliche informationen|weitere informationen|nachricht / anfrage|"
     "frage / nachricht|nachricht/frage|ihr text|ihr wunsch|weitere angaben|details zum projekt|"
     "nachricht des interessenten|freitext|ihre nachricht / anfrage|beschreibung ihres projekts|"
     "beschreibung ihres anliegens"},
    {FORM_MESSAGE,
     "votre message|demande|votre demande|votre demande / message|message / demande|"
     "objet de votre demande détaillé|votre question|vos questions|commentaire|commentaires|"
     "votre commentaire|vos commentaires|précisions|description de votre projet|"
     "description du projet|votre projet|décrivez votre projet|description de la demande|"
     "remarques|remarque|informations complémentaires|contenu|contenu du message|"
     "corps du message|texte du message|comment pouvons-nous vous aider|votre besoin|"
     "vos besoins|détails de la demande|votre message / demande|détail de la demande|"
     "nature de la demande|besoin|besoins|autres informations|demande de renseignements|"
     "observations|message du client|parlez-nous de votre projet"},
    {FORM_MESSAGE,
     "mensaje|su mensaje|tu mensaje|mensaje del cliente|comentario|comentarios|sus comentarios|"
     "tus comentarios|comentarios adicionales|consulta|su consulta|tu consulta|pregunta|"
     "su pregunta|preguntas|duda|dudas|solicitud|su solicitud|petición|descripción|"
     "descripción del proyecto|detalle|detalles|detalle de la consulta|observaciones|contenido|"
     "cuerpo del mensaje|texto|cómo podemos ayudarle|cómo podemos ayudarte|"
     "en qué podemos ayudarle|en qué podemos ayudarte|información adicional|notas|"
     "comentarios o preguntas|preguntas o comentarios|detalles del proyecto|mensaje / consulta|"
     "consulta / comentario|cuéntanos tu proyecto|cuéntenos su proyecto|motivo de la consulta|"
     "dudas o comentarios|requerimiento|sus necesidades|cuéntanos"},
    {FORM_MESSAGE,
     "messaggio|il tuo messaggio|il suo messaggio|vostro messaggio|testo|testo del messaggio|"
     "corpo del messaggio|richiesta|la tua richiesta|la sua richiesta|vostra richiesta|"
     "testo richiesta|domanda|la tua domanda|domande|commento|commenti|i tuoi commenti|"
     "ulteriori informazioni|descrizione|descrizione della richiesta|descrizione del progetto|"
     "dettagli|dettagli della richiesta|come possiamo aiutarti|come possiamo aiutarla|"
     "osservazioni|contenuto|informazioni aggiuntive|richiesta informazioni|"
     "messaggio / richiesta|parlaci del tuo progetto|annotazioni|cosa possiamo fare per te|"
     "oggetto della richiesta dettagliato|descrivi la tua richiesta"},
    {FORM_MESSAGE,
     "mensagem|sua mensagem|a sua mensagem|mensagem do cliente|seus comentários|dúvida|dúvidas|"
     "sua dúvida|pergunta|perguntas|pedido|o seu pedido|solicitação|sua solicitação|descrição|"
     "descrição do projeto|detalhes|detalhes do pedido|observações|observação|conteúdo|"
     "texto da mensagem|como podemos ajudar|como podemos ajudá-lo|em que podemos ajudar|"
     "informações adicionais|assunto / mensagem|dúvidas ou comentários|"
     "conte-nos sobre o seu projeto|deixe sua mensagem|descreva sua necessidade|"
     "descreva o seu projeto|recado"},
    {FORM_MESSAGE,
     "bericht|uw bericht|je bericht|jouw bericht|vraag|uw vraag|je vraag|jouw vraag|vragen|"
     "vraag of opmerking|vraag/opmerking|vraag/opmerkingen|vragen of opmerkingen|opmerking|"
     "opmerkingen|uw opmerking|uw opmerkingen|aanvraag|uw aanvraag|omschrijving|beschrijving|"
     "toelichting|hoe kunnen we je helpen|hoe kunnen we u helpen|hoe kunnen wij u helpen|"
     "waarmee kunnen wij u helpen|waarmee kunnen we u helpen|waar kunnen we je mee helpen|"
     "uw verzoek|verzoek|inhoud|extra informatie|aanvullende informatie|vraag of bericht|"
     "uw vraag of opmerking|bericht / vraag|projectomschrijving|omschrijving project|"
     "wat is uw vraag|bericht van de klant"},
    {FORM_MESSAGE,
     "besked|din besked|beskeder|kommentarer|din kommentar|bemærkning|bemærkninger|spørgsmål|"
     "dit spørgsmål|forespørgsel|henvendelse|din henvendelse|beskrivelse|hvordan kan vi hjælpe|"
     "hvordan kan vi hjælpe dig|hvad kan vi hjælpe med|øvrige oplysninger|tekst|indhold"},
    {FORM_MESSAGE,
     "melding|din melding|meldingen|spørsmål|ditt spørsmål|forespørsel|din forespørsel|"
     "henvendelsen|hva kan vi hjelpe deg med|hvordan kan vi hjelpe deg|hva gjelder henvendelsen|"
     "merknad|merknader|innhold|hva gjelder det|beskrivelse av oppdraget|hvordan kan vi hjelpe|"
     "andre opplysninger"},
    {FORM_MESSAGE,
     "meddelande|ditt meddelande|ert meddelande|fråga|din fråga|frågor|förfrågan|din förfrågan|"
     "er förfrågan|ärende|ditt ärende|beskrivning|beskriv ditt projekt|beskriv ditt ärende|"
     "övrigt|övrig information|vad kan vi hjälpa dig med|hur kan vi hjälpa dig|"
     "hur kan vi hjälpa till|innehåll|anmärkning|önskemål|berätta om ditt projekt"},
    {FORM_MESSAGE,
     "viesti|viestisi|viestin sisältö|kysymys|kysymyksesi|palaute|kommentti|kommentit|"
     "tarjouspyyntö|yhteydenottopyyntö|lisätiedot|lisätietoja|kuvaus|asia|asiasi|"
     "miten voimme auttaa|kuinka voimme auttaa|sisältö|pyyntö|projektin kuvaus|vapaa sana|"
     "terveiset"},
    {FORM_MESSAGE,
     "wiadomość|twoja wiadomość|treść|treść wiadomości|treść zapytania|zapytanie|"
     "twoje zapytanie|pytanie|twoje pytanie|pytania|komentarz|uwagi|dodatkowe uwagi|opis|"
     "opis projektu|szczegóły|w czym możemy pomóc|jak możemy pomóc|jak możemy ci pomóc|"
     "dodatkowe informacje|komentarze|opis zapytania|twoja wiadomość (opcjonalne)|prośba|"
     "informacje dodatkowe|uwagi / pytania|treść pytania"},
    {FORM_MESSAGE,
     "zpráva|vaše zpráva|text zprávy|dotaz|váš dotaz|poptávka|vaše poptávka|text poptávky|"
     "komentář|poznámka|poznámky|popis|popis projektu|zpráva pro nás|vzkaz|"
     "jak vám můžeme pomoci|s čím vám můžeme pomoci|doplňující informace|obsah zprávy|"
     "text dotazu|váš vzkaz|požadavek|váš požadavek|vaše přání|správa|vaša správa|text správy|"
     "otázka|vaša otázka|dopyt|ako vám môžeme pomôcť|vaša požiadavka"},
    {FORM_MESSAGE,
     "üzenet|üzenete|az ön üzenete|üzenet szövege|kérdés|kérdése|az ön kérdése|megjegyzés|"
     "megjegyzések|megkeresés|ajánlatkérés|ajánlatkérés szövege|leírás|részletek|"
     "hogyan segíthetünk|miben segíthetünk|üzeneted|kérés|tartalom|egyéb megjegyzés|érdeklődés"},
    {FORM_MESSAGE,
     "mesaj|mesajul|mesajul dvs|mesajul dumneavoastră|mesajul tău|întrebare|întrebarea|"
     "întrebarea dvs|comentariu|comentarii|cerere|solicitare|solicitarea dvs|detalii|descriere|"
     "descrierea proiectului|observații|cum vă putem ajuta|cum te putem ajuta|"
     "informații suplimentare|conținut mesaj|text mesaj|cererea dvs|detalii solicitare"},
    {FORM_MESSAGE,
     "сообщение|ваше сообщение|текст сообщения|комментарий|комментарии|ваш комментарий|"
     "комментарий клиента|вопрос|ваш вопрос|текст вопроса|вопросы|текст|заявка|ваша заявка|"
     "запрос|ваш запрос|текст запроса|описание|описание проекта|описание задачи|детали|"
     "подробности|пожелания|ваши пожелания|дополнительная информация|примечание|примечания|"
     "содержание|содержание сообщения|чем мы можем помочь|чем можем помочь|суть вопроса|задача|"
     "что вас интересует|обращение|текст обращения|ваше обращение|опишите задачу|"
     "опишите ваш проект|комментарий к заказу|сообщение клиента|текст заявки|интересует"},
    {FORM_MESSAGE,
     "повідомлення|ваше повідомлення|текст повідомлення|коментар|коментарі|ваш коментар|питання|"
     "ваше питання|запитання|ваше запитання|запит|ваш запит|заявка на послугу|опис|опис проєкту|"
     "деталі|побажання|ваші побажання|додаткова інформація|примітка|примітки|"
     "чим ми можемо допомогти|зміст|текст запиту|опишіть ваше завдання|що вас цікавить|"
     "звернення|текст звернення"},
    {FORM_MESSAGE,
     "mesajınız|mesaj içeriği|mesaj metni|soru|sorunuz|sorularınız|yorum|yorumunuz|yorumlar|"
     "açıklama|açıklamalar|talep|talebiniz|talep detayı|not|notlar|notunuz|ek bilgi|ek notlar|"
     "size nasıl yardımcı olabiliriz|nasıl yardımcı olabiliriz|detay|detaylar|içerik|"
     "proje detayı|proje açıklaması|isteğiniz|ek açıklama|görüşünüz|sorunuz / mesajınız|"
     "proje detayları|ek bilgiler|talebinizin detayı"},
    {FORM_MESSAGE,
     "pesan|pesan anda|isi pesan|keterangan|keterangan tambahan|pertanyaan|pertanyaan anda|"
     "komentar anda|permintaan|permintaan anda|detail permintaan|deskripsi|deskripsi proyek|"
     "detail|detail kebutuhan|kebutuhan|kebutuhan anda|catatan|catatan tambahan|"
     "informasi tambahan|apa yang bisa kami bantu|ada yang bisa kami bantu|"
     "bagaimana kami bisa membantu|bagaimana kami dapat membantu anda|apa yang anda butuhkan|"
     "uraian|isi|maksud dan tujuan|keperluan|saran|kritik dan saran|kritik & saran|"
     "pesan/pertanyaan|pesan tambahan|rincian|rincian kebutuhan|penjelasan|tulis pesan anda|"
     "isi pertanyaan|kendala|pesan dari pembeli|pesan pembeli|pesan dari calon pembeli|mesej|"
     "mesej anda|kandungan|kandungan mesej|maklumat tambahan|soalan|soalan anda|butiran|ulasan|"
     "catatan anda|pertanyaan/pesan|komen|mesej / pertanyaan|butiran pertanyaan|penerangan|"
     "maklumat lanjut|cadangan"},
    {FORM_MESSAGE,
     "nội dung|nội dung tin nhắn|tin nhắn|tin nhắn của bạn|lời nhắn|ghi chú|câu hỏi|"
     "câu hỏi của bạn|yêu cầu|yêu cầu của bạn|nội dung yêu cầu|nội dung liên hệ|mô tả|chi tiết|"
     "ý kiến|góp ý|thông điệp|nhu cầu|nội dung câu hỏi|thông tin thêm|yêu cầu chi tiết|"
     "chúng tôi có thể giúp gì cho bạn|nội dung cần tư vấn|nội dung tư vấn|nhu cầu tư vấn|"
     "yêu cầu tư vấn|nội dung cần hỗ trợ|lời nhắn của bạn|bình luận"},
    {FORM_MESSAGE,
     "ข้อความ|ข้อความของคุณ|รายละเอียด|รายละเอียดเพิ่มเติม|คำถาม|ความคิดเห็น|หมายเหตุ|สอบถาม|เนื้อหา|"
     "ข้อความถึงเรา|สิ่งที่ต้องการ|ความต้องการ|สอบถามข้อมูล|คำถามของคุณ|รายละเอียดการสอบถาม|"
     "ให้เราช่วยอะไรคุณได้บ้าง|ข้อความเพิ่มเติม|รายละเอียดที่ต้องการสอบถาม|ข้อเสนอแนะ"},
    {FORM_MESSAGE,
     "μήνυμα|το μήνυμά σας|κείμενο|κείμενο μηνύματος|ερώτηση|η ερώτησή σας|σχόλια|σχόλιο|"
     "τα σχόλιά σας|περιγραφή|αίτημα|παρατηρήσεις|πώς μπορούμε να βοηθήσουμε|"
     "πώς μπορούμε να σας βοηθήσουμε|λεπτομέρειες|περιεχόμενο|επιπλέον πληροφορίες|"
     "περιγραφή έργου|ερωτήσεις|αίτημα προσφοράς|σημειώσεις|απορία"},
    {FORM_MESSAGE,
     "留言|留言内容|您的留言|内容|信息|消息|咨询内容|问题|您的问题|问题描述|备注|备注信息|描述|"
     "需求|您的需求|需求描述|询盘内容|询价内容|详细内容|详细信息|说明|项目描述|留言信息|"
     "反馈内容|补充说明|买家留言|其他说明|客户留言|采购需求|具体需求|您的留言内容|"
     "您想咨询的内容|详细描述|產品需求|您的需要|內容|訊息|訊息內容|您的訊息|諮詢內容|詢問內容|"
     "問題|您的問題|備註|備註說明|需求說明|需求內容|詳細內容|留言內容|補充說明|洽詢內容|"
     "詢價內容|意見|想詢問的內容|說明|項目說明|聯絡內容|您的意見|其他需求"},
    {FORM_MESSAGE,
     "お問い合わせ内容|お問合せ内容|お問合わせ内容|問い合わせ内容|お問い合わせ詳細|お問い合わせ|"
     "お問合せ|問合せ内容|内容詳細|ご質問|ご質問内容|質問内容|ご相談内容|相談内容|ご要望|ご意見|"
     "ご意見・ご要望|ご意見ご感想|メッセージ|メッセージ本文|本文|備考|備考欄|コメント|"
     "ご依頼内容|依頼内容|詳細|その他|その他ご要望|ご質問・ご要望|ご用件|メッセージ内容|"
     "具体的な内容|具体的なご相談内容|お問い合わせの内容|具体的なお問い合わせ内容|"
     "ご質問・ご要望など|お問い合わせ本文|ご要望・ご質問|ご相談・お問い合わせ内容|"
     "ご相談内容詳細|通信欄|自由記入欄|ご用件内容|連絡事項"},
    {FORM_MESSAGE,
     "문의내용|문의사항|내용|메시지|메세지|질문|질문내용|상담내용|요청사항|의뢰내용|"
     "기타 문의사항|기타 요청사항|기타|설명|상세내용|비고|남기실 말씀|코멘트|문의|프로젝트 설명|"
     "프로젝트 내용|본문|요청내용|전달사항|추가 문의사항|하고 싶은 말"},
    {FORM_MESSAGE,
     "הודעה|ההודעה שלך|תוכן ההודעה|תוכן הפנייה|תוכן|פנייה|שאלה|שאלות|הערות|הערה|פירוט|תיאור|"
     "במה נוכל לעזור|איך נוכל לעזור|תוכן הודעה|נושא הפנייה המפורט|פרטים נוספים|טקסט|פרטי הפנייה|"
     "מלל חופשי"},
    {FORM_MESSAGE,
     "الرسالة|رسالتك|رسالة|نص الرسالة|محتوى الرسالة|الاستفسار|استفسارك|استفسار|السؤال|سؤالك|"
     "سؤال|تعليق|التعليق|تعليقات|التعليقات|ملاحظات|الملاحظات|طلبك|الطلب|تفاصيل الطلب|التفاصيل|"
     "تفاصيل|الوصف|وصف المشروع|كيف يمكننا مساعدتك|نص الاستفسار|تفاصيل الاستفسار|المحتوى|"
     "كيف نستطيع مساعدتك|معلومات إضافية|وصف الطلب|تفاصيل المشروع|تفاصيل إضافية|"
     "موضوع الرسالة بالتفصيل|نص الطلب|رسالتكم"},
    {FORM_MESSAGE,
     "संदेश|आपका संदेश|मैसेज|टिप्पणी|प्रश्न|आपका प्रश्न|पूछताछ|विवरण|आवश्यकता|आपकी आवश्यकता|सुझाव|"
     "अतिरिक्त जानकारी|हम आपकी कैसे मदद कर सकते हैं|आपका सवाल|जिज्ञासा"},
    {FORM_MESSAGE,
     "poruka|vaša poruka|sporočilo|vaše sporočilo|ziņojums|jūsu ziņojums|žinutė|jūsų žinutė|"
     "sõnum|teie sõnum|съобщение|вашето съобщение|skilaboð|upit|poruke"},
    {FORM_HEADING,
     "contact details|contact detail|contact information|contact info|buyer details|"
     "buyer's details|buyer information|customer details|customer information|sender details|"
     "sender's details|sender information|lead details|client details|client information|"
     "enquirer details|inquirer information|contact the buyer|contact buyer at|personal details|"
     "guest details|buyer's contact|sender's contact|company details|about the buyer|"
     "about the sender"},
    {FORM_HEADING,
     "kontaktdaten|kontaktinformationen|kontaktangaben|daten des interessenten|"
     "angaben zur person|persönliche angaben|coordonnées|informations de contact|"
     "vos coordonnées|datos de contacto|datos del cliente|información de contacto|"
     "datos del interesado|dados de contato|dados de contacto|dados do cliente|"
     "informações de contato|dati di contatto|informazioni di contatto|dati del cliente|"
     "recapiti|contactgegevens|gegevens van de aanvrager|kontaktuppgifter|kontaktopplysninger|"
     "kontaktinformasjon|kontaktoplysninger|yhteystiedot|dane kontaktowe|kontaktní údaje|"
     "kontaktné údaje|elérhetőségek|kapcsolattartási adatok|date de contact|контактные данные|"
     "контактная информация|данные клиента|контактні дані|контактна інформація|"
     "iletişim bilgileri|müşteri bilgileri"},
    {FORM_HEADING,
     "detail kontak|informasi kontak|data kontak|data pembeli|kontak pembeli|detail pembeli|"
     "data pelanggan|maklumat perhubungan|maklumat pembeli|thông tin liên hệ|"
     "thông tin khách hàng|ข้อมูลติดต่อ|ข้อมูลผู้ติดต่อ|στοιχεία επικοινωνίας|联系信息|联系资料|买家信息|"
     "客户信息|联系人信息|聯絡資訊|聯絡資料|買家資料|お客様情報|連絡先情報|연락처 정보|"
     "고객 정보|문의자 정보|معلومات الاتصال|بيانات الاتصال|بيانات العميل|פרטי קשר|פרטי התקשרות|"
     "פרטי הלקוח|संपर्क विवरण|संपर्क जानकारी"},
    {FORM_HEADING,
     "sender's information|buyer's information|customer's information|customer's details|"
     "client's details|inquirer's details|inquirer's information|sender's contact information|"
     "sender's contact info|client's information|lead information|our contact details|"
     "buyer contact details|buyer's contact details|buyer contact information|"
     "buyer's contact information|sender's contact details|customer contact details|"
     "customer contact information|their contact details|contact details of buyer|"
     "contact details of the buyer|contact information of the buyer|"
     "inquirer's contact information|lead contact details|kontaktdaten des interessenten|"
     "coordonnées du client|coordonnées de l'acheteur|datos del comprador|kontak calon pembeli|"
     "data calon pembeli|买家联系方式|買家聯絡方式"},
    {FORM_META, /* boxes to tick */
     "consent|gdpr|gdpr agreement|gdpr consent|i agree|i agree to the privacy policy|"
     "acceptance|marketing consent|opt-in|captcha|recaptcha|einwilligung|dsgvo|"
     "dsgvo einwilligung|datenschutzhinweis|zustimmung|consentement|rgpd|consentimiento|"
     "política de privacidad|acepto|consentimento|política de privacidade|aceito|lgpd|"
     "consenso|informativa privacy|accetto|accettazione privacy|"
     "consenso al trattamento dei dati|toestemming|privacyverklaring|akkoord|zgoda|zgody|"
     "rodo|zgoda na przetwarzanie danych|polityka prywatności|согласие|"
     "согласие на обработку персональных данных|политика конфиденциальности"},
    {FORM_META,
     "page url|id|lead_id|page|page title|page name|page link|source url|source page|"
     "url of page|referer|referrer|referring url|referring page|referer url|referrer url|"
     "landing page|landing page url|current url|form url|contact form url|contact form page|"
     "url source|link to page|submitted from|submitted on|submitted at|submission date|"
     "submission time|submission id|submission date/time|submission number|submission ip|"
     "submitted|sent on|received on|received at|date submitted|time submitted|"
     "date of submission|created at|created time|created on|created|timestamp|entry id|"
     "entry date|entry number|entry|form id|form name|form title|form|response id|user agent|"
     "browser|browser info|client browser|operating system|os|device|platform|remote ip|ip|"
     "ip address|user ip|sender ip|sender's ip|visitor ip|ip/port|client ip|remote address|"
     "remote host|powered by|sent from (ip address)|sent from|sent from page|sent via|"
     "date/time of submission|utm source|utm medium|utm campaign|utm term|utm content|gclid|"
     "fbclid|campaign id|campaign name|ad id|ad name|adset id|adset name|is organic|conversion|"
     "conversion page|lead source|lead status|lead type|source|medium|user|user id|"
     "user logged in|logged in user|site name|website visited|website form|netlify site|site id|"
     "hostname|host|entry url|transaction source|recaptcha score|spam score|unique id|record id|"
     "mail sent via|channel"},
    {FORM_META,
     "seite|seiten-url|url der seite|formular|formularname|formular-id|gesendet am|gesendet von|"
     "abgesendet am|eingereicht am|eingegangen am|ip-adresse|browser/os|übermittelt am|"
     "erstellt am|zeitstempel|quellseite|absende-ip|anfrage-id|anfragenummer|eingangsdatum"},
    {FORM_META,
     "page d'origine|url de la page|adresse ip|envoyé le|envoyé depuis|soumis le|date d'envoi|"
     "navigateur|formulaire|nom du formulaire|date de soumission|horodatage|reçu le|"
     "page du formulaire|provenance"},
    {FORM_META,
     "url de la página|página de origen|dirección ip|enviado el|enviado desde|fecha de envío|"
     "navegador|formulario|nombre del formulario|marca temporal|página del formulario|"
     "fecha de registro|ip del remitente"},
    {FORM_META,
     "url della pagina|indirizzo ip|inviato il|inviato da|data invio|data di invio|modulo|"
     "nome modulo|informazioni cronologiche|pagina di provenienza"},
    {FORM_META,
     "url da página|endereço ip|enviado em|data de envio|nome do formulário|"
     "carimbo de data/hora|página de origem|origem|origem do lead"},
    {FORM_META,
     "pagina-url|ip-adres|verzonden op|ingezonden op|verzonden vanaf|formulier|formuliernaam|"
     "tijdstempel|url van pagina|bron"},
    {FORM_META,
     "sidans url|ip-adress|skickat|skickat från|sendt fra|sendt den|skjema|tidsstempel|"
     "tidsstämpel|lähetetty|ip-osoite|lomake|sivu|sivun url|aikaleima"},
    {FORM_META,
     "adres ip|adres url|wysłano|data wysłania|formularz|nazwa formularza|"
     "adres strony formularza|sygnatura czasowa|odesláno|ip adresa|url stránky|stránka|"
     "odesláno ze stránky|časová značka|ip cím|beküldve|beküldés ideje|űrlap|időbélyeg|oldal|"
     "oldal url|adresă ip|trimis la|formular de contact|data trimiterii|trimis de pe"},
    {FORM_META,
     "страница|url страницы|адрес страницы|ip-адрес|отправлено|дата отправки|форма|"
     "название формы|отметка времени|источник|со страницы|страница отправки|заявка с сайта|"
     "время отправки|ip отправителя|отправлено со страницы|сторінка|url сторінки|ip-адреса|"
     "надіслано|дата надсилання|джерело|позначка часу|назва форми"},
    {FORM_META,
     "sayfa|sayfa url|ip adresi|gönderim tarihi|gönderilme tarihi|form adı|zaman damgası|kaynak|"
     "gönderildiği sayfa|sayfa adresi"},
    {FORM_META,
     "halaman|url halaman|alamat ip|dikirim pada|dikirim dari|tanggal kirim|formulir|"
     "nama formulir|stempel waktu|cap waktu|sumber|waktu kirim|dikirim dari halaman|laman|"
     "borang|nama borang"},
    {FORM_META,
     "trang|địa chỉ ip|gửi từ|gửi lúc|ngày gửi|biểu mẫu|dấu thời gian|nguồn|thời gian gửi|หน้า|"
     "ที่อยู่ ip|ส่งเมื่อ|ส่งจาก|ประทับเวลา|แหล่งที่มา|ip διεύθυνση|διεύθυνση ip|εστάλη|φόρμα|σελίδα|"
     "χρονική σήμανση"},
    {FORM_META,
     "页面|来源页面|页面地址|提交时间|提交日期|ip地址|来源|表单名称|表单|留言时间|来源网址|"
     "提交页面|浏览器|咨询页面|询盘页面|询盘时间|頁面|來源頁面|提交時間|ip位址|來源|表單名稱|"
     "表單|送出時間|填表時間|時間戳記"},
    {FORM_META,
     "送信日時|送信元|送信元url|送信元ip|送信元ipアドレス|ipアドレス|受付日時|受付番号|"
     "お問い合わせ番号|ブラウザ|ユーザーエージェント|ページurl|リファラ|リファラー|"
     "問い合わせ日時|お問い合わせ日時|送信者ip|送信者ipアドレス|送信ページ|ホスト名|ホスト|"
     "タイムスタンプ|問い合わせ元|お問い合わせページ|参照元"},
    {FORM_META,
     "접수일시|접수시간|등록일|등록일시|작성일|신청일|신청일시|접수일|페이지|페이지 url|ip 주소|"
     "타임스탬프|접수번호|문의일시|신청경로|등록시간"},
    {FORM_META,
     "כתובת ip|נשלח מ|נשלח בתאריך|עמוד|כתובת העמוד|מקור|חותמת זמן|عنوان ip|تاريخ الإرسال|الصفحة|"
     "رابط الصفحة|المصدر|طابع زمني|اسم النموذج|وقت الإرسال"},
    {FORM_META,
     "पृष्ठ|आईपी पता|स्रोत|टाइमस्टैम्प"},
    {FORM_UNLIKE,
     "order number|order no|order #|order id|order date|order total|order status|order summary|"
     "order details|order reference|order confirmation number|your order|total|subtotal|"
     "grand total|total amount|total price|total paid|amount|amount paid|amount due|balance|"
     "balance due|payment method|payment|payment status|payment date|payment id|invoice|"
     "invoice number|invoice no|invoice date|invoice amount|receipt number|receipt|"
     "transaction id|transaction|transaction date|transaction amount|tracking number|"
     "tracking no|tracking|shipping method|shipping|shipped to|ship to|bill to|billed to|"
     "delivery method|carrier|tax|discount|coupon|currency|card|card number|card ending|"
     "password|your password|temporary password|username|login|login name|verification code|"
     "confirmation code|confirmation number|booking number|booking id|booking reference|"
     "reservation number|reservation id|itinerary|ticket number|ticket id|ticket no|ticket|"
     "ticket status|assignee|assigned to|severity|author|trackback|approve it|trash it|spam it|"
     "account number|account id|statement date|due date|build|commit|branch|repository|"
     "service state|alert|alarm|event id|expires|expiry date"},
    {FORM_UNLIKE,
     "bestellnummer|bestellung|bestelldatum|bestell-nr.|gesamtsumme|gesamtbetrag|summe|gesamt|"
     "zwischensumme|zahlungsart|zahlungsweise|zahlungsmethode|versandart|versandkosten|"
     "rechnungsnummer|rechnungsdatum|rechnungsbetrag|sendungsnummer|auftragsnummer|"
     "auftragsdatum|mwst|passwort|benutzername|kennwort|buchungsnummer|reservierungsnummer|"
     "betrag|kontonummer|vorgangsnummer|ticketnummer"},
    {FORM_UNLIKE,
     "numéro de commande|n° de commande|commande|date de commande|total ttc|total ht|montant|"
     "montant total|sous-total|mode de paiement|moyen de paiement|mode de livraison|"
     "frais de livraison|numéro de facture|facture|numéro de suivi|mot de passe|identifiant|"
     "numéro de réservation|nom d'utilisateur"},
    {FORM_UNLIKE,
     "número de pedido|nº de pedido|fecha del pedido|importe|importe total|método de pago|"
     "forma de pago|método de envío|gastos de envío|número de factura|factura|"
     "número de seguimiento|contraseña|usuario|nombre de usuario|número de reserva|"
     "código de reserva|monto|monto total"},
    {FORM_UNLIKE,
     "numero ordine|numero d'ordine|data ordine|totale|importo|totale ordine|"
     "metodo di pagamento|spedizione|metodo di spedizione|numero fattura|fattura|"
     "numero di prenotazione|nome utente|codice prenotazione|numero di tracking"},
    {FORM_UNLIKE,
     "número do pedido|data do pedido|valor total|valor|forma de pagamento|método de pagamento|"
     "frete|forma de envio|número da fatura|fatura|senha|número da reserva|código de rastreio|"
     "código de rastreamento|nome de usuário"},
    {FORM_UNLIKE,
     "bestelnummer|besteldatum|totaal|totaalbedrag|betaalmethode|betaalwijze|verzendmethode|"
     "verzendkosten|factuurnummer|factuur|wachtwoord|gebruikersnaam|boekingsnummer|ordernummer|"
     "orderdatum"},
    {FORM_UNLIKE,
     "ordrenummer|ordredato|beställningsnummer|betalningssätt|betalingsmetode|fakturanummer|"
     "totalt|totalsumma|belopp|beløb|leveransmetod|leveringsmetode|lösenord|passord|adgangskode|"
     "brukernavn|brugernavn|användarnamn|tilausnumero|yhteensä|maksutapa|toimitustapa|"
     "laskunumero|salasana|käyttäjätunnus"},
    {FORM_UNLIKE,
     "numer zamówienia|data zamówienia|suma|razem|kwota|metoda płatności|sposób płatności|"
     "sposób dostawy|numer faktury|hasło|nazwa użytkownika|numer rezerwacji|číslo objednávky|"
     "datum objednávky|celkem|způsob platby|způsob dopravy|číslo faktury|heslo|"
     "uživatelské jméno|rendelésszám|rendelés száma|összesen|végösszeg|fizetési mód|"
     "szállítási mód|jelszó|felhasználónév|număr comandă|total de plată|metoda de plată|"
     "metoda de livrare|parolă|număr factură"},
    {FORM_UNLIKE,
     "номер заказа|дата заказа|сумма|итого|сумма заказа|способ оплаты|способ доставки|"
     "номер счета|пароль|логин|номер брони|трек-номер|номер замовлення|дата замовлення|сума|"
     "разом|спосіб оплати|спосіб доставки|логін|до сплати|к оплате"},
    {FORM_UNLIKE,
     "sipariş numarası|sipariş no|sipariş tarihi|toplam|toplam tutar|tutar|ödeme yöntemi|kargo|"
     "kargo takip no|fatura no|şifre|kullanıcı adı|rezervasyon numarası|genel toplam|ara toplam"},
    {FORM_UNLIKE,
     "nomor pesanan|no. pesanan|nomor order|no. order|tanggal pesanan|total pembayaran|"
     "total belanja|total harga|metode pembayaran|pembayaran|metode pengiriman|kurir|nomor resi|"
     "no. resi|nomor invoice|no. invoice|kata sandi|nama pengguna|kode booking|nomor tagihan|"
     "total tagihan|jumlah bayar|jumlah pembayaran|jumlah transfer|no. rekening|nomor rekening|"
     "no. pesanan anda|nombor pesanan|kata laluan|jumlah keseluruhan"},
    {FORM_UNLIKE,
     "mã đơn hàng|đơn hàng|số đơn hàng|tổng cộng|tổng tiền|phương thức thanh toán|"
     "hình thức thanh toán|mã vận đơn|mật khẩu|tên đăng nhập|หมายเลขคำสั่งซื้อ|เลขที่คำสั่งซื้อ|ยอดรวม|"
     "วิธีการชำระเงิน|รหัสผ่าน|ชื่อผู้ใช้|ยอดชำระ|αριθμός παραγγελίας|σύνολο|τρόπος πληρωμής|"
     "κωδικός πρόσβασης|όνομα χρήστη"},
    {FORM_UNLIKE,
     "订单号|订单编号|订单日期|总计|合计|金额|总金额|支付方式|付款方式|配送方式|发票号|密码|"
     "用户名|快递单号|运单号|訂單編號|訂單號碼|訂單日期|總計|合計金額|金額|總金額|付款方式選擇|"
     "配送方式選擇|發票號碼|密碼|用戶名|使用者名稱"},
    {FORM_UNLIKE,
     "注文番号|ご注文番号|注文日|ご注文日|注文日時|合計|小計|お支払い方法|支払方法|お支払方法|"
     "配送方法|送料|請求書番号|パスワード|ユーザー名|予約番号|ご予約番号|追跡番号|ログインid|"
     "ご請求金額"},
    {FORM_UNLIKE,
     "주문번호|주문일|주문일시|합계|총액|결제금액|결제방법|결제수단|배송방법|배송비|송장번호|"
     "운송장번호|비밀번호|아이디|예약번호|총 결제금액|주문상품"},
    {FORM_UNLIKE,
     "מספר הזמנה|סה\"כ|סך הכל|אמצעי תשלום|סיסמה|שם משתמש|رقم الطلب|رقم الطلبية|تاريخ الطلب|"
     "المجموع|الإجمالي|المبلغ|طريقة الدفع|طريقة الشحن|رقم الفاتورة|كلمة المرور|اسم المستخدم|"
     "رقم الحجز|ऑर्डर नंबर|कुल|भुगतान विधि|पासवर्ड"},
    {FORM_FROM,
     "gönderen|lähettäjä|feladó|odesílatel|odosielateľ|nadawca|expeditor|отправитель|відправник|"
     "afzender|absender|avsändare|avsender|afsender|expéditeur|remitente|mittente|remetente|"
     "pengirim|người gửi|αποστολέας|المرسل|送信者|sender|daripada"},
    {FORM_FROM,
     "from|von|de|da|van|fra|från|od|от|від|dari|từ|จาก|发件人|寄件者|差出人|보낸사람|מאת|من|"
     "kimden|lähettäjä (from)|feladó (from)|odesílatel (from)|από|de la|से"},
    {FORM_ENVELOPE,
     "to|sent|cc|bcc|an|gesendet|à|envoyé|para|enviado|inviato|aan|verzonden|til|till|sendt|do|"
     "кому|kime|gönderildi|kepada|tới|ถึง|προς|către|收件人|收件者|抄送|宛先|받는 사람|参照|참조|"
     "אל|إلى|vastaanottaja|komu|címzett|copie à|копия|копія|tembusan|dikirim|terkirim|发送时间|"
     "發送時間|寄件日期|送信日時 (mail)|보낸 날짜|נשלח|message-id|in-reply-to|received|"
     "return-path"},
    {FORM_OTHER,
     "subject|subject line|topic|re|regarding|reason|reason for contact|reason for contacting|"
     "inquiry type|enquiry type|type of enquiry|type of inquiry|inquiry about|enquiry about|"
     "enquiry regarding|contact reason|category|type|kind|interest|interested in|"
     "i am interested in|i'm interested in|area of interest|areas of interest|"
     "products of interest|product of interest|product interest|services of interest|"
     "service of interest|service interested in|service|services|service needed|"
     "service required|services needed|services required|which service are you interested in|"
     "which product are you interested in|product|products|product name|product name/link|"
     "product category|product type|product required|item|items|model|model number|sku|quantity|"
     "qty|required quantity|order quantity|quantity required|quantity needed|amount needed|"
     "estimated quantity|number of units|units|budget|your budget|project budget|"
     "estimated budget|budget range|price range|target price|unit price|timeline|time frame|"
     "project timeline|deadline|when do you need it|delivery date|required by|needed by|"
     "preferred date|preferred time|appointment date|appointment time|event date|date of event|"
     "start date|end date|check-in|check-out|arrival date|departure date|number of guests|"
     "number of people|guests|adults|children|date|time|date & time|date and time|"
     "preferred contact method|preferred method of contact|contact preference|contact method|"
     "best time to call|best time to contact|best time to contact you|preferred contact time|"
     "how would you like to be contacted|how did you hear about us|how did you find us|"
     "how did you hear of us|where did you hear about us|how did you find out about us|"
     "referral source|referred by|source of referral|address|your address|street|street address|"
     "address line 1|address line 2|address 1|address 2|mailing address|postal address|"
     "company address|business address|city|town|city/town|town/city|city / state|state|"
     "state/province|state / region|province|county|region|district|area|suburb|location|"
     "your location|zip|zip code|zip/postal code|zip or postal code|postal code|postcode|"
     "pin code|delivery address|shipping address|billing address|port of destination|"
     "destination port|destination|incoterms|fax|fax number|fax no|salutation|prefix|suffix|"
     "middle name|gender|sex|age|date of birth|birth date|birthday|department|division|"
     "number of employees|no. of employees|employees|company size|team size|size of company|"
     "industry|sector|business type|type of business|company type|nature of business|"
     "annual revenue|customer type|are you|language|preferred language|newsletter|subscribe|"
     "subscribe to newsletter|sign up for newsletter|newsletter signup|privacy policy|"
     "privacy|terms|terms and conditions|terms & conditions|agreement|"
     "data protection|attachment|attachments|file|files|file upload|upload|upload file|"
     "upload files|uploaded file|confirm email|email confirmation|confirm your email|"
     "repeat email|email (confirm)|confirm email address|email again|"
     "security code|skype|skype id|wechat|wechat id|line|line id|telegram|linkedin|"
     "linkedin profile|linkedin url|facebook|facebook page|instagram|twitter|twitter handle|vat|"
     "vat number|vat id|tax id|gstin|gst number|tin|company registration number|nickname|status|"
     "priority|property|property reference|property id|listing|listing id|listing url|reference|"
     "reference number|ref|reference no|vehicle|make|year|mileage|registration|size|color|"
     "colour|material|specifications|specification|dimensions|options|choice|choices|url|"
     "project|project name|project type|type of project|event|event type|type of event|venue|"
     "course|program|programme|position applied for|cv|resume|experience|sample required|"
     "frequency|purchase frequency|order value|probable order value|usage|use|purpose|"
     "purpose of requirement|requirement type|buying period|payment terms|shipping terms|"
     "supplier location preference|preferred unit price|sourcing purpose|member since|gst|"
     "need for this|need|how soon|how soon do you need it|when|plan|package|rooms|bedrooms|"
     "bathrooms|move-in date|loan amount|company information|store|showroom|which location|"
     "campaign|rating|score"},
    {FORM_OTHER,
     "betreff|thema|themen|betrifft|grund|grund der anfrage|grund der kontaktaufnahme|"
     "art der anfrage|anfrageart|kategorie|interesse|interesse an|ich interessiere mich für|"
     "interessiert an|produkt|produkte|produktname|artikel|artikelnummer|artikelbezeichnung|"
     "leistung|leistungen|dienstleistung|gewünschte leistung|menge|stückzahl|anzahl|"
     "anzahl personen|personenzahl|budget in eur|preis|preisvorstellung|zeitraum|zeitrahmen|"
     "termin|wunschtermin|gewünschter termin|lieferdatum|liefertermin|datum|uhrzeit|zeit|"
     "datum und uhrzeit|anreise|abreise|erwachsene|kinder|"
     "wie sind sie auf uns aufmerksam geworden|wie haben sie von uns erfahren|"
     "wie haben sie uns gefunden|kontaktaufnahme|bevorzugte kontaktaufnahme|"
     "gewünschte kontaktaufnahme|kontaktart|erreichbarkeit|beste erreichbarkeit|rückruf|"
     "rückruf gewünscht|adresse|anschrift|ihre anschrift|ihre adresse|straße|"
     "straße und hausnummer|straße, hausnummer|straße, nr.|straße, hausnr.|hausnummer|hausnr.|"
     "stadt|ort|wohnort|plz|plz/ort|plz und ort|plz / stadt|postleitzahl|postleitzahl / ort|"
     "bundesland|kanton|lieferadresse|rechnungsadresse|lieferort|faxnummer|telefax|anrede|"
     "titel (akad.)|akademischer titel|geschlecht|geburtsdatum|alter|abteilung|mitarbeiter|"
     "anzahl mitarbeiter|mitarbeiterzahl|unternehmensgröße|branche|ust-idnr|ust-id|"
     "umsatzsteuer-id|steuernummer|kundennummer|kunden-nr.|newsletter abonnieren|"
     "newsletter anmeldung|datenschutz|datenschutzerklärung|datenschutz akzeptiert|"
     "agb|datenschutzbestimmungen|anhang|datei|dateien|datei-upload|e-mail bestätigen|"
     "e-mail wiederholen|sicherheitscode|objekt|objektnummer|objekt-nr|immobilie|scout-id|"
     "anbieter-objekt-id|fahrzeug|marke|modell|baujahr|größe|farbe|ausführung|maße|abmessungen|"
     "projekt|projektname|veranstaltung|einzugsdatum|haustiere|einkommen|beschäftigung|sprache|"
     "quelle|referenz|referenznummer|aktenzeichen"},
    {FORM_OTHER,
     "objet|sujet|motif|motif de la demande|motif de contact|type de demande|"
     "objet de la demande|objet de votre demande|objet du message|thème|catégorie|intérêt|"
     "intéressé par|je suis intéressé par|produit|produits|nom du produit|référence produit|"
     "service souhaité|prestation|prestations|quantité|nombre de personnes|délai|date souhaitée|"
     "date de livraison|date de l'événement|heure|date et heure|arrivée|départ|adultes|enfants|"
     "adresse postale|votre adresse|rue|code postal|cp|code postal / ville|code postal et ville|"
     "cp / ville|ville|votre ville|localité|département|adresse de livraison|"
     "adresse de facturation|télécopie|civilité|sexe|date de naissance|effectif|"
     "nombre de salariés|taille de l'entreprise|secteur|secteur d'activité|activité|n° tva|"
     "numéro de tva|siret|siren|numéro client|comment nous avez-vous connu|"
     "comment avez-vous entendu parler de nous|comment nous avez-vous connus|"
     "moyen de contact préféré|préférence de contact|"
     "politique de confidentialité|j'accepte|inscription newsletter|pièce jointe|pièces jointes|"
     "fichier|fichiers|confirmation e-mail|langue|projet|type de projet|taille|couleur|matière|"
     "bien|véhicule|marque|modèle|année|kilométrage|prix|surface"},
    {FORM_OTHER,
     "asunto|tema|motivo|motivo de contacto|tipo de consulta|tipo de solicitud|categoría|"
     "interés|interesado en|estoy interesado en|me interesa|producto|productos|"
     "nombre del producto|producto de interés|servicio|servicios|servicio de interés|"
     "servicio requerido|cantidad|número de personas|presupuesto|plazo|fecha|hora|fecha y hora|"
     "fecha de entrega|fecha del evento|llegada|salida|adultos|niños|dirección|su dirección|"
     "calle|ciudad|población|localidad|municipio|código postal|provincia|estado|"
     "comunidad autónoma|departamento|dirección de envío|dirección de facturación|tratamiento|"
     "género|fecha de nacimiento|edad|número de empleados|nº de empleados|tamaño de la empresa|"
     "industria|rubro|giro|nif|cif|nif/cif|rfc|rut|nit|cómo nos conoció|cómo nos conociste|"
     "cómo nos ha conocido|cómo nos encontró|método de contacto preferido|medio de contacto|"
     "horario de contacto|"
     "acepto la política de privacidad|protección de datos|boletín|suscribirse|adjunto|adjuntos|"
     "archivo|archivo adjunto|confirmar correo|idioma|proyecto|tipo de proyecto|tamaño|"
     "referencia|vehículo|marca|modelo|año|precio|inmueble"},
    {FORM_OTHER,
     "oggetto|argomento|motivo del contatto|tipo di richiesta|tipologia richiesta|interessato a|"
     "sono interessato a|prodotto|prodotti|nome prodotto|servizio|servizi|servizio richiesto|"
     "quantità|numero persone|numero di persone|tempistiche|data|ora|data e ora|orario|"
     "data di consegna|data evento|arrivo|partenza|adulti|bambini|indirizzo|il tuo indirizzo|"
     "via|città|comune|località|cap|regione|indirizzo di consegna|sesso|data di nascita|età|"
     "reparto|numero dipendenti|numero di dipendenti|dimensione azienda|settore|"
     "settore di attività|partita iva|p.iva|codice fiscale|come ci hai conosciuto|"
     "come ci ha conosciuto|come sei venuto a conoscenza di noi|preferenza di contatto|"
     "trattamento dati|allegato|allegati|conferma email|lingua|progetto|tipo di progetto|"
     "dimensioni|colore|materiale|riferimento|immobile|veicolo|modello|anno|prezzo"},
    {FORM_OTHER,
     "assunto|motivo do contato|motivo do contacto|tipo de contato|tipo de pedido|interesse em|"
     "tenho interesse em|produto|produtos|nome do produto|produto de interesse|serviço|serviços|"
     "serviço desejado|serviço de interesse|quantidade|número de pessoas|orçamento|prazo|"
     "data e hora|horário|data de entrega|data do evento|chegada|partida|crianças|endereço|"
     "morada|rua|bairro|cidade|localidade|cidade/estado|cidade/uf|uf|cep|distrito|concelho|"
     "região|endereço de entrega|data de nascimento|idade|setor|número de funcionários|"
     "tamanho da empresa|segmento|ramo de atividade|cnpj|cpf|cpf/cnpj|como nos conheceu|"
     "como conheceu a empresa|como nos encontrou|melhor horário para contato|forma de contato|"
     "preferência de contato|termos|anexo|"
     "anexos|arquivo|ficheiro|confirmar e-mail|projeto|tipo de projeto|tamanho|cor|imóvel|"
     "veículo|preço"},
    {FORM_OTHER,
     "onderwerp|betreft|reden|reden van contact|soort aanvraag|type aanvraag|soort vraag|"
     "geïnteresseerd in|interesse in|producten|productnaam|dienst|diensten|gewenste dienst|"
     "aantal|hoeveelheid|aantal personen|termijn|planning|gewenste datum|tijd|tijdstip|"
     "datum en tijd|leverdatum|aankomst|vertrek|volwassenen|kinderen|adres|uw adres|straat|"
     "straat en huisnummer|straat + huisnummer|straat + nr|straat en nummer|huisnummer|huisnr|"
     "postcode en plaats|postcode / plaats|postcode en woonplaats|plaats|woonplaats|stad|"
     "gemeente|provincie|regio|afleveradres|factuuradres|aanhef|geslacht|geboortedatum|leeftijd|"
     "afdeling|aantal medewerkers|aantal werknemers|bedrijfsgrootte|btw-nummer|kvk-nummer|kvk|"
     "klantnummer|hoe heeft u ons gevonden|hoe bent u bij ons terechtgekomen|hoe ken je ons|"
     "voorkeur contact|hoe wilt u contact|"
     "akkoord met privacyverklaring|nieuwsbrief|bijlage|bijlagen|bestand|bestanden|taal|"
     "soort project|maat|kleur|materiaal|referentie|woning|voertuig|merk|bouwjaar|prijs"},
    {FORM_OTHER,
     "ämne|ärendetyp|gäller|kategori|intresse|intresserad av|produkter|tjänst|tjänster|antal|"
     "antal personer|tidsram|önskat datum|tid|leveransdatum|ankomst|avresa|vuxna|barn|adress|"
     "gatuadress|postadress|postnummer|postnr|postort|län|kommun|avdelning|antal anställda|"
     "bransch|organisationsnummer|org.nr|personnummer|hur hittade du oss|"
     "hur hörde du talas om oss|samtycke|integritetspolicy|godkänner|nyhetsbrev|bilaga|bilagor|"
     "fil|språk|storlek|färg|referens|kundnummer|kön|födelsedatum"},
    {FORM_OTHER,
     "emne|vedrørende|årsag|interesseret i|interessert i|ydelse|tjeneste|tjenester|antall|"
     "antall personer|ønsket dato|dato|tidspunkt|klokkeslæt|leveringsdato|afrejse|voksne|børn|"
     "gade|vej|gateadresse|by|poststed|sted|postnr. og by|postnr/by|postnr/sted|kommune|fylke|"
     "avdeling|antal ansatte|antall ansatte|bransje|cvr|cvr-nummer|cvr nr.|organisasjonsnummer|"
     "hvordan fandt du os|hvordan hørte du om oss|hvor har du hørt om oss|samtykke|personvern|"
     "privatlivspolitik|accepterer|nyhedsbrev|vedhæftning|vedlegg|sprog|prosjekt|størrelse|"
     "farve|farge|kjønn|kundenummer"},
    {FORM_OTHER,
     "aihe|otsikko|koskee|syy|luokka|kiinnostuksen kohde|kiinnostaa|tuote|tuotteet|palvelu|"
     "palvelut|määrä|kpl|henkilömäärä|budjetti|aikataulu|päivämäärä|pvm|kellonaika|aika|"
     "toivottu ajankohta|toimituspäivä|osoite|katuosoite|lähiosoite|postinumero|"
     "postitoimipaikka|paikkakunta|kaupunki|kunta|alue|osasto|henkilöstömäärä|"
     "työntekijöiden määrä|toimiala|y-tunnus|mistä kuulit meistä|mistä löysit meidät|suostumus|"
     "tietosuoja|tietosuojaseloste|hyväksyn|uutiskirje|liite|liitteet|tiedosto|kieli|projekti|"
     "koko|väri|asiakasnumero"},
    {FORM_OTHER,
     "temat|dotyczy|powód kontaktu|rodzaj zapytania|typ zapytania|kategoria|zainteresowanie|"
     "interesuje mnie|produkty|nazwa produktu|usługa|usługi|ilość|liczba osób|liczba|budżet|"
     "termin realizacji|godzina|data i godzina|preferowany termin|ulica|ulica i numer|nr domu|"
     "miasto|miejscowość|kod pocztowy|kod|województwo|adres dostawy|dział|liczba pracowników|"
     "wielkość firmy|branża|nip|regon|skąd o nas wiesz|skąd się o nas dowiedziałeś|"
     "jak nas znalazłeś|preferowany kontakt|preferowana forma kontaktu|akceptuję|"
     "załącznik|załączniki|plik|"
     "pliki|język|rozmiar|kolor|numer klienta|płeć|data urodzenia|cena|marka|rok"},
    {FORM_OTHER,
     "předmět|věc|důvod|typ dotazu|zájem o|mám zájem o|název produktu|zboží|služba|služby|"
     "množství|počet|počet kusů|počet osob|rozpočet|čas|datum a čas|požadovaný termín|"
     "termín dodání|adresa|ulice|ulice a číslo|ulice a č.p.|město|obec|psč|okres|dodací adresa|"
     "fakturační adresa|oddělení|počet zaměstnanců|obor|obor činnosti|ič|ičo|dič|"
     "jak jste se o nás dozvěděli|odkud nás znáte|souhlas|ochrana osobních údajů|souhlasím|"
     "příloha|přílohy|soubor|jazyk|velikost|barva|adresa doručenia|počet kusov|čas doručenia|"
     "súhlas|pohlaví"},
    {FORM_OTHER,
     "tárgy|ok|érdeklődés tárgya|érdekel|termék|termékek|termék neve|szolgáltatás|"
     "szolgáltatások|mennyiség|darabszám|létszám|fők száma|költségkeret|határidő|időpont|idő|"
     "kívánt időpont|szállítási határidő|cím|lakcím|utca|utca, házszám|város|település|"
     "irányítószám|megye|szállítási cím|számlázási cím|osztály|alkalmazottak száma|iparág|"
     "adószám|hol hallott rólunk|honnan hallott rólunk|hozzájárulás|adatvédelem|"
     "adatvédelmi nyilatkozat|elfogadom|hírlevél|melléklet|csatolmány|fájl|nyelv|méret|szín|nem|"
     "születési dátum|ár"},
    {FORM_OTHER,
     "subiect|motiv|motivul contactării|interesat de|sunt interesat de|produs|produse|"
     "nume produs|serviciu|servicii|cantitate|număr de persoane|buget|termen|termen limită|"
     "data și ora|data livrării|strada|oraș|localitate|cod poștal|județ|sector (oraș)|"
     "adresa de livrare|departament|număr de angajați|numar angajati|domeniu|"
     "domeniu de activitate|industrie|cui|cnp|cum ați auzit de noi|cum ati aflat de noi|"
     "de unde ați aflat de noi|acord|politica de confidențialitate|accept|abonare|atașament|"
     "fișier|limba|proiect|mărime|culoare|gen|preț"},
    {FORM_OTHER,
     "тема|тема сообщения|тема обращения|тема письма|причина обращения|категория|тип заявки|"
     "тип обращения|интерес|интересующий товар|интересующая услуга|товар|товары|название товара|"
     "наименование товара|наименование|продукт|продукция|услуга|услуги|количество|кол-во|"
     "количество человек|бюджет|срок|сроки|дата|время|дата и время|желаемая дата|"
     "удобное время для звонка|удобное время|удобное время звонка|дата доставки|адрес|"
     "адрес доставки|улица|город|ваш город|населенный пункт|индекс|почтовый индекс|область|"
     "регион|район|отдел|количество сотрудников|отрасль|сфера деятельности|инн|кпп|огрн|"
     "откуда вы о нас узнали|как вы о нас узнали|подписка|вложение|"
     "файл|файлы|прикрепленный файл|язык|проект|тип проекта|размер|цвет|материал|модель|марка|"
     "год|цена|стоимость|пол|дата рождения|возраст|отчество|способ связи|"
     "предпочтительный способ связи|объект|ссылка"},
    {FORM_OTHER,
     "тема повідомлення|тема звернення|причина звернення|категорія|товари|назва товару|послуга|"
     "послуги|кількість|термін|строк|час|дата і час|дата та час|бажана дата|"
     "зручний час для дзвінка|зручний час|адреса|адреса доставки|вулиця|місто|ваше місто|"
     "поштовий індекс|індекс|відділ|кількість працівників|галузь|сфера діяльності|єдрпоу|іпн|"
     "звідки ви про нас дізналися|як ви про нас дізналися|згода|політика конфіденційності|"
     "вкладення|файли|мова|проєкт|розмір|колір|матеріал|по батькові|спосіб зв'язку|ціна|стать"},
    {FORM_OTHER,
     "konu|konu başlığı|başlık|konusu|mesaj konusu|sebep|iletişim nedeni|talep türü|"
     "başvuru türü|ilgilendiğiniz ürün|ilgilendiğiniz hizmet|ilgi alanı|ürün|ürünler|ürün adı|"
     "hizmet|hizmetler|miktar|adet|kişi sayısı|bütçe|bütçeniz|süre|tarih|saat|tarih ve saat|"
     "istenen tarih|teslim tarihi|giriş tarihi|çıkış tarihi|yetişkin|çocuk|adresiniz|sokak|"
     "şehir|il|ilçe|il/ilçe|posta kodu|bölge|departman|bölüm|çalışan sayısı|sektör|vergi no|"
     "vergi numarası|vergi dairesi|tc kimlik no|bizi nereden duydunuz|bize nasıl ulaştınız|onay|"
     "kvkk|kvkk onayı|gizlilik politikası|kabul ediyorum|bülten|ek|ekler|dosya|dil|proje|"
     "proje türü|beden|renk|malzeme|cinsiyet|doğum tarihi|yaş|fiyat|yıl"},
    {FORM_OTHER,
     "subjek|perihal|hal|judul|topik|subyek|jenis pertanyaan|jenis layanan|jenis permintaan|"
     "jenis|minat|tertarik dengan|tertarik pada|produk|nama produk|produk yang diminati|"
     "produk yang dibutuhkan|produk yang ditanyakan|layanan|layanan yang diminati|"
     "layanan yang dibutuhkan|jasa|jumlah|jumlah pesanan|jumlah unit|kuantitas|jumlah orang|"
     "jumlah peserta|jumlah karyawan|anggaran|estimasi budget|kisaran budget|waktu|tanggal|"
     "tanggal & waktu|jam|tanggal acara|tanggal kunjungan|tanggal pengiriman|tanggal dibutuhkan|"
     "alamat|alamat lengkap|alamat anda|alamat pengiriman|alamat perusahaan|alamat rumah|jalan|"
     "kota|kota/kabupaten|kabupaten|kabupaten/kota|kecamatan|kelurahan|provinsi|kode pos|"
     "domisili|lokasi|asal kota|kota asal|departemen|divisi|bidang usaha|bidang|industri|"
     "jenis usaha|npwp|nik|dari mana anda mengetahui kami|tahu kami dari mana|tahu dari mana|"
     "mengetahui kami dari|sumber informasi|dari mana anda tahu tentang kami|persetujuan|"
     "kebijakan privasi|setuju|lampiran|berkas|unggah file|bahasa|proyek|nama proyek|"
     "jenis proyek|ukuran|warna|bahan|spesifikasi|jenis kelamin|tanggal lahir|usia|umur|"
     "panggilan|sapaan|gelar|harga|tipe|tahun|perkara|tajuk|tarikh|masa|bandar|negeri|poskod|"
     "kuantiti|perkhidmatan|jabatan (bahagian)|bahagian|bajet|bilangan|jantina|"
     "bagaimana anda mengetahui tentang kami|waktu yang tepat untuk dihubungi"},
    {FORM_OTHER,
     "tiêu đề|chủ đề|vấn đề|lý do liên hệ|danh mục|quan tâm|quan tâm đến|sản phẩm|tên sản phẩm|"
     "sản phẩm quan tâm|dịch vụ|dịch vụ quan tâm|dịch vụ cần tư vấn|số lượng|số người|ngân sách|"
     "thời gian|ngày|giờ|ngày giờ|ngày giao hàng|địa chỉ|địa chỉ giao hàng|đường|thành phố|tỉnh|"
     "tỉnh/thành phố|tỉnh thành|quận|quận/huyện|phường|phường/xã|mã bưu điện|khu vực|phòng ban|"
     "số nhân viên|quy mô công ty|ngành nghề|lĩnh vực|mã số thuế|bạn biết chúng tôi qua đâu|"
     "bạn biết đến chúng tôi qua|đồng ý|chính sách bảo mật|tệp đính kèm|đính kèm|ngôn ngữ|dự án|"
     "kích thước|màu sắc|giới tính|ngày sinh|tuổi|giá"},
    {FORM_OTHER,
     "เรื่อง|หัวข้อ|หัวเรื่อง|หมวดหมู่|ประเภท|สินค้า|ชื่อสินค้า|สินค้าที่สนใจ|บริการ|บริการที่สนใจ|สนใจ|จำนวน|งบประมาณ|"
     "ระยะเวลา|วันที่|เวลา|วันที่และเวลา|ที่อยู่|ถนน|จังหวัด|อำเภอ|เขต|ตำบล|แขวง|เมือง|รหัสไปรษณีย์|ที่อยู่จัดส่ง|"
     "แผนก|จำนวนพนักงาน|ประเภทธุรกิจ|ธุรกิจ|เลขประจำตัวผู้เสียภาษี|รู้จักเราจาก|ท่านรู้จักเราจากช่องทางใด|ยินยอม|"
     "นโยบายความเป็นส่วนตัว|ไฟล์แนบ|เอกสารแนบ|ภาษา|โครงการ|ขนาด|สี|เพศ|วันเกิด|อายุ|ไลน์|ไลน์ไอดี|ราคา"},
    {FORM_OTHER,
     "θέμα|αφορά|λόγος επικοινωνίας|κατηγορία|ενδιαφέρομαι για|προϊόν|προϊόντα|υπηρεσία|"
     "υπηρεσίες|ποσότητα|αριθμός ατόμων|προϋπολογισμός|χρονοδιάγραμμα|ημερομηνία|ώρα|"
     "ημερομηνία και ώρα|διεύθυνση|οδός|πόλη|τ.κ.|ταχυδρομικός κώδικας|νομός|περιοχή|τμήμα|"
     "αριθμός εργαζομένων|κλάδος|αφμ|δ.ο.υ.|πώς μας βρήκατε|πώς μάθατε για εμάς|συγκατάθεση|"
     "πολιτική απορρήτου|αποδέχομαι|συνημμένο|αρχείο|γλώσσα|έργο|μέγεθος|χρώμα|φαξ|φύλο|τιμή"},
    {FORM_OTHER,
     "主题|标题|事由|类别|类型|咨询类型|问题类型|感兴趣的产品|产品|产品名称|意向产品|服务|"
     "服务类型|需要的服务|数量|采购数量|预算|时间|日期|交货日期|预约时间|预约日期|地址|详细地址|"
     "公司地址|街道|城市|所在城市|省份|省|省市|地区|所在地区|所在地|邮编|邮政编码|部门|公司规模|"
     "员工人数|人数|行业|所属行业|税号|如何得知我们|您是如何知道我们的|从哪里了解到我们|"
     "来源渠道|隐私政策|同意|附件|文件|语言|项目|项目名称|尺寸|颜色|材质|规格|型号|性别|年龄|"
     "生日|出生日期|传真|微信|微信号|qq|qq号|价格|品牌|年份|職稱部門|主旨|標題|類別|類型|"
     "諮詢類型|產品|產品名稱|服務|服務項目|數量|預算|時間|日期時間|聯絡時間|方便聯絡時間|地區|"
     "縣市|郵遞區號|部門|公司規模|產業|產業別|統編|統一編號|如何得知|從何得知我們|隱私權政策|"
     "附檔|附加檔案|檔案|語言|專案|尺寸規格|顏色|型號規格|性別|年齡|傳真|價格|公司地址電話|"
     "詳細地址公司"},
    {FORM_OTHER,
     "件名|題名|タイトル|お問い合わせ種別|お問い合わせ項目|お問い合わせの種類|お問い合わせ種類|"
     "お問い合わせ区分|お問合せ種別|お問合せ項目|お問い合わせ分類|お問い合わせ目的|ご用件の種類|"
     "種別|項目|カテゴリ|カテゴリー|商品|商品名|製品|製品名|ご希望の商品|サービス|サービス名|"
     "ご希望サービス|ご興味のあるサービス|個数|ご予算|予算|納期|希望納期|ご希望日|希望日|"
     "希望日時|ご希望日時|日時|日付|来店日|ご住所|住所|会社所在地|郵便番号|都道府県|市区町村|"
     "市町村|番地|建物名|町名番地|マンション名|部署|部署名|ご所属部署|所属部署|部署・役職|"
     "部署名・役職|従業員数|業種|業界|fax番号|フリガナ|ふりがな|お名前（フリガナ）|"
     "お名前（ふりがな）|お名前（カナ）|氏名（フリガナ）|氏名（カナ）|氏名（ふりがな）|カナ|"
     "セイ|メイ|姓（フリガナ）|名（フリガナ）|会社名（フリガナ）|メールアドレス（確認）|"
     "メールアドレス（確認用）|メールアドレス（再入力）|確認用メールアドレス|個人情報の取り扱い|"
     "個人情報の取扱い|個人情報の取り扱いについて|個人情報保護方針|プライバシーポリシー|"
     "個人情報の取扱いについて|プライバシーポリシーへの同意|個人情報の取り扱いに同意する|"
     "当社を知ったきっかけ|弊社を知ったきっかけ|どこで知りましたか|きっかけ|添付ファイル|"
     "ファイル|言語|プロジェクト|サイズ|色|年齢|年代|生年月日|ご希望の連絡方法|希望連絡方法|"
     "連絡方法|ご連絡方法|希望連絡時間帯|ご希望の連絡先|物件名|物件|車種|メーカー|型番|価格|"
     "メールマガジン|メルマガ"},
    {FORM_OTHER,
     "제목|문의유형|문의종류|문의분야|문의구분|문의항목|상담분야|분류|카테고리|구분|관심제품|"
     "관심상품|제품|제품명|상품|상품명|서비스|서비스명|희망 서비스|수량|인원|예산|기간|납기|"
     "희망일|희망일시|날짜|일시|시간|주소|상세주소|우편번호|지역|시/도|도시|부서|부서명|"
     "소속부서|직원수|업종|산업|사업자번호|사업자등록번호|알게된 경로|유입경로|방문경로|"
     "개인정보 동의|개인정보 수집 및 이용 동의|개인정보처리방침|개인정보 수집 동의|동의|"
     "동의여부|첨부파일|첨부|파일|언어|프로젝트|프로젝트명|사이즈|색상|성별|나이|생년월일|팩스|"
     "팩스번호|상담 가능 시간|연락 가능 시간|희망 연락 시간|가격|모델명|모델|마케팅 동의"},
    {FORM_OTHER,
     "נושא|נושא הפנייה|סוג הפנייה|סיבת הפנייה|קטגוריה|מתעניין ב|מוצר|מוצרים|שם המוצר|שירות|"
     "שירותים|כמות|מספר אנשים|תקציב|תאריך|שעה|תאריך ושעה|כתובת|רחוב|עיר|ישוב|יישוב|מיקוד|אזור|"
     "מחלקה|מספר עובדים|תחום|תחום עיסוק|ח.פ|איך הגעת אלינו|איך שמעת עלינו|הסכמה|מדיניות פרטיות|"
     "קובץ|קובץ מצורף|שפה|פרויקט|גודל|צבע|פקס|מגדר|גיל|מחיר"},
    {FORM_OTHER,
     "الموضوع|عنوان الرسالة|موضوع الرسالة|نوع الاستفسار|نوع الطلب|سبب الاتصال|الفئة|القسم|"
     "التصنيف|مهتم بـ|المنتج|المنتجات|اسم المنتج|الخدمة|الخدمات|الخدمة المطلوبة|نوع الخدمة|"
     "الكمية|العدد|عدد الأشخاص|الميزانية|المدة|التاريخ|الوقت|التاريخ والوقت|تاريخ التسليم|"
     "العنوان|عنوانك|الشارع|المدينة|مدينتك|المنطقة|المحافظة|الرمز البريدي|صندوق البريد|"
     "عنوان التوصيل|الإدارة|عدد الموظفين|المجال|القطاع|الصناعة|مجال العمل|الرقم الضريبي|"
     "كيف سمعت عنا|كيف عرفت عنا|كيف وجدتنا|الموافقة|سياسة الخصوصية|أوافق|المرفقات|الملف|ملف|"
     "اللغة|المشروع|نوع المشروع|الحجم|اللون|الجنس|العمر|تاريخ الميلاد|الفاكس|فاكس|السعر"},
    {FORM_OTHER,
     "विषय|श्रेणी|प्रकार|उत्पाद|उत्पाद का नाम|सेवा|सेवाएं|मात्रा|बजट|दिनांक|तारीख|समय|पता|आपका पता|शहर|"
     "राज्य|जिला|पिन कोड|विभाग|उद्योग|सहमति|भाषा|परियोजना|आकार|रंग|लिंग|आयु|स्थान|कीमत"},
    {FORM_NAME,
     "who is writing|what should we call you|how should we address you|who's this|enquiry by|"
     "message by|sent by"},
    {FORM_NAME,
     "hoe heet je|hoe heet u|wat is je naam|wat is uw naam|hoe mogen we je noemen|wie heißen sie|"
     "wie heißt du|wie ist ihr name|wie ist dein name|wie lautet ihr name|"
     "wie dürfen wir sie ansprechen|mit wem haben wir das vergnügen|comment vous appelez-vous|"
     "comment t'appelles-tu|quel est votre nom|quel est ton nom|qui êtes-vous|cómo te llamas|"
     "cómo se llama|cuál es tu nombre|cuál es su nombre|quién eres|como você se chama|"
     "como se chama|qual é o seu nome|qual é seu nome|qual o seu nome|qual seu nome|"
     "come ti chiami|come si chiama|qual è il tuo nome|qual è il suo nome"},
    {FORM_NAME,
     "jak się nazywasz|jak masz na imię|jak się pan/pani nazywa|jak możemy się do ciebie zwracać|"
     "как вас зовут|как к вам обращаться|ваше имя и фамилия|представьтесь|як вас звати|"
     "як до вас звертатися|ваше ім'я|vad heter du|vad är ditt namn|hva heter du|"
     "hva er navnet ditt|hvad hedder du|hvad er dit navn|mikä on nimesi|kuka olet|"
     "jak se jmenujete|jaké je vaše jméno|ako sa voláte|hogy hívják|mi a neve|hogy hívnak|"
     "cum vă numiți|cum te numești|cum te cheamă|siapa nama anda|siapa namamu|nama anda siapa|"
     "dengan siapa kami berbicara|adınız nedir|adınız soyadınız nedir|size nasıl hitap edelim|"
     "お名前は|お名前を教えてください|お名前をご記入ください|您的姓名是|怎么称呼您|您怎么称呼|您貴姓|성함이 어떻게 되시나요|성함을 알려주세요|이름이 무엇인가요|ما اسمك|"
     "ما هو اسمك|bạn tên là gì|tên của bạn là gì|πώς σας λένε|ποιο είναι το όνομά σας|מה שמך|"
     "איך קוראים לך"},
    {FORM_NAME,
     "enviado por|enviada por|gesendet von|eingereicht von|nachricht von|anfrage von|envoyé par|"
     "soumis par|inviato da|inviata da|verzonden door|ingezonden door|bericht van|skickat av|"
     "inskickat av|sendt av|sendt af|indsendt af|lähettäjä|wysłane przez|nadawca|odesláno od|"
     "odesílatel|odosielateľ|beküldte|trimis de|expeditor|gönderen kişi|dikirim oleh|送信者|发送人|發送人|"
     "보낸 사람|보낸사람|المرسل|người gửi|ผู้ส่ง|αποστολέας|השולח"},
    {FORM_EMAIL,
     "what is your email|what's your email|what is your email address|what's your email address|"
     "where can we reach you|where can we email you|which email can we reach you at|best email|"
     "best email address|your best email|wat is je e-mailadres|wat is uw e-mailadres|"
     "op welk e-mailadres kunnen we je bereiken|op welk e-mailadres kunnen we u bereiken|"
     "op welk e-mailadres bent u bereikbaar|wie lautet ihre e-mail-adresse|"
     "wie lautet deine e-mail-adresse|wie ist ihre e-mail-adresse|"
     "unter welcher e-mail-adresse erreichen wir sie|"
     "an welche e-mail-adresse dürfen wir antworten|quelle est votre adresse e-mail|"
     "quel est votre e-mail|quel est votre email|à quelle adresse vous répondre|"
     "votre meilleure adresse e-mail|cuál es tu correo|cuál es tu correo electrónico|"
     "cuál es tu email|cuál es su correo|cuál es su correo electrónico|a qué correo te escribimos|"
     "qual é o seu e-mail|qual é seu e-mail|qual o seu e-mail|qual seu e-mail|seu melhor e-mail|"
     "qual o seu melhor e-mail|qual seu melhor e-mail|qual è la tua email|qual è la sua email|"
     "qual è il tuo indirizzo email|qual è il tuo indirizzo e-mail"},
    {FORM_EMAIL,
     "jaki jest twój adres e-mail|jaki jest twój e-mail|podaj adres e-mail|podaj swój e-mail|"
     "podaj swój adres e-mail|какой у вас email|какая у вас почта|укажите e-mail|укажите email|"
     "укажите почту|ваш адрес почты|вкажіть e-mail|вкажіть email|яка у вас пошта|"
     "vad är din e-postadress|vad är din mejl|hva er e-postadressen din|hva er din e-postadresse|"
     "hvad er din e-mail|hvad er din e-mailadresse|mikä on sähköpostiosoitteesi|"
     "mikä on sähköpostisi|jaký je váš e-mail|jaká je vaše e-mailová adresa|aký je váš e-mail|"
     "mi az e-mail címe|mi az e-mail címed|care este adresa ta de email|"
     "care este adresa dvs. de email|apa email anda|apa alamat email anda|e-posta adresiniz nedir|"
     "メールアドレスは|メールアドレスを教えてください|您的邮箱是|您的電子郵件是|이메일 주소를 알려주세요|이메일이 무엇인가요|ما بريدك الإلكتروني|"
     "ما هو بريدك الإلكتروني|email của bạn là gì|ποιο είναι το email σας|מה המייל שלך"},
    {FORM_PHONE,
     "what is your phone number|what's your phone number|what number can we reach you on|"
     "where can we call you|best number|best phone number|best number to reach you|number to call|"
     "callback number|call back number|caller|caller id|caller number|calling number|from number|"
     "phone of caller|wat is je telefoonnummer|wat is uw telefoonnummer|"
     "op welk nummer kunnen we je bereiken|op welk nummer kunnen we u bereiken|en telefonisch|"
     "telefonisch bereikbaar op|terugbelnummer|wie lautet ihre telefonnummer|"
     "wie ist ihre telefonnummer|unter welcher nummer erreichen wir sie|"
     "unter welcher nummer sind sie erreichbar|unter welcher telefonnummer erreichen wir sie|"
     "telefonisch erreichbar unter|rückruf unter|anrufer|anrufernummer|nummer des anrufers|"
     "quel est votre numéro|quel est votre numéro de téléphone|numéro où vous joindre|"
     "à quel numéro vous joindre|à quel numéro pouvons-nous vous joindre|numéro de rappel|"
     "numéro de l'appelant|appelant|cuál es tu teléfono|cuál es tu número|cuál es su teléfono|"
     "cuál es tu número de teléfono|a qué número te llamamos|número que llama|"
     "qual é o seu telefone|qual o seu telefone|qual seu telefone|qual o seu whatsapp|"
     "qual seu whatsapp|qual é o seu whatsapp|qual è il tuo numero|"
     "qual è il tuo numero di telefono|a che numero possiamo chiamarti|numero chiamante|chiamante"},
    {FORM_PHONE,
     "jaki jest twój numer telefonu|podaj numer telefonu|pod jakim numerem|numer dzwoniącego|"
     "какой у вас номер|ваш номер|по какому номеру с вами связаться|укажите телефон|"
     "номер звонившего|на який номер|вкажіть телефон|яке ваше телефонне|vad är ditt telefonnummer|"
     "vilket nummer når vi dig på|hva er telefonnummeret ditt|hvad er dit telefonnummer|"
     "mikä on puhelinnumerosi|jaké je vaše telefonní číslo|aké je vaše telefónne číslo|"
     "mi a telefonszáma|care este numărul dvs|care este numărul tău de telefon|"
     "nomor yang bisa dihubungi|nomor telepon anda berapa|no. wa|nomor wa aktif|no hp aktif|"
     "telefon numaranız nedir|size hangi numaradan ulaşalım|arayan numara|電話番号は|電話番号を教えてください|"
     "発信者番号|您的电话是|您的手机号是|来电号码|연락처를 알려주세요|발신번호|ما رقم هاتفك|رقم المتصل|số điện thoại của bạn|"
     "ποιο είναι το τηλέφωνό σας|מה הטלפון שלך"},
    {FORM_PHONE,
     "tfno|tlfno|tfn|tlfn|tlfnr|telnr|tel.-nr|fon|ph no|mob no|mobile no|contact no"},
    {FORM_COMPANY,
     "what company do you work for|which company do you work for|who do you work for|"
     "where do you work|what is your company|what's your company|what's your company called|"
     "what is the name of your company|company you represent|which company are you from|"
     "voor welk bedrijf werk je|voor welk bedrijf werkt u|voor welk bedrijf|"
     "bij welk bedrijf werk je|wat is je bedrijfsnaam|für welches unternehmen arbeiten sie|"
     "für welches unternehmen fragen sie an|in welchem unternehmen arbeiten sie|"
     "wie heißt ihr unternehmen|wie heißt ihre firma|für welche firma|"
     "pour quelle entreprise travaillez-vous|pour quelle société travaillez-vous|"
     "quelle est votre entreprise|quelle est votre société|comment s'appelle votre entreprise|"
     "en qué empresa trabajas|en qué empresa trabaja|cuál es tu empresa|cómo se llama tu empresa|"
     "em que empresa você trabalha|em qual empresa você trabalha|qual é a sua empresa|"
     "qual o nome da sua empresa|qual a sua empresa|per quale azienda lavori|"
     "in quale azienda lavori|qual è la tua azienda|come si chiama la tua azienda"},
    {FORM_COMPANY,
     "w jakiej firmie pracujesz|jak nazywa się twoja firma|jaką firmę reprezentujesz|"
     "как называется ваша компания|в какой компании вы работаете|яка назва вашої компанії|"
     "vilket företag arbetar du på|vilket företag representerar du|hvilken bedrift jobber du i|"
     "hvilken bedrift representerer du|hvilken virksomhed arbejder du i|"
     "hvilket firma kommer du fra|missä yrityksessä työskentelet|mitä yritystä edustat|"
     "ve které firmě pracujete|jak se jmenuje vaše firma|melyik cégnél dolgozik|"
     "la ce companie lucrați|apa nama perusahaan anda|dari perusahaan mana|"
     "hangi firmada çalışıyorsunuz|şirketinizin adı nedir|会社名を教えてください|お勤め先|您的公司是|您的公司名称是|"
     "회사명을 알려주세요|어느 회사|ما اسم شركتك|bạn làm việc ở công ty nào"},
    {FORM_MESSAGE,
     "note del cliente|nota del cliente|notas del cliente|note du client|notes du client|"
     "kundennotiz|notiz des kunden|anmerkung des kunden|hinweis des kunden|opmerking van de klant|"
     "notitie van klant|opmerkingen klant|uwagi klienta|wiadomość od klienta|комментарий клиента|"
     "комментарий покупателя|пожелания|пожелания клиента|коментар клієнта|catatan pelanggan|"
     "catatan pembeli|catatan tamu|müşteri notu|お客様のメモ|客户备注|客戶備註|고객 메모|kundens kommentar|"
     "kundens meddelande|kundens besked|customer notes|client notes|client message|booking notes|"
     "guest notes|notes from customer|note from customer|visitor message|visitor's message|"
     "message du visiteur|mensaje del visitante|transcript|transcription|voicemail transcript|"
     "message transcript|call summary|transkript|what would you like to see|"
     "what are you interested in|what brings you here|tell us about the space|beskriv ditt ärende|"
     "beskriv ärendet|beskriv vad du behöver|beskriv din forespørsel|beskriv hva du trenger|"
     "beskriv din opgave|beskriv opgaven|kerro lisää|kuvaile tarpeesi|opisz swoje potrzeby|"
     "opisz projekt|opisz czego potrzebujesz|опишите задачу|опишите вашу задачу|опишите проект|"
     "расскажите о задаче|расскажите о проекте|опишіть завдання|опишіть ваш запит|"
     "popište svůj požadavek|popište poptávku|opíšte požiadavku|írja le igényét|descrieți cererea|"
     "ceritakan kebutuhan anda|jelaskan kebutuhan anda|ihtiyacınızı anlatın|projenizi anlatın|"
     "ご要望をお聞かせください|请描述您的需求|請描述您的需求|문의하실 내용|cuéntanos qué necesitas|cuéntanos tu proyecto|"
     "cuéntenos su proyecto|conte-nos sobre o seu projeto|conte sobre o seu projeto|"
     "descreva sua necessidade|descreva o que precisa|raccontaci il tuo progetto|"
     "descrivi la tua richiesta|descriva la sua richiesta|vertel ons over je project|"
     "omschrijf je vraag|omschrijf uw aanvraag|beschreiben sie ihr anliegen|"
     "beschreiben sie ihr projekt|erzählen sie uns von ihrem projekt|"
     "womit können wir ihnen helfen|worum geht es|décrivez votre besoin|décrivez votre demande|"
     "expliquez-nous votre projet"},
    {FORM_META,
     "block id|request id|ip-address|page name|block name|form name|utm_source|utm_medium|"
     "utm_campaign|utm_content|utm_term|gclid|fbclid|event_id|lead_id|ad_id|adset_id|campaign_id|"
     "form_id|platform|submitted_at|created_time|is_organic|user_agent|referer|conversation id|"
     "chat id|visitor id|last seen|duration|received|registered"},
    {FORM_PHONE,
     "and your phone|and your phone number|and your number|y tu teléfono|y su teléfono|"
     "y tu número|e o seu telefone|e seu telefone|e o seu whatsapp|e il tuo telefono|"
     "e il tuo numero|et votre téléphone|et votre numéro|und ihre telefonnummer|"
     "und deine telefonnummer|und telefonisch|en je telefoonnummer|en uw telefoonnummer|"
     "a telefon|a numer telefonu|а телефон|а ваш телефон|och ditt telefonnummer|"
     "og telefonnummeret ditt|og dit telefonnummer|numero de contacto"},
    {FORM_EMAIL,
     "and your email|and your email address|y tu correo|y tu email|y su correo|e o seu e-mail|"
     "e seu e-mail|e la tua email|et votre e-mail|et votre email|und ihre e-mail|und deine e-mail|"
     "en je e-mailadres|en uw e-mailadres|a e-mail|а почта|och din e-post|og din e-mail"},
    {FORM_META,
     "elküldve|beküldve|beküldés ideje|odesláno dne|odoslané|wysłano|wysłano dnia|data wysłania|"
     "lähetetty|gesendet am|eingegangen am|envoyé le|reçu le|enviado el|recibido el|enviado em|"
     "recebido em|inviato il|ricevuto il|verzonden op|ontvangen op|отправлено|дата отправки|"
     "надіслано|дата надсилання|gönderildi|gönderim tarihi|dikirim pada|tanggal kirim|trimis la|"
     "data trimiterii|送信日時|受信日時|提交时间|提交時間|留言时间|留言時間|제출일시|접수일시|등록일시|"
     "تاريخ الإرسال|thời gian gửi|ngày gửi|ημερομηνία αποστολής|נשלח בתאריך"},
    {FORM_NAME,
     "invitee|invitee name|attendee|attendee name|booked by|eingeladene person|eingeladener|"
     "eingeladene/r|eingeladen|teilnehmer|invité|invité(e)|participant|invitado|asistente|"
     "convidado|invitato|partecipante|genodigde|deelnemer|inbjuden|inviteret|invitert|kutsuttu|"
     "zaproszony|pozvaný|приглашенный|запрошений|davetli|undangan|被邀请者|招待者|초대받은 사람"},
    {FORM_EMAIL,
     "invitee email|attendee email|e-mail des eingeladenen|e-mail-adresse des eingeladenen|"
     "e-mail der eingeladenen person|e-mail de l'invité|adresse e-mail de l'invité|"
     "correo electrónico del invitado|correo del invitado|email del invitado|"
     "e-mail do convidado|email dell'invitato|e-mail van genodigde|e-mailadres van genodigde|"
     "e-mail zaproszonego|e-mail приглашенного|招待者のメールアドレス"},
    {FORM_MESSAGE,
     "job description|job details|what needs doing|project summary|enquiry text|inquiry text|"
     "the message|full message|original message text|nachricht des kunden|"
     "nachricht des absenders|nachricht vom interessenten|kundennachricht|"
     "message de l'acheteur|message de l'internaute|message de l'acquéreur|"
     "message du candidat|message du visiteur|message de l'expéditeur|mensaje del comprador|"
     "mensaje del interesado|mensaje del usuario|messaggio dell'utente|"
     "messaggio dell'interessato|messaggio del cliente|messaggio dell'acquirente|"
     "mensagem do interessado|mensagem do comprador|mensagem do usuário|"
     "bericht van de geïnteresseerde|bericht van koper|bericht van bezoeker|"
     "meddelande från köparen|besked fra køber|melding fra kjøper|treść zapytania|"
     "wiadomość od kupującego|zpráva od zájemce|сообщение покупателя|сообщение от клиента|"
     "вопрос покупателя|повідомлення покупця|pesan pembeli|pesan calon pembeli|"
     "pesan dari pembeli|alıcının mesajı|买家留言|買家留言|구매자 메시지"},
    {FORM_OTHER,
     "event type|event date/time|event name|meeting type|invitee time zone|time zone|"
     "veranstaltungstyp|ereignistyp|art des termins|zeitzone|type d'événement|fuseau horaire|"
     "tipo de evento|zona horaria|tipo di evento|fuso orario|tipo de evento|fuso horário|"
     "evenementtype|tijdzone|typ wydarzenia|strefa czasowa"},
    {FORM_NAME,
     "posted by|homeowner|property owner|householder|consumer|purchaser|traveller|traveler|"
     "lead guest|main guest|renter|couple|couple's names|organiser|organizer|event organiser|"
     "event organizer|interested party|interested person|from customer|submitter|submitter name|"
     "requestor|requestor name|name of enquirer|customer's full name|buyer's full name|"
     "enquiry from|asked by|question by|who is asking|created by customer|client full name|"
     "contact's name|referred by customer"},
    {FORM_NAME,
     "auftraggeber|auftraggeberin|anfragesteller|anfragestellerin|antragsteller|interessentin|"
     "kundin|kunde/kundin|absenderin|bestellerin|mieter|mietinteressent|kaufinteressent|käufer|"
     "käuferin|gast|gastname|name des gastes|name des kunden|name der kundin|brautpaar|bauherr|"
     "bauherrin|fragesteller|fragestellerin|anfragende person|suchende person|kontaktname|"
     "ratsuchender|privatkunde"},
    {FORM_NAME,
     "demandeuse|acheteur|acheteuse|acquéreur|particulier|émetteur|intéressé(e)|"
     "personne intéressée|porteur de projet|maître d'ouvrage|les mariés|futurs mariés|voyageur|"
     "locataire|nom du demandeur|posté par|publié par|déposé par|client intéressé|"
     "nom de l'acheteur|nom de l'internaute|internaute|donneur d'ordre (projet)|"
     "contact sur place"},
    {FORM_NAME,
     "comprador|compradora|interesada|interesado/a|persona interesada|contratante|publicado por|"
     "enviado por el cliente|novios|pareja|huésped|apellido y nombre|apellido, nombre|"
     "apellidos nombre|solicitado por|cliente potencial|clienta|nombre del interesado|"
     "nombre del comprador|nombre del solicitante|quién pregunta"},
    {FORM_NAME,
     "requerente|requisitante|noivos|casal|hóspede|nome e apelidos|interessada|interessado(a)|"
     "nome do solicitante|nome do interessado|publicado pelo cliente|consumidor|"
     "nome do comprador|quem pergunta|nome do utente"},
    {FORM_NAME,
     "acquirente|interessato|interessata|committente|sposi|coppia|ospite|nome del richiedente|"
     "nome dell'interessato|nome e cognome del cliente|nome del cliente|nome ospite|"
     "potenziale cliente|chi scrive"},
    {FORM_NAME,
     "aanvrager|naam van aanvrager|opdrachtgever|geïnteresseerde|koper|verzender|bruidspaar|"
     "naam klant|naam van de klant|ingediend door|geplaatst door|huurder|consument|vraagsteller|"
     "naam afzender|naam gast"},
    {FORM_NAME,
     "kund|kundens namn|beställare|beställarens namn|uppdragsgivare|köpare|intressent|brudpar|"
     "privatperson|inskickad av|publicerad av|frågeställare|kontaktpersonens namn"},
    {FORM_NAME,
     "kundens navn|oppdragsgiver|opdragsgiver|bestiller|bestillers navn|kjøper|køber|rekvirent|"
     "opgavestiller|forespørger|brudepar|brudeparret|gjest|gæst|innsendt av|spørger"},
    {FORM_NAME,
     "tilaaja|tilaajan nimi|ostaja|kysyjä|pyytäjä|toimeksiantaja|hääpari|vieras|yhteydenottaja|"
     "tarjouksen pyytäjä|tarjouspyynnön jättäjä|asiakkaan koko nimi"},
    {FORM_NAME,
     "zleceniodawca|zamawiający|kupujący|osoba zgłaszająca|zgłaszający|zainteresowany|"
     "zainteresowana|para młoda|gość|pytający|inwestor|klientka|dane klienta|imię klienta|"
     "imię i nazwisko klienta|imię i nazwisko zgłaszającego|autor zapytania|autor zgłoszenia|"
     "od kogo|osoba pytająca"},
    {FORM_NAME,
     "poptávající|zadavatel|zadavatel poptávky|objednatel|objednávateľ|zájemce|záujemca|"
     "kupující|kupujúci|tazatel|žadatel|žiadateľ|dopytujúci|snoubenci|jméno zájemce|"
     "jméno odesílatele|meno záujemcu|od koho|jméno klienta|jméno hosta|zákazník (jméno)"},
    {FORM_NAME,
     "ajánlatkérő|ajánlatkérő neve|megrendelő|megrendelő neve|ügyfél|érdeklődő|érdeklődő neve|"
     "vevő|vásárló|küldő|küldő neve|vendég|vendég neve|megbízó|beküldő|beküldő neve|igénylő|"
     "kérdező|az ajánlatkérő neve|kapcsolattartó személy"},
    {FORM_NAME,
     "solicitant|solicitantul|clientul|beneficiar|cumpărător|persoană interesată|miri|oaspete|"
     "nume solicitant|numele clientului|nume client|interesat|numele solicitantului"},
    {FORM_NAME,
     "заявитель|покупатель|автор|автор заявки|автор сообщения|от кого|интересующееся лицо|гость|"
     "имя заказчика|имя покупателя|фио заказчика|кто обратился|молодожены|арендатор|клиентка|"
     "контактное лицо заказчика|имя гостя|пользователь оставил"},
    {FORM_NAME,
     "від кого|замовник|замовниця|покупець|заявник|ім'я замовника|гість|клієнтка|піб замовника|"
     "хто звернувся|ім'я покупця|ваше ім'я та прізвище|автор звернення"},
    {FORM_NAME,
     "подател|изпращач|запитващ|заявител|име на клиента|вашето име и фамилия|поръчващ|купувач|"
     "naručitelj|naručilac|kupac|pošiljatelj|pošiljalac|kupec|naročnik|upit od|ime stranke|"
     "podnositelj|podnosilac|klijent|gost|ime i prezime klijenta|наручилац|купац|пошиљалац|"
     "клијент|име и презиме"},
    {FORM_NAME,
     "talep eden|talep sahibi|talep eden kişi|müşterinin adı|müşteri adı soyadı|alıcı|başvuran|"
     "başvuru sahibi|çift|misafir|misafir adı|soran|soruyu soran|isteyen|teklif isteyen|"
     "iş sahibi|iletişime geçen|gönderici"},
    {FORM_NAME,
     "pemohon|pemesan|pembeli|calon pembeli|pelanggan|calon pelanggan|penanya|klien|konsumen|"
     "peminat|tamu|calon pengantin|pengantin|pemberi kerja|peminta|penghantar|diajukan oleh|"
     "nama penanya|nama konsumen|nama tamu|pemilik rumah|customer anda|nama peminat"},
    {FORM_NAME,
     "khách|người yêu cầu|người mua|người đặt|người đặt hàng|tên người gửi|bên mua|người hỏi|"
     "tên khách|anh/chị|khách quan tâm|người quan tâm|họ tên khách|ลูกค้า|ผู้ซื้อ|ผู้สอบถาม|"
     "ผู้ขอใบเสนอราคา|ผู้จอง|ผู้สนใจ|ชื่อผู้ส่ง|ชื่อผู้จอง"},
    {FORM_NAME,
     "πελάτης|ενδιαφερόμενος|ενδιαφερόμενη|αγοραστής|αιτών|όνομα ενδιαφερομένου|όνομα αποστολέα"},
    {FORM_NAME,
     "留言人|咨询人|询价人|采购商|采购人|求购人|需求方|客户称呼|提交人|发布人|访客姓名|聯絡人稱呼|詢問人|諮詢人|發問者|買方|买方|買方姓名|預約人|预约人|预订人|"
     "申请人|申請人|委托人|提问者|寄件人|訂位人|客人姓名"},
    {FORM_NAME,
     "ご依頼者|ご依頼者名|ご依頼者様|依頼者|依頼者名|ご依頼主|依頼主|ご依頼人|依頼人|お客様|お客さま|申込者|お申込者|お申し込み者|お申込者名|申込者名|予約者|ご予約者|"
     "予約者名|ご予約者名|お問い合わせ者|お問合せ者|問い合わせ者|ご質問者|質問者|購入希望者|ご相談者|相談者|お問い合わせ者名|ご連絡者|ご連絡者名"},
    {FORM_NAME,
     "의뢰인|의뢰자|의뢰인명|고객|고객님|요청자|요청인|구매자|구매자명|구매자 이름|예약자|예약자명|보내는 사람|질문자|문의 고객|신청인|상담자|상담 신청자|요청 고객"},
    {FORM_NAME,
     "صاحب الطلب|مقدم الطلب|مقدمة الطلب|العميل|الزبون|المرسلة|المشتري|طالب الخدمة|"
     "اسم صاحب الطلب|اسم مقدم الطلب|اسم الزبون|اسم المشتري|السائل|الراسل|المستفسر|شם הפונה"},
    {FORM_NAME,
     "שם הפונה|הפונה|הלקוח|לקוח|שולח|המתעניין|מתעניין|שם המתעניין|קונה|שם המזמין|מזמין|"
     "שולח הפנייה|ग्राहक|खरीदार|प्रेषक|खरीदार का नाम|आवेदक"},
    {FORM_NAME,
     "نام|نام و نام خانوادگی|نام شما|مشتری|نام مشتری|متقاضی|نام متقاضی|خریدار|فرستنده|نام کامل"},
    {FORM_FIRST_NAME,
     "jméno (křestní)|име (собствено)"},
    {FORM_LAST_NAME,
     "نام خانوادگی|cognome del cliente|фамилия клиента|фамилно име|sobrenome do cliente|apelidos"},
    {FORM_EMAIL,
     "email addr|contact email addr|e-mail klienta|e-mail zákazníka|ügyfél e-mail|"
     "correo del cliente|mail du client|email del cliente|e-mail do cliente|e-mail van de klant|"
     "kundens e-post|kundens e-mail|email pelanggan|email khách|e-mail kontakt|kontakt mailowy|"
     "adres do korespondencji e-mail|имейл адрес за връзка|پست الکترونیک|ایمیل|ایمیل شما|correu|"
     "correu electrònic|adreça electrònica|email del huésped|correio electrónico|"
     "endereço de correio eletrónico"},
    {FORM_PHONE,
     "best contact|best phone|tel. fijo|tel. móvil|tel. celular|tel. particular|cel|celu|"
     "cel/whatsapp|nº tel|nro. de contacto|contato (whatsapp)|whatsapp do cliente|"
     "teléfono del cliente|téléphone du client|telefone do cliente|telefoon klant|"
     "telefoonnummer klant|kundens telefon|kundens telefonnummer|kundens mobil|mobiltelefonnr|"
     "asiakkaan puhelin|telefon klienta|telefon do klienta|telefon zákazníka|"
     "ügyfél telefonszáma|telefonul clientului|номер клиента|телефон заказчика|"
     "телефон покупателя|номер замовника|телефон замовника|müşteri telefonu|telefon pelanggan|"
     "no. wa pelanggan|sđt khách|sđt khách hàng|携帯番号（任意）|تلفن|شماره تلفن|شماره موبایل|"
     "شماره تماس|تلفن همراه|موبایل|whatsapp/celular|tel./whatsapp|contact tel no|"
     "telephone contact|numer kontaktowy klienta|telefon za kontakt|kontakt telefon|"
     "broj mobitela|mobitel|gsm číslo|mob. tel.|мобилен телефон|telefonska"},
    {FORM_COMPANY,
     "school|name of school|club|club name|church|charity|charity name|council|university|"
     "college|clinic|practice name|venue name|name of venue|trade name|trading as|dealer name|"
     "store name|shop name|business/organisation|company or school|school or organisation|"
     "organization/company|group name|team or club|institute"},
    {FORM_COMPANY,
     "collectivité|nom de la collectivité|mairie|association|nom de l'association|école|"
     "nom de l'école|nom de la structure|nom de l'organisme|administration|comité d'entreprise|"
     "enseigne|nom commercial"},
    {FORM_COMPANY,
     "schule|name der schule|verein/organisation|vereinsname|name des vereins|verband|"
     "kirchengemeinde|dienststelle|träger|firma/verein|firma oder organisation|"
     "unternehmen / organisation|betriebsname|kanzlei|praxisname|name der einrichtung"},
    {FORM_COMPANY,
     "entidad|colegio|centro educativo|nombre del centro|ayuntamiento|asociación|"
     "nombre de la asociación|hermandad|comercio|institución / empresa|empresa/institución|"
     "empresa o institución|organización/empresa|escuela|nombre de la institución|"
     "nombre del colegio|entidad/empresa"},
    {FORM_COMPANY,
     "scuola|associazione|istituto|nome associazione|nome scuola|azienda o ente|ente/azienda|"
     "parrocchia|nome ente|ragione sociale cliente|escola|associação|nome da instituição|"
     "nome da escola|instituição/empresa|empresa/entidade|igreja|empresa ou instituição|"
     "condomínio"},
    {FORM_COMPANY,
     "school/organisatie|naam school|vereniging|naam vereniging|stichting|instantie|"
     "bedrijf/instelling|bedrijf of organisatie|naam instelling|organisatie / bedrijf|skola|"
     "skolans namn|föreningens namn|företag eller förening|företag/förening|brf|"
     "bostadsrättsförening|skole|foreningens navn|institusjon|firma eller forening|"
     "firma/forening|virksomhed/organisation|bedrift/forening|organisasjonsnavn|koulu|seura|"
     "järjestö|taloyhtiö|yritys/yhteisö|yritys tai yhdistys|yhdistys"},
    {FORM_COMPANY,
     "szkoła|nazwa szkoły|stowarzyszenie|placówka|nazwa placówki|firma lub instytucja|"
     "instytucja / firma|název školy|spolek|instituce|název instituce|firma / organizace|"
     "firma/organizácia|názov školy|inštitúcia|iskola|iskola neve|egyesület|cég / intézmény|"
     "intézmény neve|școală|denumirea instituției|firma/instituție|asociație|instituție / firmă"},
    {FORM_COMPANY,
     "школа|название школы|заведение|название заведения|организация / компания|заклад|"
     "назва закладу|організація / компанія|име на фирмата|организация/фирма|институция|училище|"
     "ustanova|naziv ustanove|udruga|udruženje|firma/ustanova|škola / ustanova|društvo|"
     "ime organizacije"},
    {FORM_COMPANY,
     "okul|okul adı|dernek|dernek adı|firma / kurum|kurum/firma|otel adı|sekolah|yayasan|"
     "nama yayasan|universitas|kampus|nama kampus|komunitas|nama komunitas|"
     "nama lembaga/instansi|sekolah/instansi|trường|tên trường|trường học|tên cơ sở|โรงเรียน|"
     "ชื่อโรงเรียน|σχολείο|σύλλογος|φορέας"},
    {FORM_COMPANY,
     "学校|学校名称|院校|门店名称|店铺名称|公司/机构|学校/单位|團體名稱|學校名稱|學校|店名|園名|団体名・学校名|法人名・屋号|事業者名|お店の名前|施設名|학교|학교명|"
     "매장명|가게명|회사/단체명|업체명/기관명|المدرسة|اسم المدرسة|الجمعية|اسم الجمعية|بית ספר|שם המוסד|מוסד|"
     "שם הארגון/חברה|شرکت|نام شرکت|سازمان|نام سازمان"},
    {FORM_JOB_TITLE,
     "görevi|görevi/ünvanı|pozisyonu|incarico|role/title|kedudukan|peran|cargo que desempeña|"
     "puesto que ocupa|função na empresa|fonction dans l'entreprise|rolle im unternehmen|"
     "funkcja / stanowisko|stanowisko / funkcja|длъжност|radno mjesto|pozicija|funkcija|"
     "delovno mesto|سمت|شغل|직책/직급|ご役職名"},
    {FORM_COUNTRY,
     "market|buyer's country|country of buyer|customer country|from country|país do cliente|"
     "land des kunden|pays de l'acheteur|paese di provenienza|negara pembeli|采购商国家|"
     "страна покупателя|держава"},
    {FORM_MESSAGE,
     "what they need|what the customer needs|what do they need|their message|message to you|"
     "message text to you|customer's message|customer's request|customer request|client request|"
     "details of the job|description of work|description of job|work required|task details|"
     "task description|task|service details|project notes|requirement description|"
     "product description needed|buyer's requirement|sourcing request|sourcing details|"
     "request description|question from customer|question text|buyer question|message contents|"
     "what can we quote|what would you like quoted|rfq description|your needs|"
     "what are your requirements"},
    {FORM_MESSAGE,
     "anforderung|anforderungen|auftragsbeschreibung|aufgabe|vorhaben|ihr vorhaben|"
     "leistungsbeschreibung|gewünschte arbeiten|was wird benötigt|was brauchen sie|"
     "wofür brauchen sie|ihre anforderungen|kundenwunsch|wunsch|wünsche|text der anfrage|"
     "text ihrer nachricht|was suchen sie|beschreibung des auftrags"},
    {FORM_MESSAGE,
     "travaux|travaux souhaités|nature des travaux|description des travaux|"
     "description du besoin|expression du besoin|détail du besoin|ce qu'il recherche|"
     "texte de la demande|détail de votre demande|précisez votre demande|question du client|"
     "cahier des charges"},
    {FORM_MESSAGE,
     "trabajo a realizar|descripción del trabajo|necesidad|necesidades|qué necesita|"
     "qué necesitas|qué busca|descripción de la solicitud|texto de la consulta|"
     "pregunta del cliente|requerimientos|requisitos|detalle del pedido de presupuesto|"
     "lo que necesita|trabalho a realizar|descrição do serviço|descrição do trabalho|"
     "necessidade|o que precisa|do que precisa|necessidades|pergunta do cliente|texto do pedido|"
     "o que procura|pedido de informação"},
    {FORM_MESSAGE,
     "lavoro richiesto|descrizione del lavoro|esigenza|esigenze|le tue esigenze|cosa cerca|"
     "cosa serve|cosa ti serve|di cosa hai bisogno|domanda del cliente|richiesta del cliente|"
     "dettagli del lavoro|testo della richiesta|necessità|klus|omschrijving klus|"
     "klusomschrijving|opdracht|opdrachtomschrijving|wens|uw wensen|wensen|waar gaat het om|"
     "wat zoekt u|wat zoek je|waarmee kunnen we helpen|wat heb je nodig|vraag van de klant|"
     "toelichting op de aanvraag"},
    {FORM_MESSAGE,
     "uppdrag|uppdragsbeskrivning|beskrivning av uppdraget|vad behöver du hjälp med|"
     "kundens beskrivning|kundens fråga|vad söker du|förfrågningstext|önskad tjänst beskrivning|"
     "oppdrag|oppdragsbeskrivelse|hva trenger du hjelp til|hva trenger du|kundens spørsmål|"
     "beskrivelse av jobben|opgave|opgavebeskrivelse|beskrivelse af opgaven|"
     "hvad skal du bruge hjælp til|kundens ønsker|ønsker|bemærkninger til opgaven|työn kuvaus|"
     "tarve|tarpeen kuvaus|toimeksianto|mitä tarvitset|asiakkaan viesti|asiakkaan kysymys|"
     "tarjouspyynnön sisältö"},
    {FORM_MESSAGE,
     "zlecenie|opis zlecenia|treść zlecenia|potrzeby|opis potrzeb|zgłoszenie|treść zgłoszenia|"
     "czego potrzebujesz|czego dotyczy zapytanie|pytanie klienta|wiadomość klienta|zakres prac|"
     "popis poptávky|popis práce|popis zakázky|zakázka|zadání|zadání poptávky|co potřebujete|"
     "dotaz zákazníka|zpráva zákazníka|popis dopytu|zadanie|igény|igény leírása|munka leírása|"
     "feladat leírása|mire van szüksége|kérdés szövege|ajánlatkérés tárgya|lucrare|"
     "descrierea lucrării|ce aveți nevoie|nevoia dvs|mesajul clientului|întrebarea clientului"},
    {FORM_MESSAGE,
     "описание заказа|описание работ|что нужно сделать|что нужно|что требуется|задание|"
     "суть обращения|суть заявки|суть запроса|вопрос клиента|текст обращения клиента|"
     "что вам нужно|техническое задание|опис замовлення|суть звернення|що потрібно зробити|"
     "що потрібно|завдання|питання клієнта|суть питання|опис робіт|описание на заявката|"
     "описание на запитването|вашето запитване|запитване|vaš upit|opis upita|povpraševanje|"
     "opis povpraševanja|порука|ваша порука|упит|fyrirspurn|missatge|comentaris|"
     "consulta o comentari"},
    {FORM_MESSAGE,
     "iş tanımı|iş açıklaması|ihtiyaç|ihtiyacınız|iş detayı|talep açıklaması|müşteri sorusu|"
     "sorusu|mesajı|müşteri mesajı|neye ihtiyacınız var|yapılacak iş|deskripsi pekerjaan|"
     "rincian pekerjaan|detail pekerjaan|pertanyaan pelanggan|pertanyaan pembeli|"
     "pesan pelanggan|apa yang dibutuhkan|kebutuhan pelanggan|keperluan anda|mô tả công việc|"
     "nội dung yêu cầu báo giá|câu hỏi của khách|lời nhắn của khách|nhu cầu của khách|"
     "รายละเอียดงาน|สิ่งที่ลูกค้าต้องการ|ข้อความจากลูกค้า|περιγραφή εργασίας|τι χρειάζεστε|"
     "ερώτημα"},
    {FORM_MESSAGE,
     "需求说明|详细需求|需求內容說明|需求詳情|采购说明|問題內容|提问内容|ご希望内容|用件|お客様のご要望|要望|작업 내용|필요한 작업"},
    {FORM_MESSAGE,
     "تفاصيل الطلب المطلوب|وصف المطلوب|المطلوب|رسالة العميل|מהות הפנייה|תיאור הבקשה|הודעת הלקוח|"
     "מה הלקוח צריך|پیام|متن پیام|پیام شما|توضیحات|درخواست|متن درخواست|شرح درخواست"},
    {FORM_META,
     "submit|send|submit button|button|absenden|envoyer|enviar|invia|verzenden|skicka|lähetä|"
     "wyślij|odeslat|odoslať|küldés|trimite|отправить|надіслати|gönder|identifier|identificador|"
     "identifiant du formulaire|conversion identifier|lead score|match score|nombre_del_anuncio|"
     "nome do anúncio|nome dell'annuncio|anzeigenname|nom de la publicité|plataforma|"
     "piattaforma|plattform|plateforme|platforma|pages viewed|page views|visits|"
     "location of visitor|visitor location|local time|honeypot|hidden|token|csrf|_wpcf7|"
     "redirect|subject_prefix|lead ads form"},
    {FORM_OTHER,
     "job type|type of job|type of work|service type|service requested|category of work|"
     "timescale|timing|where|service area|property type|postcode and town|preferred start|"
     "urgency|party size|group size|nights|room type|item of interest|goods|volume|moq|"
     "registered since|unit|unit price (target)|wedding date|event location|occasion"},
    {FORM_NONE, NULL},
};

/* clang-format on */
