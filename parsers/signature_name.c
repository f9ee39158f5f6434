/* signature_name.c - the part of signature_line.h that is about the looks of names. */
#include "parsers/signature_line.h"

#include <string.h>

#define NAME_BYTES 60

/* The length of text without the spaces, wide ones too, at its end. */
static gsize without_spaces(const char *text, gsize length)
{
    bool wide;
    while (length && ((wide = length >= 3 && memcmp(text + length - 3, "\u3000", 3) == 0) ||
                      text[length - 1] == ' '))
        length -= wide ? 3 : 1;
    return length;
}

gsize piece_name_at_end(struct piece piece, const char *name)
{
    gsize i = without_spaces(piece.text, piece.length);
    gsize left = without_spaces(name, strlen(name));
    while (i && left && piece.text[i - 1] == name[left - 1]) {
        i--;
        left = without_spaces(name, left - 1);
        if (left)
            i = without_spaces(piece.text, i);
    }
    return left ? piece.length : i;
}

bool piece_is_full_name(struct piece name)
{
    return memchr(name.text, ' ', name.length) || (guchar)*name.text >= 0xe3;
}

bool piece_is_plain(struct piece piece)
{
    return !piece_has_digits(piece) && piece.length <= NAME_BYTES && piece_is_titled(piece) &&
           !memchr(piece.text, ',', piece.length) && !memchr(piece.text, '.', piece.length) &&
           !g_unichar_islower(g_utf8_get_char(piece.text));
}

bool piece_is_words(struct piece piece)
{
    for (const char *p = piece.text; p < piece.text + piece.length; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (!g_unichar_isalpha(c) && !g_unichar_ismark(c) &&
            !(c < 0x80 && strchr(" -/&,'", (int)c)))
            return false;
    }
    return true;
}
