/* html_inline.c - links and pictures between words. */
#include "parsers/html_link.h"
#include "parsers/html_reader.h"

#include <string.h>

#define ALT_BYTES 200  /* more is a description for those who cannot see it */
#define EMOJI_BYTES 16 /* a picture that stands for a character has so little */
#define ALT_SPACES 2   /* a picture's text, not its name, has three words */

static bool cannot_be_read(const struct html_mode *mode)
{
    return mode->hidden || mode->tiny || mode->invisible || mode->blank;
}

void html_link_begin(struct html_reader *reader, const struct html_token *token)
{
    html_link_end(reader);
    const struct html_slice *href = html_attribute(token, HTML_HREF);
    if (!href || cannot_be_read(&reader->mode))
        return;
    reader->link = (struct html_open_link){.open = true,
                                           .href = *href,
                                           .start = reader->writer.out->len,
                                           .table_depth = reader->tables.depth};
}

void html_link_end(struct html_reader *reader)
{
    struct html_open_link *link = &reader->link;
    struct html_writer *writer = &reader->writer;
    char target[HTML_LINK_BYTES];
    if (!link->open)
        return;
    link->open = false;
    if (writer->out->len == link->start && link->alt.length) {
        (void)html_writer_text(writer, link->alt.text, link->alt.length);
        html_history_words(reader);
    }
    if (writer->out->len <= link->start)
        return;
    html_table_linked(&reader->tables);
    if (html_writer_is_full(writer) || !html_link_read(&link->href, target) ||
        !html_link_adds(writer->out->str + link->start, target))
        return;
    html_writer_append(writer, " <", 2);
    html_writer_append(writer, target, strlen(target));
    html_writer_append(writer, ">", 1);
}

/* ---- pictures ---- */

static bool is_picture_name(const struct html_slice *alt)
{
    static const char *const endings[] = {".png", ".jpg", ".gif", ".jpeg", ".svg", ".bmp", ".webp"};
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        gsize length = strlen(endings[i]);
        if (alt->length >= length &&
            g_ascii_strncasecmp(alt->text + alt->length - length, endings[i], length) == 0)
            return true;
    }
    return false;
}

/* What Word and phones write of pictures by themselves has line ends or a file's name. */
static bool is_written_by_hand(const struct html_slice *alt)
{
    return alt->length && alt->length <= ALT_BYTES && !memchr(alt->text, '\n', alt->length) &&
           !memmem(alt->text, alt->length, "&#10;", 5) &&
           !memmem(alt->text, alt->length, "&#xA;", 5) &&
           !memmem(alt->text, alt->length, "://", 3) && !is_picture_name(alt);
}

static bool is_emoji(const struct html_slice *alt)
{
    for (gsize i = 0; i < alt->length; i++) {
        if ((guchar)alt->text[i] < 0x80)
            return false;
    }
    return alt->length && alt->length <= EMOJI_BYTES;
}

/* Words on a picture of a newsletter, which is fetched from the web. */
static bool is_text_like(const struct html_token *token, const struct html_slice *alt)
{
    const struct html_slice *source = html_attribute(token, HTML_SRC);
    gsize spaces = 0;
    for (gsize i = 0; i < alt->length; i++)
        spaces += alt->text[i] == ' ';
    return spaces >= ALT_SPACES && source && source->length > 4 &&
           g_ascii_strncasecmp(source->text, "http", 4) == 0;
}

static bool is_pixel(const struct html_token *token)
{
    static const enum html_attribute sizes[] = {HTML_WIDTH, HTML_HEIGHT};
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        const struct html_slice *size = html_attribute(token, sizes[i]);
        if (size && size->length == 1 && size->text[0] <= '2')
            return true;
    }
    return false;
}

void html_image(struct html_reader *reader, const struct html_token *token)
{
    const struct html_slice *alt = html_attribute(token, HTML_ALT);
    struct html_open_link *link = &reader->link;
    if (!alt || cannot_be_read(&reader->mode) || is_pixel(token))
        return;
    if (is_emoji(alt)) {
        if (html_writer_text(&reader->writer, alt->text, alt->length))
            html_history_words(reader);
        return;
    }
    if (!is_written_by_hand(alt))
        return;
    if (link->open) {
        if (!link->alt.length)
            link->alt = *alt;
        return;
    }
    if (!is_text_like(token, alt))
        return;
    html_writer_owe(&reader->writer, 1);
    if (html_writer_text(&reader->writer, alt->text, alt->length))
        html_history_words(reader);
    html_writer_owe(&reader->writer, 1);
}
