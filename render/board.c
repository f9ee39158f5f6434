/* board.c - see board.h. */
#include "render/board.h"
#include "render/human.h"
#include "render/width.h"

#include <string.h>

#define GAP 2
#define MIN_STAGE_WIDTH 18 /* four stages on 80 columns */
#define MAX_STAGE_WIDTH 40
#define TITLE_LINES 2
#define MAX_STARS 5

/* One line of a stage: something at its left, something at its right. */
struct line {
    char *left;
    enum style left_style;
    char *right;
    enum style right_style;
};

static void line_free(void *data)
{
    struct line *line = data;
    g_free(line->left);
    g_free(line->right);
    g_free(line);
}

/* Takes left and right. */
static void add_line(GPtrArray *lines, enum style left_style, char *left, enum style right_style,
                     char *right)
{
    struct line *line = g_new0(struct line, 1);
    *line = (struct line){left, left_style, right, right_style};
    g_ptr_array_add(lines, line);
}

/* Clips what was broken off the last line that is shown. */
static void add_title(GPtrArray *lines, const char *title, unsigned width)
{
    g_autofree char *flat = g_strdelimit(g_strdup(title ? title : ""), "\r\n\t", ' ');
    g_autoptr(GPtrArray) wrapped = width_wrap(flat, width);
    for (guint i = 0; i < wrapped->len && i < TITLE_LINES; i++) {
        const char *text = g_ptr_array_index(wrapped, i);
        bool cut = i == TITLE_LINES - 1 && wrapped->len > TITLE_LINES;
        g_autofree char *marked = cut ? g_strconcat(text, "…", NULL) : g_strdup(text);
        add_line(lines, STYLE_BOLD, width_clip(marked, width), STYLE_PLAIN, NULL);
    }
}

static char *stars(unsigned count)
{
    GString *text = g_string_new(NULL);
    for (unsigned i = 0; i < MIN(count, MAX_STARS); i++)
        g_string_append(text, "★");
    return g_string_free(text, FALSE);
}

static void add_card(GPtrArray *lines, const struct board_card *card, unsigned width)
{
    add_title(lines, card->title, width);
    if (card->who)
        add_line(lines, STYLE_PLAIN, g_strdup(card->who), STYLE_PLAIN, NULL);
    if (card->money || card->stars > 0)
        add_line(lines, STYLE_PLAIN, g_strdup(card->money), STYLE_WARN, stars(card->stars));
    if (card->monthly)
        add_line(lines, STYLE_PLAIN, g_strdup(card->monthly), STYLE_PLAIN, NULL);
    if (card->activity)
        add_line(lines, card->overdue ? STYLE_BAD : STYLE_DIM, g_strdup(card->activity),
                 STYLE_PLAIN, NULL);
    add_line(lines, STYLE_DIM, g_strdup_printf("#%" G_GINT64_FORMAT, card->id),
             card->owner ? STYLE_ACCENT : STYLE_DIM,
             g_strdup(card->owner ? card->owner : "nobody"));
}

static guint count_sums(const struct board_stage *stage)
{
    return stage->sums ? g_strv_length((char **)stage->sums) : 0;
}

/* With `sums` lines below the name, empty ones where the stage has fewer. */
static GPtrArray *stage_lines(const struct board_stage *stage, unsigned width, gsize max_cards,
                              guint sums)
{
    GPtrArray *lines = g_ptr_array_new_with_free_func(line_free);
    add_line(lines, STYLE_BOLD, g_strdup(stage->name), STYLE_BOLD, human_count(stage->count));
    for (guint i = 0; i < sums; i++)
        add_line(lines, STYLE_DIM, g_strdup(i < count_sums(stage) ? stage->sums[i] : NULL),
                 STYLE_PLAIN, NULL);
    GString *rule = g_string_new(NULL);
    for (unsigned i = 0; i < width; i++)
        g_string_append(rule, "─");
    add_line(lines, stage->count > 0 ? STYLE_ACCENT : STYLE_DIM, g_string_free(rule, FALSE),
             STYLE_PLAIN, NULL);
    gsize shown = MIN(stage->card_count, max_cards);
    for (gsize i = 0; i < shown; i++) {
        if (i > 0)
            add_line(lines, STYLE_PLAIN, NULL, STYLE_PLAIN, NULL);
        add_card(lines, &stage->cards[i], width);
    }
    if (stage->count > shown) {
        g_autofree char *more = human_count(stage->count - shown);
        if (shown > 0)
            add_line(lines, STYLE_PLAIN, NULL, STYLE_PLAIN, NULL);
        add_line(lines, STYLE_DIM, g_strdup_printf("and %s more", more), STYLE_PLAIN, NULL);
    }
    if (stage->count == 0)
        add_line(lines, STYLE_DIM, g_strdup("empty"), STYLE_PLAIN, NULL);
    return lines;
}

static void draw_line(struct screen *screen, const struct line *line, unsigned width)
{
    unsigned right = line->right ? width_of(line->right) : 0;
    right = MIN(right, width / 2);
    unsigned gap = right > 0 ? 1 : 0;
    screen_fill(screen, line->left_style, line->left, width - right - gap, false);
    if (right > 0) {
        screen_repeat(screen, STYLE_PLAIN, " ", gap);
        screen_fill(screen, line->right_style, line->right, right, true);
    }
}

/* Stages side by side, line by line. */
static void draw_band(struct screen *screen, const GPtrArray *columns, unsigned width)
{
    static const struct line blank;
    guint height = 0;
    for (guint i = 0; i < columns->len; i++)
        height = MAX(height, ((const GPtrArray *)g_ptr_array_index(columns, i))->len);
    for (guint row = 0; row < height; row++) {
        for (guint i = 0; i < columns->len; i++) {
            const GPtrArray *lines = g_ptr_array_index(columns, i);
            draw_line(screen, row < lines->len ? g_ptr_array_index(lines, row) : &blank, width);
            if (i + 1 < columns->len)
                screen_repeat(screen, STYLE_PLAIN, " ", GAP);
        }
        screen_end(screen);
    }
}

/* As many stages a row as fit, evenly spread over the rows that are needed. */
static gsize stages_in_a_row(unsigned width, gsize count)
{
    gsize fit = MAX(1, (width + GAP) / (MIN_STAGE_WIDTH + GAP));
    gsize rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows;
}

static void draw_folded(struct screen *screen, const struct board_stage *stage)
{
    g_autofree char *figure = human_count(stage->count);
    screen_put(screen, STYLE_BOLD, stage->name);
    screen_putf(screen, STYLE_PLAIN, "  %s", figure);
    for (guint i = 0; i < count_sums(stage); i++)
        screen_putf(screen, STYLE_DIM, "  %s", stage->sums[i]);
    screen_put(screen, STYLE_DIM, "  (folded)");
    screen_end(screen);
}

void board_draw(struct screen *screen, const struct board_stage *stages, gsize count,
                gsize max_cards)
{
    g_autoptr(GPtrArray) open = g_ptr_array_new();
    guint sums = 0;
    for (gsize i = 0; i < count; i++) {
        if (stages[i].folded)
            continue;
        g_ptr_array_add(open, (void *)&stages[i]);
        sums = MAX(sums, count_sums(&stages[i]));
    }
    gsize across = open->len > 0 ? stages_in_a_row(screen_width(screen), open->len) : 1;
    unsigned width = (unsigned)((screen_width(screen) + GAP) / across - GAP);
    width = MIN(width, across > 1 ? MAX_STAGE_WIDTH : screen_width(screen));
    for (guint first = 0; first < open->len; first += across) {
        gsize here = MIN(across, open->len - first);
        g_autoptr(GPtrArray) columns =
            g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
        for (gsize i = 0; i < here; i++) {
            const struct board_stage *stage = g_ptr_array_index(open, first + i);
            g_ptr_array_add(columns, stage_lines(stage, width, max_cards, sums));
        }
        if (first > 0)
            screen_end(screen);
        draw_band(screen, columns, width);
    }
    if (open->len > 0 && open->len < count)
        screen_end(screen);
    for (gsize i = 0; i < count; i++) {
        if (stages[i].folded)
            draw_folded(screen, &stages[i]);
    }
}
