/* ctl.h - what every command has at hand: the daemon, the screen, and the form the caller wants. */
#pragma once

#include "base/json.h"
#include "ctl/call.h"
#include "ctl/client.h"
#include "ctl/exit.h"
#include "render/screen.h"

enum format { FORMAT_PERSON, FORMAT_JSON, FORMAT_CSV };

struct ctl {
    struct screen *screen; /* for a person; what is gathered in it is printed at the end */
    struct client *client;
    enum format format;
    bool is_terminal;   /* standard output is one */
    unsigned max_lines; /* of the terminal; 0: no end */
    int64_t now_s;
};

/* Text of a value within an object: "from.email" goes into objects. NULL where it is not there or
 * no string. (borrowed from object) */
const char *ctl_text(json_t *object, const char *path);
int64_t ctl_number(json_t *object, const char *path); /* 0 where it is not there */
bool ctl_truth(json_t *object, const char *path);
bool ctl_time(json_t *object, const char *path, int64_t *ret_utc_s);
json_t *ctl_value(json_t *object, const char *path);

/* The strings of an array, joined. (transfer full) */
char *ctl_joined(json_t *object, const char *path, const char *separator);

/* JSON text that is harmless on a terminal: control and bidi characters stand as \u escapes.
 * (transfer full) */
char *ctl_json_text(const json_t *value, bool pretty);

/* Prints one JSON value, on a line of its own. */
void ctl_print_json(const struct ctl *ctl, const json_t *value);

/* Prints what is gathered on the screen now. An error where standard output takes no more. */
bool ctl_flush(struct ctl *ctl, GError **error);

/* After a change: the answer as JSON where that is wanted, else the sentence for a person. */
void ctl_done(struct ctl *ctl, const json_t *answer, const char *format, ...) G_GNUC_PRINTF(3, 4);

/* A word beside the output, on standard error, for a person at a terminal only. */
void ctl_hint(const struct ctl *ctl, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* "crmctl: ..." on standard error, harmless on a terminal. */
void ctl_complain(const char *message);

/* The number that a checked ID argument is, as it stands in a path. (transfer full) */
char *ctl_id(const struct call *call, gsize n);
