/* log.h - where the programs (never the libraries) say what happened: structured fields for the
 * journal when standard error is connected to it, one clean line on standard error otherwise. */
#pragma once

#include <glib.h>
#include <stdbool.h>
#include <syslog.h>

/* Call once, first. Messages less important than max_priority (LOG_ERR .. LOG_DEBUG) are dropped.
 */
void log_init(const char *program, int max_priority);
void log_set_level(int max_priority);

/* "error", "warning", "notice", "info", "debug" for LOG_ERR to LOG_DEBUG. */
const char *log_level_name(int priority);

/* Kinds of lines that monitoring looks for: the journal's MESSAGE_ID=, which systemd keeps for this
 * and which is no mail's. Once published they stay. */
#define LOG_LEAD_MADE "9b6a52a702ac44b68c0de712845a276b"
#define LOG_LEAD_ANSWERED "3f7b90f410814504a801dfe45c4d7171"
#define LOG_MAIL_QUARANTINED "f79ebd292e1349d98600d0629badf4a0"
#define LOG_MAILBOX_FAILED "9d67bfac1e5e415794cc9732922c3560"
#define LOG_MAILBOX_RECOVERED "dcb7848a025b48faba8abde3403ca808"

/* What a line is about; NULL and 0 members are left out. They become the journal fields
 * MESSAGE_ID=, MAILBOX=, MESSAGE_ID_HEADER= (the mail's Message-ID), LEAD=. */
struct log_about {
    const char *kind;
    const char *mailbox;
    const char *message_id;
    gint64 lead;
};

/* One line: says what failed, on what, why, and what happens next. Control characters are replaced,
 * so a mail cannot forge a line. Thread-safe. */
void log_line(int priority, const struct log_about *about, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

#define log_error(...) log_line(LOG_ERR, NULL, __VA_ARGS__)
#define log_warning(...) log_line(LOG_WARNING, NULL, __VA_ARGS__)
#define log_notice(...) log_line(LOG_NOTICE, NULL, __VA_ARGS__)
#define log_info(...) log_line(LOG_INFO, NULL, __VA_ARGS__)
#define log_debug(...) log_line(LOG_DEBUG, NULL, __VA_ARGS__)
