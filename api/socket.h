/* socket.h - a listening Unix socket as crmd.conf describes it, and who is at the other end of a
 * connection. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <sys/types.h>

struct api_socket;

/* Binds and listens at path with exactly mode and group (NULL: the process's own); at no moment
 * does the socket have wider rights, and nothing else ever gets them, whatever is put at path
 * meanwhile. Replaces a socket on which nobody listens; ERROR_CONFLICT
 * where somebody does, or where path is no socket. Nothing is left behind on failure. The
 * descriptor does not block. section is that of crmd.conf, for errors. */
struct api_socket *api_socket_new(const char *section, const char *path, unsigned mode,
                                  const char *group, GError **error);

/* The listening descriptor. (borrowed from socket) */
int api_socket_fd(const struct api_socket *socket);

/* Closes, and removes the file if it is still the one that was made. NULL is fine. */
void api_socket_free(struct api_socket *socket);
typedef struct api_socket api_socket_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(api_socket_handle, api_socket_free)

/* The effective uid with which the peer of a connection connected. */
bool api_socket_peer(int connection, uid_t *ret_uid);
