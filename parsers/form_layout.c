/* form_layout.c - see form_layout.h. */
#include "parsers/form_layout.h"

#include <string.h>

#define MARKS_MAX 8    /* list, emphasis and picture characters before a label */
#define LABEL_SPACES 8 /* of a label that we do not know */
#define QUESTION_SPACES 15
#define SENTENCE_BYTES 30    /* "Please share anything that will help." */
#define QUICK_LABEL_BYTES 50 /* the labels of names and addresses are shorter */
#define QUICK_LINE_BYTES 60

static struct line slice(const char *text, gsize length)
{
    return (struct line){.text = text, .length = length};
}

static bool begins(const char *p, gsize left, const char *what)
{
    gsize length = strlen(what);
    return left >= length && memcmp(p, what, length) == 0;
}

/* Bytes of white space at p, what cannot be seen included. */
static gsize space_at(const char *p, gsize left)
{
    static const char *const wide[] = {"\xc2\xa0",     "\xe3\x80\x80", "\xe2\x80\x8b",
                                       "\xef\xbb\xbf", "\xe2\x80\x8e", "\xe2\x80\x8f"};
    if (left && g_ascii_isspace(*p))
        return 1;
    if (!left || (guchar)*p < 0x80)
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(wide); i++) {
        if (begins(p, left, wide[i]))
            return strlen(wide[i]);
    }
    return 0;
}

static struct line trimmed(struct line line)
{
    for (gsize n; (n = space_at(line.text, line.length)) > 0;)
        line = slice(line.text + n, line.length - n);
    while (line.length) {
        const char *end = line.text + line.length;
        if ((guchar)end[-1] < 0x80 && !g_ascii_isspace(end[-1]))
            break; /* as nearly all lines end */
        gsize n = 0;
        for (gsize back = 1; back <= 3 && back <= line.length && n == 0; back++)
            n = space_at(end - back, back) == back ? back : 0;
        if (n == 0)
            break;
        line.length -= n;
    }
    return line;
}

/* ---- what stands before a label ---- */

/* "3." or "3)" of a numbered list. */
static gsize number_at(const char *p, gsize left)
{
    gsize i = 0;
    while (i < left && i < 3 && g_ascii_isdigit(p[i]))
        i++;
    bool numbered = i > 0 && i + 1 < left && (p[i] == '.' || p[i] == ')') && p[i + 1] == ' ';
    return numbered ? i + 2 : 0;
}

/* Bytes of a list mark, star or picture at p; 0: a label begins there, or an opening bracket. */
static gsize mark_at(const char *p, gsize left)
{
    if (g_ascii_isalpha(*p))
        return 0;
    gsize n = number_at(p, left);
    if (n > 0 || (guchar)*p < 0x80)
        return n > 0 ? n : *p && strchr("*_-#~|.:", *p) ? 1 : space_at(p, left);
    gunichar c = g_utf8_get_char(p);
    bool is_letter = g_unichar_isalnum(c) || g_unichar_ismark(c) || c == 0xbf;
    bool opens = begins(p, left, "【") || begins(p, left, "［");
    return is_letter || opens ? 0 : (gsize)(g_utf8_next_char(p) - p);
}

/* Takes the marks before a label away; *ret_starred tells of emphasis. */
static struct line without_marks(struct line line, bool *ret_starred)
{
    *ret_starred = false;
    for (unsigned i = 0; i < MARKS_MAX && line.length; i++) {
        gsize n = MIN(mark_at(line.text, line.length), line.length);
        if (n == 0)
            break;
        *ret_starred = *ret_starred || *line.text == '*' || *line.text == '_';
        line = slice(line.text + n, line.length - n);
    }
    return line;
}

/* ---- separators ---- */

struct cut {
    gsize label; /* bytes before the separator */
    gsize value; /* where what is behind it begins */
    enum form_separator separator;
    bool looked_up;
    enum form_label meaning;
};

static gsize colon_at(const char *p, gsize i, gsize length)
{
    if (begins(p + i, length - i, "：") || begins(p + i, length - i, "﹕"))
        return 3;
    if (p[i] != ':' || begins(p + i, length - i, "://"))
        return 0;
    bool is_time =
        i > 0 && i + 1 < length && g_ascii_isdigit(p[i - 1]) && g_ascii_isdigit(p[i + 1]);
    return is_time ? 0 : 1;
}

static gsize dash_at(const char *p, gsize left)
{
    if (left < 3 || (p[1] != '-' && p[1] != '\xe2'))
        return 0; /* nearly all spaces */
    static const char *const dashes[] = {" - ", " – ", " — ", " -- "};
    for (gsize i = 0; i < G_N_ELEMENTS(dashes); i++) {
        if (begins(p, left, dashes[i]))
            return strlen(dashes[i]);
    }
    return 0;
}

/* Bytes of the separator at p[i]; 0: there is none. */
static gsize separator_at(const char *p, gsize i, gsize length, enum form_separator *ret)
{
    gsize left = length - i, width = 0;
    switch (p[i]) {
    case '\t':
        *ret = FORM_TAB;
        return 1;
    case '|':
        *ret = FORM_BAR;
        return 1;
    case '=':
        *ret = FORM_EQUALS;
        return begins(p + i, left, "=>") ? 2 : 1;
    case '-':
        *ret = FORM_EQUALS;
        return begins(p + i, left, "->") ? 2 : 0;
    case '.':
        *ret = FORM_LEADER;
        return begins(p + i, left, "...") ? 3 : 0;
    case ' ':
        *ret = FORM_DASH;
        width = dash_at(p + i, left);
        if (width == 0 && left >= 2 && p[i + 1] == ' ') {
            *ret = FORM_GAP;
            width = 2;
        }
        return width;
    case ':':
    case '\xef':
        *ret = FORM_COLON;
        return colon_at(p, i, length);
    case '\xe2':
        *ret = begins(p + i, left, "…") ? FORM_LEADER : FORM_EQUALS;
        return begins(p + i, left, "…") || begins(p + i, left, "→") ? 3 : 0;
    default:
        return 0;
    }
}

/* Extends a cut over the rest of "Name ......: Anna" and "Name   |  Anna". */
static void extend(const char *p, gsize length, struct cut *cut)
{
    bool may_follow = cut->separator == FORM_TAB || cut->separator == FORM_GAP ||
                      cut->separator == FORM_LEADER || cut->separator == FORM_BAR ||
                      cut->separator == FORM_COLON;
    gsize i = cut->value;
    while (i < length) {
        gsize n = space_at(p + i, length - i);
        if (n == 0 && cut->separator == FORM_LEADER && p[i] == '.')
            n = 1;
        if (n == 0)
            break;
        i += n;
    }
    enum form_separator next;
    gsize width = may_follow && i < length ? separator_at(p, i, length, &next) : 0;
    if (width && (next == FORM_COLON || next == FORM_EQUALS || next == FORM_BAR)) {
        cut->separator = cut->separator == FORM_BAR ? FORM_BAR : next;
        i += width;
    }
    cut->value = i;
}

/* The first colon and the first other separator that is not part of it. */
static void find_cuts(struct line line, struct cut *ret_colon, struct cut *ret_other)
{
    enum { ALONE = 1, WITH_OTHERS = 2 };
    static const guint8 may_begin[256] = {
        ['\t'] = ALONE,      ['|'] = ALONE,       ['='] = ALONE,
        ['-'] = WITH_OTHERS, ['.'] = WITH_OTHERS, [' '] = WITH_OTHERS,
        [':'] = ALONE,       [0xef] = ALONE,      [0xe2] = ALONE,
    };
    *ret_colon = *ret_other = (struct cut){0};
    gsize bound = MIN(line.length, FORM_LABEL_BYTES);
    for (gsize i = 1; i < bound; i++) {
        guint8 way = may_begin[(guchar)line.text[i]];
        if (!way)
            continue;
        bool in_words = i + 1 < line.length && g_ascii_isalnum(line.text[i + 1]);
        if (way == WITH_OTHERS && in_words)
            continue;
        struct cut cut = {.label = i};
        gsize width = separator_at(line.text, i, line.length, &cut.separator);
        if (width == 0)
            continue;
        cut.value = i + width;
        extend(line.text, line.length, &cut);
        if (cut.separator == FORM_COLON) {
            *ret_colon = cut;
            return;
        }
        if (ret_other->label == 0)
            *ret_other = cut;
        i = cut.value - 1;
    }
}

/* "[Name] Anna", "【お名前】山田": label and value where the line begins with a bracket. */
static bool cut_brackets(struct line line, struct line *ret_label, struct line *ret_value)
{
    static const struct {
        const char *open, *close;
    } pairs[] = {{"[", "]"}, {"【", "】"}, {"［", "］"}, {"＜", "＞"}, {"〔", "〕"}, {"「", "」"}};
    if ((guchar)*line.text < 0x80 && *line.text != '[')
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        gsize open = strlen(pairs[i].open);
        if (!begins(line.text, line.length, pairs[i].open))
            continue;
        const char *end = memmem(line.text, MIN(line.length, FORM_LABEL_BYTES), pairs[i].close,
                                 strlen(pairs[i].close));
        if (!end || end == line.text + open)
            return false;
        *ret_label = trimmed(slice(line.text + open, (gsize)(end - line.text) - open));
        struct cut cut = {.label = 1,
                          .value = (gsize)(end - line.text) + strlen(pairs[i].close),
                          .separator = FORM_COLON};
        extend(line.text, line.length, &cut);
        *ret_value = slice(line.text + cut.value, line.length - cut.value);
        return true;
    }
    return false;
}

/* ---- labels ---- */

/* Without the marks of fields that have to be filled, emphasis, a colon of its own, and the quotes
 * of what programs write for programs. */
static struct line tidy_label(const char *text, gsize length)
{
    struct line label = trimmed(slice(text, length));
    while (label.length && strchr("*_:=-.|#", label.text[label.length - 1]))
        label = trimmed(slice(label.text, label.length - 1));
    if (label.length > 3 && memcmp(label.text + label.length - 3, "：", 3) == 0)
        label = trimmed(slice(label.text, label.length - 3));
    bool quoted = label.length > 2 && *label.text == '"' && label.text[label.length - 1] == '"';
    return quoted ? trimmed(slice(label.text + 1, label.length - 2)) : label;
}

/* Whether what we do not know may be a label: a few words, no sentence, no address. */
static bool is_label_like(struct line label)
{
    static const bool foreign[256] = {
        ['<'] = true, ['>'] = true, ['@'] = true, [';'] = true, ['!'] = true,
        ['{'] = true, ['}'] = true, ['"'] = true, ['\\'] = true};
    unsigned spaces = 0, letters = 0;
    for (gsize i = 0; i < label.length; i++) {
        char c = label.text[i];
        if (foreign[(guchar)c])
            return false;
        if ((c == '.' || c == ',') && i + 1 < label.length && label.text[i + 1] == ' ')
            return false;
        spaces += c == ' ';
        letters += g_ascii_isalpha(c) || (guchar)c >= 0x80;
    }
    bool asks = label.length && label.text[label.length - 1] == '?';
    return letters >= 2 && spaces <= (asks ? QUESTION_SPACES : LABEL_SPACES);
}

/* "Anna", of "name": "Anna", in what programs write for programs. */
static struct line without_quotes(struct line value)
{
    if (value.length && value.text[value.length - 1] == ',')
        value = trimmed(slice(value.text, value.length - 1));
    bool quoted = value.length >= 2 && *value.text == '"' && value.text[value.length - 1] == '"';
    if (value.length == 1 && strchr("{[", *value.text))
        return slice(value.text, 0); /* more labels below */
    return quoted ? trimmed(slice(value.text + 1, value.length - 2)) : value;
}

/* The value behind a label, without what closes its emphasis or row. */
static struct line tidy_value(struct line line, gsize start, bool starred, bool in_row)
{
    struct line value = trimmed(slice(line.text + start, line.length - start));
    while (starred && value.length && (*value.text == '*' || *value.text == '_'))
        value = trimmed(slice(value.text + 1, value.length - 1));
    while (in_row && value.length && value.text[value.length - 1] == '|')
        value = trimmed(slice(value.text, value.length - 1));
    return value;
}

static void set_labelled(struct form_line *ret, struct line label, struct line value,
                         enum form_separator separator, enum form_label meaning)
{
    ret->kind = FORM_LINE_LABELLED;
    ret->label = label;
    ret->value = value;
    ret->separator = separator;
    ret->meaning = meaning;
}

/* Takes the line as label and value where the cut has a label that we know, or where like_will_do
 * something like one. Looks the label up once. */
static bool take_cut(struct form_line *ret, struct line line, struct cut *cut, bool starred,
                     const struct form_labels *labels, bool like_will_do)
{
    if (cut->label == 0)
        return false;
    struct line label = tidy_label(line.text, cut->label);
    if (!cut->looked_up)
        cut->meaning = form_label_thorough(label.text, label.length, labels);
    cut->looked_up = true;
    if (cut->meaning == FORM_NONE && (!like_will_do || !is_label_like(label)))
        return false;
    bool in_row = *ret->whole.text == '|';
    struct line value = tidy_value(line, cut->value, starred, in_row);
    bool quoted = *line.text == '"' && cut->separator == FORM_COLON;
    set_labelled(ret, label, quoted ? without_quotes(value) : value,
                 quoted ? FORM_QUOTED : cut->separator, cut->meaning);
    return true;
}

static bool take_brackets(struct form_line *ret, struct line line, const struct form_labels *labels)
{
    struct line label, value;
    if (!cut_brackets(line, &label, &value))
        return false;
    enum form_label meaning = form_label_thorough(label.text, label.length, labels);
    bool ascii = *line.text == '[';
    if (meaning == FORM_NONE && (ascii || !is_label_like(label)))
        return false;
    set_labelled(ret, label, trimmed(value), value.length ? FORM_BRACKET : FORM_ALONE, meaning);
    return true;
}

/* A label that has the line to itself, but for a colon. */
static bool take_whole(struct form_line *ret, struct line line, bool has_colon,
                       const struct form_labels *labels)
{
    char last = line.text[line.length - 1];
    if (line.length > FORM_LABEL_BYTES || strchr(",;!", last) ||
        (last == '.' && line.length < SENTENCE_BYTES))
        return false;
    struct line label = tidy_label(line.text, line.length);
    if (!has_colon && label.length <= 2)
        return false; /* "DE" is a value */
    bool asks = label.length && label.text[label.length - 1] == '?';
    enum form_label meaning = asks || has_colon
                                  ? form_label_thorough(label.text, label.length, labels)
                                  : form_label_quick(label.text, label.length, labels);
    if (meaning == FORM_NONE)
        return false;
    set_labelled(ret, label, slice(line.text + line.length, 0), has_colon ? FORM_COLON : FORM_ALONE,
                 meaning);
    return true;
}

/* A rule, the one between a table's head and body included. */
static bool is_rule(struct line line)
{
    gsize marks = 0;
    while (marks < line.length && strchr("|-+:= ", line.text[marks]))
        marks++;
    bool dashes = line.length == 2 && begins(line.text, 2, "--");
    bool brace = line.length <= 2 && strchr("{}[]", *line.text) &&
                 strchr("{}],", line.text[line.length - 1]);
    return dashes || brace || (marks == line.length && marks >= 3) || line_is_rule(&line);
}

/* "How did you find us? Google": a question that we know, and its answer. */
static bool take_question(struct form_line *ret, struct line line, bool starred,
                          const struct form_labels *labels)
{
    const char *mark = memchr(line.text, '?', MIN(line.length, FORM_LABEL_BYTES));
    gsize label = mark ? (gsize)(mark - line.text) : 0;
    if (label == 0 || label + 2 >= line.length || mark[1] != ' ')
        return false;
    struct cut cut = {.label = label, .value = label + 2, .separator = FORM_COLON};
    return take_cut(ret, line, &cut, starred, labels, false);
}

void form_line_read(const struct line *line, const struct form_labels *labels,
                    struct form_line *ret)
{
    bool starred;
    struct cut colon, other;
    *ret = (struct form_line){.kind = FORM_LINE_TEXT, .whole = trimmed(*line)};
    if (ret->whole.length == 0) {
        ret->kind = FORM_LINE_BLANK;
        return;
    }
    if (is_rule(ret->whole)) {
        ret->kind = FORM_LINE_RULE;
        return;
    }
    if (*ret->whole.text == '>')
        return;
    struct line rest = without_marks(ret->whole, &starred);
    if (rest.length == 0 || take_brackets(ret, rest, labels))
        return;
    find_cuts(rest, &colon, &other);
    bool has_value = colon.label && colon.value < rest.length;
    if ((!has_value && take_whole(ret, rest, colon.label > 0, labels)) ||
        take_cut(ret, rest, &colon, starred, labels, false) ||
        take_cut(ret, rest, &other, starred, labels, false) ||
        take_question(ret, rest, starred, labels) ||
        take_cut(ret, rest, &colon, starred, labels, true) ||
        take_cut(ret, rest, &other, starred, labels, true))
        return;
}

/* Whether a longer line may begin with a label: one is short, and most lines are prose. */
static bool may_be_labelled(struct line line)
{
    gsize start = MIN(line.length, QUICK_LABEL_BYTES);
    return line.length <= QUICK_LINE_BYTES || memchr(line.text, ':', start) ||
           memchr(line.text, '\t', start) || memchr(line.text, 0xef, start) ||
           memchr(line.text, '|', start);
}

/* What remains of the line are words that begin no label, which is soon seen. */
static bool is_prose(struct line rest, const struct form_labels *labels)
{
    return rest.text[rest.length - 1] != '?' &&
           !form_label_may_start(rest.text, rest.length, labels);
}

enum form_label form_line_quick(const struct line *line, const struct form_labels *labels)
{
    struct cut colon, other;
    bool starred;
    if (line->length == 0 || *line->text == '>' ||
        (g_ascii_isalpha(*line->text) && is_prose(*line, labels)) || !may_be_labelled(*line))
        return FORM_NONE;
    struct line rest = without_marks(trimmed(*line), &starred);
    if (rest.length == 0 || is_prose(rest, labels))
        return FORM_NONE;
    struct form_line bracketed = {.whole = rest};
    if (!g_ascii_isalpha(*rest.text) && take_brackets(&bracketed, rest, labels))
        return bracketed.meaning;
    find_cuts(slice(rest.text, MIN(rest.length, QUICK_LINE_BYTES)), &colon, &other);
    enum form_label meaning = FORM_NONE;
    if (colon.label)
        meaning = form_label_quick(rest.text, colon.label, labels);
    if (meaning == FORM_NONE && other.label)
        meaning = form_label_quick(rest.text, other.label, labels);
    char last = rest.text[rest.length - 1];
    if (meaning != FORM_NONE || rest.length > QUICK_LABEL_BYTES || strchr(".,;!", last))
        return meaning;
    return last == '?' ? form_label_thorough(rest.text, rest.length, labels)
                       : form_label_quick(rest.text, rest.length, labels);
}
