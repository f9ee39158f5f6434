/* date.c - see date.h. A date is taken apart into numbers and words, in whatever order they stand.
 */
#include "parsers/date.h"
#include "parsers/utf8.h"
#include "base/clock.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define DATE_BYTES 200
#define WORD_BYTES 40
#define UNSET (-1)
#define JULIAN_1970 719163           /* of the first of January, as GLib counts days */
#define LAST_S INT64_C(253402300799) /* the end of 9999: later ones cannot be written */

struct date {
    int year, month, day;
    int hour, minute, second;
    int zone_minutes;
    bool has_zone;
    bool month_came_first; /* before the day */
    bool is_afternoon, is_forenoon;
};

/* How months start, in lower case, in the languages that write them out. A longer start stands
 * before a shorter one that means another month. */
static const struct {
    const char *start;
    int month;
} months[] = {
    {"jan", 1},  {"jän", 1},  {"feb", 2},  {"mar", 3},   {"apr", 4},  {"may", 5},  {"jun", 6},
    {"jul", 7},  {"aug", 8},  {"sep", 9},  {"oct", 10},  {"nov", 11}, {"dec", 12}, {"mär", 3},
    {"mrz", 3},  {"mai", 5},  {"mei", 5},  {"mag", 5},   {"maj", 5},  {"okt", 10}, {"out", 10},
    {"ott", 10}, {"dez", 12}, {"des", 12}, {"dic", 12},  {"déc", 12}, {"gen", 1},  {"ene", 1},
    {"janv", 1}, {"fév", 2},  {"fev", 2},  {"mrt", 3},   {"maa", 3},  {"abr", 4},  {"avr", 4},
    {"giu", 6},  {"juin", 6}, {"lug", 7},  {"juil", 7},  {"agu", 8},  {"ago", 8},  {"août", 8},
    {"aou", 8},  {"agt", 8},  {"set", 9},  {"stycz", 1}, {"sty", 1},  {"lut", 2},  {"kwi", 4},
    {"cze", 6},  {"lip", 7},  {"sie", 8},  {"wrz", 9},   {"paź", 10}, {"paz", 10}, {"lis", 11},
    {"gru", 12}, {"янв", 1},  {"фев", 2},  {"мар", 3},   {"апр", 4},  {"май", 5},  {"мая", 5},
    {"июн", 6},  {"июл", 7},  {"авг", 8},  {"сен", 9},   {"окт", 10}, {"ноя", 11}, {"дек", 12},
    {"січ", 1},  {"лют", 2},  {"бер", 3},  {"кві", 4},   {"тра", 5},  {"чер", 6},  {"лип", 7},
    {"сер", 8},  {"вер", 9},  {"жов", 10}, {"лис", 11},  {"гру", 12}, {"oca", 1},  {"şub", 2},
    {"nis", 4},  {"haz", 6},  {"tem", 7},  {"ağu", 8},   {"eyl", 9},  {"eki", 10}, {"kas", 11},
    {"ara", 12}, {"peb", 2},  {"nop", 11}, {"jui", 7},
};

static const struct {
    const char *name;
    int minutes;
} zones[] = {
    {"z", 0},       {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"west", 60},
    {"bst", 60},    {"cet", 60},   {"met", 60},   {"mez", 60},   {"cest", 120}, {"mest", 120},
    {"mesz", 120},  {"eet", 120},  {"eest", 180}, {"msk", 180},  {"msd", 240},  {"trt", 180},
    {"gst", 240},   {"pkt", 300},  {"ist", 330},  {"ict", 420},  {"wib", 420},  {"wita", 480},
    {"wit", 540},   {"sgt", 480},  {"hkt", 480},  {"awst", 480}, {"jst", 540},  {"kst", 540},
    {"aest", 600},  {"aedt", 660}, {"nzst", 720}, {"nzdt", 780}, {"est", -300}, {"edt", -240},
    {"cst", -360},  {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
    {"akst", -540}, {"hst", -600}, {"art", -180}, {"brt", -180},
};

static int full_year(int year, gsize digits)
{
    if (digits <= 2)
        return year + (year < 50 ? 2000 : 1900);
    return year < 200 ? year + 1900 : year; /* years since 1900, by a slip of old */
}

/* Reads at most 9 digits; returns behind them. */
static const char *read_number(const char *p, int *ret_number, gsize *ret_digits)
{
    const char *start = p;
    int number = 0;
    for (; g_ascii_isdigit(*p); p++) {
        if (p - start < 9)
            number = number * 10 + (*p - '0');
    }
    *ret_number = number;
    *ret_digits = (gsize)(p - start);
    return p;
}

/* In lower case. (transfer full) */
static char *word_fold(const char *word, gsize length)
{
    bool is_ascii = utf8_ascii_prefix(word, length) == length;
    return is_ascii ? g_ascii_strdown(word, (gssize)length) : g_utf8_strdown(word, (gssize)length);
}

static int month_of(const char *word, gsize length)
{
    g_autofree char *folded = word_fold(word, length);
    for (gsize i = 0; i < G_N_ELEMENTS(months); i++) {
        if (*folded == *months[i].start && g_str_has_prefix(folded, months[i].start))
            return months[i].month;
    }
    return UNSET;
}

/* ":30", ":30:05", ".30.05", ":30:05.123" behind an hour; returns behind it. */
static const char *read_time(struct date *date, int hour, const char *p)
{
    char separator = *p;
    gsize digits;
    date->hour = hour;
    p = read_number(p + 1, &date->minute, &digits);
    if (*p == separator && g_ascii_isdigit(p[1]))
        p = read_number(p + 1, &date->second, &digits);
    if ((*p == '.' || *p == ',') && g_ascii_isdigit(p[1]))
        p = read_number(p + 1, &hour, &digits); /* a part of a second */
    return p;
}

/* "+0100", "+01:00", "-5", behind the sign. */
static const char *read_zone(struct date *date, const char *p, int sign)
{
    int number, minutes = 0;
    gsize digits;
    p = read_number(p, &number, &digits);
    int hours = number;
    if (digits >= 3) {
        hours = number / 100;
        minutes = number % 100;
    } else if (*p == ':' && g_ascii_isdigit(p[1])) {
        p = read_number(p + 1, &minutes, &digits);
    }
    if (hours <= 14 && minutes < 60)
        date->zone_minutes = sign * (hours * 60 + minutes);
    date->has_zone = true;
    return p;
}

/* "2026-03-02", "2.3.2026", "3/2/26": three numbers with the same mark between. */
static bool set_numeric(struct date *date, const int numbers[3], const gsize digits[3], char mark)
{
    bool year_first = digits[0] >= 3;
    bool month_first = !year_first && mark == '/' && numbers[1] > 12;
    int year = year_first ? 0 : 2;
    int month = year_first ? 1 : month_first ? 0 : 1;
    int day = year_first ? 2 : month_first ? 1 : 0;
    if (numbers[month] < 1 || numbers[month] > 12 || numbers[day] < 1 || numbers[day] > 31)
        return false;
    date->year = full_year(numbers[year], digits[year]);
    date->month = numbers[month];
    date->day = numbers[day];
    return true;
}

/* Behind the third number of a numeric date whose first starts at p, or NULL. */
static const char *read_numeric(struct date *date, const char *p)
{
    int numbers[3];
    gsize digits[3];
    p = read_number(p, &numbers[0], &digits[0]);
    char mark = *p;
    if (!mark || !strchr("-./", mark) || !g_ascii_isdigit(p[1]))
        return NULL;
    p = read_number(p + 1, &numbers[1], &digits[1]);
    if (*p != mark || !g_ascii_isdigit(p[1]))
        return NULL;
    p = read_number(p + 1, &numbers[2], &digits[2]);
    bool is_date = date->year == UNSET && digits[0] <= 4 && digits[1] <= 2 && digits[2] <= 4 &&
                   digits[0] + digits[2] >= 4 - (mark == '/' || mark == '.' ? 2 : 0);
    return is_date && set_numeric(date, numbers, digits, mark) ? p : NULL;
}

static void take_number(struct date *date, int number, gsize digits)
{
    if (digits <= 2 && date->day == UNSET && number >= 1 && number <= 31)
        date->day = number;
    else if (date->year == UNSET && digits <= 4)
        date->year = full_year(number, digits);
}

/* "2026年3月2日". */
static const char *read_cjk(struct date *date, const char *p, int number, gsize digits)
{
    static const char *const marks[] = {"年", "月", "日", "년", "월", "일"};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (strncmp(p, marks[i], strlen(marks[i])) != 0)
            continue;
        if (i % 3 == 0)
            date->year = full_year(number, digits);
        else if (i % 3 == 1)
            date->month = number;
        else
            date->day = number;
        return p + strlen(marks[i]);
    }
    return NULL;
}

static const char *take_digits(struct date *date, const char *p)
{
    const char *behind = date->hour == UNSET || date->year == UNSET ? read_numeric(date, p) : NULL;
    if (behind)
        return behind;
    int number;
    gsize digits;
    p = read_number(p, &number, &digits);
    behind = read_cjk(date, p, number, digits);
    if (behind)
        return behind;
    bool is_time = (*p == ':' || (*p == '.' && date->day != UNSET && date->month != UNSET)) &&
                   g_ascii_isdigit(p[1]) && date->hour == UNSET && digits <= 2;
    if (is_time)
        return read_time(date, number, p);
    take_number(date, number, digits);
    return p;
}

/* What looks like a month before the day may be a day of the week, as "Mar" is in Spanish: one
 * behind the day is more certain. */
static void take_month(struct date *date, const char *word, gsize length)
{
    bool before_day = date->day == UNSET;
    if (date->month != UNSET && !(date->month_came_first && !before_day))
        return;
    if (before_day && word[length] == ',')
        return;
    int month = month_of(word, length);
    if (month == UNSET)
        return;
    date->month = month;
    date->month_came_first = before_day;
}

static void take_word(struct date *date, const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(zones) && date->hour != UNSET; i++) {
        if ((*word | 0x20) != *zones[i].name || strlen(zones[i].name) != length ||
            g_ascii_strncasecmp(word, zones[i].name, length) != 0)
            continue;
        if (!date->has_zone)
            date->zone_minutes = zones[i].minutes;
        return;
    }
    if (length == 2 && date->hour != UNSET && g_ascii_tolower(word[1]) == 'm') {
        date->is_afternoon = g_ascii_tolower(word[0]) == 'p';
        date->is_forenoon = g_ascii_tolower(word[0]) == 'a';
    } else if (length >= 3 && length < WORD_BYTES) {
        take_month(date, word, length);
    }
}

static bool is_letter(char c)
{
    return g_ascii_isalpha(c) || (guint8)c >= 0x80;
}

static const char *skip_comment(const char *p)
{
    const char *end = strchr(p, ')');
    return end ? end + 1 : p + 1;
}

static void read_tokens(struct date *date, const char *p)
{
    while (*p) {
        bool is_sign = (*p == '+' || *p == '-') && g_ascii_isdigit(p[1]);
        if (is_sign && date->hour != UNSET && !date->has_zone) {
            p = read_zone(date, p + 1, *p == '+' ? 1 : -1);
        } else if (g_ascii_isdigit(*p)) {
            p = take_digits(date, p);
        } else if (is_letter(*p)) {
            gsize length = 1;
            while (is_letter(p[length]))
                length++;
            take_word(date, p, length);
            p += length;
        } else {
            p = *p == '(' ? skip_comment(p) : p + 1;
        }
    }
}

static int64_t to_utc(const struct date *date)
{
    int hour = MAX(date->hour, 0);
    if (date->is_afternoon && hour < 12)
        hour += 12;
    else if (date->is_forenoon && hour == 12)
        hour = 0;
    if (hour > 24 || date->minute > 59 || date->second > 61 || date->year < 1900 ||
        !g_date_valid_dmy((GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year))
        return CLOCK_NONE;
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, (GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year);
    int64_t days = (int64_t)g_date_get_julian(&day) - JULIAN_1970;
    return days * 86400 + hour * 3600 + date->minute * 60 + date->second - date->zone_minutes * 60;
}

int64_t date_parse(const char *raw)
{
    gsize length = strnlen(raw, DATE_BYTES);
    g_autofree char *text = g_utf8_make_valid(raw, (gssize)length);
    struct date date = {.year = UNSET, .month = UNSET, .day = UNSET, .hour = UNSET};
    read_tokens(&date, text);
    bool names_a_day = date.year != UNSET && date.month != UNSET && date.day != UNSET;
    int64_t utc_s = names_a_day ? to_utc(&date) : CLOCK_NONE;
    return utc_s <= LAST_S ? utc_s : CLOCK_NONE;
}
