/* attribution.c - see attribution.h. An attribution is known by its end, a colon nearly always,
 * which ordinary lines seldom have; only then are the lines above it looked at. */
#include "parsers/attribution.h"
#include "parsers/quote_phrases.h"

#include <string.h>

#define WINDOW_LINES 6 /* some mailers put every part on a line of its own */
#define WINDOW_BYTES 600
#define NAME_WORDS 10     /* "Anna Example kirjoitti 4.3.2026 klo 10.00:" */
#define BARE_VERB_WORDS 4 /* "anna@example.com a écrit :" */
#define BARE_WORDS 8      /* "codinghorror via the forum wrote:" */

/* The last lines of the text up to the attribution's end, joined from the back. */
struct window {
    const GArray *lines;
    guint last;                  /* the line it ends with */
    char text[WINDOW_BYTES + 1]; /* filled from its end */
    gsize start;
    bool timed; /* what stands in one of the lines so far */
    bool wrote;
};

/* ---- what stands in it ---- */

static bool ends_attribution(const char *key)
{
    return g_str_has_suffix(key, ":") || g_str_has_suffix(key, "--");
}

/* Western, Arabic and Persian digits. */
static gsize digit_length(const char *p)
{
    if (g_ascii_isdigit(*p))
        return 1;
    const guchar *bytes = (const guchar *)p;
    bool arabic = (bytes[0] == 0xd9 && bytes[1] >= 0xa0 && bytes[1] <= 0xa9) ||
                  (bytes[0] == 0xdb && bytes[1] >= 0xb0 && bytes[1] <= 0xb9);
    return arabic ? 2 : 0;
}

static gsize count_digits(const char **p)
{
    gsize count = 0;
    for (gsize length = digit_length(*p); length; length = digit_length(*p)) {
        count++;
        *p += length;
    }
    return count;
}

/* Figures of an identifier rather than a year. */
static bool is_within_word(const char *key, const char *start, const char *end)
{
    return g_ascii_isalpha(*end) || (start > key && g_ascii_isalpha(start[-1]));
}

/* A clock time, "10:00" or "10.00"; a year; or a date in figures, "4.3.26". */
static bool mentions_time(const char *key)
{
    unsigned short_groups = 0; /* of one or two digits, one after another */
    for (const char *p = key; *p;) {
        const char *start = p;
        gsize digits = count_digits(&p);
        if (digits == 0) {
            p++;
            continue;
        }
        if (digits == 4 && !is_within_word(key, start, p))
            return true;
        bool parted = *p && strchr(":./-h", *p) && digit_length(p + 1);
        if (digits <= 2 && parted && *p == ':')
            return true;
        short_groups = digits <= 2 ? short_groups + 1 : 0;
        if (short_groups >= 3 && !parted)
            return true;
        if (!parted)
            short_groups = 0;
        p += parted;
    }
    return false;
}

/* "10:00" or "10.00", and no part of a date. */
static bool mentions_clock(const char *key)
{
    for (const char *p = strpbrk(key, ":."); p; p = strpbrk(p + 1, ":.")) {
        bool figures =
            p > key && g_ascii_isdigit(p[-1]) && g_ascii_isdigit(p[1]) && g_ascii_isdigit(p[2]);
        gsize before = 0;
        while (p - before > key && g_ascii_isdigit(p[-1 - (gssize)before]))
            before++;
        bool in_date = p - before > key && strchr("./-", p[-1 - (gssize)before]);
        if (figures && before <= 2 && !in_date && !g_ascii_isdigit(p[3]) && p[3] != '.')
            return true;
    }
    return false;
}

/* An '@' within a word; "@anna" in talk is none. */
static bool mentions_address(const char *key)
{
    for (const char *at = strchr(key, '@'); at; at = strchr(at + 1, '@')) {
        if (at > key && g_ascii_isalnum(at[-1]) && g_ascii_isalnum(at[1]))
            return true;
    }
    return false;
}

/* "... <anna@example.com>:", with little behind the bracket; in whatever language, a time and this
 * are an attribution. */
static bool ends_with_address(const char *key)
{
    const char *at = strrchr(key, '@');
    const char *close = at ? strpbrk(at, ">)") : NULL;
    const char *open = close ? strpbrk(key, "<(\"") : NULL;
    return open && open < at && strlen(close) <= 4 && mentions_address(key);
}

/* "<anna@example.com>", "[mailto:anna@example.com]". */
static bool is_bracketed(const char *key)
{
    const char *at = strchr(key, '@'), *open = strpbrk(key, "<[(");
    return at && open && open < at && at - open < 80 && strpbrk(at, ">])");
}

static bool starts_with_iso_date(const char *key)
{
    return strspn(key, "0123456789") == 4 && key[4] && strchr("-/.", key[4]) &&
           g_ascii_isdigit(key[5]);
}

static gsize count_words(const char *key)
{
    gsize words = 0;
    for (const char *p = key; *p; p++)
        words += *p != ' ' && (p == key || p[-1] == ' ');
    return words;
}

/* "anna@example.com a écrit :", and no more. */
static bool is_address_and_verb(const char *key)
{
    gsize first = strcspn(key, " ");
    return memchr(key, '@', first) && key[first] && count_words(key) <= BARE_VERB_WORDS;
}

static bool starts_like_one(const char *key)
{
    return digit_length(key) || phrase_starts_attribution(key);
}

/* ---- whether it is one ---- */

static const char *window_text(const struct window *window)
{
    return window->text + window->start;
}

/* Puts line i in front; false where there is no more room. */
static bool window_prepend(struct window *window, guint i)
{
    struct folded_line folded;
    line_fold(line_at(window->lines, i), &folded);
    gsize room = window->text[window->start] ? 1 : 0; /* for a space between */
    if (folded.length + room > window->start)
        return false;
    if (room)
        window->text[--window->start] = ' ';
    window->start -= folded.length;
    memcpy(window->text + window->start, folded.text, folded.length);
    window->timed = window->timed || mentions_time(folded.text);
    window->wrote = window->wrote || phrase_has_wrote(folded.text);
    return true;
}

static bool next_is_quoted(const GArray *lines, guint i)
{
    while (i < lines->len && line_is_blank(line_at(lines, i)))
        i++;
    return i < lines->len && line_is_quoted(line_at(lines, i));
}

/* Says who and when, or is plainly set above a quotation. */
static bool is_complete(const struct window *window)
{
    const char *key = window_text(window);
    bool timed = window->timed;
    if (g_str_has_suffix(key, "--") && !g_str_has_prefix(key, "--"))
        return false;
    if (timed && ends_with_address(key))
        return true;
    if (!window->wrote)
        return false;
    bool quotes = next_is_quoted(window->lines, window->last + 1);
    if (mentions_address(key))
        return quotes || is_bracketed(key) || is_address_and_verb(key) ||
               (timed && !phrase_has_pronoun(key));
    bool dashed = g_str_has_prefix(key, "--") && g_str_has_suffix(key, "--");
    bool starts = starts_like_one(key) || (mentions_clock(key) && count_words(key) <= NAME_WORDS);
    if (timed || dashed)
        return quotes || dashed || (starts && !phrase_has_pronoun(key));
    return quotes && count_words(key) <= BARE_WORDS;
}

/* The lines above may hold the beginning: "On Wed, 4 Mar 2026, 10:00" over "Anna <a@b> wrote:". */
static guint extend_upwards(const struct window *window, guint first, guint floor)
{
    if (starts_like_one(window_text(window)) && mentions_time(window_text(window)))
        return first;
    bool blank_seen = false;
    for (guint i = first, used = 1; i > floor && used < WINDOW_LINES;) {
        struct folded_line folded;
        line_fold(line_at(window->lines, --i), &folded);
        if (folded.length == 0 && blank_seen)
            return first;
        blank_seen = blank_seen || folded.length == 0;
        if (folded.length == 0)
            continue;
        if (strchr("!?:;", folded.text[folded.length - 1]))
            return first;
        if (starts_like_one(folded.text) && mentions_time(folded.text))
            return i;
        used++;
    }
    return first;
}

/* The last line alone ends as one and says something that one does. */
static bool may_be_end(const struct window *window)
{
    const char *key = window_text(window);
    return ends_attribution(key) && (window->wrote || window->timed || strchr(key, '@'));
}

static bool find_start(struct window *window, guint floor, guint *ret_first)
{
    for (guint i = window->last + 1, used = 0; i > floor && used < WINDOW_LINES;) {
        if (line_is_blank(line_at(window->lines, --i)))
            continue;
        used++;
        if (!window_prepend(window, i))
            return false;
        if (used == 1 && !may_be_end(window))
            return false;
        if (is_complete(window)) {
            *ret_first = extend_upwards(window, i, floor);
            return true;
        }
    }
    return false;
}

/* What stands before the words of a line, which folding leaves out. */
static bool is_before_words(char c)
{
    return c == '>' || c == ' ' || c == '|' || c == '\t' || c == '*' || c == '_';
}

/* Whether the line's words may begin with an ISO date. */
static bool may_start_with_date(const struct line *line)
{
    gsize i = 0;
    while (i < line->length && is_before_words(line->text[i]))
        i++;
    return i < line->length && (g_ascii_isdigit(line->text[i]) || (guchar)line->text[i] >= 0x80);
}

/* A date and who, all on one line without a colon: "2013/7/20 Sam <sam@example.com>". */
static bool is_date_and_person(const GArray *lines, guint i)
{
    if (!may_start_with_date(line_at(lines, i)))
        return false;
    struct folded_line folded, next;
    next.text[0] = '\0';
    line_fold(line_at(lines, i), &folded);
    bool person = g_str_has_suffix(folded.text, ">") && strstr(folded.text, " <") != NULL;
    if (!starts_with_iso_date(folded.text) || !(person || strstr(folded.text, " gmt")))
        return false;
    if (i + 1 < lines->len)
        line_fold(line_at(lines, i + 1), &next);
    return !g_str_has_suffix(folded.text, "<") &&
           !(ends_attribution(next.text) && mentions_address(next.text));
}

/* "Wiadomość napisana przez Anna w dniu 4 mar 2026, o godz. 10:00", without a colon behind. */
static bool is_polish(const struct line *line)
{
    static const char start[] = "Wiadomość napisana przez ";
    struct line rest = line_unquoted(line);
    return rest.length > sizeof start && memcmp(rest.text, start, sizeof start - 1) == 0;
}

/* ">>> Anna <anna@example.com> 3/4/2026 10:00 >>>" of GroupWise. */
static bool is_between_chevrons(const struct line *line)
{
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    if (length < 12 || memcmp(line->text, ">>> ", 4) != 0 ||
        memcmp(line->text + length - 3, ">>>", 3) != 0)
        return false;
    struct folded_line folded;
    line_fold(line, &folded);
    return mentions_time(folded.text);
}

/* What the last bytes of an attribution can be; nearly all lines are sorted out here. */
static bool may_end(const struct line *line)
{
    gsize length = line->length;
    while (length && g_ascii_isspace(line->text[length - 1]))
        length--;
    if (length == 0)
        return false;
    char last = line->text[length - 1];
    if (last == ':' || last == '-')
        return true;
    if ((guchar)last < 0x80 && last != '*')
        return false;
    /* a mark of direction may stand behind the colon, or emphasis */
    bool marked =
        length > 3 && memchr(line->text + (length > 12 ? length - 12 : 0), ':', MIN(length, 12));
    return marked || (length >= 3 && memcmp(line->text + length - 3, "：", 3) == 0);
}

bool attribution_ends_at(const GArray *lines, guint i, guint floor, guint *ret_first)
{
    const struct line *line = line_at(lines, i);
    if (line->length == 0)
        return false;
    *ret_first = i;
    if (may_end(line) && !line_is_rule(line)) {
        struct window window = {.lines = lines, .last = i, .start = WINDOW_BYTES};
        return find_start(&window, floor, ret_first);
    }
    if (g_ascii_isdigit(*line->text) || *line->text == '>' || *line->text == ' ')
        return is_between_chevrons(line) || is_date_and_person(lines, i);
    return *line->text == 'W' && is_polish(line);
}

char *attribution_text(const GArray *lines, guint first, guint end)
{
    GString *text = g_string_new(NULL);
    for (guint i = first; i < end && text->len < WINDOW_BYTES; i++) {
        struct line rest = line_unquoted(line_at(lines, i));
        if (text->len && rest.length)
            g_string_append_c(text, ' ');
        g_string_append_len(text, rest.text, (gssize)rest.length);
    }
    return g_string_free(text, FALSE);
}
