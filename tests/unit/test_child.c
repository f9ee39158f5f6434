/* test_child.c - one run of a child process: shell scripts stand where crmd-mail would. */
#include "daemon/child.h"
#include "base/clock.h"
#include "base/log.h"
#include "tests/lib/fixture.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* A child under a loop of its own, and what was reported of it. */
struct stage {
    char *folder;
    char *program;
    sd_event *loop;
    struct child *child;
    GString *frames;    /* "TYPE:TEXT " of each */
    bool refuse_frames; /* as broken */
    bool dead;
    enum death death;
    char *how;
    GArray *slots;
};

static bool on_frame(void *context, const struct frame *frame, GError **error)
{
    struct stage *stage = context;
    if (stage->refuse_frames) {
        error_set(error, ERROR_CORRUPT, "a frame that is refused");
        return false;
    }
    g_string_append_printf(stage->frames, "%u:%.*s ", frame->type,
                           (int)g_variant_get_size(frame->payload),
                           (const char *)g_variant_get_data(frame->payload));
    return true;
}

static void on_dead(void *context, enum death death, const GArray *slots, const char *how)
{
    struct stage *stage = context;
    g_assert_false(stage->dead);
    stage->dead = true;
    stage->death = death;
    stage->how = g_strdup(how);
    for (guint i = 0; i < slots->len; i++)
        g_array_append_val(stage->slots, g_array_index(slots, struct ledger_slot, i));
    g_clear_pointer(&stage->child, child_free); /* as the keeper does */
}

static void write_program(struct stage *stage, const char *script)
{
    g_autofree char *text = g_strconcat("#!/bin/sh\ncd ", stage->folder, "\n", script, "\n", NULL);
    g_assert_true(g_file_set_contents(stage->program, text, -1, NULL));
    g_assert_cmpint(g_chmod(stage->program, 0700), ==, 0);
}

static struct stage *stage_new(const char *script)
{
    g_autoptr(GError) error = NULL;
    struct stage *stage = g_new0(struct stage, 1);
    stage->folder = g_dir_make_tmp("crmd-child-XXXXXX", &error);
    g_assert_no_error(error);
    stage->program = g_build_filename(stage->folder, "program", NULL);
    stage->frames = g_string_new(NULL);
    stage->slots = g_array_new(FALSE, FALSE, sizeof(struct ledger_slot));
    g_assert_cmpint(sd_event_new(&stage->loop), >=, 0);
    write_program(stage, script);
    return stage;
}

static void stage_start(struct stage *stage)
{
    g_autoptr(GError) error = NULL;
    struct child_handlers handlers = {stage, on_frame, on_dead};
    stage->child = child_start(stage->loop, stage->program, &handlers, &error);
    g_assert_no_error(error);
}

static void stage_free(struct stage *stage)
{
    child_free(stage->child);
    (void)sd_event_unref(stage->loop);
    g_autofree char *frames = g_build_filename(stage->folder, "frames", NULL);
    (void)g_unlink(frames); /* not every script has them */
    (void)g_unlink(stage->program);
    g_assert_cmpint(g_rmdir(stage->folder), ==, 0);
    g_string_free(stage->frames, TRUE);
    g_array_unref(stage->slots);
    g_free(stage->how);
    g_free(stage->program);
    g_free(stage->folder);
    g_free(stage);
}

static void turn(struct stage *stage)
{
    g_assert_cmpint(sd_event_run(stage->loop, G_USEC_PER_SEC / 10), >=, 0);
}

static void run_until_dead(struct stage *stage)
{
    int64_t deadline_ms = clock_monotonic_ms() + 30000;
    while (!stage->dead && clock_monotonic_ms() < deadline_ms)
        turn(stage);
    g_assert_true(stage->dead);
}

static void run_until_frames(struct stage *stage, const char *expected)
{
    int64_t deadline_ms = clock_monotonic_ms() + 30000;
    while (strlen(stage->frames->str) < strlen(expected) && clock_monotonic_ms() < deadline_ms)
        turn(stage);
    g_assert_cmpstr(stage->frames->str, ==, expected);
}

/* ---- deaths ---- */

static void each_death_is_reported_as_what_it_was(void)
{
    static const struct {
        const char *script;
        enum death death;
        const char *how;
    } cases[] = {
        {"exit 0", DEATH_OUTSIDE, "exit status 0"},
        {"exit 3", DEATH_OUTSIDE, "exit status 3"},
        {"kill -SEGV $$", DEATH_FATAL, "signal 11 (Segmentation fault)"},
        {"kill -ABRT $$", DEATH_FATAL, "signal 6 (Aborted)"},
        {"kill -KILL $$", DEATH_OUTSIDE, "signal 9 (Killed)"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct stage *stage = stage_new(cases[i].script);
        stage_start(stage);
        run_until_dead(stage);
        g_assert_cmpstr(stage->how, ==, cases[i].how);
        g_assert_cmpint(stage->death, ==, cases[i].death);
        g_assert_cmpint(stage->slots->len, ==, 0);
        stage_free(stage);
    }
}

/* Stage 2 (parsing) of mailbox 5 under UIDVALIDITY 6, message 7, in the ledger's first slot. */
#define ENTER_LEDGER                                                                               \
    "printf '\\002\\0\\0\\0\\005\\0\\0\\0\\006\\0\\0\\0\\007\\0\\0\\0\\007\\0\\0\\0' >&4\n"

static void a_death_is_reported_with_what_the_ledger_held(void)
{
    struct stage *stage = stage_new(ENTER_LEDGER "kill -SEGV $$");
    stage_start(stage);
    run_until_dead(stage);
    g_assert_cmpint(stage->slots->len, ==, 1);
    const struct ledger_slot *slot = &g_array_index(stage->slots, struct ledger_slot, 0);
    g_assert_cmpuint(slot->stage, ==, LEDGER_PARSING);
    g_assert_cmpuint(slot->mailbox, ==, 5);
    g_assert_cmpuint(slot->uidvalidity, ==, 6);
    g_assert_cmpuint(slot->first_uid, ==, 7);
    stage_free(stage);
}

static void who_parses_for_too_long_is_ended_as_hung(void)
{
    struct stage *stage = stage_new(ENTER_LEDGER "exec sleep 100"); /* since the machine's start */
    stage_start(stage);
    run_until_dead(stage);
    g_assert_cmpint(stage->death, ==, DEATH_HUNG);
    g_assert_cmpstr(stage->how, ==, "a message or a server's answer took too long");
    g_assert_cmpint(stage->slots->len, ==, 1);
    stage_free(stage);
}

static void a_child_that_is_freed_is_gone_without_a_report(void)
{
    struct stage *stage = stage_new("exec sleep 100");
    stage_start(stage);
    int pid = child_pid(stage->child);
    g_assert_cmpint(kill(pid, 0), ==, 0);
    g_clear_pointer(&stage->child, child_free);
    g_assert_cmpint(kill(pid, 0), ==, -1); /* reaped */
    g_assert_false(stage->dead);
    stage_free(stage);
}

static void a_child_that_is_stopped_reads_the_end_and_its_death_is_reported(void)
{
    struct stage *stage = stage_new("cat <&3 >/dev/null; exit 4");
    stage_start(stage);
    child_stop(stage->child);
    child_stop(stage->child);
    child_send(stage->child, 7, g_variant_new_string("too late"));
    run_until_dead(stage);
    g_assert_cmpstr(stage->how, ==, "exit status 4");
    stage_free(stage);
}

static void a_program_that_is_not_there_is_said(void)
{
    struct stage *stage = stage_new("");
    g_autoptr(GError) error = NULL;
    struct child_handlers handlers = {stage, on_frame, on_dead};
    g_assert_null(child_start(stage->loop, "/nowhere/crmd-mail", &handlers, &error));
    g_assert_nonnull(strstr(error->message, "cannot start /nowhere/crmd-mail: "));
    stage_free(stage);
}

/* ---- frames ---- */

static void frames_go_there_and_back(void)
{
    struct stage *stage = stage_new("exec cat <&3 >&3");
    stage_start(stage);
    child_send(stage->child, 7, g_variant_new_bytestring("one"));
    child_send(stage->child, 8, g_variant_new_bytestring("two"));
    run_until_frames(stage, "7:one 8:two ");
    g_string_truncate(stage->frames, 0);
    for (int i = 0; i < 40; i++) /* more than one turn takes */
        child_send(stage->child, 9, g_variant_new_bytestring("x"));
    g_autofree char *many = g_strnfill(40, '.');
    g_auto(GStrv) dots = g_strsplit(many, ".", 0);
    g_autofree char *expected = g_strjoinv("9:x ", dots);
    run_until_frames(stage, expected);
    stage_free(stage);
}

static void a_child_whose_frame_is_refused_is_ended(void)
{
    struct stage *stage = stage_new("exec cat <&3 >&3");
    stage->refuse_frames = true;
    stage_start(stage);
    child_send(stage->child, 7, g_variant_new_bytestring("one"));
    run_until_dead(stage);
    g_assert_cmpstr(stage->how, ==, "signal 9 (Killed)");
    g_assert_cmpint(stage->death, ==, DEATH_OUTSIDE);
    stage_free(stage);
}

static void a_child_that_talks_nonsense_is_ended(void)
{
    struct stage *stage = stage_new("echo 'GET / HTTP/1.1 and so on' >&3; exec sleep 100");
    stage_start(stage);
    run_until_dead(stage);
    g_assert_cmpstr(stage->how, ==, "signal 9 (Killed)");
    g_assert_cmpstr(stage->frames->str, ==, "");
    stage_free(stage);
}

static void a_child_that_does_not_read_is_ended(void)
{
    struct stage *stage = stage_new("exec sleep 100");
    stage_start(stage);
    g_autofree char *large = g_strnfill(8 << 20, 'x');
    child_send(stage->child, 7, g_variant_new_bytestring(large));
    run_until_dead(stage);
    g_assert_cmpstr(stage->how, ==, "signal 9 (Killed)");
    stage_free(stage);
}

static void a_child_has_the_socket_and_the_ledger_and_no_other_file_of_ours(void)
{
    int leaked = open("/dev/null", O_RDONLY); /* without close-on-exec */
    struct stage *stage =
        stage_new("for fd in /proc/$$/fd/*; do\n"
                  "[ ${fd##*/} -gt 4 ] && [ $(readlink $fd) = /dev/null ] && kill -SEGV $$\n"
                  "done\n"
                  "[ -S /proc/$$/fd/3 ] && [ -e /proc/$$/fd/4 ] && exit 7");
    stage_start(stage);
    run_until_dead(stage);
    g_assert_cmpstr(stage->how, ==, "exit status 7");
    (void)close(leaked);
    stage_free(stage);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    log_init("test_child", LOG_CRIT); /* the ends of children are wanted here */
    sigset_t set;
    (void)sigemptyset(&set);
    (void)sigaddset(&set, SIGCHLD);
    (void)sigprocmask(SIG_BLOCK, &set, NULL); /* as crmd does, for the loop */
    TEST("child", each_death_is_reported_as_what_it_was);
    TEST("child", a_death_is_reported_with_what_the_ledger_held);
    TEST("child", who_parses_for_too_long_is_ended_as_hung);
    TEST("child", a_child_that_is_freed_is_gone_without_a_report);
    TEST("child", a_child_that_is_stopped_reads_the_end_and_its_death_is_reported);
    TEST("child", a_program_that_is_not_there_is_said);
    TEST("child", frames_go_there_and_back);
    TEST("child", a_child_whose_frame_is_refused_is_ended);
    TEST("child", a_child_that_talks_nonsense_is_ended);
    TEST("child", a_child_that_does_not_read_is_ended);
    TEST("child", a_child_has_the_socket_and_the_ledger_and_no_other_file_of_ours);
    return g_test_run();
}
