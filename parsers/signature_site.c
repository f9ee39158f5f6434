/* signature_site.c - the part of signature_line.h that is about web addresses. */
#include "parsers/company.h"
#include "parsers/contact_phrases.h"
#include "parsers/lines.h"
#include "parsers/signature_line.h"

#include <string.h>

#define SITE_BYTES 80 /* a longer address leads to a page, not to a company */

static bool is_not_ones_own(const char *site)
{
    static const char *const others[] = {
        "facebook.",   "linkedin.",   "twitter.", "//x.com",     "instagram.", "youtube.",
        "youtu.be",    "xing.",       "tiktok.",  "wa.me",       "t.me/",      "pinterest.",
        "skype",       "calendly.",   "zoom.us",  "goo.gl",      "google.",    "bit.ly",
        "aka.ms",      "avast.",      "avg.com",  "apple.com",   "microsoft.", "safelinks",
        "unsubscribe", "whatsapp.",   "wechat",   "vk.com",      "threema",    "teams.",
        "mailchi",     "list-manage", "sendgrid", "outlook.",    "yahoo.",     "gmail.",
        "trustpilot",  "vimeo.",      "flickr.",  "github.com/", "maps.",      NULL};
    for (const char *const *other = others; *other; other++) {
        if (strstr(site, *other))
            return true;
    }
    const char *host = strstr(site, "://") ? strstr(site, "://") + 3 : site;
    const char *path = strchr(host, '/');
    bool is_page = path && strlen(path) > strlen("/en/"); /* of a site, not the site */
    return is_page || strchr(site, '?') || strlen(site) > SITE_BYTES;
}

/* Whether a word is a host's name: letters, digits and hyphens with full stops between. */
static bool is_host(const char *word, gsize length)
{
    const char *dot = memrchr(word, '.', length);
    if (!dot || dot == word || length - (gsize)(dot - word) < 3)
        return false;
    for (gsize i = 0; i < length; i++) {
        if (!g_ascii_isalnum(word[i]) && (guchar)word[i] < 0x80 && !strchr("-./", word[i]))
            return false;
    }
    return g_ascii_isalpha(dot[1]) || (guchar)dot[1] >= 0x80;
}

/* The part of a web address that is a host, without "www." (borrowed from site) */
static const char *host_of(const char *site)
{
    const char *host = strstr(site, "://") ? strstr(site, "://") + 3 : site;
    return g_str_has_prefix(host, "www.") ? host + 4 : host;
}

/* Whether a word, in lower case, is the web address of the author's company: what is in another
 * domain than his address counts only where it is labelled, or his address says nothing of a
 * company. */
static bool is_site(const char *word, bool labelled, const char *label)
{
    const char *host = host_of(word);
    gsize length = strcspn(host, "/");
    bool marked = host != word; /* with "http://" or "www." */
    if (strchr(word, '@') || !is_host(host, length) || (!marked && !labelled && !label))
        return false;
    if (labelled || (marked && !label))
        return true;
    g_autofree char *name = g_strndup(host, length);
    g_autofree char *own = company_domain_label(name);
    return own && strcmp(own, label) == 0;
}

/* Whether a word is a label of a site's address, and not of a mail's. */
static bool is_label(const char *text, gsize length)
{
    g_autofree char *word = text_fold(text, length);
    return phrase_is_signature_label(word) && *word != 'e' && *word != 'm';
}

char *piece_website(struct piece piece, const char *label)
{
    bool labelled = false;
    if (!memchr(piece.text, '.', piece.length))
        return NULL;
    for (gsize i = 0; i < piece.length;) {
        while (i < piece.length && strchr(" <>()[]\"'`", piece.text[i]))
            i++;
        gsize start = i;
        while (i < piece.length && !strchr(" <>()[]\"'`", piece.text[i]))
            i++;
        gsize end = i;
        while (end > start && strchr(".,;:", piece.text[end - 1]))
            end--;
        static const char wide_colon[] = "：";
        const char *colon = memmem(piece.text + start, end - start, wide_colon, strlen(wide_colon));
        if (colon) {
            labelled = is_label(piece.text + start, (gsize)(colon - piece.text) - start);
            start = (gsize)(colon - piece.text) + strlen(wide_colon);
        }
        if (start == end)
            continue;
        g_autofree char *word = text_fold(piece.text + start, end - start);
        if (memchr(word, '.', end - start) && is_site(word, labelled, label) &&
            !is_not_ones_own(word))
            return g_strndup(piece.text + start, end - start);
        labelled = is_label(word, end - start);
    }
    return NULL;
}
