/* signature.c - see signature.h. */
#include "parsers/signature.h"
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/footer_phrases.h"
#include "parsers/institution.h"
#include "parsers/lines.h"
#include "parsers/person_name.h"
#include "parsers/phone_find.h"
#include "parsers/signature_line.h"
#include "parsers/signature_phone.h"
#include "parsers/signature_start.h"

#include <string.h>

#define LINES 24       /* of a signature, from its start */
#define LINE_BYTES 300 /* a longer one is a disclaimer */
#define NAME_LINES 3   /* so soon a signature names its author */
#define TITLE_BYTES 60 /* of a title in words that we do not know */
#define TITLE_WORDS 4
#define RULE_BYTES 20

struct reader {
    const struct signature_person *person;
    struct signature *found;
    guint lines;        /* read, that say something */
    bool is_strange;    /* it begins with words that may be another's name, or a closing */
    bool has_address;   /* a line with a number of a house or a postcode was read */
    struct piece maybe; /* may be a company: it stands between name or title and address */
    guint maybes;
    struct piece above; /* a company above the name; or of length 0 */
    guint pieces;       /* read, of lines that say something */
    guint named;        /* the piece that the name was read in; 0: none yet */
    struct piece below; /* the piece behind, of which nothing says what it is; or of length 0 */
};

static void take(char **slot, struct piece piece)
{
    if (!*slot && piece.length)
        *slot = g_strndup(piece.text, piece.length);
}

/* ---- names ---- */

/* Whether a name is the author's, by what the header says. */
static bool is_authors(const struct reader *reader, struct piece name)
{
    const struct signature_person *person = reader->person;
    return (person->name && person_name_shares(person->name, name.text, name.length)) ||
           person_name_fits(name.text, name.length, person->email);
}

/* "購買部 小林 由美": before the author's name, which is known, the unit he works in. */
static bool take_unit(struct reader *reader, struct piece piece)
{
    const char *name = reader->person->name;
    gsize start = name && *name ? piece_name_at_end(piece, name) : piece.length;
    struct piece unit = piece_trimmed((struct piece){piece.text, start});
    if (start == piece.length || !unit.length)
        return false;
    struct piece title, company;
    piece_split_title(unit, reader->person->label,
                      PIECE_HAS_COMPANY | PIECE_HAS_TITLE | PIECE_BEHIND_NAME, &title, &company);
    bool is_firm = !company.length && !title.length &&
                   institution_like(unit.text, unit.length, reader->person->label);
    take(&reader->found->name, (struct piece){piece.text + start, piece.length - start});
    take(&reader->found->job_title, title.length || company.length || is_firm ? title : unit);
    take(&reader->found->company, is_firm ? unit : company);
    reader->named = reader->pieces;
    return true;
}

/* "代表取締役　西田 浩二": what stands before the only wide space is a title, behind it the name.
 */
static bool take_at_wide_space(struct reader *reader, struct piece piece)
{
    static const char wide[] = "\u3000";
    const char *space = memmem(piece.text, piece.length, wide, strlen(wide));
    if (!space)
        return false;
    gsize behind = (gsize)(space - piece.text) + strlen(wide);
    struct piece title = piece_trimmed((struct piece){piece.text, (gsize)(space - piece.text)});
    struct piece name = {piece.text + behind, piece.length - behind};
    if (!piece_is_title(title) || memmem(name.text, name.length, wide, strlen(wide)) ||
        !person_name_like(name.text, name.length, true))
        return false;
    take(&reader->found->name, name);
    take(&reader->found->job_title, title);
    return true;
}

/* "部長 山田太郎", "김민수 팀장": in languages that set no words apart, title and name by their
 * words. */
static bool take_dense(struct reader *reader, struct piece piece)
{
    struct signature *found = reader->found;
    if ((guchar)*piece.text >= 0xe3 && take_unit(reader, piece))
        return true;
    if ((guchar)*piece.text >= 0xe3 && take_at_wide_space(reader, piece))
        return true;
    const char *space = memchr(piece.text, ' ', piece.length);
    if ((guchar)*piece.text < 0xe3 || !space || !piece_is_title(piece))
        return false;
    const char *last = memrchr(piece.text, ' ', piece.length);
    struct piece first_word = {piece.text, (gsize)(space - piece.text)};
    struct piece last_word = {last + 1, piece.length - (gsize)(last + 1 - piece.text)};
    bool name_last =
        !piece_is_title(last_word) && person_name_like(last_word.text, last_word.length, true);
    bool name_first = !piece_is_title(first_word) &&
                      person_name_like(first_word.text, first_word.length, true) &&
                      reader->person->name && is_authors(reader, first_word);
    if (name_last) {
        take(&found->name, last_word);
        take(&found->job_title,
             piece_trimmed((struct piece){piece.text, (gsize)(last - piece.text)}));
    } else if (name_first) {
        gsize behind = (gsize)(space + 1 - piece.text);
        take(&found->name, first_word);
        take(&found->job_title, piece_trimmed((struct piece){space + 1, piece.length - behind}));
    }
    return name_last || name_first;
}

static void take_other(struct reader *reader, struct piece piece);

/* Takes a piece that is the author's name, or the first that may be. */
static bool take_name(struct reader *reader, struct piece piece)
{
    struct signature *found = reader->found;
    struct piece rest, name = piece_name(piece, &rest);
    if (found->name) { /* signed by hand, and by the program again */
        bool again = person_name_shares(found->name, name.text, name.length) &&
                     person_name_like(name.text, name.length, true) &&
                     !institution_has_word(name.text, name.length); /* "Lind Joinery" */
        if (again && piece_is_full_name(name) && !strchr(found->name, ' ')) {
            g_clear_pointer(&found->name, g_free);
            take(&found->name, piece_without_salutation(name));
        }
        if (again)
            reader->named = reader->pieces;
        if (again && rest.length)
            take_other(reader, rest);
        return again;
    }
    if (reader->lines > NAME_LINES || !person_name_like(name.text, name.length, true))
        return false;
    bool authors = is_authors(reader, name);
    if (!authors && institution_has_word(piece.text, piece.length))
        return false;
    if (!authors && reader->person->name) {
        if (piece_is_full_name(name) && reader->lines == 1 && !rest.length &&
            !piece_country(name) &&
            g_unichar_get_script(g_utf8_get_char(name.text)) ==
                g_unichar_get_script(g_utf8_get_char(reader->person->name)))
            reader->is_strange = true; /* "خالد" may well be Khalid */
        return false;
    }
    if (!authors && ((!piece_is_full_name(name) && reader->lines > 1) || piece_country(name)))
        return false;
    take(&found->name, piece_without_salutation(name));
    reader->named = reader->pieces;
    if (rest.length)
        take_other(reader, rest);
    return true;
}

/* ---- title, company, address ---- */

/* "Disclaimer", above what the company's lawyers add. */
static bool is_notice_title(struct piece piece)
{
    const struct line line = {piece.text, piece.length};
    struct folded_line folded;
    line_fold(&line, &folded);
    return phrase_is_notice_title(folded.text);
}

/* "Purchasing", alone below the name. */
static bool is_department(const struct reader *reader, struct piece piece)
{
    g_autofree char *text = piece.length <= 40 ? g_strndup(piece.text, piece.length) : NULL;
    return reader->found->name && reader->lines <= NAME_LINES && text &&
           (person_name_is_role(text) || piece_is_department(piece)) && !is_notice_title(piece);
}

static bool take_title(struct reader *reader, struct piece piece, bool has_company)
{
    struct piece title, company;
    bool has_title = piece_is_title(piece), is_told = has_company || has_title;
    if (!is_told && !reader->found->name)
        return false;
    bool behind_name = reader->named && reader->pieces <= reader->named + 1;
    unsigned known = (has_company ? PIECE_HAS_COMPANY : 0) |
                     (has_title || (guchar)*piece.text >= 0xe3 ? PIECE_HAS_TITLE : 0) |
                     (behind_name ? PIECE_BEHIND_NAME : 0);
    piece_split_title(piece, reader->person->label, known, &title, &company);
    if (!company.length && !has_company && is_department(reader, piece)) {
        take(&reader->found->job_title, piece);
        return true;
    }
    if (!is_told && !company.length)
        return false;
    bool is_firm = title.length == piece.length && company_has_word(piece.text, piece.length) &&
                   company_resembles_label(piece.text, piece.length, reader->person->label);
    is_firm = is_firm || (memmem(piece.text, piece.length, " & ", 3) &&
                          institution_has_word(piece.text, piece.length) &&
                          title.length == piece.length);   /* "Lind & Partner Steuerberatung" */
    if (is_firm && !memchr(piece.text, ',', piece.length)) /* "Studio Tecnico Lind" */
        return false;
    if (reader->below.length && company.length && reader->pieces == reader->named + 2 &&
        !piece_is_title(title))
        take(&reader->found->job_title, reader->below);
    take(&reader->found->job_title, title);
    take(&reader->found->company, company);
    return title.length || company.length;
}

/* Whether it reads as a company's name: by a word ("Harbour Group"), its quotation marks, or what
 * the domain says. */
static bool is_called(const struct reader *reader, struct piece piece)
{
    return institution_like(piece.text, piece.length, reader->person->label) ||
           (piece_is_titled(piece) && company_has_word(piece.text, piece.length));
}

/* "Atelier Lind, Lyon": the name alone. */
static struct piece without_town(const struct reader *reader, struct piece piece)
{
    const char *comma = memmem(piece.text, piece.length, ", ", 2);
    struct piece name = {piece.text, comma ? (gsize)(comma - piece.text) : piece.length};
    return is_called(reader, name) ? name : piece;
}

/* A line that is called as companies are, or one that may be a company for where it stands. */
static void take_company(struct reader *reader, struct piece piece, bool called)
{
    if (!reader->found->name && reader->lines <= NAME_LINES && !reader->above.length && called)
        reader->above = piece;
    if (!reader->found->name || reader->has_address)
        return;
    if (called) {
        piece = without_town(reader, piece);
        if (reader->below.length && !reader->found->company)
            take(&reader->found->job_title, reader->below);
        take(&reader->found->company, piece);
    } else if (reader->found->job_title && piece_is_plain(piece)) {
        reader->maybe = piece;
        reader->maybes++;
    }
}

/* A street and a town: what stood alone between title and them is the company. */
static void take_address(struct reader *reader, struct piece piece)
{
    if (!reader->has_address && reader->maybes == 1)
        take(&reader->found->company, reader->maybe);
    if (piece_has_digits(piece))
        reader->has_address = true;
}

/* "vastaava hoitaja": a few small words behind the author's name in full; towns and companies have
 * capitals. */
static bool is_small_title(const struct reader *reader, struct piece piece)
{
    struct piece ignored, name = {reader->found->name, strlen(reader->found->name)};
    guint spaces = 0;
    for (gsize i = 0; i < piece.length; i++)
        spaces += piece.text[i] == ' ';
    return reader->person->name && piece_is_full_name(name) && spaces < TITLE_WORDS &&
           piece.length >= 4 && g_unichar_islower(g_utf8_get_char(piece.text)) &&
           g_unichar_islower(g_utf8_get_char(g_utf8_next_char(piece.text))) && /* no "iPhone" */
           !piece_is_closing(piece, &ignored);
}

/* Remembers what stands behind the name: with a company behind it, it is a title in words that we
 * do not know. */
static void note_below(struct reader *reader, struct piece piece, bool called)
{
    bool is_next = reader->named && reader->pieces == reader->named + 1;
    if (reader->pieces > reader->named + 1)
        reader->below.length = 0;
    if (reader->found->job_title || piece.length > TITLE_BYTES || !piece_is_words(piece) ||
        piece_country(piece) || is_notice_title(piece) || called)
        return;
    if ((is_next || reader->pieces == reader->named) && is_small_title(reader, piece))
        take(&reader->found->job_title, piece);
    else if (is_next)
        reader->below = piece;
}

static void take_other(struct reader *reader, struct piece piece)
{
    struct signature *found = reader->found;
    if (piece.length < 2 || memchr(piece.text, '@', piece.length))
        return;
    bool named = found->name || reader->person->label; /* else it may be anybody's */
    char *site = piece_website(piece, reader->person->label);
    if (site && named && !found->website)
        found->website = g_steal_pointer(&site);
    g_free(site);
    if (memmem(piece.text, piece.length, "://", 3) ||
        g_ascii_strncasecmp(piece.text, "www.", 4) == 0)
        return;
    struct piece company;
    bool is_company = piece_is_company(piece, reader->person->label, &company);
    bool own_name = is_company && reader->person->name &&
                    strncmp(reader->person->name, piece.text, piece.length) == 0;
    if (is_company && !own_name && company.text == piece.text) {
        if (reader->below.length && reader->pieces == reader->named + 2)
            take(&found->job_title, reader->below);
        take(&found->company, company);
        return;
    }
    if (take_dense(reader, piece) || take_name(reader, piece) ||
        take_title(reader, piece, is_company))
        return;
    if (is_company)
        take(&found->company, company);
    const char *country = piece_country(piece);
    if (country && !found->country)
        found->country = country;
    if (country || piece_has_digits(piece))
        take_address(reader, piece);
    bool may_be_called = !country && !is_company && !found->company &&
                         (found->name || !reader->above.length) && !reader->has_address;
    bool called = may_be_called && is_called(reader, piece);
    if (!country && !is_company)
        take_company(reader, piece, called);
    note_below(reader, piece, called || (!may_be_called && is_company));
}

/* ---- lines ---- */

static bool has_number(struct piece piece)
{
    gsize offset = 0;
    struct phone_found ignored;
    return phone_find(piece.text, piece.length, &offset, &ignored);
}

static void read_line(struct reader *reader, struct piece line)
{
    struct piece rest, piece;
    line = piece_trimmed(line);
    if (line.length < 2 || line.length > LINE_BYTES || *line.text == '>')
        return;
    if (piece_is_authority(line))
        return;
    line = piece_without_authority(line);
    if (piece_is_closing(line, &rest)) {
        line = rest;
        if (line.length < 2)
            return;
    }
    reader->lines++;
    bool has_phones = signature_take_phones(reader->found, line, false, reader->person);
    gsize length = line.length;
    while (piece_next(&line, &piece)) {
        reader->pieces++;
        if (!has_phones || (piece.length < length && !has_number(piece)))
            take_other(reader, piece);
    }
}

/* A rule below a signature: what follows is a sponsor's, or a list's. */
static bool is_long_rule(const char *text, gsize length)
{
    const struct line line = {text, length};
    return length >= RULE_BYTES && line_is_rule(&line);
}

static void read_lines(struct reader *reader, const char *text)
{
    guint end = reader->lines + LINES;
    while (text && *text && reader->lines < end &&
           (!reader->is_strange || reader->found->name || reader->lines < NAME_LINES)) {
        const char *newline = strchrnul(text, '\n');
        if (reader->lines >= 2 && is_long_rule(text, (gsize)(newline - text)))
            break;
        read_line(reader, (struct piece){text, (gsize)(newline - text)});
        text = *newline ? newline + 1 : NULL;
    }
    reader->found->is_anothers = reader->is_strange && !reader->found->name;
}

/* What stands where a company does, and nothing better came. */
static void take_placed(struct reader *reader)
{
    struct signature *found = reader->found;
    if (found->name)
        take(&found->company, reader->above);
    bool alone = reader->maybes == 1 && reader->maybe.length &&
                 memchr(reader->maybe.text, ' ', reader->maybe.length);
    if (found->job_title && found->phone_count && alone && !piece_is_title(reader->maybe))
        take(&found->company, reader->maybe);
}

/* ---- all of it ---- */

static void drop(struct signature *found)
{
    signature_clear(found);
    found->is_anothers = true;
}

void signature_read(const char *body, const char *signature, const struct signature_person *person,
                    struct signature *ret)
{
    *ret = (struct signature){0};
    struct reader reader = {.person = person, .found = ret};
    if (body)
        read_lines(&reader, signature_start(body, person));
    if (!ret->is_anothers)
        read_lines(&reader, signature);
    take_placed(&reader);
    if (ret->is_anothers)
        drop(ret);
}

void signature_clear(struct signature *signature)
{
    g_free(signature->name);
    g_free(signature->job_title);
    g_free(signature->company);
    g_free(signature->website);
    for (guint i = 0; i < signature->phone_count; i++) {
        g_free(signature->phones[i].written);
        g_free(signature->phones[i].number);
    }
    *signature = (struct signature){0};
}
