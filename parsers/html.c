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

/* survey may be NULL. */
static void read_document(struct html_reader *reader, const char *html, gsize length,
                          bool keep_lines, struct html_survey *survey)
{
    struct html_tokens tokens;
    struct html_token token;
    html_reader_init(reader, length / 4, keep_lines);
    html_tokens_init(&tokens, html, length);
    while (html_tokens_next(&tokens, &token)) {
        bool is_full = html_writer_is_full(&reader->writer);
        if (survey)
            html_survey_token(survey, &token);
        else if (is_full)
            break;
        if (!is_full)
            read_token(reader, &token);
    }
    html_reader_finish(reader);
}

static char *read_text(const char *html, gsize length, struct html_survey *survey,
                       struct text_marks *ret_marks)
{
    struct html_reader reader;
    read_document(&reader, html, length, false, survey);
    /* Plain text under a wrong label: programs that send notices do that. */
    bool plain = !reader.has_lines && length && memchr(html, '\n', length);
    if (plain) {
        (void)g_string_free(reader.writer.out, TRUE);
        read_document(&reader, html, length, true, NULL);
    }
    char *text = html_writer_finish(&reader.writer);
    if (ret_marks)
        *ret_marks = reader.writer.marks;
    return text;
}

char *html_to_text(const char *html, gsize length, struct text_marks *ret_marks)
{
    return read_text(html, MIN(length, LIMIT_HTML_BYTES), NULL, ret_marks);
}

char *html_to_text_and_facts(const char *html, gsize length, struct text_marks *ret_marks,
                             struct html_facts *facts, GHashTable *cids)
{
    struct html_survey survey = {.facts = facts, .cids = cids};
    length = MIN(length, LIMIT_HTML_BYTES);
    char *text = read_text(html, length, &survey, ret_marks);
    html_survey_end(&survey, html + length);
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
