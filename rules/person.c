/* person.c - whether mails may be one person's. */
#include "rules/person.h"

#include <glib.h>
#include <string.h>

#define WORDS_MAX 20

/* The words of a name, folded; what is no letter parts them. (transfer full) */
static char **words_of(const char *name)
{
    g_autofree char *normal = g_utf8_normalize(name, -1, G_NORMALIZE_ALL);
    g_autofree char *folded = g_utf8_casefold(normal ? normal : "", -1);
    g_autoptr(GStrvBuilder) words = g_strv_builder_new();
    unsigned count = 0;
    for (const char *p = folded, *start = NULL; count < WORDS_MAX; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        bool is_letter = c && (g_unichar_isalnum(c) || g_unichar_ismark(c));
        if (is_letter && !start)
            start = p;
        if (!is_letter && start && g_utf8_next_char(start) < p) {
            g_autofree char *word = g_strndup(start, (gsize)(p - start));
            g_strv_builder_add(words, word);
            count++;
        }
        if (!is_letter)
            start = NULL;
        if (!c)
            break;
    }
    return g_strv_builder_end(words);
}

bool person_may_be_same(const char *name, const char *other)
{
    if (!name || !other)
        return true;
    g_auto(GStrv) words = words_of(name);
    g_auto(GStrv) others = words_of(other);
    for (gsize i = 0; words[i]; i++) {
        if (g_strv_contains((const char *const *)others, words[i]))
            return true;
    }
    return !words[0] || !others[0];
}

#define LOCAL_BYTES 64 /* RFC 5321 4.5.3.1.1 */

/* The local part without what parts its words, as far as it matters. */
static void read_local(const char *address, char ret[LOCAL_BYTES + 1])
{
    gsize length = 0;
    for (const char *p = address; *p && *p != '@' && *p != '+' && length < LOCAL_BYTES; p++) {
        if (!strchr("-_.", *p))
            ret[length++] = *p;
    }
    ret[length] = '\0';
}

bool person_may_own(const char *address)
{
    static const char *const within[] = {
        "noreply", "donotreply", "notif",  "wordpress", "website", "webform", "formular",
        "mailer",  "daemon",     "robot",  "alert",     "bounce",  "automat", "kontaktform",
        "inquir",  "enquir",     "anfrag", "contactfo", "webmast", "portal",  "lead",
    };
    static const char *const whole[] = {
        "form", "forms",  "formulaire", "formulario", "web",  "www",   "wwwdata", "apache",
        "cron", "nobody", "system",     "server",     "site", "situs", "mail",    NULL,
    };
    char local[LOCAL_BYTES + 1];
    read_local(address, local);
    for (gsize i = 0; i < G_N_ELEMENTS(within); i++) {
        if (strstr(local, within[i]))
            return false;
    }
    return !g_strv_contains(whole, local);
}
