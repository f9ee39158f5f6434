/* bytes.h - what bytes of a text are, counted many at a time. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* How many are neither white space nor control characters of ASCII. */
gsize bytes_visible(const char *data, gsize length);

/* How many are not ASCII. */
gsize bytes_high(const char *data, gsize length);

/* How many are ASCII's letters. */
gsize bytes_letters(const char *data, gsize length);

/* How many are ASCII's digits. */
gsize bytes_digits(const char *data, gsize length);

/* How many are from 0xa1 on: the letters of charsets that extend ASCII by half. */
gsize bytes_far(const char *data, gsize length);

/* Whether there is a control character but the tab and LF. */
bool bytes_have_control(const char *data, gsize length);

/* Whether all is ASCII without control characters. */
bool bytes_are_printable(const char *data, gsize length);
