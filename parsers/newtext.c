/* newtext.c - every line is the author's, history, or signature; one pass decides. */
#include "parsers/newtext.h"
#include "parsers/closing.h"
#include "parsers/footer.h"

#include <string.h>

#define READ_LINES 3000    /* history begins before; bounds the work on hostile text */
#define SIGNATURE_LINES 40 /* below a mark that ordinary text has too: "--" */

enum owner { OWNER_AUTHOR, OWNER_HISTORY, OWNER_SIGNATURE, OWNER_NOBODY, OWNER_COUNT };

struct splitter {
    const GArray *lines;
    bool no_forwards; /* none of them is the mark of one */
    struct intro_reader intros;
    struct intro intro; /* the next, where has_intro */
    bool has_intro;
    guint8 *owners;     /* enum owner of each line */
    guint end;          /* below it are only footers */
    guint last_own;     /* behind the last line that can be the author's */
    guint last_quoted;  /* behind the last quoted line */
    guint tail;         /* where a signature below all quotations starts, or end */
    guint marked_quote; /* lines that the markup tells of, or G_MAXUINT */
    guint marked_signature;
    bool own_seen;
    bool history_seen;
};

static const struct line *at(const struct splitter *splitter, guint i)
{
    return line_at(splitter->lines, i);
}

static bool is_line(const struct line *line, const char *text)
{
    gsize length = strlen(text);
    return line->length >= length && memcmp(line->text, text, length) == 0;
}

static void mark(struct splitter *splitter, guint first, guint end, enum owner owner)
{
    if (first < end)
        memset(splitter->owners + first, owner, end - first);
}

/* ---- before the pass ---- */

/* Whether line i is of a quotation. */
static bool is_quoted(const struct splitter *splitter, guint i)
{
    return line_is_quoted(at(splitter, i)) || line_is_torn_off(splitter->lines, i);
}

static bool can_be_own(const struct splitter *splitter, guint i)
{
    const struct line *line = at(splitter, i);
    return !line_is_blank(line) && !is_quoted(splitter, i) && !line_is_rule(line) &&
           !footer_is_sent_from(line);
}

/* The line with which the signature starts below the last quotation. */
static guint find_tail(const struct splitter *splitter)
{
    for (guint i = splitter->last_quoted; i < splitter->end; i++) {
        if (footer_is_signature_mark(at(splitter, i)))
            return i;
    }
    return splitter->end;
}

/* Looks at the text from its end, for what a pass from the start needs to know. */
static void look_ahead(struct splitter *splitter)
{
    guint count = splitter->lines->len;
    splitter->end = footer_start(splitter->lines, 0, count);
    if (splitter->end == 0)
        splitter->end = count; /* they would be all there is */
    mark(splitter, splitter->end, count, OWNER_SIGNATURE);
    for (guint i = splitter->end; i-- > 0 && !splitter->last_quoted;) {
        if (line_is_quoted(at(splitter, i)))
            splitter->last_quoted = i + 1;
    }
    splitter->tail = find_tail(splitter);
    for (guint i = splitter->tail; i-- > 0 && !splitter->last_own;) {
        if (can_be_own(splitter, i))
            splitter->last_own = i + 1;
    }
}

/* The line that starts at a byte of the text. */
static guint line_of(const struct splitter *splitter, gssize offset)
{
    guint low = 0, high = splitter->lines->len;
    if (offset < 0 || high == 0)
        return G_MAXUINT;
    const char *text = at(splitter, 0)->text;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (at(splitter, middle)->text - text < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- the pass ---- */

/* The introduction that begins with line i, or NULL; lines are asked for in order. */
static const struct intro *intro_here(struct splitter *splitter, guint i)
{
    while (!splitter->has_intro || splitter->intro.first < i) {
        splitter->has_intro =
            intro_reader_next(&splitter->intros, i + INTRO_AHEAD, &splitter->intro);
        if (!splitter->has_intro)
            return NULL;
    }
    return splitter->intro.first == i ? &splitter->intro : NULL;
}

static void read_intros_anew(struct splitter *splitter)
{
    splitter->intros =
        (struct intro_reader){.lines = splitter->lines, .no_forwards = splitter->no_forwards};
    splitter->has_intro = false;
}

/* Everything from i on is history, but for a signature that stands below it. */
static guint end_of_own(struct splitter *splitter, guint i)
{
    guint tail = MAX(i, splitter->last_quoted > i ? splitter->tail : splitter->end);
    mark(splitter, i, tail, OWNER_HISTORY);
    mark(splitter, tail, splitter->end, OWNER_SIGNATURE);
    return splitter->end;
}

static guint quotation_end(const struct splitter *splitter, guint i)
{
    while (i < splitter->end && (is_quoted(splitter, i) || line_is_blank(at(splitter, i))))
        i++;
    return i;
}

static guint take_quotation(struct splitter *splitter, guint i)
{
    guint end = quotation_end(splitter, i);
    if (splitter->last_own <= end)
        return end_of_own(splitter, i);
    if (intro_here(splitter, i) && splitter->last_quoted <= end)
        mark(splitter, i, end, OWNER_HISTORY); /* it says itself what it is */
    return end;
}

static guint skip_blank(const struct splitter *splitter, guint i)
{
    while (i < splitter->end && line_is_blank(at(splitter, i)))
        i++;
    return i;
}

/* An attribution at first..end-1 and what follows it. */
static guint take_attribution(struct splitter *splitter, guint first, guint end)
{
    guint next = skip_blank(splitter, end);
    bool quotes = next < splitter->end && line_is_quoted(at(splitter, next));
    guint behind = quotes ? quotation_end(splitter, next) : end;
    bool answered_below = quotes ? splitter->last_own > behind : !splitter->own_seen;
    if (!answered_below)
        return end_of_own(splitter, first);
    bool answers_before = splitter->own_seen && splitter->history_seen;
    bool interleaved = quotes && (splitter->last_quoted > behind || answers_before);
    guint history_end = interleaved ? end : behind;
    splitter->history_seen = true;
    mark(splitter, first, history_end, OWNER_HISTORY);
    return history_end;
}

/* A mark or block of headers: history below the author's text; on top, what follows is all there
 * is. */
static guint take_separator(struct splitter *splitter, const struct intro *intro)
{
    if (splitter->own_seen && intro->kind != INTRO_FORWARD_END)
        return end_of_own(splitter, intro->first);
    mark(splitter, intro->first, intro->end, OWNER_HISTORY);
    return intro->end;
}

/* A signature that starts with line first, mark or not; up to the history, if that follows. "--"
 * below which much stands parts a text in two rather than ending it. */
static guint take_signature(struct splitter *splitter, guint first)
{
    const struct line *line = at(splitter, first);
    bool is_sure = line->length == 3 && line->text[2] == ' '; /* exactly as RFC 3676 has it */
    guint i = first + 1, count = 1;
    while (i < splitter->end && i != splitter->marked_quote && !intro_here(splitter, i) &&
           !line_is_quoted(at(splitter, i))) {
        count += !line_is_blank(at(splitter, i));
        if (!is_sure && count > SIGNATURE_LINES)
            return first + 1;
        i++;
    }
    mark(splitter, first, i, OWNER_SIGNATURE);
    return i;
}

/* The mark above a signed text, and what it was signed by. */
static guint take_pgp_header(struct splitter *splitter, guint first)
{
    guint end = first + 1;
    while (end < splitter->end && !line_is_blank(at(splitter, end)))
        end++;
    mark(splitter, first, end, OWNER_SIGNATURE);
    return end;
}

/* Nothing of the author's follows right below, so "Sent from my iPhone" is no talk of it. */
static bool is_last_own(struct splitter *splitter, guint i)
{
    guint next = skip_blank(splitter, i + 1);
    if (next >= splitter->end || next == splitter->marked_quote)
        return true;
    const struct line *line = at(splitter, next);
    return line_is_quoted(line) || line_is_rule(line) || footer_is_signature_mark(line) ||
           intro_here(splitter, next);
}

/* ">>> Anna <anna@example.com> 3/4/2026 10:00 >>>", which GroupWise sets above what it leaves
 * without marks. */
static bool is_between_chevrons(const struct line *line)
{
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    return length > 6 && memcmp(line->text, ">>>", 3) == 0 &&
           memcmp(line->text + length - 3, ">>>", 3) == 0;
}

/* Decides on the line at i; returns the next to decide on. */
static guint take_line(struct splitter *splitter, guint i)
{
    const struct line *line = at(splitter, i);
    if (i == splitter->marked_quote && splitter->own_seen)
        return end_of_own(splitter, i);
    if (line_is_blank(line))
        return i + 1;
    if (i == splitter->marked_signature && splitter->own_seen)
        return take_signature(splitter, i);
    if (line_is_quoted(line) && !(is_between_chevrons(line) && intro_here(splitter, i)))
        return take_quotation(splitter, i);
    const struct intro *intro = intro_here(splitter, i);
    if (intro)
        return intro->kind == INTRO_ATTRIBUTION
                   ? take_attribution(splitter, intro->first, intro->end)
                   : take_separator(splitter, intro);
    if (footer_is_signature_mark(line) || is_line(line, "-----BEGIN PGP SIGNATURE"))
        return take_signature(splitter, i);
    if (is_line(line, "-----BEGIN PGP SIGNED MESSAGE"))
        return take_pgp_header(splitter, i);
    if (is_last_own(splitter, i) && footer_is_sent_from(line))
        splitter->owners[i] = OWNER_SIGNATURE;
    else if (!line_is_rule(line))
        splitter->own_seen = true;
    return i + 1;
}

static void take_lines(struct splitter *splitter)
{
    guint i = footer_banner_end(splitter->lines);
    if (i >= splitter->end)
        i = 0; /* it would be all there is */
    mark(splitter, 0, i, OWNER_HISTORY);
    while (i < MIN(splitter->end, READ_LINES))
        i = take_line(splitter, i);
}

/* ---- after the pass ---- */

/* The last lines that are the author's one after another, quotations among them not counting. */
static guint own_start(const struct splitter *splitter, guint *ret_end)
{
    guint end = MIN(splitter->end, READ_LINES);
    while (end > 0 && (splitter->owners[end - 1] != OWNER_AUTHOR ||
                       line_is_blank(at(splitter, end - 1)) || line_is_rule(at(splitter, end - 1))))
        end--;
    guint start = end;
    while (start > 0 && splitter->owners[start - 1] == OWNER_AUTHOR &&
           !line_is_quoted(at(splitter, start - 1)))
        start--;
    *ret_end = end;
    return start;
}

static bool is_own_above(const struct splitter *splitter, guint i)
{
    while (i-- > 0) {
        if (splitter->owners[i] == OWNER_AUTHOR && !line_is_blank(at(splitter, i)))
            return true;
    }
    return false;
}

/* Notices and the contact block at the end of the author's words; never all of these. */
static void part_signature(struct splitter *splitter)
{
    guint end, behind;
    guint start = own_start(splitter, &end);
    /* at the end of all they were looked for already */
    guint footers =
        skip_blank(splitter, end) < splitter->end ? footer_start(splitter->lines, start, end) : end;
    if (footers < end && is_own_above(splitter, footers)) {
        mark(splitter, footers, end, OWNER_SIGNATURE);
        end = footers;
    }
    guint signature = closing_signature(splitter->lines, start, end, &behind);
    if (signature < end && is_own_above(splitter, signature))
        mark(splitter, signature, behind, OWNER_SIGNATURE);
}

/* Rules at the end of the author's text and the mark of a signature are nobody's. */
static void drop_marks(struct splitter *splitter)
{
    for (guint i = 0; i < splitter->lines->len; i++) {
        bool first = i == 0 || splitter->owners[i - 1] != OWNER_SIGNATURE;
        if (splitter->owners[i] == OWNER_SIGNATURE && first &&
            footer_is_signature_mark(at(splitter, i)))
            splitter->owners[i] = OWNER_NOBODY;
    }
    for (guint i = splitter->lines->len; i-- > 0;) {
        const struct line *line = at(splitter, i);
        if (splitter->owners[i] != OWNER_AUTHOR || line_is_blank(line))
            continue;
        if (!line_is_rule(line))
            return;
        splitter->owners[i] = OWNER_NOBODY;
    }
}

static bool is_blank_or_quote_mark(const struct line *line)
{
    struct line rest = line_unquoted(line);
    return line_is_blank(&rest);
}

/* Behind the marks and headers of a mail passed on with which the text begins; 0: it does not. */
static guint behind_forward(struct splitter *splitter)
{
    guint behind = 0;
    read_intros_anew(splitter);
    const struct intro *intro = intro_here(splitter, skip_blank(splitter, 0));
    while (intro && intro->kind != INTRO_ATTRIBUTION) {
        behind = intro->end;
        while (behind < splitter->end && is_blank_or_quote_mark(at(splitter, behind)))
            behind++;
        intro = intro_here(splitter, behind);
    }
    return behind;
}

/* Nothing but a quotation: the author's own unless it begins as history does; or what is quoted of
 * a mail passed on. */
static void reclaim_quotation(struct splitter *splitter)
{
    guint first = skip_blank(splitter, 0), inner = behind_forward(splitter);
    read_intros_anew(splitter);
    if (inner > 0)
        mark(splitter, inner, splitter->tail, OWNER_AUTHOR);
    else if (first < splitter->end && line_is_quoted(at(splitter, first)) &&
             !intro_here(splitter, first))
        mark(splitter, 0, splitter->tail, OWNER_AUTHOR);
}

/* Bytes that the lines of each owner take at most, line ends included. */
static void measure(const struct splitter *splitter, gsize rooms[static OWNER_COUNT])
{
    memset(rooms, 0, OWNER_COUNT * sizeof *rooms);
    for (guint i = 0; i < splitter->lines->len; i++)
        rooms[splitter->owners[i]] += at(splitter, i)->length + 1;
}

/* Appends lines that stand in the text as they are to be; returns the new end. */
static char *append_run(char *end, const struct line *run)
{
    if (run->length)
        memcpy(end, run->text, run->length);
    return end + run->length;
}

/* The lines of one owner, at most two blank ones in a row and none at the ends. (transfer full) */
static char *gather(const struct splitter *splitter, enum owner owner, gsize room)
{
    if (room == 0)
        return NULL;
    char *text = g_malloc(room), *end = text;
    struct line run = {0};
    guint breaks = 0; /* line ends before the next line */
    for (guint i = 0; i < splitter->lines->len; i++) {
        const struct line *line = at(splitter, i);
        if (splitter->owners[i] != (guint8)owner)
            continue;
        if (line_is_blank(line)) {
            breaks += run.length && breaks < 3;
            continue;
        }
        if (run.length && run.text + run.length + breaks == line->text) {
            run.length += breaks + line->length; /* nothing but these line ends is between */
        } else {
            end = append_run(end, &run);
            memset(end, '\n', breaks);
            end += breaks;
            run = *line;
        }
        breaks = 1;
    }
    end = append_run(end, &run);
    if (end == text)
        g_clear_pointer(&text, g_free);
    else
        *end = '\0'; /* in the place of the last line's end */
    return text;
}

static void gather_all(const struct splitter *splitter, struct newtext *ret)
{
    gsize rooms[OWNER_COUNT];
    measure(splitter, rooms);
    ret->body = gather(splitter, OWNER_AUTHOR, rooms[OWNER_AUTHOR]);
    ret->quoted = gather(splitter, OWNER_HISTORY, rooms[OWNER_HISTORY]);
    ret->signature = gather(splitter, OWNER_SIGNATURE, rooms[OWNER_SIGNATURE]);
}

void newtext_split_lines(const struct intro_lines *lines, const struct text_marks *marks,
                         struct newtext *ret)
{
    struct splitter splitter = {.lines = lines->lines, .no_forwards = !lines->has_forward};
    splitter.owners = g_malloc0(splitter.lines->len + 1);
    read_intros_anew(&splitter);
    splitter.marked_quote = line_of(&splitter, marks ? marks->quote : -1);
    splitter.marked_signature = line_of(&splitter, marks ? marks->signature : -1);
    look_ahead(&splitter);
    take_lines(&splitter);
    part_signature(&splitter);
    drop_marks(&splitter);
    gather_all(&splitter, ret);
    if (!ret->body) {
        newtext_clear(ret);
        reclaim_quotation(&splitter);
        gather_all(&splitter, ret);
    }
    g_free(splitter.owners);
}

void newtext_split(const char *text, const struct text_marks *marks, struct newtext *ret)
{
    struct intro_lines lines;
    intro_lines_read(text, &lines);
    newtext_split_lines(&lines, marks, ret);
    intro_lines_clear(&lines);
}

void newtext_clear(struct newtext *newtext)
{
    g_free(newtext->body);
    g_free(newtext->quoted);
    g_free(newtext->signature);
    *newtext = (struct newtext){0};
}
