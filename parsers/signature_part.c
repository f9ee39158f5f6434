/* signature_part.c - see signature_part.h. */
#include "parsers/signature_part.h"
#include "parsers/company.h"
#include "parsers/contact_line.h"
#include "parsers/institution.h"
#include "parsers/lines.h"
#include "parsers/person_name.h"
#include "parsers/signature_line.h"

#include <string.h>

#define BLOCK_LINES 12 /* of a block; a longer one is told by other things */
#define FOOTER_LINES 5 /* of these, what lawyers and programs add */
#define NAME_BYTES 60
#define LINE_BYTES 180 /* of a line with columns */
#define WEIGHT_MIN 2   /* as one line that is plainly of a signature has */

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
    struct piece rest, columns = {line->text, line->length}, piece;
    if (line->length > LINE_BYTES || !piece_next(&columns, &piece) || piece.length < 2 ||
        piece.length > NAME_BYTES)
        return false;
    piece = piece_name(piece, &rest);
    const char *below = line->text + line->length;
    bool alone = !memchr(piece.text, ' ', piece.length) && (guchar)*piece.text < 0xe3;
    if (alone && *below && below[1] == '\n')
        return false;
    return person_name_like(piece.text, piece.length, true) &&
           person_name_shares(name, piece.text, piece.length);
}

/* Whether the name stands there in full, so that it cannot be but the start of a signature. */
static bool is_full_name(const struct line *line)
{
    return memchr(line->text, ' ', line->length) || (guchar)*line->text >= 0xe3;
}

/* What a line adds to a signature; 0: it may be a footer's or of the text. */
static unsigned weight_of(const struct line *line, const struct contact_line *read)
{
    struct piece piece = piece_trimmed((struct piece){line->text, line->length});
    if (read->is_talk || read->weight || piece.length > NAME_BYTES)
        return read->is_talk ? 0 : read->weight;
    if (institution_has_word(piece.text, piece.length) ||
        company_has_word(piece.text, piece.length))
        return WEIGHT_MIN;
    return piece_is_title(piece) ? 1 : 0;
}

/* "Petra Lind | Nordwind | 040 555 01 23" */
static bool has_columns(const struct line *line)
{
    return line->length <= LINE_BYTES && memchr(line->text, '|', line->length) != NULL;
}

/* Whether line i of those from the end upwards, which is the author's name, begins a signature:
 * what is below it says so. Below the name in full, and the lines that go with it, a footer may
 * follow.
 */
static bool begins_signature(const struct line *lines, guint i)
{
    unsigned others = 0;
    unsigned weight = has_columns(&lines[i]) ? contact_line_read(&lines[i]).weight : 0;
    for (guint below = i; below-- > 0 && others <= FOOTER_LINES;) {
        struct contact_line read = contact_line_read(&lines[below]);
        unsigned more = weight_of(&lines[below], &read);
        others += read.is_talk || (more == 0 && !read.is_name);
        weight += others ? 0 : more;
    }
    return weight >= WEIGHT_MIN && (!others || (others <= FOOTER_LINES && is_full_name(&lines[i])));
}

/* The block's first line, or NULL. (borrowed from body) */
static const char *find_start(const char *body, const char *name)
{
    struct line lines[BLOCK_LINES];
    const char *end = body + strlen(body);
    guint count = 0;
    while (count < BLOCK_LINES && end > body) {
        lines[count] = line_before(body, end);
        const struct line *line = &lines[count];
        end = line->text > body ? line->text - 1 : body;
        if (line_is_blank(line))
            continue;
        if ((count > 0 || has_columns(line)) && end > body && is_name_of(line, name) &&
            begins_signature(lines, count))
            return line->text;
        count++;
    }
    return NULL;
}

/* "木工房ひなた", alone on the line above the name: the block begins there. (borrowed from body) */
static const char *with_company_above(const char *body, const char *start)
{
    if (start - body < 2)
        return start;
    struct line line = line_before(body, start - 1);
    struct piece piece = piece_trimmed((struct piece){line.text, line.length});
    bool apart = line.text - body >= 2 && line.text[-2] == '\n';
    gsize first, end;
    bool is_company = piece.length >= 2 && piece.length <= NAME_BYTES &&
                      (institution_has_word(piece.text, piece.length) ||
                       (company_find(piece.text, piece.length, &first, &end) && first == 0));
    return apart && is_company ? line.text : start;
}

void signature_part(struct mail *mail, const char *name)
{
    const char *body = mail->body;
    const char *start = body && name ? find_start(body, name) : NULL;
    if (start)
        start = with_company_above(body, start);
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
