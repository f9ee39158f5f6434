/* test_socket.c - the listening socket's file: its rights, and when it is replaced or removed. */
#include "api/socket.h"
#include "base/error.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

/* What happens between bind() and what follows it: nothing, as a rule. */
static void (*after_bind)(const char *path);

int bind(int fd, const struct sockaddr *address, socklen_t length)
{
    int rc = (int)syscall(SYS_bind, fd, address, length);
    if (rc == 0 && after_bind)
        after_bind(((const struct sockaddr_un *)address)->sun_path);
    return rc;
}

struct fixture {
    char *directory;
    char *path;
};

static void fixture_start(struct fixture *f, const void *data)
{
    (void)data;
    f->directory = g_dir_make_tmp("crmd-socket-XXXXXX", NULL);
    f->path = g_build_filename(f->directory, "control.sock", NULL);
}

static void fixture_stop(struct fixture *f, const void *data)
{
    (void)data;
    (void)g_unlink(f->path); /* most tests leave nothing */
    g_assert_cmpint(g_rmdir(f->directory), ==, 0);
    g_free(f->path);
    g_free(f->directory);
}

static struct api_socket *listen_at(const char *path)
{
    g_autoptr(GError) error = NULL;
    struct api_socket *listener = api_socket_new("control", path, 0600, NULL, &error);
    g_assert_no_error(error);
    g_assert_nonnull(listener);
    return listener;
}

static void assert_refused(const char *path, const char *group, enum error_code code)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(api_socket_new("control", path, 0600, group, &error));
    g_assert_error(error, CRMD_ERROR, (int)code);
    g_test_message("%s", error->message);
}

static int new_unix(const char *path, struct sockaddr_un *ret)
{
    *ret = (struct sockaddr_un){.sun_family = AF_UNIX};
    g_strlcpy(ret->sun_path, path, sizeof ret->sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    g_assert_cmpint(fd, >=, 0);
    return fd;
}

static bool answers(const char *path)
{
    struct sockaddr_un address;
    int fd = new_unix(path, &address);
    int rc = connect(fd, (struct sockaddr *)&address, sizeof address);
    close(fd);
    return rc == 0;
}

static void the_socket_has_the_mode_and_group_asked_for(struct fixture *f, const void *data)
{
    (void)data;
    const struct group *own = getgrgid(getegid());
    g_autoptr(api_socket_handle) listener = api_socket_new("control", f->path, 0660, own->gr_name, NULL);
    g_assert_nonnull(listener);
    struct stat st;
    g_assert_cmpint(lstat(f->path, &st), ==, 0);
    g_assert_cmpint((int)st.st_mode, ==, S_IFSOCK | 0660);
    g_assert_cmpint((int)st.st_gid, ==, (int)getegid());
    g_assert_true(answers(f->path));
}

static char *victim_of(const char *path)
{
    return g_strconcat(path, ".victim", NULL);
}

static void put_link(const char *path)
{
    g_autofree char *victim = victim_of(path);
    g_assert_cmpint(g_unlink(path), ==, 0);
    g_assert_cmpint(symlink(victim, path), ==, 0);
}

static void put_file(const char *path)
{
    g_autofree char *victim = victim_of(path);
    g_assert_cmpint(g_unlink(path), ==, 0);
    g_assert_cmpint(link(victim, path), ==, 0);
}

static void what_is_put_in_its_place_gets_none_of_its_rights(struct fixture *f, const void *data)
{
    (void)data;
    void (*const puts[])(const char *path) = {put_link, put_file};
    g_autofree char *victim = victim_of(f->path);
    g_assert_true(g_file_set_contents(victim, "x", -1, NULL));
    g_assert_cmpint(g_chmod(victim, 0600), ==, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(puts); i++) {
        g_autoptr(GError) error = NULL;
        struct stat st;
        after_bind = puts[i];
        g_assert_null(api_socket_new("control", f->path, 0666, NULL, &error));
        after_bind = NULL;
        g_assert_error(error, CRMD_ERROR, ERROR_CONFLICT);
        g_assert_cmpint(g_stat(victim, &st), ==, 0);
        g_assert_cmpint((int)st.st_mode & 07777, ==, 0600);
        g_assert_cmpint(g_unlink(f->path), ==, 0);
    }
    g_assert_cmpint(g_unlink(victim), ==, 0);
}

static void making_it_leaves_the_umask_alone(struct fixture *f, const void *data)
{
    (void)data;
    mode_t before = umask(0026);
    struct api_socket *listener = listen_at(f->path);
    g_assert_cmpint((int)umask(before), ==, 0026);
    api_socket_free(listener);
}

static void the_descriptor_does_not_block_and_is_closed_on_exec(struct fixture *f, const void *data)
{
    (void)data;
    struct api_socket *listener = listen_at(f->path);
    g_assert_cmpint(fcntl(api_socket_fd(listener), F_GETFL) & O_NONBLOCK, !=, 0);
    g_assert_cmpint(fcntl(api_socket_fd(listener), F_GETFD) & FD_CLOEXEC, !=, 0);
    api_socket_free(listener);
}

static void a_stale_socket_is_replaced(struct fixture *f, const void *data)
{
    (void)data;
    struct sockaddr_un address;
    int fd = new_unix(f->path, &address);
    g_assert_cmpint(bind(fd, (struct sockaddr *)&address, sizeof address), ==, 0);
    close(fd);
    g_assert_true(g_file_test(f->path, G_FILE_TEST_EXISTS));
    struct api_socket *listener = listen_at(f->path);
    g_assert_true(answers(f->path));
    api_socket_free(listener);
}

static void a_socket_that_answers_is_a_conflict_and_stays(struct fixture *f, const void *data)
{
    (void)data;
    struct api_socket *first = listen_at(f->path);
    assert_refused(f->path, NULL, ERROR_CONFLICT);
    g_assert_true(answers(f->path));
    api_socket_free(first);
}

static void a_file_that_is_no_socket_is_a_conflict_and_stays(struct fixture *f, const void *data)
{
    (void)data;
    g_assert_true(g_file_set_contents(f->path, "mine", -1, NULL));
    assert_refused(f->path, NULL, ERROR_CONFLICT);
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(f->path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, "mine");
}

static void a_path_the_kernel_cannot_take_is_refused(struct fixture *f, const void *data)
{
    (void)data;
    g_autofree char *name = g_strnfill(108, 'x');
    g_autofree char *path = g_build_filename(f->directory, name, NULL);
    assert_refused(path, NULL, ERROR_INVALID);
    assert_refused("", NULL, ERROR_INVALID);
}

static void what_cannot_be_made_leaves_nothing_behind(struct fixture *f, const void *data)
{
    (void)data;
    g_autofree char *nowhere = g_build_filename(f->directory, "none", "control.sock", NULL);
    assert_refused(nowhere, NULL, ERROR_UNAVAILABLE);
    assert_refused(f->path, "there-is-no-such-group", ERROR_INVALID);
    g_assert_false(g_file_test(f->path, G_FILE_TEST_EXISTS));
}

static void the_file_goes_with_the_socket(struct fixture *f, const void *data)
{
    (void)data;
    api_socket_free(listen_at(f->path));
    g_assert_false(g_file_test(f->path, G_FILE_TEST_EXISTS));
}

static void another_ones_file_is_left_alone(struct fixture *f, const void *data)
{
    (void)data;
    struct api_socket *first = listen_at(f->path);
    g_autofree char *aside = g_strconcat(f->path, ".aside", NULL);
    g_assert_cmpint(g_rename(f->path, aside), ==, 0);
    struct api_socket *second = listen_at(f->path);
    api_socket_free(first);
    g_assert_true(answers(f->path));
    g_assert_cmpint(g_unlink(aside), ==, 0);
    api_socket_free(second);
}

static void a_peer_is_known_by_its_uid(struct fixture *f, const void *data)
{
    (void)f;
    (void)data;
    int pair[2];
    uid_t uid = (uid_t)-1;
    g_assert_cmpint(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), ==, 0);
    g_assert_true(api_socket_peer(pair[0], &uid));
    g_assert_cmpint((int)uid, ==, (int)geteuid());
    close(pair[0]);
    close(pair[1]);
    g_assert_false(api_socket_peer(pair[0], &uid));
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*test)(struct fixture *f, const void *data);
    } tests[] = {
#define TEST(function) {#function, function}
        TEST(the_socket_has_the_mode_and_group_asked_for),
        TEST(what_is_put_in_its_place_gets_none_of_its_rights),
        TEST(making_it_leaves_the_umask_alone),
        TEST(the_descriptor_does_not_block_and_is_closed_on_exec),
        TEST(a_stale_socket_is_replaced),
        TEST(a_socket_that_answers_is_a_conflict_and_stays),
        TEST(a_file_that_is_no_socket_is_a_conflict_and_stays),
        TEST(a_path_the_kernel_cannot_take_is_refused),
        TEST(what_cannot_be_made_leaves_nothing_behind),
        TEST(the_file_goes_with_the_socket),
        TEST(another_ones_file_is_left_alone),
        TEST(a_peer_is_known_by_its_uid),
    };
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *name = g_strconcat("/socket/", tests[i].name, NULL);
        g_strdelimit(name, "_", ' ');
        g_test_add(name, struct fixture, NULL, fixture_start, tests[i].test, fixture_stop);
    }
    return g_test_run();
}
