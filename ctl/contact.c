/* contact.c - crmctl contact: people and companies. */
#include "ctl/contact.h"
#include "ctl/nouns.h"
#include "ctl/phrase.h"
#include "render/human.h"

/* ---- list ---- */

static void cell_name(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    (void)ctl, (void)value;
    ret->text = g_strdup(ctl_text(item, "name"));
    if (g_strcmp0(ctl_text(item, "kind"), "company") == 0)
        ret->style = STYLE_BOLD;
}

static char *members_of(json_t *list, const char *member)
{
    GString *text = g_string_new(NULL);
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        const char *one = ctl_text(item, member);
        if (one)
            g_string_append_printf(text, "%s%s", text->len ? "; " : "", one);
    }
    return g_string_free(text, FALSE);
}

static char *csv_emails(json_t *item, json_t *value)
{
    (void)item;
    return members_of(value, "address");
}

static char *csv_phones(json_t *item, json_t *value)
{
    (void)item;
    return members_of(value, "number");
}

const struct list_column contact_columns[] = {
    {{"ID", .right = true}, cell_id, "id", "id"},
    {.path = "kind", .csv = "kind"},
    {{"NAME", 14}, cell_name, "name", "name"},
    {{"COMPANY", 10, 3}, cell_text, "company", "company"},
    {.path = "job_title", .csv = "job_title"},
    {{"EMAIL", 16, 1}, cell_text, "email"},
    {.path = "emails", .csv = "email", .csv_text = csv_emails},
    {{"PHONE", 0, 4}, cell_text, "phone"},
    {.path = "phones", .csv = "phone", .csv_text = csv_phones},
    {.path = "website", .csv = "website"},
    {.path = "street", .csv = "street"},
    {.path = "street2", .csv = "street2"},
    {.path = "postcode", .csv = "postcode"},
    {{"CITY", 8, 6}, cell_text, "city", "city"},
    {.path = "state", .csv = "state"},
    {{"CC", 0, 5}, cell_text, "country", "country"},
    {.path = "language", .csv = "language"},
    {.path = "tax_id", .csv = "tax_id"},
    {.path = "industry", .csv = "industry"},
    {.path = "employees", .csv = "employees"},
    {{"SALES", 5, 2}, cell_text, "salesperson", "salesperson"},
    {.path = "tags", .csv = "tags"},
    {.path = "customer", .csv = "customer"},
    {.path = "comment", .csv = "comment"},
    {.path = "created_at", .csv = "created_at"},
    {{0}},
};

static bool run_list(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {
        "/v1/contacts", contact_columns,
        "No contacts here; mail makes them, or: crmctl contact create --name NAME"};
    return list_run(ctl, call, &list, error);
}

/* ---- show, create, edit ---- */

/* GET /v1/contacts/ID. (transfer full) */
static json_t *fetch(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("contacts", id, NULL);
    return client_get(ctl->client, path, error);
}

static bool run_show(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) contact = fetch(ctl, call, error);
    if (!contact)
        return false;
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, contact);
    else
        contact_draw(ctl, contact);
    return true;
}

static bool run_create(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = contact_body(call, NULL, error);
    if (!body)
        return false;
    g_autoptr(json_t) contact = client_send(ctl->client, "POST", "/v1/contacts", body, error);
    if (!contact)
        return false;
    g_autofree char *title = contact_title(contact);
    ctl_done(ctl, contact, "Created contact %" G_GINT64_FORMAT ", %s.", ctl_number(contact, "id"),
             title);
    return true;
}

/* PATCHes a contact and says what was done. */
static bool patch(struct ctl *ctl, const struct call *call, json_t *body, const char *done,
                  GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("contacts", id, NULL);
    g_autoptr(json_t) contact = client_send(ctl->client, "PATCH", path, body, error);
    if (!contact)
        return false;
    g_autofree char *title = contact_title(contact);
    ctl_done(ctl, contact, "%s contact %s, %s.", done, id, title);
    return true;
}

static bool run_edit(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) old = contact_changes_lists(call) ? fetch(ctl, call, error) : NULL;
    if (contact_changes_lists(call) && !old)
        return false;
    g_autoptr(json_t) body = contact_body(call, old, error);
    if (!body)
        return false;
    if (json_object_size(body) == 0) {
        exit_set_usage(error, "nothing to change; see crmctl contact edit --help");
        return false;
    }
    if (old && !json_object_get(body, "version"))
        json_object_set(body, "version", json_object_get(old, "version"));
    return patch(ctl, call, body, "Changed", error);
}

static bool run_archive(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = json_pack("{s:b}", "archived", 1);
    return patch(ctl, call, body, "Archived", error);
}

static bool run_restore(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) body = json_pack("{s:b}", "archived", 0);
    return patch(ctl, call, body, "Restored", error);
}

/* ---- several that are one ---- */

static const struct list_column duplicate_columns[] = {
    {{"ID", .right = true}, cell_id, "id", "id"},
    {{"NAME", 14}, cell_name, "name", "name"},
    {{"COMPANY", 10, 2}, cell_text, "company", "company"},
    {{"EMAIL", 16, 1}, cell_text, "email", "email"},
    {{"PHONE", 0, 3}, cell_text, "phone", "phone"},
    {{"SAME"}, cell_list, "by", "same"},
    {{0}},
};

static bool run_duplicates(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("contacts", id, "duplicates", NULL);
    struct list list = {path, duplicate_columns, "Nobody looks like this contact."};
    return list_run(ctl, call, &list, error);
}

static bool run_merge(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("contacts", id, "merge", NULL);
    json_t *ids = json_array();
    for (gsize i = 1; call_argument(call, i); i++) {
        g_autofree char *other = ctl_id(call, i);
        json_array_append_new(ids, json_integer(g_ascii_strtoll(other, NULL, 10)));
    }
    g_autoptr(json_t) body = json_pack("{s:o}", "contacts", ids);
    g_autoptr(json_t) contact = client_send(ctl->client, "POST", path, body, error);
    if (!contact)
        return false;
    g_autofree char *title = contact_title(contact);
    g_autofree char *count = human_counted(json_array_size(ids), "contact is", "contacts are");
    ctl_done(ctl, contact, "%s part of contact %s, %s, now.", count, id, title);
    return true;
}

static bool run_erase(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *id = ctl_id(call, 0);
    g_autofree char *path = client_path("contacts", id, "erase", NULL);
    if (!call_flag(call, "yes")) {
        g_autoptr(json_t) contact = fetch(ctl, call, error);
        if (!contact)
            return false;
        g_autofree char *title = contact_title(contact);
        exit_set_usage(error,
                       "this takes %s out of contacts, leads, mail and history for good; if that "
                       "is meant, add --yes",
                       title);
        return false;
    }
    g_autoptr(json_t) report = client_send(ctl->client, "POST", path, NULL, error);
    if (!report)
        return false;
    g_autofree char *messages =
        human_counted((uint64_t)ctl_number(report, "messages"), "message", "messages");
    g_autofree char *leads = human_counted((uint64_t)ctl_number(report, "leads"), "lead", "leads");
    ctl_done(ctl, report, "Erased contact %s: %s, %s.%s", id, messages, leads,
             ctl_truth(report, "log_emptied")
                 ? ""
                 : " The database's log still holds some of it; repeat this in a minute.");
    return true;
}

/* ---- the table ---- */

static const char *const kind_choices[] = {"person", "company", NULL};
static const char *const truth_choices[] = {"yes", "no", NULL};

#define CONTACT_ARGUMENT                                                                           \
    {                                                                                              \
        "ID", VALUE_CONTACT, .help = "the contact's number, as crmctl contact list shows it"       \
    }

static const struct command_argument id_argument[] = {CONTACT_ARGUMENT, {0}};
static const struct command_argument merge_arguments[] = {
    {"INTO", VALUE_CONTACT, .help = "the contact that stays"},
    {"ID", VALUE_CONTACT, .repeats = true, .help = "one that is the same"},
    {0}};

#define FILTER_OPTIONS                                                                             \
    {"query", VALUE_TEXT, .takes = "WORDS", .field = "query",                                      \
     .help = "only those with these words in name, company, city or address"},                     \
        {"kind", VALUE_CHOICE, kind_choices,                                                       \
         "KIND", "kind",       .help = "only this kind: person or company"},                       \
        {"tag", VALUE_TEXT, .takes = "TAG", .field = "tag", .help = "only those with this tag"},   \
        {"salesperson", VALUE_USER, .field = "salesperson",                                        \
         .help = "only this salesperson's; none: those with nobody"},                              \
        {"country", VALUE_COUNTRY, .field = "country", .help = "only of this country"},            \
        {"customer", VALUE_CHOICE, truth_choices,                                                  \
         "yes|no",   "customer",   .help = "only customers, or only others"},                      \
        {"company-id", VALUE_CONTACT, .field = "parent_id",                                        \
         .help = "only the people of this company"},                                               \
    {                                                                                              \
        "archived", VALUE_CHOICE, truth_choices, "yes|no", "archived",                             \
            .help = "yes: those that are archived, instead of the others"                          \
    }

static const struct command_option list_options[] = {
    FILTER_OPTIONS, {LIST_OPTION_LIMIT}, {LIST_OPTION_ALL}, {0}};

static const char *const version_choices[] = {"3", "4", NULL};

static const struct command_argument file_argument[] = {
    {"FILE", VALUE_FILE, .help = "CSV with a row of titles, or vCards; - is standard input"}, {0}};

static const struct command_option erase_options[] = {
    {"yes", .help = "it is meant: there is no way back"}, {0}};

static const struct command_option export_options[] = {
    FILTER_OPTIONS,
    {"vcard", .help = "as vCards instead of CSV"},
    {"vcard-version", VALUE_CHOICE, version_choices, "3|4", .help = "of the vCards (else 4)"},
    {0}};

static const struct command_option import_options[] = {
    {"map", VALUE_TEXT, .takes = "COLUMN=FIELD", .repeats = true,
     .help = "what a column is, where its title does not tell; COLUMN= leaves it out"},
    {"without", VALUE_TEXT, .takes = "FIELD", .repeats = true,
     .help = "leave a field out, as in tags"},
    {"country", VALUE_COUNTRY, .help = "where numbers are at home whose row names no country"},
    {"overwrite", .help = "let the file change what is known already"},
    {"dry-run", .help = "only check, and say what would be"},
    {0}};

/* What create and edit both take. */
#define CONTACT_OPTIONS                                                                            \
    {"kind", VALUE_CHOICE, kind_choices,                                                           \
     "KIND", "kind",       .help = "what it is: person (the default) or company"},                 \
        {"email", VALUE_TEXT, .takes = "[KIND:]ADDRESS", .repeats = true,                          \
         .help = "an address, the first the preferred one; repeat for more"},                      \
        {"phone", VALUE_TEXT, .takes = "[KIND:]NUMBER", .repeats = true,                           \
         .help = "a number, as in mobile:+49 170 1234; repeat for more"},                          \
        {"company", VALUE_TEXT, .takes = "NAME", .field = "company",                               \
         .help = "the company the person belongs to; linked where it is a contact"},               \
        {"company-id", VALUE_CONTACT, .field = "parent_id", .help = "the same by its number"},     \
        {"job-title", VALUE_TEXT, .field = "job_title", .help = "the person's job"},               \
        {"website", VALUE_TEXT, .takes = "URL", .field = "website", .help = "the website"},        \
        {"street", VALUE_TEXT, .field = "street", .help = "street and number"},                    \
        {"street2", VALUE_TEXT, .field = "street2", .help = "floor, building ..."},                \
        {"postcode", VALUE_TEXT, .field = "postcode", .help = "the postcode"},                     \
        {"city", VALUE_TEXT, .field = "city", .help = "the city"},                                 \
        {"state", VALUE_TEXT, .field = "state", .help = "the state or province"},                  \
        {"country", VALUE_COUNTRY, .field = "country", .help = "a country like DE (ISO 3166)"},    \
        {"language", VALUE_TEXT, .takes = "LL", .field = "language",                               \
         .help = "a language like de"},                                                            \
        {"tax-id", VALUE_TEXT, .field = "tax_id", .help = "the tax or VAT number"},                \
        {"industry", VALUE_TEXT, .field = "industry", .help = "what the company does"},            \
        {"employees", VALUE_NUMBER, .field = "employees", .help = "how many work there"},          \
        {"salesperson", VALUE_USER, .field = "salesperson", .help = "whose contact it is"},        \
        {"tag", VALUE_TEXT, .takes = "TAG", .repeats = true, .help = "a tag; repeat for more"},    \
        {"customer", VALUE_BOOL, .field = "customer", .help = "whether they buy from us"},         \
    {                                                                                              \
        "comment", VALUE_TEXT, .field = "comment", .help = "remarks"                               \
    }

static const struct command_option create_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "what they are called"}, CONTACT_OPTIONS, {0}};

static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .field = "name", .help = "what they are called"},
    CONTACT_OPTIONS,
    {"no-email", VALUE_TEXT, .takes = "ADDRESS", .repeats = true, .help = "take an address away"},
    {"no-phone", VALUE_TEXT, .takes = "NUMBER", .repeats = true, .help = "take a number away"},
    {"no-tag", VALUE_TEXT, .takes = "TAG", .repeats = true, .help = "take a tag away"},
    {"at-version", VALUE_COUNT, .field = "version",
     .help = "only if it still has this version, as show --json tells it"},
    {0}};

const struct command contact_commands[] = {
    {"list", NULL, list_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, run_list,
     "list people and companies, newest first", "Companies stand in bold."},
    {"show", id_argument, .formats = FORMAT_HAS_JSON, .run = run_show,
     .summary = "show a contact with its people, leads and messages"},
    {"create", NULL, create_options, FORMAT_HAS_JSON, run_create, "make a contact by hand",
     "A person takes a name or an address, a company a name. An address belongs to one contact "
     "only."},
    {"edit", id_argument, edit_options, FORMAT_HAS_JSON, run_edit, "change a contact",
     "--email, --phone and --tag add, and put in front what is there already; --no-email, "
     "--no-phone and --no-tag take away. An empty value, as in --city=, clears a field."},
    {"archive", id_argument, .formats = FORMAT_HAS_JSON, .run = run_archive,
     .summary = "put a contact out of sight, but keep it"},
    {"restore", id_argument, .formats = FORMAT_HAS_JSON, .run = run_restore,
     .summary = "bring an archived contact back"},
    {"duplicates", id_argument, .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = run_duplicates,
     .summary = "list contacts who may be the same",
     .details = "By a telephone number, a tax id, or the name together with the company or the "
                "domain of an address; of companies, by the name alone."},
    {"merge", merge_arguments, .formats = FORMAT_HAS_JSON, .run = run_merge,
     .summary = "make one contact of several",
     .details = "Leads with their messages, addresses, numbers, tags and people move over to INTO, "
                "which also gains what it lacks. The others are archived."},
    {"erase", id_argument, erase_options, FORMAT_HAS_JSON, run_erase,
     "take a person's data out of everything, for good",
     "Out of contacts, leads, notes, activities and history; their mail loses subject, sender, "
     "texts and the mail as it came, and in the mail of others their addresses, numbers and names "
     "are struck out. What stays is that mail came, leads with their amounts, and a record of who "
     "did this when. Backups made before still hold everything. Administrators only."},
    {"import", file_argument, import_options, FORMAT_HAS_JSON, contact_run_import,
     "read contacts from CSV or vCards",
     "Columns are known by their titles, in many languages. Everything is checked first, and "
     "nothing imported while a row is wrong. Whoever has one of a row's addresses already, or is "
     "a company of its name, is completed where nothing is known of them yet."},
    {"export", NULL, export_options, FORMAT_HAS_JSON | FORMAT_HAS_CSV, contact_run_export,
     "write contacts as CSV or vCards", "All that you may see, or those that the options leave."},
    {0},
};
