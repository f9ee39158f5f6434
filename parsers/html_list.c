/* html_list.c - the marks of list items, and terms beside what they mean. */
#include "parsers/html_reader.h"

#include <string.h>

#define TERM_BYTES 120 /* a longer one stands above its definition */

static struct html_list *current_list(struct html_reader *reader)
{
    unsigned depth = MIN(reader->mode.list_depth, HTML_LIST_DEPTH);
    return depth ? &reader->lists[depth - 1] : NULL;
}

static unsigned number_of(const struct html_slice *slice, unsigned otherwise)
{
    unsigned number = 0;
    for (gsize i = 0; slice && i < slice->length && i < 6; i++) {
        if (!g_ascii_isdigit(slice->text[i]))
            return otherwise;
        number = number * 10 + (unsigned)(slice->text[i] - '0');
    }
    return slice && slice->length ? number : otherwise;
}

void html_list_begin(struct html_reader *reader, const struct html_token *token,
                     const struct html_style *style)
{
    if (reader->mode.list_depth < HTML_LIST_DEPTH)
        reader->mode.list_depth++;
    *current_list(reader) = (struct html_list){
        .numbered = token->element == HTML_OL,
        .unmarked = style && style->no_marks,
        .next = number_of(html_attribute(token, HTML_START), 1),
    };
}

void html_item_begin(struct html_reader *reader, const struct html_token *token,
                     const struct html_style *style)
{
    struct html_writer *writer = &reader->writer;
    struct html_list *list = current_list(reader);
    if ((list && list->unmarked) || (style && style->no_marks))
        return;
    writer->indent = reader->mode.list_depth;
    if (!list || !list->numbered) {
        g_strlcpy(writer->owed_mark, "- ", sizeof writer->owed_mark);
        return;
    }
    unsigned number = number_of(html_attribute(token, HTML_VALUE), list->next);
    g_snprintf(writer->owed_mark, sizeof writer->owed_mark, "%u. ", number);
    list->next = number + 1;
}

void html_item_end(struct html_reader *reader)
{
    reader->writer.owed_mark[0] = '\0';
    html_writer_owe(&reader->writer, 1);
    reader->writer.breaks = 1; /* paragraphs within items set no items apart */
}

/* ---- terms ---- */

void html_term_begin(struct html_reader *reader)
{
    reader->term =
        (struct html_term){.start = reader->writer.out->len, .line = reader->writer.lines};
}

void html_term_end(struct html_reader *reader)
{
    reader->term.end = reader->writer.out->len;
    html_writer_owe(&reader->writer, 1);
}

void html_definition_begin(struct html_reader *reader)
{
    struct html_writer *writer = &reader->writer;
    struct html_term *term = &reader->term;
    bool beside = term->end && term->end == writer->out->len && writer->lines == term->line + 1 &&
                  term->end - term->start <= TERM_BYTES;
    term->end = 0;
    if (!beside)
        return;
    if (writer->out->str[writer->out->len - 1] != ':')
        g_string_append_c(writer->out, ':');
    writer->breaks = 0;
    writer->spaces = 1;
}
