/* parse.c - crmctl parse: what the parsers make of a mail, without a daemon. */
#include "base/limits.h"
#include "base/mail.h"
#include "ctl/ctl.h"
#include "ctl/message.h"
#include "ctl/nouns.h"
#include "base/mail_json.h"
#include "parsers/form_phrases.h"
#include "parsers/parse.h"

#include <errno.h>
#include <string.h>

#define CHUNK_BYTES (256 << 10)

typedef FILE file_handle;
static void close_file(FILE *file)
{
    if (file && file != stdin)
        fclose(file);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(file_handle, close_file)

/* A whole file, or standard input for "-". (transfer full) */
static GByteArray *read_mail(const char *name, GError **error)
{
    g_autoptr(file_handle) file = g_str_equal(name, "-") ? stdin : fopen(name, "rbe");
    if (!file) {
        enum error_code code = errno == ENOENT   ? ERROR_NOT_FOUND
                               : errno == EACCES ? ERROR_REFUSED
                                                 : ERROR_UNAVAILABLE;
        error_set(error, code, "%s: cannot be opened: %s", name, g_strerror(errno));
        return NULL;
    }
    g_autoptr(GByteArray) content = g_byte_array_new();
    g_autofree guint8 *chunk = g_malloc(CHUNK_BYTES);
    gsize length;
    while ((length = fread(chunk, 1, CHUNK_BYTES, file)) > 0) {
        if (content->len + length > LIMIT_MESSAGE_BYTES) {
            error_set(error, ERROR_INVALID, "%s: is larger than %d MB, the most a mail may have",
                      name, LIMIT_MESSAGE_BYTES >> 20);
            return NULL;
        }
        g_byte_array_append(content, chunk, (guint)length);
    }
    if (ferror(file)) {
        error_set(error, ERROR_UNAVAILABLE, "%s: cannot be read: %s", name, g_strerror(errno));
        return NULL;
    }
    return g_steal_pointer(&content);
}

static bool parse_one(struct ctl *ctl, const char *name, const struct parse_options *options,
                      bool with_quoted, GError **error)
{
    g_autoptr(GByteArray) content = read_mail(name, error);
    if (!content)
        return false;
    g_autoptr(mail_handle) mail = parse_mail(content->data, content->len, options);
    g_autoptr(json_t) object = mail_to_json(mail);
    if (ctl->format == FORMAT_JSON) {
        json_object_del(object, "contact_sources"); /* not among the keys that are promised */
        g_autofree char *line = ctl_json_text(object, false);
        fputs(line, stdout);
        fputc('\n', stdout);
    } else {
        message_draw(ctl, object, with_quoted);
    }
    return ctl_flush(ctl, error);
}

/* The domains in lower case, as parsers/ wants them. (transfer full) */
static GStrv lower_case(const char *const *domains)
{
    GStrv lower = domains ? g_strdupv((char **)domains) : NULL;
    for (char **domain = lower; domain && *domain; domain++) {
        char *folded = g_utf8_strdown(*domain, -1);
        g_free(*domain);
        *domain = folded;
    }
    return lower;
}

/* Labels as "phone=No. WA"; NULL with error set where one is not so. (transfer full) */
static struct form_labels *labels_of(const char *const *values, GError **error)
{
    struct form_labels *labels = form_labels_new();
    for (; values && *values; values++) {
        const char *equals = strchr(*values, '=');
        g_autofree char *name = equals ? g_strndup(*values, (gsize)(equals - *values)) : NULL;
        enum form_field field;
        if (!name || !form_field_parse(name, &field))
            error_set(error, ERROR_INVALID,
                      "--label %s names no field; give FIELD=LABEL, FIELD being name, first_name, "
                      "last_name, email, phone, company, job_title, website, country or message",
                      *values);
        else if (!form_labels_add(labels, field, equals + 1))
            error_set(
                error, ERROR_INVALID,
                "--label %s has no label that can be looked for; give one with letters, of at "
                "most %d bytes",
                *values, FORM_LABEL_BYTES);
        else
            continue;
        form_labels_free(labels);
        return NULL;
    }
    return labels;
}

typedef struct form_labels form_labels_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(form_labels_handle, form_labels_free)

/* A file that cannot be read does not keep the others from being shown. */
static bool run_parse(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *region = call_option(call, "region");
    g_auto(GStrv) domains = lower_case(call_values(call, "own-domain"));
    g_autofree char *upper = region ? g_ascii_strup(region, -1) : NULL;
    g_autoptr(form_labels_handle) labels = labels_of(call_values(call, "label"), error);
    if (!labels)
        return false;
    struct parse_options options = {(const char *const *)domains, upper, labels};
    g_autoptr(GError) first = NULL;
    const char *name;
    for (gsize i = 0; (name = call_argument(call, i)) && !ferror(stdout); i++) {
        g_autoptr(GError) failure = NULL;
        if (ctl->format == FORMAT_PERSON && i > 0)
            screen_end(ctl->screen);
        if (ctl->format == FORMAT_PERSON && call_argument(call, 1))
            screen_line(ctl->screen, STYLE_DIM, "%s", name);
        if (parse_one(ctl, name, &options, call_flag(call, "quoted"), &failure))
            continue;
        if (!first)
            first = g_steal_pointer(&failure);
        else if (failure)
            ctl_complain(failure->message);
    }
    if (!first)
        return true;
    g_propagate_error(error, g_steal_pointer(&first));
    return false;
}

static const struct command_argument parse_arguments[] = {
    {"FILE", VALUE_FILE, .repeats = true, .help = "a mail as it came; - is standard input"}, {0}};
static const struct command_option parse_options[] = {
    {"region", VALUE_COUNTRY, .help = "the country in which national phone numbers are read"},
    {"own-domain", VALUE_TEXT, .takes = "DOMAIN", .repeats = true,
     .help = "addresses there are ours; repeat for more"},
    {"label", VALUE_TEXT, .takes = "FIELD=LABEL", .repeats = true,
     .help = "what a label of the site's web forms means, as form_labels in crmd.conf; repeat for "
             "more"},
    {"quoted", .help = "show the quoted text too"},
    {0}};

const struct command parse_commands[] = {
    {NULL, parse_arguments, parse_options, FORMAT_HAS_JSON, run_parse,
     "show what crmd would read out of a mail: verdict, person, new text",
     "Needs no crmd. With --json prints one object a file, each on a line of its own."},
    {0},
};
