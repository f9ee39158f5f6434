/* intro.c - see intro.h. Each line is sorted out by its first and last bytes before it is read. */
#include "parsers/intro.h"
#include "parsers/attribution.h"
#include "parsers/flat_mark.h"
#include "parsers/header_block.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define READ_LINES 3000 /* history begins before; bounds the work on hostile text */
#define LABEL_BYTES 48  /* of a line's start that can hold the label of a header */

/* What marks are drawn with. */
static const bool drawn[256] = {
    ['-'] = true, ['_'] = true, ['='] = true, ['*'] = true, ['~'] = true,
    ['#'] = true, ['<'] = true, ['+'] = true, ['['] = true, ['('] = true,
};

/* What marks begin with, or end: dashes and the like, or the colon of "Begin forwarded message:";
 * "- " begins an item of a list. */
static inline bool may_be_mark(const struct line *core)
{
    if (core->length < 5 || core->length > 200)
        return false;
    bool emphasized = *core->text == '_' || *core->text == '*';
    const guchar *first = (const guchar *)core->text, *last = first + core->length - 1;
    return *last == ':' ||
           (drawn[first[0]] && (drawn[first[1]] || (emphasized && first[1] == ' '))) ||
           (first[0] == 0xe2 && first[1] == 0x80) || memcmp(last - 2, "：", 3) == 0;
}

static bool is_all_drawn(const struct line *core)
{
    gsize i = 0;
    while (i < core->length && (drawn[(guchar)core->text[i]] || core->text[i] == ' '))
        i++;
    return i == core->length;
}

/* A line that may be a mark, as marks are compared. */
struct mark {
    char key[LINE_FOLD_BYTES + 3];
};

/* Whether the line may be a mark, and its key. */
static bool read_mark(const struct line *core, struct mark *ret)
{
    if (*core->text != '-' && !may_be_mark(core))
        return false;
    gsize flat = *core->text == '-' ? flat_mark_length(core) : 0;
    const struct line start = {.text = core->text, .length = flat ? flat : core->length};
    if (!may_be_mark(&start) || is_all_drawn(&start))
        return false;
    struct folded_line folded;
    line_fold(&start, &folded);
    if (folded.text[strspn(folded.text, "-_=*~#<+[( ")] == '\0')
        return false; /* a rule */
    /* folding strips emphasis from the front, which is what some marks are drawn with */
    char *out = ret->key;
    if (*core->text == '_' || *core->text == '*')
        out = g_stpcpy(out, "--");
    memcpy(out, folded.text, folded.length + 1);
    return true;
}

static bool mark_at(const struct line *core, enum intro_kind *ret)
{
    static const struct {
        bool (*is)(const char *key);
        enum intro_kind kind;
    } marks[] = {
        {phrase_is_original_message, INTRO_ORIGINAL},
        {phrase_is_forward_mark, INTRO_FORWARD},
        {phrase_is_forward_end, INTRO_FORWARD_END},
        {phrase_is_reply_above, INTRO_REPLY_ABOVE},
    };
    struct mark mark;
    if (!read_mark(core, &mark))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        *ret = marks[i].kind;
        if (marks[i].is(mark.key))
            return true;
    }
    return false;
}

static bool may_have_label(const struct line *core)
{
    gsize length = MIN(core->length, LABEL_BYTES);
    if (!phrase_may_start_header(core->text, core->length))
        return false;
    if (*core->text == '|' || memchr(core->text, ':', length))
        return true;
    const char *wide = memchr(core->text, 0xef, length);
    return wide && memmem(wide, length - (gsize)(wide - core->text), "：", strlen("："));
}

/* "----- Whatever it says -----". */
static bool is_between_dashes(const struct folded_line *folded)
{
    return g_str_has_prefix(folded->text, "---") && g_str_has_suffix(folded->text, "---");
}

/* "Original Message" without dashes right above the headers belongs to them, and anything else with
 * dashes. */
static guint with_title(const GArray *lines, guint i, guint floor)
{
    for (guint above = i; above > floor && above + 2 >= i;) {
        const struct line *line = line_at(lines, --above);
        if (line_is_blank(line))
            continue;
        struct folded_line folded;
        line_fold(line, &folded);
        bool is_title = is_between_dashes(&folded) || phrase_is_bare_original(folded.text);
        return folded.length < 120 && is_title && !line_is_rule(line) ? above : i;
    }
    return i;
}

static inline struct line core_of(const struct line *line)
{
    struct line core = *line;
    if (g_ascii_isspace(*line->text) || *line->text == '>' || (guchar)*line->text >= 0x80)
        core = line_unquoted(line);
    while (core.length && g_ascii_isspace(core.text[core.length - 1]))
        core.length--;
    return core;
}

/* Whether the line may be any other mark than a forward's, all of which have dashes in front. */
static bool may_have_dashes(const struct line *core)
{
    return drawn[(guchar)*core->text] || (guchar)*core->text >= 0x80;
}

/* An intro that begins, or as attributions do ends, with line i. */
static bool intro_at(const struct intro_reader *reader, guint i, struct intro *ret)
{
    const GArray *lines = reader->lines;
    const struct line *line = line_at(lines, i);
    if (line->length == 0)
        return false;
    struct line core = core_of(line);
    if (core.length == 0)
        return false;
    *ret = (struct intro){.first = i, .end = i + 1};
    if ((!reader->no_forwards || may_have_dashes(&core)) && mark_at(&core, &ret->kind))
        return true;
    if (may_have_label(&core) && header_block_at(lines, i, &ret->end)) {
        ret->kind = INTRO_HEADERS;
        ret->first = with_title(lines, i, reader->floor);
        return true;
    }
    ret->kind = INTRO_ATTRIBUTION;
    ret->end = i + 1;
    return attribution_ends_at(lines, i, reader->floor, &ret->first);
}

static bool is_forward_mark(const struct line *line)
{
    struct mark mark;
    struct line core = line->length ? core_of(line) : *line;
    return core.length > 0 && read_mark(&core, &mark) && phrase_is_forward_mark(mark.key) &&
           !phrase_is_original_message(mark.key);
}

void intro_lines_read(const char *text, struct intro_lines *ret)
{
    *ret = (struct intro_lines){.lines = lines_of(text)};
    for (guint i = 0; i < MIN(ret->lines->len, READ_LINES) && !ret->has_forward; i++)
        ret->has_forward = is_forward_mark(line_at(ret->lines, i));
}

void intro_lines_clear(struct intro_lines *lines)
{
    g_array_unref(lines->lines);
    *lines = (struct intro_lines){0};
}

bool intro_reader_next(struct intro_reader *reader, guint limit, struct intro *ret)
{
    guint end = MIN(MIN(limit, reader->lines->len), READ_LINES);
    while (reader->next < end) {
        guint i = reader->next++;
        if (!intro_at(reader, i, ret))
            continue;
        reader->floor = reader->next = ret->end;
        return true;
    }
    return false;
}
