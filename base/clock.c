/* clock.c - time, through GDateTime. */
#include "base/clock.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

int64_t clock_now_s(void)
{
    return g_get_real_time() / G_USEC_PER_SEC;
}

int64_t clock_monotonic_ms(void)
{
    return g_get_monotonic_time() / 1000;
}

char *clock_format(int64_t utc_s)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(utc_s);
    /* GLib's %Y has fewer than four digits before the year 1000. */
    return time ? g_date_time_format(time, "%C%y-%m-%dT%H:%M:%SZ") : NULL;
}

bool clock_parse(const char *text, int64_t *ret_utc_s)
{
    g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
    g_autoptr(GDateTime) time = text ? g_date_time_new_from_iso8601(text, utc) : NULL;
    if (!time)
        return false;
    *ret_utc_s = g_date_time_to_unix(time);
    return true;
}

bool clock_is_date(const char *text)
{
    int year, month, day;
    if (strlen(text) != 10 || text[4] != '-' || text[7] != '-' ||
        strspn(text, "0123456789-") != 10 || sscanf(text, "%4d-%2d-%2d", &year, &month, &day) != 3)
        return false;
    return year > 0 && g_date_valid_dmy((GDateDay)day, month, (GDateYear)year);
}
