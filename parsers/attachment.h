/* attachment.h - what a mail has beside its text: names, sizes, and which of it the text shows. */
#pragma once

#include "parsers/embedded.h"
#include "parsers/split.h"

/* The name a part's header gives it, safe, or NULL. (transfer full) */
char *attachment_filename(const struct part *part);

/* Content-Disposition is that. */
bool attachment_disposition_is(const struct part *part, const char *value);

struct attachments {
    const GPtrArray *parts; /* of struct part* */
    GHashTable *shown;      /* Content-IDs that HTML shows, lower case, without brackets; or NULL */
    bool has_html;          /* there was HTML to show them */
    GPtrArray *list;        /* of struct mail_attachment*, gains at most LIMIT_ATTACHMENTS */
};

/* Adds the part of that index. */
void attachment_add_part(struct attachments *attachments, guint index);

/* Adds a file from within a part, under an index of its own. */
void attachment_add_embedded(struct attachments *attachments, guint index,
                             const struct embedded_file *file);
