/* learnt.c - what people have said of senders and domains. */
#include "crm/learnt.h"
#include "base/error.h"
#include "base/freemail.h"
#include "base/util.h"
#include "crm/event.h"
#include "crm/reply_address.h"
#include "crm/rights.h"
#include "crm/strings.h"
#include "rules/person.h"
#include "store/team.h"
#include "store/user.h"

#include <string.h>

#define DOMAIN_LABELS_MAX 10 /* looked up of one domain; real ones have five */

static const char *const learn_names[LEARN_COUNT] = {
    [LEARN_NOTHING] = "",
    [LEARN_SENDER] = "sender",
    [LEARN_DOMAIN] = "domain",
};

const char *learn_name(enum learn learn)
{
    return learn_names[learn];
}

bool learn_parse(const char *name, enum learn *ret)
{
    for (enum learn i = LEARN_SENDER; i < LEARN_COUNT; i++) {
        if (g_str_equal(name, learn_names[i])) {
            *ret = i;
            return true;
        }
    }
    return false;
}

/* ---- looking up ---- */

static bool look_up(struct crm *crm, enum learn kind, const char *value, struct remembered **ret,
                    GError **error)
{
    GError *local = NULL;
    *ret = store_remembered(crm->store, learn_names[kind], value, &local);
    if (local)
        g_propagate_error(error, local);
    return !local;
}

static unsigned count_dots(const char *domain)
{
    unsigned dots = 0;
    for (const char *p = domain; *p; p++)
        dots += *p == '.';
    return dots;
}

/* The domain of an address, then the domains that it is part of, but for the topmost. Of one with
 * too many labels, only the last ones: a subdomain is anybody's to invent. */
static bool look_up_domains(struct crm *crm, const char *address, struct remembered **ret,
                            GError **error)
{
    const char *domain = strrchr(address, '@') + 1;
    for (unsigned dots = count_dots(domain); dots > 0 && !*ret; dots--) {
        if (dots < DOMAIN_LABELS_MAX && !look_up(crm, LEARN_DOMAIN, domain, ret, error))
            return false;
        domain = strchr(domain, '.') + 1;
    }
    return true;
}

/* The addresses of the one behind a mail and of its sender, each once, in their key form. (transfer
 * full) */
static char **people_of(const struct mail *mail)
{
    const char *people[] = {mail->contact.email, mail->from.email};
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
    g_autofree char *first = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(people); i++) {
        g_autofree char *key = util_is_address(people[i]) ? util_address_key(people[i]) : NULL;
        if (!key || g_strcmp0(key, first) == 0)
            continue;
        g_strv_builder_add(builder, key);
        if (!first)
            first = g_steal_pointer(&key);
    }
    return g_strv_builder_end(builder);
}

bool learnt_find(struct crm *crm, const struct mail *mail, struct remembered **ret, GError **error)
{
    g_auto(GStrv) people = people_of(mail);
    for (gsize i = 0; people[i] && !*ret; i++) {
        if (!look_up(crm, LEARN_SENDER, people[i], ret, error))
            return false;
    }
    for (gsize i = 0; people[i] && !*ret; i++) {
        if (!look_up_domains(crm, people[i], ret, error))
            return false;
    }
    return true;
}

char *learnt_reason(const struct remembered *r)
{
    return g_strdup_printf("mail of %s is %s, as %s said", r->value, r->verdict,
                           r->user ? r->user : "crmd");
}

/* ---- what may be remembered ---- */

static bool refuse_sender(GError **error, const char *address, const char *whose)
{
    error_set_field(error, "remember", "remember: %s is %s; its mail is judged one by one", address,
                    whose);
    return false;
}

/* An address that many people's mail passes through must not be judged by one mail of it. */
static bool check_sender(struct crm *crm, const char *address, GError **error)
{
    int64_t user_id, team_id;
    g_autofree char *plain = reply_address_plain(address);
    if (!rights_require(crm, RESOURCE_REMEMBERED, ACTION_CREATE, SCOPE_OWN, error) ||
        !store_user_id_by_email(crm->store, address, &user_id, error) ||
        !store_team_by_alias(crm->store, plain ? plain : address, &team_id, error))
        return false;
    if (user_id)
        return refuse_sender(error, address, "the address of one of our users");
    return !team_id || refuse_sender(error, address, "a team's own alias");
}

/* "co.id", "com.br": what everybody's domains stand below. */
static bool is_registry(const char *domain)
{
    static const char *const sorts[] = {"ac",   "biz", "co", "com", "edu", "go",  "gob",
                                        "gouv", "gov", "gv", "ltd", "mil", "my",  "ne",
                                        "net",  "nom", "or", "org", "plc", "sch", "web"};
    const char *dot = strchr(domain, '.');
    if (!dot || strlen(dot + 1) != 2)
        return !dot;
    for (gsize i = 0; i < G_N_ELEMENTS(sorts); i++) {
        if (strlen(sorts[i]) == (gsize)(dot - domain) && g_str_has_prefix(domain, sorts[i]))
            return true;
    }
    return false;
}

static bool check_domain(struct crm *crm, const char *domain, GError **error)
{
    bool is_ours, is_everybodys = freemail_is(domain) || is_registry(domain);
    if (!rights_require(crm, RESOURCE_REMEMBERED, ACTION_CREATE, SCOPE_TEAM, error) ||
        !store_domain_holds_ours(crm->store, domain, &is_ours, error))
        return false;
    if (is_ours)
        error_set_field(error, "remember", "remember: %s is a domain of our own", domain);
    else if (is_everybodys)
        error_set_field(error, "remember",
                        "remember: at %s anybody may have an address; remember the sender instead",
                        domain);
    return !is_ours && !is_everybodys;
}

static bool is_mine(const struct crm *crm, const struct remembered *r)
{
    return crm->user && r->user_id == crm->user->id;
}

/* Whether the caller may put another word in place of the one there is. */
static bool check_former(struct crm *crm, const struct remembered *former, GError **error)
{
    if (!former || is_mine(crm, former) ||
        rights_scope(crm, RESOURCE_REMEMBERED, ACTION_WRITE) >= SCOPE_TEAM)
        return true;
    error_set(error, ERROR_REFUSED,
              "%s said that mail of %s is %s; they, a leader or an administrator can change that",
              former->user ? former->user : "crmd", former->value, former->verdict);
    return false;
}

/* The address that a person's word on the message is about, in its key form; NULL with or without
 * an error where it has none. (transfer full) */
static char *subject_of(struct crm *crm, const struct message *message, enum verdict verdict,
                        GError **error)
{
    const char *address = message->from_email;
    g_autoptr(json_t) content = store_message_content(crm->store, message->id, error);
    if (!content)
        return NULL;
    const char *behind =
        json_string_value(json_object_get(json_object_get(content, "contact"), "email"));
    bool is_known = util_is_address(behind);
    if (verdict != VERDICT_LEAD && is_known)
        address = behind;
    g_autofree char *key = util_is_address(address) ? util_address_key(address) : NULL;
    if (key && verdict != VERDICT_LEAD && json_object_size(json_object_get(content, "form")) > 0 &&
        (!is_known || !person_may_own(key))) {
        (void)refuse_sender(error, key,
                            "a form's or a portal's, not the address of who wrote this");
        return NULL;
    }
    return g_steal_pointer(&key);
}

static json_t *describe(const struct remembered *r)
{
    json_t *data = json_object();
    json_set_text(data, "kind", r->kind);
    json_set_text(data, "value", r->value);
    json_set_text(data, "verdict", r->verdict);
    return data;
}

static bool remember(struct crm *crm, struct remembered *r, enum learn learn, int64_t message_id,
                     GError **error)
{
    struct event_about about = {.message_id = message_id};
    g_autoptr(remembered_handle) former = NULL;
    if (!look_up(crm, learn, r->value, &former, error))
        return false;
    if (former && g_str_equal(former->verdict, r->verdict))
        return true; /* it is known, and whoever said so first is to be asked */
    return check_former(crm, former, error) && store_remember(crm->store, r, error) &&
           event_record(crm, "sender.remembered", about, describe(r), error);
}

bool learnt_remember(struct crm *crm, const struct message *message, enum verdict verdict,
                     enum learn learn, int64_t correction_id, GError **error)
{
    GError *local = NULL;
    g_autofree char *address = subject_of(crm, message, verdict, &local);
    if (!address) {
        if (local)
            g_propagate_error(error, local);
        else
            error_set_field(error, "remember", "remember: this mail names no sender");
        return false;
    }
    const char *value = learn == LEARN_DOMAIN ? strrchr(address, '@') + 1 : address;
    struct remembered r = {
        .kind = (char *)learn_names[learn],
        .value = (char *)value,
        .verdict = (char *)verdict_name(verdict),
        .user_id = crm->user ? crm->user->id : 0,
        .at = crm->now,
        .correction_id = correction_id,
    };
    return (learn == LEARN_DOMAIN ? check_domain : check_sender)(crm, value, error) &&
           remember(crm, &r, learn, message->id, error);
}

json_t *learnt_offer(struct crm *crm, const struct message *message, GError **error)
{
    enum verdict verdict = VERDICT_LEAD;
    GError *local = NULL;
    (void)verdict_parse(message->verdict, &verdict); /* the database holds no others */
    g_autofree char *address = subject_of(crm, message, verdict, &local);
    if (local && local->code != ERROR_INVALID) {
        g_propagate_error(error, local);
        return NULL;
    }
    g_clear_error(&local);
    json_t *offer = json_object();
    if (!address)
        return offer;
    const char *domain = strrchr(address, '@') + 1;
    if (check_sender(crm, address, NULL))
        json_set_text(offer, "sender", address);
    if (check_domain(crm, domain, NULL))
        json_set_text(offer, "domain", domain);
    return offer;
}

/* ---- listing and forgetting ---- */

GPtrArray *learnt_list(struct crm *crm, int64_t after_id, int64_t limit, GError **error)
{
    if (!rights_require(crm, RESOURCE_REMEMBERED, ACTION_READ, SCOPE_ALL, error))
        return NULL;
    return store_remembered_list(crm->store, after_id, limit, error);
}

static struct remembered *find(struct crm *crm, const char *which, GError **error)
{
    GError *local = NULL;
    int64_t id;
    g_autofree char *key = util_address_key(which);
    enum learn kind = strchr(key, '@') ? LEARN_SENDER : LEARN_DOMAIN;
    struct remembered *r = NULL;
    if (strings_to_id(which, &id))
        r = store_remembered_by_id(crm->store, id, &local);
    else
        r = store_remembered(crm->store, learn_names[kind], key, &local);
    if (local)
        g_propagate_error(error, local);
    else if (!r)
        error_set(error, ERROR_NOT_FOUND,
                  "nothing is remembered of \"%s\"; see crmctl inbox remembered", which);
    return r;
}

static bool may_forget(struct crm *crm, const struct remembered *r, GError **error)
{
    return rights_require(crm, RESOURCE_REMEMBERED, ACTION_WRITE,
                          is_mine(crm, r) ? SCOPE_OWN : SCOPE_TEAM, error);
}

static bool tell(struct crm *crm, const char *type, const struct remembered *r, GError **error)
{
    return event_record(crm, type, (struct event_about){0}, describe(r), error);
}

static bool forget(struct crm *crm, const char *which, GError **error)
{
    g_autoptr(remembered_handle) r = find(crm, which, error);
    return r && may_forget(crm, r, error) && store_forget(crm->store, r, error) &&
           tell(crm, "sender.forgotten", r, error);
}

bool learnt_forget(struct crm *crm, const char *which, GError **error)
{
    return rights_require(crm, RESOURCE_REMEMBERED, ACTION_READ, SCOPE_ALL, error) &&
           crm_begin(crm, error) && crm_end(crm, forget(crm, which, error), error);
}

/* What counts of the same sender or domain as r. (transfer full) */
static bool look_up_again(struct crm *crm, const struct remembered *r, struct remembered **ret,
                          GError **error)
{
    enum learn kind = LEARN_SENDER;
    (void)learn_parse(r->kind, &kind); /* the database holds no others */
    return look_up(crm, kind, r->value, ret, error);
}

/* What was forgotten with a correction may have hidden an older word. */
static bool tell_forgotten(struct crm *crm, const struct remembered *r, GError **error)
{
    g_autoptr(remembered_handle) older = NULL;
    return tell(crm, "sender.forgotten", r, error) && look_up_again(crm, r, &older, error) &&
           (!older || tell(crm, "sender.remembered", older, error));
}

bool learnt_forget_correction(struct crm *crm, int64_t correction_id, GError **error)
{
    g_autoptr(GPtrArray) all = store_remembered_by_correction(crm->store, correction_id, error);
    if (!all)
        return false;
    g_autoptr(GPtrArray) counting = g_ptr_array_new();
    for (guint i = 0; i < all->len; i++) {
        const struct remembered *r = all->pdata[i];
        g_autoptr(remembered_handle) newest = NULL;
        if (!look_up_again(crm, r, &newest, error))
            return false;
        if (newest && newest->id == r->id)
            g_ptr_array_add(counting, all->pdata[i]);
    }
    if (!store_forget_correction(crm->store, correction_id, error))
        return false;
    for (guint i = 0; i < counting->len; i++) {
        if (!tell_forgotten(crm, counting->pdata[i], error))
            return false;
    }
    return true;
}
