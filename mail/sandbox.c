/* sandbox.c - see sandbox.h. libseccomp: what is not listed fails with EPERM, which libraries cope
 * with; what only an intruder would try ends the process. */
#include "mail/sandbox.h"
#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <seccomp.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sched.h>
#include <unistd.h>

static const int allowed[] = {
    /* files that are open, and memory */
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fcntl),
    SCMP_SYS(dup),
    SCMP_SYS(memfd_create),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    /* looking at files: time zones, resolver and trust settings, character sets */
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(statx),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(getcwd),
    SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
    SCMP_SYS(fadvise64),
    /* sockets */
    SCMP_SYS(connect),
    SCMP_SYS(accept4), /* by LMTP, on crmd's socket; we can bind none */
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(sendmmsg),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recvmsg),
    SCMP_SYS(recvmmsg),
    SCMP_SYS(getsockname),
    SCMP_SYS(getpeername),
    SCMP_SYS(setsockopt),
    SCMP_SYS(getsockopt),
    SCMP_SYS(shutdown),
    /* waiting */
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(select),
    SCMP_SYS(pselect6),
    SCMP_SYS(eventfd2),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(restart_syscall),
    /* threads and signals */
    SCMP_SYS(futex),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(get_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(membarrier),
    SCMP_SYS(gettid),
    SCMP_SYS(setpriority),
    SCMP_SYS(getpid),
    SCMP_SYS(getppid),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    /* facts */
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrandom),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(getrlimit),
    SCMP_SYS(getrusage),
#ifdef __SANITIZE_ADDRESS__
    /* the sanitizers' reports and search for leaks */
    SCMP_SYS(ptrace),
    SCMP_SYS(wait4),
    SCMP_SYS(prctl),
    SCMP_SYS(clone),
    SCMP_SYS(prlimit64),
    SCMP_SYS(arch_prctl),
    SCMP_SYS(pipe),
    SCMP_SYS(pipe2),
    SCMP_SYS(setrlimit),
    SCMP_SYS(getdents),
#endif
};

/* Nothing of ours ever does these. */
static const int deadly[] = {
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(bpf),
    SCMP_SYS(mount),
    SCMP_SYS(setns),
    SCMP_SYS(unshare),
    SCMP_SYS(keyctl),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(io_uring_setup),
#ifndef __SANITIZE_ADDRESS__
    SCMP_SYS(ptrace),
#endif
};

/* Allowed only with such an argument; a call may have several rows. */
struct condition {
    int call;
    struct scmp_arg_cmp argument;
};

#define WRITING (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND)
#define THREAD (CLONE_VM | CLONE_THREAD)
#define BITS_CLEAR(argument, bits) SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, (bits), 0)
#define BITS_SET(argument, bits) SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, (bits), (bits))
#define EQUALS(argument, value) SCMP_CMP64(argument, SCMP_CMP_EQ, (value))

static const struct condition conditions[] = {
    {SCMP_SYS(open), BITS_CLEAR(1, WRITING)},
    {SCMP_SYS(openat), BITS_CLEAR(2, WRITING)},
    {SCMP_SYS(socket), EQUALS(0, AF_INET)},
    {SCMP_SYS(socket), EQUALS(0, AF_INET6)},
    {SCMP_SYS(socket), EQUALS(0, AF_NETLINK)}, /* the resolver asks which addresses we have */
    {SCMP_SYS(mmap), BITS_CLEAR(2, PROT_EXEC)},
    {SCMP_SYS(mmap), BITS_CLEAR(3, MAP_ANONYMOUS)}, /* character set converters are loaded late */
    {SCMP_SYS(mprotect), BITS_CLEAR(2, PROT_EXEC)},
    {SCMP_SYS(ioctl), EQUALS(1, FIONREAD)},
#ifndef __SANITIZE_ADDRESS__
    {SCMP_SYS(clone), BITS_SET(0, THREAD)},
    {SCMP_SYS(prctl), EQUALS(0, PR_SET_NAME)},
    {SCMP_SYS(prlimit64), EQUALS(2, 0)}, /* reading a limit, not setting one */
#endif
};

/* errno where the caller has another way: threads by clone(), of which the flags can be seen. */
struct substitute {
    int call, code;
};
static const struct substitute substitutes[] = {
    {SCMP_SYS(clone3), ENOSYS},
    {SCMP_SYS(openat2), ENOSYS},
};

static int add_rules(scmp_filter_ctx filter)
{
    int rc = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(allowed) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
    for (gsize i = 0; i < G_N_ELEMENTS(deadly) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, deadly[i], 0);
    for (gsize i = 0; i < G_N_ELEMENTS(conditions) && rc == 0; i++)
        rc =
            seccomp_rule_add(filter, SCMP_ACT_ALLOW, conditions[i].call, 1, conditions[i].argument);
    for (gsize i = 0; i < G_N_ELEMENTS(substitutes) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ERRNO((uint32_t)substitutes[i].code),
                              substitutes[i].call, 0);
    const int signals[] = {SCMP_SYS(tgkill), SCMP_SYS(kill)}; /* to ourselves only: abort() */
    for (gsize i = 0; i < G_N_ELEMENTS(signals) && rc == 0; i++)
        rc = seccomp_rule_add(filter, SCMP_ACT_ALLOW, signals[i], 1,
                              EQUALS(0, (scmp_datum_t)getpid()));
    return rc;
}

static int load_filter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return -ENOMEM;
    int rc = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    if (rc == 0)
        rc = add_rules(filter);
    if (rc == 0)
        rc = seccomp_load(filter);
    seccomp_release(filter);
    return rc;
}

/* Root's, where crmd runs as root. A unit's filter may refuse capset(), but gives none either. */
static int drop_capabilities(void)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct held[_LINUX_CAPABILITY_U32S_3] = {{0}}, none[] = {{0}, {0}};
    if (syscall(SYS_capget, &header, held) == 0 && memcmp(held, none, sizeof(held)) == 0)
        return 0;
    return syscall(SYS_capset, &header, none) == 0 ? 0 : -errno;
}

bool sandbox_enter(GError **error)
{
    int rc = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : -errno;
#ifndef __SANITIZE_ADDRESS__
    if (rc == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        rc = -errno;
#endif
    if (rc == 0)
        rc = drop_capabilities();
    if (rc == 0)
        rc = load_filter();
    if (rc == 0)
        return true;
    error_set(error, ERROR_INTERNAL, "the sandbox cannot be set up: %s; the kernel needs seccomp",
              g_strerror(-rc));
    return false;
}
