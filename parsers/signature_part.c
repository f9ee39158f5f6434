/* signature_part.c - see signature_part.h. */
#include "parsers/signature_part.h"
#include "parsers/contact_line.h"
#include "parsers/lines.h"
#include "parsers/person_name.h"
#include "parsers/signature_line.h"

#include <string.h>

#define BLOCK_LINES 8 /* of a block; a longer one is told by other things */
#define NAME_BYTES 60
#define WEIGHT_MIN 2 /* as one line that is plainly of a signature has */

/* The line of text that ends at end. */
static struct line line_before(const char *text, const char *end)
{
    const char *before = memrchr(text, '\n', (gsize)(end - text));
    const char *start = before ? before + 1 : text;
    return (struct line){start, (gsize)(end - start)};
}

/* Whether a line is the author's name, and nothing else but a title behind it. A first name alone
 * has to stand right above the next line. */
static bool is_name_of(const struct line *line, const char *name)
{
    struct piece rest, piece = piece_trimmed((struct piece){line->text, line->length});
    if (piece.length < 2 || piece.length > NAME_BYTES)
        return false;
    piece = piece_name(piece, &rest);
    const char *below = line->text + line->length;
    bool alone = !memchr(piece.text, ' ', piece.length) && (guchar)*piece.text < 0xe3;
    if (alone && *below && below[1] == '\n')
        return false;
    return person_name_like(piece.text, piece.length, true) &&
           person_name_shares(name, piece.text, piece.length);
}

void signature_part(struct mail *mail, const char *name)
{
    const char *body = mail->body;
    if (!body || !name)
        return;
    const char *end = body + strlen(body), *start = NULL;
    unsigned weight = 0;
    for (guint i = 0; i < BLOCK_LINES && end > body && !start; i++) {
        struct line line = line_before(body, end);
        end = line.text > body ? line.text - 1 : body;
        if (line_is_blank(&line))
            continue;
        struct contact_line read = contact_line_read(&line);
        if (weight >= WEIGHT_MIN && end > body && is_name_of(&line, name))
            start = line.text;
        else if (read.is_talk || (read.weight == 0 && !read.is_name))
            return;
        weight += read.weight;
    }
    if (!start)
        return;
    char *signature =
        mail->signature ? g_strconcat(start, "\n", mail->signature, NULL) : g_strdup(start);
    char *above = g_strchomp(g_strndup(body, (gsize)(start - body)));
    g_free(mail->signature);
    g_free(mail->body);
    mail->signature = signature;
    mail->body = above;
}
