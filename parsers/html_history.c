/* html_history.c - where the markup says that history and signature start. */
#include "parsers/html_reader.h"

#include <string.h>

#define INTRO_BYTES 300 /* "On Monday, Anna wrote:" is shorter */
#define HEADER_BYTES 40 /* within which "From:" and its like have their colon */

static bool is_own(const struct html_reader *reader)
{
    return !reader->mode.history && !reader->delimited;
}

/* The line written last if it introduces a quotation: it ends with a colon and has a date or an
 * address. -1: it does not. */
static gssize intro_start(const struct html_writer *writer)
{
    const GString *out = writer->out;
    const char *end = out->str + out->len;
    bool colon = out->len >= 3 && (end[-1] == ':' || memcmp(end - 3, "：", 3) == 0);
    if (!colon || writer->line_quotes)
        return -1;
    gsize reach = MIN(out->len, INTRO_BYTES);
    const char *newline = memrchr(end - reach, '\n', reach);
    if (!newline && reach < out->len)
        return -1;
    const char *start = newline ? newline + 1 : out->str;
    bool said = memchr(start, '@', (gsize)(end - start)) || strpbrk(start, "0123456789");
    return said ? start - out->str : -1;
}

static void note_quote(struct html_reader *reader, gssize intro)
{
    struct html_writer *writer = &reader->writer;
    if (writer->marks.quote >= 0 || writer->owed_quote)
        return;
    if (intro >= 0) {
        writer->marks.quote = intro;
        if (reader->lost_signature >= 0 && (gssize)reader->lost_at > intro)
            writer->marks.signature = reader->lost_signature; /* no words but the intro came */
        return;
    }
    writer->owed_quote = true;
    html_writer_owe(writer, 1);
}

/* The mark "--" may stand before the element that the signature is in. */
static bool ends_with_dashes(const struct html_writer *writer)
{
    const GString *out = writer->out;
    if (out->len < 2 || memcmp(out->str + out->len - 2, "--", 2) != 0)
        return false;
    return out->len == 2 || out->str[out->len - 3] == '\n';
}

static void note_signature(struct html_reader *reader)
{
    struct html_writer *writer = &reader->writer;
    if (writer->marks.signature >= 0 || writer->owed_signature)
        return;
    if (ends_with_dashes(writer)) {
        writer->marks.signature = (gssize)writer->out->len - 2;
        return;
    }
    writer->owed_signature = true;
    html_writer_owe(writer, 1);
}

void html_history_note(struct html_reader *reader, const struct html_token *token,
                       enum html_mark mark)
{
    if (mark == HTML_MARK_NONE || !is_own(reader))
        return;
    if (mark == HTML_MARK_SIGNATURE) {
        note_signature(reader);
        reader->mode.signature = true;
        return;
    }
    gssize intro = token->element == HTML_BLOCKQUOTE ? intro_start(&reader->writer) : -1;
    if (mark == HTML_MARK_INTRODUCED && intro < 0)
        return;
    if (mark == HTML_MARK_QUOTE || mark == HTML_MARK_INTRODUCED) {
        note_quote(reader, intro);
        reader->mode.history = true;
        return;
    }
    if (reader->mode.quotes)
        return; /* somebody else's separator */
    note_quote(reader, -1);
    reader->delimited = true;
    reader->reply_rule = mark == HTML_MARK_REPLY_RULE;
}

void html_history_leave(struct html_reader *reader, const struct html_mode *outer)
{
    if (reader->mode.history && !outer->history && !reader->delimited)
        reader->writer.owed_quote = false; /* it was empty */
    if (reader->mode.signature && !outer->signature)
        reader->writer.owed_signature = false;
}

void html_history_words(struct html_reader *reader)
{
    struct text_marks *marks = &reader->writer.marks;
    if (marks->quote < 0 && marks->signature < 0)
        return;
    if (!is_own(reader) || reader->mode.signature || ends_with_dashes(&reader->writer))
        return;
    reader->lost_signature = marks->signature;
    reader->lost_at = reader->writer.out->len;
    marks->quote = marks->signature = -1; /* the author goes on below */
}

/* "From: Anna" in the line where a border said that history starts. */
static bool is_header_line(const GString *out, gssize start)
{
    const char *line = out->str + start;
    gsize length = MIN(strcspn(line, "\n"), HEADER_BYTES);
    return memchr(line, ':', length) || memmem(line, length, "：", 3);
}

void html_history_finish(struct html_reader *reader)
{
    struct text_marks *marks = &reader->writer.marks;
    if (reader->reply_rule && marks->quote >= 0 &&
        !is_header_line(reader->writer.out, marks->quote))
        marks->quote = -1;
}
