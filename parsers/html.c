/* html.c - one pass over the tokens: no tree is built, so depth costs nothing. */
#include "parsers/html.h"
#include "parsers/html_reader.h"
#include "base/limits.h"

#include <string.h>

#define META_BYTES 4096 /* where a <meta> is looked for */

static void read_token(struct html_reader *reader, struct html_token *token)
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
    struct html_token *token;
    html_reader_init(reader, length / 4, keep_lines);
    html_tokens_init(&tokens, html, length);
    while ((token = html_tokens_next(&tokens))) {
        bool is_full = html_writer_is_full(&reader->writer);
        if (survey)
            html_survey_token(survey, token, tokens.p);
        else if (is_full)
            break;
        if (!is_full)
            read_token(reader, token);
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

static bool is_charset_letter(char c)
{
    return g_ascii_isalnum(c) || c == '-' || c == '_' || c == ':' || c == '.';
}

/* Behind the first word, which is in lower case and ends with a byte that is no letter; or NULL. */
static const char *find_behind(const char *p, const char *end, const char *word)
{
    gsize length = strlen(word);
    char last = word[length - 1];
    for (const char *at = p; (at = memchr(at, last, (gsize)(end - at))); at++) {
        if ((gsize)(at + 1 - p) >= length && html_name_is(at + 1 - length, word, length))
            return at + 1;
    }
    return NULL;
}

char *html_declared_charset(const char *html, gsize length)
{
    if (length == 0)
        return NULL;
    const char *end = html + strnlen(html, MIN(length, META_BYTES));
    const char *p = html;
    while ((p = memchr(p, '<', (gsize)(end - p)))) {
        if (end - p > 5 && html_name_is(p + 1, "meta", 4))
            break;
        p++;
    }
    const char *charset = p ? find_behind(p, end, "charset=") : NULL;
    if (!charset)
        return NULL;
    while (charset < end && strchr("\"' ", *charset))
        charset++;
    gsize name_length = 0;
    while (charset + name_length < end && is_charset_letter(charset[name_length]))
        name_length++;
    return name_length ? g_ascii_strdown(charset, (gssize)name_length) : NULL;
}
