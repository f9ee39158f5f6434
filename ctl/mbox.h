/* mbox.h - the mails of a stream, one after another: an mbox of any size, or one mail. No more than
 * one mail is in memory, and of one that is too large its header. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

struct mbox_mail {
    GByteArray *bytes;   /* of a mail that is too large: its header */
    uint64_t size_bytes; /* of the whole mail */
    int64_t received;    /* of its From_ line, UTC seconds, or CLOCK_NONE */
};

struct mbox;

/* fd stays the caller's. Mails over max_bytes are too large. */
struct mbox *mbox_new(int fd, uint64_t max_bytes);
void mbox_free(struct mbox *mbox);
typedef struct mbox mbox_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(mbox_handle, mbox_free)

enum mbox_result { MBOX_MAIL, MBOX_END, MBOX_FAILED };

/* The next mail (borrowed until the next call). MBOX_FAILED: error says why the stream cannot be
 * read, or that it holds no mail. */
enum mbox_result mbox_next(struct mbox *mbox, struct mbox_mail *ret, GError **error);

/* Bytes of the stream that were read so far. */
uint64_t mbox_position(const struct mbox *mbox);
