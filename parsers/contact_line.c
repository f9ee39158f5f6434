/* contact_line.c - see contact_line.h. */
#include "parsers/contact_line.h"
#include "parsers/contact_phrases.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define LINE_BYTES 180 /* of which a line of a signature has fewer, several columns included */
#define WORDS 24
#define TALK_WORDS 14
#define NAME_WORDS 5
#define NAME_BYTES 60
#define CLOSING_BYTES 64
#define CLOSING_TAIL_WORDS 4 /* "Best regards from Hamburg, Anna" */

/* A line a word would hide the languages. */
/* clang-format off */

/* What companies' names end with. */
static const char *const legal_forms[] = {
    "gmbh", "mbh", "gmbh & co", "ag", "kg", "ohg", "ug", "e.k.", "e.v.", "gbr",  "ltd", "ltd.", "limited",
    "llc", "l.l.c.", "llp", "inc", "inc.", "corp", "corp.", "corporation", "plc", "pty", "pte",  
    "s.a.",   "s.a.s.", "sarl", "s.a.r.l.", "eurl", "sci", "s.l.", "s.l.u.",  "slu", "s.a.u.",
    "s.r.l.", "srl", "s.p.a.",  "s.n.c.", "snc", "lda", "lda.", "ltda", "ltda.", "eireli", "s/a", "b.v.", "bv",
    "n.v.", "nv", "v.o.f.", "vof", "bvba", "sp. z o.o.", "z o.o.",  "sp.j.", "sp.k.", "sp. k.", "s.c.", "v.o.s.", "k.s.", "o.p.s.", "s.r.o.", "a.s.", "kft", "kft.",
    "zrt", "zrt.", "nyrt",  "oy", "oyj",  "aktiebolag",  "asa", "a/s", "aps", "i/s", "ооо", "оао", "зао",
    "пао",  "ип", "тов", "тоо", "фоп", "a.ş.", "aş", "ltd. şti.", "şti.", "pt", "pt.", "tbk", "tbk.",  "cv.",
    "ud.", "sdn", "bhd", "sdn.", "bhd.", "co.,ltd", "co.,ltd.", "株式会社", "有限会社", "合同会社", "有限公司", "公司",
    "集团", "주식회사", "(주)", "유한회사", "شركة", "مؤسسة", "בע\"מ", "công ty", "tnhh", "บริษัท", "a.e.", "ε.π.ε.", "d.o.o.", "d.d.",
     "holding", "consulting", NULL,
};

/* Of these only the end of the line is sure. */
static const char *const legal_ends[] = {
    " se", " co.", " company", " sa", " ky", " hb", " kb", " ans", " tmi", " ay", " spa", " ab", " as", " ао", " sl", " group", " sas", " bt.", NULL,
};

/* What stands in a postal address. */
static const char *const street_words[] = {
    "street", "st.", "road", "rd.", "rd", "avenue", "ave", "ave.", "lane", "drive", "blvd", "boulevard", "suite",
    "floor", "building", "p.o. box", "po box", "park", "square", "unit", "industrial estate", "straße", "strasse", "str.", "platz", "allee",
    "postfach", "ring", "gasse", "weg", "damm", "ufer", "rue", "avenue", "cedex", "place", "chemin", "route", "bp", "zone industrielle",
    "calle", "c/", "avda", "avda.", "av.", "avenida", "plaza", "paseo", "polígono", "carrera", "colonia", "rua", "travessa",
    "largo", "praça", "via", "viale", "piazza", "corso", "straat", "laan", "plein", "postbus", "ul.", "ulica", "al.", "aleja",
    "ulice", "náměstí", "utca", "út", "strada", "gatan", "vägen", "gata", "veien", "gate", "vej", "gade", "katu", "tie",
    "ул.", "улица", "просп.", "пр.", "офис", "вул.", "буд.", "д.", "mah.", "cad.", "sok.", "sokak", "caddesi", "mahallesi",
    "jl.", "jl", "jalan", "gedung", "lantai", "kav.", "kelurahan", "kecamatan", "kab.", "lorong", "taman", "đường", "phường", "quận",
    "ถนน", "แขวง", "ตำบล", "路", "街", "号", "室", "區", "區", "丁目", "番地", "〒", "시 ", "구 ", "로 ", "شارع", "ص.ب", "רחוב", NULL,
};
static const char *const street_ends[] = {
    "straße", "strasse", "str.", "platz", "allee", "weg", "gasse", "damm", "straat", "laan", "weg", "plein", "gatan",
    "vägen", "gata", "veien", "vegen", "gata", "vej", "gade", "katu", "tie", "路", "街", "号", NULL,
};

/* Registers, taxes, banks and networks. */
static const char *const other_words[] = {
    "amtsgericht", "handelsregister", "hrb", "hra", "ust-id", "ust-idnr", "ust-idnr.", "ust.-id", "ustid", "steuernummer",
    "steuer-nr.", "geschäftsführer", "geschäftsführerin", "geschäftsführung", "vorstand", "aufsichtsrat", "sitz",
    "registergericht", "firmenbuch", "uid", "vat", "registered", "company no", "reg. no", "siret", "siren", "rcs", "tva", "capital",
    "cif", "nif", "cif:", "nif:", "p.iva", "p. iva", "partita iva", "c.f.", "rea", "kvk", "btw", "nip", "regon", "krs", "ič", "ičo", "dič",
    "org.nr", "org.nr.", "org nr", "cvr", "cvr-nr", "y-tunnus", "инн", "кпп", "огрн", "єдрпоу", "npwp", "cnpj", "gstin", "abn", "iban",
    "linkedin", "facebook", "twitter", "instagram", "xing", "youtube", "wechat", "skype", "telegram", "whatsapp", "line id", "viber",
    "微信", "qq", "followus", "follow us", NULL,
};

/* Somebody asks or tells, so it is no line of a signature. */
static const char *const talk_words[] = {
    "please", "you", "we", "i", "i'm", "would", "could", "need", "want", "looking", "bitte", "ich", "wir", "sie", "benötigen",
    "vous", "nous", "je", "pourriez", "usted", "necesitamos", "quisiera", "podría", "você", "precisamos", "gostaria",
    "vorrei", "potete", "graag", "wij", "ik", "proszę", "chciałbym", "jag", "vi", "jeg", "мы", "вы", "пожалуйста",
    "прошу", "ми", "будь ласка", "lütfen", "tolong", "mohon", "kami", "saya", "apakah", NULL,
};

static const char *const asides[] = {
    "ps", "p.s.", "ps:", "p.s", "pps", "p.p.s.", "nb", "n.b.", "p.d.", "pd", "post scriptum", "з.ы.", "p.s.:", "附", "追伸", "ps.", NULL,
};

/* clang-format on */

/* A folded line, its words and its figures. */
struct reading {
    const struct folded_line *folded;
    unsigned words;
    unsigned digits;
    unsigned letters; /* bytes of them */
    bool has_high;    /* bytes beyond ASCII */
};

static struct reading reading_of(const struct folded_line *folded)
{
    enum { SPACE = 1, DIGIT = 2, LETTER = 4, HIGH = 8 };
    static const guint8 kinds[256] = {[' '] = SPACE,
                                      ['0' ... '9'] = DIGIT,
                                      ['A' ... 'Z'] = LETTER,
                                      ['a' ... 'z'] = LETTER,
                                      [0x80 ... 0xff] = LETTER | HIGH};
    struct reading reading = {.folded = folded};
    guint8 before = SPACE, seen = 0;
    for (gsize i = 0; i < folded->length; i++) {
        guint8 kind = kinds[(guchar)folded->text[i]];
        reading.words += (before & ~kind & SPACE) != 0;
        reading.digits += (kind & DIGIT) != 0;
        reading.letters += (kind & LETTER) != 0;
        seen |= kind;
        before = kind;
    }
    reading.has_high = seen & HIGH;
    return reading;
}

/* Most digits in a row with but spaces and the like between, as in a telephone number. */
static unsigned longest_number(const char *text)
{
    unsigned longest = 0, digits = 0;
    for (const char *p = text; *p; p++) {
        if (g_ascii_isdigit(*p))
            digits++;
        else if (!strchr(" +-./()", *p))
            digits = 0;
        longest = MAX(longest, digits);
    }
    return longest;
}

/* Calls test with each word, without the punctuation around it; true where it is true of one. */
static bool any_word(const char *text, bool (*test)(const char *word))
{
    char word[64];
    for (unsigned words = 0; *text && words < WORDS; words++) {
        gsize length = strcspn(text, " |/");
        gsize start = strspn(text, "(,:;-");
        gsize end = length;
        while (end > start && strchr("),:;-", text[end - 1]))
            end--;
        if (start < end && end - start < sizeof word) {
            memcpy(word, text + start, end - start);
            word[end - start] = '\0';
            if (test(word))
                return true;
            if (word[end - start - 1] == '.') { /* "Τηλ." */
                word[end - start - 1] = '\0';
                if (test(word))
                    return true;
            }
        }
        text += length + (text[length] != '\0');
    }
    return false;
}

static bool has_phone(const struct reading *reading)
{
    const char *text = reading->folded->text;
    unsigned number = reading->digits < 6 ? 0 : longest_number(text);
    if (number < 6 || number > 24)
        return false;
    bool only_number = reading->letters <= 4 && number >= 7;
    bool international = strstr(text, "+") != NULL && number >= 8;
    return only_number || ((international || any_word(text, phrase_is_phone_word) ||
                            any_word(text, phrase_is_fax_word)) &&
                           reading->words <= 16 && number >= 6);
}

/* A site, but no page of it. */
static bool has_web(const struct reading *reading)
{
    const char *text = reading->folded->text;
    const char *site = strstr(text, "://");
    site = site ? site + 3 : strstr(text, "www.");
    if (!site || *text == '[' || reading->words > 4)
        return false;
    gsize length = strcspn(site, " /<>?");
    return site[length] != '/' || strchr(" <>)", site[length + 1]);
}

static bool has_email(const struct reading *reading)
{
    const char *at = strchr(reading->folded->text, '@');
    return at && at > reading->folded->text && g_ascii_isalnum(at[-1]) && g_ascii_isalnum(at[1]) &&
           reading->words <= 5;
}

static bool ends_as_street(const char *word)
{
    static struct phrase_set ends = {street_ends};
    gsize length = strlen(word);
    return length > 2 && phrase_set_ends(&ends, word + 2, length - 2) > 0;
}

static bool has_street(const struct reading *reading)
{
    static struct phrase_set words = {street_words};
    return reading->digits && reading->words <= 12 &&
           (phrase_set_has_word(&words, reading->folded->text) ||
            any_word(reading->folded->text, ends_as_street));
}

/* "23568 Lübeck", "D-23568 Lübeck", "SW1A 1AA". */
static bool may_be_town(const struct reading *reading)
{
    return reading->words >= 2 && reading->words <= 6 && reading->digits >= 4 &&
           reading->digits <= 8 && reading->letters >= 3;
}

static bool ends_sentence(const struct reading *reading)
{
    const struct folded_line *folded = reading->folded;
    char last = folded->text[folded->length - 1];
    return (last == '.' || last == '!' || last == '?') && reading->words > 6;
}

static bool has_title(const struct reading *reading)
{
    const char *text = reading->folded->text;
    return reading->words <= 8 &&
           (any_word(text, phrase_is_title_word) || (reading->has_high && phrase_has_title(text)));
}

static unsigned weigh(const struct reading *reading)
{
    static struct phrase_set talk = {talk_words}, legal_words = {legal_forms},
                             legal_closes = {legal_ends}, other = {other_words};
    const char *text = reading->folded->text;
    if (reading->words > 3 && phrase_set_has_word(&talk, text))
        return 0;
    bool legal = phrase_set_has_word(&legal_words, text) ||
                 phrase_set_ends(&legal_closes, text, reading->folded->length) > 0;
    if (reading->words <= 8 && legal)
        return 2; /* "Ltd." ends no sentence */
    if (ends_sentence(reading))
        return 0;
    if (has_phone(reading) || has_email(reading) || has_street(reading))
        return 2;
    if (reading->words <= 10 && phrase_set_has_word(&other, text))
        return 2;
    if (has_title(reading))
        return 2;
    return may_be_town(reading) ? 1 : 0;
}

static bool is_closing_start(const char *text, gsize length)
{
    char start[LINE_FOLD_BYTES + 1];
    while (length && strchr(" ,.!-:;", text[length - 1]))
        length--;
    static const char *const stops[] = {"،", "。", "、", "।", "！", "，", "։", "።"};
    for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
        gsize size = strlen(stops[i]);
        length -= length > size && memcmp(text + length - size, stops[i], size) == 0 ? size : 0;
    }
    memcpy(start, text, length);
    start[length] = '\0';
    return length && phrase_is_closing(start);
}

struct contact_line contact_line_read(const struct line *line)
{
    static struct phrase_set aside_marks = {asides};
    struct folded_line folded;
    line_fold(line, &folded);
    if (folded.length == 0)
        return (struct contact_line){0};
    struct reading reading = reading_of(&folded);
    bool asks = strchr("?", folded.text[folded.length - 1]) != NULL;
    bool is_long = line->length > LINE_BYTES || reading.words > TALK_WORDS;
    struct contact_line found = {
        .is_talk = asks || is_long || ends_sentence(&reading),
        .is_aside = phrase_set_starts_with_word(&aside_marks, folded.text),
    };
    if (asks || line->length > LINE_BYTES)
        return found;
    found.weight = weigh(&reading);
    found.is_web = found.weight < 2 && has_web(&reading);
    found.weight = found.is_web ? 2 : found.weight;
    found.is_talk = found.is_talk && (is_long || found.weight == 0);
    found.is_name = reading.words <= NAME_WORDS && folded.length <= NAME_BYTES &&
                    reading.digits == 0 && reading.letters >= 2 &&
                    !strchr(".!:;", folded.text[folded.length - 1]);
    return found;
}

/* Where the last sentence of a line begins: "I look forward to your reply. Best regards," */
static const char *last_sentence(const char *text)
{
    const char *last = text;
    for (const char *p = strstr(text, ". "); p && p[2]; p = strstr(p + 2, ". "))
        last = p + 2;
    return last;
}

static bool starts_with_closing(const char *text)
{
    gsize length = strlen(text);
    for (unsigned dropped = 0; dropped <= CLOSING_TAIL_WORDS && length; dropped++) {
        if (is_closing_start(text, length))
            return true;
        while (length && text[length - 1] != ' ')
            length--;
        while (length && text[length - 1] == ' ')
            length--;
    }
    return false;
}

/* "Şimdiden teşekkür ederim," ends with the formula, with one of the words that starts tells of. */
static bool ends_with_closing(const char *text, unsigned starts)
{
    const char *rest = text;
    for (unsigned dropped = 1; dropped < CLOSING_STARTS && starts >> dropped; dropped++) {
        rest = strchr(rest, ' ') + 1;
        if ((starts >> dropped & 1) && strchr(rest, ' ') && is_closing_start(rest, strlen(rest)))
            return true;
    }
    return false;
}

bool contact_line_is_closing(const struct line *line)
{
    if (line->length < 2 || line->length > CLOSING_BYTES)
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    unsigned starts = phrase_closing_starts(folded.text);
    if (((starts & 1) && starts_with_closing(folded.text)) ||
        ends_with_closing(folded.text, starts))
        return true;
    const char *last = last_sentence(folded.text);
    return last > folded.text && (phrase_closing_starts(last) & 1) && starts_with_closing(last);
}

bool contact_line_ends_with_comma(const struct line *line)
{
    static const char *const commas[] = {",", "،", "，", "、"};
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    for (gsize i = 0; i < G_N_ELEMENTS(commas); i++) {
        gsize size = strlen(commas[i]);
        if (length > size && memcmp(line->text + length - size, commas[i], size) == 0)
            return true;
    }
    return false;
}
