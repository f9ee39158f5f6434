/* failing-disk.c - to be preloaded: while the file named by FAILING_DISK is there, writing to files
 * under FAILING_DISK_PREFIX fails with the errno that the file holds as a number. */
#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static bool is_on_disk(int fd)
{
    char link[64], path[4096];
    const char *prefix = getenv("FAILING_DISK_PREFIX");
    (void)snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (!prefix || length < 0)
        return false;
    path[length] = '\0';
    return strncmp(path, prefix, strlen(prefix)) == 0;
}

static bool fails(int fd)
{
    const char *name = getenv("FAILING_DISK");
    FILE *file = name && is_on_disk(fd) ? fopen(name, "re") : NULL;
    if (!file)
        return false;
    char text[16] = "";
    (void)!fgets(text, sizeof text, file);
    (void)fclose(file);
    errno = (int)strtol(text, NULL, 10);
    return errno != 0;
}

#define REAL(name) ((__typeof__(&(name)))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset)
{
    return fails(fd) ? -1 : REAL(pwrite64)(fd, data, length, offset);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset)
{
    return fails(fd) ? -1 : REAL(pwrite)(fd, data, length, offset);
}

int fdatasync(int fd)
{
    return fails(fd) ? -1 : REAL(fdatasync)(fd);
}

int fsync(int fd)
{
    return fails(fd) ? -1 : REAL(fsync)(fd);
}
