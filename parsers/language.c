/* language.c - see language.h. */
#include "parsers/language.h"
#include "parsers/cld.h"

#include <string.h>

#define READ_BYTES 8192 /* of a text; its language shows sooner */
#define WORD_BYTES 320  /* of words that are judged */
#define LETTERS_MIN 4
#define LETTERS_MAX 60 /* of a word */
#define HAN_MIN 8
#define SCRIPT_MIN 5 /* letters of a script that one language has */

/* ---- the words ---- */

/* The words of a text with spaces between, to judge its language by. */
struct words {
    gsize letters; /* bytes of them, without the spaces */
    bool is_ascii;
    gsize length;
    char text[2 * WORD_BYTES + 2]; /* they may pass WORD_BYTES by one word, which is no longer */
};

/* What a byte says of the word it is in. */
enum { ENDS_WORD = 1, DIGIT = 2, OF_ADDRESS = 4, HIGH = 8 };
static const guint8 kinds[256] = {
    ['\0' ... ' '] = ENDS_WORD, ['<'] = ENDS_WORD,  ['>'] = ENDS_WORD,  ['('] = ENDS_WORD,
    [')'] = ENDS_WORD,          ['['] = ENDS_WORD,  [']'] = ENDS_WORD,  ['{'] = ENDS_WORD,
    ['}'] = ENDS_WORD,          ['|'] = ENDS_WORD,  ['*'] = ENDS_WORD,  ['='] = ENDS_WORD,
    ['#'] = ENDS_WORD,          ['~'] = ENDS_WORD,  ['"'] = ENDS_WORD,  ['0' ... '9'] = DIGIT,
    ['@'] = OF_ADDRESS,         ['/'] = OF_ADDRESS, ['_'] = OF_ADDRESS, [0x80 ... 0xff] = HIGH,
};

/* Addresses and links are in no language. */
static bool is_word(const char *text, gsize length, guint seen)
{
    return !(seen & OF_ADDRESS) && length <= LETTERS_MAX &&
           !(length > 4 && g_ascii_strncasecmp(text, "www.", 4) == 0);
}

/* length, or a little less so that no character is cut. */
static gsize whole_characters(const char *text, gsize length)
{
    while (length && ((guchar)text[length] & 0xc0) == 0x80)
        length--;
    return length;
}

static void words_of(const char *text, struct words *ret)
{
    const char *p = text, *limit = text + whole_characters(text, strnlen(text, READ_BYTES));
    ret->letters = ret->length = 0;
    ret->is_ascii = true;
    while (p < limit && ret->length < WORD_BYTES) {
        while (p < limit && kinds[(guchar)*p] & ENDS_WORD)
            p++;
        const char *start = p;
        guint seen = 0;
        while (p < limit && !(kinds[(guchar)*p] & ENDS_WORD))
            seen |= kinds[(guchar)*p++];
        gsize length = (gsize)(p - start);
        bool without_spaces = length > 0 && (guchar)*start >= 0xe0; /* as Chinese is written */
        if (length == 0 || (!without_spaces && (seen & DIGIT || !is_word(start, length, seen))))
            continue;
        if (length > WORD_BYTES)
            length = whole_characters(start, WORD_BYTES);
        ret->is_ascii &= !(seen & HIGH);
        memcpy(ret->text + ret->length, start, length);
        ret->length += length;
        ret->text[ret->length++] = ' ';
        ret->letters += length;
    }
    ret->text[ret->length] = '\0';
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
    {"tl", " ang ng mga ko ba kayo namin niyo ninyo lang yung kung dito ako meron "},
};
/* clang-format on */

#define COMMON_MIN 5   /* so many words tell */
#define COMMON_AHEAD 4 /* so many times as many as of any other */
#define FEW_MIN 4      /* the same where CLD2 cannot tell */
#define FEW_AHEAD 2

#define SLOTS 1024 /* several times the words above */
#define SIGN_BYTES 8

/* A word that is one number, and a bit for each language that has it; bits 0: the slot is free. */
struct slot {
    guint64 word;
    guint bits;
};

static gsize slot_of(guint64 word)
{
    return (gsize)(word * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >> 54);
}

/* The slot that has the word, or the free one where it would be. */
static gsize slot_find(const struct slot *slots, guint64 word)
{
    gsize i = slot_of(word);
    while (slots[i].bits && slots[i].word != word)
        i = (i + 1) % SLOTS;
    return i;
}

/* A word of letters to SIGN_BYTES bytes as a number, ASCII in lower case. */
static guint64 sign_of(const char *word, gsize length)
{
    guint64 sign = 0;
    for (gsize i = 0; i < length; i++)
        sign = sign << 8 | (guchar)g_ascii_tolower(word[i]);
    return sign;
}

/* Made once, by whoever asks first, and never changed. */
static const struct slot *languages_by_word(void)
{
    static struct slot *made;
    if (g_once_init_enter(&made)) {
        struct slot *slots = g_new0(struct slot, SLOTS);
        for (gsize i = 0; i < G_N_ELEMENTS(common); i++) {
            for (const char *word = common[i].words + 1; *word; word = strchr(word, ' ') + 1) {
                gsize length = strcspn(word, " ");
                g_assert(length <= SIGN_BYTES);
                guint64 sign = sign_of(word, length);
                struct slot *slot = &slots[slot_find(slots, sign)];
                slot->word = sign;
                slot->bits |= 1U << i;
            }
        }
        g_once_init_leave(&made, slots);
    }
    return made;
}

/* Counts for each language the words that it has. */
static void count_common(const struct words *words, guint counts[G_N_ELEMENTS(common)])
{
    const struct slot *slots = languages_by_word();
    const char *space;
    for (const char *p = words->text; (space = strchr(p, ' ')); p = space + 1) {
        gsize letters = (gsize)(space - p);
        while (letters && strchr(",.!?:;", p[letters - 1]))
            letters--;
        if (letters == 0 || letters > SIGN_BYTES)
            continue;
        guint bits = slots[slot_find(slots, sign_of(p, letters))].bits;
        for (gsize i = 0; bits; i++, bits >>= 1)
            counts[i] += bits & 1;
    }
}

/* The language that at least so many words are of, and ahead times as many as of any other; NULL
 * where they are of several languages, or of none of these. */
static const char *by_common_words(const struct words *words, guint least, guint ahead)
{
    guint counts[G_N_ELEMENTS(common)] = {0};
    count_common(words, counts);
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
static const char *settle(const char *found, const struct words *words)
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
    g_autofree char *lower = g_utf8_strdown(words->text, (gssize)words->length);
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
    struct words words;
    words_of(text, &words);
    if (words.letters < LETTERS_MIN)
        return NULL;
    const char *plain = words.is_ascii ? NULL : by_script(words.text);
    if (!plain)
        plain = by_common_words(&words, COMMON_MIN, COMMON_AHEAD);
    if (plain)
        return plain;
    const char *code = cld_language(words.text, words.length, tld, declared);
    if (!code && is_han(words.text))
        return "zh";
    const char *likely = code ? NULL : by_letters(words.text);
    if (!code)
        return likely ? likely : by_common_words(&words, FEW_MIN, FEW_AHEAD);
    const char *iso = iso_of(code);
    return iso ? settle(iso, &words) : NULL;
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
