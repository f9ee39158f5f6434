/* test_run_command.c - password commands that will not end, or leave somebody behind. */
#include "daemon/run_command.h"
#include "tests/lib/fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

struct run {
    const char *why;
    char printed[100];
    gint64 took_ms;
};

static struct run run(const char *const *words, unsigned timeout_s)
{
    struct run run = {0};
    struct command_output output = {run.printed, sizeof(run.printed) - 1, 0};
    gint64 began_us = g_get_monotonic_time();
    run.why = run_command((char **)words, timeout_s, &output);
    run.took_ms = (g_get_monotonic_time() - began_us) / 1000;
    run.printed[output.length] = '\0';
    g_test_message("%s, \"%s\" after %d ms", run.why ? run.why : "fine", run.printed,
                   (int)run.took_ms);
    return run;
}

static struct run run_script(const char *script, unsigned timeout_s)
{
    const char *const words[] = {"sh", "-c", script, NULL};
    return run(words, timeout_s);
}

/* Whether the process whose number was printed is there, and no zombie of init's. */
static bool lives(const char *number)
{
    g_autofree char *path = g_strdup_printf("/proc/%d/stat", atoi(number));
    g_autofree char *stat = NULL;
    return g_file_get_contents(path, &stat, NULL, NULL) && !strstr(stat, ") Z ");
}

static void assert_dies(const char *number)
{
    g_assert_cmpint(atoi(number), >, 1);
    for (int i = 0; i < 200 && lives(number); i++)
        g_usleep(10000);
    g_assert_false(lives(number));
}

static void what_is_printed_is_collected_and_the_status_told(void)
{
    struct run fine = run_script("printf 'a b\\nc'", 10);
    g_assert_null(fine.why);
    g_assert_cmpstr(fine.printed, ==, "a b\nc");
    g_assert_cmpstr(run_script("echo x; exit 3", 10).why, ==, "failed");
    g_assert_cmpstr(run_script("kill -TERM $$", 10).why, ==, "failed");
    g_assert_cmpstr(run_script("cat /dev/zero", 10).why, ==, "printed too much");
    const char *const nothing[] = {"/nowhere/at-all", NULL};
    g_assert_cmpstr(run(nothing, 10).why, ==, "cannot be started");
}

static void output_that_comes_slowly_is_waited_for(void)
{
    struct run run = run_script("for n in 1 2 3; do printf $n; sleep 0.2; done", 10);
    g_assert_null(run.why);
    g_assert_cmpstr(run.printed, ==, "123");
}

static void output_closed_early_is_no_end(void)
{
    struct run run = run_script("echo x; exec >&-; sleep 0.3; exit 4", 10);
    g_assert_cmpstr(run.why, ==, "failed");
    g_assert_cmpint(run.took_ms, >=, 250);
}

/* A background service that keeps the output is none of ours to wait for, nor to end. */
static void a_service_that_stays_behind_holds_up_nobody_and_lives(void)
{
    struct run run = run_script("setsid sleep 30 & until [ $(cut -d' ' -f6 /proc/$!/stat) = $! ]; "
                                "do sleep 0.05; done; echo $!",
                                10);
    g_assert_null(run.why);
    g_assert_cmpint(run.took_ms, <, 5000);
    g_assert_true(lives(run.printed));
    g_assert_cmpint(kill(atoi(run.printed), SIGKILL), ==, 0);
}

static void who_hangs_is_killed_with_its_group(void)
{
    struct run run = run_script("trap '' TERM INT HUP; sleep 60 & echo $!; wait", 1);
    g_assert_cmpstr(run.why, ==, "took too long");
    g_assert_cmpint(run.took_ms, <, 10000);
    assert_dies(run.printed);
}

static void who_leaves_the_group_is_killed_too(void)
{
    struct run run = run_script("setsid sh -c 'echo $$; sleep 60; :' & sleep 60", 1);
    g_assert_cmpstr(run.why, ==, "took too long");
    g_assert_cmpint(run.took_ms, <, 10000);
    assert_dies(run.printed);
}

static void a_daemon_of_a_command_that_hangs_is_killed_too(void)
{
    struct run run = run_script("(setsid sh -c 'sleep 60 & echo $!' &); sleep 60", 1);
    g_assert_cmpstr(run.why, ==, "took too long");
    assert_dies(run.printed);
}

static void a_command_that_joins_another_group_is_killed_all_the_same(void)
{
    const char *const words[] = {"perl", "-e",
                                 "$| = 1; setpgrp 0, getpgrp getppid; print $$; sleep 60", NULL};
    struct run run_of_perl = run(words, 1);
    g_assert_cmpstr(run_of_perl.why, ==, "took too long");
    g_assert_cmpint(run_of_perl.took_ms, <, 10000);
    assert_dies(run_of_perl.printed);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST("run_command", what_is_printed_is_collected_and_the_status_told);
    TEST("run_command", output_that_comes_slowly_is_waited_for);
    TEST("run_command", output_closed_early_is_no_end);
    TEST("run_command", a_service_that_stays_behind_holds_up_nobody_and_lives);
    TEST("run_command", who_hangs_is_killed_with_its_group);
    TEST("run_command", who_leaves_the_group_is_killed_too);
    TEST("run_command", a_daemon_of_a_command_that_hangs_is_killed_too);
    TEST("run_command", a_command_that_joins_another_group_is_killed_all_the_same);
    return g_test_run();
}
