/* rights.h - whether an account may do what capture does on the server once mail is recorded: to
 * mark, move or delete it. For checks; nothing is changed. */
#pragma once

#include "mail/imap.h"

/* In the selected folder, by ACL (RFC 4314) where the server has it, else by PERMANENTFLAGS. The
 * error says what is missing and what to do; *ret_detail what there is (transfer full). */
bool rights_check(struct imap *imap, const struct mailbox_settings *settings, char **ret_detail,
                  GError **error);

/* Whether the folder that mail is moved to is there and takes it. *ret_detail is NULL where none is
 * configured. */
bool rights_check_target(struct imap *imap, const struct mailbox_settings *settings,
                         char **ret_detail, GError **error);
