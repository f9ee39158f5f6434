/* lead_convert.h - a lead becomes an opportunity, of a contact who may become a customer. */
#pragma once

#include "crm/lead.h"

enum convert_contact {
    CONVERT_FIND, /* the lead's, else the one with its address, else a new one */
    CONVERT_NEW,
    CONVERT_NONE, /* as it is */
    CONVERT_GIVEN,
};

struct conversion {
    enum convert_contact contact;
    int64_t contact_id; /* with CONVERT_GIVEN */
    bool customer;      /* the contact, and its company, are customers from now on */
    const char *team;   /* names; NULL: as it is */
    const char *stage;
    const char *salesperson;
};

/* Refused for what is an opportunity already, is closed, or is of a team without a pipeline. A new
 * contact is a person and, where the lead names one, the person's company. */
bool lead_convert(struct crm *crm, struct lead_ref ref, const struct conversion *conversion,
                  GError **error);

/* Makes an opportunity of what is none yet, within another operation's transaction, which writes
 * the lead. */
bool lead_qualify(struct crm *crm, struct lead *lead, GError **error);
