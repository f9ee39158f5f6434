/* reparse.c - crmctl message reparse: old mail, read with today's parsers. */
#include "ctl/message.h"

#include <string.h>

#define PAGE_LIMIT "200"
#define RESTART_US (2 * G_USEC_PER_SEC) /* for a crmd-mail that died of a mail to be back */

/* A reparse of several messages. */
struct run {
    struct ctl *ctl;
    bool dry_run;
    json_t *answers; /* for --json */
    unsigned read, changed, suggested, failed;
};

static void tell(const struct run *run, json_t *answer)
{
    g_autofree char *changed = ctl_joined(answer, "changed", ", ");
    const char *suggested = ctl_text(answer, "suggested");
    struct screen *screen = run->ctl->screen;
    if (!*changed && !suggested)
        return;
    const char *subject = ctl_text(answer, "subject");
    screen_line(screen, STYLE_BOLD, "%" G_GINT64_FORMAT "  %s", ctl_number(answer, "id"),
                subject ? subject : "(no subject)");
    if (*changed)
        screen_paragraph(screen, STYLE_PLAIN, changed, 4);
    if (suggested)
        screen_line(
            screen, STYLE_WARN, "    is %s, would be %s now: crmctl inbox %s %" G_GINT64_FORMAT,
            ctl_text(answer, "verdict"), suggested,
            g_str_equal(suggested, "lead") ? "promote" : "dismiss", ctl_number(answer, "id"));
}

static bool reparse_one(struct run *run, int64_t number, GError **error)
{
    g_autofree char *id = g_strdup_printf("%" G_GINT64_FORMAT, number);
    g_autofree char *path = client_path("messages", id, "reparse", NULL);
    g_autoptr(json_t) body = json_pack("{sb}", "dry_run", run->dry_run);
    g_autoptr(json_t) answer = client_send(run->ctl->client, "POST", path, body, error);
    if (!answer)
        return false;
    run->read++;
    run->changed += json_array_size(json_object_get(answer, "changed")) > 0;
    run->suggested += ctl_text(answer, "suggested") != NULL;
    json_array_append(run->answers, answer);
    if (run->ctl->format == FORMAT_PERSON)
        tell(run, answer);
    return true;
}

/* One mail that cannot be read must not keep the others from it. */
static bool reparse_page(struct run *run, json_t *items, GError **error)
{
    size_t i;
    json_t *item;
    json_array_foreach(items, i, item)
    {
        g_autoptr(GError) wrong = NULL;
        if (reparse_one(run, ctl_number(item, "id"), &wrong))
            continue;
        run->failed++;
        g_autofree char *complaint = g_strdup_printf("message %" G_GINT64_FORMAT ": %s",
                                                     ctl_number(item, "id"), wrong->message);
        ctl_complain(complaint);
        g_usleep(RESTART_US);
    }
    return ctl_flush(run->ctl, error);
}

static bool reparse_all(struct run *run, const char *verdict, GError **error)
{
    g_autofree char *after = g_strdup("");
    while (after) {
        g_autofree char *path =
            g_strconcat("/v1/inbox?limit=" PAGE_LIMIT, verdict ? "&verdict=" : "",
                        verdict ? verdict : "", *after ? "&after=" : "", after, NULL);
        g_autoptr(json_t) page = client_get(run->ctl->client, path, error);
        if (!page || !reparse_page(run, json_object_get(page, "items"), error))
            return false;
        g_free(after);
        after = g_strdup(ctl_text(page, "next"));
    }
    return true;
}

static bool reparse(struct run *run, const struct call *call, GError **error)
{
    const char *verdict = call_option(call, "verdict");
    bool has_id = call_argument(call, 0) != NULL;
    if (has_id + call_flag(call, "all") + (verdict != NULL) != 1) {
        exit_set_usage(error, "say an ID, --verdict or --all; see crmctl message reparse --help");
        return false;
    }
    if (!has_id)
        return reparse_all(run, verdict, error);
    g_autofree char *id = ctl_id(call, 0);
    return reparse_one(run, g_ascii_strtoll(id, NULL, 10), error);
}

bool message_reparse(struct ctl *ctl, const struct call *call, GError **error)
{
    g_autoptr(json_t) answers = json_array();
    struct run run = {.ctl = ctl, .dry_run = call_flag(call, "dry-run"), .answers = answers};
    if (!reparse(&run, call, error))
        return false;
    ctl_done(ctl, answers, "Read again: %u; %s: %u; another verdict suggested: %u.", run.read,
             run.dry_run ? "would change" : "changed", run.changed, run.suggested);
    if (run.failed > 0)
        error_set(error, ERROR_INTERNAL, "messages that could not be read again: %u", run.failed);
    return run.failed == 0;
}
