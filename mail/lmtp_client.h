/* lmtp_client.h - one LMTP session on its socket: waits for the client, for crmd, and for room. */
#pragma once

#include "mail/courier.h"

struct lmtp_place {
    const char *host; /* our name in greetings */
    struct parsing *parsing;
    struct courier *courier;
    int end_fd; /* readable for ever once sessions are to end */
};

/* Serves the client of a socket (transfer full) until it goes, is too slow, or sessions end. All of
 * place is borrowed. */
void lmtp_client_serve(const struct lmtp_place *place, int fd, uint64_t max_message_bytes);
