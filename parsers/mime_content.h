/* mime_content.h - what parts beside the text say to programs; for mime.c. */
#pragma once

#include "parsers/mime.h"
#include "parsers/split.h"

/* One that says nothing. (transfer full) */
struct mime_content *mime_content_new(void);

/* Keeps what a part says to programs: reports, invitations, cards, attached messages. */
void mime_content_note(struct mime_content *content, const struct part *part);
