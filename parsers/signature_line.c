/* signature_line.c - see signature_line.h. */
#include "parsers/signature_line.h"
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/country.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"
#include "parsers/postcode.h"

#include <string.h>

#define PIECE_BYTES 120 /* of a title, company or address */
#define AUTHORITY_BYTES 32
#define UNIT_BYTES 36 /* of a department's name in a script without spaces */
#define TITLE_WORDS 10
#define DEPARTMENT_WORDS 5

/* ---- pieces ---- */

static struct piece part(struct piece piece, gsize start, gsize end)
{
    return (struct piece){piece.text + start, end > start ? end - start : 0};
}

struct piece piece_trimmed(struct piece piece)
{
    static const char *const marks[] = {"•", "·",        "–",  "—",   "►",
                                        "▪", "\xc2\xa0", "　", "‎", NULL};
    bool more = true;
    while (more && piece.length) {
        more = strchr(" \t*_-|>,;:", *piece.text) != NULL;
        gsize width = more ? 1 : 0;
        bool wide = (guchar)*piece.text >= 0x80;
        for (const char *const *mark = marks; wide && *mark && !more; mark++) {
            width = strlen(*mark);
            more = piece.length >= width && memcmp(piece.text, *mark, width) == 0;
        }
        if (more)
            piece = part(piece, width, piece.length);
    }
    static const char wide[] = "\u3000";
    gsize end;
    do {
        end = piece.length;
        while (piece.length && strchr(" \t*_|,;:", piece.text[piece.length - 1]))
            piece.length--;
        if (piece.length >= 3 && memcmp(piece.text + piece.length - 3, wide, 3) == 0)
            piece.length -= 3;
    } while (piece.length < end);
    return piece;
}

/* The cheap part. */
static bool may_divide(char c)
{
    return c == ' ' || c == '|' || c == '\t' || (guchar)c >= 0x80;
}

static gsize divider_at(const char *text, gsize rest)
{
    static const char *const wide[] = {"•", "·", "｜", "●", "▪", "│", NULL};
    if (*text == '|' || *text == '\t')
        return 1;
    if (rest >= 3 && memcmp(text, "   ", 3) == 0)
        return 3;
    for (const char *const *mark = wide; (guchar)*text >= 0x80 && *mark; mark++) {
        gsize width = strlen(*mark);
        if (rest >= width && memcmp(text, *mark, width) == 0)
            return width;
    }
    return 0;
}

bool piece_next(struct piece *line, struct piece *ret)
{
    while (line->length) {
        gsize i = 0, width = 0;
        while (i < line->length && (!may_divide(line->text[i]) ||
                                    !(width = divider_at(line->text + i, line->length - i))))
            i++;
        *ret = piece_trimmed(part(*line, 0, i));
        *line = part(*line, MIN(i + width, line->length), line->length);
        if (ret->length)
            return true;
    }
    return false;
}

bool piece_has_digits(struct piece piece)
{
    for (gsize i = 0; i < piece.length; i++) {
        if (g_ascii_isdigit(piece.text[i]))
            return true;
    }
    return false;
}

static guint count_words(struct piece piece)
{
    guint words = 0;
    for (gsize i = 0; i < piece.length; i++)
        words += piece.text[i] != ' ' && (i == 0 || piece.text[i - 1] == ' ');
    return words;
}

/* Offset of mark, or the piece's length. */
static gsize find(struct piece piece, const char *mark)
{
    const char *found = memmem(piece.text, piece.length, mark, strlen(mark));
    return found ? (gsize)(found - piece.text) : piece.length;
}

/* ---- names ---- */

struct piece piece_without_authority(struct piece line)
{
    static const char *const marks[] = {
        "i. A. ",         "i.A. ", "i. V. ", "i.V. ", "ppa. ",  "I. A. ",
        "I.A. ",          "p.p. ", "iA ",    "iV ",   "ppa ",   "p. p. ",
        "pp. ",           "pp ",   "a.n. ",  "a/n ",  "u.b. ",  "z up. ",
        "w z. ",          "v z. ", "gez. ",  "i.A.",  "i.V.",   "Im Auftrag ",
        "im Auftrag ",    "p.o. ", "p/o ",   "P.O. ", "I. V. ", "I.V. ",
        "In Vertretung ", NULL};
    for (const char *const *mark = marks; line.length && *mark; mark++) {
        gsize width = **mark == *line.text ? strlen(*mark) : line.length;
        if (line.length > width && memcmp(line.text, *mark, width) == 0)
            return piece_trimmed((struct piece){line.text + width, line.length - width});
    }
    return line;
}

bool piece_is_authority(struct piece piece)
{
    if (piece.length > AUTHORITY_BYTES)
        return false;
    g_autofree char *key = text_fold(piece.text, piece.length);
    return phrase_is_authority(key);
}

struct piece piece_without_salutation(struct piece piece)
{
    const char *space;
    while ((space = memchr(piece.text, ' ', piece.length))) {
        gsize length = (gsize)(space - piece.text);
        g_autofree char *word = text_fold(piece.text, length);
        if (!phrase_is_salutation(word))
            break;
        piece = piece_trimmed(part(piece, length, piece.length));
    }
    return piece;
}

/* The cheap part: a byte that each of the marks before a rest has one of. */
static bool may_have_rest(struct piece piece)
{
    for (gsize i = 0; i < piece.length; i++) {
        if (strchr(",-(/", piece.text[i]) || (guchar)piece.text[i] >= 0x80)
            return true;
    }
    return false;
}

struct piece piece_name(struct piece piece, struct piece *ret_rest)
{
    static const char *const marks[] = {", ",   " - ", " – ", " — ", "---",
                                        " -- ", " (",  " / ", NULL};
    *ret_rest = (struct piece){piece.text, 0};
    if (!may_have_rest(piece))
        return piece;
    for (const char *const *mark = marks; *mark; mark++) {
        const char *at = memmem(piece.text, piece.length, *mark, strlen(*mark));
        if (!at || at == piece.text)
            continue;
        gsize length = (gsize)(at - piece.text), behind = length + strlen(*mark);
        *ret_rest = piece_trimmed((struct piece){piece.text + behind, piece.length - behind});
        if (ret_rest->length && ret_rest->text[ret_rest->length - 1] == ')')
            ret_rest->length--;
        return piece_trimmed((struct piece){piece.text, length});
    }
    return piece;
}

/* ---- closings ---- */

static bool is_closing(struct piece piece)
{
    while (piece.length && strchr(" ,.!:;-*_", piece.text[piece.length - 1]))
        piece.length--;
    if (piece.length == 0 || piece.length > PIECE_BYTES)
        return false;
    g_autofree char *key = text_fold(piece.text, piece.length);
    return phrase_is_closing(key);
}

bool piece_is_closing(struct piece piece, struct piece *ret_rest)
{
    *ret_rest = (struct piece){piece.text, 0};
    piece = piece_trimmed(piece);
    if (piece.length < 2 || piece.length > PIECE_BYTES)
        return false;
    if (is_closing(piece))
        return true;
    const char *last_space = memrchr(piece.text, ' ', piece.length);
    struct piece last =
        last_space ? part(piece, (gsize)(last_space + 1 - piece.text), piece.length) : piece;
    if (last_space && (guchar)*last.text >= 0xe3 && is_closing(last)) { /* "이서연 드림" */
        *ret_rest = piece_trimmed(part(piece, 0, (gsize)(last_space - piece.text)));
        return true;
    }
    gsize comma = find(piece, ",");
    if (comma == piece.length || comma > 50 || !is_closing(part(piece, 0, comma)))
        return false;
    *ret_rest = piece_trimmed(part(piece, comma + 1, piece.length));
    return true;
}

/* ---- titles ---- */

/* Whether there is a word for a title, and none of a sentence. Cuts the text into words. */
static bool has_title_word(char *folded)
{
    static const char *const sentence_words[] = {
        "i",  "you",  "we",   "me",     "is",   "are",  "was", "if",  "your",
        "he", "she",  "they", "it",     "that", "who",  "ich", "sie", "wir",
        "je", "nous", "vous", "you're", "saya", "kami", NULL};
    static struct phrase_set of_sentences = {sentence_words};
    bool has = false;
    for (char *p = folded + strspn(folded, " /-,&().:|"); *p; p += strspn(p, " /-,&().:|")) {
        const char *word = p;
        p += strcspn(p, " /-,&().:|");
        gsize length = (gsize)(p - word);
        if (*p)
            *p++ = '\0';
        if (phrase_set_has(&of_sentences, word, length))
            return false;
        has = has || phrase_is_title_word(word);
    }
    return has;
}

bool piece_is_title(struct piece piece)
{
    if (piece.length < 2 || piece.length > PIECE_BYTES || memchr(piece.text, '@', piece.length) ||
        memchr(piece.text, '?', piece.length) || memchr(piece.text, '!', piece.length) ||
        count_words(piece) > TITLE_WORDS)
        return false;
    guint digits = 0;
    for (gsize i = 0; i < piece.length; i++)
        digits += g_ascii_isdigit(piece.text[i]) != 0;
    bool small_start = g_ascii_islower(*piece.text) && count_words(piece) > 3;
    bool sentence = piece.text[piece.length - 1] == '.' && count_words(piece) > 1;
    if (digits > 3 || small_start || sentence)
        return false;
    g_autofree char *folded = text_fold(piece.text, piece.length);
    return (!g_str_is_ascii(folded) && phrase_has_title(folded)) || has_title_word(folded);
}

/* "採購部", "구매팀": in languages that set no words apart the end tells. */
static bool is_dense_unit(struct piece piece)
{
    static const char *const ends[] = {"部",   "課",       "课",     "科", "處", "处", "室", "係",
                                       "本部", "グループ", "チーム", "팀", "부", "과", "실", NULL};
    static struct phrase_set set = {ends};
    return (guchar)*piece.text >= 0xe3 && piece.length <= UNIT_BYTES &&
           phrase_set_ends(&set, piece.text, piece.length) > 0;
}

bool piece_is_department(struct piece piece)
{
    if (piece.length < 2 || piece.length > PIECE_BYTES || count_words(piece) > DEPARTMENT_WORDS ||
        piece_has_digits(piece) || company_has_word(piece.text, piece.length))
        return false;
    if (is_dense_unit(piece))
        return true;
    g_autofree char *folded = text_fold(piece.text, piece.length);
    g_auto(GStrv) words = g_strsplit_set(folded, " /-&,.", 2 * DEPARTMENT_WORDS);
    for (char **word = words; *word; word++) {
        if (phrase_is_department(*word))
            return true;
    }
    return false;
}

/* ---- companies ---- */

static bool starts_capital(struct piece piece)
{
    return piece.length && !g_unichar_islower(g_utf8_get_char(piece.text)) &&
           !g_ascii_isdigit(*piece.text);
}

bool piece_is_titled(struct piece piece)
{
    static const char *const small[] = {"of",  "and", "for", "the", "de", "la", "du", "des",
                                        "der", "für", "und", "y",   "e",  "di", "da", "do",
                                        "en",  "van", "og",  "och", "i",  NULL};
    for (gsize i = 0; i < piece.length;) {
        gsize start = i;
        while (i < piece.length && piece.text[i] != ' ')
            i++;
        struct piece word = part(piece, start, i++);
        if (!word.length)
            continue;
        g_autofree char *text = g_strndup(word.text, word.length);
        gunichar first = g_utf8_get_char(text);
        bool name = g_unichar_isalnum(first) && !g_unichar_islower(first);
        if (!name && strcmp(text, "&") != 0 && !g_strv_contains(small, text))
            return false;
    }
    return true;
}

bool piece_is_company(struct piece piece, const char *label, struct piece *ret)
{
    gsize start, end;
    if (piece.length < 2 || piece.length > PIECE_BYTES)
        return false;
    if (company_find(piece.text, piece.length, &start, &end)) {
        *ret = part(piece, start, end);
        return true;
    }
    *ret = piece;
    return starts_capital(piece) && company_is_label(piece.text, piece.length, label);
}

/* ---- countries ---- */

/* "D-20457 Hamburg" */
static const char *country_of_postcode(struct piece piece)
{
    static const char signs[][2][4] = {{"D", "DE"}, {"A", "AT"}, {"F", "FR"}, {"I", "IT"},
                                       {"L", "LU"}, {"B", "BE"}, {"S", "SE"}, {"N", "NO"},
                                       {"H", "HU"}, {"P", "PT"}, {"E", "ES"}, {"FIN", "FI"}};
    gsize letters = 0;
    while (letters < piece.length && letters < 4 && g_ascii_isupper(piece.text[letters]))
        letters++;
    gsize digits = letters + 1;
    while (digits < piece.length && g_ascii_isdigit(piece.text[digits]))
        digits++;
    if (letters == 0 || letters > 3 || letters + 5 > piece.length || piece.text[letters] != '-' ||
        digits - letters - 1 < 4 || digits - letters - 1 > 5)
        return NULL;
    g_autofree char *sign = g_strndup(piece.text, letters);
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (strcmp(signs[i][0], sign) == 0)
            return country_of_alpha2(signs[i][1]);
    }
    return letters == 2 ? country_of_alpha2(sign) : NULL;
}

/* A country's name; of its codes only those that people write in addresses. */
static const char *country_named(struct piece piece)
{
    static const char *const codes[] = {"UK",   "USA", "UAE", "US", "U.K.", "U.S.A.",
                                        "U.S.", "PRC", "KSA", "NZ", NULL};
    g_autofree char *name = g_strndup(piece.text, piece.length);
    if (piece.length <= 3 || memchr(name, '.', piece.length))
        return g_strv_contains(codes, name) ? country_code(name)
               : (guchar)*name >= 0x80      ? country_code(name)
                                            : NULL;
    return starts_capital(piece) ? country_code(name) : NULL;
}

const char *piece_country(struct piece piece)
{
    if (piece.length < 2 || piece.length > PIECE_BYTES)
        return NULL;
    while (piece.length && strchr(" .,;", piece.text[piece.length - 1]) &&
           !(piece.text[piece.length - 1] == '.' && piece.length >= 3 &&
             piece.text[piece.length - 3] == '.'))
        piece.length--;
    struct piece last = piece;
    const char *comma = memrchr(piece.text, ',', piece.length);
    if (comma)
        last = piece_trimmed(part(piece, (gsize)(comma - piece.text) + 1, piece.length));
    const char *country = last.length ? country_named(last) : NULL;
    if (country)
        return country;
    if ((country = country_of_postcode(piece)) ||
        (country = postcode_country(piece.text, piece.length)))
        return country;
    /* "Jakarta 12190 Indonesia", "10110 New Zealand" */
    guint tried = 0;
    for (gsize i = last.length; i-- > 1 && tried < 2 && piece_has_digits(piece);) {
        if (last.text[i] != ' ')
            continue;
        tried++;
        struct piece tail = part(last, i + 1, last.length);
        if (tail.length > 3 && (country = country_named(tail)))
            return country;
    }
    return NULL;
}
