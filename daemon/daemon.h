/* daemon.h - crmd running: from a checked configuration to the end of the loop. */
#pragma once

#include "daemon/config.h"

/* Runs until SIGTERM or SIGINT. Takes the configuration over; config_path is read again on SIGHUP.
 * Returns the exit status; what failed was logged. */
int daemon_run(struct config *config, const char *config_path);
