/* form.c - see form.h. Whether a text with labelled values is a notice is judged by what speaks for
 * it and against it; a person's own mail has labels too. */
#include "parsers/form.h"
#include "parsers/address.h"
#include "parsers/form_block.h"
#include "parsers/form_contact.h"
#include "parsers/form_notices.h"
#include "parsers/form_reader.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define ENOUGH 5         /* of what speaks for a form */
#define SENTENCE_LINES 8 /* a notice without labels begins within so many lines */
#define PROSE_LINES 6    /* more of them above the labels are a letter */
#define LETTER_LINES 200 /* a newsletter has so many */
#define GREETING_BYTES 40
#define MANY_VALUES 3  /* and nothing else: what else could it be */
#define WORDY_BYTES 60 /* a value so long may be the enquiry, whatever its label */
#define WORDY_SPACES 7
#define LINK_SPACES 8  /* "View this submission <https://...>" */
#define ORDER_LABELS 2 /* so many of them make it an order's notice */

struct notice {
    const struct form_origin *origin;
    struct form_reading *reading;
    struct mail_contact contact;
    guint first, last; /* lines of the first and last known label */
};

static const struct form_line *line_of(const struct notice *notice, guint i)
{
    return &g_array_index(notice->reading->lines, struct form_line, i);
}

static guint loose_at(const struct notice *notice, guint i)
{
    return g_array_index(notice->reading->loose, guint, i);
}

static bool has(const struct notice *notice, enum form_label meaning)
{
    return form_reading_find(notice->reading, meaning) != NULL;
}

static bool is_programs(const struct notice *notice, guint i)
{
    const struct line *whole = &line_of(notice, i)->whole;
    return form_is_notice(whole) || form_is_boilerplate(whole);
}

/* ---- is it a notice ---- */

/* What stands around the values. */
struct surroundings {
    bool notice;            /* it says so itself */
    unsigned prose, inside; /* other lines above, and among the values */
};

static void look_around(const struct notice *notice, struct surroundings *ret)
{
    *ret = (struct surroundings){0};
    for (guint i = 0; i < notice->reading->loose->len; i++) {
        guint line = loose_at(notice, i);
        if (line > notice->first && line < notice->last)
            ret->inside++;
        else if (ret->prose <= PROSE_LINES && form_is_notice(&line_of(notice, line)->whole))
            ret->notice = true;
        else if (line < notice->first)
            ret->prose++;
    }
    guint end = notice->reading->end;
    for (guint i = MAX(notice->last + 1, end > SENTENCE_LINES ? end - SENTENCE_LINES : 0);
         i < end && !ret->notice; i++)
        ret->notice = line_of(notice, i)->kind == FORM_LINE_TEXT &&
                      form_is_notice(&line_of(notice, i)->whole);
}

static unsigned count_values(const struct notice *notice, enum form_label meaning)
{
    unsigned count = 0;
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        count += value->meaning == meaning && value->text->len > 0;
    }
    return count;
}

static bool is_another(const struct notice *notice)
{
    const struct form_origin *origin = notice->origin;
    const char *email = notice->contact.email;
    return origin->by_program ||
           (origin->sender && email && g_ascii_strcasecmp(origin->sender, email) != 0);
}

static int weigh(const struct notice *notice, const struct surroundings *around)
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

static bool is_notice(const struct notice *notice)
{
    const struct mail_contact *contact = &notice->contact;
    bool message = has(notice, FORM_MESSAGE);
    bool by_from = !has(notice, FORM_EMAIL) && has(notice, FORM_FROM);
    if ((!contact->email && !contact->phone) || (!contact->name && !message) ||
        (by_from && !message))
        return false;
    if (count_values(notice, FORM_UNLIKE) >= ORDER_LABELS && !message)
        return false;
    struct surroundings around;
    look_around(notice, &around);
    if (!contact->name && !around.notice && !notice->origin->by_program)
        return false; /* "Note: ...", "Questions: ..." stand in any mail */
    return weigh(notice, &around) >= ENOUGH;
}

/* ---- the enquiry ---- */

/* The first line below a blank one that begins what the program wrote, or NULL. */
static char *find_footer(char *text)
{
    for (char *p = strstr(text, "\n\n"); p; p = strstr(p, "\n\n")) {
        p += strspn(p, "\n");
        const struct line line = {.text = p, .length = strcspn(p, "\n")};
        if (form_is_footer(&line))
            return p;
    }
    return NULL;
}

/* "View this submission <https://...>" */
static bool is_mere_link(const struct line *line)
{
    const char *link = memmem(line->text, line->length, "<http", 5);
    unsigned spaces = 0;
    for (const char *p = line->text; link && p < link; p++)
        spaces += *p == ' ';
    return link && line->text[line->length - 1] == '>' && spaces <= LINK_SPACES;
}

/* "Sender's information:", which stood above the next values. */
static bool is_mere_heading(const struct line *line)
{
    return line->length && line->length <= GREETING_BYTES && line->text[line->length - 1] == ':';
}

/* Takes away what the program wrote below; at least a line stays. */
static void strip_footer(char *text)
{
    char *footer = find_footer(text);
    if (footer)
        *footer = '\0';
    for (char *last; (last = strrchr(text, '\n')) != NULL;) {
        const struct line line = {.text = last + 1, .length = strlen(last + 1)};
        bool apart = last > text && last[-1] == '\n';
        bool programs =
            form_is_boilerplate(&line) ||
            (apart && (form_is_notice(&line) || is_mere_link(&line) || is_mere_heading(&line)));
        if (!line_is_blank(&line) && !line_is_rule(&line) && !programs)
            break;
        *last = '\0';
    }
}

/* All that was written under the labels for it. (transfer full) */
static char *labelled_message(const struct notice *notice)
{
    g_autoptr(GString) message = g_string_new(NULL);
    for (guint i = 0; i < notice->reading->values->len; i++) {
        struct form_value *value = notice->reading->values->pdata[i];
        if (value->meaning != FORM_MESSAGE || value->text->len == 0)
            continue;
        strip_footer(value->text->str);
        g_string_truncate(value->text, strlen(value->text->str));
        if (message->len)
            g_string_append(message, "\n\n");
        g_string_append(message, value->text->str);
    }
    g_autofree char *text = g_strstrip(g_strdup(message->str));
    return *text ? g_steal_pointer(&text) : NULL;
}

static bool is_greeting(const struct line *line)
{
    return line->length <= GREETING_BYTES && line->length &&
           strchr(",!:", line->text[line->length - 1]);
}

/* Loose lines from first to before end as text, or NULL where there is but a greeting. (transfer
 * full) */
static char *join_loose(const struct notice *notice, guint first, guint end)
{
    g_autoptr(GString) text = g_string_new(NULL);
    bool substance = false;
    for (guint i = first; i < end; i++) {
        guint at = loose_at(notice, i);
        const struct line *whole = &line_of(notice, at)->whole;
        if (text->len)
            g_string_append(text, at > loose_at(notice, i - 1) + 1 ? "\n\n" : "\n");
        g_string_append_len(text, whole->text, (gssize)whole->length);
        substance = substance || (!is_greeting(whole) && memchr(whole->text, ' ', whole->length));
    }
    return substance ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* Loose lines i .. end-1 without what the program says of them, above or below. (transfer full) */
static char *run_message(const struct notice *notice, guint i, guint end)
{
    guint from = i, to = end;
    bool above = loose_at(notice, i) < notice->first;
    for (guint j = i; j < to; j++) {
        if (!is_programs(notice, loose_at(notice, j)))
            continue;
        if (above)
            from = j + 1;
        else
            to = j;
    }
    return join_loose(notice, from, to);
}

/* The longest run of lines that no value interrupts. (transfer full) */
static char *loose_message(const struct notice *notice)
{
    const GPtrArray *values = notice->reading->values;
    guint count = notice->reading->loose->len, next = 0;
    g_autofree char *longest = NULL;
    for (guint i = 0, end; i < count; i = end) {
        while (next < values->len &&
               ((struct form_value *)values->pdata[next])->line < loose_at(notice, i))
            next++;
        guint bound = next < values->len ? ((struct form_value *)values->pdata[next])->line
                                         : notice->reading->end;
        for (end = i + 1; end < count && loose_at(notice, end) < bound;)
            end++;
        char *message = run_message(notice, i, end);
        if (message && (!longest || strlen(message) > strlen(longest))) {
            g_free(longest);
            longest = g_steal_pointer(&message);
        }
        g_free(message);
    }
    return g_steal_pointer(&longest);
}

/* The longest value under a label that says nothing to us, if somebody wrote sentences there.
 * (transfer full) */
static char *wordy_value(const struct notice *notice)
{
    const GString *longest = NULL;
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        unsigned spaces = 0, wide = 0;
        for (const char *p = value->text->str; *p; p++) {
            spaces += *p == ' ' || *p == '\n';
            wide += (guchar)*p >= 0xe0; /* scripts without spaces */
        }
        bool wordy = value->text->len >= WORDY_BYTES && spaces + wide / 3 >= WORDY_SPACES;
        bool other = value->meaning == FORM_OTHER || value->meaning == FORM_NONE;
        if (wordy && other && (!longest || value->text->len > longest->len))
            longest = value->text;
    }
    return longest ? g_strdup(longest->str) : NULL;
}

/* The values as lines: those that tell nothing of the person, or all. (transfer full) */
static char *values_text(const struct notice *notice, bool all)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        bool other = value->meaning == FORM_OTHER || value->meaning == FORM_NONE;
        if (value->text->len == 0 || value->meaning == FORM_META || (!other && !all))
            continue;
        g_string_append_printf(text, "%s%s: %s", text->len ? "\n" : "", value->label,
                               value->text->str);
    }
    return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

static char *find_message(const struct notice *notice)
{
    char *message = labelled_message(notice);
    if (!message)
        message = loose_message(notice);
    if (!message)
        message = wordy_value(notice);
    if (!message)
        message = values_text(notice, false);
    return message ? message : values_text(notice, true);
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
static bool is_shown(const struct notice *notice, const struct form_value *value)
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

static void add_fields(struct mail *mail, const struct notice *notice)
{
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        if (is_shown(notice, value))
            add_field(mail, value->label, g_strstrip(value->text->str));
    }
}

static void fill_contact(struct mail_contact *contact, const struct mail_contact *from)
{
    for (unsigned field = 0; field < CONTACT_FIELD_COUNT; field++)
        (void)contact_set(contact, field, contact_value(from, field), SOURCE_FORM);
}

/* ---- notices with labels ---- */

static void find_bounds(struct notice *notice)
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
static void read_above(struct notice *notice)
{
    struct mail_contact said = {0};
    for (guint i = 0; i < notice->reading->loose->len && !said.name; i++) {
        guint line = loose_at(notice, i);
        if (line > MIN(notice->first, SENTENCE_LINES * 2))
            break;
        (void)form_sentence_read(&line_of(notice, line)->whole, &said);
    }
    const char *name = notice->contact.name;
    if (said.name && (!name || g_str_has_prefix(name, said.name)))
        fill_contact(&notice->contact, &said);
    contact_clear(&said);
}

static bool read_labelled(struct mail *mail, struct notice *notice)
{
    find_bounds(notice);
    form_contact_fill(notice->reading, &notice->contact);
    read_above(notice);
    if (!is_notice(notice))
        return false;
    g_autofree char *message = find_message(notice);
    add_fields(mail, notice);
    fill_contact(&mail->contact, &notice->contact);
    set_body(mail, message);
    return true;
}

/* ---- notices of one sentence ---- */

/* Line i of the notice's reading or the next that is not blank. */
static guint not_blank(const struct notice *notice, guint i)
{
    while (i < notice->reading->end && line_of(notice, i)->kind == FORM_LINE_BLANK)
        i++;
    return i;
}

/* Lines from first on, up to what the program adds. (transfer full) */
static char *message_below(const struct notice *notice, guint first)
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

/* "Anna Lind (anna@...) sent a message using the contact form at ...", or "This is an enquiry
 * email via ... from:" and the address below. */
static bool read_sentence(struct mail *mail, struct notice *notice, guint i)
{
    const struct line *whole = &line_of(notice, i)->whole;
    if (!form_speaks_of_form(whole))
        return false;
    guint next = i + 1;
    if (next < notice->reading->end && is_link(&line_of(notice, next)->whole))
        next++; /* the form's address was too long for the line */
    next = not_blank(notice, next);
    if (memchr(whole->text, '@', whole->length)) {
        if (!form_sentence_read(whole, &notice->contact))
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
    for (unsigned i = 0; i < SENTENCE_LINES && *text; i++) {
        const char *end = strchrnul(text, '\n');
        const struct line line = {.text = text, .length = (gsize)(end - text)};
        bool address = memchr(text, '@', line.length) != NULL;
        if (address && (form_speaks_of_form(&line) || (above.text && form_speaks_of_form(&above))))
            return true;
        if (!line_is_blank(&line))
            above = line;
        text = *end ? end + 1 : end;
    }
    return false;
}

static bool read_sentences(struct mail *mail, struct notice *notice)
{
    for (guint i = 0; i < MIN(notice->reading->end, SENTENCE_LINES); i++) {
        if (line_of(notice, i)->whole.length && read_sentence(mail, notice, i))
            return true;
    }
    return false;
}

bool form_read(struct mail *mail, const char *text, const struct form_origin *origin,
               const struct form_labels *labels)
{
    bool labelled = form_reading_worth(text, labels);
    bool sentence = !origin->in_thread && sentence_worth(text);
    if (!labelled && !sentence)
        return false;
    g_autoptr(form_reading_handle) reading = form_reading_new(text, labels);
    struct notice notice = {.origin = origin, .reading = reading};
    bool found = labelled && read_labelled(mail, &notice);
    if (!found && sentence) {
        contact_clear(&notice.contact);
        found = read_sentences(mail, &notice);
    }
    contact_clear(&notice.contact);
    return found;
}
