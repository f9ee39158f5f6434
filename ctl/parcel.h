/* parcel.h - mails on their way to crmd: packed several to a request, several requests at once, and
 * what became of them counted. */
#pragma once

#include "ctl/ctl.h"
#include "ctl/mbox.h"

/* What became of the mails that were sent so far. */
struct parcel_counts {
    json_t *verdicts; /* {"lead": 3, ...} */
    int64_t mails, known, too_large, leads;
};

struct parcels;

/* path is the route with its query. NULL with error where crmd says no. */
struct parcels *parcels_new(const struct ctl *ctl, const char *path, GError **error);
/* Waits for what is under way. */
void parcels_free(struct parcels *parcels);
typedef struct parcels parcels_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(parcels_handle, parcels_free)

/* What crmd takes of one mail. */
uint64_t parcels_max_bytes(const struct parcels *parcels);

/* Packs a mail, sending what is full; waits while enough is under way. False where sending failed
 * for good. */
bool parcels_add(struct parcels *parcels, const struct mbox_mail *mail, GError **error);
/* Sends the rest and waits for all. */
bool parcels_finish(struct parcels *parcels, GError **error);

/* The counts by now. (ret->verdicts: transfer full) */
void parcels_count(struct parcels *parcels, struct parcel_counts *ret);
