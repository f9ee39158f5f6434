/* buyer.c - see buyer.h. */
#include "parsers/buyer.h"
#include "parsers/contact.h"
#include "parsers/noreply.h"
#include "parsers/person_name.h"
#include "parsers/phone_find.h"
#include "parsers/signature_line.h"

#include <string.h>

#define TEXT_BYTES 6000 /* of a text, in which the buyer is named */
#define LOOK_BYTES 160  /* around an address, where its owner's name stands */
#define ADDRESS_BYTES 254
#define ADDRESSES 20 /* that are looked at */
#define NAME_WORDS 4

/* ---- the address ---- */

static bool is_of_address(char c)
{
    return g_ascii_isalnum(c) || strchr(".-_+'", c) != NULL;
}

/* The address around the '@' at sign; false where it is none. */
static bool address_at(const char *text, const char *end, const char *sign, struct piece *ret)
{
    const char *start = sign, *stop = sign + 1;
    while (start > text && sign - start < ADDRESS_BYTES && start[-1] && is_of_address(start[-1]))
        start--;
    while (stop < end && stop - sign < ADDRESS_BYTES && *stop && is_of_address(*stop))
        stop++;
    while (stop > sign + 1 && !g_ascii_isalnum(stop[-1]))
        stop--;
    *ret = (struct piece){start, (gsize)(stop - start)};
    return start < sign && memchr(sign, '.', (gsize)(stop - sign)) != NULL;
}

static bool is_buyers(struct piece address, const struct mail *mail, const char *const *own)
{
    char email[2 * ADDRESS_BYTES + 2];
    memcpy(email, address.text, address.length);
    email[address.length] = '\0';
    return !contact_is_own(email, own) && !noreply_is(email) &&
           !(mail->from.email && g_ascii_strcasecmp(mail->from.email, email) == 0);
}

/* ---- the name ---- */

/* The end of text behind what parts a line: "Buyer: ", "(", "、". */
static gsize part_start(const char *text, gsize length)
{
    static const char *const marks[] = {"：", "（", "、", "，", "，", "－", "/", NULL};
    gsize start = 0;
    for (gsize i = 0; i < length; i++) {
        if (strchr(",;:(<|\n[\"", text[i]))
            start = i + 1;
        for (const char *const *mark = marks; (guchar)text[i] >= 0x80 && *mark; mark++) {
            gsize size = strlen(*mark);
            if (i + size <= length && memcmp(text + i, *mark, size) == 0)
                start = i + size;
        }
    }
    return start;
}

/* "an Herrn Kolb": titles as they read within a sentence, which no signature begins with. */
static struct piece without_address(struct piece piece)
{
    static const char *const words[] = {
        "Herrn",   "señor",   "señora",  "Señor",   "Señora",    "senhor",  "senhora", "signor",
        "signora", "Signor",  "Signora", "pana",    "panem",     "panią",   "panu",    "paní",
        "panu",    "pánem",   "meneer",  "mevrouw", "господину", "госпоже", "г-ну",    "г-же",
        "Madam",   "Saudara", "Saudari", "Sdr.",    "Sdri.",     NULL};
    piece = piece_without_salutation(piece);
    const char *space = memchr(piece.text, ' ', piece.length);
    gsize length = space ? (gsize)(space - piece.text) : 0;
    for (const char *const *word = words; length && *word; word++) {
        if (strlen(*word) == length && memcmp(*word, piece.text, length) == 0)
            return (struct piece){space + 1, piece.length - length - 1};
    }
    return piece;
}

/* The last words of a piece that are a name: "contact Tomasz Wilk" without the first. */
static struct piece name_at_end(struct piece piece)
{
    struct piece best = {NULL, 0};
    const char *end = piece.text + piece.length, *word = end;
    for (unsigned words = 0; words < NAME_WORDS && word > piece.text; words++) {
        const char *space = memrchr(piece.text, ' ', (gsize)(word - piece.text));
        const char *start = space ? space + 1 : piece.text;
        struct piece tail = without_address((struct piece){start, (gsize)(end - start)});
        if (person_name_like(tail.text, tail.length, false))
            best = tail;
        else if (best.length)
            break;
        word = space ? space : piece.text;
    }
    return best;
}

/* The first words of a piece that are one: "Tomasz Wilk via telephone". */
static struct piece name_within(struct piece piece)
{
    struct piece found = {NULL, 0};
    const char *end = piece.text + piece.length;
    for (const char *stop = end; stop && stop > piece.text && !found.length;
         stop = memrchr(piece.text, ' ', (gsize)(stop - piece.text)))
        found = name_at_end((struct piece){piece.text, (gsize)(stop - piece.text)});
    return found;
}

/* From the address backwards through the parts of its line, and of the one above. */
static struct piece name_before(const char *text, const char *address)
{
    const char *least = address - MIN((gsize)(address - text), LOOK_BYTES);
    while (least < address && ((guchar)*least & 0xc0) == 0x80)
        least++;
    struct piece found = {NULL, 0};
    unsigned breaks = 0;
    for (const char *end = address; end > least && breaks < 2 && !found.length;) {
        gsize start = part_start(least, (gsize)(end - least));
        const char *part = least + start;
        struct piece piece = piece_trimmed((struct piece){part, (gsize)(end - part)});
        if (piece.length)
            found = name_within(piece);
        if (start == 0)
            break;
        breaks += part[-1] == '\n';
        end = part - 1;
        while (end > least && ((guchar)*end & 0xc0) == 0x80)
            end--;
    }
    return found;
}

/* "achats@... (Mme Odile Tessandier)" */
static struct piece name_behind(const char *address_end, const char *end)
{
    const char *open = address_end + strspn(address_end, "> ");
    const char *close = open < end && *open == '(' ? memchr(open, ')', (gsize)(end - open)) : NULL;
    if (!close || (gsize)(close - open) > LOOK_BYTES)
        return (struct piece){NULL, 0};
    struct piece inside = piece_trimmed((struct piece){open + 1, (gsize)(close - open - 1)});
    return name_within(inside);
}

/* ---- both ---- */

bool buyer_find(const struct mail *mail, const char *const *own_domains, struct buyer *ret)
{
    const char *text = mail->body ? mail->body : mail->text;
    if (!text)
        return false;
    const char *end = text + strnlen(text, TEXT_BYTES), *sign = text;
    for (unsigned i = 0; i < ADDRESSES && sign < end; i++, sign++) {
        struct piece address;
        sign = memchr(sign, '@', (gsize)(end - sign));
        if (!sign)
            return false;
        if (!address_at(text, end, sign, &address) || !is_buyers(address, mail, own_domains))
            continue;
        struct piece name = name_before(text, address.text);
        if (!name.length)
            name = name_behind(address.text + address.length, end);
        *ret = (struct buyer){address.text, address.length, name.text, name.length};
        return true;
    }
    return false;
}

/* The number that stands on an address's line, from the name on. (transfer full) */
static char *phone_beside(const struct buyer *buyer)
{
    bool leads = buyer->name && buyer->name < buyer->email;
    const char *start = leads ? buyer->name : buyer->email;
    gsize length = MIN(strcspn(start, "\n"), 2 * LOOK_BYTES), offset = 0;
    struct phone_found found;
    while (phone_find(start, length, &offset, &found)) {
        if (found.label == PHONE_LABELLED || found.label == PHONE_UNLABELLED)
            return g_strndup(start + found.start, found.end - found.start);
    }
    return NULL;
}

/* Whether the sender is the person that its display name says. */
static bool is_persons(const struct mail_address *from)
{
    return from->name && from->email && !noreply_is(from->email) &&
           person_name_fits(from->name, strlen(from->name), from->email);
}

void buyer_take(struct mail *mail, const char *const *own_domains)
{
    struct buyer buyer;
    struct mail_contact *contact = &mail->contact;
    bool is_answered = contact->sources[CONTACT_EMAIL] == SOURCE_REPLY_TO;
    if (mail->form->len || is_answered || is_persons(&mail->from) ||
        !buyer_find(mail, own_domains, &buyer))
        return;
    g_autofree char *email = g_strndup(buyer.email, buyer.email_length);
    g_autofree char *name = buyer.name ? g_strndup(buyer.name, buyer.name_length) : NULL;
    g_autofree char *phone = phone_beside(&buyer);
    contact_clear(contact);
    contact_set(contact, CONTACT_EMAIL, email, SOURCE_TEXT);
    contact_set(contact, CONTACT_NAME, name, SOURCE_TEXT);
    contact_set(contact, CONTACT_PHONE, phone, SOURCE_TEXT);
}
