/* mail_source.h - the mails that lie under paths: Maildirs, mboxes, single mails, directories of
 * such, standard input. One after another, in bounded memory. */
#pragma once

#include "ctl/mbox.h"

struct mail_source;

/* paths ends with NULL and stays the caller's; "-" is standard input. */
struct mail_source *mail_source_new(const char *const *paths, uint64_t max_bytes);
void mail_source_free(struct mail_source *source);
typedef struct mail_source mail_source_handle;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(mail_source_handle, mail_source_free)

enum mail_source_result {
    SOURCE_MAIL,
    SOURCE_TROUBLE, /* a file or directory cannot be read: error says which and why; go on */
    SOURCE_END,
};

/* The next mail (borrowed until the next call); its received is what the file tells, or CLOCK_NONE
 * where only the mail's own date does. */
enum mail_source_result mail_source_next(struct mail_source *source, struct mbox_mail *ret,
                                         GError **error);

/* Bytes read so far. */
uint64_t mail_source_position(const struct mail_source *source);

/* Bytes that there are under paths, standard input not counted. */
uint64_t mail_source_measure(const char *const *paths);
