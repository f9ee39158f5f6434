/* form_reader.c - see form_reader.h. */
#include "parsers/form_reader.h"
#include "parsers/form_ending.h"
#include "parsers/form_infer.h"
#include "parsers/form_json.h"
#include "parsers/form_notices.h"
#include "base/limits.h"

#include <string.h>

#define READ_LINES 600
#define READ_BYTES (128 << 10)
#define START_LINES 60   /* the first label stands within so many lines */
#define QUICK_LINES 150  /* a form starts within so many lines */
#define COLON_BYTES 40   /* a label is shorter */
#define MANY_COLONS 3    /* lines with one make a form likely, if it says that it is one */
#define ENVELOPE_LINES 4 /* "Sent:" stands so near below "From:" */
#define VALUE_BYTES (LIMIT_TEXT_BYTES / 16)

/* ---- whether to read at all ---- */

static enum form_worth worth_of(unsigned seen)
{
    int count = __builtin_popcount(seen & FORM_CONTACT_BITS);
    if ((seen & FORM_BIT(FORM_HEADING)) ||
        ((seen & FORM_PERSON_BITS) && (seen & FORM_HANDLE_BITS) && count >= 2))
        return FORM_WORTH_READING;
    if (count >= 2 || (seen & FORM_BIT(FORM_MESSAGE)))
        return FORM_WORTH_IF_NOTICE;
    return count > 0 ? FORM_WORTH_IF_PROGRAM : FORM_WORTH_NOTHING;
}

/* "Label: value", most likely: a colon and a space near the start, as few lines of letters have. */
static bool has_early_colon(const struct line *line)
{
    gsize bound = MIN(line->length, COLON_BYTES);
    const char *colon = bound > 2 ? memchr(line->text + 2, ':', bound - 2) : NULL;
    return colon && colon + 1 < line->text + line->length && colon[1] == ' ';
}

enum form_worth form_reading_worth(const char *text, const struct form_labels *labels)
{
    unsigned seen = 0, colons = 0;
    const char *start = text;
    for (unsigned i = 0; i < QUICK_LINES && *text && text - start < READ_BYTES; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        enum form_label meaning = form_line_quick(&line, labels);
        seen |= FORM_BIT(meaning);
        if (meaning != FORM_NONE && worth_of(seen) == FORM_WORTH_READING)
            return FORM_WORTH_READING;
        colons += has_early_colon(&line);
        if (i == START_LINES && colons < MANY_COLONS &&
            !(seen & (FORM_CONTACT_BITS | FORM_BIT(FORM_OTHER) | FORM_BIT(FORM_META))))
            return FORM_WORTH_NOTHING;
        text = *end ? end + 1 : end;
    }
    enum form_worth worth = worth_of(seen);
    if (colons < MANY_COLONS || worth >= FORM_WORTH_IF_NOTICE)
        return worth;
    return worth == FORM_WORTH_IF_PROGRAM ? FORM_WORTH_IF_NOTICE : FORM_WORTH_IF_TOLD;
}

/* ---- lines ---- */

static void read_lines(struct form_state *state, const char *text)
{
    const char *start = text;
    for (unsigned i = 0; i < READ_LINES && *text && text - start < READ_BYTES; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        struct form_line taken;
        form_line_read(&line, state->labels, &taken);
        g_array_append_val(state->reading->lines, taken);
        text = *end ? end + 1 : end;
    }
}

/* "From: ... Sent: ... To: ..." is what programs write above mail that they quote. */
static guint find_history(const struct form_state *state)
{
    guint count = state->reading->lines->len;
    for (guint i = 0; i < count; i++) {
        if (form_state_line(state, i)->meaning != FORM_FROM)
            continue;
        unsigned envelope = 0;
        for (guint j = i + 1; j < count && j <= i + ENVELOPE_LINES; j++)
            envelope += form_state_line(state, j)->meaning == FORM_ENVELOPE;
        if (envelope > 1)
            return i;
    }
    return count;
}

/* ---- values ---- */

static void append(struct form_value *value, const char *between, struct line text)
{
    if (value->text->len >= VALUE_BYTES)
        return;
    if (value->text->len)
        g_string_append(value->text, between);
    g_string_append_len(value->text, text.text, (gssize)text.length);
}

static void begin_value(struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    GPtrArray *values = state->reading->values;
    state->value = NULL;
    if (values->len >= LIMIT_FORM_FIELDS)
        return;
    struct form_value *value = g_new0(struct form_value, 1);
    *value = (struct form_value){.meaning = line->meaning,
                                 .separator = line->separator,
                                 .label = g_strndup(line->label.text, line->label.length),
                                 .text = g_string_new(NULL),
                                 .line = i};
    if (line->separator == FORM_QUOTED)
        form_json_append(value->text, &line->value);
    else
        append(value, "", line->value);
    g_ptr_array_add(values, value);
    state->value = value;
    state->seen |= FORM_BIT(line->meaning);
    state->separators[line->separator] += line->meaning != FORM_NONE;
}

/* An unknown label whose line is a question or the like, in a form with labels above values. */
static void begin_unknown(struct form_state *state, guint i, enum form_label meaning)
{
    struct form_line *line = &g_array_index(state->reading->lines, struct form_line, i);
    line->kind = FORM_LINE_LABELLED;
    line->separator = FORM_ALONE;
    line->meaning = meaning;
    line->label = line->whole;
    while (line->label.length && strchr(":*", line->label.text[line->label.length - 1]))
        line->label.length--;
    line->value = (struct line){.text = line->whole.text + line->whole.length};
    begin_value(state, i);
}

/* Unknown labels right above the first known one are the form's too. */
static void begin_pending(struct form_state *state, guint i)
{
    for (guint j = state->pending; j < i; j++) {
        const struct form_line *line = form_state_line(state, j);
        bool alike = form_line_has_value(line) &&
                     line->separator == form_state_line(state, i)->separator &&
                     !form_is_notice(&line->whole);
        if (alike)
            begin_value(state, j);
        else if (line->kind == FORM_LINE_LABELLED)
            g_array_append_val(state->reading->loose, j);
    }
    state->pending = G_MAXUINT;
}

static void add_loose(struct form_state *state, guint i)
{
    state->value = NULL;
    if (!state->footer)
        g_array_append_val(state->reading->loose, i);
}

/* ---- line after line ---- */

/* Whether a label without a colon, right below another that still wants its value, is that value:
 * "Subject", "Service" offer words to choose from. */
static bool is_choice(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    const struct form_value *value = state->value;
    if (!value || value->text->len || line->separator != FORM_ALONE ||
        (value->meaning == FORM_MESSAGE && line->meaning == FORM_MESSAGE))
        return false;
    guint next = form_state_next(state, i);
    bool next_labelled = next >= state->reading->end || form_state_is_labelled(state, next);
    bool is_heading = value->meaning == FORM_NONE && state->blanks > 0 && !next_labelled;
    if (value->separator == FORM_COLON)
        return !is_heading;
    return value->meaning == FORM_OTHER && next_labelled;
}

/* Whether a labelled line begins a value, outside the enquiry. */
static bool begins_value(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (line->meaning != FORM_NONE)
        return !is_choice(state, i);
    /* what people write between words has to be the form's habit */
    static const unsigned habits[FORM_SEPARATOR_COUNT] = {
        [FORM_ALONE] = 1,   [FORM_TAB] = 2,  [FORM_BAR] = 2,    [FORM_EQUALS] = 2,
        [FORM_BRACKET] = 1, [FORM_DASH] = 3, [FORM_LEADER] = 2, [FORM_GAP] = 3,
    };
    bool is_heading = state->value && state->value->text->len == 0 && !form_line_has_value(line);
    return (is_heading || state->separators[line->separator] >= habits[line->separator]) &&
           !form_is_footer(&line->whole);
}

/* Whether a line without label is one, in a form with the labels above. */
static bool is_unknown_label(const struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    const struct form_value *value = state->value;
    unsigned stacked = state->separators[FORM_ALONE];
    guint next = form_state_next(state, i);
    if (stacked == 0 || !value || value->text->len == 0 || line->whole.length > FORM_LABEL_BYTES)
        return false;
    if (next >= state->reading->end || form_state_line(state, next)->kind != FORM_LINE_TEXT)
        return false;
    char last = line->whole.text[line->whole.length - 1];
    bool single = !strchr(value->text->str, '\n');
    bool in_turn =
        stacked > 1 && single && state->blanks == 0 && next == i + 1 && last != '.' && last != ',';
    return last == '?' || last == '*' || in_turn || (state->blanks > 0 && next == i + 1);
}

static void take_text(struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    struct form_value *value = state->value;
    bool is_list = value && strchr("-*", *line->whole.text);
    bool goes_on =
        value && state->blanks == 0 && (!form_label_is_contact(value->meaning) || is_list);
    bool is_title = value && value->text->len == 0 && form_label_is_contact(value->meaning) &&
                    value->separator == FORM_ALONE && form_is_notice(&line->whole);
    if (is_title) { /* "Contact" above "Your form has a new response" */
        value->meaning = FORM_NONE;
        add_loose(state, i);
    } else if (value && value->text->len == 0)
        append(value, "", line->whole);
    else if (is_unknown_label(state, i))
        begin_unknown(state, i, FORM_NONE);
    else if (goes_on && !form_is_boilerplate(&line->whole))
        append(value, "\n", line->whole);
    else
        add_loose(state, i);
}

static void take_message_line(struct form_state *state, guint i)
{
    static const char *const breaks[] = {"\n", "\n\n", "\n\n\n"};
    const struct form_line *line = form_state_line(state, i);
    append(state->value, breaks[MIN(state->blanks, 2)], line->whole);
}

static void take_labelled(struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    if (form_state_in_message(state) && !form_ends_message(state, i))
        take_message_line(state, i);
    else if (state->seen == 0 && line->meaning == FORM_NONE)
        state->pending = MIN(state->pending, i);
    else if (begins_value(state, i)) {
        begin_pending(state, i);
        begin_value(state, i);
    } else {
        take_text(state, i);
    }
}

/* What stood between the last unknown label and the first known one parts them. */
static void forget_pending(struct form_state *state, guint i)
{
    for (guint j = state->pending; j < i; j++) {
        if (form_state_line(state, j)->kind == FORM_LINE_LABELLED)
            g_array_append_val(state->reading->loose, j);
    }
    state->pending = G_MAXUINT;
}

static void take_line(struct form_state *state, guint i)
{
    const struct form_line *line = form_state_line(state, i);
    switch (line->kind) {
    case FORM_LINE_BLANK:
        state->blanks++;
        return;
    case FORM_LINE_RULE:
        if (form_state_in_message(state) && state->value->text->len) {
            state->footer = true;
            state->reading->footer = i;
            state->value = NULL;
        }
        return;
    case FORM_LINE_LABELLED:
        take_labelled(state, i);
        break;
    default:
        forget_pending(state, i);
        if (!form_state_in_message(state))
            take_text(state, i);
        else if (form_is_heading_below(state, i))
            add_loose(state, i);
        else if (form_is_next_question(state, i))
            begin_unknown(state, i, state->value->text->len ? FORM_NONE : FORM_MESSAGE);
        else
            take_message_line(state, i);
        break;
    }
    state->blanks = 0;
}

/* ---- the whole ---- */

static void value_free(void *data)
{
    struct form_value *value = data;
    g_free(value->label);
    g_string_free(value->text, TRUE);
    g_free(value);
}

struct form_reading *form_reading_new(const char *text, const struct form_labels *labels,
                                      enum form_trust trust)
{
    struct form_reading *reading = g_new0(struct form_reading, 1);
    reading->lines = g_array_new(FALSE, FALSE, sizeof(struct form_line));
    reading->loose = g_array_new(FALSE, FALSE, sizeof(guint));
    reading->values = g_ptr_array_new_with_free_func(value_free);
    struct form_state state = {
        .reading = reading, .labels = labels, .pending = G_MAXUINT, .guessed = G_MAXUINT};
    read_lines(&state, text);
    reading->end = reading->footer = find_history(&state);
    if (trust != FORM_TRUST_NONE) {
        if (trust == FORM_TRUST_TOLD)
            form_infer_handles(&state);
        form_infer_message(&state, trust == FORM_TRUST_TOLD);
    }
    form_find_tail(&state);
    for (guint i = 0; i < reading->end; i++)
        take_line(&state, i);
    forget_pending(&state, reading->end);
    if (trust != FORM_TRUST_NONE)
        form_infer_person(reading);
    return reading;
}

void form_reading_free(struct form_reading *reading)
{
    if (!reading)
        return;
    g_array_unref(reading->lines);
    g_array_unref(reading->loose);
    g_ptr_array_unref(reading->values);
    g_free(reading);
}

const struct form_value *form_reading_find(const struct form_reading *reading,
                                           enum form_label meaning)
{
    for (guint i = 0; i < reading->values->len; i++) {
        const struct form_value *value = reading->values->pdata[i];
        if (value->meaning == meaning && value->text->len)
            return value;
    }
    return NULL;
}

const struct form_line *form_reading_line(const struct form_reading *reading, guint i)
{
    return &g_array_index(reading->lines, struct form_line, i);
}

guint form_reading_loose(const struct form_reading *reading, guint i)
{
    return g_array_index(reading->loose, guint, i);
}
