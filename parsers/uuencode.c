/* uuencode.c - see uuencode.h. */
#include "parsers/uuencode.h"
#include "parsers/chunk.h"

#include <string.h>

#define NAME_BYTES 400
#define LINES_MIN 3 /* that make a file of one whose "end" is missing */

/* Length of the line at text without its end; *ret_next is behind it. */
static gsize line_length(const char *text, gsize length, gsize *ret_next)
{
    const char *newline = memchr(text, '\n', length);
    gsize end = newline ? (gsize)(newline - text) : length;
    *ret_next = newline ? end + 1 : length;
    while (end && text[end - 1] == '\r')
        end--;
    return end;
}

static int value_of(char c)
{
    return c >= ' ' && c <= '`' ? (c - ' ') & 0x3f : -1;
}

/* Bytes that the line encodes; -1: it is none of a file. Spaces at its end may have gone lost. */
static int encoded_bytes(const char *line, gsize length)
{
    int count = length ? value_of(line[0]) : -1;
    if (count < 0)
        return -1;
    gsize digits = ((gsize)count + 2) / 3 * 4;
    gsize given = length - 1;
    if (given > digits + 2) /* some add a check sum */
        return -1;
    for (gsize i = 1; i < length; i++) {
        if (value_of(line[i]) < 0)
            return -1;
    }
    return given + 16 >= digits ? count : -1;
}

static bool is_end(const char *line, gsize length)
{
    return length >= 3 && memcmp(line, "end", 3) == 0 && (length == 3 || g_ascii_isspace(line[3]));
}

/* The name of "begin 644 name", or NULL. */
static const char *begin_name(const char *line, gsize length, gsize *ret_length)
{
    gsize pos = 6;
    if (length < 11 || memcmp(line, "begin ", 6) != 0)
        return NULL;
    while (pos < length && line[pos] >= '0' && line[pos] <= '7')
        pos++;
    if (pos < 9 || pos > 10 || pos + 1 >= length || line[pos] != ' ')
        return NULL;
    *ret_length = MIN(length - pos - 1, (gsize)NAME_BYTES);
    return line + pos + 1;
}

/* The end of the file whose lines start at text, or 0 where it is none. */
static gsize file_end(const char *text, gsize length)
{
    gsize pos = 0, next, lines = 0;
    while (pos < length) {
        gsize line = line_length(text + pos, length - pos, &next);
        if (is_end(text + pos, line))
            return lines ? pos + next : 0;
        bool is_blank = line == 0;
        if (!is_blank && encoded_bytes(text + pos, line) < 0)
            break;
        if (is_blank && lines == 0)
            break;
        lines += !is_blank;
        pos += next;
    }
    return lines >= LINES_MIN ? pos : 0;
}

/* Whether the file whose first line is at start is one; fills in what it is. */
static bool read_file(const char *text, gsize length, gsize start, struct uuencode_file *ret)
{
    gsize next, name_length;
    gsize line = line_length(text + start, length - start, &next);
    const char *name = begin_name(text + start, line, &name_length);
    gsize end = name ? file_end(text + start + next, length - start - next) : 0;
    if (!end)
        return false;
    *ret = (struct uuencode_file){
        .start = start, .end = start + next + end, .name = g_strndup(name, name_length)};
    return true;
}

bool uuencode_find(const char *text, gsize length, gsize from, struct uuencode_file *ret)
{
    bool starts_line = from == 0 || text[from - 1] == '\n';
    if (starts_line && from < length && text[from] == 'b' && read_file(text, length, from, ret))
        return true;
    const char *p = text + from, *end = text + length;
    for (; (p = chunk_find_pair(p, end, '\n', 'b')); p++) {
        if (read_file(text, length, (gsize)(p + 1 - text), ret))
            return true;
    }
    return false;
}

static gsize decode_line(const char *line, gsize length, int count, char *out)
{
    int digits[4];
    gsize got = 0, pos = 1;
    while (got < (gsize)count) {
        for (int i = 0; i < 4; i++, pos++)
            digits[i] = pos < length ? value_of(line[pos]) : 0;
        out[got++] = (char)(digits[0] << 2 | digits[1] >> 4);
        if (got < (gsize)count)
            out[got++] = (char)(digits[1] << 4 | digits[2] >> 2);
        if (got < (gsize)count)
            out[got++] = (char)(digits[2] << 6 | digits[3]);
    }
    return got;
}

char *uuencode_decode(const char *text, gsize length, gsize *ret_length)
{
    char *out = g_malloc(length + 16); /* a line may lack 16 digits, but has four for three bytes */
    gsize got = 0, next, name;
    for (gsize pos = 0; pos < length; pos += next) {
        gsize line = line_length(text + pos, length - pos, &next);
        int count = encoded_bytes(text + pos, line);
        if (is_end(text + pos, line))
            break;
        if (count > 0 && !begin_name(text + pos, line, &name) && got + (gsize)count <= length + 16)
            got += decode_line(text + pos, line, count, out + got);
    }
    *ret_length = got;
    return out;
}
