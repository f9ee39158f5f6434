/* phone_find.c - see phone_find.h. */
#include "parsers/phone_find.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/phrases.h"

#include <string.h>

#define LINE_BYTES 400 /* no line with a telephone number for us is longer */
#define LABEL_BYTES 48
#define GROUPS 10 /* of digits in one number */
#define DIGITS_MIN 7
#define DIGITS_MAX 15 /* E.164 */
#define SEPARATORS_MAX 3
#define WHOLE_DIGITS 9 /* so many before " / " are a number, and what follows is another */
#define EXTENSION_DIGITS 6

/* What is written like a number: groups of digits. */
struct number {
    gsize start, end;
    bool has_plus;
    unsigned digits, group_count;
    unsigned lengths[GROUPS];
    unsigned values[GROUPS];
    char separators[GROUPS]; /* before each group: '.', '-', '/', ' ', '(' */
};

/* ---- characters ---- */

/* Value of the digit at text, in any of the scripts that people dial in; -1: none. *ret_width is
 * its length. */
static int digit_at(const char *text, gsize rest, gsize *ret_width)
{
    const guchar *p = (const guchar *)text;
    *ret_width = 1;
    if (rest >= 1 && g_ascii_isdigit(*text))
        return *text - '0';
    if (rest < 2 || p[0] < 0xd9)
        return -1;
    gunichar c = g_utf8_get_char_validated(text, (gssize)MIN(rest, 4));
    *ret_width = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
    return c < 0x110000 && g_unichar_isdigit(c) ? g_unichar_digit_value(c) : -1;
}

/* What stands between digits, as one of ". - / space (": 0 for anything else. */
static char separator_at(const char *text, gsize rest, gsize *ret_width)
{
    static const struct {
        const char *text;
        char kind;
    } wide[] = {{"\xc2\xa0", ' '}, {"–", '-'},  {"‐", '-'},           {"‑", '-'},
                {"—", '-'},        {"−", '-'},  {"－", '-'},          {"（", '('},
                {"）", '('},       {"　", ' '}, {"\xe2\x80\xaf", ' '}};
    *ret_width = 1;
    if (rest == 0)
        return 0;
    if ((guchar)*text < 0x80)
        return *text == ')' ? '(' : *text && strchr(".-/ (", *text) ? *text : 0;
    for (gsize i = 0; i < G_N_ELEMENTS(wide); i++) {
        *ret_width = strlen(wide[i].text);
        if (rest >= *ret_width && memcmp(text, wide[i].text, *ret_width) == 0)
            return wide[i].kind;
    }
    return 0;
}

static gsize plus_at(const char *text, gsize rest)
{
    if (rest >= 1 && *text == '+')
        return 1;
    return rest >= 3 && memcmp(text, "＋", 3) == 0 ? 3 : 0;
}

/* ---- one number ---- */

static void add_digit(struct number *number, int value, char separator)
{
    bool begins = separator || number->group_count == 0;
    guint group = number->group_count - !begins;
    if (begins && group < GROUPS)
        number->separators[group] = separator;
    number->group_count = group + 1;
    group = MIN(group, GROUPS - 1);
    number->lengths[group]++;
    number->values[group] = number->values[group] % 100000 * 10 + (unsigned)value;
    number->digits++;
}

/* Reads what starts at i with a digit, "+" or "(". */
static void read_number(const char *line, gsize length, gsize i, struct number *ret)
{
    gsize width;
    *ret = (struct number){.start = i, .end = i};
    unsigned run = 0;
    char between = 0;
    while (i < length && ret->digits < DIGITS_MAX + 5) {
        gsize plus = plus_at(line + i, length - i);
        int digit = digit_at(line + i, length - i, &width);
        if (digit >= 0) {
            add_digit(ret, digit, between);
            ret->end = i + width;
            between = 0;
            run = 0;
        } else if (plus && ret->digits == 0 && !ret->has_plus) {
            ret->has_plus = true;
            width = plus;
        } else {
            char separator = separator_at(line + i, length - i, &width);
            bool is_between = separator == '/' && between == ' ' && ret->digits >= WHOLE_DIGITS;
            if (!separator || ++run > SEPARATORS_MAX || is_between)
                break;
            between = between && between != ' ' ? between : separator;
        }
        i += width;
    }
}

static bool is_date(const struct number *number)
{
    const unsigned *n = number->lengths, *value = number->values;
    if (number->has_plus || number->group_count < 3)
        return false;
    bool year_first = n[0] == 4 && n[1] <= 2 && n[2] <= 2 && value[0] >= 1900 && value[0] < 2100 &&
                      value[1] <= 12 && value[2] <= 31;
    bool year_last = n[0] <= 2 && n[1] <= 2 && n[2] == 4 && value[2] >= 1900 && value[2] < 2100 &&
                     value[0] <= 31 && value[1] <= 31;
    return year_first || year_last;
}

static bool all_separated_by(const struct number *number, char separator)
{
    for (unsigned i = 1; i < MIN(number->group_count, GROUPS); i++) {
        if (number->separators[i] != separator)
            return false;
    }
    return true;
}

static bool is_internet_address(const struct number *number)
{
    if (number->has_plus || number->group_count != 4 || !all_separated_by(number, '.'))
        return false;
    for (unsigned i = 0; i < 4; i++) {
        if (number->lengths[i] > 3 || number->values[i] > 255)
            return false;
    }
    return true;
}

/* "10.000.000": thousands. */
static bool is_sum(const struct number *number)
{
    if (number->has_plus || number->group_count < 2 || number->lengths[0] > 3 ||
        number->values[0] == 0 || !all_separated_by(number, '.'))
        return false;
    for (unsigned i = 1; i < MIN(number->group_count, GROUPS); i++) {
        if (number->lengths[i] != 3)
            return false;
    }
    return true;
}

/* Whether the characters around do not make it a part of something else. */
static bool stands_free(const char *line, gsize length, const struct number *number)
{
    char before = number->start ? line[number->start - 1] : ' ';
    char after = number->end < length ? line[number->end] : ' ';
    char second = number->end + 1 < length ? line[number->end + 1] : ' ';
    bool part_before = g_ascii_isalpha(before) ? !number->has_plus
                                               : before && strchr("@_#=&%$/-.,", before) != NULL;
    bool part_after = g_ascii_isalnum(after) || strchr("@_%=&", after) ||
                      (strchr(",:", after) && g_ascii_isdigit(second));
    bool extension = after == 'x' && g_ascii_isdigit(second);
    return !part_before && (!part_after || extension);
}

/* ---- the words around it ---- */

struct words {
    bool phone, weak_phone, fax, other;
};

static void note_word(struct words *words, const char *word, bool is_last)
{
    static const char *const weak[] = {"no",     "number",  "nomor", "numer", "номер",
                                       "numéro", "contact", "di",    NULL};
    bool letter = word[0] && !word[1];
    if (letter && !is_last)
        return;
    if (phrase_is_fax_word(word))
        words->fax = true;
    else if (phrase_is_phone_word(word) && (letter || g_strv_contains(weak, word)))
        words->weak_phone = true;
    else if (phrase_is_phone_word(word))
        words->phone = true;
    else if ((guchar)*word >= 0xe0 && phrase_has_phone(word))
        words->phone = true; /* "我的手机" */
    if (phrase_is_number_word(word))
        words->other = true;
}

/* Whether c is a sign for a telephone, which is a word of its own. */
static bool is_sign(gunichar c)
{
    return (c >= 0x2600 && c < 0x2800) || (c >= 0x1f4d0 && c < 0x1f500) || c == 0x3012;
}

/* A letter, or what stands above, below or behind it in the scripts of India. */
static bool is_letter(gunichar c)
{
    return g_unichar_isalpha(c) || (c >= 0x300 && g_unichar_ismark(c));
}

static void note_words(struct words *words, const char *text, gsize length)
{
    g_autofree char *folded = text_fold(text, length);
    const char *p = folded, *end = folded + strlen(folded);
    while (p < end) {
        const char *start = p;
        gunichar c = g_utf8_get_char(p);
        p = g_utf8_next_char(p);
        if (!is_sign(c) && !g_unichar_isalpha(c))
            continue;
        while (!is_sign(c) && p < end && is_letter(g_utf8_get_char(p)))
            p = g_utf8_next_char(p);
        const char *rest = p + strspn(p, " .:\t-)");
        g_autofree char *word = g_strndup(start, (gsize)(p - start));
        note_word(words, word, rest == end);
    }
}

static enum phone_label label_of(const struct words *words)
{
    if (words->phone)
        return PHONE_LABELLED;
    if (words->fax)
        return PHONE_FAX;
    if (words->other)
        return PHONE_OTHER_NUMBER;
    return words->weak_phone ? PHONE_LABELLED : PHONE_UNLABELLED;
}

/* The words before the number, back to what stands between fields; and those in parentheses behind
 * it. */
static enum phone_label read_label(const char *line, gsize length, gsize from,
                                   const struct number *number)
{
    struct words words = {0};
    gsize start = number->start;
    while (start > from && g_ascii_isspace(line[start - 1])) /* "Tel<tab>20 55 01 63" */
        start--;
    while (start > from && number->start - start < LABEL_BYTES && !strchr("|,;\t", line[start - 1]))
        start--;
    while (start < number->start && ((guchar)line[start] & 0xc0) == 0x80)
        start++;
    note_words(&words, line + start, number->start - start);
    enum phone_label label = label_of(&words);
    gsize behind = number->end;
    while (behind < length && line[behind] == ' ')
        behind++;
    const char *close = behind < length && line[behind] == '('
                            ? memchr(line + behind, ')', MIN(length - behind, (gsize)LABEL_BYTES))
                            : NULL;
    if (label == PHONE_UNLABELLED && close) {
        note_words(&words, line + behind + 1, (gsize)(close - line) - behind - 1);
        label = label_of(&words);
    }
    return label;
}

/* Offset behind an extension ("ext. 12") that starts at i; i where none does. */
static gsize extension_end(const char *line, gsize length, gsize i)
{
    static const char *const words[] = {
        "extension", "extn",  "ext",   "x",          "durchwahl", "dw",  "poste", "interno",
        "int",       "anexo", "ramal", "toestel",    "доб",       "вн",  "внутр", "dahili",
        "内線",      "内线",  "내선",  "anknytning", "internal",  "wew", NULL};
    gsize p = i;
    while (p < length && p < i + 3 && strchr(" ,;(", line[p]))
        p++;
    if (p >= length || g_ascii_isdigit(line[p]))
        return i;
    gsize limit = MIN(length, p + 24);
    while (limit < length && ((guchar)line[limit] & 0xc0) == 0x80)
        limit++;
    g_autofree char *folded = text_fold(line + p, limit - p);
    for (const char *const *word = words; *word; word++) {
        gsize width = strlen(*word);
        if (strncmp(folded, *word, width) != 0)
            continue;
        gsize digits = p + width;
        digits += strspn(folded + width, ".: #");
        gsize end = digits;
        while (end < length && end - digits < EXTENSION_DIGITS && g_ascii_isdigit(line[end]))
            end++;
        if (end > digits)
            return end + (end < length && line[end] == ')');
    }
    return i;
}

static bool is_alone(const char *line, gsize length, const struct number *number)
{
    for (gsize i = 0; i < length; i++) {
        bool within = i >= number->start && i < number->end;
        if (!within && (g_ascii_isalpha(line[i]) || (guchar)line[i] >= 0x80))
            return false;
    }
    return true;
}

/* ---- public ---- */

static bool is_phone_like(const struct number *number, enum phone_label label)
{
    if (number->digits < DIGITS_MIN || number->digits > DIGITS_MAX || number->group_count > GROUPS)
        return false;
    return label == PHONE_LABELLED ||
           (!is_date(number) && !is_internet_address(number) && !is_sum(number));
}

/* "(" or "+" that belongs to the digits behind it. */
static gsize number_start(const char *line, gsize from, gsize digit)
{
    gsize start = digit;
    while (start > from) {
        if (strchr("(+", line[start - 1]))
            start--;
        else if (start - from >= 3 &&
                 (memcmp(line + start - 3, "＋", 3) == 0 || memcmp(line + start - 3, "（", 3) == 0))
            start -= 3;
        else if (line[start - 1] == ' ' && start - from >= 2 && line[start - 2] == '+')
            start -= 2;
        else
            break;
    }
    return start;
}

static gsize next_digit(const char *line, gsize length, gsize i)
{
    gsize width;
    while (i < length && digit_at(line + i, length - i, &width) < 0)
        i++;
    return i;
}

/* The cheap part: there are bytes enough that may be, or begin, digits. */
static bool may_hold_number(const char *text, gsize length)
{
    guint digits = 0;
    for (gsize i = 0; i < length; i++)
        digits += g_ascii_isdigit(text[i]) || (guchar)text[i] >= 0xd9;
    return digits >= DIGITS_MIN;
}

bool phone_find(const char *line, gsize length, gsize *offset, struct phone_found *ret)
{
    if (length > LINE_BYTES)
        return false;
    gsize from = *offset;
    if (!may_hold_number(line + from, length - from)) {
        *offset = length;
        return false;
    }
    for (gsize i = next_digit(line, length, from); i < length; i = next_digit(line, length, i)) {
        struct number number;
        read_number(line, length, number_start(line, from, i), &number);
        i = MAX(number.end, i + 1);
        if (number.digits < DIGITS_MIN || !stands_free(line, length, &number))
            continue;
        enum phone_label label = read_label(line, length, from, &number);
        if (!is_phone_like(&number, label))
            continue;
        *ret = (struct phone_found){
            .start = number.start,
            .number_end = number.end,
            .end = extension_end(line, length, number.end),
            .label = label,
            .is_international = number.has_plus || (number.lengths[0] >= 3 &&
                                                    memcmp(line + number.start, "00", 2) == 0),
            .is_alone = is_alone(line, length, &number),
        };
        *offset = ret->end;
        return true;
    }
    *offset = length;
    return false;
}
