/* test_sandbox.c - what crmd-mail must not do is tried in children that have entered the sandbox,
 * and what it must be able to do as well. */
#include "mail/sandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each answers whether it could. */

static bool start_program(void)
{
    (void)execl("/bin/true", "true", NULL);
    return false;
}

static bool make_process(void)
{
    return syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL) >= 0;
}

static bool open_for_writing(void)
{
    return open("/dev/null", O_WRONLY) >= 0;
}

static bool create_file(void)
{
    return open("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0;
}

static bool remove_file(void)
{
    return unlink("/nonexistent/file") == 0 || errno != EPERM;
}

static bool serve(void)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    return listen(fd, 1) == 0;
}

static bool bind_port(void)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in any = {.sin_family = AF_INET};
    return bind(fd, (struct sockaddr *)&any, sizeof(any)) == 0;
}

static bool local_socket(void)
{
    return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool executable_memory(void)
{
    return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                0) != MAP_FAILED;
}

static bool executable_data(void)
{
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0;
}

static bool signal_parent(void)
{
    return syscall(SYS_tgkill, getppid(), getppid(), 0) == 0;
}

static bool raise_priority(void)
{
    return setuid(0) == 0;
}

static bool keep_capabilities(void)
{
    g_autofree char *status = NULL;
    return !g_file_get_contents("/proc/self/status", &status, NULL, NULL) ||
           !strstr(status, "CapPrm:\t0000000000000000") ||
           !strstr(status, "CapEff:\t0000000000000000");
}

static bool read_file(void)
{
    return open("/etc/passwd", O_RDONLY) >= 0;
}

static bool resolve(void)
{
    struct addrinfo *found = NULL;
    return getaddrinfo("localhost", "143", NULL, &found) == 0;
}

static gpointer nothing(gpointer data)
{
    return data;
}

static bool make_thread(void)
{
    return g_thread_join(g_thread_new("test", nothing, &errno)) == &errno;
}

static bool share_memory(void)
{
    int fd = memfd_create("test", MFD_ALLOW_SEALING);
    return write(fd, "x", 1) == 1 && fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK) == 0;
}

static bool connect_somewhere(void)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(1), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    return connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0 || errno == ECONNREFUSED;
}

struct deed {
    const char *name;
    bool (*can)(void);
    bool sanitizers_do; /* allowed in a build with them, which need it */
};

static const struct deed refused[] = {
    {"start a program", start_program},
    {"make a process", make_process, true},
    {"open a file for writing", open_for_writing},
    {"make a file", create_file},
    {"remove a file", remove_file},
    {"serve anybody", serve},
    {"take a port", bind_port},
    {"make a local socket", local_socket},
    {"get memory to write and execute", executable_memory},
    {"make data executable", executable_data},
    {"signal its parent", signal_parent},
    {"change its user", raise_priority},
    {"keep capabilities", keep_capabilities},
};

static const struct deed granted[] = {
    {"read a file", read_file},
    {"resolve a name", resolve},
    {"make a thread", make_thread},
    {"share sealed memory", share_memory},
    {"connect to a server", connect_somewhere},
};

enum outcome { COULD, COULD_NOT, KILLED };

static enum outcome try_in_child(const struct deed *deed)
{
    pid_t pid = fork();
    if (pid == 0) {
        g_autoptr(GError) error = NULL;
        if (!sandbox_enter(&error))
            _exit(9);
        _exit(deed->can() ? 0 : 1);
    }
    int status = 0;
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    if (WIFSIGNALED(status)) {
        g_assert_cmpint(WTERMSIG(status), ==, SIGSYS);
        return KILLED;
    }
    g_assert_cmpint(WEXITSTATUS(status), !=, 9);
    return WEXITSTATUS(status) == 0 ? COULD : COULD_NOT;
}

static void test_refused(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
#ifdef __SANITIZE_ADDRESS__
        if (refused[i].sanitizers_do)
            continue;
#endif
        g_test_message("it cannot %s", refused[i].name);
        g_assert_cmpint(try_in_child(&refused[i]), !=, COULD);
    }
}

static void test_granted(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(granted); i++) {
        g_test_message("it can %s", granted[i].name);
        g_assert_cmpint(try_in_child(&granted[i]), ==, COULD);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sandbox/what crmd-mail must not do is refused", test_refused);
    g_test_add_func("/sandbox/what crmd-mail has to do is granted", test_granted);
    return g_test_run();
}
