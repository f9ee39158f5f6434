/* enquiry.c - see enquiry.h. */
#include "parsers/enquiry.h"
#include "parsers/contact.h"
#include "parsers/envelope.h"
#include "parsers/header_charset.h"
#include "parsers/form.h"
#include "parsers/forward.h"
#include "parsers/newtext.h"
#include "parsers/noreply.h"
#include "parsers/quote_phrases.h"
#include "base/limits.h"
#include "base/util.h"

#include <string.h>

#define OWN_LINE_BYTES 300 /* "FYI, see below" above a forward */
#define PASSED_ON 5        /* a mail goes through no more hands before it is here */

/* ---- the text ---- */

static void set_clipped(char **slot, const char *text)
{
    g_free(*slot);
    *slot = util_utf8_clip(util_nonempty(text), LIMIT_TEXT_BYTES);
}

/* The same of what was cut out of the mail's text, which is clean; takes it over. */
static void take_clipped(char **slot, char **text)
{
    if (*text && strlen(*text) > LIMIT_TEXT_BYTES) {
        set_clipped(slot, *text);
        return;
    }
    g_free(*slot);
    *slot = util_nonempty(*text) ? g_steal_pointer(text) : NULL;
}

static void take_parts(struct mail *mail, struct newtext *newtext)
{
    take_clipped(&mail->body, &newtext->body);
    take_clipped(&mail->quoted, &newtext->quoted);
    take_clipped(&mail->signature, &newtext->signature);
    newtext_clear(newtext);
}

/* Both texts, a blank line between; either may be NULL. (transfer full) */
static char *joined(const char *above, const char *below)
{
    if (!util_nonempty(above) || !util_nonempty(below))
        return g_strdup(util_nonempty(above) ? above : below);
    return g_strconcat(above, "\n\n", below, NULL);
}

static const char *const *own_domains(const struct parse_options *options)
{
    return options ? options->own_domains : NULL;
}

/* ---- the words that a form carries ---- */

/* Answers go to another's mailbox than the mail came from, as portals arrange it. */
static bool is_answered_elsewhere(const struct mail *mail)
{
    const char *from = mail->from.email ? strrchr(mail->from.email, '@') : NULL;
    const char *to = mail->reply_to.email ? strrchr(mail->reply_to.email, '@') : NULL;
    return from && to && g_ascii_strcasecmp(from, to) != 0;
}

/* A portal or market passes answers on: by Reply-To, or as "Anna via Market". */
static bool is_relayed(const struct mail *mail)
{
    const char *name = mail->from.name;
    return (is_answered_elsewhere(mail) && !noreply_is(mail->reply_to.email)) ||
           (name && strstr(name, " via ") && !noreply_is(mail->from.email));
}

/* The first that it was sent to, or NULL. */
static const char *recipient_of(const struct mail *mail)
{
    const struct mail_address *to = mail->to->len ? mail->to->pdata[0] : NULL;
    return to ? to->email : NULL;
}

/* Reads text, which is the mail's, or another's that it passes on; true where it is a form. */
static bool read_form(struct mail *mail, const char *text, const char *other_sender,
                      const struct parse_options *options)
{
    const char *sender = other_sender ? other_sender : mail->from.email;
    const struct form_origin origin = {
        .sender = sender,
        .sender_name = other_sender ? NULL : mail->from.name,
        .subject = mail->subject,
        .recipient = recipient_of(mail),
        .by_program = noreply_is(sender) || contact_is_own(sender, own_domains(options)) ||
                      (!other_sender && is_answered_elsewhere(mail)),
        .in_thread = !other_sender && mail->in_reply_to->len > 0,
        .relays = !other_sender && is_relayed(mail),
    };
    return form_read(mail, text, &origin, options ? options->form_labels : NULL);
}

/* Whether the mail passed on is a notice that a form of ours sent. */
static bool passes_on_form(const struct forward *forward, const struct parse_options *options)
{
    if (!forward->inner || !forward->from.email)
        return false;
    g_autoptr(mail_handle) probe = mail_new();
    return read_form(probe, forward->inner, forward->from.email, options) &&
           !contact_is_own(probe->contact.email, own_domains(options));
}

/* ---- mail passed on within the text ---- */

static bool same_address(const char *a, const char *b)
{
    return a && b && g_ascii_strcasecmp(a, b) == 0;
}

/* Whether the author of what forward passes on is somebody else than us and who sent the mail, as
 * far as it says; within a house programs give but the name. */
static bool is_of_another(const struct forward *forward, const struct mail *mail,
                          const char *const *own)
{
    if (forward->from.email)
        return !contact_is_own(forward->from.email, own) &&
               !same_address(forward->from.email, mail->from.email);
    return forward->from.name && g_strcmp0(forward->from.name, mail->from.name) != 0;
}

/* A colleague (of whom a NULL sender is one, perhaps), or anybody who adds but a line, passes on
 * what another wants; a customer who writes above what he forwards speaks for himself. */
static bool speaks_for_another(const char *sender, const struct forward *forward, bool subject_says,
                               const struct parse_options *options)
{
    const char *const *own = own_domains(options);
    bool inside = contact_is_own(forward->from.email, own);
    if (!forward->inner && !forward->own)
        return false;
    if (contact_is_own(sender, own))
        return forward->from.email || forward->from.name;
    if (!forward->from.email)
        return false;
    if (!sender)
        return !inside;
    bool in_passing = subject_says && !own && strlen(forward->own ?: "") <= OWN_LINE_BYTES;
    return !same_address(forward->from.email, sender) && (!forward->own || in_passing);
}

/* The mail that another wrote and this one passes on, through the hands of any colleagues. What
 * they wrote on the way is gathered in *ret_remarks (transfer full). */
static bool find_passed_on(const struct mail *mail, const struct intro_lines *lines,
                           const struct parse_options *options, struct forward *ret,
                           char **ret_remarks)
{
    const char *const *own = own_domains(options);
    g_autofree char *remarks = NULL;
    struct forward held = {0};
    const char *text = mail->text, *sender = mail->from.email;
    bool subject_says = mail->subject && phrase_subject_is_forward(mail->subject);
    for (unsigned i = 0; i < PASSED_ON && text; i++) {
        struct forward found = {0};
        bool is_forward = i == 0 ? forward_find_in(text, lines, subject_says, &found)
                                 : forward_find(text, subject_says, &found);
        if (!is_forward || !speaks_for_another(sender, &found, subject_says, options)) {
            forward_clear(&found);
            break;
        }
        g_autofree char *above = g_steal_pointer(&remarks);
        remarks = joined(above, found.own);
        forward_clear(&held);
        held = found;
        text = held.inner;
        sender = held.from.email;
        subject_says = true;
        if (sender && !contact_is_own(sender, own))
            break;
    }
    if (!is_of_another(&held, mail, own) && !passes_on_form(&held, options)) {
        forward_clear(&held);
        return false;
    }
    *ret = held;
    *ret_remarks = g_steal_pointer(&remarks);
    return true;
}

/* content's marks are of the mail's own text. */
static bool read_text(struct mail *mail, const struct mime_content *content,
                      const struct parse_options *options)
{
    struct forward forward = {0};
    struct newtext newtext;
    struct intro_lines lines;
    g_autofree char *remarks = NULL;
    intro_lines_read(mail->text, &lines);
    bool passes_on = find_passed_on(mail, &lines, options, &forward, &remarks);
    const char *inner = passes_on ? forward.inner : NULL;
    if (inner)
        newtext_split(inner, NULL, &newtext);
    else
        newtext_split_lines(&lines, &content->marks, &newtext);
    intro_lines_clear(&lines);
    take_parts(mail, &newtext);
    if (inner && remarks) {
        g_autofree char *quoted = joined(remarks, mail->quoted);
        set_clipped(&mail->quoted, quoted);
    }
    (void)read_form(mail, inner ? inner : mail->text, passes_on ? forward.from.email : NULL,
                    options);
    contact_find(mail, content, passes_on ? &forward : NULL, options);
    forward_clear(&forward);
    return passes_on;
}

/* ---- mail passed on as an attachment ---- */

static bool read_within(struct mail *mail, const struct mime_content *content,
                        const struct parse_options *options, unsigned depth);

/* The attached mail with what it says. (transfer full) */
static struct mail *read_inner(const GByteArray *attached, const struct parse_options *options,
                               unsigned depth)
{
    const char *data = (const char *)attached->data;
    struct headers *headers = headers_read(data, attached->len, HEADERS_OF_MAIL);
    gsize body = headers->body;
    struct mail *inner = mail_new();
    header_charset_apply(headers, data, attached->len, NULL);
    envelope_read(inner, headers);
    struct mime_content *content =
        mime_read(headers, data + body, attached->len - body, inner->attachments);
    inner->text = g_steal_pointer(&content->text);
    (void)read_within(inner, content, options, depth + 1);
    mime_content_free(content);
    return inner;
}

/* Whether who sent this only hands on what is attached. */
static bool hands_on(const struct mail *mail, const struct parse_options *options)
{
    const char *const *own = own_domains(options);
    if (!mail->text)
        return true;
    if (noreply_is(mail->from.email))
        return false;
    if (contact_is_own(mail->from.email, own))
        return true;
    bool subject_says = mail->subject && phrase_subject_is_forward(mail->subject);
    return subject_says && !own && strlen(mail->text) <= OWN_LINE_BYTES;
}

static void take_over(struct mail *mail, struct mail *inner)
{
    g_autofree char *remarks = g_steal_pointer(&mail->text);
    g_autofree char *text = joined(remarks, inner->text);
    g_autofree char *quoted = joined(remarks, inner->quoted);
    set_clipped(&mail->text, text);
    set_clipped(&mail->quoted, quoted);
    mail->body = g_steal_pointer(&inner->body);
    mail->signature = g_steal_pointer(&inner->signature);
    GPtrArray *form = mail->form;
    mail->form = inner->form;
    inner->form = form;
    struct mail_contact contact = mail->contact;
    mail->contact = inner->contact;
    inner->contact = contact;
}

static bool read_attached(struct mail *mail, const struct mime_content *content,
                          const struct parse_options *options, unsigned depth)
{
    if (!content->attached || content->report_type || depth >= PASSED_ON ||
        !hands_on(mail, options))
        return false;
    g_autoptr(mail_handle) inner = read_inner(content->attached, options, depth);
    bool speaks = inner->text && inner->contact.email &&
                  (!mail->text || !contact_is_own(inner->contact.email, own_domains(options)));
    if (speaks)
        take_over(mail, inner);
    return speaks;
}

/* Recursion is bounded by PASSED_ON. */
static bool read_within(struct mail *mail, const struct mime_content *content,
                        const struct parse_options *options, unsigned depth)
{
    if (read_attached(mail, content, options, depth))
        return true;
    if (mail->text)
        return read_text(mail, content, options);
    contact_find(mail, content, NULL, options);
    return false;
}

bool enquiry_read(struct mail *mail, const struct mime_content *content,
                  const struct parse_options *options)
{
    return read_within(mail, content, options, 0);
}
