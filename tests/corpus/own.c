/* own.c - the project's own mail: verdict, contact and new text. */
#include "tests/corpus/corpora.h"
#include "tests/lib/mails.h"
#include "base/mail_json.h"

#include <string.h>

static const char *const contact_fields[] = {"name",    "email",     "phone",   "phone_e164",
                                             "company", "job_title", "website", "country"};

struct own {
    struct report *report;
    struct measure *verdict;
    struct measure *contact;
    struct measure *body;
};

static const char *text_of(json_t *object, const char *key)
{
    return json_string_value(json_object_get(object, key));
}

/* F1 over the fields: a value that is wrong counts as one missed and one made up. */
static void measure_contact(struct own *own, const char *name, json_t *wanted, json_t *got)
{
    for (gsize i = 0; i < G_N_ELEMENTS(contact_fields); i++) {
        const char *want = text_of(wanted, contact_fields[i]);
        const char *have = text_of(got, contact_fields[i]);
        g_autofree char *want_folded = mails_folded(want);
        g_autofree char *have_folded = mails_folded(have);
        bool is_right = want && g_str_equal(want_folded, have_folded);
        own->contact->right += is_right ? 2 : 0;
        own->contact->total += (want != NULL) + (have != NULL);
        if (!is_right && (want || have)) {
            g_autofree char *field = g_strconcat(name, " ", contact_fields[i], NULL);
            report_explain(own->report, own->contact, field, want, have);
        }
    }
}

static void measure_body(struct own *own, const char *name, const char *wanted, const char *got)
{
    g_autofree char *wanted_folded = mails_folded(wanted);
    g_autofree char *got_folded = mails_folded(got);
    report_count(own->report, own->body, g_str_equal(wanted_folded, got_folded), name,
                 wanted_folded, got_folded);
}

static void measure_one(struct own *own, const char *folder, const char *name)
{
    g_autoptr(json_t) expected = mails_expected(folder, name);
    g_autoptr(mail_handle) mail = mails_parse(folder, name, expected);
    g_autoptr(json_t) found = mail_to_json(mail);
    const char *wanted = text_of(expected, "verdict");
    const char *got = verdict_name(mail->verdict);
    if (wanted)
        report_count(own->report, own->verdict, g_str_equal(wanted, got), name, wanted, got);
    json_t *contact = json_object_get(expected, "contact");
    if (contact)
        measure_contact(own, name, contact, json_object_get(found, "contact"));
    const char *body = text_of(expected, "body");
    if (body)
        measure_body(own, name, body, mail->body);
}

void corpus_own(struct report *report, const char *folder)
{
    struct own own = {
        .report = report,
        .verdict = report_measure(report, "own", "verdict", 0.98),
        .contact = report_measure(report, "own", "contact fields, F1", 0.92),
        .body = report_measure(report, "own", "body", 0.95),
    };
    own.contact->is_score = true;
    g_autoptr(GPtrArray) names = mails_names(folder, ".eml");
    for (guint i = 0; names && i < names->len; i++)
        measure_one(&own, folder, names->pdata[i]);
}
