/* redact.c - see redact.h. */
#include "crm/redact.h"

#include <string.h>

#define ERASED "(erased)"
#define TERM_BYTES_MIN 4 /* shorter ones stand in too many words */

struct redaction {
    GPtrArray *terms; /* of char*, the longest first */
};

struct redaction *redaction_new(void)
{
    struct redaction *redaction = g_new0(struct redaction, 1);
    redaction->terms = g_ptr_array_new_with_free_func(g_free);
    return redaction;
}

void redaction_free(struct redaction *redaction)
{
    if (!redaction)
        return;
    g_ptr_array_unref(redaction->terms);
    g_free(redaction);
}

static gint by_length(gconstpointer a, gconstpointer b)
{
    gsize first = strlen(*(char *const *)a), second = strlen(*(char *const *)b);
    return first < second ? 1 : first > second ? -1 : 0;
}

void redaction_add(struct redaction *redaction, const char *const *terms)
{
    for (gsize i = 0; terms[i]; i++) {
        if (strlen(terms[i]) >= TERM_BYTES_MIN)
            g_ptr_array_add(redaction->terms, g_strdup(terms[i]));
    }
    g_ptr_array_sort(redaction->terms, by_length);
}

/* ---- texts ---- */

/* Whether a word goes on with it; an address goes on with more. */
static bool goes_on(gunichar c, bool is_address)
{
    return g_unichar_isalnum(c) || (is_address && c < 0x80 && strchr("_+-", (int)c));
}

/* Whether no word, or address, goes on at either end. */
static bool stands_alone(const char *text, const char *start, gsize length)
{
    const char *end = start + length;
    bool is_address = memchr(start, '@', length) != NULL;
    gunichar before = start > text ? g_utf8_get_char(g_utf8_prev_char(start)) : ' ';
    gunichar behind = *end ? g_utf8_get_char(end) : ' ';
    if (is_address && (before == '.' || (behind == '.' && g_ascii_isalnum(end[1]))))
        return false;
    bool begins_word = goes_on(g_utf8_get_char(start), is_address);
    bool ends_word = goes_on(g_utf8_get_char(g_utf8_prev_char(end)), is_address);
    return !(begins_word && goes_on(before, is_address)) &&
           !(ends_word && goes_on(behind, is_address));
}

/* The length of the longest term that stands at a place; 0 for none. */
static gsize term_at(const struct redaction *redaction, const char *text, const char *place)
{
    for (guint i = 0; i < redaction->terms->len; i++) {
        const char *term = redaction->terms->pdata[i];
        gsize length = strlen(term);
        if (g_ascii_tolower(*place) == g_ascii_tolower(*term) &&
            g_ascii_strncasecmp(place, term, length) == 0 && stands_alone(text, place, length))
            return length;
    }
    return 0;
}

bool redact_finds(const struct redaction *redaction, const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        if (term_at(redaction, text, p))
            return true;
    }
    return false;
}

char *redact_text(const struct redaction *redaction, const char *text)
{
    g_autoptr(GString) out = NULL;
    const char *copied = text;
    for (const char *p = text; *p;) {
        gsize length = term_at(redaction, text, p);
        if (length == 0) {
            p = g_utf8_next_char(p);
            continue;
        }
        out = out ? out : g_string_new(NULL);
        g_string_append_len(out, copied, p - copied);
        g_string_append(out, ERASED);
        p += length;
        copied = p;
    }
    if (!out)
        return NULL;
    g_string_append(out, copied);
    return g_string_free(g_steal_pointer(&out), FALSE);
}

/* ---- JSON ---- */

static bool is_personal(const char *key)
{
    static const char *const keys[] = {
        "name",        "contact_name", "email",   "phone",       "phone_e164", "from_name",
        "subject",     "job_title",    "company", "website",     "street",     "street2",
        "postcode",    "city",         "state",   "tax_id",      "comment",    "text",
        "description", "note",         "remark",  "lost_remark", "reason",     "address",
        "number",      "e164",         "error",   "feedback",    "summary",    "place",
        "message_id",  NULL,
    };
    return g_strv_contains(keys, key);
}

/* What a string becomes; NULL where it stays. (transfer full) */
static char *redact_string(const struct redaction *redaction, const char *key, json_t *value,
                           bool personal)
{
    const char *text = json_string_value(value);
    bool names_contact = g_str_equal(key, "contact"); /* of a lead: its name, not a number */
    if (personal && (is_personal(key) || names_contact))
        return g_str_equal(text, ERASED) ? NULL : g_strdup(ERASED);
    return redact_text(redaction, text);
}

static bool redact_value(const struct redaction *redaction, const char *key, json_t *value,
                         bool personal)
{
    if (!json_is_string(value))
        return redact_json(redaction, value, personal);
    g_autofree char *become = redact_string(redaction, key, value, personal);
    return become && json_string_set(value, become) == 0;
}

/* The depth of our own values is small, of read ones bounded by jansson. */
bool redact_json(const struct redaction *redaction, json_t *value, bool personal)
{
    bool changed = false;
    const char *key;
    size_t i;
    json_t *member;
    json_object_foreach(value, key, member) changed =
        redact_value(redaction, key, member, personal) || changed;
    json_array_foreach(value, i, member) changed =
        redact_value(redaction, "", member, personal) || changed;
    return changed;
}
