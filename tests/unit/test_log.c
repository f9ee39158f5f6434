/* test_log.c - lines on standard error. What writes them runs in a child whose standard error is
 * caught. */
#include "base/log.h"

#include <stdlib.h>

static void in_child(void (*test)(void))
{
    if (g_test_subprocess()) {
        log_init("crmd", LOG_INFO);
        test();
        exit(0);
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_passed();
}

static void write_one(void)
{
    log_warning("cannot reach %s: trying again in %d s", "mail.example.com", 30);
}

static void a_line_has_program_level_and_message(void)
{
    in_child(write_one);
    g_test_trap_assert_stderr("*??:??:?? crmd warning: cannot reach mail.example.com: "
                              "trying again in 30 s\n*");
}

static void write_about(void)
{
    const struct log_about about = {.mailbox = "sales", .lead = 7};
    log_line(LOG_ERR, &about, "login failed");
}

static void a_line_about_a_mailbox_names_it(void)
{
    in_child(write_about);
    g_test_trap_assert_stderr("* crmd error: [sales] login failed\n*");
}

static void write_forgery(void)
{
    log_info("subject: %s", "x\n12:00:00 crmd error: forged\x1b[2J\x7f\xff");
}

static void a_mail_cannot_forge_a_line(void)
{
    in_child(write_forgery);
    g_test_trap_assert_stderr("* crmd info: subject: x 12:00:00 crmd error: forged [2J *\n*");
    g_test_trap_assert_stderr_unmatched("*\n12:00:00*");
    g_test_trap_assert_stderr_unmatched("*\x1b*");
}

static void write_all_levels(void)
{
    log_debug("too quiet");
    log_set_level(LOG_DEBUG);
    log_debug("heard");
    log_set_level(LOG_ERR);
    log_warning("too quiet");
    log_error("loud");
}

static void lines_below_the_level_are_dropped(void)
{
    in_child(write_all_levels);
    g_test_trap_assert_stderr("*debug: heard\n*error: loud\n*");
    g_test_trap_assert_stderr_unmatched("*too quiet*");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/log/a line has program, level and message",
                    a_line_has_program_level_and_message);
    g_test_add_func("/log/a line about a mailbox names it", a_line_about_a_mailbox_names_it);
    g_test_add_func("/log/a mail cannot forge a line", a_mail_cannot_forge_a_line);
    g_test_add_func("/log/lines below the level are dropped", lines_below_the_level_are_dropped);
    return g_test_run();
}
