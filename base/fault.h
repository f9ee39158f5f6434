/* fault.h - what a build for tests (-DCRMD_FAULTS) can be made to do; in any other build nothing of
 * it is there. The environment's CRMD_FAULT="NAME:N" ends the process at the N-th time that point
 * is reached, as a crash would. CRMD_FAIL="NAME:N" has what is named so fail the first N times, in
 * each process, as for want of memory. CRMD_HURRY=N makes what waits for a mail server N times as
 * impatient. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef CRMD_FAULTS
void fault_point(const char *name);
bool fault_fails(const char *name); /* sets errno */
int64_t fault_hurry_ms(int64_t wait_ms);
#else
#define fault_point(name) ((void)0)
#define fault_fails(name) false
#define fault_hurry_ms(wait_ms) ((int64_t)(wait_ms))
#endif
