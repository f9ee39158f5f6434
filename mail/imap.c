/* imap.c - see imap.h. A session from its making to its end, and what it knows of its folder. */
#include "mail/imap_private.h"
#include "mail/folder_name.h"

#include <string.h>

struct imap *imap_new(const struct mailbox_settings *settings, const struct imap_secrets *secrets,
                      int cancel_fd, stream_alive alive, void *alive_context)
{
    struct imap *imap = g_new0(struct imap, 1);
    imap->settings = settings;
    imap->secrets = *secrets;
    imap->cancel_fd = cancel_fd;
    imap->alive = alive;
    imap->alive_context = alive_context;
    imap->folder = folder_name_encode(settings->folder);
    imap->move_to = settings->move_to ? folder_name_encode(settings->move_to) : NULL;
    imap->capabilities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return imap;
}

void imap_forget_secret(char **secret)
{
    if (*secret)
        explicit_bzero(*secret, strlen(*secret));
    g_clear_pointer(secret, g_free);
}

void imap_free(struct imap *imap)
{
    if (!imap)
        return;
    imap_forget_secret(&imap->secret);
    if (imap->session) {
        imap->session->imap_stream = NULL; /* else libetpan would wait for an answer to LOGOUT */
        mailimap_free(imap->session);
    }
    if (imap->line)
        mmap_string_free(imap->line);
    if (imap->buffered)
        mailstream_close(imap->buffered);
    stream_free(imap->stream);
    dial_addresses_free(imap->addresses);
    g_hash_table_unref(imap->capabilities);
    g_free(imap->folder);
    g_free(imap->move_to);
    g_free(imap);
}

/* ---- what the server has said of the folder and of itself ---- */

uint32_t imap_uidvalidity(const struct imap *imap)
{
    return imap->uidvalidity;
}

uint32_t imap_exists(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_exists;
}

uint32_t imap_uidnext(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_uidnext;
}

bool imap_can_remove(const struct imap *imap)
{
    return imap_has(imap, "UIDPLUS") ||
           (imap_has(imap, "MOVE") && imap->settings->after == MAILBOX_AFTER_MOVE);
}

bool imap_has_idle(const struct imap *imap)
{
    return imap_has(imap, "IDLE") && !imap->no_idle;
}

void imap_show_chain(struct imap *imap, GPtrArray *chain)
{
    imap->chain = chain;
}

bool imap_has(const struct imap *imap, const char *capability)
{
    return g_hash_table_contains(imap->capabilities, capability);
}

bool imap_is_read_only(const struct imap *imap)
{
    return imap->session->imap_selection_info->sel_perm == MAILIMAP_MAILBOX_READONLY;
}

bool imap_keeps_flag(const struct imap *imap, bool deleted)
{
    const clist *flags = imap->session->imap_selection_info->sel_perm_flags;
    int wanted = deleted ? MAILIMAP_FLAG_DELETED : MAILIMAP_FLAG_SEEN;
    for (clistiter *i = flags ? clist_begin(flags) : NULL; i; i = clist_next(i)) {
        const struct mailimap_flag_perm *perm = clist_content(i);
        if (perm->fl_type == MAILIMAP_FLAG_PERM_FLAG && perm->fl_flag->fl_type == wanted)
            return true;
    }
    return !flags; /* a server that does not tell keeps all, says RFC 3501 */
}
