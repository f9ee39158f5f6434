/* lead_key.h - this room's own: under which domains and name leads of one company are found. */
#pragma once

struct lead;

/* Sets email_domain, site_domain and company_key from what the lead says. Domains in which anybody
 * may have an address or a page say nothing, and are left out. */
void lead_key_set(struct lead *lead);
