/* day.c - see day.h. */
#include "base/day.h"
#include "base/clock.h"

#include <string.h>

GTimeZone *day_zone(const char *name)
{
    GTimeZone *zone = name ? g_time_zone_new_identifier(name) : NULL;
    return zone ? zone : g_time_zone_new_local();
}

char *day_of(GTimeZone *zone, int64_t utc_s)
{
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(utc_s);
    g_autoptr(GDateTime) there = utc ? g_date_time_to_timezone(utc, zone) : NULL;
    return there ? g_date_time_format(there, "%C%y-%m-%d") : NULL;
}

/* Of a day that is one. */
static GDate date_of(const char *day)
{
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)g_ascii_strtoull(day + 8, NULL, 10),
                   (GDateMonth)g_ascii_strtoull(day + 5, NULL, 10),
                   (GDateYear)g_ascii_strtoull(day, NULL, 10));
    return date;
}

char *day_later(const char *day, int64_t days)
{
    GDate date = date_of(day);
    g_date_add_days(&date, (guint)CLAMP(days, 0, DAY_AHEAD_MAX));
    return g_strdup_printf("%04u-%02u-%02u", g_date_get_year(&date), g_date_get_month(&date),
                           g_date_get_day(&date));
}

/* ---- words ---- */

static const char *const weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};

/* How many days there are until the next such weekday; 0 where text is none. */
static unsigned days_until(const char *text, const char *today)
{
    GDate date = date_of(today);
    unsigned is = g_date_get_weekday(&date) - G_DATE_MONDAY;
    for (unsigned i = 0; i < G_N_ELEMENTS(weekdays); i++) {
        bool is_short = strlen(text) == 3 && g_ascii_strncasecmp(text, weekdays[i], 3) == 0;
        if (is_short || g_ascii_strcasecmp(text, weekdays[i]) == 0)
            return i > is ? i - is : i + 7 - is;
    }
    return 0;
}

/* "+3d", "+2w" in days; false for anything else. */
static bool offset_parse(const char *text, guint64 *ret)
{
    char *end = NULL;
    if (text[0] != '+' || !g_ascii_isdigit(text[1]))
        return false;
    guint64 count = g_ascii_strtoull(text + 1, &end, 10);
    unsigned unit = g_ascii_strcasecmp(end, "d") == 0   ? 1
                    : g_ascii_strcasecmp(end, "w") == 0 ? 7
                                                        : 0;
    if (unit == 0 || count > DAY_AHEAD_MAX / unit)
        return false;
    *ret = count * unit;
    return true;
}

char *day_parse(const char *text, const char *today)
{
    guint64 days = 0;
    if (clock_is_date(text))
        return g_strdup(text);
    if (g_ascii_strcasecmp(text, "today") == 0)
        return g_strdup(today);
    if (g_ascii_strcasecmp(text, "tomorrow") == 0)
        return day_later(today, 1);
    if (offset_parse(text, &days))
        return day_later(today, (int64_t)days);
    unsigned until = days_until(text, today);
    return until ? day_later(today, until) : NULL;
}

/* ---- times ---- */

bool day_time_parse(const char *text, GTimeZone *zone, int64_t *ret_utc_s)
{
    bool has_no_seconds = strlen(text) == strlen("2026-03-02 14:00");
    g_autofree char *whole = g_strconcat(text, has_no_seconds ? ":00" : "", NULL);
    g_autoptr(GDateTime) time = g_date_time_new_from_iso8601(whole, zone);
    if (!time)
        return false;
    *ret_utc_s = g_date_time_to_unix(time);
    return true;
}

bool day_move_time(int64_t utc_s, GTimeZone *zone, const char *day, int64_t *ret_utc_s)
{
    GDate date = date_of(day);
    g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(utc_s);
    g_autoptr(GDateTime) old = utc ? g_date_time_to_timezone(utc, zone) : NULL;
    g_autoptr(GDateTime) moved =
        old ? g_date_time_new(zone, g_date_get_year(&date), (int)g_date_get_month(&date),
                              g_date_get_day(&date), g_date_time_get_hour(old),
                              g_date_time_get_minute(old), g_date_time_get_seconds(old))
            : NULL;
    if (!moved)
        return false;
    *ret_utc_s = g_date_time_to_unix(moved);
    return true;
}
