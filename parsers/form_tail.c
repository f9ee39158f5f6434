/* form_tail.c - see form_tail.h. What only programs write ends the enquiry wherever it stands;
 * what people may write too has to stand at the very end. */
#include "parsers/form_tail.h"
#include "parsers/footer.h"
#include "parsers/form_notices.h"

#include <string.h>

#define CALL_BYTES 200   /* "You can see all answers in Typeform", without its link */
#define BUTTON_SPACES 4  /* "Go to my inbox now", right below the enquiry */
#define HEADING_BYTES 40 /* "Sender's information:" */
#define CLOSING_BYTES 40 /* "Kind regards," */
#define STAMP_BYTES 120  /* "Sent from 203.0.113.7 on 3 May" */
#define IMPRINT_BARS 2   /* "Portal GmbH | Main Street 1 | Berlin" */
#define ADVICE_BYTES 200 /* "Call the customer soon: ..." */

struct tail {
    const struct form_notice *notice;
    GArray *lines; /* of struct line */
    guint first;   /* line of the enquiry */
    guint end;     /* behind what may be its last */
};

/* ---- one line ---- */

/* "www.lind.example <http://www.lind.example>": the words are the address, which a program made a
 * link of. */
static bool is_of_address(const char *text, const char *link)
{
    const char *word = link;
    while (word > text && word[-1] == ' ')
        word--;
    const char *end = word;
    while (word > text && word[-1] != ' ')
        word--;
    const char *dot = memchr(word, '.', (gsize)(end - word));
    return dot && dot + 1 < end && g_ascii_isalpha(dot[1]);
}

/* Words before the first link of a line, which is no address's own; NULL: there is none. */
static const char *find_link(const struct line *line)
{
    const char *link = memmem(line->text, line->length, "<http", 5);
    return link && link > line->text && !is_of_address(line->text, link) ? link : NULL;
}

bool form_tail_is_call(const struct line *line)
{
    const char *link = find_link(line);
    if (!link)
        return false;
    const char *close = memchr(link, '>', (gsize)(line->text + line->length - link));
    gsize behind = close ? (gsize)(line->text + line->length - close) : 0;
    return (gsize)(link - line->text) + behind <= CALL_BYTES;
}

/* "Go to Inbox <https://...>" */
static bool is_button(const struct line *line)
{
    const char *link = find_link(line);
    unsigned spaces = 0;
    for (const char *p = line->text; link && p + 1 < link; p++)
        spaces += *p == ' ';
    return link && line->text[line->length - 1] == '>' && spaces <= BUTTON_SPACES &&
           !g_unichar_islower(g_utf8_get_char(line->text));
}

static bool has_digit(const struct line *line)
{
    for (gsize i = 0; i < line->length; i++) {
        if (g_ascii_isdigit(line->text[i]))
            return true;
    }
    return false;
}

/* Four numbers with dots between, the address of who sent the form. */
static bool has_ip_address(const struct line *line)
{
    unsigned numbers = 0;
    for (gsize i = 0, digits = 0; i <= line->length; i++) {
        char c = i < line->length ? line->text[i] : ' ';
        if (g_ascii_isdigit(c)) {
            digits++;
            continue;
        }
        numbers = digits >= 1 && digits <= 3 ? numbers + 1 : 0;
        if (numbers == 4)
            return c != '.';
        numbers = c == '.' ? numbers : 0;
        digits = 0;
    }
    return false;
}

/* When and from where the form was sent: "Submitted on 3 May 2026". */
static bool is_stamp(const struct line *line)
{
    return line->length <= STAMP_BYTES && has_digit(line) &&
           (has_ip_address(line) || form_is_stamp(line));
}

/* "Sender's information:", which stood above the next values. */
static bool is_mere_heading(const struct line *line)
{
    return line->length <= HEADING_BYTES && line->text[line->length - 1] == ':';
}

static bool is_imprint(const struct line *line)
{
    unsigned bars = 0;
    for (gsize i = 1; i + 1 < line->length; i++)
        bars += line->text[i] == '|' && line->text[i - 1] == ' ' && line->text[i + 1] == ' ';
    return bars >= IMPRINT_BARS;
}

/* Whether the line is that name and nothing else. */
static bool is_name(const struct line *line, const char *name)
{
    return name && line->length == strlen(name) &&
           g_ascii_strncasecmp(line->text, name, line->length) == 0;
}

/* ---- where it ends ---- */

static bool is_apart(const struct tail *tail, guint i)
{
    return i > tail->first && line_is_blank(line_at(tail->lines, i - 1));
}

/* Whether the line above i has nothing but a closing formula, below a blank one. */
static bool is_below_closing(const struct tail *tail, guint i)
{
    const struct line *above = i > tail->first + 1 ? line_at(tail->lines, i - 1) : NULL;
    return above && !line_is_blank(above) && above->length <= CLOSING_BYTES &&
           !strchr(".?:", above->text[above->length - 1]) && is_apart(tail, i - 1);
}

/* Whether line i asks for a consent that the next gives: "Yes". */
static bool is_consent_ticked(const struct tail *tail, guint i)
{
    const struct line *below = i + 1 < tail->end ? line_at(tail->lines, i + 1) : NULL;
    return below && form_is_tick(below) && form_asks_consent(line_at(tail->lines, i));
}

/* "Open the request: https://...", "▼ Details" above its link, in a program's notice. */
static bool is_linked_call(const struct tail *tail, guint i)
{
    const struct line *line = line_at(tail->lines, i);
    const char *link = memmem(line->text, line->length, "http", 4);
    if (link && link > line->text)
        return !memchr(link, ' ', (gsize)(line->text + line->length - link)) &&
               form_is_call_words(line);
    const struct line *below = i + 1 < tail->end ? line_at(tail->lines, i + 1) : NULL;
    bool above_link = below && below->length > 4 && memcmp(below->text, "http", 4) == 0;
    bool is_mark = line->length > 3 && g_unichar_type(g_utf8_get_char(line->text)) ==
                                           G_UNICODE_OTHER_SYMBOL; /* "▼", "👉" */
    return above_link && (is_mark || form_is_call_words(line) || form_is_advice(line));
}

static bool is_advice(const struct tail *tail, guint i)
{
    const struct line *line = line_at(tail->lines, i);
    const struct form_notice *notice = tail->notice;
    bool portals = notice->is_told || notice->origin->by_program || notice->origin->relays;
    return portals && line->length <= ADVICE_BYTES && form_is_advice(line);
}

static bool begins_tail(const struct tail *tail, guint i)
{
    const struct line *line = line_at(tail->lines, i);
    if (line_is_blank(line))
        return false;
    bool links = memchr(line->text, '<', line->length) != NULL;
    if (!is_apart(tail, i))
        return (links && is_button(line)) || is_consent_ticked(tail, i);
    return (links && form_tail_is_call(line)) || is_stamp(line) || form_is_footer(line) ||
           form_is_consent(line) || (line->length <= CLOSING_BYTES && form_is_team(line)) ||
           is_consent_ticked(tail, i) || is_linked_call(tail, i);
}

/* Whether line i, the last one, is a program's; one that people may write too stands apart. */
static bool is_programs(const struct tail *tail, guint i)
{
    const struct line *line = line_at(tail->lines, i);
    if (line_is_blank(line) || line_is_rule(line) || form_is_small_print(line) || is_button(line) ||
        is_stamp(line) || form_is_consent(line))
        return true;
    if (!is_apart(tail, i))
        return false;
    return form_is_notice(line) || form_tail_is_call(line) || is_mere_heading(line) ||
           is_imprint(line) || form_is_boilerplate(line) || is_advice(tail, i);
}

/* "Kind regards / The portal's team" at the end; the lines above it, or 0: there is none. */
static guint portals_closing(const struct tail *tail)
{
    guint last = tail->end - 1;
    const struct line *line = line_at(tail->lines, last);
    bool by_name = is_name(line, tail->notice->origin->sender_name) &&
                   !is_name(line, tail->notice->contact.name);
    if (!by_name && (line->length > CLOSING_BYTES || !form_is_team(line)))
        return 0;
    bool closed = is_below_closing(tail, last);
    return closed ? last - 1 : is_apart(tail, last) ? last : 0;
}

static void cut_above_programs(struct tail *tail)
{
    for (guint i = tail->first + 1; i < tail->end; i++) {
        if (begins_tail(tail, i))
            tail->end = i;
    }
}

static void cut_from_end(struct tail *tail)
{
    while (tail->end > tail->first + 1) {
        guint above = portals_closing(tail);
        if (above > tail->first)
            tail->end = above;
        else if (is_programs(tail, tail->end - 1))
            tail->end--;
        else
            return;
    }
}

void form_tail_strip(const struct form_notice *notice, char *text)
{
    g_autoptr(GArray) lines = lines_of(text);
    struct tail tail = {.notice = notice, .lines = lines, .end = lines->len};
    while (tail.first < tail.end && line_is_blank(line_at(lines, tail.first)))
        tail.first++;
    if (tail.first + 1 >= tail.end)
        return;
    cut_above_programs(&tail);
    cut_from_end(&tail);
    if (tail.end < lines->len)
        text[line_at(lines, tail.end)->text - text] = '\0';
    g_strchomp(text);
}
