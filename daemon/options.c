/* options.c - looking into the table of options, and reading a value's text by its type. */
#include "daemon/options.h"
#include "base/country_code.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "daemon/config.h"

#include <string.h>

#define DAY_S (24 * 3600)

static const char *const section_names[SECTION_COUNT] = {
    [SECTION_TOP] = "",
    [SECTION_STORE] = "store",
    [SECTION_CONTROL] = "control",
    [SECTION_LMTP] = "lmtp",
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
    return option->type == OPTION_DOMAINS || option->type == OPTION_LABELS ||
           option->type == OPTION_FOLDERS;
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

static bool read_folder(const struct option *option, const char *text, void *place)
{
    GPtrArray *folders = *(GPtrArray **)place;
    g_autofree char *clean = util_clean(text, LIMIT_NAME_BYTES, false);
    if (!*text || !g_str_equal(clean, text) || folders->len >= option->max)
        return false;
    g_ptr_array_add(folders, g_strdup(text));
    return true;
}

static bool read_since(const struct option *option, const char *text, void *place)
{
    struct config_since *since = place;
    gint64 seconds;
    if (figure_parse(option, duration_units, text, &seconds) && seconds > 0) {
        *since = (struct config_since){.back_s = seconds};
        return true;
    }
    g_autofree char *midnight = g_strconcat(text, "T00:00:00Z", NULL);
    g_autoptr(GDateTime) day = g_date_time_new_from_iso8601(midnight, NULL);
    if (strlen(text) != strlen("2026-01-01") || !day || g_date_time_to_unix(day) <= 0)
        return false;
    *since = (struct config_since){.at = g_date_time_to_unix(day)};
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
    [OPTION_AFTER] = {read_after, clear_after}, [OPTION_FOLDERS] = {read_folder, clear_list},
    [OPTION_SINCE] = {read_since, NULL},
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
    case OPTION_FOLDERS:
        return g_strdup_printf("names of folders, at most %d", (int)option->max);
    case OPTION_SINCE:
        return g_strdup_printf("a day such as \"2026-01-01\" or a duration up to \"%s\"", max);
    case OPTION_AFTER:
        return g_strdup("\"seen\", \"move:FOLDER\" or \"delete\"");
    default:
        return g_strdup_printf("a text of 1 to %d bytes without control characters",
                               (int)option->max);
    }
}
