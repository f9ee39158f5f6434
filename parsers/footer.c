/* footer.c - see footer.h. Paragraphs are looked at from the end upwards, a few at most. */
#include "parsers/footer.h"
#include "parsers/footer_phrases.h"
#include "parsers/phrase_set.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define PARAGRAPHS 12        /* from the end that are looked at */
#define PARAGRAPH_BYTES 6000 /* no notice is longer */
#define NOTICE_BYTES 40      /* nor shorter */
#define NOTE_BYTES 500       /* a note of a scanner, with its link */
#define BANNER_BYTES 800
#define TAG_BYTES 60
#define TITLE_BYTES 100
#define BANNER_PARAGRAPHS 4 /* on top */
#define SENT_FROM_BYTES 220

/* Lines first .. end-1, with no blank one within. */
struct paragraph {
    guint first;
    guint end;
};

bool footer_is_sent_from(const struct line *line)
{
    if (line->length < 8 || line->length > SENT_FROM_BYTES)
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    return phrase_is_sent_from(folded.text);
}

bool footer_has_signature_mark(const struct line *line)
{
    static const char *const marks[] = {"--", "—", "––", "-- --", "—–", "- --"};
    gsize length = line->length;
    if (length > 20)
        return false;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    if (length > 2 && memcmp(line->text + length - 2, "\xc2\xa0", 2) == 0)
        length -= 2;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (length == strlen(marks[i]) && memcmp(line->text, marks[i], length) == 0)
            return true;
    }
    return false;
}

/* The last paragraph above end; false: there is none, or it is quoted. */
static bool paragraph_above(const GArray *lines, guint first, guint end, struct paragraph *ret)
{
    while (end > first && line_is_blank(line_at(lines, end - 1)))
        end--;
    guint start = end;
    while (start > first && !line_is_blank(line_at(lines, start - 1))) {
        if (line_is_quoted(line_at(lines, start - 1)))
            return false;
        start--;
    }
    *ret = (struct paragraph){.first = start, .end = end};
    return start < end;
}

static gsize paragraph_length(const GArray *lines, const struct paragraph *paragraph)
{
    const struct line *first = line_at(lines, paragraph->first);
    const struct line *last = line_at(lines, paragraph->end - 1);
    return (gsize)(last->text - first->text) + last->length;
}

static void look_for_phrases(const GArray *lines, const struct paragraph *paragraph,
                             struct phrase_finds *ret)
{
    phrase_finds_clear(ret);
    phrase_index_find(footer_phrase_index(), line_at(lines, paragraph->first)->text,
                      paragraph_length(lines, paragraph), ret);
}

static bool is_rules(const GArray *lines, const struct paragraph *paragraph)
{
    for (guint i = paragraph->first; i < paragraph->end; i++) {
        if (!line_is_rule(line_at(lines, i)))
            return false;
    }
    return true;
}

/* A rule, or the mark of a signature, on top of it or above. */
static bool is_below_rule(const GArray *lines, const struct paragraph *paragraph)
{
    const struct line *first = line_at(lines, paragraph->first);
    if (line_is_rule(first) || footer_is_signature_mark(first))
        return true;
    guint above = paragraph->first;
    while (above > 0 && line_is_blank(line_at(lines, above - 1)))
        above--;
    return above > 0 && line_is_rule(line_at(lines, above - 1));
}

enum likeness { LIKE_TALK, LIKE_SOME, LIKE_FOOTER, LIKE_LEGAL };

/* How like a footer a paragraph is; LIKE_SOME may be one where others are around it. */
static enum likeness likeness_of(const GArray *lines, const struct paragraph *paragraph)
{
    gsize length = paragraph_length(lines, paragraph);
    if (paragraph->end - paragraph->first <= 2 &&
        footer_is_sent_from(line_at(lines, paragraph->first)))
        return LIKE_FOOTER;
    if (is_rules(lines, paragraph))
        return LIKE_SOME;
    if (length < 10 || length > PARAGRAPH_BYTES)
        return LIKE_TALK;
    struct phrase_finds finds;
    look_for_phrases(lines, paragraph, &finds);
    if (finds.count[FOOTER_LEGAL] && length >= NOTICE_BYTES)
        return LIKE_LEGAL;
    if (finds.count[FOOTER_MAYBE] >= 3 && length >= NOTICE_BYTES)
        return LIKE_FOOTER;
    if (finds.count[FOOTER_NOTE] && length <= NOTE_BYTES)
        return LIKE_FOOTER;
    if (finds.count[FOOTER_LIST] && is_below_rule(lines, paragraph))
        return LIKE_FOOTER;
    return finds.count[FOOTER_MAYBE] || finds.count[FOOTER_LIST] ? LIKE_SOME : LIKE_TALK;
}

/* Whether the paragraph is but the title of a notice. */
static bool is_title(const GArray *lines, const struct paragraph *paragraph)
{
    const struct line *line = line_at(lines, paragraph->first);
    if (paragraph->end - paragraph->first != 1 || line->length > TITLE_BYTES)
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    return phrase_is_notice_title(folded.text);
}

guint footer_start(const GArray *lines, guint first, guint end)
{
    guint start = end, top = end;
    unsigned in_doubt = 0; /* paragraphs between that are no footers by themselves */
    struct paragraph paragraph;
    for (guint i = 0; i < PARAGRAPHS && paragraph_above(lines, first, top, &paragraph); i++) {
        enum likeness likeness = likeness_of(lines, &paragraph);
        bool within = likeness == LIKE_SOME && in_doubt < 2;
        if (likeness < LIKE_FOOTER && !within)
            break;
        in_doubt = within ? in_doubt + 1 : 0;
        top = paragraph.first;
        if (likeness >= LIKE_FOOTER)
            start = top;
    }
    bool titled = start < end && paragraph_above(lines, first, start, &paragraph) &&
                  is_title(lines, &paragraph);
    return titled ? paragraph.first : start;
}

/* Whether it is worth looking for phrases: all warnings in plain ASCII have one of these. */
static bool may_warn(const char *text, gsize length)
{
    static const char *const parts[] = {
        "xtern",   "XTERN",   "outside", "OUTSIDE", "sterno", "ESTERNO", "often",  "click",
        "CLICK",   "organi",  "Learn",   "suele",   "vaak",   "spesso",  "buiten", "fuera",
        "fora da", "souvent", "zewn",    "spoza",   "luar",   NULL};
    static struct phrase_set set = {parts};
    for (gsize i = 0; i < length; i++) {
        if ((guchar)text[i] >= 0x80)
            return true;
    }
    char copy[BANNER_BYTES + 1];
    memcpy(copy, text, length);
    copy[length] = '\0';
    return phrase_set_within(&set, copy);
}

/* Set off by brackets and the like, or in capitals, as no author begins. */
static bool is_tag(const struct line *line)
{
    if (line->length < 3 || line->length > TAG_BYTES)
        return false;
    bool small = false;
    for (gsize i = 0; i < line->length; i++)
        small = small || g_ascii_islower(line->text[i]);
    bool set_off = strchr("[(*<{!-", *line->text) || line->text[line->length - 1] == ':';
    if (small && !set_off)
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    return phrase_is_external_tag(folded.text);
}

/* The lines of a warning: a tag alone, or the paragraph it starts. */
static guint banner_lines(const GArray *lines, guint first, guint end)
{
    struct paragraph paragraph = {.first = first, .end = end};
    const struct line *top = line_at(lines, first);
    if (is_tag(top))
        return first + 1;
    gsize length = paragraph_length(lines, &paragraph);
    if (length < NOTICE_BYTES || length > BANNER_BYTES || !may_warn(top->text, length))
        return first;
    struct phrase_finds finds;
    look_for_phrases(lines, &paragraph, &finds);
    return finds.count[FOOTER_BANNER] ? end : first;
}

guint footer_banner_end(const GArray *lines)
{
    guint behind = 0, i = 0;
    for (unsigned paragraphs = 0; paragraphs < BANNER_PARAGRAPHS && i < lines->len; paragraphs++) {
        while (i < lines->len &&
               (line_is_blank(line_at(lines, i)) || line_is_rule(line_at(lines, i))))
            i++;
        guint end = i;
        while (end < lines->len && !line_is_blank(line_at(lines, end)) &&
               !line_is_rule(line_at(lines, end)))
            end++;
        if (i == end || line_is_quoted(line_at(lines, i)))
            break;
        guint banner = banner_lines(lines, i, end);
        if (banner == i)
            break;
        i = behind = banner;
    }
    return behind;
}
