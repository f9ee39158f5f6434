/* ham.c - everyday mail: what went to lists must not become a lead, and what a person wrote must
 * not be lost. */
#include "tests/corpus/corpora.h"
#include "tests/corpus/labels.h"
#include "tests/lib/mails.h"
#include "parsers/parse.h"

#include <string.h>

static const char *const folders[] = {"easy-ham-1", "easy-ham-2", "hard-ham-1"};

struct ham {
    struct report *report;
    struct measure *listed;
    struct measure *agreed;
    struct measure *kept;
    GHashTable *labels;
};

/* Whether a field, from its name on, says that the mail went to many. */
static bool says_many(const char *field)
{
    static const char *const precedences[] = {"bulk", "list", "junk"};
    if (g_ascii_strncasecmp(field, "List-", 5) == 0)
        return true;
    if (g_ascii_strncasecmp(field, "Precedence:", 11) != 0)
        return false;
    g_autofree char *value = g_strstrip(g_strdup(field + 11));
    for (gsize i = 0; i < G_N_ELEMENTS(precedences); i++) {
        if (g_ascii_strcasecmp(value, precedences[i]) == 0)
            return true;
    }
    return false;
}

static bool has_list_signals(GBytes *raw)
{
    gsize length;
    const char *data = g_bytes_get_data(raw, &length);
    g_autofree char *text = g_strndup(data, length);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    for (char **line = lines; *line && **line && **line != '\r'; line++) {
        if (says_many(*line))
            return true;
    }
    return false;
}

static void measure_labelled(struct ham *ham, const char *name, const char *label,
                             const struct mail *mail)
{
    const char *got = verdict_name(mail->verdict);
    bool is_personal = g_str_equal(label, "personal");
    bool is_answered = mail->verdict == VERDICT_LEAD || mail->verdict == VERDICT_REPLY;
    report_count(ham->report, ham->agreed, is_personal == is_answered, name, label, got);
    if (is_personal)
        report_count(ham->report, ham->kept,
                     mail->verdict != VERDICT_BULK && mail->verdict != VERDICT_NOTIFICATION, name,
                     label, got);
}

static void measure_one(struct ham *ham, const char *root, const char *name)
{
    g_autofree char *path = g_strconcat(root, "/", name, NULL);
    const char *label = g_hash_table_lookup(ham->labels, name);
    g_autoptr(GBytes) raw = mails_read_mbox(path);
    bool is_listed = has_list_signals(raw);
    if (!is_listed && !label)
        return;
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    g_autoptr(mail_handle) mail = parse_mail(data, length, NULL);
    if (is_listed)
        report_count(ham->report, ham->listed, mail->verdict != VERDICT_LEAD, name, "not lead",
                     mail->reason);
    if (label)
        measure_labelled(ham, name, label, mail);
}

void corpus_ham(struct report *report, const char *folder, const char *labels)
{
    struct ham ham = {
        .report = report,
        .listed = report_measure(report, "ham", "list mail and bulk is no lead", 0.99),
        .agreed = report_measure(report, "ham", "other mail judged as by a person", 0.95),
        .kept = report_measure(report, "ham", "personal mail kept out of bulk, notification", 1.0),
    };
    if (!folder)
        return;
    ham.labels = labels_read(labels);
    for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *path = g_strconcat(folder, "/", folders[i], NULL);
        g_autoptr(GPtrArray) names = mails_names(path, ".txt");
        for (guint j = 0; names && j < names->len; j++) {
            g_autofree char *name =
                g_strconcat(folders[i], "/", (const char *)names->pdata[j], ".txt", NULL);
            measure_one(&ham, folder, name);
        }
    }
    g_hash_table_unref(ham.labels);
}
