/* parameters.c - see parameters.h. Parameters are read as pieces, name*0, name*1* and so on, which
 * are put in order and joined. */
#include "parsers/parameters.h"
#include "parsers/charset.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define NAME_BYTES 40
#define PIECES_MAX 256 /* a name of 15 KB */
#define SECTION_MAX 100000
#define SECTION_NONE (-1)

struct piece {
    char name[NAME_BYTES + 1]; /* lower case, without section */
    int section;               /* of name*7, or SECTION_NONE */
    bool is_extended;          /* name*=, name*7*= */
    guint order;               /* as they stand */
    char *value;
};

struct parameter {
    char name[NAME_BYTES + 1];
    char *value;
};

struct parameters {
    char *value;
    GArray *list; /* of struct parameter */
};

/* ---- the pieces ---- */

static bool is_name_char(char c)
{
    return g_ascii_isalnum(c) || c == '-' || c == '_' || c == '*';
}

/* Length of "name=" with space around, or 0; *ret_name is the name's length. */
static gsize name_length(const char *text, gsize *ret_name)
{
    gsize length = 0;
    while (length <= NAME_BYTES && is_name_char(text[length]))
        length++;
    gsize equals = length + strspn(text + length, " \t");
    *ret_name = length;
    return length && length <= NAME_BYTES && text[equals] == '=' ? equals + 1 : 0;
}

/* Where two parameters have but white space between them: "charset=utf-8 format=flowed". */
static bool starts_parameter(const char *text)
{
    static const char *const known[] = {"charset",  "format", "delsp", "boundary",
                                        "filename", "name",   "size",  "type"};
    gsize length;
    if (!name_length(text, &length))
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
        gsize bare = strcspn(text, "* \t=");
        if (strlen(known[i]) == bare && g_ascii_strncasecmp(text, known[i], bare) == 0)
            return true;
    }
    return false;
}

/* A quote that another parameter or the end follows; others stand within the value. */
static bool closes(const char *quote)
{
    const char *next = quote + 1 + strspn(quote + 1, " \t");
    return *next == '\0' || *next == ';' || *next == ',' || starts_parameter(next);
}

/* *unclosed: no quote ahead closes anything, as was found before; kept from quote to quote, lest
 * each goes to the end to find the same. */
static gsize read_quoted(const char *text, GString *into, bool *unclosed)
{
    for (const char *p = text + 1; *p && !*unclosed; p++) {
        if (*p == '"' && closes(p))
            return (gsize)(p + 1 - text);
        /* a Windows path is not meant to be escaped */
        if (*p == '\\' && (p[1] == '"' || p[1] == '\\') && !(p[1] == '"' && closes(p + 1) && !p[2]))
            p++;
        g_string_append_c(into, *p);
    }
    *unclosed = true;
    gsize length = strcspn(text + 1, ";"); /* where another parameter may start */
    g_string_truncate(into, 0);
    g_string_append_len(into, text + 1, (gssize)length);
    return 1 + length;
}

static gsize read_bare(const char *text, GString *into)
{
    gsize length = 0;
    while (text[length] && text[length] != ';') {
        bool space = text[length] == ' ' || text[length] == '\t';
        gsize skipped = space ? strspn(text + length, " \t") : 0;
        if (skipped && starts_parameter(text + length + skipped))
            break;
        length += skipped ? skipped : 1;
    }
    g_string_append_len(into, text, (gssize)length);
    return length;
}

/* Splits "filename*7*" into its three parts. */
static void set_name(struct piece *piece, const char *text, gsize length)
{
    gsize bare = 0;
    while (bare < length && text[bare] != '*') {
        piece->name[bare] = g_ascii_tolower(text[bare]);
        bare++;
    }
    piece->section = SECTION_NONE;
    gsize pos = bare + (bare < length);
    if (pos < length && g_ascii_isdigit(text[pos])) {
        piece->section = (int)MIN(strtoul(text + pos, NULL, 10), SECTION_MAX);
        while (pos < length && g_ascii_isdigit(text[pos]))
            pos++;
        piece->is_extended = pos < length && text[pos] == '*';
    } else {
        piece->is_extended = bare < length;
    }
}

/* Reads "name=value" at text into pieces; returns where the next may start. */
static const char *read_piece(const char *text, GArray *pieces, bool *unclosed)
{
    gsize length;
    gsize value_at = name_length(text, &length);
    if (!value_at)
        return text + strcspn(text, ";");
    struct piece piece = {.order = pieces->len};
    set_name(&piece, text, length);
    const char *value = text + value_at + strspn(text + value_at, " \t");
    g_autoptr(GString) read = g_string_new(NULL);
    value += *value == '"' ? read_quoted(value, read, unclosed) : read_bare(value, read);
    piece.value = g_strstrip(g_strndup(read->str, read->len));
    g_array_append_val(pieces, piece);
    return value;
}

static void piece_clear(void *data)
{
    g_free(((struct piece *)data)->value);
}

/* ---- from pieces to parameters ---- */

/* By name; name*= before the sections of name*0=, these in order, before a plain name=. */
static int piece_rank(const struct piece *piece)
{
    return piece->section != SECTION_NONE ? 1 : piece->is_extended ? 0 : 2;
}

static int compare_pieces(const void *left, const void *right)
{
    const struct piece *a = left, *b = right;
    int by_name = strcmp(a->name, b->name);
    if (by_name)
        return by_name;
    if (piece_rank(a) != piece_rank(b))
        return piece_rank(a) - piece_rank(b);
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

static void append_percent(GString *into, const char *text)
{
    for (; *text; text++) {
        int high = *text == '%' ? g_ascii_xdigit_value(text[1]) : -1;
        int low = high >= 0 ? g_ascii_xdigit_value(text[2]) : -1;
        g_string_append_c(into, low >= 0 ? (char)(high << 4 | low) : *text);
        text += low >= 0 ? 2 : 0;
    }
}

/* Offset behind charset'language', or 0. *ret_charset (transfer full) or NULL. */
static gsize charset_prefix(const char *text, char **ret_charset)
{
    gsize length = strcspn(text, "'");
    gsize language = text[length] ? strcspn(text + length + 1, "'") : 0;
    *ret_charset = NULL;
    if (!text[length] || text[length + 1 + language] != '\'' || length > NAME_BYTES ||
        language > NAME_BYTES || memchr(text, ' ', length))
        return 0;
    *ret_charset = length ? g_strndup(text, length) : NULL;
    return length + language + 2;
}

/* (transfer full) */
static char *join(const struct piece *pieces, guint count)
{
    if (!pieces->is_extended && count == 1 && !strstr(pieces->value, "''"))
        return g_strdup(pieces->value);
    g_autofree char *charset = NULL;
    gsize start = charset_prefix(pieces->value, &charset);
    /* some forget the asterisk, but percent signs and charset say what they meant */
    bool all_extended = start && !pieces->is_extended && strchr(pieces->value + start, '%');
    if (!pieces->is_extended && !all_extended)
        start = 0;
    g_autoptr(GString) joined = g_string_new(NULL);
    for (guint i = 0; i < count; i++) {
        const char *value = pieces[i].value + (i == 0 ? start : 0);
        if (pieces[i].is_extended || all_extended)
            append_percent(joined, value);
        else
            g_string_append(joined, value);
    }
    return pieces->is_extended || all_extended ? charset_to_utf8(joined->str, joined->len, charset)
                                               : g_strndup(joined->str, joined->len);
}

static void assemble(GArray *pieces, GArray *into)
{
    g_array_sort(pieces, compare_pieces);
    const struct piece *list = (const struct piece *)(void *)pieces->data;
    for (guint i = 0; i < pieces->len;) {
        guint same = i + 1; /* what belongs to the piece's value */
        while (piece_rank(&list[i]) == 1 && same < pieces->len && piece_rank(&list[same]) == 1 &&
               strcmp(list[same].name, list[i].name) == 0)
            same++;
        struct parameter parameter = {.value = join(&list[i], same - i)};
        memcpy(parameter.name, list[i].name, sizeof parameter.name);
        g_array_append_val(into, parameter);
        while (same < pieces->len && strcmp(list[same].name, list[i].name) == 0)
            same++; /* the name comes twice: the better form was first */
        i = same;
    }
}

static void parameter_clear(void *data)
{
    g_free(((struct parameter *)data)->value);
}

/* The value, without comments and space; returns where the parameters start. */
static const char *read_value(const char *raw, struct parameters *parameters)
{
    gsize skipped = strspn(raw, " \t");
    gsize length = strcspn(raw + skipped, "; \t(");
    gsize name;
    if (name_length(raw + skipped, &name))
        length = 0; /* there is none, parameters only */
    parameters->value = g_ascii_strdown(raw + skipped, (gssize)length);
    return raw + skipped + length;
}

struct parameters *parameters_read(const char *raw)
{
    struct parameters *parameters = g_new0(struct parameters, 1);
    parameters->list = g_array_new(FALSE, FALSE, sizeof(struct parameter));
    g_array_set_clear_func(parameters->list, parameter_clear);
    const char *p = read_value(raw, parameters);
    g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(struct piece));
    g_array_set_clear_func(pieces, piece_clear);
    bool unclosed = false;
    for (p += strspn(p, "; \t,"); *p && pieces->len < PIECES_MAX; p += strspn(p, "; \t,"))
        p = read_piece(p, pieces, &unclosed);
    assemble(pieces, parameters->list);
    return parameters;
}

void parameters_free(struct parameters *parameters)
{
    if (!parameters)
        return;
    g_free(parameters->value);
    g_array_unref(parameters->list);
    g_free(parameters);
}

const char *parameters_value(const struct parameters *parameters)
{
    return parameters->value;
}

const char *parameters_get(const struct parameters *parameters, const char *name)
{
    for (guint i = 0; parameters && i < parameters->list->len; i++) {
        const struct parameter *parameter = &g_array_index(parameters->list, struct parameter, i);
        if (strcmp(parameter->name, name) == 0)
            return parameter->value;
    }
    return NULL;
}
