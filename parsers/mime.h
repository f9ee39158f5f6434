/* mime.h - what a mail's parts hold: the text to read, attachments, and what programs say to
 * programs. */
#pragma once

#include "parsers/headers.h"

/* A part that speaks to programs: message/delivery-status, message/feedback-report,
 * message/disposition-notification. */
struct mime_report {
    char *type; /* lower case */
    char *text;
};

struct mime_content {
    char *text;            /* what a person reads, clean UTF-8 with LF line ends; NULL: nothing */
    char *report_type;     /* of multipart/report (RFC 6522), lower case, or NULL */
    char *calendar_method; /* of iTIP (RFC 5546), upper case, or NULL */
    GPtrArray *reports;    /* of struct mime_report* */
    GByteArray *attached;  /* start of the first attached message or returned header, or NULL */
};

/* Reads the parts of a mail whose header and body are given; takes headers' ownership. Adds
 * everything that is not the text to attachments (of struct mail_attachment*), their index being
 * the position among the parts depth first, an attached message counting as one. (transfer full) */
struct mime_content *mime_read(struct headers *headers, const char *body, gsize length,
                               GPtrArray *attachments);
void mime_content_free(struct mime_content *content);
