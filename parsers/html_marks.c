/* html_marks.c - see html_marks.h. */
#include "parsers/html_marks.h"

#include <string.h>

enum match { WHOLE, START };

/* What programs call the elements that hold or begin history, and signatures. */
struct sign {
    const char *word;
    enum match match;
    enum html_mark mark;
};

static const struct sign class_signs[] = {
    /* Gmail and those that follow it */
    {"gmail_quote", START, HTML_MARK_QUOTE},
    {"gmail_attr", WHOLE, HTML_MARK_QUOTE},
    {"gmail_signature", START, HTML_MARK_SIGNATURE},
    /* Outlook, on the desk, on the web, on phones */
    {"ms-outlook-mobile-reference-message", WHOLE, HTML_MARK_QUOTE},
    /* Thunderbird, Roundcube */
    {"moz-cite-prefix", WHOLE, HTML_MARK_QUOTE},
    {"moz-email-headers-table", WHOLE, HTML_MARK_QUOTE},
    {"moz-forward-container", WHOLE, HTML_MARK_QUOTE},
    /* others */
    {"zmail_extra", START, HTML_MARK_QUOTE},
    {"protonmail_quote", WHOLE, HTML_MARK_QUOTE},
    {"protonmail_signature_block", WHOLE, HTML_MARK_SIGNATURE},
    {"tutanota_quote", WHOLE, HTML_MARK_QUOTE},
    {"freshdesk_quote", WHOLE, HTML_MARK_QUOTE},
    {"front-blockquote", WHOLE, HTML_MARK_QUOTE},
    {"missive_quote", WHOLE, HTML_MARK_QUOTE},
    {"spark_quote", WHOLE, HTML_MARK_QUOTE},
    {"foxmail_quote", WHOLE, HTML_MARK_QUOTE},
    {"mailbird_quote", WHOLE, HTML_MARK_QUOTE},
};

static const struct sign id_signs[] = {
    /* Outlook, on the desk, on the web, on phones */
    {"divRplyFwdMsg", WHOLE, HTML_MARK_QUOTE_REST},
    {"appendonsend", WHOLE, HTML_MARK_QUOTE_REST},
    {"stopSpelling", WHOLE, HTML_MARK_QUOTE_REST},
    {"OLK_SRC_BODY_SECTION", WHOLE, HTML_MARK_QUOTE},
    {"mail-editor-reference-message-container", WHOLE, HTML_MARK_QUOTE},
    {"MS-OUTLOOK-SIGNATURE", WHOLE, HTML_MARK_SIGNATURE},
    /* Apple Mail */
    {"AppleMailSignature", START, HTML_MARK_SIGNATURE},
    /* Thunderbird, Roundcube */
    {"reply-intro", WHOLE, HTML_MARK_QUOTE},
    {"_rc_sig", WHOLE, HTML_MARK_SIGNATURE},
    /* Yahoo, AOL */
    {"yahoo_quoted", START, HTML_MARK_QUOTE},
    /* others */
    {"isReplyContent", WHOLE, HTML_MARK_QUOTE},
    {"isForwardContent", WHOLE, HTML_MARK_QUOTE},
    {"ntes-mailmaster-quote", WHOLE, HTML_MARK_QUOTE},
    {"ntes-pcmac-signature", START, HTML_MARK_SIGNATURE},
    {"_originalContent", WHOLE, HTML_MARK_QUOTE}, /* BlackBerry */
    {"_signaturePlaceholder", WHOLE, HTML_MARK_SIGNATURE},
};

static const struct sign name_signs[] = {
    {"messageReplySection", WHOLE, HTML_MARK_QUOTE},
    {"messageSignatureSection", WHOLE, HTML_MARK_SIGNATURE},
    {"quote", WHOLE, HTML_MARK_QUOTE}, /* GMX, WEB.DE */
};

static const struct sign data_signs[] = {
    /* Gmail and those that follow it */
    {"gmail_signature", WHOLE, HTML_MARK_SIGNATURE},
    /* data-signatureblock of Windows' Mail */
    {"true", WHOLE, HTML_MARK_SIGNATURE},
    /* others */
    {"__DIVIDER__", WHOLE, HTML_MARK_QUOTE_REST},
    {"__SIG_POST__", START, HTML_MARK_SIGNATURE},
    {"__SIG_PRE__", START, HTML_MARK_SIGNATURE},
};

/* How classes and ids end: of Samsung, iOS, K-9, Outlook on phones and on the web, many more. */
static const struct ending {
    char word[13];
    guint8 length;
    bool in_id;
    enum html_mark mark;
} endings[] = {
    {"signature", 9, true, HTML_MARK_SIGNATURE},
    {"Signature", 9, true, HTML_MARK_SIGNATURE},
    {"yahoo_quoted", 12, false, HTML_MARK_QUOTE},
};

/* The first is of words, the others of whole values. */
static const struct place {
    enum html_attribute attribute;
    const struct sign *signs;
    gsize count;
} places[] = {
    {HTML_CLASS, class_signs, G_N_ELEMENTS(class_signs)},
    {HTML_ID, id_signs, G_N_ELEMENTS(id_signs)},
    {HTML_NAME, name_signs, G_N_ELEMENTS(name_signs)},
    {HTML_DATA, data_signs, G_N_ELEMENTS(data_signs)},
};

static bool matches(const struct sign *sign, const char *word, gsize length)
{
    gsize i = 0;
    while (i < length && sign->word[i] && word[i] == sign->word[i])
        i++;
    return i > 0 && !sign->word[i] && (i == length || sign->match == START);
}

static enum html_mark mark_of_ending(enum html_attribute attribute, const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        const struct ending *ending = &endings[i];
        bool is_place = attribute == HTML_CLASS || (attribute == HTML_ID && ending->in_id);
        if (is_place && length >= ending->length &&
            word[length - 1] == ending->word[ending->length - 1] &&
            memcmp(word + length - ending->length, ending->word, ending->length) == 0)
            return ending->mark;
    }
    return HTML_MARK_NONE;
}

/* Of a value, or one word of it. */
static enum html_mark find_sign(const struct place *place, const char *word, gsize length)
{
    for (gsize i = 0; i < place->count; i++) {
        if (matches(&place->signs[i], word, length))
            return place->signs[i].mark;
    }
    return mark_of_ending(place->attribute, word, length);
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
            p > word ? find_sign(&places[0], word, (gsize)(p - word)) : HTML_MARK_NONE;
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

static enum html_mark read_mark(const struct html_token *token, const struct html_style *style)
{
    const struct html_slice *classes = html_attribute(token, HTML_CLASS);
    enum html_mark mark = classes ? mark_of_classes(classes) : HTML_MARK_NONE;
    for (gsize i = 1; i < G_N_ELEMENTS(places) && !mark; i++) {
        const struct html_slice *value = html_attribute(token, places[i].attribute);
        if (value)
            mark = find_sign(&places[i], value->text, value->length);
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

enum html_mark html_mark_of(struct html_token *token, const struct html_style *style)
{
    if (!can_mark(token->element))
        return HTML_MARK_NONE;
    if (!token->has_read_mark)
        token->mark = (guint8)read_mark(token, style);
    token->has_read_mark = true;
    return (enum html_mark)token->mark;
}
