/* institution_words.c - see institution_words.h. */
#include "parsers/institution_words.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define COMPOUND_MIN 3 /* bytes at least before a compound's end */

/* A line a word would hide the languages. */
/* clang-format off */

static const char *const words[] = {
    /* English */
    "hotel", "inn", "lodge", "guesthouse", "hostel", "resort", "motel", "restaurant", "bistro", "pub", "tavern", "cafe", "café",
    "bakery", "brewery", "winery", "distillery", "dairy", "farm", "farms", "ranch", "orchard", "nursery", "nurseries", "kindergarten",
    "preschool", "school", "schools", "academy", "college", "university", "institute", "clinic", "hospital", "surgery", "hospice",
    "pharmacy", "dentistry", "dental", "practice", "veterinary", "church", "chapel", "cathedral", "parish", "diocese", "abbey", "mosque",
    "temple", "synagogue", "ministries", "museum", "gallery", "library", "theatre", "theater", "cinema", "orchestra", "choir", "festival",
    "club", "society", "association", "union", "federation", "foundation", "trust", "charity", "cooperative", "co-operative", "coop",
    "council", "borough", "municipality", "authority", "agency", "garage",
    "workshop", "studio", "studios", "atelier", "boatyard", "shipyard", "marina", "sawmill", "mill", "mills", "foundry", "forge", "joinery",
    "carpentry", "upholstery", "pottery", "printers", "printing", "press", "bookshop", "books", "florist", "florists", "flowers", "boutique",
    "salon", "barbers", "spa", "gym", "fitness", "shop", "store", "stores", "market", "supermarket", "bank", "insurance", "stables",
    "zoo", "aquarium", "camp", "campsite", "arena", "centre", "center", "laboratory", "labs", "group", "holdings", "builders", "roofing",
    "plumbing", "electrical", "electricals", "electric", "landscaping", "gardens", "garden", "vineyard", "vineyards", "transport", "haulage",
    "freight",
    "logistics", "engineering", "construction", "contractors", "architects", "solicitors", "consultancy", "partnership", "enterprises",
    "industries", "traders", "trading", "supplies", "motors", "airways", "airlines", "railway", "housing", "properties",
    "retail", "systems", "solutions", "services", "productions", "records", "media", "roastery", "roasters", "catering", "kitchen", "kitchens",
    /* German */
    "hof", "gasthof", "gasthaus", "gästehaus", "pension", "wirtshaus", "landgasthof", "bäckerei", "konditorei", "metzgerei", "fleischerei",
    "brauerei", "weingut", "kellerei", "gärtnerei", "baumschule", "schule", "grundschule", "gymnasium", "realschule", "kita", "kindertagesstätte",
    "kinderhaus", "hort", "hochschule", "universität", "fachhochschule", "akademie", "institut", "klinik", "klinikum", "krankenhaus", "praxis",
    "zahnarztpraxis",
    "apotheke", "pflegeheim", "seniorenheim", "altenheim", "sanitätshaus", "kirche", "kirchengemeinde", "pfarrei", "pfarramt", "kloster", "bistum",
    "verein", "verband", "genossenschaft", "stiftung", "gesellschaft", "feuerwehr", "musikverein", "stadtkapelle", "kapelle", "blaskapelle",
    "chor", "orchester",
    "gemeinde", "stadt", "markt", "landkreis", "landratsamt", "amt", "rathaus", "bauhof", "stadtwerke", "werk", "werke", "werkstatt",
    "werkstätten", "autohaus",
    "tischlerei", "schreinerei", "zimmerei", "schlosserei", "spenglerei", "malerei", "sägewerk", "mühle", "spedition", "reederei", "werft",
    "handel", "buchhandlung",
    "kanzlei", "notariat", "steuerberatung", "unternehmensberatung", "ingenieurbüro", "architekturbüro", "planungsbüro", "verlag", "druckerei",
    "laden", "zentrum", "haus", "betriebe", "gruppe", "bauunternehmen", "zorggroep",
    /* French */
    "hôtel", "auberge", "gîte", "camping", "brasserie", "boulangerie", "pâtisserie", "boucherie", "fromagerie", "épicerie", "traiteur", "cave",
    "domaine",
    "château", "ferme", "école", "ecole", "collège", "lycée", "lycee", "crèche", "université", "académie", "clinique", "hôpital", "ehpad",
    "cabinet", "pharmacie",
    "mairie", "ville", "commune", "communauté", "département", "région", "préfecture", "ministère", "musée", "théâtre", "bibliothèque",
    "médiathèque", "église",
    "paroisse", "fédération", "fondation", "syndicat", "coopérative", "comité", "amicale", "mutuelle", "menuiserie", "imprimerie", "librairie",
    "fleuriste", "jardinerie", "pépinière", "pépinières", "scierie", "maçonnerie", "plomberie", "chantier", "entreprise", "établissements", "ets",
    "société", "maison", "agence", "groupe",
    "compagnie", "étude", "laboratoire", "transports",
    /* Spanish, Portuguese, Catalan, Galician */
    "hostal", "posada", "restaurante", "panadería", "pastelería", "carnicería", "bodega", "bodegas", "granja", "finca", "hacienda", "rancho",
    "escuela", "colegio",
    "instituto", "universidad", "academia", "guardería", "clínica", "clinica", "farmacia", "consultorio", "ayuntamiento", "municipalidad",
    "alcaldía", "gobernación",
    "diputación", "ministerio", "museo", "teatro", "biblioteca", "iglesia", "parroquia", "asociación", "federación", "fundación", "cooperativa",
    "sindicato",
    "taller", "talleres", "ferretería", "carpintería", "imprenta", "librería", "papelería", "floristería", "vivero", "viveros", "tienda",
    "almacén", "almacenes", "distribuidora",
    "comercial", "comercializadora", "constructora", "inmobiliaria", "inversiones", "importadora", "exportadora", "olivarera", "agrícola",
    "ganadería", "transportes", "grupo",
    "estudio", "agencia", "despacho", "bufete", "notaría", "residencia", "peluquería", "textiles", "industrias", "servicios", "ies", "ceip", "cra",
    "s.c.a", "s.a.t",
    "pousada", "padaria", "pastelaria", "confeitaria", "talho", "adega", "quinta", "herdade", "fazenda", "sítio", "escola", "colégio",
    "universidade", "creche", "farmácia",
    "câmara", "prefeitura", "município", "junta", "igreja", "paróquia", "associação", "federação", "fundação", "oficina", "serralharia",
    "carpintaria", "marcenaria", "gráfica",
    "livraria", "papelaria", "floricultura", "viveiro", "loja", "armazém", "construtora", "imobiliária", "indústria", "comércio", "confecções",
    "transportadora",
    "escritório", "estúdio", "agência", "clube", "condomínio", "pizzaria", "churrascaria", "lanchonete", "mercado", "mercearia", "celler",
    "ajuntament", "concello", "forn", "fusteria",
    /* Italian */
    "albergo", "pensione", "locanda", "osteria", "trattoria", "ristorante", "pizzeria", "panificio", "pasticceria", "macelleria", "gelateria",
    "caseificio", "birrificio", "cantina",
    "frantoio", "fattoria", "cascina", "tenuta", "podere", "agriturismo", "azienda", "scuola", "asilo", "liceo", "università", "accademia",
    "ospedale", "ambulatorio", "poliambulatorio", "comune", "provincia",
    "regione", "prefettura", "chiesa", "parrocchia", "diocesi", "associazione", "polisportiva", "federazione", "fondazione", "consorzio",
    "officina", "officine",
    "falegnameria", "carrozzeria", "autofficina", "tipografia", "libreria", "cartoleria", "ferramenta", "vivaio", "vivai", "negozio", "bottega",
    "impresa", "costruzioni", "immobiliare", "gruppo", "agenzia", "centro", "laboratorio", "arredamenti",
    /* Dutch, Afrikaans */
    "pensioen", "herberg", "eetcafé", "bakkerij", "slagerij", "brouwerij", "boerderij", "kwekerij", "tuincentrum", "basisschool",
    "kinderdagverblijf", "ziekenhuis", "apotheek", "tandartspraktijk", "huisartsenpraktijk", "praktijk",
    "gemeente", "provincie", "waterschap", "kerk", "parochie", "vereniging", "stichting", "bibliotheek", "schouwburg", "garagebedrijf",
    "timmerbedrijf", "bouwbedrijf", "aannemersbedrijf", "aannemer", "bouw", "installatie", "installatiebedrijf", "hoveniersbedrijf", "drukkerij",
    "boekhandel",
    "winkel", "groothandel", "makelaardij", "makelaars", "advocaten", "notariskantoor", "werkplaats", "techniek", "groep", "zorgcentrum", "skool",
    "kliniek", "plaas",
    /* Swedish, Norwegian, Danish, Icelandic */
    "hotell", "vandrarhem", "värdshus", "restaurang", "bageri", "bageriet", "konditori", "bryggeri", "gård", "gården", "gard", "gaard", "lantbruk",
    "mejeri", "skola", "skolan", "förskola", "förskolan", "gymnasiet", "högskola", "universitet",
    "kliniken", "sjukhus", "vårdcentral", "tandläkare", "apotek", "kommun", "region", "församling", "kyrka", "kyrkan", "pastorat", "förening",
    "föreningen", "idrottsförening", "bostadsrättsförening", "brf", "stiftelse", "stiftelsen", "förbund", "bibliotek", "teater",
    "verkstad", "verkstan", "snickeri", "åkeri", "rederi", "varv", "varvet", "bygg", "måleri", "tryckeri", "bokhandel", "butik", "byrå", "ateljé",
    "byggnads", "fabrik", "gjestehus", "gjestgiveri", "bakeri", "gartneri", "meieri", "skole", "barnehage", "barnehagen", "videregående",
    "høgskole", "sykehus", "legesenter", "tannlege",
    "kirke", "menighet", "forening", "idrettslag", "borettslag", "sameie", "verksted", "snekkeri", "trykkeri", "kro", "kroen", "badehotel",
    "mølle", "bryghus", "børnehave", "efterskole", "højskole", "friskole", "sygehus", "tandlæge", "dyrlæge", "apoteket", "sogn", "menighedsråd",
    "fond", "fonden",
    "værksted", "tømrer", "snedkeri", "smedje", "smedie", "trykkeriet", "boghandel", "galleri", "museet", "gistiheimili", "skóli", "leikskóli",
    "kirkja", "hótel", "bakarí", "búð",
    /* Finnish, Estonian, Latvian, Lithuanian */
    "hotelli", "ravintola", "kahvila", "leipomo", "panimo", "tila", "maatila", "puutarha", "koulu", "lukio", "päiväkoti", "yliopisto", "sairaala",
    "hoitokoti", "hoivakoti", "palvelutalo", "terveyskeskus", "apteekki", "kunta", "kaupunki", "seurakunta", "kirkko", "yhdistys", "säätiö",
    "osuuskunta", "kirjasto", "teatteri",
    "korjaamo", "autokorjaamo", "verstas", "paja", "puusepänliike", "rakennus", "kuljetus", "telakka", "kauppa", "toimisto", "tilitoimisto",
    "kampaamo", "ratsutila", "taloyhtiö", "huolto", "palvelut", "külalistemaja", "kohvik", "kool", "lasteaed", "ülikool", "haigla", "kliinik",
    "apteek", "vald", "kogudus", "selts", "ühistu", "talu", "töökoda", "pood",
    "viesnīca", "restorāns", "maiznīca", "ferma", "saimniecība", "bērnudārzs", "universitāte", "slimnīca", "klīnika", "aptieka", "novads",
    "pašvaldība", "biedrība", "darbnīca", "veikals", "viešbutis", "restoranas", "kepykla", "ūkis", "mokykla", "darželis", "universitetas",
    "ligoninė", "klinika", "vaistinė", "savivaldybė", "bendrovė", "parduotuvė", "dirbtuvės",
    /* Polish, Czech, Slovak */
    "pensjonat", "karczma", "gospoda", "restauracja", "kawiarnia", "piekarnia", "cukiernia", "browar", "winnica", "gospodarstwo", "stadnina",
    "szkoła", "liceum", "technikum", "przedszkole", "żłobek", "uniwersytet", "politechnika", "akademia", "szpital", "przychodnia", "gabinet",
    "apteka", "gmina", "miasto", "urząd", "starostwo", "powiat", "ministerstwo",
    "muzeum", "teatr", "biblioteka", "kościół", "parafia", "stowarzyszenie", "fundacja", "spółdzielnia", "wspólnota", "ochotnicza", "straż",
    "klub", "warsztat", "zakład", "zakłady", "stolarnia", "tartak", "drukarnia", "księgarnia", "kwiaciarnia", "pracownia", "sklep", "hurtownia",
    "kancelaria", "przedsiębiorstwo", "firma", "galeria", "ośrodek", "centrum", "sp",
    "penzion", "hostinec", "restaurace", "kavárna", "pekárna", "pekařství", "cukrárna", "pivovar", "vinařství", "statek", "farma", "škola",
    "školka", "gymnázium", "univerzita", "nemocnice", "poliklinika", "ordinace", "lékárna", "obec", "město", "městys", "městský", "obecní", "úřad",
    "divadlo", "knihovna", "kostel", "farnost", "spolek", "sdružení", "nadace", "družstvo", "sbor", "dílna", "truhlářství", "autoservis",
    "tiskárna", "knihkupectví", "květinářství", "zahradnictví", "ateliér", "obchod", "velkoobchod", "kancelář", "podnik", "zuš", "zš", "mš", "sš",
    "soš", "sou", "ddm", "sdh", "sokol",
    "reštaurácia", "kaviareň", "pekáreň", "cukráreň", "vinárstvo", "materská", "základná", "nemocnica", "ambulancia", "lekáreň", "mesto",
    "mestský", "obecný", "knižnica", "farnosť", "združenie", "nadácia", "dielňa", "stolárstvo", "tlačiareň", "kníhkupectvo", "záhradníctvo",
    "spoločnosť",
    /* Hungarian, Romanian, Albanian, Maltese, Irish, Welsh */
    "szálloda", "panzió", "vendégház", "étterem", "vendéglő", "kávézó", "pékség", "cukrászda", "borászat", "pincészet", "pince", "sörfőzde",
    "iskola", "óvoda", "bölcsőde", "gimnázium", "egyetem", "kórház", "rendelő", "patika", "gyógyszertár", "önkormányzat", "önkormányzata",
    "hivatal", "polgármesteri", "múzeum", "színház", "könyvtár", "templom", "plébánia", "egyesület", "alapítvány", "szövetkezet", "műhely",
    "asztalos", "autószerviz", "nyomda", "könyvesbolt", "kertészet", "stúdió", "bolt", "áruház", "iroda", "üzem", "gyár",
    "pensiunea", "pensiune", "hotelul", "restaurantul", "cofetăria", "cofetărie", "brutăria", "brutărie", "crama", "școala", "scoala", "liceul",
    "colegiul", "grădinița", "gradinita", "universitatea", "spitalul", "cabinetul", "primăria", "primaria", "consiliul", "muzeul", "teatrul",
    "biserica", "parohia", "mănăstirea", "asociația", "asociatia", "fundația", "fundatia", "atelierul", "tâmplăria", "librăria", "florăria",
    "magazinul", "depozitul", "biroul", "hoteli", "shkolla", "spitali", "bashkia", "shoqata", "furra", "scoil", "scoilnaofa", "gaelscoil",
    "coláiste", "óstán", "ysgol", "eglwys", "cyngor",
    /* Turkish, Azerbaijani, Uzbek, Turkmen */
    "otel", "oteli", "pansiyon", "restoran", "restoranı", "lokantası", "lokanta", "kafe", "fırın", "fırını", "pastanesi", "pastane", "çiftliği",
    "çiftlik", "okulu", "ilkokulu", "ortaokulu", "lisesi", "anaokulu", "kreşi", "üniversitesi", "hastanesi", "polikliniği", "kliniği",
    "muayenehanesi", "eczanesi", "belediyesi", "belediye", "valiliği", "müdürlüğü", "bakanlığı", "müzesi", "tiyatrosu", "kütüphanesi", "camii",
    "derneği", "vakfı", "kooperatifi", "birliği", "odası", "atölyesi", "atölye", "tamirhanesi", "servis", "servisi", "marangoz", "matbaası",
    "kitabevi", "çiçekçilik", "mağazası", "marketi", "ticaret", "inşaat", "sanayi", "turizm", "tekstil", "gıda", "oto", "mobilya", "makine",
    "elektrik", "nakliyat", "lojistik", "holding", "yapı", "mühendislik", "danışmanlık", "bürosu", "otomotiv", "məktəbi", "klinikası", "maktabi",
    /* Croatian, Serbian, Bosnian, Slovenian in Latin letters */
    "konoba", "pansion", "apartmani", "gostionica", "gostilna", "pekara", "pekarna", "slastičarna", "vinarija", "pivovara", "pivovarna", "kmetija",
    "opg", "šola", "gimnazija", "vrtić", "vrtec", "predškolska", "sveučilište", "univerzitet", "univerza", "bolnica", "bolnišnica", "ordinacija",
    "ljekarna", "apoteka", "lekarna", "općina", "opština", "občina", "muzej", "kazalište", "pozorište", "gledališče", "knjižnica", "crkva", "župa",
    "udruga", "udruženje", "društvo", "zaklada", "fondacija", "zadruga", "zavod", "radionica", "delavnica", "stolarija", "mizarstvo", "tiskara",
    "štamparija", "knjižara", "cvjećarna", "trgovina", "obrt", "atelje", "ustanova",
    /* Indonesian, Malay, Filipino, Swahili */
    "toko", "warung", "kedai", "penginapan", "losmen", "wisma", "villa", "katering", "pabrik", "bengkel", "percetakan", "penerbit", "konveksi",
    "sekolah", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "paud", "universitas", "pesantren", "yayasan", "koperasi", "puskesmas", "rsud",
    "dinas", "kantor", "pemerintah", "desa", "kelurahan", "masjid", "gereja", "perpustakaan", "peternakan", "perkebunan", "kebun", "mebel",
    "depot", "grosir", "syarikat", "perniagaan", "perusahaan", "majlis", "pejabat", "paaralan", "simbahan", "tindahan", "panaderya", "shule",
    "duka", "hospitali",
    /* Vietnamese */
    "trường", "quán", "tiệm", "xưởng", "ubnd", "chùa", "viện", "htx",
    /* Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Mongolian */
    "отель", "гостиница", "гостевой", "гостинный", "пансионат", "санаторий", "ресторан", "кафе", "столовая", "пекарня", "кондитерская",
    "хлебозавод", "пивоварня", "винодельня", "ферма", "хозяйство", "агрофирма", "совхоз", "колхоз", "питомник", "школа", "гимназия", "лицей",
    "колледж", "техникум", "университет", "академия", "институт", "детсад", "детский", "больница", "поликлиника", "клиника", "стоматология",
    "аптека", "администрация", "мэрия", "управление", "министерство", "департамент", "музей", "театр", "библиотека", "храм", "церковь", "приход",
    "монастырь", "общество", "ассоциация", "союз", "фонд", "кооператив", "товарищество", "артель", "снт", "тсж", "мастерская", "автосервис",
    "ателье", "типография", "издательство", "магазин", "салон", "склад", "завод", "комбинат", "фабрика", "предприятие", "компания", "фирма",
    "студия", "агентство", "бюро", "торговый", "дом", "клуб", "мбоу", "мбдоу", "гбоу", "мку", "муп", "гуп", "фгуп", "гбуз", "кфх", "нко", "ано",
    "готель", "садиба", "їдальня", "хлібзавод", "виноробня", "господарство", "гімназія", "ліцей", "коледж", "університет", "дитячий", "садок",
    "днз", "здо", "зош", "лікарня", "поліклініка", "клініка", "адміністрація", "рада", "міська", "сільська", "міністерство", "бібліотека",
    "церква", "парафія", "громадська", "організація", "асоціація", "спілка", "майстерня", "друкарня", "видавництво", "крамниця", "підприємство",
    "компанія", "фірма", "студія", "агенція", "осбб", "сфг", "фг", "бф", "кнп",
    "хотел", "къща", "механа", "сладкарница", "хлебарница", "пивоварна", "винарна", "изба", "стопанство", "училище", "соу", "детска", "градина",
    "дг", "болница", "медицински", "дентална", "община", "кметство", "читалище", "сдружение", "фондация", "кооперация", "работилница", "сервиз",
    "ателие", "печатница", "издателство", "книжарница", "дружество", "къмпинг",
    "пекара", "винарија", "вртић", "гимназија", "универзитет", "апотека", "општина", "музеј", "позориште", "црква", "удружење", "друштво",
    "задруга", "радионица", "штампарија", "књижара", "установа", "предузеће", "занатска", "радња", "училиште",
    "мектебі", "мектеп", "балабақша", "балабақшасы", "қонақүй", "дүкен", "дүкені", "ауруханасы", "университеті", "шаруа", "қожалығы", "мейманкана",
    "сургууль", "цэцэрлэг", "эмнэлэг", "ххк",
    /* Greek */
    "ξενοδοχείο", "ξενώνας", "πανσιόν", "ταβέρνα", "εστιατόριο", "καφενείο", "φούρνος", "αρτοποιείο", "ζαχαροπλαστείο", "οινοποιείο", "ζυθοποιία",
    "φάρμα", "κτήμα", "αγρόκτημα", "σχολείο", "δημοτικό", "γυμνάσιο", "λύκειο", "νηπιαγωγείο", "παιδικός", "πανεπιστήμιο", "ιατρείο", "κλινική",
    "νοσοκομείο", "φαρμακείο", "οδοντιατρείο", "δήμος", "περιφέρεια", "υπουργείο", "μουσείο", "θέατρο", "βιβλιοθήκη", "εκκλησία", "ναός", "ενορία",
    "μονή", "σύλλογος", "σωματείο", "ίδρυμα", "συνεταιρισμός", "συνεργείο", "εργαστήριο", "εργαστήρι", "ξυλουργείο", "τυπογραφείο", "βιβλιοπωλείο",
    "ανθοπωλείο", "κατάστημα", "εταιρεία", "εταιρία", "γραφείο", "όμιλος", "αφοί", "κέντρο", "ναυπηγείο", "μαρίνα",
    /* Armenian, Georgian */
    "հյուրանոց", "դպրոց", "ընկերություն", "ռեստորան", "სასტუმრო", "სკოლა", "რესტორანი", "კლინიკა", "კომპანია", "მარანი", "უნივერსიტეტი",
    /* Arabic, Persian, Urdu */
    "فندق", "مطعم", "مقهى", "مخبز", "حلويات", "مزرعة", "مزارع", "مدرسة", "مدارس", "روضة", "حضانة", "كلية", "جامعة", "معهد", "أكاديمية", "مستشفى",
    "عيادة", "عيادات", "مركز", "صيدلية", "بلدية", "أمانة", "وزارة", "هيئة", "متحف", "مسرح", "مكتبة", "مسجد", "كنيسة", "جمعية", "اتحاد", "تعاونية",
    "ورشة", "نجارة", "مطبعة", "معرض", "محل", "محلات", "متجر", "سوق", "مصنع", "شركة", "مؤسسة", "مجموعة", "مكتب", "للتجارة", "للمقاولات", "للطباعة",
    "للصناعة", "للأثاث", "التجارية", "للخدمات", "والتوزيع", "نادي", "دار",
    "هتل", "رستوران", "کافه", "نانوایی", "قنادی", "مدرسه", "دبستان", "دبیرستان", "مهدکودک", "دانشگاه", "آموزشگاه", "بیمارستان", "درمانگاه",
    "کلینیک", "داروخانه", "شهرداری", "موزه", "کتابخانه", "انجمن", "تعاونی", "کارگاه", "تعمیرگاه", "چاپخانه", "فروشگاه", "شرکت", "گروه", "صنعت",
    "صنایع", "کارخانه", "دفتر", "بنیاد", "باشگاه", "ہوٹل", "سکول", "ہسپتال", "کمپنی", "ادارہ", "کارخانہ",
    /* Hebrew */
    "מלון", "צימר", "מסעדת", "מסעדה", "קפה", "מאפיית", "מאפייה", "קונדיטוריה", "יקב", "מבשלת", "משק", "חוות", "חווה", "בית", "תיכון", "גן", "גני",
    "אוניברסיטת", "מכללת", "מכון", "מרפאת", "מרפאה", "קליניקה", "עיריית", "מועצה", "מועצת", "משרד", "מוזיאון", "תיאטרון", "ספריית", "כנסת",
    "עמותת", "עמותה", "קרן", "אגודת", "קיבוץ", "מושב", "מוסך", "נגריית", "נגרייה", "מסגריית", "דפוס", "הוצאת", "סטודיו", "חנות", "חברת", "קבוצת",
    "מפעל", "מפעלי", "מרכז", "משתלת", "משתלה",
    /* Hindi, Marathi, Bengali, Tamil and others of India */
    "होटल", "रेस्टोरेंट", "स्कूल", "विद्यालय", "महाविद्यालय", "विश्वविद्यालय", "अस्पताल", "क्लिनिक", "मंदिर", "केंद्र", "केन्द्र", "संस्था",
    "संस्थान", "समिति", "उद्योग", "एंटरप्राइजेज", "ट्रेडर्स", "इंडस्ट्रीज", "स्टोर", "स्टोर्स", "भंडार", "दुकान", "कंपनी", "प्रतिष्ठान", "फार्म",
    "डेयरी", "मिल", "निगम", "নিকেতন", "বিদ্যালয়", "স্কুল", "হাসপাতাল", "হোটেল", "ট্রেডার্স", "এন্টারপ্রাইজ", "কোম্পানি", "প্রতিষ্ঠান", "பள்ளி",
    "மருத்துவமனை", "நிறுவனம்", "హోటల్", "స్కూల్",
    NULL,
};

/* What the languages that write compounds as one word end them with. */
static const char *const compound_ends[] = {
    "schule", "kindergarten", "klinik", "krankenhaus", "spital", "apotheke", "praxis", "kirche", "gemeinde", "verein", "verband", "stiftung",
    "genossenschaft", "werke", "werkstatt", "hotel", "gasthof", "bäckerei", "brauerei", "gärtnerei", "schreinerei", "tischlerei",
    "druckerei", "kapelle", "museum", "theater", "bibliothek", "amt", "zentrum", "betrieb", "handlung", "beratung", "kanzlei", "verwaltung",
    "technik",
    "school", "centrum", "bedrijf", "praktijk", "groep", "winkel", "kantoor", "handel", "vereniging", "kwekerij", "bakkerij",
    "skola", "skolan", "skole", "skolen", "sjukhus", "sjukhuset", "sykehus", "sykehuset", "sygehus", "kyrka", "kyrkan", "kirke", "kirken",
    "kommun", "kommune", "förening", "föreningen", "forening", "foreningen", "hemmet", "hjemmet", "gården", "gård", "verkstad", "verksted",
    "bryggeri", "bageri", "teater", "museet", "bibliotek", "senter", "center", "huset", "bolaget", "selskapet", "barnehage", "rederi", "byrå",
    "koulu", "koti", "sairaala", "kirkko", "seurakunta", "kunta", "keskus", "yhdistys", "leipomo", "panimo", "korjaamo", "liike", "toimisto",
    "tehdas", "kauppa", "iskola", "óvoda", "kórház", "pékség", "bolt", NULL,
};

/* At the end of a name in Chinese, Japanese and Korean. */
static const char *const dense_ends[] = {
    "店", "商店", "书店", "書店", "酒店", "飯店", "饭店", "餐厅", "餐廳", "餐馆", "旅馆", "旅館", "民宿", "客栈", "客棧", "宾馆", "賓館", "咖啡", "茶馆", "茶館", "烘焙", "麵包", "麵包店", "酒庄",
    "酒莊", "茶莊", "农场", "農場", "农庄", "農莊", "果园", "果園", "牧場", "幼儿园", "幼兒園", "小学", "小學", "中学", "中學", "学校", "學校", "大学", "大學", "学院", "學院", "医院", "醫院",
    "诊所", "診所", "药房", "藥局", "政府", "市政府", "区政府", "委员会", "委員會", "管理局", "教育局", "局", "处", "厅", "院", "所", "研究院", "研究所", "实验室", "博物馆", "博物館", "美术馆",
    "美術館", "图书馆", "圖書館", "剧院", "劇院", "教会", "教會", "教堂", "寺", "协会", "協會", "学会", "學會", "基金会", "基金會", "合作社", "工会", "工會", "工作室", "工坊", "作坊", "设计", "設計",
    "印刷厂", "出版社", "杂志社", "商行", "商会", "商會", "贸易", "貿易", "科技", "企业", "企業", "实业", "實業", "集团", "集團", "公司", "厂", "廠", "工厂", "工廠", "中心", "俱乐部", "俱樂部",
    "选物", "選物", "超市", "市场", "花店", "花坊", "车行", "車行", "汽修厂", "门诊部", "机械", "電子", "电子", "饰件", "五金", "傢俱", "家具", "国际", "國際",
    "園", "こども園", "保育園", "幼稚園", "農園", "果樹園", "植物園", "工房", "工場", "製麺所", "製作所", "鉄工所", "木工所", "醸造所", "酒造", "醸造", "製菓", "製茶", "茶園", "食堂", "料亭", "旅館",
    "ホテル", "ペンション", "レストラン", "カフェ", "ベーカリー", "パン屋", "屋", "堂", "軒", "亭", "庵", "荘", "高校", "高等学校", "小学校", "中学校", "専門学校", "学園", "塾", "教室", "クリニック",
    "歯科", "歯科医院", "医院", "病院", "薬局", "市役所", "区役所", "町役場", "役場", "役所", "県庁", "支所", "協会", "連盟", "組合", "協同組合", "農協", "法人", "財団", "社団", "神社", "寺院",
    "事務所", "研究室", "商会", "商店", "商事", "産業", "工業", "工業所", "工務店", "建設", "建築", "設計事務所", "印刷", "印刷所", "書房", "出版", "スタジオ", "ショップ", "ストア", "センター", "クラブ",
    "サービス", "グループ", "モータース", "牧場", "水産", "運輸", "運送", "館", "会館", "動物病院", "美容室", "サロン", "写真館", "劇場", "楽団", "会", "社", "座", "ギャラリー", "アトリエ", "ハウス",
    "농원", "농장", "펜션", "호텔", "모텔", "게스트하우스", "식당", "레스토랑", "카페", "베이커리", "제과", "제과점", "빵집", "양조장", "목장", "학교", "초등학교", "중학교", "고등학교", "대학교", "대학",
    "학원", "유치원", "어린이집", "병원", "의원", "치과", "한의원", "약국", "클리닉", "요양원", "시청", "구청", "군청", "주민센터", "교육청", "도서관", "박물관", "미술관", "극장", "교회", "성당", "협회",
    "연합회", "재단", "협동조합", "조합", "농협", "공방", "공업사", "정비소", "카센터", "목공소", "인쇄소", "인쇄", "출판사", "서점", "꽃집", "상회", "상사", "무역", "산업", "건설", "전자", "기계",
    "식품", "물산", "테크", "바이오텍", "디자인", "스튜디오", "연구소", "연구원", "사무소", "센터", "클럽", "마트", "가구", "공장", "그룹", "컴퍼니", "코리아", "엔지니어링", "시스템", "하우스", "리조트",
    "회사", NULL,
};

/* At the start of a name in scripts that set no words apart. */
static const char *const dense_starts[] = {
    "工房", "木工房", "陶房", "農園", "果樹園", "ホテル", "ペンション", "民宿", "旅館", "レストラン", "カフェ", "喫茶", "食堂", "居酒屋", "酒蔵", "酒造", "割烹",
    "認定こども園", "保育園", "幼稚園", "医療法人", "学校法人", "社会福祉法人", "宗教法人", "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人",
    "特定非営利活動法人", "農事組合法人", "農業法人", "国立大学法人", "合名会社", "合資会社", "アトリエ", "スタジオ", "ギャラリー", "サロン", "パティスリー", "ベーカリー", "クリニック",
    "호텔", "카페", "펜션", "게스트하우스", "농업회사법인", "영농조합법인", "사단법인", "재단법인", "의료법인", "학교법인", "사회복지법인", "협동조합", "국립", "시립",
    "โรงเรียน", "โรงแรม", "โรงพยาบาล", "โรงงาน", "โรงพิมพ์", "ร้าน", "บ้านสวน", "รีสอร์ท", "รีสอร์ต", "สวน", "ฟาร์ม", "ไร่", "คลินิก", "วัด",
    "มหาวิทยาลัย", "วิทยาลัย", "สถาบัน", "สำนักงาน", "เทศบาล", "องค์การ", "อบต", "กรม", "กระทรวง", "สมาคม", "มูลนิธิ", "สหกรณ์", "บริษัท", "ห้าง",
    "หจก", "อู่", "ศูนย์", "พิพิธภัณฑ์", "ห้องสมุด", "สตูดิโอ", "ครัว", "คาเฟ่", "เบเกอรี่", "กลุ่ม", "โฮมสเตย์", "ໂຮງຮຽນ", "ໂຮງແຮມ", "ບໍລິສັດ",
    "ຮ້ານ", "សាលា", "សណ្ឋាគារ", "ក្រុមហ៊ុន", "ហាង", "ကျောင်း", "ဟိုတယ်", "ဆိုင်", "ကုမ္ပဏီ", NULL,
};

/* Of several words, at the start of a name. */
static const char *const openings[] = {
    "nhà hàng", "nhà sách", "nhà máy", "nhà xuất bản", "nhà khách", "khách sạn", "bệnh viện", "phòng khám", "trung tâm", "cửa hàng",
    "hợp tác xã", "nội thất", "cơ sở", "doanh nghiệp", "siêu thị", "công ty", "hộ kinh doanh", "pro loco", "casa rural", "casa de", "city of",
    "town of",
    "county of", "торговый дом", "детский сад", "база отдыха", "rumah sakit", "rumah makan", "grad zagreb", "dom kultury", "dom pomocy", NULL,
};

/* clang-format on */

bool institution_opening(const char *text)
{
    static struct phrase_set set = {openings};
    return phrase_set_starts(&set, text);
}

bool institution_word(const char *word, gsize length)
{
    static struct phrase_set set = {words}, ends = {compound_ends};
    if (phrase_set_has(&set, word, length))
        return true;
    gsize end = phrase_set_ends(&ends, word, length);
    return end && length - end >= COMPOUND_MIN;
}

bool institution_dense(const char *text, gsize length)
{
    static struct phrase_set ends = {dense_ends}, starts = {dense_starts};
    gsize end = (guchar)*text >= 0xe3 ? phrase_set_ends(&ends, text, length) : 0;
    return (end && end < length) || phrase_set_starts(&starts, text);
}
