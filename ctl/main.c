/* main.c - crmctl: the command line in, one command run, its exit status out. */
#include "base/clock.h"
#include "base/util.h"
#include "ctl/ctl.h"
#include "ctl/help.h"

#include <signal.h>
#include <unistd.h>

#define DEFAULT_SOCKET "/run/crmd/control.sock"

static enum format format_of(const struct call *call)
{
    if (call_flag(call, "json"))
        return FORMAT_JSON;
    return call_flag(call, "csv") ? FORMAT_CSV : FORMAT_PERSON;
}

static const char *socket_of(const struct call *call)
{
    const char *given = call_option(call, "socket");
    const char *environment = util_nonempty(g_getenv("CRMD_SOCKET"));
    return given ? given : environment ? environment : DEFAULT_SOCKET;
}

static struct screen *screen_for(const struct call *call, FILE *out)
{
    enum color_when when = COLOR_AUTO;
    const char *color = call_option(call, "color");
    if (color)
        (void)color_when_parse(color, &when); /* was checked */
    return screen_new(screen_columns_of(out), screen_wants_color(out, when));
}

/* What --help, --version or an unfinished line ask for; true where that was all. */
static bool answer_at_once(struct ctl *ctl, const struct call *call)
{
    if (call_flag(call, "version")) {
        screen_line(ctl->screen, STYLE_PLAIN, "crmctl %s", CRMD_VERSION);
        return true;
    }
    if (!call_flag(call, "help"))
        return false;
    if (call_command(call))
        help_draw_command(ctl->screen, call_noun(call), call_command(call));
    else if (call_noun(call))
        help_draw_noun(ctl->screen, call_noun(call));
    else
        help_draw_overview(ctl->screen);
    return true;
}

static bool run(struct ctl *ctl, const struct call *call, GError **error)
{
    if (answer_at_once(ctl, call))
        return true;
    if (!call_noun(call)) {
        exit_set_usage(error, "say what to do; see crmctl help");
        return false;
    }
    if (!call_command(call)) {
        exit_set_usage(error, "say what to do with %s; see crmctl help %s", call_noun(call)->name,
                       call_noun(call)->name);
        return false;
    }
    return call_command(call)->run(ctl, call, error);
}

/* What was gathered is shown also where the command failed half-way: a mailbox check does. */
static bool run_and_print(const struct call *call, GError **error)
{
    g_autoptr(client_handle) client = client_new(socket_of(call), error);
    if (!client)
        return false;
    g_autoptr(screen_handle) screen = screen_for(call, stdout);
    struct ctl ctl = {
        .screen = screen,
        .client = client,
        .format = format_of(call),
        .is_terminal = isatty(STDOUT_FILENO),
        .max_lines = screen_lines_of(stdout),
        .now_s = clock_now_s(),
    };
    bool ok = run(&ctl, call, error);
    return ctl_flush(&ctl, ok ? error : NULL) && ok;
}

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    (void)argc;
    (void)signal(SIGPIPE, SIG_DFL); /* whoever reads may have enough: then end quietly */
    g_autoptr(call_handle) call = call_parse((const char *const *)argv + 1, &error);
    if (call && run_and_print(call, &error))
        return EXIT_DONE;
    ctl_complain(error->message);
    return exit_status_of(error);
}
