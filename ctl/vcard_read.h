/* vcard_read.h - address books as vCards, 2.1 to 4.0 (RFC 2426, RFC 6350), as the contacts of the
 * API. parsers/vcard.h reads what one card in a mail says of its sender; here is all of all. */
#pragma once

#include "base/json.h"

struct vcard_book;

/* Cards of text (borrowed), which is UTF-8. (transfer full) */
struct vcard_book *vcard_book_new(const char *text);
void vcard_book_free(struct vcard_book *book);
typedef struct vcard_book vcard_book_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(vcard_book_handle, vcard_book_free)

/* The next card: {"name", "kind", "company", "emails": [{"address", "kind"}], "phones": [{"number",
 * "kind"}], "tags" ...}; NULL where there are none left. *ret_line is the line where it begins.
 * Linear. (transfer full) */
json_t *vcard_book_next(struct vcard_book *book, unsigned *ret_line);
