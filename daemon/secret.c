/* secret.c - see secret.h. Buffers that held a password are wiped; nothing is read by stdio, whose
 * buffers could not be. */
#include "daemon/secret.h"
#include "base/error.h"
#include "daemon/run_command.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct buffer {
    char bytes[SECRET_BYTES + 3]; /* a line end and a NUL; one more tells that there is too much */
    gsize length;
};

void secret_free(char *secret)
{
    if (secret)
        explicit_bzero(secret, strlen(secret));
    g_free(secret);
}

/* Adds what one read() gives: 1, 0 at the end, -1 with errno set. */
static int buffer_fill(struct buffer *buffer, int fd)
{
    if (buffer->length == sizeof(buffer->bytes) - 1) {
        errno = EFBIG;
        return -1;
    }
    ssize_t got;
    do
        got = read(fd, buffer->bytes + buffer->length, sizeof(buffer->bytes) - 1 - buffer->length);
    while (got < 0 && errno == EINTR);
    if (got > 0)
        buffer->length += (gsize)got;
    return got > 0 ? 1 : (int)got;
}

/* The first line in the buffer; source names it in the error. */
static char *first_line(struct buffer *buffer, const char *source, GError **error)
{
    gsize length = buffer->length;
    const char *end = memchr(buffer->bytes, '\n', length);
    if (end)
        length = (gsize)(end - buffer->bytes);
    if (length > 0 && buffer->bytes[length - 1] == '\r')
        length--;
    if (length == 0 || length > SECRET_BYTES ||
        !g_utf8_validate(buffer->bytes, (gssize)length, NULL)) {
        error_set(error, ERROR_INVALID,
                  "the first line of %s is no password; it must be UTF-8 text of 1 to %d bytes",
                  source, SECRET_BYTES);
        return NULL;
    }
    return g_strndup(buffer->bytes, length);
}

/* Fills buffer from a file, up to the end of its first line or of all; false with error set. */
static bool read_file(const char *path, bool one_line, struct buffer *buffer, GError **error)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    int got = fd < 0 ? -1 : 1;
    while (got > 0 && !(one_line && memchr(buffer->bytes, '\n', buffer->length)))
        got = buffer_fill(buffer, fd);
    if (got < 0)
        error_set(error, ERROR_UNAVAILABLE,
                  "%s cannot be read: %s; it must be a file that crmd's user may read", path,
                  g_strerror(errno));
    if (fd >= 0)
        (void)close(fd); /* only read */
    return got >= 0;
}

char *secret_from_file(const char *path, GError **error)
{
    struct buffer buffer = {.length = 0};
    char *secret = read_file(path, true, &buffer, error) ? first_line(&buffer, path, error) : NULL;
    explicit_bzero(&buffer, sizeof(buffer));
    return secret;
}

char *secret_text_from_file(const char *path, GError **error)
{
    struct buffer buffer = {.length = 0};
    char *text = NULL;
    if (!read_file(path, false, &buffer, error)) {
        /* error tells */
    } else if (buffer.length == 0 || !g_utf8_validate(buffer.bytes, (gssize)buffer.length, NULL)) {
        error_set(error, ERROR_INVALID, "%s is no key in PEM; give one without a passphrase", path);
    } else {
        text = g_strndup(buffer.bytes, buffer.length);
    }
    explicit_bzero(&buffer, sizeof(buffer));
    return text;
}

char *secret_credential_path(const char *name, GError **error)
{
    const char *directory = g_getenv("CREDENTIALS_DIRECTORY");
    if (strchr(name, '/') || g_str_equal(name, ".") || g_str_equal(name, "..")) {
        error_set(error, ERROR_INVALID, "\"%s\" is no credential's name; give it without slashes",
                  name);
        return NULL;
    }
    if (!directory) {
        error_set(error, ERROR_UNAVAILABLE,
                  "systemd passed no credentials; add LoadCredential=%s:PATH to crmd.service",
                  name);
        return NULL;
    }
    return g_build_filename(directory, name, NULL);
}

char *secret_from_credential(const char *name, GError **error)
{
    g_autofree char *path = secret_credential_path(name, error);
    return path ? secret_from_file(path, error) : NULL;
}

static char **split_command(const char *command, GError **error)
{
    char **words = NULL;
    if (!g_shell_parse_argv(command, NULL, &words, NULL)) /* whose message would show the command */
        error_set(error, ERROR_INVALID,
                  "the command cannot be split into words; close its quotes and name a program");
    return words;
}

bool secret_check_command(const char *command, GError **error)
{
    g_auto(GStrv) words = split_command(command, error);
    if (!words)
        return false;
    g_autofree char *program = g_find_program_in_path(words[0]);
    if (!program)
        error_set(error, ERROR_INVALID, "there is no program \"%s\"; give the command's full path",
                  words[0]);
    return program;
}

static int cancelled;

void secret_cancel(void)
{
    g_atomic_int_set(&cancelled, 1);
}

bool secret_is_cancelled(void)
{
    return g_atomic_int_get(&cancelled) != 0;
}

char *secret_from_command(const char *command, unsigned timeout_s, GError **error)
{
    g_auto(GStrv) words = split_command(command, error);
    if (!words)
        return NULL;
    struct buffer buffer = {.length = 0};
    struct command_output output = {buffer.bytes, sizeof(buffer.bytes) - 1, 0};
    const char *why = run_command(words, timeout_s, &output);
    buffer.length = output.length;
    char *secret = NULL;
    if (why)
        error_set(error, ERROR_UNAVAILABLE,
                  "the password command \"%s\" %s; run it as crmd's user to see why (it has %u s)",
                  words[0], why, timeout_s);
    else
        secret = first_line(&buffer, "what the password command prints", error);
    explicit_bzero(&buffer, sizeof(buffer));
    return secret;
}
