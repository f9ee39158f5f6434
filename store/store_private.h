/* store_private.h - what a handle is made of; for store.c and statement.c. */
#pragma once

#include "store/store.h"

#include <sqlite3.h>

struct store {
    char *path;
    sqlite3 *db;
    int lock_fd;            /* of the writer, or -1 */
    GHashTable *statements; /* SQL text -> sqlite3_stmt */
    GHashTable *selects;    /* struct record_type -> the beginning of its SELECT */
    GHashTable *inserts;    /* struct record_type -> its INSERT */
};

/* Whether the database's disk has so much left, where the system tells. */
bool store_has_room(struct store *store, uint64_t bytes, GError **error);
