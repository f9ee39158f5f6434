/* csv_read.c - see csv_read.h. One pass over the bytes with four states. */
#include "base/csv_read.h"
#include "base/error.h"
#include "base/util.h"

#include <string.h>

#define BUFFER_BYTES (64 << 10)
#define TITLE_BYTES 60 /* of a column's title in errors */
#define AT_END (-1)
#define AT_FAILURE (-2)

enum state {
    CELL_BEGINS,
    CELL_PLAIN,
    CELL_QUOTED,
    CELL_QUOTE, /* a quote within a quoted cell: its end, or one doubled */
};

struct memory {
    const char *text;
    gsize left;
};

struct csv_reader {
    csv_source source;
    void *arg;
    struct memory memory; /* of csv_reader_of() */
    char buffer[BUFFER_BYTES];
    gsize at;
    gsize filled;
    bool is_primed;
    bool had_return; /* the last byte was CR: an LF belongs to it */
    char separator;
    enum state state;
    GString *text;    /* the row's cells, each ended by NUL */
    GArray *starts;   /* of gsize: where in it */
    GPtrArray *cells; /* of char*: into text, of the finished row */
    GPtrArray *titles;
    bool has_quotes; /* the row has a quoted cell: it is not empty */
    uint64_t number;
};

static gssize read_memory(void *arg, char *buffer, gsize size, GError **error)
{
    (void)error; /* memory does not fail */
    struct memory *memory = arg;
    gsize length = MIN(size, memory->left);
    if (length > 0)
        memcpy(buffer, memory->text, length);
    memory->text += length;
    memory->left -= length;
    return (gssize)length;
}

struct csv_reader *csv_reader_new(csv_source source, void *arg)
{
    struct csv_reader *reader = g_new0(struct csv_reader, 1);
    reader->source = source;
    reader->arg = arg;
    reader->separator = ',';
    reader->text = g_string_new(NULL);
    reader->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
    reader->cells = g_ptr_array_new();
    return reader;
}

struct csv_reader *csv_reader_of(const char *text, gsize length)
{
    struct csv_reader *reader = csv_reader_new(read_memory, NULL);
    reader->memory = (struct memory){text, length};
    reader->arg = &reader->memory;
    return reader;
}

void csv_reader_free(struct csv_reader *reader)
{
    if (!reader)
        return;
    (void)g_string_free(reader->text, TRUE);
    g_array_unref(reader->starts);
    g_ptr_array_unref(reader->cells);
    g_clear_pointer(&reader->titles, g_ptr_array_unref);
    g_free(reader);
}

char csv_separator(const struct csv_reader *reader)
{
    return reader->separator;
}

/* ---- the beginning ---- */

/* Fills the buffer as far as the source goes. */
static bool fill(struct csv_reader *reader, GError **error)
{
    reader->at = reader->filled = 0;
    while (reader->filled < BUFFER_BYTES) {
        gssize length = reader->source(reader->arg, reader->buffer + reader->filled,
                                       BUFFER_BYTES - reader->filled, error);
        if (length < 0)
            return false;
        if (length == 0)
            break;
        reader->filled += (gsize)length;
    }
    return true;
}

static bool begins_with(const struct csv_reader *reader, const char *prefix)
{
    gsize length = strlen(prefix);
    return reader->filled - reader->at >= length &&
           memcmp(reader->buffer + reader->at, prefix, length) == 0;
}

/* Excel's own first line, "sep=;". */
static bool skip_announcement(struct csv_reader *reader)
{
    if (!begins_with(reader, "sep=") || reader->filled - reader->at < 6)
        return false;
    char separator = reader->buffer[reader->at + 4];
    char end = reader->buffer[reader->at + 5];
    if (!strchr(",;\t", separator) || (end != '\r' && end != '\n'))
        return false;
    reader->separator = separator;
    reader->had_return = end == '\r';
    reader->at += 6;
    return true;
}

/* What stands most often between the titles. */
static void guess_separator(struct csv_reader *reader)
{
    static const char candidates[] = ",;\t";
    gsize counts[3] = {0};
    bool quoted = false;
    for (gsize i = reader->at; i < reader->filled; i++) {
        char c = reader->buffer[i];
        const char *found = c && !quoted ? strchr(candidates, c) : NULL;
        if (c == '"')
            quoted = !quoted;
        else if (found)
            counts[found - candidates]++;
        else if (!quoted && (c == '\n' || c == '\r'))
            break;
    }
    gsize best = 0;
    for (gsize i = 1; i < G_N_ELEMENTS(counts); i++)
        best = counts[i] > counts[best] ? i : best;
    reader->separator = candidates[best];
}

static bool prime(struct csv_reader *reader, GError **error)
{
    reader->is_primed = true;
    if (!fill(reader, error))
        return false;
    if (begins_with(reader, "\xff\xfe") || begins_with(reader, "\xfe\xff")) {
        error_set(error, ERROR_INVALID,
                  "the file is UTF-16: save it as \"CSV UTF-8\", and try again");
        return false;
    }
    if (begins_with(reader, "\xef\xbb\xbf"))
        reader->at += 3;
    if (!skip_announcement(reader))
        guess_separator(reader);
    return true;
}

/* ---- rows ---- */

char *csv_place(const struct csv_reader *reader, guint column)
{
    const char *title = reader->titles && column < reader->titles->len
                            ? g_ptr_array_index(reader->titles, column)
                            : NULL;
    g_autofree char *clean = util_clean(title, TITLE_BYTES, false);
    return clean && *clean ? g_strdup_printf("row %" G_GUINT64_FORMAT ", column %u (%s)",
                                             reader->number, column + 1, clean)
                           : g_strdup_printf("row %" G_GUINT64_FORMAT ", column %u", reader->number,
                                             column + 1);
}

static bool refuse(const struct csv_reader *reader, guint column, const char *why, GError **error)
{
    g_autofree char *place = csv_place(reader, column);
    error_set(error, ERROR_INVALID, "%s: %s", place, why);
    return false;
}

/* The column being read. */
static guint current_column(const struct csv_reader *reader)
{
    return reader->starts->len ? reader->starts->len - 1 : 0;
}

static int next_byte(struct csv_reader *reader, GError **error)
{
    if (reader->at == reader->filled && !fill(reader, error))
        return AT_FAILURE;
    return reader->at == reader->filled ? AT_END : (unsigned char)reader->buffer[reader->at++];
}

static bool begin_cell(struct csv_reader *reader, GError **error)
{
    if (reader->starts->len == CSV_COLUMNS)
        return refuse(reader, current_column(reader),
                      "the row has too many columns; take those away that are not needed", error);
    if (reader->starts->len)
        g_string_append_c(reader->text, '\0');
    g_array_append_val(reader->starts, reader->text->len);
    reader->state = CELL_BEGINS;
    return true;
}

static bool add_byte(struct csv_reader *reader, char c, GError **error)
{
    if (reader->text->len >= CSV_ROW_BYTES)
        return refuse(reader, current_column(reader),
                      "the row is too long; is a quotation mark missing at the end of a cell?",
                      error);
    if (!c)
        return refuse(reader, current_column(reader),
                      "there is a byte of value 0; save the file as \"CSV UTF-8\"", error);
    g_string_append_c(reader->text, c);
    return true;
}

/* A byte between quotes, or right behind what may be the closing one. Sets *ret_again where it
 * ended the cell and is to be looked at as one outside of quotes. */
static bool take_quoted(struct csv_reader *reader, char c, bool *ret_again, GError **error)
{
    if (reader->state == CELL_QUOTED) {
        if (c != '"')
            return add_byte(reader, c, error);
        reader->state = CELL_QUOTE;
        return true;
    }
    if (c == '"') {
        reader->state = CELL_QUOTED;
        return add_byte(reader, c, error);
    }
    *ret_again = c == reader->separator || c == '\r' || c == '\n';
    if (!*ret_again && c != ' ')
        return refuse(reader, current_column(reader),
                      "a quoted cell goes on behind its closing quotation mark; write quotation "
                      "marks within a cell twice",
                      error);
    return true;
}

/* A byte outside of quotes. */
static bool take_plain(struct csv_reader *reader, char c, bool *ret_ended, GError **error)
{
    if (c == '\n' || c == '\r') {
        reader->had_return = c == '\r';
        *ret_ended = true;
        return true;
    }
    if (c == reader->separator)
        return begin_cell(reader, error);
    if (c == '"' && reader->state == CELL_BEGINS) {
        reader->state = CELL_QUOTED;
        reader->has_quotes = true;
        return true;
    }
    if (reader->state == CELL_BEGINS && c != ' ')
        reader->state = CELL_PLAIN;
    return reader->state == CELL_BEGINS || add_byte(reader, c, error);
}

static bool take(struct csv_reader *reader, char c, bool *ret_ended, GError **error)
{
    bool is_second = reader->had_return && c == '\n';
    reader->had_return = false;
    if (is_second)
        return true;
    bool again = reader->state < CELL_QUOTED;
    if (!again && !take_quoted(reader, c, &again, error))
        return false;
    return !again || take_plain(reader, c, ret_ended, error);
}

/* Takes the bytes of one row. CSV_END where there are none left. */
static enum csv_result read_bytes(struct csv_reader *reader, GError **error)
{
    g_string_truncate(reader->text, 0);
    g_array_set_size(reader->starts, 0);
    reader->has_quotes = false;
    reader->number++;
    (void)begin_cell(reader, NULL); /* the first fits */
    bool ended = false, is_empty = true;
    while (!ended) {
        int byte = next_byte(reader, error);
        if (byte == AT_FAILURE)
            return CSV_FAILED;
        if (byte == AT_END)
            break;
        is_empty = false;
        if (!take(reader, (char)byte, &ended, error))
            return CSV_FAILED;
    }
    if (!ended && reader->state == CELL_QUOTED) {
        (void)refuse(reader, current_column(reader),
                     "the closing quotation mark of the cell is missing", error);
        return CSV_FAILED;
    }
    return is_empty ? CSV_END : CSV_ROW;
}

static char *tidy(char *cell)
{
    if (cell[0] == '\'' && cell[1] && strchr("=+-@\t\r\n", cell[1]))
        cell++;
    return g_strstrip(cell);
}

/* The bytes as cells. */
static bool make_cells(struct csv_reader *reader, GError **error)
{
    g_ptr_array_set_size(reader->cells, 0);
    for (guint i = 0; i < reader->starts->len; i++) {
        char *cell = reader->text->str + g_array_index(reader->starts, gsize, i);
        if (!g_utf8_validate(cell, -1, NULL))
            return refuse(reader, i, "is not valid UTF-8; save the file as \"CSV UTF-8\"", error);
        g_ptr_array_add(reader->cells, tidy(cell));
    }
    g_ptr_array_add(reader->cells, NULL);
    return true;
}

static void keep_titles(struct csv_reader *reader)
{
    reader->titles = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < reader->starts->len; i++)
        g_ptr_array_add(reader->titles, g_strdup(g_ptr_array_index(reader->cells, i)));
}

/* Whether there is nothing in it but what stands between cells. */
static bool is_empty_row(const struct csv_reader *reader)
{
    return !reader->has_quotes && reader->text->len == reader->starts->len - 1;
}

enum csv_result csv_next(struct csv_reader *reader, struct csv_row *ret, GError **error)
{
    if (!reader->is_primed && !prime(reader, error))
        return CSV_FAILED;
    enum csv_result result;
    do {
        result = read_bytes(reader, error);
    } while (result == CSV_ROW && is_empty_row(reader));
    if (result != CSV_ROW)
        return result;
    if (!make_cells(reader, error))
        return CSV_FAILED;
    if (!reader->titles)
        keep_titles(reader);
    *ret = (struct csv_row){(const char *const *)reader->cells->pdata, reader->starts->len,
                            reader->number};
    return CSV_ROW;
}
