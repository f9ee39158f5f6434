/* screen.h - what a person reads, gathered in memory line by line. Every text that enters is
 * cleaned here: no control character or bidi override of a mail can reach a terminal, and escape
 * sequences come from this file alone. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

enum style {
    STYLE_PLAIN,
    STYLE_BOLD,
    STYLE_DIM,
    STYLE_GOOD,   /* green */
    STYLE_WARN,   /* yellow */
    STYLE_BAD,    /* red */
    STYLE_ACCENT, /* cyan */
    STYLE_RED,    /* from here on: colours that people give things, of terminals with 256 */
    STYLE_ORANGE,
    STYLE_YELLOW,
    STYLE_GREEN,
    STYLE_TEAL,
    STYLE_CYAN,
    STYLE_BLUE,
    STYLE_INDIGO,
    STYLE_PURPLE,
    STYLE_PINK,
    STYLE_BROWN,
    STYLE_GREY,
    STYLE_COUNT
};

enum color_when { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER, COLOR_COUNT };
const char *color_when_name(enum color_when when);
bool color_when_parse(const char *name, enum color_when *ret_when);

/* Whether to colour what goes to out: with COLOR_AUTO on a terminal that can, unless NO_COLOR. */
bool screen_wants_color(FILE *out, enum color_when when);

/* Columns and lines of the terminal that out is: COLUMNS, else the terminal's own, else 80; LINES,
 * else the terminal's own, else 0 for "no end". */
unsigned screen_columns_of(FILE *out);
unsigned screen_lines_of(FILE *out);

struct screen;
struct screen *screen_new(unsigned width, bool color);
void screen_free(struct screen *screen);
typedef struct screen screen_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(screen_handle, screen_free)

unsigned screen_width(const struct screen *screen);

/* Adds text to the line; a line end in it becomes a space. NULL adds nothing. */
void screen_put(struct screen *screen, enum style style, const char *text);
void screen_putf(struct screen *screen, enum style style, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Adds text in exactly `width` columns: clipped, or padded with spaces on the right, or on the left
 * where `right`. */
void screen_fill(struct screen *screen, enum style style, const char *text, unsigned width,
                 bool right);

/* Adds a one-column text `count` times. */
void screen_repeat(struct screen *screen, enum style style, const char *text, unsigned count);

/* Ends the line; spaces at its end go. */
void screen_end(struct screen *screen);

/* One whole line in one style. */
void screen_line(struct screen *screen, enum style style, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Text of many lines, wrapped and indented. */
void screen_paragraph(struct screen *screen, enum style style, const char *text, unsigned indent);

/* All that was gathered so far. (borrowed until the next call) */
const char *screen_text(const struct screen *screen);

/* Writes what was gathered and forgets it; false where it cannot be written. */
bool screen_flush(struct screen *screen, FILE *out);
