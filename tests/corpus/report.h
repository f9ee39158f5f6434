/* report.h - the measures of one run and how they are shown. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* One row of the table. Its share is right / total. */
struct measure {
    const char *corpus;
    const char *what;
    double wanted; /* the least share */
    bool is_score; /* shown as 0.92, not as 92 % */
    guint64 right;
    guint64 total; /* 0: what it measures is not here */
};

struct report {
    GPtrArray *measures; /* of struct measure* */
    bool is_verbose;     /* what is wrong is printed at once */
};

struct report report_new(bool is_verbose);
void report_clear(struct report *report);

/* A row that counts nothing yet. (borrowed from report) */
struct measure *report_measure(struct report *report, const char *corpus, const char *what,
                               double wanted);

/* One more file, right or not; where not, report_explain()s. */
void report_count(struct report *report, struct measure *measure, bool is_right, const char *name,
                  const char *wanted, const char *got);

/* Prints, if verbose, the two values (NULL: none) from where they differ on. */
void report_explain(const struct report *report, const struct measure *measure, const char *name,
                    const char *wanted, const char *got);

/* Prints the table. Whether all that could be measured is as good as wanted. */
bool report_print(const struct report *report);
