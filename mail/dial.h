/* dial.h - from a host name to a connected TCP socket: all its addresses are tried, IPv6 and IPv4
 * in turn and soon side by side (RFC 8305), until one answers or the deadline is over. */
#pragma once

#include <glib.h>
#include <stdint.h>

/* The addresses of host, in the order in which they are worth trying; NULL with error set. Blocks
 * for as long as the system's resolver does. (transfer full) */
struct dial_addresses;
typedef struct dial_addresses dial_addresses_handle; /* a one-word name for g_autoptr */
struct dial_addresses *dial_resolve(const char *host, uint16_t port, GError **error);
void dial_addresses_free(struct dial_addresses *addresses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(dial_addresses_handle, dial_addresses_free)

/* "192.0.2.1, 2001:db8::1". (transfer full) */
char *dial_addresses_text(const struct dial_addresses *addresses);

/* A connected, non-blocking socket with keepalive, or -1 with error set: ERROR_UNAVAILABLE names
 * what each address said. Ends early when cancel_fd (an eventfd) becomes readable. *ret_peer, if
 * wanted, is the address that answered (transfer full). */
int dial_connect(const struct dial_addresses *addresses, int cancel_fd, int timeout_ms,
                 char **ret_peer, GError **error);
