/* screen.c - see screen.h. */
#include "render/screen.h"
#include "base/util.h"
#include "render/width.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define DEFAULT_COLUMNS 80
#define MIN_COLUMNS 20
#define MAX_COLUMNS 1000
#define MAX_TEXT_BYTES (4 << 20) /* more than any text the API gives */

struct screen {
    GString *out;
    unsigned width;
    bool color;
};

static const char *const escapes[STYLE_COUNT] = {
    [STYLE_BOLD] = "\033[1m",          [STYLE_DIM] = "\033[2m",
    [STYLE_GOOD] = "\033[32m",         [STYLE_WARN] = "\033[33m",
    [STYLE_BAD] = "\033[31m",          [STYLE_ACCENT] = "\033[36m",
    [STYLE_RED] = "\033[38;5;160m",    [STYLE_ORANGE] = "\033[38;5;208m",
    [STYLE_YELLOW] = "\033[38;5;178m", [STYLE_GREEN] = "\033[38;5;34m",
    [STYLE_TEAL] = "\033[38;5;37m",    [STYLE_CYAN] = "\033[38;5;45m",
    [STYLE_BLUE] = "\033[38;5;33m",    [STYLE_INDIGO] = "\033[38;5;62m",
    [STYLE_PURPLE] = "\033[38;5;129m", [STYLE_PINK] = "\033[38;5;205m",
    [STYLE_BROWN] = "\033[38;5;130m",  [STYLE_GREY] = "\033[38;5;245m",
};

static const char *const color_names[COLOR_COUNT] = {
    [COLOR_AUTO] = "auto",
    [COLOR_ALWAYS] = "always",
    [COLOR_NEVER] = "never",
};

const char *color_when_name(enum color_when when)
{
    return color_names[when];
}

bool color_when_parse(const char *name, enum color_when *ret_when)
{
    for (unsigned i = 0; i < COLOR_COUNT; i++) {
        if (g_str_equal(name, color_names[i])) {
            *ret_when = i;
            return true;
        }
    }
    return false;
}

bool screen_wants_color(FILE *out, enum color_when when)
{
    if (when != COLOR_AUTO)
        return when == COLOR_ALWAYS;
    const char *terminal = g_getenv("TERM");
    return !util_nonempty(g_getenv("NO_COLOR")) && isatty(fileno(out)) &&
           g_strcmp0(terminal, "dumb") != 0;
}

/* A positive number in the environment, or 0. */
static unsigned from_environment(const char *name)
{
    guint64 value = 0;
    const char *text = g_getenv(name);
    if (!text || !g_ascii_string_to_unsigned(text, 10, 1, MAX_COLUMNS, &value, NULL))
        return 0;
    return (unsigned)value;
}

static struct winsize window_of(FILE *out)
{
    struct winsize size = {0};
    if (!isatty(fileno(out)) || ioctl(fileno(out), TIOCGWINSZ, &size) != 0)
        size = (struct winsize){0};
    return size;
}

unsigned screen_columns_of(FILE *out)
{
    unsigned columns = from_environment("COLUMNS");
    if (columns == 0)
        columns = window_of(out).ws_col;
    return columns == 0 ? DEFAULT_COLUMNS : CLAMP(columns, MIN_COLUMNS, MAX_COLUMNS);
}

unsigned screen_lines_of(FILE *out)
{
    unsigned lines = from_environment("LINES");
    return lines != 0 ? lines : window_of(out).ws_row;
}

struct screen *screen_new(unsigned width, bool color)
{
    struct screen *screen = g_new0(struct screen, 1);
    screen->out = g_string_new(NULL);
    screen->width = width;
    screen->color = color;
    return screen;
}

void screen_free(struct screen *screen)
{
    if (!screen)
        return;
    g_string_free(screen->out, TRUE);
    g_free(screen);
}

unsigned screen_width(const struct screen *screen)
{
    return screen->width;
}

/* Adds text that is clean already. */
static void add(struct screen *screen, enum style style, const char *clean)
{
    const char *escape = screen->color ? escapes[style] : NULL;
    if (!*clean)
        return;
    if (escape)
        g_string_append(screen->out, escape);
    g_string_append(screen->out, clean);
    if (escape)
        g_string_append(screen->out, "\033[0m");
}

void screen_put(struct screen *screen, enum style style, const char *text)
{
    g_autofree char *clean = util_clean(text, MAX_TEXT_BYTES, false);
    if (clean)
        add(screen, style, clean);
}

void screen_putf(struct screen *screen, enum style style, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    screen_put(screen, style, text);
}

void screen_fill(struct screen *screen, enum style style, const char *text, unsigned width,
                 bool right)
{
    g_autofree char *clean = util_clean(text ? text : "", MAX_TEXT_BYTES, false);
    g_autofree char *clipped = width_clip(clean, width);
    unsigned padding = width - width_of(clipped);
    if (right)
        screen_repeat(screen, STYLE_PLAIN, " ", padding);
    add(screen, style, clipped);
    if (!right)
        screen_repeat(screen, STYLE_PLAIN, " ", padding);
}

void screen_repeat(struct screen *screen, enum style style, const char *text, unsigned count)
{
    g_autoptr(GString) repeated = g_string_new(NULL);
    for (unsigned i = 0; i < count; i++)
        g_string_append(repeated, text);
    add(screen, style, repeated->str);
}

void screen_end(struct screen *screen)
{
    gsize length = screen->out->len;
    while (length > 0 && screen->out->str[length - 1] == ' ')
        length--;
    g_string_truncate(screen->out, length);
    g_string_append_c(screen->out, '\n');
}

void screen_line(struct screen *screen, enum style style, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autofree char *text = g_strdup_vprintf(format, ap);
    va_end(ap);
    screen_put(screen, style, text);
    screen_end(screen);
}

void screen_paragraph(struct screen *screen, enum style style, const char *text, unsigned indent)
{
    g_autofree char *clean = util_clean(text ? text : "", MAX_TEXT_BYTES, true);
    unsigned width = screen->width > indent ? screen->width - indent : 1;
    g_autoptr(GPtrArray) lines = width_wrap(clean, width);
    for (guint i = 0; i < lines->len; i++) {
        screen_repeat(screen, STYLE_PLAIN, " ", indent);
        add(screen, style, g_ptr_array_index(lines, i));
        screen_end(screen);
    }
}

const char *screen_text(const struct screen *screen)
{
    return screen->out->str;
}

bool screen_flush(struct screen *screen, FILE *out)
{
    gsize written = fwrite(screen->out->str, 1, screen->out->len, out);
    bool ok = written == screen->out->len && fflush(out) == 0;
    g_string_truncate(screen->out, 0);
    return ok;
}
