/* mime.c - odd and broken messages against what was frozen of them once a person had found it
 * right. Only hashes are kept, so that nobody's mail is kept with them. */
#include "tests/corpus/corpora.h"
#include "tests/lib/mails.h"
#include "parsers/parse.h"

#include <string.h>

static struct mail *parse_file(const char *path)
{
    g_autoptr(GBytes) raw = mails_read(path);
    gsize length;
    const void *data = g_bytes_get_data(raw, &length);
    return parse_mail(data, length, NULL);
}

static char *attachment_names(const struct mail *mail)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < mail->attachments->len; i++) {
        const struct mail_attachment *attachment = mail->attachments->pdata[i];
        g_string_append_printf(names, "%s\n", attachment->filename ?: "-");
    }
    return g_string_free(names, FALSE);
}

static char *hash_of(const char *text)
{
    g_autofree char *folded = mails_folded(text);
    return g_compute_checksum_for_string(G_CHECKSUM_SHA256, folded, -1);
}

static json_t *entry_of(const struct mail *mail)
{
    g_autofree char *names = attachment_names(mail);
    g_autofree char *subject = hash_of(mail->subject);
    g_autofree char *text = hash_of(mail->text);
    g_autofree char *attachments = hash_of(names);
    return json_pack("{s:s, s:s, s:s}", "subject", subject, "text", text, "attachments",
                     attachments);
}

void corpus_mime_show(const char *path)
{
    g_autoptr(mail_handle) mail = parse_file(path);
    g_autofree char *names = attachment_names(mail);
    g_autofree char *file = g_path_get_basename(path);
    g_print("%s\nsubject: %s\nattachments:\n%stext:\n%s\n", file,
            mail->subject ? mail->subject : "(none)", names, mail->text ? mail->text : "(none)");
    g_autoptr(json_t) entry = entry_of(mail);
    char *shown = json_dumps(entry, JSON_INDENT(2));
    g_print("\"%s\": %s\n", file, shown);
    free(shown);
}

void corpus_mime(struct report *report, const char *folder, const char *expected)
{
    struct measure *measure =
        report_measure(report, "mime", "subject, text and attachments as judged", 1.00);
    json_error_t where;
    g_autoptr(json_t) all = json_load_file(expected, 0, &where);
    if (!all)
        g_error("%s:%d: %s", expected, where.line, where.text);
    g_autoptr(GPtrArray) names = folder ? mails_names(folder, ".eml") : NULL;
    for (guint i = 0; names && i < names->len; i++) {
        g_autofree char *name = g_strconcat(names->pdata[i], ".eml", NULL);
        g_autofree char *path = g_strconcat(folder, "/", name, NULL);
        g_autoptr(mail_handle) mail = parse_file(path);
        g_autoptr(json_t) got = entry_of(mail);
        json_t *wanted = json_object_get(all, name);
        char *wanted_shown = wanted ? json_dumps(wanted, JSON_COMPACT) : NULL;
        char *got_shown = json_dumps(got, JSON_COMPACT);
        report_count(report, measure, json_equal(wanted, got), name, wanted_shown, got_shown);
        free(wanted_shown);
        free(got_shown);
    }
}
