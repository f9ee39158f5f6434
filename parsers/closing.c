/* closing.c - see closing.h. */
#include "parsers/closing.h"
#include "parsers/contact_line.h"
#include "parsers/phrases.h"

#include <string.h>

#define BLOCK_LINES 40  /* of the end of the text that are read */
#define FIRST_CONTACT 5 /* lines below the closing within which the block shows what it is */
#define TALK_ALLOWED 2  /* a slogan, an advertisement */
#define LONG_BYTES 72   /* of a line that is likely talk */
#define LONG_ALLOWED 4  /* of such lines below a closing */
#define NAME_BYTES 60
#define NAMED_WORDS 4
#define APART_WEIGHT 4 /* of a block without closing: two lines that are plainly of one */

/* The text's last lines, those that are not blank, from the last upwards; each is read once it is
 * asked for. */
struct block {
    const GArray *lines;
    guint first; /* no line above is looked at */
    guint next;  /* the lines above this one are not in the block yet */
    guint count;
    guint at[BLOCK_LINES]; /* of each, where in lines */
    bool is_read[BLOCK_LINES];
    struct contact_line read[BLOCK_LINES];
};

/* Whether there is a line number i from the end. */
static bool has_line(struct block *block, guint i)
{
    while (block->count <= i && block->count < BLOCK_LINES && block->next > block->first) {
        if (!line_is_blank(line_at(block->lines, --block->next)))
            block->at[block->count++] = block->next;
    }
    return i < block->count;
}

static const struct line *block_line(const struct block *block, guint i)
{
    return line_at(block->lines, block->at[i]);
}

static const struct contact_line *contact_line_at(struct block *block, guint i)
{
    if (!block->is_read[i] && !line_is_rule(block_line(block, i)))
        block->read[i] = contact_line_read(block_line(block, i));
    block->is_read[i] = true;
    return &block->read[i];
}

/* "[cid:image001.png@01DA]", "[image: logo]": what a picture leaves behind. */
static bool is_picture(const struct line *line)
{
    return line->length > 6 && *line->text == '[' &&
           (memcmp(line->text, "[cid:", 5) == 0 || memcmp(line->text, "[image", 6) == 0);
}

/* A form's own lines have labels that no signature has. */
static bool is_form_label(const struct line *line)
{
    static const char *const labels[] = {
        "name:",      "first name:", "full name:", "your name:",  "message:",   "comment:",
        "comments:",  "subject:",    "vorname:",   "nachname:",   "nachricht:", "betreff:",
        "nom:",       "nom :",       "prénom:",    "prénom :",    "message :",  "nombre:",
        "mensaje:",   "asunto:",     "nome:",      "mensagem:",   "assunto:",   "messaggio:",
        "oggetto:",   "naam:",       "bericht:",   "imię:",       "wiadomość:", "имя:",
        "сообщение:", "ім'я:",       "namn:",      "meddelande:", "navn:",      "besked:",
        "nama:",      "pesan:",      "tên:",       "isim:",       "mesaj:",     "姓名:",
        "留言:",      "名前:",       "お名前:",    "이름:",       "الاسم:",     NULL,
    };
    if (!memchr(line->text, ':', MIN(line->length, 40)) &&
        !memmem(line->text, line->length, "：", 3))
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    return phrase_starts(folded.text, labels);
}

/* Words only, as names are: nothing a contact block is known by, titles and companies apart. */
static bool is_words(const struct line *line)
{
    for (gsize i = 0; i < line->length; i++) {
        char c = line->text[i];
        if ((c >= '0' && c <= '9') || c == '@' || c == '|' || c == ':')
            return false;
    }
    return line->length <= NAME_BYTES;
}

/* The lines below the closing, number i, are a signature where soon one of them plainly is and
 * hardly any is talk. Returns the number of the last of them, above a postscript; i: they are none.
 */
static guint signature_below(struct block *block, guint i)
{
    unsigned weight = 0, talk = 0;
    guint last = i;
    for (guint j = i; j-- > 0;) {
        last = j;
        if (j + 1 == i && is_words(block_line(block, j)))
            continue; /* the name */
        const struct contact_line *line = contact_line_at(block, j);
        if (line->is_aside) {
            last = j + 1;
            break;
        }
        if (is_form_label(block_line(block, j)))
            return i;
        weight += line->weight;
        talk += line->is_talk && line->weight == 0;
        if (talk > TALK_ALLOWED || (weight < 2 && (talk || i - j > FIRST_CONTACT)))
            return i;
    }
    return weight >= 2 ? last : i;
}

/* The closing that a signature follows; false: there is none. */
static bool find_below_closing(struct block *block, guint end, guint *ret_start, guint *ret_end)
{
    unsigned long_lines = 0;
    for (guint i = 0; has_line(block, i) && long_lines <= LONG_ALLOWED; i++) {
        long_lines += block_line(block, i)->length > LONG_BYTES;
        if (i == 0 || !contact_line_is_closing(block_line(block, i)))
            continue;
        guint last = signature_below(block, i);
        if (last == i)
            continue;
        *ret_start = block->at[i - 1];
        *ret_end = last == 0 ? end : block->at[last - 1];
        return true;
    }
    return false;
}

static bool starts_paragraph(const struct block *block, guint i)
{
    guint at = block->at[i];
    return at > block->first && (line_is_blank(line_at(block->lines, at - 1)) ||
                                 line_is_rule(line_at(block->lines, at - 1)));
}

/* The first line of the paragraph whose last is number i; G_MAXUINT: it is too long, or the text's
 * first. */
static guint paragraph_start(struct block *block, guint i)
{
    for (; has_line(block, i); i++) {
        if (starts_paragraph(block, i))
            return i;
    }
    return G_MAXUINT;
}

/* The weight of a paragraph that is part of a contact block: of short lines, most of which say so.
 * 0: it is not. */
static unsigned weigh_paragraph(struct block *block, guint last, guint first)
{
    unsigned plain = 0, weight = 0;
    bool words_only = true;
    for (guint i = last; i <= first && words_only; i++)
        words_only = is_words(block_line(block, i));
    for (guint i = last; i <= first && !words_only; i++) {
        const struct line *line = block_line(block, i);
        const struct contact_line *read = contact_line_at(block, i);
        if (read->is_talk || is_form_label(line) || contact_line_is_closing(line))
            return 0;
        weight += read->is_web ? 1 : read->weight;
        plain += read->weight == 0 && !read->is_name && !is_picture(line) && !line_is_rule(line);
    }
    return plain <= (first - last + 1) / 3 ? weight : 0;
}

/* A name alone above the paragraphs of a block. */
static bool is_lone_name(struct block *block, guint last, guint first)
{
    return first == last && contact_line_at(block, first)->is_name &&
           !contact_line_is_closing(block_line(block, first));
}

/* "Please deliver to:" above makes an address part of the text. */
static bool is_announced(struct block *block, guint start)
{
    if (!has_line(block, start + 1))
        return false;
    struct folded_line folded;
    line_fold(block_line(block, start + 1), &folded);
    return g_str_has_suffix(folded.text, ":");
}

/* Whether the block's first line is words with capitals, as a name in full is, and all others but
 * one of them are plainly of a signature. */
static bool is_named(struct block *block, guint start)
{
    const struct line *name = block_line(block, start);
    guint capitals = 0, words = 0, others = 0;
    if (start == 0 || !contact_line_at(block, start)->is_name)
        return false;
    for (gsize i = 0; i < name->length; i++) {
        if (name->text[i] == ' ' || (i > 0 && name->text[i - 1] != ' '))
            continue;
        words++;
        capitals += !g_unichar_islower(g_utf8_get_char(name->text + i));
    }
    for (guint i = 0; i < start; i++)
        others += contact_line_at(block, i)->weight == 0;
    return words >= 2 && words <= NAMED_WORDS && capitals == words &&
           others <= (start >= 2 ? 1 : 0);
}

/* A block at the end without a closing, set apart; false: there is none. */
static bool find_apart(struct block *block, guint *ret_start)
{
    unsigned weight = 0;
    guint start = G_MAXUINT;
    for (guint last = 0, paragraphs = 0; paragraphs < 4 && has_line(block, last); paragraphs++) {
        guint first = paragraph_start(block, last);
        if (first == G_MAXUINT)
            break;
        unsigned more = weigh_paragraph(block, last, first);
        if (more == 0 && (weight == 0 || !is_lone_name(block, last, first)))
            break;
        weight += more;
        start = first;
        last = first + 1;
    }
    if (start == G_MAXUINT || is_announced(block, start))
        return false;
    bool closed = start > 0 && contact_line_at(block, start)->weight == 0 &&
                  contact_line_ends_with_comma(block_line(block, start));
    if (closed)
        start--; /* a closing that we do not know */
    else
        closed = has_line(block, start + 1) && block_line(block, start + 1)->length <= NAME_BYTES &&
                 contact_line_ends_with_comma(block_line(block, start + 1));
    *ret_start = block->at[start];
    bool below_rule = line_is_rule(line_at(block->lines, *ret_start - 1));
    return weight >= (below_rule || closed || is_named(block, start) ? 2 : APART_WEIGHT);
}

guint closing_signature(const GArray *lines, guint first, guint end, guint *ret_end)
{
    struct block block = {.lines = lines, .first = first, .next = end};
    guint start;
    *ret_end = end;
    if (find_below_closing(&block, end, &start, ret_end) || find_apart(&block, &start))
        return start;
    return end;
}
