/* mishap.h - what last went wrong with something, kept when it is over. Plain values, zeroed at the
 * start. */
#pragma once

#include "base/json.h"

struct mishap {
    char *message;   /* the newest; NULL: nothing so far */
    int64_t at;      /* since when */
    int64_t over_at; /* or CLOCK_NONE */
};
void mishap_clear(struct mishap *mishap);

/* It goes wrong, now or still; or works again, if it did not. */
void mishap_note(struct mishap *mishap, const char *message);
void mishap_over(struct mishap *mishap);

/* What was known before goes to a new one that knows nothing. */
void mishap_move(struct mishap *to, struct mishap *from);

/* Adds "last_error": {"at", "message", "over_at"}, if there is one. */
void mishap_add_to(const struct mishap *mishap, json_t *object);
