/* reparse.h - old mail that crmd-mail reads again: a thread of the API waits for what it reports to
 * the main loop. */
#pragma once

#include "mail/protocol.h"

struct reparse_desk;
struct reparse_desk *reparse_desk_new(void);
void reparse_desk_free(struct reparse_desk *desk);

/* A new request's number; ERROR_UNAVAILABLE (0) where one is under way, since it holds a thread
 * that others wait for, and once the desk is closed. */
uint64_t reparse_begin(struct reparse_desk *desk, GError **error);

/* Waits for its mail, at most timeout_s, and ends it: ERROR_INTERNAL where crmd-mail ended
 * meanwhile, ERROR_UNAVAILABLE where it did not come to it. (transfer full) */
struct mail *reparse_wait(struct reparse_desk *desk, uint64_t request, unsigned timeout_s,
                          GError **error);

/* An answer came; takes its mail over. */
void reparse_answer(struct reparse_desk *desk, const struct reparsed *reparsed);

/* crmd-mail ended: whoever waits gets an error. */
void reparse_abandon(struct reparse_desk *desk);
/* The same where it was not there to begin with. */
void reparse_refuse(struct reparse_desk *desk);

/* Whoever waits gets an error, and nothing begins any more. */
void reparse_close(struct reparse_desk *desk);
