/* other-clock.c - to be preloaded: the time of day is off by the seconds that the file named by
 * OTHER_CLOCK holds; the clocks that nobody sets are as they are. */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long offset_s(void)
{
    char text[32] = "";
    const char *name = getenv("OTHER_CLOCK");
    int fd = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0)
        return 0;
    (void)!read(fd, text, sizeof text - 1);
    (void)close(fd);
    return strtol(text, NULL, 10);
}

#define REAL(name) ((__typeof__(&(name)))dlsym(RTLD_NEXT, #name))

int clock_gettime(clockid_t clock, struct timespec *ret)
{
    int rc = REAL(clock_gettime)(clock, ret);
    if (rc == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        ret->tv_sec += offset_s();
    return rc;
}

int gettimeofday(struct timeval *restrict ret, void *restrict zone)
{
    int rc = REAL(gettimeofday)(ret, zone);
    if (rc == 0)
        ret->tv_sec += offset_s();
    return rc;
}

time_t time(time_t *ret)
{
    time_t now = REAL(time)(NULL) + offset_s();
    if (ret)
        *ret = now;
    return now;
}
