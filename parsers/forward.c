/* forward.c - see forward.h. */
#include "parsers/forward.h"
#include "parsers/address.h"
#include "parsers/intro.h"

#include <string.h>

#define READ_LINES 400 /* nobody writes more above a forward */

/* "Jane Doe [mailto:jane@example.com]" as an address field would have it. */
static void read_person(const char *value, struct mail_address *ret)
{
    g_autofree char *tidy = g_strdelimit(g_strdup(value), "[", '<');
    g_strdelimit(tidy, "]", '>');
    address_first(tidy, ret);
}

/* Header lines at i, or a line or two below. */
static bool headers_near(const GArray *lines, guint i, struct intro_headers *ret)
{
    for (guint j = i; j < lines->len && j < i + 4; j++) {
        if (intro_headers_at(lines, j, ret))
            return true;
        struct line rest = line_unquoted(line_at(lines, j));
        if (j > i && !line_is_blank(&rest))
            return false;
    }
    return false;
}

static void take(const GArray *lines, guint i, struct intro_headers *headers, struct forward *ret)
{
    guint own_end = i;
    while (own_end > 0 && (line_is_blank(line_at(lines, own_end - 1)) ||
                           line_is_rule(line_at(lines, own_end - 1))))
        own_end--;
    *ret = (struct forward){
        .own = lines_join(lines, 0, own_end, false),
        .inner = lines_join(lines, headers->end, lines->len, line_is_quoted(line_at(lines, i))),
        .subject = g_steal_pointer(&headers->subject),
    };
    read_person(headers->from, &ret->from);
    if (!ret->from.email && headers->reply_to) {
        struct mail_address answer_to;
        read_person(headers->reply_to, &answer_to);
        ret->from.email = g_steal_pointer(&answer_to.email);
        g_free(answer_to.name);
    }
}

/* An answer above: what is forwarded further below belongs to the conversation. */
static bool has_attribution(const GArray *lines, guint end)
{
    guint ignored;
    for (guint i = 0; i < end; i++) {
        if (intro_attribution_at(lines, i, &ignored))
            return true;
    }
    return false;
}

bool forward_find(const char *text, bool subject_says, struct forward *ret)
{
    g_autoptr(GArray) lines = lines_of(text);
    for (guint i = 0; i < MIN(lines->len, READ_LINES); i++) {
        struct intro_headers headers = {0};
        bool marked = intro_forward_mark_at(lines, i) || (subject_says && intro_mark_at(lines, i));
        bool found = marked ? headers_near(lines, i, &headers)
                            : subject_says && intro_headers_at(lines, i, &headers);
        bool quoted_talk = found && has_attribution(lines, i);
        if (found && !quoted_talk)
            take(lines, i, &headers, ret);
        intro_headers_clear(&headers);
        if (found)
            return !quoted_talk;
    }
    return false;
}

void forward_clear(struct forward *forward)
{
    g_free(forward->own);
    g_free(forward->inner);
    g_free(forward->from.name);
    g_free(forward->from.email);
    g_free(forward->subject);
    *forward = (struct forward){0};
}
