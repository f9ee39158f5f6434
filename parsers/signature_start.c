/* signature_start.c - see signature_start.h. */
#include "parsers/signature_start.h"
#include "parsers/institution.h"
#include "parsers/person_name.h"
#include "parsers/phone_find.h"
#include "parsers/signature_line.h"

#include <string.h>

#define TAIL_LINES 16   /* at the end of a body, in which a closing formula is looked for */
#define TAIL_BYTES 4096 /* ... and no more than these */
#define NAME_WORDS 6    /* in a line that is a name */
#define BLOCK_LINES_ABOVE 2
#define NAMELESS_LINES 8 /* of a block that no name in the header leads to */
#define SHORT_BYTES 80   /* of each of its lines */
#define NAME_BYTES 60

static bool starts_same(const char *a, const char *b)
{
    return g_ascii_tolower(a[0]) == g_ascii_tolower(b[0]) &&
           g_ascii_tolower(a[1]) == g_ascii_tolower(b[1]);
}

/* The cheap part of comparing: few words, and one of them starts as one of the name's. */
static bool may_share(const char *name, struct piece line)
{
    bool may = false;
    guint words = 0;
    for (gsize i = 0; i + 1 < line.length; i++) {
        if (line.text[i] == ' ' || (i > 0 && line.text[i - 1] != ' '))
            continue;
        if (++words > NAME_WORDS)
            return false;
        for (const char *p = name; p; p = strchr(p, ' '), p = p ? p + 1 : NULL)
            may |= starts_same(p, line.text + i);
    }
    return may;
}

/* Whether a line is the author's name and nothing more. */
static bool is_own_name(const struct signature_person *person, struct piece line)
{
    struct piece rest;
    line = piece_name(piece_without_authority(piece_trimmed(line)), &rest);
    return person->name && line.length >= 2 && line.length <= 60 && may_share(person->name, line) &&
           person_name_shares(person->name, line.text, line.length) &&
           person_name_like(line.text, line.length, true);
}

/* Where a block that names its author in the line at named starts: a company or title may stand
 * above. (borrowed from body) */
static const char *block_start(const char *body, const char *named, const char *label)
{
    for (guint i = 0; i < BLOCK_LINES_ABOVE && named > body; i++) {
        const char *end = named - 1; /* the line end above */
        const char *before = memrchr(body, '\n', (gsize)(end - body));
        const char *start = before ? before + 1 : body;
        struct piece piece = piece_trimmed((struct piece){start, (gsize)(end - start)}), ignored;
        if (!piece_is_company(piece, label, &ignored) && !piece_is_title(piece) &&
            !institution_like(piece.text, piece.length, label))
            break;
        named = start;
    }
    return named;
}

/* Whether a sentence ends with the byte at the end of a text. */
static bool ends_sentence(const char *body, const char *end)
{
    while (end > body && g_ascii_isspace(end[-1]))
        end--;
    return end > body && strchr(".?!", end[-1]);
}

/* Whether an address is a name's: "john", "barker", or "jb77" for John Barker. */
static bool is_of_address(struct piece name, const char *email)
{
    gsize initials = 0;
    for (gsize i = 0; i < name.length; i++) {
        if (i > 0 && name.text[i - 1] != ' ')
            continue;
        if (g_ascii_tolower(name.text[i]) != g_ascii_tolower(email[initials]))
            return person_name_fits(name.text, name.length, email);
        initials++;
    }
    return (initials > 1 && !g_ascii_isalpha(email[initials])) ||
           person_name_fits(name.text, name.length, email);
}

/* Where the last line stands apart below a sentence and is the name of an author whose header has
 * none, but whose address is that name's. (borrowed from body) */
static const char *lone_name(const char *body, const char *email)
{
    gsize length = strlen(body);
    while (length && g_ascii_isspace(body[length - 1]))
        length--;
    const char *before = memrchr(body, '\n', length);
    if (!before || before == body || before[-1] != '\n' || !ends_sentence(body, before))
        return NULL;
    struct piece line = {before + 1, (gsize)(body + length - before - 1)};
    bool is_name = email && line.length <= 60 && !piece_country(line) &&
                   person_name_like(line.text, line.length, true) && is_of_address(line, email);
    return is_name ? line.text : NULL;
}

/* Whether the line says what somebody is, where he works or how he is called. */
static bool is_of_signature(struct piece line, const char *label)
{
    struct piece ignored;
    gsize offset = 0;
    struct phone_found found;
    line = piece_trimmed(line);
    return line.length >= 2 && (piece_is_title(line) || piece_is_department(line) ||
                                piece_is_company(line, label, &ignored) ||
                                institution_like(line.text, line.length, label) ||
                                phone_find(line.text, line.length, &offset, &found));
}

/* Where, of an author whose header has no name, a few short lines at the end begin with a name in
 * full and go on as signatures do. (borrowed from body) */
static const char *named_block(const char *body, const char *label)
{
    const char *line = body + strlen(body), *below = NULL, *found = NULL;
    for (guint i = 0; i < NAMELESS_LINES && line > body; i++) {
        const char *before = memrchr(body, '\n', (gsize)(line - body));
        struct piece rest, piece = {before ? before + 1 : body, 0};
        piece.length = (gsize)(line - piece.text);
        line = before ? before : body;
        struct piece whole = piece_trimmed(piece);
        if (!whole.length)
            continue;
        struct piece name = piece_name(whole, &rest);
        bool is_name = below && name.length <= NAME_BYTES && !piece_country(name) &&
                       person_name_like(name.text, name.length, false) &&
                       !person_name_is_unit(name.text, name.length);
        const char *end = below ? strchrnul(below, '\n') : NULL;
        is_name = is_name && before && before > body &&
                  is_of_signature((struct piece){below, (gsize)(end - below)}, label);
        if (is_name && !institution_like(name.text, name.length, label))
            return piece.text;
        if (is_name) /* the company that is called after the domain, or its owner */
            found = piece.text;
        if (whole.length > SHORT_BYTES)
            break;
        below = piece.text;
    }
    return found;
}

const char *signature_start(const char *body, const struct signature_person *person)
{
    const char *line = body + strlen(body), *named = NULL;
    const char *first = line - body > TAIL_BYTES ? line - TAIL_BYTES : body;
    guint lines = 0;
    while (line > first && lines < TAIL_LINES) {
        const char *end = line;
        const char *before = memrchr(first, '\n', (gsize)(end - first));
        line = before ? before : first;
        struct piece piece = {before ? before + 1 : first, 0}, ignored;
        piece.length = (gsize)(end - piece.text);
        if (piece_trimmed(piece).length == 0)
            continue;
        lines++;
        if (piece_is_closing(piece, &ignored))
            return piece.text;
        if (is_own_name(person, piece))
            named = piece.text;
    }
    if (!named && !person->name) {
        const char *start = named_block(first, person->label);
        return start ? start : lone_name(first, person->email);
    }
    return named ? block_start(first, named, person->label) : NULL;
}
