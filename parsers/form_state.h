/* form_state.h - how far a notice is read: what the files that read its lines one after another
 * have in common. */
#pragma once

#include "parsers/form_reader.h"

struct form_state {
    struct form_reading *reading; /* what came of it up to here */
    const struct form_labels *labels;
    struct form_value *value; /* that may go on, or NULL */
    unsigned blanks;          /* before this line */
    guint tail;               /* line from which on there are but labelled values, one known */
    guint last;               /* the same, known or not */
    unsigned seen;            /* bits of enum form_label */
    unsigned separators[FORM_SEPARATOR_COUNT]; /* how many known labels have each */
    guint pending; /* unknown labels from here on stand right above the form */
    bool footer;   /* a rule ended the enquiry */
    guint guessed; /* line whose label was none that we know, and became the enquiry's */
};

#define FORM_BIT(n) (1u << (n))
#define FORM_PERSON_BITS                                                                           \
    (FORM_BIT(FORM_NAME) | FORM_BIT(FORM_FIRST_NAME) | FORM_BIT(FORM_LAST_NAME) |                  \
     FORM_BIT(FORM_MESSAGE) | FORM_BIT(FORM_FROM))
#define FORM_HANDLE_BITS (FORM_BIT(FORM_EMAIL) | FORM_BIT(FORM_PHONE) | FORM_BIT(FORM_FROM))
#define FORM_CONTACT_BITS                                                                          \
    (FORM_PERSON_BITS | FORM_BIT(FORM_EMAIL) | FORM_BIT(FORM_PHONE) | FORM_BIT(FORM_COMPANY) |     \
     FORM_BIT(FORM_JOB_TITLE) | FORM_BIT(FORM_WEBSITE) | FORM_BIT(FORM_COUNTRY))

/* Whether it tells of who wrote, or is what was written. */
static inline bool form_label_is_contact(enum form_label meaning)
{
    return meaning != FORM_NONE && (FORM_CONTACT_BITS & FORM_BIT(meaning));
}

/* Line i, and the place of the next one that is not blank. */
static inline const struct form_line *form_state_line(const struct form_state *state, guint i)
{
    return &g_array_index(state->reading->lines, struct form_line, i);
}

static inline guint form_state_next(const struct form_state *state, guint i)
{
    do
        i++;
    while (i < state->reading->end && form_state_line(state, i)->kind == FORM_LINE_BLANK);
    return i;
}

static inline bool form_state_is_labelled(const struct form_state *state, guint i)
{
    return i < state->reading->end && form_state_line(state, i)->kind == FORM_LINE_LABELLED;
}

static inline bool form_line_has_value(const struct form_line *line)
{
    return line->kind == FORM_LINE_LABELLED && line->value.length > 0;
}

/* Whether the enquiry is being read. */
static inline bool form_state_in_message(const struct form_state *state)
{
    return state->value && state->value->meaning == FORM_MESSAGE;
}
