/* nouns.h - the commands of each noun; each stands in the noun's own file. */
#pragma once

#include "ctl/command.h"

/* What is the own of nouns that are catalogues of the API. */
extern const struct collection team_collection;
extern const struct collection user_collection;
extern const struct collection group_collection;
extern const struct collection company_collection;
extern const struct collection stage_collection;
extern const struct collection field_collection;
extern const struct collection tag_collection;
extern const struct collection tag_category_collection;
extern const struct collection lost_reason_collection;
extern const struct collection source_collection;
extern const struct collection medium_collection;
extern const struct collection campaign_collection;
extern const struct collection activity_type_collection;

extern const struct command status_commands[];
extern const struct command backup_commands[];
extern const struct command import_commands[];
extern const struct command watch_commands[];
extern const struct command mailbox_commands[];
extern const struct command inbox_commands[];
extern const struct command message_commands[];
extern const struct command lead_commands[];
extern const struct command contact_commands[];
extern const struct command activity_commands[];
extern const struct command activity_type_commands[];
extern const struct command pipeline_commands[];
extern const struct command team_commands[];
extern const struct command user_commands[];
extern const struct command group_commands[];
extern const struct command company_commands[];
extern const struct command stage_commands[];
extern const struct command field_commands[];
extern const struct command tag_commands[];
extern const struct command tag_category_commands[];
extern const struct command lost_reason_commands[];
extern const struct command source_commands[];
extern const struct command medium_commands[];
extern const struct command campaign_commands[];
extern const struct command setting_commands[];
extern const struct command parse_commands[];
extern const struct command completion_commands[];
extern const struct command help_commands[];
extern const struct command version_commands[];
extern const struct command names_commands[];
