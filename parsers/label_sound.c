/* label_sound.c - see label_sound.h. */
#include "parsers/label_sound.h"

#include <string.h>

#define SOUNDS 64      /* of a name, or a label */
#define SHARED_MIN 4   /* sounds in a row that tell */
#define COMPLETE_MIN 3 /* ... where they are all of a word, or of the label */

/* Consonants in classes that no two spellings part: P of labials, T, K, S of sibilants, M, N, L of
 * L and R; vowels, H, W and Y are none. Twice the same is once. */
struct sounds {
    gsize count;
    char at[SOUNDS];
};

static void add(struct sounds *sounds, char sound)
{
    bool again = sounds->count && sounds->at[sounds->count - 1] == sound;
    if (sound != ' ' && !again && sounds->count < SOUNDS)
        sounds->at[sounds->count++] = sound;
}

static void add_all(struct sounds *sounds, const char *all)
{
    for (; *all; all++)
        add(sounds, *all);
}

/* A letter's consonants, of a block of a script's letters: a row for each run of code points. */
static const struct run {
    gunichar first;
    const char *sounds; /* one a code point; ' ': none */
} runs[] = {
    {0x3b1, " PKT S T KLMNX PLSST P S"},                     /* Greek, alpha to psi */
    {0x430, " PPKT SS  KLMN PLST P SSSS"},                   /* Cyrillic, a to shcha */
    {0x5d0, " PKT  S T KKLMMNNS PPSSKLST"},                  /* Hebrew, alef to tav */
    {0x628, "P TTS  TSLSSSSTTS K"},                          /* Arabic, beh to ghain */
    {0x641, "PKKLMN"},                                       /* Arabic, feh to noon */
    {0x915, "KKKKNSSSSNTTTTNTTTTNNPPPPM LLLLLPSSS"},         /* Devanagari, ka to sa */
    {0xe01, "KKKKKKNSSSSS TTTTTNTTTTTNPPPPPPPM L L  SSS L"}, /* Thai, ko kai to lo chula */
};

/* Of the syllables of Korean: consonants that begin one, and those that end one. */
static void add_hangul(struct sounds *sounds, gunichar c)
{
    static const char begins[] = "KKNTTLMPPSS SSSKTP ", ends[] = " KKKNNNTLLLLLLLLMPPSSNSSKTP ";
    guint syllable = c - 0xac00;
    add(sounds, begins[syllable / 588]);
    add(sounds, ends[syllable % 28]);
}

/* Of the syllables of Japanese, hiragana's numbers serving for both. */
static void add_kana(struct sounds *sounds, gunichar c)
{
    static const char kana[] = "          KKKKKKKKKKSSSSSSSSSSTTSS SSTTTTNNNNN PP PPPPP PP PP"
                               "MMMMM      LLLLL     N";
    guint place = (c >= 0x30a1 ? c - 0x30a1 : c - 0x3041);
    if (place < strlen(kana))
        add(sounds, kana[place]);
}

/* Letters that are not where their alphabet's row says. */
static char stray(gunichar c)
{
    static const struct {
        gunichar letter;
        char sound;
    } strays[] = {{0x629, 'T'}, {0x67e, 'P'}, {0x686, 'S'}, {0x698, 'S'}, {0x6a9, 'K'},
                  {0x6af, 'K'}, {0x49b, 'K'}, {0x491, 'K'}, {0x4a3, 'N'}, {0x493, 'K'},
                  {0x45b, 'S'}, {0x452, 'S'}, {0x458, ' '}, {0x459, 'L'}, {0x45a, 'N'}};
    for (gsize i = 0; i < G_N_ELEMENTS(strays); i++) {
        if (strays[i].letter == c)
            return strays[i].sound;
    }
    return ' ';
}

static void add_letter(struct sounds *sounds, gunichar c)
{
    if (c >= 0xac00 && c < 0xd7a4) {
        add_hangul(sounds, c);
        return;
    }
    if (c >= 0x3041 && c < 0x30fb) {
        add_kana(sounds, c);
        return;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(runs); i++) {
        gsize place = c - runs[i].first;
        if (c < runs[i].first || place >= strlen(runs[i].sounds))
            continue;
        char sound = runs[i].sounds[place];
        if (sound == 'X')
            add_all(sounds, "KS");
        else
            add(sounds, sound);
        return;
    }
    add(sounds, stray(c));
}

static char latin_sound(const char *p)
{
    static const char sounds[] = " PKT PK  SKLMN PKLST P X S"; /* a to z */
    if (*p == 'c' && p[1] && strchr("eih", p[1]))
        return 'S';
    bool aspirated = p[1] == 'h' && strchr("ks", *p); /* of "kh" nothing is sure */
    return aspirated && *p == 'k' ? ' ' : sounds[*p - 'a'];
}

static void read_label(const char *label, struct sounds *ret)
{
    ret->count = 0;
    for (const char *p = label; *p; p++) {
        if (!g_ascii_islower(*p))
            continue;
        char sound = latin_sound(p);
        if (sound == 'X')
            add_all(ret, "KS");
        else if (*p == 'p' && p[1] == 'h')
            add(ret, 'P');
        else
            add(ret, sound);
    }
}

/* Most sounds in a row that both have. */
static gsize shared(const struct sounds *one, const struct sounds *other)
{
    gsize longest = 0;
    for (gsize i = 0; i < one->count; i++) {
        for (gsize j = 0; j < other->count; j++) {
            gsize length = 0;
            while (i + length < one->count && j + length < other->count &&
                   one->at[i + length] == other->at[j + length])
                length++;
            longest = MAX(longest, length);
        }
    }
    return longest;
}

static bool are_alike(const struct sounds *name, const struct sounds *label)
{
    gsize most = shared(name, label);
    return most >= SHARED_MIN ||
           (most >= COMPLETE_MIN && (most == name->count || most == label->count));
}

/* Whether the letter at p is written but not spoken: Thai marks those. */
static bool is_silent(const char *p, const char *end)
{
    const char *next = g_utf8_next_char(p);
    return next < end && g_utf8_get_char(next) == 0xe4c;
}

bool label_sounds_as(const char *text, gsize length, const char *label)
{
    struct sounds wanted, word = {0}, all = {0};
    read_label(label, &wanted);
    const char *end = text + length;
    for (const char *p = text; p < end; p = g_utf8_next_char(p)) {
        gunichar c = g_unichar_tolower(g_utf8_get_char(p));
        bool breaks = c == ' ' || (c >= 0x4e00 && c < 0xa000); /* signs for words, as well */
        if (breaks && are_alike(&word, &wanted))
            return true;
        if (breaks)
            word.count = 0;
        if (c < 0x370 || is_silent(p, end))
            continue;
        add_letter(&word, c);
        add_letter(&all, c);
    }
    return are_alike(&word, &wanted) || are_alike(&all, &wanted);
}
