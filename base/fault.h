/* fault.h - what a build for tests (-DCRMD_FAULTS) can be made to do; in any other build nothing of
 * it is there. The environment's CRMD_FAULT="NAME:N" ends the process at the N-th time that point
 * is reached, as a crash would. CRMD_HURRY=N makes what waits for a mail server N times as
 * impatient. */
#pragma once

#include <stdint.h>

#ifdef CRMD_FAULTS
void fault_point(const char *name);
int64_t fault_hurry_ms(int64_t wait_ms);
#else
#define fault_point(name) ((void)0)
#define fault_hurry_ms(wait_ms) ((int64_t)(wait_ms))
#endif
