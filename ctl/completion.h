/* completion.h - scripts that complete crmctl's commands in a shell. */
#pragma once

/* The script for "bash" or "zsh"; NULL for another shell. (transfer full) */
char *completion_script(const char *shell);
