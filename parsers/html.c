/* html.c - one pass over the tokens: no tree is built, so depth costs nothing. */
#include "parsers/html.h"
#include "parsers/html_reader.h"
#include "base/limits.h"

#include <string.h>

#define META_BYTES 4096 /* where a <meta> is looked for */

static void read_token(struct html_reader *reader, const struct html_token *token)
{
    switch (token->kind) {
    case HTML_TOKEN_TEXT:
        html_reader_text(reader, &token->text);
        break;
    case HTML_TOKEN_START:
        if (token->element != HTML_UNKNOWN)
            html_reader_begin(reader, token);
        break;
    case HTML_TOKEN_END:
        if (token->element != HTML_UNKNOWN)
            html_reader_end(reader, token->element);
        break;
    case HTML_TOKEN_STYLES:
        html_style_of_paragraphs(&token->text, &reader->paragraph);
        break;
    }
}

static void read_document(struct html_reader *reader, const char *html, gsize length,
                          bool keep_lines)
{
    struct html_tokens tokens;
    struct html_token token;
    html_reader_init(reader, length / 4, keep_lines);
    html_tokens_init(&tokens, html, length);
    while (!html_writer_is_full(&reader->writer) && html_tokens_next(&tokens, &token))
        read_token(reader, &token);
    html_reader_finish(reader);
}

char *html_to_text(const char *html, gsize length, struct text_marks *ret_marks)
{
    struct html_reader reader;
    length = MIN(length, LIMIT_HTML_BYTES);
    read_document(&reader, html, length, false);
    /* Plain text under a wrong label: programs that send notices do that. */
    bool plain = !reader.has_lines && length && memchr(html, '\n', length);
    if (plain) {
        (void)g_string_free(reader.writer.out, TRUE);
        read_document(&reader, html, length, true);
    }
    char *text = html_writer_finish(&reader.writer);
    if (ret_marks)
        *ret_marks = reader.writer.marks;
    return text;
}

char *html_declared_charset(const char *html, gsize length)
{
    if (length == 0)
        return NULL;
    g_autofree char *start = g_ascii_strdown(html, (gssize)MIN(length, META_BYTES));
    const char *meta = strstr(start, "<meta");
    const char *charset = meta ? strstr(meta, "charset=") : NULL;
    if (!charset)
        return NULL;
    charset += strlen("charset=");
    charset += strspn(charset, "\"' ");
    gsize name_length = strspn(charset, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
    return name_length ? g_strndup(charset, name_length) : NULL;
}
