/* backup.h - a copy of the database as it stands at one moment, while everybody works on. */
#pragma once

#include "store/store.h"

/* In a read transaction (store_begin_read()), whose state is copied. Copies the database into a
 * file of its own, as a database that needs no other file beside it, and checks the copy. It stands
 * beside the database while that takes, and has no name any more when it is done: it is gone once
 * *ret_fd (at its beginning, the caller's) is closed. One at a time: ERROR_UNAVAILABLE while
 * another is being made, or where the disk has no room. */
bool store_backup(struct store *store, int *ret_fd, int64_t *ret_bytes, GError **error);

/* Ends the one under way soon, and any later one at once: the process is to end. Any thread. */
void store_backup_break_off(void);

/* Removes what a backup that a crash cut short has left beside the database. */
void store_backup_sweep(const char *database_path);
