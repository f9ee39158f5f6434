/* ical.c - see ical.h. */
#include "base/ical.h"
#include "base/clock.h"
#include "base/util.h"

#include <string.h>

#define LINE_OCTETS 75        /* RFC 5545, 3.1: without the line's end */
#define TEXT_BYTES (64 << 10) /* of one value: a long note */

struct ical {
    GString *out;
};

struct ical *ical_new(void)
{
    struct ical *ical = g_new0(struct ical, 1);
    ical->out = g_string_new(NULL);
    ical_begin(ical, "VCALENDAR");
    ical_word(ical, "VERSION", "2.0");
    ical_word(ical, "PRODID", "-//crmd//crmd//EN");
    return ical;
}

void ical_free(struct ical *ical)
{
    if (!ical)
        return;
    (void)g_string_free(ical->out, TRUE);
    g_free(ical);
}

/* ---- lines ---- */

/* Adds a line, broken between characters: what goes on begins with a space. */
static void put_line(struct ical *ical, const char *line)
{
    gsize octets = 0;
    for (const char *p = line; *p;) {
        const char *next = g_utf8_next_char(p);
        gsize length = (gsize)(next - p);
        if (octets + length > LINE_OCTETS) {
            g_string_append(ical->out, "\r\n ");
            octets = 1;
        }
        g_string_append_len(ical->out, p, (gssize)length);
        octets += length;
        p = next;
    }
    g_string_append(ical->out, "\r\n");
}

static void put(struct ical *ical, const char *name, const char *value)
{
    g_autofree char *line = g_strconcat(name, ":", value, NULL);
    put_line(ical, line);
}

/* RFC 5545, 3.3.11. */
static char *escaped(const char *text)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p; p++) {
        if (*p == '\n') {
            g_string_append(out, "\\n");
            continue;
        }
        if (strchr("\\;,", *p))
            g_string_append_c(out, '\\');
        g_string_append_c(out, *p);
    }
    return g_string_free(out, FALSE);
}

/* ---- what is written ---- */

void ical_begin(struct ical *ical, const char *component)
{
    put(ical, "BEGIN", component);
}

void ical_end(struct ical *ical, const char *component)
{
    put(ical, "END", component);
}

void ical_word(struct ical *ical, const char *name, const char *word)
{
    put(ical, name, word);
}

void ical_text(struct ical *ical, const char *name, const char *text)
{
    g_autofree char *clean = util_clean(text, TEXT_BYTES, true);
    if (!clean || !*clean)
        return;
    g_autofree char *value = escaped(clean);
    put(ical, name, value);
}

void ical_number(struct ical *ical, const char *name, int64_t number)
{
    g_autofree char *value = g_strdup_printf("%" G_GINT64_FORMAT, number);
    put(ical, name, value);
}

/* "2026-03-01T08:15:00Z" as "20260301T081500Z". (transfer full) */
static char *compact(const char *iso)
{
    GString *out = g_string_new(NULL);
    for (const char *p = iso; *p; p++) {
        if (*p != '-' && *p != ':')
            g_string_append_c(out, *p);
    }
    return g_string_free(out, FALSE);
}

void ical_time(struct ical *ical, const char *name, int64_t utc_s)
{
    g_autofree char *iso = utc_s == CLOCK_NONE ? NULL : clock_format(utc_s);
    if (!iso)
        return;
    g_autofree char *value = compact(iso);
    put(ical, name, value);
}

void ical_day(struct ical *ical, const char *name, const char *day)
{
    g_autofree char *value = compact(day);
    g_autofree char *typed = g_strconcat(name, ";VALUE=DATE", NULL);
    put(ical, typed, value);
}

char *ical_finish(struct ical *ical)
{
    ical_end(ical, "VCALENDAR");
    return g_strdup(ical->out->str);
}
