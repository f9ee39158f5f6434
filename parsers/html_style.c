/* html_style.c - see html_style.h. */
#include "parsers/html_style.h"
#include "parsers/html_values.h"

#include <string.h>

#define GAP_PIXELS 6       /* a margin from here on shows as an empty line */
#define READABLE_PIXELS 2  /* letters below are not read */
#define SELECTOR_BYTES 200 /* how far before a rule its selectors are looked at */

/* What the parts of one style say together. */
struct reading {
    struct html_style *style;
    bool no_height, clipped;
    gint32 color, background; /* 0xrrggbb; -1: not said, or no plain colour */
};

static enum html_gap gap_of(double pixels)
{
    return pixels >= GAP_PIXELS ? HTML_GAP_LINE : HTML_GAP_NONE;
}

static void read_margin(struct reading *reading, const struct html_slice *value)
{
    struct html_style *style = reading->style;
    const char *p = value->text, *end = p + value->length;
    double sides[4] = {0};
    gsize count = 0;
    while (p < end && count < 4) {
        if (html_value_length(&p, end, &sides[count])) {
            count++;
        } else if (end - p >= 4 && g_ascii_strncasecmp(p, "auto", 4) == 0) {
            sides[count++] = 0;
            p += 4;
        } else {
            break;
        }
    }
    if (count == 0)
        return;
    double right = count > 1 ? sides[1] : sides[0];
    style->top = gap_of(sides[0]);
    style->bottom = gap_of(count > 2 ? sides[2] : sides[0]);
    style->indented = gap_of(count > 3 ? sides[3] : right) == HTML_GAP_LINE;
}

static void read_side(const struct html_slice *value, enum html_gap *ret)
{
    const char *p = value->text;
    double pixels;
    if (html_value_length(&p, value->text + value->length, &pixels))
        *ret = gap_of(pixels);
}

static void read_margin_top(struct reading *reading, const struct html_slice *value)
{
    read_side(value, &reading->style->top);
}

static void read_margin_bottom(struct reading *reading, const struct html_slice *value)
{
    read_side(value, &reading->style->bottom);
}

static void read_margin_side(struct reading *reading, const struct html_slice *value)
{
    (void)value; /* also "0px": old programs indent so */
    reading->style->indented = true;
}

/* The colours of the line above "From:" in a mail quoted by Outlook 2007 and 2010, 2013 and later.
 */
static bool is_reply_rule(const struct html_slice *value)
{
    static const char *const colors[] = {"#b5c4df",
                                         "#e1e1e1",
                                         "#e5e5e5",
                                         "rgb(181, 196, 223)",
                                         "rgb(225, 225, 225)",
                                         "rgb(229, 229, 229)",
                                         "rgb(225,225,225)"};
    for (gsize i = 0; i < G_N_ELEMENTS(colors); i++) {
        if (html_value_has(value, colors[i]))
            return true;
    }
    return false;
}

/* ---- properties ---- */

static void read_display(struct reading *reading, const struct html_slice *value)
{
    if (html_value_is(value, "none"))
        reading->style->hidden = true;
    else if (html_value_is(value, "inline"))
        reading->style->display = HTML_DISPLAY_INLINE;
    else if (html_value_is(value, "block") || html_value_is(value, "table") ||
             html_value_is(value, "flex"))
        reading->style->display = HTML_DISPLAY_BLOCK;
}

static void read_visibility(struct reading *reading, const struct html_slice *value)
{
    if (html_value_is(value, "hidden"))
        reading->style->invisible = HTML_YES;
    else if (html_value_is(value, "visible"))
        reading->style->invisible = HTML_NO;
}

static void read_mso_hide(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= html_value_is(value, "all");
}

static void read_font_size(struct reading *reading, const struct html_slice *value)
{
    const char *p = value->text;
    double pixels;
    if (!html_value_length(&p, value->text + value->length, &pixels)) {
        reading->style->tiny = html_value_is(value, "inherit") ? HTML_UNSAID : HTML_NO;
        return;
    }
    bool percent = memchr(value->text, '%', (gsize)(p - value->text)) != NULL;
    if (!percent || pixels < READABLE_PIXELS)
        reading->style->tiny = pixels < READABLE_PIXELS ? HTML_YES : HTML_NO;
}

static void read_max_height(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= html_value_below(value, READABLE_PIXELS);
}

static void read_opacity(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= html_value_below(value, 0.05);
}

static void read_height(struct reading *reading, const struct html_slice *value)
{
    reading->no_height = html_value_below(value, READABLE_PIXELS);
}

static void read_overflow(struct reading *reading, const struct html_slice *value)
{
    reading->clipped = html_value_is(value, "hidden");
}

static void read_letters(struct reading *reading, const struct html_slice *value)
{
    reading->style->has_color = true;
    reading->color = html_value_color(value);
}

static void read_background(struct reading *reading, const struct html_slice *value)
{
    reading->style->has_color = true;
    bool plain = !html_value_has(value, "url(") && !html_value_has(value, "gradient");
    reading->background = plain ? html_value_color(value) : -1;
}

static void read_weight(struct reading *reading, const struct html_slice *value)
{
    char first = value->length ? value->text[0] : '\0';
    bool bold = html_value_is(value, "bold") || html_value_is(value, "bolder") ||
                (first >= '6' && first <= '9');
    reading->style->bold = bold ? HTML_YES : HTML_NO;
}

static void read_white_space(struct reading *reading, const struct html_slice *value)
{
    bool pre = html_value_is(value, "pre") || html_value_is(value, "pre-wrap") ||
               html_value_is(value, "break-spaces") || html_value_is(value, "-moz-pre-wrap");
    reading->style->lines = pre                                ? HTML_LINES_PRE
                            : html_value_is(value, "pre-line") ? HTML_LINES_KEEP
                                                               : HTML_LINES_FOLD;
}

static void read_bar(struct reading *reading, const struct html_slice *value)
{
    bool none = html_value_has(value, "none") || html_value_below(value, 0.1);
    reading->style->bar = none ? HTML_NO : HTML_YES;
}

/* Of four sides the left one is last. */
static void read_border_style(struct reading *reading, const struct html_slice *value)
{
    const char *last = value->length ? memrchr(value->text, ' ', value->length) : NULL;
    if (last && *(last + 1) == 's')
        reading->style->bar = HTML_YES;
}

static void read_border(struct reading *reading, const struct html_slice *value)
{
    if (reading->style->bar == HTML_UNSAID &&
        (html_value_has(value, "none") || html_value_below(value, 0.1)))
        reading->style->bar = HTML_NO;
}

static void read_border_top(struct reading *reading, const struct html_slice *value)
{
    reading->style->reply_rule |= is_reply_rule(value);
}

static void read_list_style(struct reading *reading, const struct html_slice *value)
{
    reading->style->no_marks |= html_value_is(value, "none");
}

static void read_mso_list(struct reading *reading, const struct html_slice *value)
{
    reading->style->list_mark |= html_value_is(value, "ignore");
}

/* By first letter. */
static const struct property {
    char name[20];
    guint8 length;
    void (*read)(struct reading *reading, const struct html_slice *value);
} properties[] = {
    {"background", 10, read_background},
    {"background-color", 16, read_background},
    {"border", 6, read_border},
    {"border-color", 12, read_border_top},
    {"border-left", 11, read_bar},
    {"border-left-style", 17, read_bar},
    {"border-left-width", 17, read_bar},
    {"border-style", 12, read_border_style},
    {"border-top", 10, read_border_top},
    {"border-top-color", 16, read_border_top},
    {"color", 5, read_letters},
    {"display", 7, read_display},
    {"font-size", 9, read_font_size},
    {"font-weight", 11, read_weight},
    {"height", 6, read_height},
    {"list-style", 10, read_list_style},
    {"list-style-type", 15, read_list_style},
    {"margin", 6, read_margin},
    {"margin-bottom", 13, read_margin_bottom},
    {"margin-left", 11, read_margin_side},
    {"margin-right", 12, read_margin_side},
    {"margin-top", 10, read_margin_top},
    {"max-height", 10, read_max_height},
    {"mso-hide", 8, read_mso_hide},
    {"mso-list", 8, read_mso_list},
    {"opacity", 7, read_opacity},
    {"overflow", 8, read_overflow},
    {"visibility", 10, read_visibility},
    {"white-space", 11, read_white_space},
};

/* Where the properties of each letter begin; those of the next end them. */
static const guint8 letters[27] = {0,  0,  10, 11, 12, 12, 14, 14, 15, 15, 15, 15, 17, 25,
                                   25, 27, 27, 27, 27, 27, 27, 27, 28, 29, 29, 29, 29};

static const struct property *find_property(const char *name, gsize length)
{
    guint letter = (guint)((*name | 0x20) - 'a');
    if (letter >= 26)
        return NULL;
    for (guint i = letters[letter]; i < letters[letter + 1]; i++) {
        if (properties[i].length == length && html_name_is(name, properties[i].name, length))
            return &properties[i];
    }
    return NULL;
}

static struct html_slice trimmed(const char *start, const char *end)
{
    while (start < end && g_ascii_isspace(*start))
        start++;
    while (end > start && g_ascii_isspace(end[-1]))
        end--;
    return (struct html_slice){start, (gsize)(end - start)};
}

static bool is_name_letter(char c)
{
    return g_ascii_isalpha(c) || c == '-';
}

/* Most say nothing that matters here, which their names tell. */
static void read_declaration(struct reading *reading, const char *p, const char *end)
{
    while (p < end && g_ascii_isspace(*p))
        p++;
    const char *name = p;
    while (p < end && is_name_letter(*p))
        p++;
    const struct property *property = p < end ? find_property(name, (gsize)(p - name)) : NULL;
    while (property && p < end && g_ascii_isspace(*p))
        p++;
    if (!property || p == end || *p != ':')
        return;
    struct html_slice value = trimmed(p + 1, end);
    property->read(reading, &value);
}

void html_style_read(const char *text, gsize length, struct html_style *ret)
{
    struct reading reading = {.style = ret, .color = -1, .background = -1};
    *ret = (struct html_style){0};
    const char *end = text + length;
    while (text < end) {
        const char *semicolon = memchr(text, ';', (gsize)(end - text));
        const char *stop = semicolon ? semicolon : end;
        read_declaration(&reading, text, stop);
        text = stop + 1;
    }
    ret->hidden |= reading.no_height && reading.clipped;
    ret->blank = reading.color >= 0 && reading.color == reading.background;
}

/* ---- style sheets ---- */

/* Of "body p" the last word counts; "p.p1" is how Apple's editors name every paragraph. */
static bool selects_paragraph(struct html_slice selector)
{
    const char *space = memrchr(selector.text, ' ', selector.length);
    if (space) {
        selector.length -= (gsize)(space + 1 - selector.text);
        selector.text = space + 1;
    }
    return html_slice_is(&selector, "p") || html_slice_is(&selector, "p.p1");
}

/* Whether the selectors that end at end, a rule's '{', name paragraphs of all kinds. */
static bool selects_paragraphs(const char *sheet, const char *end)
{
    const char *limit = end - sheet > SELECTOR_BYTES ? end - SELECTOR_BYTES : sheet;
    const char *stop = end;
    while (stop >= limit) {
        const char *start = stop;
        while (start > limit && !strchr(",}{;>", start[-1]))
            start--;
        if (selects_paragraph(trimmed(start, stop)))
            return true;
        if (start <= limit || start[-1] != ',')
            return false;
        stop = start - 1;
    }
    return false;
}

void html_style_of_paragraphs(const struct html_slice *sheet, struct html_style *ret)
{
    const char *p = sheet->text, *end = p + sheet->length;
    while ((p = memchr(p, '{', (gsize)(end - p)))) {
        const char *close = memchr(p, '}', (gsize)(end - p));
        if (close && selects_paragraphs(sheet->text, p)) {
            struct html_style style;
            html_style_read(p + 1, (gsize)(close - p - 1), &style);
            ret->top = style.top ? style.top : ret->top;
            ret->bottom = style.bottom ? style.bottom : ret->bottom;
        }
        p = close ? close : end;
    }
}
