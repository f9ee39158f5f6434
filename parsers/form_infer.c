/* form_infer.c - see form_infer.h. */
#include "parsers/form_infer.h"
#include "parsers/form_contact.h"
#include "parsers/form_ending.h"
#include "parsers/form_notices.h"
#include "parsers/form_phrases.h"
#include "parsers/person_name.h"
#include "base/util.h"

#include <string.h>

#define WORDY_BYTES 40 /* a value so long, of so many words, may be what somebody wrote */
#define WORDY_SPACES 5
#define SURE_BYTES 80 /* the same in a mail that does not say what it is */
#define LONG_BYTES 60 /* the same without an end of a sentence */
#define DENSE_WORD 3  /* letters that say as much as a word, in scripts without spaces */
#define PHONE_DIGITS_MIN 8
#define PHONE_DIGITS_MAX 15
#define PHONE_BYTES 32
#define NAME_DISTANCE 3 /* values between a name and a way to answer */

/* ---- sentences ---- */

/* Whether a sentence ends at byte i: not "Main Str. 8". */
static bool ends_sentence(const struct line *value, gsize i)
{
    const char *next = value->text + i + 1;
    if (value->text[i] == '?' || value->text[i] == '!')
        return true;
    if (value->text[i] != '.')
        return false;
    return i + 1 == value->length ||
           (i + 2 < value->length && *next == ' ' && g_unichar_isupper(g_utf8_get_char(next + 1)));
}

/* What speaks for words of somebody's own: their number, twice where a sentence ends; 0: it is but
 * a few. */
static gsize wordiness(const struct line *value, bool sentences_only)
{
    static const char *const wide[] = {"。", "？", "！", "؟", "।"};
    gsize spaces = 0, dense = 0;
    bool ends = false;
    for (gsize i = 0; i < value->length; i++) {
        spaces += value->text[i] == ' ';
        dense += (guchar)value->text[i] >= 0xe0;
        ends = ends || ends_sentence(value, i);
    }
    gsize words = spaces + dense / DENSE_WORD;
    if (value->length < WORDY_BYTES || words < WORDY_SPACES)
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS(wide) && !ends; i++)
        ends = memmem(value->text, value->length, wide[i], strlen(wide[i])) != NULL;
    if (ends)
        return 2 * words;
    return sentences_only || value->length < LONG_BYTES ? 0 : words;
}

/* The value of labelled line i, which may stand on the next. */
static const struct line *value_of(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (form_line_has_value(line))
        return &line->value;
    guint next = form_state_next(state, i);
    bool below = next < state->reading->end &&
                 form_state_line(state, next)->kind == FORM_LINE_TEXT &&
                 *form_state_line(state, next)->whole.text != '>';
    return below ? &form_state_line(state, next)->whole : &line->value;
}

static bool is_message(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (line->meaning != FORM_MESSAGE)
        return false;
    const struct line *value = value_of(state, i);
    g_autofree char *text = g_strndup(value->text, MIN(value->length, FORM_LABEL_BYTES));
    return value->length > 0 && (!form_line_has_value(line) || !form_is_brief(text));
}

/* Whether labelled line i is the program's: "Tip: call soon", "Privacy: I agree to ...". */
static bool is_programs(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    return form_is_of_program(&line->whole) || form_is_advice(&line->whole) ||
           form_is_consent(&line->value) || form_asks_consent(&line->label);
}

/* How much speaks for what stands under the label of line i, of unknown or no meaning to us, being
 * the enquiry. A label alone needs others above: "Dear Sirs:" has none. */
static gsize enquiry_weight(const struct form_state *state, guint i, bool below_known)
{
    const struct form_line *line = form_state_line(state, i);
    bool known = line->meaning == FORM_OTHER;
    if (line->meaning != FORM_NONE && !known)
        return 0;
    if (!form_line_has_value(line) && (known || !below_known))
        return 0;
    return wordiness(value_of(state, i), known);
}

void form_infer_message(struct form_state *state, bool is_told)
{
    guint best = state->reading->end;
    bool below_known = false;
    gsize most = 0;
    for (guint i = 0; i < state->reading->end; i++) {
        const struct form_line *line = form_state_line(state, i);
        if (line->kind != FORM_LINE_LABELLED)
            continue;
        if (line->meaning == FORM_UNLIKE || is_message(state, i))
            return;
        bool brief = !is_told && value_of(state, i)->length < SURE_BYTES;
        gsize weight = brief ? 0 : enquiry_weight(state, i, below_known);
        if (weight > most && !is_programs(state, i)) {
            most = weight;
            best = i;
        }
        below_known =
            below_known || (form_label_is_contact(line->meaning) && form_line_has_value(line));
    }
    if (best == state->reading->end)
        return;
    g_array_index(state->reading->lines, struct form_line, best).meaning = FORM_MESSAGE;
    state->guessed = best;
}

/* ---- who wrote ---- */

/* "+46 70 174 06 05", "(11) 5555-0174": grouped as numbers are that are dialled, or with a plus; no
 * date, price or reference. */
static bool is_dialled(const char *value)
{
    unsigned digits = 0, groups = 0;
    bool plus = *value == '+' || g_str_has_prefix(value, "00");
    for (const char *p = value; *p; p++) {
        if (!g_ascii_isdigit(*p) && !strchr("+ ()-./", *p))
            return false;
        groups += p > value && g_ascii_isdigit(*p) && !g_ascii_isdigit(p[-1]);
        digits += g_ascii_isdigit(*p);
    }
    bool national = (*value == '0' || *value == '(') && (groups > 0 || digits >= 10);
    return strlen(value) <= PHONE_BYTES && digits >= PHONE_DIGITS_MIN &&
           digits <= PHONE_DIGITS_MAX && (plus || national) && !strchr(value, '/');
}

static bool is_email(const char *value)
{
    return strchr(value, '@') && util_is_address(value);
}

static bool is_name(const char *value)
{
    return person_name_like(value, strlen(value), false);
}

/* Whether a labelled line has such a value. */
static bool line_looks_so(const struct form_line *line, bool (*looks_so)(const char *value))
{
    if (line->value.length == 0 || line->value.length > FORM_LABEL_BYTES)
        return false;
    g_autofree char *value = g_strndup(line->value.text, line->value.length);
    return looks_so(value);
}

/* Gives the first line of unknown meaning whose value looks so this one, unless one has it. */
static void give_line(struct form_state *state, enum form_label meaning,
                      bool (*looks_so)(const char *value))
{
    guint found = state->reading->end, labels = 0;
    for (guint i = 0; i < state->reading->end; i++) {
        const struct form_line *line = form_state_line(state, i);
        if (line->kind == FORM_LINE_RULE && labels > 0)
            break; /* a footer's are not who wrote */
        if (line->kind != FORM_LINE_LABELLED)
            continue;
        labels++;
        if (line->meaning == meaning || line->meaning == FORM_UNLIKE)
            return;
        if (line->meaning == FORM_NONE && found == state->reading->end &&
            line_looks_so(line, looks_so))
            found = i;
    }
    if (found < state->reading->end)
        g_array_index(state->reading->lines, struct form_line, found).meaning = meaning;
}

void form_infer_handles(struct form_state *state)
{
    give_line(state, FORM_EMAIL, is_email);
    give_line(state, FORM_PHONE, is_dialled);
}

/* Position of the first value that is known to be one of the bits and is not empty, or -1. */
static gint find_known(const struct form_reading *reading, unsigned bits)
{
    for (guint i = 0; i < reading->values->len; i++) {
        const struct form_value *value = reading->values->pdata[i];
        if ((bits & FORM_BIT(value->meaning)) && value->text->len)
            return (gint)i;
    }
    return -1;
}

/* Gives the first value of unknown meaning that looks so this one, unless there is one of bits.
 * Near: no farther from that position than a name stands; -1: wherever it is. */
static void give(struct form_reading *reading, enum form_label meaning, unsigned bits,
                 bool (*looks_so)(const char *value), gint near)
{
    if (find_known(reading, bits) >= 0)
        return;
    for (guint i = 0; i < reading->values->len; i++) {
        struct form_value *value = reading->values->pdata[i];
        bool far = near >= 0 && ABS((gint)i - near) > NAME_DISTANCE;
        if (value->line > reading->footer)
            return;
        if (value->meaning == FORM_NONE && !far && looks_so(value->text->str)) {
            value->meaning = meaning;
            return;
        }
    }
}

/* "Which organisation are you with?": a question with a company's word in it. */
static void give_company(struct form_reading *reading)
{
    if (find_known(reading, FORM_BIT(FORM_COMPANY)) >= 0)
        return;
    for (guint i = 0; i < reading->values->len; i++) {
        struct form_value *value = reading->values->pdata[i];
        if (value->meaning == FORM_NONE && g_str_has_suffix(value->label, "?") &&
            form_label_asks_company(value->label) && form_is_brief(value->text->str)) {
            value->meaning = FORM_COMPANY;
            return;
        }
    }
}

void form_infer_person(struct form_reading *reading)
{
    const unsigned names = FORM_BIT(FORM_NAME) | FORM_BIT(FORM_FIRST_NAME) |
                           FORM_BIT(FORM_LAST_NAME) | FORM_BIT(FORM_FROM);
    if (find_known(reading, FORM_BIT(FORM_UNLIKE)) >= 0)
        return;
    give(reading, FORM_EMAIL, FORM_BIT(FORM_EMAIL) | FORM_BIT(FORM_FROM), is_email, -1);
    give(reading, FORM_PHONE, FORM_BIT(FORM_PHONE), is_dialled, -1);
    gint handle = find_known(reading, FORM_BIT(FORM_EMAIL) | FORM_BIT(FORM_PHONE));
    if (handle >= 0)
        give(reading, FORM_NAME, names, is_name, handle);
    give_company(reading);
}
