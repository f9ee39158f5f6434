/* reparse.c - crmctl message reparse: old mail, read with today's parsers. */
#include "ctl/message.h"

#include <string.h>

#define PAGE_LIMIT "200"
#define AGAIN_US (G_USEC_PER_SEC / 5)    /* until a mail that cannot be read now is tried again */
#define PATIENCE_US (5 * G_USEC_PER_SEC) /* of somebody who waits for one mail */
#define LONG_PATIENCE_US                                                                           \
    (70 * G_USEC_PER_SEC) /* of who has many read: a crmd-mail that keeps dying is back in 60 s */

/* A reparse of several messages. */
struct run {
    struct ctl *ctl;
    bool dry_run;
    gint64 patience_us;
    json_t *answers; /* for --json */
    unsigned read, changed, suggested, gone, failed;
};

/* What makes it so: a correction, where there is one. */
static void tell_suggestion(const struct run *run, json_t *answer, const char *suggested)
{
    static const char *const junk[] = {"bulk", "notification", "spam", NULL};
    const char *verdict = ctl_text(answer, "verdict");
    g_autofree char *id = g_strdup_printf("%" G_GINT64_FORMAT, ctl_number(answer, "id"));
    g_autofree char *how = NULL;
    if (g_str_equal(suggested, "lead"))
        how = g_strconcat(": crmctl inbox promote ", id, NULL);
    else if (g_strcmp0(verdict, "lead") == 0 && g_strv_contains(junk, suggested))
        how = g_strconcat(": crmctl inbox dismiss ", id, " --as ", suggested, NULL);
    screen_line(run->ctl->screen, STYLE_WARN, "    is %s, would be %s now%s", verdict, suggested,
                how ? how : "");
}

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
        tell_suggestion(run, answer, suggested);
}

/* As the daemon answers once it can. (transfer full) */
static json_t *ask_patiently(const struct run *run, const char *path, json_t *body, GError **error)
{
    gint64 until = g_get_monotonic_time() + run->patience_us;
    while (true) {
        GError *wrong = NULL;
        json_t *answer = client_send(run->ctl->client, "POST", path, body, &wrong);
        if (answer)
            return answer;
        if (!g_error_matches(wrong, CRMD_ERROR, ERROR_UNAVAILABLE) ||
            g_get_monotonic_time() > until) {
            g_propagate_error(error, wrong);
            return NULL;
        }
        g_error_free(wrong);
        g_usleep(AGAIN_US);
    }
}

static bool reparse_one(struct run *run, int64_t number, GError **error)
{
    g_autofree char *id = g_strdup_printf("%" G_GINT64_FORMAT, number);
    g_autofree char *path = client_path("messages", id, "reparse", NULL);
    g_autoptr(json_t) body = json_pack("{sb}", "dry_run", run->dry_run);
    g_autoptr(json_t) answer = ask_patiently(run, path, body, error);
    if (!answer)
        return false;
    run->read++;
    run->changed += json_array_size(json_object_get(answer, "changed")) > 0;
    run->suggested += ctl_text(answer, "suggested") != NULL;
    if (run->ctl->format == FORMAT_PERSON)
        tell(run, answer);
    else
        json_array_append(run->answers, answer);
    return true;
}

/* One mail that cannot be read must not keep the others from it, but where nothing can be read it
 * is no use to go on. */
static bool is_of_one_mail(const GError *wrong)
{
    return wrong->domain == CRMD_ERROR && wrong->code != ERROR_UNAVAILABLE;
}

/* Some mail is kept no longer: nobody can do anything about that. */
static void count_failure(struct run *run, int64_t id, const GError *wrong)
{
    if (g_error_matches(wrong, CRMD_ERROR, ERROR_NOT_FOUND)) {
        run->gone++;
        return;
    }
    run->failed++;
    g_autofree char *complaint =
        g_strdup_printf("message %" G_GINT64_FORMAT ": %s", id, wrong->message);
    ctl_complain(complaint);
}

static bool reparse_page(struct run *run, json_t *items, GError **error)
{
    size_t i;
    json_t *item;
    json_array_foreach(items, i, item)
    {
        GError *wrong = NULL;
        if (reparse_one(run, ctl_number(item, "id"), &wrong))
            continue;
        if (!is_of_one_mail(wrong)) {
            g_propagate_error(error, wrong);
            return false;
        }
        count_failure(run, ctl_number(item, "id"), wrong);
        g_error_free(wrong);
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
    run->patience_us = has_id ? PATIENCE_US : LONG_PATIENCE_US;
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
    g_autofree char *gone =
        run.gone ? g_strdup_printf(" Mail kept no longer: %u.", run.gone) : NULL;
    ctl_done(ctl, answers, "Read again: %u; %s: %u; another verdict suggested: %u.%s", run.read,
             run.dry_run ? "would change" : "changed", run.changed, run.suggested,
             gone ? gone : "");
    if (run.failed > 0)
        error_set(error, ERROR_INTERNAL, "messages that could not be read again: %u", run.failed);
    return run.failed == 0;
}
