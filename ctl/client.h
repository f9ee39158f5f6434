/* client.h - the control socket's API (doc/api.md) as calls; the only home of libcurl in crmctl.
 * What the daemon refuses comes back as its own message with its own code; ctl/exit.h's errors say
 * that there is no daemon, or that the socket may not be opened. */
#pragma once

#include "base/json.h"

struct client;

/* Nothing is connected before the first call. NULL with a usage error where the path cannot be a
 * socket's. (transfer full) */
struct client *client_new(const char *socket_path, GError **error);
void client_free(struct client *client);
typedef struct client client_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(client_handle, client_free)

/* "/v1/teams/North%20America": the parts, NULL-terminated, each percent-encoded. (transfer full) */
char *client_path(const char *first, ...) G_GNUC_NULL_TERMINATED;

/* One call and its answer; body may be NULL. (transfer full) */
json_t *client_get(struct client *client, const char *path, GError **error);
json_t *client_send(struct client *client, const char *method, const char *path, json_t *body,
                    GError **error);

/* Another one for the same socket: a client is of one thread at a time. (transfer full) */
struct client *client_copy(const struct client *client);

/* The same with a body that is no JSON. (transfer full) */
json_t *client_post_bytes(struct client *client, const char *path, const void *data, gsize length,
                          GError **error);

/* Hands on the answer's bytes as they come, once its status is known to be good. */
typedef bool (*client_chunk)(void *arg, const char *data, gsize length, GError **error);
bool client_read(struct client *client, const char *path, client_chunk chunk, void *arg,
                 GError **error);

/* Hands on a stream of JSON objects, one a line, for as long as the daemon sends; true when it ends
 * the stream. */
typedef bool (*client_line)(void *arg, json_t *object, GError **error);
bool client_follow(struct client *client, const char *path, client_line line, void *arg,
                   GError **error);
