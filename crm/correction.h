/* correction.h - people's word over what became of a mail: promoted to a lead, dismissed as junk,
 * undone; and what is to be remembered of it. */
#pragma once

#include "crm/learnt.h"

/* Makes a lead of a message that triage did not take for one, for the named team (NULL: the team it
 * is addressed to). ERROR_CONFLICT where it is a lead already. The team may be one that is not the
 * caller's: that is how mail which reached the wrong team is passed on. */
bool correction_promote(struct crm *crm, int64_t message_id, const char *team, enum learn learn,
                        GError **error);

/* What a message is that is dismissed. */
struct dismissal {
    enum verdict verdict; /* bulk, notification or spam */
    enum learn learn;
};
bool dismissal_verdict_parse(const char *name, enum verdict *ret);

/* Archives those leads that the message made and the caller may change; when none of them is left
 * in sight, the message gets the verdict. ERROR_CONFLICT where it made none, ERROR_REFUSED where
 * all are other people's. */
bool correction_dismiss(struct crm *crm, int64_t message_id, const struct dismissal *dismissal,
                        GError **error);

/* The same for one lead; gives the message that made it. */
bool correction_dismiss_lead(struct crm *crm, int64_t lead_id, const struct dismissal *dismissal,
                             int64_t *ret_message_id, GError **error);

/* Remembers that mail of the message's sender or domain is what the message is. */
bool correction_remember(struct crm *crm, int64_t message_id, enum learn learn, GError **error);

/* Takes back the newest correction of a message: its verdict, its leads and what was remembered
 * with it are as before. ERROR_CONFLICT where there is none, or where a lead that it made has been
 * worked on since. */
bool correction_undo(struct crm *crm, int64_t message_id, GError **error);
