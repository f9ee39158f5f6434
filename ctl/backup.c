/* backup.c - crmctl backup: the whole database, into a file. */
#include "ctl/ctl.h"
#include "ctl/nouns.h"
#include "render/human.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Where the bytes go. */
struct target {
    int fd;
    const char *name;
    uint64_t written;
};

static bool take(void *arg, const char *data, gsize length, GError **error)
{
    struct target *target = arg;
    while (length > 0) {
        ssize_t n = write(target->fd, data, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            error_set(error, ERROR_UNAVAILABLE, "%s takes no more: %s; what is there is no backup",
                      target->name, g_strerror(errno));
            return false;
        }
        data += n;
        length -= (gsize)n;
        target->written += (guint64)n;
    }
    return true;
}

static void tell(const struct ctl *ctl, const struct target *target)
{
    g_autofree char *size = human_size(target->written);
    ctl_hint(ctl, "the backup is complete: %s, checked by crmd", size);
}

static bool keep(const struct target *target, const char *partial, GError **error)
{
    if (fsync(target->fd) == 0 && rename(partial, target->name) == 0)
        return true;
    error_set(error, ERROR_UNAVAILABLE, "cannot keep %s: %s", target->name, g_strerror(errno));
    return false;
}

/* Under another name until it is whole, so that FILE is never half a backup. */
static bool into_file(struct ctl *ctl, const char *path, GError **error)
{
    g_autofree char *partial = g_strconcat(path, ".part", NULL);
    struct target target = {
        .fd = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600),
        .name = path};
    if (target.fd < 0) {
        error_set(error, ERROR_UNAVAILABLE, "cannot write %s: %s", partial, g_strerror(errno));
        return false;
    }
    bool ok = client_read(ctl->client, "/v1/backup", take, &target, error) &&
              keep(&target, partial, error);
    (void)close(target.fd); /* fsync() has told what there is to tell */
    if (!ok)
        (void)unlink(partial);
    else
        tell(ctl, &target);
    return ok;
}

static bool run_backup(struct ctl *ctl, const struct call *call, GError **error)
{
    const char *path = call_option(call, "output");
    if (path)
        return into_file(ctl, path, error);
    if (ctl->is_terminal) {
        exit_set_usage(error, "a backup is no text for a terminal; write crmctl backup > FILE, or "
                              "crmctl backup --output=FILE");
        return false;
    }
    struct target target = {.fd = STDOUT_FILENO, .name = "standard output"};
    if (!client_read(ctl->client, "/v1/backup", take, &target, error))
        return false;
    tell(ctl, &target);
    return true;
}

static const struct command_option options[] = {
    {"output", VALUE_FILE, NULL, "FILE", .help = "the file to write; it appears when it is whole"},
    {0}};

const struct command backup_commands[] = {
    {NULL, .options = options, .run = run_backup, .summary = "write a copy of the whole database",
     .details =
         "The copy is of one moment, made while crmd works on, and checked before its first byte "
         "is "
         "sent. It is an SQLite database like crmd's own: crmd(8) says how to restore it. While it "
         "is made, crmd needs as much room beside its database as that takes. A copy that ends "
         "early is told by the exit status; with --output, FILE is not there then."},
    {0},
};
