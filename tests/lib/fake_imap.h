/* fake_imap.h - an IMAP server in a thread, on a port of the loopback, that misbehaves on request:
 * what no real server can be made to do. It takes every login and writes down the commands. */
#pragma once

#include <glib.h>
#include <stdint.h>

enum fake_fault {
    FAKE_NONE,
    FAKE_BYE_AT_GREETING,
    FAKE_NO_UIDVALIDITY,
    FAKE_CLOSE_IN_LITERAL, /* these are about message 2, each time it is fetched */
    FAKE_HUGE_LITERAL,
    FAKE_NIL_BODY,
    FAKE_UNKNOWN_ITEM,
    FAKE_ENDLESS_LINE,    /* instead of a list */
    FAKE_DRIPPING_LINE,   /* a byte every 20 ms, instead of a greeting */
    FAKE_NO_AFTER_BODIES, /* all bodies, then NO */
    FAKE_BUSY,            /* refuses message 2 for the first BUSY_TIMES */
    FAKE_ENDLESS_LIST,    /* lists the same message for ever, of two million that it claims */
    FAKE_REPEATS_LOGIN,   /* refuses the login, quoting it */
    FAKE_EXISTS_BEFORE_IDLE,
    FAKE_BYE_IN_IDLE,
    FAKE_REFUSES_STORE,
    FAKE_PLAINTEXT_AFTER_STARTTLS,
    FAKE_SMALL_PARTS, /* gives 100 KB at a time, whatever is asked for */
    FAKE_CRUMBS,      /* 1 KB */
    FAKE_ENDLESS_MESSAGE,
};

struct fake_imap;

/* Asked for by parts, every message is a large one of letters: FAKE_LETTER(i) at offset i. */
#define FAKE_LARGE_BYTES 9000005
#define FAKE_LETTER(i) ((char)('a' + (i) % 25))

/* Serves messages 1..count, whose text is "message N". */
struct fake_imap *fake_imap_start(enum fake_fault fault, const char *capabilities, unsigned count);
void fake_imap_stop(struct fake_imap *fake);

guint16 fake_imap_port(const struct fake_imap *fake);

/* One more message: announced where a client is in IDLE. */
void fake_imap_deliver(struct fake_imap *fake);

/* All commands so far, a line each, without tags. (transfer full) */
char *fake_imap_commands(struct fake_imap *fake);
