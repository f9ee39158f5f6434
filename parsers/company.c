/* company.c - see company.h. */
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"

#include <string.h>

#define TEXT_BYTES 200 /* no line with a company's name in it is longer */
#define WORDS 24
#define KEY_ROOM 2 /* what lower case may take, as much again */
#define KEYS_BYTES (KEY_ROOM * TEXT_BYTES + WORDS)
#define POST_WORDS 5 /* of what somebody is, before a company's name */
#define NAME_WORDS 9 /* of a company's name before its legal form */

/* ---- legal forms ---- */

/* Without full stops and commas; a form of several words with spaces between. */
/* clang-format off */

/* Behind the name. Those of one or two letters count in capitals only. */
static const char *const forms_behind[] = {
    "gmbh", "ggmbh", "mbh", "ag", "kg", "ohg", "ug", "gbr", "ek", "e k", "eu", "e u", "og", "gesmbh", "gesbr", "keg", "genossenschaft", "ev", "e v", "eg", "kgaa", "partg",
    "partgmbb", "ltd", "limited", "llc", "llp", "lp", "inc", "incorporated", "corp", "corporation", "plc",
    "pllc", "pbc", "co", "co ltd", "coltd", "sa", "s a", "sas", "sasu", "sarl", "s a r l", "eurl", "scop", "snc", "sl", "s l",
    "slu", "sll", "sa de cv", "s a de c v", "s de rl de cv", "spa", "s p a", "srl", "s r l", "srls", "sapa", "bv", "b v",
    "nv", "n v", "vof", "v o f", "bvba", "sprl", "sp z oo", "sp z o o", "sp zoo", "spółka z oo", "sp j", "sp k",
    "s k a", "sro", "s r o", "spol s r o", "as", "a s", "a/s", "aps", "i/s", "k/s", "ab", "asa", "oy", "oyj", "ky",
    "kft", "zrt", "nyrt", "bt", "doo", "d o o", "dd", "d d", "ad", "ood", "eood", "tbk", "sdn bhd", "bhd", "pty ltd",
    "pvt ltd", "pte ltd", "pty limited", "private limited", "pte", "jsc", "aş", "a ş", "ltd şti", "şti", "ltda", "eireli",
    "s/a", "e i r l", "cía", "fze", "fzco", "fz-llc", "wll", "w l l", "lda", "unipessoal", "ehf", "hf", "oü", "sia", "uab",
    "se", "ооо", "зао", "оао", "пао", "ао", "тов", "тзов", "пп", "ltée", "ltee", "sagl", "sàrl", "ae", "α ε", "ε π ε",
    "ο ε", "αε", "επε", "οε", "εε", "ικε", "ι κ ε", "αβεε", "α ε β ε", "ike", "ltda me", "epp", "eirelli", "ооо", "оод", "еоод", "доо", "тоо",
    "тов", "mbb", "partg mbb", "eg", "earl", "gaec", "scea", "eirl", "selarl", "sccl", "s coop", "sac", "s a c", "saa", "cvba",
    "t a ş", "taş", "san ve tic ltd şti", "spk", "s c", "v o s", "vos", "tmi", "hb", "kb", "aktiebolag", "ans", "enk", "amba", "จำกัด",
    "ش م ك", "شمم", "ذمم", "ش ذ م م", "בע\"מ", "בע״מ", "ش م م", "ذ م م", "ш", "co kg", "cokg", "co kgaa", "and co", "& co", "gmbh & co kg",
    "z s", "o p s", "k s", "e g", "s n c", "s a s", "z o o",
    "集团", "有限公司", "股份有限公司", "公司", "(株)", "(주)", "株式会社", "有限会社", "合同会社", "주식회사", "유한회사", NULL,
};

/* Before it. */
static const char *const forms_before[] = {
    "pt", "cv", "ud", "p t", "c v", "pd", "fa", "ооо", "зао", "оао", "пао", "ао", "тов", "тзов", "пп", "прат", "ип", "фоп",
    "тоо", "чп", "чуп", "одо", "спд", "нпо", "нпп", "ано", "нко", "кфх", "снт", "тсж", "фгуп", "муп", "гуп", "го", "бф", "фг", "сфг", "стов", "осбб", "кнп",
    "ет", "ххк", "жшс", "осоо", "мчж", "s c a", "s a t", "a s d", "s s d", "opg",
    "uab", "sia", "firma", "p h u", "phu", "fhu", "f h u", "ppuh", "p p h u", "công ty", "บริษัท", "شركة", "مؤسسة", "perum",
    "yayasan", "koperasi", "株式会社", "有限会社", "合同会社", "(株)", "주식회사", "유한회사", "(주)", "ets", "établissements",
    "sarl", "sas", NULL,
};

/* Within a word of a language that sets words not apart. */
static const char *const forms_within[] = {
    "株式会社", "有限会社", "合同会社", "有限公司", "股份公司", "集团", "集團", "㈱", "㈲", "주식회사", "유한회사",
    "(주)", "㈜", "(株)", "（株）", "（주）", NULL,
};

/* clang-format on */

/* ---- words of a line ---- */

struct words {
    guint count;
    bool is_ascii;
    struct {
        gsize start, end; /* offsets in the line */
        const char *key;  /* lower case, without full stops and commas around and within */
        gsize length;     /* of the key */
        bool breaks;      /* a comma or the like stands behind it */
    } at[WORDS];
    char keys[KEYS_BYTES];
};

/* What no word's key has in it. */
static bool is_mark(char c)
{
    static const bool marks[256] = {
        ['\0'] = true, ['.'] = true, [','] = true, [';'] = true, [':'] = true, ['|'] = true};
    return marks[(guchar)c];
}

/* Whether the word of that length, which is not 0, ends so that what follows is something else. */
static bool is_break(const char *text, gsize length)
{
    static const char *const breaks[] = {"•", "·", "–", "—", "，", "、", NULL};
    char last = text[length - 1];
    if ((guchar)last < 0x80)
        return (last != '.' && is_mark(last)) || (length == 1 && strchr("-/@", last));
    for (const char *const *mark = breaks; *mark; mark++) {
        if (length >= strlen(*mark) &&
            memcmp(text + length - strlen(*mark), *mark, strlen(*mark)) == 0)
            return true;
    }
    return false;
}

/* Writes a word's key to out, which has room for KEY_ROOM times its length; returns its end. */
static char *word_key(const char *word, gsize length, char *out, bool *is_ascii)
{
    for (gsize i = 0; i < length; i++) {
        if ((guchar)word[i] >= 0x80) {
            g_autofree char *folded = g_utf8_strdown(word + i, (gssize)(length - i));
            *is_ascii = false;
            for (const char *p = folded; *p && p < folded + KEY_ROOM * (length - i); p++) {
                if (!is_mark(*p))
                    *out++ = *p;
            }
            break;
        }
        if (!is_mark(word[i]))
            *out++ = g_ascii_tolower(word[i]);
    }
    *out = '\0';
    return out + 1;
}

/* Bytes of the space at text, an ideographic one as well; 0: there is none. */
static gsize space_at(const char *text, gsize rest)
{
    if ((guchar)*text < 0x80)
        return g_ascii_isspace(*text);
    return rest >= 3 && memcmp(text, "\u3000", 3) == 0 ? 3 : 0;
}

static void words_read(const char *text, gsize length, struct words *ret)
{
    ret->count = 0;
    ret->is_ascii = true;
    char *out = ret->keys;
    gsize i = 0;
    while (i < length && ret->count < WORDS) {
        gsize space;
        while (i < length && (space = space_at(text + i, length - i)) > 0)
            i += space;
        gsize start = i;
        while (i < length && space_at(text + i, length - i) == 0)
            i++;
        if (i == start)
            continue;
        ret->at[ret->count].start = start;
        ret->at[ret->count].end = i;
        ret->at[ret->count].key = out;
        ret->at[ret->count].breaks = is_break(text + start, i - start);
        out = word_key(text + start, i - start, out, &ret->is_ascii);
        ret->at[ret->count].length = (gsize)(out - 1 - ret->at[ret->count].key);
        ret->count++;
    }
}

/* ---- legal forms in it ---- */

/* A table of forms, and how their first words begin: few words of a line begin so. A variable of
 * static storage: {forms}. */
struct form_set {
    const char *const *forms;
    guint64 *starts; /* made by whoever asks first: a bit for each start_of() */
};

#define STARTS 4096

static guint start_of(const char *word, gsize length)
{
    guint first = (guchar)word[0], second = length > 1 ? (guchar)word[1] : 0;
    return (first * 67 + second * 7 + (guint)length) % STARTS;
}

static const guint64 *starts_of(struct form_set *set)
{
    if (g_once_init_enter(&set->starts)) {
        guint64 *starts = g_new0(guint64, STARTS / 64);
        for (const char *const *form = set->forms; *form; form++) {
            guint start = start_of(*form, strcspn(*form, " "));
            starts[start / 64] |= (guint64)1 << start % 64;
        }
        g_once_init_leave(&set->starts, starts);
    }
    return set->starts;
}

static struct form_set behind = {.forms = forms_behind}, before = {.forms = forms_before};

static bool may_be_form(struct form_set *set, const char *key, gsize length)
{
    guint start = start_of(key, length);
    return starts_of(set)[start / 64] >> start % 64 & 1;
}

/* How many words from first on are that form; 0: they are not. */
static guint words_of_form(const struct words *words, guint first, const char *form)
{
    guint i = first;
    while (*form && i < words->count) {
        gsize length = words->at[i].length;
        if (length == 0 || strncmp(form, words->at[i].key, length) != 0 ||
            (form[length] && form[length] != ' '))
            return 0;
        form += length + (form[length] == ' ');
        i++;
    }
    return *form ? 0 : i - first;
}

/* How many words from first on are one of the forms, the longest; 0: none. */
static guint form_at(const struct words *words, guint first, struct form_set *set)
{
    const char *key = words->at[first].key;
    guint longest = 0;
    if (!may_be_form(set, key, words->at[first].length))
        return 0;
    for (const char *const *form = set->forms; *form; form++) {
        guint taken = **form == *key ? words_of_form(words, first, *form) : 0;
        longest = MAX(longest, taken);
    }
    return longest;
}

/* "AG", "a.s.", "e. V." and "Oy" are forms, "as" is a word. taken: of how many words it is. */
static bool is_written_as_form(const char *text, const struct words *words, guint i, guint taken)
{
    static const char *const no_words[] = {"oy", "bt", "ky", "hf", "kg", NULL};
    const char *word = text + words->at[i].start;
    gsize length = words->at[i].end - words->at[i].start;
    if (words->at[i].length > 2 || (guchar)*word >= 0x80)
        return true;
    if (taken > 1 && word[length - 1] == '.')
        return true;
    if (memchr(word, '.', length - 1) || (length > 1 && g_ascii_isupper(word[1])))
        return true;
    return g_ascii_isupper(*word) &&
           (length == 1 || word[length - 1] == '.' || g_strv_contains(no_words, words->at[i].key));
}

/* ---- a company in a line ---- */

static bool starts_like_name(const char *word)
{
    gunichar c = g_utf8_get_char(word);
    return g_unichar_isalnum(c) && !g_unichar_islower(c);
}

/* Of a notice of copyright; a club has an earlier one in its name. */
static bool is_year(const char *word)
{
    return strlen(word) == 4 && strspn(word, "0123456789") == 4 &&
           (memcmp(word, "199", 3) == 0 || *word == '2');
}

/* "1. Vorsitzende TSV ... e. V.", "Geschäftsführer ... GmbH": what somebody is there, in words that
 * no company is called by. */
static bool is_office(const char *word)
{
    static const char *const offices[] = {"geschäftsführer",
                                          "geschäftsführerin",
                                          "vorsitzende",
                                          "vorsitzender",
                                          "vorstand",
                                          "vorständin",
                                          "schatzmeister",
                                          "inhaber",
                                          "inhaberin",
                                          "prokurist",
                                          "prokuristin",
                                          "schriftführer",
                                          "kassenwart",
                                          "gérant",
                                          "gérante",
                                          "président",
                                          "présidente",
                                          "trésorier",
                                          "trésorière",
                                          "directeur",
                                          "directrice",
                                          "gerente",
                                          "presidente",
                                          "diretor",
                                          "diretora",
                                          "sócio-gerente",
                                          "titolare",
                                          "amministratore",
                                          "voorzitter",
                                          "zaakvoerder",
                                          "bestuurder",
                                          "eigenaar",
                                          "prezes",
                                          "dyrektor",
                                          "właściciel",
                                          "kierownik",
                                          "jednatel",
                                          "ředitel",
                                          "konateľ",
                                          "ügyvezető",
                                          "ordförande",
                                          "kassör",
                                          "formand",
                                          "kasserer",
                                          "toimitusjohtaja",
                                          "ketua",
                                          "direktur",
                                          "sekretaris",
                                          NULL};
    static struct phrase_set set = {offices};
    return phrase_set_has(&set, word, strlen(word));
}

/* The word behind the offices that a name begins with in the line; end where nothing is left. */
static guint behind_office(const struct words *words, guint first, guint end)
{
    guint i = first + (words->at[first].length == 1 && g_ascii_isdigit(*words->at[first].key));
    return i + 1 < end && is_office(words->at[i].key) ? i + 1 : first;
}

/* The first word of the name whose form is at i. */
static guint name_start(const struct words *words, guint i)
{
    static const char *const prepositions[] = {
        "at",     "@",   "bei",       "chez",         "from", "für", "by", "в",
        "presso", "bij", "copyright", "copyright(c)", "©",    "(c)", NULL};
    guint first = i;
    while (first > 0 && i - first < NAME_WORDS) {
        bool apart = first != i && (words->at[first - 1].breaks || /* "Acme, Inc." */
                                    is_year(words->at[first - 1].key));
        if (apart || g_strv_contains(prepositions, words->at[first - 1].key))
            break;
        first--;
    }
    return behind_office(words, first, i);
}

static bool is_joint(const char *word)
{
    static const char *const joints[] = {
        "&",   "and", "und", "et",  "y",   "e",   "of",  "the", "de",  "la",  "du",
        "des", "der", "di",  "da",  "do",  "del", "van", "og",  "och", "i",   "ve",
        "en",  "für", "for", "+",   "am",  "im",  "zum", "zur", "an",  "aan", "op",
        "aux", "sur", "les", "los", "las", "el",  "il",  NULL};
    return g_strv_contains(joints, word);
}

/* The name must look as one: of words with capitals, or a single one as its owner likes it. Behind
 * a form of two letters, which are many other things, that holds strictly. */
static bool is_name(const char *text, const struct words *words, guint first, guint end)
{
    guint small = 0, joints = 0;
    for (guint i = first; i < end; i++) {
        bool capital = starts_like_name(text + words->at[i].start);
        small += !capital && !is_joint(words->at[i].key);
        joints += !capital && is_joint(words->at[i].key);
    }
    if (end <= first || joints == end - first)
        return false;
    bool brief = words->at[end].length <= 2;
    return small == 0 || (!brief && (end - first == 1 || small == 1));
}

static bool find_behind(const char *text, const struct words *words, gsize *ret_start,
                        gsize *ret_end)
{
    for (guint i = 1; i < words->count; i++) {
        guint taken = form_at(words, i, &behind);
        if (taken == 0 || !is_written_as_form(text, words, i, taken))
            continue;
        guint first = name_start(words, i);
        if (!is_name(text, words, first, i))
            continue;
        guint end = i + taken, more;
        while (end < words->count && !words->at[end - 1].breaks &&
               (more = form_at(words, end, &behind)) > 0)
            end += more;
        *ret_start = words->at[first].start;
        *ret_end = words->at[end - 1].end;
        return true;
    }
    return false;
}

/* "HRD", "Direktur Utama", "Начальник отдела": what somebody is, or where he works. */
static bool is_post(const char *text, const struct words *words, guint end)
{
    bool names_post = false;
    for (guint i = 0; i < end; i++) {
        const char *key = words->at[i].key;
        if (strpbrk(key, "0123456789"))
            return false;
        names_post |= phrase_is_title_word(key) || phrase_is_department(key) || phrase_is_role(key);
    }
    if (names_post || words->is_ascii)
        return names_post;
    g_autofree char *folded = text_fold(text, words->at[end - 1].end);
    return phrase_has_title(folded);
}

/* Whether a form at i begins a company's name, the rest of which is at next: it is the first of the
 * line or behind a comma, or only what somebody is there stands before it. */
static bool begins_name(const char *text, const struct words *words, guint i, guint next)
{
    if (i == 0 || words->at[i - 1].breaks)
        return true;
    return i <= POST_WORDS && !g_unichar_islower(g_utf8_get_char(text + words->at[i].start)) &&
           starts_like_name(text + words->at[next].start) && is_post(text, words, i);
}

static bool find_before(const char *text, const struct words *words, gsize *ret_start,
                        gsize *ret_end)
{
    for (guint i = 0; i + 1 < words->count; i++) {
        guint taken = form_at(words, i, &before), end = i + taken;
        if (taken == 0 || end >= words->count || !is_written_as_form(text, words, i, taken) ||
            words->at[end - 1].breaks || !begins_name(text, words, i, end))
            continue;
        while (end < words->count && end - i < NAME_WORDS && !words->at[end - 1].breaks)
            end++;
        *ret_start = words->at[i].start;
        *ret_end = words->at[end - 1].end;
        return true;
    }
    return false;
}

/* Bytes of the quotation mark that opens at text, or with closes that closes; 0: none. */
static gsize quote_at(const char *text, gsize rest, bool closes)
{
    static const char *const opening[] = {"«", "„", "“", "\"", NULL};
    static const char *const closing[] = {"»", "“", "”", "\"", NULL};
    if ((guchar)*text < 0x80 && *text != '"')
        return 0;
    for (const char *const *mark = closes ? closing : opening; *mark; mark++) {
        if (rest >= strlen(*mark) && memcmp(text, *mark, strlen(*mark)) == 0)
            return strlen(*mark);
    }
    return 0;
}

/* "агроном ТОВ «Весняна Нива»": a form before a name in quotation marks, wherever it stands. */
static bool find_quoted(const char *text, gsize length, const struct words *words, gsize *ret_start,
                        gsize *ret_end)
{
    for (guint i = 0; i + 1 < words->count; i++) {
        gsize open = words->at[i + 1].start;
        gsize width = quote_at(text + open, length - open, false);
        if (!width || !form_at(words, i, &before) || !is_written_as_form(text, words, i, 1))
            continue;
        for (gsize end = open + width; end < length; end++) {
            gsize close = quote_at(text + end, length - end, true);
            if (!close)
                continue;
            *ret_start = words->at[i].start;
            *ret_end = end + close;
            return true;
        }
    }
    return false;
}

static bool is_form_alone(const char *key)
{
    return g_strv_contains(forms_within, key);
}

static bool find_within(const struct words *words, gsize *ret_start, gsize *ret_end)
{
    for (guint i = 0; i < words->count && !words->is_ascii; i++) {
        const char *key = words->at[i].key;
        bool has = false;
        for (const char *const *form = forms_within; *form && !has; form++)
            has = strstr(key, *form) != NULL;
        if (!has)
            continue;
        bool alone = is_form_alone(key);
        bool with_next = alone && i + 1 < words->count && !words->at[i].breaks;
        if (alone && !with_next && i == 0)
            continue;
        *ret_start = words->at[alone && !with_next ? i - 1 : i].start;
        *ret_end = words->at[with_next ? i + 1 : i].end;
        return true;
    }
    return false;
}

/* Commas and the like do not belong to a name's end. */
static void trim(const char *text, gsize start, gsize *end)
{
    while (*end > start && strchr(",;:|", text[*end - 1]))
        (*end)--;
}

bool company_find(const char *text, gsize length, gsize *ret_start, gsize *ret_end)
{
    if (length > TEXT_BYTES || memchr(text, '@', length))
        return false;
    struct words words;
    words_read(text, length, &words);
    bool found = find_quoted(text, length, &words, ret_start, ret_end) ||
                 find_within(&words, ret_start, ret_end) ||
                 find_before(text, &words, ret_start, ret_end) ||
                 find_behind(text, &words, ret_start, ret_end);
    if (found)
        trim(text, *ret_start, ret_end);
    return found;
}

bool company_has_word(const char *text, gsize length)
{
    if (length > TEXT_BYTES)
        return false;
    struct words words;
    words_read(text, length, &words);
    bool has = false;
    for (guint i = 0; i < words.count && !has; i++)
        has = phrase_is_company_word(words.at[i].key);
    return has;
}
