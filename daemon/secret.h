/* secret.h - a password, token or key from where crmd.conf says it is. What these return is for the
 * caller to wipe with secret_free(); no error contains any of it. */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define SECRET_BYTES (8 << 10)    /* OAuth2 tokens reach some KB */
#define SECRET_COMMAND_SECONDS 10 /* a vault across the network answers in one or two */

/* The first line of a file. (transfer full) */
char *secret_from_file(const char *path, GError **error);

/* All of a file, of at most SECRET_BYTES: a key. (transfer full) */
char *secret_text_from_file(const char *path, GError **error);

/* The first line that a command prints before it ends with status 0. No shell; standard input is
 * empty, standard error is ours. A command that takes longer than timeout_s is killed, see
 * run_command.h. (transfer full) */
char *secret_from_command(const char *command, unsigned timeout_s, GError **error);

/* From now on commands under way and new ones fail at once: the program ends. From any thread. */
void secret_cancel(void);
bool secret_is_cancelled(void);

/* The first line of a systemd credential. (transfer full) */
char *secret_from_credential(const char *name, GError **error);

/* Path of a credential of that name: ERROR_INVALID where the name is none, ERROR_UNAVAILABLE where
 * systemd gave us no credentials. (transfer full) */
char *secret_credential_path(const char *name, GError **error);

/* Whether the command's words can be split and its program exists. */
bool secret_check_command(const char *command, GError **error);

/* Wipes and frees; NULL is fine. */
void secret_free(char *secret);
