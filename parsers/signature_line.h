/* signature_line.h - what one line of a signature, or a part of it, says. All texts are pieces of
 * clean UTF-8 and not ended by NUL. */
#pragma once

#include <glib.h>
#include <stdbool.h>

struct piece {
    const char *text;
    gsize length;
};

/* Without spaces and what lists and emphasis put around. */
struct piece piece_trimmed(struct piece piece);

/* The next part of line, between "|", bullets, tabs and wide gaps; line becomes the rest. */
bool piece_next(struct piece *line, struct piece *ret);

/* Without "i. A." before a name, with which Germans say by whose leave they sign. */
struct piece piece_without_authority(struct piece piece);

/* Whether all of it is that: "Im Auftrag". */
bool piece_is_authority(struct piece piece);

/* Without "Dr." and "Mrs" before a name. */
struct piece piece_without_salutation(struct piece piece);

/* The part of a piece that is a name if any is, before a comma, dash or parenthesis ("Petra Lind,
 * Buyer"); *ret_rest is what stands behind, of length 0 where nothing does. */
struct piece piece_name(struct piece piece, struct piece *ret_rest);

/* Whether it is a closing formula ("Kind regards,"); *ret_rest is what follows on the same line
 * ("Regards, Anna"), of length 0 where nothing does. */
bool piece_is_closing(struct piece piece, struct piece *ret_rest);

/* Whether it reads as a job title. */
bool piece_is_title(struct piece piece);

/* Whether it names a department: "Technischer Einkauf", "Ufficio Acquisti". */
bool piece_is_department(struct piece piece);

/* What is known of a piece, as bits. */
#define PIECE_HAS_COMPANY 1 /* see piece_is_company() */
#define PIECE_HAS_TITLE 2   /* see piece_is_title() */
#define PIECE_BEHIND_NAME 4 /* the next behind a person's name: a title may be in unknown words */

/* Takes a title and a company that stand in one piece ("Buyer at Acme", "Buyer, Acme GmbH",
 * "해솔농원 대표") apart, label being the domain's. What is not there has length 0. */
void piece_split_title(struct piece piece, const char *label, unsigned known,
                       struct piece *ret_title, struct piece *ret_company);

/* Whether its words begin with capitals, as a name's do, but for small ones as "of". */
bool piece_is_titled(struct piece piece);

/* Whether it is a company by its legal form or the domain's label; then *ret is it alone. */
bool piece_is_company(struct piece piece, const char *label, struct piece *ret);

/* The web address in it that is no social network's and no tracker's. (transfer full) */
char *piece_website(struct piece piece, const char *label);

/* The country that an address ends with, alpha-2 (static), or NULL. */
const char *piece_country(struct piece piece);

/* Whether it has digits as an address's line has: a number of a house, a postcode. */
bool piece_has_digits(struct piece piece);

/* Where a name ends a piece, spaces not counting; the piece's length: it does not. */
gsize piece_name_at_end(struct piece piece, const char *name);

/* Whether a name is one in full: of two words, or in a script without spaces. */
bool piece_is_full_name(struct piece name);

/* Whether it may be a company's name by the look of it: words with capitals. */
bool piece_is_plain(struct piece piece);

/* Letters and what joins words. */
bool piece_is_words(struct piece piece);
