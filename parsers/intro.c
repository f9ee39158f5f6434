/* intro.c - see intro.h. Each line is sorted out by its first and last bytes before it is read. */
#include "parsers/intro.h"
#include "parsers/attribution.h"
#include "parsers/flat_mark.h"
#include "parsers/header_block.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define READ_LINES 3000 /* history begins before; bounds the work on hostile text */
#define LABEL_BYTES 48  /* of a line's start that can hold the label of a header */

/* What marks begin with, or end: dashes and the like, or the colon of "Begin forwarded message:";
 * "- " begins an item of a list. */
static bool may_be_mark(const struct line *core)
{
    if (core->length < 5 || core->length > 200)
        return false;
    static const bool drawn[256] = {
        ['-'] = true, ['_'] = true, ['='] = true, ['*'] = true, ['~'] = true,
        ['#'] = true, ['<'] = true, ['+'] = true, ['['] = true, ['('] = true,
    };
    bool emphasized = *core->text == '_' || *core->text == '*';
    const guchar *first = (const guchar *)core->text, *last = first + core->length - 1;
    return *last == ':' ||
           (drawn[first[0]] && (drawn[first[1]] || (emphasized && first[1] == ' '))) ||
           (first[0] == 0xe2 && first[1] == 0x80) || memcmp(last - 2, "：", 3) == 0;
}

static bool mark_at(const struct line *core, enum intro_kind *ret)
{
    gsize flat = flat_mark_length(core);
    const struct line mark = {.text = core->text, .length = flat ? flat : core->length};
    if (!may_be_mark(&mark))
        return false;
    struct folded_line folded;
    line_fold(&mark, &folded);
    static const struct {
        bool (*is)(const char *key);
        enum intro_kind kind;
    } marks[] = {
        {phrase_is_original_message, INTRO_ORIGINAL},
        {phrase_is_forward_mark, INTRO_FORWARD},
        {phrase_is_forward_end, INTRO_FORWARD_END},
        {phrase_is_reply_above, INTRO_REPLY_ABOVE},
    };
    if (folded.text[strspn(folded.text, "-_=*~#<+[( ")] == '\0')
        return false; /* a rule */
    /* folding strips emphasis from the front, which is what some marks are drawn with */
    char drawn[LINE_FOLD_BYTES + 3];
    const char *key = folded.text;
    if (*core->text == '_' || *core->text == '*') {
        drawn[0] = drawn[1] = '-';
        memcpy(drawn + 2, folded.text, folded.length + 1);
        key = drawn;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        *ret = marks[i].kind;
        if (marks[i].is(key))
            return true;
    }
    return false;
}

static bool may_have_label(const struct line *core)
{
    gsize length = MIN(core->length, LABEL_BYTES);
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

static struct line core_of(const struct line *line)
{
    struct line core = *line->text == '|' ? *line : line_unquoted(line);
    while (core.length && g_ascii_isspace(core.text[core.length - 1]))
        core.length--;
    return core;
}

/* An intro that begins, or as attributions do ends, with line i. */
static bool intro_at(const GArray *lines, guint i, guint floor, struct intro *ret)
{
    const struct line *line = line_at(lines, i);
    if (line->length == 0)
        return false;
    struct line core = core_of(line);
    if (core.length == 0)
        return false;
    *ret = (struct intro){.first = i, .end = i + 1};
    if (mark_at(&core, &ret->kind))
        return true;
    if (may_have_label(&core) && header_block_at(lines, i, &ret->end)) {
        ret->kind = INTRO_HEADERS;
        ret->first = with_title(lines, i, floor);
        return true;
    }
    ret->kind = INTRO_ATTRIBUTION;
    ret->end = i + 1;
    return attribution_ends_at(lines, i, floor, &ret->first);
}

bool intro_has_mark(const char *text, enum intro_kind kind)
{
    for (guint i = 0; i < READ_LINES && *text; i++) {
        const char *end = strchrnul(text, '\n');
        struct line line = {.text = text, .length = (gsize)(end - text)};
        struct line core = line.length ? core_of(&line) : line;
        enum intro_kind found;
        if (mark_at(&core, &found) && found == kind)
            return true;
        text = *end ? end + 1 : end;
    }
    return false;
}

bool intro_reader_next(struct intro_reader *reader, guint limit, struct intro *ret)
{
    guint end = MIN(MIN(limit, reader->lines->len), READ_LINES);
    while (reader->next < end) {
        guint i = reader->next++;
        if (!intro_at(reader->lines, i, reader->floor, ret))
            continue;
        reader->floor = reader->next = ret->end;
        return true;
    }
    return false;
}
