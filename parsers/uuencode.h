/* uuencode.h - files that stand uuencoded within text, as mail had them before MIME and some
 * programs write them still. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Offsets into the text. */
struct uuencode_file {
    gsize start; /* of "begin 644 name" */
    gsize end;   /* behind "end" and its line end */
    char *name;  /* as written, not more than a line (owned) */
};

/* The first file at or behind from; false where there is none. Text that looks like one only from
 * afar is none. Linear when called from file to file. */
bool uuencode_find(const char *text, gsize length, gsize from, struct uuencode_file *ret);

/* The content of the lines of a file, with or without "begin" and "end". (transfer full) */
char *uuencode_decode(const char *text, gsize length, gsize *ret_length);
