/* label.c - see label.h. What is the own of each kind stands in tables. */
#include "store/label.h"
#include "store/statement.h"

#include <stddef.h>

#define NAME_BYTES 100

#define AT(member) offsetof(struct label, member)
#define KIND_FIELD(number)                                                                         \
    {                                                                                              \
        "kind", FIELD_INT, AT(kind), FIELD_DERIVED | FIELD_HIDDEN, number                          \
    }
#define PLAIN_FIELDS(number)                                                                       \
    {"id", FIELD_ID, AT(id)}, KIND_FIELD(number),                                                  \
        {"name", FIELD_TEXT, AT(name), FIELD_EDITABLE, NULL, NAME_BYTES},                          \
        {"archived", FIELD_BOOL, AT(archived), FIELD_EDITABLE},                                    \
    {                                                                                              \
        "version", FIELD_INT, AT(version)                                                          \
    }

/* Each says its place in enum label_kind. */
static const struct record_field tag_fields[] = {
    PLAIN_FIELDS("0"),
    {"category_id", FIELD_ID, AT(category_id), FIELD_HIDDEN},
    {"category", FIELD_TEXT, AT(category), FIELD_DERIVED, "c.name"},
    {"colour", FIELD_TEXT, AT(colour), FIELD_EDITABLE, NULL, 16},
    {NULL},
};
static const struct record_field category_fields[] = {PLAIN_FIELDS("1"), {NULL}};
static const struct record_field reason_fields[] = {PLAIN_FIELDS("2"), {NULL}};
static const struct record_field source_fields[] = {PLAIN_FIELDS("3"), {NULL}};
static const struct record_field medium_fields[] = {PLAIN_FIELDS("4"), {NULL}};
static const struct record_field campaign_fields[] = {PLAIN_FIELDS("5"), {NULL}};

static void free_item(gpointer label)
{
    label_free(label);
}

#define LABEL_TYPE(name, table, from, fields)                                                      \
    {                                                                                              \
        name, table, from, sizeof(struct label), fields, free_item                                 \
    }
const struct record_type label_types[LABEL_KIND_COUNT] = {
    [LABEL_TAG] = LABEL_TYPE(
        "tag", "tags", "tags LEFT JOIN tag_categories AS c ON c.id = tags.category_id", tag_fields),
    [LABEL_TAG_CATEGORY] =
        LABEL_TYPE("tag_category", "tag_categories", "tag_categories", category_fields),
    [LABEL_LOST_REASON] = LABEL_TYPE("lost_reason", "lost_reasons", "lost_reasons", reason_fields),
    [LABEL_SOURCE] = LABEL_TYPE("source", "sources", "sources", source_fields),
    [LABEL_MEDIUM] = LABEL_TYPE("medium", "mediums", "mediums", medium_fields),
    [LABEL_CAMPAIGN] = LABEL_TYPE("campaign", "campaigns", "campaigns", campaign_fields),
};

void label_free(struct label *label)
{
    record_free(&label_types[LABEL_TAG], label); /* its fields are those of all others, too */
}

struct label *store_label_by_name(struct store *store, enum label_kind kind, const char *name,
                                  GError **error)
{
    const struct record_type *type = &label_types[kind];
    g_autofree char *rest = g_strdup_printf("WHERE lower(%s.name) = lower(?)", type->table);
    return record_select_one(store, type, error, rest, "s", name);
}

/* ---- uses ---- */

#define USES_MAX 2

/* Where a kind is used: how many times (by id), and giving them another one (to, from). Of pairs,
 * one that would be there twice is left, and goes by the third statement (from). */
static const struct label_use {
    const char *count;
    const char *move;
    const char *clear;
} uses[LABEL_KIND_COUNT][USES_MAX + 1] = {
    [LABEL_TAG] = {{"SELECT count(*) FROM lead_tags WHERE tag_id = ?",
                    "INSERT INTO lead_tags (tag_id, lead_id) SELECT ?, lead_id FROM lead_tags "
                    "WHERE tag_id = ? ON CONFLICT DO NOTHING",
                    "DELETE FROM lead_tags WHERE tag_id = ?"},
                   {"SELECT count(*) FROM contact_tags WHERE tag_id = ?",
                    "INSERT INTO contact_tags (tag_id, contact_id) "
                    "SELECT ?, contact_id FROM contact_tags WHERE tag_id = ? "
                    "ON CONFLICT DO NOTHING",
                    "DELETE FROM contact_tags WHERE tag_id = ?"}},
    [LABEL_TAG_CATEGORY] = {{"SELECT count(*) FROM tags WHERE category_id = ?",
                             "UPDATE tags SET category_id = ? WHERE category_id = ?", NULL}},
    [LABEL_LOST_REASON] = {{"SELECT count(*) FROM leads WHERE lost_reason_id = ?",
                            "UPDATE leads SET lost_reason_id = ? WHERE lost_reason_id = ?", NULL}},
    [LABEL_SOURCE] = {{"SELECT count(*) FROM leads WHERE source_id = ?",
                       "UPDATE leads SET source_id = ? WHERE source_id = ?", NULL}},
    [LABEL_MEDIUM] = {{"SELECT count(*) FROM leads WHERE medium_id = ?",
                       "UPDATE leads SET medium_id = ? WHERE medium_id = ?", NULL}},
    [LABEL_CAMPAIGN] = {{"SELECT count(*) FROM leads WHERE campaign_id = ?",
                         "UPDATE leads SET campaign_id = ? WHERE campaign_id = ?", NULL}},
};

bool store_label_uses(struct store *store, enum label_kind kind, int64_t id, int64_t *ret,
                      GError **error)
{
    int64_t sum = 0;
    for (const struct label_use *use = uses[kind]; use->count; use++) {
        int64_t count;
        if (!statement_int(store, &count, 0, error, use->count, "i", id))
            return false;
        sum += count;
    }
    *ret = sum;
    return true;
}

bool store_label_move_uses(struct store *store, enum label_kind kind, int64_t from_id,
                           int64_t to_id, GError **error)
{
    for (const struct label_use *use = uses[kind]; use->count; use++) {
        if (!statement_run(store, error, use->move, "ii", to_id, from_id) ||
            (use->clear && !statement_run(store, error, use->clear, "i", from_id)))
            return false;
    }
    return true;
}
