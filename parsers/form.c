/* form.c - see form.h. */
#include "parsers/form.h"
#include "parsers/address.h"
#include "parsers/lines.h"
#include "parsers/form_phrases.h"
#include "parsers/phrases.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define READ_LINES 600
#define LABEL_BYTES 60
#define FIRST_LABEL_LINE 15 /* a form starts within so many lines that are not blank */

struct reader {
    GArray *lines;
    GPtrArray *fields;
    GString *message; /* of FORM_MESSAGE */
    bool in_message;
    bool has_email, has_person;
    unsigned labelled, unlabelled, before_first;
};

/* One line taken apart. */
struct labelled {
    char *label; /* as written */
    char *value;
    enum form_label meaning;
};

static void labelled_clear(struct labelled *labelled)
{
    g_free(labelled->label);
    g_free(labelled->value);
}

/* Offset of what separates label and value; 0: nothing does. */
static gsize find_separator(const char *text, gsize length, gsize *ret_width)
{
    for (gsize i = 1; i < length && i <= LABEL_BYTES; i++) {
        bool wide = length - i >= 3 && memcmp(text + i, "：", 3) == 0;
        *ret_width = wide ? 3 : 1;
        bool is_url = text[i] == ':' && i + 2 < length && text[i + 1] == '/' && text[i + 2] == '/';
        if (wide || text[i] == '\t' || (text[i] == ':' && !is_url))
            return i;
    }
    return 0;
}

/* A label is short and of few words. */
static bool is_label_like(const char *label)
{
    unsigned spaces = 0;
    for (const char *p = label; *p; p++)
        spaces += *p == ' ';
    return *label && spaces <= 5 && !strpbrk(label, "<>@.!;,{}\"") && !g_ascii_isdigit(*label);
}

static char *tidy_label(const char *text, gsize length)
{
    const char *start = text + strspn(text, " \t*-_•");
    gsize skipped = (gsize)(start - text);
    char *label = g_strndup(start, length > skipped ? length - skipped : 0);
    for (gsize n = strlen(label); n && strchr(" \t*_:(", label[n - 1]); n--)
        label[n - 1] = '\0';
    return label;
}

static bool take_apart(const struct line *line, struct labelled *ret)
{
    gsize width, length = find_separator(line->text, line->length, &width);
    if (length == 0)
        return false;
    g_autofree char *label = tidy_label(line->text, length);
    g_autofree char *key = text_fold(label, strlen(label));
    char *star = strrchr(key, '*'); /* "E-mail *": a field that must be filled */
    if (star)
        *star = '\0';
    enum form_label meaning = phrase_form_label(g_strchomp(key));
    if (meaning == FORM_NONE && !is_label_like(label))
        return false;
    const char *value = line->text + length + width;
    g_autofree char *rest = g_strndup(value, line->length - length - width);
    const char *start = rest + strspn(rest, " \t*:");
    *ret = (struct labelled){.label = g_steal_pointer(&label), .meaning = meaning};
    ret->value = g_strchomp(g_strdup(start));
    return true;
}

static void add_field(struct reader *reader, const char *label, const char *value)
{
    if (reader->fields->len >= LIMIT_FORM_FIELDS)
        return;
    struct mail_field *field = g_new0(struct mail_field, 1);
    field->name = util_clean(label, LIMIT_NAME_BYTES, false);
    field->value = util_clean(value, LIMIT_TEXT_BYTES / 16, true);
    g_ptr_array_add(reader->fields, field);
}

static struct mail_field *last_field(const struct reader *reader)
{
    return reader->fields->len ? reader->fields->pdata[reader->fields->len - 1] : NULL;
}

static bool has_address(const char *value)
{
    struct mail_address address;
    address_first(value, &address);
    bool has = address.email != NULL;
    g_free(address.name);
    g_free(address.email);
    return has;
}

static void note_meaning(struct reader *reader, enum form_label meaning, const char *value)
{
    if (meaning == FORM_EMAIL && has_address(value))
        reader->has_email = true;
    else if (meaning == FORM_NAME || meaning == FORM_FIRST_NAME || meaning == FORM_LAST_NAME ||
             meaning == FORM_MESSAGE)
        reader->has_person = true;
}

/* Within the enquiry only what belongs to every form ends it: people write "Budget: 500" too. */
static bool ends_message(enum form_label meaning)
{
    return meaning != FORM_NONE && meaning != FORM_OTHER && meaning != FORM_MESSAGE;
}

static void take_labelled(struct reader *reader, const struct labelled *labelled)
{
    reader->in_message = labelled->meaning == FORM_MESSAGE;
    if (labelled->meaning != FORM_NONE)
        reader->labelled++;
    add_field(reader, labelled->label, labelled->value);
    note_meaning(reader, labelled->meaning, labelled->value);
    if (reader->in_message) {
        g_string_truncate(reader->message, 0);
        g_string_append(reader->message, labelled->value);
    }
}

/* A line without label: more of the enquiry, a value below its label, or talk. */
static void take_plain(struct reader *reader, const struct line *line)
{
    struct mail_field *field = last_field(reader);
    if (reader->in_message) {
        if (reader->message->len)
            g_string_append_c(reader->message, '\n');
        g_string_append_len(reader->message, line->text, (gssize)line->length);
        return;
    }
    if (line_is_blank(line))
        return;
    if (field && !*field->value) {
        g_autofree char *value = g_strndup(line->text, line->length);
        g_free(field->value);
        field->value = g_strstrip(util_clean(value, LIMIT_TEXT_BYTES / 16, false));
        g_autofree char *key = text_fold(field->name, strlen(field->name));
        note_meaning(reader, phrase_form_label(key), field->value);
        return;
    }
    if (reader->labelled)
        reader->unlabelled++;
    else
        reader->before_first++;
}

/* Below the enquiry a rule or signature mark starts what the form itself adds. */
static bool is_footer(const struct reader *reader, const struct line *line)
{
    return reader->in_message && (line_is_rule(line) || (line->length >= 2 && line->length <= 3 &&
                                                         memcmp(line->text, "--", 2) == 0));
}

static void read_line(struct reader *reader, const struct line *line)
{
    struct labelled labelled = {0};
    if (is_footer(reader, line)) {
        reader->in_message = false;
        return;
    }
    bool apart = take_apart(line, &labelled);
    bool counts = apart && (reader->in_message ? ends_message(labelled.meaning)
                                               : labelled.meaning != FORM_NONE || reader->labelled);
    if (counts)
        take_labelled(reader, &labelled);
    else
        take_plain(reader, line);
    labelled_clear(&labelled);
}

static bool is_form(const struct reader *reader)
{
    return reader->has_email && reader->has_person && reader->labelled >= 2 &&
           reader->unlabelled <= reader->fields->len + 2 &&
           reader->before_first <= FIRST_LABEL_LINE;
}

static void keep_message(struct reader *reader, char **ret_message)
{
    g_autofree char *message = g_strstrip(g_strdup(reader->message->str));
    for (guint i = 0; *message && i < reader->fields->len; i++) {
        struct mail_field *field = reader->fields->pdata[i];
        g_autofree char *key = text_fold(field->name, strlen(field->name));
        if (phrase_form_label(key) != FORM_MESSAGE)
            continue;
        g_free(field->value);
        field->value = g_strdup(message);
    }
    *ret_message = *message ? util_utf8_clip(message, LIMIT_TEXT_BYTES) : NULL;
}

bool form_read(const char *text, GPtrArray *fields, char **ret_message)
{
    struct reader reader = {
        .lines = lines_of(text),
        .fields = g_ptr_array_new_with_free_func((GDestroyNotify)mail_field_free),
        .message = g_string_new(NULL),
    };
    for (guint i = 0; i < MIN(reader.lines->len, READ_LINES); i++)
        read_line(&reader, line_at(reader.lines, i));
    bool found = is_form(&reader);
    if (found) {
        keep_message(&reader, ret_message);
        g_ptr_array_extend_and_steal(fields, g_steal_pointer(&reader.fields));
    } else {
        g_ptr_array_unref(reader.fields);
    }
    g_array_unref(reader.lines);
    g_string_free(reader.message, TRUE);
    return found;
}

/* ---- what it says of the person ---- */

static void set_once(char **slot, const char *value)
{
    if (!*slot && value && *value)
        *slot = g_strstrip(util_clean(value, LIMIT_NAME_BYTES, false));
}

static void set_email(struct mail_contact *contact, const char *value)
{
    struct mail_address address;
    address_first(value, &address);
    set_once(&contact->email, address.email);
    set_once(&contact->name, address.name);
    g_free(address.name);
    g_free(address.email);
}

/* A country is kept where it is given as its code. */
static void set_country(struct mail_contact *contact, const char *value)
{
    if (strlen(value) == 2 && g_ascii_isupper(value[0]) && g_ascii_isupper(value[1]))
        set_once(&contact->country, value);
}

static void use_field(struct mail_contact *contact, enum form_label meaning, const char *value,
                      const char **first_name, const char **last_name)
{
    switch (meaning) {
    case FORM_NAME:
        set_once(&contact->name, value);
        break;
    case FORM_FIRST_NAME:
        *first_name = value;
        break;
    case FORM_LAST_NAME:
        *last_name = value;
        break;
    case FORM_EMAIL:
        set_email(contact, value);
        break;
    case FORM_PHONE:
        set_once(&contact->phone, value);
        break;
    case FORM_COMPANY:
        set_once(&contact->company, value);
        break;
    case FORM_JOB_TITLE:
        set_once(&contact->job_title, value);
        break;
    case FORM_WEBSITE:
        set_once(&contact->website, value);
        break;
    case FORM_COUNTRY:
        set_country(contact, value);
        break;
    default:
        break;
    }
}

void form_contact(const GPtrArray *fields, struct mail_contact *contact)
{
    const char *first_name = NULL, *last_name = NULL;
    for (guint i = 0; i < fields->len; i++) {
        const struct mail_field *field = fields->pdata[i];
        g_autofree char *key = text_fold(field->name, strlen(field->name));
        use_field(contact, phrase_form_label(key), field->value, &first_name, &last_name);
    }
    if (!first_name || !last_name) {
        /* "Name: Doe, First name: Jane" */
        const char *given = first_name;
        if (given && contact->name && !strstr(contact->name, given)) {
            g_autofree char *whole = g_strconcat(given, " ", contact->name, NULL);
            g_clear_pointer(&contact->name, g_free);
            set_once(&contact->name, whole);
        }
        set_once(&contact->name, given ? given : last_name);
        return;
    }
    g_autofree char *whole = g_strconcat(first_name, " ", last_name, NULL);
    g_clear_pointer(&contact->name, g_free);
    set_once(&contact->name, whole);
}
