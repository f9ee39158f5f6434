/* rtf.c - see rtf.h. */
#include "parsers/rtf.h"
#include "parsers/charset.h"

#include <stdbool.h>
#include <string.h>

#define WINDOW_BYTES 4096
#define COMPRESSED 0x75465a4cu   /* "LZFu" */
#define UNCOMPRESSED 0x414c454du /* "MELA" */
#define HEADER_BYTES 16
#define DEPTH_MAX 100 /* deeper groups share the state of the last */
#define WORD_BYTES 32

/* What the window holds before the first byte, MS-OXRTFCP 2.1.2.1. */
static const char preset[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    "\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/* ---- decompression ---- */

static guint32 read_u32(const guint8 *p)
{
    return p[0] | (guint32)p[1] << 8 | (guint32)p[2] << 16 | (guint32)p[3] << 24;
}

struct window {
    char bytes[WINDOW_BYTES];
    gsize at;
    GString *out;
};

static void put(struct window *window, char c)
{
    window->bytes[window->at] = c;
    window->at = (window->at + 1) % WINDOW_BYTES;
    g_string_append_c(window->out, c);
}

/* Copies what a reference of two bytes means; false at the one that ends the stream. */
static bool copy_reference(struct window *window, const guint8 *reference)
{
    gsize from = (gsize)reference[0] << 4 | reference[1] >> 4;
    if (from == window->at)
        return false;
    for (gsize left = (reference[1] & 15u) + 2; left > 0; left--) {
        put(window, window->bytes[from]);
        from = (from + 1) % WINDOW_BYTES;
    }
    return true;
}

static void expand(struct window *window, const guint8 *p, const guint8 *end, gsize max_bytes)
{
    while (p < end && window->out->len < max_bytes) {
        guint8 flags = *p++;
        for (int bit = 0; bit < 8 && p < end; bit++, flags >>= 1) {
            if (!(flags & 1)) {
                put(window, (char)*p++);
                continue;
            }
            if (end - p < 2 || !copy_reference(window, p))
                return;
            p += 2;
        }
    }
}

char *rtf_decompress(const guint8 *data, gsize length, gsize max_bytes, gsize *ret_length)
{
    if (length < HEADER_BYTES)
        return NULL;
    guint32 magic = read_u32(data + 8);
    if (magic != COMPRESSED && magic != UNCOMPRESSED)
        return NULL;
    GString *out = g_string_new(NULL);
    const guint8 *end = data + length;
    if (magic == COMPRESSED) {
        struct window window = {.at = sizeof preset - 1, .out = out};
        memcpy(window.bytes, preset, sizeof preset - 1);
        expand(&window, data + HEADER_BYTES, end, max_bytes);
    } else {
        g_string_append_len(out, (const char *)data + HEADER_BYTES,
                            (gssize)MIN(length - HEADER_BYTES, max_bytes));
    }
    *ret_length = MIN(out->len, max_bytes);
    return g_string_free(out, FALSE);
}

/* ---- reading ---- */

struct group {
    bool is_skipped;   /* a destination that is no text */
    int unicode_skips; /* characters behind \u for readers that know no Unicode */
};

struct rtf_reader {
    const char *p, *end;
    struct group groups[DEPTH_MAX];
    gsize depth; /* may exceed DEPTH_MAX */
    GString *out;
    GString *bytes; /* in the code page, not yet converted */
    char charset[16];
    int to_skip;        /* characters of the fallback still to come */
    gunichar high_half; /* of a surrogate pair */
};

struct control {
    char word[WORD_BYTES];
    bool has_number;
    int number;
};

static struct group *group_of(struct rtf_reader *reader)
{
    return &reader->groups[MIN(reader->depth, DEPTH_MAX - 1)];
}

static void flush_bytes(struct rtf_reader *reader)
{
    if (reader->bytes->len == 0)
        return;
    g_autofree char *text =
        charset_to_utf8(reader->bytes->str, reader->bytes->len, reader->charset);
    g_string_append(reader->out, text);
    g_string_truncate(reader->bytes, 0);
}

static void add_byte(struct rtf_reader *reader, char c)
{
    if (reader->to_skip > 0)
        reader->to_skip--;
    else if (!group_of(reader)->is_skipped)
        g_string_append_c(reader->bytes, c);
}

static void add_text(struct rtf_reader *reader, const char *text)
{
    if (group_of(reader)->is_skipped)
        return;
    flush_bytes(reader);
    g_string_append(reader->out, text);
}

static void add_unicode(struct rtf_reader *reader, int number)
{
    gunichar c = (gunichar)(number & 0xffff);
    reader->to_skip = group_of(reader)->unicode_skips;
    if (group_of(reader)->is_skipped)
        return;
    flush_bytes(reader);
    if (c >= 0xd800 && c < 0xdc00) {
        reader->high_half = c;
        return;
    }
    if (c >= 0xdc00 && c < 0xe000)
        c = reader->high_half ? 0x10000 + ((reader->high_half - 0xd800) << 10) + (c - 0xdc00) : 0;
    reader->high_half = 0;
    g_string_append_unichar(reader->out, c ? c : 0xfffd);
}

/* Reads the control word behind a backslash. */
static void read_control(struct rtf_reader *reader, struct control *ret)
{
    *ret = (struct control){0};
    gsize length = 0;
    for (; reader->p < reader->end && g_ascii_isalpha(*reader->p); reader->p++) {
        if (length < WORD_BYTES - 1)
            ret->word[length++] = *reader->p;
    }
    bool negative = reader->p < reader->end && *reader->p == '-';
    const char *digits = reader->p + negative;
    for (; digits < reader->end && g_ascii_isdigit(*digits); digits++) {
        ret->has_number = true;
        ret->number = ret->number < 100000000 ? ret->number * 10 + (*digits - '0') : ret->number;
        reader->p = digits + 1;
    }
    if (negative && ret->has_number)
        ret->number = -ret->number;
    if (reader->p < reader->end && *reader->p == ' ')
        reader->p++;
}

static bool is_destination_without_text(const char *word)
{
    static const char *const words[] = {"fonttbl",   "colortbl",  "stylesheet", "info",
                                        "pict",      "object",    "header",     "footer",
                                        "headerl",   "headerr",   "footerl",    "footerr",
                                        "listtable", "generator", "datastore",  "themedata"};
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        if (strcmp(word, words[i]) == 0)
            return true;
    }
    return false;
}

static const char *text_of_control(const char *word)
{
    static const struct {
        const char *word, *text;
    } texts[] = {
        {"par", "\n"},   {"line", "\n"},  {"row", "\n"},      {"sect", "\n"},     {"page", "\n"},
        {"tab", "\t"},   {"cell", "\t"},  {"emdash", "—"},    {"endash", "–"},    {"bullet", "•"},
        {"lquote", "‘"}, {"rquote", "’"}, {"ldblquote", "“"}, {"rdblquote", "”"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        if (strcmp(word, texts[i].word) == 0)
            return texts[i].text;
    }
    return NULL;
}

static void act_on_control(struct rtf_reader *reader, const struct control *control)
{
    const char *text = text_of_control(control->word);
    if (text) {
        add_text(reader, text);
    } else if (strcmp(control->word, "u") == 0 && control->has_number) {
        add_unicode(reader, control->number);
    } else if (strcmp(control->word, "uc") == 0) {
        group_of(reader)->unicode_skips = CLAMP(control->number, 0, 16);
    } else if (strcmp(control->word, "ansicpg") == 0 && control->number > 0) {
        g_snprintf(reader->charset, sizeof reader->charset, "CP%d", control->number);
    } else if (strcmp(control->word, "bin") == 0 && control->number > 0) {
        reader->p += MIN((gsize)control->number, (gsize)(reader->end - reader->p));
    } else if (is_destination_without_text(control->word)) {
        group_of(reader)->is_skipped = true;
    }
}

/* Acts on what is behind a backslash. */
static void read_escape(struct rtf_reader *reader)
{
    char c = *reader->p;
    if (g_ascii_isalpha(c)) {
        struct control control;
        read_control(reader, &control);
        act_on_control(reader, &control);
        return;
    }
    reader->p++;
    if (c == '\'' && reader->end - reader->p >= 2) {
        int high = g_ascii_xdigit_value(reader->p[0]), low = g_ascii_xdigit_value(reader->p[1]);
        if (high >= 0 && low >= 0)
            add_byte(reader, (char)(high << 4 | low));
        reader->p += 2;
    } else if (c == '*') {
        group_of(reader)->is_skipped = true; /* only for those who know it */
    } else if (c == '~') {
        add_text(reader, " ");
    } else if (c == '_') {
        add_text(reader, "-");
    } else if (c == '\n' || c == '\r') {
        add_text(reader, "\n");
    } else if (c == '{' || c == '}' || c == '\\') {
        add_byte(reader, c);
    }
}

static void open_group(struct rtf_reader *reader)
{
    struct group state = *group_of(reader);
    reader->depth++;
    reader->to_skip = 0;
    if (reader->depth < DEPTH_MAX)
        reader->groups[reader->depth] = state;
}

static void read_all(struct rtf_reader *reader)
{
    while (reader->p < reader->end) {
        char c = *reader->p++;
        if (c == '{') {
            open_group(reader);
        } else if (c == '}') {
            reader->depth -= reader->depth > 0;
            reader->to_skip = 0;
        } else if (c == '\\' && reader->p < reader->end) {
            read_escape(reader);
        } else if (c != '\r' && c != '\n' && c != '\0') {
            add_byte(reader, c);
        }
    }
    flush_bytes(reader);
}

char *rtf_to_text(const char *rtf, gsize length)
{
    g_autoptr(GString) bytes = g_string_new(NULL);
    struct rtf_reader *reader = g_new0(struct rtf_reader, 1);
    *reader = (struct rtf_reader){.p = rtf,
                                  .end = rtf + length,
                                  .out = g_string_new(NULL),
                                  .bytes = bytes,
                                  .charset = "CP1252"};
    reader->groups[0].unicode_skips = 1;
    read_all(reader);
    char *text = g_string_free(reader->out, FALSE);
    g_free(reader);
    return text;
}
