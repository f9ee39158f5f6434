/* contact_phrases.c - see contact_phrases.h. */
#include "parsers/contact_phrases.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define CLOSING_SPACES 2
#define TITLE_COMPOUND_BYTES 8 /* "bauleiter" is longer than "leiter" */

enum kind {
    WORD_PHONE = 1 << 0,
    WORD_FAX = 1 << 1,
    WORD_NUMBER = 1 << 2,
    WORD_TITLE = 1 << 3,
    WORD_ROLE = 1 << 4,
    WORD_LABEL = 1 << 5,
    WORD_SALUTATION = 1 << 6,
    WORD_CLOSING = 1 << 7,
    WORD_SELF = 1 << 8,
    WORD_COMPANY = 1 << 9,
    WORD_DEPARTMENT = 1 << 10,
    WORD_AUTHORITY = 1 << 11,
};

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const phone_words[] = {
    "phone", "telephone", "tel", "tel.", "tele", "ph", "ph.", "p", "t", "m", "c", "d", "o", "w",
    "mob", "mob.", "mobile", "mobil", "cell", "cel", "cellphone", "direct", "dial", "ddi", "office",
    "desk", "switchboard", "landline", "hotline", "helpline", "call", "ring", "ringe", "ringen", "llame", "llámeme", "appelez", "joindre", "chiamami", "belt", "rufen", "erreichen", "erreichbar", "gsm", "whatsapp", "wa",
    "whats", "whatsap", "wasap", "wapp", "wsp", "wpp", "zap", "zapzap", "guasap", "viber", "telegram", "voice", "contact", "number", "no", "handphone", "hp", "text", "txt", "sms",
    "telefon", "fon", "rufnummer", "telefonnummer", "handy", "handynummer", "mobilnummer",
    "mobiltelefon", "festnetz", "zentrale", "durchwahl", "büro", "anrufen", "rückruf",
    "téléphone", "telephone", "tél", "tél.", "portable", "fixe", "standard", "numéro",
    "teléfono", "telefono", "teléf", "telf", "tfno", "tfn", "tlfn", "telnr", "tlf", "tlf.", "móvil", "movil", "celular",
    "fijo", "telefone", "telemóvel", "tlm", "fone", "cellulare", "fisso", "cell.",
    "telefoon", "telefoonnummer", "mobiel", "vast", "puhelin", "puh", "puh.", "gsm",
    "telepon", "telp", "telp.", "tlp", "ponsel", "hubungi", "nomor", "seluler",
    "tel.kom", "kom", "kom.", "komórka", "komórkowy", "numer", "stacjonarny",
    "телефон", "тел", "тел.", "моб", "моб.", "мобильный", "мобільний", "т", "м", "сот", "номер",
    "ватсап", "вотсап", "вацап", "телеграм", "вайбер", "växel", "vxl", "mobilnr", "telefonnr", "direktnr", "sentralbord",
    "telefonní", "telefonszám", "mobilszám", "cep", "telefonu", "sabit", "tlf.nr", "dahili",
    "điện", "thoại", "đt", "sđt", "di", "động", "โทร", "โทรศัพท์", "มือถือ", "τηλ", "τηλέφωνο", "κιν",
    "κινητό", "电话", "電話", "手机", "手機", "座机", "固话", "总机", "直线", "微信", "热线", "行動電話",
    "電話番号", "お電話", "携帯", "携帯電話", "直通", "代表電話", "전화", "전화번호", "휴대폰", "휴대전화",
    "핸드폰", "연락처", "직통", "대표전화", "هاتف", "الهاتف", "جوال", "الجوال", "موبايل", "تلفون", "واتساب",
    "محمول", "טלפון", "טל", "נייד", "פלאפון", "☎", "📞", "📱", "✆", "☏",
    "τηλ.", "κιν.", "σταθερό", "τηλ/νο", "फ़ोन", "फोन", "मोबाइल", "मो", "मो.", "दूरभाष", "संपर्क",
    "व्हाट्सएप", "تلفن", "همراه", "شماره", "تماس", "واتساپ", "ফোন", "মোবাইল", "মোবা", "টেলিফোন",
    "தொலைபேசி", "கைபேசி", "செல்பேசி", "فون", "موبائل", "رابطہ", "telefonas", "tālrunis", "tālr", "tālr.",
    "mobitel", "telef", "telef.", "сотовый", "мобилен", "т.", "м.", "ტელ", "ტელეფონი",
    "მობ", "հեռ", "հեռախոս", "sími", "farsími", "เบอร์โทร", "เบอร์", "โทร.", "đtdđ", "dđ", "simu",
    "telepono", "selpon", "cel.", "cep.", "gsm.", "mobilní", "mobilný", "mobitel.", "handphone.", "h/p",
    "no.hp", "行動", "手机号", "手機號碼", "联系电话", "聯絡電話", "連絡先", "휴대",
    "llamar", "llamarme", "llámame", "llama", "llamen", "marcar", "localizar", "chamar", "ligar", "ligue",
    "liguem", "ligar-me", "chiamare", "chiamarmi", "chiami", "chiamate", "appeler", "rappeler",
    "rappelez", "téléphoner", "bellen", "bel", "bereiken", "bereikbaar", "dzwonić", "zadzwonić",
    "zadzwoń", "telefonować", "telefoniczny", "позвонить", "позвоните", "звонить", "звоните", "дзвонити",
    "дзвоніть", "телефонуйте", "зателефонуйте", "arayın", "arayabilirsiniz", "aramanız", "menelepon",
    "menghubungi", "volat", "zavolat", "zavolejte", "volejte", "volať", "zavolajte", "hívjon", "hívható",
    "suna", "sunați", "sunati", "ringa", "nås", "kontaktes", "soita", "soittaa", "tavoitettavissa",
    "zovite", "nazvati", "pozovite", "pokličite", "обадете", "πάρτε", "καλέστε", "gọi", "โทรหา", NULL,
};

static const char *const fax_words[] = {
    "fax", "fax.", "f", "telefax", "facsimile", "faks", "telefaks", "faxnummer", "télécopie", "fac",
    "факс", "ф", "传真", "傳真", "ファックス", "ファクス", "ファクシミリ", "팩스", "فاكس", "belgegeçer",
    "φαξ", "โทรสาร", "פקס", "📠",
    "فکس", "फैक्स", "faksas", "fakss", "φαξ.", "факс.", "fakso", "ফ্যাক্স", NULL,
};

static const char *const number_words[] = {
    "order", "invoice", "ref", "reference", "ticket", "case", "vat", "tax", "tin", "ein", "duns",
    "account", "acct", "iban", "bic", "swift", "id", "isbn", "po", "quote", "quotation", "rfq",
    "article", "item", "sku", "part", "serial", "reg", "registration", "registered", "company",
    "license", "licence", "abn", "acn", "crn", "pan", "gst", "gstin", "cin", "hs", "postcode", "zip",
    "tracking", "customer", "passcode", "pin", "password", "meeting", "code", "version", "imei",
    "bestellung", "bestellnummer", "auftrag", "auftragsnummer", "rechnung", "rechnungsnummer",
    "ust", "ustid", "ust-id", "ust-idnr", "steuernummer", "hrb", "hra", "konto", "kontonummer", "blz",
    "kundennummer", "artikelnummer", "artikel", "angebot", "commande", "facture", "siret", "siren",
    "rcs", "tva", "naf", "compte", "devis", "pedido", "factura", "cif", "nif", "rfc", "cuit", "rut",
    "ruc", "nit", "cuenta", "cnpj", "cpf", "nota", "conta", "ordine", "fattura", "iva", "piva", "p.iva",
    "cf", "rea", "conto", "bestelling", "factuur", "btw", "kvk", "rekening", "pesanan", "faktur",
    "npwp", "rekening", "nib", "siup", "kode", "zamówienie", "faktura", "nip", "regon", "krs", "pesel",
    "заказ", "счет", "счёт", "инн", "кпп", "огрн", "бик", "р/с", "рахунок", "єдрпоу", "замовлення",
    "ordernr", "organisationsnummer", "orgnr", "org.nr", "org", "cvr", "moms", "kontonr", "ičo", "dič",
    "adószám", "cégjegyzékszám", "cui", "sipariş", "fatura", "vergi", "mersis", "订单", "订单号", "订单编号",
    "税号", "账号", "邮编", "注文番号", "郵便番号", "〒", "口座", "주문", "주문번호", "사업자등록번호", "우편번호",
    "رقم", "الرقم", "طلب", NULL,
};

static const char *const title_words[] = {
    /* English */
    "manager", "director", "president", "ceo", "cfo", "cto", "coo", "cmo", "cio", "cso", "cpo", "vp",
    "svp", "evp", "avp", "chairman", "chairwoman", "chairperson", "founder", "co-founder",
    "cofounder", "owner", "co-owner", "partner", "principal", "head", "officer", "executive",
    "engineer", "developer", "architect", "designer", "consultant", "advisor", "adviser", "analyst",
    "accountant", "administrator", "assistant", "associate", "secretary", "coordinator",
    "co-ordinator", "supervisor", "specialist", "representative", "buyer", "purchaser", "planner",
    "strategist", "controller", "treasurer", "agent", "broker", "attorney", "lawyer", "counsel",
    "professor", "lecturer", "teacher", "researcher", "scientist", "technician", "editor", "producer",
    "superintendent", "foreman", "inspector", "recruiter", "trainer", "estimator", "merchandiser",
    "salesman", "librarian", "pharmacist", "proprietor", "trustee", "clerk", "intern", "photographer",
    "programmer", "translator", "artist", "writer", "author", "journalist", "receptionist", "prop", "prop.", "vice", "winemaker", "brewmaster", "brewer", "master", "matron", "bursar", "chairperson", "organiser", "organizer", "agronomist", "horticulturist", "veterinarian", "caretaker", "janitor", "headmaster", "headmistress", "barista", "shipbroker", "surveyor", "bookkeeper", "expert",
    /* German */
    "geschäftsführer", "geschäftsführerin", "geschäftsführung", "geschäftsleitung", "leiter",
    "leiterin", "leitung", "inhaber", "inhaberin", "vorstand", "prokurist", "prokuristin", "direktor",
    "direktorin", "referent", "referentin", "assistentin", "assistenz", "sachbearbeiter",
    "sachbearbeiterin", "einkäufer", "einkäuferin", "verkäufer", "verkäuferin", "kaufmann",
    "kauffrau", "techniker", "ingenieur", "ingenieurin", "berater", "beraterin", "mitarbeiter",
    "mitarbeiterin", "disponent", "disponentin", "entwickler", "entwicklerin", "architekt",
    "architektin", "gesellschafter", "managerin", "sekretärin", "vorsitzende", "vorsitzender", "kassenwart", "schriftführer", "schriftführerin", "hausmeister", "pfarrer", "bürgermeister", "bürgermeisterin", "buchhalter", "buchhalterin",
    /* French */
    "directeur", "directrice", "responsable", "gérant", "gérante", "chef", "cheffe", "président",
    "présidente", "chargé", "chargée", "ingénieur", "ingénieure", "acheteur", "acheteuse",
    "assistante", "conseiller", "conseillère", "technicien", "technicienne", "comptable",
    "fondateur", "fondatrice", "trésorier", "trésorière", "maire", "régisseur", "économe", "intendant", "intendante", "associé", "associée", "secrétaire", "pdg", "dirigeant", "dirigeante",
    "gestionnaire", "coordinateur", "coordinatrice", "adjoint", "adjointe", "consultante",
    "développeur", "avocat", "avocate", "délégué", "déléguée", "architecte", "commerciale",
    /* Spanish and Portuguese */
    "eng", "engº",
    "gerente", "directora", "jefe", "jefa", "encargado", "encargada", "presidente", "presidenta",
    "socio", "fundador", "fundadora", "propietario", "propietaria", "ingeniero", "ingeniera",
    "asistente", "coordinador", "coordinadora", "comprador", "compradora", "consultor", "consultora",
    "asesor", "asesora", "administrador", "administradora", "secretario", "secretaria", "analista",
    "ejecutivo", "ejecutiva", "subdirector", "técnico", "técnica", "contador", "contadora", "abogado",
    "abogada", "vendedor", "vendedora", "apoderado", "delegado", "especialista", "arquitecto",
    "arquitecta", "diretor", "diretora", "chefe", "sócio", "sócia", "proprietário", "proprietária",
    "engenheiro", "engenheira", "assistente", "coordenador", "coordenadora", "supervisora",
    "assessor", "assessora", "gestor", "gestora", "encarregado", "encarregada", "responsável",
    "advogado", "advogada", "arquiteto", "arquiteta",
    /* Italian */
    "direttore", "direttrice", "responsabile", "titolare", "amministratore", "amministratrice",
    "fondatore", "fondatrice", "ingegnere", "segretaria", "segretario", "addetto", "addetta",
    "impiegato", "impiegata", "consulente", "coordinatore", "coordinatrice", "geometra", "architetto",
    "avvocato", "commercialista", "tecnico", "venditore", "dirigente", "procuratore",
    /* Dutch */
    "inkoper", "verkoper", "hoofd", "eigenaar", "eigenaresse", "medewerker", "medewerkster",
    "adviseur", "zaakvoerder", "bestuurder", "bedrijfsleider", "vertegenwoordiger", "secretaresse",
    "coördinator", "oprichter", "medeoprichter", "vennoot", "voorzitter", "werkvoorbereider",
    /* Nordic */
    "direktör", "direktør", "ansvarig", "ansvarlig", "ägare", "delägare", "grundare", "säljare",
    "inköpare", "ingenjör", "konsult", "samordnare", "vd", "ekonom", "handläggare", "ordförande",
    "tekniker", "leder", "sjef", "eier", "gründer", "ingeniør", "rådgiver", "konsulent", "selger",
    "innkjøper", "koordinator", "ejer", "stifter", "sælger", "indkøber", "medarbejder", "sekretær",
    "bogholder", "toimitusjohtaja", "johtaja", "päällikkö", "asiantuntija", "insinööri", "yrittäjä",
    "omistaja", "koordinaattori", "ostaja", "konsultti",
    /* Polish, Czech, Slovak, Hungarian, Romanian */
    "kierownik", "kierowniczka", "dyrektor", "dyrektorka", "prezes", "wiceprezes", "specjalista",
    "specjalistka", "właściciel", "właścicielka", "menedżer", "menadżer", "inżynier", "asystent",
    "asystentka", "koordynator", "koordynatorka", "przedstawiciel", "handlowiec", "doradca", "księgowa",
    "księgowy", "zastępca", "pełnomocnik", "prokurent", "kupiec", "projektant", "konstruktor",
    "konsultant", "członek", "ředitel", "ředitelka", "jednatel", "jednatelka", "manažer", "manažerka",
    "vedoucí", "specialista", "specialistka", "asistentka", "nákupčí", "obchodník", "technik",
    "majitel", "majitelka", "konateľ", "riaditeľ", "riaditeľka", "vedúci", "majiteľ", "inženýr",
    "předseda", "předsedkyně", "starosta", "starostka", "sládek", "mistr", "správce", "intézményvezető", "igazgató", "ügyvezető", "menedzser", "mérnök", "tulajdonos", "munkatárs",
    "asszisztens", "elnök", "beszerző", "értékesítő", "șef", "inginer", "asistent", "coordonator",
    "președinte", "contabil", "proprietar", "reprezentant",
    /* Russian and Ukrainian */
    "директор", "менеджер", "руководитель", "начальник", "начальница", "начальниця", "руководительница", "заведующая", "завідувачка", "бухгалтерка", "агрономка", "головний", "главный", "ведущий", "провідний", "заместитель", "специалист", "инженер", "агроном", "механик", "технолог", "архитектор", "энергетик", "снабжению",
    "бухгалтер", "президент", "основатель", "владелец", "управляющий", "секретарь", "заведующий",
    "ассистент", "помощник", "консультант", "координатор", "аналитик", "юрист", "председатель",
    "закупщик", "снабженец", "представитель", "гендиректор", "керівник", "заступник", "спеціаліст",
    "фахівець", "інженер", "засновник", "власник", "секретар", "завідувач", "помічник", "голова",
    "закупівельник", "представник", "директорка", "менеджерка", "керівниця", "логист", "логіст",
    /* Turkish */
    "müdür", "müdürü", "direktörü", "uzman", "uzmanı", "yönetici", "yöneticisi", "şef", "şefi",
    "sorumlusu", "mühendis", "mühendisi", "başkan", "başkanı", "koordinatör", "koordinatörü",
    "asistan", "asistanı", "sahibi", "kurucu", "kurucusu", "danışman", "danışmanı", "temsilcisi",
    "yetkilisi", "amiri", "ortağı", "sekreteri",
    /* Indonesian and Malay */
    "manajer", "direktur", "kepala", "staf", "staff", "pimpinan", "pemilik", "sekretaris", "bendahara",
    "ketua", "komisaris", "kabag", "asisten", "analis", "dosen", "konsultan", "insinyur", "pengurus",
    "pengarah", "eksekutif", "pegawai", "jurutera", "penyelia", "pengerusi", "akuntan", "arsitek",
    /* Greek, Arabic, Hebrew */
    "διευθυντής", "διευθύντρια", "υπεύθυνος", "υπεύθυνη", "διευθύνων", "προϊστάμενος", "μηχανικός",
    "ιδιοκτήτης", "πρόεδρος", "σύμβουλος", "مدير", "مديرة", "المدير", "المديرة", "رئيس", "رئيسة", "مهندس",
    "مهندسة", "مسؤول", "مسؤولة", "محاسب", "مندوب", "مشرف", "منسق", "نائب", "أخصائي", "شريك", "مؤسس",
    "מנהל", "מנהלת", "סמנכ\"ל", "מנכ\"ל", "מנכ״ל", "סמנכ״ל", "מהנדס", "מהנדסת",
    "administratorė", "administratorius", "vadovas", "vadovė", "vadybininkas", "vadybininkė",
    "direktorius", "direktorė", "buhalterė", "buhalteris", "inžinierius", "inžinierė", "savininkas",
    "savininkė", "specialistė", "specialistas", "asistentė", "asistentas", "sekretorė", "projektų",
    "pirkimų", "vadītājs", "vadītāja", "direktors", "direktore", "grāmatvede", "grāmatvedis",
    "menedžeris", "menedžere", "īpašnieks", "īpašniece", "speciālists", "speciāliste", "inženieris",
    "inženiere", "iepircējs", "iepircēja", "priekšsēdētājs", "priekšsēdētāja", "juhataja", "juht",
    "müügijuht", "ostujuht", "tegevjuht", "raamatupidaja", "spetsialist", "insener", "assistent",
    "omanik", "esimees", "sekretär", "projektijuht", "haldusjuht", "direktorica", "voditelj",
    "voditeljica", "rukovoditelj", "rukovodilac", "rukovoditeljica", "menadžer", "menadžerka",
    "komercijalist", "komercijalista", "vlasnik", "vlasnica", "inženjer", "inženjerka", "tajnica",
    "tajnik", "sekretarica", "poslovođa", "poslovodja", "suradnik", "suradnica", "saradnik", "saradnica",
    "prokuristica", "lastnik", "lastnica", "svetovalec", "svetovalka", "računovođa", "računovodkinja",
    "računovodja", "nabavljač", "vodja", "ravnatelj", "ravnateljica", "predsjednik", "predsjednica",
    "predsednik", "predsednica", "upravitelj", "upraviteljica", "referentica", "knjigovođa", "direktorka",
    "управител", "мениджър", "ръководител", "счетоводител", "счетоводителка", "собственик",
    "собственичка", "инженерка", "организатор", "управителка", "председател", "секретарка", "управник",
    "власница", "руководилац", "шеф", "менаџер", "инжењер", "директорица", "референт", "рачуновођа",
    "начелник", "търговец", "снабдител", "manageră", "directoare", "asociat", "economist", "consilier",
    "consilieră", "responsabil", "achizitor", "contabilă", "administratoare", "secretară", "sef",
    "inginera", "ingineră", "vânzător", "presedinte", "مدیر", "مدیرعامل", "کارشناس", "مسئول",
    "سرپرست", "معاون", "حسابدار", "منشی", "کارپرداز", "مدیریت", "مینیجر", "منیجر", "ڈائریکٹر", "مالک",
    "انجینئر", "प्रबंधक", "निदेशक", "मैनेजर", "डायरेक्टर", "अध्यक्ष", "प्रधानाचार्य", "प्रधानाचार्या",
    "सचिव", "मालिक", "अभियंता", "प्राचार्य", "अधिकारी", "व्यवस्थापक", "संचालक", "ব্যবস্থাপক", "পরিচালক",
    "ম্যানেজার", "কর্মকর্তা", "স্বত্বাধিকারী", "மேலாளர்", "இயக்குநர்", "உரிமையாளர்", "מנכ\"לית",
    "סמנכ\"לית", "אחראי", "אחראית", "רכז", "רכזת", "עוזרת", "מזכירה", "מזכיר", "בעלים", "יועץ", "יועצת",
    "קניין", "קניינית", "διαχειριστής", "διαχειρίστρια", "λογιστής", "λογίστρια", "γραμματέας",
    "εκπρόσωπος", "τεχνικός", "αγοραστής", "πωλητής", "βοηθός", "διευθύντης", "meneja", "mkurugenzi",
    "mmiliki", "mhandisi", "katibu", "mwenyekiti", "may-ari", "tagapamahala", "eienaar", "gerent",
    "encarregat", "framkvæmdastjóri", "verkefnastjóri", "deildarstjóri", "eigandi", "drejtor", "menaxher",
    "pronar", "inkopare", "rektor", "kamrer", "kanslist", "kontorschef", "vaktmästare",
    "fastighetsskötare", "vaktmester", "hankintapäällikkö", "isännöitsijä", "sihteeri",
    "kiinteistöpäällikkö",
    /* trades and offices that sign so */
    "vicar", "rector", "pastor", "reverend", "curator", "verger", "dyer", "weaver", "potter", "luthier", "chef", "sommelier",
    "farmer", "grower", "beekeeper", "nurse", "doctor", "dentist", "vet", "veterinarian", "physiotherapist", "midwife", "optician",
    "headteacher", "teacher", "tutor", "coach", "conductor", "captain", "quartermaster", "warden", "steward", "councillor", "mayor",
    "carpenter", "electrician", "plumber", "roofer", "joiner", "florist", "baker", "brewer", "distiller", "butcher",
    "kassierin", "kassier", "obmann", "obfrau", "schulleiterin", "schulleiter", "wirt", "wirtin", "landwirt", "landwirtin", "gärtner",
    "gärtnerin", "bäcker", "bäckerin", "meisterin", "tierarzt", "tierärztin", "zahnarzt", "zahnärztin", "küster", "mesner", "kantor",
    "enseignante", "enseignant", "professeur", "agriculteur", "agricultrice", "vigneron", "vigneronne", "œnologue", "boulanger", "vétérinaire",
    "dentiste", "infirmière", "curé", "directora", "enólogo", "enóloga", "profesor", "profesora", "maestro", "maestra", "párroco", "alcalde",
    "alcaldesa", "veterinario", "veterinaria", "agricultor", "agricultora", "presidenta", "tesorero", "tesorera", "professora", "agrónomo",
    "agrónoma", "agrônomo", "tesoureiro", "tesoureira", "enologo", "enologa", "sindaco", "parroco", "preside", "agronomo", "insegnante",
    "veterinario", "docent", "leraar", "lerares", "schoolhoofd", "boer", "boerin", "dierenarts", "penningmeester", "gårdbruker", "gårdejer",
    "lantbrukare", "rektor", "lærer", "lärare", "präst", "prest", "sognepræst", "kasserer", "kassör", "indehaver", "innehavare", "innehaver",
    "hoitaja", "opettaja", "rehtori", "maanviljelijä", "puheenjohtaja", "rahastonhoitaja", "sołtys", "wójt", "burmistrz", "proboszcz",
    "nauczyciel", "nauczycielka", "weterynarz", "rolnik", "skarbnik", "właścicielka", "technolog", "učitel", "učitelka", "farář", "faktor",
    "veterinář", "hospodář", "pokladník", "učiteľ", "učiteľka", "starosta", "primátor", "polgármester", "óvodavezető", "tanár", "tanárnő",
    "plébános", "gazda", "előadó", "pénztáros", "jegyző", "medic", "veterinar", "profesoară", "învățătoare", "primar", "preot", "viticultor",
    "administrator", "agronom", "nastavnik", "nastavnica", "vaspitačica", "odgojiteljica", "učitelj", "učiteljica", "ravnatelj", "ravnateljica",
    "vlasnik", "vlasnica", "lastnik", "lastnica", "direktorica", "upravitelj", "voditelj", "voditeljica", "vodja", "predsednik", "predsednica",
    "predsjednik", "predsjednica", "blagajnik", "учитель", "учительница", "воспитатель", "врач", "фермер", "староста", "завхоз", "завскладом",
    "вчитель", "вчителька", "лікар", "власниця", "заступниця", "директорка", "завгосп", "експерт", "управител", "собственик", "учител",
    "учителка", "лекар", "кмет", "агроном", "готвач", "наставник", "наставница", "васпитачица", "власник", "власница", "председник",
    "ιδιοκτήτης", "ιδιοκτήτρια", "υπεύθυνος", "υπεύθυνη", "πρόεδρος", "δάσκαλος", "δασκάλα", "καθηγητής", "καθηγήτρια", "οινολόγος", "γεωπόνος",
    "príomhoide", "múinteoir", "bainisteoir", "stiúrthóir", "pennaeth", "juhataja", "direktors", "vadītāja", "vadītājs", "direktorė",
    "vadovas", "vadovė", "savininkas", "savininkė", "омбудсмен", "меңгеруші", "директоры", "захирал", "sahibi", "müdür", "müdürü", "öğretmen",
    "öğretmeni", "muhtar", "veteriner", "kurucu", "ortağı", "başkanı", "başkan", "şefi", "sorumlusu", "pemilik", "kepala", "bendahara", "ketua",
    "guru", "pengurus", "صاحب", "صاحبة", "رئيس", "رئيسة", "معلم", "معلمة", "مهندسة", "طبيب", "مشرف", "مشرفة", "مسؤول", "مسؤولة", "مالک", "صاحب",
    "معلم", "سرپرست", "مسئول", "رییس", "رئیس", "کارشناس", "מורה", "גננת", "רב", "רופא", "שף", "נגר", "מנהלת", "मालिक", "प्रबंधक", "प्रधानाचार्य",
    "शिक्षक", "अध्यक्ष", "सचिव", NULL,
};

/* The languages that write a title as one word have too many of them: the ends will do. */
static const char *const title_ends[] = {
    "leiter", "leiterin", "leitung", "führer", "führerin", "manager", "managerin", "ingenieur",
    "ingenieurin", "berater", "beraterin", "beauftragter", "beauftragte", "meister", "chef", "sjef",
    "chefin", "direktor", "direktör", "direktør", "ansvarig", "ansvarlig", "ledare", "leder", "ledere",
    "ingenjör", "ingeniør", "konsulent", "konsult", "medewerker", "leider", "directeur", "inkoper",
    "päällikkö", "johtaja", "igazgató", "vezető", "förare", NULL,
};

/* Titles of languages that set no words apart, or make titles of several words. */
static const char *const title_parts[] = {
    "部長", "課長", "係長", "主任", "社長", "取締役", "会長", "専務", "常務", "室長", "所長", "店長", "次長",
    "担当", "マネージャー", "マネジャー", "ディレクター", "リーダー", "エンジニア", "主査", "工場長",
    "经理", "經理", "主管", "总监", "總監", "总裁", "總裁", "董事", "工程师", "工程師", "采购员", "專員",
    "专员", "助理", "负责人", "負責人", "厂长", "廠長", "顾问", "顧問", "业务员", "業務員", "部长",
    "대표", "팀장", "부장", "차장", "과장", "대리", "사원", "이사", "상무", "전무", "사장", "실장", "매니저",
    "책임", "주임", "선임", "연구원", "센터장", "소장", "지점장", "담당",
    "giám đốc", "trưởng phòng", "nhân viên", "quản lý", "phó phòng", "ผู้จัดการ", "ผู้อำนวยการ",
    "副理", "協理", "襄理", "科長", "科长", "组长", "組長", "处长", "處長", "會計", "会计", "老板", "老闆", "店长", "秘书", "秘書", "總務",
    "總經辦", "专家", "主任委员", "支店長", "支配人", "事務局長", "園長", "院長", "校長", "教授", "チーフ", "プランナー", "デザイナー", "オーナー",
    "スタッフ", "バイヤー", "コーディネーター", "マネジャ", "계장", "원장", "본부장", "팀원", "수석", "국장", "교장", "총무", "점장", "관리자",
    "코디네이터", "หัวหน้า", "เจ้าของ", "กรรมการ", "เจ้าหน้าที่", "วิศวกร", "เลขานุการ", "ธุรการ", "kế toán",
    "chủ tịch", "kỹ sư", "thư ký", "trợ lý", "chuyên viên", "trưởng nhóm", "trưởng bộ phận",
    "hiệu trưởng", "chủ cửa hàng", NULL,
};

static const char *const role_words[] = {
    "info", "information", "infos", "sales", "sale", "office", "contact", "contacts", "mail", "email",
    "admin", "administration", "administrator", "support", "service", "services", "help", "helpdesk",
    "team", "group", "department", "dept", "desk", "purchasing", "purchase", "procurement", "buying",
    "orders", "order", "enquiries", "enquiry", "inquiries", "inquiry", "marketing", "accounts",
    "accounting", "billing", "finance", "hr", "jobs", "careers", "customer", "customers", "care",
    "reception", "booking", "bookings", "reservation", "reservations", "webmaster", "postmaster",
    "operations", "maintenance", "facilities", "production", "quality", "warehouse", "legal", "compliance",
    "abteilung", "instandhaltung", "materialwirtschaft", "arbeitsvorbereitung", "fertigung", "produktion", "logistik", "haustechnik",
    "direction", "travaux", "comptabilité", "dpto", "departamento", "almacén", "logística", "mantenimiento", "produção", "manutenção",
    "financeira", "economato", "tecnico", "produzione", "manutenzione", "afdeling", "magazijn", "avdeling", "avdelning", "dział", "produkcja",
    "снабжения", "снабжение", "продаж", "закупок", "постачання", "закупівель", "lager", "indkøbsafdelingen", "lagret",
    "noreply", "no-reply", "notification", "notifications", "export", "import", "logistics", "shop",
    "store", "hello", "hi", "post", "press", "news", "newsletter", "web", "website", "online", "scan",
    "scanner", "vertrieb", "einkauf", "verkauf", "kontakt", "buero", "büro", "sekretariat",
    "buchhaltung", "kundenservice", "kundendienst", "anfrage", "anfragen", "bestellung", "zentrale",
    "service-team", "ventes", "vente", "achats", "achat", "accueil", "commercial", "secretariat",
    "secrétariat", "contacto", "ventas", "compras", "administracion", "administración", "oficina",
    "pedidos", "atencion", "atención", "cliente", "clientes", "contato", "vendas", "comercial",
    "financeiro", "atendimento", "acquisti", "vendite", "ufficio", "commerciale", "amministrazione",
    "segreteria", "inkoop", "verkoop", "kantoor", "klantenservice", "biuro", "sprzedaż", "sprzedaz",
    "zakupy", "zamowienia", "obchod", "prodej", "nakup", "nákup", "försäljning", "inköp", "salg",
    "innkjøp", "indkøb", "kundeservice", "kundtjänst", "myynti", "osto", "penjualan", "pembelian",
    "pengadaan", "marketing", "cs", "satış", "satis", "satın", "alma", "bilgi", "iletisim", "muhasebe",
    "продажи", "закупки", "отдел", "офис", "інфо", "відділ", "купівля", "user", "me", "unknown", "root",
    "営業部", "総務部", "購買部", "采购部", "销售部", "客服", "영업부", "구매팀", "구매부", "المبيعات",
    "المشتريات", "myself", "pgp", "signature", "disclaimer", "copyright", "confidential", "confidentiality", "notice",
    "important", "unsubscribe", "warning", "attachment", "attachments", "sent", "home", "family", "staff", "manager", "director", "owner",
    "hrd", "hrga", "keuangan", "gudang", "umum", "采购", "採購", "採購部", "業務部", "總務部", "管理部", "購買課", "資材部",
    "資材課", "総務課", "営業課", "구매과", "총무팀", "총무부", "관리팀", "영업팀", "人事部", "財務部", "财务部", "行政部", NULL,
};

/* What people name a department by, whatever stands beside it. */
static const char *const department_words[] = {
    "department", "dept", "division", "purchasing", "procurement", "operations", "logistics", "maintenance", "facilities",
    "accounting", "production", "engineering", "abteilung", "einkauf", "vertrieb", "buchhaltung", "instandhaltung",
    "materialwirtschaft", "arbeitsvorbereitung", "fertigung", "haustechnik", "sekretariat", "bauamt", "achats", "comptabilité",
    "secrétariat", "logistique", "travaux", "techniques", "maintenance", "département", "departamento", "depto", "dpto", "compras", "ventas",
    "mantenimiento", "contabilidad", "suprimentos", "vendas", "financeiro", "manutenção", "aprovisionamento", "ufficio", "reparto",
    "acquisti", "vendite", "economato", "amministrazione", "manutenzione", "segreteria", "afdeling", "inkoop", "verkoop",
    "administratie", "boekhouding", "avdeling", "avdelning", "innkjøp", "inköp", "indkøb", "salgsavdelingen", "dział", "zakupy",
    "zakupów", "zaopatrzenie", "zaopatrzenia", "księgowość", "utrzymanie", "oddělení", "nákup", "osto", "hankinta", "beszerzés",
    "osztály", "achiziții", "отдел", "закупок", "снабжения", "снабжение", "продаж", "відділ", "постачання", "закупівель", "satınalma",
    "departmanı", "bölümü", "pengadaan", "pembelian", "bagian", "divisi", "τμήμα", "προμηθειών", "المشتريات", "قسم",
    "hrd", "hrga", "keuangan", "gudang", "umum", "logistik", "personalia", "sdm", "perolehan",
    "pentadbiran", "nabava", "nabave", "nabavka", "prodaja", "komercijala", "hankintaosasto",
    "ostuosakond", "müügiosakond", "iepirkumu", "nodaļa", "pirkimų", "skyrius", "снабдяване", "набавка",
    "набавке", "търговски", "oddelenie", "obchodné", "ekonomické", "részleg", "departamentul", "birou",
    "secția", "compartiment", "بازرگانی", "واحد", "بخش", "مشتريات", "المالية", "विभाग", "বিভাগ", "ฝ่าย",
    "แผนก", "phòng", "מחלקת", "רכש", "τμημα", "nákupu", "prodeje", NULL,
};

static const char *const signature_labels[] = {
    "web", "website", "www", "site", "url", "homepage", "home", "internet", "online", "webseite",
    "e", "e-mail", "email", "mail", "mailto", "e-post", "epost", "courriel", "correo", "e-posta", "surel",
    "w", "s", "a", "address", "add", "addr", "adresse", "alamat", "dirección", "indirizzo", "endereço",
    "adres", "адрес", "адреса", "company", "firma", "name", "skype", "wechat", "linkedin", "sitio",
    "sito", "сайт", "situs", "地址", "住所", "网址", "网站", "邮箱", "メール", "주소", "홈페이지", "이메일",
    "الموقع", "البريد", "العنوان", NULL,
};

static const char *const salutations[] = {
    "dr", "dr.", "med.", "med", "dent.", "vet.", "phil.", "rer.", "nat.", "jur.", "iur.", "h.c.", "habil.",
    "dipl.", "dipl", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dipl.-ing.",
    "dipl.-kfm.", "dipl.-kffr.", "ing.", "ing", "mag.", "mgr.", "mgr", "bc.", "herr", "frau", "m.", "mme",
    "mme.", "mlle", "monsieur", "madame", "sr.", "sr", "sra.", "sra", "don", "doña", "lic.", "dott.",
    "dott", "dott.ssa", "sig.", "sig.ra", "arch.", "avv.", "rag.", "geom.", "pan", "pani", "p.", "inż.", "bapak",
    "ibu", "bpk", "bpk.", "pak", "bu", "drs.", "ir.", "h.", "hj.", "encik", "en.", "puan", "tuan", "datuk",
    "dato'", "hr.", "fr.", "dhr.", "mevr.", "drs", "ir", "господин", "г-н", "г-жа", "пан", "пані", "sayın",
    "bay", "bayan", "eng.", "engr.", "arq.", "adv.", "capt.", "capt",
    "श्री", "श्रीमती", "सुश्री", "डॉ", "डॉ.", "جناب", "محترم", "محترمہ", "آقای", "خانم", "مهندس", "دکتر",
    "الأستاذ", "الدكتور", "أ.", "د.", "م.", "κ.", "κα", "κος", "δρ", "δρ.", "ông", "bà", "คุณ", "นาย",
    "นาง", "นางสาว", "mudr.", "judr.", "phdr.", "rndr.", "phd.", "csc.", "ph.d.", "dr.sc.", "mr.sc.",
    "dipl.ing.", "ing.arch.", NULL,
};

/* By whose leave somebody signs, above or before his name. */
static const char *const authorities[] = {
    "im auftrag", "im auftrage", "i. a.", "i.a.", "i. v.", "i.v.", "in vertretung", "in vollmacht", "i. o.", "i.o.",
    "ppa.", "ppa", "pp.", "pp", "p.p.", "p. p.", "p. pa.", "per procura", "gez.", "gez", "in opdracht", "namens deze",
    "a.n.", "a. n.", "a/n", "atas nama", "u.b.", "u. b.", "b.p.", "p/o", "p.o.", "par délégation", "par procuration",
    "pour ordre", "por poder", "por poderes", "por orden", "por autorización", "por delegación",
    "por delegação", "por procuração", "por ordem", "per delega", "per incarico", "per conto", "w zastępstwie", "w z.",
    "z up.", "z upoważnienia", "v zastoupení", "v z.", "v zastúpení", "z poverenia", "på vegne av", "på vegne af",
    "på uppdrag av", "enligt uppdrag", "efter bemyndigelse", "etter fullmakt", "enligt fullmakt", "valtuutettuna",
    "on behalf of", "for and on behalf of", "по поручению", "по доверенности", "за дорученням", "за довіреністю",
    "по пълномощие", "po ovlaštenju", "po pooblastilu", "po punomoći", "adına", "vekaleten", "κατ' εντολή",
    "με εντολή", "ב/ש", "בשם", "بالنيابة", "بالنيابة عن", "thừa lệnh", NULL,
};

/* Whole lines, without the comma or full stop at their end. */
static const char *const closings[] = {
    "regards", "best regards", "kind regards", "kindest regards", "warm regards", "warmest regards",
    "with regards", "with best regards", "with kind regards", "with warm regards", "best", "all the best",
    "best wishes", "thanks", "thank you", "thanks and regards", "thanks & regards",
    "thanks and best regards", "thanks & best regards", "thank you and best regards",
    "thank you and kind regards", "many thanks", "many thanks and regards", "thanks in advance",
    "thank you in advance", "thank you very much", "thanks a lot", "thx", "thks", "cheers", "sincerely",
    "yours sincerely", "sincerely yours", "yours truly", "yours faithfully", "yours", "respectfully",
    "cordially", "rgds", "brgds", "br", "b.r.", "kr", "b/rgds", "b/regards", "warmly", "take care", "tks", "ta", "many thx", "thanks again", "thanks so much",
    "thank you so much", "thanks very much", "with thanks", "speak soon", "kind rgds", "best rgds", "have a nice day",
    "have a great day", "thanks a million", "ty",
    "talk soon", "looking forward to hearing from you", "looking forward to your reply",
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß",
    "mit freundlichem gruss", "mit freundlichen gruessen", "mit besten grüßen", "mit besten grüssen",
    "mit herzlichen grüßen", "mit lieben grüßen", "mit vielen grüßen", "viele grüße", "viele grüsse",
    "beste grüße", "beste grüsse", "besten gruß", "liebe grüße", "freundliche grüße",
    "freundliche grüsse", "herzliche grüße", "schöne grüße", "mfg", "lg", "vg", "bg", "gruß", "gruss",
    "grüße", "grüsse", "hochachtungsvoll", "lieben gruß", "lieben gruss", "vielen lieben dank", "herzlichen dank", "danke im voraus",
    "danke schön", "danke sehr", "dank im voraus", "merci und gruss", "mit bestem dank", "bis bald", "schönen gruß",
    "vielen dank", "danke", "besten dank", "vielen dank im voraus",
    "cordialement", "bien cordialement", "très cordialement", "cdt", "cdlt", "bien à vous",
    "salutations distinguées", "sincères salutations", "meilleures salutations", "bonne journée",
    "bonne réception", "merci", "merci d'avance", "merci beaucoup", "respectueusement", "amicalement", "bien amicalement", "belle journée",
    "merci par avance", "merci bien", "à bientôt", "bien sincèrement", "bonne fin de journée",
    "saludos", "un saludo", "saludos cordiales", "un cordial saludo", "cordialmente", "atentamente",
    "atte", "atte.", "muchas gracias", "gracias", "reciba un cordial saludo", "un abrazo", "mil gracias",
    "cordial saludo", "quedo atento", "quedo atenta", "quedo al pendiente",
    "quedamos atentos", "quedo a la espera", "gracias de antemano", "saludos y gracias", "slds", "un fuerte abrazo",
    "hasta pronto", "gracias y saludos", "muchas gracias y saludos", "atenciosamente", "att", "att.", "cumprimentos",
    "com os melhores cumprimentos", "melhores cumprimentos", "obrigado", "obrigada", "abraços", "abs",
    "grato", "grata", "um abraço", "bjs", "muito obrigado", "muito obrigada",
    "obrigado desde já", "obrigada desde já", "obrigado pela atenção", "obrigada pela atenção", "fico no aguardo",
    "fico à disposição", "desde já agradeço", "cordiali saluti", "distinti saluti", "saluti", "un saluto",
    "grazie", "grazie mille", "la ringrazio", "in attesa di un vostro riscontro", "cordialità", "a presto",
    "grazie in anticipo", "ringraziando anticipatamente", "grazie e saluti", "buona giornata", "buon lavoro", "resto in attesa",
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten",
    "mvg", "m.vr.gr.", "groet", "groeten", "hartelijke groet", "alvast bedankt", "bedankt",
    "met hartelijke groet", "hartelijke groeten", "hartelijk dank", "hartelijk bedankt", "vast bedankt", "bij voorbaat dank",
    "groetjes", "fijne dag", "hoogachtend", "z poważaniem", "pozdrawiam", "serdecznie pozdrawiam",
    "z wyrazami szacunku", "dziękuję", "z góry dziękuję", "pozdrowienia", "z góry dzięki", "dzięki", "pozdro",
    "miłego dnia", "łączę pozdrowienia", "serdecznie pozdrawiamy", "pozdrawiamy", "serdeczności", "z poszanowaniem", "s pozdravem", "s přátelským pozdravem",
    "děkuji", "děkuji předem", "předem děkuji", "děkujeme", "díky", "hezký den",
    "přeji hezký den", "zdraví", "s úctou", "s pozdravom", "ďakujem", "üdvözlettel", "tisztelettel", "köszönettel", "üdv", "szívélyes üdvözlettel", "szép napot", "előre is köszönöm", "köszönöm szépen",
    "köszönöm", "cu stimă", "cu respect", "mulțumesc", "toate cele bune", "с уважением", "с наилучшими пожеланиями",
    "спасибо", "заранее спасибо", "с ув", "с ув.", "всего хорошего", "хорошего дня", "заранее благодарю",
    "с благодарностью", "с приветом", "большое спасибо", "всего доброго", "благодарю", "з повагою", "дякую", "з найкращими побажаннями",
    "наперед дякую", "гарного дня", "щиро дякую", "дуже дякую", "заздалегідь дякую", "всього найкращого",
    "усього найкращого", "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "mvh", "hälsningar",
    "vänligen", "tack", "tack på förhand", "tack så mycket", "hälsar", "m.v.h", "ha en bra dag",
    "allt gott", "med vänlig hälsning/best regards", "bästa hälsningar", "hilsen", "vennlig hilsen", "med vennlig hilsen",
    "beste hilsen", "mvh.", "takk", "på forhånd takk", "tusen takk", "mange takk", "ha en fin dag", "hilsen fra", "takk på forhånd", "venlig hilsen", "med venlig hilsen",
    "de bedste hilsner", "mange hilsner", "mange tak", "kh", "kærlig hilsen", "hav en god dag", "med venlig hilsen / best regards",
    "tak", "på forhånd tak", "vh", "bedste hilsner", "ystävällisin terveisin",
    "terveisin", "parhain terveisin", "ystävällisesti", "yst. terv", "yst.terv", "terv", "hyvää päivänjatkoa", "kiitos etukäteen",
    "kiitoksia", "kiitos", "kiittäen", "saygılarımla", "saygılar", "saygılarımızla",
    "iyi çalışmalar", "teşekkürler", "teşekkür ederim", "iyi günler", "sevgiler", "selamlar", "saygılarımızı sunarız", "saygılarımı sunarım",
    "iyi günler dilerim", "iyi çalışmalar dilerim", "iyi akşamlar", "şimdiden teşekkürler", "çok teşekkürler", "kolay gelsin",
    "hormat kami", "hormat saya", "salam", "salam hormat", "terima kasih", "terimakasih", "salam hangat",
    "atas perhatian dan kerjasamanya kami ucapkan terima kasih", "wassalam", "demikian, terima kasih",
    "terima kasih banyak", "terima kasih sebelumnya", "terimakasih sebelumnya", "makasih", "makasih banyak", "makasih sebelumnya",
    "trims sebelumnya", "thanks sebelumnya", "matur nuwun", "terima kasih atas perhatiannya", "sekian, terima kasih", "sekian", "yang benar", "trims", "trima kasih",
    "με εκτίμηση", "ευχαριστώ", "ευχαριστώ πολύ", "φιλικά", "με φιλικούς χαιρετισμούς", "με τιμή", "ευχαριστούμε",
    "ευχαριστώ εκ των προτέρων", "trân trọng", "trân trọng cảm ơn", "xin cảm ơn", "em cảm ơn", "mình cảm ơn", "cảm ơn nhiều", "cảm ơn", "ขอบคุณครับ", "ขอบคุณค่ะ", "ขอบคุณ", "ขอบคุณมากครับ", "ขอบคุณมากค่ะ", "ขอบพระคุณครับ", "ขอบพระคุณค่ะ", "ด้วยความเคารพ", "ขอแสดงความนับถือ",
    "此致", "敬礼", "此致敬礼", "谢谢", "祝好", "顺颂商祺", "祝商祺", "谢谢您", "多谢", "感谢", "非常感谢", "祝工作顺利", "祝您生活愉快", "祝生意兴隆", "期待您的回复", "期待您的回复，谢谢", "谢谢！", "順頌商祺", "謝謝", "謝謝您", "感謝", "祝 商祺", "敬上", "敬祝 商祺",
    "よろしくお願いします", "よろしくお願いいたします", "よろしくお願い致します", "宜しくお願いします", "宜しくお願いいたします",
    "宜しくお願い致します", "よろしくお願い申し上げます", "宜しくお願い申し上げます", "どうぞよろしくお願いいたします", "どうぞよろしくお願いします",
    "何卒よろしくお願い申し上げます", "何卒宜しくお願い申し上げます", "以上、よろしくお願い申し上げます", "以上、宜しくお願いいたします", "よろしくです",
    "ありがとうございます", "ご検討よろしくお願いいたします", "敬具", "草々", "以上", "以上、よろしくお願いいたします", "何卒よろしくお願いいたします",
    "감사합니다", "감사드립니다", "고맙습니다", "수고하세요", "수고하십시오", "좋은 하루 되세요", "드림", "올림", "مع تحياتي", "مع أطيب التحيات", "تحياتي", "شكرا", "شكراً", "وشكرا", "وشكراً", "شكرا لكم", "شكراً لكم", "شكرا جزيلا", "شكراً جزيلاً", "ولكم جزيل الشكر", "مع الشكر",
    "وتقبلوا تحياتي", "والسلام عليكم", "دمتم بخير", "مع الشكر والتقدير", "مع فائق الاحترام", "أطيب التحيات",
    "مع التقدير", "وتفضلوا بقبول فائق الاحترام", "مع خالص التحية", "تحية طيبة", "בברכה", "תודה", "תודה רבה",
    "με σεβασμό", "με εκτιμηση", "ευχαριστω", "ευχαριστω πολυ", "σας ευχαριστώ", "σας ευχαριστώ πολύ",
    "σας ευχαριστούμε", "μετά τιμής", "εκ των προτέρων ευχαριστώ", "ευχαριστώ προκαταβολικά",
    "καλή συνέχεια", "καλή σας μέρα", "φιλικούς χαιρετισμούς", "با تشکر", "با سپاس", "با احترام",
    "با تقدیم احترام", "با تشکر فراوان", "با تشکر و احترام", "با سپاس فراوان", "با سپاس و احترام",
    "سپاسگزارم", "سپاسگزاریم", "سپاس", "ممنونم", "متشکرم", "ارادتمند", "ارادتمند شما",
    "با آرزوی موفقیت", "پیشاپیش سپاسگزارم", "धन्यवाद", "धन्यवाद सहित", "सधन्यवाद", "बहुत धन्यवाद",
    "बहुत बहुत धन्यवाद", "सादर", "सादर धन्यवाद", "भवदीय", "भवदीया", "आपका", "आपकी", "शुक्रिया",
    "शुभकामनाएं", "शुभकामनाओं सहित", "आभार", "आपला", "आपली", "आपला विश्वासू", "कळावे", "ধন্যবাদ",
    "ধন্যবাদান্তে", "অনেক ধন্যবাদ", "শুভেচ্ছান্তে", "শুভেচ্ছা সহ", "শুভেচ্ছাসহ", "বিনীত", "নিবেদক",
    "আপনার বিশ্বস্ত", "অগ্রিম ধন্যবাদ", "நன்றி", "மிக்க நன்றி", "நன்றியுடன்", "இப்படிக்கு", "அன்புடன்",
    "தங்கள் உண்மையுள்ள", "ధన్యవాదాలు", "ఇట్లు", "కృతజ్ఞతలు", "ಧನ್ಯವಾದಗಳು", "ಇಂತಿ", "ವಂದನೆಗಳು", "നന്ദി",
    "വിശ്വസ്തതയോടെ", "സ്നേഹപൂർവ്വം", "આભાર", "આભાર સહ", "ਧੰਨਵਾਦ", "ਸ਼ੁਕਰੀਆ", "ස්තූතියි", "ස්තුතියි",
    "شکریہ", "بہت شکریہ", "والسلام", "آپ کا مخلص", "آپ کی مخلص", "خیر اندیش",
    "نیک تمناؤں کے ساتھ", "نیک خواہشات", "پیشگی شکریہ", "سوپاس", "مننه", "تحياتنا", "مع التحية", "مع التحيات", "مع خالص التحيات", "خالص التحيات",
    "مع خالص التقدير", "مع خالص الشكر", "مع جزيل الشكر", "مع الاحترام", "مع الشكر الجزيل", "شاكرين لكم",
    "شاكرين ومقدرين", "ولكم منا جزيل الشكر", "بانتظار ردكم", "بانتظار ردكم الكريم", "مع أطيب التمنيات",
    "شكرا مقدما", "شكراً مقدماً", "وشكرا لكم", "وشكراً لكم", "ولكم الشكر", "تقبلوا تحياتي", "תודה מראש",
    "בתודה", "בתודה מראש", "בתודה ובברכה", "בברכה ובתודה", "תודה ובברכה", "תודה וברכה", "בכבוד רב",
    "המון תודה", "כל טוב", "יום טוב", "יום נעים", "תודה לכם", "ברכות", "בברכת שלום", "ขอบคุณมาก",
    "ขอบคุณล่วงหน้า", "ขอบคุณล่วงหน้าครับ", "ขอบคุณล่วงหน้าค่ะ", "ขอบคุณนะคะ", "ขอบคุณนะครับ",
    "ขอบพระคุณ", "ขอบพระคุณมากครับ", "ขอบพระคุณมากค่ะ", "ด้วยความนับถือ", "ขอแสดงความนับถืออย่างสูง",
    "trân trọng kính chào", "trân trọng cám ơn", "kính thư", "kính chào", "thân mến", "thân ái",
    "chân thành cảm ơn", "xin chân thành cảm ơn", "chân thành cám ơn", "xin cám ơn", "cám ơn",
    "cảm ơn anh", "cảm ơn chị", "cảm ơn anh chị", "cảm ơn anh/chị", "cảm ơn quý công ty", "cảm ơn bạn",
    "cảm ơn ạ", "mong sớm nhận được phản hồi", "rất mong nhận được phản hồi", "xin trân trọng cảm ơn",
    "s přáním hezkého dne", "s pozdravem a přáním hezkého dne", "srdečně", "zdravím", "zdravíme",
    "předem děkuji za odpověď", "předem díky", "předem děkujeme", "děkuji za odpověď",
    "děkuji a přeji hezký den", "s díky", "pěkný den", "hezký zbytek dne", "přeji pěkný den",
    "mějte se hezky", "mockrát děkuji", "ďakujem vopred", "vopred ďakujem", "vopred ďakujeme", "ďakujeme",
    "ďakujem pekne", "vďaka", "pekný deň", "prajem pekný deň", "s priateľským pozdravom", "srdečne",
    "s vďakou", "za odpoveď vopred ďakujem", "köszönjük", "előre is köszönjük", "köszönöm előre is",
    "köszönöm a segítséget", "köszi", "üdv.", "üdvözlöm", "üdvözlet", "baráti üdvözlettel",
    "maradok tisztelettel", "szép napot kívánok", "további szép napot", "szép napot kívánva",
    "tisztelettel és köszönettel", "válaszát előre is köszönöm", "minden jót", "kellemes napot",
    "cu stima", "cu deosebită stimă", "cu considerație", "cu consideraţie", "cu deosebită considerație",
    "cu mulțumiri", "cu multumiri", "cu drag", "cu prietenie", "multumesc", "mulţumesc", "mulțumim",
    "multumim", "multumesc frumos", "mulțumesc frumos", "mulțumesc mult", "vă mulțumesc", "vă mulţumesc",
    "va multumesc", "vă mulțumim", "va multumim", "mulțumesc anticipat", "multumesc anticipat",
    "vă mulțumesc anticipat", "va multumesc anticipat", "o zi bună", "o zi buna", "o zi frumoasă",
    "o zi frumoasa", "numai bine", "salutări", "с уважение", "с поздрав", "с поздрави", "поздрави",
    "поздрав", "сърдечни поздрави", "благодаря", "благодаря ви", "благодаря предварително",
    "предварително благодаря", "благодарим", "с най-добри пожелания", "лек ден", "хубав ден",
    "приятен ден", "с почит", "искрено ваш", "с поштовањем", "срдачан поздрав", "срдачно", "хвала",
    "хвала унапред", "унапред хвала", "све најбоље", "пријатан дан", "лијеп поздрав", "леп поздрав",
    "унапред захвалан", "унапред захвална", "со почит", "благодарам", "однапред благодарам",
    "срдечен поздрав", "s poštovanjem", "sa poštovanjem", "s štovanjem", "sa štovanjem",
    "srdačan pozdrav", "srdačno", "sa srdačnim pozdravom", "pozdrav", "pozdravi", "puno pozdrava",
    "lijep pozdrav", "lijepi pozdravi", "lep pozdrav", "lepe pozdrave", "lepo pozdravljeni",
    "lepo vas pozdravljam", "prijazen pozdrav", "s spoštovanjem", "lp", "hvala", "hvala lijepa",
    "hvala lepa", "hvala vam", "puno hvala", "hvala unaprijed", "unaprijed hvala", "hvala unapred",
    "unapred hvala", "hvala vnaprej", "vnaprej hvala", "hvala i pozdrav", "hvala in lep pozdrav",
    "unaprijed zahvaljujem", "unapred zahvaljujem", "unapred zahvalan", "unapred zahvalna", "zahvaljujem",
    "zahvaljujemo", "sve najbolje", "ugodan dan", "ugodan ostatak dana", "prijatan dan", "pozz",
    "terveiset", "terkuin", "terv.", "kiitos jo etukäteen", "kiitos paljon", "kiitos ja terveisin",
    "suuret kiitokset", "kunnioittavasti", "mukavaa päivää", "mukavaa päivänjatkoa", "hyvää viikonloppua",
    "hyvää päivää", "kiitos avusta", "lämpimin terveisin", "lugupidamisega", "parimate soovidega",
    "heade soovidega", "tervitades", "tervitustega", "parimate tervitustega", "tänan", "tänan ette",
    "tänades", "ette tänades", "suur tänu", "aitäh", "aitäh ette", "kõike head", "parimat", "ar cieņu",
    "ar cienu", "patiesā cieņā", "ar sveicieniem", "sveicieni", "paldies", "liels paldies",
    "paldies jau iepriekš", "jau iepriekš paldies", "pateicībā", "vēlot visu labu", "jauku dienu",
    "lai jauka diena", "ar vislabākajiem novēlējumiem", "pagarbiai", "su pagarba", "nuoširdžiai",
    "linkėjimai", "geriausi linkėjimai", "geriausių linkėjimų", "geros dienos", "gražios dienos", "ačiū",
    "labai ačiū", "ačiū iš anksto", "iš anksto ačiū", "iš anksto dėkoju", "iš anksto dėkojame", "dėkoju",
    "dėkojame", "sekian terima kasih", "sekian dan terima kasih", "yang ikhlas",
    "salam sejahtera", "salam mesra", "salam perkenalan", "jutaan terima kasih", "ribuan terima kasih",
    "yang menjalankan amanah", "salamat po", "maraming salamat", "maraming salamat po",
    "lubos na gumagalang", "gumagalang", "taos-pusong sumasainyo", "asante", "asante sana", "ahsante",
    "ahsante sana", "shukrani", "natanguliza shukrani", "wako mwaminifu", "wako katika huduma",
    "kwa heshima", "wako wa dhati", "vriendelike groete", "met vriendelike groete", "beste groete",
    "groete", "dankie", "baie dankie", "by voorbaat dank", "atentament", "cordialment", "salutacions",
    "salutacions cordials", "una salutació", "una salutació cordial", "gràcies", "moltes gràcies",
    "gràcies per endavant", "rebeu una salutació cordial", "fins aviat", "saúdos", "un saúdo", "grazas",
    "moitas grazas", "agur bero bat", "eskerrik asko", "mila esker", "adeitasunez", "agurrak",
    "kær kveðja", "kveðja", "bestu kveðjur", "með kveðju", "með bestu kveðju", "með vinsemd",
    "virðingarfyllst", "takk fyrir", "bestu þakkir", "kv", "kv.", "mbk", "bkv", "me respekt",
    "faleminderit", "faleminderit paraprakisht", "përshëndetje", "me nderime", "me mirënjohje",
    "sinqerisht", "gjithë të mirat", "პატივისცემით", "მადლობა", "დიდი მადლობა", "გმადლობთ",
    "წინასწარ მადლობა", "საუკეთესო სურვილებით", "հարգանքներով", "հարգանքով", "շնորհակալություն",
    "շնորհակալ եմ", "կանխավ շնորհակալություն", "hörmətlə", "təşəkkürlər", "təşəkkür edirəm",
    "əvvəlcədən təşəkkürlər", "құрметпен", "рахмет", "алдын ала рахмет", "ізгі ниетпен", "hurmat bilan",
    "ҳурмат билан", "урматтоо менен", "з павагай", "дзякуй", "вялікі дзякуй",
    "загадзя дзякуй", "хүндэтгэсэн", "баярлалаа", "хүндэтгэн ёслосон", "le meas", "is mise le meas",
    "go raibh maith agat", "cofion", "cofion gorau", "cofion cynnes", "yn gywir", "diolch",
    "diolch yn fawr", "tislijiet", "grazzi", "mat beschte gréiss", "mat frëndleche gréiss",
    "villmools merci", "ከሰላምታ ጋር", "አመሰግናለሁ", "እናመሰግናለን", "សូមអរគុណ", "អរគុណ", "ដោយក្តីគោរព", "ຂອບໃຈ",
    "ດ້ວຍຄວາມນັບຖື", "ကျေးဇူးတင်ပါသည်", "ကျေးဇူးပါ", "လေးစားစွာဖြင့်", "順頌 商祺", "顺颂 商祺", "顺祝商祺", "順祝商祺",
    "顺祝 商祺", "即頌 商祺", "敬祝商祺", "敬祝商安", "敬頌 商祺", "此致 敬禮", "此致 敬礼", "敬禮", "祝 好", "順心", "祝順利", "祝顺利", "謝謝！",
    "謝謝您！", "感謝您", "感恩", "非常感謝", "多謝", "謹上", "敬啟", "祝 順心", "順祝 商祺", "期待您的回覆", "煩請回覆，謝謝", "盼復", "盼复",
    "以上です", "以上、お願いいたします", "お手数をおかけしますがよろしくお願いいたします", "ご確認のほどよろしくお願いいたします", "よろしくお願いいたします！",
    "宜しくお願いいたします！", "何卒よろしくお願いします", "ご返信お待ちしております", "失礼いたします", "では、よろしくお願いします", "以上、よろしくお願いします",
    "以上、宜しくお願い致します", "감사합니다!", "고맙습니다!", "배상", "드림.", "올림.", "수고 많으세요", "좋은 하루 보내세요", "즐거운 하루 되세요",
    "행복한 하루 되세요", "안녕히 계세요", NULL,
};

/* What somebody says who gives his own number in a sentence. */
static const char *const self_words[] = {
    "me", "my", "mine", "ako", "our", "us", "mich", "mir", "meine", "meiner", "meinem", "uns", "unter", "moi",
    "mon", "mes", "me.", "mi", "mis", "nosotros", "meu", "minha", "mio", "miei", "mij", "mijn", "mnie",
    "mój", "mną", "mig", "min", "mitt", "meg", "saya", "kami", "мне", "мой", "мій", "мені", "моб", "bana",
    "numaram", "beni", NULL,
};

static const char *const company_words[] = {
    "group", "holding", "holdings", "industries", "industry", "solutions", "systems", "trading", "logistics",
    "marine", "shipping", "technologies", "technology", "engineering", "consulting", "consultants", "services",
    "international", "enterprises", "enterprise", "associates", "partners", "construction", "constructions",
    "foods", "farms", "hotel", "hotels", "resort", "bank", "insurance", "university", "universitas", "universität",
    "universiteit", "université", "universidad", "institute", "institut", "college", "school", "hospital",
    "clinic", "klinik", "studio", "studios", "agency", "agentur", "verlag", "werft", "werke", "bau", "boats",
    "yachts", "manufacturing", "motors", "electronics", "pharma", "media", "software", "labs", "laboratories",
    "ventures", "capital", "company", "co.", "foundation", "stiftung", "verein", "gruppe", "groupe", "grupo",
    "gruppo", "handel", "imports", "exports", "supplies", "supply", "textiles", "furniture", "travel", "tours",
    "restaurant", "cafe", "café", "bakery", "brewery", "winery", "properties", "estates", "realty", "works",
    "ingeniería", "construcciones", "constructora", "distribuidora", "comercializadora", "indústria", "comércio",
    "costruzioni", "impianti", "officine", "officina", "associazione", "asociación", "associação", "verband", "zakład",
    "stowarzyszenie", "fundacja", "ferme", "fattoria", "azienda", "ganadería", "cantina", "bodega", "bodegas", "quinta", "domaine",
    "château", "weingut", "hof", "bouw", "techniek", "groep", "hurtownia", "przedsiębiorstwo",
    "завод", "компания", "компанія", "группа", "група", "фабрика", "институт", "університет", "университет", "perkasa",
    "sejahtera", "makmur", "mandiri", "sentosa", "nusantara", "abadi", "inşaat", "sanayi", "ticaret", "turizm",
    "商事", "工業", "産業", "製作所", "大学", "大學", "银行", "銀行", "工厂", "电子", "科技", "贸易", "商社", "그룹",
    "mairie", "commune", "gemeinde", "stadt", "stadtwerke", "kommune", "council", "municipality", "ministry",
    "church", "parish", "club", "association", "society", "federation", "cooperative", "coop", "workshop",
    "atelier", "gallery", "museum", "theatre", "theater", "festival", "press", "books", "florist", "catering",
    "events", "music", "fitness", "dental", "schule", "musikschule", "praxis", "kanzlei", "apotheke",
    "autohaus", "gärtnerei", "bäckerei", "metzgerei", "tischlerei", "schreinerei", "gasthof", "pension",
    "spedition", "toko", "warung", "kedai", "bengkel", "école", "lycée", "clinique", "pharmacie", "boulangerie",
    "garage", "farmacia", "panadería", "ferretería", "ristorante", "trattoria", "agriturismo", "scuola",
    "bakkerij", "stichting", "vereniging", "sklep", "szkoła", "kindergarten", "brf", "skola", "byrå", "bygg",
    "kirke", "skole", "okulu", "oteli", "школа", "магазин", "ресторан", "кафе", "клиника", "готель", "отель",
    "산업", "전자", "대학교", "무역", "مجموعة", "مصنع", "جامعة", NULL,
};

/* clang-format on */

static void add_words(GHashTable *kinds, const char *const *words, guint kind)
{
    for (; *words; words++) {
        guint before = GPOINTER_TO_UINT(g_hash_table_lookup(kinds, *words));
        g_hash_table_insert(kinds, (gpointer)*words, GUINT_TO_POINTER(before | kind));
    }
}

/* Made once, by whoever asks first, and never changed. */
static GHashTable *kinds_by_word(void)
{
    static GHashTable *made;
    if (g_once_init_enter(&made)) {
        GHashTable *kinds = g_hash_table_new(g_str_hash, g_str_equal);
        add_words(kinds, phone_words, WORD_PHONE);
        add_words(kinds, fax_words, WORD_FAX);
        add_words(kinds, number_words, WORD_NUMBER);
        add_words(kinds, title_words, WORD_TITLE);
        add_words(kinds, role_words, WORD_ROLE);
        add_words(kinds, signature_labels, WORD_LABEL);
        add_words(kinds, salutations, WORD_SALUTATION);
        add_words(kinds, closings, WORD_CLOSING);
        add_words(kinds, self_words, WORD_SELF);
        add_words(kinds, company_words, WORD_COMPANY);
        add_words(kinds, department_words, WORD_DEPARTMENT);
        add_words(kinds, authorities, WORD_AUTHORITY);
        g_once_init_leave(&made, kinds);
    }
    return made;
}

static bool is_kind(const char *word, guint kind)
{
    return (GPOINTER_TO_UINT(g_hash_table_lookup(kinds_by_word(), word)) & kind) != 0;
}

bool phrase_is_phone_word(const char *word)
{
    return is_kind(word, WORD_PHONE);
}

bool phrase_has_phone(const char *word)
{
    static const char *const ends[] = {
        "手机",   "手機",   "电话",   "電話", "手机号", "手機號", "手机号码", "电话号码",
        "手机是", "电话是", "手機是", "携帯", "携帯は", "電話は", "电话为",   "微信",
        "微信号", "전화",   "전화는", "휴대폰", "핸드폰", "연락처", "번호는",   "โทร",
        "เบอร์",  "มือถือ", NULL};
    static struct phrase_set set = {ends};
    return phrase_set_ends(&set, word, strlen(word)) > 0;
}

bool phrase_is_fax_word(const char *word)
{
    return is_kind(word, WORD_FAX);
}

bool phrase_is_number_word(const char *word)
{
    return is_kind(word, WORD_NUMBER);
}

bool phrase_is_self_word(const char *word)
{
    return is_kind(word, WORD_SELF);
}

bool phrase_is_company_word(const char *word)
{
    return is_kind(word, WORD_COMPANY);
}

bool phrase_is_title_word(const char *word)
{
    if (is_kind(word, WORD_TITLE))
        return true;
    static struct phrase_set ends = {title_ends};
    gsize length = strlen(word);
    return length >= TITLE_COMPOUND_BYTES && phrase_set_ends(&ends, word, length) > 0;
}

bool phrase_has_title(const char *text)
{
    for (const char *const *part = title_parts; *part; part++) {
        if (strstr(text, *part))
            return true;
    }
    return false;
}

/* What only closings end with. */
static const char *const closing_ends[] = {
    "regards",      "grüße",      "grüßen",         "grüsse",       "grüssen",
    "gruesse",      "saludos",    "saluti",         "groet",        "groeten",
    "pozdrowienia", "hälsningar", "hilsen",         "hilsner",      "salutations",
    "cumprimentos", "terveisin",  "поздравлениями", "χαιρετισμούς", "pozdravem",
    "pozdravom",    NULL};

/* "Sportliche Grüße", "warmest regards": one word or two before it. */
static bool ends_as_closing(const char *text)
{
    const char *last = strrchr(text, ' ');
    guint spaces = 0;
    for (const char *p = text; *p && spaces <= CLOSING_SPACES; p++)
        spaces += *p == ' ';
    return last && spaces <= CLOSING_SPACES && g_strv_contains(closing_ends, last + 1);
}

bool phrase_is_closing(const char *text)
{
    return is_kind(text, WORD_CLOSING) || ends_as_closing(text);
}

unsigned phrase_closing_starts(const char *text)
{
    static struct phrase_set formulas = {closings}, ends = {closing_ends};
    unsigned starts = 0;
    for (unsigned word = 0; text && word < CLOSING_STARTS + CLOSING_SPACES; word++) {
        if (word < CLOSING_STARTS && phrase_set_starts(&formulas, text))
            starts |= 1u << word;
        if (word > 0 && phrase_set_starts(&ends, text)) /* one or two words before it are of it */
            starts |= word > 1 ? 3u << (word - 2) : 1u;
        text = strchr(text, ' ');
        text = text ? text + 1 : NULL;
    }
    return starts & ((1u << CLOSING_STARTS) - 1);
}

bool phrase_is_role(const char *word)
{
    return is_kind(word, WORD_ROLE);
}

bool phrase_is_department(const char *word)
{
    return is_kind(word, WORD_DEPARTMENT);
}

bool phrase_is_authority(const char *text)
{
    return is_kind(text, WORD_AUTHORITY);
}

bool phrase_is_signature_label(const char *word)
{
    return is_kind(word, WORD_LABEL);
}

bool phrase_is_salutation(const char *word)
{
    return is_kind(word, WORD_SALUTATION);
}
