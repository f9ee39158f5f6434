/* form_reader.c - see form_reader.h. */
#include "parsers/form_reader.h"
#include "parsers/form_json.h"
#include "parsers/form_notices.h"
#include "parsers/form_tail.h"
#include "base/limits.h"

#include <string.h>

#define READ_LINES 600
#define READ_BYTES (128 << 10)
#define START_LINES 60   /* the first label stands within so many lines */
#define QUICK_LINES 150  /* a form starts within so many lines */
#define ENVELOPE_LINES 4 /* "Sent:" stands so near below "From:" */
#define HEADING_BYTES 50
#define BRIEF_BYTES 24
#define BRIEF_SPACES 2
#define TIME_DIGITS 8 /* of a date and a time */
#define TIME_LETTERS 4
#define ANSWER_BYTES 80 /* to a question below the enquiry */
#define VALUE_BYTES (LIMIT_TEXT_BYTES / 16)

struct reader {
    struct form_reading *reading;
    const struct form_labels *labels;
    struct form_value *value; /* that may go on, or NULL */
    unsigned blanks;          /* before this line */
    guint tail;               /* line from which on there are but labelled values, one known */
    guint last;               /* the same, known or not */
    unsigned seen;            /* bits of enum form_label */
    unsigned separators[FORM_SEPARATOR_COUNT]; /* how many known labels have each */
    guint pending; /* unknown labels from here on stand right above the form */
    bool footer;   /* a rule ended the enquiry */
};

#define BIT(n) (1u << (n))
#define PERSON_BITS                                                                                \
    (BIT(FORM_NAME) | BIT(FORM_FIRST_NAME) | BIT(FORM_LAST_NAME) | BIT(FORM_MESSAGE) |             \
     BIT(FORM_FROM))
#define HANDLE_BITS (BIT(FORM_EMAIL) | BIT(FORM_PHONE) | BIT(FORM_FROM))
#define CONTACT_BITS                                                                               \
    (PERSON_BITS | BIT(FORM_EMAIL) | BIT(FORM_PHONE) | BIT(FORM_COMPANY) | BIT(FORM_JOB_TITLE) |   \
     BIT(FORM_WEBSITE) | BIT(FORM_COUNTRY))

static bool is_contact(enum form_label meaning)
{
    return meaning != FORM_NONE && (CONTACT_BITS & BIT(meaning));
}

/* ---- whether to read at all ---- */

static bool is_enough(unsigned seen, bool by_program)
{
    if ((seen & BIT(FORM_HEADING)) || (by_program && (seen & CONTACT_BITS)))
        return true;
    return (seen & PERSON_BITS) && (seen & HANDLE_BITS) &&
           __builtin_popcount(seen & CONTACT_BITS) >= 2;
}

bool form_reading_worth(const char *text, const struct form_labels *labels, bool by_program)
{
    unsigned seen = 0;
    const char *start = text;
    for (unsigned i = 0; i < QUICK_LINES && *text && text - start < READ_BYTES; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        seen |= BIT(form_line_quick(&line, labels));
        if (is_enough(seen, by_program))
            return true;
        if (i == START_LINES && !(seen & (CONTACT_BITS | BIT(FORM_OTHER) | BIT(FORM_META))))
            return false;
        text = *end ? end + 1 : end;
    }
    return false;
}

/* ---- lines ---- */

static const struct form_line *line_of(const struct reader *reader, guint i)
{
    return &g_array_index(reader->reading->lines, struct form_line, i);
}

static void read_lines(struct reader *reader, const char *text)
{
    const char *start = text;
    for (unsigned i = 0; i < READ_LINES && *text && text - start < READ_BYTES; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        struct form_line taken;
        form_line_read(&line, reader->labels, &taken);
        g_array_append_val(reader->reading->lines, taken);
        text = *end ? end + 1 : end;
    }
}

/* "From: ... Sent: ... To: ..." is what programs write above mail that they quote. */
static guint find_history(const struct reader *reader)
{
    guint count = reader->reading->lines->len;
    for (guint i = 0; i < count; i++) {
        if (line_of(reader, i)->meaning != FORM_FROM)
            continue;
        unsigned envelope = 0;
        for (guint j = i + 1; j < count && j <= i + ENVELOPE_LINES; j++)
            envelope += line_of(reader, j)->meaning == FORM_ENVELOPE;
        if (envelope > 1)
            return i;
    }
    return count;
}

static guint next_line(const struct reader *reader, guint i)
{
    do
        i++;
    while (i < reader->reading->end && line_of(reader, i)->kind == FORM_LINE_BLANK);
    return i;
}

static bool is_labelled(const struct reader *reader, guint i)
{
    return i < reader->reading->end && line_of(reader, i)->kind == FORM_LINE_LABELLED;
}

static bool has_value(const struct form_line *line)
{
    return line->kind == FORM_LINE_LABELLED && line->value.length > 0;
}

/* "Visitor's information" above labelled values, without a value of its own. */
static bool is_heading(const struct reader *reader, guint i)
{
    const struct line *whole = &line_of(reader, i)->whole;
    bool apart = i == 0 || line_of(reader, i - 1)->kind != FORM_LINE_TEXT;
    guint next = next_line(reader, i);
    return apart && whole->length <= HEADING_BYTES &&
           !strchr(".?!,;)", whole->text[whole->length - 1]) && is_labelled(reader, next) &&
           has_value(line_of(reader, next)) && is_labelled(reader, next + 1);
}

/* Whether a line may stand among the values below an enquiry. */
static bool is_of_tail(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    switch (line->kind) {
    case FORM_LINE_BLANK:
    case FORM_LINE_RULE:
        return true;
    case FORM_LINE_LABELLED:
        return line->meaning != FORM_NONE || has_value(line);
    default:
        return form_is_of_program(&line->whole) || form_is_stamp(&line->whole) ||
               form_tail_is_call(&line->whole) || is_heading(reader, i);
    }
}

/* The first label, and the first known one, from which on nothing but labelled values and
 * boilerplate stands. */
static void find_tail(struct reader *reader)
{
    guint i = reader->reading->end;
    reader->tail = reader->last = i;
    while (i > 0 && is_of_tail(reader, i - 1)) {
        i--;
        reader->last = is_labelled(reader, i) ? i : reader->last;
        if (line_of(reader, i)->meaning != FORM_NONE)
            reader->tail = i;
    }
}

/* ---- values ---- */

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

static void append(struct form_value *value, const char *between, struct line text)
{
    if (value->text->len >= VALUE_BYTES)
        return;
    if (value->text->len)
        g_string_append(value->text, between);
    g_string_append_len(value->text, text.text, (gssize)text.length);
}

static void begin_value(struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    GPtrArray *values = reader->reading->values;
    reader->value = NULL;
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
    reader->value = value;
    reader->seen |= BIT(line->meaning);
    reader->separators[line->separator] += line->meaning != FORM_NONE;
}

/* An unknown label whose line is a question or the like, in a form with labels above values. */
static void begin_unknown(struct reader *reader, guint i)
{
    struct form_line *line = &g_array_index(reader->reading->lines, struct form_line, i);
    line->kind = FORM_LINE_LABELLED;
    line->separator = FORM_ALONE;
    line->meaning = FORM_NONE;
    line->label = line->whole;
    while (line->label.length && strchr(":*", line->label.text[line->label.length - 1]))
        line->label.length--;
    line->value = (struct line){.text = line->whole.text + line->whole.length};
    begin_value(reader, i);
}

/* Unknown labels right above the first known one are the form's too. */
static void begin_pending(struct reader *reader, guint i)
{
    for (guint j = reader->pending; j < i; j++) {
        const struct form_line *line = line_of(reader, j);
        bool alike = has_value(line) && line->separator == line_of(reader, i)->separator &&
                     !form_is_notice(&line->whole);
        if (alike)
            begin_value(reader, j);
        else if (line->kind == FORM_LINE_LABELLED)
            g_array_append_val(reader->reading->loose, j);
    }
    reader->pending = G_MAXUINT;
}

static void add_loose(struct reader *reader, guint i)
{
    reader->value = NULL;
    if (!reader->footer)
        g_array_append_val(reader->reading->loose, i);
}

/* ---- the enquiry itself ---- */

static bool in_message(const struct reader *reader)
{
    return reader->value && reader->value->meaning == FORM_MESSAGE;
}

/* Whether line i, below a blank one or with a way to answer, begins several lines on who wrote that
 * were not there yet. */
static bool begins_contact_lines(const struct reader *reader, guint i)
{
    if (!is_labelled(reader, i + 1))
        return false;
    const struct form_line *line = line_of(reader, i), *below = line_of(reader, i + 1);
    if (!is_contact(below->meaning) || (reader->seen & BIT(below->meaning)))
        return false;
    bool reached = (HANDLE_BITS & (BIT(line->meaning) | BIT(below->meaning))) && has_value(line) &&
                   has_value(below) && line->meaning != below->meaning;
    return reader->blanks > 0 || reached;
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
static bool is_ticked(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    if (!has_value(line) || (!form_is_tick(&line->value) && !is_time(&line->value)))
        return false;
    return i >= reader->last || form_asks_consent(&line->label);
}

/* Whether line i, of those with which the form ends, is another of its fields, though its label
 * says nothing to us: the enquiry above was brought to an end. */
static bool is_next_field(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    const struct form_value *value = reader->value;
    char last = value->text->str[value->text->len - 1];
    bool one_line = !strchr(value->text->str, '\n');
    return i >= reader->last && has_value(line) && line->separator == value->separator &&
           !strchr("-*+", *line->whole.text) && last != ':' && last != ',' &&
           (reader->blanks > 0 || (one_line && strchr(".?!", last)));
}

/* Whether line i is the label of the enquiry where what was taken for one says little: a heading
 * over questions, or the choice of a topic. */
static bool is_better_message(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    const struct form_value *value = reader->value;
    if (line->meaning != FORM_MESSAGE ||
        (line->separator == FORM_ALONE && value->separator == FORM_COLON && value->text->len))
        return false;
    return value->text->len == 0 ||
           (reader->blanks == 0 && !has_value(line) && form_is_brief(value->text->str));
}

/* Whether line i, below a blank one, begins what the form's program adds. */
static bool begins_meta_lines(const struct reader *reader, guint i)
{
    unsigned meta = 0;
    guint end = i;
    for (; is_labelled(reader, end); end++)
        meta += line_of(reader, end)->meaning == FORM_META;
    return reader->blanks > 0 && meta > 0 && end > i + 1;
}

/* Whether a labelled line ends the enquiry: people write "Budget: 500" in theirs, too. */
static bool ends_message(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    bool empty = reader->value->text->len == 0;
    bool one_line = !strchr(reader->value->text->str, '\n');
    if (line->separator == FORM_QUOTED && reader->value->separator == FORM_QUOTED)
        return true;
    if (line->meaning == FORM_NONE)
        return !empty && (is_ticked(reader, i) || is_next_field(reader, i));
    if (is_better_message(reader, i))
        return true;
    if (line->meaning == FORM_HEADING)
        return reader->blanks > 0 || i >= reader->tail;
    if (line->separator == FORM_ALONE) /* the whole line is a label, and others stand so */
        return reader->separators[FORM_ALONE] > 0 && (!empty || is_contact(line->meaning)) &&
               !(reader->seen & BIT(line->meaning) & CONTACT_BITS);
    if (!has_value(line) && !(reader->seen & BIT(line->meaning)))
        return is_contact(line->meaning) || line->meaning == FORM_META;
    if (begins_meta_lines(reader, i) ||
        (empty && (line->meaning == FORM_META || line->meaning == FORM_UNLIKE)))
        return true;
    if (i < reader->tail)
        return is_contact(line->meaning) && !(reader->seen & BIT(line->meaning)) &&
               (empty || begins_contact_lines(reader, i));
    if (is_contact(line->meaning) && line->meaning != FORM_MESSAGE)
        return !(reader->seen & BIT(line->meaning));
    return line->meaning == FORM_META || empty || one_line || reader->blanks > 0;
}

/* ---- line after line ---- */

/* Whether a label without a colon, right below another that still wants its value, is that value:
 * "Subject", "Service" offer words to choose from. */
static bool is_choice(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    const struct form_value *value = reader->value;
    if (!value || value->text->len || line->separator != FORM_ALONE ||
        (value->meaning == FORM_MESSAGE && line->meaning == FORM_MESSAGE))
        return false;
    guint next = next_line(reader, i);
    bool next_labelled = next >= reader->reading->end || is_labelled(reader, next);
    bool is_heading = value->meaning == FORM_NONE && reader->blanks > 0 && !next_labelled;
    if (value->separator == FORM_COLON)
        return !is_heading;
    return value->meaning == FORM_OTHER && next_labelled;
}

/* Whether a labelled line begins a value, outside the enquiry. */
static bool begins_value(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    if (line->meaning != FORM_NONE)
        return !is_choice(reader, i);
    /* what people write between words has to be the form's habit */
    static const unsigned habits[FORM_SEPARATOR_COUNT] = {
        [FORM_ALONE] = 1,   [FORM_TAB] = 2,  [FORM_BAR] = 2,    [FORM_EQUALS] = 2,
        [FORM_BRACKET] = 1, [FORM_DASH] = 3, [FORM_LEADER] = 2, [FORM_GAP] = 3,
    };
    bool is_heading = reader->value && reader->value->text->len == 0 && !has_value(line);
    return (is_heading || reader->separators[line->separator] >= habits[line->separator]) &&
           !form_is_footer(&line->whole);
}

/* Whether a line without label is one, in a form with the labels above. */
static bool is_unknown_label(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    const struct form_value *value = reader->value;
    unsigned stacked = reader->separators[FORM_ALONE];
    guint next = next_line(reader, i);
    if (stacked == 0 || !value || value->text->len == 0 || line->whole.length > FORM_LABEL_BYTES)
        return false;
    if (next >= reader->reading->end || line_of(reader, next)->kind != FORM_LINE_TEXT)
        return false;
    char last = line->whole.text[line->whole.length - 1];
    bool single = !strchr(value->text->str, '\n');
    bool in_turn =
        stacked > 1 && single && reader->blanks == 0 && next == i + 1 && last != '.' && last != ',';
    return last == '?' || last == '*' || in_turn || (reader->blanks > 0 && next == i + 1);
}

static void take_text(struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    struct form_value *value = reader->value;
    bool is_list = value && strchr("-*", *line->whole.text);
    bool goes_on = value && reader->blanks == 0 && (!is_contact(value->meaning) || is_list);
    bool is_title = value && value->text->len == 0 && is_contact(value->meaning) &&
                    value->separator == FORM_ALONE && form_is_notice(&line->whole);
    if (is_title) { /* "Contact" above "Your form has a new response" */
        value->meaning = FORM_NONE;
        add_loose(reader, i);
    } else if (value && value->text->len == 0)
        append(value, "", line->whole);
    else if (is_unknown_label(reader, i))
        begin_unknown(reader, i);
    else if (goes_on && !form_is_boilerplate(&line->whole))
        append(value, "\n", line->whole);
    else
        add_loose(reader, i);
}

/* Whether line i, in a form whose labels stand above their values, is its next question, with an
 * answer of a line: "When should the job start?" */
static bool is_next_question(const struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    if (reader->separators[FORM_ALONE] < 2 || reader->blanks == 0 ||
        reader->value->text->len == 0 || line->whole.length > FORM_LABEL_BYTES ||
        !strchr("?*", line->whole.text[line->whole.length - 1]))
        return false;
    guint answer = next_line(reader, i), below = answer + 1;
    if (below >= reader->reading->end || line_of(reader, answer)->kind != FORM_LINE_TEXT ||
        line_of(reader, below)->kind != FORM_LINE_BLANK)
        return false;
    const struct line *words = &line_of(reader, answer)->whole;
    return words->length <= ANSWER_BYTES && !strchr("?,", words->text[words->length - 1]) &&
           next_line(reader, answer) < reader->reading->end;
}

static void take_message_line(struct reader *reader, guint i)
{
    static const char *const breaks[] = {"\n", "\n\n", "\n\n\n"};
    const struct form_line *line = line_of(reader, i);
    append(reader->value, breaks[MIN(reader->blanks, 2)], line->whole);
}

static void take_labelled(struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    if (in_message(reader) && !ends_message(reader, i))
        take_message_line(reader, i);
    else if (reader->seen == 0 && line->meaning == FORM_NONE)
        reader->pending = MIN(reader->pending, i);
    else if (begins_value(reader, i)) {
        begin_pending(reader, i);
        begin_value(reader, i);
    } else {
        take_text(reader, i);
    }
}

/* What stood between the last unknown label and the first known one parts them. */
static void forget_pending(struct reader *reader, guint i)
{
    for (guint j = reader->pending; j < i; j++) {
        if (line_of(reader, j)->kind == FORM_LINE_LABELLED)
            g_array_append_val(reader->reading->loose, j);
    }
    reader->pending = G_MAXUINT;
}

static void take_line(struct reader *reader, guint i)
{
    const struct form_line *line = line_of(reader, i);
    switch (line->kind) {
    case FORM_LINE_BLANK:
        reader->blanks++;
        return;
    case FORM_LINE_RULE:
        if (in_message(reader) && reader->value->text->len) {
            reader->footer = true;
            reader->value = NULL;
        }
        return;
    case FORM_LINE_LABELLED:
        take_labelled(reader, i);
        break;
    default:
        forget_pending(reader, i);
        if (!in_message(reader))
            take_text(reader, i);
        else if (is_next_question(reader, i))
            begin_unknown(reader, i);
        else
            take_message_line(reader, i);
        break;
    }
    reader->blanks = 0;
}

/* ---- the whole ---- */

static void value_free(void *data)
{
    struct form_value *value = data;
    g_free(value->label);
    g_string_free(value->text, TRUE);
    g_free(value);
}

struct form_reading *form_reading_new(const char *text, const struct form_labels *labels)
{
    struct form_reading *reading = g_new0(struct form_reading, 1);
    reading->lines = g_array_new(FALSE, FALSE, sizeof(struct form_line));
    reading->loose = g_array_new(FALSE, FALSE, sizeof(guint));
    reading->values = g_ptr_array_new_with_free_func(value_free);
    struct reader reader = {.reading = reading, .labels = labels, .pending = G_MAXUINT};
    read_lines(&reader, text);
    reading->end = find_history(&reader);
    find_tail(&reader);
    for (guint i = 0; i < reading->end; i++)
        take_line(&reader, i);
    forget_pending(&reader, reading->end);
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
