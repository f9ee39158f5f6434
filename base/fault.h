/* fault.h - places where a build for tests (-DCRMD_FAULTS) can be made to die: the environment's
 * CRMD_FAULT="NAME:N" ends the process at the N-th time that point is reached, as a crash would. */
#pragma once

#ifdef CRMD_FAULTS
void fault_point(const char *name);
#else
#define fault_point(name) ((void)0)
#endif
