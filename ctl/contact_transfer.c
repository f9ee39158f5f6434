/* contact_transfer.c - crmctl contact import and export. */
#include "base/error.h"
#include "base/util.h"
#include "ctl/contact.h"
#include "ctl/contact_file.h"
#include "ctl/vcard_write.h"
#include "parsers/charset.h"
#include "parsers/country.h"
#include "render/human.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define FILE_BYTES (60 << 20) /* under what crmd takes of one body */
#define PAGE "1000"

/* ---- import ---- */

/* The file's text, UTF-8 where it can be; "-" is standard input. (transfer full) */
static char *read_text(const char *path, gsize *ret_length, GError **error)
{
    FILE *in = g_str_equal(path, "-") ? stdin : fopen(path, "rbe");
    if (!in) {
        error_set(error, ERROR_INVALID, "cannot open %s: %s", path, g_strerror(errno));
        return NULL;
    }
    g_autoptr(GString) text = g_string_new(NULL);
    char buffer[65536];
    gsize length;
    while (text->len <= FILE_BYTES && (length = fread(buffer, 1, sizeof buffer, in)) > 0)
        g_string_append_len(text, buffer, (gssize)length);
    bool failed = ferror(in) != 0;
    if (in != stdin)
        (void)fclose(in); /* only read from */
    if (failed)
        error_set(error, ERROR_INVALID, "cannot read %s: %s", path, g_strerror(errno));
    else if (text->len > FILE_BYTES)
        error_set(error, ERROR_INVALID, "%s has over %d MB; part it", path, FILE_BYTES >> 20);
    if (failed || text->len > FILE_BYTES)
        return NULL;
    *ret_length = text->len;
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* A card of old programs is in whatever its system used; CSV says itself what is wrong. */
static char *to_utf8(char *text, gsize *length)
{
    if (g_utf8_validate_len(text, *length, NULL) ||
        g_ascii_strncasecmp(text, "BEGIN:VCARD", strlen("BEGIN:VCARD")) != 0)
        return text;
    char *converted = charset_to_utf8(text, *length, NULL);
    g_free(text);
    *length = strlen(converted);
    return converted;
}

/* Adds where each of crmd's errors stands in the file, behind the file's own ones. */
static json_t *all_errors(const struct contact_file *file, json_t *report)
{
    json_t *errors = json_deep_copy(file->errors);
    size_t i;
    json_t *error;
    json_array_foreach(json_object_get(report, "errors"), i, error)
        json_array_append(errors, error);
    json_array_foreach(errors, i, error)
    {
        g_autofree char *place =
            contact_file_place(file, ctl_number(error, "row"), ctl_text(error, "field"));
        json_set_text(error, "place", place);
    }
    return errors;
}

static void hint_columns(const struct ctl *ctl, const struct contact_file *file)
{
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; file->titles && i < file->titles->len; i++) {
        if (!file->fields->pdata[i])
            g_string_append_printf(names, "%s\"%s\"", names->len ? ", " : "",
                                   (const char *)file->titles->pdata[i]);
    }
    if (names->len)
        ctl_hint(ctl, "Columns left out: %s; use one with --map COLUMN=FIELD.", names->str);
}

static void draw_errors(struct ctl *ctl, json_t *errors, int64_t count)
{
    size_t i;
    json_t *error;
    json_array_foreach(errors, i, error)
    {
        g_autofree char *line =
            g_strdup_printf("%s: %s", ctl_text(error, "place"), ctl_text(error, "message"));
        screen_paragraph(ctl->screen, STYLE_BAD, line, 0);
    }
    if ((int64_t)i < count)
        screen_line(ctl->screen, STYLE_DIM, "... and %" G_GINT64_FORMAT " more",
                    count - (int64_t)i);
}

static void draw_counts(struct ctl *ctl, json_t *report)
{
    bool imported = ctl_truth(report, "imported");
    screen_line(ctl->screen, imported ? STYLE_GOOD : STYLE_BOLD,
                "%s%" G_GINT64_FORMAT " new, %" G_GINT64_FORMAT " completed, %" G_GINT64_FORMAT
                " as they were%s",
                imported ? "Imported: " : "It would be: ", ctl_number(report, "created"),
                ctl_number(report, "updated"), ctl_number(report, "unchanged"),
                imported ? "" : "; nothing was written");
}

static bool tell(struct ctl *ctl, const struct contact_file *file, json_t *report, GError **error)
{
    json_t *errors = all_errors(file, report);
    int64_t count = ctl_number(report, "error_count") + (int64_t)json_array_size(file->errors);
    json_object_set_new(report, "errors", errors);
    json_object_set_new(report, "error_count", json_integer(count));
    if (ctl->format == FORMAT_JSON)
        ctl_print_json(ctl, report);
    else if (count == 0)
        draw_counts(ctl, report);
    else
        draw_errors(ctl, errors, count);
    if (count == 0)
        return true;
    g_autofree char *wrong = human_counted((uint64_t)count, "error", "errors");
    error_set(error, ERROR_INVALID, "nothing was imported: the file has %s; mend it, and repeat",
              wrong);
    return false;
}

static bool send(struct ctl *ctl, const struct call *call, struct contact_file *file,
                 GError **error)
{
    bool dry_run = call_flag(call, "dry-run") || json_array_size(file->errors) > 0;
    g_autofree char *path = g_strdup_printf("/v1/contact-imports?dry_run=%d&overwrite=%d", dry_run,
                                            call_flag(call, "overwrite"));
    g_autoptr(json_t) report =
        client_post_bytes(ctl->client, path, file->lines->str, file->lines->len, error);
    return report && tell(ctl, file, report, error);
}

bool contact_run_import(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *path = call_argument(call, 0);
    const char *country = util_nonempty(call_option(call, "country"));
    struct contact_file_order order = {call_values(call, "map"), call_values(call, "without"),
                                       country_of_alpha2(country)};
    gsize length;
    char *raw = read_text(path, &length, error);
    g_autofree char *text = raw ? to_utf8(raw, &length) : NULL;
    g_autoptr(contact_file_handle) file = contact_file_new();
    if (!text || !contact_file_read(file, text, length, &order, error))
        return false;
    if (file->rows == 0) {
        error_set(error, ERROR_INVALID, "%s has no contacts", path);
        return false;
    }
    hint_columns(ctl, file);
    return send(ctl, call, file, error);
}

/* ---- export ---- */

static bool export_cards(struct ctl *ctl, const struct call *call, bool old, GError **error)
{
    g_autofree char *query = call_query(call);
    g_autofree char *after = NULL;
    do {
        g_autofree char *path =
            g_strdup_printf("/v1/contacts?limit=" PAGE "%s%s%s%s", *query ? "&" : "", query,
                            after ? "&after=" : "", after ? after : "");
        g_autoptr(json_t) answer = client_get(ctl->client, path, error);
        if (!answer)
            return false;
        g_autoptr(GString) cards = g_string_new(NULL);
        size_t i;
        json_t *contact;
        json_array_foreach(json_object_get(answer, "items"), i, contact)
            vcard_append(cards, contact, old);
        fputs(cards->str, stdout);
        if (!ctl_flush(ctl, error))
            return false;
        g_free(after);
        after = g_strdup(ctl_text(answer, "next"));
    } while (after);
    return true;
}

bool contact_run_export(struct ctl *ctl, const struct call *call, GError **error)
{
    static const struct list list = {"/v1/contacts", contact_columns, "No contacts to export."};
    const char *vcard = call_option(call, "vcard-version");
    if (call_flag(call, "vcard") || vcard)
        return export_cards(ctl, call, g_strcmp0(vcard, "3") == 0, error);
    if (ctl->format == FORMAT_PERSON)
        ctl->format = FORMAT_CSV;
    return list_run(ctl, call, &list, error);
}
