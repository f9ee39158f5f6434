/* form_judge.c - see form_judge.h. */
#include "parsers/form_judge.h"
#include "parsers/form_notices.h"

#include <string.h>

#define ENOUGH 5         /* of what speaks for a form */
#define PROSE_LINES 6    /* more of them above the labels are a letter */
#define LETTER_LINES 200 /* a newsletter has so many */
#define MANY_VALUES 3    /* and nothing else: what else could it be */
#define ORDER_LABELS 2   /* so many of them make it an order's notice */

static const struct form_line *line_of(const struct form_notice *notice, guint i)
{
    return form_reading_line(notice->reading, i);
}

static bool has(const struct form_notice *notice, enum form_label meaning)
{
    return form_reading_find(notice->reading, meaning) != NULL;
}

/* What stands around the values. */
struct surroundings {
    bool notice;            /* it says so itself */
    unsigned prose, inside; /* other lines above, and among the values */
};

static void look_around(const struct form_notice *notice, struct surroundings *ret)
{
    *ret = (struct surroundings){.notice = notice->is_told};
    for (guint i = 0; i < notice->reading->loose->len; i++) {
        guint line = form_reading_loose(notice->reading, i);
        if (line > notice->first && line < notice->last)
            ret->inside++;
        else if (ret->prose <= PROSE_LINES && form_is_notice(&line_of(notice, line)->whole))
            ret->notice = true;
        else if (line < notice->first)
            ret->prose++;
    }
    guint end = notice->reading->end;
    for (guint i = MAX(notice->last + 1, end > FORM_SENTENCE_LINES ? end - FORM_SENTENCE_LINES : 0);
         i < end && !ret->notice; i++)
        ret->notice = line_of(notice, i)->kind == FORM_LINE_TEXT &&
                      form_is_notice(&line_of(notice, i)->whole);
}

static unsigned count_values(const struct form_notice *notice, enum form_label meaning)
{
    unsigned count = 0;
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        count += value->meaning == meaning && value->text->len > 0;
    }
    return count;
}

static bool is_another(const struct form_notice *notice)
{
    const struct form_origin *origin = notice->origin;
    const char *email = notice->contact.email;
    return origin->by_program || origin->relays ||
           (origin->sender && email && g_ascii_strcasecmp(origin->sender, email) != 0);
}

static int weigh(const struct form_notice *notice, const struct surroundings *around)
{
    const struct mail_contact *contact = &notice->contact;
    unsigned extras = (contact->company != NULL) + (contact->job_title != NULL) +
                      (contact->website != NULL) + (contact->country != NULL);
    int weight = 2 * (contact->name != NULL) + 2 * (contact->email != NULL) +
                 (contact->phone != NULL) + 2 * has(notice, FORM_MESSAGE) + (int)MIN(extras, 2);
    weight += 2 * has(notice, FORM_META) + 2 * around->notice + 2 * is_another(notice);
    if (around->prose == 0 && around->inside == 0)
        weight += notice->reading->values->len >= MANY_VALUES ? 2 : 1;
    else if (!around->notice)
        weight -= around->prose > PROSE_LINES ? 4 : 2;
    if (around->inside > notice->reading->values->len + 2)
        weight -= 3;
    bool named = has(notice, FORM_NAME) || has(notice, FORM_FIRST_NAME) || !has(notice, FORM_FROM);
    if (!named && !around->notice && !notice->origin->by_program)
        weight -= 2; /* "From:" stands in letters */
    if (notice->reading->lines->len > LETTER_LINES && !around->notice)
        weight -= 3;
    return weight - 3 * notice->origin->in_thread;
}

/* Whether the address is that of whom the notice was sent to: it is about them. */
static bool is_recipients(const struct form_notice *notice)
{
    const char *email = notice->contact.email, *recipient = notice->origin->recipient;
    return email && recipient && g_ascii_strcasecmp(email, recipient) == 0;
}

/* Who gives no way to answer says at least who he is and what he wants. */
static bool is_of_somebody(const struct form_notice *notice)
{
    const struct mail_contact *contact = &notice->contact;
    return contact->name && (notice->origin->relays || has(notice, FORM_MESSAGE)) &&
           count_values(notice, FORM_UNLIKE) == 0;
}

/* Whether somebody asks, or speaks of himself. */
static bool speaks_as_person(const char *text)
{
    const struct line line = {.text = text, .length = strcspn(text, "\n")};
    return strchr(text, '?') || form_is_in_first_person(&line);
}

static const char *domain_of(const char *email)
{
    const char *at = email ? strrchr(email, '@') : NULL;
    return at ? at + 1 : NULL;
}

/* Whether a program's mail that says nothing of a form tells us something rather than that somebody
 * wants something: its labels name its own house, or where we are expected. */
static bool is_told_to_us(const struct form_notice *notice)
{
    const struct form_origin *origin = notice->origin;
    const struct form_value *message = form_reading_find(notice->reading, FORM_MESSAGE);
    const char *theirs = domain_of(notice->contact.email), *house = domain_of(origin->sender);
    if (!origin->by_program || origin->relays)
        return false;
    if (theirs)
        return house && g_ascii_strcasecmp(theirs, house) == 0 && message &&
               !speaks_as_person(message->text->str);
    return message && !speaks_as_person(message->text->str);
}

bool form_judge_notice(const struct form_notice *notice)
{
    const struct mail_contact *contact = &notice->contact;
    bool message = has(notice, FORM_MESSAGE);
    bool by_from = !has(notice, FORM_EMAIL) && has(notice, FORM_FROM) && !contact->phone;
    bool reached = contact->email || contact->phone;
    if ((!contact->name && !message) || (by_from && !message) || is_recipients(notice))
        return false;
    if (count_values(notice, FORM_UNLIKE) >= ORDER_LABELS && !message)
        return false;
    struct surroundings around;
    look_around(notice, &around);
    if (!around.notice && around.prose > 0 && is_told_to_us(notice))
        return false;
    if (!reached && !(is_of_somebody(notice) && around.notice))
        return false;
    if (!contact->name && !around.notice && !notice->origin->by_program)
        return false; /* "Note: ...", "Questions: ..." stand in any mail */
    return weigh(notice, &around) >= ENOUGH;
}
