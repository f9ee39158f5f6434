/* offer.h - who offers and who asks: cold offers that are written as one person writes to another,
 * told from enquiries by what their sentences do and not by set phrases. */
#pragma once

#include "parsers/wording.h"

/* Adds what speaks for an offer to us, where that is plain: a mail whose writer tells what he has,
 * what we would gain, and how to go on, and asks for nothing that we sell. Adds nothing otherwise.
 * Returns whether it added. */
bool offer_add(const struct mail *mail, struct wording_score *score);

/* Whether its writer says what he wants of us, whatever he tells of his own trade. */
bool offer_wants(const struct mail *mail);

/* Whether its writer plainly wants something of us, or answers us, whatever set phrases of sellers
 * he uses: a supplier's answer, a dealer's application. */
bool offer_is_none(const struct mail *mail);
