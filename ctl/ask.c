/* ask.c - questions to a person at a terminal. */
#include "ctl/ask.h"
#include "base/util.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define QUESTION_BYTES 1000

bool ask_can(const struct ctl *ctl)
{
    return ctl->is_terminal && isatty(STDIN_FILENO);
}

bool ask_yes(struct ctl *ctl, const char *question, bool *ret, GError **error)
{
    char answer[100];
    g_autofree char *clean = util_clean(question, QUESTION_BYTES, false);
    if (!ctl_flush(ctl, error))
        return false;
    printf("%s [y/N] ", clean);
    (void)fflush(stdout); /* what is written next says whether it takes more */
    *ret = fgets(answer, sizeof answer, stdin) && strchr("yY", *g_strchug(answer)) && *answer;
    return true;
}
