/* forward.c - see forward.h. */
#include "parsers/forward.h"
#include "parsers/attribution.h"
#include "parsers/flat_mark.h"
#include "parsers/footer.h"
#include "parsers/header_block.h"
#include "parsers/person_name.h"
#include "base/limits.h"

#include <string.h>

#define HEADERS_BELOW 4 /* lines from a mark to the headers it announces */

/* ---- the person ---- */

static bool is_address_byte(char c)
{
    return g_ascii_isalnum(c) || (guchar)c >= 0x80 || (c && strchr("!#$%&'*+-/=?^_`{|}~.", c));
}

/* The address around the '@' at; length 0: it is none. */
static struct line address_around(const char *value, const char *at)
{
    const char *start = at, *end = at + 1;
    while (start > value && is_address_byte(start[-1]) && (guchar)start[-1] < 0x80)
        start--;
    while (g_ascii_isalnum(*end) || *end == '-' || *end == '.' || (guchar)*end >= 0x80)
        end++;
    while (start < at && strchr("'.*|", *start))
        start++;
    while (end > at + 1 && (end[-1] == '.' || end[-1] == '-'))
        end--;
    bool fits = start < at && end > at + 1 && end - start <= LIMIT_ADDRESS_BYTES;
    return (struct line){.text = start, .length = fits ? (gsize)(end - start) : 0};
}

/* What stands around a name and is not its. */
static void trim_name(const char **start, const char **end)
{
    static const char around[] = " \t\"'*_<([,;:|";
    while (*start < *end && strchr(around, **start))
        (*start)++;
    while (*start < *end && strchr(around, (*end)[-1]))
        (*end)--;
}

static const char *find_folded(const char *start, const char *end, const char *word)
{
    gsize length = strlen(word);
    for (const char *p = start; p + length <= end; p++) {
        if (g_ascii_strncasecmp(p, word, length) == 0)
            return p;
    }
    return NULL;
}

/* (transfer full) */
static char *name_before(const char *value, const char *end)
{
    const char *start = value;
    const char *link = find_folded(start, end, "mailto:");
    const char *group = find_folded(start, end, " via ");
    end = link ? link : end;
    end = group && group < end && group > start ? group : end;
    trim_name(&start, &end);
    if (start == end || end - start > LIMIT_NAME_BYTES)
        return NULL;
    return g_strndup(start, (gsize)(end - start));
}

/* "a@b (Anna)": the name behind the address, where none is before. (transfer full) */
static char *name_behind(const char *behind)
{
    const char *open = strpbrk(behind, "(@");
    const char *close = open && *open == '(' ? strchr(open, ')') : NULL;
    return close ? name_before(open + 1, close) : NULL;
}

void forward_read_person(const char *value, struct mail_address *ret)
{
    *ret = (struct mail_address){0};
    for (const char *at = strchr(value, '@'); at; at = strchr(at + 1, '@')) {
        struct line address = address_around(value, at);
        if (address.length == 0)
            continue;
        ret->email = g_strndup(address.text, address.length);
        ret->name = name_before(value, address.text);
        if (!ret->name)
            ret->name = name_behind(address.text + address.length);
        return;
    }
    ret->name = name_before(value, value + strlen(value));
}

/* ---- the forward ---- */

/* Nothing but blank lines and quote marks between. */
static bool is_near(const GArray *lines, guint from, guint to)
{
    if (to > from + HEADERS_BELOW)
        return false;
    for (guint i = from; i < to; i++) {
        struct line rest = line_unquoted(line_at(lines, i));
        if (!line_is_blank(&rest))
            return false;
    }
    return true;
}

/* Where the passed on mail ends: at the mark of its end, or with the text. */
static guint inner_end(struct intro_reader *reader)
{
    struct intro intro;
    while (intro_reader_next(reader, reader->lines->len, &intro)) {
        if (intro.kind == INTRO_FORWARD_END)
            return intro.first;
    }
    return reader->lines->len;
}

/* (transfer full) */
static char *own_text(const GArray *lines, guint end)
{
    guint first = footer_banner_end(lines);
    while (end > 0 &&
           (line_is_blank(line_at(lines, end - 1)) || line_is_rule(line_at(lines, end - 1))))
        end--;
    guint footers = footer_start(lines, 0, end);
    return lines_join(lines, MIN(first, end), footers > first ? footers : end, false);
}

static void read_headers(const GArray *lines, const struct intro *intro, struct forward *ret)
{
    struct header_block block;
    header_block_read(lines, intro->first, intro->end, &block);
    if (block.from)
        forward_read_person(block.from, &ret->from);
    if (!ret->from.email && block.reply_to) {
        struct mail_address answer_to;
        forward_read_person(block.reply_to, &answer_to);
        ret->from.email = g_steal_pointer(&answer_to.email);
        g_free(answer_to.name);
    }
    ret->subject = g_steal_pointer(&block.subject);
    ret->date = g_steal_pointer(&block.date);
    header_block_clear(&block);
}

/* Of "On 4 Mar 2026 at 10:00 AM Petra Lind" the name: what is behind the time, small words and the
 * like left out. NULL where there is no time before, or no name behind. (transfer full) */
static char *name_behind_time(const char *text)
{
    const char *name = text, *quote = strchr(text, '"');
    for (const char *p = text; *p; p++)
        name = g_ascii_isdigit(*p) ? p + 1 : name;
    if (quote > name)
        name = quote + 1;
    while (name > text && *name) {
        gsize length = strcspn(name, " ");
        g_autofree char *word = g_strndup(name, length);
        bool is_clock = g_str_equal(word, "AM") || g_str_equal(word, "PM") ||
                        g_str_equal(word, "AM,") || g_str_equal(word, "PM,") ||
                        g_str_equal(word, "Uhr");
        gunichar first = g_utf8_get_char(name);
        if (g_unichar_isalpha(first) && !g_unichar_islower(first) && !is_clock)
            break;
        name += length + (name[length] == ' ');
    }
    return name > text && person_name_like(name, strlen(name), false) ? g_strdup(name) : NULL;
}

/* Date and name of a sentence are one, unless they can be told apart; the address will do. */
static void read_attribution(const GArray *lines, const struct intro *intro, struct forward *ret)
{
    g_autofree char *text = attribution_text(lines, intro->first, intro->end);
    forward_read_person(text, &ret->from);
    g_autofree char *both = g_steal_pointer(&ret->from.name);
    ret->from.name = both ? name_behind_time(both) : NULL;
}

/* Whether every line of lines[from..to) with words in it bears the mark of a quotation. */
static bool is_all_quoted(const GArray *lines, guint from, guint to)
{
    bool quoted = false;
    for (guint i = from; i < to; i++) {
        if (line_is_blank(line_at(lines, i)))
            continue;
        quoted = line_is_quoted(line_at(lines, i));
        if (!quoted)
            return false;
    }
    return quoted;
}

/* The mail whose author the intro names, passed on below the line mark. */
static void take(struct intro_reader *reader, const struct intro *intro, guint mark,
                 struct forward *ret)
{
    const GArray *lines = reader->lines;
    guint end = inner_end(reader);
    bool quoted =
        line_is_quoted(line_at(lines, intro->first)) || is_all_quoted(lines, intro->end, end);
    *ret = (struct forward){
        .own = own_text(lines, mark),
        .inner = lines_join(lines, intro->end, end, quoted),
    };
    if (intro->kind == INTRO_ATTRIBUTION)
        read_attribution(lines, intro, ret);
    else
        read_headers(lines, intro, ret);
}

static bool names_author(const struct intro *intro)
{
    return intro->kind == INTRO_HEADERS || intro->kind == INTRO_ATTRIBUTION;
}

/* Below a subject that says so, headers announce a forward; and so does a sentence with an address
 * above a text that is not quoted, as Outlook for Mac writes it. */
static bool announces(const GArray *lines, const struct intro *intro)
{
    if (intro->kind == INTRO_HEADERS)
        return true;
    guint next = intro->end;
    while (next < lines->len && line_is_blank(line_at(lines, next)))
        next++;
    if (next == lines->len || line_is_quoted(line_at(lines, next)) ||
        line_is_quoted(line_at(lines, intro->first)))
        return false;
    g_autofree char *text = attribution_text(lines, intro->first, intro->end);
    return strchr(text, '@') != NULL;
}

static bool find(const GArray *lines, bool subject_says, struct forward *ret)
{
    struct intro_reader reader = {.lines = lines};
    struct intro intro, mark = {.kind = INTRO_FORWARD_END};
    while (intro_reader_next(&reader, lines->len, &intro)) {
        bool marked = mark.kind != INTRO_FORWARD_END && is_near(lines, mark.end, intro.first);
        if (names_author(&intro)) {
            bool found = marked || (subject_says && announces(lines, &intro));
            if (found)
                take(&reader, &intro, marked ? mark.first : intro.first, ret);
            return found; /* else what is forwarded below belongs to the conversation */
        }
        if (intro.kind == INTRO_FORWARD || (subject_says && intro.kind == INTRO_ORIGINAL))
            mark = intro;
    }
    return false;
}

bool forward_find_in(const char *text, const struct intro_lines *lines, bool subject_says,
                     struct forward *ret)
{
    if (!subject_says && !lines->has_forward)
        return false; /* nothing else will do then */
    g_autofree char *unfolded = flat_mark_unfold(text);
    if (!unfolded)
        return find(lines->lines, subject_says, ret);
    g_autoptr(GArray) anew = lines_of(unfolded);
    return find(anew, subject_says, ret);
}

bool forward_find(const char *text, bool subject_says, struct forward *ret)
{
    struct intro_lines lines;
    intro_lines_read(text, &lines);
    bool found = forward_find_in(text, &lines, subject_says, ret);
    intro_lines_clear(&lines);
    return found;
}

void forward_clear(struct forward *forward)
{
    g_free(forward->own);
    g_free(forward->inner);
    g_free(forward->from.name);
    g_free(forward->from.email);
    g_free(forward->date);
    g_free(forward->subject);
    *forward = (struct forward){0};
}
