/* listen.c - see listen.h. */
#include "daemon/listen.h"
#include "api/socket.h"

struct listener {
    struct api_socket *socket;
    char *path; /* of socket, or NULL */
    uint32_t mode;
    char *group;
};

struct listener *listener_new(void)
{
    return g_new0(struct listener, 1);
}

static void close_socket(struct listener *listener)
{
    api_socket_free(g_steal_pointer(&listener->socket));
    g_clear_pointer(&listener->path, g_free);
    g_clear_pointer(&listener->group, g_free);
}

void listener_free(struct listener *listener)
{
    if (!listener)
        return;
    close_socket(listener);
    g_free(listener);
}

static bool is_as_configured(const struct listener *listener, const struct config *config)
{
    return g_strcmp0(listener->path, config->lmtp_path) == 0 &&
           g_strcmp0(listener->group, config->lmtp_group) == 0 &&
           listener->mode == config->lmtp_mode;
}

bool listener_configure(struct listener *listener, const struct config *config, GError **error)
{
    if (is_as_configured(listener, config))
        return true;
    close_socket(listener);
    if (!config->lmtp_path)
        return true;
    listener->socket =
        api_socket_new("lmtp", config->lmtp_path, config->lmtp_mode, config->lmtp_group, error);
    if (!listener->socket)
        return false;
    listener->path = g_strdup(config->lmtp_path);
    listener->mode = config->lmtp_mode;
    listener->group = g_strdup(config->lmtp_group);
    return true;
}

int listener_fd(const struct listener *listener)
{
    return listener->socket ? api_socket_fd(listener->socket) : -1;
}
