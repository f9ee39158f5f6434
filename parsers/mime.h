/* mime.h - what a mail's parts hold: the text to read, attachments, and what programs say to
 * programs. */
#pragma once

#include "parsers/headers.h"
#include "parsers/text_marks.h"

#define MIME_VCARDS 4
#define MIME_VCARD_BYTES 65536

/* A part that speaks to programs: message/delivery-status, message/feedback-report,
 * message/disposition-notification. */
struct mime_report {
    char *type; /* lower case */
    char *text;
};

struct mime_content {
    char *text;              /* what a person reads, clean UTF-8 with LF line ends; NULL: nothing */
    struct text_marks marks; /* of text, where it is one HTML part's; else both -1 */
    bool is_html_only;       /* text comes of HTML: there is no plain form, or it says less */
    unsigned link_count;     /* of all HTML there is: elements <a href> */
    unsigned image_count;    /* of all HTML there is: elements <img> */
    bool has_unsubscribe_link; /* by a link's target or its words */
    GPtrArray *vcards;     /* of char*: UTF-8 text of at most MIME_VCARDS vCards (RFC 6350, 2426) */
    char *report_type;     /* of multipart/report (RFC 6522), lower case, or NULL */
    char *calendar_method; /* of iTIP (RFC 5546), upper case, or NULL */
    GPtrArray *reports;    /* of struct mime_report* */
    GByteArray *attached;  /* start of the first attached message or returned header, or NULL */
};

/* Reads the parts of a mail whose header and body are given; takes headers' ownership. Of
 * alternatives the plain one is the text, unless it says less than the HTML.
 *
 * Adds everything that is not the text to attachments (of struct mail_attachment*). Their index is
 * the position among the parts depth first, an attached message counting as one. Files that are no
 * parts but lie within one, uuencoded or in a winmail.dat, are counted on behind the last part, in
 * the order of their parts; a winmail.dat that could be read is itself "inline": the text and the
 * files show it. (transfer full) */
struct mime_content *mime_read(struct headers *headers, const char *body, gsize length,
                               GPtrArray *attachments);
void mime_content_free(struct mime_content *content);
