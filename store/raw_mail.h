/* raw_mail.h - mails as they came, compressed, each content once, for as long as they are kept. */
#pragma once

#include "base/blob.h"
#include "store/store.h"

/* Keeps a mail once; data is its zstd frame. */
bool store_raw_insert(struct store *store, const guint8 sha256[SHA256_BYTES], int64_t size_bytes,
                      const void *data, gsize length, int64_t *ret_id, GError **error);

/* The mail, decompressed; ERROR_NOT_FOUND where it is not kept. (transfer full) */
GBytes *store_raw_read(struct store *store, int64_t raw_id, GError **error);

/* When the newest message whose raw mail is kept was recorded; CLOCK_NONE: there is none. */
bool store_raw_newest(struct store *store, int64_t *ret_at, GError **error);

/* When the oldest was, likewise. */
bool store_raw_oldest(struct store *store, int64_t *ret_at, GError **error);

/* Drops the raw mail of the oldest messages recorded before that time, at most limit of them. The
 * messages themselves stay. */
bool store_raw_expire(struct store *store, int64_t before, int64_t limit, int64_t *ret_messages,
                      GError **error);
