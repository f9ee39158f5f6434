/* import.c - crmctl import mail: mail that lies elsewhere, read and recorded as if it had come. */
#include "base/clock.h"
#include "base/util.h"
#include "ctl/ctl.h"
#include "ctl/mail_source.h"
#include "ctl/nouns.h"
#include "ctl/parcel.h"
#include "parsers/date.h"
#include "parsers/headers.h"
#include "render/human.h"
#include "render/table.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BAR_COLUMNS 30
#define BAR_EVERY_US (G_USEC_PER_SEC / 10)
#define LINE_EVERY_US (10 * G_USEC_PER_SEC) /* where standard error is no terminal */
#define TROUBLES_KEPT 1000                  /* named at the end; the others are counted */

struct import {
    struct ctl *ctl;
    struct mail_source *source;
    struct parcels *parcels;
    bool dry_run;
    int64_t since;     /* or CLOCK_NONE */
    uint64_t too_old;  /* passed over for it */
    json_t *troubles;  /* files that could not be read */
    uint64_t troubled; /* how many */
    /* progress */
    bool quiet, on_terminal;
    uint64_t total_bytes; /* 0: not known */
    gint64 next_us;
};

/* ---- progress ---- */

static char *bar(const struct import *import)
{
    uint64_t position = MIN(mail_source_position(import->source), import->total_bytes);
    unsigned full = (unsigned)(position * BAR_COLUMNS / import->total_bytes);
    char cells[BAR_COLUMNS + 1];
    memset(cells, '-', BAR_COLUMNS);
    memset(cells, '#', full);
    cells[BAR_COLUMNS] = '\0';
    return g_strdup_printf("[%s] %3u%%  ", cells, (unsigned)(position * 100 / import->total_bytes));
}

static void show_progress(struct import *import)
{
    gint64 now_us = g_get_monotonic_time();
    if (import->quiet || now_us < import->next_us)
        return;
    import->next_us = now_us + (import->on_terminal ? BAR_EVERY_US : LINE_EVERY_US);
    struct parcel_counts counts;
    parcels_count(import->parcels, &counts);
    json_decref(counts.verdicts);
    g_autofree char *mails = human_counted((uint64_t)counts.mails, "mail", "mails");
    g_autofree char *leads = human_counted((uint64_t)counts.leads, "lead", "leads");
    g_autofree char *drawn =
        import->on_terminal && import->total_bytes ? bar(import) : g_strdup("");
    fprintf(stderr, import->on_terminal ? "\r%s%s, %s\033[K" : "%s%s, %s\n", drawn, mails, leads);
}

static void end_progress(const struct import *import)
{
    if (!import->quiet && import->on_terminal)
        fputs("\r\033[K", stderr);
}

/* ---- mails ---- */

static int64_t date_of(const struct mbox_mail *mail)
{
    struct headers *headers =
        headers_read((const char *)mail->bytes->data, mail->bytes->len, HEADERS_OF_MAIL);
    const char *date = headers_get(headers, "Date");
    int64_t at = date ? date_parse(date) : CLOCK_NONE;
    headers_free(headers);
    return at;
}

/* What has no date of any kind is not passed over. */
static bool is_too_old(const struct import *import, const struct mbox_mail *mail)
{
    if (import->since == CLOCK_NONE)
        return false;
    int64_t at = mail->received == CLOCK_NONE ? date_of(mail) : mail->received;
    return at != CLOCK_NONE && at < import->since;
}

static void note_trouble(struct import *import, const GError *trouble)
{
    import->troubled++;
    if (json_array_size(import->troubles) < TROUBLES_KEPT)
        json_array_append_new(import->troubles, json_text(trouble->message));
    end_progress(import);
    ctl_complain(trouble->message);
}

static bool import_all(struct import *import, GError **error)
{
    struct mbox_mail mail;
    for (;;) {
        g_autoptr(GError) trouble = NULL;
        enum mail_source_result result = mail_source_next(import->source, &mail, &trouble);
        if (result == SOURCE_END)
            return parcels_finish(import->parcels, error);
        if (result == SOURCE_TROUBLE)
            note_trouble(import, trouble);
        else if (is_too_old(import, &mail))
            import->too_old++;
        else if (!parcels_add(import->parcels, &mail, error))
            return false;
        show_progress(import);
    }
}

/* ---- the end ---- */

static void add_row(struct table *table, const char *what, int64_t count)
{
    if (count == 0)
        return;
    struct table_cell cells[] = {{g_strdup(what), STYLE_PLAIN},
                                 {human_count((uint64_t)count), STYLE_PLAIN}};
    table_add(table, cells);
}

static void draw(const struct import *import, const struct parcel_counts *counts)
{
    static const struct table_column columns[] = {{.title = "Mail", .min_width = 20},
                                                  {.title = "Count", .right = true}};
    g_autoptr(table_handle) table = table_new(columns, G_N_ELEMENTS(columns));
    for (unsigned i = 0; i < VERDICT_COUNT; i++)
        add_row(table, verdict_name(i),
                json_integer_value(json_object_get(counts->verdicts, verdict_name(i))));
    add_row(table, "already known", counts->known);
    add_row(table, "refused as too large", counts->too_large);
    add_row(table, "before --since", (int64_t)import->too_old);
    add_row(table, "unreadable files", (int64_t)import->troubled);
    table_draw(table, import->ctl->screen);
    g_autofree char *mails = human_counted((uint64_t)counts->mails, "mail", "mails");
    g_autofree char *leads = human_counted((uint64_t)counts->leads, "lead", "leads");
    screen_line(import->ctl->screen, STYLE_BOLD, "%s, %s%s", mails, leads,
                import->dry_run ? "; nothing was written" : "");
}

static void print(const struct import *import, const struct parcel_counts *counts)
{
    g_autoptr(json_t) object =
        json_pack("{s:b, s:I, s:O, s:I, s:I, s:I, s:I, s:I, s:O}", "dry_run", import->dry_run,
                  "mails", (json_int_t)counts->mails, "verdicts", counts->verdicts, "known",
                  (json_int_t)counts->known, "too_large", (json_int_t)counts->too_large, "leads",
                  (json_int_t)counts->leads, "before_since", (json_int_t)import->too_old,
                  "unreadable", (json_int_t)import->troubled, "errors", import->troubles);
    ctl_print_json(import->ctl, object);
}

/* Also where it ended early: what was done is done. */
static void tell(const struct import *import)
{
    struct parcel_counts counts;
    parcels_count(import->parcels, &counts);
    if (import->ctl->format == FORMAT_JSON)
        print(import, &counts);
    else
        draw(import, &counts);
    json_decref(counts.verdicts);
}

/* ---- the command ---- */

static bool read_since(const struct call *call, int64_t *ret, GError **error)
{
    const char *text = call_option(call, "since");
    *ret = CLOCK_NONE;
    if (!text || clock_parse(text, ret))
        return true;
    g_autofree char *midnight = g_strconcat(text, "T00:00:00", NULL);
    g_autoptr(GTimeZone) local = g_time_zone_new_local();
    g_autoptr(GDateTime) day =
        strlen(text) == strlen("2026-01-01") ? g_date_time_new_from_iso8601(midnight, local) : NULL;
    if (!day) {
        exit_set_usage(error, "--since %s: give a day such as 2026-01-01, or an RFC 3339 time",
                       text);
        return false;
    }
    *ret = g_date_time_to_unix(day);
    return true;
}

static char *route_of(const struct call *call)
{
    const char *team = call_option(call, "team");
    GString *route = g_string_new("/v1/imports?dry_run=");
    g_string_append(route, call_flag(call, "dry-run") ? "1" : "0");
    if (team) {
        g_string_append(route, "&team=");
        g_string_append_uri_escaped(route, team, NULL, FALSE);
    }
    return g_string_free(route, FALSE);
}

/* (transfer full) */
static GPtrArray *paths_of(const struct call *call)
{
    GPtrArray *paths = g_ptr_array_new();
    const char *path;
    for (gsize i = 0; (path = call_argument(call, i)); i++)
        g_ptr_array_add(paths, (void *)path);
    g_ptr_array_add(paths, NULL);
    return paths;
}

static bool run_import(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autofree char *route = route_of(call);
    g_autoptr(GPtrArray) paths = paths_of(call);
    const char *const *names = (const char *const *)paths->pdata;
    g_autoptr(json_t) troubles = json_array();
    struct import import = {.ctl = ctl, .troubles = troubles};
    if (!read_since(call, &import.since, error))
        return false;
    import.dry_run = call_flag(call, "dry-run");
    import.quiet = call_flag(call, "quiet");
    import.on_terminal = isatty(STDERR_FILENO);
    import.next_us = g_get_monotonic_time() + (import.on_terminal ? 0 : LINE_EVERY_US);
    g_autoptr(parcels_handle) parcels = parcels_new(ctl, route, error);
    if (!parcels)
        return false;
    if (import.on_terminal && !import.quiet)
        import.total_bytes = mail_source_measure(names);
    g_autoptr(mail_source_handle) source = mail_source_new(names, parcels_max_bytes(parcels));
    import.parcels = parcels;
    import.source = source;
    bool ok = import_all(&import, error);
    end_progress(&import);
    tell(&import);
    if (ok && import.troubled)
        error_set(error, ERROR_UNAVAILABLE, "files that could not be read: %" PRIu64,
                  import.troubled);
    return ok && !import.troubled;
}

static const struct command_argument import_arguments[] = {
    {"PATH", VALUE_FILE, .repeats = true,
     .help = "a Maildir, an mbox, a mail, a directory of such; - is standard input"},
    {0}};
static const struct command_option import_options[] = {
    {"team", VALUE_TEAM, .help = "the team of mail that names no team's alias"},
    {"since", VALUE_TEXT, .takes = "DATE", .help = "leave out mail that came before that day"},
    {"dry-run", .help = "tell what would become of it; nothing is written"},
    {"quiet", .help = "show no progress"},
    {0}};

const struct command import_commands[] = {
    {"mail", import_arguments, import_options, FORMAT_HAS_JSON, run_import,
     "read mail from files as if it had come to a watched mailbox",
     "Directories are gone through with all that is in them; Maildirs are recognised, and mboxes "
     "by their first line. A mail came when its Maildir file's name or its mbox's From_ line says, "
     "else when its Date says, and leads made of it are as old as that.\n"
     "Mail that crmd knows already is passed over, so that an import that was interrupted may "
     "simply be run again. Administrators only."},
    {0},
};
