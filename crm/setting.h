/* setting.h - the business's settings: what there are, what they mean, what values they take. */
#pragma once

#include "crm/crm.h"

/* In the order in which they are listed. */
enum setting {
    SETTING_INCOMING_MAIL,
    SETTING_LEADS,
    SETTING_LOST_REASON_REQUIRED,
    SETTING_THREAD_WINDOW_DAYS,
    SETTING_RAW_MAIL_DAYS,
    SETTING_PREDICTIVE_SCORING,
    SETTING_SCORING_START_DATE,
    SETTING_ENRICHMENT,
    SETTING_MINING,
    SETTING_CURRENCY,
    SETTING_LANGUAGE,
    SETTING_FISCAL_MONTH,
    SETTING_COUNT
};

/* "incoming_mail" (static) */
const char *setting_name(enum setting setting);

/* A setting's value, or its default. (transfer full) */
char *setting_text(struct store *store, enum setting setting, GError **error);
bool setting_number(struct store *store, enum setting setting, int64_t *ret, GError **error);
bool setting_bool(struct store *store, enum setting setting, bool *ret, GError **error);

/* {"name", "type", "value", "default", "meaning"} of one by name (ERROR_NOT_FOUND names the
 * nearest), and of all. (transfer full) */
json_t *setting_get(struct crm *crm, const char *name, GError **error);
json_t *setting_list(struct crm *crm, GError **error);

/* Takes the value as JSON of its type, or as text of it; null is the default. */
bool setting_set(struct crm *crm, const char *name, json_t *value, GError **error);
