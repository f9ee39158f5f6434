/* html_reader.c - see html_reader.h. */
#include "parsers/html_reader.h"

#include <string.h>

#define QUOTE_DEPTH 8

/* What the mode says to the writer. */
static void apply_mode(struct html_reader *reader)
{
    const struct html_mode *mode = &reader->mode;
    reader->writer.quotes = mode->quotes;
    reader->writer.keeps_lines = mode->lines >= HTML_LINES_KEEP;
    reader->writer.keeps_spaces = mode->lines == HTML_LINES_PRE;
}

void html_reader_init(struct html_reader *reader, gsize expected_bytes, bool keep_lines)
{
    html_writer_init(&reader->writer, expected_bytes);
    html_tables_init(&reader->tables);
    reader->paragraph = (struct html_style){0};
    reader->link.open = false;
    reader->link.table_depth = 0;
    reader->has_lines = reader->delimited = reader->reply_rule = false;
    reader->lost_signature = -1;
    reader->term = (struct html_term){0};
    reader->depth = 0;
    memset(reader->open, 0, sizeof reader->open);
    reader->mode = (struct html_mode){.lines = keep_lines ? HTML_LINES_KEEP : HTML_LINES_FOLD};
    apply_mode(reader);
}

/* ---- the stack ---- */

static void end_frame(struct html_reader *reader, const struct html_frame *frame)
{
    struct html_writer *writer = &reader->writer;
    switch (frame->element) {
    case HTML_TABLE:
        html_table_end(&reader->tables, writer);
        break;
    case HTML_TR:
        html_table_row_end(&reader->tables, writer);
        break;
    case HTML_TD:
    case HTML_TH:
        if (reader->link.table_depth == reader->tables.depth)
            html_link_end(reader);
        writer->filler = false;
        html_table_cell_end(&reader->tables, writer);
        break;
    case HTML_LI:
        html_item_end(reader);
        break;
    case HTML_DT:
        html_term_end(reader);
        break;
    default:
        if (frame->after)
            html_writer_end_block(writer, frame->after);
        break;
    }
}

static void pop(struct html_reader *reader)
{
    const struct html_frame *frame = &reader->stack[--reader->depth];
    reader->open[frame->element]--;
    if (!reader->mode.hidden)
        end_frame(reader, frame);
    html_history_leave(reader, &frame->saved);
    reader->mode = frame->saved;
    apply_mode(reader);
}

static void pop_to(struct html_reader *reader, guint depth)
{
    while (reader->depth > depth)
        pop(reader);
}

static struct html_frame *push(struct html_reader *reader, enum html_element element)
{
    if (reader->depth == HTML_DEPTH)
        return NULL;
    struct html_frame *frame = &reader->stack[reader->depth++];
    *frame = (struct html_frame){.element = (guint8)element, .saved = reader->mode};
    reader->open[element]++;
    return frame;
}

/* ---- ends that are not written ---- */

enum relation { PASSES, CLOSES, STOPS };

/* What the start of an element does to an open one around it. */
static enum relation relation_of(enum html_element starting, enum html_element open)
{
    bool is_cell = open == HTML_TD || open == HTML_TH;
    switch (starting) {
    case HTML_LI:
        return open == HTML_LI                                                      ? CLOSES
               : open == HTML_UL || open == HTML_OL || open == HTML_MENU || is_cell ? STOPS
                                                                                    : PASSES;
    case HTML_DD:
    case HTML_DT:
        return open == HTML_DD || open == HTML_DT ? CLOSES
               : open == HTML_DL || is_cell       ? STOPS
                                                  : PASSES;
    case HTML_TD:
    case HTML_TH:
        return is_cell ? CLOSES : open == HTML_TR || open == HTML_TABLE ? STOPS : PASSES;
    case HTML_A:
        return open == HTML_A ? CLOSES : html_element_kind(open) == HTML_INLINE ? PASSES : STOPS;
    default:
        return open == HTML_TR ? CLOSES : open == HTML_TABLE ? STOPS : PASSES;
    }
}

static void close_related(struct html_reader *reader, enum html_element starting)
{
    for (guint i = reader->depth; i-- > 0;) {
        enum relation relation = relation_of(starting, (enum html_element)reader->stack[i].element);
        if (relation == CLOSES)
            pop_to(reader, i);
        if (relation != PASSES)
            return;
    }
}

/* A paragraph that nothing but inline elements are open in. */
static void close_paragraph(struct html_reader *reader)
{
    for (guint i = reader->depth; i-- > 0;) {
        enum html_element element = (enum html_element)reader->stack[i].element;
        if (element == HTML_P)
            pop_to(reader, i);
        if (element == HTML_P || html_element_kind(element) != HTML_INLINE)
            return;
    }
}

static void close_implied(struct html_reader *reader, enum html_element element,
                          enum html_kind kind)
{
    if (kind != HTML_INLINE && reader->open[HTML_P])
        close_paragraph(reader);
    if (kind == HTML_TABLE_CELL || (kind == HTML_TABLE_PART && element != HTML_CAPTION) ||
        (element == HTML_LI && reader->open[HTML_LI]) ||
        (element == HTML_A && reader->open[HTML_A]) || element == HTML_DD || element == HTML_DT)
        close_related(reader, element);
}

/* ---- starts ---- */

static bool said(enum html_say value, bool inherited)
{
    return value == HTML_UNSAID ? inherited : value == HTML_YES;
}

static void apply_style(struct html_mode *mode, const struct html_style *style)
{
    mode->hidden |= style->hidden;
    mode->tiny = said(style->tiny, mode->tiny);
    mode->invisible = said(style->invisible, mode->invisible);
    mode->bold = said(style->bold, mode->bold);
    mode->blank = style->has_color ? style->blank : mode->blank;
    mode->list_mark |= style->list_mark;
    if (style->lines)
        mode->lines = (guint8)style->lines;
}

/* Word's paragraphs are lines: its own style sheet takes their margins away. */
static bool is_word_paragraph(const struct html_token *token)
{
    const struct html_slice *classes = html_attribute(token, HTML_CLASS);
    return classes && classes->length >= 3 && g_ascii_strncasecmp(classes->text, "mso", 3) == 0;
}

static unsigned gap_lines(enum html_gap gap, unsigned otherwise)
{
    return gap == HTML_GAP_UNSAID ? otherwise : gap == HTML_GAP_LINE ? 2 : 1;
}

/* Line ends before and after a block. */
static void block_gaps(const struct html_reader *reader, const struct html_token *token,
                       const struct html_style *style, unsigned *ret_before, unsigned *ret_after)
{
    enum html_element element = token->element;
    enum html_kind kind = html_element_kind(element);
    bool inner_list = (element == HTML_UL || element == HTML_OL) && reader->mode.list_depth;
    *ret_before = *ret_after = kind == HTML_SPACED && !inner_list ? 2 : kind == HTML_INLINE ? 0 : 1;
    if (element == HTML_P && is_word_paragraph(token)) {
        *ret_before = *ret_after = 1;
    } else if (element == HTML_P) {
        *ret_before = gap_lines(reader->paragraph.top, 2);
        *ret_after = gap_lines(reader->paragraph.bottom, 2);
    }
    if (!style)
        return;
    if (kind == HTML_INLINE) {
        *ret_before = *ret_after = style->display == HTML_DISPLAY_BLOCK;
    } else if (style->display == HTML_DISPLAY_INLINE) {
        *ret_before = *ret_after = 0;
    } else {
        *ret_before = gap_lines(style->top, *ret_before);
        *ret_after = gap_lines(style->bottom, *ret_after);
    }
}

static void begin_block(struct html_reader *reader, const struct html_token *token,
                        const struct html_style *style, struct html_frame *frame)
{
    unsigned before, after;
    block_gaps(reader, token, style, &before, &after);
    frame->after = (guint8)after;
    if (!before)
        return;
    bool opens_item = reader->writer.owed_mark[0] != '\0';
    html_writer_owe(&reader->writer, opens_item ? 1 : before);
    reader->has_lines = true;
}

static void begin_table_part(struct html_reader *reader, enum html_element element)
{
    reader->has_lines = true;
    if (element == HTML_TR)
        html_table_row_begin(&reader->tables, &reader->writer);
    else if (element == HTML_TD || element == HTML_TH)
        html_table_cell_begin(&reader->tables, &reader->writer);
    else
        html_writer_owe(&reader->writer, 1);
}

/* What is particular to an element, beside the lines it makes. */
static void begin_known(struct html_reader *reader, const struct html_token *token,
                        const struct html_style *style)
{
    struct html_mode *mode = &reader->mode;
    switch (token->element) {
    case HTML_A:
        html_link_begin(reader, token);
        break;
    case HTML_B:
    case HTML_STRONG:
    case HTML_TH:
    case HTML_LABEL:
        mode->bold = !style || style->bold != HTML_NO;
        break;
    case HTML_BLOCKQUOTE:
        if (html_mark_is_quotation(token, style))
            mode->quotes = MIN(mode->quotes + 1, QUOTE_DEPTH);
        break;
    case HTML_FONT:
        mode->blank = false;
        break;
    case HTML_LI:
        html_item_begin(reader, token, style);
        break;
    case HTML_DT:
        html_term_begin(reader);
        break;
    case HTML_DD:
        html_definition_begin(reader);
        break;
    case HTML_UL:
    case HTML_OL:
    case HTML_MENU:
    case HTML_DIR:
        html_list_begin(reader, token, style);
        break;
    case HTML_PRE:
    case HTML_LISTING:
    case HTML_XMP:
    case HTML_TEXTAREA:
        mode->lines = HTML_LINES_PRE;
        break;
    case HTML_TABLE:
        html_table_begin(&reader->tables, &reader->writer);
        break;
    default:
        break;
    }
}

static void begin_void(struct html_reader *reader, struct html_token *token)
{
    if (reader->mode.hidden)
        return;
    if (token->element == HTML_IMG) {
        html_image(reader, token);
    } else if (token->element == HTML_BR) {
        reader->has_lines = true;
        html_writer_break(&reader->writer);
        if (token->present)
            html_history_note(reader, token, html_mark_of(token, NULL));
    } else if (token->element == HTML_HR) {
        reader->has_lines = true;
        html_writer_owe(&reader->writer, 2);
        html_history_note(reader, token, html_mark_of(token, NULL));
    }
}

void html_reader_begin(struct html_reader *reader, struct html_token *token)
{
    enum html_kind kind = html_element_kind(token->element);
    if (kind == HTML_VOID) {
        begin_void(reader, token);
        return;
    }
    close_implied(reader, token->element, kind);
    struct html_frame *frame = push(reader, token->element);
    if (!frame) {
        html_writer_owe(&reader->writer, kind != HTML_INLINE);
        return;
    }
    const struct html_style *style = html_token_style(token);
    if (style)
        apply_style(&reader->mode, style);
    if (kind == HTML_HIDDEN_TREE || html_attribute(token, HTML_HIDDEN))
        reader->mode.hidden = true;
    if (reader->mode.hidden)
        return;
    if (kind == HTML_TABLE_PART || kind == HTML_TABLE_CELL)
        begin_table_part(reader, token->element);
    else
        begin_block(reader, token, style, frame);
    if (token->present || token->element == HTML_BLOCKQUOTE)
        html_history_note(reader, token, html_mark_of(token, style));
    begin_known(reader, token, style);
    apply_mode(reader);
}

/* ---- ends ---- */

/* Whether an end tag reaches past an open element. */
static bool is_barrier(enum html_element open, enum html_element ending)
{
    enum html_kind kind = html_element_kind(ending), around = html_element_kind(open);
    if (ending == HTML_TABLE)
        return false;
    if (kind == HTML_TABLE_PART || kind == HTML_TABLE_CELL)
        return open == HTML_TABLE;
    if (kind == HTML_INLINE)
        return around != HTML_INLINE;
    return open == HTML_TABLE || around == HTML_TABLE_CELL;
}

void html_reader_end(struct html_reader *reader, enum html_element element)
{
    if (element == HTML_A)
        html_link_end(reader);
    if (!reader->open[element]) {
        if (element == HTML_BR && !reader->mode.hidden)
            html_writer_break(&reader->writer);
        else if (element == HTML_P && !reader->mode.hidden)
            html_writer_owe(&reader->writer, 2);
        return;
    }
    for (guint i = reader->depth; i-- > 0;) {
        enum html_element open = (enum html_element)reader->stack[i].element;
        if (open == element)
            pop_to(reader, i);
        if (open == element || is_barrier(open, element))
            return;
    }
}

/* ---- text ---- */

/* The letter of a symbol font that Word puts before the items of a list without numbers. */
static bool is_bullet(const struct html_slice *text)
{
    static const char *const bullets[] = {"·", "§", "Ø", "ü",        "o",
                                          "v", "q", "",  "&middot;", "&#183;"};
    for (gsize i = 0; i < G_N_ELEMENTS(bullets); i++) {
        if (strlen(bullets[i]) == text->length && !memcmp(bullets[i], text->text, text->length))
            return true;
    }
    return false;
}

void html_reader_text(struct html_reader *reader, const struct html_slice *text)
{
    const struct html_mode *mode = &reader->mode;
    if (mode->hidden || mode->tiny || mode->invisible || mode->blank)
        return;
    struct html_slice bullet = {"-", 1};
    const struct html_slice *shown = mode->list_mark && is_bullet(text) ? &bullet : text;
    if (!html_writer_text(&reader->writer, shown->text, shown->length))
        return;
    html_table_words(&reader->tables, mode->bold);
    html_history_words(reader);
}

void html_reader_finish(struct html_reader *reader)
{
    html_link_end(reader);
    pop_to(reader, 0);
    html_history_finish(reader);
}
