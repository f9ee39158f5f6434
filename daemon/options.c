/* options.c - the table of options, and reading a value's text by its type. */
#include "daemon/options.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/form_field.h"
#include "base/limits.h"
#include "base/util.h"
#include "daemon/config.h"
#include "daemon/secret.h"

#include <string.h>
#include <sys/un.h>
#include <syslog.h>

#define NAME_BYTES 100 /* of a mailbox: it stands in log lines, URLs and tables */
#define HOST_BYTES 255 /* RFC 1035 */
#define COMMAND_BYTES 4096
#define PATH_BYTES 4095 /* PATH_MAX without the closing NUL */
#define SOCKET_PATH_BYTES ((gint64)sizeof(((struct sockaddr_un *)NULL)->sun_path) - 1)
#define DAY_S (24 * 3600)

static const struct option_choice log_levels[] = {
    {"error", LOG_ERR}, {"warning", LOG_WARNING}, {"notice", LOG_NOTICE},
    {"info", LOG_INFO}, {"debug", LOG_DEBUG},     {NULL, 0},
};

static const struct option_choice tls_kinds[] = {
    {"implicit", MAILBOX_TLS_IMPLICIT},
    {"starttls", MAILBOX_TLS_STARTTLS},
    {"none", MAILBOX_TLS_NONE},
    {NULL, 0},
};

static const struct option_choice form_fields[] = {
    {"name", FORM_FIELD_NAME},
    {"first_name", FORM_FIELD_FIRST_NAME},
    {"last_name", FORM_FIELD_LAST_NAME},
    {"email", FORM_FIELD_EMAIL},
    {"phone", FORM_FIELD_PHONE},
    {"company", FORM_FIELD_COMPANY},
    {"job_title", FORM_FIELD_JOB_TITLE},
    {"website", FORM_FIELD_WEBSITE},
    {"country", FORM_FIELD_COUNTRY},
    {"message", FORM_FIELD_MESSAGE},
    {NULL, 0},
};

#define IN_CONFIG(member) .offset = offsetof(struct config, member)
#define IN_FORM_LABEL(member) .offset = offsetof(struct config_form_label, member)
#define IN_MAILBOX(member) .offset = offsetof(struct config_mailbox, member)

/* clang-format off */
const struct option options[] = {
    {SECTION_TOP, "own_domains", OPTION_DOMAINS, .example = "example.com", .max = 1000,
     IN_CONFIG(own_domains),
     .meaning = "Domains whose addresses are ours. Mail from there is a colleague's and makes no lead, "
                "and in a forwarded or quoted conversation the enquirer is whoever is not ours."},

    {SECTION_TOP, "region", OPTION_COUNTRY, .example = "ID", .max = 2, IN_CONFIG(region),
     .meaning = "The country, as ISO 3166 code of two letters, in which telephone numbers without a "
                "country code are read. By default each mail itself has to say: by an address in its "
                "signature, its domain, its language."},

    {SECTION_STORE, "path", OPTION_PATH, .fallback = "/var/lib/crmd/crmd.db", .max = PATH_BYTES,
     IN_CONFIG(store_path),
     .meaning = "The database. SQLite keeps two more files beside it, so its directory belongs to the "
                "user that crmd runs as. A change takes effect when crmd is restarted."},

    {SECTION_CONTROL, "path", OPTION_PATH, .fallback = "/run/crmd/control.sock",
     .max = SOCKET_PATH_BYTES, IN_CONFIG(control_path),
     .meaning = "The Unix socket on which crmd answers crmctl. A change takes effect when crmd is "
                "restarted."},
    {SECTION_CONTROL, "mode", OPTION_MODE, .fallback = "0660", .max = 0777, IN_CONFIG(control_mode),
     .meaning = "Who may connect to the socket, as a file mode. What a caller may then do depends on "
                "the CRM user that belongs to the caller's system user."},
    {SECTION_CONTROL, "group", OPTION_TEXT, .example = "sales", .max = LIMIT_NAME_BYTES,
     IN_CONFIG(control_group),
     .meaning = "The group the socket is given to; crmd must run as a member. By default it is the "
                "group that crmd runs as."},

    {SECTION_LOG, "level", OPTION_CHOICE, .fallback = "info", .choices = log_levels,
     IN_CONFIG(log_priority), .meaning = "The least important messages that are still logged."},

    {SECTION_LIMITS, "max_message_size", OPTION_SIZE, .fallback = "64M", .min = 64 << 10,
     .max = 256 << 20, IN_CONFIG(max_message_bytes),
     .meaning = "Larger mails are recorded without being fetched, with the verdict refused. Reading "
                "a mail takes up to three times its size in memory for a moment: raise MemoryMax= of "
                "the unit along with this."},

    {SECTION_FORM_LABEL, "field", OPTION_CHOICE, OPTION_NEEDED, .example = "phone",
     .choices = form_fields, IN_FORM_LABEL(field),
     .meaning = "What the labels mean. \"message\" is the enquiry itself."},
    {SECTION_FORM_LABEL, "labels", OPTION_LABELS, OPTION_NEEDED, .example = "No. WA aktif",
     .max = FORM_LABELS_MAX, IN_FORM_LABEL(labels),
     .meaning = "Labels as the site's web forms write them, in any case, with or without accents, "
                "spaces and punctuation. They come before those that crmd knows in many languages."},

    {SECTION_MAILBOX, "name", OPTION_TEXT, OPTION_NEEDED, .example = "sales", .max = NAME_BYTES,
     IN_MAILBOX(name),
     .meaning = "How crmctl and the log call this mailbox; no two have the same name. What was read is "
                "remembered under this name: a mailbox that is renamed is read again from its start, "
                "and mails known already are recognised."},
    {SECTION_MAILBOX, "host", OPTION_TEXT, OPTION_NEEDED, .example = "imap.example.com",
     .max = HOST_BYTES, IN_MAILBOX(host), .meaning = "The IMAP server's name or address."},
    {SECTION_MAILBOX, "port", OPTION_INTEGER, .example = "993", .min = 1, .max = 65535,
     IN_MAILBOX(port),
     .meaning = "The server's port. By default 993 with tls = \"implicit\", otherwise 143."},
    {SECTION_MAILBOX, "tls", OPTION_CHOICE, .fallback = "implicit", .choices = tls_kinds,
     IN_MAILBOX(tls),
     .meaning = "How the connection is secured: \"implicit\" from its first byte, \"starttls\" by the "
                "STARTTLS command before anything else is said, \"none\" not at all, which sends the "
                "password and every mail readable by anyone on the way."},
    {SECTION_MAILBOX, "tls_verify", OPTION_BOOLEAN, .fallback = "true", IN_MAILBOX(tls_verify),
     .meaning = "Whether the server's certificate must be valid for its name and signed by a trusted "
                "authority before the password is sent. With false, anyone who can redirect the "
                "connection gets the password; for a certificate of your own, give ca_file instead."},
    {SECTION_MAILBOX, "ca_file", OPTION_PATH, .example = "/etc/crmd/ca.pem", .max = PATH_BYTES,
     IN_MAILBOX(ca_file),
     .meaning = "Certificates in PEM that are trusted for this server, instead of the system's "
                "authorities."},
    {SECTION_MAILBOX, "user", OPTION_TEXT, OPTION_NEEDED, .example = "sales@example.com",
     .max = LIMIT_ADDRESS_BYTES, IN_MAILBOX(user), .meaning = "The name to log in with."},
    {SECTION_MAILBOX, "password_file", OPTION_PATH, OPTION_SHOWN,
     .example = "/etc/crmd/sales.password", .max = PATH_BYTES, IN_MAILBOX(password_file),
     .meaning = "A file whose first line is the password. Of password_file, credential, "
                "password_command and password, give exactly one."},
    {SECTION_MAILBOX, "credential", OPTION_TEXT, .example = "sales-password", .max = NAME_BYTES,
     IN_MAILBOX(credential),
     .meaning = "The name of a systemd credential (LoadCredential= or LoadCredentialEncrypted= of the "
                "unit) whose first line is the password."},
    {SECTION_MAILBOX, "password_command", OPTION_SECRET, .example = "/usr/local/bin/vault-read sales",
     .max = COMMAND_BYTES, IN_MAILBOX(password_command),
     .meaning = "A command that prints the password as its first line within 10 seconds. It is split "
                "into words as a shell would, but no shell runs it; it runs as crmd's user within the "
                "unit's restrictions."},
    {SECTION_MAILBOX, "password", OPTION_SECRET, .example = "secret", .max = SECRET_BYTES,
     IN_MAILBOX(password),
     .meaning = "The password itself. Everyone who may read this file then knows it; the other three "
                "ways keep it elsewhere."},
    {SECTION_MAILBOX, "folder", OPTION_TEXT, .fallback = "INBOX", .max = LIMIT_NAME_BYTES,
     IN_MAILBOX(folder), .meaning = "The folder to watch."},
    {SECTION_MAILBOX, "after", OPTION_AFTER, .fallback = "seen",
     .max = LIMIT_NAME_BYTES, IN_MAILBOX(after),
     .meaning = "What happens to a mail on the server once it is safely recorded: \"seen\" marks it as "
                "read, \"move:FOLDER\" moves it to that folder, \"delete\" deletes it."},
    {SECTION_MAILBOX, "poll_interval", OPTION_DURATION, .fallback = "60s", .min = 1, .max = DAY_S,
     IN_MAILBOX(poll_interval_s),
     .meaning = "How often to look for new mail at a server that lacks the IDLE extension. With IDLE "
                "the server tells at once."},
    {SECTION_MAILBOX, "fallback_team", OPTION_TEXT, .example = "Europe", .max = LIMIT_NAME_BYTES,
     IN_MAILBOX(fallback_team),
     .meaning = "The team that gets the leads of this mailbox that match no team's alias. By default "
                "they stay without a team."},
    {SECTION_MAILBOX, "region", OPTION_COUNTRY, .example = "ID", .max = 2, IN_MAILBOX(region),
     .meaning = "As region outside groups, for the mails of this mailbox only."},

    {.name = NULL},
};
/* clang-format on */

static const char *const section_names[SECTION_COUNT] = {
    [SECTION_TOP] = "",
    [SECTION_STORE] = "store",
    [SECTION_CONTROL] = "control",
    [SECTION_LOG] = "log",
    [SECTION_LIMITS] = "limits",
    [SECTION_FORM_LABEL] = "form_labels",
    [SECTION_MAILBOX] = "mailboxes",
};

const char *option_section_name(enum option_section section)
{
    return section_names[section];
}

bool option_section_is_list(enum option_section section)
{
    return section == SECTION_FORM_LABEL || section == SECTION_MAILBOX;
}

bool option_is_list(const struct option *option)
{
    return option->type == OPTION_DOMAINS || option->type == OPTION_LABELS;
}

const struct option *options_find(enum option_section section, const char *name)
{
    for (const struct option *o = options; o->name; o++) {
        if (o->section == section && g_str_equal(o->name, name))
            return o;
    }
    return NULL;
}

const char **option_names(enum option_section section)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (const struct option *o = options; o->name; o++) {
        if (o->section == section)
            g_ptr_array_add(names, (char *)o->name);
    }
    for (unsigned i = SECTION_TOP + 1; section == SECTION_TOP && i < SECTION_COUNT; i++)
        g_ptr_array_add(names, (char *)section_names[i]);
    g_ptr_array_add(names, NULL);
    return (const char **)g_ptr_array_steal(names, NULL);
}

/* ---- figures with a unit ---- */

struct unit {
    const char *suffix;
    gint64 factor;
};

/* The largest first, as they are written. */
static const struct unit size_units[] = {
    {"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}, {"", 1}, {NULL, 0}};
static const struct unit duration_units[] = {
    {"d", DAY_S}, {"h", 3600}, {"m", 60}, {"s", 1}, {NULL, 0}};

static char *figure_text(const struct unit *unit, gint64 value)
{
    while (unit[1].suffix && value % unit->factor != 0)
        unit++;
    return g_strdup_printf("%" G_GINT64_FORMAT "%s", value / unit->factor, unit->suffix);
}

static bool figure_parse(const struct option *option, const struct unit *units, const char *text,
                         gint64 *ret)
{
    char *end;
    if (!g_ascii_isdigit(*text))
        return false;
    guint64 count = g_ascii_strtoull(text, &end, 10);
    const struct unit *unit = units;
    while (unit->suffix && g_ascii_strcasecmp(unit->suffix, end) != 0)
        unit++;
    if (!unit->suffix || count > (guint64)(option->max / unit->factor) ||
        (gint64)count * unit->factor < option->min)
        return false;
    *ret = (gint64)count * unit->factor;
    return true;
}

/* ---- one reader a type: false where text is no such value ---- */

static bool is_text(const struct option *option, const char *text)
{
    g_autofree char *clean = util_clean(text, (gsize)option->max, false);
    return *text && g_str_equal(clean, text);
}

static void replace_text(void *place, const char *text)
{
    char **string = place;
    if (*string)
        explicit_bzero(*string, strlen(*string));
    g_free(*string);
    *string = g_strdup(text);
}

static bool read_text(const struct option *option, const char *text, void *place)
{
    bool ok = is_text(option, text);
    if (ok)
        replace_text(place, text);
    return ok;
}

static bool read_secret(const struct option *option, const char *text, void *place)
{
    /* checked in place: a cleaned copy would leave the password in freed memory */
    gsize length = strlen(text);
    bool ok = length > 0 && length <= (gsize)option->max && !strpbrk(text, "\r\n") &&
              g_utf8_validate(text, -1, NULL);
    if (ok)
        replace_text(place, text);
    return ok;
}

static bool read_path(const struct option *option, const char *text, void *place)
{
    return *text == '/' && read_text(option, text, place);
}

static bool read_integer(const struct option *option, const char *text, void *place)
{
    gint64 value;
    if (!g_ascii_string_to_signed(text, 10, option->min, option->max, &value, NULL))
        return false;
    *(uint32_t *)place = (uint32_t)value;
    return true;
}

static bool read_boolean(const struct option *option, const char *text, void *place)
{
    (void)option; /* no bounds to a bool */
    bool value = g_str_equal(text, "true");
    if (!value && !g_str_equal(text, "false"))
        return false;
    *(bool *)place = value;
    return true;
}

static bool read_choice(const struct option *option, const char *text, void *place)
{
    for (const struct option_choice *choice = option->choices; choice->name; choice++) {
        if (g_str_equal(choice->name, text)) {
            *(int *)place = choice->value;
            return true;
        }
    }
    return false;
}

static bool read_size(const struct option *option, const char *text, void *place)
{
    gint64 bytes;
    bool ok = figure_parse(option, size_units, text, &bytes);
    if (ok)
        *(uint64_t *)place = (uint64_t)bytes;
    return ok;
}

static bool read_duration(const struct option *option, const char *text, void *place)
{
    gint64 seconds;
    bool ok = figure_parse(option, duration_units, text, &seconds);
    if (ok)
        *(uint32_t *)place = (uint32_t)seconds;
    return ok;
}

static bool read_mode(const struct option *option, const char *text, void *place)
{
    guint64 mode;
    if (!g_ascii_string_to_unsigned(text, 8, 0, (guint64)option->max, &mode, NULL))
        return false;
    *(uint32_t *)place = (uint32_t)mode;
    return true;
}

static bool read_domain(const struct option *option, const char *text, void *place)
{
    GPtrArray *domains = *(GPtrArray **)place;
    g_autofree char *address = g_strconcat("a@", text, NULL);
    if (!util_is_address(address) || domains->len >= option->max)
        return false;
    g_ptr_array_add(domains, util_address_key(text));
    return true;
}

/* The signs around a label do not count when it is looked for. */
static bool has_letter(const char *text)
{
    for (const char *p = text; *p; p = g_utf8_next_char(p)) {
        if (g_unichar_isalnum(g_utf8_get_char(p)))
            return true;
    }
    return false;
}

static bool read_label(const struct option *option, const char *text, void *place)
{
    GPtrArray *labels = *(GPtrArray **)place;
    g_autofree char *clean = util_clean(text, FORM_LABEL_BYTES, false);
    if (!has_letter(g_strstrip(clean)) || strlen(text) > FORM_LABEL_BYTES ||
        labels->len >= option->max)
        return false;
    g_ptr_array_add(labels, g_steal_pointer(&clean));
    return true;
}

static bool read_country(const struct option *option, const char *text, void *place)
{
    (void)option; /* no bounds to two letters */
    if (!country_code_is(text))
        return false;
    g_autofree char *upper = g_ascii_strup(text, -1);
    replace_text(place, upper);
    return true;
}

static bool read_after(const struct option *option, const char *text, void *place)
{
    static const struct {
        const char *text;
        enum mailbox_after what;
    } plain[] = {{"seen", MAILBOX_AFTER_SEEN}, {"delete", MAILBOX_AFTER_DELETE}};
    struct config_after *after = place;
    for (gsize i = 0; i < G_N_ELEMENTS(plain); i++) {
        if (g_str_equal(text, plain[i].text)) {
            after->what = plain[i].what;
            g_clear_pointer(&after->folder, g_free);
            return true;
        }
    }
    if (!g_str_has_prefix(text, "move:") ||
        !read_text(option, text + strlen("move:"), &after->folder))
        return false;
    after->what = MAILBOX_AFTER_MOVE;
    return true;
}

/* ---- freeing, by type ---- */

static void clear_text(void *place)
{
    replace_text(place, NULL);
}

static void clear_list(void *place)
{
    g_clear_pointer((GPtrArray **)place, g_ptr_array_unref);
}

static void clear_after(void *place)
{
    clear_text(&((struct config_after *)place)->folder);
}

static const struct {
    bool (*read)(const struct option *option, const char *text, void *place);
    void (*clear)(void *place);
} types[OPTION_TYPE_COUNT] = {
    [OPTION_TEXT] = {read_text, clear_text},    [OPTION_SECRET] = {read_secret, clear_text},
    [OPTION_PATH] = {read_path, clear_text},    [OPTION_INTEGER] = {read_integer, NULL},
    [OPTION_BOOLEAN] = {read_boolean, NULL},    [OPTION_CHOICE] = {read_choice, NULL},
    [OPTION_SIZE] = {read_size, NULL},          [OPTION_DURATION] = {read_duration, NULL},
    [OPTION_MODE] = {read_mode, NULL},          [OPTION_DOMAINS] = {read_domain, clear_list},
    [OPTION_LABELS] = {read_label, clear_list}, [OPTION_COUNTRY] = {read_country, clear_text},
    [OPTION_AFTER] = {read_after, clear_after},
};

bool option_set(const struct option *option, const char *text, void *target, GError **error)
{
    if (types[option->type].read(option, text, (char *)target + option->offset))
        return true;
    g_autofree char *domain = option_domain(option);
    g_autofree char *shown = util_clean(text, LIMIT_NAME_BYTES, false);
    if (option->type == OPTION_SECRET)
        error_set_field(error, option->name, "is not usable; give %s", domain);
    else if (option->type == OPTION_INTEGER)
        error_set_field(error, option->name, "is %s; give %s", shown, domain);
    else
        error_set_field(error, option->name, "is \"%s\"; give %s", shown, domain);
    return false;
}

void option_set_defaults(enum option_section section, void *target)
{
    for (const struct option *o = options; o->name; o++) {
        void *place = (char *)target + o->offset;
        if (o->section == section && option_is_list(o))
            *(GPtrArray **)place = g_ptr_array_new_null_terminated(0, g_free, TRUE);
        else if (o->section == section && o->fallback)
            (void)types[o->type].read(o, o->fallback, place); /* a test proves every default good */
    }
}

void option_clear(enum option_section section, void *target)
{
    for (const struct option *o = options; o->name; o++) {
        if (o->section == section && types[o->type].clear)
            types[o->type].clear((char *)target + o->offset);
    }
}

static char *choices_text(const struct option_choice *choice)
{
    GString *text = g_string_new(NULL);
    for (; choice->name; choice++) {
        const char *separator = text->len == 0 ? "" : choice[1].name ? ", " : " or ";
        g_string_append_printf(text, "%s\"%s\"", separator, choice->name);
    }
    return g_string_free(text, FALSE);
}

char *option_domain(const struct option *option)
{
    const struct unit *units = option->type == OPTION_SIZE ? size_units : duration_units;
    g_autofree char *min = figure_text(units, option->min);
    g_autofree char *max = figure_text(units, option->max);
    switch (option->type) {
    case OPTION_INTEGER:
        return g_strdup_printf("a whole number from %d to %d", (int)option->min, (int)option->max);
    case OPTION_BOOLEAN:
        return g_strdup("true or false");
    case OPTION_CHOICE:
        return choices_text(option->choices);
    case OPTION_SIZE:
        return g_strdup_printf("a size from \"%s\" to \"%s\" (K, M, G)", min, max);
    case OPTION_DURATION:
        return g_strdup_printf("a duration from \"%s\" to \"%s\" (s, m, h, d)", min, max);
    case OPTION_MODE:
        return g_strdup("an octal file mode such as \"0660\"");
    case OPTION_PATH:
        return g_strdup_printf("an absolute path of at most %d bytes", (int)option->max);
    case OPTION_DOMAINS:
        return g_strdup_printf("domains such as \"example.com\", at most %d", (int)option->max);
    case OPTION_LABELS:
        return g_strdup_printf("labels with letters, of at most %d bytes, at most %d",
                               FORM_LABEL_BYTES, (int)option->max);
    case OPTION_COUNTRY:
        return g_strdup("a country's code of two letters such as \"ID\"");
    case OPTION_AFTER:
        return g_strdup("\"seen\", \"move:FOLDER\" or \"delete\"");
    default:
        return g_strdup_printf("a text of 1 to %d bytes without control characters",
                               (int)option->max);
    }
}
