/* help.h - how crmctl is used, told from the table of commands. */
#pragma once

#include "ctl/ctl.h"

/* crmctl as a whole; a noun; a command. */
void help_draw_overview(struct screen *screen);
void help_draw_noun(struct screen *screen, const struct noun *noun);
void help_draw_command(struct screen *screen, const struct noun *noun,
                       const struct command *command);

/* The manual page crmctl(1). (transfer full) */
char *help_manual(void);
