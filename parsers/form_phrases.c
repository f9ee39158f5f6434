/* form_phrases.c - see form_phrases.h. */
#include "parsers/form_phrases.h"
#include "parsers/form_words.h"
#include "parsers/phrase_set.h"

#include <string.h>

_Static_assert(FORM_MESSAGE - FORM_NAME == FORM_FIELD_MESSAGE - FORM_FIELD_NAME,
               "a label's meaning is found from the field by adding");

/* ---- keys ---- */

/* The letter of U+0080 and above without its accents and in lower case; 0: it does not count. */
static gunichar plain_letter(gunichar c)
{
    c = g_unichar_tolower(c);
    bool decomposes = (c < 0x250) || (c >= 0x370 && c < 0x400) || c == 0x451 ||
                      (c >= 0x622 && c <= 0x626) || (c >= 0x1e00 && c < 0x2000) ||
                      (c > 0xff00 && c < 0xff5f);
    if (decomposes) {
        gunichar first = c;
        (void)g_unichar_fully_decompose(c, c > 0xff00, &first, 1); /* the first is what we want */
        c = g_unichar_tolower(first);
    }
    bool is_point = (c >= 0x300 && c < 0x370) || (c >= 0x591 && c <= 0x5c7) ||
                    (c >= 0x64b && c <= 0x65f) || c == 0x640;
    return !is_point && (g_unichar_isalnum(c) || g_unichar_ismark(c)) ? c : 0;
}

/* Letters that are one of ASCII with a stroke, or two. */
static const char *spelt_out(gunichar c)
{
    switch (c) {
    case 0xdf:
        return "ss";
    case 0xe6:
        return "ae";
    case 0xf8:
        return "o";
    case 0x111:
        return "d";
    case 0x131:
        return "i";
    case 0x142:
        return "l";
    case 0x153:
        return "oe";
    default:
        return NULL;
    }
}

gsize form_key(const char *text, gsize length, char *key, gsize size)
{
    enum { CAPITAL = 0x20, COUNTS = 1 };
    static const guint8 kinds[128] = {
        ['0' ... '9'] = COUNTS, ['A' ... 'Z'] = COUNTS | CAPITAL, ['a' ... 'z'] = COUNTS};
    gsize n = 0;
    const char *end = text + length;
    for (const char *p = text; p < end && n + 7 < size;) {
        if ((guchar)*p < 0x80) {
            key[n] = (char)(*p + (kinds[(guchar)*p] & CAPITAL));
            n += kinds[(guchar)*p] & COUNTS;
            p++;
            continue;
        }
        gunichar c = plain_letter(g_utf8_get_char(p));
        const char *spelt = spelt_out(c);
        if (spelt)
            n = (gsize)(g_stpcpy(key + n, spelt) - key);
        else if (c)
            n += (gsize)g_unichar_to_utf8(c, key + n);
        p = g_utf8_next_char(p);
    }
    key[n] = '\0';
    return n;
}

/* ---- the tables, by key ---- */

#define START_BYTES 6 /* of a key by which most of what is no label is told */
#define START_KINDS 65536

struct form_labels {
    guint64 starts[START_KINDS / 64]; /* a bit where a key starts so */
    GHashTable *meanings;
};

static guint32 hash_with(guint32 hash, char c)
{
    return (hash ^ (guchar)c) * 16777619u;
}

static guint32 hash_start(const char *key)
{
    guint32 hash = 0;
    for (gsize i = 0; i < START_BYTES && key[i]; i++)
        hash = hash_with(hash, key[i]);
    return hash;
}

static guint32 start_of(guint32 hash)
{
    return hash * 2654435761u >> 16;
}

static bool has_start(const struct form_labels *labels, guint32 hash)
{
    guint32 start = start_of(hash);
    return labels->starts[start / 64] >> start % 64 & 1;
}

struct form_labels *form_labels_new(void)
{
    struct form_labels *labels = g_new0(struct form_labels, 1);
    labels->meanings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return labels;
}

void form_labels_free(struct form_labels *labels)
{
    if (!labels)
        return;
    g_hash_table_unref(labels->meanings);
    g_free(labels);
}

/* Keeps what is there: the first meaning counts. */
static bool add_label(struct form_labels *labels, const char *text, gsize length,
                      enum form_label meaning)
{
    char key[FORM_KEY_BYTES];
    if (length > FORM_LABEL_BYTES || form_key(text, length, key, sizeof key) == 0)
        return false;
    if (g_hash_table_contains(labels->meanings, key))
        return true;
    guint32 start = start_of(hash_start(key));
    labels->starts[start / 64] |= (guint64)1 << start % 64;
    g_hash_table_insert(labels->meanings, g_strdup(key), GUINT_TO_POINTER(meaning));
    return true;
}

bool form_labels_add(struct form_labels *labels, enum form_field field, const char *label)
{
    return add_label(labels, label, strlen(label), FORM_NAME + field);
}

/* Made once, by whoever asks first, and never changed. */
static const struct form_labels *known_labels(void)
{
    static struct form_labels *made;
    if (g_once_init_enter(&made)) {
        struct form_labels *labels = form_labels_new();
        for (const struct form_words *row = form_words; row->words; row++) {
            const char *word = row->words, *end;
            for (; *word; word = *end ? end + 1 : end) {
                end = strchrnul(word, '|');
                (void)add_label(labels, word, (gsize)(end - word), row->meaning);
            }
        }
        g_once_init_leave(&made, labels);
    }
    return made;
}

/* ---- looking up ---- */

static enum form_label meaning_in(const struct form_labels *labels, const char *key)
{
    bool may_be = labels && has_start(labels, hash_start(key));
    return may_be ? GPOINTER_TO_UINT(g_hash_table_lookup(labels->meanings, key)) : FORM_NONE;
}

static enum form_label meaning_of_key(const char *key, const struct form_labels *labels)
{
    enum form_label meaning = meaning_in(labels, key);
    return meaning != FORM_NONE ? meaning : meaning_in(known_labels(), key);
}

bool form_label_may_start(const char *text, gsize length, const struct form_labels *labels)
{
    enum { LETTER = 1, ENDS = 2, ENDS_BEFORE_NO_LETTER = 4, CAPITAL = 0x20 };
    static const guint8 kinds[256] = {
        ['0' ... '9'] = LETTER,
        ['a' ... 'z'] = LETTER,
        ['A' ... 'Z'] = LETTER | CAPITAL,
        ['\t'] = ENDS,
        ['|'] = ENDS,
        ['='] = ENDS,
        [':'] = ENDS,
        ['('] = ENDS,
        ['['] = ENDS,
        ['/'] = ENDS,
        [' '] = ENDS_BEFORE_NO_LETTER,
        ['-'] = ENDS_BEFORE_NO_LETTER,
        ['.'] = ENDS_BEFORE_NO_LETTER,
        [0x80 ... 0xff] = ENDS, /* or a letter whose key is not soon made */
    };
    guint32 hash = 0, letters = 0;
    for (gsize i = 0; i < length && letters < START_BYTES; i++) {
        guint8 kind = kinds[(guchar)text[i]];
        if (kind & LETTER) {
            hash = hash_with(hash, (char)(text[i] + (kind & CAPITAL)));
            letters++;
        } else if (kind == ENDS || (kind && !(i + 1 < length && g_ascii_isalnum(text[i + 1])))) {
            return true;
        }
    }
    return has_start(known_labels(), hash) || (labels && has_start(labels, hash));
}

/* What a key may begin with that does not matter. */
static const char *const before[] = {
    "your",       "my",        "the",      "enter",     "pleaseenter", "pleaseenteryour",
    "whatisyour", "whatsyour", "contact",  "buyer",     "buyers",      "customer",
    "client",     "lead",      "sender",   "senders",   "visitor",     "guest",
    "user",       "applicant", "prospect", "requester", "primary",     "ihre",
    "ihr",        "deine",     "dein",     "kunden",    "kontakt",     "votre",
    "vos",        "su",        "sus",      "tu",        "tus",         "seu",
    "sua",        "ilsuo",     "iltuo",    "latua",     "uw",          "je",
    "jouw",       "din",       "ditt",     "twoj",      "vase",        "vas",
    "ваш",        "ваша",      "ваше",     "您的",      "ご",          "お",
    "field",      "his",       "her",      "their",     "seine",       "son",
    "sa",         "leur",      "zijn",     "haar",      "hans",        "hennes",
    "jego",       "jej",       "его",      "ее",        "її",          "його",
    NULL,
};

/* And what it may end with. */
static const char *const behind[] = {
    "required",     "optional",    "mandatory",  "necessary",   "pflichtfeld",
    "erforderlich", "obligatoire", "facultatif", "obligatorio", "obbligatorio",
    "obrigatorio",  "verplicht",   "wajib",      "wajibdiisi",  "opsional",
    "wymagane",     "обязательно", "必須",       "任意",        "必填",
    "选填",         "選填",        "필수",       "선택",        NULL,
};

/* The beginnings of questions that ask for the enquiry itself. */
static const char *const asking[] = {
    "tellus",
    "describeyour",
    "pleasedescribe",
    "howcanwe",
    "howmaywe",
    "howcouldwe",
    "whatcanwe",
    "pleasetellus",
    "wiekonnenwir",
    "waskonnenwir",
    "beschreibensie",
    "commentpouvonsnous",
    "decrivez",
    "comopodemos",
    "cuentanos",
    "descriv",
    "comepossiamo",
    "hoekunnenwe",
    "hoekunnenwij",
    "apayangbisakami",
    "ceritakan",
    "jelaskan",
    "чеммыможем",
    "опишите",
    "расскажите",
    "pleaseshareanything",
    "whatwouldyoulike",
    "whatdoyouwant",
    "apayangingin",
    "apayanganda",
    "apakebutuhan",
    "apakahyangingin",
    "wasmochtensie",
    "wasdurfenwir",
    "wobeikonnenwir",
    "womitkonnenwir",
    "wiedurfenwir",
    "bitteteilensie",
    "quesouhaitez",
    "quepouvonsnous",
    "veuillezpartager",
    "veuilleznouscommuniquer",
    "quedesea",
    "quenecesita",
    "compartatodo",
    "oquevoce",
    "compartilhe",
    "cosadesideri",
    "cosapossiamo",
    "watkunnenwe",
    "watkunnenwij",
    "waarmeekunnen",
    "vadkanvi",
    "hurkanvi",
    "hvordankanvi",
    "hvakanvi",
    "hvadkanvi",
    "miteenvoimme",
    "wczymmozemy",
    "jakmozemy",
    "scimvammuzeme",
    "scimmuzeme",
    "mibensegithet",
    "cucevaputem",
    "чтовасинтересует",
    "какмыможем",
    "чимможемо",
    "щовасцікавить",
    "sizenasilyardimci",
    "nasilyardimci",
    NULL,
};

/* The beginnings of what stands above the words of one who is named there: "Message from Anna". */
static const char *const naming[] = {
    "messagefrom",     "commentfrom", "inquiryfrom",   "enquiryfrom",    "questionfrom",
    "nachrichtvon",    "anfragevon",  "messagede",     "mensajede",      "mensagemde",
    "messaggioda",     "messaggiodi", "berichtvan",    "meddelandefran", "beskedfra",
    "meldingfra",      "wiadomoscod", "zpravaod",      "spravaod",       "сообщениеот",
    "повідомленнявід", "pesandari",   "mesejdaripada", "tinnhantu",      NULL,
};

/* How labels begin and end that ask for a description: "Beschreibung des Auftrags". */
static const char *const describing[] = {
    "descriptionof",
    "descriptionde",
    "descriptiondu",
    "descripcionde",
    "descricaod",
    "descrizionede",
    "beschreibungde",
    "beschreibungihre",
    "beschreibungvon",
    "omschrijvingva",
    "omschrijvingklu",
    "beskrivningav",
    "beskrivelseaf",
    "beskrivelseav",
    "opiszlec",
    "opiszam",
    "opispotrzeb",
    "opisprac",
    "opisspraw",
    "opisposlu",
    "opisupita",
    "popispop",
    "popiszak",
    "popisprac",
    "popisprojekt",
    "popisdop",
    "описаниезаказ",
    "описаниеработ",
    "описаниезада",
    "описаниеуслуг",
    "описаниезаявк",
    "описзамовлення",
    "описробіт",
    "описзапиту",
    "descrierealuc",
    "descriereap",
    "descriereac",
    "detailsofthe",
    "detailsofyour",
    "detailsofreq",
    "detailsdelademande",
    "detailsduprojet",
    "detailsdestravaux",
    "detailsdevotre",
    "detallesdeltrabajo",
    "detallesdelproyecto",
    "detallesdelasolicitud",
    "detallesdelaconsulta",
    "detallesdelservicio",
    "dettaglidellarichiesta",
    "dettaglidellavoro",
    "dettaglidelprogetto",
    "detalhesdoservico",
    "detalhesdoprojeto",
    "detalhesdotrabalho",
    "detalhesdasolicitacao",
    "deskripsipe",
    "deskripsike",
    "rinciankebutuhan",
    "rincianpekerjaan",
    "rincianpermintaan",
    "motacong",
    "motayeu",
    "motanhu",
    "whattheyneed",
    "whattheywant",
    "whatdotheyneed",
    "whatthecustomer",
    "whattheclient",
    "whatthebuyer",
    "περιγραφητ",
    "وصفال",
    "תיאורה",
    "פירוטהב",
    NULL,
};
static const char *const described[] = {
    "jobdescription",
    "taskdescription",
    "workdescription",
    "projectdescription",
    "needsdescription",
    "servicedescription",
    "orderdescription",
    "requestdescription",
    "beskrivelse",
    "beskrivning",
    "beschreibung",
    "omschrijving",
    "beschrijving",
    "kuvaus",
    "leirasa",
    "aciklamasi",
    "tanimi",
    "需求描述",
    "需求说明",
    "需求說明",
    "留言内容",
    "留言內容",
    "咨询内容",
    "諮詢內容",
    "询盘内容",
    "詢問內容",
    "依頼内容",
    "相談内容",
    "質問内容",
    "要望内容",
    "요청사항",
    "의뢰내용",
    "요청내용",
    "문의내용",
    "문의사항",
    "상담내용",
    NULL,
};

/* What stands in questions that ask for a company. */
static const char *const companies[] = {
    "company",    "organisation", "organization", "employer",  "firma",       "unternehmen",
    "betrieb",    "entreprise",   "societe",      "organisme", "empresa",     "compania",
    "azienda",    "societa",      "ditta",        "bedrijf",   "organisatie", "foretag",
    "virksomhed", "bedrift",      "yritys",       "firmie",    "firme",       "spolecnost",
    "spolocnost", "cegnel",       "cege",         "companie",  "компани",     "организаци",
    "компані",    "організац",    "sirket",       "kurum",     "perusahaan",  "instansi",
    "syarikat",   "congty",       "บริษัท",         "εταιρεια",  "公司",        "会社",
    "貴社",       "회사",         "شركة",         "חברה",      NULL,
};

static bool asks_for_description(const char *key, gsize length)
{
    static struct phrase_set beginnings = {describing}, ends = {described};
    return phrase_set_starts(&beginnings, key) || phrase_set_ends(&ends, key, length) > 0;
}

bool form_label_asks_company(const char *question)
{
    static struct phrase_set words = {companies};
    char key[FORM_KEY_BYTES];
    return form_key(question, strlen(question), key, sizeof key) > 0 &&
           phrase_set_within(&words, key);
}

static enum form_label meaning_of_trimmed(char *key, const struct form_labels *labels)
{
    static struct phrase_set ends = {behind}, questions = {asking}, names = {naming},
                             beginnings = {before};
    gsize length = strlen(key);
    if (length > 1)
        key[length -= phrase_set_ends(&ends, key + 1, length - 1)] = '\0';
    while (length > 1 && g_ascii_isdigit(key[length - 1])) /* "email_2" */
        key[--length] = '\0';
    enum form_label meaning = meaning_of_key(key, labels);
    if (meaning == FORM_NONE &&
        (phrase_set_starts(&questions, key) || phrase_set_starts(&names, key) ||
         asks_for_description(key, length)))
        return FORM_MESSAGE;
    if (meaning != FORM_NONE || !phrase_set_starts(&beginnings, key))
        return meaning;
    for (const char *const *word = before; *word && meaning == FORM_NONE; word++) {
        if (g_str_has_prefix(key, *word))
            meaning = meaning_of_key(key + strlen(*word), labels);
    }
    return meaning;
}

/* Offset of what may separate a label from a remark or its translation; length: nothing does. */
static gsize find_remark(const char *text, gsize length)
{
    static const char *const wide[] = {"（", "［", "／", "・", "【"};
    for (gsize i = 1; i < length; i++) {
        if (text[i] == '(' || text[i] == '[' || text[i] == '/')
            return i;
        bool starts_wide = text[i] == '\xef' || text[i] == '\xe3';
        for (gsize j = 0; starts_wide && length - i >= 3 && j < G_N_ELEMENTS(wide); j++) {
            if (memcmp(text + i, wide[j], 3) == 0)
                return i;
        }
    }
    return length;
}

enum form_label form_label_quick(const char *text, gsize length, const struct form_labels *labels)
{
    char key[FORM_KEY_BYTES];
    if (length > FORM_LABEL_BYTES || !form_label_may_start(text, length, labels) ||
        form_key(text, length, key, sizeof key) == 0)
        return FORM_NONE;
    enum form_label meaning = meaning_of_key(key, labels);
    gsize remark = meaning == FORM_NONE ? find_remark(text, length) : length;
    if (remark < length && form_key(text, remark, key, sizeof key) > 0)
        meaning = meaning_of_key(key, labels);
    return meaning;
}

enum form_label form_label_thorough(const char *text, gsize length,
                                    const struct form_labels *labels)
{
    char key[FORM_KEY_BYTES];
    enum form_label meaning = form_label_quick(text, length, labels);
    if (meaning != FORM_NONE || length > FORM_LABEL_BYTES)
        return meaning;
    if (form_key(text, length, key, sizeof key) > 0)
        meaning = meaning_of_trimmed(key, labels);
    gsize remark = meaning == FORM_NONE ? find_remark(text, length) : length;
    if (remark == length)
        return meaning;
    if (form_key(text, remark, key, sizeof key) > 0)
        meaning = meaning_of_trimmed(key, labels);
    if (meaning == FORM_NONE && form_key(text + remark, length - remark, key, sizeof key) > 0)
        meaning = meaning_of_key(key, labels); /* in the other language */
    return meaning;
}
