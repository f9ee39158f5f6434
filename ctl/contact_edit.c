/* contact_edit.c - what options say of a contact, as the API wants it. */
#include "base/util.h"
#include "ctl/contact.h"
#include "parsers/country.h"
#include "parsers/phone.h"

#include <string.h>

/* Options of lists: what is added to the front, what is taken away. */
static const struct {
    const char *add;
    const char *remove;
    const char *field;
    const char *member; /* of the items that are objects, or NULL: they are strings */
} lists[] = {
    {"email", "no-email", "emails", "address"},
    {"phone", "no-phone", "phones", "number"},
    {"tag", "no-tag", "tags", NULL},
};

static const char *const kinds[] = {"work",   "home", "mobile", "fax",   "main",
                                    "office", "cell", "pager",  "other", "private"};

/* The kind before a ":", NULL for none; *text moves behind it. */
static const char *leading_kind(const char **text)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        gsize length = strlen(kinds[i]);
        if (g_ascii_strncasecmp(*text, kinds[i], length) != 0 || (*text)[length] != ':')
            continue;
        *text += length + 1;
        return kinds[i];
    }
    return NULL;
}

json_t *contact_phone(const char *text, const char *country)
{
    const char *kind = leading_kind(&text);
    struct phone_regions regions = {0};
    phone_regions_add(&regions, country, TRUE);
    g_autofree char *e164 = phone_e164(text, &regions, NULL);
    json_t *phone = json_object();
    json_set_text(phone, "number", text);
    json_set_text(phone, "kind", kind);
    json_set_text(phone, "e164", e164);
    return phone;
}

static json_t *make_item(const char *field, const char *text, const char *country)
{
    if (g_str_equal(field, "phones"))
        return contact_phone(text, country);
    if (g_str_equal(field, "tags"))
        return json_text(text);
    const char *kind = leading_kind(&text);
    json_t *email = json_object();
    json_set_text(email, "address", text);
    json_set_text(email, "kind", kind);
    return email;
}

static const char *text_of(json_t *item, const char *member)
{
    return json_string_value(member ? json_object_get(item, member) : item);
}

/* Takes the item of that text out; the API's own form of an address is lower case. */
static bool take_out(json_t *list, const char *member, const char *text)
{
    size_t i;
    json_t *item;
    json_array_foreach(list, i, item)
    {
        const char *own = text_of(item, member);
        if (own && g_ascii_strcasecmp(own, text) == 0) {
            (void)json_array_remove(list, i);
            return true;
        }
    }
    return false;
}

static bool remove_items(json_t *list, const char *option, const char *member,
                         const char *const *values, GError **error)
{
    for (gsize i = 0; values && values[i]; i++) {
        if (take_out(list, member, values[i]))
            continue;
        exit_set_usage(error, "--%s: the contact has no \"%s\"", option, values[i]);
        return false;
    }
    return true;
}

/* In front of the others, in the order given. */
static void add_items(json_t *list, gsize which, const char *const *values, const char *country)
{
    for (gsize i = 0; values && values[i]; i++) {
        json_t *item = make_item(lists[which].field, values[i], country);
        const char *own = text_of(item, lists[which].member);
        (void)take_out(list, lists[which].member, own ? own : "");
        (void)json_array_insert_new(list, i, item);
    }
}

/* The country in which numbers are read: the one given, else the contact's own. */
static const char *country_of(const struct call *call, json_t *old)
{
    const char *given = util_nonempty(call_option(call, "country"));
    return country_of_alpha2(given ? given : old ? ctl_text(old, "country") : NULL);
}

static bool add_list(const struct call *call, json_t *old, gsize which, json_t *body,
                     GError **error)
{
    const char *const *added = call_values(call, lists[which].add);
    const char *const *removed = option_find(call_command(call), lists[which].remove)
                                     ? call_values(call, lists[which].remove)
                                     : NULL;
    if (!added && !removed)
        return true;
    json_t *list = json_deep_copy(old ? json_object_get(old, lists[which].field) : NULL);
    if (!list)
        list = json_array();
    json_object_set_new(body, lists[which].field, list);
    if (!remove_items(list, lists[which].remove, lists[which].member, removed, error))
        return false;
    add_items(list, which, added, country_of(call, old));
    return true;
}

bool contact_changes_lists(const struct call *call)
{
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        if (call_values(call, lists[i].add) || call_values(call, lists[i].remove))
            return true;
    }
    return false;
}

json_t *contact_body(const struct call *call, json_t *old, GError **error)
{
    g_autoptr(json_t) body = call_body(call);
    for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
        if (!add_list(call, old, i, body, error))
            return NULL;
    }
    return g_steal_pointer(&body);
}
