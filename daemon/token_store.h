/* token_store.h - refresh tokens that a provider put in the place of those the administrator gave:
 * a file for each mailbox in the directory "tokens" beside the database, readable by crmd's user
 * only and written whole or not at all. Not in the database, whose backups go elsewhere. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* The newest token that came from the given one, or NULL: then the given one counts. One that came
 * from another is of no use any more: somebody has authorised crmd anew. Wipe it. (transfer full)
 */
char *token_store_load(const char *store_path, const char *mailbox, const char *given);

bool token_store_save(const char *store_path, const char *mailbox, const char *given,
                      const char *newest, GError **error);
