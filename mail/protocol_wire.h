/* protocol_wire.h - what reading and writing frames have in common. Each frame has one type string;
 * reading lays it over the bytes, lets GLib check the form, and then checks what the values may be.
 * For mail/protocol*.c alone. */
#pragma once

#include "mail/protocol.h"

#define WIRE_RAW_BYTES                                                                             \
    (1LL << 30) /* raw mail of one batch; the largest max_message_bytes there may be */

/* Values to send; NULL becomes Nothing. */
GVariant *wire_maybe_text(const char *text);
GVariant *wire_maybe_foreign(const char *text, gsize max_bytes); /* cleaned: it came from outside */
GVariant *wire_uids(const GArray *uids);

/* False, with error set to ERROR_CORRUPT: what is wrong. */
bool wire_corrupt(GError **error, const char *what);

/* The payload as a value of that type, checked through and through; NULL with error set. (transfer
 * full) */
GVariant *wire_payload(const struct frame *frame, enum frame_type type, const char *wire,
                       GError **error);

/* Whether text (or NULL) has at most so many bytes. */
bool wire_fits(const char *text, gsize max_bytes);

/* Text for people, a line of at most max_bytes: it goes into logs, answers and systemd's status.
 * (both transfer full) */
char *wire_take_line(char *text, gsize max_bytes);

bool wire_is_priority(int priority); /* syslog's */

/* Child i, an "au" of UIDs, appended to into. */
bool wire_read_uids(GVariant *tuple, gsize i, GArray *into, GError **error);

/* The memfd's content; only one that can never change any more is mapped. ERROR_UNAVAILABLE where
 * there is no memory for that. (transfer full) */
GBytes *wire_map_raw(int fd, GError **error);

/* A batch, as BATCH and other frames have it. */
#define WIRE_MESSAGE "(uxtttaym" MAIL_WIRE_TYPE "ms)"
#define WIRE_BATCH "(tuuua" WIRE_MESSAGE ")"
/* The frame's descriptor is its memfd; one without messages needs none. ERROR_UNAVAILABLE where
 * there is no descriptor or memory for it. (transfer full) */
struct batch *wire_read_batch(GVariant *value, const struct frame *frame, GError **error);
