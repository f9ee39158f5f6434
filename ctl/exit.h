/* exit.h - how crmctl ends: its exit statuses, and the errors that are crmctl's own. */
#pragma once

#include "base/error.h"

enum exit_status {
    EXIT_DONE = 0,
    EXIT_FAILED = 1, /* refused or failed */
    EXIT_USAGE = 2,
    EXIT_NO_DAEMON = 3,
    EXIT_NOT_PERMITTED = 4,
    EXIT_NOT_FOUND = 5,
};

/* Errors that base/error.h has no code for, as they never leave crmctl. The code is the exit
 * status. */
#define CTL_ERROR (ctl_error_quark())
GQuark ctl_error_quark(void);

/* The command line is wrong. */
void exit_set_usage(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Nobody listens at the socket. */
void exit_set_no_daemon(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);

enum exit_status exit_status_of(const GError *error);
