/* fault.c - dying and hurrying on request, in builds for tests only. */
#include "base/fault.h"

#ifdef CRMD_FAULTS

#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

/* The number that a variable "NAME:N" gives for that name, or 0. */
static int number_of(const char *variable, const char *name)
{
    const char *wanted = g_getenv(variable);
    gsize length = strlen(name);
    if (!wanted || strncmp(wanted, name, length) != 0 || wanted[length] != ':')
        return 0;
    return (int)g_ascii_strtoll(wanted + length + 1, NULL, 10);
}

void fault_point(const char *name)
{
    static _Atomic int reached;
    int wanted = number_of("CRMD_FAULT", name);
    if (wanted > 0 && ++reached == wanted)
        (void)kill(getpid(), SIGKILL);
}

bool fault_fails(const char *name)
{
    static _Atomic int reached;
    int wanted = number_of("CRMD_FAIL", name);
    errno = ENOMEM;
    return wanted > 0 && ++reached <= wanted;
}

int64_t fault_hurry_ms(int64_t wait_ms)
{
    const char *hurry = g_getenv("CRMD_HURRY"); /* nobody changes it in a running program */
    int64_t times = hurry ? g_ascii_strtoll(hurry, NULL, 10) : 1;
    return times > 1 ? wait_ms / times : wait_ms;
}

#else
/* An empty translation unit is not ISO C. */
typedef int fault_none;
#endif
