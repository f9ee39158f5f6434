/* fault.c - dying and hurrying on request, in builds for tests only. */
#include "base/fault.h"

#ifdef CRMD_FAULTS

#include <glib.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

void fault_point(const char *name)
{
    static _Atomic int reached;
    const char *wanted = g_getenv("CRMD_FAULT");
    gsize length = strlen(name);
    if (!wanted || strncmp(wanted, name, length) != 0 || wanted[length] != ':')
        return;
    if (++reached == (int)g_ascii_strtoll(wanted + length + 1, NULL, 10))
        (void)kill(getpid(), SIGKILL);
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
