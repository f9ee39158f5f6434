/* html_tokens.c - see html_tokens.h. */
#include "parsers/html_tokens.h"
#include "parsers/chunk.h"

#include <string.h>

#define TAG_NAME_BYTES 80 /* what is longer is not looked up */
#define KEPT_BYTES 250    /* longer tags seldom come again */

/* What a byte may end, or say of the name it stands in. */
enum letter {
    SPACE = 1,
    ENDS_NAME = 2, /* of an element */
    ENDS_ATTRIBUTE = 4,
    IN_ADDRESS = 8, /* no element's name has it */
    BETWEEN = 16,   /* attributes */
};

static const guint8 letters[256] = {
    [' '] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['\n'] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['\t'] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['\r'] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['\f'] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['>'] = ENDS_NAME | ENDS_ATTRIBUTE,
    ['/'] = ENDS_NAME | ENDS_ATTRIBUTE | BETWEEN,
    ['<'] = ENDS_NAME,
    ['='] = ENDS_ATTRIBUTE,
    ['@'] = IN_ADDRESS,
    ['.'] = IN_ADDRESS,
};

/* By first letter. */
static const struct attribute_name {
    char name[20];
    guint8 length;
    guint8 attribute;
} attribute_names[] = {
    {"alt", 3, HTML_ALT},
    {"cite", 4, HTML_CITE_URL},
    {"class", 5, HTML_CLASS},
    {"data-marker", 11, HTML_DATA},
    {"data-smartmail", 14, HTML_DATA},
    {"data-signatureblock", 19, HTML_DATA},
    {"href", 4, HTML_HREF},
    {"height", 6, HTML_HEIGHT},
    {"hidden", 6, HTML_HIDDEN},
    {"id", 2, HTML_ID},
    {"name", 4, HTML_NAME},
    {"src", 3, HTML_SRC},
    {"style", 5, HTML_STYLING},
    {"start", 5, HTML_START},
    {"type", 4, HTML_TYPE},
    {"value", 5, HTML_VALUE},
    {"width", 5, HTML_WIDTH},
};

/* Where the names of each letter begin; those of the next end them. */
static const guint8 attribute_letters[27] = {0,  1,  1,  3,  6,  6,  6,  6,  9,  10, 10, 10, 10, 10,
                                             11, 11, 11, 11, 11, 14, 15, 15, 16, 17, 17, 17, 17};

void html_tokens_init(struct html_tokens *tokens, const char *html, gsize length)
{
    tokens->p = html;
    tokens->end = html + length;
    tokens->no_quote[0] = tokens->no_quote[1] = false;
    tokens->no_tag_end = tokens->no_comment_end = tokens->distrust_quotes = false;
    memset(tokens->kept, 0, sizeof tokens->kept);
}

static bool is_space(char c)
{
    return letters[(guchar)c] & SPACE;
}

/* ---- attributes ---- */

static const struct attribute_name *find_attribute(const char *name, gsize length)
{
    guint letter = (guint)((*name | 0x20) - 'a');
    if (letter >= 26)
        return NULL;
    for (guint i = attribute_letters[letter]; i < attribute_letters[letter + 1]; i++) {
        const struct attribute_name *known = &attribute_names[i];
        if (known->length == length && html_name_is(name, known->name, length))
            return known;
    }
    return NULL;
}

static void keep_attribute(struct html_token *token, const char *name, gsize length,
                           struct html_slice value)
{
    const struct attribute_name *known = find_attribute(name, length);
    if (!known || token->present & 1U << known->attribute)
        return; /* the first of two counts */
    token->present |= 1U << known->attribute;
    token->attributes[known->attribute] = value;
}

/* The value at p, its quotes taken off; returns where the next attribute may start. */
static const char *read_value(struct html_tokens *tokens, const char *p, const char *end,
                              struct html_slice *ret)
{
    bool quoted = p < end && (*p == '"' || *p == '\'') && !tokens->no_quote[*p == '"'];
    if (quoted) {
        const char *close = chunk_find(p + 1, end, *p);
        if (close) {
            *ret = (struct html_slice){p + 1, (gsize)(close - p - 1)};
            return close + 1;
        }
        tokens->no_quote[*p == '"'] = end == tokens->end;
    }
    const char *start = p;
    while (p < end && *p != '>' && !is_space(*p))
        p++;
    *ret = (struct html_slice){start, (gsize)(p - start)};
    return p;
}

static const char *skip_spaces(const char *p, const char *end)
{
    while (p < end && is_space(*p))
        p++;
    return p;
}

/* Reads up to the tag's end; returns what follows it, or NULL: the tag does not end. */
static const char *read_attributes(struct html_tokens *tokens, const char *p, const char *end,
                                   struct html_token *token)
{
    for (;;) {
        while (p < end && letters[(guchar)*p] & BETWEEN)
            p++;
        if (p == end)
            return NULL;
        if (*p == '>')
            return p + 1;
        const char *name = p++; /* a '=' here is the name's first letter, as in browsers */
        while (p < end && !(letters[(guchar)*p] & ENDS_ATTRIBUTE))
            p++;
        gsize length = (gsize)(p - name);
        struct html_slice value = {p, 0};
        const char *equals = skip_spaces(p, end);
        if (equals < end && *equals == '=')
            p = read_value(tokens, skip_spaces(equals + 1, end), end, &value);
        keep_attribute(token, name, length, value);
    }
}

/* The same where quotes went wrong before: the next '>' ends the tag. */
static const char *read_plainly(struct html_tokens *tokens, const char *p, struct html_token *token)
{
    const char *close = tokens->no_tag_end ? NULL : memchr(p, '>', (gsize)(tokens->end - p));
    if (!close) {
        tokens->no_tag_end = true;
        return NULL;
    }
    token->present = 0;
    (void)read_attributes(tokens, p, close, token);
    return close + 1;
}

/* ---- tags ---- */

static gsize tag_name_length(const char *name, const char *end)
{
    const char *p = name, *stop = end - name > TAG_NAME_BYTES ? name + TAG_NAME_BYTES : end;
    while (p < stop && !(letters[(guchar)*p] & ENDS_NAME))
        p++;
    return (gsize)(p - name);
}

/* Addresses stand in angle brackets where programs forget to escape them: <anna@x.example>,
 * <https://x.example>, <www.x.example>. No element has such a name. */
static bool is_address(const char *name, gsize length, const char *end)
{
    for (gsize i = 0; i < length; i++) {
        if (letters[(guchar)name[i]] & IN_ADDRESS)
            return true;
    }
    return name[length - 1] == ':' && name + length < end && name[length] == '/';
}

/* What follows the tag whose attributes start at p, or NULL: it does not end. */
static const char *behind_tag(struct html_tokens *tokens, const char *p, struct html_token *token)
{
    const char *behind = NULL;
    if (!tokens->distrust_quotes)
        behind = read_attributes(tokens, p, tokens->end, token);
    if (behind)
        return behind;
    tokens->distrust_quotes = true;
    return read_plainly(tokens, p, token);
}

/* The tag at the tokens' place, whose name of that length is at name; false: that is text. */
static bool read_tag(struct html_tokens *tokens, const char *name, gsize length,
                     struct html_token *ret)
{
    const char *start = tokens->p, *end = tokens->end;
    ret->element = html_element_find(name, length, end);
    if (ret->element == HTML_UNKNOWN && is_address(name, length, end))
        return false;
    ret->present = 0;
    ret->has_read_style = ret->has_read_mark = false;
    const char *behind = name + length;
    bool is_cut = behind < end && *behind == '<'; /* "<div<p>" */
    if (!is_cut)
        behind = behind_tag(tokens, behind, ret);
    if (!behind && ret->element == HTML_UNKNOWN)
        return false;
    tokens->p = behind ? behind : end; /* cut off within a tag */
    ret->text = (struct html_slice){start, (gsize)(tokens->p - start)};
    return true;
}

/* ---- what is not shown ---- */

static void skip_to_tag_end(struct html_tokens *tokens)
{
    const char *close = memchr(tokens->p, '>', (gsize)(tokens->end - tokens->p));
    tokens->p = close ? close + 1 : tokens->end;
}

/* At "<!--". A comment that never ends is taken to end with its tag, so that no text is lost. */
static void skip_comment(struct html_tokens *tokens)
{
    const char *p = tokens->p + 4, *end = tokens->end;
    tokens->p = p;
    if (p < end && *p == '>') {
        tokens->p = p + 1;
        return;
    }
    const char *close = tokens->no_comment_end ? NULL : p;
    while (close && (close = chunk_find_pair(close, end, '-', '>')) && close[-1] != '-')
        close++;
    tokens->no_comment_end = !close;
    if (close)
        tokens->p = close + 2;
    else
        skip_to_tag_end(tokens);
}

static struct html_token *text_token(struct html_tokens *tokens, const char *text, const char *end)
{
    struct html_token *token = &tokens->other;
    token->kind = HTML_TOKEN_TEXT;
    token->text = (struct html_slice){text, (gsize)(end - text)};
    return token;
}

/* At "<!", "<?" or "</" that is no end tag; NULL: there is nothing to show in it. */
static struct html_token *skip_declaration(struct html_tokens *tokens)
{
    static const char cdata[] = "<![CDATA[";
    gsize rest = (gsize)(tokens->end - tokens->p);
    if (rest >= 4 && memcmp(tokens->p, "<!--", 4) == 0) {
        skip_comment(tokens);
        return NULL;
    }
    if (rest < sizeof cdata || memcmp(tokens->p, cdata, sizeof cdata - 1) != 0) {
        skip_to_tag_end(tokens);
        return NULL;
    }
    const char *text = tokens->p + sizeof cdata - 1;
    const char *close = memmem(text, (gsize)(tokens->end - text), "]]>", 3);
    tokens->p = close ? close + 3 : tokens->end;
    return text_token(tokens, text, close ? close : tokens->end);
}

/* Behind a start tag: the content up to "</name" is no markup. */
static struct html_slice take_raw(struct html_tokens *tokens, enum html_element element)
{
    const char *name = html_element_name(element), *start = tokens->p;
    gsize length = strlen(name);
    const char *p = start;
    while ((p = memchr(p, '<', (gsize)(tokens->end - p)))) {
        bool ends = (gsize)(tokens->end - p) > length + 1 && p[1] == '/' &&
                    g_ascii_strncasecmp(p + 2, name, length) == 0;
        if (ends)
            break;
        p++;
    }
    tokens->p = p ? p : tokens->end;
    struct html_slice content = {start, (gsize)(tokens->p - start)};
    if (p)
        skip_to_tag_end(tokens);
    return content;
}

/* ---- tags that come again ---- */

static guint32 four_bytes(const char *p)
{
    guint32 bytes;
    memcpy(&bytes, p, sizeof bytes);
    return bytes;
}

/* Where a tag of that length is kept. */
static guint place_of(const char *tag, gsize length)
{
    guint32 hash = (guint32)length * 0x9e3779b1u + four_bytes(tag) * 0x85ebca6bu;
    hash ^= four_bytes(tag + length / 2 - 2) * 0xc2b2ae35u;
    hash ^= four_bytes(tag + length - 4) * 0x27d4eb2fu;
    return (hash ^ hash >> 16) * 0x85ebca6bu >> 27;
}

/* The length of the tag at p if it can be kept: its first '>' is its end, as far as that shows. 0:
 * it cannot. */
static gsize length_to_keep(const char *p, const char *end)
{
    const char *close = chunk_find(p, end - p > KEPT_BYTES ? p + KEPT_BYTES : end, '>');
    return close ? (gsize)(close + 1 - p) : 0;
}

/* ---- tokens ---- */

/* From p, whatever is there, to the next '<'. */
static struct html_token *take_text(struct html_tokens *tokens)
{
    const char *start = tokens->p;
    const char *next = chunk_find(start + 1, tokens->end, '<');
    tokens->p = next ? next : tokens->end;
    return text_token(tokens, start, tokens->p);
}

/* Behind a start tag: what is in the element if that is no markup; NULL: nothing to show. */
static struct html_token *take_content(struct html_tokens *tokens, struct html_token *token)
{
    if (token->element == HTML_UNKNOWN || html_element_kind(token->element) != HTML_RAW)
        return token;
    token->text = take_raw(tokens, token->element);
    token->kind = HTML_TOKEN_STYLES;
    return token->element == HTML_STYLE ? token : NULL;
}

/* "<p>" and "</p>", as most tags are: the name of that length is all there is in it. */
static struct html_token *take_bare_tag(struct html_tokens *tokens, const char *name, gsize length)
{
    struct html_token *token = &tokens->other;
    enum html_element element = html_element_find(name, length, tokens->end);
    if (element == HTML_UNKNOWN && is_address(name, length, tokens->end))
        return take_text(tokens);
    const char *start = tokens->p;
    tokens->p = name + length + 1;
    token->kind = name[-1] == '/' ? HTML_TOKEN_END : HTML_TOKEN_START;
    token->element = element;
    token->text = (struct html_slice){start, (gsize)(tokens->p - start)};
    token->present = 0;
    token->has_read_style = token->has_read_mark = false;
    return token->kind == HTML_TOKEN_END ? token : take_content(tokens, token);
}

/* Reads the tag whose name is so long into token; NULL: there is nothing to show in it. */
static struct html_token *take_new_tag(struct html_tokens *tokens, const char *name, gsize length,
                                       struct html_token *token)
{
    bool closing = name[-1] == '/';
    token->kind = closing ? HTML_TOKEN_END : HTML_TOKEN_START;
    if (!read_tag(tokens, name, length, token))
        return take_text(tokens);
    return closing ? token : take_content(tokens, token);
}

/* A start tag with attributes. */
static struct html_token *take_long_tag(struct html_tokens *tokens, const char *name, gsize length)
{
    const char *start = tokens->p;
    gsize whole = length_to_keep(start, tokens->end);
    if (!whole)
        return take_new_tag(tokens, name, length, &tokens->other);
    guint place = place_of(start, whole);
    struct html_slice *kept = &tokens->kept[place];
    if (kept->length == whole && memcmp(kept->text, start, whole) == 0) {
        tokens->p = start + whole;
        return &tokens->tags[place];
    }
    kept->length = 0;
    struct html_token *token = take_new_tag(tokens, name, length, &tokens->tags[place]);
    bool can_keep = token && token->kind == HTML_TOKEN_START && token->text.length == whole;
    if (can_keep)
        *kept = token->text;
    return token;
}

static struct html_token *take_tag(struct html_tokens *tokens, const char *name)
{
    gsize length = tag_name_length(name, tokens->end);
    if (name + length < tokens->end && name[length] == '>')
        return take_bare_tag(tokens, name, length);
    return name[-1] == '/' ? take_new_tag(tokens, name, length, &tokens->other)
                           : take_long_tag(tokens, name, length);
}

/* At '<' with something behind; NULL: there is nothing to show in it. */
static struct html_token *take_markup(struct html_tokens *tokens)
{
    char second = tokens->p[1];
    bool closing = second == '/';
    const char *name = tokens->p + 1 + closing;
    if (name < tokens->end && g_ascii_isalpha(*name))
        return take_tag(tokens, name);
    if (closing || second == '!' || second == '?')
        return skip_declaration(tokens);
    return take_text(tokens);
}

struct html_token *html_tokens_next(struct html_tokens *tokens)
{
    while (tokens->p < tokens->end) {
        bool is_markup = *tokens->p == '<' && tokens->end - tokens->p >= 2;
        struct html_token *token = is_markup ? take_markup(tokens) : take_text(tokens);
        if (token)
            return token;
    }
    return NULL;
}

const struct html_style *html_token_style(struct html_token *token)
{
    const struct html_slice *styling = html_attribute(token, HTML_STYLING);
    if (!styling)
        return NULL;
    if (!token->has_read_style)
        html_style_read(styling->text, styling->length, &token->style);
    token->has_read_style = true;
    return &token->style;
}
