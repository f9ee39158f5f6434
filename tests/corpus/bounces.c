/* bounces.c - verdict and recipient of mail about mail that was not delivered. Who the recipient is
 * is read from the raw bytes, by other means than the parsers': any address in a field made to name
 * one is right. */
#include "tests/corpus/corpora.h"
#include "tests/corpus/labels.h"
#include "tests/lib/mails.h"
#include "parsers/parse.h"

#include <string.h>

static const char *const recipient_fields[] = {
    "final-recipient:", "original-recipient:", "x-failed-recipients:"};

static bool names_recipient(const char *line)
{
    for (gsize i = 0; i < G_N_ELEMENTS(recipient_fields); i++) {
        if (g_ascii_strncasecmp(line, recipient_fields[i], strlen(recipient_fields[i])) == 0)
            return true;
    }
    return false;
}

/* Adds the words with an "@" in them, folded. */
static void add_addresses(const char *line, GHashTable *into)
{
    g_auto(GStrv) words = g_strsplit_set(line, " \t\r,;<>()", -1);
    for (char **word = words; *word; word++) {
        const char *at = strchr(*word, '@');
        if (at && at > *word && at[1])
            g_hash_table_add(into, g_ascii_strdown(*word, -1));
    }
}

/* The addresses that a raw mail's recipient fields name, wherever in it they stand. */
static GHashTable *named_recipients(GBytes *raw)
{
    GHashTable *found = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gsize length;
    const char *data = g_bytes_get_data(raw, &length);
    g_autofree char *text = g_strndup(data, length);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    bool is_within = false;
    for (char **line = lines; *line; line++) {
        bool continues = **line == ' ' || **line == '\t';
        is_within = continues ? is_within : names_recipient(*line);
        if (is_within)
            add_addresses(continues ? *line : strchr(*line, ':') + 1, found);
    }
    return found;
}

static bool verdict_is_right(const char *name, enum verdict verdict)
{
    if (g_str_has_prefix(name, "arf-"))
        return verdict == VERDICT_BOUNCE;
    if (g_str_has_prefix(name, "rfc3834-"))
        return verdict == VERDICT_AUTO_REPLY;
    return verdict == VERDICT_BOUNCE || verdict == VERDICT_AUTO_REPLY;
}

static char *joined(GHashTable *set)
{
    g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(set), (GCompareFunc)g_strcmp0);
    GString *all = g_string_new(NULL);
    for (GList *key = keys; key; key = key->next)
        g_string_append_printf(all, "%s%s", all->len ? " or " : "", (const char *)key->data);
    return g_string_free(all, FALSE);
}

static void measure_recipient(struct report *report, struct measure *measure, const char *name,
                              GHashTable *wanted, const struct mail *mail)
{
    const char *got = mail->bounce ? mail->bounce->recipient : NULL;
    g_autofree char *folded = g_ascii_strdown(got ?: "", -1);
    g_autofree char *shown = joined(wanted);
    report_count(report, measure, g_hash_table_contains(wanted, folded), name, shown, got);
}

static void measure_one(struct report *report, struct measure *verdict, struct measure *recipient,
                        const char *folder, const char *name, const char *judged)
{
    g_autofree char *path = g_strconcat(folder, "/", name, NULL);
    g_autoptr(GBytes) raw = mails_read(path);
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    g_autoptr(mail_handle) mail = parse_mail(data, length, NULL);
    report_count(report, verdict, verdict_is_right(name, mail->verdict), name,
                 g_str_has_prefix(name, "rfc3834-") ? "auto_reply" : "bounce",
                 verdict_name(mail->verdict));
    g_autoptr(GHashTable) wanted = named_recipients(raw);
    if (g_hash_table_size(wanted) == 0 && judged)
        add_addresses(judged, wanted);
    if (g_hash_table_size(wanted))
        measure_recipient(report, recipient, name, wanted, mail);
}

void corpus_bounces(struct report *report, const char *folder, const char *labels)
{
    struct measure *verdict = report_measure(report, "bounces", "verdict", 0.97);
    struct measure *recipient = report_measure(report, "bounces", "recipient", 0.95);
    g_autoptr(GPtrArray) names = folder ? mails_names(folder, ".eml") : NULL;
    g_autoptr(GHashTable) judged = labels_read(labels);
    for (guint i = 0; names && i < names->len; i++) {
        g_autofree char *name = g_strconcat(names->pdata[i], ".eml", NULL);
        measure_one(report, verdict, recipient, folder, name, g_hash_table_lookup(judged, name));
    }
}
