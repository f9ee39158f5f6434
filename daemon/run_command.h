/* run_command.h - runs a password command: what it prints, and its end, which it may not refuse. */
#pragma once

#include <glib.h>

/* What a command printed; room for one byte more than may be, which tells that there is too much.
 */
struct command_output {
    char *bytes; /* the caller's */
    gsize size;
    gsize length;
};

/* Runs words (the first looked up in PATH) in a process group of its own, standard input empty,
 * standard error ours, until it has ended; what others still hold of its output is not waited for.
 * NULL, or why it failed, in words that follow the command's name. One that takes longer than
 * timeout_s is killed with all it started, as far as that can be known: its process group, and
 * whoever of our user has its environment. Returns at the latest some seconds after that time, or at
 * once on secret_cancel(). */
const char *run_command(char **words, unsigned timeout_s, struct command_output *output);
