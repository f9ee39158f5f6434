/* facts.c - see facts.h. */
#include "render/facts.h"
#include "base/util.h"
#include "render/width.h"

#define GAP 2
#define MIN_VALUE_WIDTH 10 /* however narrow the screen */
#define MAX_LABEL_BYTES 400
#define MAX_VALUE_BYTES (1 << 20)

struct fact {
    char *label;
    char *value;
    enum style style;
};

struct facts {
    GPtrArray *list; /* of struct fact* */
};

static void fact_free(void *data)
{
    struct fact *fact = data;
    g_free(fact->label);
    g_free(fact->value);
    g_free(fact);
}

struct facts *facts_new(void)
{
    struct facts *facts = g_new0(struct facts, 1);
    facts->list = g_ptr_array_new_with_free_func(fact_free);
    return facts;
}

void facts_free(struct facts *facts)
{
    if (!facts)
        return;
    g_ptr_array_unref(facts->list);
    g_free(facts);
}

void facts_add(struct facts *facts, const char *label, enum style style, const char *value)
{
    if (!util_nonempty(value))
        return;
    struct fact *fact = g_new0(struct fact, 1);
    fact->label = util_clean(label, MAX_LABEL_BYTES, false);
    fact->value = util_clean(value, MAX_VALUE_BYTES, true);
    fact->style = style;
    g_ptr_array_add(facts->list, fact);
}

void facts_addf(struct facts *facts, const char *label, enum style style, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    g_autofree char *value = g_strdup_vprintf(format, ap);
    va_end(ap);
    facts_add(facts, label, style, value);
}

/* How labels stand. */
struct layout {
    unsigned indent;
    unsigned labels; /* columns */
    enum style style;
    bool right;
};

static void draw_fact(const struct fact *fact, struct screen *screen, const struct layout *layout)
{
    unsigned column = layout->indent + layout->labels + GAP;
    unsigned width = screen_width(screen);
    width = width > column + MIN_VALUE_WIDTH ? width - column : MIN_VALUE_WIDTH;
    g_autoptr(GPtrArray) lines = width_wrap(fact->value, width);
    for (guint i = 0; i < lines->len; i++) {
        screen_repeat(screen, STYLE_PLAIN, " ", layout->indent);
        screen_fill(screen, layout->style, i == 0 ? fact->label : "", layout->labels,
                    layout->right);
        screen_repeat(screen, STYLE_PLAIN, " ", GAP);
        screen_put(screen, fact->style, g_ptr_array_index(lines, i));
        screen_end(screen);
    }
}

static void draw_all(const struct facts *facts, struct screen *screen, struct layout layout)
{
    for (guint i = 0; i < facts->list->len; i++) {
        const struct fact *fact = g_ptr_array_index(facts->list, i);
        layout.labels = MAX(layout.labels, width_of(fact->label));
    }
    for (guint i = 0; i < facts->list->len; i++)
        draw_fact(g_ptr_array_index(facts->list, i), screen, &layout);
}

void facts_draw(const struct facts *facts, struct screen *screen, unsigned indent)
{
    draw_all(facts, screen, (struct layout){indent, 0, STYLE_DIM, true});
}

void facts_draw_list(const struct facts *facts, struct screen *screen, unsigned indent)
{
    draw_all(facts, screen, (struct layout){indent, 0, STYLE_ACCENT, false});
}
