/* config_private.h - what the files that read crmd.conf share. For daemon/config*.c alone: no other
 * file knows libconfig. */
#pragma once

#include "daemon/config.h"
#include "daemon/options.h"

#include <libconfig.h>

struct config_loader {
    const char *path;
    GPtrArray *errors, *warnings;
    struct config *config;
};

/* Adds "FILE:LINE: ..." to lines. */
void config_report(GPtrArray *lines, const config_setting_t *at, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* Checks that path and what it includes can be read; names are relative to directory. */
bool config_check_files(const char *path, const char *directory, const char *where, unsigned depth,
                        GPtrArray *errors);

void config_read_option(struct config_loader *loader, const struct option *option,
                        const config_setting_t *setting, void *target);

/* Reads the options of one section from a group's members; target has its defaults. */
void config_read_group(struct config_loader *loader, enum option_section section,
                       const config_setting_t *group, void *target);

void config_report_unknown(struct config_loader *loader, enum option_section section,
                           const config_setting_t *setting);

/* Names the options that an entry of a list cannot do without. */
void config_report_missing(struct config_loader *loader, enum option_section section,
                           const config_setting_t *group);

/* What one option alone cannot tell: checks a mailbox, and fills in what its options imply. */
void config_check_mailbox(struct config_loader *loader, const config_setting_t *group,
                          struct config_mailbox *mailbox);
