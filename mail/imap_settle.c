/* imap_settle.c - marking, moving and deleting messages on the server. */
#include "mail/imap_private.h"

static bool add_flag(struct imap *imap, const GArray *uids, struct mailimap_flag *flag,
                     const char *what, GError **error)
{
    struct mailimap_flag_list *flags = mailimap_flag_list_new_empty();
    (void)mailimap_flag_list_add(flags, flag);
    struct mailimap_store_att_flags *store = mailimap_store_att_flags_new_add_flags_silent(flags);
    struct mailimap_set *set = imap_set_of(uids);
    imap_begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = mailimap_uid_store(imap->session, set, store);
    mailimap_set_free(set);
    mailimap_store_att_flags_free(store);
    return imap_succeeded(imap, code, what, "the account needs the right to change this folder",
                          error);
}

/* Without UIDPLUS only EXPUNGE is left, which would also remove what others have marked meanwhile:
 * the messages stay, marked as deleted, until somebody's mail program expunges them. */
static bool remove_messages(struct imap *imap, const GArray *uids, GError **error)
{
    if (!add_flag(imap, uids, mailimap_flag_new_deleted(), "to mark messages as deleted", error))
        return false;
    if (!imap_has(imap, "UIDPLUS"))
        return true;
    struct mailimap_set *set = imap_set_of(uids);
    imap_begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = mailimap_uid_expunge(imap->session, set);
    mailimap_set_free(set);
    return imap_succeeded(imap, code, "to delete messages", NULL, error);
}

static bool move_messages(struct imap *imap, const GArray *uids, GError **error)
{
    struct mailimap_set *set = imap_set_of(uids);
    bool at_once = imap_has(imap, "MOVE");
    imap_begin(imap, (uint64_t)HEAD_BYTES * uids->len, LINE_BYTES, LINE_BYTES);
    int code = at_once ? mailimap_uid_move(imap->session, set, imap->move_to)
                       : mailimap_uid_copy(imap->session, set, imap->move_to);
    mailimap_set_free(set);
    g_autofree char *what = g_strdup_printf("to move messages to %s", imap->settings->move_to);
    if (!imap_succeeded(imap, code, what, "create that folder or change the mailbox's after",
                        error))
        return false;
    return at_once || remove_messages(imap, uids, error);
}

bool imap_settle(struct imap *imap, const GArray *uids, enum mailbox_after after, GError **error)
{
    switch (after) {
    case MAILBOX_AFTER_MOVE:
        return move_messages(imap, uids, error);
    case MAILBOX_AFTER_DELETE:
        return remove_messages(imap, uids, error);
    default:
        return add_flag(imap, uids, mailimap_flag_new_seen(), "to mark messages as seen", error);
    }
}
