/* form.c - see form.h. */
#include "parsers/form.h"
#include "parsers/address.h"
#include "parsers/form_adf.h"
#include "parsers/form_contact.h"
#include "parsers/form_judge.h"
#include "parsers/form_message.h"
#include "parsers/form_notices.h"
#include "parsers/form_reader.h"
#include "parsers/form_said.h"
#include "parsers/form_sentence.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define ADDRESS_BYTES 200 /* of a line with a name and an address */
#define TOLD_LINES 4      /* a notice says within so many what it is */
#define TOLD_BYTES 200

static const struct form_line *line_of(const struct form_notice *notice, guint i)
{
    return form_reading_line(notice->reading, i);
}

static guint loose_at(const struct form_notice *notice, guint i)
{
    return form_reading_loose(notice->reading, i);
}

static bool has(const struct form_notice *notice, enum form_label meaning)
{
    return form_reading_find(notice->reading, meaning) != NULL;
}

static bool is_programs(const struct form_notice *notice, guint i)
{
    return form_is_of_program(&line_of(notice, i)->whole);
}

/* ---- what comes of it ---- */

static void add_field(struct mail *mail, const char *label, const char *value)
{
    struct mail_field *field = g_new0(struct mail_field, 1);
    field->name = util_clean(label, LIMIT_NAME_BYTES, false);
    field->value = util_clean(value, LIMIT_TEXT_BYTES / 16, true);
    g_ptr_array_add(mail->form, field);
}

static void set_body(struct mail *mail, const char *message)
{
    g_free(mail->body);
    mail->body = util_utf8_clip(message, LIMIT_TEXT_BYTES);
}

/* An empty value stays, as the form asked for it; a label that turned out to be a heading does not.
 */
static bool is_shown(const struct form_notice *notice, const struct form_value *value)
{
    switch (value->meaning) {
    case FORM_NONE:
    case FORM_HEADING:
    case FORM_META:
        return value->text->len > 0;
    case FORM_MESSAGE:
        return value->text->len > 0 || !has(notice, FORM_MESSAGE);
    default:
        return true;
    }
}

static void add_fields(struct mail *mail, const struct form_notice *notice)
{
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        if (is_shown(notice, value))
            add_field(mail, value->label, g_strstrip(value->text->str));
    }
}

static bool has_fields(const struct form_notice *notice)
{
    for (guint i = 0; i < notice->reading->values->len; i++) {
        if (is_shown(notice, notice->reading->values->pdata[i]))
            return true;
    }
    return false;
}

static void fill_contact(struct mail_contact *contact, const struct mail_contact *from)
{
    for (unsigned field = 0; field < CONTACT_FIELD_COUNT; field++)
        (void)contact_set(contact, field, contact_value(from, field), SOURCE_FORM);
}

/* ---- notices with labels ---- */

/* How it shows before it is read that no person wrote the whole. Lists have their answers sent
 * elsewhere, too. */
static enum form_trust trust_of(const struct form_notice *notice)
{
    const struct form_origin *origin = notice->origin;
    if (origin->in_thread)
        return FORM_TRUST_NONE;
    if (notice->is_told)
        return FORM_TRUST_TOLD;
    return origin->by_program && !origin->relays ? FORM_TRUST_PROGRAM : FORM_TRUST_NONE;
}

static void find_bounds(struct form_notice *notice)
{
    const GPtrArray *values = notice->reading->values;
    notice->first = notice->last = notice->reading->end;
    for (guint i = 0; i < values->len; i++) {
        const struct form_value *value = values->pdata[i];
        if (value->meaning == FORM_NONE && value->text->len == 0)
            continue; /* a heading */
        notice->first = MIN(notice->first, value->line);
        notice->last = value->line;
    }
}

/* "Anna Lind from Lind Boats sent you an inquiry" above "Email: ...". */
static void read_above(struct form_notice *notice)
{
    struct mail_contact said = {0};
    for (guint i = 0; i < notice->reading->loose->len && !said.name; i++) {
        guint line = loose_at(notice, i);
        if (line > MIN(notice->first, FORM_SENTENCE_LINES * 2))
            break;
        (void)form_sentence_read(&line_of(notice, line)->whole, FORM_SENTENCE_ANY, &said);
    }
    const char *subject = notice->origin->subject;
    const struct line title = {.text = subject, .length = subject ? strlen(subject) : 0};
    if (!said.name && !notice->contact.name && trust_of(notice) != FORM_TRUST_NONE)
        (void)form_sentence_read(&title, FORM_SENTENCE_WANTS, &said);
    const char *name = notice->contact.name;
    if (said.name && (!name || g_str_has_prefix(name, said.name)))
        fill_contact(&notice->contact, &said);
    contact_clear(&said);
}

static bool read_labelled(struct mail *mail, struct form_notice *notice)
{
    find_bounds(notice);
    form_contact_fill(notice->reading, &notice->contact);
    read_above(notice);
    if (!has_fields(notice) || !form_judge_notice(notice))
        return false;
    g_autofree char *message = form_message_find(notice);
    add_fields(mail, notice);
    fill_contact(&mail->contact, &notice->contact);
    set_body(mail, message);
    return true;
}

/* ---- notices of one sentence ---- */

/* Line i of the notice's reading or the next that is not blank. */
static guint not_blank(const struct form_notice *notice, guint i)
{
    while (i < notice->reading->end && line_of(notice, i)->kind == FORM_LINE_BLANK)
        i++;
    return i;
}

/* Lines from first on, up to what the program adds. (transfer full) */
static char *message_below(const struct form_notice *notice, guint first)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = first; i < notice->reading->end; i++) {
        const struct form_line *line = line_of(notice, i);
        if (line->kind == FORM_LINE_RULE || is_programs(notice, i))
            break;
        g_string_append_len(text, line->whole.text, (gssize)line->whole.length);
        g_string_append_c(text, '\n');
    }
    g_autofree char *message = g_strstrip(g_strdup(text->str));
    return *message ? g_steal_pointer(&message) : NULL;
}

static bool take_address_line(const struct line *line, struct mail_contact *contact)
{
    g_autofree char *text = g_strndup(line->text, MIN(line->length, LIMIT_NAME_BYTES));
    struct mail_address address;
    address_first(text, &address);
    bool found = address.email && util_is_address(address.email);
    if (found) {
        (void)contact_set(contact, CONTACT_EMAIL, address.email, SOURCE_FORM);
        (void)contact_set(contact, CONTACT_NAME, address.name, SOURCE_FORM);
    }
    g_free(address.name);
    g_free(address.email);
    return found;
}

static bool is_link(const struct line *line)
{
    return line->length > 4 && memcmp(line->text, "http", 4) == 0;
}

/* Whether the line leads to who wrote, on the next: "... via https://www.lind.example from:". */
static bool leads_to_address(const struct line *line)
{
    return line->length > 0 && line->text[line->length - 1] == ':' &&
           (memmem(line->text, line->length, "http", 4) || form_speaks_of_form(line));
}

/* Whether it is "Anna Lind <anna@...>" and nothing else. */
static bool is_address_line(const struct line *line)
{
    const char *open = memchr(line->text, '<', line->length);
    return open && open > line->text && line->length <= ADDRESS_BYTES &&
           line->text[line->length - 1] == '>' &&
           memchr(open, '@', line->length - (gsize)(open - line->text)) &&
           !memchr(line->text, ':', line->length);
}

/* "Anna Lind (anna@...) sent a message using the contact form at ...", or "This is an enquiry
 * email via ... from:" and the address below. */
static bool read_sentence(struct mail *mail, struct form_notice *notice, guint i)
{
    const struct line *whole = &line_of(notice, i)->whole;
    guint next = i + 1;
    if (next < notice->reading->end && is_link(&line_of(notice, next)->whole))
        next++; /* the form's address was too long for the line */
    next = not_blank(notice, next);
    bool leads = leads_to_address(whole) && next < notice->reading->end &&
                 is_address_line(&line_of(notice, next)->whole);
    if (!leads && !form_speaks_of_form(whole))
        return false;
    if (memchr(whole->text, '@', whole->length)) {
        if (!form_sentence_read(whole, FORM_SENTENCE_ANY, &notice->contact))
            return false;
    } else if (next < notice->reading->end && whole->text[whole->length - 1] == ':') {
        if (!take_address_line(&line_of(notice, next)->whole, &notice->contact))
            return false;
        next = not_blank(notice, next + 1);
    }
    g_autofree char *message =
        notice->contact.email && notice->contact.name ? message_below(notice, next) : NULL;
    if (!message)
        return false;
    add_field(mail, "name", notice->contact.name);
    add_field(mail, "email", notice->contact.email);
    add_field(mail, "message", message);
    fill_contact(&mail->contact, &notice->contact);
    set_body(mail, message);
    return true;
}

/* Whether such a sentence stands near the start: an address in it or right below, and the word
 * form; cheap where there is no address. */
static bool sentence_worth(const char *text)
{
    struct line above = {0};
    for (unsigned i = 0; i < FORM_SENTENCE_LINES && *text; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        bool address = memchr(text, '@', line.length) != NULL;
        if (address && (form_speaks_of_form(&line) || (above.text && form_speaks_of_form(&above)) ||
                        (is_address_line(&line) && leads_to_address(&above))))
            return true;
        if (!line_is_blank(&line))
            above = line;
        text = *end ? end + 1 : end;
    }
    return false;
}

static bool read_sentences(struct mail *mail, struct form_notice *notice)
{
    for (guint i = 0; i < MIN(notice->reading->end, FORM_SENTENCE_LINES); i++) {
        if (line_of(notice, i)->whole.length && read_sentence(mail, notice, i))
            return true;
    }
    return false;
}

/* Whether the subject or one of the first lines says that somebody filled in a form. */
static bool is_told(const char *text, const char *subject)
{
    const struct line title = {.text = subject, .length = subject ? strlen(subject) : 0};
    if (title.length && form_is_notice(&title))
        return true;
    for (unsigned i = 0; i < TOLD_LINES && *text; text += *text == '\n') {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        if (line.length && line.length <= TOLD_BYTES && form_is_notice(&line))
            return !form_is_in_first_person(&line);
        i += line.length > 0;
        text = end;
    }
    return false;
}

static bool is_labelled(const struct form_notice *notice, enum form_worth worth)
{
    const struct form_origin *origin = notice->origin;
    bool program = origin->by_program || origin->relays;
    return worth == FORM_WORTH_READING || notice->is_told ||
           (worth >= FORM_WORTH_IF_PROGRAM && program);
}

/* "Anna Lind sent you a message": her words without labels. */
static bool read_said(struct mail *mail, struct form_notice *notice)
{
    contact_clear(&notice->contact);
    g_autofree char *message = form_said_find(notice);
    if (!message)
        return false;
    add_field(mail, "name", notice->contact.name);
    add_field(mail, "message", message);
    fill_contact(&mail->contact, &notice->contact);
    set_body(mail, message);
    return true;
}

bool form_read(struct mail *mail, const char *text, const struct form_origin *origin,
               const struct form_labels *labels)
{
    g_autofree char *adf = form_adf_lines(text);
    text = adf ? adf : text;
    enum form_worth worth = form_reading_worth(text, labels);
    struct form_notice notice = {.origin = origin};
    bool may_tell = worth == FORM_WORTH_IF_TOLD || worth >= FORM_WORTH_IF_NOTICE ||
                    (worth != FORM_WORTH_NOTHING && origin->by_program);
    notice.is_told = may_tell && !origin->in_thread && is_told(text, origin->subject);
    bool labelled = is_labelled(&notice, worth);
    bool sentence = !origin->in_thread && sentence_worth(text);
    bool said = !origin->in_thread && form_said_worth(origin, text);
    if (!labelled && !sentence && !said)
        return false;
    g_autoptr(form_reading_handle) reading = form_reading_new(text, labels, trust_of(&notice));
    notice.reading = reading;
    bool found = labelled && read_labelled(mail, &notice);
    if (!found && sentence) {
        contact_clear(&notice.contact);
        found = read_sentences(mail, &notice);
    }
    found = found || (said && read_said(mail, &notice));
    contact_clear(&notice.contact);
    return found;
}
