/* report.c - see report.h. */
#include "parsers/report.h"
#include "parsers/phrases.h"
#include "base/util.h"

#include <string.h>

#define SUBJECT_BYTES 200 /* of a subject that are looked at */

bool report_has(const struct mime_content *content, const char *suffix)
{
    for (guint i = 0; i < content->reports->len; i++) {
        const struct mime_report *report = content->reports->pdata[i];
        if (g_str_has_suffix(report->type, suffix))
            return true;
    }
    return false;
}

static bool subject_starts(const struct mail *mail, const char *const *phrases)
{
    char folded[SUBJECT_BYTES + 1] = "";
    if (mail->subject)
        phrase_fold(mail->subject, MIN(strlen(mail->subject), SUBJECT_BYTES), folded);
    return phrase_starts(folded, phrases);
}

static bool has_attachment_of(const struct mail *mail, const char *const *types)
{
    for (guint i = 0; i < mail->attachments->len; i++) {
        const struct mail_attachment *attachment = mail->attachments->pdata[i];
        if (g_strv_contains(types, attachment->type))
            return true;
    }
    return false;
}

/* ---- DMARC and TLS ---- */

/* "receiver!domain!begin!end.xml.gz" (RFC 7489 7.2.1.1). */
static bool is_report_name(const char *filename)
{
    unsigned marks = 0;
    for (const char *p = filename ? filename : ""; *p; p++)
        marks += *p == '!';
    return marks >= 3;
}

static bool has_report_file(const struct mail *mail)
{
    for (guint i = 0; i < mail->attachments->len; i++) {
        const struct mail_attachment *attachment = mail->attachments->pdata[i];
        if (is_report_name(attachment->filename))
            return true;
    }
    return false;
}

static bool is_dmarc_report(const struct mail *mail)
{
    static const char *const types[] = {
        "application/gzip",        "application/x-gzip", "application/zip",
        "application/tlsrpt+gzip", "text/xml",           "application/x-zip-compressed",
        "application/tlsrpt+json", "application/xml",    NULL};
    if (has_report_file(mail))
        return true;
    g_autofree char *start = util_utf8_clip(mail->subject ? mail->subject : "", SUBJECT_BYTES);
    g_autofree char *subject = g_ascii_strdown(start, -1);
    if (!strstr(subject, "report domain:"))
        return false;
    return has_attachment_of(mail, types) ||
           (mail->attachments->len == 0 && strstr(subject, "submitter:"));
}

/* ---- calendars ---- */

static bool is_method(const char *method)
{
    static const char *const methods[] = {"REPLY",          "REQUEST", "CANCEL", "COUNTER",
                                          "DECLINECOUNTER", "REFRESH", "ADD",    NULL};
    return method && g_strv_contains(methods, method);
}

/* Calendar programs that leave the method out still say in the subject what they do. */
static bool is_calendar_notice(const struct mail *mail)
{
    static const char *const types[] = {"text/calendar", "application/ics", NULL};
    static const char *const subjects[] = {"accepted:",      "declined:",
                                           "tentative:",     "tentatively accepted:",
                                           "invitation:",    "updated invitation",
                                           "canceled:",      "cancelled:",
                                           "canceled event", "cancelled event",
                                           "zugesagt:",      "abgesagt:",
                                           "abgelehnt:",     "einladung:",
                                           "mit vorbehalt",  "accepté",
                                           "refusé",         "annulé",
                                           "invitation :",   "aceptad",
                                           "rechazad",       "cancelad",
                                           "invitación:",    "aceito:",
                                           "aceite:",        "recusado:",
                                           "convite:",       "accettat",
                                           "rifiutat",       "invito:",
                                           "geaccepteerd:",  "geweigerd:",
                                           "geannuleerd:",   "uitnodiging:",
                                           "zaakceptowano",  "odrzucono",
                                           "zaproszenie:",   "принято:",
                                           "отклонено:",     "приглашение:",
                                           "diterima:",      "ditolak:",
                                           "undangan:",      "kabul edildi",
                                           "reddedildi",     "承諾:",
                                           "辞退:",          "招待:",
                                           "已接受:",        "已拒绝:",
                                           "邀请:",          "수락:",
                                           "거절:",          "초대:",
                                           "accepterat:",    "avböjt:",
                                           "inbjudan:",      "godtatt:",
                                           "avslått:",       NULL};
    return has_attachment_of(mail, types) && subject_starts(mail, subjects);
}

/* ---- receipts ---- */

/* Programs that confirm reading without RFC 8098. */
static bool is_worded_receipt(const struct mail *mail, const struct wording *wording)
{
    static const char *const subjects[] = {"read:",
                                           "not read:",
                                           "return receipt",
                                           "read receipt",
                                           "gelesen:",
                                           "ungelesen:",
                                           "lu:",
                                           "lu :",
                                           "non lu",
                                           "leído:",
                                           "leido:",
                                           "lida:",
                                           "lido:",
                                           "letto:",
                                           "gelezen:",
                                           "przeczytano:",
                                           "прочтено:",
                                           "прочитано:",
                                           "läst:",
                                           "lest:",
                                           "læst:",
                                           "dibaca:",
                                           "telah dibaca",
                                           "okundu:",
                                           "開封済み:",
                                           "已读:",
                                           "已讀:",
                                           "읽음:",
                                           "lesebestätigung",
                                           "accusé de réception (lecture)",
                                           "ricevuta di ritorno",
                                           "confirmación de lectura",
                                           "confirmação de leitura",
                                           NULL};
    return wording->text.first[SENSE_READ] < 400 && subject_starts(mail, subjects);
}

bool report_says(const struct mail *mail, const struct mime_content *content,
                 const struct wording *wording, GString *reason)
{
    if (report_has(content, "disposition-notification") ||
        g_strcmp0(content->report_type, "disposition-notification") == 0 ||
        is_worded_receipt(mail, wording))
        g_string_append(reason, "it is a read receipt (RFC 8098)");
    else if (is_method(content->calendar_method))
        g_string_append_printf(reason, "it is a calendar message (iTIP %s)",
                               content->calendar_method);
    else if (is_calendar_notice(mail))
        g_string_append(reason, "it is a calendar program's notice");
    else if (is_dmarc_report(mail))
        g_string_append(reason, "it is a DMARC or TLS report");
    else if (mail->bounce)
        g_string_append(reason, "it is a report of successful delivery");
    return reason->len > 0;
}
