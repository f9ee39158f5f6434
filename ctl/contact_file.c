/* contact_file.c - see contact_file.h. */
#include "ctl/contact_file.h"
#include "base/csv_read.h"
#include "base/error.h"
#include "base/util.h"
#include "ctl/contact.h"
#include "ctl/contact_columns.h"
#include "ctl/vcard_read.h"
#include "parsers/country.h"

#include <string.h>

#define ERRORS_TOLD 200 /* as many as crmd tells */

struct contact_file *contact_file_new(void)
{
    struct contact_file *file = g_new0(struct contact_file, 1);
    file->lines = g_string_new(NULL);
    file->errors = json_array();
    return file;
}

void contact_file_free(struct contact_file *file)
{
    if (!file)
        return;
    (void)g_string_free(file->lines, TRUE);
    g_clear_pointer(&file->titles, g_ptr_array_unref);
    g_clear_pointer(&file->fields, g_ptr_array_unref);
    json_decref(file->errors);
    g_free(file);
}

/* ---- places ---- */

/* The list that the API has a column's values in. */
static const char *api_field(const char *field)
{
    static const struct {
        const char *field, *api;
    } names[] = {{"email", "emails"},      {"phone", "phones"},    {"mobile", "phones"},
                 {"home_phone", "phones"}, {"first_name", "name"}, {"last_name", "name"}};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(names[i].field, field))
            return names[i].api;
    }
    return field;
}

char *contact_file_place(const struct contact_file *file, gint64 row, const char *field)
{
    if (!file->titles)
        return g_strdup_printf("the card in line %" G_GINT64_FORMAT, row);
    for (guint i = 0; field && i < file->fields->len; i++) {
        const char *own = file->fields->pdata[i];
        if (own && g_str_equal(api_field(own), field))
            return g_strdup_printf("row %" G_GINT64_FORMAT ", column %u (%s)", row, i + 1,
                                   (const char *)file->titles->pdata[i]);
    }
    return g_strdup_printf("row %" G_GINT64_FORMAT, row);
}

static void note_error(struct contact_file *file, uint64_t row, const char *field,
                       const char *message)
{
    if (json_array_size(file->errors) >= ERRORS_TOLD)
        return;
    json_t *error = json_pack("{s:I}", "row", (json_int_t)row);
    json_set_text(error, "field", field ? api_field(field) : NULL);
    json_set_text(error, "message", message);
    json_array_append_new(file->errors, error);
}

/* ---- one cell ---- */

struct row {
    struct contact_file *file;
    const struct contact_file_order *order;
    const struct csv_row *csv;
    const char *country; /* of the row, as a code; or NULL */
    json_t *contact;
};

/* Adds each of a cell's values: "a@x.example; b@x.example". */
static void add_values(const struct row *row, const char *list_name, const char *cell,
                       const char *separators, const char *prefix)
{
    g_auto(GStrv) values = g_strsplit_set(cell, separators, 50);
    json_t *list = json_object_get(row->contact, list_name);
    if (!list)
        json_object_set_new(row->contact, list_name, list = json_array());
    for (gsize i = 0; values[i]; i++) {
        const char *value = g_strstrip(values[i]);
        g_autofree char *text = g_strconcat(prefix, value, NULL);
        if (*value && g_str_equal(list_name, "phones"))
            json_array_append_new(list, contact_phone(text, row->country));
        else if (*value)
            json_array_append_new(list, json_text(value));
    }
}

static void use_email(const struct row *row, guint column)
{
    add_values(row, "emails", row->csv->cells[column], ";, ", "");
}

static void use_phone(const struct row *row, guint column)
{
    add_values(row, "phones", row->csv->cells[column], ";", "");
}

static void use_mobile(const struct row *row, guint column)
{
    add_values(row, "phones", row->csv->cells[column], ";", "mobile:");
}

static void use_home_phone(const struct row *row, guint column)
{
    add_values(row, "phones", row->csv->cells[column], ";", "home:");
}

static void use_tags(const struct row *row, guint column)
{
    add_values(row, "tags", row->csv->cells[column], ";,", "");
}

static void refuse_cell(const struct row *row, guint column, const char *expected)
{
    g_autofree char *message =
        g_strdup_printf("\"%s\" is not %s", row->csv->cells[column], expected);
    note_error(row->file, row->csv->number, row->file->fields->pdata[column], message);
}

static void use_country(const struct row *row, guint column)
{
    if (row->country)
        json_set_text(row->contact, "country", row->country);
    else
        refuse_cell(row, column, "a country; write its name, or its code as in DE");
}

static void use_employees(const struct row *row, guint column)
{
    guint64 number;
    if (g_ascii_string_to_unsigned(row->csv->cells[column], 10, 0, G_MAXINT32, &number, NULL))
        json_object_set_new(row->contact, "employees", json_integer((json_int_t)number));
    else
        refuse_cell(row, column, "a whole number");
}

static void use_customer(const struct row *row, guint column)
{
    static const char *const yes[] = {"yes", "true", "1", "y", "x", "ja", "oui", "sí", "si", NULL};
    static const char *const no[] = {"no", "false", "0", "n", "nein", "non", NULL};
    g_autofree char *word = g_utf8_strdown(row->csv->cells[column], -1);
    if (g_strv_contains(yes, word))
        json_object_set_new(row->contact, "customer", json_true());
    else if (!g_strv_contains(no, word))
        refuse_cell(row, column, "yes or no");
}

static void use_kind(const struct row *row, guint column)
{
    g_autofree char *word = g_utf8_strdown(row->csv->cells[column], -1);
    json_set_text(row->contact, "kind", word);
}

static const struct {
    const char *field;
    void (*use)(const struct row *row, guint column);
} uses[] = {
    {"email", use_email},           {"phone", use_phone},       {"mobile", use_mobile},
    {"home_phone", use_home_phone}, {"tags", use_tags},         {"country", use_country},
    {"employees", use_employees},   {"customer", use_customer}, {"kind", use_kind},
};

static void use_cell(const struct row *row, const char *field, guint column)
{
    for (gsize i = 0; i < G_N_ELEMENTS(uses); i++) {
        if (g_str_equal(uses[i].field, field)) {
            uses[i].use(row, column);
            return;
        }
    }
    if (!json_object_get(row->contact, field)) /* of several columns, the first that is filled */
        json_set_text(row->contact, field, row->csv->cells[column]);
}

/* ---- one row ---- */

/* The country that the row names, else the order's. */
static const char *country_of(const struct row *row)
{
    for (guint i = 0; i < row->csv->count && i < row->file->fields->len; i++) {
        const char *field = row->file->fields->pdata[i];
        if (field && g_str_equal(field, "country") && *row->csv->cells[i])
            return country_code(row->csv->cells[i]);
    }
    return row->order->country;
}

/* A name in parts is one; what has neither name nor address, but a company, is the company. */
static void complete(json_t *contact)
{
    const char *first = json_string_value(json_object_get(contact, "first_name"));
    const char *last = json_string_value(json_object_get(contact, "last_name"));
    g_autofree char *both =
        g_strjoin(first && last ? " " : "", first ? first : "", last ? last : "", NULL);
    if (!json_object_get(contact, "name"))
        json_set_text(contact, "name", both);
    (void)json_object_del(contact, "first_name");
    (void)json_object_del(contact, "last_name");
    json_t *company = json_object_get(contact, "company");
    if (company && !json_object_get(contact, "name") && !json_object_get(contact, "emails")) {
        json_object_set(contact, "name", company);
        (void)json_object_del(contact, "company");
        json_set_text(contact, "kind", "company");
    }
}

static void leave_out(json_t *contact, const char *const *without)
{
    for (gsize i = 0; without && without[i]; i++)
        (void)json_object_del(contact, api_field(without[i]));
}

static void add_line(struct contact_file *file, json_t *contact, uint64_t row)
{
    json_object_set_new(contact, "row", json_integer((json_int_t)row));
    g_autofree char *text = json_to_text(contact);
    g_string_append_printf(file->lines, "%s\n", text);
    file->rows++;
}

static void read_row(struct row *row)
{
    struct contact_file *file = row->file;
    g_autoptr(json_t) contact = json_object();
    row->contact = contact;
    row->country = country_of(row);
    for (guint i = 0; i < row->csv->count; i++) {
        const char *field = i < file->fields->len ? file->fields->pdata[i] : NULL;
        if (i >= file->fields->len && *row->csv->cells[i])
            note_error(file, row->csv->number, NULL, "there are more cells than titles");
        else if (field && *row->csv->cells[i])
            use_cell(row, field, i);
    }
    complete(contact);
    leave_out(contact, row->order->without);
    add_line(file, contact, row->csv->number);
}

/* ---- titles ---- */

/* What --map says of a title: NULL where it says nothing, "" to leave the column out. */
static const char *mapped(const char *const *maps, const char *title)
{
    gsize length = strlen(title);
    for (gsize i = 0; maps && maps[i]; i++) {
        const char *equals = strrchr(maps[i], '=');
        if (equals && (gsize)(equals - maps[i]) == length &&
            g_ascii_strncasecmp(maps[i], title, length) == 0)
            return equals + 1;
    }
    return NULL;
}

static bool has_title(const struct contact_file *file, const char *map)
{
    const char *equals = strrchr(map, '=');
    gsize length = equals ? (gsize)(equals - map) : 0;
    for (guint i = 0; equals && i < file->titles->len; i++) {
        const char *title = file->titles->pdata[i];
        if (strlen(title) == length && g_ascii_strncasecmp(title, map, length) == 0)
            return true;
    }
    return false;
}

static bool check_maps(const struct contact_file *file, const char *const *maps, GError **error)
{
    for (gsize i = 0; maps && maps[i]; i++) {
        const char *equals = strrchr(maps[i], '=');
        g_autofree char *all = contact_column_fields();
        if (!equals || !has_title(file, maps[i])) {
            exit_set_usage(error, "--map %s: write COLUMN=FIELD with a column that the file has",
                           maps[i]);
            return false;
        }
        if (equals[1] && !contact_column_is_field(equals + 1)) {
            exit_set_usage(error, "--map %s: the fields are %s", maps[i], all);
            return false;
        }
    }
    return true;
}

static bool read_titles(struct contact_file *file, const struct csv_row *csv,
                        const struct contact_file_order *order, GError **error)
{
    bool is_useful = false;
    file->titles = g_ptr_array_new_with_free_func(g_free);
    file->fields = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < csv->count; i++) {
        const char *field = mapped(order->maps, csv->cells[i]);
        field = field ? util_nonempty(field) : contact_column_field(csv->cells[i]);
        g_ptr_array_add(file->titles, util_clean(csv->cells[i], 60, false));
        g_ptr_array_add(file->fields, g_strdup(field));
        is_useful =
            is_useful ||
            (field && (strstr("name email company", field) || g_str_has_suffix(field, "_name")));
    }
    if (!check_maps(file, order->maps, error))
        return false;
    if (!is_useful)
        error_set(error, ERROR_INVALID,
                  "row 1 has no column for a name, an address or a company; say which is one: "
                  "--map COLUMN=name");
    return is_useful;
}

/* ---- files ---- */

static bool read_csv(struct contact_file *file, const char *text, gsize length,
                     const struct contact_file_order *order, GError **error)
{
    g_autoptr(csv_reader_handle) reader = csv_reader_of(text, length);
    struct csv_row csv;
    enum csv_result result = csv_next(reader, &csv, error);
    if (result == CSV_END)
        error_set(error, ERROR_INVALID, "the file is empty");
    if (result != CSV_ROW || !read_titles(file, &csv, order, error))
        return false;
    struct row row = {.file = file, .order = order, .csv = &csv};
    while ((result = csv_next(reader, &csv, error)) == CSV_ROW)
        read_row(&row);
    return result == CSV_END;
}

/* Numbers in E.164, the country by its code. */
static void tidy_card(json_t *card, const char *otherwise)
{
    const char *named = json_string_value(json_object_get(card, "country"));
    const char *country = named ? country_code(named) : NULL;
    size_t i;
    json_t *phone;
    if (named)
        (void)json_object_del(card, "country");
    json_set_text(card, "country", country);
    json_array_foreach(json_object_get(card, "phones"), i, phone)
    {
        g_autoptr(json_t) read = contact_phone(json_string_value(json_object_get(phone, "number")),
                                               country ? country : otherwise);
        if (json_object_get(read, "e164"))
            json_object_set(phone, "e164", json_object_get(read, "e164"));
    }
}

static void read_cards(struct contact_file *file, const char *text,
                       const struct contact_file_order *order)
{
    g_autoptr(vcard_book_handle) book = vcard_book_new(text);
    unsigned line;
    for (json_t *card; (card = vcard_book_next(book, &line)); json_decref(card)) {
        tidy_card(card, order->country);
        leave_out(card, order->without);
        add_line(file, card, line);
    }
}

bool contact_file_read(struct contact_file *file, const char *text, gsize length,
                       const struct contact_file_order *order, GError **error)
{
    const char *start = g_str_has_prefix(text, "\xef\xbb\xbf") ? text + 3 : text;
    start += strspn(start, " \t\r\n");
    if (g_ascii_strncasecmp(start, "BEGIN:VCARD", strlen("BEGIN:VCARD")) != 0)
        return read_csv(file, text, length, order, error);
    read_cards(file, start, order);
    return true;
}
