/* newtext.c - every line is the author's, history, or signature; one pass decides. */
#include "parsers/newtext.h"
#include "parsers/intro.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define READ_LINES 3000 /* history begins before; bounds the work on hostile text */

enum owner { OWNER_AUTHOR, OWNER_HISTORY, OWNER_SIGNATURE, OWNER_NOBODY };

struct splitter {
    GArray *lines;
    guint8 *owners;    /* enum owner of each line */
    guint last_own;    /* behind the last line that can be the author's and is no tail signature */
    guint last_quoted; /* behind the last quoted line */
    guint tail;        /* where a signature below all quotations starts, or the number of lines */
    bool own_seen;
    bool history_seen;
};

static bool is_signature_mark(const struct line *line)
{
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    return (length == 2 && memcmp(line->text, "--", 2) == 0) ||
           (length == 3 && memcmp(line->text, "—", 3) == 0);
}

static bool is_sent_from(const struct line *line)
{
    if (line->length < 6 || line->length > 150)
        return false;
    g_autofree char *key = line_key(line);
    return phrase_is_sent_from(key);
}

static void mark(struct splitter *splitter, guint first, guint end, enum owner owner)
{
    memset(splitter->owners + first, owner, end - first);
}

/* Looks at the text from its end, for what a scan from the start needs to know. */
static void look_ahead(struct splitter *splitter)
{
    guint count = splitter->lines->len;
    for (guint i = 0; i < count; i++) {
        if (line_is_quoted(line_at(splitter->lines, i)))
            splitter->last_quoted = i + 1;
    }
    splitter->tail = count;
    for (guint i = splitter->last_quoted; i < count && splitter->tail == count; i++) {
        if (is_signature_mark(line_at(splitter->lines, i)))
            splitter->tail = i;
    }
    for (guint i = splitter->tail; i-- > 0 && !splitter->last_own;) {
        const struct line *line = line_at(splitter->lines, i);
        if (!line_is_blank(line) && !line_is_quoted(line) && !line_is_rule(line) &&
            !is_sent_from(line))
            splitter->last_own = i + 1;
    }
}

/* Everything from i on is history, but for a signature that stands below it. */
static guint end_of_own(struct splitter *splitter, guint i)
{
    splitter->history_seen = true;
    guint tail = MAX(i, splitter->last_quoted > i ? splitter->tail : splitter->lines->len);
    mark(splitter, i, tail, OWNER_HISTORY);
    mark(splitter, tail, splitter->lines->len, OWNER_SIGNATURE);
    return splitter->lines->len;
}

static guint quotation_end(const struct splitter *splitter, guint i)
{
    while (i < splitter->lines->len && (line_is_quoted(line_at(splitter->lines, i)) ||
                                        line_is_blank(line_at(splitter->lines, i))))
        i++;
    return i;
}

static guint take_quotation(struct splitter *splitter, guint i)
{
    guint end = quotation_end(splitter, i);
    return splitter->last_own > end ? end : end_of_own(splitter, i);
}

/* An attribution at first..end-1 and what follows it. */
static guint take_attribution(struct splitter *splitter, guint first, guint end)
{
    guint next = end;
    while (next < splitter->lines->len && line_is_blank(line_at(splitter->lines, next)))
        next++;
    bool quotes = next < splitter->lines->len && line_is_quoted(line_at(splitter->lines, next));
    guint behind = quotes ? quotation_end(splitter, next) : end;
    bool answered_below = quotes ? splitter->last_own > behind : !splitter->own_seen;
    if (!answered_below)
        return end_of_own(splitter, first);
    splitter->history_seen = true;
    bool interleaved = quotes && (splitter->last_quoted > behind || splitter->own_seen);
    guint history_end = interleaved ? end : behind;
    mark(splitter, first, history_end, OWNER_HISTORY);
    return history_end;
}

/* A mark or block of headers at first..end-1: history below the author's text; on top, what follows
 * is all there is. */
static guint take_separator(struct splitter *splitter, guint first, guint end)
{
    if (splitter->own_seen)
        return end_of_own(splitter, first);
    mark(splitter, first, end, OWNER_HISTORY);
    return end;
}

static guint take_signature(struct splitter *splitter, guint first)
{
    guint i = first + 1;
    guint limit = MIN(splitter->lines->len, READ_LINES);
    guint ignored;
    while (i < limit && !line_is_quoted(line_at(splitter->lines, i)) &&
           !intro_mark_at(splitter->lines, i) && !intro_headers_at(splitter->lines, i, NULL) &&
           !intro_attribution_at(splitter->lines, i, &ignored))
        i++;
    if (i >= limit)
        i = splitter->lines->len;
    mark(splitter, first, i, OWNER_SIGNATURE);
    return i;
}

/* Decides on the line at i; returns the next to decide on. */
static guint take_line(struct splitter *splitter, guint i)
{
    const struct line *line = line_at(splitter->lines, i);
    struct intro_headers headers;
    guint end;
    if (line_is_blank(line))
        return i + 1;
    if (line_is_quoted(line))
        return take_quotation(splitter, i);
    if (intro_mark_at(splitter->lines, i))
        return take_separator(splitter, i, i + 1);
    if (intro_headers_at(splitter->lines, i, &headers)) {
        end = headers.end;
        intro_headers_clear(&headers);
        return take_separator(splitter, i, end);
    }
    if (intro_attribution_at(splitter->lines, i, &end))
        return take_attribution(splitter, i, end);
    if (is_signature_mark(line))
        return take_signature(splitter, i);
    if (is_sent_from(line))
        splitter->owners[i] = OWNER_SIGNATURE;
    else if (!line_is_rule(line))
        splitter->own_seen = true;
    return i + 1;
}

/* Rules at the end of the author's text and the mark of a signature are nobody's. */
static void drop_marks(struct splitter *splitter)
{
    for (guint i = 0; i < splitter->lines->len; i++) {
        bool first = i == 0 || splitter->owners[i - 1] != OWNER_SIGNATURE;
        if (splitter->owners[i] == OWNER_SIGNATURE && first &&
            is_signature_mark(line_at(splitter->lines, i)))
            splitter->owners[i] = OWNER_NOBODY;
    }
    for (guint i = splitter->lines->len; i-- > 0;) {
        const struct line *line = line_at(splitter->lines, i);
        if (splitter->owners[i] != OWNER_AUTHOR || line_is_blank(line))
            continue;
        if (!line_is_rule(line))
            return;
        splitter->owners[i] = OWNER_NOBODY;
    }
}

/* (transfer full) */
static char *gather(const struct splitter *splitter, enum owner owner)
{
    g_autoptr(GArray) kept = g_array_new(FALSE, FALSE, sizeof(struct line));
    guint blanks = 0;
    for (guint i = 0; i < splitter->lines->len; i++) {
        const struct line *line = line_at(splitter->lines, i);
        if (splitter->owners[i] != (guint8)owner)
            continue;
        blanks = line_is_blank(line) ? blanks + 1 : 0;
        if (blanks <= 2)
            g_array_append_val(kept, *line);
    }
    return lines_join(kept, 0, kept->len, false);
}

/* Nothing but a quotation: the author's own unless it begins as history does. */
static void reclaim_quotation(struct splitter *splitter)
{
    guint first = 0, ignored;
    while (first < splitter->lines->len && line_is_blank(line_at(splitter->lines, first)))
        first++;
    if (first < splitter->lines->len && line_is_quoted(line_at(splitter->lines, first)) &&
        !intro_attribution_at(splitter->lines, first, &ignored))
        mark(splitter, 0, splitter->tail, OWNER_AUTHOR);
}

void newtext_split(const char *text, struct newtext *ret)
{
    struct splitter splitter = {.lines = lines_of(text)};
    splitter.owners = g_malloc0(splitter.lines->len + 1);
    look_ahead(&splitter);
    guint i = 0;
    while (i < MIN(splitter.lines->len, READ_LINES))
        i = take_line(&splitter, i);
    drop_marks(&splitter);
    ret->body = gather(&splitter, OWNER_AUTHOR);
    if (!ret->body) {
        reclaim_quotation(&splitter);
        ret->body = gather(&splitter, OWNER_AUTHOR);
    }
    ret->quoted = gather(&splitter, OWNER_HISTORY);
    ret->signature = gather(&splitter, OWNER_SIGNATURE);
    g_array_unref(splitter.lines);
    g_free(splitter.owners);
}

void newtext_clear(struct newtext *newtext)
{
    g_free(newtext->body);
    g_free(newtext->quoted);
    g_free(newtext->signature);
    *newtext = (struct newtext){0};
}
