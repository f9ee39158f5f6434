/* mail_source.c - see mail_source.h. What is still to be looked at is a stack of paths. */
#include "ctl/mail_source.h"
#include "base/clock.h"
#include "base/error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NESTING_MAX 50 /* of directories */

enum place_kind {
    PLACE_GIVEN,   /* by the caller */
    PLACE_FOUND,   /* in a directory: what is hidden is passed over */
    PLACE_MAILDIR, /* a file of a Maildir's new or cur */
};

struct place {
    char *path;
    enum place_kind kind;
    unsigned depth;
};

struct mail_source {
    GQueue places; /* of struct place*, the next first */
    uint64_t max_bytes;
    uint64_t position; /* of files done with */
    struct mbox *mbox; /* being read, or NULL */
    char *path;        /* of it */
    int fd;
    int64_t received; /* what the file's name or time tells */
};

static struct place *place_new(char *path, enum place_kind kind, unsigned depth)
{
    struct place *place = g_new(struct place, 1);
    *place = (struct place){path, kind, depth};
    return place;
}

static void place_free(void *data)
{
    struct place *place = data;
    g_free(place->path);
    g_free(place);
}

typedef struct place place_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(place_handle, place_free)

struct mail_source *mail_source_new(const char *const *paths, uint64_t max_bytes)
{
    struct mail_source *source = g_new0(struct mail_source, 1);
    source->max_bytes = max_bytes;
    source->fd = -1;
    for (; *paths; paths++)
        g_queue_push_tail(&source->places, place_new(g_strdup(*paths), PLACE_GIVEN, 0));
    return source;
}

static void close_file(struct mail_source *source)
{
    if (source->mbox)
        source->position += mbox_position(source->mbox);
    g_clear_pointer(&source->mbox, mbox_free);
    g_clear_pointer(&source->path, g_free);
    if (source->fd > STDIN_FILENO)
        (void)close(source->fd); /* only read from */
    source->fd = -1;
}

void mail_source_free(struct mail_source *source)
{
    if (!source)
        return;
    close_file(source);
    g_queue_clear_full(&source->places, place_free);
    g_free(source);
}

uint64_t mail_source_position(const struct mail_source *source)
{
    return source->position + (source->mbox ? mbox_position(source->mbox) : 0);
}

static void set_trouble(GError **error, const char *path)
{
    error_set(error, ERROR_UNAVAILABLE, "%s: cannot be read: %s", path, g_strerror(errno));
}

/* ---- directories ---- */

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names in a directory, sorted: a Maildir's begin with the time. NULL with errno set. (transfer
 * full) */
static GPtrArray *list_names(const char *path)
{
    DIR *directory = opendir(path);
    if (!directory)
        return NULL;
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    const struct dirent *entry;
    while ((entry = readdir(directory))) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            g_ptr_array_add(names, g_strdup(entry->d_name));
    }
    (void)closedir(directory); /* only read from */
    g_ptr_array_sort(names, compare_names);
    return names;
}

static bool is_directory(const char *parent, const char *name)
{
    g_autofree char *path = g_build_filename(parent, name, NULL);
    struct stat st;
    return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool is_maildir(const char *path)
{
    return is_directory(path, "cur") && is_directory(path, "new");
}

/* What in a directory is looked at, and as what. */
static bool wanted(const struct place *parent, bool in_maildir, const char *name,
                   enum place_kind *ret_kind)
{
    *ret_kind = PLACE_FOUND;
    if (parent->kind == PLACE_MAILDIR) { /* cur or new */
        *ret_kind = PLACE_MAILDIR;
        return *name != '.';
    }
    if (!in_maildir) {
        g_autofree char *path = g_build_filename(parent->path, name, NULL);
        return *name != '.' || is_maildir(path);
    }
    if (strcmp(name, "cur") == 0 || strcmp(name, "new") == 0) {
        *ret_kind = PLACE_MAILDIR;
        return true;
    }
    /* folders of Maildir++, and not what servers keep beside */
    return strcmp(name, "tmp") != 0 && is_directory(parent->path, name);
}

static bool open_directory(struct mail_source *source, const struct place *place, GError **error)
{
    if (place->depth >= NESTING_MAX) {
        error_set(error, ERROR_INVALID, "%s: lies too deep; import it by itself", place->path);
        return false;
    }
    g_autoptr(GPtrArray) names = list_names(place->path);
    if (!names) {
        set_trouble(error, place->path);
        return false;
    }
    bool in_maildir = place->kind != PLACE_MAILDIR && is_maildir(place->path);
    for (guint i = names->len; i > 0; i--) {
        const char *name = names->pdata[i - 1];
        enum place_kind kind;
        if (wanted(place, in_maildir, name, &kind))
            g_queue_push_head(&source->places, place_new(g_build_filename(place->path, name, NULL),
                                                         kind, place->depth + 1));
    }
    return true;
}

/* ---- files ---- */

/* A Maildir file's name begins with the seconds of its delivery. */
static int64_t maildir_time(const char *path, const struct stat *st)
{
    g_autofree char *name = g_path_get_basename(path);
    gsize digits = strspn(name, "0123456789");
    if (digits >= 9 && digits <= 11 && name[digits] == '.')
        return g_ascii_strtoll(name, NULL, 10);
    return st->st_mtime;
}

static void begin_file(struct mail_source *source, int fd, struct place *place, int64_t received)
{
    source->fd = fd;
    source->mbox = mbox_new(fd, source->max_bytes);
    source->path = g_steal_pointer(&place->path);
    source->received = received;
}

/* Whoever names a path may name a link, or a pipe into which somebody is yet to write. What merely
 * lies in a directory may be of anybody's making: a link there could lead to files that only the
 * importer may read. */
static int open_path(const struct place *place)
{
    int with_care = place->kind == PLACE_GIVEN ? 0 : O_NOFOLLOW | O_NONBLOCK;
    return open(place->path, O_RDONLY | O_CLOEXEC | O_NOCTTY | with_care);
}

/* Links to directories, which could lead round in a circle, are passed over; of others, told. */
static bool pass_over_link(const struct place *place, GError **error)
{
    struct stat st;
    if (stat(place->path, &st) == 0 && S_ISDIR(st.st_mode))
        return true;
    error_set(error, ERROR_INVALID,
              "%s: is a symbolic link, which is not followed here; import what it points to by its "
              "own name",
              place->path);
    return false;
}

static bool open_place(struct mail_source *source, struct place *place, GError **error)
{
    struct stat st;
    if (place->kind == PLACE_GIVEN && strcmp(place->path, "-") == 0) {
        begin_file(source, STDIN_FILENO, place, CLOCK_NONE);
        return true;
    }
    int fd = open_path(place);
    if (fd < 0 && errno == ELOOP && place->kind != PLACE_GIVEN)
        return pass_over_link(place, error);
    if (fd < 0 || fstat(fd, &st) != 0) {
        set_trouble(error, place->path);
        if (fd >= 0)
            (void)close(fd);
        return false;
    }
    if (S_ISREG(st.st_mode) || (place->kind == PLACE_GIVEN && S_ISFIFO(st.st_mode))) {
        begin_file(source, fd, place,
                   place->kind == PLACE_MAILDIR ? maildir_time(place->path, &st) : CLOCK_NONE);
        return true;
    }
    (void)close(fd);
    if (S_ISDIR(st.st_mode))
        return open_directory(source, place, error);
    if (place->kind != PLACE_GIVEN)
        return true; /* sockets, pipes, devices */
    error_set(error, ERROR_INVALID, "%s: is neither a file nor a directory", place->path);
    return false;
}

enum mail_source_result mail_source_next(struct mail_source *source, struct mbox_mail *ret,
                                         GError **error)
{
    for (;;) {
        if (!source->mbox) {
            g_autoptr(place_handle) place = g_queue_pop_head(&source->places);
            if (!place)
                return SOURCE_END;
            if (!open_place(source, place, error))
                return SOURCE_TROUBLE;
            continue;
        }
        enum mbox_result result = mbox_next(source->mbox, ret, error);
        if (result == MBOX_MAIL) {
            if (ret->received == CLOCK_NONE)
                ret->received = source->received;
            return SOURCE_MAIL;
        }
        if (result == MBOX_FAILED)
            g_prefix_error(error, "%s: ", source->path);
        close_file(source);
        if (result == MBOX_FAILED)
            return SOURCE_TROUBLE;
    }
}

uint64_t mail_source_measure(const char *const *paths)
{
    g_autoptr(mail_source_handle) source = mail_source_new(paths, 0);
    uint64_t total = 0;
    struct place *next;
    while ((next = g_queue_pop_head(&source->places))) {
        g_autoptr(place_handle) place = next;
        struct stat st;
        bool given = place->kind == PLACE_GIVEN;
        if ((given ? stat(place->path, &st) : lstat(place->path, &st)) != 0)
            continue;
        if (S_ISREG(st.st_mode))
            total += (uint64_t)st.st_size;
        else if (S_ISDIR(st.st_mode))
            (void)open_directory(source, place, NULL); /* importing it tells what is wrong */
    }
    return total;
}
