/* company.c - crmctl company: the companies that we are. */
#include "base/error.h"
#include "base/limits.h"
#include "ctl/collection.h"
#include "ctl/nouns.h"
#include "render/facts.h"

#include <errno.h>
#include <stdio.h>

/* ---- what is shown ---- */

static void cell_company(const struct ctl *ctl, json_t *item, json_t *value, struct table_cell *ret)
{
    cell_text(ctl, item, value, ret);
    ret->style = ctl_truth(item, "archived") ? STYLE_DIM : STYLE_BOLD;
}

static void cell_archived(const struct ctl *ctl, json_t *item, json_t *value,
                          struct table_cell *ret)
{
    (void)ctl, (void)item;
    ret->text = json_is_true(value) ? g_strdup("archived") : NULL;
    ret->style = STYLE_DIM;
}

static const struct list_column company_columns[] = {
    {.path = "id", .csv = "id"},
    {{"NAME", 8}, cell_company, "name", "name"},
    {.path = "street", .csv = "street"},
    {.path = "street2", .csv = "street2"},
    {.path = "postcode", .csv = "postcode"},
    {{"CITY", 6, 2}, cell_text, "city", "city"},
    {.path = "state", .csv = "state"},
    {{"COUNTRY", 0, 2}, cell_text, "country", "country"},
    {{"TAX ID", 6, 3}, cell_text, "tax_id", "tax_id"},
    {{"CURRENCY", 0, 1}, cell_text, "currency", "currency"},
    {{"EMAIL", 10, 4}, cell_text, "email", "email"},
    {.path = "phone", .csv = "phone"},
    {.path = "website", .csv = "website"},
    {{"", 0, 1}, cell_archived, "archived", "archived"},
    {{0}},
};

/* The lines of the address, parted by commas. (transfer full) */
static char *address_of(json_t *company)
{
    static const struct {
        const char *path;
        const char *before;
    } parts[] = {{"street", ", "}, {"street2", ", "}, {"postcode", ", "},
                 {"city", " "},    {"state", ", "},   {"country", ", "}};
    GString *text = g_string_new(NULL);
    bool after_postcode = false;
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        const char *part = ctl_text(company, parts[i].path);
        const char *before = i == 3 && !after_postcode ? ", " : parts[i].before;
        if (part)
            g_string_append_printf(text, "%s%s", text->len > 0 ? before : "", part);
        after_postcode = part && i == 2;
    }
    return g_string_free(text, FALSE);
}

static void draw_company(struct ctl *ctl, json_t *company)
{
    static const struct {
        const char *label;
        const char *path;
    } texts[] = {{"Tax id", "tax_id"},
                 {"Phone", "phone"},
                 {"Email", "email"},
                 {"Website", "website"},
                 {"Currency", "currency"}};
    g_autoptr(facts_handle) facts = facts_new();
    g_autofree char *address = address_of(company);
    facts_add(facts, "Address", STYLE_PLAIN, address);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
        facts_add(facts, texts[i].label, STYLE_PLAIN, ctl_text(company, texts[i].path));
    if (json_object_get(company, "logo"))
        facts_addf(facts, "Logo", STYLE_PLAIN, "%s, %" G_GINT64_FORMAT " KB",
                   ctl_text(company, "logo.type"),
                   (ctl_number(company, "logo.size_bytes") + 1023) / 1024);
    screen_put(ctl->screen, STYLE_BOLD, ctl_text(company, "name"));
    if (ctl_truth(company, "archived"))
        screen_put(ctl->screen, STYLE_WARN, "  archived");
    screen_end(ctl->screen);
    facts_draw(facts, ctl->screen, 2);
}

/* ---- the logo ---- */

/* A file of at most so many bytes as a logo has, in base64. (transfer full) */
static char *read_logo(const char *path, GError **error)
{
    g_autofree guchar *data = g_malloc(LIMIT_LOGO_BYTES + 1);
    FILE *file = fopen(path, "rb");
    if (!file) {
        error_set(error, ERROR_INVALID, "--logo: cannot read %s: %s", path, g_strerror(errno));
        return NULL;
    }
    gsize length = fread(data, 1, LIMIT_LOGO_BYTES + 1, file);
    bool failed = ferror(file) != 0;
    (void)fclose(file); /* was only read */
    if (failed)
        error_set(error, ERROR_INVALID, "--logo: cannot read %s", path);
    else if (length > LIMIT_LOGO_BYTES)
        error_set(error, ERROR_INVALID, "--logo: %s is larger than %d KB; make it smaller", path,
                  LIMIT_LOGO_BYTES >> 10);
    else
        return g_base64_encode(data, length);
    return NULL;
}

static bool complete(struct ctl *ctl, const struct call *call, json_t *body, GError **error)
{
    const char *path = call_option(call, "logo");
    (void)ctl;
    if (!path)
        return true;
    g_autofree char *logo = *path ? read_logo(path, error) : NULL;
    if (*path && !logo)
        return false;
    json_object_set_new(body, "logo", logo ? json_string(logo) : json_null());
    return true;
}

static bool write_logo(void *arg, const char *data, gsize length, GError **error)
{
    (void)arg;
    if (fwrite(data, 1, length, stdout) == length)
        return true;
    error_set(error, ERROR_INTERNAL, "standard output takes no more");
    return false;
}

static bool run_logo(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *path = client_path("companies", call_argument(call, 0), "logo", NULL);
    if (!ctl->is_terminal)
        return client_read(ctl->client, path, write_logo, NULL, error);
    exit_set_usage(error, "an image is nothing for a terminal; add > FILE");
    return false;
}

/* ---- commands ---- */

const struct collection company_collection = {
    .word = "company",
    .path = "companies",
    .key = "name",
    .columns = company_columns,
    .nothing = "There are no companies; say who you are: crmctl company create NAME",
    .draw = draw_company,
    .complete = complete,
};

static const struct command_argument company_argument[] = {
    {"COMPANY", VALUE_COMPANY, .help = "the company's name"}, {0}};
static const struct command_argument new_argument[] = {
    {"NAME", VALUE_TEXT, .help = "the company's name"}, {0}};

#define TEXT_OPTION(option, field_, takes_, help_)                                                 \
    {                                                                                              \
        (option), VALUE_TEXT, .takes = (takes_), .field = (field_), .help = (help_)                \
    }
#define COMPANY_OPTIONS                                                                            \
    TEXT_OPTION("street", "street", "TEXT", "street and number"),                                  \
        TEXT_OPTION("street2", "street2", "TEXT", "more of the address"),                          \
        TEXT_OPTION("postcode", "postcode", "CODE", "the postcode"),                               \
        TEXT_OPTION("city", "city", "NAME", "the city"),                                           \
        TEXT_OPTION("state", "state", "NAME", "the state or province"),                            \
        {"country", VALUE_COUNTRY, .field = "country", .help = "a country like DE (ISO 3166)"},    \
        TEXT_OPTION("tax-id", "tax_id", "NUMBER", "the number that invoices have to show"),        \
        TEXT_OPTION("phone", "phone", "NUMBER", "the company's phone"),                            \
        TEXT_OPTION("email", "email", "ADDRESS", "the company's address for mail"),                \
        TEXT_OPTION("website", "website", "URL", "the company's website"),                         \
        {"currency", VALUE_CURRENCY, .field = "currency", .help = "that it quotes in"},            \
    {                                                                                              \
        "logo", VALUE_FILE, .field = "logo", .help = "an image, PNG or JPEG, of at most 256 KB"    \
    }

static const struct command_option create_options[] = {COMPANY_OPTIONS, {0}};
static const struct command_option edit_options[] = {
    {"name", VALUE_TEXT, .takes = "NAME", .field = "name", .help = "call it so from now on"},
    COMPANY_OPTIONS,
    {"archived", VALUE_BOOL, .field = "archived", .help = "out of use, but kept"},
    {0}};

const struct command company_commands[] = {
    {"list", .formats = FORMAT_HAS_JSON | FORMAT_HAS_CSV, .run = collection_list,
     .summary = "list our companies"},
    {"show", company_argument, .formats = FORMAT_HAS_JSON, .run = collection_show,
     .summary = "show one of our companies"},
    {"create", new_argument, create_options, FORMAT_HAS_JSON, collection_create, "say who we are",
     NULL},
    {"edit", company_argument, edit_options, FORMAT_HAS_JSON, collection_edit,
     "change one of our companies",
     "What is not named stays; an empty value, as in --logo '', clears a field."},
    {"logo", company_argument, .run = run_logo,
     .summary = "write a company's logo to standard output"},
    {"delete", company_argument, NULL, FORMAT_HAS_JSON, collection_delete,
     "delete a company that no team belongs to", "Others can be archived."},
    {0},
};
