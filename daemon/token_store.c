/* token_store.c - see token_store.h. A file has two lines: the SHA-256 of the token that the
 * administrator gave, in hexadecimal, and the newest token that came from it. */
#include "daemon/token_store.h"
#include "base/blob.h"
#include "base/error.h"
#include "daemon/secret.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DIGEST_CHARS (2 * SHA256_BYTES)
#define FILE_NAME_BYTES 200 /* a file system takes 255 */

static void digest_text(const char *text, char into[DIGEST_CHARS + 1])
{
    guint8 digest[SHA256_BYTES];
    sha256(text, strlen(text), digest);
    for (gsize i = 0; i < SHA256_BYTES; i++)
        (void)snprintf(into + 2 * i, 3, "%02x", digest[i]);
}

static char *directory_of(const char *store_path)
{
    g_autofree char *beside = g_path_get_dirname(store_path);
    return g_build_filename(beside, "tokens", NULL);
}

/* Mailboxes are named as people like: in a file's name, "/" and the like are escaped. */
static char *path_of(const char *store_path, const char *mailbox)
{
    g_autofree char *directory = directory_of(store_path);
    g_autofree char *name = g_uri_escape_string(mailbox, NULL, FALSE);
    char digest[DIGEST_CHARS + 1];
    digest_text(mailbox, digest);
    g_autofree char *file =
        g_strconcat(strlen(name) > FILE_NAME_BYTES ? digest : name, ".token", NULL);
    return g_build_filename(directory, file, NULL);
}

struct content {
    char bytes[DIGEST_CHARS + 1 + SECRET_BYTES + 2];
    gsize length;
};

static bool read_content(const char *path, struct content *content)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return false;
    ssize_t got = 1;
    while (got > 0 && content->length < sizeof(content->bytes)) {
        got = read(fd, content->bytes + content->length, sizeof(content->bytes) - content->length);
        if (got > 0)
            content->length += (gsize)got;
    }
    (void)close(fd); /* only read */
    return got == 0;
}

char *token_store_load(const char *store_path, const char *mailbox, const char *given)
{
    g_autofree char *path = path_of(store_path, mailbox);
    struct content content = {.length = 0};
    char digest[DIGEST_CHARS + 2];
    digest_text(given, digest);
    digest[DIGEST_CHARS] = '\n';
    char *token = NULL;
    if (read_content(path, &content) && content.length > DIGEST_CHARS + 2 &&
        memcmp(content.bytes, digest, DIGEST_CHARS + 1) == 0 &&
        content.bytes[content.length - 1] == '\n')
        token = g_strndup(content.bytes + DIGEST_CHARS + 1, content.length - DIGEST_CHARS - 2);
    explicit_bzero(&content, sizeof(content));
    return token;
}

static bool write_all(int fd, const char *bytes, gsize length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        length -= (gsize)written;
    }
    return true;
}

static bool sync_directory(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        (void)close(fd); /* only synchronised */
    return ok;
}

/* Under a name of its own first, so that there is always one whole file. */
static bool replace_file(const char *directory, const char *path, const struct content *content)
{
    g_autofree char *new = g_strconcat(path, ".new", NULL);
    (void)g_unlink(new); /* a crash may have left it */
    int fd = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    bool ok = fd >= 0 && write_all(fd, content->bytes, content->length) && fsync(fd) == 0;
    if (fd >= 0)
        ok = close(fd) == 0 && ok;
    if (ok && g_rename(new, path) == 0)
        return sync_directory(directory);
    int code = errno;
    (void)g_unlink(new); /* whatever is there of it is of no use */
    errno = code;
    return false;
}

bool token_store_save(const char *store_path, const char *mailbox, const char *given,
                      const char *newest, GError **error)
{
    g_autofree char *directory = directory_of(store_path);
    g_autofree char *path = path_of(store_path, mailbox);
    struct content content;
    digest_text(given, content.bytes);
    content.bytes[DIGEST_CHARS] = '\n';
    gsize length = MIN(strlen(newest), SECRET_BYTES);
    memcpy(content.bytes + DIGEST_CHARS + 1, newest, length);
    content.length = DIGEST_CHARS + 1 + length + 1;
    content.bytes[content.length - 1] = '\n';
    bool ok = (g_mkdir(directory, 0700) == 0 || errno == EEXIST) &&
              replace_file(directory, path, &content);
    if (!ok)
        error_set(error, ERROR_UNAVAILABLE, "%s cannot be written: %s", path, g_strerror(errno));
    explicit_bzero(&content, sizeof(content));
    return ok;
}
