/* exit.c - see exit.h. */
#include "ctl/exit.h"

/* clang-format off */
G_DEFINE_QUARK(ctl-error-quark, ctl_error)
/* clang-format on */

static const enum exit_status statuses[ERROR_CODE_COUNT] = {
    [ERROR_INVALID] = EXIT_FAILED,        [ERROR_NOT_FOUND] = EXIT_NOT_FOUND,
    [ERROR_REFUSED] = EXIT_NOT_PERMITTED, [ERROR_CONFLICT] = EXIT_FAILED,
    [ERROR_UNAVAILABLE] = EXIT_FAILED,    [ERROR_CORRUPT] = EXIT_FAILED,
    [ERROR_INTERNAL] = EXIT_FAILED,
};

void exit_set_usage(GError **error, const char *format, ...)
{
    if (!error)
        return;
    va_list ap;
    va_start(ap, format);
    *error = g_error_new_valist(CTL_ERROR, EXIT_USAGE, format, ap);
    va_end(ap);
}

void exit_set_no_daemon(GError **error, const char *format, ...)
{
    if (!error)
        return;
    va_list ap;
    va_start(ap, format);
    *error = g_error_new_valist(CTL_ERROR, EXIT_NO_DAEMON, format, ap);
    va_end(ap);
}

enum exit_status exit_status_of(const GError *error)
{
    if (error->domain == CTL_ERROR)
        return (enum exit_status)error->code;
    return statuses[error_code_of(error)];
}
