/* html_style.c - see html_style.h. */
#include "parsers/html_style.h"

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

static bool value_is(const struct html_slice *value, const char *word)
{
    gsize length = strlen(word);
    return value->length >= length && g_ascii_strncasecmp(value->text, word, length) == 0 &&
           (value->length == length || value->text[length] == ' ' || value->text[length] == '!');
}

static bool value_has(const struct html_slice *value, const char *word)
{
    gsize length = strlen(word);
    for (gsize i = 0; i + length <= value->length; i++) {
        if ((value->text[i] | 0x20) == word[0] &&
            g_ascii_strncasecmp(value->text + i, word, length) == 0)
            return true;
    }
    return false;
}

/* ---- lengths ---- */

static double read_digits(const char **p, const char *end)
{
    double value = 0, unit = 1;
    bool fraction = false;
    for (; *p < end && (g_ascii_isdigit(**p) || (**p == '.' && !fraction)); (*p)++) {
        if (**p == '.') {
            fraction = true;
            continue;
        }
        value = value * 10 + (**p - '0');
        unit *= fraction ? 10 : 1;
    }
    return value / unit;
}

/* The length at *p in pixels, about; moves *p behind it. false: it is no length. */
static bool read_length(const char **p, const char *end, double *ret_pixels)
{
    static const struct {
        char name[3];
        double pixels;
    } units[] = {{"px", 1},  {"pt", 1.33}, {"em", 16},   {"re", 16},   {"ex", 8},
                 {"in", 96}, {"cm", 37.8}, {"mm", 3.78}, {"pc", 16.0}, {"vw", 6}};
    while (*p < end && **p == ' ')
        (*p)++;
    bool negative = *p < end && **p == '-';
    *p += negative;
    if (*p >= end || !(g_ascii_isdigit(**p) || **p == '.'))
        return false;
    double pixels = read_digits(p, end);
    for (gsize i = 0; i < G_N_ELEMENTS(units) && end - *p >= 2; i++) {
        if (g_ascii_strncasecmp(*p, units[i].name, 2) == 0) {
            pixels *= units[i].pixels;
            break;
        }
    }
    while (*p < end && **p != ' ')
        (*p)++;
    *ret_pixels = negative ? 0 : pixels;
    return true;
}

static bool is_below(const struct html_slice *value, double pixels)
{
    const char *p = value->text;
    double found;
    return read_length(&p, value->text + value->length, &found) && found < pixels;
}

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
        if (read_length(&p, end, &sides[count])) {
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
    if (read_length(&p, value->text + value->length, &pixels))
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

/* ---- colours ---- */

static gint32 hex_color(const char *digits, gsize length)
{
    gint32 color = 0;
    for (gsize i = 0; i < length; i++) {
        int digit = g_ascii_xdigit_value(digits[i]);
        if (digit < 0)
            return -1;
        color = color * 16 + digit;
        if (length == 3)
            color = color * 16 + digit;
    }
    return color;
}

static gint32 read_color(const struct html_slice *value)
{
    const char *p = value->text, *end = p + value->length;
    if (value_is(value, "white"))
        return 0xffffff;
    if (value_is(value, "black"))
        return 0;
    if (value->length && *p == '#') {
        gsize length = 0;
        while (p + 1 + length < end && g_ascii_isxdigit(p[1 + length]))
            length++;
        return length == 3 || length == 6 ? hex_color(p + 1, length) : -1;
    }
    if (!value_is(value, "rgb") && !(value->length > 4 && strncmp(p, "rgb(", 4) == 0))
        return -1;
    gint32 color = 0;
    p += 4;
    for (gsize i = 0; i < 3 && p < end; i++) {
        while (p < end && *p == ' ')
            p++;
        color = color * 256 + (gint32)MIN(read_digits(&p, end), 255);
        p += p < end && *p == ',';
    }
    return p < end && *p == ')' ? color : -1;
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
        if (value_has(value, colors[i]))
            return true;
    }
    return false;
}

/* ---- properties ---- */

static void read_display(struct reading *reading, const struct html_slice *value)
{
    if (value_is(value, "none"))
        reading->style->hidden = true;
    else if (value_is(value, "inline"))
        reading->style->display = HTML_DISPLAY_INLINE;
    else if (value_is(value, "block") || value_is(value, "table") || value_is(value, "flex"))
        reading->style->display = HTML_DISPLAY_BLOCK;
}

static void read_visibility(struct reading *reading, const struct html_slice *value)
{
    if (value_is(value, "hidden"))
        reading->style->invisible = HTML_YES;
    else if (value_is(value, "visible"))
        reading->style->invisible = HTML_NO;
}

static void read_mso_hide(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= value_is(value, "all");
}

static void read_font_size(struct reading *reading, const struct html_slice *value)
{
    const char *p = value->text;
    double pixels;
    if (!read_length(&p, value->text + value->length, &pixels)) {
        reading->style->tiny = value_is(value, "inherit") ? HTML_UNSAID : HTML_NO;
        return;
    }
    bool percent = memchr(value->text, '%', (gsize)(p - value->text)) != NULL;
    if (!percent || pixels < READABLE_PIXELS)
        reading->style->tiny = pixels < READABLE_PIXELS ? HTML_YES : HTML_NO;
}

static void read_max_height(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= is_below(value, READABLE_PIXELS);
}

static void read_opacity(struct reading *reading, const struct html_slice *value)
{
    reading->style->hidden |= is_below(value, 0.05);
}

static void read_height(struct reading *reading, const struct html_slice *value)
{
    reading->no_height = is_below(value, READABLE_PIXELS);
}

static void read_overflow(struct reading *reading, const struct html_slice *value)
{
    reading->clipped = value_is(value, "hidden");
}

static void read_letters(struct reading *reading, const struct html_slice *value)
{
    reading->style->has_color = true;
    reading->color = read_color(value);
}

static void read_background(struct reading *reading, const struct html_slice *value)
{
    reading->style->has_color = true;
    bool plain = !value_has(value, "url(") && !value_has(value, "gradient");
    reading->background = plain ? read_color(value) : -1;
}

static void read_weight(struct reading *reading, const struct html_slice *value)
{
    char first = value->length ? value->text[0] : '\0';
    bool bold =
        value_is(value, "bold") || value_is(value, "bolder") || (first >= '6' && first <= '9');
    reading->style->bold = bold ? HTML_YES : HTML_NO;
}

static void read_white_space(struct reading *reading, const struct html_slice *value)
{
    bool pre = value_is(value, "pre") || value_is(value, "pre-wrap") ||
               value_is(value, "break-spaces") || value_is(value, "-moz-pre-wrap");
    reading->style->lines = pre                           ? HTML_LINES_PRE
                            : value_is(value, "pre-line") ? HTML_LINES_KEEP
                                                          : HTML_LINES_FOLD;
}

static void read_bar(struct reading *reading, const struct html_slice *value)
{
    bool none = value_has(value, "none") || is_below(value, 0.1);
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
    if (reading->style->bar == HTML_UNSAID && (value_has(value, "none") || is_below(value, 0.1)))
        reading->style->bar = HTML_NO;
}

static void read_border_top(struct reading *reading, const struct html_slice *value)
{
    reading->style->reply_rule |= is_reply_rule(value);
}

static void read_list_style(struct reading *reading, const struct html_slice *value)
{
    reading->style->no_marks |= value_is(value, "none");
}

static void read_mso_list(struct reading *reading, const struct html_slice *value)
{
    reading->style->list_mark |= value_is(value, "ignore");
}

static const struct property {
    const char *name;
    void (*read)(struct reading *reading, const struct html_slice *value);
} properties[] = {
    {"background", read_background},
    {"background-color", read_background},
    {"border", read_border},
    {"border-color", read_border_top},
    {"border-left", read_bar},
    {"border-left-style", read_bar},
    {"border-left-width", read_bar},
    {"border-style", read_border_style},
    {"border-top", read_border_top},
    {"border-top-color", read_border_top},
    {"color", read_letters},
    {"display", read_display},
    {"font-size", read_font_size},
    {"font-weight", read_weight},
    {"height", read_height},
    {"list-style", read_list_style},
    {"list-style-type", read_list_style},
    {"margin", read_margin},
    {"margin-bottom", read_margin_bottom},
    {"margin-left", read_margin_side},
    {"margin-right", read_margin_side},
    {"margin-top", read_margin_top},
    {"max-height", read_max_height},
    {"mso-hide", read_mso_hide},
    {"mso-list", read_mso_list},
    {"opacity", read_opacity},
    {"overflow", read_overflow},
    {"visibility", read_visibility},
    {"white-space", read_white_space},
};

static const struct property *find_property(const struct html_slice *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS(properties); i++) {
        if (html_slice_is(name, properties[i].name))
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

static void read_declaration(struct reading *reading, const char *start, const char *end)
{
    const char *colon = memchr(start, ':', (gsize)(end - start));
    if (!colon)
        return;
    struct html_slice name = trimmed(start, colon);
    const struct property *property = name.length ? find_property(&name) : NULL;
    if (!property)
        return;
    struct html_slice value = trimmed(colon + 1, end);
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
