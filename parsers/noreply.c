/* noreply.c - see noreply.h. */
#include "parsers/noreply.h"
#include "parsers/phrase_set.h"

#include <glib.h>
#include <string.h>

#define LOCAL_BYTES 64 /* RFC 5321 4.5.3.1.1 */

/* Without the '-', '_' and '.' between the words; anywhere in the local part. */
static const char *const noreply_words[] = {
    "noreply",       "donotreply",     "dontreply",     "noresponse",    "noreturn",
    "neverreply",    "nichtantworten", "keineantwort",  "nepasrepondre", "noresponder",
    "norespondas",   "naoresponda",    "naoresponder",  "nonrispondere", "nietantwoorden",
    "geenantwoord",  "svarikke",       "svarainte",     "ikkesvar",      "alavastaa",
    "nieodpowiadaj", "neodpovidat",    "jangandibalas", "unattended",    "donotuse",
    "notreply",      "neodpovidejte",  "yanitlamayin",  "tidakdibalas",  "neotvechat",
    "neotvechaite",  "ikkesvare",      "keinereply",    "devnull",       NULL,
};

/* clang-format off */

/* The whole local part, up to a '+'. */
static const char *const programs[] = {
    "notification", "notifications", "notify", "notifier", "notice", "notices", "alert", "alerts",
    "alarm", "alarms", "automailer", "autoconfirm", "autonotify", "autoreply", "autoresponder",
    "automated", "automatic", "automatisch", "mailerdaemon", "daemon", "nobody", "cron", "crond",
    "anacron", "wwwdata", "apache", "httpd", "wordpress", "rss", "rssfeed", "rssfeeds", "feeds",
    "rss2email", "robot", "bounce", "bounces", "calendarnotification", "notificaciones",
    "notificacion", "notificacoes", "notifica", "notifiche", "benachrichtigung",
    "benachrichtigungen", "powiadomienia", "meldingen", "notifikasi", "pemberitahuan", "avisos",
    "bildirim", "voicemail", "voicemails", "voicemailer", "missedcall", "missedcalls",
    "callnotification", "pbx", "asterisk", "anrufbeantworter", "messagerievocale", "efax",
    "faxserver", "uvedomleniya", "messagerieautomatique", NULL,
};

/* clang-format on */

bool noreply_is(const char *email)
{
    static struct phrase_set words = {noreply_words}, whole = {programs};
    const char *at = email ? strchr(email, '@') : NULL;
    if (!at)
        return false;
    char local[LOCAL_BYTES + 1], *out = local;
    for (const char *p = email; p < at && *p != '+' && out < local + LOCAL_BYTES; p++) {
        if (*p != '-' && *p != '_' && *p != '.')
            *out++ = g_ascii_tolower(*p);
    }
    *out = '\0';
    return phrase_set_has(&whole, local, (gsize)(out - local)) || phrase_set_within(&words, local);
}
