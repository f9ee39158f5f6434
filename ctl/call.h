/* call.h - a command line, read and checked against the table of commands. */
#pragma once

#include "base/json.h"
#include "ctl/command.h"

struct call;

/* Reads words (NULL-terminated, without the program's name). Options may stand anywhere, "--" ends
 * them. With --help or --version, or with nothing but a noun, what is missing is not complained
 * about. NULL with a usage error (ctl/exit.h) that names the nearest word. (transfer full) */
struct call *call_parse(const char *const *words, GError **error);
void call_free(struct call *call);
typedef struct call call_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(call_handle, call_free)

/* What is called; NULL where the line does not go so far. (borrowed, static) */
const struct noun *call_noun(const struct call *call);
const struct command *call_command(const struct call *call);

/* The n-th argument, or NULL; the last one's repetitions follow it. (borrowed from call) */
const char *call_argument(const struct call *call, gsize n);

/* An option's last value ("" for one that takes none), or NULL where it was not given. (borrowed)
 */
const char *call_option(const struct call *call, const char *name);
bool call_flag(const struct call *call, const char *name);

/* All values of an option in order, NULL-terminated; NULL where it was not given. (borrowed) */
const char *const *call_values(const struct call *call, const char *name);

/* The options given that have a field: as a JSON object, as "a=1&b=2". (transfer full) */
json_t *call_body(const struct call *call);
char *call_query(const struct call *call);
