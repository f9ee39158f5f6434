/* rights.c - see rights.h. */
#include "mail/rights.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/util.h"
#include "mail/folder_name.h"

#include <string.h>

#define RIGHTS_BYTES 100 /* there are about fifteen, a letter each */

/* What an "after" takes in the folder that is watched. */
static const struct need {
    enum mailbox_after after;
    char right;    /* of RFC 4314 */
    char former;   /* of RFC 2086, which gave several at once, or 0 */
    bool deletion; /* the flag is \Deleted, else \Seen; the right to expunge has none */
    bool flag;
    const char *verb;
} needs[] = {
    {MAILBOX_AFTER_SEEN, 's', 0, false, true, "mark messages as seen"},
    {MAILBOX_AFTER_MOVE, 't', 'd', true, true, "mark messages as deleted"},
    {MAILBOX_AFTER_MOVE, 'e', 'd', true, false, "remove messages"},
    {MAILBOX_AFTER_DELETE, 't', 'd', true, true, "mark messages as deleted"},
    {MAILBOX_AFTER_DELETE, 'e', 'd', true, false, "remove messages"},
};

/* ---- asking ---- */

/* A folder's name as a quoted string. (transfer full) */
static char *quoted(const char *folder)
{
    g_autofree char *wire = folder_name_encode(folder);
    GString *text = g_string_new("\"");
    for (const char *p = wire; *p; p++) {
        if (*p == '"' || *p == '\\')
            g_string_append_c(text, '\\');
        g_string_append_c(text, *p);
    }
    g_string_append_c(text, '"');
    return g_string_free(text, FALSE);
}

/* "MYRIGHTS INBOX lrswit": the last word. */
static void take_rights(void *context, const char *line)
{
    char **rights = context;
    const char *last = strrchr(line, ' ');
    if (*rights || !last || g_ascii_strncasecmp(line, "MYRIGHTS ", strlen("MYRIGHTS ")) != 0)
        return;
    *rights = util_clean(last + 1, RIGHTS_BYTES, false);
}

static void pass_over(void *context, const char *line)
{
    (void)context;
    (void)line;
}

/* The rights that we have in a folder; NULL with error set. (transfer full) */
static char *my_rights(struct imap *imap, const char *folder, GError **error)
{
    g_autofree char *name = quoted(folder);
    g_autofree char *command = g_strconcat("MYRIGHTS ", name, NULL);
    g_autofree char *rights = NULL;
    if (!imap_ask(imap, command, take_rights, &rights, error))
        return NULL;
    if (!rights)
        error_set(error, ERROR_CORRUPT, "the server does not answer what rights there are");
    return g_steal_pointer(&rights);
}

/* ---- judging ---- */

static bool set_missing(GError **error, const struct mailbox_settings *settings, const char *what,
                        const char *remedy)
{
    error_set(error, ERROR_UNAVAILABLE, "%s may not %s in %s: %s, or change the mailbox's after",
              settings->user, what, settings->folder, remedy);
    return false;
}

static bool check_by_acl(struct imap *imap, const struct mailbox_settings *settings,
                         char **ret_detail, GError **error)
{
    g_autofree char *rights = my_rights(imap, settings->folder, error);
    if (!rights)
        return false;
    for (gsize i = 0; i < G_N_ELEMENTS(needs); i++) {
        const struct need *n = &needs[i];
        if (n->after != settings->after || strchr(rights, n->right) ||
            (n->former && strchr(rights, n->former)))
            continue;
        g_autofree char *remedy = g_strdup_printf(
            "it has the rights \"%s\"; give it the right \"%c\" (ACL)", rights, n->right);
        return set_missing(error, settings, n->verb, remedy);
    }
    *ret_detail = g_strdup_printf("\"%s\" (ACL): all that is needed", rights);
    return true;
}

static bool check_by_flags(const struct imap *imap, const struct mailbox_settings *settings,
                           char **ret_detail, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(needs); i++) {
        const struct need *n = &needs[i];
        if (n->after == settings->after && n->flag && !imap_keeps_flag(imap, n->deletion))
            return set_missing(error, settings, n->verb,
                               "the server keeps no such flag there; give it the right to change "
                               "the folder");
    }
    *ret_detail = g_strdup("the server keeps the flags that are needed");
    return true;
}

bool rights_check(struct imap *imap, const struct mailbox_settings *settings, char **ret_detail,
                  GError **error)
{
    if (imap_is_read_only(imap))
        return set_missing(error, settings, "change anything",
                           "the folder is open for reading only; give it the right to change it");
    return imap_has(imap, "ACL") ? check_by_acl(imap, settings, ret_detail, error)
                                 : check_by_flags(imap, settings, ret_detail, error);
}

bool rights_check_target(struct imap *imap, const struct mailbox_settings *settings,
                         char **ret_detail, GError **error)
{
    if (settings->after != MAILBOX_AFTER_MOVE)
        return true;
    g_autofree char *name = quoted(settings->move_to);
    g_autofree char *command = g_strconcat("STATUS ", name, " (MESSAGES)", NULL);
    if (!imap_ask(imap, command, pass_over, NULL, error)) {
        g_prefix_error(
            error, "the folder %s, to which mail is moved, cannot be used: ", settings->move_to);
        return false;
    }
    if (!imap_has(imap, "ACL")) {
        *ret_detail = g_strdup_printf("%s is there", settings->move_to);
        return true;
    }
    g_autofree char *rights = my_rights(imap, settings->move_to, error);
    if (rights && !strchr(rights, 'i'))
        error_set(error, ERROR_UNAVAILABLE,
                  "%s may not put messages into %s: it has the rights \"%s\"; give it the right "
                  "\"i\" (ACL)",
                  settings->user, settings->move_to, rights);
    *ret_detail =
        rights ? g_strdup_printf("%s is there, \"%s\" (ACL)", settings->move_to, rights) : NULL;
    return rights && strchr(rights, 'i');
}
