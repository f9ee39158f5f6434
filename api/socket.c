/* socket.c - see socket.h. */
#include "api/socket.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define GROUP_BUFFER_BYTES (64 << 10) /* holds an entry with thousands of members */

struct api_socket {
    char *path;
    int fd;
    bool bound;
    dev_t device; /* what the file was when it was made */
    ino_t inode;
};

static bool find_group(const char *section, const char *name, gid_t *ret_gid, GError **error)
{
    struct group entry, *found = NULL;
    g_autofree char *buffer = g_malloc(GROUP_BUFFER_BYTES);
    int rc = getgrnam_r(name, &entry, buffer, GROUP_BUFFER_BYTES, &found);
    if (!found) {
        error_set(error, ERROR_INVALID,
                  "%s.group: \"%s\" %s%s: create the group or name another in crmd.conf", section,
                  name, rc ? "cannot be looked up: " : "does not exist", rc ? g_strerror(rc) : "");
        return false;
    }
    *ret_gid = entry.gr_gid;
    return true;
}

static bool make_address(const char *section, const char *path, struct sockaddr_un *ret,
                         GError **error)
{
    gsize length = strlen(path);
    if (length == 0 || length >= sizeof ret->sun_path) {
        error_set(error, ERROR_INVALID,
                  "%s.path must have 1 to %d bytes: choose a shorter one than %s", section,
                  (int)sizeof ret->sun_path - 1, path);
        return false;
    }
    *ret = (struct sockaddr_un){.sun_family = AF_UNIX};
    memcpy(ret->sun_path, path, length + 1);
    return true;
}

static int new_socket(GError **error)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        error_set(error, ERROR_INTERNAL, "cannot make a socket: %s", g_strerror(errno));
    return fd;
}

/* Removes a socket at the address on which nobody listens. */
static bool clear_stale(const char *section, const struct sockaddr_un *address, GError **error)
{
    const char *path = address->sun_path;
    struct stat st;
    if (lstat(path, &st) != 0)
        return true; /* nothing there, or bind() says what is wrong */
    if (!S_ISSOCK(st.st_mode)) {
        error_set(error, ERROR_CONFLICT,
                  "%s is there and is not a socket: move it away or choose another %s.path", path,
                  section);
        return false;
    }
    int fd = new_socket(error);
    if (fd < 0)
        return false;
    int rc = connect(fd, (const struct sockaddr *)address, sizeof *address);
    int why = rc == 0 ? 0 : errno;
    (void)close(fd); /* nothing was sent */
    if (why != ECONNREFUSED) {
        error_set(error, ERROR_CONFLICT,
                  "another process listens on %s: is crmd running already? (%s)", path,
                  why ? g_strerror(why) : "it answers");
        return false;
    }
    if (unlink(path) != 0 && errno != ENOENT) {
        error_set(error, ERROR_CONFLICT, "cannot remove the stale socket %s: %s", path,
                  g_strerror(errno));
        return false;
    }
    return true;
}

static bool bind_narrowly(const struct api_socket *self, const struct sockaddr_un *address)
{
    mode_t before = umask(0177);
    int rc = bind(self->fd, (const struct sockaddr *)address, sizeof *address);
    int why = errno;
    (void)umask(before);
    errno = why;
    return rc == 0;
}

/* What bind() made, held by a descriptor, so that nothing that somebody puts in its place, and no
 * link, gets its rights. -1 with errno set. */
static int open_made(struct api_socket *self)
{
    struct stat st;
    int fd = open(self->path, O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return -1;
    if (fstat(fd, &st) != 0 || !S_ISSOCK(st.st_mode) || st.st_uid != geteuid()) {
        (void)close(fd); /* only looked at */
        errno = EEXIST;
        return -1;
    }
    self->bound = true;
    self->device = st.st_dev;
    self->inode = st.st_ino;
    return fd;
}

/* chmod() itself takes no descriptor of this kind, and would follow a link where a path is given.
 */
static bool set_rights(int made, unsigned mode, gid_t gid)
{
    g_autofree char *itself = g_strdup_printf("/proc/self/fd/%d", made);
    return fchownat(made, "", (uid_t)-1, gid, AT_EMPTY_PATH) == 0 && chmod(itself, mode) == 0;
}

static bool open_up(struct api_socket *self, unsigned mode, gid_t gid)
{
    int made = open_made(self);
    bool ok = made >= 0 && set_rights(made, mode, gid);
    int why = errno;
    if (made >= 0)
        (void)close(made); /* as above */
    errno = why;
    return ok && listen(self->fd, SOMAXCONN) == 0;
}

struct api_socket *api_socket_new(const char *section, const char *path, unsigned mode,
                                  const char *group, GError **error)
{
    struct sockaddr_un address;
    gid_t gid = (gid_t)-1; /* fchownat(2) leaves it as it is */
    if (!make_address(section, path, &address, error) ||
        (group && !find_group(section, group, &gid, error)) ||
        !clear_stale(section, &address, error))
        return NULL;
    g_autoptr(api_socket_handle) self = g_new0(struct api_socket, 1);
    self->path = g_strdup(path);
    self->fd = new_socket(error);
    if (self->fd < 0)
        return NULL;
    if (!bind_narrowly(self, &address) || !open_up(self, mode, gid)) {
        error_set(error,
                  errno == EADDRINUSE || errno == EEXIST ? ERROR_CONFLICT : ERROR_UNAVAILABLE,
                  "cannot listen on %s: %s", path, g_strerror(errno));
        return NULL;
    }
    return g_steal_pointer(&self);
}

int api_socket_fd(const struct api_socket *self)
{
    return self->fd;
}

void api_socket_free(struct api_socket *self)
{
    if (!self)
        return;
    struct stat st;
    if (self->bound && lstat(self->path, &st) == 0 && st.st_dev == self->device &&
        st.st_ino == self->inode)
        (void)unlink(self->path); /* it is stale either way */
    if (self->fd >= 0)
        (void)close(self->fd);
    g_free(self->path);
    g_free(self);
}

bool api_socket_peer(int connection, uid_t *ret_uid)
{
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0)
        return false;
    *ret_uid = peer.uid;
    return true;
}
