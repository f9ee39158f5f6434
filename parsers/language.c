/* language.c - see language.h. */
#include "parsers/language.h"
#include "parsers/cld.h"

#include <string.h>

#define READ_BYTES 8192 /* of a text; its language shows sooner */
#define WORD_BYTES 320  /* of words that are judged */
#define LETTERS_MIN 4
#define HAN_MIN 8
#define SCRIPT_MIN 5 /* letters of a script that one language has */

/* ---- the words ---- */

/* Addresses and links are in no language. */
static bool is_word(const char *text, gsize length)
{
    return !memchr(text, '@', length) && !memchr(text, '/', length) && !memchr(text, '_', length) &&
           !(length > 4 && g_ascii_strncasecmp(text, "www.", 4) == 0) && length <= 60;
}

static bool ends_word(char c)
{
    static const bool ends[256] = {
        ['\0' ... ' '] = true, ['<'] = true, ['>'] = true, ['('] = true, [')'] = true,
        ['['] = true,          [']'] = true, ['{'] = true, ['}'] = true, ['|'] = true,
        ['*'] = true,          ['='] = true, ['#'] = true, ['~'] = true, ['"'] = true,
    };
    return ends[(guchar)c];
}

/* length, or a little less so that no character is cut. */
static gsize whole_characters(const char *text, gsize length)
{
    while (length && ((guchar)text[length] & 0xc0) == 0x80)
        length--;
    return length;
}

/* The words of a text with spaces between, to judge its language by; *ret_letters counts the bytes
 * of them. (transfer full) */
static GString *words_of(const char *text, gsize *ret_letters)
{
    GString *words = g_string_sized_new(512);
    const char *p = text, *limit = text + whole_characters(text, strnlen(text, READ_BYTES));
    *ret_letters = 0;
    while (p < limit && words->len < WORD_BYTES) {
        while (p < limit && ends_word(*p))
            p++;
        const char *start = p;
        bool has_digit = false;
        while (p < limit && !ends_word(*p))
            has_digit |= g_ascii_isdigit(*p++);
        gsize length = (gsize)(p - start);
        bool without_spaces = length > 0 && (guchar)*start >= 0xe0; /* as Chinese is written */
        if (length == 0 || (!without_spaces && (has_digit || !is_word(start, length))))
            continue;
        if (length > WORD_BYTES)
            length = whole_characters(start, WORD_BYTES);
        g_string_append_len(words, start, (gssize)length);
        g_string_append_c(words, ' ');
        *ret_letters += length;
    }
    return words;
}

/* ---- common words ---- */

/* Words that nearly every sentence has; where enough of one language's are there, and hardly any of
 * another's, that is it. Cheaper than CLD2 for the mail there is most of. */
/* clang-format off */
static const struct {
    char language[3];
    const char *words; /* a space around each */
} common[] = {
    {"en", " the and you we our is are would please with have for this your could to of it that be "},
    {"de", " und der das wir ist nicht sie ein eine mit für auf bitte ich den von zu im wie uns "},
    {"fr", " le les des nous vous et est une pour dans avec votre je pas sur du au aux nos "},
    {"es", " el los las y para con una nos por su del es al se pueden muchas "},
    {"pt", " os as e para com uma não por ao dos da do é em nosso vocês "},
    {"it", " il gli di e per con una non che della del dei sono nostro vi alla "},
    {"nl", " het een en van wij voor met is niet wat kunt dat ons zijn uw de "},
    {"pl", " i w z na do nie się jest czy są oraz dla że jak lub od po prosimy "},
    {"sv", " och att är för ni till inte eller också kan vi det på en som med "},
    {"no", " og å er for på dere til vi det en som med kan ikke "},
    {"da", " og at er for på til vi det en som med kan ikke jer "},
    {"tr", " ve bir bu için ile da de mi var ne olarak kadar olan "},
};
/* clang-format on */

#define COMMON_MIN 5   /* so many words tell */
#define COMMON_AHEAD 4 /* so many times as many as of any other */
#define FEW_MIN 4      /* the same where CLD2 cannot tell */
#define FEW_AHEAD 2

/* Made once, by whoever asks first, and never changed: a bit for each language. */
static GHashTable *languages_by_word(void)
{
    static GHashTable *made;
    if (g_once_init_enter(&made)) {
        GHashTable *languages = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (gsize i = 0; i < G_N_ELEMENTS(common); i++) {
            g_auto(GStrv) words = g_strsplit(common[i].words, " ", -1);
            for (char **word = words; *word; word++) {
                guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(languages, *word)) | 1U << i;
                g_hash_table_insert(languages, g_strdup(*word), GUINT_TO_POINTER(bits));
            }
        }
        g_once_init_leave(&made, languages);
    }
    return made;
}

/* The language that at least so many words are of, and ahead times as many as of any other; NULL
 * where they are of several languages, or of none of these. */
static const char *by_common_words(const GString *words, guint least, guint ahead)
{
    guint counts[G_N_ELEMENTS(common)] = {0};
    GHashTable *languages = languages_by_word();
    char word[12];
    for (const char *p = words->str; *p;) {
        gsize length = strcspn(p, " ");
        gsize letters = length;
        while (letters && strchr(",.!?:;", p[letters - 1]))
            letters--;
        if (letters && letters < sizeof word) {
            for (gsize i = 0; i < letters; i++)
                word[i] = g_ascii_tolower(p[i]);
            word[letters] = '\0';
            guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(languages, word));
            for (gsize i = 0; bits; i++, bits >>= 1)
                counts[i] += bits & 1;
        }
        p += length + (p[length] == ' ');
    }
    gsize best = 0;
    for (gsize i = 1; i < G_N_ELEMENTS(counts); i++)
        best = counts[i] > counts[best] ? i : best;
    for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
        if (i != best && counts[i] * ahead > counts[best])
            return NULL;
    }
    return counts[best] >= least ? common[best].language : NULL;
}

/* ---- scripts of one language ---- */

/* Japanese is what has kana, Korean what has hangul. */
static const char *by_script(const char *words)
{
    guint kana = 0, hangul = 0;
    for (const guchar *p = (const guchar *)words; *p; p++) {
        kana += p[0] == 0xe3 && (p[1] == 0x81 || p[1] == 0x82);
        hangul += p[0] >= 0xea && p[0] <= 0xed && p[1] >= 0x80 && p[1] < 0xc0;
    }
    if (kana >= SCRIPT_MIN)
        return "ja";
    return hangul >= SCRIPT_MIN ? "ko" : NULL;
}

/* Whether much is written in Chinese characters, among whatever else. */
static bool is_han(const char *words)
{
    guint characters = 0;
    for (const guchar *p = (const guchar *)words; *p; p++)
        characters += *p >= 0xe4 && *p <= 0xe9;
    return characters > HAN_MIN;
}

/* ---- close languages ---- */

/* Words that only one of two close languages has. */
struct telling_words {
    char language[3];
    char close_to[3];
    const char *const *words; /* with a space on both sides */
};

static const char *const danish[] = {
    " os ",   " af ",    " meget ",  " jer ", " nogle ", " efter ", " mig ", " dig ",    " hvad ",
    " blev ", " jeres ", " venlig ", " uge ", " kunde ", " nogen ", " tak ", " bliver ", NULL};
static const char *const norwegian[] = {
    " oss ", " av ",    " veldig ",  " dere ", " noen ",   " etter ", " meg ",  " deg ", " hva ",
    " ble ", " deres ", " vennlig ", " uke ",  " ønsker ", " takk ",  " blir ", NULL};
static const char *const indonesian[] = {
    " karena ",  " bapak ",   " bisa ",       " mohon ",         " penawaran ",
    " dikirim ", " kirim ",   " kami ingin ", " dengan hormat ", " pak ",
    " butuh ",   " silakan ", " apakah ",     " perusahaan ",    " mau ",
    " halo ",    " depan ",   " paket ",      " nggak ",         " gak ",
    " ga ",      " yg ",      " sudah ",      " saja ",          " kantor ",
    " uang ",    " mobil ",   " diskon ",     " gratis ",        " ongkir ",
    " min ",     " pesan ",   " toko ",       " jadi ",          " kak ",
    NULL};
static const char *const malay[] = {
    " kerana ",   " encik ",    " sila ",       " sebut ",  " hantar ",     " tuan ",    " ialah ",
    " nak ",      " tak ",      " helo ",       " pakej ",  " diskaun ",    " percuma ", " wang ",
    " pejabat ",  " tempahan ", " awak ",       " hendak ", " sahaja ",     " kedai ",   " beli ",
    " syarikat ", " puan ",     " boleh saya ", " adakah ", " sebutharga ", NULL};

static const struct telling_words telling[] = {
    {"da", "no", danish}, {"no", "da", norwegian}, {"id", "ms", indonesian}, {"ms", "id", malay}};

static unsigned count_of(const char *text, const char *const *words)
{
    unsigned count = 0;
    for (; *words; words++)
        count += strstr(text, *words) != NULL;
    return count;
}

/* What was found, or its neighbour where more words are of that. */
static const char *settle(const char *found, const GString *words)
{
    const struct telling_words *own = NULL, *other = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(telling); i++) {
        if (strcmp(telling[i].language, found) == 0)
            own = &telling[i];
        if (strcmp(telling[i].close_to, found) == 0)
            other = &telling[i];
    }
    if (!own || !other)
        return found;
    g_autofree char *lower = g_utf8_strdown(words->str, (gssize)words->len);
    g_autofree char *text = g_strdelimit(g_strconcat(" ", lower, NULL), ",.?!:;", ' ');
    return count_of(text, other->words) > count_of(text, own->words) ? other->language : found;
}

/* Letters that one language has and its neighbour in the same script lacks, where words do not
 * decide. */
static const char *by_letters(const char *words)
{
    static const char *const ukrainian[] = {"і", "ї", "є", "ґ", NULL};
    static const char *const russian[] = {"ы", "э", "ё", NULL};
    unsigned as_ukrainian = count_of(words, ukrainian), as_russian = count_of(words, russian);
    if (strstr(words, "ў") || (as_ukrainian > 0) == (as_russian > 0))
        return NULL;
    return as_ukrainian ? "uk" : "ru";
}

/* ISO 639-1 of CLD2's codes; NULL where there is none. */
static const char *iso_of(const char *code)
{
    static const struct {
        const char *theirs, *iso;
    } others[] = {{"iw", "he"}, {"jw", "jv"},    {"zh-Hant", "zh"}, {"nb", "no"},
                  {"tl", "tl"}, {"sr-ME", "sr"}, {"fil", "tl"},     {"mo", "ro"}};
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (strcmp(others[i].theirs, code) == 0)
            return others[i].iso;
    }
    return strlen(code) == 2 ? code : NULL;
}

/* ---- public ---- */

const char *language_of_text(const char *text, const char *tld, const char *declared)
{
    gsize letters;
    g_autoptr(GString) words = words_of(text, &letters);
    if (letters < LETTERS_MIN)
        return NULL;
    const char *plain = by_script(words->str);
    if (!plain)
        plain = by_common_words(words, COMMON_MIN, COMMON_AHEAD);
    if (plain)
        return plain;
    const char *code = cld_language(words->str, words->len, tld, declared);
    if (!code && is_han(words->str))
        return "zh";
    const char *likely = code ? NULL : by_letters(words->str);
    if (!code)
        return likely ? likely : by_common_words(words, FEW_MIN, FEW_AHEAD);
    const char *iso = iso_of(code);
    return iso ? settle(iso, words) : NULL;
}

/* The top-level domain of an address, in lower case. (transfer full) */
static char *tld_of(const char *email)
{
    const char *dot = email ? strrchr(email, '.') : NULL;
    return dot && strlen(dot) == 3 ? g_ascii_strdown(dot + 1, -1) : NULL;
}

char *language_of_mail(const struct mail *mail)
{
    g_autofree char *tld = tld_of(mail->contact.email ?: mail->from.email);
    const char *declared = mail_header(mail, "Content-Language");
    const char *found = mail->body ? language_of_text(mail->body, tld, declared) : NULL;
    if (!found && mail->subject && (!mail->body || strlen(mail->body) < 40))
        found = language_of_text(mail->subject, tld, declared);
    return g_strdup(found);
}
