/* schema.h - the migrations in store/schema/, embedded by tools/embed-schema. */
#pragma once

struct schema_migration {
    int number; /* the schema version that it brings the database to; the last entry has 0 */
    const char *name;
    const char *sql;
};

extern const struct schema_migration schema_migrations[];
