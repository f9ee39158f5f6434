/* phrase.c - see phrase.h. */
#include "ctl/phrase.h"
#include "base/mail.h"
#include "render/human.h"
#include "render/money.h"

const char *phrase_name(json_t *person)
{
    const char *name = ctl_text(person, "name");
    return name ? name : ctl_text(person, "email");
}

char *phrase_person(json_t *person)
{
    const char *name = ctl_text(person, "name");
    const char *email = ctl_text(person, "email");
    if (name && email)
        return g_strdup_printf("%s <%s>", name, email);
    return g_strdup(name ? name : email);
}

char *phrase_people(json_t *people)
{
    GString *text = g_string_new(NULL);
    size_t i;
    json_t *person;
    json_array_foreach(people, i, person)
    {
        g_autofree char *one = phrase_person(person);
        if (one)
            g_string_append_printf(text, "%s%s", text->len > 0 ? ", " : "", one);
    }
    return g_string_free(text, FALSE);
}

char *phrase_revenue(json_t *object, bool brief)
{
    int64_t minor = ctl_number(object, "expected_revenue_minor");
    return minor == 0 ? NULL : money_format(minor, ctl_text(object, "currency"), brief);
}

char *phrase_when(const struct ctl *ctl, json_t *object, const char *path)
{
    int64_t time;
    if (!ctl_time(object, path, &time))
        return NULL;
    g_autofree char *exact = human_time(time);
    g_autofree char *ago = human_ago(time, ctl->now_s);
    if (g_str_has_prefix(exact, ago)) /* so long ago that it is the date */
        return g_steal_pointer(&exact);
    return g_strdup_printf("%s (%s)", exact, ago);
}

char *phrase_ago(const struct ctl *ctl, json_t *object, const char *path)
{
    int64_t time;
    return ctl_time(object, path, &time) ? human_ago(time, ctl->now_s) : NULL;
}

char *phrase_owner(json_t *object)
{
    const char *team = ctl_text(object, "team");
    const char *salesperson = ctl_text(object, "salesperson");
    if (team && salesperson)
        return g_strdup_printf("%s / %s", team, salesperson);
    return g_strdup(team ? team : salesperson);
}

enum style phrase_verdict_style(const char *verdict)
{
    static const enum style styles[VERDICT_COUNT] = {
        [VERDICT_LEAD] = STYLE_GOOD,      [VERDICT_REPLY] = STYLE_ACCENT,
        [VERDICT_AUTO_REPLY] = STYLE_DIM, [VERDICT_BOUNCE] = STYLE_WARN,
        [VERDICT_BULK] = STYLE_DIM,       [VERDICT_NOTIFICATION] = STYLE_DIM,
        [VERDICT_SPAM] = STYLE_BAD,       [VERDICT_OUTGOING] = STYLE_PLAIN,
        [VERDICT_REFUSED] = STYLE_WARN,   [VERDICT_UNPARSABLE] = STYLE_BAD,
    };
    enum verdict known;
    return verdict && verdict_parse(verdict, &known) ? styles[known] : STYLE_PLAIN;
}

enum style phrase_mailbox_style(const char *state)
{
    static const struct {
        const char *state;
        enum style style;
    } styles[] = {
        {"idle", STYLE_GOOD},     {"polling", STYLE_GOOD},    {"fetching", STYLE_ACCENT},
        {"starting", STYLE_WARN}, {"connecting", STYLE_WARN}, {"failed", STYLE_BAD},
        {"waiting", STYLE_BAD},   {"paused", STYLE_WARN},     {"listening", STYLE_GOOD},
        {"ready", STYLE_GOOD},    {"off", STYLE_DIM},
    };
    for (gsize i = 0; state && i < G_N_ELEMENTS(styles); i++) {
        if (g_str_equal(state, styles[i].state))
            return styles[i].style;
    }
    return STYLE_PLAIN;
}

char *phrase_phone(const char *written, const char *e164)
{
    if (!written || !e164 || g_str_equal(written, e164))
        return g_strdup(written ? written : e164);
    return g_strdup_printf("%s (%s)", written, e164);
}
