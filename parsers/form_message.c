/* form_message.c - see form_message.h. */
#include "parsers/form_message.h"
#include "parsers/form_ending.h"
#include "parsers/form_notices.h"
#include "parsers/form_tail.h"

#include <string.h>

#define NAMED_BYTES 20   /* "Anna Lind wrote:" */
#define HEADING_BYTES 40 /* a greeting or heading is no longer */
#define WORDY_BYTES 60   /* a value so long may be the enquiry, whatever its label */
#define WORDY_SPACES 7

static const struct form_line *line_of(const struct form_notice *notice, guint i)
{
    return form_reading_line(notice->reading, i);
}

static guint loose_at(const struct form_notice *notice, guint i)
{
    return form_reading_loose(notice->reading, i);
}

static bool is_programs(const struct form_notice *notice, guint i)
{
    return form_is_of_program(&line_of(notice, i)->whole);
}

/* Whether some value for the enquiry is more than a word or two. */
static bool has_long_message(const struct form_notice *notice)
{
    for (guint i = 0; i < notice->reading->values->len; i++) {
        const struct form_value *value = notice->reading->values->pdata[i];
        if (value->meaning == FORM_MESSAGE && value->text->len && !form_is_brief(value->text->str))
            return true;
    }
    return false;
}

/* All that was written under the labels for it; a word or two only where there is no more.
 * (transfer full) */
static char *labelled_message(struct form_notice *notice)
{
    bool has_long = has_long_message(notice);
    g_autoptr(GString) message = g_string_new(NULL);
    for (guint i = 0; i < notice->reading->values->len; i++) {
        struct form_value *value = notice->reading->values->pdata[i];
        if (value->meaning != FORM_MESSAGE || value->text->len == 0 ||
            (has_long && form_is_brief(value->text->str)))
            continue;
        form_tail_strip(notice, value->text->str);
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
    return line->length <= HEADING_BYTES && line->length &&
           strchr(",!:", line->text[line->length - 1]);
}

/* Loose lines from first to before end as text, or NULL where there is but a greeting. (transfer
 * full) */
static char *join_loose(const struct form_notice *notice, guint first, guint end)
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

/* "Anna Lind:" above her words. */
static bool is_name_heading(const struct form_notice *notice, guint i)
{
    const struct line *whole = &line_of(notice, i)->whole;
    const char *name = notice->contact.name;
    gsize length = name ? strlen(name) : 0;
    return length && whole->length > length && memcmp(whole->text, name, length) == 0 &&
           whole->length <= length + NAMED_BYTES && whole->text[whole->length - 1] == ':';
}

/* Loose lines i .. end-1 without what the program says of them, above or below. (transfer full) */
static char *run_message(const struct form_notice *notice, guint i, guint end)
{
    guint from = i, to = end;
    bool above = loose_at(notice, i) < notice->first;
    for (guint j = i; j < to; j++) {
        bool named = is_name_heading(notice, loose_at(notice, j));
        if (!named && !is_programs(notice, loose_at(notice, j)) &&
            !form_tail_is_call(&line_of(notice, loose_at(notice, j))->whole))
            continue;
        if (above || named)
            from = j + 1;
        else
            to = j;
    }
    return join_loose(notice, from, to);
}

/* The longest run of lines that no value interrupts. (transfer full) */
static char *loose_message(const struct form_notice *notice)
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
static char *wordy_value(const struct form_notice *notice)
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
static char *values_text(const struct form_notice *notice, bool all)
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

char *form_message_unquoted(char *text)
{
    for (const char *p = text; p; p = strchr(p, '\n')) {
        p += *p == '\n';
        if (*p != '>' && *p != '\n')
            return text;
    }
    char *out = text;
    for (const char *p = text; *p;) {
        p += *p == '>';
        p += *p == ' ';
        gsize length = strcspn(p, "\n");
        length += p[length] == '\n';
        memmove(out, p, length);
        out += length;
        p += length;
    }
    *out = '\0';
    return text;
}

char *form_message_find(struct form_notice *notice)
{
    char *message = labelled_message(notice);
    if (!message)
        message = loose_message(notice);
    if (!message)
        message = wordy_value(notice);
    if (!message)
        message = values_text(notice, false);
    return message ? form_message_unquoted(message) : values_text(notice, true);
}
