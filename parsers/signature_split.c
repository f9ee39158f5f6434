/* signature_split.c - the part of signature_line.h that takes title and company of one line apart.
 */
#include "parsers/company.h"
#include "parsers/institution.h"
#include "parsers/institution_words.h"
#include "parsers/lines.h"
#include "parsers/phrase_set.h"
#include "parsers/signature_line.h"

#include <string.h>

#define COMPANY_WORDS 8
#define TITLE_WORDS 5 /* of a title in words that we do not know */

static struct piece part(struct piece piece, gsize start, gsize end)
{
    return (struct piece){piece.text + start, end > start ? end - start : 0};
}

static struct piece trimmed_part(struct piece piece, gsize start, gsize end)
{
    return piece_trimmed(part(piece, start, end));
}

static guint count_words(struct piece piece)
{
    guint words = 0;
    for (gsize i = 0; i < piece.length; i++)
        words += piece.text[i] != ' ' && (i == 0 || piece.text[i - 1] == ' ');
    return words;
}

static bool starts_capital(struct piece piece)
{
    return piece.length && !g_unichar_islower(g_utf8_get_char(piece.text)) &&
           !g_ascii_isdigit(*piece.text);
}

/* Of a script without capitals. */
static bool has_no_case(struct piece piece)
{
    gunichar c = g_utf8_get_char(piece.text);
    return g_unichar_isalpha(c) && !g_unichar_islower(c) && !g_unichar_isupper(c);
}

static bool is_post(struct piece piece)
{
    return piece.length && (piece_is_title(piece) || piece_is_department(piece));
}

/* Words that may be a title as well as any others. */
static bool may_be_title(struct piece piece)
{
    for (const char *p = piece.text; p < piece.text + piece.length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isalpha(c) && !g_unichar_ismark(c) &&
            !(c < 0x80 && strchr(" -/&.'", (int)c)))
            return false;
    }
    return piece.length > 2 && count_words(piece) <= TITLE_WORDS && !piece_country(piece);
}

/* ---- by a legal form, or a preposition ---- */

/* Without "at", "," and dashes at its end. */
static struct piece title_before(struct piece piece, gsize end)
{
    static const char *const joints[] = {" at",     " bei", " chez", " @", " of",  " -", " –",
                                         " presso", " bij", " в",    " w", " der", NULL};
    struct piece title = trimmed_part(piece, 0, end);
    for (const char *const *joint = joints; *joint; joint++) {
        gsize width = strlen(*joint);
        if (title.length > width && memcmp(title.text + title.length - width, *joint, width) == 0)
            title = trimmed_part(title, 0, title.length - width);
    }
    return title;
}

/* Offset of mark, or the piece's length. */
static gsize find(struct piece piece, const char *mark)
{
    const char *found = memmem(piece.text, piece.length, mark, strlen(mark));
    return found ? (gsize)(found - piece.text) : piece.length;
}

/* "Buyer at Acme": words that only a place of work follows. */
static bool split_at_preposition(struct piece piece, struct piece *ret_title,
                                 struct piece *ret_company)
{
    static const char *const prepositions[] = {" at ",     " @ ",   " bei ", " chez ",
                                               " presso ", " bij ", NULL};
    for (const char *const *word = prepositions; *word; word++) {
        gsize at = find(piece, *word);
        if (at == piece.length)
            continue;
        struct piece company = trimmed_part(piece, at + strlen(*word), piece.length);
        if (!starts_capital(company) || count_words(company) > COMPANY_WORDS)
            continue;
        *ret_title = trimmed_part(piece, 0, at);
        *ret_company = company;
        return true;
    }
    return false;
}

/* ---- at commas and dashes ---- */

static bool is_company(struct piece piece, const char *label)
{
    return company_matches_label(piece.text, piece.length, label) ||
           (!is_post(piece) && institution_like(piece.text, piece.length, label));
}

/* Whether what stands behind a title and a dash, or in a script without capitals a comma, may be
 * but a company. */
static bool stands_as_company(struct piece title, struct piece behind, bool is_dash)
{
    return piece_is_title(title) && (is_dash || has_no_case(behind)) && !is_post(behind) &&
           !piece_country(behind) && !piece_has_digits(behind) && piece_is_titled(behind) &&
           count_words(behind) > 1 && count_words(behind) <= COMPANY_WORDS;
}

/* "Buyer, Acme", "Hotel Zora - owner": the two halves, if one is a company; false: none is. */
static bool take_halves(struct piece before, struct piece behind, const char *label, bool is_dash,
                        struct piece *ret_title, struct piece *ret_company)
{
    if (!before.length || !behind.length)
        return false;
    bool company_last = is_company(behind, label) || stands_as_company(before, behind, is_dash);
    bool company_first = !company_last && is_post(behind) && is_company(before, label);
    if (!company_last && !company_first)
        return false;
    *ret_title = company_last ? before : behind;
    *ret_company = company_last ? behind : before;
    gsize comma = company_last ? find(behind, ", ") : behind.length; /* a town behind it */
    if (company_last && is_company(part(behind, 0, comma), label))
        *ret_company = part(behind, 0, comma);
    return true;
}

/* The cheap part: a byte that each of the marks has one of. */
static bool may_have_mark(struct piece piece)
{
    for (gsize i = 0; i < piece.length; i++) {
        char c = piece.text[i];
        if (c == ',' || c == '-' || c == '/' || (guchar)c >= 0x80)
            return true;
    }
    return false;
}

static bool split_at_mark(struct piece piece, const char *label, struct piece *ret_title,
                          struct piece *ret_company)
{
    static const struct {
        const char *text;
        bool is_dash;
    } marks[] = {{", ", false}, {"، ", false}, {"，", false}, {"、", false},
                 {" - ", true}, {" – ", true}, {" — ", true}, {" / ", true}};
    if (!may_have_mark(piece))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        gsize at = find(piece, marks[i].text), behind = at + strlen(marks[i].text);
        if (at < piece.length &&
            take_halves(trimmed_part(piece, 0, at), trimmed_part(piece, behind, piece.length),
                        label, marks[i].is_dash, ret_title, ret_company))
            return true;
    }
    return false;
}

/* ---- between two words ---- */

/* "Head of": more has to follow. */
static bool ends_open(struct piece piece)
{
    static const char *const joints[] = {
        "of",  "for", "and", "the", "de",  "des", "du", "del", "della", "di",  "da", "do",
        "dos", "der", "für", "und", "et",  "y",   "e",  "van", "voor",  "för", "i",  "av",
        "af",  "og",  "och", "по",  "и",   "та",  "з",  "в",   "w",     "ds.", "do", "für",
        "la",  "le",  "les", "el",  "los", "las", "to", "in",  "&",     "-",   NULL};
    static struct phrase_set set = {joints};
    const char *space = memrchr(piece.text, ' ', piece.length);
    gsize start = space ? (gsize)(space + 1 - piece.text) : 0;
    return phrase_set_has(&set, piece.text + start, piece.length - start);
}

static bool begins_institution(struct piece piece)
{
    const char *space = memchr(piece.text, ' ', piece.length);
    g_autofree char *word =
        text_fold(piece.text, space ? (gsize)(space - piece.text) : piece.length);
    return institution_word(word, strlen(word));
}

/* "ředitelka ZUŠ Letovice", "해솔농원 대표": where a title ends and a company begins, or the other
 * way round in languages that have it so. */
static bool split_at_space(struct piece piece, const char *label, struct piece *ret_title,
                           struct piece *ret_company)
{
    bool dense = (guchar)*piece.text >= 0xe3;
    if (!dense && begins_institution(piece)) /* "Studio Tecnico Lind" */
        return false;
    for (gsize i = 1; i + 1 < piece.length; i++) {
        if (piece.text[i] != ' ')
            continue;
        struct piece before = trimmed_part(piece, 0, i),
                     behind = trimmed_part(piece, i, piece.length);
        bool company_last = !dense && starts_capital(behind) && piece_is_title(before) &&
                            !ends_open(before) && !is_post(behind) &&
                            institution_like(behind.text, behind.length, label);
        bool company_first = dense && is_post(behind) && !is_post(before) &&
                             institution_like(before.text, before.length, label);
        if (!company_last && !company_first)
            continue;
        *ret_title = company_last ? before : behind;
        *ret_company = company_last ? behind : before;
        return true;
    }
    return false;
}

void piece_split_title(struct piece piece, const char *label, unsigned known,
                       struct piece *ret_title, struct piece *ret_company)
{
    gsize start, end;
    *ret_title = piece;
    *ret_company = (struct piece){piece.text, 0};
    if ((known & PIECE_HAS_COMPANY) && company_find(piece.text, piece.length, &start, &end)) {
        *ret_company = part(piece, start, end);
        *ret_title = title_before(piece, start);
        if (!ret_title->length)
            *ret_title = trimmed_part(piece, end, piece.length);
    } else if (!split_at_preposition(piece, ret_title, ret_company) &&
               !split_at_mark(piece, label, ret_title, ret_company)) {
        if (known & PIECE_HAS_TITLE)
            (void)split_at_space(piece, label, ret_title, ret_company);
    }
    bool is_title = is_post(*ret_title) || ((known & PIECE_BEHIND_NAME) && ret_company->length &&
                                            may_be_title(*ret_title));
    if (!is_title)
        ret_title->length = 0;
}
