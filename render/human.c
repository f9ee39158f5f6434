/* human.c - see human.h. */
#include "render/human.h"

#include <glib.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

char *human_count(uint64_t count)
{
    GString *digits = g_string_new(NULL);
    g_string_printf(digits, "%" G_GUINT64_FORMAT, count);
    for (gssize at = (gssize)digits->len - 3; at > 0; at -= 3)
        g_string_insert_c(digits, at, ',');
    return g_string_free(digits, FALSE);
}

char *human_counted(uint64_t count, const char *one, const char *many)
{
    g_autofree char *figure = human_count(count);
    return g_strconcat(figure, " ", count == 1 ? one : many, NULL);
}

char *human_size(uint64_t bytes)
{
    return g_format_size(bytes);
}

/* The units by which a distance in time is said, with the distance up to which each serves. */
static const struct {
    int64_t below_s;
    int64_t unit_s;
    const char *one;
    const char *many;
} spans[] = {
    {MINUTE, 1, "s", "s"},
    {HOUR, MINUTE, "min", "min"},
    {DAY, HOUR, "h", "h"},
    {30 * (int64_t)DAY, DAY, "day", "days"},
};

char *human_duration(int64_t seconds)
{
    gsize i = 0;
    while (i + 1 < G_N_ELEMENTS(spans) && seconds >= spans[i].below_s)
        i++;
    int64_t count = seconds / spans[i].unit_s;
    return g_strdup_printf("%" G_GINT64_FORMAT " %s", count,
                           count == 1 ? spans[i].one : spans[i].many);
}

char *human_ago(int64_t then_s, int64_t now_s)
{
    bool future = then_s > now_s;
    int64_t distance = future ? then_s - now_s : now_s - then_s;
    if (distance < (future ? 1 : 2))
        return g_strdup("just now");
    if (distance < spans[G_N_ELEMENTS(spans) - 1].below_s) {
        g_autofree char *duration = human_duration(distance);
        return g_strconcat(future ? "in " : "", duration, future ? "" : " ago", NULL);
    }
    g_autoptr(GDateTime) then = g_date_time_new_from_unix_local(then_s);
    return then ? g_date_time_format(then, "%Y-%m-%d") : g_strdup("");
}

char *human_time(int64_t utc_s)
{
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_local(utc_s);
    return time ? g_date_time_format(time, "%Y-%m-%d %H:%M:%S") : g_strdup("");
}
