/* store.h - a handle on the database. One handle a thread; the writer's alone may write. All SQL
 * there is stands in this room and in report/. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct store;

enum store_mode { STORE_READ, STORE_WRITE };

/* Opens the database. STORE_WRITE creates it (mode 0600), takes the lock beside it (ERROR_CONFLICT
 * names the pid that holds it) and brings the schema up to date in one transaction a migration;
 * ERROR_CONFLICT, with the file untouched, for a database from a newer version or of another
 * program. (transfer full) */
struct store *store_open(const char *path, enum store_mode mode, GError **error);
void store_close(struct store *store); /* NULL is fine */

/* The database's path (borrowed), its schema's version, and its size with that of its log. */
const char *store_path(struct store *store);
int store_schema_version(struct store *store);
int64_t store_size_bytes(struct store *store);

/* One transaction. No statement of the handle may be held when it begins. A commit is on disk when
 * it returns. Rollback never fails. */
bool store_begin(struct store *store, GError **error);
bool store_commit(struct store *store, GError **error);
void store_rollback(struct store *store);

/* A read of several statements that see one state of the database; ends with store_rollback(). */
bool store_begin_read(struct store *store, GError **error);

/* Whether the database can be written: writes a page of it anew and commits that, and looks whether
 * the disk has room for more. Does not wait for another program that holds it. */
bool store_probe(struct store *store, GError **error);
