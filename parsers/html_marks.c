/* html_marks.c - see html_marks.h. */
#include "parsers/html_marks.h"

#include <string.h>

enum place { IN_CLASS, IN_ID, IN_NAME, IN_DATA };
enum match { WHOLE, START, END };

/* What programs call the elements that hold or begin history, and signatures. */
static const struct sign {
    const char *word;
    enum place place;
    enum match match;
    enum html_mark mark;
} signs[] = {
    /* Gmail and those that follow it */
    {"gmail_quote", IN_CLASS, START, HTML_MARK_QUOTE},
    {"gmail_attr", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"gmail_signature", IN_CLASS, START, HTML_MARK_SIGNATURE},
    {"gmail_signature", IN_DATA, WHOLE, HTML_MARK_SIGNATURE},
    /* Outlook, on the desk, on the web, on phones */
    {"divRplyFwdMsg", IN_ID, WHOLE, HTML_MARK_QUOTE_REST},
    {"appendonsend", IN_ID, WHOLE, HTML_MARK_QUOTE_REST},
    {"stopSpelling", IN_ID, WHOLE, HTML_MARK_QUOTE_REST},
    {"OLK_SRC_BODY_SECTION", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"mail-editor-reference-message-container", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"ms-outlook-mobile-reference-message", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"MS-OUTLOOK-SIGNATURE", IN_ID, WHOLE, HTML_MARK_SIGNATURE},
    /* Apple Mail */
    {"AppleMailSignature", IN_ID, START, HTML_MARK_SIGNATURE},
    /* Thunderbird, Roundcube */
    {"moz-cite-prefix", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"moz-email-headers-table", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"moz-forward-container", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"reply-intro", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"_rc_sig", IN_ID, WHOLE, HTML_MARK_SIGNATURE},
    /* Yahoo, AOL */
    {"yahoo_quoted", IN_CLASS, END, HTML_MARK_QUOTE},
    {"yahoo_quoted", IN_ID, START, HTML_MARK_QUOTE},
    /* Samsung, iOS, K-9, Outlook on phones and on the web, many more */
    {"signature", IN_CLASS, END, HTML_MARK_SIGNATURE},
    {"Signature", IN_CLASS, END, HTML_MARK_SIGNATURE},
    {"signature", IN_ID, END, HTML_MARK_SIGNATURE},
    {"Signature", IN_ID, END, HTML_MARK_SIGNATURE},
    {"true", IN_DATA, WHOLE, HTML_MARK_SIGNATURE}, /* data-signatureblock of Windows' Mail */
    /* others */
    {"__DIVIDER__", IN_DATA, WHOLE, HTML_MARK_QUOTE_REST},
    {"__SIG_POST__", IN_DATA, START, HTML_MARK_SIGNATURE},
    {"__SIG_PRE__", IN_DATA, START, HTML_MARK_SIGNATURE},
    {"zmail_extra", IN_CLASS, START, HTML_MARK_QUOTE},
    {"protonmail_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"protonmail_signature_block", IN_CLASS, WHOLE, HTML_MARK_SIGNATURE},
    {"tutanota_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"freshdesk_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"front-blockquote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"missive_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"spark_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"messageReplySection", IN_NAME, WHOLE, HTML_MARK_QUOTE},
    {"messageSignatureSection", IN_NAME, WHOLE, HTML_MARK_SIGNATURE},
    {"quote", IN_NAME, WHOLE, HTML_MARK_QUOTE}, /* GMX, WEB.DE */
    {"isReplyContent", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"isForwardContent", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"ntes-mailmaster-quote", IN_ID, WHOLE, HTML_MARK_QUOTE},
    {"ntes-pcmac-signature", IN_ID, START, HTML_MARK_SIGNATURE},
    {"foxmail_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
    {"_originalContent", IN_ID, WHOLE, HTML_MARK_QUOTE}, /* BlackBerry */
    {"_signaturePlaceholder", IN_ID, WHOLE, HTML_MARK_SIGNATURE},
    {"mailbird_quote", IN_CLASS, WHOLE, HTML_MARK_QUOTE},
};

static bool matches(const struct sign *sign, const char *word, gsize length)
{
    if (sign->match == END) {
        gsize known = strlen(sign->word);
        return length >= known && memcmp(word + length - known, sign->word, known) == 0;
    }
    if (length == 0 || *word != *sign->word)
        return false;
    gsize i = 1;
    while (i < length && sign->word[i] && word[i] == sign->word[i])
        i++;
    return !sign->word[i] && (i == length || sign->match == START);
}

static enum html_mark find_sign(enum place place, const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (signs[i].place == place && matches(&signs[i], word, length))
            return signs[i].mark;
    }
    return HTML_MARK_NONE;
}

/* The first class of an element's that says something. */
static enum html_mark mark_of_classes(const struct html_slice *classes)
{
    const char *p = classes->text, *end = p + classes->length;
    while (p < end) {
        const char *word = p;
        while (p < end && !g_ascii_isspace(*p))
            p++;
        enum html_mark mark =
            p > word ? find_sign(IN_CLASS, word, (gsize)(p - word)) : HTML_MARK_NONE;
        if (mark)
            return mark;
        p++;
    }
    return HTML_MARK_NONE;
}

static bool can_mark(enum html_element element)
{
    return element == HTML_DIV || element == HTML_BLOCKQUOTE || element == HTML_SPAN ||
           element == HTML_P || element == HTML_TABLE || element == HTML_PRE ||
           element == HTML_HR || element == HTML_BR || element == HTML_SECTION;
}

bool html_mark_is_quotation(const struct html_token *token, const struct html_style *style)
{
    const struct html_slice *classes = html_attribute(token, HTML_CLASS);
    if (html_slice_is(html_attribute(token, HTML_TYPE), "cite") ||
        html_attribute(token, HTML_CITE_URL) || (classes && mark_of_classes(classes)))
        return true;
    if (!style || style->bar == HTML_YES)
        return true;
    return !style->indented && style->bar != HTML_NO;
}

enum html_mark html_mark_of(const struct html_token *token, const struct html_style *style)
{
    static const struct {
        enum html_attribute attribute;
        enum place place;
    } places[] = {{HTML_ID, IN_ID}, {HTML_NAME, IN_NAME}, {HTML_DATA, IN_DATA}};
    if (!can_mark(token->element))
        return HTML_MARK_NONE;
    const struct html_slice *classes = html_attribute(token, HTML_CLASS);
    enum html_mark mark = classes ? mark_of_classes(classes) : HTML_MARK_NONE;
    for (gsize i = 0; i < G_N_ELEMENTS(places) && !mark; i++) {
        const struct html_slice *value = html_attribute(token, places[i].attribute);
        if (value)
            mark = find_sign(places[i].place, value->text, value->length);
    }
    if (mark)
        return mark;
    if (html_slice_is(html_attribute(token, HTML_TYPE), "cite"))
        return HTML_MARK_QUOTE;
    if (token->element == HTML_BLOCKQUOTE)
        return style && style->bar == HTML_YES ? HTML_MARK_INTRODUCED : HTML_MARK_NONE;
    bool rule = style && style->reply_rule && token->element == HTML_DIV;
    return rule ? HTML_MARK_REPLY_RULE : HTML_MARK_NONE;
}
