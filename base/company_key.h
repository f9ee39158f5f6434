/* company_key.h - companies' names as they are compared: folded, and without their legal form. */
#pragma once

/* "muller sohn" of "Müller & Sohn GmbH", "acme" of "PT. ACME, Tbk". NULL where the name has fewer
 * than two letters or digits. Linear. (transfer full) */
char *company_key(const char *name);
