/* listen.h - the socket on which mail comes by LMTP: crmd makes it and keeps it while crmd-mail,
 * who accepts on it, comes and goes. */
#pragma once

#include "daemon/config.h"

struct listener;
struct listener *listener_new(void);
/* Removes the socket. */
void listener_free(struct listener *listener);

/* Makes the socket that the configuration says, or none; what is as it says already stays. False
 * where there is none although there should be. */
bool listener_configure(struct listener *listener, const struct config *config, GError **error);

/* The listening descriptor, or -1. (borrowed) */
int listener_fd(const struct listener *listener);
