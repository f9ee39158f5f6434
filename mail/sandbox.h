/* sandbox.h - what crmd-mail gives up before it hears from the first server: starting programs,
 * writing files, looking at other processes, serving anybody, talking to local sockets (crmd's own
 * takes its user for an administrator), and the capabilities of root. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* For all threads, those to come included. Cannot be undone. Libraries that need more at their
 * start have to be initialised before. */
bool sandbox_enter(GError **error);
