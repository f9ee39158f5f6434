/* form_ending.c - see form_ending.h. */
#include "parsers/form_ending.h"
#include "parsers/form_notices.h"
#include "parsers/form_tail.h"

#include <string.h>

#define HEADING_BYTES 50
#define BRIEF_BYTES 24
#define BRIEF_SPACES 2
#define TIME_DIGITS 8 /* of a date and a time */
#define TIME_LETTERS 4
#define ANSWER_BYTES 80 /* to a question below the enquiry */

/* ---- what stands below ---- */

/* "Visitor's information" above labelled values, without a value of its own. */
static bool is_heading(const struct form_state *state, guint i)
{
    const struct line *whole = &form_state_line(state, i)->whole;
    bool apart = i == 0 || form_state_line(state, i - 1)->kind != FORM_LINE_TEXT;
    guint next = form_state_next(state, i);
    return apart && whole->length <= HEADING_BYTES &&
           !strchr(".?!,;)", whole->text[whole->length - 1]) &&
           form_state_is_labelled(state, next) &&
           form_line_has_value(form_state_line(state, next)) &&
           form_state_is_labelled(state, next + 1);
}

/* "Kind regards" above "The portal's team", or a link alone. */
static bool is_portals_end(const struct form_state *state, guint i)
{
    const struct line *whole = &form_state_line(state, i)->whole;
    if (whole->length > 4 && memcmp(whole->text, "http", 4) == 0)
        return !memchr(whole->text, ' ', whole->length);
    const struct line *below =
        i + 1 < state->reading->end ? &form_state_line(state, i + 1)->whole : NULL;
    return whole->length <= HEADING_BYTES &&
           (form_is_team(whole) ||
            (below && below->length && below->length <= HEADING_BYTES && form_is_team(below)));
}

/* Whether a line may stand among the values below an enquiry. */
static bool is_of_tail(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    switch (line->kind) {
    case FORM_LINE_BLANK:
    case FORM_LINE_RULE:
        return true;
    case FORM_LINE_LABELLED:
        return line->meaning != FORM_NONE || form_line_has_value(line);
    default:
        return form_is_of_program(&line->whole) || form_is_stamp(&line->whole) ||
               form_tail_is_call(&line->whole) || form_is_advice(&line->whole) ||
               is_portals_end(state, i) || is_heading(state, i);
    }
}

void form_find_tail(struct form_state *state)
{
    guint i = state->reading->end;
    state->tail = state->last = i;
    while (i > 0 && is_of_tail(state, i - 1)) {
        i--;
        state->last = form_state_is_labelled(state, i) ? i : state->last;
        if (form_state_line(state, i)->meaning != FORM_NONE)
            state->tail = i;
    }
}

/* ---- the enquiry itself ---- */

/* Whether there is what ends a sentence, in any script. */
static bool ends_sentence(const char *value)
{
    static const char *const marks[] = {".", "?", "!", "。", "？", "！", "؟", "।"};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (strstr(value, marks[i]))
            return true;
    }
    return false;
}

bool form_is_brief(const char *value)
{
    unsigned spaces = 0;
    gsize length = 0;
    for (; value[length] && length <= BRIEF_BYTES; length++)
        spaces += value[length] == ' ';
    return length > 0 && length <= BRIEF_BYTES && spaces <= BRIEF_SPACES && !strchr(value, '\n') &&
           !ends_sentence(value);
}

/* Whether line i, below a blank one or with a way to answer, begins several lines on who wrote that
 * were not there yet. */
static bool begins_contact_lines(const struct form_state *state, guint i)
{
    if (!form_state_is_labelled(state, i + 1))
        return false;
    const struct form_line *line = form_state_line(state, i),
                           *below = form_state_line(state, i + 1);
    if (!form_label_is_contact(below->meaning) || (state->seen & FORM_BIT(below->meaning)))
        return false;
    bool reached = (FORM_HANDLE_BITS & (FORM_BIT(line->meaning) | FORM_BIT(below->meaning))) &&
                   form_line_has_value(line) && form_line_has_value(below) &&
                   line->meaning != below->meaning;
    return state->blanks > 0 || reached;
}

/* Whether line i, below a blank one, begins a block of labelled values two of which tell who wrote:
 * "Title: Mrs", "First name: Anna", "Last name: Lind". */
static bool begins_contact_block(const struct form_state *state, guint i)
{
    unsigned fresh = 0;
    for (guint j = i; state->blanks > 0 && form_state_is_labelled(state, j); j++) {
        const struct form_line *line = form_state_line(state, j);
        bool contact = form_label_is_contact(line->meaning) && line->meaning != FORM_MESSAGE;
        if (!form_line_has_value(line) || line->separator != form_state_line(state, i)->separator)
            break;
        fresh += contact && !(state->seen & FORM_BIT(line->meaning));
    }
    return fresh >= 2;
}

bool form_is_heading_below(const struct form_state *state, guint i)
{
    const struct line *whole = &form_state_line(state, i)->whole;
    guint next = form_state_next(state, i);
    bool people_write_so = whole->text[whole->length - 1] == ':'; /* above a list of theirs */
    return state->blanks > 0 && state->value->text->len > 0 && !people_write_so &&
           is_heading(state, i) && next >= state->last;
}

/* "04/11/2026 08:15", "2026-11-04T08:15:00Z" */
static bool is_time(const struct line *value)
{
    unsigned digits = 0, letters = 0, marks = 0;
    for (gsize i = 0; i < value->length; i++) {
        char c = value->text[i];
        digits += g_ascii_isdigit(c);
        letters += g_ascii_isalpha(c) || (guchar)c >= 0x80;
        marks += c != ' ' && strchr("/.:-", c) != NULL;
    }
    return digits >= TIME_DIGITS && letters <= TIME_LETTERS && marks > 2 &&
           memchr(value->text, ':', value->length);
}

/* Whether line i is the form's box to tick: "Newsletter: no", "I agree to ...: yes"; or a stamp of
 * it. */
static bool is_ticked(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (!form_line_has_value(line) || (!form_is_tick(&line->value) && !is_time(&line->value)))
        return false;
    return i >= state->last || form_asks_consent(&line->label);
}

/* Whether line i, of those with which the form ends, is another of its fields, though its label
 * says nothing to us: the enquiry above was brought to an end. */
static bool is_next_field(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    const struct form_value *value = state->value;
    char last = value->text->str[value->text->len - 1];
    bool one_line = !strchr(value->text->str, '\n');
    return i >= state->last && form_line_has_value(line) && line->separator == value->separator &&
           !strchr("-*+", *line->whole.text) && last != ':' && last != ',' &&
           (state->blanks > 0 || (one_line && strchr(".?!", last)));
}

/* Whether line i is the label of the enquiry where what was taken for one says little: a heading
 * over questions, or the choice of a topic. */
static bool is_better_message(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    const struct form_value *value = state->value;
    if (line->meaning != FORM_MESSAGE ||
        (line->separator == FORM_ALONE && value->separator == FORM_COLON && value->text->len))
        return false;
    return value->text->len == 0 ||
           (state->blanks == 0 && !form_line_has_value(line) && form_is_brief(value->text->str));
}

/* Whether line i, below a blank one, begins what the form's program adds. */
static bool begins_meta_lines(const struct form_state *state, guint i)
{
    unsigned meta = 0;
    guint end = i;
    for (; form_state_is_labelled(state, end); end++)
        meta += form_state_line(state, end)->meaning == FORM_META;
    return state->blanks > 0 && meta > 0 && end > i + 1;
}

/* Whether line i is the field below an enquiry whose own label is no more known than its. */
static bool is_below_guessed(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    const struct form_value *value = state->value;
    return value->line == state->guessed && value->text->len > 0 && form_line_has_value(line) &&
           line->separator == value->separator && !strchr("-*+", *line->whole.text) &&
           !strchr(value->text->str, '\n');
}

bool form_ends_message(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    bool empty = state->value->text->len == 0;
    bool one_line = !strchr(state->value->text->str, '\n');
    if ((line->separator == FORM_QUOTED && state->value->separator == FORM_QUOTED) ||
        is_below_guessed(state, i))
        return true;
    if (!empty && !form_line_has_value(line) && line->meaning != FORM_MESSAGE &&
        form_is_heading_below(state, i))
        return true;
    if (line->meaning == FORM_NONE)
        return !empty &&
               (is_ticked(state, i) || is_next_field(state, i) || begins_contact_block(state, i));
    if (is_better_message(state, i))
        return true;
    if (line->meaning == FORM_HEADING)
        return state->blanks > 0 || i >= state->tail;
    if (line->separator == FORM_ALONE) /* the whole line is a label, and others stand so */
        return state->separators[FORM_ALONE] > 0 &&
               (!empty || form_label_is_contact(line->meaning)) &&
               !(state->seen & FORM_BIT(line->meaning) & FORM_CONTACT_BITS);
    if (!form_line_has_value(line) && !(state->seen & FORM_BIT(line->meaning)))
        return form_label_is_contact(line->meaning) || line->meaning == FORM_META;
    if (begins_meta_lines(state, i) || (!empty && begins_contact_block(state, i)) ||
        (empty && (line->meaning == FORM_META || line->meaning == FORM_UNLIKE)))
        return true;
    if (i < state->tail)
        return form_label_is_contact(line->meaning) && !(state->seen & FORM_BIT(line->meaning)) &&
               (empty || begins_contact_lines(state, i));
    if (form_label_is_contact(line->meaning) && line->meaning != FORM_MESSAGE)
        return !(state->seen & FORM_BIT(line->meaning));
    return line->meaning == FORM_META || empty || one_line || state->blanks > 0;
}

/* Whether line i is what a scheduler asked, under its heading "Questions:", and its answer is
 * right below. */
static bool is_asked(const struct form_state *state, guint i)
{
    static const char *const headings[] = {
        "questions", "question", "fragen",    "preguntas",  "domande", "perguntas",  "vragen",
        "frågor",    "spørsmål", "spørgsmål", "pytania",    "otázky",  "kérdések",   "întrebări",
        "вопросы",   "питання",  "sorular",   "pertanyaan", "soalan",  "kysymykset", "質問",
        "问题",      "問題",     "질문",      NULL};
    const struct form_value *value = state->value;
    const struct line *whole = &form_state_line(state, i)->whole;
    if (value->text->len || value->separator != FORM_COLON || i + 1 >= state->reading->end ||
        form_state_line(state, i + 1)->kind != FORM_LINE_TEXT || whole->length > FORM_LABEL_BYTES ||
        !strchr("?.:", whole->text[whole->length - 1]))
        return false;
    g_autofree char *folded = g_utf8_strdown(value->label, -1);
    return g_strv_contains(headings, g_strstrip(folded));
}

bool form_is_next_question(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (is_asked(state, i))
        return true;
    if (state->separators[FORM_ALONE] < 2 || state->blanks == 0 || state->value->text->len == 0 ||
        line->whole.length > FORM_LABEL_BYTES ||
        !strchr("?*", line->whole.text[line->whole.length - 1]))
        return false;
    guint answer = form_state_next(state, i), below = answer + 1;
    if (below >= state->reading->end || form_state_line(state, answer)->kind != FORM_LINE_TEXT ||
        form_state_line(state, below)->kind != FORM_LINE_BLANK)
        return false;
    const struct line *words = &form_state_line(state, answer)->whole;
    return words->length <= ANSWER_BYTES && !strchr("?,", words->text[words->length - 1]) &&
           form_state_next(state, answer) < state->reading->end;
}
