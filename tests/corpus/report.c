/* report.c - see report.h. */
#include "tests/corpus/report.h"

#include <string.h>

#define SHOWN_BYTES 240 /* of a value that differs */
#define BEFORE_BYTES 40 /* shown before the difference */

struct report report_new(bool is_verbose)
{
    return (struct report){g_ptr_array_new_with_free_func(g_free), is_verbose};
}

void report_clear(struct report *report)
{
    g_clear_pointer(&report->measures, g_ptr_array_unref);
}

struct measure *report_measure(struct report *report, const char *corpus, const char *what,
                               double wanted)
{
    struct measure *measure = g_new0(struct measure, 1);
    *measure = (struct measure){.corpus = corpus, .what = what, .wanted = wanted};
    g_ptr_array_add(report->measures, measure);
    return measure;
}

void report_count(struct report *report, struct measure *measure, bool is_right, const char *name,
                  const char *wanted, const char *got)
{
    measure->total++;
    measure->right += is_right;
    if (!is_right)
        report_explain(report, measure, name, wanted, got);
}

static void print_from(const char *mark, const char *value, gsize from)
{
    if (!value) {
        g_print("    %s (nothing)\n", mark);
        return;
    }
    g_autofree char *part = g_strndup(value + from, SHOWN_BYTES);
    g_autofree char *readable = g_utf8_make_valid(part, -1);
    g_strdelimit(readable, "\r\n", ' ');
    g_print("    %s %s%s%s\n", mark, from ? "…" : "", readable,
            strlen(value + from) > SHOWN_BYTES ? "…" : "");
}

static gsize difference(const char *a, const char *b)
{
    gsize same = 0;
    while (a && b && a[same] && a[same] == b[same])
        same++;
    return same > BEFORE_BYTES ? same - BEFORE_BYTES : 0;
}

void report_explain(const struct report *report, const struct measure *measure, const char *name,
                    const char *wanted, const char *got)
{
    if (!report->is_verbose)
        return;
    g_print("%s, %s: %s\n", measure->corpus, measure->what, name);
    gsize from = difference(wanted, got);
    print_from("wanted", wanted, from);
    print_from("got   ", got, from);
}

static void print_share(const struct measure *measure, double share)
{
    if (measure->is_score)
        g_print("  %8.2f", share);
    else
        g_print("  %6.1f %%", 100 * share);
}

static bool print_row(const struct measure *measure)
{
    g_print("%-8s  %-46s", measure->corpus, measure->what);
    print_share(measure, measure->wanted);
    if (!measure->total) {
        g_print("  %8s\n", "not here");
        return true;
    }
    double share = (double)measure->right / (double)measure->total;
    bool is_reached = share >= measure->wanted;
    print_share(measure, share);
    g_print("  %5" G_GUINT64_FORMAT "/%-5" G_GUINT64_FORMAT "%s\n", measure->right, measure->total,
            is_reached ? "" : "  below");
    return is_reached;
}

bool report_print(const struct report *report)
{
    bool is_reached = true;
    g_print("%-8s  %-46s  %8s  %8s  %11s\n", "corpus", "measure", "wanted", "got", "n");
    for (guint i = 0; i < report->measures->len; i++)
        is_reached &= print_row(report->measures->pdata[i]);
    return is_reached;
}
