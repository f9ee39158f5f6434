/* fuzz.h - what the harnesses share. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends where something does not hold of what came of the input: libFuzzer keeps an input that
 * aborts, not one that traps as g_error() does. */
static inline void require(bool holds, const char *broken)
{
    if (holds)
        return;
    g_printerr("%s\n", broken);
    abort();
}
