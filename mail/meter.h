/* meter.h - what a server may send in answer to one command: a budget of bytes, lines of a sane
 * length, literals of an expected size. libetpan keeps no such bounds; this watches the bytes
 * before libetpan sees them, without touching those inside literals one by one. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct meter_limits {
    uint64_t budget_bytes;  /* of the whole answer */
    uint64_t line_bytes;    /* of a line, literals not counted */
    uint64_t literal_bytes; /* of one literal */
};

/* What to do about a server that breaks off, breaks bounds, or makes no sense. */
#define METER_REMEDY "if that lasts, see the server's log"

#define METER_HEAD_BYTES 200 /* kept of a line's beginning: enough to quote a goodbye */

struct meter {
    struct meter_limits limits;
    uint64_t used_bytes;
    uint64_t line_bytes;   /* of the line being read */
    uint64_t literal_left; /* bytes of a literal still to come */
    bool continues;        /* the line goes on after a literal */
    char head[METER_HEAD_BYTES + 1];
    unsigned head_length;
    char tail[24]; /* the line's last bytes: "{18446744073709551615+}\r" */
    unsigned tail_length;
    bool refused; /* the last tagged line said NO or BAD */
};

/* Starts a new answer; what is known of an unfinished line stays. */
void meter_begin(struct meter *meter, const struct meter_limits *limits);

/* Looks at bytes as they come. False with error set (ERROR_CORRUPT) where a bound is broken, and
 * (ERROR_UNAVAILABLE) where the server says goodbye, quoting it. */
bool meter_take(struct meter *meter, const char *bytes, gsize length, GError **error);
